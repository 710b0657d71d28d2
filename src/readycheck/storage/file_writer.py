"""Files written whole or not at all: the bytes are on the disk before they have that name.

On Linux they have no name at all until then, so that a kill leaves nothing behind. Elsewhere, and
to replace a file, they have a name of their own for a moment; what a kill leaves under such a name
is removed at the next write in that folder.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ParamSpec, TypeVar

if sys.platform != "win32":
    import fcntl

PART = ".readycheck-"  # what a file being written is called until it is whole
_PART_NAME = re.compile(r"\.readycheck-[0-9a-z_]{8,16}")
_UNSUPPORTED = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_MAX_RETRIES = 100
_AT_FDCWD, _RENAME_NOREPLACE, _RENAME_EXCL = -100, 1, 4  # of Linux, Linux and macOS
_ABANDONED_SECONDS = 3600  # on Windows, where no lock says that a file is still written

P = ParamSpec("P")
T = TypeVar("T")


class NamelessFilesUnsupportedError(Exception):
    """The system or the file system has no files without a name."""


class CopyStaysError(OSError):
    """Nothing was written to the file, and a `copy` of it could not be removed."""

    def __init__(self, error: OSError, copy: Path) -> None:
        super().__init__(error.errno, error.strerror)
        self.copy = copy


class NotConfirmedError(OSError):
    """The file is written, but the disk did not confirm that its name is."""


def write(path: Path, data: bytes, *, overwrite: bool) -> Path | None:
    """Write `data` to `path` with mode 0600, and wait until both are on the disk.

    Return the path of a second copy that could not be removed, if there is one. Raises
    FileExistsError unless `overwrite`, NotConfirmedError if the file is there and may not outlast
    a power cut, and OSError if nothing was written: CopyStaysError if a copy stays all the same.
    """
    remove_abandoned(path.parent)
    copy = None
    try:
        _write_nameless(path, data, overwrite)
    except NamelessFilesUnsupportedError:
        copy = _write_named(path, data, overwrite)
    sync_folder(path.parent)
    return copy


def remove_abandoned(folder: Path) -> None:
    """Remove what a killed run of this person's left half written in the folder."""
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            if _PART_NAME.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_if_abandoned(Path(entry.path))


def _remove_if_abandoned(part: Path) -> None:
    if sys.platform == "win32":
        if time.time() - part.stat().st_mtime > _ABANDONED_SECONDS:
            part.unlink()
    else:
        handle = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            found = os.fstat(handle)
            if stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid():
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # held by a run that writes it
                part.unlink()
        finally:
            os.close(handle)


def _write_nameless(path: Path, data: bytes, overwrite: bool) -> None:
    if sys.platform != "linux":
        raise NamelessFilesUnsupportedError
    try:
        handle = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o600)
    except OSError:  # what else is wrong with the folder shows when a name is tried
        raise NamelessFilesUnsupportedError from None
    try:
        write_through(handle, data)
        if overwrite:
            part = _part_in(path.parent)
            try:
                _link(handle, part)
                retry(part.replace, path)
            except BaseException as error:  # a signal may come between the two
                _undo(part, error)
                raise
        else:
            _link(handle, path)
    finally:
        os.close(handle)


def _link(handle: int, path: Path) -> None:
    """Give an open file its first name; raises FileExistsError if that is taken."""
    if sys.platform != "linux":
        raise NamelessFilesUnsupportedError
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY)
    try:
        # With a folder's handle, Python calls linkat(), which alone follows this link.
        retry(os.link, f"/proc/self/fd/{handle}", path.name, dst_dir_fd=folder)
    except FileExistsError:
        raise
    except OSError:  # there is no /proc, or a rule of the system forbids it
        raise NamelessFilesUnsupportedError from None
    finally:
        os.close(folder)


def _write_named(path: Path, data: bytes, overwrite: bool) -> Path | None:
    part = _part_in(path.parent)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    handle = None
    try:
        handle = os.open(part, flags | getattr(os, "O_BINARY", 0), 0o600)
        write_through(handle, data)
        if os.name == "nt":  # an open file can be neither renamed nor removed there
            os.close(handle)
            handle = None
        if overwrite:
            retry(part.replace, path)
        else:
            _rename_to_new(part, path)
    except BaseException as error:
        if handle is not None:
            os.close(handle)
        _undo(part, error)
        raise
    if handle is not None:
        os.close(handle)
    return _remove(part)


def _undo(part: Path, error: BaseException) -> None:
    """Remove the file after an error; raises CopyStaysError, which says both, if it stays."""
    copy = _remove(part)
    if copy and isinstance(error, OSError):
        raise CopyStaysError(error, copy) from None


def _remove(part: Path) -> Path | None:
    """Remove the file, if it is there; return it if it stays."""
    try:
        retry(part.unlink, missing_ok=True)
    except OSError:  # a read-only folder refuses it where there is no such file, too
        return part if os.path.lexists(part) else None
    return None


def _rename_to_new(part: Path, path: Path) -> None:
    """Rename in one step that fails if the name is taken, as far as the system has such a step.

    Where it has none, a file that another program makes at the same moment may be replaced.
    """
    if os.name == "nt":
        part.rename(path)  # never over another file there
        return
    if _rename_exclusively(part, path):
        return
    try:
        retry(path.hardlink_to, part)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as a FAT stick
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        retry(part.rename, path)


def _rename_exclusively(part: Path, path: Path) -> bool:
    """Rename by the system's own call that never replaces; return whether it has one."""
    here, there = os.fsencode(part), os.fsencode(path)
    arguments: tuple[bytes | int, ...]
    try:
        import ctypes

        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            rename, arguments = libc.renamex_np, (here, there, _RENAME_EXCL)
        else:
            rename = libc.renameat2
            arguments = (_AT_FDCWD, here, _AT_FDCWD, there, _RENAME_NOREPLACE)
    except (AttributeError, ImportError, OSError):  # musl, or a Python without ctypes
        return False
    number = errno.EINTR
    for _ in range(_MAX_RETRIES):
        if rename(*arguments) == 0:
            return True
        number = ctypes.get_errno()
        if number != errno.EINTR:
            break
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number))


def write_through(handle: int, data: bytes) -> None:
    """Write all the bytes, and wait until they are on the disk."""
    if sys.platform != "win32":
        with suppress(OSError):  # not every file system has locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        os.fchmod(handle, 0o600)  # an unusual umask may have taken from the mode
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)


def delete(path: Path) -> None:
    """Delete the file, and wait until that is on the disk, as far as the disk confirms it.

    Raises OSError if it stays.
    """
    retry(path.unlink)
    with suppress(OSError):
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk, where a system knows how.

    Raises NotConfirmedError.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # one may write in it and not look into it
        return
    except OSError as error:
        raise NotConfirmedError(error.errno, error.strerror) from None
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise NotConfirmedError(error.errno, error.strerror) from None
    finally:
        os.close(handle)


def _part_in(folder: Path) -> Path:
    return folder / f"{PART}{os.urandom(8).hex()}"


def retry(call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call again what a signal interrupts; Python does so for reads and writes alone."""
    for _ in range(_MAX_RETRIES):
        try:
            return call(*args, **kwargs)
        except InterruptedError:
            continue
    return call(*args, **kwargs)
