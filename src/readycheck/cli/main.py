"""Parse the command line, and run the command that it chooses."""

import io
import os
import sys
from contextlib import redirect_stdout
from functools import partial

import typer

from readycheck.cli import completion, runner, typer_words
from readycheck.cli.app import NAMES, Command, DraftsCommand, app
from readycheck.cli.arguments import expanded, ordered
from readycheck.environment.drafts import sweep_drafts


def main(arguments: list[str]) -> int:
    """Parse the arguments, run what they choose, and return the exit status."""
    if sys.platform == "win32":
        arguments = expanded(arguments)
    debug = "--debug" in arguments
    if "--no-color" in arguments:
        os.environ["NO_COLOR"] = "1"
    # Both work before and after the command's name.
    arguments = [each for each in arguments if each not in ("--debug", "--no-color")]
    arguments = ordered(arguments, NAMES)
    return runner.run(partial(_parse_and_run, arguments), debug=debug)


def _parse_and_run(arguments: list[str]) -> int:
    completion.check(arguments)
    try:
        chosen = _parse(arguments)
    except typer.TyperException as error:
        typer_words.explain(error)
        return error.exit_code
    except (OSError, UnicodeDecodeError) as error:
        if not any(each.startswith("--install-completion") for each in arguments):
            raise
        raise completion.not_installed(error) from None
    if isinstance(chosen, int):
        return chosen
    if not isinstance(chosen, DraftsCommand):
        sweep_drafts()
    return chosen()


def _parse(arguments: list[str]) -> Command | int:
    """Return what the arguments choose, or the exit status where typer has done what they ask.

    What it writes goes through our own stream: typer gives UTF-8 to a terminal that knows ASCII
    alone, and makes a failure of a reader that has gone.
    """
    written = io.StringIO()
    try:
        with redirect_stdout(written):
            command = typer_words.command_of(app)
            typer_words.check(command, arguments)
            chosen: Command | int = command(
                arguments, prog_name="readycheck", standalone_mode=False
            )
    finally:
        sys.stdout.write(typer_words.in_own_words(written.getvalue()))
        sys.stdout.flush()
    return chosen
