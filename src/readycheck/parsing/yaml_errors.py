"""What a YAML parser says of a mistake → where a person made it, what it is, and how to mend it.

The parser names the place where it can go no further, which is often a line or more below.
"""

import re
from typing import Any

import yaml

Explained = tuple[int, int, str, str]

_KEY = re.compile(r"\s+[\w-]+")
_BY_WORDS = (
    (
        "cannot start any token|expected alphabetic or numeric",
        "a text begins with a character that YAML keeps for itself",
        "put it in double quotes",
    ),
    (
        "hexdecimal|unknown escape|escape sequence",
        "a backslash in double quotes begins a code",
        "write it twice, or put the text in single quotes",
    ),
    (
        "comment or line break|chomping",
        "words stand beside the | or > that begins a text",
        "begin the text on the next line",
    ),
    (
        "document start",
        "the document ended above, with ... or with less indent",
        "delete what ended it",
    ),
)


def explained(error: yaml.MarkedYAMLError, lines: list[str], last: Any) -> Explained:
    """Line and column from 1, what is wrong there, and how to mend it.

    `lines` are the file's, and `last` is the last event that the parser understood.
    """
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    opened = error.context_mark
    start = (opened.line + 1, opened.column + 1) if opened else place
    line = "".join(lines[place[0] - 1 : place[0]])
    problem, context = error.problem or "the YAML cannot be read", error.context or ""
    if odd := _space(lines, start[0], place[0]):
        return odd
    if "quoted" in context and "end of stream" in problem:
        return (
            *start,
            "a quotation mark opens here and is never closed",
            "close it, or put the text in the other kind",
        )
    if "expected ':'" in problem:
        return (*start, "a key has no colon with a space after it", "write it as key: value")
    if "mapping values are not allowed" in problem:
        return _colon(place, line)
    for words, what, mend in _BY_WORDS:
        if re.search(words, problem):
            return (*place, what, mend)
    if line[place[1] - 1 : place[1]] not in ("'", '"') and (quoted := _quoted(last, place)):
        return quoted
    if "flow node" in context and "<stream end>" in problem:
        what = "the file ends before a bracket or brace is closed"
        return (*place, what, "write ] or } where it ends")
    if "flow" in context:
        return _bracket(place, start, line, "[" if "sequence" in context else "{")
    if "expected <block end>" in problem:
        return _indent(place, line)
    return (
        *place,
        f"the YAML breaks off here ({problem})",
        "check the indent, colon and quotation marks of this line and the one above",
    )


def _space(lines: list[str], first: int, last: int) -> Explained | None:
    """A tab or a no-break space where only an ordinary space indents or parts."""
    for number in (last, first):
        if at := re.match(r"\s*?\t", "".join(lines[number - 1 : number])):
            return number, at.end(), "a tab indents this line", "use spaces"
    # A no-break space is a letter to YAML: the line below it may be the one that fails.
    for number in (last, first, max(last - 1, 1)):
        if at := re.search(r"^\s*?\xa0|:\xa0", "".join(lines[number - 1 : number])):
            return number, at.end(), "a no-break space stands here", "type an ordinary one"
    return None


def _colon(place: tuple[int, int], line: str) -> Explained:
    if _KEY.fullmatch(line[: place[1] - 1]):
        at = len(line) - len(line.lstrip()) + 1
        what = "this line is indented further than the one above"
        return place[0], at, what, "line it up with the keys it belongs to"
    what = "a colon and a space stand inside a text"
    return (*place, what, "put the whole text in double quotes")


def _quoted(last: Any, place: tuple[int, int]) -> Explained | None:
    """The quoted text just before the place, if it closed where it was not meant to."""
    if getattr(last, "style", None) not in ("'", '"'):
        return None
    begins, ends = last.start_mark, last.end_mark
    if ends.line + 1 != place[0]:
        return None
    if begins.line < ends.line:
        what = f"a quotation mark opens here and is closed only in line {ends.line + 1}"
        return begins.line + 1, begins.column + 1, what, "close it where the text ends"
    return (
        *place,
        "the text goes on after its closing quotation mark",
        "put the whole text in double quotes, and \\ before each one inside it",
    )


def _bracket(place: tuple[int, int], start: tuple[int, int], line: str, bracket: str) -> Explained:
    closing = "]" if bracket == "[" else "}"
    colon = line[place[1] - 1 : place[1]] == ":"
    if colon and not _KEY.fullmatch(line[: place[1] - 1]):
        return _colon(place, line)
    if place[0] > start[0]:
        return (*start, f"this {bracket} is never closed", f"write {closing} where it ends")
    return (
        *place,
        f"a comma or {closing} is missing before this",
        f"write it, or put a text that holds commas or {closing} in double quotes",
    )


def _indent(place: tuple[int, int], line: str) -> Explained:
    if re.match(r"\s*-[^\s-]", line):
        return (*place, "a dash has no space after it", "write a space between")
    what = "this line is indented unlike the ones it belongs to"
    return (*place, what, "line it up with their keys or dashes")
