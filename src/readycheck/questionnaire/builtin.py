"""The questionnaire that comes with the program."""

from importlib import import_module

from readycheck.questionnaire.model import Questionnaire
from readycheck.system import package_data

BUILT_IN = "questions.yaml"


def built_in(language: str = "en") -> Questionnaire:
    """Return the built-in questionnaire, compiled ahead so that no start waits for YAML or for the
    checks of a file, in a language if it is translated."""
    if language.partition("-")[0] != "en":
        try:
            compiled = import_module(f"readycheck.questionnaire.compiled.{language}")
        except ModuleNotFoundError:
            return built_in()
        questionnaire: Questionnaire = compiled.QUESTIONNAIRE
        return questionnaire
    from readycheck.questionnaire.compiled.en import QUESTIONNAIRE

    return QUESTIONNAIRE


def built_in_bytes() -> bytes:
    """Return the built-in question file as it is written: the package's, or else the checkout's.

    Raises OSError where there is neither, as in an archive of the checkout's package alone.
    """
    return package_data.read_published(BUILT_IN)
