"""A response → the visit preparation sheet, as a tree that every format can write.

A provider has half a minute: what matters comes first, by its name. The order is that of the Ottawa
Personal Decision Guide, AHRQ's question lists and the NHS's BRAN prompts, kept to what prepares a
visit: it weighs nothing and decides nothing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from readycheck import __version__, messages
from readycheck.documents import answer_rows
from readycheck.documents.blocks import (
    Block,
    Heading,
    Items,
    Paragraph,
    Row,
    Table,
    Title,
    WriteInLine,
)
from readycheck.documents.guide import from_guide
from readycheck.languages import speaking
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Note, WriteIn
from readycheck.questionnaire.question import Question
from readycheck.response.labels import answer_in_words, checked_in_words, day_in_words
from readycheck.response.response import Response
from readycheck.text import collapse_whitespace

QUESTIONS_TO_BRING = 3


class Part(Struct, frozen=True):
    """A part of the sheet: its id tells a format where it goes on the page."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


class Sheet(Struct, frozen=True):
    """The visit preparation sheet, or the paper form; `large` asks for large print.

    The `logo` goes with the letterhead, as a data URI.
    """

    language: str
    head: tuple[Block, ...]
    parts: tuple[Part, ...]
    letterhead: tuple[str, ...] = ()
    logo: str = ""
    sample: bool = False
    kind: Literal["sheet", "form"] = "sheet"
    large: bool = False

    @property
    def title(self) -> str:
        """What the sheet is called, with its date."""
        titles = (block for block in self.head if isinstance(block, Title))
        return "; ".join(", ".join(filter(None, (title.text, title.aside))) for title in titles)

    @property
    def file_title(self) -> str:
        """The file's own title. Tabs, histories and print queues show it: it has no health word."""
        if self.kind == "form":
            return self.title
        with speaking(self.language):
            return self._plain_title()

    def _plain_title(self) -> str:
        return messages.SHEET_SAMPLE.format(messages.SHEET) if self.sample else messages.SHEET

    def top(self) -> tuple[Block, ...]:
        """Return what is above the parts: the letterhead, if there is one, and the head."""
        return (*((Paragraph(", ".join(self.letterhead)),) if self.letterhead else ()), *self.head)

    def blocks(self) -> Iterator[Block]:
        """Yield everything on the sheet from top to bottom."""
        yield from self.top()
        for part in self.parts:
            yield Heading(part.heading)
            yield from part.blocks


def build(response: Response, on: date, *, sample: bool = False, large: bool = False) -> Sheet:
    """Return the sheet of a response, dated `on`; a sample's says so at its top."""
    with speaking(response.questionnaire.language):
        return _build(response, on, sample, large)


def _build(response: Response, on: date, sample: bool, large: bool) -> Sheet:
    questionnaire = response.questionnaire
    own = questionnaire.sheet
    prompts = messages.PROMPT_QUESTIONS if own.prompts is None else own.prompts
    parts = (
        Part("topics", messages.TOPICS, tuple(answer_rows.topics(response))),
        Part("health", messages.HEALTH, tuple(_health(response))),
        Part("also", messages.ALSO_LISTED, tuple(also_listed(questionnaire))),
        Part("questions", messages.MY_QUESTIONS, tuple(_questions(response))),
        Part("prompts", messages.PROMPTS, (Items(prompts),) if prompts else ()),
        Part("story", messages.MY_STORY, tuple(answer_rows.story(response))),
        Part("matters", messages.MATTERS, tuple(answer_rows.views(response))),
        Part(
            "provider",
            messages.NOTES,
            (WriteInLine(messages.NOTES_LINE, 2), WriteInLine(messages.NEXT_STEP)),
        ),
        Part(
            "limits",
            messages.LIMITS,
            (
                Paragraph(own.limits or messages.LIMITS_MEDICINES),
                *_source(questionnaire),
                *limits(questionnaire),
            ),
        ),
    )
    return Sheet(
        questionnaire.language,
        tuple(_head(questionnaire, on, sample)),
        tuple(part for part in parts if part.blocks),
        letterhead=letterhead(questionnaire),
        logo=logo(questionnaire),
        sample=sample,
        large=large,
    )


