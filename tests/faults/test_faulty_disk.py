"""Disks that refuse a step, and those without hard links: no false word, and nothing left over."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages
from tests.faults.causing import STRACE, needs_root, needs_strace, no_hard_links
from tests.faults.conftest import SECRETS, Ran, files_in, surroundings

CALLS = "openat,write,fsync,fchmod,link,linkat,rename,renameat2,unlink"
ERRORS = ["EIO", "EINTR", "EACCES"]  # a full disk, which is treated as EIO is, has its own file
SAYS_SAVED = messages.SAVED.partition("{")[0]
SAYS_NOT_SAVED = messages.NOT_SAVED.partition("{")[0]
SAYS_NOT_CONFIRMED = messages.NOT_CONFIRMED.partition("{")[0]


def noting(trace: Path) -> list[str]:
    """How to run a program so that its calls are noted in a file."""
    return [*STRACE, "-s", "300", "-o", str(trace), "-e", f"trace={CALLS}"]


def failing(trace: Path, folder: Path, error: str) -> Iterator[list[str]]:
    """How to run the program again so that each call of a save, in turn, fails by this error.

    A save begins where it opens its folder, and ends before what is said of it.
    """
    lines = trace.read_text("utf-8", "replace").splitlines()
    calls = [found for line in lines if (found := re.match(r"\d+ +(\w+)\((.*)", line))]
    begin = next(i for i, call in enumerate(calls) if f'"{folder}"' in call[2])
    made = Counter(call[1] for call in calls[:begin])
    for call in calls[begin:]:
        if re.match(r"write\([12],", call[0].split(maxsplit=1)[1]):
            return
        made[call[1]] += 1
        inject = f"inject={call[1]}:error={error}:when={made[call[1]]}"
        yield [*STRACE, "-o", "/dev/null", "-e", f"trace={call[1]}", "-e", inject]


def judge(done: "subprocess.CompletedProcess[str]", file: Path, old: bytes, whole: bytes) -> str:
    """Hold what was said of a save against what is on the disk; return what was said."""
    found = file.read_bytes() if file.exists() else b""
    said = done.stderr
    assert files_in(file.parent) == ([file] if found else []), said
    if said.startswith(SAYS_NOT_SAVED):
        assert (found, done.returncode) == (old, 1), said
        return SAYS_NOT_SAVED
    assert found == whole, said
    if said.startswith(SAYS_NOT_CONFIRMED):
        assert done.returncode == 1
        return SAYS_NOT_CONFIRMED
    assert said.startswith(("Saved: ", SAYS_SAVED))
    assert done.returncode == 0
    return SAYS_SAVED


@needs_strace
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("old", [b"", b"older"])
def test_step_of_a_save_fails(
    readycheck: Ran, folder: Path, answers: str, old: bytes, error: str
) -> None:
    """Whichever step of a save fails, what is said of it is so."""
    file, trace = folder / "papers" / "sheet.txt", folder / "trace"
    file.parent.mkdir()  # Python itself opens the current folder
    to_file = ("sheet", answers, "-o", str(file), *(["--force"] if old else []))

    def saved(by: list[str]) -> "subprocess.CompletedProcess[str]":
        file.unlink(missing_ok=True)
        if old:
            file.write_bytes(old)
        return readycheck(*to_file, by=by)

    assert saved(noting(trace)).returncode == 0
    whole = file.read_bytes()
    said = [judge(saved(by), file, old, whole) for by in failing(trace, file.parent, error)]
    assert len(said) >= 8
    assert SAYS_SAVED in said
    assert error == "EINTR" or SAYS_NOT_SAVED in said


DRAFTED = """
import sys
from datetime import datetime
from pathlib import Path
from readycheck.questionnaire.builtin import built_in
from readycheck.response.response import Response
from readycheck.errors import DraftError
from readycheck.storage.drafts import Drafts
folder = Path(sys.argv[1])
draft = Drafts(folder, lambda: datetime.now().astimezone()).new()
first = Response.begin(built_in()).answer("yes")
draft.write(first)
folder.joinpath("../begun").resolve().touch()
try:
    draft.write(first.answer("no"))
    print("kept", flush=True)
except DraftError as error:
    print("failed", flush=True)
