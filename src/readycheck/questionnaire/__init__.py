"""The questionnaire: what is asked, and the format of its file; immutable."""
