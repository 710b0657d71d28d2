"""Letters of other scripts that look like those of ids and keys."""

from unicodedata import normalize

_ALIKE = str.maketrans("аеорсухіјѕһԁԛѡουνικαργ", "aeopcyxijshdqwouvikapy")


def plain(text: str) -> str:
    """Return a text with the Latin letters that its Cyrillic, Greek or wide ones look like."""
    return normalize("NFKC", text).translate(_ALIKE)


def odd_letter(text: str) -> str:
    """Return the first letter that only looks like another, or nothing."""
    return next((letter for letter in text if plain(letter) not in (letter, "")), "")


def meant(text: str, known: list[str]) -> str:
    """Return the known name that a text looks like to the letter, or nothing."""
    likeness = plain(text)
    return likeness if likeness != text and likeness in known else ""
