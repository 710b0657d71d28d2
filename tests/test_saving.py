"""Saving is whole or not at all, private, and never over anything unasked."""

import errno
import io
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from readycheck.interview.settings import Settings
from readycheck.interview.visit_session import VisitSession
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import file_writer
from readycheck.storage.atomic import NameTakenError, SaveError, can_save, save
from readycheck.storage.private_folder import make_folders
from readycheck.ui.accessible import AccessiblePrompter
from tests.conftest import NOW

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux has files without a name")

WAYS = ["nameless", "exclusive rename", "hard link", "plain rename"]


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way to write a new file: what a system or file system lacks is taken from this one."""
    way: str = request.param
    lacking = WAYS.index(way)
    if sys.platform == "win32" and lacking:
        pytest.skip("there is one way on Windows")

    def unsupported(*arguments: object, **options: object) -> None:
        raise file_writer.NamelessFilesUnsupportedError

    def refused(self: Path, target: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    if lacking >= 1:
        monkeypatch.setattr(file_writer, "_write_nameless", unsupported)
    if lacking >= 2:
        monkeypatch.setattr(file_writer, "_rename_exclusively", lambda part, path: False)
    if lacking >= 3:
        monkeypatch.setattr(Path, "hardlink_to", refused)
    return way


def test_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """A file is saved under its full path, and nothing beside it."""
    monkeypatch.chdir(tmp_path)
    saved = save("sheet.txt", b"words")
    assert saved.path == tmp_path / "sheet.txt"
    assert saved.path.read_bytes() == b"words"
    assert list(tmp_path.iterdir()) == [tmp_path / "sheet.txt"]


@posix
def test_can_save(tmp_path: Path) -> None:
    """What cannot be saved is known before: a link, a folder, a pipe, a folder that is a file."""
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nothing")
    os.mkfifo(tmp_path / "pipe")
    names = ("new", "file", "folder", "link", "pipe", "file/new", "new\0")
    assert [name for name in names if can_save(str(tmp_path / name))] == ["new", "file"]


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_private(tmp_path: Path, mask: int, way: str) -> None:
    """A saved file is readable by its owner alone under any umask, and that is said."""
    before = os.umask(mask)
    try:
        saved = save(str(tmp_path / "sheet.txt"), b"words")
    finally:
        os.umask(before)
    assert stat.S_IMODE(saved.path.stat().st_mode) == 0o600
    assert saved.message == messages.SAVED.format(saved.path)


@posix
def test_modes_without_effect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file system keeps no modes, nothing is said of who can open the file."""

    def ignored(handle: int, mode: int) -> None:
        chmod(handle, 0o755)

    chmod = os.fchmod
    monkeypatch.setattr(os, "fchmod", ignored)
    saved = save(str(tmp_path / "sheet.txt"), b"words")
    assert saved.message == messages.SAVED_OPEN.format(saved.path)


def test_existing_file(tmp_path: Path, way: str) -> None:
    """A file that is there is left alone unless asked."""
    file = tmp_path / "sheet.txt"
    file.write_text("older")
    with pytest.raises(NameTakenError, match="There is already a file"):
        save(str(file), b"newer")
    assert file.read_text() == "older"
    save(str(file), b"newer", overwrite=True)
    assert file.read_text() == "newer"
    assert list(tmp_path.iterdir()) == [file]


def test_file_made_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """A file that appears while another is written is left alone."""
    file = tmp_path / "sheet.txt"
    write_through = file_writer.write_through

    def late(handle: int, data: bytes) -> None:
        write_through(handle, data)
        file.write_text("older")

    monkeypatch.setattr(file_writer, "write_through", late)
    with pytest.raises(NameTakenError):
        save(str(file), b"newer")
    assert file.read_text() == "older"
    assert list(tmp_path.iterdir()) == [file]


@posix
@pytest.mark.parametrize("overwrite", [False, True])
def test_link(tmp_path: Path, overwrite: bool) -> None:
    """A save never goes through a link."""
    target = tmp_path / "elsewhere.txt"
    target.write_text("mine")
    (tmp_path / "sheet.txt").symlink_to(target)
    with pytest.raises(SaveError, match="is a link"):
        save(str(tmp_path / "sheet.txt"), b"words", overwrite=overwrite)
    assert target.read_text() == "mine"


