"""Text for terminals that know plain ASCII alone: a plain sign in place of each other one.

What takes one cell takes one cell still, so that nothing that was laid out moves.
"""

import re

_SIGNS = str.maketrans(
    "“”„«»‘’‚‹›′″–—―‒‐‑−…·•▌│┃─╌━═╭╮╰╯☒☐✓✔✗✘●○↑↓←→×÷⁄¡¿ßẞæÆœŒðÐþÞıŋŊ",
    "\"\"\"<>'''<>'\"-------.-*|||--==++++#o++xx*o^v<>x//!?sSaAoOdDtTinN",
)
_LETTER = "LATIN (CAPITAL|SMALL) LETTER ([A-Z])(?: WITH .*)?"


def transliterated(text: str) -> str:
    """Return the text in ASCII: plain signs, letters without accents, and ? for all else."""
    return "".join(letter if letter.isascii() else _plain(letter) for letter in text)


def _plain(letter: str) -> str:
    sign = letter.translate(_SIGNS)
    if sign.isascii():
        return sign
    import unicodedata  # few terminals need it

    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):  # nothing of its own to see
        return ""
    wide = unicodedata.east_asian_width(letter)
    parts = unicodedata.normalize("NFKD", letter)
    base, marks = parts[0], parts[1:]
    # The first sign of several would say something else: 1 for ½, = for ≠, 109 for 10⁹.
    alike = base.isascii() and (base.isalpha() or base == " " or wide == "F")
    if alike and all(map(unicodedata.combining, marks)):
        return base
    if named := re.fullmatch(_LETTER, unicodedata.name(letter, "")):
        return named[2] if named[1] == "CAPITAL" else named[2].lower()
    return "??" if wide in "WF" else "?"
