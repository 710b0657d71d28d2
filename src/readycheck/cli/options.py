"""The options and arguments that the commands take: how each is spelled, checked and explained."""

from enum import StrEnum
from typing import Annotated

import typer

from readycheck import __version__
from readycheck.cli import completion
from readycheck.commands import common
from readycheck.formats import registry
from readycheck.formats.paper import Paper
from readycheck.formats.registry import kind_of


class SheetFormat(StrEnum):
    """What a sheet is written as."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    FHIR = common.FHIR


class QuestionsFormat(StrEnum):
    """What a questionnaire is printed as."""

    YAML = "yaml"
    FHIR = common.FHIR


class ReportFormat(StrEnum):
    """What the diagnostics of question files are printed as."""

    TEXT = "text"
    JSON = "json"


EXTENSIONS = ", ".join(sheet_format.extension for sheet_format in registry.FORMATS)
FORMATS = ", ".join(SheetFormat)


def _file(context: typer.Context, option: typer.CallbackParam, name: str | None) -> str | None:
    """Return the name as it is; an empty one comes of a variable that was never set."""
    if name == "":
        context.fail(f"{option.opts[-1]} has no file name after it: add one, or leave it out")
    return name


def _outputs(
    context: typer.Context, option: typer.CallbackParam, files: list[str] | None
) -> list[str]:
    for file in files or ():
        _file(context, option, file)
        if kind_of(file) is None:
            context.fail(f"{file} has no known extension: end it in {EXTENSIONS} or .json")
    return files or []


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"readycheck {__version__}")
        raise typer.Exit


NoColor = Annotated[bool, typer.Option("--no-color", help="Do not use color.")]
Debug = Annotated[
    bool,
    typer.Option(
        "--debug", help="Show the technical details of an error. They can include your answers."
    ),
]
Version = Annotated[
    bool,
    typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version."),
]
Questions = Annotated[
    str | None,
    typer.Option(
        "--questions",
        metavar="FILE",
        callback=_file,
        help=f"Your own question file, instead of the one that {common.QUESTIONS_VARIABLE} names.",
    ),
]
PaperSize = Annotated[
    Paper | None,
    typer.Option("--paper", help="Paper size of the PDF. Default: the usual size where you are."),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="For screen readers: ask one line at a time and redraw nothing."),
]
Shared = Annotated[
    bool,
    typer.Option(
        "--shared",
        help="For a computer that people use one after another: no drafts, and the window is "
        "cleared after each person. READYCHECK_SHARED=1 does the same.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that already exist.")]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        callback=_outputs,
        help=f"Save the sheet ({EXTENSIONS}) or the answers (.json). Can be repeated.",
    ),
]
Answers = Annotated[
    str | None, typer.Argument(metavar="ANSWERS", help="An answers file, or - for standard input.")
]
BegunAnswers = Annotated[
    str | None,
    typer.Argument(metavar="[ANSWERS]", help="An answers file to carry on from."),
]
Blank = Annotated[
    bool, typer.Option("--blank", help="Make a paper form of the questions, to fill in by hand.")
]
SampleOption = Annotated[
    str | None,
    typer.Option(
        "--sample",
        metavar="ID",
        autocompletion=completion.samples,
        help="Make the sheet of a made-up person, marked SAMPLE (demo --list).",
    ),
]
Large = Annotated[bool, typer.Option("--large", help="Use large print (PDF and HTML).")]
OneSheetFormat = Annotated[
    SheetFormat | None,
    typer.Option("--format", metavar="NAME", help=f"Format of the sheet: {FORMATS}."),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", callback=_file, help="Save it in this file."),
]
Bundle = Annotated[
    bool, typer.Option("--bundle", help="With --format fhir: include the questions.")
]
Printer = Annotated[
    str | None,
    typer.Option(
        "--print", metavar="[PRINTER]", help="Print it, on the default printer or the one you name."
    ),
]
OneQuestionsFormat = Annotated[
    QuestionsFormat,
    typer.Option("--format", metavar="NAME", help="yaml, or fhir for a FHIR R4 Questionnaire."),
]
Section = Annotated[
    str | None,
    typer.Argument(
        metavar="[SECTION]",
        autocompletion=completion.sections,
        help="The id of one section. --list shows them all.",
    ),
]
SampleId = Annotated[
    str | None,
    typer.Argument(
        metavar="[SAMPLE]",
        autocompletion=completion.samples,
        help="The id of a made-up person. --list shows them all.",
    ),
]
List = Annotated[bool, typer.Option("--list", help="List the ids, and do nothing else.")]
Auto = Annotated[
    bool, typer.Option("--auto", help="Answer by itself, at reading pace. Any key stops it.")
]
QuestionFiles = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Question files, or - for standard input.")
]
OneReportFormat = Annotated[
    ReportFormat, typer.Option("--format", help="Lines of text, or JSON for programs.")
]
