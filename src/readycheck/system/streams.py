"""The process's three streams, and what its surroundings say of them."""

import codecs
import io
import locale
import os
import re
import select
import stat
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Literal, TextIO

from readycheck.system.patient_file import PatientFile
from readycheck.text import escape, filled

if sys.platform == "win32":
    from readycheck.system import windows_console


def say(line: str) -> None:
    """Write one line to standard error, if there still is one.

    What a file's name, or a queue's, would do to the terminal is written out instead.
    """
    with suppress(OSError):
        print(whole_words(escape(line), sys.stderr), file=sys.stderr, flush=True)


def whole_words(line: str, stream: IO[str]) -> str:
    """Return a line as its terminal, if it has any, breaks it between words; it stays one line."""
    return filled(line, size(stream)[0]) if is_terminal(stream) else line


PLAIN = "readycheck.transliterated"
WIDEST = 80  # cells of a line that is good to read
_SLOW = 1.0  # seconds that a terminal may need to take more


def prepare() -> None:
    """Make the streams take any text, whatever they were opened as; closed ones read as ended."""
    codecs.register_error(PLAIN, _transliterated)
    # Bytes that are not text are recognized when a line is read.
    sys.stdin = _patient(sys.stdin, "surrogateescape") if sys.stdin else _nowhere("r")
    sys.stdout = _patient(sys.stdout, PLAIN) if sys.stdout else _nowhere()
    sys.stderr = _patient(sys.stderr, PLAIN) if sys.stderr else _nowhere()
    if sys.platform == "win32":
        for stream in (sys.stdout, sys.stderr):
            windows_console.read_escapes(stream)
    if _is_ascii():
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper) and (
                stream is sys.stderr or is_terminal(stream)
            ):
                stream.reconfigure(encoding="ascii", errors=PLAIN)
    for name in ("COLUMNS", "LINES"):  # libraries take ² for a number
        if not re.fullmatch("[0-9]{1,5}", os.environ.get(name, "0"), re.ASCII):
            del os.environ[name]


def _transliterated(error: UnicodeError) -> tuple[str, int]:
    """Return what to write for what an encoding does not have (see `codecs.register_error`)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from readycheck.system.ascii import transliterated  # few terminals need it

    return transliterated(error.object[error.start : error.end]), error.end


def _patient(stream: TextIO, errors: str) -> TextIO:
    """Return the stream over a PatientFile, in its own encoding unless ASCII is none in that.

    Before Python 3.15 Windows takes a pipe or a file for its old code page (PEP 686). What is
    written has the same bytes on every system.
    """
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    utf8 = sys.platform == "win32" or "a".encode(stream.encoding) != b"a"
    encoding = "utf-8" if utf8 else stream.encoding
    newline = "\n" if stream.writable() else None
    raw = getattr(stream.buffer, "raw", stream.buffer)  # unbuffered, it is the buffer itself
    if not isinstance(raw, io.RawIOBase):
        stream.reconfigure(encoding=encoding, errors=errors, newline=newline)
        return stream
    file = PatientFile(raw)
    buffer = io.BufferedReader(file) if raw.readable() else io.BufferedWriter(file)
    line_buffering = stream.line_buffering or stream.write_through
    return io.TextIOWrapper(buffer, encoding, errors, newline, line_buffering)


def _is_ascii() -> bool:
    """Return whether the locale knows ASCII alone: Python still writes UTF-8 there (PEP 540)."""
    named = os.environ.get("LC_ALL", "").lower()
    return codecs.lookup(locale.getencoding()).name == "ascii" and "utf" not in named


def shows_all(stream: TextIO) -> bool:
    """Return whether the stream takes curly quotes, ticks and the letters of every script."""
    return codecs.lookup(stream.encoding or "utf-8").name.startswith("utf")


def _nowhere(mode: Literal["r", "w"] = "w") -> io.TextIOWrapper:
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123 (as long as the process)


def is_terminal(stream: IO[str]) -> bool:
    """Return whether a terminal is at the other end of the stream."""
    try:
        terminal = stream.isatty()
    except ValueError:  # closed
        return False
    if sys.platform == "win32" and terminal:
        return windows_console.is_console(stream)
    return terminal


def columns(stream: IO[str]) -> int | None:
    """Return the column at which the stream's terminal breaks a line; None if there is none."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):  # io.UnsupportedOperation is both
        return None


