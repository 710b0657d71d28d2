"""What each command does: it puts the rooms together, and knows no command line.

Nothing slow is imported before the first words are on the screen.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache, partial
from itertools import cycle, takewhile
from shutil import get_terminal_size
from typing import IO, TYPE_CHECKING, NamedTuple

from readycheck import definition, interview, streams, wording
from readycheck.asking import Asker
from readycheck.document import Block, Paragraph
from readycheck.model import Questionnaire, Sample
from readycheck.paper import Paper, paper_for, surroundings
from readycheck.problem import Problems
from readycheck.process import Exit, say
from readycheck.response import Response

if TYPE_CHECKING:
    from readycheck.drafts import Drafts
    from readycheck.sheet import Sheet

FHIR = "fhir"
QUESTIONS_VARIABLE = "READYCHECK_QUESTIONS"


class Delivery(NamedTuple):
    """Where a sheet goes: to a file, to a printer, or to standard output.

    As FHIR it is the answers for a health record, with the questions where a `bundle` is wanted.
    """

    format: str | None = None
    bundle: bool = False
    file: str | None = None
    force: bool = False
    paper: Paper | None = None
    prints: bool = False
    printer: str | None = None


def start(
    questions: str | None = None,
    files: Sequence[str] = (),
    *,
    plain: bool = False,
    force: bool = False,
    paper: Paper | None = None,
) -> int:
    """Ask, let the answers be checked, show the sheet, and offer to keep it."""
    questionnaire = _questionnaire(questions)
    asker = _asker(plain)
    _greet(asker, questionnaire)

    from readycheck.keeping import Keeping  # after the first words

    drafts = _drafts() if streams.is_terminal(sys.stdin) else None
    keeping = Keeping(asker, _now(), drafts, _paper(paper))
    response = keeping.begin(Response.begin(questionnaire))
    response = interview.conduct(asker, response, keeping)

    from readycheck.ending import Ending  # after the last question

    delivers = not streams.is_terminal(sys.stdout)
    ending = Ending(asker, keeping, _presenting(asker, plain), delivers=delivers)
    while not ending.end(response, files, overwrite=force):
        response = interview.conduct(asker, response, keeping)
    if delivers:
        _present(keeping.filing.sheet(response), plain)
    keeping.end(delivered=delivers)
    return Exit.FAILED if ending.unsaved else Exit.DONE


def demo(sample: str | None, questions: str | None, *, by_itself: bool, plain: bool) -> int:
    """Show the interview with a sample's answers; by itself, with all samples over and over."""
    from readycheck.demo import ByItself, Marked, Showing, begin, choose

    questionnaire = _questionnaire(questions)
    by_id = {one.id: one for one in questionnaire.samples}
    if not by_id:
        say(wording.NO_SAMPLES)
        return Exit.FAILED
    if sample is not None and sample not in by_id:
        say(wording.NO_SAMPLE.format(sample, _suggestion(sample, by_id)))
        return Exit.USAGE
    asker: Asker = Marked(_asker(plain))
    _greet(asker, questionnaire)
    shown: Iterable[Sample] = (by_id[sample],) if sample is not None else ()
    present = _presenting(asker, plain)
    if by_itself:
        asker = unattended = ByItself(asker)
        present = unattended.reading(present)
        shown = shown or takewhile(lambda _: not unattended.stopped, cycle(questionnaire.samples))
    shown = shown or (choose(asker, questionnaire),)
    showing = Showing(asker, _now().date(), present)
    for one in shown:
        response = showing.begin(begin(questionnaire, one))
        response = interview.conduct(asker, response, showing)
        while not showing.end(response):
            response = interview.conduct(asker, response, showing)
        if not streams.is_terminal(sys.stdout):
            _present(showing.sheet(response), plain)
    return Exit.DONE


def _greet(asker: Asker, questionnaire: Questionnaire) -> None:
    asker.greet(interview.welcome(questionnaire))
    if not streams.shows_all(sys.stderr):
        asker.greet([Paragraph(wording.TRANSLITERATED)])


def _presenting(asker: Asker, plain: bool) -> "Callable[[Sheet], None]":
    """What shows a sheet on the way to where the output goes."""

    def present(sheet: "Sheet") -> None:
        if streams.is_terminal(sys.stdout):
            _present(sheet, plain)
            say("")
            asker.show([Paragraph(wording.SCROLLBACK)])
        else:
            asker.show([Paragraph(wording.SHEET_TO_OUTPUT)])

    return present


