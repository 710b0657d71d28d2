"""The questionnaire and the response to it; both immutable."""
