"""The questions of a file by their paths, and what is wrong where an unknown one is named."""

from collections.abc import Iterator

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Question
from readycheck.validation.hints.suggestions import suggestion


def questions(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    """Yield every question, with its path in the file."""
    for at, section in enumerate(questionnaire.sections):
        for place, question in enumerate(section.questions):
            yield ("sections", at, "questions", place), question


def unknown_question(questionnaire: Questionnaire, path: Path, name: str) -> Finding:
    """Return what is wrong where a question is named that is not in the questionnaire."""
    return Code.UNKNOWN_QUESTION.at(
        path, name, hint=suggestion(name, questionnaire.place, removable=True)
    )
