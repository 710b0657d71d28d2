"""Plain data read from a file, with the line and column of each part."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.diagnostics.finding import DiagnosticKind, Finding, Path
from readycheck.diagnostics.words import Part
from readycheck.text import clipped, escape

Mark = tuple[int, int]

MAX_DEPTH = 20
# Hints are searched for: a file with a mistake in every line must not take minutes to refuse.
MAX_PROBLEMS = 100
_MAX_WORDS = 300

# A number sign hardly meant to begin a comment: before a word or a number, or in a question.
NUMBER_SIGN = r"#(?=[^\s#]|\s?\d|[^\n]*\?\s*$)"
_COMMENT = re.compile(rf"[ \t]*{NUMBER_SIGN}")


class Number:
    """A number that is not a plain whole one, as it is written: no part of a file takes it."""

    def __init__(self, text: str) -> None:
        self.text = text


class LocatedData:
    """Plain data, and the place of each of its values and keys.

    Paths are tuples of keys and indexes. Problems are noted with `add`; their places are put into
    words only at the end, when the data that names them is whole.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.values: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.lines: list[str] = []
        self.faults: set[Path] = set()
        self.cut: dict[Path, Mark] = {}  # texts that a number sign cuts off, and its place
        self._noted: list[tuple[Mark, Finding]] = []

    @property
    def found(self) -> list[Diagnostic]:
        """The problems noted so far."""
        return [self._diagnostic(mark, finding) for mark, finding in self._noted]

    def add(self, finding: Finding, *, key: bool = False) -> None:
        """Note a problem with a value, or with its key, unless one is known there already.

        Raises InvalidFileError if there are more problems than are worth listing.
        """
        path = finding.path
        if any(path[:length] in self.faults for length in range(len(path) + 1)):
            return
        self.faults.add(path)
        self.note(self.keys[path] if key else self.mark(path), finding)

    def note(self, mark: Mark, finding: Finding) -> None:
        """Note a problem at a mark; raises InvalidFileError if there are too many."""
        if len(self._noted) == MAX_PROBLEMS:
            self.stop(*self._noted[-1][0], Code.TOO_MANY_PROBLEMS, MAX_PROBLEMS)
        self._noted.append((mark, finding))

    def warning(self, finding: Finding) -> Diagnostic:
        """Return a warning about a value that can be used as it is."""
        return self._diagnostic(self.mark(finding.path), finding, warning=True)

    def warnings_of_cuts(self) -> Iterator[Diagnostic]:
        """Yield a warning for each text that a number sign cuts off."""
        for path, mark in self.cut.items():
            yield self._diagnostic(mark, Code.CUT_OFF_TEXT.at(path), warning=True)

    def mark(self, path: Path) -> Mark:
        """Return line and column, from 1, of a value, or of what should hold it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def begins_comment(self, path: Path) -> bool:
        """Return whether a text at a path is taken for a comment, since it begins with #."""
        line, column = self.mark(path)
        text = "".join(self.lines[line - 1 : line])
        return _COMMENT.match(text, column - 1) is not None

    def stop(
        self, line: int, column: int, code: DiagnosticKind, *values: object, hint: str = ""
    ) -> NoReturn:
        """Raise InvalidFileError: nothing after this place can be read."""
        last = self._diagnostic((line, column), code.at((), *values, hint=hint))
        raise InvalidFileError([*self.found, last])

    def _diagnostic(self, mark: Mark, finding: Finding, *, warning: bool = False) -> Diagnostic:
        path, code, values, hint = finding
        return Diagnostic(
            self.file,
            *self._inside(mark),
            self._in_words(path),
            short(code.message.format(*values)),
            short(hint or code.hint.format(*values)),
            code.code,
            "warning" if warning else "error",
        )

    def _in_words(self, path: Path) -> str:
        """Return a path in words: the nearest part that has an id, then the keys below it."""
        names: list[str] = []
        data = self.data
        for before, step in zip((None, *path), path, strict=False):
            try:
                data = data[step]
            except (LookupError, TypeError):
                data = None
            name = data.get("id", data.get("linkId")) if isinstance(data, dict) else None
            if isinstance(step, int) and isinstance(name, str):
                key = "guide" if path[:2] == ("guide", "sections") else str(before)
                names = [Part.WITH_ID.get(key, f"{key} '{{}}'").format(short(name))]
            elif isinstance(step, int):
                names.append(Part.WITH_NUMBER.format(step + 1))
            else:
                names.append(short(step))
        return ", ".join(names)

    def _inside(self, mark: Mark) -> Mark:
        """Return the mark, which YAML puts a line too far down at the end of some files."""
        if not self.lines or mark[0] <= len(self.lines):
            return mark
        return len(self.lines), len(self.lines[-1]) + 1


def short(words: str) -> str:
    """Return words for a message: no longer than a few lines, and nothing hidden in them."""
    return clipped(escape(words[: _MAX_WORDS + 1]), _MAX_WORDS)


def at(text: str, position: int) -> Mark:
    """Return line and column, from 1, of a position in a text."""
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
