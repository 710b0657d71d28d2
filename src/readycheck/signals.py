"""The signals that end a process, and how to let them wait.

A thread that a library has started takes signals too, so they are not blocked but handled.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    ENDING.append(signal.SIGHUP)


@contextmanager
def signals_held() -> Iterator[None]:
    """Let them wait until what is begun inside is done."""
    held: list[int] = []
    handlers = {each: signal.signal(each, lambda number, _: held.append(number)) for each in ENDING}
    try:
        yield
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)
        for number in held:
            signal.raise_signal(number)


def ignore_signals() -> None:
    """Take no more notice of them: the process is at its end."""
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
