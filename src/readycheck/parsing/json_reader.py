"""JSON text → plain data with its places, as RFC 8259 has it and with each key once."""

import json
import re
from collections.abc import Iterator
from typing import NoReturn

from readycheck.parsing.located import MAX_DEPTH, LocatedData, Mark, Path


def read(file: str, text: str) -> LocatedData:
    """Read JSON as RFC 8259 has it, refusing a key that stands twice; raises Problems."""
    source = LocatedData(file)
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
    source: LocatedData, opening: tuple[str, Mark], tokens: Iterator[tuple[str, Mark]], path: Path
) -> None:
    """Walk the tokens of JSON known to be sound, for the places and the keys that stand twice."""
    kind, source.values[path] = opening
    if len(path) > MAX_DEPTH:
        source.stop(*opening[1], "lists or maps are nested too deep here", "check the file")
    if kind not in ("{", "["):
        return
    index = 0
    for token, mark in tokens:
        if token in ("}", "]"):
            return
        if token == ",":  # noqa: S105 (of JSON)
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
