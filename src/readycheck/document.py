"""The blocks that everything shown is made of: what the interview says, and the sheet.

A block holds plain text, never markup. Each format, and each Asker, shows a block in its own way.
"""

from msgspec import Struct


class Title(Struct, frozen=True):
    """The name of the whole, with something beside it."""

    text: str
    aside: str = ""


class Heading(Struct, frozen=True):
    """The name of a part."""

    text: str


class Paragraph(Struct, frozen=True):
    """A few sentences."""

    text: str


class Given(Struct, frozen=True):
    """The answer just given, said back."""

    text: str


class Quotation(Struct, frozen=True):
    """The guide's own words, and the sentence that says so; in the guide itself none does."""

    lead: str
    text: str

    @property
    def follows(self) -> bool:
        """Whether it goes with what stands before it."""
        return bool(self.lead) or self.text.startswith("- ")


class Remark(Struct, frozen=True):
    """A fact from elsewhere, with its source."""

    lead: str
    text: str
    source: str


class Row(Struct, frozen=True):
    """A name and what stands beside it; `mark` is the answer's id where there is one."""

    label: str
    value: str
    words: tuple[str, ...] = ()
    mark: str = ""
    number: int | None = None


class Rows(Struct, frozen=True):
    """Names with what stands beside them."""

    rows: tuple[Row, ...]


class Items(Struct, frozen=True):
    """A list, numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


class Blank(Struct, frozen=True):
    """Room to write by hand, after a label; `lines` counts the lines."""

    label: str
    lines: int = 1


class Ticks(Struct, frozen=True):
    """A question on paper: boxes to tick, notes, and what the guide says on each answer."""

    number: int | None
    text: str
    hint: str
    boxes: tuple[str, ...]
    explained: tuple[tuple[str, str], ...] = ()
    notes: tuple[Remark, ...] = ()


Block = Title | Heading | Paragraph | Given | Quotation | Remark | Rows | Items | Blank | Ticks


def together(before: Block, block: Block) -> bool:
    """Whether a block follows the one before it without an empty line between."""
    if isinstance(block, Title | Heading):
        return False
    if isinstance(before, Heading | Given):
        return True
    if isinstance(block, Quotation):
        return block.follows
    if isinstance(before, Quotation) or isinstance(block, Remark):
        return True
    listed = Rows | Items | Blank
    return isinstance(before, listed) and isinstance(block, listed)