def sheet(answers: str, questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of an answers file, or of standard input for `-`."""
    from readycheck import records

    name, stream = _named(answers)
    record = records.load(_questionnaire(questions), name, stream)
    if record.changed:
        say(wording.OTHER_FINGERPRINT.format(name))
    for line in record.left_out:
        say(line)
    from readycheck.sheet import build

    made = build(record.response, (record.created or datetime.now()).date())
    if to.format != FHIR:
        return _deliver(made, to)
    from readycheck import fhir

    resource = fhir.bundle if to.bundle else fhir.response
    return _deliver(made, to, lambda: fhir.encode(resource(record.response, record.created)))


def blank(questions: str | None, to: Delivery) -> int:
    """Deliver the paper form of the questionnaire."""
    from readycheck import form

    return _deliver(form.build(_questionnaire(questions)), to)


def _deliver(sheet: "Sheet", to: Delivery, write: Callable[[], bytes] | None = None) -> int:
    """Put the sheet wherever it is to go; what fails in one place holds up no other."""
    if to.format == "pdf" and not to.file and streams.is_terminal(sys.stdout):
        say(wording.PDF_TO_TERMINAL)
        return Exit.USAGE
    written = cache(partial(_written, sheet, _paper(to.paper)))
    data = write or partial(written, to.format or "text")
    ways: list[Callable[[], None]] = []
    if file := to.file:
        ways.append(lambda: _save(data(), file, to.force))
    if to.prints:
        ways.append(lambda: _print(written("pdf"), to.printer))
    if to.format and not to.file:
        ways.append(lambda: _put_out(data()))
    return max(map(_tried, ways or [lambda: _put_up(sheet)]))


def _put_up(sheet: "Sheet") -> None:
    _present(sheet, plain=False)
    _say_if_transliterated()


def _tried(way: Callable[[], None]) -> Exit:
    from readycheck.formats import Unavailable
    from readycheck.printing import NotPrinted
    from readycheck.saving import NotSaved

    try:
        way()
    except (NotPrinted, NotSaved, Unavailable) as error:
        say(str(error))
        return Exit.FAILED
    return Exit.DONE


def _written(sheet: "Sheet", paper: Paper, format: str) -> bytes:
    """The sheet in a format; says what a PDF cannot show, and raises Unavailable."""
    from readycheck import formats

    if format != "pdf":
        return formats.by_name(format).write(sheet, paper)
    from readycheck.formats import pdf

    made = pdf.typeset(sheet, paper)
    if made.missing:
        say(wording.NOT_SHOWN_SAID.format(pdf.named(made.missing)))
    return made.pdf


def _save(data: bytes, file: str, force: bool) -> None:
    from readycheck.saving import Exists, NotSaved, save

    try:
        path = save(file, data, overwrite=force)
    except Exists as error:
        raise NotSaved(f"{error} {wording.EXISTS_FORCE}") from None
    say(wording.SAVED.format(path))


def _print(pdf: bytes, printer: str | None) -> None:
    from readycheck.printing import send

    say(send(pdf, printer))


def questions(file: str | None = None, *, as_fhir: bool = False) -> int:
    """Print a question file, the built-in one to start one's own from, or its FHIR Questionnaire.

    The file is printed as it is, once it is known to be a good one.
    """
    if as_fhir:
        from readycheck import fhir

        data = fhir.encode(fhir.questionnaire(_questionnaire(file)))
    elif file:
        from readycheck import source

        data = source.read_bytes(file)
        definition.parse(file, data)
    else:
        data = definition.built_in_bytes()
    _put_out(data)
    return Exit.DONE


def _put_out(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def guide(section: str | None, questions: str | None) -> int:
    """Show the guide, or one section of it; what is longer than the screen through the pager."""
    from readycheck import guide

    questionnaire = _questionnaire(questions)
    if questionnaire.guide is None:
        say(wording.NO_GUIDE)
        return Exit.FAILED
    blocks = list(guide.whole(questionnaire))
    if section is not None:
        found = guide.named(questionnaire.guide, section)
        if found is None:
            ids = [section.id for section in questionnaire.guide.sections]
            say(wording.NO_SECTION.format(section, _suggestion(section, ids)))
            return Exit.USAGE
        blocks = [*guide.head(questionnaire.guide), *guide.one(questionnaire, found)]
    _page(blocks)
    _say_if_transliterated()
    return Exit.DONE


def forget() -> int:
    """Delete the drafts, and say which."""
    drafts = _drafts()
    for told in (drafts and drafts.forget()) or [wording.NO_DRAFT]:
        say(told)
    return Exit.FAILED if drafts and drafts.left() else Exit.DONE


def _drafts() -> "Drafts | None":
    """The person's drafts; None where they have no home: no HOME, and unknown to the system."""
    from platformdirs import user_state_path

    from readycheck.drafts import Drafts

    try:
        folder = user_state_path("readycheck", appauthor=False)
    except RuntimeError:  # before its 4.11, a path that begins with ~ is returned
        return None
    return Drafts(folder, _now) if folder.is_absolute() else None


def _now() -> datetime:
    return datetime.now().astimezone()


def validate(files: Sequence[str], *, as_json: bool = False) -> int:
    """Say all that is wrong with question files, or what each sound one holds."""
    from readycheck import checking

    today = _now().date()
    every = [checking.check(name, today, stream) for name, stream in map(_named, files)]
    if as_json:
        said = checking.as_json(every)
    else:
        said = "".join(f"{line}\n" for one in every for line in checking.lines(one)).encode()
    _put_out(said)
    return Exit.DONE if all(one.holds is not None for one in every) else Exit.PROBLEMS


def schema() -> int:
    """Print the JSON Schema of question files."""
    from readycheck import schema

    _put_out(schema.as_json())
    return Exit.DONE


def _named(file: str) -> tuple[str, IO[bytes] | None]:
    """What a file is called in messages, and the stream to read instead for `-`."""
    return (wording.STANDARD_INPUT, sys.stdin.buffer) if file == "-" else (file, None)


def questionnaire_at(file: str | None) -> Questionnaire:
    """The questionnaire in the file named, or that the environment names, or the built-in one."""
    named = file or os.environ.get(QUESTIONS_VARIABLE)
    return definition.load(named) if named else definition.built_in()


def _questionnaire(file: str | None) -> Questionnaire:
    """The same, but for a file that is no good one it is said if the environment named it."""
    try:
        return questionnaire_at(file)
    except Problems:
        named = os.environ.get(QUESTIONS_VARIABLE)
        if named and not file:
            say(wording.FROM_VARIABLE.format(QUESTIONS_VARIABLE, named))
        raise


def _suggestion(name: str, known: Iterable[str]) -> str:
    from readycheck import rules  # only who mistyped waits for it

    return rules.suggestion(name, known)


def _paper(asked: Paper | None) -> Paper:
    return asked or paper_for(surroundings(os.environ))


def _asker(plain: bool) -> Asker:
    redraws = streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr)
    if redraws and not streams.wants_plain(os.environ, plain):
        from readycheck.asking.screen import Screen

        return Screen(sys.stderr, colour=streams.has_colour(sys.stderr, os.environ))
    from readycheck.asking.lines import Lines

    return Lines(
        sys.stdin,
        sys.stderr,
        interactive=streams.is_terminal(sys.stdin),
        columns=lambda: streams.columns(sys.stderr),
        typed_within=lambda seconds: streams.typed_within(sys.stdin, seconds),
    )


