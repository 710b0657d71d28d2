"""JSON text → plain data with its places, each key only once (RFC 8259)."""

import json
import re
from collections.abc import Iterator

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Path
from readycheck.parsing.located import MAX_DEPTH, LocatedData, Mark, Number

_MAX_DIGITS = 18
# All that is no white space: what is typed has none of these either, and they would go unsaid.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def read(file: str, text: str) -> LocatedData:
    """Return the data in JSON text; raises InvalidFileError, also for a key that is repeated."""
    source = LocatedData(file)
    try:
        source.data = json.loads(
            text, parse_int=_integer, parse_float=Number, parse_constant=Number
        )
    except json.JSONDecodeError as error:
        source.stop(error.lineno, error.colno, Code.JSON)
    except RecursionError:
        pass  # the walk stops long before
    tokens = _tokens(text)
    _walk(source, next(tokens), tokens, ())
    return source


def _integer(text: str) -> int | Number:
    return int(text) if len(text) <= _MAX_DIGITS else Number(text)


def _tokens(text: str) -> Iterator[tuple[str, Mark]]:
    line, start = 1, 0
    for found in re.finditer(r'\n|"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+', text):
        if found[0] == "\n":
            line, start = line + 1, found.end()
        else:
            yield found[0], (line, found.start() - start + 1)


def _control(token: str) -> str | None:
    """Return the first control character or half a sign in a text, if there is one."""
    if token[0] != '"' or (token.isprintable() and "\\u" not in token):
        return None
    found = _CONTROL.search(json.loads(token))
    return found[0] if found else None


def _walk(
    source: LocatedData, opening: tuple[str, Mark], tokens: Iterator[tuple[str, Mark]], path: Path
) -> None:
    """Walk the tokens of sound JSON for the places of its parts and for repeated keys."""
    kind, source.values[path] = opening
    if len(path) > MAX_DEPTH:
        source.stop(*opening[1], Code.TOO_DEEP)
    if odd := _control(kind):
        source.add(Code.CONTROL_CHARACTER.at(path, ord(odd)))
    if kind not in ("{", "["):
        return
    index = 0
    for token, mark in tokens:
        if token in ("}", "]"):
            return
        if token == ",":  # noqa: S105 (of JSON)
            continue
        if kind == "[":
            _walk(source, (token, mark), tokens, (*path, index))
            index += 1
            continue
        key = json.loads(token)
        here = (*path, key)
        if here in source.keys:
            source.note(mark, Code.DUPLICATE_KEY.at((), key, source.keys[here][0]))
        source.keys[here] = mark
        next(tokens)  # the colon
        _walk(source, next(tokens), tokens, here)
