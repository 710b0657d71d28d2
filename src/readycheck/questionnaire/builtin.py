"""The questionnaire that comes with the program."""

from pathlib import Path

import msgspec

from readycheck.questionnaire.model import Questionnaire

BUILT_IN = "questions.yaml"
_PACKAGE = Path(__file__).parents[1]
COMPILED = _PACKAGE / "questions.json"  # made of questions.yaml by packaging/compile_questions.py


def built_in() -> Questionnaire:
    """Return the built-in questionnaire, compiled ahead so that no start waits for YAML."""
    return msgspec.json.decode(COMPILED.read_bytes(), type=Questionnaire)


def built_in_bytes() -> bytes:
    """Return the built-in question file as it is written: the package's, or else the checkout's."""
    packaged = _PACKAGE / BUILT_IN
    return (packaged if packaged.is_file() else _PACKAGE.parents[1] / BUILT_IN).read_bytes()
