"""The languages that the program speaks: English, and those that it has a whole catalog for."""

import msgspec

from readycheck.system import package_data

ENGLISH = "en"


def offered() -> dict[str, str]:
    """Return what each language calls itself, by their tags."""
    others = msgspec.json.decode(package_data.read("locales/languages.json"), type=dict[str, str])
    return {ENGLISH: "English", **others}
