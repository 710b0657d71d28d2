"""The process around a command: exit statuses, signals, and what reaches standard error."""

import errno
import sys
import warnings
from collections.abc import Callable

from readycheck import messages
from readycheck.errors import ReadycheckError, reason
from readycheck.exit_status import Exit, of_signal
from readycheck.system import signals, streams
from readycheck.system.streams import say

# Errors of an output that does not take what is written: it is full, broken or not for writing.
# Where files are saved, these are caught on the spot.
_OUTPUT_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def run(command: Callable[[], int], *, debug: bool = False) -> int:
    """Run a command and turn each way it can end into an exit status.

    A traceback can hold answers, so there is one only with `debug`.
    """
    signals.forbid_core_dumps()
    handler = signals.new_handler(debug=debug)
    if not debug:  # a warning shows lines of code, and is for who writes it
        warnings.showwarning = lambda *_, **__: None
    try:
        try:
            handler.install()
            status = _status(command, handler, debug)
        finally:
            handler.leave()  # a signal just before is caught below, and none comes after it
    except KeyboardInterrupt:
        handler.leave(interrupted=True)
        status = Exit.INTERRUPTED
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else Exit.FAILED
    streams.settle()
    handler.restore_mode()
    handler.ignore()
    return of_signal(handler.ended_by) if handler.ended_by else int(status)


def _status(command: Callable[[], int], handler: signals.SignalHandler, debug: bool) -> int:
    """Run a command; return its exit status, or that of what it fails by, and say what it is."""
    try:
        streams.prepare()
        status = command()
        handler.go_on()
        streams.finish(sys.stdout)  # so that what could not be written is known in time
    except ReadycheckError as error:
        for line in error.lines():
            say(line)
        status = error.exit_status
    except BrokenPipeError:
        status = signals.end_by_broken_pipe()
    except Exception as error:
        if debug and not handler.ended_by:
            raise
        if not handler.ended_by:
            say(_message(error))
        status = Exit.FAILED
    return status


def _message(error: Exception) -> str:
    """Return what is said of an error that no command foresees."""
    if isinstance(error, OSError) and error.errno in _OUTPUT_ERRORS:
        return messages.NOT_WRITTEN.format(reason(error))
    return messages.UNEXPECTED.format(type(error).__name__)
