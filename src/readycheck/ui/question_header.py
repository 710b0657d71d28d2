"""What is shown above a prompt: section, count, question."""

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from readycheck.formats.console import _NARROW, _TINY, ACCENT, _unseen
from readycheck.interview.prompter import Above, Prompt

_LOW = 16  # rows
_BAR = 16


def question(prompt: Prompt, width: int, rows: int, *, colour: bool) -> Above:
    """Return the section, the count and the question, for a terminal of this size."""
    to = _unseen(width, colour)
    with to.capture() as capture:
        if prompt.count:
            to.print(_header(prompt, to.width))
        if prompt.intro:
            to.print(Text(f"{prompt.intro}\n"))
        text = Text(prompt.text, "bold")
        hint = [Text(prompt.hint)] if prompt.hint else []
        if rows < _LOW:  # the question stands nearest to its answers
            to.print(*hint, text, sep="\n")
            hint = []
        else:
            to.print(text, *hint, sep="\n", end="\n\n")
    in_sight = sum(len(words.wrap(to, to.width)) for words in (text, *hint))
    return Above(capture.get().splitlines(), in_sight + (rows >= _LOW))


def _header(prompt: Prompt, width: int) -> RenderableType:
    right = Text(prompt.count)
    if prompt.progress and prompt.progress[1] and width >= _NARROW:
        number, total = prompt.progress[0], prompt.progress[1]
        done = round(_BAR * number / total)
        right.append("  ").append("━" * done, ACCENT).append("╌" * (_BAR - done))
    words = Text(prompt.section, f"bold {ACCENT}")
    room = width - words.cell_len - right.cell_len
    words.append(" " * room if room >= 2 else "\n").append_text(right)
    return words if width < _TINY else Group(words, Rule(style=ACCENT))
