"""What is wrong with a file, and where: said the same way for question files and answers files."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit


class Diagnostic(NamedTuple):
    """One thing to mend in a file; a file with nothing but warnings can be used as it is."""

    file: str
    line: int
    column: int
    where: str
    what: str
    mend: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        warning = " warning:" if self.severity == "warning" else ""
        where = f" {self.where}:" if self.where else ""
        return f"{self.file}:{self.line}:{self.column}:{warning}{where} {self.what}; {self.mend}"


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Problems as they stand in their file, from top to bottom."""
    return sorted(found, key=lambda problem: (problem.line, problem.column))


class InvalidFileError(ReadycheckError):
    """A file cannot be used; `found` holds every Diagnostic in it, in the file's order."""

    exit_status = Exit.PROBLEMS

    def __init__(self, found: list[Diagnostic]) -> None:
        super().__init__(f"{len(found)} problems")
        self.found = in_order(found)

    def lines(self) -> Sequence[str]:
        """Return the diagnostics, a line each."""
        return [str(diagnostic) for diagnostic in self.found]
