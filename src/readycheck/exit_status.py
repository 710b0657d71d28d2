"""The exit statuses."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit statuses; a signal's is 128 and its number."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    PROBLEMS = 3
    NO_INPUT = 4
    INTERRUPTED = 130
