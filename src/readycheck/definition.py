"""A question file → Questionnaire, or every Problem in it."""

from pathlib import Path

import msgspec

from readycheck import rules, source
from readycheck.model import Questionnaire
from readycheck.problem import Problems

BUILT_IN = "questions.yaml"


def built_in() -> Questionnaire:
    """The questionnaire that comes with the program."""
    return parse(BUILT_IN, built_in_bytes())


def built_in_bytes() -> bytes:
    """The question file that comes with the program: the package's, or else the checkout's."""
    here = Path(__file__)
    packaged = here.with_name(BUILT_IN)
    return (packaged if packaged.is_file() else here.parents[2] / BUILT_IN).read_bytes()


def load(file: str) -> Questionnaire:
    """The questionnaire in the file named; raises Problems with all that is wrong with it."""
    return parse(file, source.read_bytes(file))


def parse(file: str, data: bytes) -> Questionnaire:
    """The questionnaire in the bytes of `file`; raises Problems with all that is wrong with it."""
    read = source.read_yaml(file, source.decode(file, data))
    questionnaire = _convert(read)
    for path, what, mend in rules.findings(questionnaire):
        read.add(path, what, mend)
    if read.found:
        raise Problems(read.found)
    return questionnaire


def _convert(read: source.Source) -> Questionnaire:
    try:
        return msgspec.convert(read.data, Questionnaire)
    except msgspec.ValidationError:
        from readycheck import shape  # only a broken file needs it

        mended: Questionnaire = shape.mend(read, Questionnaire)
        return mended
