"""A typesetter that is refused a step, or killed: a whole PDF, or no file and a true word."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import files_in, surroundings
from tests.faults.test_faulty_disk import ERRORS

pytestmark = needs_strace

CALLS = "openat,read,write,mmap,clone3"
EACH = 25  # of the many files that are opened and read
# Runs the typesetter by a script in the place of Python.
BY_SCRIPT = """
import sys
from readycheck import __main__
sys.executable = sys.argv.pop(1)
raise SystemExit(__main__.main())
"""


def put(script: Path, *options: str) -> None:
    """Let the script run Python under strace, with these options."""
    strace = " ".join([*STRACE, *options])
    script.write_text(f'#!/bin/sh\nexec {strace} "{sys.executable}" "$@"\n')
    script.chmod(0o755)


def failing(trace: Path, way: str) -> Iterator[list[str]]:
    """Options that let some of the calls noted, in turn, fail in this way."""
    made: Counter[str] = Counter()
    for call in re.findall(r"^\d+ +(\w+)\(", trace.read_text("utf-8"), re.MULTILINE):
        made[call] += 1
        if made[call] == 1 or not made[call] % EACH:
            inject = f"inject={call}:{way}:when={made[call]}"
            yield ["-o", "/dev/null", "-e", f"trace={call}", "-e", inject]


@pytest.mark.parametrize("way", [*(f"error={error}" for error in ERRORS), "signal=KILL"])
def test_step_of_typesetting_fails(folder: Path, answers: str, way: str) -> None:
    """Whatever becomes of the typesetter, a PDF that is saved is whole."""
    file, script, trace = folder / "cwd/sheet.pdf", folder / "python", folder / "trace"

    def saved() -> bool:
        file.unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, "-c", BY_SCRIPT, str(script), "sheet", answers, "-o", str(file)],
            cwd=file.parent,
            env=surroundings(folder),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert files_in(folder / "home") + files_in(folder / "tmp") == []
        if done.returncode:
            assert (done.returncode, done.stderr.strip()) == (1, messages.PDF_FAILED)
            assert files_in(file.parent) == []
            return False
        data = file.read_bytes()
        assert data.startswith(b"%PDF-")
        assert data.rstrip().endswith(b"%%EOF")
        assert files_in(file.parent) == [file]
        return True

    put(script, "-o", str(trace), "-e", f"trace={CALLS}")
    assert saved()
    found = []
    for options in failing(trace, way):
        put(script, *options)
        found.append(saved())
    assert len(found) > 8
    assert way == "error=EINTR" or False in found
