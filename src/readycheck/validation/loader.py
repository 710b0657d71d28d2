"""A question file → Questionnaire, or every Diagnostic in it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from pathlib import Path as FilePath

import msgspec
from msgspec.structs import replace

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError, in_order
from readycheck.diagnostics.finding import DiagnosticKind, Finding, Path
from readycheck.parsing import files, yaml_reader
from readycheck.parsing.located import MAX_PROBLEMS, LocatedData
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.answers import normalise
from readycheck.validation import bare_numbers
from readycheck.validation.rules import questionnaire_rules


def parse(file: str, data: bytes) -> Questionnaire:
    """Return the questionnaire in the bytes of `file`; raises InvalidFileError."""
    return _read(file, data)[1]


def checked(file: str, data: bytes, today: date) -> tuple[Questionnaire, list[Diagnostic]]:
    """Return the questionnaire in the bytes of `file`, and warnings; raises InvalidFileError."""
    from readycheck.validation import lint  # who only reads a file is not warned

    read, questionnaire = _read(file, data)
    warnings = chain(
        read.warnings_of_cuts(), map(read.warning, lint.findings(questionnaire, today))
    )
    return questionnaire, in_order(islice(warnings, MAX_PROBLEMS))


def _read(file: str, data: bytes) -> tuple[LocatedData, Questionnaire]:
    text = files.decode(file, data)
    files.refuse_markup(file, text)
    read = yaml_reader.read(file, text)
    if isinstance(read.data, dict) and {"questionnaire", "answers"} <= read.data.keys():
        read.stop(1, 1, Code.ANSWERS_FILE)
    bare_numbers.spell_out(read.data)
    questionnaire = _convert(read)
    for finding in _causes(questionnaire_rules.findings(questionnaire), set(read.faults)):
        name = finding.path[-1:] == finding.values[-1:] and finding.path in read.keys
        read.add(finding, key=name)
    questionnaire = _with_logo(read, questionnaire)
    if read.found:
        raise InvalidFileError(read.found)
    return read, _with_kept_values(questionnaire)


def _with_logo(read: LocatedData, questionnaire: Questionnaire) -> Questionnaire:
    """Return the questionnaire with the clinic's picture in the place of its name."""
    clinic = questionnaire.sheet.clinic
    if clinic is None or clinic.logo is None:
        return questionnaire
    from readycheck.validation import pictures  # few files name one

    try:
        logo = pictures.as_uri(FilePath(read.file).parent, clinic.logo)
    except pictures.BadPictureError as error:
        read.add(error.code.at(("sheet", "clinic", "logo"), *error.values))
        return questionnaire
    sheet = replace(questionnaire.sheet, clinic=replace(clinic, logo=logo))
    return replace(questionnaire, sheet=sheet)


def _causes(findings: Iterable[Finding], faults: set[Path]) -> Iterator[Finding]:
    """Yield what is wrong, but hold back what follows from a cause that is named already: a part
    with a fault may have lost questions, and a question its answers. Where that is very much, look
    no further: each finding has a hint that is searched for."""
    faulty = {step for path in faults for step in path[-2:]}
    of_questions = {Code.UNKNOWN_QUESTION, Code.LATER_CONDITION, Code.OWN_CONDITION}
    of_answers = {Code.UNKNOWN_ANSWER, Code.ANSWER_NOT_OFFERED, Code.ANSWER_NOT_LIST}
    of_sets = (Code.UNKNOWN_SET, Code.SET_AND_OPTIONS)
    of_samples = {
        path[:length] for path in faults if path[:1] == ("samples",) for length in range(len(path))
    }
    following: set[DiagnosticKind] = set()
    if not faulty.isdisjoint({"sections", "questions", "id"}):
        following |= of_questions | of_answers
    of_question = {step for path in faults if path[:1] == ("sections",) for step in path[-2:]}
    if not {"type", "options", "answers"}.isdisjoint(of_question) or "answer_sets" in faulty:
        following |= of_answers
        following |= {Code.TOO_FEW_OPTIONS, Code.CONDITION_ON_TEXT, Code.UNKNOWN_SET}
    if "type" in faulty:
        following |= {Code.OPTIONS_ELSEWHERE, Code.SCALE_ENDS, Code.EXCLUSIVE_ELSEWHERE}
        following |= {Code.NOT_NUMBER, Code.NOT_DATE, Code.NOT_TIME, Code.NUMBER_ELSEWHERE}
    if not faulty.isdisjoint({"min", "max", "decimals"}):
        following |= {Code.MIN_OVER_MAX, Code.SCALE_TOO_LONG, Code.OUT_OF_RANGE}
    held_back = 0
    for finding in findings:
        if finding.code is Code.DUPLICATE_ID:  # these come before what follows from them
            following |= of_questions | of_answers
        if finding.code in (Code.OPTIONS_ELSEWHERE, Code.TOO_FEW_OPTIONS, *of_sets):
            following |= of_answers | {Code.NOT_NUMBER, Code.NOT_DATE, Code.NOT_TIME}
            following.add(Code.CONDITION_ON_TEXT)
        if finding.code is Code.MIN_OVER_MAX:
            following.add(Code.OUT_OF_RANGE)
        if finding.code not in following and finding.path not in of_samples:
            yield finding
        elif (held_back := held_back + 1) == MAX_PROBLEMS:
            return


def _with_kept_values(questionnaire: Questionnaire) -> Questionnaire:
    """Return the questionnaire with what its samples measure as answers are kept."""
    if not any(question.measured for question in questionnaire.questions):
        return questionnaire
    samples = (
        replace(
            sample,
            answers={
                name: normalise(questionnaire.question(name), answer)
                for name, answer in sample.answers.items()
            },
        )
        for sample in questionnaire.samples
    )
    return replace(questionnaire, samples=tuple(samples))


def _convert(read: LocatedData) -> Questionnaire:
    try:
        return msgspec.convert(read.data, Questionnaire)
    except msgspec.ValidationError:
        from readycheck.validation import structure  # a sound file needs none of it

        built: Questionnaire = structure.build(read, Questionnaire)
        return built
