"""A sheet to a real printer: CUPS where there is `lp`, the shell's print verb on Windows.

`lp` with status 0 means that the sheet is in a queue, even that of a printer that is off, so
nothing here says "printed". Its messages come in the user's language: its status is what counts.
"""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from readycheck import messages
from readycheck.errors import ReadycheckError
from readycheck.system.signals import terminal_mode
from readycheck.text import escape

_SECONDS_TO_NAME = 1.5
_MAX_NAMES = 1_000_000  # bytes of all that lpstat says
_SECONDS = 30  # an lp that cannot reach its server waits without an end
_MAX_ANSWER = 4096  # bytes


class PrintError(ReadycheckError):
    """The sheet went to no queue; the message says why and what to do."""


def send(
    pdf: bytes, printer: str | None = None, *, copies: int = 1, two_sided: bool = False
) -> str:
    """Put the PDF in the queue of `printer`, or of the default one; return what to tell the person.

    Each copy begins on a sheet of its own (RFC 8011, 5.2.4). Raises PrintError where there is no
    way to print, or the queue does not take it.
    """
    if sys.platform != "win32":
        return _queue(pdf, printer, copies, two_sided)
    if copies > 1 or two_sided:
        raise PrintError(messages.PRINT_PLAINLY)
    return _open_to_print(pdf, printer)


def can_print() -> bool:
    """Return whether this computer has a way to print; it may have no printer all the same."""
    return sys.platform == "win32" or shutil.which("lp") is not None


def printers() -> Sequence[str] | None:
    """Return the names of the printers, the default one first; None where nobody can tell.

    They are asked for at the print server, which may look for them on the network.
    """
    if sys.platform == "win32":
        return None
    if shutil.which("lp") is None:
        return ()
    known = _lpstat("-e")
    if not known:
        return None if known is None else ()
    default = re.search(r"^system default destination: (\S+)$", _lpstat("-d") or "", re.MULTILINE)
    names = [name for name in known.split() if name == escape(name)]
    return sorted(names, key=lambda name: not default or name != default[1])


def _lpstat(option: str) -> str | None:
    """Return what lpstat says in English, or None if it does not say it soon."""
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return None
    end = time.monotonic() + _SECONDS_TO_NAME
    try:
        with _run_apart([lpstat, option], subprocess.DEVNULL) as process:
            answer = _read(process, end)
            process.wait(max(end - time.monotonic(), 0))
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.decode(errors="replace") if process.returncode == 0 else None


def _read(process: "subprocess.Popen[bytes]", end: float) -> bytes:
    """Return what the process answers until `end`, up to a limit."""
    assert process.stdout is not None
    reading = process.stdout.fileno()
    answer = b""
    while len(answer) < _MAX_NAMES and _is_readable(reading, end):
        if not (data := os.read(reading, _MAX_NAMES)):
            break
        answer += data
    return answer


def _is_readable(reading: int, end: float) -> bool:
    return bool(select.select([reading], [], [], max(end - time.monotonic(), 0))[0])


def _queue(pdf: bytes, printer: str | None, copies: int, two_sided: bool) -> str:
    lp = shutil.which("lp")
    if lp is None:
        raise PrintError(messages.NO_LP)
    command = [lp, *(["-d", printer] if printer else []), "-t", messages.PRINT_JOB]
    if copies > 1:
        command += ["-n", str(copies), "-o", "collate=true"]
    if two_sided:
        command += ["-o", "sides=two-sided-long-edge"]
    try:
        status, answer, taken = _run(command, pdf)
    except (OSError, subprocess.TimeoutExpired):
        raise PrintError(messages.LP_SILENT) from None
    if status:
        refused = messages.NOT_QUEUED.format(printer) if printer else messages.NOT_QUEUED_DEFAULT
        raise PrintError(refused)
    if not taken:
        raise PrintError(messages.LP_TOOK_PART)
    named = re.search(rb"request id is (\S{1,255})-\d", answer)
    queue = named[1].decode(errors="replace") if named else printer
    return messages.QUEUED.format(queue) if queue else messages.QUEUED_DEFAULT


def _run(command: list[str], pdf: bytes) -> tuple[int, bytes, bool]:
    """Run the command with the PDF to read; return its status, the beginning of its answer, and
    whether it read all.

    It reads from a pipe, so that no copy stays in a temporary folder.
    """
    end = time.monotonic() + _SECONDS
    reading, writing = os.pipe()
    try:
        with (
            open(writing, "wb", buffering=0) as pipe,  # noqa: PTH123
            _run_apart(command, reading) as process,
        ):
            written = _feed(process, pipe, pdf, end)
            pipe.close()
            process.wait(max(end - time.monotonic(), 0))
            assert process.stdout is not None
            answer = _available(process.stdout.fileno())
        return process.returncode, answer, written and not _available(reading)
    finally:
        os.close(reading)


@contextmanager
def _run_apart(command: list[str], stdin: int) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a command in a session of its own, so that it asks nothing on this terminal: nobody would
    see what it waits for. Whatever it did, it is ended at an error, and keys show as before."""
    if sys.platform == "win32":  # for the type checker: what is used here is POSIX
        raise NotImplementedError
    restore_mode = terminal_mode()
    try:
        with subprocess.Popen(
            command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},  # so that names can be found in what it answers
            start_new_session=True,
        ) as process:
            try:
                yield process
            except BaseException:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                raise
    finally:
        restore_mode()


def _feed(process: "subprocess.Popen[bytes]", pipe: IO[bytes], data: bytes, end: float) -> bool:
    """Write the data for the process to read; return whether all was written while it ran."""
    if sys.platform == "win32":
        raise NotImplementedError
    os.set_blocking(pipe.fileno(), False)
    rest = memoryview(data)
    while rest and process.poll() is None and time.monotonic() < end:
        if select.select([], [pipe], [], 0.05)[1]:
            rest = rest[pipe.write(rest[: select.PIPE_BUF]) or 0 :]
    return not rest


def _available(reading: int) -> bytes:
    """Return the beginning of what can be read at once."""
    if sys.platform == "win32":
        raise NotImplementedError
    os.set_blocking(reading, False)
    with suppress(BlockingIOError):
        return os.read(reading, _MAX_ANSWER)
    return b""


def _open_to_print(pdf: bytes, printer: str | None) -> str:
    """Let Windows print the PDF, or open it where no program there prints by itself: Edge does not.

    What prints or opens the file reads it after this has ended, so it cannot be deleted here.
    """
    if sys.platform != "win32":  # for the type checker: os.startfile is Windows' own
        raise NotImplementedError
    import tempfile

    file = Path(tempfile.mkdtemp(prefix="visit-")) / "visit-sheet.pdf"
    file.write_bytes(pdf)
    try:
        if printer:
            os.startfile(file, "printto", f'"{printer}"')  # noqa: S606 (as the person prints)
            return messages.SENT_TO_WINDOWS_NAMED.format(printer, file)
        os.startfile(file, "print")  # noqa: S606 (as the person prints any file)
        return messages.SENT_TO_WINDOWS.format(file)
    except OSError:
        pass
    try:
        os.startfile(file)  # noqa: S606 (as the person opens any file)
    except OSError:
        shutil.rmtree(file.parent, ignore_errors=True)
        raise PrintError(messages.NO_PDF_PROGRAM) from None
    return messages.OPENED_TO_PRINT.format(file)
