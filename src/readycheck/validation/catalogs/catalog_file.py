"""A catalog as translators read and write it: a PO file."""

import io
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.diagnostics.finding import DiagnosticKind
from readycheck.parsing import files
from readycheck.parsing.located import short

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

# Lines of a catalog's header that differ with each run, or say nothing.
_UNSAID = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Generated-By', b'"Last-Tran')
_LOCALE = re.compile(
    r"([A-Za-z]{2,3})(?:-[A-Za-z]{3}(?![^-]))*(-[A-Za-z]{4}(?![^-]))?"
    r"(-(?:[A-Za-z]{2}|[0-9]{3})(?![^-]))?"
)
_WARNINGS = (
    Code.TRANSLATION_STALE,
    Code.TRANSLATION_UNKNOWN,
    Code.TRANSLATION_MISSING,
    Code.TRANSLATION_SCANT,
    Code.LANGUAGE_NOT_SPOKEN,
    Code.CATALOG_NAME,
)
# A line that is not a comment: Babel takes others too, and loses letters of them.
_LINE = re.compile(r'(msg(ctxt|id|id_plural|str(\[\d+\])?)\s*)?"([^"\\]|\\["\\abfnrtv])*"')
_KEYWORD = re.compile(r'^(msg\w+(?:\[\d+\])?)\s*(?=")')  # Babel wants one space after it
# What a header may have wrong, and nothing here needs: Babel leaves out a name it does not know.
_DATES = re.compile(r"\b(?=(?:POT-Creation-Date|PO-Revision-Date):)")
_UNREAD = re.compile(rf"\b(?=Plural-Forms:)|{_DATES.pattern}")


def read(path: Path, language: str, how: str, *, plurals: bool = False) -> "Catalog":
    """Return a catalog, which `how` makes; raises InvalidFileError. Only one with plurals needs to
    say how many forms they have."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, PoFileParser

    def stop(line: int, code: DiagnosticKind, *values: object) -> NoReturn:
        raise InvalidFileError([diagnostic(path, line, code, *values)])

    class Strict(Catalog):
        """A catalog that has each text once; Babel takes the first and says nothing."""

        def __setitem__(self, key: Any, message: "Message") -> None:
            if key and (first := self.get(key, message.context)):
                stop(message.lineno or 1, Code.TRANSLATION_TWICE, original(message), first.lineno)
            super().__setitem__(key, message)

    lines = _lines(path, _DATES if plurals else _UNREAD)
    is_other = not any(line.startswith("msgid") for line in lines)
    for number, line in enumerate(lines, 1):
        if line and not (line.startswith("#") or _LINE.fullmatch(line)):
            stop(number, Code.NOT_CATALOG if is_other else Code.NOT_CATALOG_LINE, how)
    catalog = Strict(locale=locale(language))
    try:
        PoFileParser(catalog, abort_invalid=True).parse(lines)
    except PoFileError as error:
        stop(getattr(error, "lineno", 0) + 1, Code.NOT_CATALOG, how)
    except (LookupError, ValueError):
        forms = (number for number, line in enumerate(lines, 1) if "Plural-Forms:" in line)
        stop(next(forms, 1), Code.NOT_CATALOG, how)
    catalog.charset = "utf-8"
    return catalog


def _lines(path: Path, unread: re.Pattern[str]) -> list[str]:
    """Return the lines of a catalog, with names in its header changed that are not to be read.

    They are in UTF-8, which an editor may have saved them in whatever the header says, or else in
    the encoding that it names.
    """
    data = files.read_beside(str(path))
    encodings = [] if data.isascii() else ["utf-8"]
    if named := re.search(rb"charset=([\w-]+)", data):
        encodings.append(named[1].decode())
    text = None
    for encoding in encodings:
        with suppress(LookupError, ValueError):
            text = data.decode(encoding).removeprefix("\ufeff")
            break
    if text is None:
        text = files.decode(str(path), data)
    lines = io.StringIO(unread.sub("X-", text), newline=None)
    return [_KEYWORD.sub(r"\1 ", line.strip(), count=1) for line in lines]


def locale(language: str) -> str:
    """Return the language, the script and the region of a tag: Babel takes no more of some tags."""
    parts = _LOCALE.match(language)
    return "".join(parts.groups("")).replace("-", "_") if parts else language


def written(catalog: "Catalog", *, obsolete: bool = False) -> bytes:
    """Return a catalog as translators read it, or with what it had before too."""
    from babel.messages.pofile import write_po

    file = io.BytesIO()
    write_po(file, catalog, width=100, ignore_obsolete=not obsolete)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNSAID))


def entries(catalog: "Catalog") -> "list[Message]":
    """Return the texts of a catalog, without its header."""
    return [message for message in catalog if message.id]


def original(message: "Message") -> str:
    """Return the original of a text, or of its singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def diagnostic(path: Path, line: int, code: DiagnosticKind, *values: object) -> Diagnostic:
    """Return a problem of a kind at a line of a catalog."""
    return Diagnostic(
        str(path),
        line,
        1,
        "",
        short(code.message.format(*values)),
        code.hint.format(*values),
        code.code,
        "warning" if code in _WARNINGS else "error",
    )
