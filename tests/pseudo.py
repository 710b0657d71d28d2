"""Made-up languages, to see what a translation would meet: each text is its English, disguised."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from readycheck import languages, translation
from readycheck.questionnaire import builtin
from readycheck.questionnaire.translated import translate

# What a translation keeps: places for values, and what is typed.
KEPT = re.compile(
    r"(\{[^}]*\}|(?<!\w)--?[a-z][a-z-]*|\b[A-Z]+_[A-Z]+|ACCESSIBLE|readycheck\b|\S+\.\w+/\S+)"
)
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àƀçđéƒğĥîĵķłɱñôþɋŕšŧûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶŁṀÑÔÞɊŔŠŦÛṼŴẊÝŽ",
)
_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابثدهفجحيكلمنوقرسطعغظشزصضخ" * 2,
)


def accented(text: str) -> str:
    """Return a text with an accent on every letter."""
    return _outside(text, lambda words: words.translate(_ACCENTS))


def arabic(text: str) -> str:
    """Return a text in letters that go from right to left."""
    return _outside(text, lambda words: words.translate(_ARABIC))


def wide(text: str) -> str:
    """Return a text in letters of two cells, without spaces between words."""
    return _outside(
        text,
        lambda words: re.sub("[A-Za-z]+ ?", lambda m: "漢字仮名" * (len(m[0]) // 6 or 1), words),
    )


def long(text: str) -> str:
    """Return a text that is 40 % longer, as German is."""
    return _outside(
        accented(text),
        lambda words: re.sub(r"\w{3,}", lambda m: m[0] + "ŵôŕŧ"[: len(m[0]) * 2 // 5 + 1], words),
    )


def _outside(text: str, disguise: Callable[[str], str]) -> str:
    parts = KEPT.split(text)
    return "".join(part if number % 2 else disguise(part) for number, part in enumerate(parts))


class Pseudo:
    """The catalog of a made-up language with three forms of a plural."""

    def __init__(self, disguise: Callable[[str], str] = accented) -> None:
        self._disguise = disguise

    def pgettext(self, context: str, message: str) -> str:
        return self._disguise(message)

    def npgettext(self, context: str, one: str, more: str, number: int) -> str:
        form = "¹²³"[min(number, 3) - 1] if number else "⁰"
        return self._disguise(one if number == 1 else more) + form


# What is typed on a command line, and what files and formats are called.
_TYPED = re.compile(
    r"(?<!\w)--?[a-z][a-z-]*|\b[A-Z]+_[A-Z]+|\bACCESSIBLE\b|readycheck(?: [a-z]+)?|https?://\S+"
    r"|[\w-]*/[\w/.-]*|[\w-]*\.(?:json|yaml|po|pdf|html|md|txt|csv)\b"
    r"|\b(?:pdf|html|markdown|text|fhir|yaml|json)\b"
)


def untranslated(said: str, names: Iterable[str] = ()) -> list[str]:
    """Return the English words in what was said in a language that has none of them, but those in
    names."""
    for name in sorted(names, key=len, reverse=True):
        said = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", said)
    return re.findall(r"[A-Za-z]{3,}(?:[ -][A-Za-z’]+)*", _TYPED.sub(" ", said))


NAME = "xx"  # of a made-up language


def program(disguise: Callable[[str], str] = accented) -> tuple[str, str]:
    """Return what Python runs, to be the program with the made-up language."""
    code = (
        f"import sys; from tests import pseudo; pseudo.offer(setattr, pseudo.{disguise.__name__}); "
        "from readycheck import __main__; sys.exit(__main__.main())"
    )
    return "-c", code


def offer(
    put: Callable[[object, str, object], None], disguise: Callable[[str], str] = accented
) -> None:
    """Offer a made-up language, also for the built-in questions, by putting it into modules."""
    own = builtin.built_in
    made = cache(lambda: translate(own(), NAME, lambda _, words: disguise(words)))
    put(languages, "offered", lambda: {"en": "English", NAME: disguise("Made up")})
    put(translation, "_catalog", {"en": None, NAME: Pseudo(disguise)}.__getitem__)
    put(builtin, "built_in", lambda language="en": made() if language == NAME else own())


def speaking(disguise: Callable[[str], str] = accented) -> Iterator[None]:
    """Speak a made-up language for a while: the body of a fixture."""
    translation.put(Pseudo(disguise))
    yield
    translation.put(None)
