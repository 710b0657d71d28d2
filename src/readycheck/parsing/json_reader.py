"""JSON text → plain data with its places, each key only once (RFC 8259)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import DiagnosticKind, Path
from readycheck.diagnostics.words import Hint
from readycheck.parsing.located import MAX_DEPTH, LocatedData, Mark, Number, at

_MAX_DIGITS = 18
_Explained = tuple[int, DiagnosticKind, *tuple[Any, ...]]

# What is left of a file that was cut off: nothing, or a text that is never closed.
_CUT = re.compile(r'\s*(?:"[^"\\]*(?:\\.[^"\\]*)*\\?)?', re.DOTALL)
_BRACKETS = {"{": "}", "[": "]"}
# A number as JSON does not have it: it begins with a plus, a nought or a point.
_NUMBER = re.compile(r"(?:\+0*|0+|(?=\.))(\d+(?:\.\d+)?|\.\d+)")
# Controls that are not white space: a typed answer has none, and nobody would see that they go.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def read(file: str, text: str) -> LocatedData:
    """Return the data in JSON text; raises InvalidFileError, also for a key that is repeated."""
    source = LocatedData(file)
    try:
        source.data = json.loads(
            text, parse_int=_integer, parse_float=Number, parse_constant=Number
        )
    except json.JSONDecodeError as error:
        _refuse_foreign(source, text)
        position, code, *values, hint = _explained(error, text)
        source.stop(*at(text, position), code, *values, hint=hint)
    except RecursionError:
        pass  # the walk stops long before
    tokens = _tokens(text)
    _walk(source, next(tokens), tokens, ())
    return source


def _refuse_foreign(source: LocatedData, text: str) -> None:
    """Raise InvalidFileError for a line that is not part of the file, such as one of Markdown."""
    from readycheck.parsing import yaml_errors  # only a broken file needs it

    lines = text.split("\n")
    if found := yaml_errors.foreign(lines):
        line, column, code, *values = found
        source.stop(line, column, code, *values, hint=yaml_errors.hint_for(code, lines, line))


def _explained(error: json.JSONDecodeError, text: str) -> _Explained:
    """Return where the mistake is, which it is, what its message names, and a hint, or nothing.

    Python's own words are not shown: they are in English, and change with its version.
    """
    position = error.pos
    rest, before = text[position:], text[:position].rstrip()
    sign, last = rest[:1], before[-1:]
    if not before and re.match(r"[a-z_]+\s*:", rest):
        return position, Code.JSON, Hint.JSON_BEGINS
    if sign in ("\n", "\r") and not rest.strip() and _closing(before):
        return position, Code.JSON, Hint.ENDS_EARLY
    if sign in ("\t", "\n", "\r"):  # within a text: between its parts they are passed over
        hint = Hint.TAB_IN_TEXT if sign == "\t" else Hint.LINE_IN_TEXT
        return position, Code.CONTROL_CHARACTER, ord(sign), hint
    if sign and ord(sign) < ord(" "):
        return position, Code.CONTROL_CHARACTER, ord(sign), ""
    if sign.isspace():  # an ordinary one is passed over
        return position, Code.ODD_SPACE, ord(sign), ""
    if sign in ("}", "]") and last == ",":
        return len(before) - 1, Code.JSON, Hint.LAST_COMMA
    if sign == "," and last and last in ",{[":
        return position, Code.JSON, Hint.LAST_COMMA
    # Python 3.13 and newer point at the comma, older ones behind it.
    if sign == "," and rest[1:].lstrip().startswith(("}", "]")):
        return position, Code.JSON, Hint.LAST_COMMA
    if sign and sign in "“”„«»‘’'`":
        return position, Code.JSON, Hint.JSON_QUOTES.format(sign)
    if rest.startswith(("//", "/*", "#")):
        return position, Code.JSON, Hint.NO_COMMENTS
    if _closing(before) and _CUT.fullmatch(rest):
        return position, Code.JSON, Hint.ENDS_EARLY
    if sign and before and not _closing(before):
        return position, Code.JSON, Hint.EXTRA_DATA
    if "escape" in error.msg:
        return position, Code.JSON, Code.BACKSLASH.hint
    if "':'" in error.msg:
        put = Hint.IN_PLACE.format(":", sign) if sign in "=;" else Hint.COLON_BEFORE
        return position, Code.JSON, put
    if last == ":" and sign and sign in ":,}]":
        return position, Code.JSON, Hint.DELETE if sign == ":" else Hint.VALUE_BEFORE
    if number := _number(position, text):
        return number
    if "','" in error.msg:
        return _without_comma(position, text)
    if last and last in "{[,:" and (bare := _bare(rest)):
        return position, Code.JSON, Hint.WRITE.format(bare)
    return position, Code.JSON, ""


def _number(position: int, text: str) -> _Explained | None:
    """Return what is wrong with a number that begins with a plus, a nought or a point, if it is
    one."""
    start = len(text[:position].rstrip("0"))
    found = _NUMBER.match(text, start)
    if found is None or found.end() <= position:
        return None
    number = f"0{found[1]}" if found[1].startswith(".") else found[1]
    return start, Code.JSON, Hint.WRITE.format(number)


def _without_comma(position: int, text: str) -> _Explained:
    """Return what is wrong where a comma or a closing bracket should be."""
    before = text[:position].rstrip()
    if re.match(r";\s*(?:[\"}\]]|$)", text[position:]):
        return position, Code.JSON, Hint.IN_PLACE.format(",", ";")
    if re.match(r"[\w.,;:!?(]", text[position:]) and before.endswith('"'):
        return len(before) - 1, Code.JSON, Hint.JSON_INSIDE
    return position, Code.JSON, Hint.COMMA_BEFORE.format(_closing(before))


def _bare(rest: str) -> str:
    """Return how to write a word that has no quotation marks, or nothing."""
    found = re.match(r"[^\W\d][\w-]*", rest)
    if not found:
        return ""
    known = {"true": "true", "false": "false"} | dict.fromkeys(
        ("none", "null", "undefined"), "null"
    )
    return known.get(found[0].casefold(), f'"{found[0]}"')


def _closing(text: str) -> str:
    """Return the bracket that closes what is open at the end of a text."""
    opened = [""]
    for sign, _ in _tokens(text):
        if sign in _BRACKETS:
            opened.append(_BRACKETS[sign])
        elif sign in ("}", "]"):
            opened.pop()
    return opened[-1]


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
