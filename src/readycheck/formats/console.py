"""The terminal: rich text in one accent colour, told apart without it, from 20 to 80 columns.

Every text goes in as `rich.text.Text`, so nothing a person typed is read as markup.
"""

from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from readycheck.documents.blocks import (
    AnswerGiven,
    Aside,
    Block,
    CheckboxQuestion,
    Heading,
    Items,
    Paragraph,
    Quotation,
    Row,
    Table,
    Title,
    WriteInLine,
    together,
)
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats.registry import MARKS

ACCENT = "color(31)"
WIDEST = 80
_NARROW = 50  # below this, columns become lines
_TINY = 30  # below this, rules and boxes go
_MEASURE = Console(width=WIDEST)


def console(stream: TextIO, *, colour: bool) -> Console:
    """A console that writes to the terminal at `stream`, at most 80 columns wide."""
    made = Console(
        file=stream,
        force_terminal=True,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    made.width = min(made.width, WIDEST)
    return made


def show(to: Console, blocks: Iterable[Block]) -> None:
    """Show the blocks, with an empty line where a new thought begins."""
    to.print(_stacked(blocks, to.width))


def laid_out(blocks: Iterable[Block], width: int, *, colour: bool) -> list[str]:
    """The blocks as lines at most `width` cells wide, with escape sequences for their look."""
    to = _unseen(width, colour)
    with to.capture() as capture:
        show(to, blocks)
    return capture.get().splitlines()


def _unseen(width: int, colour: bool) -> Console:
    """A console that lays out for a terminal, and writes to none."""
    made = console(StringIO(), colour=colour)
    made.width = min(width, WIDEST)
    return made


def show_sheet(to: Console, sheet: Sheet) -> None:
    """Show the sheet; what the eye must meet first stands in a box."""
    show(to, sheet.top())
    for part in sheet.parts:
        to.print()
        to.print(_part(part, to.width))


def _part(part: Part, width: int) -> RenderableType:
    if part.id != "topics" or width < _TINY:
        return _stacked((Heading(part.heading), *part.blocks), width)
    inside = _stacked(part.blocks, width - 4)
    return Panel(inside, title=Text(part.heading, "bold"), title_align="left", border_style=ACCENT)


def _stacked(blocks: Iterable[Block], width: int) -> RenderableType:
    shown: list[RenderableType] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not together(before, block):
            shown.append(Text())
        shown.append(_shown(block, width))
        before = block
    return Group(*shown)


def _shown(block: Block, width: int) -> RenderableType:
    match block:
        case Title(text, aside):
            return _title(text, aside, width)
        case Heading(text):
            return Text(text, f"bold {ACCENT}")
        case Paragraph(text):
            return Text(text)
        case AnswerGiven(text):
            return _hanging("✓", Text(text, "bold"))
        case Quotation(lead, text):
            words = Text.assemble((f"{lead}\n", "italic"), text) if lead else Text(text)
            return _barred(words, width)
        case Aside(lead, text, source):
            return Text.assemble((lead, "bold"), f" {text} ", (source, "italic"))
        case Items(items, numbered):
            return Group(
                *(
                    _hanging(f"{number}." if numbered else "-", Text(item))
                    for number, item in enumerate(items, 1)
                )
            )
        case Table(rows):
            return _rows(rows, width)
        case CheckboxQuestion():
            return _hanging(f"{block.number}." if block.number else "-", _ticks(block))
        case WriteInLine(label, lines):
            return Text("\n".join([_room(label, width), *["_" * width] * (lines - 1)]))


def _title(text: str, aside: str, width: int) -> RenderableType:
    words = Text(text, "bold")
    room = width - cell_len(text) - cell_len(aside)
    if aside:
        words.append(" " * room if room >= 2 else "\n").append(aside, "not bold")
    return words if width < _TINY else Group(words, Rule(style=ACCENT))


def _hanging(mark: str, text: Text) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(Text(mark), text)
    return grid


def _barred(text: Text, width: int) -> Text:
    lines = text.wrap(_MEASURE, width - 2)
    return Text("\n").join(Text.assemble(("▌ ", ACCENT), line) for line in lines)


def _rows(rows: tuple[Row, ...], width: int) -> RenderableType:
    marks = [str(row.number) if row.number else MARKS.get(row.mark, "") for row in rows]
    if width < _NARROW:
        return Group(
            *(_hanging(mark or "-", _in_line(row)) for mark, row in zip(marks, rows, strict=True))
        )
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for column in ("mark", "label") if any(marks) else ("label",):
        grid.add_column(no_wrap=column == "mark", justify="right" if column == "mark" else "left")
    grid.add_column()
    for mark, row in zip(marks, rows, strict=True):
        value = Text("\n").join(map(Text, (row.value, *row.words)))
        grid.add_row(*([Text(mark)] if any(marks) else []), Text(row.label), value)
    return grid


def _ticks(ticks: CheckboxQuestion) -> Text:
    words = Text(ticks.text, "bold")
    for line in (ticks.hint, "   ".join(f"☐ {box}" for box in ticks.boxes)):
        words.append(f"\n{line}" if line else "", "not bold")
    for answers, passage in ticks.explained:
        words.append(f"\n{answers}: ", "not bold italic").append(passage, "not bold")
    for note in ticks.notes:
        words.append(f"\n{note.lead} ").append(f"{note.text} ", "not bold")
        words.append(note.source, "not bold italic")
    return words


def _in_line(row: Row) -> Text:
    said = Text.assemble(f"{row.label}: ", (row.value, "bold"))
    return Text("\n").join([said, *map(Text, row.words)])


def _room(label: str, width: int) -> str:
    room = width - cell_len(label) - 1
    return f"{label} {'_' * room}" if room >= 10 else f"{label}\n{'_' * width}"
