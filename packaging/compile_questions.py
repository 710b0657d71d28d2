"""Compile `questions.yaml` into the modules that the program starts with, its translations too.

Run it after each change of the file: `python packaging/compile_questions.py`. It brings the
catalogs of translations, such as `questions.es.po`, up to date, and says what is wrong in them. One
that is less than nine tenths translated is not compiled. A test compares.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.questionnaire import compiled
from readycheck.questionnaire.builtin import BUILT_IN, built_in_bytes
from readycheck.questionnaire.model import Questionnaire
from readycheck.validation.catalogs import paths, translations, updater
from readycheck.validation.loader import parse

ROOT = Path(__file__).parents[1]
FOLDER = Path(compiled.__file__).parent
SOURCE = str(ROOT / BUILT_IN)
_DOCSTRING = '''"""Made of questions.yaml by packaging/compile_questions.py: not to be edited."""'''


def modules(questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """Yield the name of each module to compile the questionnaire into, and its source."""
    yield f"{questionnaire.language}.py", module(questionnaire)
    for language in paths.languages(SOURCE):
        translated = translations.load(questionnaire, SOURCE, language)
        if translated is not questionnaire:
            yield f"{language}.py", module(translated)


def module(questionnaire: Questionnaire) -> str:
    """Return the source of a module that makes the questionnaire."""
    used: dict[str, set[str]] = {}
    made = source(questionnaire, used)
    imports = (f"from {name} import {', '.join(sorted(used[name]))}" for name in sorted(used))
    return "\n".join([_DOCSTRING, "", *imports, "", f"QUESTIONNAIRE = {made}", ""])


def source(value: Any, used: dict[str, set[str]], indent: str = "") -> str:
    """Return a part of a questionnaire as Python has it; `used` takes in which module each class
    is."""
    deeper = f"{indent}    "
    match value:
        case msgspec.Struct():
            kind = type(value)
            used.setdefault(kind.__module__, set()).add(kind.__name__)
            fields = (
                f"{field.name}={source(getattr(value, field.name), used, deeper)}"
                for field in msgspec.structs.fields(value)
                if field.required or getattr(value, field.name) != field.default
            )
            return _lines(f"{kind.__name__}(", fields, indent, ")")
        case tuple():
            return _lines("(", (source(each, used, deeper) for each in value), indent, ")")
        case dict():
            items = (f"{key!r}: {source(each, used, deeper)}" for key, each in value.items())
            return _lines("{", items, indent, "}")
        case str() | int() | None:
            return repr(value)
    raise TypeError(value)


def _lines(opening: str, inner: Iterator[str], indent: str, closing: str) -> str:
    lines = [f"{indent}    {each},\n" for each in inner]
    return f"{opening}\n{''.join(lines)}{indent}{closing}" if lines else f"{opening}{closing}"


if __name__ == "__main__":
    questionnaire = parse(BUILT_IN, built_in_bytes())
    for language in paths.languages(SOURCE):
        try:
            data = updater.updated(questionnaire, SOURCE, language)
        except InvalidFileError as error:
            sys.exit("\n".join(map(str, error.found)))
        paths.path_of(SOURCE, language).write_bytes(data)
        done, every = translations.progress(questionnaire, SOURCE, language)
        print(f"{language}: {done} of {every} translated")
        print(*translations.checked(questionnaire, SOURCE, language)[1][-20:], sep="\n")
    files = dict(modules(questionnaire))
    for old in FOLDER.glob("[!_]*.py"):
        old.unlink()
    for name, written in files.items():
        (FOLDER / name).write_text(written, "utf-8", newline="\n")
        print(FOLDER / name)
