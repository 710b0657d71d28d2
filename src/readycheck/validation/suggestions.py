"""Suggestions for misspelt names."""

from collections.abc import Iterable, Iterator

from readycheck.parsing.located import Path
from readycheck.questionnaire.model import Question, Questionnaire

Finding = tuple[Path, str, str]

MAX_NAMES = 1000


def suggestion(name: object, known: Iterable[str], otherwise: str = "") -> str:
    """The mend for a name that is not among the known ones; `otherwise` is one, too."""
    names = list(known)
    if close := did_you_mean(name, names):
        return f"did you mean '{close[0]}'?"
    if not names:
        return "leave it out"
    either = f"{otherwise}, or " if otherwise else ""
    if len(names) <= 8:
        return f"{either}write {'one of: ' * (len(names) > 1)}{', '.join(names)}"
    return f"{either}check its spelling"


def did_you_mean(name: object, known: Iterable[str]) -> list[str]:
    """The known name that `name` was most likely meant to be, if there is one."""
    from difflib import get_close_matches  # only a broken file needs it

    names = list(known)
    # Each comparison takes microseconds, and every name of a large file can be misspelt.
    return get_close_matches(str(name), names, n=1) if len(names) <= MAX_NAMES else []


def questions(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    """Every question, with its path in the file."""
    for at, section in enumerate(questionnaire.sections):
        for place, question in enumerate(section.questions):
            yield ("sections", at, "questions", place), question
