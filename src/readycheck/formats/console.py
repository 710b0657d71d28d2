"""The terminal: rich text up to 80 columns wide.

Words are in the terminal's own colours, which are legible on its background, and differ by
weight. The one accent is for rules, bars and boxes: no colour is legible as text on each background
that terminals have.

Every text goes in as `RichText`, so nothing a person typed is read as markup. A word that is
wider than its place is folded, never cut: rich's own tables end it in an ellipsis
(https://github.com/Textualize/rich/issues/3903).
"""

import os
from collections.abc import Iterable
from io import StringIO
from typing import Any, TextIO

from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.containers import Lines
from rich.measure import Measurement
from rich.panel import Panel
from rich.rule import Rule
from rich.style import Style
from rich.table import Table as Grid
from rich.text import Text as RichText

from readycheck.documents import blocks
from readycheck.documents.contacts import find
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats.registry import MARKS
from readycheck.formats.text import beside_each_other
from readycheck.system import streams

ACCENT = "color(31)"
WIDEST = 80
_NARROWEST = 2  # the width of one Chinese letter: rich can lay out nothing in less
NARROW = 50  # below this, columns become lines
TINY = 30  # below this, rules and boxes go
_LEAST_HANGING = 4  # below this, words begin at the left edge
_MEASURE = Console(width=WIDEST)
# rich breaks lines at no-break spaces too: while it looks for places to break, each is a letter.
_NO_BREAK = {0xA0: "\uffff", 0x202F: "\ufffe"}
_NO_BREAK_AGAIN = {ord(letter): chr(space) for space, letter in _NO_BREAK.items()}


