"""Compile `questions.yaml` into the JSON that the program starts with, and its translations too.

Run it after each change of the file: `python packaging/compile_questions.py`. It brings the
catalogs of translations, such as `questions.es.po`, up to date, and says what is wrong in them. One
that is less than nine tenths translated is not compiled. A test compares.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from readycheck.parsing.diagnostics import InvalidFileError
from readycheck.questionnaire import builtin
from readycheck.questionnaire.builtin import BUILT_IN, COMPILED, TRANSLATED, built_in_bytes
from readycheck.questionnaire.model import Questionnaire
from readycheck.validation import catalogs
from readycheck.validation.loader import parse

ROOT = Path(__file__).parents[1]
FOLDER = Path(builtin.__file__).parents[1]
SOURCE = str(ROOT / BUILT_IN)


def compiled(questionnaire: Questionnaire) -> Iterator[tuple[str, bytes]]:
    """Yield each file for the package, with what is in it."""
    yield COMPILED, msgspec.json.encode(questionnaire) + b"\n"
    for language in catalogs.languages(SOURCE):
        translated = catalogs.load(questionnaire, SOURCE, language)
        if translated is not questionnaire:
            yield TRANSLATED.format(language), msgspec.json.encode(translated) + b"\n"


if __name__ == "__main__":
    questionnaire = parse(BUILT_IN, built_in_bytes())
    for language in catalogs.languages(SOURCE):
        try:
            data = catalogs.updated(questionnaire, SOURCE, language)
        except InvalidFileError as error:
            sys.exit("\n".join(map(str, error.found)))
        catalogs.path_of(SOURCE, language).write_bytes(data)
        done, every = catalogs.progress(questionnaire, SOURCE, language)
        print(f"{language}: {done} of {every} translated")
        print(*catalogs.checked(questionnaire, SOURCE, language)[1][-20:], sep="\n")
    files = dict(compiled(questionnaire))
    for old in FOLDER.glob("questions*.json"):
        old.unlink()
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)
        print(FOLDER / name)
