"""Make the sheets of many answers files, each into a folder under the name of its answers file."""

import os
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from readycheck import messages
from readycheck.commands.common import FHIR, load_questionnaire
from readycheck.commands.output import answers_replaced
from readycheck.commands.sheet import Delivery, sheet_of, tried
from readycheck.errors import ReadycheckError, reason
from readycheck.exit_status import Exit
from readycheck.formats import registry
from readycheck.storage.private_folder import make_folders
from readycheck.system.streams import say
from readycheck.text import name_in

_FHIR_EXTENSION = ".fhir.json"  # never the answers file's own name
_MAX_STEM = 100
_UNSAFE = re.compile(r'[<>:"/\\|?*]|^[-.]')  # in a name on Windows, or at the beginning of any


def is_folder(name: str) -> bool:
    """Return whether a name is a folder's: one that is there, or one that ends in a slash."""
    return name.endswith(("/", os.sep)) or os.path.isdir(os.path.expanduser(name))  # noqa: PTH111, PTH112


def sheets(answers: Sequence[str], questions: str | None, to: Delivery) -> int:
    """Deliver the sheet of each answers file; what fails with one holds up no other.

    `to.file` is the folder, if they are saved. Return the highest exit status.
    """
    questionnaire = load_questionnaire(questions)
    files: list[Path | None] = [None] * len(answers)
    kind = to.format or (None if to.prints and not to.file else "pdf")
    if to.file:
        folder = _made(to.file)
        files = [folder / _name(each, kind or "pdf") for each in answers]
    statuses: list[int] = [Exit.DONE]
    for place, (each, file) in enumerate(zip(answers, files, strict=True)):
        if file and (refused := _refused(each, file, answers, files[:place])):
            say(refused)
            statuses.append(Exit.FAILED)
            continue
        delivery = to._replace(file=str(file) if file else None, format=kind)
        statuses.append(tried(partial(sheet_of, questionnaire, each, questions, delivery)))
    return max(statuses)


def _made(name: str) -> Path:
    """Return the folder, made for the person alone if it is missing."""
    folder = Path(os.path.expanduser(name))  # noqa: PTH111
    try:
        make_folders(folder.absolute())
    except OSError as error:
        why = reason(error) or messages.REASON_UNKNOWN
        raise ReadycheckError(messages.FOLDER_NOT_MADE.format(folder, why)) from None
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
