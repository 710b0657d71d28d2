"""The options and arguments that the commands take: how each is spelled, checked and explained."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from readycheck import __version__, messages
from readycheck.cli import completion, language
from readycheck.environment.questionnaires import QUESTIONS_VARIABLE
from readycheck.formats import registry
from readycheck.formats.paper import Paper
from readycheck.formats.registry import kind_of
from readycheck.questionnaire.language import TAG_PATTERN


class SheetFormat(StrEnum):
    """What a sheet is written as."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    FHIR = registry.FHIR


class QuestionsFormat(StrEnum):
    """What a questionnaire is printed as."""

    YAML = "yaml"
    FHIR = registry.FHIR


class ReportFormat(StrEnum):
    """What the diagnostics of question files are printed as."""

    TEXT = "text"
    JSON = "json"


_MAX_COPIES = 500  # a nought too many is a stack of paper

EXTENSIONS = ", ".join(sheet_format.extension for sheet_format in registry.FORMATS)
FORMATS = ", ".join(SheetFormat)


def _file(context: typer.Context, option: typer.CallbackParam, name: str | None) -> str | None:
    """Return the name as it is; an empty one comes of a variable that was never set."""
    if name == "":
        is_option = option.opts[-1].startswith("-")
        said = messages.NO_FILE_NAME.format(option.opts[-1])
        context.fail(said if is_option else messages.EMPTY_FILE_NAME)
    return name


def _files(
    context: typer.Context, option: typer.CallbackParam, names: list[str] | None
) -> list[str]:
    return [name for name in names or () if _file(context, option, name)]


def _outputs(
    context: typer.Context, option: typer.CallbackParam, files: list[str] | None
) -> list[str]:
    for file in files or ():
        _file(context, option, file)
        if kind_of(file) is None:
            context.fail(messages.NO_EXTENSION.format(file, EXTENSIONS))
    return files or []


def _reference(
    context: typer.Context, option: typer.CallbackParam, reference: str | None
) -> str | None:
    """Return the reference as it is, if it names somebody whom the option can mean."""
    if reference is None:
        return None
    from readycheck.fhir import references

    types = references.SUBJECTS if "--subject" in option.opts else references.AUTHORS
    if not references.names(reference, types):
        named = ", ".join(types)
        context.fail(messages.NO_REFERENCE.format(option.opts[-1], reference, named))
    return reference


def _tag(context: typer.Context, tag: str) -> str:
    if not re.fullmatch(TAG_PATTERN, tag):
        context.fail(messages.NOT_A_LANGUAGE.format(tag))
    return tag


def _table_file(
    context: typer.Context, option: typer.CallbackParam, name: str | None
) -> str | None:
    """Return the name of a table's file; None for standard output."""
    if name in (None, "-"):
        return None
    if name and not name.lower().endswith(".csv"):
        context.fail(messages.NO_TABLE_NAME.format(name))
    return _file(context, option, name)


def _once(check: Callable[..., str | None]) -> Callable[..., list[str | None]]:
    """Return what checks the one file that can be named: the last of several would be the only one
    that is written."""

    def checked(
        context: typer.Context, option: typer.CallbackParam, files: list[str] | None
    ) -> list[str | None]:
        if files and len(files) > 1:
            context.fail(messages.ONLY_ONCE.format(option.opts[0]))
        return [check(context, option, file) for file in files or (None,)]

    return checked


def _copies(context: typer.Context, copies: int) -> int:
    if not 1 <= copies <= _MAX_COPIES:
        context.fail(messages.COPIES_RANGE.format(copies, _MAX_COPIES))
    return copies


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"readycheck {__version__}")
        raise typer.Exit


def _output(words: str, callback: Callable[..., object]) -> object:
    """Return the option for where to save, as a command explains and checks it."""
    return typer.Option(
        "-o", "--output", metavar=messages.TAKES["FILE"], callback=callback, help=words
    )


