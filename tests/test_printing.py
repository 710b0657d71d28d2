"""Printing: into a queue or clearly not, by a stand-in `lp` on the path, and once by real CUPS."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from readycheck import printing, wording
from readycheck.printing import NotPrinted, send

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS")

PDF = b"%PDF-1.7 not really\n"
StandIn = Callable[[str], Path]


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Put an `lp` that runs a shell script on the path; return the folder it may write to."""

    def put(script: str) -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        program = folder / "lp"
        program.write_text(f"#!/bin/sh\ncd '{tmp_path}'\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return tmp_path

    return put


TAKES_IT = """
printf '%s\\n' "$@" > arguments; cat > job
echo "request id is Front_Desk-12 (0 file(s))"
"""


def test_the_pdf_goes_to_lp_on_standard_input_and_the_queue_is_told(lp: StandIn) -> None:
    folder = lp(TAKES_IT)
    assert send(PDF) == "Sent to the print queue Front_Desk."
    assert (folder / "job").read_bytes() == PDF


def test_no_one_at_the_queue_reads_a_health_word_or_a_file_name(lp: StandIn) -> None:
    folder = lp(TAKES_IT)
    send(PDF)
    assert (folder / "arguments").read_text().splitlines() == ["-t", "Visit sheet"]


def test_a_printer_can_be_named(lp: StandIn) -> None:
    folder = lp(TAKES_IT)
    send(PDF, "-strange name")
    assert (folder / "arguments").read_text().splitlines()[:2] == ["-d", "-strange name"]


def test_a_queue_that_is_not_told_is_the_one_that_was_named(lp: StandIn) -> None:
    lp("cat > job; echo quatsch")
    assert send(PDF, "Front") == "Sent to the print queue Front."


def test_it_never_says_printed(lp: StandIn) -> None:
    lp(TAKES_IT)
    assert "printed" not in send(PDF)


@pytest.mark.parametrize("printer", [None, "Gone"])
def test_a_queue_that_refuses_is_said_so_with_another_way(
    lp: StandIn, printer: str | None
) -> None:
    lp("cat > job; echo 'lp: Fehler' >&2; exit 1")
    with pytest.raises(NotPrinted, match=r"Not sent.*does not take it.*save the sheet"):
        send(PDF, printer)


def test_an_lp_that_does_not_read_its_input_is_no_traceback(lp: StandIn) -> None:
    lp("exit 1")
    with pytest.raises(NotPrinted):
        send(PDF * 100_000)


def test_an_lp_that_never_answers_is_given_up(
    lp: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_SECONDS", 0.2)
    lp("exec sleep 60")
    with pytest.raises(NotPrinted, match="gives no answer"):
        send(PDF)


def test_without_lp_it_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotPrinted) as raised:
        send(PDF)
    assert str(raised.value) == wording.NO_LP
