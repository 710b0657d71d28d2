"""Markdown (CommonMark 0.31): every text is escaped, so that it reads as it was typed."""

import re

from readycheck.documents import blocks
from readycheck.documents.visit_sheet import Sheet
from readycheck.formats.text import beside_each_other
from readycheck.text import unbroken

_ROOM = "\\_" * 40
_FIELD = "\\_" * 8


def write(sheet: Sheet) -> bytes:
    """Return the sheet as a Markdown document in UTF-8."""
    return ("\n\n".join(map(_block, sheet.blocks())) + "\n").encode()


def escaped(text: str) -> str:
    """Return the text as one line, with each character that Markdown gives a meaning escaped."""
    text = " ".join(unbroken(text))
    text = re.sub(r"[\\`*_\[\]<>#|~&]", r"\\\g<0>", text)
    text = re.sub(r"^[-+=]", r"\\\g<0>", text)
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", text)


def _block(block: blocks.Block) -> str:
    match block:
        case blocks.Title(text, aside):
            return f"# {escaped(text)}" + (f"\n\n{escaped(aside)}" if aside else "")
        case blocks.Heading(text, inside):
            return f"{'###' if inside else '##'} {escaped(text)}"
        case blocks.Paragraph(text):
            return escaped(text)
        case blocks.AnswerGiven(text):
            return f"**{escaped(text)}**"
        case blocks.Quotation(lead, text):
            return f"{escaped(lead)}\n\n> {escaped(text)}"
        case blocks.Aside(lead, text, source):
            return f"*{escaped(lead)}* {escaped(text)} {escaped(source)}"
        case blocks.Items(items, numbered, room):
            marks = (f"{number}." if numbered else "-" for number in range(1, len(items) + 1))
            under = f"\\\n   {_ROOM}" * room
            lines = zip(marks, items, strict=True)
            return "\n".join(f"{mark} {escaped(item)}{under}" for mark, item in lines)
        case blocks.Table(rows):
            return "\n".join(map(_row, rows))
        case blocks.PaperQuestion():
            return _question(f"{block.number}." if block.number else "-", block)
        case blocks.WriteInLine(label, lines):
            rooms = [_ROOM] * lines
            return "\\\n".join([f"{escaped(label)} {rooms[0]}", *rooms[1:]])


def _question(mark: str, question: blocks.PaperQuestion) -> str:
    said = [question.text, question.hint, " ".join(f"☐ {box}" for box in question.boxes)]
    lines = ["\\\n".join([_ROOM] * question.lines)] if question.lines else []
    if question.fields:
        fields = (blocks.Field(escaped(it.name), escaped(it.unit)) for it in question.fields)
        lines.append(beside_each_other(fields, _FIELD))
    inside = "\n\n".join([*(escaped(words) for words in said if words), *lines])
    return f"{mark} {inside}".replace("\n", "\n" + " " * (len(mark) + 1)).replace(" \n", "\n")


def _row(row: blocks.Row) -> str:
    line = f"- **{escaped(row.label)}:** {escaped(row.value)}".rstrip()
    return "\n".join([line, *(f"  - {escaped(words)}" for words in row.words)])
