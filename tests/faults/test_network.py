"""No command opens a socket to a network: strace would show it."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from readycheck import messages
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import Ran, surroundings
from tests.interviews import LIST, TEA, Start
from tests.test_terminal_demo import PACED
from tests.typed import last

pytestmark = needs_strace

QUESTIONS = str(Path(__file__).parents[2] / "questions.yaml")


def watching(trace: Path) -> list[str]:
    """How to run a program, and all that it starts, so that a file tells of its sockets."""
    return [*STRACE, "-o", str(trace), "-e", "trace=%network"]


def sockets(trace: Path) -> list[str]:
    """The families of the sockets that were opened, and what was connected to."""
    return re.findall(r"(?:socket|socketpair|connect)\(.*?\b(AF_\w+|PF_\w+)", trace.read_text())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["start", "--plain", "-o", "a.pdf", "-o", "a.html", "-o", "a.md", "-o", "a.txt"],
        ["start", "-o", "answers.json"],
        *(["sheet", "ANSWERS", "--format", name] for name in ("text", "markdown", "html", "pdf")),
        ["sheet", "ANSWERS", "--format", "fhir", "--bundle"],
        ["sheet", "--blank", "-o", "form.pdf"],
        ["validate", QUESTIONS],
        ["schema"],
        ["guide"],
        ["questions"],
        ["questions", "--format", "fhir"],
        ["forget"],
    ],
    ids=" ".join,
)
def test_commands(readycheck: Ran, folder: Path, answers: str, arguments: Sequence[str]) -> None:
    """A command opens no socket at all."""
    words = [answers if word == "ANSWERS" else word for word in arguments]
    trace = folder / "trace"
    input = "".join(f"{line}\n" for line in last())
    # What is written may be a PDF, which is no text.
    with (folder / "output").open("wb") as output:
        done = readycheck(*words, by=watching(trace), input=input, stdout=output)
    assert done.returncode == 0, done.stderr
    assert sockets(trace) == []


def test_interview(start_small: Start, tmp_path: Path) -> None:
    """The interview at a terminal opens none but pairs of its own."""
    trace = tmp_path / "trace"
    interview = start_small(shell=f'exec {" ".join(watching(trace))} "$@"')
    interview.walk(TEA, to=LIST, by=messages.START_KEEPING)
    interview.press("down", "enter")
    interview.asks(messages.CHECK_CHOICE)
    interview.make_sheet()
    interview.choose_format("pdf")
    interview.press("enter")
    interview.asks(messages.KEEP_CHOICE)
    assert interview.end() == 0
    assert set(sockets(trace)) == {"AF_UNIX"}  # asyncio wakes itself by a pair
    assert "connect(" not in trace.read_text()


def test_auto_demo(start: Start, tmp_path: Path) -> None:
    """The demo by itself opens none but pairs of its own."""
    trace = tmp_path / "trace"
    shell = f'exec {" ".join(watching(trace))} "$@"'
    interview = start("0", "demo", "cautions", "--auto", python=PACED, shell=shell)
    assert interview.exit_status() == 0
    assert set(sockets(trace)) == {"AF_UNIX"}
    assert "connect(" not in trace.read_text()


def test_printing(readycheck: Ran, folder: Path, answers: str) -> None:
    """Printing reaches no network, but the print server of this computer.."""
    trace = folder / "trace"
    readycheck("sheet", answers, "--print", by=watching(trace))
    assert set(sockets(trace)) <= {"AF_UNIX"}


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_trace_sees_sockets(folder: Path, family: str) -> None:
    """A socket to a network would be seen."""
    trace = folder / "trace"
    opening = f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)"
    command = [*watching(trace), "sh", "-c", '"$0" -c "$1"; true', sys.executable, opening]
    subprocess.run(command, env=surroundings(folder), check=True)
    assert sockets(trace) == [family]
