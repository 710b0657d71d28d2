"""Long text on a terminal: through the person's pager, or straight out where that fails.

pydoc's pager, which rich uses too, takes no notice of a pager that fails and shows nothing.
"""

import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from readycheck import messages
from readycheck.system import signals

# It shows colour, ends at once with what fits, leaves it on the screen, and searches for small
# letters in capitals too. These come first, as an option of the person's may take the rest of the
# line: -oFILE.
_LESS = "-FRXi"
_SPECIAL = re.compile(r"[%?:.\\]")  # in the prompt of less, which a dollar ends
_LINK = re.compile("\x1b]8;[^\x1b]*\x1b\\\\")
_LESS_WITH_LINKS = 566  # one before shows their addresses among the words
_PRIVATE = {"LESSHISTFILE": "-", "LESSSECURE": "1"}  # what is looked for is kept nowhere


def page(text: str, stream: TextIO, environ: Mapping[str, str], rows: int) -> None:
    """Write `text` to the terminal `stream`, by $PAGER or less if it has more than `rows` lines."""
    # Windows has no less, and its more takes no UTF-8.
    pager = environ.get("PAGER", "" if sys.platform == "win32" else "less").strip()
    paged = text if _LINK.search(text) is None or _has_links(pager) else _LINK.sub("", text)
    encoded = paged.encode(stream.encoding, stream.errors or "strict")
    if text.count("\n") < rows or not pager or not _run_pager(encoded, pager, environ):
        stream.write(text)
        stream.flush()


def _options(own: str) -> str:
    """Return the options for less: how to leave it is said, unless the person's say something."""
    prompt = _SPECIAL.sub(r"\\\g<0>", messages.PAGER_KEYS)
    return f"{_LESS} -Ps{prompt}$ {own}".strip()


def _has_links(pager: str) -> bool:
    """Return whether the pager is a less that passes hyperlinks (OSC 8) on to the terminal."""
    program = pager.partition(" ")[0]
    if Path(program).name != "less":
        return False
    try:
        asked = subprocess.run([program, "--version"], check=False, capture_output=True, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = re.match(rb"less (\d+)", asked.stdout)
    return version is not None and int(version[1]) >= _LESS_WITH_LINKS


def _run_pager(text: bytes, pager: str, environ: Mapping[str, str]) -> bool:
    """Run the pager; return whether it showed the text, or was interrupted."""
    own = {**environ, "LESS": _options(environ.get("LESS", "")), **_PRIVATE}
    interrupted = False
    restore_mode = signals.terminal_mode()
    try:
        started = subprocess.Popen(  # noqa: S602 (PAGER is a command line)
            pager, shell=True, stdin=subprocess.PIPE, env=own
        )
    except OSError:  # there is no shell, or no room for one more process
        return False
    with started as process:
        assert process.stdin is not None
        try:
            with suppress(OSError):  # left before the end
                process.stdin.write(text)
                process.stdin.close()
            while process.poll() is None:
                try:
                    process.wait()
                except KeyboardInterrupt:  # the pager's to answer: it has the terminal
                    interrupted = True
                    signals.go_on()
        except BaseException:
            process.terminate()
            raise
        finally:
            restore_mode()  # a pager that was killed leaves the keys silent
    return process.returncode == 0 or interrupted
