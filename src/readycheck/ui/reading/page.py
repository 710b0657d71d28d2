"""A page to read: its lines for a width, its sections, and where words are found in it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple
from unicodedata import normalize

from readycheck.documents.blocks import Block, Title
from readycheck.text import collapse_whitespace, without_accents
from readycheck.ui.reading.unread import visible

LayOut = Callable[[Sequence[Block], int], list[str]]
Match = Sequence[tuple[int, int]]  # the row and the column of each letter

# What nobody types as it is printed, and the bars beside the guide's words.
_ALIKE = str.maketrans("‘’“”‐‑–—▌│", "''\"\"----  ")


class _Lines(NamedTuple):
    shown: Sequence[str]
    plain: Sequence[str]
    before: Sequence[int]  # the letters before each row
    starts: Sequence[int]  # the row of each part


class Page:
    """Blocks to read; `lay_out` gives the lines of blocks for a width.

    `place` counts the letters above the first row shown, which stays the same however wide the
    window is. `sections` are the titles in it, where there are some to choose from, and `opened_at`
    is the number of the one that it began with.
    """

    def __init__(self, blocks: Iterable[Block], lay_out: LayOut) -> None:
        self._parts = list(_parts(blocks))
        titles = [part[0] for part in self._parts[1:]]
        self.sections = tuple(t.text for t in titles if isinstance(t, Title)) * (len(titles) > 1)
        self.name = next((b.text for part in self._parts for b in part if isinstance(b, Title)), "")
        self.place = 0
        self.opened_at: int | None = None
        self.top = 0
        self._lay_out = lay_out
        self._lines: dict[int, _Lines] = {}  # of one width
        self._index: tuple[str, Match] | None = None

    def lines(self, width: int) -> Sequence[str]:
        """Return the lines for this width."""
        return self._laid_out(width).shown

    def scroll(self, to: int, room: int, width: int) -> None:
        """Let the row be the first one shown, as far as there is more than the room shows."""
        lines = self._laid_out(width)
        top = min(max(to, 0), max(len(lines.shown) - room, 0))
        if top != self.top:
            self.top, self.place = top, lines.before[top]

    def open_at(self, section: int, width: int) -> None:
        """Begin with a section."""
        self.opened_at = section
        self.scroll(self.start(section, width), 1, width)

    def start(self, section: int, width: int) -> int:
        """Return the row at which a section begins; the first is 1."""
        starts = self._laid_out(width).starts
        return starts[section] if 0 <= section < len(starts) else 0

    def section(self, width: int) -> int:
        """Return the section that the first row shown belongs to, or 0."""
        return bisect_right(self._laid_out(width).starts, self.top) - 1

    def find(self, words: str, width: int) -> list[Match]:
        """Return where the words are, in any case and with or without accents."""
        wanted = collapse_whitespace(_folded(words))
        lines = self._laid_out(width)
        if self._index is None:
            self._index = _indexed(lines.plain)
        letters, places = self._index
        found = re.finditer(re.escape(wanted), letters) if wanted else ()
        return [places[each.start() : each.end()] for each in found]

    def _laid_out(self, width: int) -> _Lines:
        if width not in self._lines:
            shown: list[str] = []
            starts = []
            for part in self._parts:
                shown += [""] if shown else []
                starts.append(len(shown))
                shown += self._lay_out(part, width)
            plain = list(map(visible, shown))
            before = list(accumulate((sum(map(str.isalnum, line)) for line in plain), initial=0))
            self._lines = {width: _Lines(shown, plain, before[:-1], starts)}
            self._index = None
            self.top = max(bisect_right(before[:-1], self.place) - 1, 0) if self.place else 0
        return self._lines[width]


def _parts(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks from each title to before the next."""
    every = list(blocks)
    begins = [place for place, block in enumerate(every) if isinstance(block, Title) and place]
    for start, end in pairwise((0, *begins, len(every))):
        yield every[start:end]


def _indexed(lines: Iterable[str]) -> tuple[str, Match]:
    """Return the letters of the lines as they are compared, and the place of each."""
    letters: list[str] = [" "]
    places = [(0, 0)]
    for row, line in enumerate(lines):
        for column, sign in enumerate(f"{line} "):
            for letter in sign.lower() if sign.isascii() else _folded(sign):
                if letter.isspace() and letters[-1] == " ":
                    continue
                letters.append(" " if letter.isspace() else letter)
                places.append((row, column))
    return "".join(letters), places


def _folded(text: str) -> str:
    """Return a text in one case and without accents."""
    return without_accents(normalize("NFKC", text.translate(_ALIKE))).casefold()
