"""YAML text → plain data with its places, read more strictly than YAML has it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import yaml

from readycheck.parsing import yaml_errors
from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError
from readycheck.parsing.located import MAX_DEPTH, START, LocatedData, Mark, Number, Path, at
from readycheck.parsing.yaml_loader import PythonLoader

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
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
_EMPTY = ("is empty", START)


def read(file: str, text: str) -> LocatedData:
    """Read one YAML document of plain maps, lists, texts, whole numbers, true, false and null.

    `no`, `on`, `12:30` and `2026-11-22` are texts. Raises InvalidFileError at what stops the
    reading; what does not is in the result's `found`.

    libyaml, where PyYAML has it, reads some twenty times as fast. What it refuses is read again in
    Python, so that every computer says the same of a mistake, and of brackets nested too deep.
    """
    fast = getattr(yaml, "CSafeLoader", None)
    if fast is not None:
        with suppress(yaml.MarkedYAMLError):
            return _read(_begin(file, text), _Events(text, fast))
    source, events = _begin(file, text), _Events(text, PythonLoader)
    try:
        return _read(source, events)
    except yaml.MarkedYAMLError as error:
        source.stop(*yaml_errors.explained(error, source.lines, events.last))


def _begin(file: str, text: str) -> LocatedData:
    source = LocatedData(file)
    source.lines = text.split("\n")
    if odd := _ODD_BREAK.search(text):  # YAML would count lines that no editor counts
        what = f"a line break of another kind (U+{ord(odd[0]):04X}) stands here"
        source.stop(*at(text, odd.start()), what, "put an ordinary one in its place")
    return source


def _read(source: LocatedData, events: "_Events") -> LocatedData:
    try:
        _read_document(source, events)
    except yaml.reader.ReaderError as error:
        place = at("\n".join(source.lines), error.position)
        source.stop(*place, "a control character stands here", "delete it")
    return source


class _Events:
    """The parser's events, one by one, and the last of them."""

    def __init__(self, text: str, loader: Any) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.last: Any = None

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        self.last = next(self._events)
        return self.last


def _read_document(source: LocatedData, events: Iterator[Any]) -> None:
    next(events)
    event = next(events)
    if isinstance(event, yaml.StreamEndEvent):
        source.stop(1, 1, *_EMPTY)
    source.data = _value(source, events, next(events), ())
    if source.data is None:
        raise InvalidFileError(source.found or [Diagnostic(source.file, 1, 1, "", *_EMPTY)])
    next(events)
    event = next(events)
    if not isinstance(event, yaml.StreamEndEvent):
        line, column = _place(event)
        source.stop(line, column, "a second document begins here", "keep one document a file")


def _value(source: LocatedData, events: Iterator[Any], event: Any, path: Path) -> Any:
    source.values[path] = _place(event)
    if isinstance(event, yaml.AliasEvent):
        source.add(path, "an alias (*) stands here", "write the text out again")
        return None
    if len(path) > MAX_DEPTH:
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


def _list(source: LocatedData, events: Iterator[Any], path: Path) -> list[Any]:
    items: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(source, events, event, (*path, len(items))))
    return items


def _map(source: LocatedData, events: Iterator[Any], path: Path) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            source.stop(*_place(event), "a list or map stands where a key should", "name a key")
        key, here = event.value, (*path, event.value)
        if key in data:  # the first stays: what follows from it is said of the right lines
            source.repeated(key, _place(event), source.keys[here])
            _value(source, events, next(events), (*here, 1))
        else:
            source.keys[here] = _place(event)
            data[key] = _value(source, events, next(events), here)
    return data


def _scalar(source: LocatedData, event: Any, path: Path) -> Any:
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
