"""PDF, set by typst: tagged for screen readers (PDF/UA-1), one page where the words allow it."""

import os
import re
import subprocess
import sys
import unicodedata
from base64 import b64decode
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from readycheck import messages
from readycheck.documents import blocks
from readycheck.documents.contacts import segments
from readycheck.documents.visit_sheet import Sheet
from readycheck.formats import typesetter
from readycheck.formats.language import parse
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FormatUnavailableError
from readycheck.languages import speaking
from readycheck.system import package_data

_TEMPLATE = {"main.typ": "formats/sheet.typ", "blocks.typ": "formats/blocks.typ"}
_FONTS = Path(__file__).with_name("fonts")  # run from an archive, typst has its own typeface
_SECONDS = 60  # a sheet takes less than one
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


class DocumentError(Exception):
    """Typst cannot set the document; the message is its diagnostic."""


def write(sheet: Sheet, paper: Paper = "a4") -> bytes:
    """Return the sheet as PDF, laid out for the paper; raises FormatUnavailableError."""
    return typeset(sheet, paper).pdf


def typeset(sheet: Sheet, paper: Paper = "a4") -> Typeset:
    """Return the sheet as PDF, with the characters that it comes without for want of a font.

    Raises FormatUnavailableError where typst is not installed, or does not get to its end.
    """
    if find_spec("typst") is None:  # there is no typst for Windows on ARM
        raise FormatUnavailableError(messages.NO_PDF)
    try:
        return _typeset(sheet, paper)
    except (DocumentError, OSError) as error:  # OSError: the program's own files are gone
        raise FormatUnavailableError(messages.PDF_FAILED) from error


def _typeset(sheet: Sheet, paper: Paper) -> Typeset:
    missing = ""
    for system_fonts in (False, True):  # the program's own fonts give the same bytes everywhere
        try:
            return Typeset(_compile(sheet, paper, ["ua-1"], system_fonts))
        except DocumentError as error:
            missing = _missing(str(error))
            if not missing:
                raise
    with speaking(sheet.language):
        note = blocks.Paragraph(named(missing, messages.NOT_SHOWN))
    noted = replace(sheet, head=(*sheet.head, note))
    return Typeset(_compile(noted, paper, [], system_fonts=True), missing)


def _compile(sheet: Sheet, paper: Paper, standards: list[str], system_fonts: bool) -> bytes:
    with speaking(sheet.language):
        data = msgspec.json.encode(_breakable(_data(sheet))).decode()
    request = {
        "input": {name: package_data.read(file).decode() for name, file in _TEMPLATE.items()},
        "root": os.sep,  # otherwise the current folder must exist
        "sys_inputs": {"sheet": data, "paper": paper, "logo": _logo(sheet)},
        "font_paths": [str(_FONTS)],
        "ignore_system_fonts": not system_fonts,
        "pdf_standards": standards,
    }
    status, reply = _run_typesetter(msgspec.json.encode(request))
    if status == typesetter.DOCUMENT_ERROR:
        raise DocumentError(reply.decode())
    if status or not reply:
        raise FormatUnavailableError(messages.PDF_FAILED)
    return reply


def _run_typesetter(request: bytes) -> tuple[int, bytes]:
    """Run a typesetter, which never outlives this call, and return its exit status and reply."""
    with subprocess.Popen(
        # Its code is handed on, as it may be in a zip archive.
        [sys.executable, "-P", "-c", package_data.read("formats/typesetter.py").decode()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as typesetting:
        try:
            reply, _ = typesetting.communicate(request, _SECONDS)
        except subprocess.TimeoutExpired as error:
            raise FormatUnavailableError(messages.PDF_FAILED) from error
        finally:
            typesetting.kill()
            typesetting.wait()
    return typesetting.returncode, reply


def _data(sheet: Sheet) -> dict[str, Any]:
    language = parse(sheet.language)
    return {
        "file-title": sheet.file_title,
        "title": sheet.title,
        "language": language.language,
        "region": language.region or None,
        "direction": language.direction,
        "sample": messages.SAMPLE if sheet.sample else "",
        "kind": sheet.kind,
        "large": sheet.large,
        "name": messages.SHEET_NAME,
        "page": messages.PAGE,
        "letterhead": sheet.letterhead,
        "head": [_block(block) for block in sheet.head],
        "parts": [
            {"id": part.id, "heading": part.heading, "blocks": [_block(b) for b in part.blocks]}
            for part in sheet.parts
        ],
    }


def _logo(sheet: Sheet) -> str:
    """Return the bytes of the picture as a list in JSON: typst-py takes no file but text."""
    return str(list(b64decode(sheet.logo.partition(",")[2])))


def _block(block: blocks.Block) -> dict[str, Any]:
    data = {"kind": type(block).__name__.lower(), **msgspec.to_builtins(block, enc_hook=_typed)}
    if isinstance(block, blocks.Quotation):
        data["language"] = parse(block.language).language if block.language else ""
    if isinstance(block, blocks.Paragraph):
        data["segments"] = list(segments(block.text)) if block.contacts else []
    if isinstance(block, blocks.Table):
        for row, shown in zip(block.rows, data["rows"], strict=True):
            shown["segments"] = list(segments(row.value)) if row.contacts else []
    return data


def _typed(words: blocks.Typed) -> dict[str, str]:
    return {
        "lead": words.lead,
        "words": words.words,
        "language": parse(words.language).language,
    }


def _breakable(data: Any) -> Any:
    """Return the data with places to break in long words, which would run off the page.

    U+FEFF, which PDF/UA forbids, is replaced by U+2060, which Unicode recommends for it.
    """
    if isinstance(data, str):
        words = data.replace("\ufeff", "\u2060")
        return _LONG_WORD.sub(lambda word: "\u200b".join(_pieces(word[0])), words)
    if isinstance(data, dict):
        return {key: _breakable(value) for key, value in data.items()}
    return [_breakable(value) for value in data] if isinstance(data, list | tuple) else data


def _pieces(word: str) -> list[str]:
    """Return the word in pieces, with each letter beside its marks; capitals are wide."""
    pieces, width = [""], 0
    for letter in word:
        joined = letter == "\u200d" or pieces[-1].endswith("\u200d")
        if width >= _LONGEST and not joined and unicodedata.category(letter)[0] not in "MC":
            pieces.append("")
            width = 0
        pieces[-1] += letter
        width += 2 if letter.isupper() else 1
    return pieces


def _missing(diagnostic: str) -> str:
    """Return the characters, each once, that typst said it cannot show.

    Those that are not to be seen are only of a word's making, unless there are no others; and so is
    a figure or a letter within a sign such as that of a key, for the font has it.
    """
    found = dict.fromkeys("".join(map(_unescaped, _UNSHOWN.findall(diagnostic))))
    seen = "".join(char for char in found if not (char.isascii() or _is_unseen(char)))
    return seen or "".join(found)


def _is_unseen(char: str) -> bool:
    """Return whether nobody sees a character, but only what it does to the one before it."""
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f"


def _unescaped(text: str) -> str:
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)


def named(missing: str, sentence: str) -> str:
    """Return what is said of missing characters, with the code points of the first dozen."""
    codes = [f"U+{ord(char):04X}" for char in missing]
    more = len(codes) - _MOST_NAMED
    said = sentence.format(", ".join(codes[:_MOST_NAMED]))
    return f"{said} {messages.plural(more, messages.NOT_SHOWN_MORE)}" if more > 0 else said
