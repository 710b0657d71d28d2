"""The pictures in the README and in docs/ are what the program shows today, and fetch nothing."""

import re

import pytest

from tests.pictures import FOLDER, pictures
from tests.test_readme import README, TEXT

KEPT = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
NAMED = dict(re.findall(r"!\[([^]]*)\]\((?:docs/)?pictures/([^)]*)\)", TEXT))


@pytest.mark.slow
def test_current() -> None:
    """Each picture is the one that a run of the program gives."""
    drawn = {name: svg.encode() for name, svg in pictures()}
    assert KEPT.keys() == drawn.keys()
    old = [name for name, svg in drawn.items() if KEPT[name] != svg]
    assert not old, f"draw them anew: python -m tests.pictures ({old})"


def test_alternative_text() -> None:
    """The README shows one picture and the pages the others, each with its content in words."""
    assert sorted(NAMED.values()) == sorted(KEPT)
    assert README.count("![") == 1
    assert all(len(words.split()) > 8 for words in NAMED)


def test_fetch_nothing() -> None:
    """The pictures fetch nothing."""
    for svg in KEPT.values():
        assert re.findall(rb"\w+://[^\"<]*", svg) == [b"http://www.w3.org/2000/svg"]  # a name
        assert not re.search(rb"@import|@font-face|href|url\((?!#)|<script", svg)
