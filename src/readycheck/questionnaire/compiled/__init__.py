"""The built-in questionnaire in each language, as packaging/compile_questions.py writes it."""
