"""A folder that only its owner can look into."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path


def _read(path: Path) -> bytes:
    """The bytes of a regular file of the person's own; a link or a pipe is not opened for it."""
    from readycheck.parsing.files import MAX_BYTES

    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError
        return opened.read(MAX_BYTES)


def _make_private(folder: Path) -> None:
    missing = [above for above in folder.parents if not above.exists()]
    for each in (*reversed(missing), folder):
        with suppress(FileExistsError):
            each.mkdir(mode=0o700)
            each.chmod(0o700)  # an unusual umask may have taken from it
    _check_own(folder)
    if os.name != "nt" and stat.S_IMODE(folder.stat().st_mode) != 0o700:
        folder.chmod(0o700)


def _check_own(folder: Path) -> None:
    """Raise OSError for a link, a file, or a folder of somebody else's."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(None, "it is a link or a file")
    if sys.platform != "win32" and found.st_uid != os.getuid():
        raise PermissionError(None, "it belongs to somebody else")


def _reason(error: OSError) -> str:
    return (error.strerror or "it cannot be written").lower()
