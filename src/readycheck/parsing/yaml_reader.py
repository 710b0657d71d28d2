"""YAML text → plain data with its places, read more strictly than YAML has it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from unicodedata import name

import yaml

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.diagnostics.finding import DiagnosticKind, Path
from readycheck.diagnostics.words import Hint
from readycheck.parsing import json_reader, yaml_errors
from readycheck.parsing.located import MAX_DEPTH, LocatedData, Mark, Number, at
from readycheck.parsing.yaml_loader import PythonLoader
from readycheck.text import find_invisible

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ODD_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_JSON = re.compile(r'\s*\{\s*"')
# What is not text, YAML 1.2's core schema decides (https://yaml.org/spec/1.2.2/#103-core-schema),
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


def read(file: str, text: str) -> LocatedData:
    """Read one YAML document of plain maps, lists, texts, whole numbers, true, false and null.

    `no`, `on`, `12:30` and `2026-11-22` are texts. Raises InvalidFileError at what stops the
    reading; what does not is in the result's `found`.

    libyaml, where PyYAML has it, reads some twenty times as fast. What it refuses is read again in
    Python, so that every computer says the same of a mistake, and of brackets nested too deep.
    """
    fast = getattr(yaml, "CSafeLoader", None)
    if fast is not None:
        with suppress(yaml.YAMLError):
            return _read(_begin(file, text), _Events(text, fast))
    source = _begin(file, text)
    events = _Events(text, PythonLoader)
    try:
        return _read(source, events)
    except yaml.reader.ReaderError as error:
        place = at(text, error.position)
        sign = text[error.position]
        source.stop(*place, Code.CONTROL_CHARACTER, ord(sign), hint=_in_place_of(sign))
    except yaml.MarkedYAMLError as error:
        if _JSON.match(text):
            json_reader.read(file, text)  # says more of what is wrong
        line, column, code, *values = yaml_errors.explained(error, source.lines, events.last)
        if any(found.line == line for found in source.found):  # that is the cause
            raise InvalidFileError(source.found) from None
        hint = yaml_errors.hint_for(code, source.lines, line)
        source.stop(line, column, code, *values, hint=hint)


def _begin(file: str, text: str) -> LocatedData:
    source = LocatedData(file)
    source.lines = text.split("\n")
    if odd := _ODD_BREAK.search(text):  # YAML would count lines that no editor counts
        source.stop(*at(text, odd.start()), Code.LINE_BREAK, ord(odd[0]))
    for number, line in enumerate(source.lines, 1):
        for position in () if line.isascii() else find_invisible(line):
            invisible = Code.INVISIBLE_CHARACTER.at((), *_named(line[position]))
            source.note((number, position + 1), invisible)
    return source


def _named(character: str) -> tuple[int, str]:
    return ord(character), name(character, "unassigned")


class _Events:
    """Iterate over the parser's events, and keep the last of them, and what it is in."""

    def __init__(self, text: str, loader: Any) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.last: Any = None
        self._opened: list[bool] = []

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        self.last = next(self._events)
        if isinstance(self.last, yaml.CollectionStartEvent):
            self._opened.append(bool(self.last.flow_style))
        elif isinstance(self.last, yaml.CollectionEndEvent):
            self._opened.pop()
        return self.last

    @property
    def are_in_brackets(self) -> bool:
        """Whether the last event is of a part that is written in brackets or braces."""
        return self._opened[-1:] == [True]


def _read(source: LocatedData, events: _Events) -> LocatedData:
    next(events)
    event = next(events)
    if isinstance(event, yaml.StreamEndEvent):
        source.stop(1, 1, Code.EMPTY)
    source.data = _value(source, events, next(events), ())
    if source.data is None:
        if source.found:
            raise InvalidFileError(source.found)
        source.stop(1, 1, Code.EMPTY)
    next(events)
    event = next(events)
    if not isinstance(event, yaml.StreamEndEvent):
        source.stop(*_place(event), Code.SECOND_DOCUMENT)
    return source


def _value(source: LocatedData, events: _Events, event: Any, path: Path) -> Any:
    source.values[path] = _place(event)
    if isinstance(event, yaml.AliasEvent):
        source.add(Code.ALIAS.at(path))
        return None
    if len(path) > MAX_DEPTH:
        source.stop(*_place(event), Code.TOO_DEEP)
    for code in _marks(event):
        source.add(code.at(path))
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(source, events, path)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(source, events, path)
    return _map(source, events, path)


def _marks(event: Any) -> Iterator[DiagnosticKind]:
    """Yield what no value and no key may have: an anchor, a tag."""
    if event.anchor is not None:
        yield Code.ANCHOR
    if event.tag is not None:
        yield Code.TAG


def _list(source: LocatedData, events: _Events, path: Path) -> list[Any]:
    items: list[Any] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(source, events, event, (*path, len(items))))
    return items


def _map(source: LocatedData, events: _Events, path: Path) -> dict[str, Any]:
    data: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            source.stop(*_place(event), Code.KEY_NOT_TEXT)
        for code in _marks(event):
            source.note(_place(event), code.at(()))
        key, here = event.value, (*path, event.value)
        if key in data:  # the first stays: what follows from it is said of the right lines
            if key == "id":  # an item without its dash: much would follow from it
                source.stop(*_place(event), Code.NEW_ITEM, source.keys[here][0])
            source.note(_place(event), Code.DUPLICATE_KEY.at((), key, source.keys[here][0]))
            _value(source, events, next(events), (*here, 1))
        else:
            source.keys[here] = _place(event)
            data[key] = _value(source, events, next(events), here)
    return data


def _scalar(source: LocatedData, events: _Events, path: Path) -> Any:
    event = events.last
    text: str = event.value
    if odd := _CONTROL.search(text):
        source.add(Code.CONTROL_CHARACTER.at(path, ord(odd[0]), hint=_in_place_of(odd[0])))
        return _CONTROL.sub("", text)
    if event.style == '"' and not text.isascii():
        _check_escapes(source, event, path)
    if not event.implicit[0]:
        return text
    _check_plain(source, event, path)
    if not events.are_in_brackets:
        _check_items(source, event)
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Number(text) if _NUMBER.fullmatch(text) else text


def _in_place_of(control: str) -> str:
    """Return the hint for a control character that stands between words, or nothing."""
    return Hint.SPACE if control in "\t\v\f" else ""


def _check_plain(source: LocatedData, event: Any, path: Path) -> None:
    """Note what a text without quotation marks has lost unseen."""
    ends = event.end_mark
    if ends.line == len(source.lines):  # an empty value, after the end of the file
        return
    if cut := yaml_errors.CUT.match(source.lines[ends.line], ends.column):
        source.cut[path] = ends.line + 1, cut.end()


def _check_items(source: LocatedData, event: Any) -> None:
    """Note each list item that a text without quotation marks has taken in."""
    begins, ends = event.start_mark, event.end_mark
    for number in range(begins.line + 1, ends.line + 1):
        if found := yaml_errors.ITEM.match(source.lines[number]):
            place = number + 1, found.start(1) + 1
            source.note(place, yaml_errors.swallowed(source.lines[number], found[1]))


def _check_escapes(source: LocatedData, event: Any, path: Path) -> None:
    """Note an invisible character that is written as an escape: no line of the file holds it."""
    lines = source.lines[event.start_mark.line : event.end_mark.line + 1]
    for position in find_invisible(event.value):
        character = event.value[position]
        if not any(character in line for line in lines):
            source.add(Code.INVISIBLE_CHARACTER.at(path, *_named(character)))


def _place(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1
