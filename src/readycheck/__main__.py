"""The entry point: a bare `readycheck` goes straight to the interview, without typer."""

import os
import sys

from readycheck import __version__

_COMPLETING = "_READYCHECK_COMPLETE"  # set by a shell that wants to know what may follow


def main() -> int:
    """Run the command line and return the exit status."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        try:
            print(f"readycheck {__version__}", flush=True)
            return 0
        except OSError:
            pass  # the output takes nothing: below that is said, or kept silent, as it should be
    try:
        return _run(arguments)
    except KeyboardInterrupt:  # so early that nobody looks after it yet
        from readycheck.exit_status import Exit

        return Exit.INTERRUPTED


def _run(arguments: list[str]) -> int:
    if not arguments and _COMPLETING not in os.environ:
        from readycheck.cli import runner
        from readycheck.commands import start

        return runner.run(start.start)
    from readycheck.cli import app

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
