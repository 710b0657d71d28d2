"""Nobody but the person reads an answer: not in a process list, a name, a file left or an error."""

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck import messages
from readycheck.formats.registry import FORMATS
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import SECRETS, Ran, files_in
from tests.interviews import ANSWERS, LIST, TEA, Start

# What would say in a name, or in a list of processes, what this is about.
HEALTH = ("ketamine", "depress", "pressure", "pregnan", "psych", "symptom", "substance", "heart")
SECRET = re.compile("|".join(map(re.escape, SECRETS.values())), re.IGNORECASE)
MASKS = pytest.mark.parametrize("umask", ["000", "022", "077", "177", "777"])

# Notes what everybody can see of it, and what it prints.
LP = """#!/bin/sh
printf '%s\\n' "$@" >"$READYCHECK_SEEN/arguments"
env >"$READYCHECK_SEEN/environ"
cat >"$READYCHECK_SEEN/job"
echo "request id is Desk-1 (1 file(s))"
"""


def with_secrets() -> dict[str, object]:
    return {**ANSWERS, **SECRETS}


def is_silent(text: str) -> bool:
    """Whether no answer can be read there."""
    return not SECRET.search(text)


def modes(paths: Iterable[Path]) -> set[str]:
    return {oct(stat.S_IMODE(path.lstat().st_mode)) for path in paths}


def put_lp(folder: Path) -> dict[str, str]:
    """Put a stand-in for `lp` in the folder; how to find it."""
    (folder / "bin").mkdir()
    (folder / "seen").mkdir()
    (folder / "bin" / "lp").write_text(LP)
    (folder / "bin" / "lp").chmod(0o755)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "READYCHECK_SEEN": str(folder / "seen")}


def seen_by_others(pid: int) -> str:
    """What a list of processes shows of one: its arguments, environment, and threads' titles."""
    process = Path(f"/proc/{pid}")
    shown = [process / "cmdline", process / "environ", *process.glob("task/*/comm")]
    return "\n".join(path.read_bytes().decode() for path in shown)


# ── While it runs ──


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no /proc")
def test_process_list(
    start: Start,
) -> None:
    """While it asks, no answer shows in its arguments, environment or titles.."""
    interview = start()
    interview.walk(with_secrets(), by=messages.START_KEEPING)  # type: ignore[arg-type]
    shown = seen_by_others(interview.process.pid)
    assert "readycheck" in shown
    assert is_silent(shown)
    interview.make_sheet()
    assert is_silent(seen_by_others(interview.process.pid))
    assert not is_silent(interview.sheet())  # so it was given


def test_lp(readycheck: Ran, folder: Path, answers: str) -> None:
    """The printing command gets nothing but a title without health words."""
    done = readycheck("sheet", answers, "--print", environ=put_lp(folder))
    assert done.stderr.strip() == messages.QUEUED.format("Desk")
    assert (folder / "seen/arguments").read_text().splitlines() == ["-t", "Visit sheet"]
    environ = (folder / "seen/environ").read_text()
    assert is_silent(environ)
    assert not any(word in environ.lower() for word in HEALTH)
    assert (folder / "seen/job").read_bytes().startswith(b"%PDF-")
    assert files_in(folder / "tmp") + files_in(folder / "cwd") + files_in(folder / "home") == []


@needs_strace
@pytest.mark.parametrize("name", ["sheet.pdf", "sheet.html", "sheet.txt"])
def test_only_the_file_is_opened(readycheck: Ran, folder: Path, answers: str, name: str) -> None:
    """Nothing is opened for writing but the file to be saved, which has no name until then."""
    trace = folder / "trace"
    calls = "trace=open,openat,creat,mkdir,mkdirat,mknod,mknodat,memfd_create"
    by = (*STRACE, "-z", "-o", str(trace), "-e", calls)
    assert readycheck("sheet", answers, "-o", name, by=by).returncode == 0
    made = re.findall(r'"([^"]*)"[^"\n]*(?:O_CREAT|O_WRONLY|O_RDWR)', trace.read_text())
    made += re.findall(r'(?:mkdir|mknod|creat|memfd)\w*\(.*?"([^"]*)"', trace.read_text())
    made = [path for path in made if path != os.devnull]
    nameless = [str(folder / "cwd")]
    if made != nameless:  # a file system without such files
        assert [Path(path).parent for path in made[1:]] == [folder / "cwd"]
        assert Path(made[-1]).name.startswith(".readycheck-")


# ── What stays ──


