"""Plain text: straight down the page, no boxes and no columns, so that it can be read aloud."""

from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING

from msgspec import Struct

from readycheck.documents import blocks
from readycheck.text import cells, wrapped

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet

WIDTH = 80
_SHORT = 2  # letters of numbers, which are set closer
_FIELD = 8  # cells to write a number in


class Line(Struct, frozen=True):
    """A line before it is wrapped: what it begins with, what underlines it, room to write."""

    text: str
    bullet: str = ""
    rule: str = ""
    blank: bool = False


def write(sheet: "Sheet", width: int = WIDTH) -> bytes:
    """Return the sheet as UTF-8 text, `width` cells wide."""
    return "".join(f"{line}\n" for line in laid_out(sheet.blocks(), width)).encode()


def laid_out(content: Iterable[blocks.Block], width: int) -> Iterator[str]:
    """Return the blocks as lines `width` cells wide, an empty line before each new thought."""
    before: blocks.Block | None = None
    for block in content:
        if before is not None and not blocks.together(before, block):
            yield ""
        before = block
        for line in lines(block):
            yield from _wrapped(line, width)


def lines(block: blocks.Block) -> Iterator[Line]:
    """Yield the lines of a block, as they are also read aloud: one whole statement a line."""
    match block:
        case blocks.Title(text, aside):
            yield Line(f"{text} – {aside}" if aside else text, rule="=")
        case blocks.Heading(text, inside):
            yield Line(text, rule="" if inside else "-")
        case blocks.Paragraph(text) | blocks.AnswerGiven(text):
            yield Line(text)
        case blocks.Quotation(lead, text):
            yield Line(f"{lead} {text}".lstrip())
        case blocks.Aside(lead, text, source):
            yield Line(f"{lead} {text} {source}")
        case blocks.Items(items, numbered, room):
            for place, item in enumerate(items, 1):
                bullet = f"{place}. " if numbered else "- "
                yield Line(item, bullet)
                yield from (Line("", " " * len(bullet), blank=True) for _ in range(room))
        case blocks.Table(rows):
            for row in rows:
                bullet = f"{row.number}. " if row.number else "- "
                yield Line(f"{row.label}: {row.value}".rstrip(), bullet)
                for words in row.words:
                    yield Line(words, "    ")
        case blocks.PaperQuestion(number, text, hint, boxes, count):
            mark = f"{number}. " if number else "- "
            indent = " " * len(mark)
            yield Line(text, mark)
            if hint:
                yield Line(hint, indent)
            gap = "  " if max(map(len, boxes), default=0) <= _SHORT else "   "
            beside = gap.join(f"[ ] {box}" for box in boxes)
            if len(beside) < WIDTH - len(indent):
                yield from (Line(line, indent) for line in [beside] if line)
            else:
                yield from (Line(box, f"{indent}[ ] ") for box in boxes)
            if fields := beside_each_other(block.fields):
                yield Line(fields, indent)
            yield from (Line("", indent, blank=True) for _ in range(count))
        case blocks.WriteInLine(label, count):
            yield Line(label, blank=True)
            yield from (Line("", blank=True) for _ in range(count - 1))


def beside_each_other(fields: Iterable[blocks.Field], room: str = "_" * _FIELD) -> str:
    """Return the fields of a question in a line, each with room to write."""
    return "   ".join(" ".join(filter(None, (it.name, room, it.unit))) for it in fields)


def _wrapped(line: Line, width: int) -> Iterator[str]:
    indent = " " * len(line.bullet)
    parts = list(wrapped(line.text, width - len(indent)))
    if line.blank:
        whole = width - len(indent)
        room = whole - (cells(parts[-1]) + 1 if parts else 0)
        rule = "_" * (room if room >= 10 else whole)
        parts = [*parts[:-1], f"{parts[-1]} {rule}"] if parts and room >= 10 else [*parts, rule]
    yield from (
        start + part
        for start, part in zip(chain([line.bullet], repeat(indent)), parts, strict=False)
    )
    if line.rule:
        yield line.rule * max(map(cells, parts))
