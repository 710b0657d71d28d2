"""The language of a document: all that the program says in it is in the language of its words."""

from collections.abc import Iterator
from contextlib import contextmanager

from readycheck import messages


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Say everything in a language for a while, if the program speaks it."""
    language = tag.partition("-")[0].lower()
    if language == messages.language:  # nearly always, and it needs nothing
        yield
        return
    from readycheck import languages, translation

    known = language in languages.offered()
    with translation.spoken(language if known else messages.language):
        yield
