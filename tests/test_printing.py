"""Printing: into a queue or clearly not, by a stand-in `lp` on the path, and once by real CUPS."""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck import messages
from readycheck.formats import pdf
from readycheck.system import printer as printing
from readycheck.system.printer import PrintError, send
from tests.conftest import Run, slow
from tests.sheets import of_sample

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


def test_queued(lp: StandIn) -> None:
    """The PDF goes to lp on standard input, and the queue is named."""
    folder = lp(TAKES_IT)
    assert send(PDF) == messages.QUEUED.format("Front_Desk")
    assert (folder / "job").read_bytes() == PDF


def test_job_title(lp: StandIn) -> None:
    """No one at the queue reads a health word or a file name."""
    folder = lp(TAKES_IT)
    send(PDF)
    assert (folder / "arguments").read_text().splitlines() == ["-t", "Visit sheet"]


def test_named_printer(lp: StandIn) -> None:
    """A printer can be named."""
    folder = lp(TAKES_IT)
    send(PDF, "-strange name")
    assert (folder / "arguments").read_text().splitlines()[:2] == ["-d", "-strange name"]


def test_copies(lp: StandIn) -> None:
    """Copies come sorted, and on both sides of the paper if they are wanted so."""
    folder = lp(TAKES_IT)
    send(PDF, copies=20, two_sided=True)
    assert (folder / "arguments").read_text().splitlines()[2:] == [
        *("-n", "20", "-o", "collate=true", "-o", "sides=two-sided-long-edge")
    ]


def test_each_file_printed(lp: StandIn, run: Run) -> None:
    """Several answers files are a job each, so that no two people share a sheet of paper."""
    folder = lp('printf "%s " "$@" >> jobs; echo >> jobs; cat > job')
    for name in ("a.json", "b.json"):
        (folder / name).write_text(
            '{"readycheck": 1, "questionnaire": {"id": "ketamine-visit"}, "answers": {}}'
        )
    done = run("sheet", "--print", "a.json", "b.json", "--copies", "2")
    assert done.returncode == 0, done.stderr
    jobs = (folder / "jobs").read_text().splitlines()
    assert len(jobs) == 2
    assert all("-n 2" in job and ".json" not in job for job in jobs)


def test_unnamed_queue(lp: StandIn) -> None:
    """A queue that lp does not name is the one that was asked for."""
    lp("cat > job; echo quatsch")
    assert send(PDF, "Front") == messages.QUEUED.format("Front")


def test_never_printed(lp: StandIn) -> None:
    """It never says “printed”: what is queued need not come out."""
    lp(TAKES_IT)
    assert "printed" not in send(PDF)


@pytest.mark.parametrize("printer", [None, "Gone"])
def test_refused(lp: StandIn, printer: str | None) -> None:
    """A queue that refuses is reported, with another way."""
    lp("cat > job; echo 'lp: Fehler' >&2; exit 1")
    with pytest.raises(PrintError, match=r"Not printed.*there is no.*printer.*save the sheet"):
        send(PDF, printer)


def test_failing_lp(lp: StandIn) -> None:
    """An lp that fails before it reads is reported."""
    lp("exit 1")
    with pytest.raises(PrintError):
        send(PDF * 100_000)


