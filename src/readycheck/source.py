"""A file's bytes → plain data, and the line and column where each part of it stands.

YAML and JSON are read more strictly than their libraries do: what a library would guess at, drop
or die of is a Problem here.
"""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import IO, Any, NoReturn

import yaml

from readycheck import syntax
from readycheck.problem import Problem, Problems

Path = tuple[str | int, ...]
Mark = tuple[int, int]

MOST_BYTES = 32 * 1024 * 1024
MOST_DEPTH = 20

_SINGULAR = {
    "sections": "section",
    "questions": "question",
    "options": "option",
    "notes": "note",
    "samples": "sample",
}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ODD_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
# What is no text is what YAML 1.2's core schema says (https://yaml.org/spec/1.2.2/#103-core-schema),
# so that editors agree; of its numbers only plain whole ones are taken.
_CONSTANTS = {"~": None, "": None} | {
    spelled: value
    for word, value in (("true", True), ("false", False), ("null", None))
    for spelled in (word, word.title(), word.upper())
}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_COMMENT = re.compile(r"[ \t]*#")
START = "start from the output of: readycheck questions"
_EMPTY = ("is empty", START)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Number:
    """A number that is not a plain whole one, as it is written: no part of a file takes it."""

    def __init__(self, text: str) -> None:
        self.text = text


class Source:
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
    def found(self) -> list[Problem]:
        """The problems noted so far: the data that names their places is whole by now."""
        return [
            Problem(self.file, *self._inside(mark), self.where(path), what, mend)
            for path, mark, what, mend in self._noted
        ]

    def add(self, path: Path, what: str, mend: str, *, key: bool = False) -> None:
        """Note a problem with the value at `path`, or with its key, unless one is known there."""
        if any(path[:length] in self.faults for length in range(len(path) + 1)):
            return
        self.faults.add(path)
        mark = self.keys[path] if key else self.mark(path)
        self._noted.append((path, mark, _short(what), _short(mend)))

    def warning(self, path: Path, what: str, mend: str) -> Problem:
        """What is to be said of the value at `path`, though it can be used as it is."""
        return Problem(self.file, *self.mark(path), self.where(path), what, mend, "warning")

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
        raise Problems([*self.found, Problem(self.file, *place, "", what, mend)])

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


def read_bytes(file: str, stream: IO[bytes] | None = None) -> bytes:
    """The bytes of the file named, or of `stream`; raises Problems when they cannot be had."""
    source = Source(file)
    try:
        if stream is None:
            with FilePath(file).open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
        else:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        source.stop(1, 1, f"cannot be read: {reason}", "check the path and the permissions")
    if len(data) > MOST_BYTES:
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
    source = Source(file)
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
        source.stop(*_at(before, len(before)), byte, mend)


def _at(text: str, position: int) -> Mark:
    before = text[:position]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def read_yaml(file: str, text: str) -> Source:
    """Read one YAML document of plain maps, lists, texts, whole numbers, true, false and null.

    `no`, `on`, `12:30` and `2026-11-22` are texts. Raises Problems at what stops the reading;
    what does not is in the result's `found`.
    """
    source = Source(file)
    source.lines = text.split("\n")
    if odd := _ODD_BREAK.search(text):  # YAML would count lines that no editor counts
        what = f"a line break of another kind (U+{ord(odd[0]):04X}) stands here"
        source.stop(*_at(text, odd.start()), what, "put an ordinary one in its place")
    events = _Events(yaml.parse(text, Loader=_LOADER))
    try:
        _read_document(source, events)
    except yaml.MarkedYAMLError as error:
        source.stop(*syntax.explained(error, source.lines, events.last))
    except yaml.reader.ReaderError as error:
        place = _at(text, error.position)
        source.stop(*place, "a control character stands here", "delete it")
    return source


