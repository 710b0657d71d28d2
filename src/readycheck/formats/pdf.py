"""PDF, set by typst: tagged for screen readers (PDF/UA-1), one page where the words allow it."""

import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Paragraph
from readycheck.documents.visit_sheet import Sheet
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FormatUnavailable

try:
    import typst
except ImportError:  # there is no typst for Windows on ARM
    raise FormatUnavailable(messages.NO_PDF) from None

_TEMPLATE = Path(__file__).with_name("sheet.typ")
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_MOST_NAMED = 12

# A word longer than this may be broken after each so many letters. Thai, Lao, Burmese, Khmer,
# Chinese, Japanese and Korean have their own places to break, which typst knows.
_LONGEST = 24
_LONG_WORD = re.compile(
    "[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uabff\uac00-\ud7ff\uf900-\ufaff"
    f"\uff00-\uff60\U00020000-\U0003ffff]{{{_LONGEST + 1},}}"
)


class Typeset(NamedTuple):
    """A sheet as PDF, and the characters in it that no font on this computer has."""

    pdf: bytes
    missing: str = ""


def write(sheet: Sheet, paper: Paper = "a4") -> bytes:
    """The sheet as PDF, laid out for the paper."""
    return typeset(sheet, paper).pdf


def typeset(sheet: Sheet, paper: Paper = "a4") -> Typeset:
    """The sheet as PDF; it names the characters for which there is no font, and comes without."""
    missing = ""
    for system_fonts in (False, True):  # typst's own fonts give the same bytes everywhere
        try:
            return Typeset(_compiled(sheet, paper, ["ua-1"], system_fonts))
        except typst.TypstError as error:
            missing = _missing(error)
            if not missing:
                raise
    noted = replace(sheet, head=(*sheet.head, Paragraph(messages.NOT_SHOWN.format(named(missing)))))
    return Typeset(_compiled(noted, paper, [], system_fonts=True), missing)


def _compiled(
    sheet: Sheet, paper: Paper, standards: "list[typst.PDFStandard]", system_fonts: bool
) -> bytes:
    data = msgspec.json.encode(_broken(_data(sheet))).decode()
    return typst.compile(
        _TEMPLATE,
        root=_TEMPLATE.parent,  # otherwise the current folder must exist
        sys_inputs={"sheet": data, "paper": paper},
        ignore_system_fonts=not system_fonts,
        pdf_standards=standards,
    )


def _data(sheet: Sheet) -> dict[str, Any]:
    language = re.match(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?\b", sheet.language, re.I)
    return {
        "title": sheet.title,
        "language": language[1].lower() if language else "en",
        "region": language[2] if language else None,
        "sample": messages.SAMPLE if sheet.sample else "",
        "page": messages.PAGE,
        "letterhead": sheet.letterhead,
        "head": [_block(block) for block in sheet.head],
        "parts": [
            {"id": part.id, "heading": part.heading, "blocks": [_block(b) for b in part.blocks]}
            for part in sheet.parts
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **msgspec.to_builtins(block)}


def _broken(data: Any) -> Any:
    """The data with places to break in long words, which would run off the page.

    In place of U+FEFF, which PDF/UA forbids, stands U+2060, which Unicode has for it.
    """
    if isinstance(data, str):
        words = data.replace("\ufeff", "\u2060")
        return _LONG_WORD.sub(lambda word: "\u200b".join(_pieces(word[0])), words)
    if isinstance(data, dict):
        return {key: _broken(value) for key, value in data.items()}
    return [_broken(value) for value in data] if isinstance(data, list | tuple) else data


def _pieces(word: str) -> list[str]:
    """The word in pieces, none of which parts a letter from its marks; capitals are wide."""
    pieces, width = [""], 0
    for letter in word:
        joined = letter == "\u200d" or pieces[-1].endswith("\u200d")
        if width >= _LONGEST and not joined and unicodedata.category(letter)[0] not in "MC":
            pieces.append("")
            width = 0
        pieces[-1] += letter
        width += 2 if letter.isupper() else 1
    return pieces


def _missing(error: typst.TypstError) -> str:
    """The characters, each once, that typst said it cannot show.

    Those that are not to be seen are only of a word's making, unless there are no others.
    """
    found = dict.fromkeys("".join(map(_unescaped, _UNSHOWN.findall(error.diagnostic))))
    seen = "".join(char for char in found if unicodedata.category(char) != "Cf")
    return seen or "".join(found)


def _unescaped(text: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)


def named(missing: str) -> str:
    """The missing characters by their code points, the first dozen of them."""
    codes = [f"U+{ord(char):04X}" for char in missing]
    more = messages.AND_MORE.format(len(codes) - _MOST_NAMED) if len(codes) > _MOST_NAMED else ""
    return ", ".join(codes[:_MOST_NAMED]) + more