def letterhead(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Return the lines that the clinic puts above everything, if there is a clinic."""
    clinic = questionnaire.sheet.clinic
    return (clinic.name, *clinic.lines) if clinic else ()


def logo(questionnaire: Questionnaire) -> str:
    """Return the clinic's picture as a data URI, if there is one."""
    clinic = questionnaire.sheet.clinic
    return (clinic and clinic.logo) or ""


def also_listed(questionnaire: Questionnaire) -> Iterator[Block]:
    """Yield what other sources list besides the guide, as short as it comes."""
    notes = [questionnaire.note[note_id] for note_id in questionnaire.sheet.also_listed]
    if notes:
        yield Items(tuple(map(_from_source, notes)))


def _from_source(note: Note) -> str:
    words = collapse_whitespace(note.short or note.text)
    return messages.ALSO_FROM.format(source=note.source.title, words=words)


def _source(questionnaire: Questionnaire) -> Iterator[Block]:
    """Yield where the questions come from, if there is a guide."""
    if questionnaire.guide:
        yield Paragraph(from_guide(messages.QUESTIONS_FROM, questionnaire.guide))


def limits(questionnaire: Questionnaire) -> Iterator[Block]:
    """Yield where to find help in a crisis, and the versions."""
    help_now = questionnaire.help_now
    if help_now.short:
        # The date as it is: in words it would take a second page.
        short = messages.CRISIS_SHORT.format(help_now.checked, help_now.short)
        yield Paragraph(short, contacts=True)
    else:
        yield Paragraph(messages.HELP_NOW_PRINTED.format(checked_in_words(help_now)))
        lines = help_now.lines
        yield Table(tuple(Row(line.where, line.text, contacts=True) for line in lines))
    made = (questionnaire.title, questionnaire.version, __version__)
    yield Paragraph(messages.SHEET_MADE.format(*made))


def _head(questionnaire: Questionnaire, on: date, sample: bool) -> Iterator[Block]:
    own, subject = questionnaire.sheet.title, questionnaire.sheet.subject
    title = own or (messages.SHEET_ABOUT.format(subject) if subject else messages.SHEET)
    yield Title(messages.SHEET_SAMPLE.format(title) if sample else title, day_in_words(on))
    if questionnaire.title != own and not subject:
        yield Paragraph(questionnaire.title)
    yield WriteInLine(messages.SHEET_NAME)
    yield WriteInLine(messages.SHEET_BIRTH)
    yield Paragraph(messages.SHEET_PURPOSE)


def _health(response: Response) -> Iterator[Block]:
    """Yield what a provider asks about first: what was typed, and lines for what was not."""
    lines = response.questionnaire.sheet.write_in
    if rows := tuple(row for line in lines if (row := _typed(response, line))):
        yield Table(rows)
    for line in lines:
        if line.question is None or response.shown(_named(response, line.question)) is None:
            yield WriteInLine(line.label, line.lines)


def _typed(response: Response, line: WriteIn) -> Row | None:
    """Return the answer that fills a line; a caution's follow-ups are shown with the caution."""
    questionnaire = response.questionnaire
    if line.question is None or questionnaire.section_of[line.question].role != "visit":
        return None
    question = _named(response, line.question)
    answer = response.shown(question)
    if not answer:
        return None
    if question.type == "list":
        entries = (answer_rows.as_typed(response, question, entry) for entry in answer)
        return Row(line.label, "", tuple(entries))
    words = answer_in_words(questionnaire, question, answer)
    return Row(line.label, answer_rows.as_typed(response, question, words))


def _questions(response: Response) -> Iterator[Block]:
    questions = [question for question in response.path() if question.bring]
    if not questions:
        return
    mine = [text for question in questions for text in _brought(response, question)]
    if mine:
        yield Items(tuple(mine), numbered=True, room=1)
    for number in range(len(mine) + 1, QUESTIONS_TO_BRING + 1):
        yield WriteInLine(f"{number}.", 2)


def _brought(response: Response, question: Question) -> list[str]:
    answer = response.shown(question)
    if answer is None or isinstance(answer, str):
        return [answer_rows.as_typed(response, question, answer)] if answer else []
    words = {option.id: option.text for option in response.options(question)}
    return [words[option_id] for option_id in answer]


def _named(response: Response, question_id: str) -> Question:
    return response.questionnaire.question(question_id)
