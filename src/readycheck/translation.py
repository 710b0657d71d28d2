"""The program's words in another language than English: gettext's catalogs, put in their place.

The words are in `messages` and in `diagnostics`, in English; each has a name there, which is the
catalog's context (msgctxt), and is read when it is said. English needs nothing of this.
https://docs.python.org/3/library/gettext.html#deferred-translations
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from readycheck import messages
from readycheck.diagnostics import codes
from readycheck.diagnostics.finding import DiagnosticKind
from readycheck.diagnostics.words import Flaw, Hint, Kind, Part
from readycheck.messages import Plural
from readycheck.system import package_data

_OF_FINDINGS = (Kind, Part, Flaw, Hint)


class Catalog(Protocol):
    """The words of a language, as gettext has them."""

    def pgettext(self, context: str, message: str, /) -> str:
        """Return a text in this language, or as it is where there is no translation."""

    def npgettext(self, context: str, one: str, more: str, number: int, /) -> str:
        """Return likewise the form of a text for so many."""


class _TranslatedPlural(Plural):
    """A sentence in as many forms as its language has."""

    catalog: Catalog
    name: str

    def form(self, number: int) -> str:
        return self.catalog.npgettext(self.name, self.one, self.more, number)


Texts = dict[object, dict[str, Any]]  # by the place and the name they are read at


def _english() -> Texts:
    texts: Texts = {messages: {name: getattr(messages, name) for name in messages.names()}}
    for place in _OF_FINDINGS:
        texts[place] = {name: words for name, words in vars(place).items() if name.isupper()}
    for kind in codes.every():
        texts[kind] = {"message": kind.message, "hint": kind.hint}
    return texts


_ENGLISH = _english()


def speak(language: str) -> None:
    """Say everything in this language from now on; it is one of those that are offered."""
    if language != messages.language:
        put(_catalog(language))
        messages.language = language


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Say everything in this language for a while."""
    before = messages.language
    speak(language)
    try:
        yield
    finally:
        speak(before)


def put(catalog: Catalog | None) -> None:
    """Put the words of a catalog in their place, or the English ones."""
    texts = _ENGLISH if catalog is None else walk(catalog)
    for place, named in texts.items():
        for name, words in named.items():
            setattr(place, name, words)


def walk(catalog: Catalog) -> Texts:
    """Return every text as a catalog has it."""
    return {
        place: {
            name: _translated(catalog, f"{_prefix(place)}{name}", words)
            for name, words in named.items()
        }
        for place, named in _ENGLISH.items()
    }


def _prefix(place: object) -> str:
    if isinstance(place, DiagnosticKind):
        return f"{place.code} "
    return f"{place.__name__} " if isinstance(place, type) else ""


def _translated(catalog: Catalog, name: str, words: Any) -> Any:
    match words:
        case str():
            return catalog.pgettext(name, words) if words else ""
        case Plural():
            plural = _TranslatedPlural(*words)
            plural.catalog, plural.name = catalog, name
            plural.form(1)  # so that who takes the texts from here meets this one
            return plural
        case tuple():
            numbered = enumerate(words, 1)
            return tuple(_translated(catalog, f"{name} {n}", each) for n, each in numbered)
        case dict():
            return {
                key: _translated(catalog, f"{name} {_key(key)}", each)
                for key, each in words.items()
            }
    return words


def _key(key: str | tuple[str, ...]) -> str:
    return key if isinstance(key, str) else " ".join(key)


def _catalog(language: str) -> Catalog | None:
    if language == "en":
        return None
    import gettext
    import io

    compiled = package_data.read(f"locales/{language}/LC_MESSAGES/readycheck.mo")
    return gettext.GNUTranslations(io.BytesIO(compiled))
