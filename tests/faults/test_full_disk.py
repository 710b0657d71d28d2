"""A full disk: what was there stays whole, nothing half written stays, and it is said."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from tests.faults.causing import full_disk, limit_files, needs_root, unlimit_files
from tests.faults.conftest import SECRETS, Ran, each_buffering, files_in
from tests.interviews import LINE, LIST, PICKS, TEA, Interview, Start

TOO_LONG, NO_SPACE = "File too large", "No space left on device"


@pytest.mark.parametrize(
    ("format", "share", "old"),
    [("text", 0.0, b""), ("text", 1.0, b"older"), ("pdf", 0.5, b""), ("pdf", 0.5, b"older")],
)
def test_no_room_for_file(
    readycheck: Ran, folder: Path, answers: str, format: str, share: float, old: bytes
) -> None:
    """A file that finds no room is not saved, and the old one stays whole.."""
    to_file = ("sheet", answers, "--format", format, "--force", "-o")
    assert readycheck(*to_file, "../whole").returncode == 0
    most = max(int((folder / "whole").stat().st_size * share) - 1, 0)
    file = folder / "cwd" / "sheet"
    if old:
        file.write_bytes(old)
    done = readycheck(*to_file, file.name, preexec_fn=partial(limit_files, most))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [messages.NOT_SAVED.format(file, TOO_LONG)]
    assert [path.read_bytes() for path in files_in(folder / "cwd")] == ([old] if old else [])


@needs_root
def test_full_disk(readycheck: Ran, folder: Path, answers: str) -> None:
    """On a full disk a sheet is not saved, and when there is room it is.."""
    with full_disk(folder / "stick") as make_room:
        file = folder / "stick" / "sheet.txt"
        done = readycheck("sheet", answers, "-o", str(file))
        assert done.returncode == 1
        assert done.stderr.splitlines() == [messages.NOT_SAVED.format(file, NO_SPACE)]
        assert [path.name for path in files_in(folder / "stick")] == ["filling"]
        make_room()
        assert readycheck("sheet", answers, "-o", str(file)).returncode == 0
        assert SECRETS["symptoms"] in file.read_text("utf-8")


def test_no_room_for_answers(start_small: Start, tmp_path: Path) -> None:
    """An answers file that finds no room is asked for anew."""
    interview = start_small("-o", "answers.json")
    interview.walk({**TEA, LINE: "x" * 50})
    limit_files(100, interview.process.pid)
    interview.choose(messages.MAKE_SHEET)
    interview.asks(messages.FILE_NAME, "> answers.json")
    message = messages.NOT_SAVED.format(interview.cwd / "answers.json", TOO_LONG)
    assert interview.says(message)
    assert interview.written() == []
    unlimit_files(interview.process.pid)
    interview.press("enter")
    interview.read_sheet()
    interview.press("q")
    assert interview.exit_status() == 0
    assert interview.written() == ["cwd/answers.json"]
    assert answers_in(tmp_path / "cwd" / "answers.json")[LINE] == "x" * 50


@pytest.mark.parametrize("most", [0, 100])
def test_no_room_for_draft(start_small: Start, most: int) -> None:
    """A draft that finds no room stays as it was, and is whole once there is room.."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    (path,) = drafts(interview)
    limit_files(most, interview.process.pid)
    interview.press(*"two", "enter")
    interview.asks(interview.text_of(PICKS))
    assert interview.says(messages.DRAFT_NOT_KEPT.format(path, TOO_LONG))
    assert drafts(interview) == [path]
    assert answers_in(path) == {"tea": "yes"}
    unlimit_files(interview.process.pid)
    interview.press("enter")
    interview.asks(interview.text_of(LIST))
    assert drafts(interview) == [path]
    assert answers_in(path) == {"tea": "yes", LINE: "two"}


@needs_root
def test_full_disk_without_draft(start_small: Start, tmp_path: Path) -> None:
    """On a full disk the interview goes on without its draft."""
    with full_disk(tmp_path / "home") as make_room:
        interview = start_small()
        interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
        assert messages.DRAFT_NOT_KEPT.partition(":")[0] in interview.text()
        assert NO_SPACE in interview.text().replace("\n", " ")
        make_room()
        interview.press(*"two", "enter")
        interview.asks(interview.text_of(PICKS))
        (path,) = drafts(interview)
        assert answers_in(path) == {"tea": "yes", LINE: "two"}
        interview.kill()


@each_buffering
@pytest.mark.parametrize("format", ["text", "pdf", "fhir"])
def test_no_room_for_output(readycheck: Ran, folder: Path, answers: str, format: str) -> None:
    """An output that finds no room for all of it is reported.."""
    with (folder / "output").open("w") as output:
        done = readycheck(
            *("sheet", answers, "--format", format),
            stdout=output,
            preexec_fn=partial(limit_files, 100),
        )
    assert (folder / "output").stat().st_size == 100
    assert done.returncode == 1
    assert done.stderr.splitlines() == [messages.NOT_WRITTEN.format(TOO_LONG)]


@needs_root
@pytest.mark.parametrize("environ", ["", "PYTHONUNBUFFERED=1"])
def test_draft_stays(start_small: Start, tmp_path: Path, environ: str) -> None:
    """An interview whose sheet goes to a full disk keeps its draft."""
    with full_disk(tmp_path / "stick"):
        interview = start_small(shell=f'{environ} exec "$@" >../stick/sheet.txt')
        interview.walk(TEA, by=messages.START_KEEPING)
        interview.choose(messages.MAKE_SHEET)
        interview.asks(messages.KEEP_CHOICE)
        interview.choose(messages.END)
        assert interview.exit_status() == 1
        assert interview.says(messages.NOT_WRITTEN.format(NO_SPACE))
        assert interview.restored()
        (path,) = drafts(interview)
        assert answers_in(path) == TEA


def drafts(interview: Interview) -> list[Path]:
    """All that is in the drafts' folder."""
    return files_in(interview.home)


def answers_in(path: Path) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(path.read_bytes())["answers"]
    return answers
