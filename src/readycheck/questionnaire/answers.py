"""The answers that a question takes."""

from readycheck import messages
from readycheck.questionnaire.model import Answer, Option, Question, Questionnaire
from readycheck.text import sanitize

YES_NO = tuple(Option(id=id, text=text) for id, text in messages.YES_NO.items())


def options_for(questionnaire: Questionnaire, question: Question) -> tuple[Option, ...]:
    """Every answer a question can ever offer; to bring, first what earlier answers suggest."""
    if question.type == "yes-no":
        return YES_NO
    if question.type == "text" or not question.bring:
        return question.options
    place = questionnaire.place
    suggested = (
        Option(id=ask.id, text=ask.text, when={by.id: ask.when})
        for by, ask in questionnaire.asks
        if place[by.id] < place[question.id]
    )
    return (*suggested, *question.options)


def why_invalid(questionnaire: Questionnaire, question: Question, answer: object) -> str:
    """Why `answer` cannot be an answer to `question`, or nothing if it can."""
    if question.type == "text":
        return "" if isinstance(answer, str) and sanitize(answer) else "a text is needed here"
    ids = [option.id for option in options_for(questionnaire, question)]
    if question.type != "some-of":
        return "" if answer in ids else f"{_shown(answer)} is not one of its answers"
    if not isinstance(answer, list | tuple) or not answer:
        return "a list of answers is needed here"
    if odd := [item for item in answer if item not in ids]:
        return f"{_shown(odd[0])} is not one of its answers"
    if len(set(answer)) < len(answer):
        return "an answer stands here twice"
    if question.at_most and len(answer) > question.at_most:
        return f"only {question.at_most} answers can be given here"
    return ""


def _shown(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else "this"


def normalise(question: Question, answer: Answer) -> Answer:
    """An answer that fits its question as it is kept: what was typed is one line of plain text."""
    return sanitize(str(answer)) if question.type == "text" else answer
