"""The blocks of every document: what the interview says, the sheet, and the paper form.

A block holds plain text, never markup. Each format and each Prompter shows it in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from msgspec import Struct


class Typed(str):
    """Words as they were typed, in a `language` that is not the document's, after `lead`, which
    is."""

    __slots__ = ("language", "lead", "words")

    def __new__(cls, words: str, language: str, lead: str = "") -> Self:
        """Return the words after what leads to them."""
        typed = super().__new__(cls, lead + words)
        typed.lead, typed.words, typed.language = lead, words, language
        return typed

    lead: str
    words: str
    language: str


class Title(Struct, frozen=True):
    """The name of the whole, with something beside it."""

    text: str
    aside: str = ""


class Heading(Struct, frozen=True):
    """The name of a part, or of something in it."""

    text: str
    inside: bool = False


class Paragraph(Struct, frozen=True):
    """A few sentences; with `contacts`, its numbers and addresses can be linked."""

    text: str
    contacts: bool = False


class AnswerGiven(Struct, frozen=True):
    """The last answer, said back."""

    text: str


class Quotation(Struct, frozen=True):
    """The guide's own words, and the sentence that says so; in the guide itself none does.

    `language` is that of the words, where it is another than that of what is around them.
    """

    lead: str
    text: str
    language: str = ""

    @property
    def follows(self) -> bool:
        """Whether it goes with the block before it."""
        return bool(self.lead) or self.text.startswith("- ")


class Aside(Struct, frozen=True):
    """A fact from elsewhere, with its source."""

    lead: str
    text: str
    source: str


class Row(Struct, frozen=True):
    """A name and the words beside it; `mark` is the answer's id where there is one.

    `words` are lines of their own after `value`, which is empty before a list. With `contacts`, the
    numbers and addresses in `value` can be linked.
    """

    label: str
    value: str
    words: tuple[str, ...] = ()
    mark: str = ""
    number: int | None = None
    contacts: bool = False


class Table(Struct, frozen=True):
    """Names with the words beside them."""

    rows: tuple[Row, ...]


class Items(Struct, frozen=True):
    """A list, numbered or not, with `room` lines to write on under each item."""

    items: tuple[str, ...]
    numbered: bool = False
    room: int = 0


class WriteInLine(Struct, frozen=True):
    """Room to write by hand, after a label; `lines` counts the lines."""

    label: str
    lines: int = 1


class Field(Struct, frozen=True):
    """Room for a number on paper, between its name and its unit."""

    name: str = ""
    unit: str = ""


class PaperQuestion(Struct, frozen=True):
    """A question on paper: why it is asked, boxes to mark, numbers to fill in, lines to write on.

    With `follows`, it goes with the question before it.
    """

    number: str | None
    text: str
    hint: str = ""
    boxes: tuple[str, ...] = ()
    lines: int = 0
    follows: bool = False
    fields: tuple[Field, ...] = ()


Block = (
    Title
    | Heading
    | Paragraph
    | AnswerGiven
    | Quotation
    | Aside
    | Table
    | Items
    | WriteInLine
    | PaperQuestion
)


def together(before: Block, block: Block) -> bool:
    """Return whether a block follows the one before it without an empty line between."""
    if isinstance(block, Title | Heading):
        return False
    if isinstance(before, Heading):
        return True
    if isinstance(block, Quotation):
        return block.follows
    listed = Table | Items | WriteInLine
    return isinstance(before, listed) and isinstance(block, listed)


def brief(blocks: Iterable[Block], how: str) -> list[Block]:
    """Return the blocks without the originals of what is translated, but `how` to read them."""
    shown: list[Block] = []
    last = 0
    for block in blocks:
        if isinstance(block, Quotation) and block.language:
            last = len(shown)
        else:
            shown.append(block)
    return [*shown[:last], Paragraph(how), *shown[last:]] if last else shown
