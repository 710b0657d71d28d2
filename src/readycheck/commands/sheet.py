"""Make the sheet of an answers file, or of many, or the paper form."""

import os
import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from readycheck import messages
from readycheck.environment.delivery import Delivery, attempt, deliver
from readycheck.environment.files import answers_replaced, named_input
from readycheck.environment.ids import find_sample
from readycheck.environment.local import now
from readycheck.environment.questionnaires import as_fhir, load_questionnaire
from readycheck.errors import ReadycheckError, reason
from readycheck.exit_status import Exit
from readycheck.formats import registry
from readycheck.formats.registry import FHIR
from readycheck.questionnaire.model import Questionnaire
from readycheck.storage.private_folder import make_folders
from readycheck.system.streams import say
from readycheck.text import name_in

if TYPE_CHECKING:
    from datetime import datetime

    from readycheck.fhir.elements import Resource
    from readycheck.response.response import Response

_FHIR_EXTENSION = ".fhir.json"  # never the answers file's own name
_MAX_STEM = 100
_UNSAFE = re.compile(r'[<>:"/\\|?*]|^[-.]')  # in a name on Windows, or at the beginning of any


def sheet(answers: str, questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of an answers file, or of standard input for `-`."""
    if to.file and (over := answers_replaced(Path(to.file), [answers])):
        raise ReadycheckError(messages.OVER_ANSWERS.format(answers, over))
    return _sheet_of(load_questionnaire(questions), answers, questions, to)


def sample(sample_id: str, questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of a made-up person, which says that it is a sample."""
    from readycheck.documents.visit_sheet import build
    from readycheck.response.response import Response

    questionnaire = load_questionnaire(questions)
    response = Response(questionnaire, find_sample(questionnaire, sample_id).answers)
    make = cache(lambda: build(response, now().date(), sample=True, large=to.large))
    return deliver(make, to, _as_fhir(questions, response, now(), to, sample=True))


def blank(questions: str | None, to: Delivery) -> int:
    """Deliver the paper form of the questionnaire."""
    from readycheck.documents import paper_form

    return deliver(
        cache(partial(paper_form.build, load_questionnaire(questions), large=to.large)), to
    )


def sheets(answers: Sequence[str], questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of each answers file; what fails with one holds up no other.

    `to.file` is the folder, if they are saved. Return the highest exit status.
    """
    questionnaire = load_questionnaire(questions)
    files: list[Path | None] = [None] * len(answers)
    kind = to.format or (None if to.prints and not to.file else "pdf")
    if to.file:
        folder = _make_folder(to.file)
        files = [folder / _name(each, kind or "pdf") for each in answers]
    statuses: list[int] = [Exit.DONE]
    for place, (each, file) in enumerate(zip(answers, files, strict=True)):
        if file and (refused := _refused(each, file, answers, files[:place])):
            say(refused)
            statuses.append(Exit.FAILED)
            continue
        delivery = to._replace(file=str(file) if file else None, format=kind)
        statuses.append(attempt(partial(_sheet_of, questionnaire, each, questions, delivery)))
    return max(statuses)


def is_folder(name: str) -> bool:
    """Return whether a name is a folder's: one that is there, or one that ends in a slash."""
    return name.endswith(("/", os.sep)) or os.path.isdir(os.path.expanduser(name))  # noqa: PTH111, PTH112


def _make_folder(name: str) -> Path:
    """Return the folder, and make it for the person alone if it is missing."""
    folder = Path(os.path.expanduser(name))  # noqa: PTH111
    try:
        make_folders(folder.absolute())
    except OSError as error:
        raise ReadycheckError(messages.FOLDER_NOT_MADE.format(folder, reason(error))) from None
    return folder


def _name(answers: str, kind: str) -> str:
    """Return the name of the sheet of an answers file: its own, in letters that are safe."""
    extension = _FHIR_EXTENSION if kind == FHIR else registry.extension_of(kind)
    return _UNSAFE.sub("_", name_in(Path(answers).stem))[:_MAX_STEM] + extension


def _refused(
    answers: str, file: Path, every: Sequence[str], before: Sequence[Path | None]
) -> str | None:
    """Return why a sheet must not be saved under its name, if so, whatever may be replaced."""
    if str(file).casefold() in {str(other).casefold() for other in before}:
        return messages.SAME_NAME.format(answers, file)
    over = answers_replaced(file, every)
    return messages.OVER_ANSWERS.format(answers, over) if over else None


def _sheet_of(
    questionnaire: Questionnaire, answers: str, questions: str | None, to: Delivery
) -> int:
    """Deliver the sheet of an answers file to a questionnaire, which is in the file `questions`."""
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
    return deliver(make, to, _as_fhir(questions, record.response, record.created, to, record.id))


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
