"""The signals that end the process: what each does, and how to let them wait.

A thread that a library has started takes signals too, so they are not blocked but handled.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import Any

from readycheck.exit_status import Exit, of_signal

ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    ENDING += [signal.SIGHUP, signal.SIGQUIT]
_GRACE = 2.0  # seconds in which a signal may write what is left; a full terminal never takes it
_BURST = 0.25  # seconds in which further signals are the same wish, sent more than once


def terminal_mode() -> Callable[[], None]:
    """Return what sets the terminal as it is now, without waiting for its output."""
    if sys.platform != "win32":
        import termios

        for stream in (sys.__stdin__, sys.__stderr__, sys.__stdout__):
            with suppress(termios.error, OSError, ValueError, AttributeError):
                handle = stream.fileno()  # type: ignore[union-attr]
                return partial(_set_mode, handle, termios.tcgetattr(handle))
    return lambda: None


def _set_mode(handle: int, mode: list[Any]) -> None:
    if sys.platform != "win32":
        import termios

        with suppress(termios.error, OSError):
            if termios.tcgetattr(handle) != mode:  # setting it stops a job in the background
                termios.tcsetattr(handle, termios.TCSANOW, mode)


class SignalHandler:
    """Ends the command by an exception, so that prompts restore the terminal on the way.

    One exception is on its way at a time: it must not be broken off by another in the middle of
    putting things right. What comes meanwhile is the same wish, sent more than once, or else ends
    the process at once, after `show_again`. `ended_by` is the signal that ends the process, or 0;
    a Ctrl-C is not counted, as the person may stay after it.
    """

    def __init__(self, *, debug: bool = False) -> None:
        self.ended_by = 0
        self.show_again: Callable[[], None] = lambda: None
        self._debug = debug
        self._since: float | None = None  # when the exception began its way
        self._lost = False  # whether it was a Ctrl-C, and Python could not raise it
        self.restore_mode = terminal_mode()

    def install(self) -> None:
        """Handle the signals from now on, but for those ignored from the start, as by nohup."""
        for number in ENDING:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._handle)
        sys.unraisablehook = self._keep_lost

    def go_on(self) -> None:
        """Begin something that the next signal may end; raise what was lost, or held, before."""
        if self.ended_by:
            raise SystemExit(of_signal(self.ended_by))
        if self._lost:
            self._lost = False
            raise KeyboardInterrupt
        self._since = None

    def leave(self, *, interrupted: bool = False) -> None:
        """Let no signal interrupt what is left to do; one that comes later ends it at once.

        Where the person has `interrupted` it, what is left must be done soon, as after a signal.
        """
        self._since = self._since or time.monotonic()
        if interrupted:
            self._give_up_later(signal.SIGINT)

    def ignore(self) -> None:
        """Take no more notice of signals: at its end, Python would let them end the process."""
        for number in ENDING:
            signal.signal(number, signal.SIG_IGN)
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _handle(self, number: int, _frame: FrameType | None) -> None:
        now = time.monotonic()
        if self._since is not None and now - self._since > _BURST:
            self._give_up(number)
        is_first, self._since = self._since is None, self._since or now
        if number != signal.SIGINT:
            self.ended_by = self.ended_by or number
            self._give_up_later(number)
        if is_first:
            raise SystemExit(of_signal(number)) if self.ended_by else KeyboardInterrupt

    def _give_up_later(self, number: int) -> None:
        if sys.platform != "win32":
            signal.signal(signal.SIGALRM, lambda *_: self._give_up(number))
            signal.setitimer(signal.ITIMER_REAL, _GRACE)

    def _give_up(self, number: int) -> None:
        self.restore_mode()
        self.show_again()
        os._exit(of_signal(self.ended_by or number))

    def _keep_lost(self, lost: "sys.UnraisableHookArgs") -> None:
        """Keep what a signal raised in a weakref callback or the like."""
        if issubclass(lost.exc_type, KeyboardInterrupt):
            self._lost = True
        elif self._debug and not issubclass(lost.exc_type, SystemExit):
            sys.__unraisablehook__(lost)


_handler = SignalHandler()


def new_handler(*, debug: bool = False) -> SignalHandler:
    """Return the handler of a command, to be installed.

    What else Python cannot raise is shown only with `debug`: its traceback is a library's.
    """
    global _handler  # noqa: PLW0603 (signals are the whole process's)
    _handler = SignalHandler(debug=debug)
    return _handler


def go_on() -> None:
    """Begin a prompt: raise what a signal raised where Python could only report it, and let the
    next signal interrupt again."""
    _handler.go_on()


def restore_mode() -> None:
    """Set the terminal as it was at the start."""
    _handler.restore_mode()


def before_giving_up(show_again: Callable[[], None]) -> None:
    """Let this write, without waiting, what undoes a prompt where the process must end at once."""
    _handler.show_again = show_again


def forbid_core_dumps() -> None:
    """Let a crash leave no image of the memory, which holds answers."""
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_by_broken_pipe() -> int:
    """End as programs do whose reader has gone: of SIGPIPE, without a word."""
    if sys.platform != "win32":
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        signal.raise_signal(signal.SIGPIPE)
    return Exit.FAILED


@contextmanager
def replace_handlers(other: Callable[[Any], Any]) -> Iterator[None]:
    """Let what `other` makes of each signal's handler handle it inside."""
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
    """Let signals wait until what is begun inside is done."""
    held: list[int] = []
    try:
        with replace_handlers(lambda _: lambda number, _: held.append(number)):
            yield
    finally:
        for number in held:
            signal.raise_signal(number)
