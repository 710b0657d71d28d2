"""A question file → Questionnaire, or every Problem in it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from readycheck import beforehand
from readycheck.model import Questionnaire
from readycheck.problem import Problem, Problems, in_order

if TYPE_CHECKING:
    from readycheck.source import Source

BUILT_IN = "questions.yaml"


def built_in() -> Questionnaire:
    """The questionnaire that comes with the program."""
    data = built_in_bytes()
    return beforehand.known(data) or parse(BUILT_IN, data)


def built_in_bytes() -> bytes:
    """The question file that comes with the program: the package's, or else the checkout's."""
    here = Path(__file__)
    packaged = here.with_name(BUILT_IN)
    return (packaged if packaged.is_file() else here.parents[2] / BUILT_IN).read_bytes()


def load(file: str) -> Questionnaire:
    """The questionnaire in the file named; raises Problems with all that is wrong with it."""
    from readycheck import source

    return parse(file, source.read_bytes(file))


def parse(file: str, data: bytes) -> Questionnaire:
    """The questionnaire in the bytes of `file`; raises Problems with all that is wrong with it."""
    return _read(file, data)[1]


def checked(file: str, data: bytes, today: date) -> tuple[Questionnaire, list[Problem]]:
    """The questionnaire in the bytes of `file`, and the warnings on its style; raises Problems."""
    from readycheck import style  # only who writes a file needs it

    read, questionnaire = _read(file, data)
    warnings = (read.warning(*finding) for finding in style.findings(questionnaire, today))
    return questionnaire, in_order(warnings)


def _read(file: str, data: bytes) -> "tuple[Source, Questionnaire]":
    # The built-in questionnaire needs none of these, nor YAML.
    from readycheck import from_yaml, rules, source

    read = from_yaml.read(file, source.decode(file, data))
    if isinstance(read.data, dict) and {"questionnaire", "answers"} <= read.data.keys():
        read.stop(1, 1, "is an answers file", "name a question file")
    questionnaire = _convert(read)
    for path, what, mend in rules.findings(questionnaire):
        read.add(path, what, mend)
    if read.found:
        raise Problems(read.found)
    return read, questionnaire


def _convert(read: "Source") -> Questionnaire:
    try:
        return msgspec.convert(read.data, Questionnaire)
    except msgspec.ValidationError:
        from readycheck import shape  # only a broken file needs it

        mended: Questionnaire = shape.mend(read, Questionnaire)
        return mended
