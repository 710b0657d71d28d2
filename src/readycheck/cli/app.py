"""The command line: how the commands are spelled. Nothing of the questionnaire is decided here."""

import os
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Annotated, Literal

import typer

from readycheck import __version__
from readycheck.cli import completion, runner
from readycheck.commands import common, question_file
from readycheck.commands import demo as commands_demo
from readycheck.commands import forget as commands_forget
from readycheck.commands import guide as commands_guide
from readycheck.commands import sheet as commands_sheet
from readycheck.commands import start as commands_start
from readycheck.commands import validate as commands_validate
from readycheck.formats import registry
from readycheck.formats.paper import Paper
from readycheck.formats.registry import ANSWERS, kind_of
from readycheck.system import signals

EXIT_STATUS = (
    "Exit status: 0 done, whatever the answers; 1 failed; 2 usage; 3 a question or answers file "
    "has problems; 4 input needed and there is none; 130 Ctrl-C; 143 SIGTERM; 129 SIGHUP."
)
_FORMATS = ", ".join((*(format.name for format in registry.FORMATS), common.FHIR))
_EXTENSIONS = ", ".join(format.extension for format in registry.FORMATS)

app = typer.Typer(
    help="Prepare a talk with a provider about ketamine therapy: nine questions from a patient "
    "guide, each answer explained in the guide’s own words, and a sheet to take along.",
    epilog=EXIT_STATUS,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain lines read better aloud, and come in half the time
    context_settings={"help_option_names": ["-h", "--help"]},
)

# Typer only parses: what it chose runs after it, so that no exception or exit status of a command
# passes through its hands.
_chosen: list[Callable[[], int]] = []


def _file(context: typer.Context, option: typer.CallbackParam, name: str | None) -> str | None:
    """The name as it is, where it is one: an empty one comes of a variable that was never set."""
    if name == "":
        context.fail(f"{option.opts[-1]} names no file: write one after it, or leave it out")
    return name


Questions = Annotated[
    str | None,
    typer.Option(
        "--questions",
        metavar="FILE",
        callback=_file,
        help=f"A question file of your own; else the one that {common.QUESTIONS_VARIABLE} names.",
    ),
]
PaperOption = Annotated[
    Paper | None, typer.Option("--paper", help="The paper of a PDF; else the usual one near you.")
]
Plain = Annotated[
    bool, typer.Option("--plain", help="Line by line, for screen readers: nothing is redrawn.")
]
Force = Annotated[bool, typer.Option("--force", help="Write over files that are there already.")]


def _extensions(
    context: typer.Context, option: typer.CallbackParam, files: list[str] | None
) -> list[str]:
    for file in files or ():
        _file(context, option, file)
        if kind_of(file) is None:
            context.fail(f"{file} names no format: end it in {_EXTENSIONS} or .json")
    return files or []


def _format(context: typer.Context, name: str | None) -> str | None:
    if name is not None and name not in _FORMATS.split(", "):
        context.fail(f"{name} is none of the formats: {_FORMATS}")
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
        _chosen.append(commands_start.start)


@app.command()
def start(
    questions: Questions = None,
    plain: Plain = False,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            callback=_extensions,
            help=f"Save the sheet here ({_EXTENSIONS}) or the answers (.json). May be given again.",
        ),
    ] = None,
    paper: PaperOption = None,
    force: Force = False,
) -> None:
    """Ask the questions, and make the sheet."""
    chosen = partial(
        commands_start.start, questions, output or (), plain=plain, force=force, paper=paper
    )
    _chosen.append(chosen)


