"""Translations of a question file: a catalog beside it, such as `mine.es.po` beside `mine.yaml`.

Translators fill catalogs with programs of their own. What in one is not sound is shown in the
original: what is missing, what is marked fuzzy, what leaves out a number or an address, and what no
question file may hold; all is, if together they break a rule, or if too little is translated.
"""

import glob
import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from readycheck import languages as spoken
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError, in_order
from readycheck.diagnostics.finding import DiagnosticKind, Finding
from readycheck.parsing import files
from readycheck.parsing.located import MAX_PROBLEMS
from readycheck.questionnaire.bounds import MAX_TEXT
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import single_spaced, texts, translate
from readycheck.text import clipped, escape, find_invisible
from readycheck.validation.rules import questionnaire_rules

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

# How much has to be translated for a language to be offered: nobody should meet questions that are
# half in another language.
ENOUGH = 0.9

_HEADER = """\
# Translation of a question file of readycheck.
#"""
# Lines of a catalog's header that differ with each run, or say nothing.
_UNSAID = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Generated-By', b'"Last-Tran')
_MOST = 300  # characters of a message
_MAX_COMPARED = 20  # lines of a section of the guide that have changed
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LOCALE = re.compile(
    r"([A-Za-z]{2,3})(?:-[A-Za-z]{3}(?![^-]))*(-[A-Za-z]{4}(?![^-]))?"
    r"(-(?:[A-Za-z]{2}|[0-9]{3})(?![^-]))?"
)
_WARNINGS = (
    Code.TRANSLATION_STALE,
    Code.TRANSLATION_UNKNOWN,
    Code.TRANSLATION_MISSING,
    Code.TRANSLATION_SCANT,
    Code.LANGUAGE_NOT_SPOKEN,
)
# Telephone numbers and all others, and addresses, which begin where no word is before: a long word
# is looked through once.
_KEPT = re.compile(r"\d+|(?<!\w)\w+(?:\.\w+)+")
# A line that is no comment: Babel takes others too, and loses letters of them.
_LINE = re.compile(r'(msg(ctxt|id|id_plural|str(\[\d+\])?)\s*)?"([^"\\]|\\["\\abfnrtv])*"')
# What a header may have wrong, and nothing here needs: Babel leaves out a name it does not know.
_DATES = re.compile(r"\b(?=(?:POT-Creation-Date|PO-Revision-Date):)")
_UNREAD = re.compile(rf"\b(?=Plural-Forms:)|{_DATES.pattern}")


class _Checked(NamedTuple):
    """The sound texts of a catalog, how many there should be, and all that was found."""

    sound: dict[tuple[str, str], str]
    every: int
    found: list[Diagnostic]

    @property
    def is_enough(self) -> bool:
        return len(self.sound) >= ENOUGH * self.every


def path_of(file: str, language: str) -> Path:
    """Return where the translation of a question file into a language is."""
    return Path(file).with_suffix(f".{language}.po")


def languages(file: str) -> list[str]:
    """Return the languages that a question file has catalogs for."""
    path = Path(file)
    found = (each.name for each in path.parent.glob(f"{glob.escape(path.stem)}.*.po"))
    tags = sorted(name.removeprefix(f"{path.stem}.").removesuffix(".po") for name in found)
    return [tag for tag in tags if re.fullmatch(TAG_PATTERN, tag)]


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
    for message in _messages(read(path, language, how)):
        text = message.context or "", _id(message)
        said = single_spaced(str(message.string or ""))
        known = text in every and not message.pluralizable
        if problem := _problem(message, said, known=known):
            found.append(_diagnostic(path, message.lineno or 1, *problem, how))
        elif said:
            sound[text] = said
        if known and said:
            missing.discard(text)
    if missing:
        values = (Code.TRANSLATION_MISSING, len(missing), len(every), how)
        found.append(_diagnostic(path, 1, *values))
    broken = _broken(questionnaire, language, sound)
    for finding in broken:
        where = ", ".join(map(str, finding.path))
        diagnostic = _diagnostic(path, 1, finding.code, *finding.values)
        found.append(diagnostic._replace(path=where, hint=finding.hint or diagnostic.hint))
    checked = _Checked({} if broken else sound, len(every), found)
    if not (checked.is_enough or broken):
        found.append(_diagnostic(path, 1, Code.TRANSLATION_SCANT, len(sound), len(every)))
    return checked


def not_spoken(path: Path, language: str) -> Iterator[Diagnostic]:
    """Yield that the program does not speak a language, if it does not: nobody is asked in it."""
    known = spoken.offered()
    if language not in known:
        yield _diagnostic(path, 1, Code.LANGUAGE_NOT_SPOKEN, language, ", ".join(known))


def _broken(
    questionnaire: Questionnaire, language: str, sound: dict[tuple[str, str], str]
) -> list[Finding]:
    """Return the rules that the whole translation breaks, such as two options in the same words."""
    translated = translate(questionnaire, language, lambda *text: sound.get(text))
    return list(islice(questionnaire_rules.findings(translated), MAX_PROBLEMS))


def command(file: str, language: str) -> str:
    """Return the command that brings a catalog up to date."""
    return f"readycheck translate {file} {language}"


def _diagnostic(path: Path, line: int, code: DiagnosticKind, *values: object) -> Diagnostic:
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
) -> tuple[DiagnosticKind, *tuple[object, ...]] | None:
    if not known:
        return Code.TRANSLATION_UNKNOWN, _id(message)
    if said and message.fuzzy:
        return Code.TRANSLATION_STALE, str(message.id)
    if said and (lost := _kept(str(message.id)) - _kept(said)):
        return Code.TRANSLATION_LOST, ", ".join(sorted(lost))
    return _odd(said)


