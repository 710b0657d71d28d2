"""Saving is whole or not at all, private, and never over anything unasked."""

import os
import stat
import sys
from pathlib import Path

import pytest

from readycheck.storage import atomic
from readycheck.storage.atomic import FileExists, SaveError, save

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")


def test_a_file_is_saved_and_its_full_path_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = save("sheet.txt", b"words")
    assert path == tmp_path / "sheet.txt"
    assert path.read_bytes() == b"words"
    assert list(tmp_path.iterdir()) == [tmp_path / "sheet.txt"]


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_saved_file_is_readable_by_its_owner_alone(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        path = save(str(tmp_path / "sheet.txt"), b"words")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_left_alone_unless_asked(tmp_path: Path) -> None:
    file = tmp_path / "sheet.txt"
    file.write_text("older")
    with pytest.raises(FileExists, match="is there already"):
        save(str(file), b"newer")
    assert file.read_text() == "older"
    save(str(file), b"newer", overwrite=True)
    assert file.read_text() == "newer"


def test_a_file_that_appears_in_the_meantime_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet.txt"
    put_new = atomic._put_new

    def late(part: Path, path: Path) -> None:
        file.write_text("older")
        put_new(part, path)

    monkeypatch.setattr(atomic, "_put_new", late)
    with pytest.raises(FileExists):
        save(str(file), b"newer")
    assert file.read_text() == "older"
    assert list(tmp_path.iterdir()) == [tmp_path / "sheet.txt"]


@posix
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_link_is_not_followed(tmp_path: Path, overwrite: bool) -> None:
    target = tmp_path / "elsewhere.txt"
    target.write_text("mine")
    (tmp_path / "sheet.txt").symlink_to(target)
    with pytest.raises(SaveError, match="is a link"):
        save(str(tmp_path / "sheet.txt"), b"words", overwrite=overwrite)
    assert target.read_text() == "mine"


@posix
def test_a_pipe_that_stands_there_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sheet.txt")
    with pytest.raises(SaveError, match="no ordinary file"):
        save(str(tmp_path / "sheet.txt"), b"words", overwrite=True)


@pytest.mark.parametrize("name", [".", "folder", "new/"])
def test_a_folder_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveError, match="is a folder"):
        save(os.path.join(tmp_path, name), b"words")  # noqa: PTH118 (pathlib drops the slash)


@pytest.mark.parametrize("name", ["none/sheet.txt", "a\0b", "x" * 300])
def test_a_name_that_cannot_be_written_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError, match="Not saved"):
        save(f"{tmp_path}/{name}", b"words")


def test_a_full_disk_leaves_the_old_file_whole_and_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet.txt"
    file.write_text("older")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="no space left on device"):
        save(str(file), b"newer", overwrite=True)
    assert file.read_text() == "older"
    assert list(tmp_path.iterdir()) == [tmp_path / "sheet.txt"]


@posix
def test_a_file_system_without_hard_links_is_saved_to_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    path = save(str(tmp_path / "sheet.txt"), b"words")
    assert path.read_bytes() == b"words"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExists):
        save(str(path), b"other")


def test_a_name_beginning_with_a_tilde_is_in_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert save("~/sheet.txt", b"words") == tmp_path / "sheet.txt"


def test_a_tilde_that_names_nobodys_home_folder_is_part_of_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert save("~no such user.txt", b"words") == tmp_path / "~no such user.txt"
    assert save("./~other.txt", b"words") == tmp_path / "~other.txt"
    with pytest.raises(SaveError, match="no such file or directory"):
        save("~no such user/sheet.txt", b"words")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed")
def test_in_a_folder_that_is_gone_the_whole_path_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(SaveError, match="name the file with its whole path"):
        save("sheet.txt", b"words")
    assert save(str(tmp_path / "sheet.txt"), b"words").read_bytes() == b"words"
