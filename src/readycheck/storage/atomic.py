"""Puts bytes where the person named: whole or not at all, private, never over anything unasked."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from readycheck import messages
from readycheck.errors import ReadycheckError

PART = ".readycheck-"  # what a file being written is called until it is whole


class SaveError(ReadycheckError):
    """Nothing was written; the message says why and what to do."""


class FileExists(SaveError):
    """A file of that name is there already and was left as it is."""


def save(file: str, data: bytes, *, overwrite: bool = False) -> Path:
    """Write `data` to `file` with mode 0600, and return its full path.

    The bytes go to a new file in the same folder first, so that the old content or the new is
    whole whatever happens. Raises Exists unless `overwrite`, and SaveError for what stands in the
    way: no such folder, no permission, no room, a folder or a link of that name.
    """
    path = Path(file)
    try:
        path = _full(file)
        _refuse(path, file.endswith(("/", os.sep)), overwrite)
        _write(path, data, overwrite)
    except FileExistsError:
        raise FileExists(messages.EXISTS.format(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        raise SaveError(messages.NOT_SAVED.format(path, reason.lower())) from None
    return path


def replace(path: Path, data: bytes) -> None:
    """Put `data`, with mode 0600, in place of what `path` names, a link itself included.

    The old content or the new is whole whatever happens; raises OSError.
    """
    _write(path, data, overwrite=True)


def _full(file: str) -> Path:
    """The whole path of a file; `~` is the home folder where there is one, as in a shell."""
    expanded = os.path.expanduser(file)  # noqa: PTH111 (pathlib's raises where there is none)
    try:
        return Path(os.path.abspath(expanded))  # noqa: PTH100 (resolve follows links)
    except FileNotFoundError:
        raise SaveError(messages.NOT_SAVED_NOWHERE.format(file)) from None


def _refuse(path: Path, as_folder: bool, overwrite: bool) -> None:
    """Raise for what stands in the file's place and must not be written over."""
    if path.is_symlink():
        raise SaveError(messages.NOT_SAVED_LINK.format(path))
    if as_folder or path.is_dir():
        raise SaveError(messages.NOT_SAVED_FOLDER.format(path))
    if not path.exists():
        return
    if not path.is_file():
        raise SaveError(messages.NOT_SAVED_ODD.format(path))
    if not overwrite:
        raise FileExists(messages.EXISTS.format(path))


def _write(path: Path, data: bytes, overwrite: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=PART, dir=path.parent)  # mode 0600
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            if hasattr(os, "fchmod"):  # an unusual umask may have taken from the mode
                os.fchmod(handle, 0o600)
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if overwrite:
            part.replace(path)
        else:
            _put_new(part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _put_new(part: Path, path: Path) -> None:
    """Give `part` its name in one step that fails if the name was taken in the meantime."""
    if os.name == "nt":
        part.rename(path)  # never over another file on Windows
        return
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as a FAT stick
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
        try:
            part.replace(path)
        except OSError:
            path.unlink()  # it is empty
            raise
