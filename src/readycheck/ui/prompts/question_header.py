"""What is shown above a prompt: section, count, question."""

from rich.console import Group, RenderableType
from rich.rule import Rule

from readycheck.formats.console import ACCENT, NARROW, TINY, Text, offscreen
from readycheck.interview.prompter import Above, Prompt

_LOW = 16  # rows
_BAR = 16


def question(prompt: Prompt, width: int, rows: int, *, colour: bool) -> Above:
    """Return the section, the count and the question, for a terminal of this size."""
    text = Text(prompt.text, "bold")
    hint = _hint(prompt)
    if rows < _LOW:  # the question comes nearest to its answers
        parts: list[RenderableType] = [*_introduction(prompt, width), *hint, text]
    else:
        parts = [*_introduction(prompt, width), text, *hint, Text()]
    in_sight = sum(map(len, (_lines([part], width, colour) for part in (text, *hint))))
    return Above(_lines(parts, width, colour), in_sight + (rows >= _LOW))


def alone(prompt: Prompt, width: int, *, colour: bool) -> Above:
    """Return the question's text."""
    lines = _lines([Text(prompt.text, "bold")], width, colour)
    return Above(lines, len(lines))


def introduction(prompt: Prompt, width: int, *, colour: bool) -> list[str]:
    """Return what is to be read before the question's text."""
    return _lines([*_introduction(prompt, width), *_hint(prompt)], width, colour)


def _hint(prompt: Prompt) -> list[Text]:
    return [Text(words) for words in (prompt.hint, prompt.crisis) if words]


def _introduction(prompt: Prompt, width: int) -> list[RenderableType]:
    header = [_header(prompt, width)] if prompt.count else []
    return [*header, *([Text(prompt.intro), Text()] if prompt.intro else [])]


def _lines(parts: list[RenderableType], width: int, colour: bool) -> list[str]:
    to = offscreen(width, colour)
    with to.capture() as capture:
        to.print(Group(*parts))
    return capture.get().splitlines()


def _header(prompt: Prompt, width: int) -> RenderableType:
    right = Text(prompt.count)
    if prompt.progress and prompt.progress[1] and width >= NARROW:
        number, total = prompt.progress[0], prompt.progress[1]
        done = round(_BAR * number / total)
        right.append("  ").append("━" * done, ACCENT).append("╌" * (_BAR - done))
    words = Text(prompt.section, "bold")
    room = width - words.cell_len - right.cell_len
    words.append(" " * room if room >= 2 else "\n").append_text(right)
    return words if width < TINY else Group(words, Rule(style=ACCENT))
