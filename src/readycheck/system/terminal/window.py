"""The terminal's window: whether it can be emptied, and how."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import IO, Protocol

from readycheck.system import signals, streams

# In this order: some terminals keep what the second clears for scrolling back, until the third.
EMPTY = "\x1b[H\x1b[2J\x1b[3J"
_ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"  # xterm’s alternate screen


class Writer(Protocol):
    """What text is written to on its way to a terminal."""

    def write(self, text: str, /) -> object:
        """Write the text."""

    def flush(self) -> object:
        """Write out what is held back."""


def can_be_emptied(stream: IO[str], environ: Mapping[str, str]) -> bool:
    """Return whether the stream goes to a terminal that knows how to clear itself."""
    return streams.is_terminal(stream) and not streams.is_dumb(environ)


def keeps_scrollback(environ: Mapping[str, str]) -> bool:
    """Return whether what scrolled by stays all the same: GNU screen says that it is there, and
    knows no sequence that empties it."""
    return "STY" in environ


@contextmanager
def alternate_screen(keys: IO[str], output: Writer) -> Iterator[None]:
    """Show the alternate screen inside, which cannot be scrolled back; let no key send a signal
    there, which would end the program between two prompts, and hide what is typed there."""
    restore = signals.terminal_mode()
    _switch_off(keys, "ISIG", "ECHO")
    output.write(_ENTER)
    try:
        yield
    finally:
        with signals.defer_signals():
            restore()
            with suppress(OSError):  # the terminal may be gone
                empty(output)
                output.write(LEAVE)
                output.flush()


def hide_typed(keys: IO[str]) -> None:
    """Let the terminal not show what is typed between two prompts: it would push what is to be
    read off the window. The end of the program shows it again."""
    _switch_off(keys, "ECHO")


def _switch_off(keys: IO[str], *flags: str) -> None:
    if sys.platform != "win32":
        import termios

        with suppress(termios.error, OSError):
            mode = termios.tcgetattr(keys.fileno())
            for flag in flags:
                mode[3] &= ~getattr(termios, flag)
            termios.tcsetattr(keys.fileno(), termios.TCSANOW, mode)


def empty(output: Writer) -> None:
    """Empty the window, and what can be scrolled back to."""
    if sys.platform == "win32":  # which old consoles know as well
        import subprocess

        with open("CONOUT$", "w", encoding="utf-8") as console:  # noqa: PTH123 (no file)
            subprocess.run(["cmd", "/c", "cls"], stdout=console, check=False)  # noqa: S607 (Windows has it)
        return
    output.write(EMPTY)
    output.flush()
