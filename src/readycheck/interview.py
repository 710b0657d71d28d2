"""The interview: shows the response's next question to an Asker and applies what comes back.

It knows the questionnaire and the Asker's door, and no terminal. What becomes of the answers on
the way is a Keeper's, which is handed in.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from readycheck import explanation, guide, help, wording
from readycheck.asking import Answered, Asker, Back, Choice, Leave, Prompt
from readycheck.document import Block, Heading, Paragraph, Row, Rows, Title
from readycheck.explanation import said
from readycheck.model import Question, Questionnaire
from readycheck.response import Response


class Left(Exception):
    """The person left; `status` is the exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Keeper(Protocol):
    """Looks after the answers while they are given."""

    def begin(self, response: Response) -> Response:
        """Ask whether to start; the response to start with. Raises Left when the person leaves."""

    def changed(self, response: Response) -> None:
        """Take note that the response is this one now."""

    def leave(self, response: Response, event: Leave) -> None:
        """Ask on the way out; raises Left unless the person stays."""


def welcome(questionnaire: Questionnaire) -> list[Block]:
    """The first words: what this is and is not, that nothing leaves, and where help is now."""
    now = questionnaire.help_now
    rows = [Row(wording.PRIVATE_LABEL, wording.PRIVATE)]
    if guide := questionnaire.guide:
        rows.append(Row(wording.GUIDE_LABEL, wording.GUIDE_BY.format(guide.disclosure)))
    rows.append(Row(wording.HELP_NOW_LABEL, wording.HELP_NOW_MORE.format(now.short or now.intro)))
    return [
        Title(questionnaire.title),
        Paragraph(f"{questionnaire.intro} {wording.NO_VERDICT}"),
        Rows(tuple(rows)),
    ]


def conduct(asker: Asker, response: Response, keeper: Keeper) -> Response:
    """Ask every question and let the answers be checked; the response is at its review then.

    Raises Left when the person leaves, and InputEnded when there is nobody to ask.
    """
    while True:
        question = response.question
        if question is not None:
            step: Response | None = _ask(asker, response, question, keeper)
        else:
            step = _review(asker, response, keeper)
        if step is None:
            return response
        if step != response:
            keeper.changed(step)
        response = step


def _ask(asker: Asker, response: Response, question: Question, keeper: Keeper) -> Response:
    event = asker.ask(_prompt(response, question))
    if isinstance(event, Leave):
        keeper.leave(response, event)
        return response
    if isinstance(event, Back) and response.first:
        asker.show(welcome(response.questionnaire))
        return keeper.begin(response)
    if not isinstance(event, Answered):
        return response.back()
    answered = response.skip() if event.value is None else response.answer(event.value)
    asker.show(explanation.after(response.questionnaire, question, event.value))
    return answered


def _prompt(response: Response, question: Question) -> Prompt:
    questionnaire = response.questionnaire
    section = questionnaire.section_of[question.id]
    return Prompt(
        text=question.text,
        type="one-of" if question.type == "yes-no" else question.type,
        section=section.title,
        intro=section.intro or "" if question is section.questions[0] else "",
        count=_count(response, question),
        progress=response.count(question),
        hint=question.why or "",
        choices=tuple(Choice(option.id, option.text) for option in response.options(question)),
        answer=response.shown(question),
        optional=question.optional,
        at_most=question.at_most,
        ranked=question.bring,
        help=tuple(help.about(questionnaire, question)),
        guide=_guide(questionnaire),
    )


def place_in_words(response: Response) -> str:
    """Where a response is: the question in hand, by its number or its topic, or the check."""
    question = response.question
    if question is None:
        return f"“{wording.CHECK}”"
    count = _count(response, question)
    return f"“{question.topic}”" if question.optional else count[0].lower() + count[1:]


def _count(response: Response, question: Question) -> str:
    count = response.count(question)
    if count is None:
        return wording.OPTIONAL
    number, total = count
    return wording.COUNT.format(number, total) if total else wording.COUNT_OPEN.format(number)


def menu(questionnaire: Questionnaire, text: str, *choices: Choice, back: bool = True) -> Prompt:
    """A prompt for what to do next, with the help that belongs to no question."""
    about = tuple(help.about_all(questionnaire))
    read = _guide(questionnaire)
    return Prompt(text=text, choices=choices, menu=True, back=back, help=about, guide=read)


def _guide(questionnaire: Questionnaire) -> Callable[[], Iterator[Block]] | None:
    """What gives the whole guide to who asks for it, if there is one."""
    return partial(guide.whole, questionnaire) if questionnaire.guide else None


def _review(asker: Asker, response: Response, keeper: Keeper) -> Response | None:
    """Show the answers to be checked; the response to go on with, or None to make the sheet."""
    asker.show(_answers(response))
    check = menu(
        response.questionnaire,
        wording.CHECK_CHOICE,
        Choice("make", wording.MAKE_SHEET),
        Choice("change", wording.CHANGE),
        Choice("leave", wording.LEAVE_WITHOUT),
    )
    event = asker.ask(check)
    if event == Answered("make"):
        return _completed(asker, response)
    if event == Answered("change"):
        return _change(asker, response, keeper)
    if isinstance(event, Back):
        return response.back()
    keeper.leave(response, event if isinstance(event, Leave) else Leave())
    return response


def _completed(asker: Asker, response: Response) -> Response | None:
    """None if every answer is there that is needed, or the response at the first that is not."""
    for question in response.missing():
        asker.show([Paragraph(wording.STILL_OPEN)])
        return response.jump(question.id)
    return None


def _change(asker: Asker, response: Response, keeper: Keeper) -> Response:
    rows = {question.id: _row(response, question) for question in response.path()}
    choices = [Choice(id, f"{row.label}: {row.value}") for id, row in rows.items()]
    event = asker.ask(menu(response.questionnaire, wording.CHANGE_CHOICE, *choices))
    if isinstance(event, Leave):
        keeper.leave(response, event)
    if isinstance(event, Answered):
        return response.jump(str(event.value))
    return response


def _answers(response: Response) -> Iterator[Block]:
    yield Title(wording.CHECK)
    for section in response.questionnaire.sections:
        rows = tuple(_row(response, q) for q in section.questions if response.visible(q))
        if rows:
            yield Heading(section.title)
            yield Rows(rows)


def _row(response: Response, question: Question) -> Row:
    count = response.count(question)
    return Row(question.topic, said(response, question), number=count[0] if count else None)
