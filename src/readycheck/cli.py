"""The command line: how the commands are spelled. Nothing of the questionnaire is decided here."""

import os
from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from readycheck import __version__, commands, formats, process
from readycheck.keeping import ANSWERS, kind_of

EXIT_STATUS = (
    "Exit status: 0 done, whatever the answers; 1 failed; 2 usage; 3 a question or answers file "
    "has problems; 4 input needed and there is none; 130 Ctrl-C; 143 SIGTERM; 129 SIGHUP."
)
_FORMATS = ", ".join(format.name for format in formats.FORMATS)

app = typer.Typer(
    help="Prepare a talk with a provider about ketamine therapy: nine questions from a patient "
    "guide, each answer explained in the guide’s own words, and a sheet to take along.",
    epilog=EXIT_STATUS,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

# Typer only parses: what it chose runs after it, so that no exception or exit status of a command
# passes through its hands.
_chosen: list[Callable[[], int]] = []

Questions = Annotated[
    str | None, typer.Option("--questions", metavar="FILE", help="A question file of your own.")
]
Force = Annotated[bool, typer.Option("--force", help="Write over files that are there already.")]


def _extension(file: str) -> str:
    if kind_of(file) is None:
        known = ", ".join(format.extension for format in formats.FORMATS)
        raise typer.BadParameter(f"{file} names no format: end it in {known} or .json")
    return file


def _extensions(files: list[str]) -> list[str]:
    return [_extension(file) for file in files]


def _sheet_extension(file: str | None) -> str | None:
    if file is not None and file != "-" and kind_of(file) == ANSWERS:
        raise typer.BadParameter("a sheet is no answers file: end the name in .txt or .md")
    return file


def _format(name: str | None) -> str | None:
    if name is not None and name not in {format.name for format in formats.FORMATS}:
        raise typer.BadParameter(f"{name} is none of the formats: {_FORMATS}")
    return name


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"readycheck {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    no_color: Annotated[bool, typer.Option("--no-color", help="Show no colour.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show a traceback of an error. It can hold answers.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Without a command, `start` runs."""
    if context.invoked_subcommand is None:
        _chosen.append(commands.start)


@app.command()
def start(
    questions: Questions = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Line by line, for screen readers: nothing is redrawn.")
    ] = False,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            callback=lambda files: _extensions(files or []),
            help="Save the sheet here (.txt, .md) or the answers (.json). May be given again.",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Ask the questions, and make the sheet."""
    _chosen.append(partial(commands.start, questions, output or (), plain=plain, force=force))


@app.command()
def sheet(
    answers: Annotated[str, typer.Argument(metavar="ANSWERS", help="An answers file, or - .")],
    questions: Questions = None,
    format: Annotated[
        str | None, typer.Option("--format", callback=_format, help=f"One of: {_FORMATS}.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", callback=_sheet_extension, help="Save it."),
    ] = None,
    force: Force = False,
) -> None:
    """Make the sheet from an answers file, without asking."""
    file = None if output in (None, "-") else output
    kind = format or (kind_of(file) if file else None)
    if file and kind is None:
        raise typer.BadParameter(f"{file} names no format: give one with --format ({_FORMATS})")
    _chosen.append(partial(commands.sheet, answers, questions, format=kind, file=file, force=force))


@app.command()
def questions() -> None:
    """Print the built-in question file, to start one of your own from."""
    _chosen.append(commands.questions)


def _belongs_to_start(argument: str) -> bool:
    """Whether `start` was left out before one of its options."""
    options = ("--questions", "--plain", "-o", "--output", "--force")
    return argument.split("=")[0] in options


def main(arguments: list[str]) -> int:
    """Parse the arguments, run what they choose, and return the exit status."""
    debug = "--debug" in arguments
    if "--no-color" in arguments:
        os.environ["NO_COLOR"] = "1"
    # Both work before and after the command's name.
    arguments = [one for one in arguments if one not in ("--debug", "--no-color")]
    if not arguments or _belongs_to_start(arguments[0]):
        arguments = ["start", *arguments]
    try:
        app(arguments, prog_name="readycheck")
    except SystemExit as exit:
        if exit.code or not _chosen:
            return int(exit.code or 0)
    return process.run(_chosen.pop(), debug=debug)
