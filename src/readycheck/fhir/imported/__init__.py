"""Imported FHIR Questionnaires: read, asked, and answered item by item."""
