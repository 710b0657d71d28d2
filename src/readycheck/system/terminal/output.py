"""Writing to a terminal that may be slow, stopped or gone."""

import os
import select
import sys
import time
from contextlib import suppress
from typing import TextIO

_STEP = 0.1  # seconds after which a wait looks whether it may go on


class TerminalOutput:
    """A text stream to the terminal behind `stream`, which waits while that takes nothing.

    It writes through an open file of its own that never blocks. A signal that is handled between
    two steps of a prompt's loop could not end a write that blocks, and O_NONBLOCK would not be
    taken off again, for the programs that share the terminal, by one that is killed. Where no such
    file can be had it writes to `stream` itself.
    """

    def __init__(self, stream: TextIO) -> None:
        self.encoding = stream.encoding
        self.errors = stream.errors
        self.fileno = stream.fileno
        self.isatty = stream.isatty
        self._stream = stream
        self._descriptor = _open_again(stream)
        self._deadline: float | None = None

    def write(self, text: str) -> int:
        """Write the text at once; what the terminal does not take in time is lost."""
        if self._descriptor is None:
            return self._stream.write(text)
        data = memoryview(text.encode(self.encoding, self.errors or "strict"))
        while data and self._is_ready(self._descriptor):
            with suppress(BlockingIOError):
                data = data[os.write(self._descriptor, data) :]
        return len(text)

    def write_at_once(self, text: str) -> None:
        """Write what the terminal takes of the text without waiting."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.write(self._descriptor, text.encode())

    def flush(self) -> None:
        """Write out what the stream beneath holds back."""
        if self._descriptor is None:
            self._stream.flush()

    def close(self) -> None:
        """Close the file that it has opened for itself."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def wait_at_most(self, seconds: float | None) -> None:
        """Wait for the terminal no longer than that from now on, or without end for None."""
        self._deadline = None if seconds is None else time.monotonic() + seconds

    def _is_ready(self, descriptor: int) -> bool:
        """Wait until the terminal takes something; return whether it does, in time."""
        while True:
            left = _STEP if self._deadline is None else self._deadline - time.monotonic()
            if select.select([], [descriptor], [], min(max(left, 0), _STEP))[1]:
                return True
            if left <= 0:
                return False


def _open_again(stream: TextIO) -> int | None:
    """Return a descriptor of its own for the stream's terminal, or None where there is none."""
    if sys.platform == "win32":
        return None
    try:
        name = os.ttyname(stream.fileno())
        return os.open(name, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except (OSError, ValueError):  # not a terminal, or another user's
        return None
