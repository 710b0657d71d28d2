"""The base of the program's errors: each says what to write and with which status to end."""

import errno
import os
from collections.abc import Sequence

from readycheck import messages
from readycheck.exit_status import Exit


class ReadycheckError(Exception):
    """An error that the program foresees; its message says what happened and what to do."""

    exit_status: int = Exit.FAILED

    def lines(self) -> Sequence[str]:
        """Return what is written to standard error, a line each."""
        return [str(self)]


class UserLeft(ReadycheckError):  # noqa: N818 (not an error, but a wish)
    """The person left, which needs no word more."""

    def __init__(self, exit_status: int) -> None:
        super().__init__(exit_status)
        self.exit_status = exit_status

    def lines(self) -> Sequence[str]:
        """Return nothing: what had to be said was said when they left."""
        return []


class DraftError(ReadycheckError):
    """No draft can be written, taken over or looked for; the message says why."""


class DraftGoneError(DraftError):
    """The draft is no longer there."""


def reason(error: Exception, otherwise: str = "") -> str:
    """Return why the system, or the program, refused something; where neither says, what is said
    `otherwise`, or that nobody knows."""
    said = getattr(error, "strerror", None) or otherwise or messages.REASON_UNKNOWN
    number = getattr(error, "errno", None)
    if number is None or said != os.strerror(number):
        return said
    return messages.SYSTEM_REASONS.get(errno.errorcode.get(number, ""), said)
