"""Check question files again whenever they change, until a Ctrl-C."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from time import sleep

from readycheck import messages
from readycheck.commands.common import now
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.exit_status import Exit
from readycheck.system.streams import say

_SECONDS = 0.5  # between two looks; a file that is still being written changes from one to the next

# What is known of a file without reading it, which another file of that name has another of.
State = tuple[int, int, int] | None


def watch(files: Callable[[], Sequence[str]], check: Callable[[], object]) -> int:
    """Check, and again after each change of `files`, which may be others then.

    Editors write in place, or put a new file in the place of the old one: each is a change once the
    file is as it was at the look before. A Ctrl-C ends it, as is meant.
    """
    try:
        while True:
            before = _states(files())
            with suppress(InvalidFileError):  # it changed while it was read, and is looked at again
                check()
            say(messages.WATCHING.format(now().strftime("%H:%M:%S")))
            _wait(files, before)
    except KeyboardInterrupt:
        return Exit.DONE


def _wait(files: Callable[[], Sequence[str]], before: dict[str, State]) -> None:
    """Return once the files are not as before, and no more changing."""
    last = before
    while True:
        sleep(_SECONDS)
        states = _states(files())
        if states == last != before:
            return
        last = states


def _states(files: Sequence[str]) -> dict[str, State]:
    return {file: _state(file) for file in files}


def _state(file: str) -> State:
    try:
        found = os.stat(file)  # noqa: PTH116 (a name that cannot be one is as good as missing)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
