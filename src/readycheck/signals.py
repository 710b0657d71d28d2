"""The signals that end a process, and how to let them wait.

A thread that a library has started takes signals too, so they are not blocked but handled.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    ENDING.append(signal.SIGHUP)


@contextmanager
def handled_by(other: Callable[[Any], Any]) -> Iterator[None]:
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
def signals_held() -> Iterator[None]:
    """Let them wait until what is begun inside is done."""
    held: list[int] = []
    try:
        with handled_by(lambda _: lambda number, _: held.append(number)):
            yield
    finally:
        for number in held:
            signal.raise_signal(number)


def ignore_signals() -> None:
    """Take no more notice of them: the process is at its end."""
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