def _page(blocks: Sequence[Block]) -> None:
    """Write the blocks to standard output, through the pager where they do not fit."""
    if _for_ears(plain=False):
        _say_aloud(blocks)
    elif _for_eyes():
        from readycheck import paging
        from readycheck.formats import terminal

        size = get_terminal_size()
        colour = streams.has_colour(sys.stdout, os.environ)
        lines = terminal.laid_out(blocks, size.columns, colour=colour)
        laid_out = "".join(f"{line}\n" for line in lines)
        if streams.is_terminal(sys.stdout):
            paging.page(laid_out, sys.stdout, os.environ, size.lines)
        else:
            sys.stdout.write(laid_out)
    else:
        from readycheck.formats import text

        for line in text.laid_out(blocks, text.WIDTH):
            print(line)


def _present(sheet: "Sheet", plain: bool) -> None:
    """Write the sheet to standard output: on a terminal for eyes or ears, else as plain text."""
    if _for_ears(plain):
        _say_aloud(sheet.blocks())
    elif _for_eyes():
        from readycheck.formats import terminal

        colour = streams.has_colour(sys.stdout, os.environ)
        terminal.show_sheet(terminal.console(sys.stdout, colour=colour), sheet)
    else:
        from readycheck.formats import text

        sys.stdout.write(text.write(sheet).decode())
    sys.stdout.flush()


def _for_ears(plain: bool) -> bool:
    return streams.is_terminal(sys.stdout) and streams.wants_plain(os.environ, plain)


def _for_eyes() -> bool:
    return streams.is_terminal(sys.stdout) or streams.has_colour(sys.stdout, os.environ)


def _say_aloud(blocks: Iterable[Block]) -> None:
    """Write the blocks to the terminal as they are read aloud, without a rule or a line to write
    on, which a screen reader counts sign by sign."""
    from readycheck.asking.lines import Lines

    columns = streams.columns(sys.stdout)
    Lines(sys.stdin, sys.stdout, interactive=False, columns=lambda: columns).show(blocks)


def _say_if_transliterated() -> None:
    if not streams.shows_all(sys.stdout):
        say(wording.TRANSLITERATED)
