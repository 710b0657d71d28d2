"""HTML: one file for a phone, a screen reader and a printer, with no script and nothing fetched."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby

from readycheck import messages
from readycheck.documents import blocks
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats.language import parse
from readycheck.formats.registry import MARKS

# Parts that stand together: in the box where the eye stops first, and side by side.
_GROUPS = {"topics": "box", "open": "box", "questions": "beside", "matters": "beside"}
_FOOTER = "limits"


def write(sheet: Sheet) -> bytes:
    """The sheet as an HTML document in UTF-8."""
    return ("\n".join(_document(sheet)) + "\n").encode()


def _document(sheet: Sheet) -> Iterator[str]:
    style = _style()
    language = parse(sheet.language)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language.tag}" dir="{language.direction}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(sheet.title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield f'<body data-sample="{messages.SAMPLE}">' if sheet.sample else "<body>"
    yield from _around("header", _head(sheet))
    yield from _around("main", _parts(part for part in sheet.parts if part.id != _FOOTER))
    yield from _around("footer", _parts(part for part in sheet.parts if part.id == _FOOTER))
    yield "</body>"
    yield "</html>"


def _style() -> str:
    return files("readycheck.formats").joinpath("sheet.css").read_text(encoding="utf-8")


def _policy(style: str) -> str:
    """What forbids everything but this style sheet, which its hash names."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _head(sheet: Sheet) -> Iterator[str]:
    if sheet.letterhead:
        lines = (_text("p", line) for line in sheet.letterhead)
        yield from _around("div", lines, "letterhead")
    for block in sheet.head:
        yield from _block(block)


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    """The parts, those of a group together where the first of them stands."""
    listed = list(parts)
    first: dict[str, int] = {}
    for place, part in enumerate(listed):
        first.setdefault(_group(part), place)
    together = sorted(listed, key=lambda part: first[_group(part)])
    for group, members in groupby(together, _group):
        lines = (line for part in members for line in _part(part))
        yield from _around("div", lines, group) if group in _GROUPS.values() else lines


def _group(part: Part) -> str:
    return _GROUPS.get(part.id, part.id)


def _part(part: Part) -> Iterator[str]:
    name = f"part-{escape(part.id)}"
    yield f'<section class="{name}" aria-labelledby="{name}">'
    yield f'<h2 id="{name}" dir="auto">{escape(part.heading)}</h2>'
    for content in _columns(part) if part.id == _FOOTER else (part.blocks,):
        lines = (line for block in content for line in _block(block))
        yield from _around("div", lines) if part.id == _FOOTER else lines
    yield "</section>"


def _columns(part: Part) -> tuple[tuple[blocks.Block, ...], tuple[blocks.Block, ...]]:
    """The blocks before the help lines and what leads to them, and these."""
    listed = [place for place, block in enumerate(part.blocks) if isinstance(block, blocks.Table)]
    cut = max(0, listed[0] - 1) if listed else len(part.blocks)
    return part.blocks[:cut], part.blocks[cut:]


def _block(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.Title(text, aside):
            beside = (_text("p", aside),) if aside else ()
            yield from _around("div", (_text("h1", text), *beside), "title")
        case blocks.Heading(text):
            yield _text("h3", text)
        case blocks.Paragraph(text):
            yield _text("p", text)
        case blocks.AnswerGiven(text):
            yield _text("p", text, "given")
        case blocks.Quotation(lead, text):
            yield _text("p", lead, "lead")
            yield from _around("blockquote", [_text("p", text)])
        case blocks.Aside(lead, text, source):
            words = f"{escape(lead)} {escape(text)} <cite>{escape(source)}</cite>"
            yield f'<p class="remark" dir="auto">{words}</p>'
        case blocks.Items(items, numbered):
            yield from _around("ol" if numbered else "ul", (_text("li", item) for item in items))
        case blocks.Table(rows):
            marked = any(row.mark for row in rows)
            lines = (line for row in rows for line in _row(row))
            yield from _around("dl", lines, "marked" if marked else "told")
        case blocks.CheckboxQuestion():
            yield from _around("div", _ticks(block), "ticks")
        case blocks.WriteInLine(label, lines):
            yield from _blank(label, lines)


def _row(row: blocks.Row) -> Iterator[str]:
    mark = MARKS.get(row.mark, "")
    sign = f'<span class="mark" aria-hidden="true">{mark}</span>' if row.mark else ""
    yield f"<div><dt>{sign}{_text('span', row.label)}</dt>"
    yield _text("dd", row.value, "answer")
    yield from (_text("dd", words) for words in row.words)
    yield "</div>"


def _ticks(ticks: blocks.CheckboxQuestion) -> Iterator[str]:
    number = f"{ticks.number}. " if ticks.number else ""
    yield "<div>"
    yield _text("p", f"{number}{ticks.text}", "asked")
    if ticks.hint:
        yield _text("p", ticks.hint)
    box = '<span class="tick" aria-hidden="true"></span>'
    answers = (f'<li dir="auto">{box}{escape(answer)}</li>' for answer in ticks.boxes)
    yield from _around("ul", answers)
    yield from (line for note in ticks.notes for line in _block(note))
    yield "</div>"
    if ticks.explained:
        said = (_text("p", f"{to}: {text}") for to, text in ticks.explained)
        yield from _around("div", said, "said")


def _blank(label: str, lines: int) -> Iterator[str]:
    room = f'<span class="unseen">{escape(messages.ROOM)}</span>'
    kind = "short blank" if lines == 1 else "blank"
    yield f'<p class="{kind}">{_text("span", label)} {room}<span class="rule"></span></p>'
    yield from ('<p class="blank" aria-hidden="true"><span class="rule"></span></p>',) * (lines - 1)


def _around(tag: str, lines: Iterable[str], kind: str = "") -> Iterator[str]:
    yield f'<{tag} class="{kind}">' if kind else f"<{tag}>"
    yield from lines
    yield f"</{tag}>"


def _text(tag: str, text: str, kind: str = "") -> str:
    """An element that runs in the direction of its own words, whatever is around it."""
    named = f' class="{kind}"' if kind else ""
    return f'<{tag}{named} dir="auto">{escape(text)}</{tag}>'
