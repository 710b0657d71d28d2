"""What only Windows' console needs; nothing here is used elsewhere."""

import sys
from typing import IO

_READS_ESCAPES = 4  # ENABLE_VIRTUAL_TERMINAL_PROCESSING


def is_console(stream: IO[str]) -> bool:
    """Return whether the stream is a console, and not what only looks like a terminal: NUL."""
    return _mode(stream) is not None


def read_escapes(stream: IO[str]) -> None:
    """Let the console read escape sequences, as Windows Terminal does unasked.

    The classic console, which Windows 10 opens, shows them as text unless this is set
    (https://learn.microsoft.com/windows/console/setconsolemode).
    """
    if sys.platform != "win32":
        return
    import ctypes

    if console := _mode(stream):
        handle, mode = console
        ctypes.windll.kernel32.SetConsoleMode(ctypes.c_void_p(handle), mode | _READS_ESCAPES)


def _mode(stream: IO[str]) -> tuple[int, int] | None:
    """Return the handle and the mode of the stream's console, or None if it has none."""
    if sys.platform != "win32":
        return None
    import ctypes
    import msvcrt

    try:
        handle = msvcrt.get_osfhandle(stream.fileno())
    except (OSError, ValueError):
        return None
    mode = ctypes.c_uint32()
    known = ctypes.windll.kernel32.GetConsoleMode(ctypes.c_void_p(handle), ctypes.byref(mode))
    return (handle, mode.value) if known else None
