"""The entry point: a bare `readycheck` goes straight to the interview, without typer."""

import os
import signal
import sys

from readycheck import __version__
from readycheck.exit_status import Exit

_COMPLETING = "_READYCHECK_COMPLETE"  # set by a shell that wants to know what may follow


def main() -> int:
    """Run the command line and return the exit status."""
    _end_on_early_interrupt()
    if sys.argv[1:] == ["--version"]:
        try:
            print(f"readycheck {__version__}", flush=True)
            return 0
        except OSError:
            pass  # the output takes nothing: below that is said, or kept silent, as it should be
    completing = _COMPLETING in os.environ
    if completing:
        # Typer breaks what explains an offer at the window's width, and fish and PowerShell take
        # each line for an offer.
        os.environ["COLUMNS"] = "9999"
    from readycheck.cli import language

    named, arguments = language.split(sys.argv[1:])
    try:
        language.speak(named, os.environ)
    except language.UnknownLanguageError as error:
        return _fail(error)
    if not arguments and not completing:
        from readycheck.cli import runner
        from readycheck.commands import start

        return runner.run(start.start)
    from readycheck.cli import main as command_line

    return command_line.main(arguments)


def _fail(error: Exception) -> int:
    from readycheck.cli import runner

    def fail() -> int:
        raise error

    return runner.run(fail)


def _end_on_early_interrupt() -> None:
    """Let a Ctrl-C end the program without a traceback while there is nothing to put right."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(Exit.INTERRUPTED))


if __name__ == "__main__":
    sys.exit(main())
