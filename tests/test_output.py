"""Output: every byte is taken or the failure is reported, and a name does nothing to a terminal."""

import errno
import io
import json
import os
import select
import subprocess
import sys
import zipapp
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from readycheck import messages, translation
from readycheck.environment import local
from readycheck.questionnaire import builtin, schema
from readycheck.system import streams
from readycheck.system.patient_file import PatientFile
from readycheck.system.terminal import pager
from readycheck.text import escape
from readycheck.validation import loader
from tests.conftest import SMALL, Process, Run, slow
from tests.typed import last

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
LARGE = bytes(range(256)) * 2_000


class Partly(io.RawIOBase):
    """A file that takes three bytes at a time."""

    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.taken += bytes(data)[:3]  # type: ignore[call-overload]
        return min(len(bytes(data)), 3)  # type: ignore[call-overload]


def test_partial_writes() -> None:
    """What is taken in part is written on, without a buffer too."""
    file = Partly()
    assert PatientFile(file).write(b"0123456789") == 10
    assert file.taken == b"0123456789"


@posix
def test_nonblocking_pipe() -> None:
    """A pipe that does not block is waited for, by its writer and by its reader."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    read: list[bytes] = []
    with open(reading, "rb", 0) as source, open(writing, "wb", 0) as target:  # noqa: PTH123
        reader = Thread(target=lambda: read.append(io.BufferedReader(PatientFile(source)).read()))
        reader.start()
        PatientFile(target).write(LARGE)
        target.close()
        reader.join(20)
    assert read == [LARGE]


@posix
def test_nonblocking_terminal(tmp_path: Path) -> None:
    """A terminal that does not block, as ssh, node and mpv leave it, is waited for."""
    import pty

    ours, terminal = pty.openpty()
    os.set_blocking(terminal, False)
    with subprocess.Popen(
        [sys.executable, "-m", "readycheck", "--plain"],
        env={**os.environ, "HOME": str(tmp_path)},
        stdin=terminal,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
    ) as process:
        shown = b""
        for awaited, line in (
            (messages.START_CHOICE, b"1\n"),
            ("Question 1 of 9", b"q\n"),
            (messages.NOTHING_KEPT, b""),
        ):
            while awaited.encode() not in shown:
                assert select.select([ours], [], [], 30)[0], awaited
                shown += os.read(ours, 4096)
            os.write(ours, line)
    assert process.returncode == 0
    os.close(ours)
    os.close(terminal)


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["sheet --blank", slow("questions"), slow("schema")])
def test_limited_output(tmp_path: Path, command: str, unbuffered: str) -> None:
    """An output that takes a part is reported, whether Python buffers it or not."""
    from tests.faults.causing import limit_files

    with (tmp_path / "output").open("wb") as output:
        done = subprocess.run(
            [sys.executable, "-m", "readycheck", *command.split()],
            # A module compiled under such a limit would be half a file.
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered, "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=output,
            stderr=subprocess.PIPE,
            preexec_fn=partial(limit_files, 2048),
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr.strip() == messages.NOT_WRITTEN.format("File too large")


ODD = "\x1b[31m\nok.yaml:1:1: ok\u202e.yaml"


@posix
def test_odd_file_names(run: Run, tmp_path: Path) -> None:
    """A file's name forges no line and sets no colour; JSON has it as it is."""
    (tmp_path / ODD).write_text(SMALL, "utf-8")
    done = run("validate", ODD, "\x1b.yaml")
    assert not {"\x1b", "\u202e"} & set(done.stdout)
    assert len(done.stdout.splitlines()) == 3  # a warning, ok, and that the second is missing
    assert r"\x1b[31m\nok.yaml:1:1: ok\u202e.yaml" in done.stdout
    report = json.loads(run("validate", ODD, "--format", "json").stdout)
    assert report["files"][0]["file"] == ODD
    for arguments in (["sheet", "\x1b"], ["guide", "\x1b"], ["\x1b"], ["sheet", "-", "-o", "\x1b"]):
        assert "\x1b" not in run(*arguments).stderr
    assert "\x1b" not in run(READYCHECK_QUESTIONS="\x1b").stderr
    (tmp_path / "\x1bfolder").mkdir()
    saved = run("sheet", "--blank", "-o", "\x1bfolder/form.txt")
    assert (saved.returncode, "\x1b" in saved.stderr) == (0, False)


@posix
@pytest.mark.parametrize(
    "arguments",
    ["sheet --blank -o {}", "questions -o {}", "validate {}", "translate {} es", "sheet {}"],
)
def test_long_names(run: Run, arguments: str) -> None:
    """A name that is too long for the system is said to be."""
    done = run(*arguments.format("x" * 300 + ".txt").split())
    assert done.returncode
    assert os.strerror(errno.ENAMETOOLONG) in done.stdout + done.stderr


