"""Folders that take nothing, or that are not the person's own: nothing lost, nothing elsewhere."""

import json
import os
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.draft_file import encode
from tests.faults.causing import STRACE, needs_root, needs_strace, read_only
from tests.faults.conftest import Ran, files_in
from tests.interviews import LINE, LIST, PICKS, TEA, Interview, Start
from tests.terminal import without_spaces

STATE = "home/.local/state/readycheck"
NOBODY = 12345  # a user that the system does not know
UNWRITABLE = ("Read-only file system", "Permission denied")
# Runs a program as such a user, who may do with the files here what their owner may.
HOMELESS = (
    "env",
    "-u",
    "HOME",
    "unshare",
    "--user",
    f"--map-user={NOBODY}",
    f"--map-group={NOBODY}",
)
needs_users = pytest.mark.skipif(
    subprocess.run([*HOMELESS, "true"], stderr=subprocess.DEVNULL).returncode != 0,
    reason="no user namespaces here",
)


def says_one_of(interview: Interview, line: str, path: Path) -> bool:
    return any(interview.says(line.format(path, why)) for why in UNWRITABLE)


def draft_of(interview: Interview) -> Path:
    (path,) = files_in(interview.home)
    return path


# ── Read-only ──


@pytest.mark.parametrize("old", [False, True])
def test_read_only_folder(readycheck: Ran, folder: Path, answers: str, old: bool) -> None:
    """A sheet that a read-only folder does not take is reported as not saved."""
    file = folder / "cwd" / "sheet.txt"
    if old:
        file.write_text("older")
    with read_only(folder / "cwd"):
        done = readycheck("sheet", answers, "--force", "-o", str(file))
    assert done.returncode == 1
    assert done.stderr.strip() in [messages.NOT_SAVED.format(file, why) for why in UNWRITABLE]
    assert [path.read_text() for path in files_in(folder / "cwd")] == ["older"] * old


def test_read_only_home(start_small: Start, tmp_path: Path) -> None:
    """In a read-only home the interview starts without a draft."""
    (tmp_path / "home").mkdir()
    with read_only(tmp_path / "home"):
        interview = start_small()
        interview.asks(messages.START_CHOICE)
        interview.choose(messages.START_KEEPING)
        interview.asks(messages.START_CHOICE)
        assert says_one_of(interview, messages.DRAFT_NO_PLACE, tmp_path / STATE)
        interview.press("enter")
        interview.asks(interview.first)
        interview.kill()
    assert interview.written() == []


def test_folder_becomes_read_only(start_small: Start, tmp_path: Path) -> None:
    """A draft in a folder turned read-only stays as it was and never counts as deleted."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    path = draft_of(interview)
    before = path.read_bytes()
    with read_only(path.parent):
        interview.press(*"two", "enter")
        interview.asks(interview.text_of(PICKS))
        assert says_one_of(interview, messages.DRAFT_NOT_KEPT, path)
        interview.press("enter")
        interview.asks(interview.text_of(LIST))
        interview.press("down", "enter")
        interview.asks(messages.CHECK_CHOICE)
        interview.make_sheet()
        interview.choose(messages.END)
        assert interview.exit_status() == 0
        assert says_one_of(interview, messages.DRAFT_NOT_DELETED, path)
        assert not interview.says(messages.NOTHING_KEPT)
        assert interview.says(messages.DRAFT_NOT_KEPT.partition("{")[0])
        assert without_spaces(interview.text()).count(without_spaces("could not be saved")) == 1
    assert draft_of(interview) == path
    assert path.read_bytes() == before


@pytest.mark.parametrize("choice", [messages.FORGET, messages.START])
def test_read_only_draft(start_small: Start, choice: str) -> None:
    """The start says of a draft that it cannot be deleted or continued."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    interview.kill()
    path = draft_of(interview)
    with read_only(path.parent):
        interview = start_small()
        interview.asks(messages.START_CHOICE)
        if choice == messages.FORGET:
            interview.choose(messages.FORGET)
            interview.asks(messages.START_CHOICE)
            assert says_one_of(interview, messages.DRAFT_NOT_DELETED, path)
        else:
            interview.press("enter")
            interview.asks(interview.text_of(LINE))
            assert interview.says(messages.DRAFT_STUCK.format(path))
        interview.kill()
    assert draft_of(interview) == path


def test_forget_read_only(readycheck: Ran, folder: Path) -> None:
    """Forget says of a draft that cannot be deleted that it is still there, and fails."""
    path = folder / STATE / "draft-1.json"
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    with read_only(path.parent):
        done = readycheck("forget")
    assert done.returncode == 1
    expected = [messages.DRAFT_NOT_DELETED.format(path, why) for why in UNWRITABLE]
    assert done.stderr.strip() in expected


# ── A folder for drafts that is none of the person's ──


def a_file(state: Path, elsewhere: Path) -> None:
    state.write_text("in the way")


def a_pipe(state: Path, elsewhere: Path) -> None:
    os.mkfifo(state)


def a_link(state: Path, elsewhere: Path) -> None:
    state.symlink_to(elsewhere)


def a_link_to_nowhere(state: Path, elsewhere: Path) -> None:
    state.symlink_to(elsewhere / "nowhere")


def somebody_elses(state: Path, elsewhere: Path) -> None:
    state.mkdir(mode=0o777)
    os.chown(state, NOBODY, NOBODY)