@app.command()
def sheet(
    context: typer.Context,
    answers: Annotated[
        str | None, typer.Argument(metavar="ANSWERS", help="An answers file, or - .")
    ] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help="The questions as a paper form, to fill in by pen.")
    ] = False,
    questions: Questions = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            callback=_format,
            autocompletion=completion.one_of(*_FORMATS.split(", ")),
            help=f"One of: {_FORMATS}.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", callback=_file, help="Save it."),
    ] = None,
    paper: PaperOption = None,
    bundle: Annotated[
        bool, typer.Option("--bundle", help="With --format fhir: the questions as well.")
    ] = False,
    printer: Annotated[
        str | None,
        typer.Option(
            "--print", metavar="[PRINTER]", help="Print it, on the default printer or on this."
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Make the sheet from an answers file, or the paper form."""
    if printer and answers is None and not blank:
        answers, printer = printer, ""  # nothing else is named that could be the answers file
    if blank == (answers is not None):
        context.fail("name an answers file, or - , or else --blank")
    file = None if output == "-" else output
    named = kind_of(file) if file else None
    if named == ANSWERS and format != common.FHIR:
        context.fail(
            f"a sheet is no answers file: end the name in {_EXTENSIONS}, "
            "or add --format fhir to write the answers for a health record"
        )
    if format and named not in (None, format, ANSWERS):
        context.fail(f"{file} names another format than --format {format}: leave one of them out")
    kind = format or named
    if file and kind is None:
        context.fail(f"{file} names no format: give one with --format ({_FORMATS})")
    if blank and kind == common.FHIR:
        context.fail("FHIR has no blank form: use readycheck questions --format fhir")
    if bundle and kind != common.FHIR:
        context.fail("only FHIR comes as a bundle: add --format fhir")
    to = commands_sheet.Delivery(
        bundle=bundle,
        format=kind or ("text" if output == "-" else None),
        file=file,
        force=force,
        paper=paper,
        prints=printer is not None,
        printer=printer or None,
    )
    if answers is None:
        _chosen.append(partial(commands_sheet.blank, questions, to))
    else:
        _chosen.append(partial(commands_sheet.sheet, answers, questions, to))


@app.command("questions")
def print_questions(
    context: typer.Context,
    questions: Questions = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            autocompletion=completion.one_of("yaml", common.FHIR),
            help="yaml, or fhir for a FHIR R4 Questionnaire.",
        ),
    ] = "yaml",
) -> None:
    """Print the built-in question file, to start your own from."""
    if format not in ("yaml", common.FHIR):
        context.fail(f"{format} is none of the formats: yaml, {common.FHIR}")
    as_fhir = format == common.FHIR
    _chosen.append(partial(question_file.questions, questions, as_fhir=as_fhir))


@app.command()
def guide(
    section: Annotated[
        str | None,
        typer.Argument(
            metavar="[SECTION]", autocompletion=completion.sections, help="One section, by its id."
        ),
    ] = None,
    questions: Questions = None,
) -> None:
    """Read the guide, with notes beside the words they qualify."""
    _chosen.append(partial(commands_guide.guide, section, questions))


@app.command()
def demo(
    sample: Annotated[
        str | None,
        typer.Argument(
            metavar="[SAMPLE]",
            autocompletion=completion.samples,
            help="A made-up person, by their id.",
        ),
    ] = None,
    auto: Annotated[
        bool, typer.Option("--auto", help="Answer by itself, at reading pace; any key stops it.")
    ] = False,
    questions: Questions = None,
    plain: Plain = False,
) -> None:
    """Show the interview with a made-up person’s answers. Nothing is kept."""
    _chosen.append(partial(commands_demo.demo, sample, questions, by_itself=auto, plain=plain))


@app.command()
def forget() -> None:
    """Delete the drafts of unfinished interviews, and say which."""
    _chosen.append(commands_forget.forget)


@app.command()
def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Question files, or - .")],
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines, or JSON for programs.")
    ] = "text",
) -> None:
    """Say all that is wrong with question files, and where."""
    _chosen.append(partial(commands_validate.validate, files, as_json=format == "json"))


@app.command()
def schema() -> None:
    """Print the JSON Schema of question files, for editors."""
    _chosen.append(question_file.schema)


def _belongs_to_start(argument: str) -> bool:
    """Whether `start` was left out before one of its options."""
    options = ("--questions", "--plain", "-o", "--output", "--paper", "--force")
    return argument.startswith("-o") or argument.split("=")[0] in options


def _default_printer(argument: str, following: str) -> str:
    """Write a `--print` that no printer follows as typer takes it: it knows no optional values."""
    return "--print=" if argument == "--print" and following.startswith("-") else argument


def main(arguments: list[str]) -> int:
    """Parse the arguments, run what they choose, and return the exit status."""
    debug = "--debug" in arguments
    if "--no-color" in arguments:
        os.environ["NO_COLOR"] = "1"
    # Both work before and after the command's name.
    arguments = [one for one in arguments if one not in ("--debug", "--no-color")]
    arguments = [_default_printer(*two) for two in pairwise([*arguments, "-"])]
    if not arguments or _belongs_to_start(arguments[0]):
        arguments = ["start", *arguments]
    return runner.run(partial(_parse_and_run, arguments), debug=debug)


def _parse_and_run(arguments: list[str]) -> int:
    try:
        with signals.pipes_left_to_the_system():
            app(arguments, prog_name="readycheck")
    except SystemExit as exit:
        if exit.code or not _chosen:
            return int(exit.code or 0)
    return _chosen.pop()()
