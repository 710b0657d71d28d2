"""A file's bytes → plain data, and the line and column where each part of it stands.

YAML and JSON are read more strictly than their libraries do: what a library would guess at, drop
or die of is a Diagnostic here.
"""

import re
from typing import Any, NoReturn

from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError

Path = tuple[str | int, ...]
Mark = tuple[int, int]

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 20

_SINGULAR = {
    "sections": "section",
    "questions": "question",
    "options": "option",
    "notes": "note",
    "samples": "sample",
}
_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_COMMENT = re.compile(r"[ \t]*#")
START = "start from the output of: readycheck questions"


class Number:
    """A number that is not a plain whole one, as it is written: no part of a file takes it."""

    def __init__(self, text: str) -> None:
        self.text = text


class LocatedData:
    """Plain data read from a file, with the place of each value and each key."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.values: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.lines: list[str] = []
        self.faults: set[Path] = set()
        self._noted: list[tuple[Path, Mark, str, str]] = []

    @property
    def found(self) -> list[Diagnostic]:
        """The problems noted so far: the data that names their places is whole by now."""
        return [
            Diagnostic(self.file, *self._inside(mark), self.where(path), what, mend)
            for path, mark, what, mend in self._noted
        ]

    def add(self, path: Path, what: str, mend: str, *, key: bool = False) -> None:
        """Note a problem with the value at `path`, or with its key, unless one is known there."""
        if any(path[:length] in self.faults for length in range(len(path) + 1)):
            return
        self.faults.add(path)
        mark = self.keys[path] if key else self.mark(path)
        self._noted.append((path, mark, _short(what), _short(mend)))

    def warning(self, path: Path, what: str, mend: str) -> Diagnostic:
        """What is to be said of the value at `path`, though it can be used as it is."""
        return Diagnostic(self.file, *self.mark(path), self.where(path), what, mend, "warning")

    def mark(self, path: Path) -> Mark:
        """Line and column, from 1, of the value at `path`, or of what should hold it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def begins_comment(self, path: Path) -> bool:
        """Whether a comment stands where the value at `path` should."""
        line, column = self.mark(path)
        stands = "".join(self.lines[line - 1 : line])
        return _COMMENT.match(stands, column - 1) is not None

    def where(self, path: Path) -> str:
        """The place of `path` in words: the nearest part that has an id, then the keys below it."""
        names: list[str] = []
        data = self.data
        for before, step in zip((None, *path), path, strict=False):
            try:
                data = data[step]
            except (LookupError, TypeError):
                data = None
            id = data.get("id") if isinstance(data, dict) else None
            if isinstance(step, int) and isinstance(id, str):
                of_guide = "guide " * (path[:2] == ("guide", "sections"))
                kind = _SINGULAR.get(str(before), str(before))
                names = [f"{of_guide}{kind} '{_short(id)}'"]
            elif isinstance(step, int):
                names.append(f"item {step + 1}")
            else:
                names.append(_short(step))
        return ", ".join(names)

    def repeated(self, key: str, mark: Mark, first: Mark) -> None:
        """Note a key that stands twice in one map."""
        what = f"'{_short(key)}' stands here again"
        mend = f"keep this one or the one in line {first[0]}"
        self._noted.append(((), mark, what, mend))

    def stop(self, line: int, column: int, what: str, mend: str) -> NoReturn:
        """Give up on the file: nothing after this place can be read."""
        place = self._inside((line, column))
        raise InvalidFileError([*self.found, Diagnostic(self.file, *place, "", what, mend)])

    def _inside(self, mark: Mark) -> Mark:
        """The mark, but for YAML a file without a last line break ends a line too far down."""
        if not self.lines or mark[0] <= len(self.lines):
            return mark
        return len(self.lines), len(self.lines[-1]) + 1


def _short(words: str) -> str:
    """Words as they are said in a message: no page of a file makes it longer, and no character of
    one breaks it off or acts on the terminal."""
    words = _UNSAID.sub(lambda found: found[0].encode("unicode_escape").decode(), words)
    return words if len(words) <= 300 else f"{words[:299]}…"


def at(text: str, position: int) -> Mark:
    """Return the line and column of a position in a text."""
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
