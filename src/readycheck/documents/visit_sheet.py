"""A response → the visit preparation sheet, as a tree that every format can write.

Its parts and their order are those of the Ottawa Personal Decision Guide, AHRQ's question lists and
the NHS's BRAN prompts, kept to what prepares a visit: it weighs nothing and decides nothing.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from readycheck import __version__, messages
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
from readycheck.documents.explanation import remarks
from readycheck.questionnaire.labels import answer_in_words, said
from readycheck.questionnaire.model import Question, Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.text import collapse_whitespace

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

QUESTIONS_TO_BRING = 3


class Part(Struct, frozen=True):
    """A part of the sheet: its id tells a format where it goes on the page."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


class Sheet(Struct, frozen=True):
    """The visit preparation sheet."""

    language: str
    head: tuple[Block, ...]
    parts: tuple[Part, ...]
    letterhead: tuple[str, ...] = ()
    sample: bool = False

    @property
    def title(self) -> str:
        """What the sheet is called, with its date."""
        titles = (block for block in self.head if isinstance(block, Title))
        return "; ".join(", ".join(filter(None, (one.text, one.aside))) for one in titles)

    def top(self) -> tuple[Block, ...]:
        """What stands above the parts: the letterhead, if there is one, and the head."""
        return (*((Paragraph(", ".join(self.letterhead)),) if self.letterhead else ()), *self.head)

    def blocks(self) -> Iterator[Block]:
        """Everything on the sheet from top to bottom."""
        yield from self.top()
        for part in self.parts:
            yield Heading(part.heading)
            yield from part.blocks


def build(response: Response, on: date, *, sample: bool = False) -> Sheet:
    """The sheet of a response, dated `on`; a sample's says so at its top."""
    questionnaire = response.questionnaire
    parts = (
        Part("topics", messages.TOPICS, tuple(_topics(response))),
        Part("open", messages.OPEN, tuple(_open(response))),
        Part("questions", messages.MY_QUESTIONS, tuple(_questions(response))),
        Part("story", messages.MY_STORY, tuple(_story(response))),
        Part("matters", messages.MATTERS, tuple(_matters(response))),
        Part("prompts", messages.PROMPTS, (Items(messages.PROMPT_QUESTIONS),)),
        Part(
            "provider",
            messages.NOTES,
            (WriteInLine(messages.NOTES_LINE, 3), WriteInLine(messages.NEXT_STEP)),
        ),
        Part("limits", messages.LIMITS, tuple(limits(questionnaire))),
    )
    return Sheet(
        questionnaire.language,
        tuple(_head(questionnaire, on, sample)),
        tuple(part for part in parts if part.blocks),
        letterhead=letterhead(questionnaire),
        sample=sample,
    )


def letterhead(questionnaire: Questionnaire) -> tuple[str, ...]:
    """The lines that the clinic puts above everything, if there is a clinic."""
    clinic = questionnaire.sheet.clinic
    return (clinic.name, *clinic.lines) if clinic else ()


