"""The process's three streams, and what its surroundings say of them."""

import io
import os
import sys
from collections.abc import Mapping
from typing import IO


def prepare() -> None:
    """Make the streams take any text, whatever they were opened as; closed ones read as ended."""
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    # Bytes that are not text are told from text when they are read; what a terminal cannot show
    # is shown as a question mark.
    for stream, errors in (
        (sys.stdin, "surrogateescape"),
        (sys.stdout, "replace"),
        (sys.stderr, "replace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def _nowhere() -> io.TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 (as long as the process)


def is_terminal(stream: IO[str]) -> bool:
    """Whether a terminal is at the other end of the stream."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def columns(stream: IO[str]) -> int | None:
    """The columns of the terminal behind the stream, or None where there is none to say so."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):  # io.UnsupportedOperation is both
        return None


def wants_plain(environ: Mapping[str, str], asked: bool) -> bool:
    """Whether nothing may be redrawn: asked for, for a screen reader, or on a dumb terminal."""
    return asked or environ.get("ACCESSIBLE", "") not in ("", "0") or environ.get("TERM") == "dumb"


def has_colour(stream: IO[str], environ: Mapping[str, str]) -> bool:
    """Whether to write colour to the stream (no-color.org, force-color.org)."""
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or is_terminal(stream)


def settle() -> None:
    """Write out what is left, and let go of an output that is gone: the interpreter's own attempt
    at the end would print a traceback and change the exit status."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
