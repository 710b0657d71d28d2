"""A question file → Questionnaire, or every Diagnostic in it."""

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError, in_order
from readycheck.questionnaire.model import Questionnaire

if TYPE_CHECKING:
    from readycheck.parsing.located import LocatedData


def load(file: str) -> Questionnaire:
    """The questionnaire in the file named; raises Problems with all that is wrong with it."""
    from readycheck.parsing import files

    return parse(file, files.read_bytes(file))


def parse(file: str, data: bytes) -> Questionnaire:
    """The questionnaire in the bytes of `file`; raises Problems with all that is wrong with it."""
    return _read(file, data)[1]


def checked(file: str, data: bytes, today: date) -> tuple[Questionnaire, list[Diagnostic]]:
    """The questionnaire in the bytes of `file`, and the warnings on its style; raises Problems."""
    from readycheck.validation import lint

    read, questionnaire = _read(file, data)
    warnings = (read.warning(*finding) for finding in lint.findings(questionnaire, today))
    return questionnaire, in_order(warnings)


def _read(file: str, data: bytes) -> "tuple[LocatedData, Questionnaire]":
    # The built-in questionnaire needs none of these, nor YAML.
    from readycheck.parsing import files, yaml_reader
    from readycheck.validation import rules

    read = yaml_reader.read(file, files.decode(file, data))
    if isinstance(read.data, dict) and {"questionnaire", "answers"} <= read.data.keys():
        read.stop(1, 1, "is an answers file", "name a question file")
    questionnaire = _convert(read)
    for path, what, mend in rules.findings(questionnaire):
        read.add(path, what, mend)
    if read.found:
        raise InvalidFileError(read.found)
    return read, questionnaire


def _convert(read: "LocatedData") -> Questionnaire:
    try:
        return msgspec.convert(read.data, Questionnaire)
    except msgspec.ValidationError:
        from readycheck.validation import structure

        mended: Questionnaire = structure.mend(read, Questionnaire)
        return mended