@posix
def test_names_not_utf8(run: Run, tmp_path: Path) -> None:
    """A file's name that is not UTF-8 is one that every command takes."""
    name = os.fsdecode(b"caf\xe9.yaml")
    (tmp_path / name).write_text(SMALL, "utf-8")
    done = run("validate", name)
    assert (done.returncode, r"caf\xe9.yaml: ok:" in done.stdout) == (0, True)
    report = run("validate", name, "--format", "json")
    assert json.loads(report.stdout)["files"][0]["file"] == name
    assert run("sheet", "--blank", READYCHECK_QUESTIONS=name).returncode == 0
    assert run("questions", "--questions", name).returncode == 0
    saved = run("sheet", "--blank", "-o", os.fsdecode(b"caf\xe9.txt"))
    assert (saved.returncode, r"caf\xe9.txt" in saved.stderr) == (0, True)
    assert r"gone\xe9.yaml" in run("--questions", os.fsdecode(b"gone\xe9.yaml")).stderr


def test_escape() -> None:
    """Letters of every script stay; what acts or hides is written out."""
    assert escape("Čapek 李 א 👩‍⚕️") == "Čapek 李 א 👩‍⚕️"
    assert escape("a\tb\x9bc\u2066d\udce9\udfff") == r"a\tb\x9bc\u2066d\xe9\udfff"


@posix
@pytest.mark.parametrize(
    "environ",
    [
        {"TZ": "XXX-24:59:59"},
        {"PYTHONIOENCODING": "utf-16"},
        slow({"PYTHONIOENCODING": "utf-32:strict"}),
        slow({"COLUMNS": "²"}),
        {"COLUMNS": "9" * 5000},
        slow({"LINES": "-1"}),
    ],
    ids=str,
)
@pytest.mark.parametrize("arguments", ["", slow("guide what")])
def test_odd_surroundings(process: Process, environ: dict[str, str], arguments: str) -> None:
    """A private time zone, encoding or width is not a reason to fail."""
    done = process(*arguments.split(), lines=last(), **environ, FORCE_COLOR="1")
    assert done.returncode == 0, done.stderr
    assert "went wrong" not in done.stderr


def test_clock_past_2262(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that Python cannot read is not a reason to fail."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Clock":
            raise OverflowError

    monkeypatch.setattr(local, "datetime", Clock)
    assert local.now().year == 2262


@pytest.mark.parametrize(
    ("environ", "colour"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "0"}, False)],
)
def test_force_color(environ: dict[str, str], colour: bool) -> None:
    """FORCE_COLOR forces colour, but for 0."""
    assert streams.has_colour(io.StringIO(), environ) == colour


@pytest.mark.slow
def test_without_docstrings(tmp_path: Path) -> None:
    """`python -OO` shows the same help, and the same schema."""
    command = [sys.executable, "-m", "readycheck"]
    stripped = [sys.executable, "-OO", "-m", "readycheck"]
    for arguments in (["-h"], ["sheet", "-h"], ["schema"]):
        usual = subprocess.run([*command, *arguments], capture_output=True, check=True)
        done = subprocess.run([*stripped, *arguments], capture_output=True, check=True)
        assert done.stdout == usual.stdout


NOISE = """
import sys, warnings
from readycheck.cli import runner

class Broken:
    def __del__(self):
        raise ValueError("SECRET")

def command():
    Broken()
    warnings.warn("SECRET", RuntimeWarning)
    return 0

sys.exit(runner.run(command, debug=bool(sys.argv[1:])))
"""


@pytest.mark.parametrize("debug", [False, True])
def test_noise(debug: bool) -> None:
    """No warning and no traceback of a library reaches the screen, but with --debug."""
    command = [sys.executable, "-c", NOISE, *["debug"] * debug]
    done = subprocess.run(command, capture_output=True, text=True)
    said = [words in done.stderr for words in ("ValueError: SECRET", "RuntimeWarning: SECRET")]
    assert (done.returncode, said) == (0, [debug, debug])


def test_shipped_schema() -> None:
    """The schema that comes with the program is the model's."""
    assert schema.shipped() == schema.as_json()


