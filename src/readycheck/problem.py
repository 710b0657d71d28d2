"""What is wrong with a file, and where: said the same way for question files and answers files."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend in a file."""

    file: str
    line: int
    column: int
    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        where = f" {self.where}:" if self.where else ""
        return f"{self.file}:{self.line}:{self.column}:{where} {self.what}; {self.mend}"


class Problems(Exception):
    """A file cannot be used; `found` holds every Problem in it, in the file's order."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(f"{len(found)} problems")
        self.found = sorted(found, key=lambda problem: (problem.line, problem.column))
