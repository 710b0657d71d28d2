"""Files saved where a person names: whole or not at all, private, never over anything unasked."""

import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from readycheck import messages
from readycheck.errors import ReadycheckError, reason
from readycheck.storage import file_writer
from readycheck.storage.file_writer import CopyStaysError, NotConfirmedError


class SaveError(ReadycheckError):
    """It is not certain that the file is saved; the message says why and what to do."""


class NameTakenError(SaveError):
    """A file of that name is there already and was left as it is."""


class SavedFile(NamedTuple):
    """A file that was saved.

    `private` says that its mode took effect, so that nobody else can open it. `copy` is a second
    copy that could not be removed.
    """

    path: Path
    private: bool
    copy: Path | None = None

    @property
    def message(self) -> str:
        """What to say of it."""
        saved = (messages.SAVED if self.private else messages.SAVED_OPEN).format(self.path)
        return _said(saved, self.copy)


def save(file: str, data: bytes, *, overwrite: bool = False) -> SavedFile:
    """Write `data` to `file` with mode 0600, and wait until it is on the disk.

    The old content or the new is whole whatever happens. Raises NameTakenError unless `overwrite`,
    and SaveError for what prevents it: a missing folder, no permission, no room, a folder or a link
    of that name.
    """
    path = Path(file)
    try:
        path = _full(file)
        _refuse(path, file.endswith(("/", os.sep)), overwrite)
        copy = file_writer.write(path, data, overwrite=overwrite)
    except FileExistsError:
        raise NameTakenError(messages.EXISTS.format(path)) from None
    except NotConfirmedError as error:
        raise SaveError(messages.NOT_CONFIRMED.format(path, reason(error))) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = reason(error, messages.REASON_NAME)
        copy = error.copy if isinstance(error, CopyStaysError) else None
        raise SaveError(_said(messages.NOT_SAVED.format(path, why), copy)) from None
    return SavedFile(path, _is_private(path), copy)


def can_save(file: str) -> bool:
    """Return whether a file can be saved there, or replaced, as far as can be seen before."""
    try:
        path = _full(file)
        _refuse(path, file.endswith(("/", os.sep)), overwrite=True)
    except (OSError, SaveError, ValueError):
        return False
    return os.access(path.parent, os.W_OK | os.X_OK)


def _said(line: str, copy: Path | None) -> str:
    """Return what to say, and of a copy that could not be removed where it is."""
    return f"{line} {messages.COPY_STAYS.format(copy)}" if copy else line


def _is_private(path: Path) -> bool:
    """Return whether the file system keeps modes, and nobody else may open the file."""
    if sys.platform == "win32":
        return False  # what its folder's permissions say is not looked up
    try:
        found = path.lstat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not stat.S_IMODE(found.st_mode) & 0o077


def _full(file: str) -> Path:
    """Return the whole path of a file; `~` is the home folder where there is one, as in a shell."""
    if "\0" in file:
        raise ValueError(file)
    expanded = os.path.expanduser(file)  # noqa: PTH111 (pathlib's raises where there is none)
    try:
        return Path(os.path.abspath(expanded))  # noqa: PTH100 (resolve follows links)
    except FileNotFoundError:
        raise SaveError(messages.NOT_SAVED_NOWHERE.format(file)) from None


def _refuse(path: Path, as_folder: bool, overwrite: bool) -> None:
    """Raise for what is in the file's place and must not be written over."""
    if path.is_symlink():
        raise SaveError(messages.NOT_SAVED_LINK.format(path))
    if as_folder or path.is_dir():
        raise SaveError(messages.NOT_SAVED_FOLDER.format(path))
    if not path.exists():
        return
    if not path.is_file():
        raise SaveError(messages.NOT_SAVED_ODD.format(path))
    if not overwrite:
        raise NameTakenError(messages.EXISTS.format(path))
