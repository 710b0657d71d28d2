"""One file a format, each with `write(sheet) -> bytes`; found by name or by a file's extension."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from readycheck.errors import ReadycheckError
from readycheck.formats.paper import Paper

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet


# A sign for the eye beside an answer, by the answer's id. The answer is there in words too.
MARKS = {
    "raised": "☒",
    "yes": "✓",
    "no": "✗",
    "not-sure": "?",
    "prefer-not-to-say": "–",
    "not-answered": "·",
}


class FormatUnavailableError(ReadycheckError):
    """A format cannot be written on this computer; the message says why and what to do."""


class Format(NamedTuple):
    """A format that a sheet can be written in."""

    name: str
    extension: str
    paged: bool = False

    def write(self, sheet: "Sheet", paper: Paper = "a4") -> bytes:
        """Return the sheet in this format; raises FormatUnavailableError."""
        module = import_module(f"readycheck.formats.{self.name}")
        written: bytes = module.write(sheet, paper) if self.paged else module.write(sheet)
        return written


FORMATS = (
    Format("pdf", ".pdf", paged=True),
    Format("html", ".html"),
    Format("markdown", ".md"),
    Format("text", ".txt"),
)


def by_name(name: str) -> Format:
    """Return the format of this name; raises KeyError if there is none."""
    return {sheet_format.name: sheet_format for sheet_format in FORMATS}[name]


def by_extension(file: str) -> Format | None:
    """Return the format that a file's extension names, if it names one."""
    return next(
        (sheet_format for sheet_format in FORMATS if file.lower().endswith(sheet_format.extension)),
        None,
    )


ANSWERS, FHIR = "answers", "fhir"  # for programs, and no sheets
_ANSWERS_EXTENSION = ".json"


def kind_of(file: str) -> str | None:
    """Return what a file's extension says to write there: a format's name, or the answers."""
    if file.lower().endswith(_ANSWERS_EXTENSION):
        return ANSWERS
    sheet_format = by_extension(file)
    return sheet_format.name if sheet_format else None


def extension_of(kind: str) -> str:
    """Return the extension of a file that holds a format's sheet, or the answers."""
    return _ANSWERS_EXTENSION if kind == ANSWERS else by_name(kind).extension
