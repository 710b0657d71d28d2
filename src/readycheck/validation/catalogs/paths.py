"""Where the catalogs of a question file are: `mine.es.po` beside `mine.yaml`."""

import glob
import re
from pathlib import Path

from readycheck.questionnaire.language import TAG_PATTERN, canonical


def path_of(file: str, language: str) -> Path:
    """Return where the translation of a question file into a language is."""
    return Path(file).with_suffix(f".{language}.po")


def languages(file: str) -> list[str]:
    """Return the languages that a question file has catalogs for."""
    return [tag for tag in parts(file) if is_tag(tag)]


def parts(file: str) -> list[str]:
    """Return what is between the stem and `.po` in the names of a question file's catalogs: a tag,
    if the catalog is to be read. Another spelling of `.po` stays, which no tag has."""
    path = Path(file)
    found = (each.name for each in path.parent.glob(f"{glob.escape(path.stem)}.*.[pP][oO]"))
    return sorted(name.removeprefix(f"{path.stem}.").removesuffix(".po") for name in found)


def is_tag(name: str) -> bool:
    """Return whether this is a language tag, with the capitals that are read."""
    return re.fullmatch(TAG_PATTERN, name) is not None and name == canonical(name)


def command(file: str, language: str) -> str:
    """Return the command that brings a catalog up to date."""
    return f"readycheck translate {file} {language}"
