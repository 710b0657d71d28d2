"""The folder of the drafts is the person's alone, and what is odd in it is left, and said."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.errors import DraftError
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.draft_file import encode
from readycheck.storage.drafts import Drafts
from tests.conftest import NOW
from tests.drafts import offered, posix


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_somebody_elses_draft(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """A draft that somebody else has put there is not offered, and that is said."""
    draft = drafts.new()
    draft.write(begun)
    os.chown(draft.path, 12345, 12345)
    why = "it belongs to someone else"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])
    assert drafts.forget() == [messages.DRAFT_DELETED.format(draft.path)]
    assert not drafts.left()


@posix
def test_open_to_others(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """A draft that others may write in is not offered; a folder open to others is closed."""
    draft = drafts.new()
    draft.write(begun)
    drafts.folder.chmod(0o777)
    assert len(offered(drafts, small)[0]) == 1
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700
    draft.path.chmod(0o666)
    why = "others may have written to it"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])


@posix
def test_modes_without_effect(
    drafts: Drafts, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a folder cannot be closed to others, no private draft is promised."""
    drafts.folder.mkdir(parents=True)
    drafts.folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda self, mode: None)
    with pytest.raises(DraftError, match="others can look into it"):
        drafts.new()


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_home_of_somebody_else(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root makes no folders in another's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    os.chown(tmp_path, 12345, 12345)
    with pytest.raises(DraftError, match="the home folder belongs to someone else"):
        drafts.new()
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_state_folder_of_somebody_else(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root makes no folders in another's folder outside of a home either."""
    monkeypatch.setenv("HOME", "/nowhere")
    os.chown(tmp_path, 12345, 12345)
    with pytest.raises(DraftError, match="it belongs to someone else"):
        drafts.new()
    assert list(tmp_path.iterdir()) == []


def test_folder_not_looked_into(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be looked into is never said to hold no draft."""
    drafts.new().write(begun)

    def refused(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    line = messages.DRAFTS_NOT_LOOKED_INTO.format(drafts.folder, "Permission denied")
    assert offered(drafts, small) == ([], [line])
    for look in (drafts.forget, drafts.left):
        with pytest.raises(DraftError) as raised:
            look()
        assert str(raised.value) == line


@posix
def test_damaged_and_stuck(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged draft that cannot be set aside is said all the same."""
    draft = drafts.new()
    draft.write(begun)
    draft.path.write_text("{")

    def refused(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refused)
    why = f"{messages.REASON_DAMAGED}; Permission denied"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"\xff\xfe" + data,
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b'"tea":"no"', b'"tea":"nay"'),
        lambda data: data.replace(b'"here":"bring"', b'"here":"nowhere"'),
        lambda data: data.replace(b'"readycheck":1', b'"readycheck":2'),
        lambda data: data.replace(b"2026-11-22T10:09:00Z", b"yesterday"),
        lambda data: data.replace(b'"detour":null', b'"detour":["nowhere"]'),
        lambda data: data.replace(b'"detour":null', b'"detour":[' + b'"tea",' * 1000 + b'"tea"]'),
        lambda data: data[:-1] + b',"language":"Spanish"}',
    ],
)
def test_damaged(
    drafts: Drafts, small: Questionnaire, begun: Response, damage: Callable[[bytes], bytes]
) -> None:
    """A damaged draft is set aside, and said so."""
    draft = drafts.new()
    draft.write(begun)
    whole = draft.path.read_bytes()
    draft.path.write_bytes(damage(whole))
    assert draft.path.read_bytes() != whole
    aside = draft.path.with_name(draft.path.name + ".damaged")
    assert offered(drafts, small) == ([], [messages.DRAFT_DAMAGED.format(aside)])
    assert aside.read_bytes() == damage(whole)
    assert offered(drafts, small) == ([], [])


@posix
@pytest.mark.parametrize("in_the_way", ["file", "link", "dangling link", "file above"])
def test_no_folder(drafts: Drafts, small: Questionnaire, tmp_path: Path, in_the_way: str) -> None:
    """Where there can be no folder, a start goes on without a draft, and that is said."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if in_the_way == "file above":
        drafts.folder.parent.write_text("x")
    else:
        drafts.folder.parent.mkdir()
    if in_the_way == "file":
        drafts.folder.write_text("x")
    elif "link" in in_the_way:
        target = elsewhere if in_the_way == "link" else tmp_path / "nowhere"
        drafts.folder.symlink_to(target)
    with pytest.raises(DraftError, match="A draft cannot be saved"):
        drafts.new()
    with pytest.raises(DraftError, match="could not be searched"):
        drafts.forget()
    responses, lines = offered(drafts, small)
    assert responses == []
    assert [line.partition(":")[0] for line in lines] == [
        "This folder could not be searched for drafts"
    ]
    assert list(elsewhere.iterdir()) == []


@posix
def test_link_or_pipe(
    drafts: Drafts, small: Questionnaire, begun: Response, tmp_path: Path
) -> None:
    """A link or a pipe in a draft's place is not opened, and said."""
    drafts.new()
    (tmp_path / "other.json").write_bytes(encode(begun, NOW))
    (drafts.folder / "draft-link.json").symlink_to(tmp_path / "other.json")
    os.mkfifo(drafts.folder / "draft-pipe.json")
    responses, lines = offered(drafts, small)
    assert responses == []
    assert [line.rpartition("(")[2] for line in lines] == [
        "it is a link)",
        "it is not a regular file)",
    ]


@posix
def test_write_replaces_link(drafts: Drafts, begun: Response, tmp_path: Path) -> None:
    """Writing replaces a link and leaves what it points to."""
    draft = drafts.new()
    (tmp_path / "other.txt").write_text("mine")
    draft.path.symlink_to(tmp_path / "other.txt")
    draft.write(begun)
    assert not draft.path.is_symlink()
    assert (tmp_path / "other.txt").read_text() == "mine"


@posix
def test_write_fails(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that cannot be written says so, and the one before stays."""
    draft = drafts.new()
    draft.write(begun)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DraftError, match="No space left on device"):
        draft.write(begun.skip())
    assert offered(drafts, small) == ([begun], [])
    assert len(list(drafts.folder.iterdir())) == 1
