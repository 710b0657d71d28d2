"""The terminal: rich text up to 80 columns wide.

Words are in the terminal's own colours, which are legible on its background, and told apart by
weight. The one accent is for rules, bars and boxes: no colour is legible as text on each background
that terminals have.

Every text goes in as `rich.text.Text`, so nothing a person typed is read as markup. A word that is
wider than its place is folded, never cut: rich's own tables end it in an ellipsis
(https://github.com/Textualize/rich/issues/3903).
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

from readycheck.documents import blocks
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats.registry import MARKS

ACCENT = "color(31)"
WIDEST = 80
_NARROWEST = 2  # the width of one Chinese letter: rich can lay out nothing in less
_NARROW = 50  # below this, columns become lines
_TINY = 30  # below this, rules and boxes go
_LEAST_HANGING = 4  # below this, words begin at the left edge
_MEASURE = Console(width=WIDEST)


def console(stream: TextIO, *, colour: bool) -> Console:
    """Return a console that writes to the terminal at `stream`, at most 80 columns wide."""
    made = Console(
        file=stream,
        force_terminal=True,
        no_color=not colour,
        color_system="256" if colour else "standard",
        highlight=False,
        markup=False,
        emoji=False,
    )
    made.width = _clamped(made.width)
    return made


def show(to: Console, content: Iterable[blocks.Block]) -> None:
    """Show the blocks, with an empty line where a new thought begins."""
    to.print(_stacked(content, _clamped(to.width)))


def laid_out(content: Iterable[blocks.Block], width: int, *, colour: bool) -> list[str]:
    """Return the blocks as lines at most `width` cells wide, with escape sequences for style."""
    to = _unseen(width, colour)
    with to.capture() as capture:
        show(to, content)
    return capture.get().splitlines()


def _unseen(width: int, colour: bool) -> Console:
    """Return a console that lays out for a terminal, and writes to none."""
    made = console(StringIO(), colour=colour)
    made.width = _clamped(width)
    return made


def show_sheet(to: Console, sheet: Sheet) -> None:
    """Show the sheet, with a box around what a reader must see first."""
    show(to, sheet.top())
    for part in sheet.parts:
        to.print()
        to.print(_part(part, _clamped(to.width)))


def sheet_laid_out(sheet: Sheet, width: int, *, colour: bool) -> list[str]:
    """Return the sheet as `show_sheet` shows it, in lines."""
    to = _unseen(width, colour)
    with to.capture() as capture:
        show_sheet(to, sheet)
    return capture.get().splitlines()


def _clamped(width: int) -> int:
    return max(_NARROWEST, min(width, WIDEST))


def _part(part: Part, width: int) -> RenderableType:
    whole = (blocks.Heading(part.heading), *part.blocks)
    if part.id != "topics" or width < _TINY:
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
        case blocks.Paragraph(text):
            return Text(text)
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
    return words if width < _TINY else Group(words, Rule(style=ACCENT))


def _hanging(mark: str, text: Text, width: int) -> Text:
    """Return the text after a mark, with every line indented as far as the first."""
    return _indented(text, width, Text(f"{mark} "), Text(" " * (cell_len(mark) + 1)))


def _indented(text: Text, width: int, first: Text, other: Text) -> Text:
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
    if width < _NARROW:
        both = zip(marks, rows, strict=True)
        return Group(*(_hanging(mark or "-", _in_line(row), width) for mark, row in both))
    grid = Grid.grid(padding=(0, 2, 0, 0))
    if any(marks):
        grid.add_column(no_wrap=True, justify="right")
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for mark, row in zip(marks, rows, strict=True):
        value = Text("\n").join(map(Text, (row.value, *row.words)))
        grid.add_row(*([Text(mark)] if any(marks) else []), Text(row.label), value)
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
    for line in (question.hint, "   ".join(f"☐ {box}" for box in question.boxes)):
        words.append(f"\n{line}" if line else "", "not bold")
    return words


def _in_line(row: blocks.Row) -> Text:
    said = Text.assemble(f"{row.label}: ", (row.value, "bold"))
    return Text("\n").join([said, *map(Text, row.words)])


def _room(label: str, width: int) -> str:
    room = width - cell_len(label) - 1
    return f"{label} {'_' * room}" if room >= 10 else f"{label}\n{'_' * width}"
