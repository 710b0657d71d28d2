"""Long text on a terminal: through the person's pager, or straight out where there is none."""

import subprocess
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

_NO_SUCH_COMMAND = (126, 127)  # what the shell says of a command that it cannot run


def page(text: str, stream: TextIO, environ: Mapping[str, str], rows: int) -> None:
    """Write `text` to the terminal `stream`, by $PAGER or less if it has more than `rows` lines."""
    pager = environ.get("PAGER", "less").strip()
    encoded = text.encode(stream.encoding, stream.errors or "strict")
    if text.count("\n") < rows or not pager or not _paged(encoded, pager, environ):
        stream.write(text)
        stream.flush()


def _paged(text: bytes, pager: str, environ: Mapping[str, str]) -> bool:
    """Whether the pager was there to show the text."""
    surroundings = {**environ, "LESS": f"{environ.get('LESS', '')} -R"}  # it shows colour
    with subprocess.Popen(  # noqa: S602 (PAGER is a command line)
        pager, shell=True, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings
    ) as process:
        assert process.stdin is not None
        with suppress(OSError):  # left before the end
            process.stdin.write(text)
            process.stdin.close()
        while process.poll() is None:
            with suppress(KeyboardInterrupt):  # the pager's to answer: it has the terminal
                process.wait()
    return process.returncode not in _NO_SUCH_COMMAND
