"""Two runs at the same moment, each stopped where the other could do it harm."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from readycheck import messages
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import SECRETS, Ran, files_in, surroundings
from tests.terminal import PATIENCE

pytestmark = needs_strace


@contextmanager
def stopped_after(
    call: str, folder: Path, *arguments: str
) -> Iterator[Callable[[], tuple[int, str]]]:
    """Run the program as far as past a system call; what it gives lets it go on to its end."""
    trace = folder / "trace"
    process = subprocess.Popen(
        [
            *(*STRACE, "-o", str(trace), "-e", f"trace={call}"),
            *("-e", f"inject={call}:signal=STOP:when=1"),
            *(sys.executable, "-m", "readycheck", *arguments),
        ],
        cwd=folder / "cwd",
        env=surroundings(folder),
        stderr=subprocess.PIPE,
        text=True,
    )

    def go_on() -> tuple[int, str]:
        os.kill(int(trace.read_text().split()[0]), signal.SIGCONT)
        _, said = process.communicate(timeout=PATIENCE)
        return process.returncode, said

    end = time.monotonic() + PATIENCE
    while not (trace.exists() and "stopped by SIGSTOP" in trace.read_text()):
        assert process.poll() is None, f"it ended before {call}"
        assert time.monotonic() < end, f"it never came to {call}"
    try:
        yield go_on
    finally:
        process.kill()
        process.wait()


def test_same_new_name(readycheck: Ran, folder: Path, answers: str) -> None:
    """Of two runs that save under one name the later writes over nothing."""
    file = folder / "cwd" / "sheet.txt"
    with stopped_after("fsync", folder, "sheet", answers, "-o", file.name) as go_on:
        assert readycheck("sheet", "--blank", "-o", file.name).returncode == 0
        form = file.read_text("utf-8")
        status, said = go_on()
    assert status == 1
    assert said.startswith(messages.EXISTS.format(file))
    assert file.read_text("utf-8") == form
    assert files_in(folder / "cwd") == [file]


def test_same_replaced_file(readycheck: Ran, folder: Path, answers: str) -> None:
    """Of two runs that write over one file the later is whole."""
    file = folder / "cwd" / "sheet.txt"
    whole = readycheck("sheet", answers).stdout
    arguments = ("--force", "-o", file.name)
    with stopped_after("fsync", folder, "sheet", answers, *arguments) as go_on:
        assert readycheck("sheet", "--blank", *arguments).returncode == 0
        assert SECRETS["symptoms"] not in file.read_text("utf-8")
        assert go_on()[0] == 0
    assert file.read_text("utf-8") == whole
    assert files_in(folder / "cwd") == [file]
