"""A self-readiness questionnaire for people thinking about ketamine therapy."""

__version__ = "1.0.0"
