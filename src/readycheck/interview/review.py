"""The check of all answers before the sheet is made."""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Row, Table, Title
from readycheck.interview.menus import Keeper, menu
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompter
from readycheck.questionnaire.labels import said
from readycheck.questionnaire.model import Question
from readycheck.questionnaire.response import Response


def _review(prompter: Prompter, response: Response, keeper: Keeper) -> Response | None:
    """Show the answers to be checked; the response to go on with, or None to make the sheet."""
    prompter.show(_answers(response))
    check = menu(
        response.questionnaire,
        messages.CHECK_CHOICE,
        Choice("make", messages.MAKE_SHEET),
        Choice("change", messages.CHANGE),
        Choice("leave", messages.LEAVE_WITHOUT),
    )
    event = prompter.ask(check)
    if event == Answered("make"):
        return _completed(prompter, response)
    if event == Answered("change"):
        return _change(prompter, response, keeper)
    if isinstance(event, Back):
        return response.back()
    keeper.leave(response, event if isinstance(event, Leave) else Leave())
    return response


def _completed(prompter: Prompter, response: Response) -> Response | None:
    """None if every answer is there that is needed, or the response at the first that is not."""
    for question in response.missing():
        prompter.show([Paragraph(messages.STILL_OPEN)])
        return response.jump(question.id)
    return None


def _change(prompter: Prompter, response: Response, keeper: Keeper) -> Response:
    rows = {question.id: _row(response, question) for question in response.path()}
    choices = [Choice(id, f"{row.label}: {row.value}") for id, row in rows.items()]
    event = prompter.ask(menu(response.questionnaire, messages.CHANGE_CHOICE, *choices))
    if isinstance(event, Leave):
        keeper.leave(response, event)
    if isinstance(event, Answered):
        return response.jump(str(event.value))
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
