"""The response to a questionnaire: the answers so far, and which can be seen; immutable."""
