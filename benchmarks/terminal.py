"""Programs on a pseudo-terminal, and the seconds until they show something or answer a key."""

import os
import re
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect

_ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]")
KEYS = (b"\x1b[B", b"\x1b[A")
_READING = 1.0  # seconds; a person takes longer


def spawned(command: Sequence[str], folder: Path, **more: str) -> "pexpect.spawn[bytes]":
    """Return the program on a terminal of 80 columns and 24 rows, at home in `folder`."""
    environ = {
        **os.environ,
        "TERM": "xterm-256color",
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
        "PROMPT_TOOLKIT_NO_CPR": "1",
        **more,
    }
    program, *arguments = command
    spawned = pexpect.spawn(
        program, list(arguments), env=environ, cwd=str(folder), dimensions=(24, 80), timeout=60
    )
    spawned.delaybeforesend = None  # or it waits 50 ms before each key
    return spawned


def seconds_until(command: Sequence[str], texts: Sequence[bytes], folder: Path) -> list[float]:
    """Return the seconds from the program's start until each of the texts is on its terminal."""
    begun = time.perf_counter()
    program = spawned(command, folder)
    shown, found = b"", []
    for text in texts:
        shown = _until(text, program, shown)
        found.append(time.perf_counter() - begun)
    _end(program)
    return found


def shown_until(text: bytes, command: Sequence[str], folder: Path, **environ: str) -> bytes:
    """Return all that the program writes until the text is on its terminal."""
    program = spawned(command, folder, **environ)
    shown = _until(text, program)
    _end(program)
    return shown


def seconds_a_key(command: Sequence[str], ready: bytes, keys: int, folder: Path) -> list[float]:
    """Return the seconds from each arrow key until the program draws; `ready` comes first."""
    program = spawned(command, folder)
    _until(ready, program)
    found = []
    for place in range(keys):
        _drain(program)
        begun = time.perf_counter()
        program.send(KEYS[place % 2])
        program.read_nonblocking(65536, timeout=60)
        found.append(time.perf_counter() - begun)
    _end(program)
    return found


def seconds_a_step(
    command: Sequence[str],
    ready: bytes,
    steps: Sequence[tuple[bytes, bytes]],
    folder: Path,
) -> list[float]:
    """Return the seconds from each of these keys until its text is shown, after time to read.

    `ready` comes first. The rows are enough for nothing to be held back.
    """
    program = spawned(command, folder)
    program.setwinsize(60, 80)
    _until(ready, program)
    found = []
    for keys, text in steps:
        time.sleep(_READING)
        _drain(program)
        begun = time.perf_counter()
        program.send(keys)
        _until(text, program)
        found.append(time.perf_counter() - begun)
    _end(program)
    return found


def _until(text: bytes, program: "pexpect.spawn[bytes]", shown: bytes = b"") -> bytes:
    """Return what was shown, and what is read until the text is in it."""
    while text not in _ESCAPES.sub(b"", shown):
        shown += program.read_nonblocking(65536, timeout=60)
    return shown


def _end(program: "pexpect.spawn[bytes]") -> None:
    """End the program, however busy the machine is."""
    program.kill(signal.SIGKILL)
    program.wait()
    program.close()


def _drain(program: "pexpect.spawn[bytes]") -> None:
    """Read until the program has nothing more to say about the last key."""
    while True:
        try:
            program.read_nonblocking(65536, timeout=0.02)
        except pexpect.TIMEOUT:
            return