class Text(RichText):
    """Text that is never broken at a no-break space, such as those of phone numbers."""

    def blank_copy(self, plain: str = "") -> RichText:
        """Return a text with the same settings, and these words."""
        return Text(plain, self.style, end=self.end)

    def wrap(self, console: Console, width: int, **settings: Any) -> Lines:
        """Return the lines of at most `width` cells."""
        lines = self._without_breaks().wrap(console, width, **settings)
        for line in lines:
            line.plain = line.plain.translate(_NO_BREAK_AGAIN)
        return lines

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return the widths of the longest word and of the longest line."""
        return self._without_breaks().__rich_measure__(console, options)

    def _without_breaks(self) -> RichText:
        text = RichText(self.plain.translate(_NO_BREAK), self.style, spans=list(self.spans))
        text.end = self.end
        return text


class Screen(Console):
    """A console, and whether its terminal has links."""

    links = False


def console(stream: TextIO, *, colour: bool) -> Screen:
    """Return a console that writes to the terminal at `stream`, at most 80 columns wide."""
    made = Screen(
        file=stream,
        force_terminal=True,
        no_color=not colour,
        color_system="256" if colour else "standard",
        highlight=False,
        markup=False,
        emoji=False,
    )
    made.width = _clamped(made.width)
    made.links = colour and streams.has_links(stream, os.environ)
    return made


def show(to: Screen, content: Iterable[blocks.Block]) -> None:
    """Show the blocks, with an empty line where a new thought begins."""
    to.print(_stacked(_linkable(to, content), _clamped(to.width)))


def _linkable(to: Screen, content: Iterable[blocks.Block]) -> Iterable[blocks.Block]:
    """Return the blocks, with no contacts to link where the console has no links."""
    if to.links:
        return content
    return map(_without_contacts, content)


def _without_contacts(block: blocks.Block) -> blocks.Block:
    match block:
        case blocks.Paragraph():
            return replace(block, contacts=False)
        case blocks.Table(rows):
            return blocks.Table(tuple(replace(row, contacts=False) for row in rows))
    return block


def _linked(text: str, contacts: bool) -> Text:
    """Return the text, in which a terminal that has links makes the contacts such."""
    made = Text(text)
    for start, end, uri in find(text) if contacts else ():
        made.stylize(Style(link=uri), start, end)
    return made


def laid_out(content: Iterable[blocks.Block], width: int, *, colour: bool) -> list[str]:
    """Return the blocks as lines at most `width` cells wide, with escape sequences for style."""
    to = offscreen(width, colour)
    with to.capture() as capture:
        show(to, content)
    return capture.get().splitlines()


def offscreen(width: int, colour: bool, links: bool = False) -> Screen:
    """Return a console that lays out for a terminal, and writes to none."""
    made = console(StringIO(), colour=colour)
    made.width = _clamped(width)
    made.links = links
    return made


def show_sheet(to: Screen, sheet: Sheet) -> None:
    """Show the sheet, with a box around what a reader must see first."""
    show(to, sheet.top())
    for part in sheet.parts:
        to.print()
        linkable = tuple(_linkable(to, part.blocks))
        to.print(_part(replace(part, blocks=linkable), _clamped(to.width)))


def sheet_laid_out(sheet: Sheet, width: int, *, colour: bool, links: bool) -> list[str]:
    """Return the sheet as `show_sheet` shows it, in lines."""
    to = offscreen(width, colour, links)
    with to.capture() as capture:
        show_sheet(to, sheet)
    return capture.get().splitlines()


def _clamped(width: int) -> int:
    return max(_NARROWEST, min(width, WIDEST))


def _part(part: Part, width: int) -> RenderableType:
    whole = (blocks.Heading(part.heading), *part.blocks)
    if part.id != "topics" or width < TINY:
        return _stacked(whole, width)
    if cell_len(part.heading) > width - 6:  # rich would cut a title that is too long
        return Panel(_stacked(whole, width - 4), border_style=ACCENT)
    inside = _stacked(part.blocks, width - 4)
    title = Text(part.heading, "bold default")  # or it would be as the border
    return Panel(inside, title=title, title_align="left", border_style=ACCENT)


def _stacked(content: Iterable[blocks.Block], width: int) -> RenderableType:
    shown: list[RenderableType] = []
    before: blocks.Block | None = None
    for block in content:
        if before is not None and not blocks.together(before, block):
            shown.append(Text())
        shown.append(_shown(block, width))
        before = block
    return Group(*shown)


def _shown(block: blocks.Block, width: int) -> RenderableType:
    match block:
        case blocks.Title(text, aside):
            return _title(text, aside, width)
        case blocks.Heading(text):
            return Text(text, "bold")
        case blocks.Paragraph(text, contacts):
            return _linked(text, contacts)
        case blocks.AnswerGiven(text):
            return _hanging("✓", Text(text, "bold"), width)
        case blocks.Quotation(lead, text):
            words = Text.assemble((f"{lead}\n", "italic"), text) if lead else Text(text)
            bar = Text("▌ ", ACCENT)
            return _indented(words, width, bar, bar)
        case blocks.Aside(lead, text, source):
            return Text.assemble((lead, "bold"), f" {text} ", (source, "italic"))
        case blocks.Items(items, numbered, room):
            marks = (f"{n}." if numbered else "-" for n in range(1, len(items) + 1))
            both = zip(marks, items, strict=True)
            return Group(*(_item(mark, item, room, width) for mark, item in both))
        case blocks.Table(rows):
            return _rows(rows, width)
        case blocks.PaperQuestion():
            mark = f"{block.number}." if block.number else "-"
            question = _hanging(mark, _paper_question(block), width)
            return Group(question, *(_line(len(mark) + 1, width) for _ in range(block.lines)))
        case blocks.WriteInLine(label, lines):
            return Text("\n".join([_room(label, width), *["_" * width] * (lines - 1)]))


def _title(text: str, aside: str, width: int) -> RenderableType:
    words = Text(text, "bold")
    room = width - cell_len(text) - cell_len(aside)
    if aside:
        words.append(" " * room if room >= 2 else "\n").append(aside, "not bold")
    return words if width < TINY else Group(words, Rule(style=ACCENT))


def _hanging(mark: str, text: RichText, width: int) -> RichText:
    """Return the text after a mark, with every line indented as far as the first."""
    return _indented(text, width, Text(f"{mark} "), Text(" " * (cell_len(mark) + 1)))


def _indented(text: RichText, width: int, first: RichText, other: RichText) -> RichText:
    """Return the text in lines that fit beside the start of the first and of each other line."""
    room = width - first.cell_len
    if room < _LEAST_HANGING:
        return Text.assemble(first, text)
    lines = text.wrap(_MEASURE, room, overflow="fold")
    return Text("\n").join(
        Text.assemble(other if place else first, line) for place, line in enumerate(lines)
    )


def _rows(rows: tuple[blocks.Row, ...], width: int) -> RenderableType:
    marks = [str(row.number) if row.number else MARKS.get(row.mark, "") for row in rows]
    if width < NARROW:
        both = zip(marks, rows, strict=True)
        return Group(*(_hanging(mark or "-", _in_line(row), width) for mark, row in both))
    grid = Grid.grid(padding=(0, 2, 0, 0))
    if any(marks):
        grid.add_column(no_wrap=True, justify="right")
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for mark, row in zip(marks, rows, strict=True):
        value = [_linked(row.value, row.contacts)] if row.value else []
        beside = Text("\n").join([*value, *map(Text, row.words)])
        grid.add_row(*([Text(mark)] if any(marks) else []), Text(row.label), beside)
    return grid


def _item(mark: str, item: str, room: int, width: int) -> RenderableType:
    lines = (_line(len(mark) + 1, width) for _ in range(room))
    return Group(_hanging(mark, Text(item), width), *lines)


def _line(indent: int, width: int) -> Text:
    """Return a line to write on, indented like the words above it."""
    indent = indent if width - indent > _LEAST_HANGING else 0
    return Text(" " * indent + "_" * (width - indent))


def _paper_question(question: blocks.PaperQuestion) -> Text:
    words = Text(question.text, "bold")
    boxes = "   ".join(f"☐ {box}" for box in question.boxes)
    for line in (question.hint, boxes, beside_each_other(question.fields)):
        words.append(f"\n{line}" if line else "", "not bold")
    return words


def _in_line(row: blocks.Row) -> RichText:
    value = _linked(row.value, row.contacts)
    value.stylize("bold")
    said = Text.assemble(f"{row.label}: ", value)
    return Text("\n").join([said, *map(Text, row.words)])


def _room(label: str, width: int) -> str:
    room = width - cell_len(label) - 1
    return f"{label} {'_' * room}" if room >= 10 else f"{label}\n{'_' * width}"
