"""A text that is typed, broken between words: prompt_toolkit breaks lines inside words
(https://github.com/prompt-toolkit/python-prompt-toolkit/issues/1648)."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.layout import BufferControl, UIContent
from prompt_toolkit.utils import get_cwidth

MARK = " > "
_LEAST = 4  # cells for the words in a window of any width
# Joined emoji, their skin and the signs of their look take other cells here than there, and so does
# a flag: unseen, or as the letters of the country, the terminal and the program agree on where the
# cursor is. The text keeps them.
_UNSEEN = re.compile(
    r"\ufe0f|(?<=[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f])[\u200d\U0001f3fb-\U0001f3ff]"
)
_LETTERS_OF_FLAGS = {0x1F1E6 + n: ord("A") + n for n in range(26)}


class TextField(BufferControl):
    """Shows a buffer in rows of whole words after a mark, as wide as `width` says."""

    def __init__(self, buffer: Buffer, width: Callable[[], int]) -> None:
        super().__init__(buffer=buffer)
        self._width = width

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:
        """Return the rows, and where among them the cursor is."""
        text, at = self.buffer.text, self.buffer.cursor_position
        starts = self._starts()
        row = bisect_right(starts, at) - 1
        rows = [_shown(text[start:end]) for start, end in pairwise((*starts, len(text)))]
        marks = [MARK, *[" " * len(MARK)] * (len(rows) - 1)]
        x = len(MARK) + len(_shown(text[starts[row] : at]))
        return UIContent(
            get_line=lambda place: [("", f"{marks[place]}{rows[place]} ")],
            line_count=len(rows),
            cursor_position=Point(x, row),
        )

    def preferred_height(self, *_: Any) -> int:
        """Return the number of rows that the text takes."""
        return len(self._starts())

    def move(self, rows: int) -> None:
        """Move the cursor up or down, to the ends of the text from the first and the last row."""
        text, at = self.buffer.text, self.buffer.cursor_position
        starts = [*self._starts(), len(text) + 1]
        row = bisect_right(starts, at) - 1
        goal = row + rows
        if not 0 <= goal < len(starts) - 1:
            self.buffer.cursor_position = 0 if goal < 0 else len(text)
            return
        x = get_cwidth(text[starts[row] : at])
        end = starts[goal + 1] - 1
        stops = [stop for stop, _ in _units(text[:end], starts[goal])] + [end]
        reached = [stop for stop in stops if get_cwidth(text[starts[goal] : stop]) <= x]
        self.buffer.cursor_position = reached[-1]

    def step(self, by: int) -> None:
        """Move the cursor by one letter with all that belongs to it."""
        self.buffer.cursor_position = self._beside(by)

    def delete(self, by: int) -> None:
        """Delete the letter before or after the cursor, with all that belongs to it."""
        other, at = self._beside(by), self.buffer.cursor_position
        if by < 0:
            before = self.buffer.text[:other].removesuffix("\u200d")  # it joined what is deleted
            self.buffer.delete_before_cursor(at - len(before))
        else:
            self.buffer.delete(other - at)

    def _beside(self, by: int) -> int:
        text, at = self.buffer.text, self.buffer.cursor_position
        stops = [*(stop for stop, _ in _units(text)), len(text)]
        near = [stop for stop in stops if (stop < at if by < 0 else stop > at)]
        if not near:
            return at
        return near[-1] if by < 0 else near[0]

    def _starts(self) -> list[int]:
        # A cell stays free for the cursor, and one for a space that a row ends with.
        room = max(self._width() - len(MARK) - 2, _LEAST)
        return list(row_starts(self.buffer.text, room))


def _shown(row: str) -> str:
    return _UNSEEN.sub("", row.removesuffix("\n")).translate(_LETTERS_OF_FLAGS)


def row_starts(text: str, room: int) -> Iterator[int]:
    """Yield where each row begins: after a line break, and where the next word does not fit."""
    yield 0
    start = used = 0
    breaks_at, used_then = 0, 0  # the last place to break at, and the cells before it
    before = " "
    for at, cells in _units(text):
        sign = text[at]
        if before == "\n":
            yield at
            start, used, breaks_at, used_then = at, 0, at, 0
        elif before == " " != sign or cells == 2 or (before > "\u1100" and get_cwidth(before) == 2):
            breaks_at, used_then = at, used
        if used + cells > room + (sign == " "):  # a space may end a full row
            if breaks_at <= start or sign == " ":
                breaks_at, used_then = at, used
            yield breaks_at
            start, used, used_then = breaks_at, used - used_then, 0
        used += cells
        before = sign
    if before == "\n" and text:
        yield len(text)


def _units(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each letter begins with all that belongs to it, and the cells that it takes."""
    for at in range(start, len(text)):
        cells = 1 if " " <= text[at] <= "~" else _cells(text, at)
        if cells > 0 or text[at] == "\n" or at == start:
            yield at, max(cells, 0)


def _cells(text: str, at: int) -> int:
    """Return the cells that the character at a place takes as it is shown."""
    return 0 if _UNSEEN.match(text, at) else get_cwidth(text[at].translate(_LETTERS_OF_FLAGS))