@pytest.mark.parametrize(
    "in_the_way",
    [a_file, a_pipe, a_link, a_link_to_nowhere, pytest.param(somebody_elses, marks=needs_root)],
)
def test_foreign_drafts_folder(
    start_small: Start,
    readycheck: Ran,
    folder: Path,
    in_the_way: Callable[[Path, Path], None],
) -> None:
    """Nothing is written, read or deleted through a drafts folder that is not one's own."""
    elsewhere, state = folder / "elsewhere", folder / STATE
    elsewhere.mkdir()
    state.parent.mkdir(parents=True)
    in_the_way(state, elsewhere)
    planted = state if state.is_dir() else elsewhere
    (planted / "draft-1.json").write_text("{}")
    (planted / "draft-2.json.damaged").write_text("x")
    os.utime(planted / "draft-2.json.damaged", (0, 0))  # long past its 30 days
    before = files_in(folder)
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.START_KEEPING)
    interview.asks(messages.START_CHOICE, messages.START_KEEPING)
    assert interview.says(messages.DRAFT_NO_PLACE.partition("{")[0])
    interview.press("enter")
    interview.asks(interview.first)
    interview.press("down", "enter")
    interview.asks(interview.text_of(LINE))
    interview.kill()
    forgot = readycheck("forget")
    assert forgot.returncode == 1
    assert forgot.stderr.startswith(messages.DRAFTS_NOT_LOOKED_INTO.partition("{")[0])
    assert str(state) in forgot.stderr
    assert files_in(folder) == before


@pytest.mark.parametrize("name", ["draft-1.json", ".readycheck-1", "draft-1.json.damaged"])
@pytest.mark.parametrize("in_the_way", [a_pipe, a_link, a_link_to_nowhere])
def test_draft_is_pipe_or_link(
    start_small: Start,
    readycheck: Ran,
    small: Questionnaire,
    folder: Path,
    in_the_way: Callable[[Path, Path], None],
    name: str,
) -> None:
    """A pipe or a link in a draft's place is not opened, and forget takes it away."""
    elsewhere, state = folder / "elsewhere", folder / STATE
    drafted = encode(Response.begin(small).answer("yes"), datetime.now().astimezone())
    elsewhere.write_bytes(drafted)  # what would be offered, if it were read
    state.mkdir(parents=True)
    in_the_way(state / name, elsewhere)
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    assert not interview.says(messages.CONTINUE.partition("{")[0])
    assert not interview.says(messages.DRAFT_DAMAGED.partition("{")[0])
    interview.kill()
    assert readycheck("forget").returncode == 0
    assert files_in(folder) == [elsewhere]
    assert elsewhere.read_bytes() == drafted


@pytest.mark.parametrize("in_the_way", [a_pipe, a_link, a_link_to_nowhere])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_sheet_is_pipe_or_link(
    readycheck: Ran,
    folder: Path,
    answers: str,
    in_the_way: Callable[[Path, Path], None],
    force: tuple[str, ...],
) -> None:
    """A pipe or a link in a sheet's place is neither opened nor replaced."""
    elsewhere, file = folder / "elsewhere", folder / "cwd" / "sheet.txt"
    elsewhere.write_text("mine")
    in_the_way(file, elsewhere)
    before = files_in(folder)
    done = readycheck("sheet", answers, "-o", file.name, *force)
    assert done.returncode == 1
    assert done.stderr.startswith("Not saved: ")
    assert files_in(folder) == before
    assert elsewhere.read_text() == "mine"
    assert not file.is_file() or file.is_symlink()


@needs_strace
def test_no_link_no_rename(readycheck: Ran, folder: Path, answers: str) -> None:
    """Where a name can be neither linked nor replaced, no empty file is left."""
    inject = ["-e", "inject=/^link:error=EPERM", "-e", "inject=/^rename:error=EIO"]
    by = [*STRACE, "-o", "/dev/null", "-e", "trace=/^(link|rename)", *inject]
    done = readycheck("sheet", answers, "-o", "sheet.txt", by=by)
    assert done.returncode == 1
    file = folder / "cwd" / "sheet.txt"
    assert done.stderr.strip() == messages.NOT_SAVED.format(file, "Input/output error")
    assert files_in(folder / "cwd") == []


# ── No home ──


def test_home_unset(start_small: Start, tmp_path: Path) -> None:
    """Without HOME, the home that the system knows is used."""
    interview = start_small(shell='unset HOME; exec "$@"')
    interview.asks(messages.START_CHOICE, messages.START_KEEPING)
    interview.press("enter")
    interview.asks(interview.first)
    interview.kill()
    assert interview.written() == []


@needs_users
def test_no_home(start_small: Start, readycheck: Ran) -> None:
    """A person without any home is offered no draft and still makes the sheet."""
    interview = start_small(shell=f'exec {" ".join(HOMELESS)} "$@"')
    interview.walk(TEA)
    assert not interview.says(messages.START_KEEPING)
    interview.make_sheet()
    assert interview.end() == 0
    assert interview.written() == []
    forgot = readycheck("forget", by=HOMELESS)
    assert (forgot.returncode, forgot.stderr.strip()) == (0, messages.NO_DRAFT)


# ── Clocks ──


def test_future_draft(start_small: Start) -> None:
    """A draft from the future is offered as such, and kept."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    interview.kill()
    path = draft_of(interview)
    record = json.loads(path.read_bytes())
    record["saved"] = "2199-12-31T23:59:59Z"
    path.write_text(json.dumps(record))
    os.utime(path, (4e9, 4e9))
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.CONTINUE.format("“Optional 1 of 2”", messages.SAVED_IN_FUTURE))
    interview.asks(interview.text_of(LINE))
    interview.kill()
    assert json.loads(draft_of(interview).read_bytes())["answers"] == {"tea": "yes"}
