"""The signals that end a process, and how to let them wait."""

import signal
import sys
from collections.abc import Callable
from functools import partial

ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    ENDING.append(signal.SIGHUP)


def hold_signals() -> Callable[[], object]:
    """Let them wait; what is returned lets them come again."""
    if sys.platform == "win32":
        return lambda: None
    return partial(
        signal.pthread_sigmask,
        signal.SIG_SETMASK,
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING),
    )
