"""Translations of a question file: a catalog beside it, such as `mine.es.po` beside `mine.yaml`.

Translators fill catalogs with programs of their own. What in one is not sound is shown in the
original: what is missing, what is marked fuzzy, what leaves out a number or an address, and what no
question file may hold; all is, if together they break a rule.
"""

import glob
import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from readycheck.parsing import files
from readycheck.parsing.codes import Code, Finding
from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError, in_order
from readycheck.parsing.located import MAX_PROBLEMS
from readycheck.questionnaire.bounds import MAX_TEXT
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import Translated, single_spaced, texts, translate
from readycheck.text import clipped, escape, find_invisible
from readycheck.validation import rules

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_HEADER = """\
# Translation of a question file of readycheck.
#"""
# Lines of a catalog's header that differ with each run, or say nothing.
_UNSAID = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Generated-By', b'"Last-Tran')
_MOST = 300  # characters of a message
_MAX_COMPARED = 20  # lines of a section of the guide that have changed
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_WARNINGS = (Code.TRANSLATION_STALE, Code.TRANSLATION_UNKNOWN, Code.TRANSLATION_MISSING)
# Telephone numbers and all others, and addresses, which begin where no word is before: a long word
# is looked through once.
_KEPT = re.compile(r"\d+|(?<!\w)\w+(?:\.\w+)+")


def path_of(file: str, language: str) -> Path:
    """Return where the translation of a question file into a language is."""
    return Path(file).with_suffix(f".{language}.po")


def languages(file: str) -> list[str]:
    """Return the languages that a question file has catalogs for."""
    path = Path(file)
    found = (each.name for each in path.parent.glob(f"{glob.escape(path.stem)}.*.po"))
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
        text = message.context or "", str(message.id)
        said = single_spaced(str(message.string or ""))
        if problem := _problem(message, said, known=text in known):
            found.append(_diagnostic(path, message.lineno or 1, *problem, how))
        elif said:
            sound[text] = said
    missing = len(known) - len(sound)  # not what a broken rule takes with it
    for finding in _broken(questionnaire, language, sound):
        where = ", ".join(map(str, finding.path))
        broken = _diagnostic(path, 1, finding.code, *finding.values)
        found.append(broken._replace(path=where, hint=finding.hint or broken.hint))
        sound.clear()
    if missing:
        values = (Code.TRANSLATION_MISSING, missing, len(known), how)
        found.append(_diagnostic(path, 1, *values))
    return sound, in_order(found)[:MAX_PROBLEMS]


def _broken(
    questionnaire: Questionnaire, language: str, sound: dict[tuple[str, str], str]
) -> list[Finding]:
    """Return the rules that the whole translation breaks, such as two options in the same words."""
    translated = translate(questionnaire, language, lambda *text: sound.get(text))
    return list(islice(rules.findings(translated), MAX_PROBLEMS))


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
        "warning" if code in _WARNINGS else "error",
    )


def _problem(
    message: "Message", said: str, *, known: bool
) -> tuple[Code, *tuple[object, ...]] | None:
    if not known:
        return Code.TRANSLATION_UNKNOWN, str(message.id)
    if said and message.fuzzy:
        return Code.TRANSLATION_STALE, str(message.id)
    if said and (lost := _kept(str(message.id)) - _kept(said)):
        return Code.TRANSLATION_LOST, ", ".join(sorted(lost))
    return _odd(said)


def _odd(said: str) -> tuple[Code, *tuple[object, ...]] | None:
    """Return what no question file may hold either, and would be shown as it is."""
    if control := _CONTROL.search(said):
        return Code.CONTROL_CHARACTER, ord(control[0])
    for at in find_invisible(said):
        return Code.INVISIBLE_CHARACTER, ord(said[at]), unicodedata.name(said[at], "unassigned")
    return (Code.TEXT_TOO_LONG, len(said), MAX_TEXT) if len(said) > MAX_TEXT else None


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
    if there := os.path.lexists(path):  # then its header is the translator's
        catalog = _read(file, path, language)
    before = _messages(catalog)
    catalog.update(template, no_fuzzy_matching=True, update_header_comment=not there)
    every = _messages(catalog)
    _take_stale(before, every)
    done = sum(1 for message in every if message.string and not message.fuzzy)
    return written(catalog), len(every), done


def _take_stale(before: "list[Message]", now: "list[Message]") -> None:
    """Put translations of what was there before, marked fuzzy, where there is none yet: of the same
    text elsewhere, or else of a like text in the same place.

    Babel compares each text with all, which takes minutes where many have changed.
    """
    known = {(message.context, message.id) for message in now}
    same: dict[object, Message] = {}
    like: dict[object, dict[str, Message]] = {}
    for message in filter(lambda message: message.string, before):
        same.setdefault(message.id, message)
        if (message.context, message.id) not in known:
            like.setdefault(message.context, {})[str(message.id)] = message
    for message in filter(lambda message: not message.string, now):
        there = like.get(message.context, {})
        found = same.get(message.id) or there.get(_closest(str(message.id), there))
        if found:
            message.string = found.string
            message.flags |= {"fuzzy"}


def _closest(text: str, texts: Iterable[str]) -> str:
    return next(iter(get_close_matches(text, islice(texts, _MAX_COMPARED), 1)), "")


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

    data = io.BytesIO(files.read_beside(str(path)))
    try:
        return read_po(data, locale=_locale(language), abort_invalid=True)
    except PoFileError as error:
        line = getattr(error, "lineno", 0) + 1
    except (LookupError, ValueError):
        line = 1
    raise InvalidFileError([_diagnostic(path, line, Code.NOT_CATALOG, command(file, language))])


def _locale(language: str) -> str:
    return language.replace("-", "_")
