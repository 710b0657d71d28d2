"""Signals: each ends the program by its own status, whatever it waits for."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from readycheck import messages
from tests.conftest import slow

if sys.platform == "win32":
    pytest.skip("POSIX", allow_module_level=True)

import pty
import termios

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start an interview line by line, by a shell's command, and wait for its first question."""
    with ExitStack() as stack:

        def started(shell: str = 'exec "$@"', terminal: int | None = None) -> object:
            reading, writing = os.pipe()
            process = subprocess.Popen(
                ["sh", "-c", shell, "sh", sys.executable, "-m", "readycheck", "--plain"],
                cwd=tmp_path,
                env={**os.environ, "HOME": str(tmp_path)},
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL if terminal is None else terminal,
                stderr=writing if terminal is None else terminal,
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            os.close(writing)
            if terminal is None:
                stderr = stack.enter_context(os.fdopen(reading, "rb"))
                while messages.START_CHOICE.encode() not in (line := stderr.readline()):
                    assert line, "it ended"
            else:
                os.close(reading)
            return process

        yield started  # type: ignore[misc]


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT], ids=str
)
def test_each_signal(start: Start, number: signal.Signals) -> None:
    """A signal's exit status is the one that shells count for it."""
    process = start()
    process.send_signal(number)
    assert process.wait(20) == 128 + number


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=str)
def test_flood(start: Start, number: signal.Signals) -> None:
    """A signal sent over and over changes no status."""
    process = start()
    for _ in range(1_000):
        if process.poll() is not None:
            break
        process.send_signal(number)
    assert process.wait(20) == 128 + number


# Sends itself signals while it puts things right after a first, or at its very end.
ENDING = """
import os, signal, sys
from readycheck.cli import runner
first, then = (int(number) for number in sys.argv[1:])

def command():
    try:
        signal.raise_signal(first)
    finally:
        for _ in range(100):
            signal.raise_signal(then)
        print("put right")

status = runner.run(command)
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.raise_signal(number)
sys.exit(status)
"""


@pytest.mark.parametrize(
    ("first", "then", "status"),
    [("INT", "INT", 130), ("INT", "TERM", 143), ("TERM", "INT", 143), ("HUP", "TERM", 129)],
)
def test_while_putting_right(first: str, then: str, status: int) -> None:
    """What a first signal ends is put right, whatever comes meanwhile; no SIGTERM is lost."""
    numbers = [str(int(signal.Signals[f"SIG{name}"])) for name in (first, then)]
    done = subprocess.run([sys.executable, "-c", ENDING, *numbers], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (status, "put right\n", "")


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="no /proc")
def test_no_core_dump(start: Start) -> None:
    """No crash leaves an image of the memory, which holds answers."""
    process = start('ulimit -c unlimited; exec "$@"')
    limits = Path(f"/proc/{process.pid}/limits").read_text()
    [core] = [line.split() for line in limits.splitlines() if "core file" in line]
    assert core[4:6] == ["0", "0"]


@pytest.mark.parametrize("name", ["HUP", "INT", "QUIT"])
def test_ignored_from_the_start(start: Start, name: str) -> None:
    """A signal that was ignored at the start, as by nohup, stays ignored."""
    process = start(f"trap '' {name}; exec \"$@\"")
    process.send_signal(signal.Signals[f"SIG{name}"])
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 143


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, slow(signal.SIGHUP), slow(signal.SIGQUIT)], ids=str
)
def test_stopped_terminal(start: Start, number: signal.Signals) -> None:
    """A terminal that takes no output holds no signal up."""
    keys, terminal = pty.openpty()
    try:
        process = start(terminal=terminal)
        shown = b""
        while messages.START_CHOICE.encode() not in shown:
            assert select.select([keys], [], [], 30)[0], "it shows nothing"
            shown += os.read(keys, 4096)
        termios.tcflow(terminal, termios.TCOOFF)
        assert process.stdin is not None
        process.stdin.write(b"?\n" * 1_000)  # more help than the terminal's buffer takes
        process.send_signal(number)
        assert process.wait(20) == 128 + number
    finally:
        os.close(keys)
        os.close(terminal)
