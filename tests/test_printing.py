"""Printing: into a queue or clearly not, by a stand-in `lp` on the path, and once by real CUPS."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.system import printer as printing
from readycheck.system.printer import PrintError, send

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
def test_a_queue_that_refuses_is_said_so_with_another_way(lp: StandIn, printer: str | None) -> None:
    lp("cat > job; echo 'lp: Fehler' >&2; exit 1")
    with pytest.raises(PrintError, match=r"Not sent.*does not take it.*save the sheet"):
        send(PDF, printer)


def test_an_lp_that_does_not_read_its_input_is_no_traceback(lp: StandIn) -> None:
    lp("exit 1")
    with pytest.raises(PrintError):
        send(PDF * 100_000)


def test_an_lp_that_never_answers_is_given_up(lp: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_SECONDS", 0.2)
    lp("exec sleep 60")
    with pytest.raises(PrintError, match="gives no answer"):
        send(PDF)


def test_without_lp_it_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrintError) as raised:
        send(PDF)
    assert str(raised.value) == messages.NO_LP


CUPSD = """
LogLevel warn
Listen {folder}/socket
DefaultAuthType None
WebInterface No
Browsing No
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Allow all
  </Limit>
</Policy>
"""
CUPS_FILES = """
ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
SystemGroup root
"""
HAS_CUPS = all(
    shutil.which(name, path=f"{os.environ.get('PATH')}:/usr/sbin")
    for name in ("cupsd", "lp", "lpadmin", "cupsreject")
)


def until(reached: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """A print server of the test's own, on a socket; call it to run one of CUPS' commands."""
    with tempfile.TemporaryDirectory(prefix="cups-") as name:  # a socket's path must be short
        folder = Path(name)
        for part in ("spool", "cache", "state"):
            (folder / part).mkdir()
        (folder / "cupsd.conf").write_text(CUPSD.format(folder=folder))
        (folder / "cups-files.conf").write_text(CUPS_FILES.format(folder=folder))
        monkeypatch.setenv("PATH", f"{os.environ['PATH']}:/usr/sbin")
        monkeypatch.setenv("CUPS_SERVER", f"{folder}/socket")
        files = ["-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf"]
        server = subprocess.Popen(["cupsd", "-f", *files], stderr=subprocess.DEVNULL)

        def command(*words: str) -> str:
            done = subprocess.run(words, capture_output=True, text=True, timeout=20, check=True)
            return done.stdout

        try:
            until((folder / "socket").exists, "the print server")
            yield command
        finally:
            server.terminate()
            server.wait(20)


@pytest.mark.skipif(not HAS_CUPS or os.geteuid() != 0, reason="cupsd is not there, or not allowed")
def test_a_real_print_server_takes_the_sheet_or_says_that_it_does_not(
    cups: Callable[..., str],
) -> None:
    with pytest.raises(PrintError):  # no printer at all
        send(PDF)
    cups("lpadmin", "-p", "Front_Desk", "-E", "-v", "file:///dev/null")
    with pytest.raises(PrintError):  # none of that name, and no default
        send(PDF, "Back_Desk")
    assert send(PDF, "Front_Desk") == "Sent to the print queue Front_Desk."
    cups("lpadmin", "-d", "Front_Desk")
    assert send(PDF) == "Sent to the print queue Front_Desk."
    cups("cupsreject", "Front_Desk")
    with pytest.raises(PrintError):
        send(PDF)


@pytest.mark.skipif(
    not HAS_CUPS or os.geteuid() != 0 or not Path("/usr/lib/cups/backend/cups-pdf").exists(),
    reason="cups-pdf is not there, or not allowed",
)
def test_the_sheet_comes_out_of_a_printer_on_one_page(
    cups: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdf import PdfReader

    from readycheck.formats import pdf
    from tests.sheets import of_sample

    # cups-pdf writes to this folder of the user's, whatever it is told.
    printed = Path.home() / "PDF"
    before = set(printed.glob("*.pdf"))
    cups(
        "lpadmin",
        "-p",
        "Paper",
        "-E",
        "-v",
        "cups-pdf:/",
        "-m",
        "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd",
    )
    send(pdf.write(of_sample("cautions")), "Paper")
    until(lambda: not cups("lpstat", "-o"), "the queue to empty")
    until(lambda: bool(set(printed.glob("*.pdf")) - before), "the page")
    [page] = set(printed.glob("*.pdf")) - before
    try:
        assert len(PdfReader(page).pages) == 1
        assert page.stat().st_size > 5_000
    finally:
        page.unlink()
