"""The FHIR Questionnaires of others: read, asked, and answered item by item."""
