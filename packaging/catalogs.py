"""Keeps the catalogs of translations: `python packaging/catalogs.py [LANGUAGE...]`.

It takes the program's words from the code into `readycheck.pot`, brings every `readycheck.po` up to
date with them (a text whose English has changed is marked fuzzy), says what is wrong and how much
is translated, and compiles. A language that is named and new gets a catalog to fill.

A catalog that is less than nine tenths translated is not compiled, so that nobody meets a program
that is half English.
"""

import ast
import io
import itertools
import json
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from readycheck import messages, translation
from readycheck.diagnostics import words
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.validation.catalogs import catalog_file
from readycheck.validation.catalogs.catalog_file import written
from readycheck.validation.catalogs.translations import ENOUGH

LOCALES = Path(translation.__file__).with_name("locales")
TEMPLATE = LOCALES / "readycheck.pot"
LANGUAGES = LOCALES / "languages.json"

_HEADER = """\
# Translations of readycheck.
# The license is the program's: MIT. How to translate is in CONTRIBUTING.md.
#"""
# What a translation keeps as it is: places for values, numbers, names of files and of options.
_KEPT = re.compile(
    r"\{\{|\}\}|\{[\w:.]*\}|\d+|--[a-z][a-z-]*|\.[a-z]{3,4}\b|READYCHECK_[A-Z]+|\bRC\d{3}\b"
)


class _Extractor:
    """Takes the place of gettext, and notes each text in a catalog."""

    def __init__(self, catalog: Catalog, comments: dict[str, list[str]]) -> None:
        self._catalog = catalog
        self._comments = comments

    def pgettext(self, context: str, message: str) -> str:
        self._add(context, message)
        return message

    def npgettext(self, context: str, one: str, more: str, number: int) -> str:
        self._add(context, (one, more))
        return more

    def _add(self, context: str, message: str | tuple[str, str]) -> None:
        comments = next(filter(None, map(self._comments.get, context.split())), [])
        self._catalog.add(message, context=context, auto_comments=comments)


def template() -> Catalog:
    """Return the catalog of all texts, in English."""
    catalog = Catalog(project="readycheck", header_comment=_HEADER, fuzzy=False)
    sources = [*Path(messages.__file__).parent.glob("*.py"), Path(words.__file__)]
    comments = {name: said for source in sources for name, said in _comments(source)}
    translation.walk(_Extractor(catalog, comments))
    return catalog


