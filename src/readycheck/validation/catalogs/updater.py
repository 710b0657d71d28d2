"""The catalog of a question file, brought up to date with its texts."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import texts
from readycheck.validation.catalogs.catalog_file import entries, locale, original, read, written
from readycheck.validation.catalogs.paths import command, path_of

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_HEADER = """\
# Translation of a question file of readycheck.
#"""
_MAX_COMPARED = 20  # lines of a section of the guide that have changed


def updated(questionnaire: Questionnaire, file: str, language: str) -> bytes:
    """Return the catalog of a question file with its texts of now; raises InvalidFileError where
    there is one that cannot be read."""
    from babel.messages.catalog import Catalog

    path = path_of(file, language)
    template = Catalog(header_comment=_HEADER, project=questionnaire.id, fuzzy=False)
    for context, text in texts(questionnaire):
        template.add(text, context=context)
    catalog = Catalog(locale=locale(language), project=questionnaire.id, fuzzy=False)
    if there := os.path.lexists(path):  # then its header is the translator's
        catalog = read(path, language, command(file, language))
    before = [*entries(catalog), *catalog.obsolete.values()]
    catalog.update(template, no_fuzzy_matching=True, update_header_comment=not there)
    _take_stale(before, entries(catalog))
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
            like.setdefault(message.context, {})[original(message)] = message
    for message in filter(lambda message: not message.string, now):
        there = like.get(message.context, {})
        if back := exact.get((message.context, message.id)):
            message.string, message.flags = back.string, back.flags
        elif found := same.get(message.id) or there.get(_closest(original(message), there)):
            message.string = found.string
            message.flags |= {"fuzzy"}


def _keep_unused(catalog: "Catalog") -> None:
    """Keep those translations of texts that are not there now which no text has: they may come
    back."""
    used = {message.string for message in entries(catalog)}
    for key, message in list(catalog.obsolete.items()):
        if not message.string or message.string in used:
            del catalog.obsolete[key]


def _closest(text: str, texts: Iterable[str]) -> str:
    return next(iter(get_close_matches(text, islice(texts, _MAX_COMPARED), 1)), "")
