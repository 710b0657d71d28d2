"""What was shown since a key was last awaited, and how much of it has been in sight for one."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from readycheck import messages
from readycheck.documents.blocks import Block, brief
from readycheck.system import streams
from readycheck.text import fitted

LayOut = Callable[[Sequence[Block], int], Iterable[str]]

LOW = 12  # rows below which only the keys that everybody needs are named, and no line stays empty

_FEW = 3  # lines

_CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)")
# Not the same at each width: spaces, rules, bars, boxes and lines to write on.
_DRAWN = re.compile(r"[\s_─-▟]+")


def hold_keys() -> tuple[str, ...]:
    """Return the keys of a hold."""
    return (
        messages.KEY_GO_ON,
        messages.KEY_LOOK_BACK,
        messages.KEY_BACK,
        messages.KEY_HELP,
        messages.KEY_LEAVE,
    )


def keys_needed() -> tuple[str, ...]:
    """Return those that everybody needs."""
    return (messages.KEY_GO_ON, messages.KEY_HELP)


def arrows_in_words(text: str) -> str:
    """Return a text with words for the arrows in it, where the terminal has none: a “^v” in place
    of them would be read as Ctrl-V, and a “<” as that key."""
    return text if streams.shows_all(sys.stderr) else _in_words(text)


def _in_words(text: str) -> str:
    for arrow, word in messages.ARROWS.items():
        text = text.replace(arrow, word)
    return text


def visible(line: str) -> str:
    """Return a line without the codes for its look and its links."""
    return _CODES.sub("", line)


def letters(lines: Sequence[str]) -> int:
    """Return the number of letters and signs in the lines, which is the same at each width."""
    return sum(len(_DRAWN.sub("", visible(line))) for line in lines)


def has_room(keys: Iterable[str], width: int, rows: int) -> bool:
    """Return whether all keys can be named in a quarter of a window of this size."""
    return rows >= LOW and len(_key_lines(keys, width)) <= rows // 4


def key_lines(keys: Iterable[str], width: int, rows: int) -> Sequence[str]:
    """Return the lines for the keys, as far as a third of the rows is enough for them."""
    return _key_lines(keys, width)[: max(rows // 3, 1)]


def nudge_lines(parts: Iterable[str], width: int, rows: int) -> Sequence[str]:
    """Return the lines for what is said in place of the keys, as far as they would have room."""
    return list(fitted(map(arrows_in_words, parts), width))[: max(rows // 3, 1)]


def _key_lines(keys: Iterable[str], width: int) -> Sequence[str]:
    return _fitted(tuple(keys), width, streams.shows_all(sys.stderr))


@lru_cache(maxsize=64)
def _fitted(keys: tuple[str, ...], width: int, arrows: bool) -> Sequence[str]:
    """Return all lines for the keys: a prompt asks dozens of times while it is drawn once.

    What a person has typed is in no key, and is not kept here.
    """
    return tuple(fitted(keys if arrows else map(_in_words, keys), width))


def room(width: int, rows: int) -> int:
    """Return the number of rows above the keys of a hold, in a window of this size; in one row
    nothing is held."""
    if rows == 1:
        return sys.maxsize
    keys = hold_keys()
    keys = keys if has_room(keys, width, rows) else keys_needed()
    return max(rows - len(key_lines(keys, width, rows)), 1)


def first_page(lines: Sequence[str], room: int) -> Sequence[str]:
    """Return the first of the lines that there is room for; a title or a few words at their end
    wait for what they belong to."""
    shown = lines[:room]
    if len(shown) == len(lines):
        return shown
    end = max((place for place, line in enumerate(shown, 1) if not line), default=0)
    return shown[:end] if end > room // 2 and len(shown) - end <= _FEW else shown


class Unread:
    """Statements in a row, each followed by an empty line, and the place up to which they are read.

    The place is a number of letters: a window may get another width meanwhile. `lay_out` gives the
    lines of blocks for a width.
    """

    def __init__(self, lay_out: LayOut) -> None:
        self._lay_out = lay_out
        self._statements: list[tuple[Sequence[Block], LayOut, dict[int, Sequence[str]]]] = []
        self._read = 0

    def add(self, blocks: Sequence[Block], lay_out: LayOut | None = None) -> None:
        """Add a statement, which may have a `lay_out` of its own."""
        self._statements.append((blocks, lay_out or self._lay_out, {}))

    @property
    def blocks(self) -> list[Block]:
        """The blocks of all statements, those that are read too."""
        return [block for blocks, _, _ in self._statements for block in blocks]

    def lines(self, width: int) -> list[str]:
        """Return the lines that are not read."""
        lines: list[str] = []
        for blocks, lay_out, laid_out in self._statements:
            if width not in laid_out or not blocks:  # without blocks it may depend on more
                shown = brief(blocks, arrows_in_words(messages.ORIGINAL_ON_SCREEN))
                laid_out[width] = list(lay_out(shown, width))
            lines += laid_out[width]
            if any(lines[-1:]):
                lines.append("")
        passed = 0
        for place, line in enumerate(lines):
            passed += letters([line])
            if passed > self._read:
                return lines[place:] if self._read else lines
        return []

    def read(self, lines: Sequence[str]) -> None:
        """Take note that the first of the lines that were not read are."""
        self._read += letters(lines)

    def clear(self) -> None:
        """Forget all that was shown."""
        self._statements.clear()
        self._read = 0
