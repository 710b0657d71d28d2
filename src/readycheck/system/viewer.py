"""A saved file, opened in the program that the desktop has for it."""

import os
import shutil
import sys

_SECONDS = 3  # to fail in; what runs longer has the file open


def can_open() -> bool:
    """Return whether there is a desktop here that opens files."""
    if sys.platform == "win32":
        return True
    if sys.platform == "darwin":
        return shutil.which("open") is not None
    has_display = any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    return has_display and shutil.which("xdg-open") is not None


def open_file(path: str) -> bool:
    """Let the desktop open the file at this absolute path; return whether it seems to have."""
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 (as the person opens any file)
        except OSError:
            return False
        return True
    import subprocess

    command = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if command is None:
        return False
    try:
        process = subprocess.Popen(
            [command, path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it stays open when this program has ended
        )
        return process.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
