"""The process around a command: exit statuses, signals, and what reaches standard error."""

import errno
import os
import sys
from collections.abc import Callable

from readycheck import messages
from readycheck.errors import UserLeft
from readycheck.exit_status import Exit
from readycheck.interview.prompter import InputEnded
from readycheck.parsing.diagnostics import InvalidFileError
from readycheck.system import streams
from readycheck.system.signals import _die_as_others_do, _Signals, ignore_signals
from readycheck.system.streams import say

# What an output is told that does not take what is written: it is full, broken or not for writing.
# Where files are saved, these are caught on the spot.
_OF_AN_OUTPUT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def run(command: Callable[[], int], *, debug: bool = False) -> int:
    """Run a command and turn each way it can end into an exit status.

    A traceback can hold answers, so there is one only with `debug`.
    """
    ended = _Signals()
    try:
        streams.prepare()
        status = command()
        sys.stdout.flush()  # so that what could not be written is known in time
    except InvalidFileError as problems:
        for problem in problems.found:
            say(str(problem))
        status = Exit.PROBLEMS
    except UserLeft as left:
        status = left.status
    except InputEnded as input_ended:
        say(messages.INPUT_ENDED.format(input_ended))
        status = Exit.NO_INPUT
    except KeyboardInterrupt:
        status = Exit.INTERRUPTED
    except BrokenPipeError:
        status = _die_as_others_do()
    except Exception as error:
        if debug and not ended.by:
            raise
        if not ended.by:
            say(_told(error))
        status = Exit.FAILED
    except SystemExit as exit:
        status = exit.code if isinstance(exit.code, int) else Exit.FAILED
    ignore_signals()
    streams.settle()
    return 128 + ended.by if ended.by else int(status)


def _told(error: Exception) -> str:
    """What is said of an error that no command foresees."""
    if isinstance(error, OSError) and error.errno in _OF_AN_OUTPUT:
        return messages.NOT_WRITTEN.format(os.strerror(error.errno).lower())
    return messages.UNEXPECTED.format(type(error).__name__)
