"""The signals that end a process, and how to let them wait.

A thread that a library has started takes signals too, so they are not blocked but handled.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Any

from readycheck.exit_status import Exit


class _Signals:
    """Ends the command when the process is told to: prompts restore the terminal on the way."""

    def __init__(self) -> None:
        self.by = 0
        for number in ENDING:
            signal.signal(number, self._end)
        sys.unraisablehook = self._again

    def _end(self, number: int, frame: FrameType | None) -> None:
        if self.by:  # a second one would end the restoring of the terminal
            return
        if number == signal.SIGINT:  # it may be a Ctrl-C, after which one may stay
            raise KeyboardInterrupt
        self.by = number
        raise SystemExit(128 + number)

    def _again(self, lost: "sys.UnraisableHookArgs") -> None:
        """Send a signal again that came where Python can raise nothing, as in a weakref callback:
        it would be reported on the screen and end nothing."""
        if not issubclass(lost.exc_type, KeyboardInterrupt | SystemExit):
            sys.__unraisablehook__(lost)
            return
        from threading import Timer

        number, self.by = self.by or signal.SIGINT, 0
        # To the process: a thread that raises one wakes nobody but itself. Windows has no such way.
        send = signal.raise_signal if sys.platform == "win32" else partial(os.kill, os.getpid())
        Timer(0.01, send, (number,)).start()  # not before this has returned


@contextmanager
def pipes_left_to_the_system() -> Iterator[None]:
    """End of SIGPIPE inside where a reader has gone: typer and rich would make it a failure."""
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        yield
        sys.stdout.flush()
    finally:
        signal.signal(signal.SIGPIPE, before)


def _die_as_others_do() -> int:
    """End as programs do whose reader has gone: of SIGPIPE, without a word."""
    if sys.platform == "win32":
        return Exit.FAILED
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGPIPE)
    return Exit.FAILED


ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    ENDING.append(signal.SIGHUP)


@contextmanager
def replace_handlers(other: Callable[[Any], Any]) -> Iterator[None]:
    """Let what `other` makes of each one's handler handle it inside."""
    handlers = {each: signal.getsignal(each) for each in ENDING}
    for each, handler in handlers.items():
        signal.signal(each, other(handler))
    try:
        yield
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)


@contextmanager
def defer_signals() -> Iterator[None]:
    """Let them wait until what is begun inside is done."""
    held: list[int] = []
    try:
        with replace_handlers(lambda _: lambda number, _: held.append(number)):
            yield
    finally:
        for number in held:
            signal.raise_signal(number)


def ignore_signals() -> None:
    """Take no more notice of them: the process is at its end."""
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
