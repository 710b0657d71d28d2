"""A question file → whether it is sound, what it holds, and all there is to say of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO, NamedTuple

import msgspec

from readycheck import messages
from readycheck.commands.common import named_input, now
from readycheck.commands.output import write_out
from readycheck.exit_status import Exit
from readycheck.parsing import files as source_files
from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError
from readycheck.questionnaire.model import Questionnaire
from readycheck.validation import loader, quotes


class Checked(NamedTuple):
    """What came of checking one file: `holds` counts its parts, and is None if it has problems."""

    file: str
    holds: dict[str, int] | None
    found: Sequence[Diagnostic]


def check(file: str, today: date, stream: IO[bytes] | None = None) -> Checked:
    """Check the file named, or `stream`; `today` is what its dates are held against."""
    try:
        data = source_files.read_bytes(file, stream)
        questionnaire, warnings = loader.checked(file, data, today)
    except InvalidFileError as problems:
        return Checked(file, None, problems.found)
    return Checked(file, _holds(questionnaire), warnings)


def lines(checked: Checked) -> Iterator[str]:
    """What there is to say of a file, a line each, and that it is ok if it is."""
    yield from map(str, checked.found)
    if checked.holds is not None:
        held = (
            f"{count} {messages.HOLDS[name]}{'s' * (count > 1)}"
            for name, count in checked.holds.items()
            if count
        )
        yield messages.SOUND.format(checked.file, ", ".join(held))


def as_json(every: Sequence[Checked]) -> bytes:
    """The same for programs: each file with what it holds, and everything found in them."""
    files = [{"file": one.file, "ok": one.holds is not None, "holds": one.holds} for one in every]
    found = [problem._asdict() for one in every for problem in one.found]
    return msgspec.json.format(msgspec.json.encode({"files": files, "found": found})) + b"\n"


def _holds(questionnaire: Questionnaire) -> dict[str, int]:
    questions = questionnaire.questions
    return {
        "sections": len(questionnaire.sections),
        "questions": len(questions),
        "options": sum(len(question.options) for question in questions),
        "passages": sum(1 for question in questions for _ in quotes.passages(question, ())),
        "notes": len(questionnaire.notes),
        "help_lines": len(questionnaire.help_now.lines),
        "samples": len(questionnaire.samples),
    }


def validate(files: Sequence[str], *, as_json: bool = False) -> int:
    """Say all that is wrong with question files, or what each sound one holds."""
    from readycheck.commands import validate as checking

    today = now().date()
    every = [checking.check(name, today, stream) for name, stream in map(named_input, files)]
    if as_json:
        said = checking.as_json(every)
    else:
        said = "".join(f"{line}\n" for one in every for line in checking.lines(one)).encode()
    write_out(said)
    return Exit.DONE if all(one.holds is not None for one in every) else Exit.PROBLEMS