def _id(message: "Message") -> str:
    """Return the original of a text, or of its singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def _odd(said: str) -> tuple[DiagnosticKind, *tuple[object, ...]] | None:
    """Return what no question file may hold either, and would be shown as it is."""
    if control := _CONTROL.search(said):
        return Code.CONTROL_CHARACTER, ord(control[0])
    for at in find_invisible(said):
        return Code.INVISIBLE_CHARACTER, ord(said[at]), unicodedata.name(said[at], "unassigned")
    return (Code.TEXT_TOO_LONG, len(said), MAX_TEXT) if len(said) > MAX_TEXT else None


def _kept(text: str) -> Counter[str]:
    return Counter(_KEPT.findall(text))


def updated(questionnaire: Questionnaire, file: str, language: str) -> bytes:
    """Return the catalog of a question file with its texts of now; raises InvalidFileError where
    there is one that cannot be read."""
    from babel.messages.catalog import Catalog

    path = path_of(file, language)
    template = Catalog(header_comment=_HEADER, project=questionnaire.id, fuzzy=False)
    for context, text in texts(questionnaire):
        template.add(text, context=context)
    catalog = Catalog(locale=_locale(language), project=questionnaire.id, fuzzy=False)
    if there := os.path.lexists(path):  # then its header is the translator's
        catalog = read(path, language, command(file, language))
    before = [*_messages(catalog), *catalog.obsolete.values()]
    catalog.update(template, no_fuzzy_matching=True, update_header_comment=not there)
    _take_stale(before, _messages(catalog))
    _keep_unused(catalog)
    return written(catalog, obsolete=True)


def _take_stale(before: "list[Message]", now: "list[Message]") -> None:
    """Put translations of what was there before where there is none yet: of a text that is back, or
    else, marked fuzzy, of the same text elsewhere or of a like text in the same place.

    Babel compares each text with all, which takes minutes where many have changed.
    """
    known = {(message.context, message.id) for message in now}
    exact: dict[object, Message] = {}
    same: dict[object, Message] = {}
    like: dict[object, dict[str, Message]] = {}
    for message in filter(lambda message: message.string, before):
        exact[message.context, message.id] = message
        same.setdefault(message.id, message)
        if (message.context, message.id) not in known:
            like.setdefault(message.context, {})[_id(message)] = message
    for message in filter(lambda message: not message.string, now):
        there = like.get(message.context, {})
        if back := exact.get((message.context, message.id)):
            message.string, message.flags = back.string, back.flags
        elif found := same.get(message.id) or there.get(_closest(_id(message), there)):
            message.string = found.string
            message.flags |= {"fuzzy"}


def _keep_unused(catalog: "Catalog") -> None:
    """Keep those translations of texts that are not there now which no text has: they may come
    back."""
    used = {message.string for message in _messages(catalog)}
    for key, message in list(catalog.obsolete.items()):
        if not message.string or message.string in used:
            del catalog.obsolete[key]


def _closest(text: str, texts: Iterable[str]) -> str:
    return next(iter(get_close_matches(text, islice(texts, _MAX_COMPARED), 1)), "")


def written(catalog: "Catalog", *, obsolete: bool = False) -> bytes:
    """Return a catalog as translators read it, or with what it had before too."""
    from babel.messages.pofile import write_po

    file = io.BytesIO()
    write_po(file, catalog, width=100, ignore_obsolete=not obsolete)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_UNSAID))


def _messages(catalog: "Catalog") -> "list[Message]":
    return [message for message in catalog if message.id]


def read(path: Path, language: str, how: str, *, plurals: bool = False) -> "Catalog":
    """Return a catalog, which `how` makes; raises InvalidFileError. Only one with plurals needs to
    say how many forms they have."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, PoFileParser

    def stop(line: int, code: DiagnosticKind, *values: object) -> NoReturn:
        raise InvalidFileError([_diagnostic(path, line, code, *values)])

    class Strict(Catalog):
        """A catalog that has each text once; Babel takes the first and says nothing."""

        def __setitem__(self, key: Any, message: "Message") -> None:
            if key and (first := self.get(key, message.context)):
                stop(message.lineno or 1, Code.TRANSLATION_TWICE, _id(message), first.lineno)
            super().__setitem__(key, message)

    lines = _lines(path, _DATES if plurals else _UNREAD)
    for number, line in enumerate(lines, 1):
        if line and not (line.startswith("#") or _LINE.fullmatch(line)):
            stop(number, Code.NOT_CATALOG_LINE)
    catalog = Strict(locale=_locale(language))
    try:
        PoFileParser(catalog, abort_invalid=True).parse(lines)
    except PoFileError as error:
        stop(getattr(error, "lineno", 0) + 1, Code.NOT_CATALOG, how)
    except (LookupError, ValueError):
        forms = (number for number, line in enumerate(lines, 1) if "Plural-Forms:" in line)
        stop(next(forms, 1), Code.NOT_CATALOG, how)
    catalog.charset = "utf-8"
    return catalog


def _lines(path: Path, unread: re.Pattern[str]) -> list[str]:
    """Return the lines of a catalog in the encoding that it names, or else in UTF-8, with names in
    its header changed that are not to be read."""
    data = files.read_beside(str(path))
    text = None
    if declared := re.search(rb"charset=([\w-]+)", data):
        with suppress(LookupError, ValueError):
            text = data.decode(declared[1].decode()).removeprefix("\ufeff")
    if text is None:
        text = files.decode(str(path), data)
    return [line.strip() for line in io.StringIO(unread.sub("X-", text), newline=None)]


def _locale(language: str) -> str:
    """Return the language, the script and the region of a tag: Babel takes no more of some tags."""
    parts = _LOCALE.match(language)
    return "".join(parts.groups("")).replace("-", "_") if parts else language