def _comments(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each name that a module sets, with the comment above it or at its end."""
    source = path.read_text("utf-8")
    said, alone = dict[int, str](), set[int]()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and "──" not in token.string:
            said[token.start[0]] = token.string.lstrip("# ")
            if token.line.lstrip().startswith("#"):
                alone.add(token.start[0])
    for statement in ast.walk(ast.parse(source)):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            above, line = list[str](), statement.lineno - 1
            while line in alone:
                above.insert(0, said[line])
                line -= 1
            if statement.end_lineno in said:
                above.append(said[statement.end_lineno])
            if above:
                yield statement.targets[0].id, above


def mistakes(message: Message) -> Iterator[str]:
    """Yield what is wrong with a translation."""
    if message.context == "HELP_CRISIS":  # may have other lines; a test compares the questions'
        return
    one, *more = _forms(message.id)
    for number, text in enumerate(_forms(message.string)):
        source = more[0] if more and number else one
        lost, added = _kept(source) - _kept(text), _kept(text) - _kept(source)
        if more and not number:  # "a note", or "1 note"
            lost, added = lost - Counter(["{0}"]), added - _kept(more[0])
        if lost or added:
            named = ", ".join(sorted([*lost, *added]))
            yield f"{message.context}: “{text}” must have the same {named} as “{source}”"
        of_screen = str(message.context).startswith(("KEY_", "PAGER_KEYS"))
        if of_screen and (gone := _letters(source, text)):
            yield f"{message.context}: “{text}” must name the key {gone}, as “{source}” does"
        if text != text.strip():
            yield f"{message.context}: “{text}” begins or ends in a space"
        if re.search(r"[\x00-\x1f\x7f-\x9f]", text):
            yield f"{message.context}: {text!r} has a line break, or another character for control"


def _letters(source: str, text: str) -> str:
    """Return the keys of one letter that a text has lost: on the screen they stay as they are."""
    keys = [re.findall(r"(?<!\S)[A-Za-z/?-](?=[\s,])", each) for each in (source, text)]
    return ", ".join(key for key in keys[0] if key not in keys[1])


# What is typed line by line for a key, and the sentences that name its letter.
_TYPED = {
    "LINE_BACK": ("LINE_KEYS",),
    "LINE_HELP": (),
    "LINE_WHOLE_GUIDE": ("LINE_GUIDE",),
    "LINE_LEAVE": ("LINE_KEYS", "LINE_KEYS_FIRST"),
    "LINE_LEAVE_OUT": (),
    "LINE_LEAVE_REST_OUT": ("LINE_SKIP_REST",),
    "LINE_EXPLAINED": ("LINE_EXPLANATION", "ORIGINAL_BY_LINE"),
}


def clashes(catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with the letters and words for keys: each is for one key, and neither is
    an answer nor begins one, and the sentences name the letter."""
    texts = {str(message.context): str(message.string) for message in translated(catalog)}
    answers = [words.casefold() for name, words in texts.items() if name.startswith("YES_NO ")]
    seen: dict[str, str] = {}
    for key, sentences in _TYPED.items():
        words = [word.strip() for word in texts.get(key, "").split(",") if word.strip()]
        for word in words:
            if seen.setdefault(word, key) != key:
                yield f"{key}: “{word}” is typed for {seen[word]} too"
            if any(answer.startswith(word.casefold()) for answer in answers):
                yield f"{key}: “{word}” begins an answer"
        for name in sentences:
            if words and name in texts and words[0].upper() not in re.findall(r"\w+", texts[name]):
                yield f"{name}: “{texts[name]}” does not name the key {words[0].upper()}"


def _kept(text: str) -> Counter[str]:
    numbers = itertools.count()
    numbered = re.sub(r"\{\}", lambda _: f"{{{next(numbers)}}}", text)
    return Counter(_KEPT.findall(numbered))


def _forms(text: Any) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (text or "",)


def translated(catalog: Catalog) -> list[Message]:
    """Return the texts that have a translation which is up to date."""
    return [
        message
        for message in catalog
        if message.id and not message.fuzzy and all(_forms(message.string))
    ]


_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # a catalog's header has one


def compiled(catalog: Catalog) -> bytes:
    """Return the catalog as gettext reads it: the same bytes whenever it is made."""
    catalog.creation_date = _ANY_DAY
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def read(path: Path) -> Catalog:
    """Return a catalog of the language that its folder is called after; raises InvalidFileError."""
    language = path.parts[-3]
    how = f"python packaging/catalogs.py {language}"
    return catalog_file.read(path, language, how, plurals=True)


def updated(path: Path, template: Catalog) -> Catalog:
    """Return the catalog at a path, or a new one, with the texts of the template."""
    language = path.parts[-3].replace("-", "_")
    there = path.exists()  # then its header is the translator's, who keeps a glossary in it
    catalog = read(path) if there else Catalog(locale=language, project="readycheck", fuzzy=False)
    catalog.update(template, update_header_comment=not there)
    return catalog


def own_name(language: str) -> str:
    """Return what a language calls itself."""
    name = Locale.parse(language, sep="-").get_display_name()
    assert name is not None
    return name[:1].upper() + name[1:]


def main(new: list[str]) -> int:
    """Bring everything up to date; return 1 where a translation is wrong."""
    texts = template()
    TEMPLATE.write_bytes(written(texts))
    found, offered = list[str](), dict[str, str]()
    names = sorted({*new, *(path.name for path in LOCALES.iterdir() if path.is_dir())})
    for language in names:
        path = LOCALES / language / "LC_MESSAGES" / "readycheck.po"
        catalog = updated(path, texts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalog))
        catalog = read(path)  # with its lines of now
        done, whole = translated(catalog), len(catalog)
        found += [
            f"{path}:{message.lineno}: {each}" for message in done for each in mistakes(message)
        ]
        places = {str(message.context): message.lineno for message in catalog}
        found += [f"{path}:{places[each.partition(':')[0]]}: {each}" for each in clashes(catalog)]
        fuzzy = sum(message.fuzzy for message in catalog if message.id)
        enough = len(done) >= ENOUGH * whole
        print(f"{language}: {len(done)} of {whole} translated, {fuzzy} fuzzy, {enough=!s}")
        target = path.with_suffix(".mo")
        if enough:
            target.write_bytes(compiled(catalog))
            offered[language] = own_name(language)
        else:
            target.unlink(missing_ok=True)
    LANGUAGES.write_text(json.dumps(offered, ensure_ascii=False) + "\n", "utf-8")
    print(*found, sep="\n")
    return bool(found)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except InvalidFileError as error:
        sys.exit("\n".join(map(str, error.found)))
