"""A sheet to a real printer: CUPS where there is `lp`, the shell's print verb on Windows.

`lp` with status 0 means that the sheet stands in a queue, even that of a printer that is off, so
nothing here says "printed". Its messages come in the user's language: its status is what counts.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from readycheck import messages
from readycheck.errors import ReadycheckError

_TITLE = "Visit sheet"  # what others see in the queue: no name, and no health words
_SECONDS = 30  # an lp that cannot reach its server waits without an end


class PrintError(ReadycheckError):
    """The sheet went to no queue; the message says why and what to do."""


def send(pdf: bytes, printer: str | None = None) -> str:
    """Put the PDF in the queue of `printer`, or of the default one; return what to tell the person.

    Raises PrintError where there is no way to print, or the queue does not take it.
    """
    return _open_to_print(pdf) if sys.platform == "win32" else _queue(pdf, printer)


def _queue(pdf: bytes, printer: str | None) -> str:
    lp = shutil.which("lp")
    if lp is None:
        raise PrintError(messages.NO_LP)
    command = [lp, *(["-d", printer] if printer else []), "-t", _TITLE]
    try:
        # On standard input, so that no copy stays in a temporary folder; in English, so that the
        # queue's name can be read from the answer.
        done = subprocess.run(
            command,
            input=pdf,
            capture_output=True,
            timeout=_SECONDS,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise PrintError(messages.LP_SILENT) from None
    if done.returncode:
        raise PrintError(messages.NOT_QUEUED.format(printer or messages.DEFAULT_QUEUE))
    # It answers: request id is NAME-12 (0 file(s)).
    named = re.search(rb"(\S+)-\d+(?= |$)", done.stdout)
    queue = named[1].decode(errors="replace") if named else printer or messages.DEFAULT_QUEUE
    return messages.QUEUED.format(queue)


def _open_to_print(pdf: bytes) -> str:
    if sys.platform != "win32":  # for the type checker: os.startfile is Windows' own
        raise NotImplementedError
    import tempfile

    # The program that prints reads the file after this one has ended, so it cannot be deleted here.
    file = Path(tempfile.mkdtemp(prefix="visit-")) / "visit-sheet.pdf"
    file.write_bytes(pdf)
    try:
        os.startfile(file, "print")  # noqa: S606 (as the person prints any file)
    except OSError:
        shutil.rmtree(file.parent, ignore_errors=True)
        raise PrintError(messages.NO_PRINT_VERB) from None
    return messages.SENT_TO_WINDOWS.format(file)
