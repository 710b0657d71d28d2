"""The languages that the program speaks: English, and those that it has a whole catalog for."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from readycheck import messages
from readycheck.system import package_data


def offered() -> dict[str, str]:
    """Return what each language calls itself, by their tags."""
    others = msgspec.json.decode(package_data.read("locales/languages.json"), type=dict[str, str])
    return {"en": "English", **others}


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Say everything in the language of a document for a while, if the program speaks it."""
    language = tag.partition("-")[0].lower()
    if language == messages.language:  # nearly always, and it needs nothing
        yield
        return
    from readycheck import translation

    with translation.spoken(language if language in offered() else messages.language):
        yield
