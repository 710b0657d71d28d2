"""What PyYAML says of a mistake → where a person made it, and which it is.

PyYAML names the place where it can go no further, which is often a line or more below. The words
are those of its loader in Python, and not shown: they are in English, and in its own terms.
"""

import re
from typing import Any

import yaml

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import DiagnosticKind, Finding
from readycheck.diagnostics.words import Hint
from readycheck.parsing.located import NUMBER_SIGN, Mark

Explained = tuple[int, int, DiagnosticKind, *tuple[object, ...]]

# Signs that word processors put where a dash and a space should be; \uf0b7 is Word's own.
BULLETS = "•‣▪▫◦○●■□☐☑☒➢➤✓✔✗·\uf0b7–—−‐‑"
_BULLET = re.compile(rf"\s*([{BULLETS}]|[*+](?=\s)|\w{{1,2}}[.)](?=\s))")
# A list item that YAML takes for more of the text above it. A long dash can be part of that.
ITEM = re.compile(r"\s*([•‣▪▫◦○●■□☐☑☒➢➤\uf0b7]|-(?=[^\s\d-])|[-*+](?=[ \t]+\S))")
_DASH = re.compile(r"\s*(-)[^\s-]")
CUT = re.compile(rf"\s+{NUMBER_SIGN}")  # in a text, which ends before it
_CLOSED_IN_COMMENT = re.compile(r"\s#(?=.*[\]}])")
_WHEN = re.compile(r"\s*(?:- )?(when):\s+([\w-]+):\s+(.+)")
# Keys that are often written beside others in braces.
_BESIDE = re.compile(r"\s(id|text|when|where|section|quote|label|question|title|url|raise)$")
_IN_BRACKETS = re.compile(r"\s*(?:- )?[\w-]+:\s+([\[{].*?[\]}])\s*[^\s#\]}]")
_SIGN = re.compile(r"\s*(?:- )?[\w-]+:\s+([|>-])")  # of a text or a list that begins below it
_ASSIGNED = re.compile(r"\s*(?:- )?([\w-]+) *= *\S")
_KEY = re.compile(r"\s+[\w-]+")
_ODD_SPACE = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"  # one that is not the ordinary one
# Two keys of an item on one line, which takes braces.
_TWO_KEYS = re.compile(
    r"\s*(?:- )?(?:[\w-]+:\s[^\"'{\[]*[,;]\s*(?:id|text|type|topic|when|where|title|optional"
    r"|options|answers|raise|exclusive|unit|min|max|decimals|url|quote|notes|lines):\s"
    r"|(?:id|where|section):\s[^\"'{\[]*\s(?:text|quote):\s)"
)
_MERGE_BEGINS, _MERGE_ENDS = "<<<<<<< ", ("=======", ">>>>>>> ", "||||||| ")
_COMMENT = re.compile(r"\s*(//|/\*|<!--|;|--|%|REM\b)")  # as other languages begin it
_CURLY_END = re.compile(r""":\s+"[^"]*([”“„»’])\s*(?:\s#.*)?$""")
# What begins each line of a copy from a letter, from a list with line numbers, or from a change.
_MARKS = tuple(map(re.compile, (r">+ ?", r"\s*\d+[:.|)]?(\s|$)", r"\+")))


def explained(error: yaml.MarkedYAMLError, lines: list[str], last: Any) -> Explained:
    """Return line and column from 1, the kind of mistake, and what its message names.

    `lines` are the file's, and `last` is the last event that the parser understood.
    """
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    opened = error.context_mark
    start = (opened.line + 1, opened.column + 1) if opened else place
    line = "".join(lines[place[0] - 1 : place[0]])
    problem, context = error.problem or "", error.context or ""
    return (
        foreign(lines)
        or _odd_space(lines, start[0], place[0])
        or _bullet(lines, place[0])
        or _assigned(lines, place[0])
        or _number_sign(lines, start, place, context)
        or _text_in_brackets(problem, place, line)
        or _dash(problem, place, line)
        or _condition(problem, place, line)
        or _quotation_mark(problem, context, start)
        or _key(problem, context, place, start, line)
        or _after_quote(last, place, line)
        or _bracket(problem, context, place, start, line)
        or _indentation(problem, place, line)
        or _next_document(problem, place, lines)
        or (*place, Code.YAML)
    )


def swallowed(line: str, sign: str) -> Finding:
    """Return what is wrong with a list item that YAML takes for more of the text above it."""
    if re.match(r"\s*-[ \t]", line):
        return Code.TOO_FAR_IN.at((), hint=Hint.LINE_UP_DASHES)
    return (Code.DASH if sign == "-" else Code.BULLET).at((), sign, hint=Hint.DASH_IN_LINE)


