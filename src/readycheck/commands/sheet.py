"""Make the sheet of an answers file, or the paper form."""

import sys
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from readycheck import messages
from readycheck.commands.common import (
    FHIR,
    as_fhir,
    choose_paper,
    find_sample,
    load_questionnaire,
    named_input,
    now,
)
from readycheck.commands.output import (
    note_transliteration,
    save_to,
    show_sheet,
    write_json,
    write_out,
)
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
from readycheck.questionnaire.model import Questionnaire
from readycheck.system import streams
from readycheck.system.streams import say

if TYPE_CHECKING:
    from datetime import datetime

    from readycheck.documents.visit_sheet import Sheet
    from readycheck.fhir.elements import Resource
    from readycheck.response.response import Response


class Delivery(NamedTuple):
    """Where a sheet goes: to a file, to a printer, or to standard output.

    As FHIR it is the answers for a health record, with the questions where a `bundle` is wanted,
    and with references to the person it is about and to who filled it in.
    """

    format: str | None = None
    bundle: bool = False
    subject: str | None = None
    author: str | None = None
    large: bool = False
    file: str | None = None
    force: bool = False
    paper: Paper | None = None
    prints: bool = False
    printer: str | None = None
    copies: int = 1
    two_sided: bool = False


def sheet(answers: str, questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of an answers file, or of standard input for `-`."""
    return sheet_of(load_questionnaire(questions), answers, questions, to)


def sheet_of(
    questionnaire: Questionnaire, answers: str, questions: str | None, to: Delivery
) -> int:
    """Deliver the same for a questionnaire that is loaded, from the file `questions`."""
    from readycheck.storage import answers_file

    name, stream = named_input(answers)
    exact = to.format == FHIR  # on paper a person reads the warning; a record has no place for it
    record = answers_file.load(questionnaire, name, stream, exact=exact)
    if record.changed:
        say(messages.OTHER_FINGERPRINT.format(name))
    for line in record.left_out:
        say(line)
    from readycheck.documents.visit_sheet import build

    on = (record.created or now()).date()
    make = cache(lambda: build(record.response, on, large=to.large))
    if to.bundle and record.id is None:
        say(messages.NO_RECORD_ID.format(name))
    return _deliver(make, to, _as_fhir(questions, record.response, record.created, to, record.id))


def sample(sample_id: str, questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of a made-up person, which says that it is a sample."""
    from readycheck.documents.visit_sheet import build
    from readycheck.response.response import Response

    questionnaire = load_questionnaire(questions)
    response = Response(questionnaire, find_sample(questionnaire, sample_id).answers)
    make = cache(lambda: build(response, now().date(), sample=True, large=to.large))
    return _deliver(make, to, _as_fhir(questions, response, now(), to, sample=True))


def _as_fhir(
    questions: str | None,
    source: "Response",
    created: "datetime | None",
    to: Delivery,
    record_id: str | None = None,
    *,
    sample: bool = False,
) -> Callable[[], bytes] | None:
    """Return what writes the answers for a health record, if they are wanted like that."""
    if to.format != FHIR:
        return None
    from readycheck.fhir import response

    resource = response.bundle if to.bundle else response.response
    filing = response.Filing(record_id, to.subject, to.author)

    def make(questionnaire: Questionnaire) -> "Resource":
        answered = replace(source, questionnaire=questionnaire)
        return resource(answered, created, filing, sample=sample)

    return lambda: as_fhir(make, source.questionnaire, questions)


def blank(questions: str | None, to: Delivery) -> int:
    """Deliver the paper form of the questionnaire."""
    from readycheck.documents import paper_form

    return _deliver(
        cache(partial(paper_form.build, load_questionnaire(questions), large=to.large)), to
    )


def _deliver(
    make: "Callable[[], Sheet]", to: Delivery, write: Callable[[], bytes] | None = None
) -> int:
    """Put the sheet wherever it is to go; what fails in one place holds up no other."""
    if to.format == "pdf" and not to.file and streams.is_terminal(sys.stdout):
        say(messages.PDF_TO_TERMINAL)
        return Exit.USAGE
    written = cache(partial(_written, make, choose_paper(to.paper)))
    data = write or partial(written, to.format or "text")
    ways: list[Callable[[], None]] = []
    if file := to.file:
        ways.append(lambda: save_to(file, data(), overwrite=to.force))
    if to.prints:
        ways.append(lambda: _print(written("pdf"), to))
    if to.format and not to.file:
        put_out = write_json if to.format == FHIR else write_out
        ways.append(lambda: put_out(data()))
    return max(map(tried, ways or [lambda: _put_up(make())]))


def _put_up(sheet: "Sheet") -> None:
    show_sheet(sheet, plain=False, paged=True)
    note_transliteration()


def tried(way: Callable[[], int | None]) -> int:
    """Go one way, and return its exit status; say what fails on it."""
    try:
        return way() or Exit.DONE
    except ReadycheckError as error:
        for line in error.lines():
            say(line)
        return error.exit_status


def _written(make: "Callable[[], Sheet]", paper: Paper, kind: str) -> bytes:
    """Return the sheet in a format, and say what a PDF cannot show; raises FormatUnavailable."""
    from readycheck.formats import registry

    if kind != "pdf":
        return registry.by_name(kind).write(make(), paper)
    from readycheck.formats import pdf

    made = pdf.typeset(make(), paper)
    if made.missing:
        say(pdf.named(made.missing, messages.NOT_SHOWN_SAID))
    return made.pdf


def _print(pdf: bytes, to: Delivery) -> None:
    from readycheck.system.printer import send

    say(send(pdf, to.printer, copies=to.copies, two_sided=to.two_sided))
