"""A hint that names what to write works: followed to the letter, it leaves a sound file."""

import re
from collections.abc import Callable

import pytest

from readycheck.diagnostics.diagnostic import Diagnostic
from tests.broken import BROKEN, Broken
from tests.test_broken import found

# What each hint asks for, done to the text from the place of the diagnostic on.
Follow = Callable[[str, re.Match[str]], str]


def instead(rest: str, hint: "re.Match[str]") -> str:
    """Write what the hint names in the place of the value, or of the key."""
    value = _value(rest)
    key = re.match(r"([^:,\[{\n]+):(\s|$)", rest)
    if hint[1].startswith("["):  # of a list without its brackets, or in several lines
        bare, indent = hint[1][1:-1], len(rest) - len(rest.lstrip())
        value = bare if rest.startswith(bare) else value
        block = re.match(r"[\w-]+: .*(\n {9,}\w+: .*)+", rest)
        value = block[0] if block and not indent else value
    elif hint[1].startswith(("when: ", "optional: ")):
        value = rest.partition("\n")[0]
    elif key and not hint[1].startswith("{"):
        value = key[1]
    return hint[1] + rest[len(value) :]


def _value(rest: str) -> str:
    """Return the value that a text begins with: to its closing bracket, or to where it ends."""
    if rest[0] in "[{":
        depth = 0
        for at, sign in enumerate(rest):
            depth += (sign in "[{") - (sign in "]}")
            if depth == 0:
                return rest[: at + 1]
    if quoted := re.match(r"\"[^\"\n]*\"|'[^'\n]*'", rest):
        return quoted[0]
    line = rest.partition("\n")[0]
    in_brackets = sum(map(line.count, "]}")) > sum(map(line.count, "[{"))
    return re.split(r"[,\]}]", line, maxsplit=1)[0] if in_brackets else line


def in_quotes(rest: str, hint: "re.Match[str]") -> str:
    """Put the value in double quotes."""
    whole = "the whole text" in hint[0] and rest[0] in "[{"
    value = rest.partition("\n")[0] if whole else _value(rest)
    return f'"{value}"{rest[len(value) :]}'


FOLLOWED: dict[str, Follow] = {
    r"did you mean '(.+)'\?": instead,
    r".*as in '(.+)'": instead,
    r"write '(.+)'": instead,
    r'write ("[^"]+")': instead,
    r"write (\{.+\}|\[.+\]|true|false|yes|no|[\d.]+)": instead,
    r"write a list: (\[.+\])": instead,
    r"write it like this: (when: .+)": instead,
    r"write (optional: .+)": instead,
    r"write (\S+) without quotation marks": instead,
    r"write (- )and a space": lambda rest, hint: hint[1] + re.sub(r"^\w*\S", "", rest).lstrip(),
    r"write a space between": lambda rest, _: f"- {rest[1:]}",
    r"type an ordinary space": lambda rest, _: re.sub(
        r"^[^\S\n ]+", lambda it: " " * len(it[0]), rest
    ),
    r"put (it|the text|the whole text) in double quotes": in_quotes,
}


def followed(text: str, diagnostic: Diagnostic) -> str | None:
    """Return the text after its hint was followed, or None where that leaves a choice."""
    lines = text.split("\n")
    before = "\n".join(
        [*lines[: diagnostic.line - 1], lines[diagnostic.line - 1][: diagnostic.column - 1]]
    )
    if "the whole text" in diagnostic.hint:
        before = before[: before.rindex(": ") + 2]
    rest = text[len(before) :]
    for pattern, follow in FOLLOWED.items():
        if hint := re.fullmatch(pattern, diagnostic.hint):
            return before + follow(rest, hint)
    return None


CASES = [
    broken
    for broken in BROKEN
    if (all_found := found(broken.text.encode())) and followed(broken.text, all_found[0])
]


@pytest.mark.parametrize("broken", CASES, ids=[broken.mistake for broken in CASES])
def test_followed(broken: Broken) -> None:
    """What the hint says to write, where the diagnostic points, leaves nothing to report."""
    [diagnostic] = found(broken.text.encode())
    corrected = followed(broken.text, diagnostic)
    assert corrected is not None
    left = [each for each in found(corrected.encode()) if each.code not in ("RC307", "RC323")]
    assert [str(each) for each in left] == []


def test_enough() -> None:
    """Many hints name what to write."""
    assert len(CASES) >= 50
