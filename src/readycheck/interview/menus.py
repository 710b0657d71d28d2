"""The welcome, and prompts for what to do next."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from readycheck import messages
from readycheck.documents import guide, help
from readycheck.documents.blocks import Block, Paragraph, Row, Table, Title
from readycheck.interview.prompter import Choice, Leave, Prompt
from readycheck.questionnaire.model import Question, Questionnaire
from readycheck.questionnaire.response import Response


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
    rows = [Row(messages.PRIVATE_LABEL, messages.PRIVATE)]
    if guide := questionnaire.guide:
        rows.append(Row(messages.GUIDE_LABEL, messages.GUIDE_BY.format(guide.disclosure)))
    rows.append(Row(messages.HELP_NOW_LABEL, messages.HELP_NOW_MORE.format(now.short or now.intro)))
    return [
        Title(questionnaire.title),
        Paragraph(f"{questionnaire.intro} {messages.NO_VERDICT}"),
        Table(tuple(rows)),
    ]


def place_in_words(response: Response) -> str:
    """Where a response is: the question in hand, by its number or its topic, or the check."""
    question = response.question
    if question is None:
        return f"“{messages.CHECK}”"
    count = _count(response, question)
    return f"“{question.topic}”" if question.optional else count[0].lower() + count[1:]


def _count(response: Response, question: Question) -> str:
    count = response.count(question)
    if count is None:
        return messages.OPTIONAL
    number, total = count
    return messages.COUNT.format(number, total) if total else messages.COUNT_OPEN.format(number)


def menu(questionnaire: Questionnaire, text: str, *choices: Choice, back: bool = True) -> Prompt:
    """A prompt for what to do next, with the help that belongs to no question."""
    about = tuple(help.about_all(questionnaire))
    read = _guide(questionnaire)
    return Prompt(text=text, choices=choices, menu=True, back=back, help=about, guide=read)


def _guide(questionnaire: Questionnaire) -> Callable[[], Iterator[Block]] | None:
    """What gives the whole guide to who asks for it, if there is one."""
    return partial(guide.whole, questionnaire) if questionnaire.guide else None
