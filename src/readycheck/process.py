"""The process around a command: exit statuses, signals, and what reaches standard error."""

import errno
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from functools import partial
from types import FrameType

from readycheck import streams, wording
from readycheck.asking import InputEnded
from readycheck.interview import Left
from readycheck.problem import Problems
from readycheck.signals import ENDING, ignore_signals


class Exit(IntEnum):
    """The exit statuses; a signal's is 128 and its number."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    PROBLEMS = 3
    NO_INPUT = 4
    INTERRUPTED = 130


# What an output is told that does not take what is written: it is full, broken or not for writing.
# Where files are saved, these are caught on the spot.
_OF_AN_OUTPUT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def run(command: Callable[[], int], *, debug: bool = False) -> int:
    """Run a command and turn each way it can end into an exit status.

    A traceback can hold answers, so there is one only with `debug`.
    """
    gc.freeze()  # what was imported stays
    gc.enable()
    ended = _Signals()
    try:
        streams.prepare()
        status = command()
        sys.stdout.flush()  # so that what could not be written is known in time
    except Problems as problems:
        for problem in problems.found:
            say(str(problem))
        status = Exit.PROBLEMS
    except Left as left:
        status = left.status
    except InputEnded as input_ended:
        say(wording.INPUT_ENDED.format(input_ended))
        status = Exit.NO_INPUT
    except KeyboardInterrupt:
        status = Exit.INTERRUPTED
    except BrokenPipeError:
        status = _die_as_others_do()
    except Exception as error:
        if debug and not ended.by:
            raise
        if not ended.by:
            say(_told(error))
        status = Exit.FAILED
    except SystemExit as exit:
        status = exit.code if isinstance(exit.code, int) else Exit.FAILED
    ignore_signals()
    streams.settle()
    return 128 + ended.by if ended.by else int(status)


def _told(error: Exception) -> str:
    """What is said of an error that no command foresees."""
    if isinstance(error, OSError) and error.errno in _OF_AN_OUTPUT:
        return wording.NOT_WRITTEN.format(os.strerror(error.errno).lower())
    return wording.UNEXPECTED.format(type(error).__name__)


def say(line: str) -> None:
    """Write one line to standard error, if there still is one."""
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)


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
