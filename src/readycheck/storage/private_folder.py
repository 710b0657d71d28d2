"""A folder that only its owner can look into, and the files of their own in it."""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from readycheck import messages
from readycheck.storage import file_writer

_MAX_BYTES = 32 * 1024 * 1024  # more than the longest answers to the most questions
_MAY_READ, _MAY_WRITE = 0o077, 0o022  # what others may not


def read_own(path: Path) -> bytes:
    """Return the bytes of a regular file of the person's own; raises OSError for any other.

    A link or a pipe is not opened for it, and what others may have written is not read.
    """
    if not hasattr(os, "O_NOFOLLOW") and path.is_symlink():  # on Windows
        raise OSError(errno.ELOOP, messages.REASON_LINK)
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise OSError(errno.ELOOP, messages.REASON_LINK) from None
        raise
    with os.fdopen(handle, "rb") as opened:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, messages.REASON_NOT_REGULAR)
        _check_owner(found)
        if sys.platform != "win32" and found.st_mode & _MAY_WRITE:
            raise PermissionError(errno.EACCES, messages.REASON_OTHERS_WROTE)
        return _all_of(opened)


def _all_of(opened: BinaryIO) -> bytes:
    data = opened.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise OSError(errno.EFBIG, messages.REASON_TOO_LARGE)
    return data


def make_private(folder: Path) -> None:
    """Make the folder, and those above it that are missing, for the person alone.

    Raises OSError where it cannot be theirs alone: in another's home, or where modes have no
    effect.
    """
    missing = [above for above in folder.parents if not above.exists()]
    _check_place(folder, folder.parents[len(missing)])
    make_folders(folder)
    if _mode_of(folder) & _MAY_READ:
        raise PermissionError(errno.EACCES, messages.REASON_OTHERS_READ)


def make_folders(folder: Path) -> None:
    """Make the folder and those above it that are missing, for the person alone, and wait until
    they are on the disk. Raises OSError."""
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            with suppress(FileExistsError):
                each.mkdir(mode=0o700)
                with suppress(OSError):  # not every file system has modes
                    each.chmod(0o700)  # an unusual umask may have taken from it
            file_writer.sync_folder(each.parent)


def check_own(folder: Path) -> None:
    """Raise OSError unless the folder is the person's own, and nobody else may write in it."""
    if _mode_of(folder) & _MAY_WRITE:
        raise PermissionError(errno.EACCES, messages.REASON_OTHERS_WRITE)


def _mode_of(folder: Path) -> int:
    """Close the person's own folder to others; return its mode, or 0 where there are no modes.

    Raises OSError for a link, a file, or a folder of somebody else's.
    """
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, messages.REASON_NOT_FOLDER)
    if sys.platform == "win32":
        return 0
    _check_owner(found)
    if stat.S_IMODE(found.st_mode) != 0o700:
        with suppress(OSError):
            folder.chmod(0o700)
    return stat.S_IMODE(folder.lstat().st_mode)


def check_home(*inside: Path) -> None:
    """Raise OSError if the home that holds these is somebody else's: root may write anywhere."""
    with suppress(RuntimeError):  # there is no home
        home = Path.home()
        if home.exists() and all(home in path.parents for path in inside):
            _check_owner(home.stat(), messages.REASON_OTHERS_HOME)


def _check_place(folder: Path, existing: Path) -> None:
    """Raise OSError where a new folder would be in somebody else's."""
    if sys.platform == "win32":
        return
    check_home(folder)
    found = existing.stat()
    if found.st_uid != 0:
        _check_owner(found)


def _check_owner(found: os.stat_result, why: str = "") -> None:
    if sys.platform != "win32" and found.st_uid != os.geteuid():
        raise PermissionError(errno.EACCES, why or messages.REASON_OTHERS_OWN)
