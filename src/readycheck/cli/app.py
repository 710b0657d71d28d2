"""The commands: how each is spelled, which options it takes, and which of them go together."""

from collections.abc import Callable
from functools import partial

import typer

from readycheck import messages
from readycheck.cli import options, typer_words
from readycheck.cli.arguments import DEFAULT_PRINTER
from readycheck.cli.options import EXTENSIONS, FORMATS, QuestionsFormat, ReportFormat, SheetFormat
from readycheck.formats.registry import ANSWERS, kind_of


def _examples(examples: dict[str, str]) -> str:
    """Return the examples at the end of a command's help, each a line that is not wrapped."""
    width = max(map(len, examples))
    lines = (f"  {typed:{width}}  {words}" for typed, words in examples.items())
    return "\n".join(("\b", messages.HELP_EXAMPLES, *lines))


# Typer only parses: each command returns what runs after it, so that no exception or exit status
# passes through typer's hands; only that is imported. Help texts are not docstrings, which
# `python -OO` takes away.
Command = Callable[[], int]


class DraftsCommand(partial[int]):
    """A command that handles the drafts itself; before any other, those too old are deleted."""


app = typer.Typer(
    help=f"{messages.HELP_START_ALONE}\n\n{messages.HELP_WHAT_FOR}\n\n{messages.HELP_CRISIS}",
    epilog=messages.HELP_EXIT_STATUS.format(messages.EXIT_STATUSES),
    subcommand_metavar=f"[{messages.TAKES['COMMAND']}] [{messages.TAKES['ARGS']}]...",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain lines read better aloud, and come in half the time
    context_settings={"help_option_names": typer_words.HELP},
)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    no_color: options.NoColor = False,
    debug: options.Debug = False,
    language: options.Language = None,
    version: options.Version = False,
) -> Command | None:
    """Return `start` where no command is named."""
    return start() if context.invoked_subcommand is None else None


@app.command(help=messages.HELP_START, epilog=_examples(messages.EXAMPLES_START))
def start(
    answers: options.BegunAnswers = None,
    questions: options.Questions = None,
    plain: options.Plain = False,
    output: options.Outputs = None,
    paper: options.PaperSize = None,
    force: options.Force = False,
    shared: options.Shared = False,
) -> Command:
    """Return the interview."""
    from readycheck.commands import start

    return DraftsCommand(
        start.start,
        questions,
        answers,
        output or (),
        plain=plain,
        force=force,
        paper=paper,
        shared=shared,
    )


@app.command(help=messages.HELP_SHEET, epilog=_examples(messages.EXAMPLES_SHEET))
def sheet(
    context: typer.Context,
    answers: options.AnswersFiles = None,
    blank: options.Blank = False,
    sample: options.SampleOption = None,
    large: options.Large = False,
    questions: options.Questions = None,
    format: options.OneSheetFormat = None,
    outputs: options.OutputSheet = None,
    paper: options.PaperSize = None,
    bundle: options.Bundle = False,
    subject: options.Subject = None,
    author: options.Author = None,
    printer: options.Printer = None,
    copies: options.Copies = 1,
    two_sided: options.TwoSided = False,
    plain: options.Plain = False,
    force: options.Force = False,
) -> Command:
    """Return what makes the sheet, if its options go together."""
    from readycheck.commands import sheet
    from readycheck.environment.delivery import Delivery

    named, printer = answers or [], _printer(context, printer)
    output = next(iter(outputs or ()), None)
    if printer and (kind_of(printer) == ANSWERS or not (named or blank or sample is not None)):
        named, printer = [printer, *named], ""  # the name after --print is not a printer's
    if [bool(named), blank, sample is not None].count(True) != 1:
        context.fail(messages.CHOOSE_ONE)
    for on_paper, name in ((copies > 1, "--copies"), (two_sided, "--two-sided")):
        if on_paper and printer is None:
            context.fail(messages.ONLY_PRINTING.format(name))
    file = None if output == "-" else output
    folder = file if file and sheet.is_folder(file) else None
    if len(named) > 1 and folder is None and (file or printer is None):
        context.fail(messages.SEVERAL_WHERE)
    if len(named) > 1 and (subject or author):
        from readycheck.fhir import references

        if subject or references.is_in_person(author):
            context.fail(messages.ONE_PERSON.format("--subject" if subject else "--author"))
    if folder and not named:
        context.fail(messages.ONLY_ANSWERS_TO_FOLDER.format(folder))
    if "-" in named and (folder or len(named) > 1):
        context.fail(messages.SEVERAL_NO_NAME)
    kind = _kind(context, format, None if folder else file)
    if blank and kind == SheetFormat.FHIR:
        context.fail(messages.NO_BLANK_FHIR)
    for wanted, name in ((bundle, "--bundle"), (subject, "--subject"), (author, "--author")):
        if wanted and kind != SheetFormat.FHIR:
            context.fail(messages.ONLY_FHIR.format(name))
    delivery = Delivery(
        large=large,
        bundle=bundle,
        subject=subject,
        author=author,
        format=kind or ("text" if output == "-" else None),
        plain=plain,
        file=file,
        force=force,
        paper=paper,
        prints=printer is not None,
        printer=printer or None,
        copies=copies,
        two_sided=two_sided,
    )
    if len(named) > 1 or folder:
        return partial(sheet.sheets, named, questions, delivery)
    if named:
        return partial(sheet.sheet, named[0], questions, delivery)
    if sample is not None:
        return partial(sheet.sample, sample, questions, delivery)
    return partial(sheet.blank, questions, delivery)