def hint_for(code: DiagnosticKind, lines: list[str], number: int) -> str:
    """Return the hint that fits where a mistake is, or nothing for that of its kind."""
    line = lines[number - 1]
    if code is Code.RESERVED_CHARACTER and (sign := _SIGN.match(line)) and sign[1] != "-":
        return Hint.BELOW
    if code is Code.TEXT_AFTER_QUOTE and re.search(r"""["'],\s*$""", line):
        return Hint.LAST_COMMA
    if code in (Code.UNCLOSED_QUOTE, Code.LATE_QUOTE) and (curly := _CURLY_END.search(line)):
        return Hint.JSON_QUOTES.format(curly[1])
    if code is Code.BEGINS_IN_BRACKETS and re.match(r"\s*(?:- )?when:", line):
        return Hint.ALL_HOLD
    if code is Code.BEGINS_IN_BRACKETS and re.search(r":\s+\{.*\}\s*,\s*\{", line):
        return Hint.BRACKETS
    if code is Code.COLON_IN_TEXT and _TWO_KEYS.match(line):
        return Hint.KEY_LINES
    if code is Code.MISALIGNED and re.match(r"\s*[{[]", line):
        return Hint.DASHES
    if code is Code.MERGE and not line.startswith(_MERGE_BEGINS):
        return Hint.DELETE
    if code in (Code.MISSING_COLON, Code.RESERVED_CHARACTER) and (other := _COMMENT.match(line)):
        return Hint.COMMENT.format(other[1])
    if code is not Code.MISSING_COLON:
        return ""
    if wide := re.match(r"\s*(?:- )?\w+\s*([：∶﹕ː])", line):
        return Hint.WIDE_COLON.format(wide[1])
    above = next((line for line in reversed(lines[: number - 1]) if line.strip()), "")
    if re.search(r":\s+[|>][-+]?\s*$", above):
        return Hint.INDENT
    looks_like_key = re.match(r"\s*[a-z_]+\b|[^:=]*[:=]", line)
    return "" if looks_like_key or ":" not in above else Hint.JOIN_LINES


def foreign(lines: list[str]) -> Explained | None:
    """Return where a line is that is not part of a file, whatever is in it, or nothing."""
    return _fence(lines) or _marked(lines)


def _fence(lines: list[str]) -> Explained | None:
    """Find what encloses a file that was copied out of a conversation, or left by a merge."""
    for starts, code in ((("```", "~~~"), Code.FENCE), ((_MERGE_BEGINS,), Code.MERGE)):
        if found := next((n for n, line in enumerate(lines, 1) if line.startswith(starts)), None):
            return found, 1, code
    left = (n for n, line in enumerate(lines, 1) if line.startswith(_MERGE_ENDS))
    return (found, 1, Code.MERGE) if (found := next(left, None)) else None


def _marked(lines: list[str]) -> Explained | None:
    """Find what begins each line of a file that was copied with it, such as its number."""
    written = [line for line in lines if line.strip()]
    for pattern in _MARKS:
        first = pattern.match(written[0]) if len(written) > 1 else None
        if first and all(map(pattern.match, written)):
            number = next(n for n, line in enumerate(lines, 1) if line.strip())
            return number, 1, Code.MARKED, first[0].strip()
    return None


def _assigned(lines: list[str], at: int) -> Explained | None:
    """Find a key with an equals sign."""
    for number in (max(at - 1, 1), at):
        if found := _ASSIGNED.match("".join(lines[number - 1 : number])):
            return number, found.start(1) + 1, Code.MISSING_COLON
    return None


def _text_in_brackets(problem: str, place: Mark, line: str) -> Explained | None:
    """Find a text that begins with brackets, which are taken for a list."""
    found = _IN_BRACKETS.match(line)
    if "expected <block end>" in problem and found and found.end() >= place[1]:
        return place[0], found.start(1) + 1, Code.BEGINS_IN_BRACKETS
    return None


def _odd_space(lines: list[str], first: int, last: int) -> Explained | None:
    """Find a tab or an unusual space where only an ordinary one can indent or separate."""
    for number in (last, first):
        if at := re.match(r"[\s-]*?\t", "".join(lines[number - 1 : number])):
            return number, at.end(), Code.TAB
    # An unusual space is a letter to YAML: the line below it may be the one that fails.
    for number in (last, first, max(last - 1, 1)):
        line = "".join(lines[number - 1 : number])
        if at := re.search(rf"^\s*?{_ODD_SPACE}|:{_ODD_SPACE}", line):
            return number, at.end(), Code.ODD_SPACE, ord(line[at.end() - 1])
    return None


def _bullet(lines: list[str], at: int) -> Explained | None:
    """Find a list item that begins with a word processor's bullet in place of a dash."""
    for number in (max(at - 1, 1), at):
        if found := _BULLET.match("".join(lines[number - 1 : number])):
            return number, found.start(1) + 1, Code.BULLET, found[1]
    return None


