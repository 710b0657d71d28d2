"""The answers that a question takes."""

from enum import Enum

from readycheck import messages
from readycheck.questionnaire.bounds import MAX_ENTRIES, MAX_SCALE, MAX_TYPED
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Option, Question
from readycheck.text import sanitize


class Misfit(Enum):
    """Why a value cannot be the answer to a question."""

    NOT_TEXT = "expected text"
    TOO_LONG = "the answer is too long"
    NOT_LIST = "expected a list of answers"
    NOT_OFFERED = "not one of the answers"
    TWICE = "the same answer twice"
    TOO_MANY = "too many answers"
    EXCLUSIVE = "an answer that goes with no other"
    NOT_NUMBER = "expected a number"
    TOO_PRECISE = "more figures after the point than the question takes"
    OUT_OF_RANGE = "out of range"
    NOT_DATE = "expected a date"
    NOT_TIME = "expected a time"
    AMBIGUOUS = "it can be read in two ways"
    NOT_ENTRIES = "expected a list of texts"
    REFUSED = "the form takes no such answer"


def yes_no() -> tuple[Option, ...]:
    """Return the answers of every yes-no question."""
    return tuple(Option(id=name, text=text) for name, text in messages.YES_NO.items())


def options_for(questionnaire: Questionnaire, question: Question) -> tuple[Option, ...]:
    """Return every answer a question can offer; to bring, first what earlier answers suggest."""
    if question.type == "yes-no":
        return yes_no()
    if question.type == "scale":
        return _steps(question)
    if question.typed or not question.bring:
        return questionnaire.options_of(question)
    return (*questionnaire.suggested[question.id], *questionnaire.options_of(question))


def misfit(questionnaire: Questionnaire, question: Question, answer: object) -> Misfit | None:
    """Return why `answer` cannot be an answer to `question`, or None if it can."""
    why = _misfit_of_type(questionnaire, question, answer)
    if why is None and isinstance(answer, str) and questionnaire.refusal(question, answer):
        return Misfit.REFUSED
    return why


def _misfit_of_type(
    questionnaire: Questionnaire, question: Question, answer: object
) -> Misfit | None:
    if question.type == "text":
        return _misfit_of_text(answer)
    if question.type == "list":
        return _misfit_of_entries(answer)
    if question.measured:
        return _misfit_of_value(question, answer)
    options = options_for(questionnaire, question)
    ids = {option.id for option in options}
    if question.type != "some-of":
        return None if isinstance(answer, str) and answer in ids else Misfit.NOT_OFFERED
    if not isinstance(answer, list | tuple) or not answer:
        return Misfit.NOT_LIST
    if any(not isinstance(item, str) or item not in ids for item in answer):
        return Misfit.NOT_OFFERED
    if len(set(answer)) < len(answer):
        return Misfit.TWICE
    if question.at_most and len(answer) > question.at_most:
        return Misfit.TOO_MANY
    if len(answer) > 1 and any(option.exclusive for option in options if option.id in answer):
        return Misfit.EXCLUSIVE
    return None


def _steps(question: Question) -> tuple[Option, ...]:
    """Return the numbers of a scale."""
    least, most = question.min_ or 0, 10 if question.max_ is None else question.max_
    steps = range(least, min(most, least + MAX_SCALE) + 1)
    return tuple(Option(id=str(step), text=str(step)) for step in steps)


def _misfit_of_value(question: Question, answer: object) -> Misfit | None:
    from readycheck.response import values  # the built-in questionnaire asks for none

    if not isinstance(answer, str):
        return Misfit.NOT_TEXT
    found = values.read(question, answer)
    return found.misfit if isinstance(found, values.Complaint) else None


def _misfit_of_text(answer: object) -> Misfit | None:
    if not isinstance(answer, str) or not (typed := sanitize(answer)):
        return Misfit.NOT_TEXT
    return Misfit.TOO_LONG if len(typed) > MAX_TYPED else None


def _misfit_of_entries(answer: object) -> Misfit | None:
    if not isinstance(answer, list | tuple) or not answer:
        return Misfit.NOT_ENTRIES
    if len(answer) > MAX_ENTRIES:
        return Misfit.TOO_MANY
    misfits = set(map(_misfit_of_text, answer))
    if Misfit.NOT_TEXT in misfits:
        return Misfit.NOT_ENTRIES
    return Misfit.TOO_LONG if Misfit.TOO_LONG in misfits else None


def typed_length(question: Question, answer: object) -> int:
    """Return how many characters of an answer were typed."""
    if question.type == "list" and isinstance(answer, list | tuple):
        return sum(len(entry) for entry in answer if isinstance(entry, str))
    return len(answer) if question.type == "text" and isinstance(answer, str) else 0


def normalise_begun(text: str) -> str:
    """Return the beginning of an answer as it is kept: lines of plain text."""
    return "\n".join(map(sanitize, text.splitlines()))


def normalise(question: Question, answer: Answer) -> Answer:
    """Return an answer as it is kept: what was typed is one line of plain text."""
    if question.type == "list":
        return tuple(map(sanitize, answer))
    if question.measured:
        from readycheck.response import values

        found = values.read(question, str(answer))
        return str(answer) if isinstance(found, values.Complaint) else found
    return sanitize(str(answer)) if question.type == "text" else answer
