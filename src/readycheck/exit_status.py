"""The exit statuses."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended, where no signal but Ctrl-C did it."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    PROBLEMS = 3
    NO_INPUT = 4
    INTERRUPTED = 130


def of_signal(number: int) -> int:
    """Return the exit status of a process that a signal ended, as shells count it."""
    return 128 + number
