"""Files that a command line names: read, saved, and kept from being replaced."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from readycheck import messages
from readycheck.system.streams import say


def named_input(file: str) -> tuple[str, IO[bytes] | None]:
    """Return what messages call a file, and the stream to read in its place for `-`."""
    return (messages.STANDARD_INPUT, sys.stdin.buffer) if file == "-" else (file, None)


def save_to(file: str, data: bytes, *, overwrite: bool) -> None:
    """Save the bytes, and say where; raises SaveError, also for a file that is there already."""
    from readycheck.storage.atomic import NameTakenError, SaveError, save

    try:
        saved = save(file, data, overwrite=overwrite)
    except NameTakenError as error:
        raise SaveError(f"{error} {messages.EXISTS_FORCE}") from None
    say(saved.message)


def answers_replaced(file: Path, answers: Iterable[str]) -> str | None:
    """Return the answers file in whose place `file` would be saved, if there is one."""
    for name in answers:
        try:
            if file.samefile(name):
                return name
        except (OSError, ValueError):  # one is not there, or cannot be
            continue
    return None