@posix
def test_pipe(tmp_path: Path) -> None:
    """A pipe of that name is not opened."""
    os.mkfifo(tmp_path / "sheet.txt")
    with pytest.raises(SaveError, match="not an ordinary file"):
        save(str(tmp_path / "sheet.txt"), b"words", overwrite=True)


@pytest.mark.parametrize("name", [".", "folder", "new/"])
def test_folder(tmp_path: Path, name: str) -> None:
    """A folder is not a file."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveError, match="is the name of a folder"):
        save(os.path.join(tmp_path, name), b"words")  # noqa: PTH118 (pathlib drops the slash)


@pytest.mark.parametrize("name", ["none/sheet.txt", "a\0b", "x" * 300])
def test_impossible_name(tmp_path: Path, name: str, way: str) -> None:
    """A name that cannot be written is said so."""
    with pytest.raises(SaveError, match="Not saved"):
        save(f"{tmp_path}/{name}", b"words")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("overwrite", [False, True])
def test_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, overwrite: bool
) -> None:
    """A full disk leaves the old file whole and no half one."""
    file = tmp_path / "sheet.txt"
    if overwrite:
        file.write_text("older")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left on device"):
        save(str(file), b"newer", overwrite=overwrite)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["older"] * overwrite


@pytest.mark.skipif(sys.platform == "win32", reason="no signal interrupts a call there")
def test_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """A call that a signal interrupts is made again."""

    def interrupted(call: Callable[..., Any]) -> Callable[..., Any]:
        def first(*arguments: Any, **options: Any) -> Any:
            if (call, arguments[0]) in calls:
                return call(*arguments, **options)
            calls.add((call, arguments[0]))
            raise InterruptedError

        return first

    calls: set[tuple[Callable[..., Any], Any]] = set()
    for name in ("link", "rename", "replace", "unlink"):
        monkeypatch.setattr(os, name, interrupted(getattr(os, name)))
    file = tmp_path / "sheet.txt"
    save(str(file), b"words")
    save(str(file), b"newer", overwrite=True)
    assert file.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_copy_that_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second name cannot be removed, the file is saved all the same, and it is said."""

    def refused(self: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EIO, "Input/output error")

    def unsupported(*arguments: object, **options: object) -> None:
        raise file_writer.NamelessFilesUnsupportedError

    monkeypatch.setattr(file_writer, "_write_nameless", unsupported)
    monkeypatch.setattr(file_writer, "_rename_exclusively", lambda part, path: False)
    monkeypatch.setattr(Path, "unlink", refused)
    saved = save(str(tmp_path / "sheet.txt"), b"words")
    assert saved.path.read_bytes() == b"words"
    assert saved.copy
    assert saved.copy.read_bytes() == b"words"
    assert str(saved.copy) in saved.message


@posix
@pytest.mark.parametrize("nameless", [True, False])
def test_copy_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool) -> None:
    """Where a folder lets nothing be replaced or removed, the copy that stays is named."""

    def refused(*arguments: object, **options: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    def unsupported(*arguments: object, **options: object) -> None:
        raise file_writer.NamelessFilesUnsupportedError

    file = tmp_path / "sheet.txt"
    file.write_bytes(b"older")
    if not nameless:
        monkeypatch.setattr(file_writer, "_write_nameless", unsupported)
    monkeypatch.setattr(Path, "unlink", refused)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(SaveError) as raised:
        save(str(file), b"words", overwrite=True)
    [copy] = set(tmp_path.iterdir()) - {file}
    not_saved = messages.NOT_SAVED.format(file, "Operation not permitted")
    assert str(raised.value) == f"{not_saved} {messages.COPY_STAYS.format(copy)}"
    assert (file.read_bytes(), copy.read_bytes()) == (b"older", b"words")


@posix
def test_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read-only folder holds no copy: that one cannot be removed there says nothing."""

    def read_only(*arguments: object, **options: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "open", read_only)
    monkeypatch.setattr(Path, "unlink", read_only)
    file = tmp_path / "sheet.txt"
    with pytest.raises(SaveError) as raised:
        save(str(file), b"words")
    assert str(raised.value) == messages.NOT_SAVED.format(file, "Read-only file system")


@posix
def test_folder_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """The file and then its folder are on the disk before it counts as saved."""
    synced: list[bool] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    save(str(tmp_path / "sheet.txt"), b"words")
    assert synced == [False, True]


@posix
@pytest.mark.parametrize("umask", [0o022, 0o777])
def test_made_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, umask: int) -> None:
    """New folders are the person's alone, and on the disk, each by the one above it."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    before = os.umask(umask)
    try:
        make_folders(tmp_path / "new/deep")
    finally:
        os.umask(before)
    made = [tmp_path / "new", tmp_path / "new/deep"]
    assert synced == [folder.parent.stat().st_ino for folder in made]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in made] == [0o700, 0o700]


