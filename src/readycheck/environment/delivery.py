"""Where a sheet goes: to a file, to a printer, or to standard output."""

import sys
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from readycheck import messages
from readycheck.environment.files import save_to
from readycheck.environment.local import choose_paper
from readycheck.environment.output import note_transliteration, show_sheet, write_json, write_out
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.formats import registry
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FHIR
from readycheck.system import streams
from readycheck.system.streams import say

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet


class Delivery(NamedTuple):
    """Where a sheet goes, and as what.

    As FHIR it is the answers for a health record, with the questions where a `bundle` is wanted,
    and with references to the person it is about and to who filled it in.
    """

    format: str | None = None
    bundle: bool = False
    subject: str | None = None
    author: str | None = None
    large: bool = False
    plain: bool = False
    file: str | None = None
    force: bool = False
    paper: Paper | None = None
    prints: bool = False
    printer: str | None = None
    copies: int = 1
    two_sided: bool = False


def deliver(
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
        write_to_output = write_json if to.format == FHIR else write_out
        ways.append(lambda: write_to_output(data()))
    return max(map(attempt, ways or [lambda: _show(make(), to.plain)]))


def attempt(do: Callable[[], int | None]) -> int:
    """Do something, and return its exit status; say what fails."""
    try:
        return do() or Exit.DONE
    except ReadycheckError as error:
        for line in error.lines():
            say(line)
        return error.exit_status


def _show(sheet: "Sheet", plain: bool) -> None:
    show_sheet(sheet, plain, paged=True)
    note_transliteration()


def _written(make: "Callable[[], Sheet]", paper: Paper, kind: str) -> bytes:
    """Return the sheet in a format, and say what a PDF cannot show.

    Raises FormatUnavailableError.
    """
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
