"""The review of all answers before the sheet is made."""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Row, Table, Title
from readycheck.interview.menus.common import menu
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompter
from readycheck.questionnaire.labels import said
from readycheck.questionnaire.model import Question
from readycheck.questionnaire.response import Response


def ask(prompter: Prompter, response: Response) -> Response | Leave | None:
    """Show the answers for review.

    Return the response to go on with, the wish to leave, or None to make the sheet.
    """
    prompter.show(_answers(response))
    event = prompter.ask(
        menu(
            response.questionnaire,
            messages.CHECK_CHOICE,
            Choice("make", messages.MAKE_SHEET),
            Choice("change", messages.CHANGE),
            Choice("leave", messages.LEAVE_WITHOUT),
        )
    )
    match event:
        case Answered("make"):
            return _first_missing(prompter, response)
        case Answered("change"):
            return _change(prompter, response)
        case Back():
            return response.back()
        case Leave():
            return event
        case _:
            return Leave()


def _first_missing(prompter: Prompter, response: Response) -> Response | None:
    """Return the response at the first question that still needs an answer, or None."""
    for question in response.missing():
        prompter.show([Paragraph(messages.STILL_OPEN)])
        return response.jump(question.id)
    return None


def _change(prompter: Prompter, response: Response) -> Response | Leave:
    rows = {question.id: _row(response, question) for question in response.path()}
    choices = [
        Choice(question_id, f"{row.label}: {row.value}") for question_id, row in rows.items()
    ]
    event = prompter.ask(menu(response.questionnaire, messages.CHANGE_CHOICE, *choices))
    match event:
        case Answered(question_id):
            return response.jump(str(question_id))
        case Leave():
            return event
        case _:
            return response


def _answers(response: Response) -> Iterator[Block]:
    yield Title(messages.CHECK)
    for section in response.questionnaire.sections:
        rows = tuple(_row(response, q) for q in section.questions if response.visible(q))
        if rows:
            yield Heading(section.title)
            yield Table(rows)


def _row(response: Response, question: Question) -> Row:
    count = response.count(question)
    return Row(question.topic, said(response, question), number=count[0] if count else None)
