"""A standard stream's bytes: all of them taken or read, or an error."""

import errno
import io
import select
import sys
import time
from typing import Any


class PatientFile(io.RawIOBase):
    """The bytes of a standard stream, which takes or gives all of them, however long it takes.

    A file opened without waiting (O_NONBLOCK, which ssh, node and mpv leave on a terminal) is
    waited for, and what is taken in part is written on: unbuffered, Python drops the rest.
    """

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw

    def fileno(self) -> int:
        """Return the descriptor of the file."""
        return self._raw.fileno()

    def isatty(self) -> bool:
        """Return whether the file is a terminal."""
        return self._raw.isatty()

    def readable(self) -> bool:
        """Return whether the file was opened for reading."""
        return self._raw.readable()

    def writable(self) -> bool:
        """Return whether the file was opened for writing."""
        return self._raw.writable()

    def readinto(self, buffer: Any) -> int:
        """Read into the buffer; return how many bytes there were, or 0 at the end."""
        try:
            while (count := self._raw.readinto(buffer)) is None:
                self._wait(writing=False)
        except OSError as error:
            if error.errno == errno.EIO:  # the terminal is gone, or another job's
                return 0
            raise
        return int(count)

    def write(self, data: Any) -> int:
        """Write all of the data; raises OSError when the file does not take it."""
        rest = memoryview(data).cast("B")
        size = len(rest)
        while rest:
            written = self._raw.write(rest)
            if written is None:
                self._wait(writing=True)
            else:
                rest = rest[written:]
        return size

    def _wait(self, *, writing: bool) -> None:
        if sys.platform == "win32":  # has no such files, and no poll
            time.sleep(0.01)
            return
        poll = select.poll()
        poll.register(self.fileno(), select.POLLOUT if writing else select.POLLIN)
        poll.poll()