def _number_sign(lines: list[str], start: Mark, place: Mark, context: str) -> Explained | None:
    """Find what cuts off the end of a text in brackets or braces, and their closing with it."""
    if "flow" not in context:
        return None
    for number in range(start[0], place[0] + 1):
        line = "".join(lines[number - 1 : number])
        if found := CUT.search(line, start[1] - 1) or _CLOSED_IN_COMMENT.search(line, start[1] - 1):
            return number, found.end(), Code.CUT_OFF
    return None


def _dash(problem: str, place: Mark, line: str) -> Explained | None:
    if "mapping values are not allowed" in problem and (found := _DASH.match(line)):
        return place[0], found.start(1) + 1, Code.DASH
    return None


def _condition(problem: str, place: Mark, line: str) -> Explained | None:
    if "mapping values are not allowed" in problem and (found := _WHEN.match(line)):
        answers = re.findall(r"[\w-]+", re.sub(r"\bor\b|\band\b", " ", found[3]))
        return place[0], found.start(1) + 1, Code.CONDITION, found[2], ", ".join(answers)
    return None


def _quotation_mark(problem: str, context: str, start: Mark) -> Explained | None:
    if "quoted" in context and "end of stream" in problem:
        return (*start, Code.UNCLOSED_QUOTE)
    return None


def _key(problem: str, context: str, place: Mark, start: Mark, line: str) -> Explained | None:
    if "expected ':'" in problem:
        return (*start, Code.MISSING_COLON)
    if "mapping values are not allowed" in problem:
        return _colon(place, line)
    if "unknown escape character" in problem:
        return place[0], place[1] - 1, Code.BACKSLASH
    if re.fullmatch(r"\s*(?:- )?[\w-]+:\s+\?\s?", line[: place[1] + 1]):
        return (*place, Code.RESERVED_CHARACTER)
    if "block scalar" in context or "sequence entries are not allowed" in problem:
        sign = _SIGN.match(line)
        return (place[0], sign.start(1) + 1, Code.RESERVED_CHARACTER) if sign else None
    if "expected alphabetic or numeric" in problem:
        return (*start, Code.RESERVED_CHARACTER)
    if "cannot start any token" in problem:
        return (*place, Code.RESERVED_CHARACTER)
    if "scanning a tag" in context:
        return (*start, Code.TAG)
    first, flow = line[place[1] - 1 : place[1]], "flow" in context
    begins = "expected the node content" in problem and not flow and first in ",]}"
    if first and (begins or (flow and first == "?")):
        return (*place, Code.RESERVED_CHARACTER)
    return None


def _colon(place: Mark, line: str) -> Explained:
    if _KEY.fullmatch(line[: place[1] - 1]):
        return place[0], len(line) - len(line.lstrip()) + 1, Code.TOO_FAR_IN
    return (*place, Code.COLON_IN_TEXT)


def _after_quote(last: Any, place: Mark, line: str) -> Explained | None:
    """Find the quoted text just before the place, if it closed where it was not meant to."""
    if line[place[1] - 1 : place[1]] in ("'", '"') or getattr(last, "style", None) not in (
        "'",
        '"',
    ):
        return None
    begins, ends = last.start_mark, last.end_mark
    if ends.line + 1 != place[0]:
        return None
    if begins.line < ends.line:
        return begins.line + 1, begins.column + 1, Code.LATE_QUOTE, ends.line + 1
    return (*place, Code.TEXT_AFTER_QUOTE)


def _bracket(problem: str, context: str, place: Mark, start: Mark, line: str) -> Explained | None:
    if "flow" not in context:
        return None
    if "flow node" in context and "<stream end>" in problem:
        return (*place, Code.ENDS_IN_BRACKETS)
    opening, closing = "[]" if "sequence" in context else "{}"
    colon = line[place[1] - 1 : place[1]] == ":"
    if colon and (key := _BESIDE.search(line[: place[1] - 1])):
        return place[0], key.start(1) + 1, Code.MISSING_COMMA, closing
    if colon and not _KEY.fullmatch(line[: place[1] - 1]):
        return _colon(place, line)
    if place[0] > start[0] or "<stream end>" in problem:
        return (*start, Code.UNCLOSED_BRACKET, opening, closing)
    return (*place, Code.MISSING_COMMA, closing)


def _next_document(problem: str, place: Mark, lines: list[str]) -> Explained | None:
    """Find what follows three dots, or a line that is further to the left than the first."""
    if "<document start>" not in problem:
        return None
    ended = any(line.startswith("...") for line in lines[: place[0] - 1])
    return (*place, Code.SECOND_DOCUMENT if ended else Code.MISALIGNED)


def _indentation(problem: str, place: Mark, line: str) -> Explained | None:
    if "expected <block end>" not in problem:
        return None
    if re.match(r"\s*-[^\s-]", line):
        return (*place, Code.DASH)
    return (*place, Code.MISALIGNED)