"""


@needs_strace
@pytest.mark.parametrize("error", ERRORS)
def test_step_of_a_draft_fails(folder: Path, error: str) -> None:
    """Whichever step of a draft's write fails, the answers before it are kept."""
    state, trace = folder / "state", folder / "trace"

    def written(by: list[str]) -> str:
        done = subprocess.run(
            [*by, sys.executable, "-c", DRAFTED, str(state)],
            env=surroundings(folder),
            capture_output=True,
            text=True,
            timeout=60,
        )
        (path,) = files_in(state)
        words = path.read_text("utf-8")
        path.unlink()
        assert '"evidence":"yes"' in words
        assert done.stdout in ("kept\n", "failed\n"), done.stderr
        assert done.stdout != "kept\n" or '"long-standing":"no"' in words
        return done.stdout

    assert written(noting(trace)) == "kept\n"
    lines = trace.read_text("utf-8").splitlines(keepends=True)
    begun = next(i for i, line in enumerate(lines) if '/begun"' in line)
    # The first write is not to fail: its calls count, and are passed over.
    before = [line.replace(f'"{state}"', '""') for line in lines[:begun]]
    trace.write_text("".join([*before, *lines[begun:]]), "utf-8")
    found = [written(by) for by in failing(trace, state, error)]
    assert len(found) >= 6
    assert error == "EINTR" or "failed\n" in found


@needs_root
def test_without_hard_links(readycheck: Ran, folder: Path, answers: str) -> None:
    """On a FAT stick a sheet is saved, over nothing, and nobody is said to be kept out."""
    with no_hard_links(folder / "stick"):
        file = folder / "stick" / "sheet.txt"
        done = readycheck("sheet", answers, "-o", str(file))
        assert done.stderr.strip() == messages.SAVED_OPEN.format(file)
        assert SECRETS["symptoms"] in file.read_text("utf-8")
        done = readycheck("sheet", "--blank", "-o", str(file))
        assert done.returncode == 1
        assert done.stderr.startswith(messages.EXISTS.format(file))
        assert SECRETS["symptoms"] in file.read_text("utf-8")
        assert readycheck("sheet", "--blank", "--force", "-o", str(file)).returncode == 0
        assert SECRETS["symptoms"] not in file.read_text("utf-8")
        assert files_in(folder / "stick") == [file]


@needs_root
@needs_strace
@pytest.mark.parametrize("signal", ["KILL", "TERM", "INT"])
def test_ended_without_hard_links(readycheck: Ran, folder: Path, answers: str, signal: str) -> None:
    """Ended at any step on a FAT stick, no half or empty sheet is there, and the next save
    removes what is left."""
    trace = folder / "trace"
    with no_hard_links(folder / "stick"):
        file = folder / "stick" / "sheet.txt"
        assert readycheck("sheet", answers, "-o", str(file), by=noting(trace)).returncode == 0
        whole = file.read_bytes()
        steps = list(failing(trace, file.parent, "EIO"))
        assert len(steps) >= 8
        for by in steps:
            file.unlink(missing_ok=True)
            ended = [part.replace(":error=EIO", f":signal={signal}") for part in by]
            readycheck("sheet", answers, "-o", str(file), by=ended)
            assert not file.exists() or file.read_bytes() == whole
            if signal != "KILL":
                assert files_in(file.parent) in ([], [file])
            readycheck("sheet", "--blank", "-o", str(file.with_name("form.txt")))
            file.with_name("form.txt").unlink()
            assert files_in(file.parent) in ([], [file])


@needs_strace
def test_killed_before_it_replaces(readycheck: Ran, folder: Path, answers: str) -> None:
    """What a kill leaves of a file to be replaced goes at the next save in its folder."""
    file = folder / "cwd" / "sheet.txt"
    file.write_text("older")
    inject = ["-e", "trace=/^rename", "-e", "inject=/^rename:signal=KILL"]
    by = [*STRACE, "-o", "/dev/null", *inject]
    readycheck("sheet", answers, "--force", "-o", file.name, by=by)
    assert file.read_text() == "older"
    readycheck("sheet", "--blank", "-o", "form.txt")
    assert files_in(file.parent) == [file.with_name("form.txt"), file]