def test_silent_lp(lp: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """An lp that never answers is given up."""
    monkeypatch.setattr(printing, "_SECONDS", 0.2)
    lp("exec sleep 60")
    with pytest.raises(PrintError, match="did not respond"):
        send(PDF)


@pytest.mark.parametrize("size", [100, 1_000_000])
@pytest.mark.parametrize("script", ["exit 0", "head -c 50 >/dev/null", "exec <&-; exit 0"])
def test_unread_sheet(lp: StandIn, script: str, size: int) -> None:
    """A sheet that lp did not read to its end was not sent, whatever its status."""
    lp(script)
    with pytest.raises(PrintError, match="did not read the whole sheet"):
        send(b"x" * size)


def test_endless_answer(lp: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer without an end takes no memory, and an lp that gives one is ended."""
    monkeypatch.setattr(printing, "_SECONDS", 0.5)
    lp("cat >/dev/null; exec yes")
    with pytest.raises(PrintError, match="did not respond"):
        send(PDF)


def test_long_answer(lp: StandIn) -> None:
    """A long answer without a space is searched in no time."""
    lp("cat >/dev/null; head -c 60000 /dev/zero | tr '\\0' 'a-'")
    assert send(PDF, "Front") == messages.QUEUED.format("Front")


def test_child_of_lp(lp: StandIn) -> None:
    """A child that keeps lp's answer open is not waited for."""
    lp("cat >/dev/null; echo request id is Desk-1; (exec sleep 5 <&-) &")
    assert send(PDF) == messages.QUEUED.format("Desk")


def test_lp_has_no_terminal(lp: StandIn) -> None:
    """Lp can ask nothing at this terminal, where nobody would see what it waits for."""
    folder = lp("cat >/dev/null; (: </dev/tty) 2>/dev/null && echo yes >asked; ps -o sid= $$ >sid")
    send(PDF)
    assert not (folder / "asked").exists()
    assert int((folder / "sid").read_text()) != os.getsid(0)


def test_no_lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no lp, that is reported."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrintError) as raised:
        send(PDF)
    assert str(raised.value) == messages.NO_LP


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ('[ "$1" = -e ] && printf "Hall\\nDesk\\n" || echo "system default destination: Desk"',
         ["Desk", "Hall"]),
        ('[ "$1" = -e ] && printf "Hall\\nDesk\\n" || exit 1', ["Hall", "Desk"]),
        ("exit 0", []),
        ("exit 1", None),
        ("exec sleep 60", None),
        slow("exec yes", None),
        ('[ "$1" = -e ] && printf "Hall\nDesk\n"; (exec sleep 5) &', ["Hall", "Desk"]),
        ('[ "$1" = -e ] && seq -f Hall-%g 99 || echo "system default destination: Hall-99"',
         ["Hall-99", *(f"Hall-{number}" for number in range(1, 99))]),
    ],
    ids=["default", "no default", "none", "no server", "silent", "endless", "child", "many"],
)  # fmt: skip
def test_printers(
    lp: StandIn, monkeypatch: pytest.MonkeyPatch, script: str, names: list[str] | None
) -> None:
    """The printers are named, the default one first; or nobody can tell."""
    monkeypatch.setattr(printing, "_SECONDS_TO_NAME", 0.5)
    lpstat = lp("exit 0") / "bin/lpstat"
    lpstat.write_text(f"#!/bin/sh\n{script}\n")
    lpstat.chmod(0o755)
    found = printing.printers()
    assert (None if found is None else list(found)) == names


def test_no_printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no lp, there is no printer."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printing.printers() == ()


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
def test_cups(
    cups: Callable[..., str],
) -> None:
    """A real print server takes the sheet, or it is reported that it does not."""
    with pytest.raises(PrintError):  # no printer at all
        send(PDF)
    cups("lpadmin", "-p", "Front_Desk", "-E", "-v", "file:///dev/null")
    with pytest.raises(PrintError):  # none of that name, and no default
        send(PDF, "Back_Desk")
    assert send(PDF, "Front_Desk") == messages.QUEUED.format("Front_Desk")
    cups("lpadmin", "-d", "Front_Desk")
    assert send(PDF) == messages.QUEUED.format("Front_Desk")
    cups("cupsreject", "Front_Desk")
    with pytest.raises(PrintError):
        send(PDF)


@pytest.mark.skipif(
    not HAS_CUPS or os.geteuid() != 0 or not Path("/usr/lib/cups/backend/cups-pdf").exists(),
    reason="cups-pdf is not there, or not allowed",
)
def test_page(cups: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet comes out of a printer on one page."""
    # cups-pdf writes to this folder of the account's, whatever the options and HOME.
    printed = Path(f"~{getpass.getuser()}").expanduser() / "PDF"
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
