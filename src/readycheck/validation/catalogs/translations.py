"""Translations of a question file: a catalog beside it, such as `mine.es.po` beside `mine.yaml`.

Translators fill catalogs with programs of their own. What in one is not sound is shown in the
original: what is missing, what is marked fuzzy, what leaves out a number or an address, and what no
question file may hold; all is, if together they break a rule, or if too little is translated.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from readycheck import languages as spoken
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, in_order
from readycheck.diagnostics.finding import DiagnosticKind, Finding
from readycheck.diagnostics.words import Hint
from readycheck.parsing.located import MAX_PROBLEMS
from readycheck.questionnaire.bounds import MAX_TEXT
from readycheck.questionnaire.language import canonical
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import context_of, single_spaced, texts, translate
from readycheck.text import find_invisible
from readycheck.validation.catalogs.catalog_file import diagnostic, entries, original, read
from readycheck.validation.catalogs.paths import command, is_tag, parts, path_of
from readycheck.validation.hints import likely
from readycheck.validation.rules import questionnaire_rules

if TYPE_CHECKING:
    from babel.messages.catalog import Message

# How much has to be translated for a language to be offered: nobody should meet questions that are
# half in another language.
ENOUGH = 0.9

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Telephone numbers and all others, and addresses, which begin where no word is before: a long word
# is looked through once.
_KEPT = re.compile(r"\d+|(?<!\w)\w+(?:\.\w+)+")


class _Checked(NamedTuple):
    """The sound texts of a catalog, how many there should be, and all that was found."""

    sound: dict[tuple[str, str], str]
    every: int
    found: list[Diagnostic]

    @property
    def is_enough(self) -> bool:
        return len(self.sound) >= ENOUGH * self.every


def load(questionnaire: Questionnaire, file: str, language: str) -> Questionnaire:
    """Return the questionnaire at `file` in a language, or as it is where too little is translated;
    raises InvalidFileError."""
    catalog = _checked(questionnaire, file, language)
    if not catalog.is_enough:
        return questionnaire
    return translate(questionnaire, language, lambda *text: catalog.sound.get(text))


def progress(questionnaire: Questionnaire, file: str, language: str) -> tuple[int, int]:
    """Return how many texts are soundly translated, and how many there are; raises likewise."""
    catalog = _checked(questionnaire, file, language)
    return len(catalog.sound), catalog.every


def checked(questionnaire: Questionnaire, file: str, language: str) -> tuple[int, list[Diagnostic]]:
    """Return how many texts are soundly translated, and all that is not; raises InvalidFileError
    where the catalog cannot be read."""
    catalog = _checked(questionnaire, file, language)
    return len(catalog.sound), in_order(catalog.found)[:MAX_PROBLEMS]


def _checked(questionnaire: Questionnaire, file: str, language: str) -> _Checked:
    path = path_of(file, language)
    every = set(texts(questionnaire))
    how = command(file, language)
    sound: dict[tuple[str, str], str] = {}
    missing = set(every)
    found = list(not_spoken(path, language))
    catalog = entries(read(path, language, how))
    for message in catalog:
        text = message.context or "", original(message)
        said = single_spaced(str(message.string or ""))
        known = text in every and not message.pluralizable
        if problem := _problem(message, said, known=known):
            found.append(diagnostic(path, message.lineno or 1, *problem, how))
        elif said:
            sound[text] = said
        if known and said:
            missing.discard(text)
    if missing:
        values = (Code.TRANSLATION_MISSING, len(missing), len(every), how)
        found.append(diagnostic(path, 1, *values))
    broken = _broken(questionnaire, language, sound)
    for finding in broken:
        where = context_of(questionnaire, finding.path)
        lines = (message.lineno for message in catalog if message.context == where)
        rule = diagnostic(path, next(lines, None) or 1, finding.code, *finding.values)
        found.append(rule._replace(path=where, hint=finding.hint or rule.hint))
    checked = _Checked({} if broken else sound, len(every), found)
    if not (checked.is_enough or broken):
        found.append(diagnostic(path, 1, Code.TRANSLATION_SCANT, len(sound), len(every)))
    return checked


def not_spoken(path: Path, language: str) -> Iterator[Diagnostic]:
    """Yield that the program does not speak a language, if it does not: nobody is asked in it."""
    known = spoken.offered()
    if language not in known:
        yield diagnostic(path, 1, Code.LANGUAGE_NOT_SPOKEN, language, ", ".join(known))


def misnamed(file: str) -> Iterator[Diagnostic]:
    """Yield that the name of a catalog beside a question file is not read, and what to call it."""
    stem = Path(file).with_suffix("")
    for name in filter(lambda name: not is_tag(name), parts(file)):
        path = Path(f"{stem}.{name}" if name.casefold().endswith(".po") else f"{stem}.{name}.po")
        said = re.sub(r"\s*\(\d+\)$", "", re.sub(r"\.po$", "", name, flags=re.IGNORECASE))
        tag = canonical(likely.language(said.rpartition(".")[2]))
        meant = path_of(file, tag if is_tag(tag) else "es")
        found = diagnostic(path, 1, Code.CATALOG_NAME, meant.name)
        there = is_tag(tag) and meant.name.casefold() != path.name.casefold() and meant.exists()
        yield found._replace(hint=Hint.OTHER_CATALOG.format(meant.name)) if there else found


def _broken(
    questionnaire: Questionnaire, language: str, sound: dict[tuple[str, str], str]
) -> list[Finding]:
    """Return the rules that the whole translation breaks, such as two options in the same words."""
    translated = translate(questionnaire, language, lambda *text: sound.get(text))
    return list(islice(questionnaire_rules.findings(translated), MAX_PROBLEMS))


def _problem(
    message: "Message", said: str, *, known: bool
) -> tuple[DiagnosticKind, *tuple[object, ...]] | None:
    if not known:
        return Code.TRANSLATION_UNKNOWN, original(message)
    if said and message.fuzzy:
        return Code.TRANSLATION_STALE, str(message.id)
    if said and (lost := _kept(str(message.id)) - _kept(said)):
        return Code.TRANSLATION_LOST, ", ".join(sorted(lost))
    return _odd(said)


def _odd(said: str) -> tuple[DiagnosticKind, *tuple[object, ...]] | None:
    """Return what no question file may hold either, and would be shown as it is."""
    if control := _CONTROL.search(said):
        return Code.CONTROL_CHARACTER, ord(control[0])
    for at in find_invisible(said):
        return Code.INVISIBLE_CHARACTER, ord(said[at]), unicodedata.name(said[at], "unassigned")
    return (Code.TEXT_TOO_LONG, len(said), MAX_TEXT) if len(said) > MAX_TEXT else None


def _kept(text: str) -> Counter[str]:
    return Counter(_KEPT.findall(text))