@posix
def test_folder_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """A file whose name may not outlast a power cut is neither "saved" nor "not saved"."""
    fsync = os.fsync

    def failing(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", failing)
    file = tmp_path / "sheet.txt"
    with pytest.raises(SaveError) as raised:
        save(str(file), b"words")
    assert str(raised.value) == messages.NOT_CONFIRMED.format(file, "Input/output error")
    assert file.read_bytes() == b"words"


@posix
def test_abandoned_parts(tmp_path: Path) -> None:
    """What killed runs left half written goes at the next save, and nothing else does."""
    others = (".readycheck-notes", "readycheck-0123abcd", ".readycheck-0123abcd.txt")
    for name in (".readycheck-0123abcd", ".readycheck-_x1y2z3w", *others):
        (tmp_path / name).write_text("x")
    (tmp_path / ".readycheck-folder01").mkdir()
    save(str(tmp_path / "sheet.txt"), b"words")
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"sheet.txt", ".readycheck-folder01", *others}


@linux
def test_part_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another run is writing at this moment is left to it."""
    file, other = tmp_path / "sheet.txt", tmp_path / "other.txt"
    file.write_text("older")
    replace = Path.replace

    def meanwhile(self: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", replace)
        save(str(other), b"words")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", meanwhile)
    save(str(file), b"newer", overwrite=True)
    assert file.read_bytes() == b"newer"
    assert other.read_bytes() == b"words"


def test_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that begins with a tilde is in the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert save("~/sheet.txt", b"words").path == tmp_path / "sheet.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="every home folder there is beside one's own")
def test_tilde_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde that names nobody's home folder is part of the name."""
    monkeypatch.chdir(tmp_path)
    assert save("~no such user.txt", b"words").path == tmp_path / "~no such user.txt"
    assert save("./~other.txt", b"words").path == tmp_path / "~other.txt"
    with pytest.raises(SaveError, match="No such file or directory"):
        save("~no such user/sheet.txt", b"words")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed")
def test_current_folder_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that is gone the whole path is asked for."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(SaveError, match="Type the full path of a file"):
        save("sheet.txt", b"words")
    assert save(str(tmp_path / "sheet.txt"), b"words").path.read_bytes() == b"words"


def test_saved_before_read(small: Questionnaire, tmp_path: Path) -> None:
    """The file that was named is there before the sheet is read: the window may be closed then."""
    name = tmp_path / "a.json"

    def close_the_window(sheet: object) -> None:
        raise SystemExit(129)

    lines = io.StringIO(f"1\n2\n\n1\n{messages.MAKE_SHEET}\n")
    prompter = AccessiblePrompter(lines, io.StringIO(), interactive=False)
    session = VisitSession(
        prompter, lambda: NOW, None, close_the_window, Settings(files=[str(name)])
    )
    with pytest.raises(SystemExit):
        session.run(Response.begin(small))
    assert json.loads(name.read_text("utf-8"))["answers"] == {"tea": "no", "mug": "red"}


def test_named_twice(small: Questionnaire, tmp_path: Path) -> None:
    """A file that is named twice is saved once, and nobody is asked whether to replace it."""
    name, said = str(tmp_path / "a.json"), io.StringIO()
    lines = io.StringIO(f"1\n2\n\n1\n{messages.MAKE_SHEET}\n")
    prompter = AccessiblePrompter(lines, said, interactive=False)
    session = VisitSession(
        prompter, lambda: NOW, None, lambda sheet: None, Settings(files=[name, name])
    )
    session.run(Response.begin(small))
    assert (tmp_path / "a.json").exists()
    assert messages.EXISTS.format(name) not in said.getvalue()