@MASKS
def test_modes(start_small: Start, umask: str) -> None:
    """All that is written is the person’s alone under any umask.."""
    interview = start_small(shell=f'umask {umask}; exec "$@"')
    interview.walk(TEA, to=LIST, by=messages.START_KEEPING)
    (draft,) = files_in(interview.home)
    assert modes([draft]) == {"0o600"}
    assert modes(path for path in interview.home.rglob("*") if path.is_dir()) == {"0o700"}
    interview.press("down", "enter")
    interview.asks(messages.CHECK_CHOICE)
    interview.make_sheet()
    for format in FORMATS:
        interview.choose_format(format.name)
        interview.press("enter")
        interview.asks(messages.KEEP_CHOICE)
    interview.choose(messages.SAVE_ANSWERS)
    interview.asks(messages.FILE_NAME)
    interview.press("enter")
    interview.asks(messages.KEEP_CHOICE)
    saved = files_in(interview.cwd)
    assert len(saved) == len(FORMATS) + 1
    assert modes(saved) == {"0o600"}
    assert not any(word in path.name for path in saved for word in HEALTH)
    assert interview.end() == 0
    assert files_in(interview.folder) == saved


@MASKS
@pytest.mark.parametrize("force", [False, True])
def test_mode_of_sheet(
    readycheck: Ran, folder: Path, answers: str, umask: str, force: bool
) -> None:
    """A sheet saved by a command is the person’s alone under any umask.."""
    file = folder / "cwd" / "sheet.md"
    if force:
        file.write_text("older")
        file.chmod(0o666)
    by = ("sh", "-c", f'umask {umask}; exec "$@"', "sh")
    arguments = ["--force"] if force else []
    assert readycheck("sheet", answers, "-o", file.name, *arguments, by=by).returncode == 0
    assert modes([file]) == {"0o600"}


def test_forget(start: Start, readycheck: Ran, folder: Path) -> None:
    """After forget, no answer is left in a draft, whole, damaged or half written.."""
    interview = start()
    interview.walk(with_secrets(), by=messages.START_KEEPING)  # type: ignore[arg-type]
    interview.kill()
    (draft,) = files_in(interview.home)
    words = draft.read_text("utf-8")
    assert not is_silent(words)
    for name in ("draft-1.json.damaged", ".readycheck-half"):
        (draft.parent / name).write_text(words)
    assert draft.parent.stat().st_mode & 0o777 == 0o700
    assert readycheck("forget").returncode == 0
    assert files_in(folder) == []


@pytest.mark.parametrize("ends", ["leave", "kill"])
def test_no_consent(start: Start, ends: str) -> None:
    """Without consent no answer is on the disk, whatever ends the run.."""
    interview = start()
    interview.walk(with_secrets())  # type: ignore[arg-type]
    if ends == "kill":
        interview.kill()
    else:
        interview.press("ctrl-c")
        interview.asks(messages.LEAVE_CHOICE)
        interview.press("ctrl-c")
        assert interview.exit_status() == 130
    assert interview.written() == []


@pytest.mark.parametrize("arguments", [["sheet", "ANSWERS"], ["sheet", "--blank"]])
def test_pdf_metadata(readycheck: Ran, folder: Path, answers: str, arguments: list[str]) -> None:
    """A PDF says of itself no answer, no name of a file and no health word.."""
    words = [answers if word == "ANSWERS" else word for word in arguments]
    assert readycheck(*words, "-o", "visit.pdf").returncode == 0
    reader = PdfReader(folder / "cwd" / "visit.pdf")
    about = reader.xmp_metadata
    assert about is not None
    metadata = f"{dict(reader.metadata or {})}\n{about.rdf_root.toxml()}".lower()
    assert "typst" in metadata
    assert is_silent(metadata)
    assert str(folder).lower() not in metadata
    if words[1] == answers:
        assert not any(word in metadata for word in HEALTH)


# ── What goes wrong ──

BREAK = """
import {module}
def broken(*arguments, **options):
    raise {error}
{module}.{name} = broken
"""
ERRORS = (
    "ValueError(repr(arguments))",
    "OSError(5, 'Input/output error', repr(arguments))",
    "UnicodeEncodeError('ascii', repr(arguments), 0, 1, repr(arguments))",
)


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("readycheck.storage.answers_file", "decode"),
        ("readycheck.documents.visit_sheet", "build"),
        ("readycheck.formats.text", "write"),
        ("readycheck.storage.file_writer", "write"),
    ],
)
def test_errors(
    readycheck: Ran, folder: Path, answers: str, module: str, name: str, error: str
) -> None:
    """An error that holds answers does not show them."""
    code = BREAK.format(module=module, name=name, error=error)
    (folder / "sitecustomize.py").write_text(code)
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))
    asked = {"PYTHONPATH": path}
    done = readycheck("sheet", answers, "-o", "sheet.txt", environ=asked)
    assert done.returncode == 1
    assert done.stderr
    assert is_silent(done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert files_in(folder / "cwd") == []
    if name == "build":  # so the answers were there to be shown, to who asks for that
        assert not is_silent(readycheck("--debug", "sheet", answers, environ=asked).stderr)
