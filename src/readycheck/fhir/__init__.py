"""The questionnaire and the response as FHIR R4, for health records."""
