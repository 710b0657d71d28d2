"""Whether a key that comes was pressed, or is held down, or is a letter of a paste."""

import asyncio
from collections.abc import Callable

PASTED_WITHIN = 0.05  # seconds after a letter or a line break in which what is pasted goes on

# Seconds without a second key that tell one pressed from one held down: keys repeat faster.
_QUIET = 0.15

_WORD_GOES_ON = 2.0  # seconds after a letter in which the next one of a word comes


class SinglePress:
    """Waits after each press of a key whether another follows: one held down would go past what is
    unread."""

    def __init__(self) -> None:
        self._waiting: asyncio.TimerHandle | None = None
        self._held = False

    def press(self, do: Callable[[], object]) -> None:
        """Do something unless the key is held down, or was pressed twice at once."""
        held = self._held or self._waiting is not None
        self.call_off()
        self._held = held
        self._waiting = asyncio.get_running_loop().call_later(_QUIET, self._settle, do)

    def call_off(self) -> None:
        """Cancel what waits for a second press."""
        if self._waiting:
            self._waiting.cancel()
        self._waiting, self._held = None, False

    def _settle(self, do: Callable[[], object]) -> None:
        self._waiting = None
        held, self._held = self._held, False
        if not held:
            do()


class PasteGuard:
    """Waits after a key whether anything follows at once: a letter of a pasted line is not a key.

    `letters` is how many were read in this piece, before the key that is dealt with.
    """

    def __init__(self) -> None:
        self.letters = 0
        self._waiting: asyncio.TimerHandle | None = None
        self._typed = ""  # what the key is in a text, if something follows

    @property
    def waits(self) -> bool:
        """Whether a key is about to do something."""
        return self._waiting is not None

    def press(self, do: Callable[[], object], typed: str = "") -> None:
        """Do what a key asks for if nothing follows at once; `typed` is what it is in a text."""
        self.call_off()
        self._waiting = asyncio.get_running_loop().call_later(PASTED_WITHIN, self._settle, do)
        self._typed = typed

    def call_off(self) -> str:
        """Cancel what waits for nothing to follow; return what its key is in a text."""
        if not self._waiting:
            return ""
        self._waiting.cancel()
        self._waiting = None
        return self._typed

    def note(self, data: str) -> None:
        """Keep in mind that letters came, until all that was read with them is dealt with."""
        if data.strip() and data.lstrip()[0].isprintable():
            self.letters += len(data)
            asyncio.get_running_loop().call_soon(setattr, self, "letters", 0)

    def _settle(self, do: Callable[[], object]) -> None:
        self._waiting = None
        do()


class TypedWord:
    """Tells the letters of a word from keys: the “n” of “not sure” is not the key for No.

    `start` is what was pointed at before its first letter.
    """

    def __init__(self) -> None:
        self.start = -1
        self._has_other = False  # whether one of its letters is not a key
        self._goes_on_until = 0.0

    def note(self, at: int, *, is_key: bool) -> None:
        """Keep in mind that a letter came, and what was pointed at before it."""
        now = asyncio.get_running_loop().time()
        if now > self._goes_on_until:
            self.start, self._has_other = at, False
        self._has_other = self._has_other or not is_key
        self._goes_on_until = now + _WORD_GOES_ON

    def part(self) -> None:
        """Keep in mind that a space came after a letter: there are more words than a name has."""
        self._has_other = self._has_other or self._is_begun()

    def end(self) -> None:
        """Begin anew with the next letter."""
        self._goes_on_until = 0.0

    def goes_on(self) -> bool:
        """Return whether a letter that comes now belongs to a word, and is not a key."""
        return self._has_other and self._is_begun()

    def _is_begun(self) -> bool:
        return asyncio.get_running_loop().time() <= self._goes_on_until
