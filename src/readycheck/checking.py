"""A question file → whether it is sound, what it holds, and all there is to say of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO, NamedTuple

import msgspec

from readycheck import definition, rules, source, wording
from readycheck.model import Questionnaire
from readycheck.problem import Problem, Problems


class Checked(NamedTuple):
    """What came of checking one file: `holds` counts its parts, and is None if it has problems."""

    file: str
    holds: dict[str, int] | None
    found: Sequence[Problem]


def check(file: str, today: date, stream: IO[bytes] | None = None) -> Checked:
    """Check the file named, or `stream`; `today` is what its dates are held against."""
    try:
        data = source.read_bytes(file, stream)
        questionnaire, warnings = definition.checked(file, data, today)
    except Problems as problems:
        return Checked(file, None, problems.found)
    return Checked(file, _holds(questionnaire), warnings)


def lines(checked: Checked) -> Iterator[str]:
    """What there is to say of a file, a line each, and that it is ok if it is."""
    yield from map(str, checked.found)
    if checked.holds is not None:
        held = (
            f"{count} {wording.HOLDS[name]}{'s' * (count > 1)}"
            for name, count in checked.holds.items()
            if count
        )
        yield wording.SOUND.format(checked.file, ", ".join(held))


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
        "passages": sum(1 for question in questions for _ in rules.passages(question, ())),
        "notes": len(questionnaire.notes),
        "help_lines": len(questionnaire.help_now.lines),
        "samples": len(questionnaire.samples),
    }
