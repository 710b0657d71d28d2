"""Where the catalogs of a question file are: `mine.es.po` beside `mine.yaml`."""

import glob
import re
from pathlib import Path

from readycheck.questionnaire.language import TAG_PATTERN


def path_of(file: str, language: str) -> Path:
    """Return where the translation of a question file into a language is."""
    return Path(file).with_suffix(f".{language}.po")


def languages(file: str) -> list[str]:
    """Return the languages that a question file has catalogs for."""
    path = Path(file)
    found = (each.name for each in path.parent.glob(f"{glob.escape(path.stem)}.*.po"))
    tags = sorted(name.removeprefix(f"{path.stem}.").removesuffix(".po") for name in found)
    return [tag for tag in tags if re.fullmatch(TAG_PATTERN, tag)]


def command(file: str, language: str) -> str:
    """Return the command that brings a catalog up to date."""
    return f"readycheck translate {file} {language}"
