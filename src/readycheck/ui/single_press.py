"""A key that does something if it is pressed alone: one held down would go past what is unread."""

import asyncio
from collections.abc import Callable

# Seconds without a second key that tell one pressed from one held down: keys repeat faster.
_QUIET = 0.15


class SinglePress:
    """Waits after each press of a key whether another follows."""

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
        """Do nothing after all."""
        if self._waiting:
            self._waiting.cancel()
        self._waiting, self._held = None, False

    def _settle(self, do: Callable[[], object]) -> None:
        self._waiting = None
        held, self._held = self._held, False
        if not held:
            do()
