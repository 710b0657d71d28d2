"""A file's bytes → plain data, and the line and column where each part of it stands.

YAML and JSON are read more strictly than their libraries do: what a library would guess at, drop
or die of is a Problem here.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import IO, Any, NoReturn

import yaml

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
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Source:
    """Plain data read from a file, with the place of each value and each key."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.values: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.found: list[Problem] = []
        self.faults: set[Path] = set()

    def add(self, path: Path, what: str, mend: str, *, key: bool = False) -> None:
        """Note a problem with the value at `path`, or with its key, unless one is known there."""
        if any(path[:length] in self.faults for length in range(len(path) + 1)):
            return
        self.faults.add(path)
        mark = self.keys[path] if key else self.mark(path)
        self.found.append(Problem(self.file, *mark, self.where(path), what, mend))

    def mark(self, path: Path) -> Mark:
        """Line and column, from 1, of the value at `path`, or of what should hold it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

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
                names = [f"{_SINGULAR.get(str(before), str(before))} '{id}'"]
            elif isinstance(step, int):
                names.append(f"item {step + 1}")
            else:
                names.append(step)
        return ", ".join(names)

    def repeated(self, key: str, mark: Mark, first: Mark) -> None:
        """Note a key that stands twice in one map."""
        what, mend = f"'{key}' stands here again", f"keep this one or the one in line {first[0]}"
        self.found.append(Problem(self.file, *mark, "", what, mend))

    def stop(self, line: int, column: int, what: str, mend: str) -> NoReturn:
        """Give up on the file: nothing after this place can be read."""
        raise Problems([*self.found, Problem(self.file, line, column, "", what, mend)])


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


def decode(file: str, data: bytes) -> str:
    """The text in UTF-8 bytes, without a byte order mark; raises Problems for anything else."""
    source = Source(file)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        source.stop(1, 1, "is saved as UTF-16", "save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        byte = f"byte 0x{data[error.start]:02x} is not UTF-8"
        source.stop(line, column, byte, "save the file as UTF-8, not as Windows-1252 or Latin-1")


def read_yaml(file: str, text: str) -> Source:
    """Read one YAML document of plain maps, lists, texts, whole numbers, true, false and null.

    `no`, `on`, `12:30` and `2026-11-22` are texts. Raises Problems at what stops the reading;
    what does not is in the result's `found`.
    """
    source = Source(file)
    try:
        _read_document(source, yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        source.stop(line, column, *_syntax(error, text.split("\n")[line - 1 : line]))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        source.stop(line, column, "a control character stands here", "delete it")
    return source


def _syntax(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[str, str]:
    problem = error.problem or "the YAML cannot be read"
    line = "".join(lines)
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in problem:
        return "a tab indents this line", "use spaces"
    if "mapping values are not allowed" in problem:
        return "a colon and a space stand inside a text", "put the whole text in double quotes"
    if "could not find expected ':'" in problem:
        return "a key has no colon", "write it as key: value"
    if "start any token" in problem:
        return (
            "a text begins with a character that YAML keeps for itself",
            "put it in double quotes",
        )
    if "end of stream" in problem and "quoted" in (error.context or ""):
        return "a quotation mark is never closed", "close it, or put the text in the other kind"
    return (
        f"the YAML breaks off here ({problem})",
        "check the indent, colon and quotation marks of this line and the one above",
    )


def _read_document(source: Source, events: Iterator[Any]) -> None:
    next(events)
    event = next(events)
    if isinstance(event, yaml.StreamEndEvent):
        source.stop(1, 1, "is empty", "start from the output of: readycheck questions")
    source.data = _value(source, events, next(events), ())
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
        if key in data:
            source.repeated(key, _place(event), source.keys[at])
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
    return int(text) if _INTEGER.fullmatch(text) else text


def _place(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


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
