"""HTML: one file for a phone, a screen reader and a printer, with no script and nothing fetched."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby

from readycheck import messages
from readycheck.documents import blocks
from readycheck.documents.contacts import segments
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats.language import parse
from readycheck.formats.registry import MARKS
from readycheck.languages import speaking

# Parts that go together: in the box where the eye stops first, and side by side.
_GROUPS = {
    "topics": "box",
    "questions": "beside",
    "prompts": "beside",
    "story": "pair",
    "matters": "pair",
}
_FOOTER = "limits"
_LONGEST_IN_COLUMN = 500  # letters


def write(sheet: Sheet) -> bytes:
    """Return the sheet as an HTML document in UTF-8."""
    with speaking(sheet.language):
        return ("\n".join(_document(sheet)) + "\n").encode()


def _document(sheet: Sheet) -> Iterator[str]:
    style = style_sheet()
    language = parse(sheet.language)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language.tag}" dir="{language.direction}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, sheet.logo)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(sheet.file_title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    kind = f"{sheet.kind} large" if sheet.large else sheet.kind
    sample = f' data-sample="{messages.SAMPLE}"' if sheet.sample else ""
    yield f'<body class="{kind}"{sample}>'
    yield from _around("header", _head(sheet))
    yield from _around("main", _parts(part for part in sheet.parts if part.id != _FOOTER))
    yield from _around("footer", _parts(part for part in sheet.parts if part.id == _FOOTER))
    yield "</body>"
    yield "</html>"


def style_sheet() -> str:
    """Return the rules of CSS that a page holds."""
    return files("readycheck.formats").joinpath("sheet.css").read_text(encoding="utf-8")


def _policy(style: str, logo: str) -> str:
    """Return the policy that forbids everything but this style sheet, named by its hash, and a
    picture in the page itself."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    pictures = "img-src data:; " if logo else ""
    allowed = f"{pictures}style-src 'sha256-{digest}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _head(sheet: Sheet) -> Iterator[str]:
    if sheet.letterhead:
        # The name is beside it in words.
        logo = (f'<img src="{escape(sheet.logo)}" alt="">',) if sheet.logo else ()
        lines = (_text("p", line) for line in sheet.letterhead)
        yield from _around("div", (*logo, *lines), "letterhead")
    for blank, content in groupby(sheet.head, lambda it: isinstance(it, blocks.WriteInLine)):
        lines = (line for block in content for line in _block(block))
        yield from _around("div", lines, "blanks") if blank else lines


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the parts, with neighbours of the same group together."""
    for group, members in groupby(parts, _group):
        lines = (line for part in members for line in _part(part))
        yield from _around("div", lines, group) if group in _GROUPS.values() else lines


def _group(part: Part) -> str:
    if part.id.startswith("guide-"):
        return "box"
    return part.id if part.id == "story" and _is_long(part) else _GROUPS.get(part.id, part.id)


def _is_long(part: Part) -> bool:
    """Return whether what was typed is too long for a column."""
    rows = (row for it in part.blocks if isinstance(it, blocks.Table) for row in it.rows)
    return sum(len(row.value) for row in rows) > _LONGEST_IN_COLUMN


def _part(part: Part) -> Iterator[str]:
    name = f"part-{escape(part.id)}"
    yield f'<section class="{name}" aria-labelledby="{name}">'
    yield f'<h2 id="{name}" dir="auto">{escape(part.heading)}</h2>'
    for blank, content in groupby(part.blocks, lambda it: isinstance(it, blocks.WriteInLine)):
        lines = (line for block in content for line in _block(block))
        yield from _around("div", lines, "blanks") if blank else lines
    yield "</section>"


def _block(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.Title(text, aside):
            beside = (_text("p", aside),) if aside else ()
            yield from _around("div", (_text("h1", text), *beside), "title")
        case blocks.Heading(text):
            yield _text("h3", text)
        case blocks.Paragraph(text, contacts):
            yield _text("p", text, contacts=contacts)
        case blocks.AnswerGiven(text):
            yield _text("p", text, "given")
        case blocks.Quotation(lead, text, language):
            if lead:
                yield _text("p", lead, "lead")
            yield from _around("blockquote", [_text("p", text, language=language)])
        case blocks.Aside(lead, text, source):
            words = f"{escape(lead)} {escape(text)} <cite>{escape(source)}</cite>"
            yield f'<p class="remark" dir="auto">{words}</p>'
        case blocks.Items(items, numbered, room):
            lines = (line for item in items for line in _item(item, room))
            yield from _around("ol" if numbered else "ul", lines)
        case blocks.Table(rows):
            marked = any(row.mark for row in rows)
            lines = (line for row in rows for line in _row(row))
            yield from _around("dl", lines, "marked" if marked else "plain")
        case blocks.PaperQuestion():
            kind = "asked follows" if block.follows else "asked"
            yield from _around("div", _paper_question(block), kind)
        case blocks.WriteInLine(label, count):
            yield from _around("div", _blank(label, count), "blank")


def _row(row: blocks.Row) -> Iterator[str]:
    mark = MARKS.get(row.mark, "")
    sign = f'<span class="mark" aria-hidden="true">{mark}</span>' if row.mark else ""
    listed = "" if row.value else ' class="listed"'
    yield f"<div{listed}><dt>{sign}{_text('span', row.label)}</dt>"
    if row.value:
        yield _text("dd", row.value, "answer", contacts=row.contacts)
    yield from (_text("dd", words) for words in row.words)
    yield "</div>"


def _item(item: str, room: int) -> Iterator[str]:
    yield f'<li dir="auto">{_words(item)}'
    yield from _rules(room)
    yield "</li>"


def _paper_question(question: blocks.PaperQuestion) -> Iterator[str]:
    number = f"{question.number}. " if question.number else ""
    yield _text("p", f"{number}{question.text}", "question")
    if question.hint:
        yield _text("p", question.hint)
    if question.boxes:
        box = '<span class="tick" aria-hidden="true"></span>'
        answers = (f'<li dir="auto">{box}{escape(answer)}</li>' for answer in question.boxes)
        yield from _around("ul", answers)
    if question.fields:
        yield from _around("p", map(_field, question.fields), "fields")
    yield from _rules(question.lines)


def _field(field: blocks.Field) -> str:
    room = f'{_room()}<span class="field"></span>'
    return f'<span class="filled">{escape(field.name)} {room} {escape(field.unit)}</span>'


def _room() -> str:
    """Return what a screen reader says of room to write."""
    return f'<span class="unseen">{escape(messages.ROOM)}</span>'


def _blank(label: str, lines: int) -> Iterator[str]:
    said = f"{_text('span', label)} {_room()}"
    yield f'<p class="blank-line">{said}<span class="rule"></span></p>'
    yield from _rules(lines - 1, said=True)


def _rules(count: int, *, said: bool = False) -> Iterator[str]:
    """Yield lines to write on; a screen reader hears of them once, unless `said` already."""
    for line in range(count):
        if line == 0 and not said:
            yield f'<p class="blank-line">{_room()}<span class="rule"></span></p>'
        else:
            yield '<p class="blank-line" aria-hidden="true"><span class="rule"></span></p>'


def _around(tag: str, lines: Iterable[str], kind: str = "") -> Iterator[str]:
    yield f'<{tag} class="{kind}">' if kind else f"<{tag}>"
    yield from lines
    yield f"</{tag}>"


def _text(
    tag: str, text: str, kind: str = "", *, contacts: bool = False, language: str = ""
) -> str:
    """Return an element that runs in the direction of its own words, whatever is around it; its
    `language` is said where it is another."""
    named = f' class="{kind}"' if kind else ""
    named += f' lang="{parse(language).tag}"' if language else ""
    words = "".join(map(_linked, segments(text))) if contacts else _words(text)
    return f'<{tag}{named} dir="auto">{words}</{tag}>'


def _words(text: str) -> str:
    if not isinstance(text, blocks.Typed):
        return escape(text)
    language = parse(text.language).tag
    return f'{escape(text.lead)}<span lang="{language}">{escape(text.words)}</span>'


def _linked(segment: tuple[str, str]) -> str:
    words, uri = map(escape, segment)
    return f'<a href="{uri}" rel="noreferrer">{words}</a>' if uri else words
