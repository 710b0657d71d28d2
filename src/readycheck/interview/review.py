"""The review of all answers before the sheet: a list to move in, and to change them from."""

from collections.abc import Iterator
from string import ascii_lowercase

from msgspec.structs import replace

from readycheck import messages
from readycheck.interview.menus.common import menu
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompter
from readycheck.questionnaire.question import Question
from readycheck.response.labels import said
from readycheck.response.response import Response
from readycheck.text import as_sentence, shortened

_MOST_CELLS = 400  # of an answer: all of it is at its question
_MAKE, _LEAVE = "MAKE", "LEAVE"  # which no question can have as its id


def ask(prompter: Prompter, response: Response, at: str | None) -> Response | Leave | None:
    """Show the answers for review, and point at the one to the question `at`.

    Return the response to go on with, the wish to leave, or None to make the sheet.
    """
    make = messages.MAKE_WITH if response.missing() else messages.MAKE_SHEET
    numbers = response.questionnaire.row_number
    after = max(int(number.rstrip(ascii_lowercase) or 0) for number in numbers.values())
    prompt = menu(
        response.questionnaire,
        messages.CHECK_CHOICE,
        *(
            Choice(question.id, row(response, question), number=numbers[question.id])
            for question in response.path()
        ),
        Choice(_LEAVE, messages.LEAVE_WITHOUT, number=str(after + 1)),
        Choice(_MAKE, make, number=str(after + 2)),
    )
    event = prompter.ask(replace(prompt, answer=at, preselects=False, onward=_MAKE, shortens=True))
    match event:
        case Answered("MAKE"):
            return None
        case Answered("LEAVE"):
            return Leave()
        case Answered(question_id):
            return response.jump(str(question_id))
        case Back():
            return response.back()
        case Leave():
            return event
        case _:
            return Leave()


def row(response: Response, question: Question) -> str:
    """Return a question's topic and answer in one line; a follow-up names its question too."""
    [answer] = shortened(said(response, question), _MOST_CELLS)
    asked_after = next(iter(question.when), None)
    if asked_after is None:
        return messages.ANSWER_ROW.format(question.topic, answer)
    topic = response.questionnaire.question(asked_after).topic
    return messages.FOLLOW_UP_ROW.format(topic, question.topic, answer)


def moved(before: Response, after: Response, answered: Question) -> Iterator[str]:
    """Yield what changing one answer has taken off the sheet, and what it has brought back."""
    changed = [
        (_lines(before, question), _lines(after, question))
        for question in before.differing(after)
        if question != answered
    ]
    if gone := [line for was, now in changed for line in was if line not in now]:
        yield as_sentence(messages.OFF_SHEET, " · ".join(gone))
    if again := [line for was, now in changed for line in now if line not in was]:
        yield as_sentence(messages.BACK_ON_SHEET, " · ".join(again))


def _lines(response: Response, question: Question) -> list[str]:
    """Return what the sheet has of one answer: its row, or each question to bring."""
    answer = response.shown(question)
    if answer is None:
        return []
    if question.typed or isinstance(answer, str):
        return [row(response, question)]
    return [option.text for option in response.options(question) if option.id in answer]