def size(stream: IO[str]) -> tuple[int, int]:
    """Return the columns and rows of the stream's terminal, or of the usual one."""
    try:
        there = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        return WIDEST, 24
    return there.columns or WIDEST, there.lines or 24


def line_width(there: int, environ: Mapping[str, str]) -> int:
    """Return the cells that a line may take on a terminal with so many columns.

    Never more than there are: COLUMNS may be of before the window was made narrower.
    """
    wanted = environ.get("COLUMNS", "")
    return min(int(wanted) if wanted.isdecimal() and int(wanted) else there, there, WIDEST)


def typed_within(stream: IO[str], seconds: float) -> bool:
    """Return whether a line is typed at the terminal in that time.

    Without a terminal nobody can type one, and there is nothing to wait for.
    """
    if not is_terminal(stream):
        return False
    if sys.platform == "win32":  # select() takes no console there
        import msvcrt

        end = time.monotonic() + seconds
        while not (typed := msvcrt.kbhit()) and time.monotonic() < end:
            time.sleep(0.05)
        return typed
    return bool(select.select([stream], [], [], seconds)[0])


def takes_more(stream: IO[str]) -> bool:
    """Return whether the stream takes output, once a slow terminal has had time to."""
    if sys.platform == "win32" or not is_terminal(stream):
        return True
    return bool(select.select([], [stream], [], _SLOW)[1])


def wants_plain(environ: Mapping[str, str], requested: bool) -> bool:
    """Return whether nothing may be redrawn: on request, or as the environment or terminal needs.

    A terminal that does not say what it is may show any escape sequence as letters.
    """
    return requested or is_dumb(environ) or environ.get("ACCESSIBLE", "") not in ("", "0")


def wants_shared(environ: Mapping[str, str], requested: bool) -> bool:
    """Return whether the computer is shared: on request, or as the environment says."""
    return requested or environ.get("READYCHECK_SHARED", "") not in ("", "0")


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal knows no escape sequence, or does not say what it is."""
    unnamed = "" if sys.platform != "win32" else "a console"  # which has no TERM there
    return environ.get("TERM", unnamed) in ("", "dumb", "unknown")


def has_colour(stream: IO[str], environ: Mapping[str, str]) -> bool:
    """Return whether to write colour to the stream (no-color.org, force-color.org).

    The accent needs 256 colours: it is as legible in them on each background.
    """
    if environ.get("NO_COLOR") or environ.get("FORCE_COLOR") == "0":
        return False
    return bool(environ.get("FORCE_COLOR")) or (is_terminal(stream) and _has_256_colours(environ))


def _has_256_colours(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal has them, by what is said of it; a console of Windows has."""
    named = environ.get("TERM", "")
    full = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    return full or "256color" in named or "direct" in named or sys.platform == "win32"


_WITHOUT_LINKS = ("", "dumb", "linux", "unknown")  # values of TERM


def has_links(stream: IO[str], environ: Mapping[str, str]) -> bool:
    """Return whether to write hyperlinks (OSC 8): only to a terminal, and with colour."""
    known = sys.platform == "win32" or environ.get("TERM", "") not in _WITHOUT_LINKS
    return known and has_colour(stream, environ) and is_terminal(stream)


def finish(stream: TextIO) -> None:
    """Write out what is left, to the disk where the stream goes into a file; raises OSError."""
    stream.flush()
    try:
        handle = stream.fileno()
    except io.UnsupportedOperation:  # in memory
        return
    if stat.S_ISREG(os.fstat(handle).st_mode):
        os.fsync(handle)


def settle() -> None:
    """Write out what is left, and let go of an output that is gone: the interpreter's own attempt
    at the end would print a traceback and change the exit status."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
