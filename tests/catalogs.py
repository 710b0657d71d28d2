"""A catalog of made-up Spanish, and the small questionnaire in it."""

from pathlib import Path

from babel.messages.pofile import read_po

from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import Translated, translate
from readycheck.validation.catalogs import catalog_file, paths, updater
from tests import pseudo

FILE = "small.yaml"


def fill(file: Path, small: Questionnaire, **changed: str) -> Path:
    """Write a Spanish catalog in which every text is disguised, but for those that are changed,
    each by its English with _ for what is no letter."""
    data = updater.updated(small, str(file), "es")
    path = paths.path_of(str(file), "es")
    path.write_bytes(data)
    with path.open("rb") as opened:
        catalog = read_po(opened)
    for message in catalog:
        if message.id:
            name = "".join(c if c.isalpha() else "_" for c in str(message.id)).strip("_")
            message.string = changed.get(name, pseudo.accented(str(message.id)))
    path.write_bytes(catalog_file.written(catalog))
    return path


def said(small: Questionnaire) -> Translated:
    return translate(small, "es", lambda where, text: pseudo.accented(text))