def _printer(context: typer.Context, name: str | None) -> str | None:
    """Return the printer that is named after --print, or "" for the default one."""
    if name == "":  # of a variable that was never set
        context.fail(messages.EMPTY_PRINTER_NAME)
    return "" if name == DEFAULT_PRINTER else name


def _kind(context: typer.Context, option: SheetFormat | None, file: str | None) -> str | None:
    """Return the format that the option or the file's extension names, which must not differ."""
    named = kind_of(file) if file else None
    if named == ANSWERS and option != SheetFormat.FHIR:
        context.fail(messages.SHEET_NOT_ANSWERS.format(EXTENSIONS))
    if option and named not in (None, option, ANSWERS):
        context.fail(messages.TWO_FORMATS.format(file, option))
    kind = option or named
    if file and kind is None:
        context.fail(messages.NO_FORMAT.format(file, FORMATS))
    return kind


@app.command(help=messages.HELP_TABLE, epilog=_examples(messages.EXAMPLES_TABLE))
def table(
    answers: options.AnswersForTable,
    questions: options.Questions = None,
    outputs: options.OutputTable = None,
    force: options.Force = False,
) -> Command:
    """Return what puts answers files into a table."""
    from readycheck.commands import table

    output = next(iter(outputs or ()), None)
    return partial(table.table, answers, questions, output, force=force)


@app.command("questions", help=messages.HELP_QUESTIONS)
def print_questions(
    context: typer.Context,
    questions: options.Questions = None,
    format: options.OneQuestionsFormat = QuestionsFormat.YAML,
    short: options.Short = False,
    without_guide: options.WithoutGuide = False,
    outputs: options.Output = None,
    force: options.Force = False,
) -> Command:
    """Return what prints the question file, or saves it."""
    from readycheck.commands import questions as command
    from readycheck.environment.output import write_json

    if short + without_guide + (format == QuestionsFormat.FHIR) + bool(short and questions) > 1:
        context.fail(messages.SHORT_ALONE)
    output = next(iter(outputs or ()), None)
    deliver = partial(command.deliver, output=output, force=force)
    if short:
        return partial(deliver, command.short)
    if without_guide:
        return partial(deliver, partial(command.without_guide, questions))
    if format == QuestionsFormat.FHIR:
        make = partial(command.as_fhir, questions)
        return partial(deliver, make, write=write_json)
    return partial(deliver, partial(command.questions, questions))


@app.command(help=messages.HELP_READ_GUIDE)
def guide(
    section: options.Section = None,
    lists: options.List = False,
    questions: options.Questions = None,
    plain: options.Plain = False,
) -> Command:
    """Return what shows the guide."""
    from readycheck.commands import guide

    return partial(guide.guide, section, questions, plain=plain, lists=lists)


@app.command(help=messages.HELP_DEMO)
def demo(
    sample: options.SampleId = None,
    auto: options.Auto = False,
    lists: options.List = False,
    questions: options.Questions = None,
    plain: options.Plain = False,
) -> Command:
    """Return the interview with a made-up person's answers."""
    from readycheck.commands import demo

    return partial(demo.demo, sample, questions, by_itself=auto, plain=plain, lists=lists)


@app.command(help=messages.HELP_FORGET)
def forget() -> Command:
    """Return what deletes the drafts."""
    from readycheck.commands import forget

    return DraftsCommand(forget.forget)


@app.command(help=messages.HELP_VALIDATE, epilog=_examples(messages.EXAMPLES_VALIDATE))
def validate(
    context: typer.Context,
    files: options.QuestionFiles,
    format: options.OneReportFormat = ReportFormat.TEXT,
    watch: options.Watch = False,
) -> Command:
    """Return what checks question files."""
    from readycheck.commands import validate

    if watch:
        if "-" in files or format == ReportFormat.JSON:
            context.fail(messages.WATCH_FILES)
        return partial(validate.watch, files)
    return partial(validate.validate, files, as_json=format == ReportFormat.JSON)


@app.command(help=messages.HELP_PREVIEW, epilog=_examples(messages.EXAMPLES_PREVIEW))
def preview(file: options.FileToPreview = None, plain: options.Plain = False) -> Command:
    """Return what shows every screen of a question file."""
    from readycheck.commands import preview

    return partial(preview.preview, file, plain=plain)


@app.command(help=messages.HELP_TRANSLATE, epilog=_examples(messages.EXAMPLES_TRANSLATE))
def translate(file: options.QuestionFile, language: options.Into) -> Command:
    """Return what writes the catalog for translators."""
    from readycheck.commands import translate

    return partial(translate.translate, file, language)


@app.command(help=messages.HELP_SCHEMA)
def schema() -> Command:
    """Return what prints the schema."""
    from readycheck.commands import schema

    return schema.schema


NAMES = {each.name or each.callback.__name__ for each in app.registered_commands if each.callback}