NoColor = Annotated[bool, typer.Option("--no-color", help=messages.HELP_NO_COLOR)]
Debug = Annotated[
    bool,
    typer.Option("--debug", help=messages.HELP_DEBUG),
]
Version = Annotated[
    bool,
    typer.Option("--version", "-V", callback=_version, is_eager=True, help=messages.HELP_VERSION),
]
Language = Annotated[
    str | None,
    typer.Option(
        language.OPTION,
        metavar=messages.TAKES["LANGUAGE"],
        help=messages.HELP_LANGUAGE,
        autocompletion=completion.language_tags,
    ),
]
Questions = Annotated[
    str | None,
    typer.Option(
        "--questions",
        metavar=messages.TAKES["FILE"],
        callback=_file,
        help=messages.HELP_QUESTIONS_FILE.format(QUESTIONS_VARIABLE),
    ),
]
PaperSize = Annotated[
    Paper | None,
    typer.Option("--paper", case_sensitive=False, help=messages.HELP_PAPER),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help=messages.HELP_LINE_BY_LINE),
]
Shared = Annotated[
    bool,
    typer.Option(
        "--shared",
        help=messages.HELP_SHARED,
    ),
]
Force = Annotated[bool, typer.Option("--force", help=messages.HELP_FORCE)]
Outputs = Annotated[list[str] | None, _output(messages.HELP_OUTPUTS.format(EXTENSIONS), _outputs)]
AnswersFiles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=f"[{messages.TAKES['ANSWERS']}]...",
        callback=_files,
        help=messages.HELP_ANSWERS_FILES,
    ),
]
BegunAnswers = Annotated[
    str | None,
    typer.Argument(
        metavar=f"[{messages.TAKES['ANSWERS']}]", callback=_file, help=messages.HELP_BEGUN_ANSWERS
    ),
]
Blank = Annotated[bool, typer.Option("--blank", help=messages.HELP_BLANK)]
SampleOption = Annotated[
    str | None,
    typer.Option(
        "--sample",
        metavar=messages.TAKES["ID"],
        autocompletion=completion.samples,
        help=messages.HELP_SAMPLE,
    ),
]
Large = Annotated[bool, typer.Option("--large", help=messages.HELP_LARGE)]
Short = Annotated[bool, typer.Option("--short", help=messages.HELP_SHORT)]
WithoutGuide = Annotated[bool, typer.Option("--without-guide", help=messages.HELP_WITHOUT_GUIDE)]
OneSheetFormat = Annotated[
    SheetFormat | None,
    typer.Option(
        "--format",
        metavar=messages.TAKES["NAME"],
        case_sensitive=False,
        help=messages.HELP_SHEET_FORMAT.format(FORMATS),
    ),
]
# One file each, or none, in a list: so typer hands on every file that is named, not the last alone.
Output = Annotated[list[str] | None, _output(messages.HELP_OUTPUT, _once(_file))]
OutputSheet = Annotated[list[str] | None, _output(messages.HELP_OUTPUT_SHEET, _once(_file))]
AnswersForTable = Annotated[
    list[str],
    typer.Argument(
        metavar=f"{messages.TAKES['ANSWERS']}...",
        callback=_files,
        help=messages.HELP_ANSWERS_TABLE,
    ),
]
OutputTable = Annotated[list[str] | None, _output(messages.HELP_OUTPUT_TABLE, _once(_table_file))]
Copies = Annotated[
    int,
    typer.Option(
        "--copies", metavar=messages.TAKES["NUMBER"], callback=_copies, help=messages.HELP_COPIES
    ),
]
TwoSided = Annotated[bool, typer.Option("--two-sided", help=messages.HELP_TWO_SIDED)]
Bundle = Annotated[bool, typer.Option("--bundle", help=messages.HELP_BUNDLE)]
Subject = Annotated[
    str | None,
    typer.Option(
        "--subject",
        metavar=messages.TAKES["REFERENCE"],
        callback=_reference,
        help=messages.HELP_SUBJECT,
    ),
]
Author = Annotated[
    str | None,
    typer.Option(
        "--author",
        metavar=messages.TAKES["REFERENCE"],
        callback=_reference,
        help=messages.HELP_AUTHOR,
    ),
]
Printer = Annotated[
    str | None,
    typer.Option("--print", metavar=f"[{messages.TAKES['PRINTER']}]", help=messages.HELP_PRINT),
]
OneQuestionsFormat = Annotated[
    QuestionsFormat,
    typer.Option(
        "--format",
        metavar=messages.TAKES["NAME"],
        case_sensitive=False,
        help=messages.HELP_QUESTIONS_FORMAT,
    ),
]
Section = Annotated[
    str | None,
    typer.Argument(
        metavar=f"[{messages.TAKES['SECTION']}]",
        autocompletion=completion.sections,
        help=messages.HELP_SECTION,
    ),
]
SampleId = Annotated[
    str | None,
    typer.Argument(
        metavar=f"[{messages.TAKES['SAMPLE']}]",
        autocompletion=completion.samples,
        help=messages.HELP_SAMPLE_ID,
    ),
]
List = Annotated[bool, typer.Option("--list", help=messages.HELP_LIST)]
Auto = Annotated[bool, typer.Option("--auto", help=messages.HELP_AUTO)]
QuestionFiles = Annotated[
    list[str],
    typer.Argument(
        metavar=f"{messages.TAKES['FILE']}...",
        callback=_files,
        help=messages.HELP_QUESTION_FILES,
    ),
]
QuestionFile = Annotated[
    str,
    typer.Argument(
        metavar=messages.TAKES["FILE"], callback=_file, help=messages.HELP_QUESTION_FILE
    ),
]
Into = Annotated[
    str, typer.Argument(metavar=messages.TAKES["LANGUAGE"], callback=_tag, help=messages.HELP_INTO)
]
Watch = Annotated[bool, typer.Option("--watch", help=messages.HELP_WATCH)]
FileToPreview = Annotated[
    str | None,
    typer.Argument(
        metavar=f"[{messages.TAKES['FILE']}]", callback=_file, help=messages.HELP_FILE_TO_PREVIEW
    ),
]
OneReportFormat = Annotated[
    ReportFormat,
    typer.Option("--format", case_sensitive=False, help=messages.HELP_REPORT_FORMAT),
]
