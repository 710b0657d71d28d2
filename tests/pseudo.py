"""Made-up languages, to see what a translation would meet: each text is its English, disguised."""

import re
from collections.abc import Callable, Iterator

from readycheck import translation

# What a translation keeps: places for values, what is typed, names, and addresses.
KEPT = re.compile(
    r"(\{[^}]*\}|--?[a-z][a-z-]*|READYCHECK_[A-Z]+|readycheck\b|NO_COLOR|ACCESSIBLE|\b[A-Z]{3,}\b)"
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


def untranslated(said: str) -> list[str]:
    """Return the runs of English words in what was said in a language that has none of them."""
    typed = r"\breadycheck(?: (?:start|sheet|questions|guide|demo|forget|validate|schema)\b)?"
    return re.findall(r"[A-Za-z]{2,}(?: [a-z]{2,}[.?!]?)+", re.sub(typed, "", said))


def speaking(disguise: Callable[[str], str] = accented) -> Iterator[None]:
    """Speak a made-up language for a while: the body of a fixture."""
    translation.put(Pseudo(disguise))
    yield
    translation.put(None)
