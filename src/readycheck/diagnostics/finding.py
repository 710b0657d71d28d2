"""A problem at a path of a file's data, and the kind that it is of."""

from typing import NamedTuple

Path = tuple[str | int, ...]


class DiagnosticKind:
    """A kind of diagnostic: its stable code, what it says and how to fix it.

    `{}` takes what was found in the file.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        self.code = code
        self.message = message
        self.hint = hint

    def at(self, path: Path, *values: object, hint: str = "") -> "Finding":
        """Return a finding of this kind at a path; `hint` replaces the usual one."""
        return Finding(path, self, values, hint)


class Finding(NamedTuple):
    """A problem at a path of a file, before its line and column are looked up."""

    path: Path
    code: DiagnosticKind
    values: tuple[object, ...] = ()
    hint: str = ""