def day_in_words(day: date) -> str:
    """A date as it is read aloud, such as 22 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _head(questionnaire: Questionnaire, on: date, sample: bool) -> Iterator[Block]:
    title = messages.SHEET_SAMPLE.format(messages.SHEET) if sample else messages.SHEET
    yield Title(title, day_in_words(on))
    yield WriteInLine(messages.SHEET_NAME)
    yield Paragraph(messages.SHEET_PURPOSE)
    made = (questionnaire.title, questionnaire.version, __version__)
    yield Paragraph(messages.SHEET_MADE.format(*made))


def _topics(response: Response) -> Iterator[Block]:
    asked = list(_asked(response, "caution"))
    if not asked:
        return
    rows = [_row(response, question) for question in asked]
    raised = [row for row in rows if row.mark in ("raised", "")]
    cleared = [row.label for row in rows if row.mark == "no"]
    if len(cleared) == len(rows):
        of = messages.OF_THE_GUIDE if response.questionnaire.guide else messages.OF_THE_FORM
        none = of.format(messages.count(len(rows)))
        parts = response.questionnaire.sheet
        means = parts.none_marked or messages.NONE_MARKED_MEANS
        yield Paragraph(messages.NONE_MARKED.format(none, collapse_whitespace(means)))
        yield from remarks(response.questionnaire, parts.also_listed, address=False)
        return
    yield Table(tuple(raised)) if raised else Paragraph(messages.TOPICS_NONE)
    if cleared:
        yield Paragraph(messages.ANSWERED_NO.format("; ".join(cleared)))


def _open(response: Response) -> Iterator[Block]:
    rows = [_row(response, question) for question in _asked(response, "caution")]
    if unsettled := tuple(row for row in rows if row.mark not in ("raised", "no", "")):
        yield Table(unsettled)


def _questions(response: Response) -> Iterator[Block]:
    asked = [question for question in response.path() if question.bring]
    if not asked:
        return
    mine = [text for question in asked for text in _brought(response, question)]
    if mine:
        yield Items(tuple(mine), numbered=True)
    for number in range(len(mine) + 1, QUESTIONS_TO_BRING + 1):
        yield WriteInLine(f"{number}.")


def _brought(response: Response, question: Question) -> list[str]:
    answer = response.shown(question)
    if answer is None or isinstance(answer, str):
        return [answer] if answer else []
    words = {option.id: option.text for option in response.options(question)}
    return [words[id] for id in answer]


def _story(response: Response) -> Iterator[Block]:
    lines = {line.question for line in response.questionnaire.sheet.write_in}
    visible = [question for question in _visible(response, "visit") if not question.bring]
    asked = [q for q in visible if response.shown(q) is not None or q.id not in lines]
    if told := tuple(_row(response, q) for q in asked if response.shown(q) is not None):
        yield Table(told)
    for question in asked:
        if response.shown(question) is None:
            yield WriteInLine(question.topic, 2 if question.typed else 1)
    for line in response.questionnaire.sheet.write_in:
        if line.question is None or response.shown(_named(response, line.question)) is None:
            yield WriteInLine(line.label)


def _named(response: Response, id: str) -> Question:
    return response.questionnaire.question(id)


def _matters(response: Response) -> Iterator[Block]:
    if rows := tuple(_row(response, question) for question in _asked(response, "readiness")):
        yield Table(rows)


def limits(questionnaire: Questionnaire) -> Iterator[Block]:
    """What a sheet is not, where its words come from, and where help is to be had now."""
    yield Paragraph(messages.LIMITS_MEDICINES)
    if guide := questionnaire.guide:
        source = (guide.title, guide.publisher, collapse_whitespace(guide.disclosure))
        yield Paragraph(messages.WORDS_FROM.format(*source))
    yield Paragraph(messages.HELP_NOW_PRINTED.format(questionnaire.help_now.checked))
    now = questionnaire.help_now
    if now.short:
        yield Paragraph(now.short)
    else:
        yield Table(tuple(Row(line.where, line.text) for line in now.lines))


def _visible(response: Response, role: str) -> Iterator[Question]:
    section_of = response.questionnaire.section_of
    return (question for question in response.path() if section_of[question.id].role == role)


def _asked(response: Response, role: str) -> Iterator[Question]:
    """The visible questions of a role, without those that another one of them brings up."""
    follow_ups = response.questionnaire.brought_up_by
    return (question for question in _visible(response, role) if question.id not in follow_ups)


def _row(response: Response, question: Question) -> Row:
    answer = response.shown(question)
    mark = "not-answered" if answer is None else ""
    if isinstance(answer, str) and question.type == "yes-no":
        role = response.questionnaire.section_of[question.id].role
        mark = "raised" if (role, answer) == ("caution", "yes") else answer
    return Row(question.topic, said(response, question), _follow_ups(response, question), mark)


def _follow_ups(response: Response, question: Question) -> tuple[str, ...]:
    """What the person said to the questions that this one's answer brought up."""
    if response.questionnaire.section_of[question.id].role == "visit":
        return ()
    return tuple(
        f"{other.topic}: {answer_in_words(response.questionnaire, other, answer)}"
        for other in response.questionnaire.follow_ups.get(question.id, ())
        if (answer := response.shown(other)) is not None
    )
