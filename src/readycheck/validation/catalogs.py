"""Translations of a question file: a catalog beside it, such as `mine.es.po` beside `mine.yaml`.

Translators fill catalogs with programs of their own. What in one is not sound is shown in the
original: what is missing, what is marked fuzzy, and what leaves out a number or an address.
"""

import io
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from readycheck.parsing import files
from readycheck.parsing.codes import Code
from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import Translated, texts, translate
from readycheck.text import clipped, escape

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_HEADER = """\
# Translation of a question file of readycheck into LANGUAGE.
#"""
# Lines of a catalog's header that differ with each run, or say nothing.
_UNSAID = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Generated-By', b'"Last-Tran')
# Telephone numbers and all others, and addresses.
_MOST = 300  # characters of a message
_KEPT = re.compile(r"\d+|\w+(?:\.\w+)+")


def path_of(file: str, language: str) -> Path:
    """Return where the translation of a question file into a language is."""
    return Path(file).with_suffix(f".{language}.po")


def languages(file: str) -> list[str]:
    """Return the languages that a question file has catalogs for."""
    path = Path(file)
    found = (each.name for each in path.parent.glob(f"{path.stem}.*.po"))
    tags = sorted(name.removeprefix(f"{path.stem}.").removesuffix(".po") for name in found)
    return [tag for tag in tags if re.fullmatch(TAG_PATTERN, tag)]


def load(questionnaire: Questionnaire, file: str, language: str) -> Translated:
    """Return the questionnaire at `file` in a language; raises InvalidFileError."""
    sound, _ = _sound(questionnaire, file, language)
    return translate(questionnaire, language, lambda *text: sound.get(text))


def checked(questionnaire: Questionnaire, file: str, language: str) -> tuple[int, list[Diagnostic]]:
    """Return how many texts are soundly translated, and all that is not; raises InvalidFileError
    where the catalog cannot be read."""
    sound, found = _sound(questionnaire, file, language)
    return len(sound), found


def _sound(
    questionnaire: Questionnaire, file: str, language: str
) -> tuple[dict[tuple[str, str], str], list[Diagnostic]]:
    path = path_of(file, language)
    catalog = _read(file, path, language)
    known = dict.fromkeys(texts(questionnaire))
    how = command(file, language)
    sound: dict[tuple[str, str], str] = {}
    found: list[Diagnostic] = []
    for message in _messages(catalog):
        text, said = (message.context or "", str(message.id)), str(message.string or "")
        if problem := _problem(message, known=text in known):
            found.append(_diagnostic(path, message.lineno or 1, *problem, how))
        elif said:
            sound[text] = said
    if missing := len(known) - len(sound):
        values = (Code.TRANSLATION_MISSING, missing, len(known), how)
        found.append(_diagnostic(path, 1, *values))
    return sound, found


def command(file: str, language: str) -> str:
    """Return the command that brings a catalog up to date."""
    return f"readycheck translate {file} {language}"


def _diagnostic(path: Path, line: int, code: Code, *values: object) -> Diagnostic:
    return Diagnostic(
        str(path),
        line,
        1,
        "",
        clipped(escape(code.message.format(*values)), _MOST),
        code.hint.format(*values),
        code.code,
        "error" if code is Code.TRANSLATION_LOST else "warning",
    )


def _problem(message: "Message", *, known: bool) -> tuple[Code, object] | None:
    said = str(message.string or "")
    if not known:
        return Code.TRANSLATION_UNKNOWN, str(message.id)
    if said and message.fuzzy:
        return Code.TRANSLATION_STALE, str(message.id)
    if said and (lost := _kept(str(message.id)) - _kept(said)):
        return Code.TRANSLATION_LOST, ", ".join(sorted(lost))
    return None


def _kept(text: str) -> Counter[str]:
    return Counter(_KEPT.findall(text))


def updated(questionnaire: Questionnaire, file: str, language: str) -> tuple[bytes, int, int]:
    """Return the catalog of a question file with its texts of now, how many there are, and how many
    are translated; raises InvalidFileError where the one that is there cannot be read."""
    from babel.messages.catalog import Catalog

    path = path_of(file, language)
    template = Catalog(header_comment=_HEADER, project=questionnaire.id, fuzzy=False)
    for context, text in texts(questionnaire):
        template.add(text, context=context)
    catalog = Catalog(locale=_locale(language), project=questionnaire.id, fuzzy=False)
    if there := path.exists():  # then its header is the translator's
        catalog = _read(file, path, language)
    catalog.update(template, update_header_comment=not there)
    every = _messages(catalog)
    done = sum(1 for message in every if message.string and not message.fuzzy)
    return written(catalog), len(every), done


def written(catalog: "Catalog") -> bytes:
    """Return a catalog as translators read it."""
    from babel.messages.pofile import write_po

    file = io.BytesIO()
    write_po(file, catalog, width=100, ignore_obsolete=True)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNSAID))


def _messages(catalog: "Catalog") -> "list[Message]":
    return [message for message in catalog if message.id]


def _read(file: str, path: Path, language: str) -> "Catalog":
    from babel.messages.pofile import PoFileError, read_po

    data = io.BytesIO(files.read_bytes(str(path)))
    try:
        return read_po(data, locale=_locale(language), abort_invalid=True)
    except PoFileError as error:
        line, why = getattr(error, "lineno", 0) + 1, str(error)
    except (LookupError, ValueError) as error:
        line, why = 1, str(error)
    found = _diagnostic(path, line, Code.NOT_CATALOG, why, command(file, language))
    raise InvalidFileError([found._replace(severity="error")])


def _locale(language: str) -> str:
    return language.replace("-", "_")