@pytest.mark.slow
def test_zipapp(tmp_path: Path) -> None:
    """The package runs from a zip archive."""
    source = Path(local.__file__).parents[2]
    archive = tmp_path / "readycheck.pyz"

    def code(file: Path) -> bool:
        return file.parts[0] == "readycheck" and "__pycache__" not in file.parts

    zipapp.create_archive(source, archive, main="readycheck.__main__:main", filter=code)
    for name in ("text", "html", "pdf"):
        done = subprocess.run(
            [sys.executable, archive, "sheet", "--blank", "--format", name],
            capture_output=True,
            cwd=tmp_path,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert (b"%PDF" if name == "pdf" else b"Preparing") in done.stdout
    # What the checkout has beside the package is not in there.
    (tmp_path / "questions.yaml").write_text("somebody else's", "utf-8")
    for arguments in (["schema"], ["questions"]):
        done = subprocess.run([sys.executable, archive, *arguments], capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")
        if arguments == ["schema"]:
            assert done.stdout == schema.as_json()
        else:
            assert loader.parse("q.yaml", done.stdout) == builtin.built_in()


def test_demo_without_terminal(run: Run) -> None:
    """`demo --auto` waits for nobody where nobody could stop it, and ends after each sample."""
    done = run("demo", "--auto")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(messages.SHEET) == 3


@posix
def test_completion_installed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether completion is installed is said in the program's words."""
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("fish", "/bin/fish"))
    done = run("--install-completion")
    [file] = tmp_path.rglob("*.fish")
    assert done.stdout == f"{messages.COMPLETION_INSTALLED.format('fish', file)}\n"
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("sh", "/bin/sh"))
    done = run("--install-completion")
    assert (done.returncode, done.stdout) == (1, f"{messages.NO_COMPLETION_FOR.format('sh')}\n")


@posix
def test_unreadable_startup_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start-up file that is not UTF-8 is named when completion is to be installed."""
    (tmp_path / ".bashrc").write_bytes(b"# caf\xe9\n")
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    done = run("--install-completion")
    assert done.returncode == 1
    assert str(tmp_path / ".bashrc") in done.stderr


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_completion_on_a_full_disk(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full, the home folder is named."""
    (tmp_path / ".bashrc").symlink_to("/dev/full")
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    done = run("--install-completion")
    full = messages.SYSTEM_REASONS["ENOSPC"]
    assert messages.NO_COMPLETION.format(tmp_path, full) in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may do this")
def test_completion_in_another_home(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root installs no completion in somebody else's home, whose files would be root's."""
    home = tmp_path / "home"
    home.mkdir()
    os.chown(home, 12345, 12345)
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("bash", "/bin/bash"))
    done = run("--install-completion", HOME=str(home))
    assert (done.returncode, list(home.iterdir())) == (1, [])
    assert messages.NO_COMPLETION.format(home, messages.REASON_OTHERS_HOME) in done.stderr


Paged = Callable[..., str]


@pytest.fixture
def paged(tmp_path: Path) -> Paged:
    """Page ten lines through a pager; return what came straight out."""

    def page(command: str, line: str = "a line", **environ: str) -> str:
        stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
        surroundings = {"PATH": os.environ["PATH"], "PAGER": command, **environ}
        pager.page(f"{line}\n" * 10, stream, surroundings, rows=5)
        stream.seek(0)
        return stream.read()

    return page


@posix
@pytest.mark.parametrize("command", ["false", "sh -c 'exit 1'", "nosuchpager", "", "kill $$"])
def test_failing_pager(paged: Paged, command: str) -> None:
    """A pager that fails is stood in for by plain output."""
    assert paged(command) == "a line\n" * 10


@posix
def test_pager_not_started(paged: Paged) -> None:
    """So is one that the system cannot start, here for a command line that is too long."""
    assert paged(f"cat {'x' * 4_000_000}") == "a line\n" * 10


@posix
@pytest.mark.parametrize(
    ("name", "version", "linked"),
    [("less", "less 551", False), ("less", "less 566.1", True), ("more", "less 590", False)],
)
def test_links_through_a_pager(
    paged: Paged, tmp_path: Path, name: str, version: str, linked: bool
) -> None:
    """Only a `less` that passes links on gets them: others show their codes among the words."""
    program = tmp_path / name
    seen = tmp_path / "seen"
    program.write_text(f"#!/bin/sh\ncase $1 in --version) echo {version};; *) cat >'{seen}';; esac")
    program.chmod(0o755)
    link = "call \x1b]8;;tel:988\x1b\\988\x1b]8;;\x1b\\ now"
    assert paged(str(program), link) == ""
    assert seen.read_text() == f"{link if linked else 'call 988 now'}\n" * 10


@posix
def test_pager_keeps_nothing(paged: Paged, tmp_path: Path) -> None:
    """`less` is set to keep no history, and its options come before the person's."""
    seen = tmp_path / "seen"
    assert paged(f"env >'{seen}'; cat >/dev/null", LESS="-oFILE", LESSHISTFILE="x") == ""
    lines = seen.read_text().splitlines()
    assert {
        "LESS=-FRXi -PsSpace next, b back, / search, q close$ -oFILE",
        "LESSHISTFILE=-",
        "LESSSECURE=1",
    } <= set(lines)


@pytest.mark.parametrize("language", ["en", "es"])
def test_pager_keys(language: str) -> None:
    """The keys of the pager fit a narrow window: less would show their end only."""
    with translation.spoken(language):
        assert len(messages.PAGER_KEYS) < 40
