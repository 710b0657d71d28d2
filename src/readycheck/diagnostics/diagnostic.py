"""Problems found in question files and answers files, each with its place."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from readycheck import messages
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.text import escape


class Diagnostic(NamedTuple):
    """One problem in a file; a file with only warnings can be used as it is.

    `line` and `column` count from 1. `path` names the part of the file in words, `message` says
    what is wrong and `hint` how to fix it. `code` is that of the kind of problem: see `codes`.
    """

    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str
    code: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """Return one line of plain text, safe on a terminal whatever the file is called."""
        warning = f" {messages.WARNING}:" if self.severity == "warning" else ""
        path = f" {self.path}:" if self.path else ""
        place = f"{escape(self.file)}:{self.line}:{self.column}"
        return f"{place}:{warning}{path} {self.message}; {self.hint} [{self.code}]"


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics in the order of their places in the file."""
    return sorted(found, key=lambda diagnostic: (diagnostic.line, diagnostic.column))


class InvalidFileError(ReadycheckError):
    """A file that cannot be used; `found` holds every problem in it, in the file's order."""

    exit_status = Exit.PROBLEMS

    def __init__(self, found: list[Diagnostic]) -> None:
        super().__init__(f"{len(found)} problems")
        self.found = in_order(found)

    def lines(self) -> Sequence[str]:
        """Return the diagnostics, a line each."""
        return [str(diagnostic) for diagnostic in self.found]
