"""Located data to a questionnaire, or to every diagnostic."""
