"""A file or a stream → its text, within bounds."""

from codecs import BOM_UTF8
from pathlib import Path as FilePath
from typing import IO

from readycheck.parsing.located import MAX_BYTES, LocatedData, at


def read_bytes(file: str, stream: IO[bytes] | None = None) -> bytes:
    """The bytes of the file named, or of `stream`; raises Problems when they cannot be had."""
    source = LocatedData(file)
    try:
        if stream is None:
            with FilePath(file).open("rb") as opened:
                data = opened.read(MAX_BYTES + 1)
        else:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        source.stop(1, 1, f"cannot be read: {reason}", "check the path and the permissions")
    if len(data) > MAX_BYTES:
        source.stop(1, 1, "is larger than 32 MiB", "check that this is the file you meant")
    return data


# How files begin that a word processor or a spreadsheet writes.
_NO_TEXT = {
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an older Word or Excel file",
    b"{\\rtf": "a rich text (RTF) file",
    b"%PDF": "a PDF",
}


def decode(file: str, data: bytes) -> str:
    """The text in UTF-8 bytes, without a byte order mark; raises Problems for anything else."""
    source = LocatedData(file)
    for begins, kind in _NO_TEXT.items():
        if data.startswith(begins):
            source.stop(1, 1, f"is {kind}", "save it as plain text in UTF-8")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:2]:
        source.stop(1, 1, "is saved as UTF-16", "save it as UTF-8")
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        byte = f"byte 0x{data[error.start]:02x} is not UTF-8"
        mend = "save the file as UTF-8, not as Windows-1252 or Latin-1"
        source.stop(*at(before, len(before)), byte, mend)
