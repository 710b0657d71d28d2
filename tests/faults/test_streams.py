"""An output that nobody reads, that is closed, or that takes nothing, for every command."""

import os
import signal
from pathlib import Path

import pytest

from readycheck import messages
from tests.faults.conftest import Ran, each_buffering
from tests.typed import last

COMMANDS = (
    "--version",
    "--help",
    "sheet -h",
    "sheet ANSWERS",
    "sheet ANSWERS --format pdf",
    "sheet ANSWERS --format fhir --bundle",
    "sheet --blank",
    "guide",
    "questions",
    "questions --format fhir",
    "validate QUESTIONS",
    "schema",
    "demo cautions",
    "start",
)
pytestmark = each_buffering
QUESTIONS = str(Path(__file__).parents[2] / "questions.yaml")
for_each = pytest.mark.parametrize("command", COMMANDS)


def words_of(command: str, answers: str) -> list[str]:
    return [
        {"ANSWERS": answers, "QUESTIONS": QUESTIONS}.get(word, word) for word in command.split()
    ]


def input_of(command: str) -> str:
    """Lines for what asks: Enter through the demo, and answers to every question."""
    if command == "start":
        return "".join(f"{line}\n" for line in last())
    enters = "\n" * 40  # at least one for each question
    return f"1\n{enters}{messages.MAKE_SHEET}\n" if command.startswith("demo") else ""


@for_each
def test_broken_pipe(readycheck: Ran, answers: str, command: str) -> None:
    """Where nobody reads, it ends of a broken pipe without a word.."""
    reader, writer = os.pipe()
    os.close(reader)
    done = readycheck(*words_of(command, answers), input=input_of(command), stdout=writer)
    os.close(writer)
    assert done.returncode == -signal.SIGPIPE
    asks = bool(input_of(command))
    assert done.stderr == "" or asks
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


@for_each
def test_closed_output(readycheck: Ran, answers: str, command: str) -> None:
    """A closed output is nowhere to write to and no failure."""
    by = ("sh", "-c", 'exec "$@" >&-', "sh")
    done = readycheck(*words_of(command, answers), input=input_of(command), by=by)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@for_each
def test_full_output(readycheck: Ran, answers: str, command: str) -> None:
    """An output that takes nothing is reported.."""
    with Path("/dev/full").open("wb") as full:
        done = readycheck(*words_of(command, answers), input=input_of(command), stdout=full)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == messages.NOT_WRITTEN.format("No space left on device")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "status"), [("sheet -", 3), ("validate -", 3), ("start", 4), ("demo", 4)]
)
def test_closed_input(readycheck: Ran, command: str, status: int) -> None:
    """A closed input is one that has ended."""
    done = readycheck(*command.split(), by=("sh", "-c", 'exec "$@" <&-', "sh"))
    assert done.returncode == status
    assert "went wrong" not in done.stderr


@pytest.mark.parametrize(
    "command", ["sheet ANSWERS", "validate nowhere.yaml", "forget", "nonsense"]
)
def test_closed_messages(readycheck: Ran, answers: str, command: str) -> None:
    """Closed messages change neither the output nor the status."""
    usual = readycheck(*words_of(command, answers))
    done = readycheck(*words_of(command, answers), by=("sh", "-c", 'exec "$@" 2>&-', "sh"))
    assert (done.returncode, done.stdout, done.stderr) == (usual.returncode, usual.stdout, "")
