"""A file or a stream → its text, within bounds."""

import os
import re
import stat
from codecs import BOM_UTF8
from pathlib import Path as FilePath
from typing import IO

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.words import Hint, Kind
from readycheck.errors import reason
from readycheck.parsing.located import LocatedData, at

_MIB = 1024 * 1024
MAX_BYTES = _MIB
_MAX_BESIDE = 4 * _MIB  # a catalog has each text of a question file twice, and its place


def read_bytes(file: str, stream: IO[bytes] | None = None, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, or of `stream`; raises InvalidFileError."""
    source = LocatedData(file)
    try:
        if stream is None:
            with FilePath(file).open("rb") as opened:
                data = opened.read(most + 1)
        else:
            data = stream.read(most + 1)
    except (OSError, ValueError) as error:
        source.stop(1, 1, Code.UNREADABLE, reason(error, str(error)))
    if len(data) > most:
        source.stop(1, 1, Code.TOO_LARGE, f"{most // _MIB} MiB")
    return data


def read_beside(file: str) -> bytes:
    """Return the bytes of a file that nobody has named: a pipe in its place would be waited for.

    Raises InvalidFileError.
    """
    if stat.S_ISFIFO(mode_of(file)):
        LocatedData(file).stop(1, 1, Code.UNREADABLE, messages.REASON_NOT_REGULAR)
    return read_bytes(file, most=_MAX_BESIDE)


def mode_of(file: str | FilePath) -> int:
    """Return what kind of file it is, or 0 where that cannot be seen."""
    try:
        return os.stat(file).st_mode  # noqa: PTH116 (any name)
    except (OSError, ValueError):
        return 0


# How files begin that a word processor or a spreadsheet writes.
_NOT_TEXT = {
    b"PK\x03\x04": "WORD",
    b"\xd0\xcf\x11\xe0": "OLD_WORD",
    b"{\\rtf": "RTF",
    b"%PDF": "PDF",
}
# How pictures and data of programs begin, among them what macOS puts beside a file on a USB stick.
_DATA = (
    b"\x89PNG",
    b"\xff\xd8\xff",  # JPEG
    b"GIF8",
    b"\x1f\x8b",  # gzip
    b"7z\xbc\xaf",
    b"PK\x05\x06",  # an empty ZIP
    b"bplist00",
    b"\x00\x05\x16\x07",  # AppleDouble
    b"SQLite format 3",
    b"\x7fELF",
    b"\xde\x12\x04\x95",  # compiled catalogs of gettext
    b"\x95\x04\x12\xde",
)


def decode(file: str, data: bytes, *, instead: str = "") -> str:
    """Return the text in UTF-8 bytes, without a byte order mark; raises InvalidFileError.

    `instead` says what to do where another program's document is there, if not to save it as text.
    """
    source = LocatedData(file)
    for begins, kind in _NOT_TEXT.items():
        if data.startswith(begins):
            source.stop(1, 1, Code.NOT_TEXT, getattr(Kind, kind), hint=instead)
    if data.startswith(_DATA):
        source.stop(1, 1, Code.NOT_TEXT, Kind.DATA, hint=instead or Code.TOO_LARGE.hint)
    if data and not data.strip(b"\x00"):
        source.stop(1, 1, Code.NOT_TEXT, Kind.ZEROS, hint=Hint.EARLIER_COPY)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:2]:
        source.stop(1, 1, Code.NOT_TEXT, Kind.UTF16, hint=Hint.SAVE_AS_UTF8)
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        source.stop(*at(before, len(before)), Code.NOT_UTF8, data[error.start])


_MARKUP = re.compile(r"\s*<(\?xml|!|html|svg|[a-z]\w+ xmlns)", re.IGNORECASE)


def refuse_markup(file: str, text: str) -> None:
    """Raise InvalidFileError for a web page, or XML, where a question file or a form should be."""
    if _MARKUP.match(text):
        LocatedData(file).stop(1, 1, Code.NOT_TEXT, Kind.MARKUP, hint=Hint.NO_MARKUP)
