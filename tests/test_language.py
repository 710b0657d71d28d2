"""Language tags are read as BCP 47 has them: without case, and by their script."""

import pytest

from readycheck.formats.language import parse

RIGHT = """
ar AR ar-EG ar_EG he iw az-Arab AZ-ARAB pa-Arab pa-PK nqo ff-Adlm ur sd ckb uz-AF yi fa-IR-u-nu-latn
"""
LEFT = """
en de-CH sd-Deva SD_deva sd-IN az pa uz ar-Latn he-latn zh-Hant-TW ff x-Arab English
"""


@pytest.mark.parametrize("tag", RIGHT.split())
def test_right_to_left(tag: str) -> None:
    """A tag of a language or script that is written from right to left."""
    assert parse(tag).direction == "rtl"


@pytest.mark.parametrize("tag", LEFT.split())
def test_left_to_right(tag: str) -> None:
    """All others, and what is not a tag."""
    assert parse(tag).direction == "ltr"


@pytest.mark.parametrize(
    ("tag", "language", "region"),
    [
        ("pt-br", "pt", "BR"),
        ("ar_EG", "ar", "EG"),
        ("zh-Hant-tw", "zh", "TW"),
        ("es-419", "es", ""),
        ("en-u-rg-gbzzzz", "en", ""),
        ("Spanish", "en", ""),
        ('en" onload="x', "en", ""),
    ],
)
def test_parts(tag: str, language: str, region: str) -> None:
    """The language in small letters, and the region in capitals where there is one."""
    assert parse(tag)[1:3] == (language, region)
