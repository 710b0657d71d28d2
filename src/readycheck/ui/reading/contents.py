"""The sections of a page, to go to one of them."""

from collections.abc import Iterator, Sequence

from readycheck.text import wrapped


class Contents:
    """A numbered list of titles, one of which is pointed at; the first is 1."""

    def __init__(self, titles: Sequence[str], at: int = 1) -> None:
        self._titles = titles
        self._typed = ""
        self.at = min(max(at, 1), len(titles))

    def move(self, by: int) -> None:
        """Point at another title, from the last on to the first."""
        self._typed = ""
        self.at = (self.at - 1 + by) % len(self._titles) + 1

    def point(self, at: int) -> None:
        """Point at a title, or at the last where there are fewer."""
        self._typed = ""
        self.at = min(at, len(self._titles))

    def type(self, digit: str) -> bool:
        """Point at the title whose number the digits make that were typed one after the other;
        return whether there is one."""
        for typed in (self._typed + digit, digit):
            if 1 <= int(typed) <= len(self._titles):
                self._typed, self.at = typed, int(typed)
                return True
        return False

    def shown(self, room: int, width: int) -> list[tuple[str, str]]:
        """Return the rows to show, with all of the title pointed at as far as it fits, each after
        its style."""
        rows = list(self._rows(width))
        places = [place for place, (number, _) in enumerate(rows) if number == self.at]
        top = max(min(places[-1] + 1 - room, places[0]), 0)
        return [
            ("class:pointer" if number == self.at else "", row)
            for number, row in rows[top : top + room]
        ]

    def _rows(self, width: int) -> Iterator[tuple[int, str]]:
        figures = len(str(len(self._titles)))
        for number, title in enumerate(self._titles, 1):
            mark = f"{'»' if number == self.at else ' '} {number:{figures}} "
            for row in wrapped(title, max(width - len(mark), 1)):
                yield number, mark + row
                mark = " " * len(mark)
