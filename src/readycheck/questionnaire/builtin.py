"""The questionnaire that comes with the program."""

import msgspec

from readycheck.questionnaire.model import Questionnaire
from readycheck.system import package_data

BUILT_IN = "questions.yaml"
COMPILED = "questions.json"  # made of questions.yaml by packaging/compile_questions.py
TRANSLATED = "questions.{}.json"  # likewise, with the translation beside it


def built_in(language: str = "en") -> Questionnaire:
    """Return the built-in questionnaire, compiled ahead so that no start waits for YAML, in a
    language if it is translated."""
    if language.partition("-")[0] != "en":
        from readycheck.questionnaire.translated import Translated

        try:
            compiled = package_data.read(TRANSLATED.format(language))
        except OSError:
            return built_in()
        return msgspec.json.decode(compiled, type=Translated)
    return msgspec.json.decode(package_data.read(COMPILED), type=Questionnaire)


def built_in_bytes() -> bytes:
    """Return the built-in question file as it is written: the package's, or else the checkout's.

    Raises OSError where there is neither, as in an archive of the checkout's package alone.
    """
    return package_data.read_published(BUILT_IN)