class _Events:
    """The parser's events, one by one, and the last of them."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self.last: Any = None

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        self.last = next(self._events)
        return self.last


def _read_document(source: Source, events: Iterator[Any]) -> None:
    next(events)
    event = next(events)
    if isinstance(event, yaml.StreamEndEvent):
        source.stop(1, 1, *_EMPTY)
    source.data = _value(source, events, next(events), ())
    if source.data is None:
        raise Problems(source.found or [Problem(source.file, 1, 1, "", *_EMPTY)])
    next(events)
    event = next(events)
    if not isinstance(event, yaml.StreamEndEvent):
        line, column = _place(event)
        source.stop(line, column, "a second document begins here", "keep one document a file")


def _value(source: Source, events: Iterator[Any], event: Any, path: Path) -> Any:
    source.values[path] = _place(event)
    if isinstance(event, yaml.AliasEvent):
        source.add(path, "an alias (*) stands here", "write the text out again")
        return None
    if len(path) > MOST_DEPTH:
        source.stop(*_place(event), "lists or maps are nested too deep here", "close the brackets")
    if event.anchor is not None:
        source.add(path, "an anchor (&) stands here", "leave it out, or put the text in quotes")
    if event.tag is not None:
        source.add(path, "a tag (!) stands here", "leave it out, or put the text in quotes")
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(source, event, path)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(source, events, path)
    return _map(source, events, path)


def _list(source: Source, events: Iterator[Any], path: Path) -> list[Any]:
    items: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(source, events, event, (*path, len(items))))
    return items


def _map(source: Source, events: Iterator[Any], path: Path) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            source.stop(*_place(event), "a list or map stands where a key should", "name a key")
        key, at = event.value, (*path, event.value)
        if key in data:  # the first stays: what follows from it is said of the right lines
            source.repeated(key, _place(event), source.keys[at])
            _value(source, events, next(events), (*at, 1))
        else:
            source.keys[at] = _place(event)
            data[key] = _value(source, events, next(events), at)
    return data


def _scalar(source: Source, event: Any, path: Path) -> Any:
    text: str = event.value
    if odd := _CONTROL.search(text):
        code = f"the control character U+{ord(odd[0]):04X} stands in this text"
        source.add(path, code, "delete it")
        return _CONTROL.sub("", text)
    if not event.implicit[0]:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Number(text) if _NUMBER.fullmatch(text) else text


def _place(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1


def read_json(file: str, text: str) -> Source:
    """Read JSON as RFC 8259 has it, refusing a key that stands twice; raises Problems."""
    source = Source(file)
    try:
        source.data = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        mend = "check the commas, brackets and quotation marks around it"
        source.stop(error.lineno, error.colno, f"the JSON breaks off here ({what})", mend)
    except (ValueError, RecursionError):
        source.stop(1, 1, "holds a number or brackets no answers file has", "check the file")
    tokens = _tokens(text)
    _json_value(source, next(tokens), tokens, ())
    return source


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _tokens(text: str) -> Iterator[tuple[str, Mark]]:
    line, start = 1, 0
    for found in re.finditer(r'\n|"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+', text):
        if found[0] == "\n":
            line, start = line + 1, found.end()
        else:
            yield found[0], (line, found.start() - start + 1)


def _json_value(
    source: Source, opening: tuple[str, Mark], tokens: Iterator[tuple[str, Mark]], path: Path
) -> None:
    """Walk the tokens of JSON known to be sound, for the places and the keys that stand twice."""
    kind, source.values[path] = opening
    if len(path) > MOST_DEPTH:
        source.stop(*opening[1], "lists or maps are nested too deep here", "check the file")
    if kind not in ("{", "["):
        return
    index = 0
    for token, mark in tokens:
        if token in ("}", "]"):
            return
        if token == ",":
            continue
        if kind == "[":
            _json_value(source, (token, mark), tokens, (*path, index))
            index += 1
            continue
        key = json.loads(token)
        if (*path, key) in source.keys:
            source.repeated(key, mark, source.keys[(*path, key)])
        source.keys[(*path, key)] = mark
        next(tokens)  # the colon
        _json_value(source, next(tokens), tokens, (*path, key))
