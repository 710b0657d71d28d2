"""The paper is that of the place the locale names."""

from collections.abc import Mapping

import pytest

from readycheck.formats.paper import Paper, paper_for


@pytest.mark.parametrize(
    ("environ", "paper"),
    [
        ({}, "a4"),
        ({"LANG": "C"}, "a4"),
        ({"LANG": "POSIX", "LC_ALL": ""}, "a4"),
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "es_MX"}, "letter"),
        ({"LANG": "fr_CA.ISO8859-1@x"}, "letter"),
        ({"LANG": "fil_PH"}, "letter"),
        ({"LANG": "en-US"}, "letter"),
        ({"LANG": "uz_UZ@cyrillic"}, "a4"),
        ({"LANG": "en_GB.UTF-8"}, "a4"),
        ({"LANG": "sv"}, "a4"),
        ({"LANG": "ca.UTF-8"}, "a4"),
        ({"LANG": "es@cl"}, "a4"),
        ({"LANG": "es_cl"}, "letter"),
        ({"LANG": "uz_Latn_US"}, "letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, "a4"),
        ({"LANG": "de_DE.UTF-8", "LC_PAPER": "en_US.UTF-8"}, "letter"),
        ({"LC_ALL": "de_DE.UTF-8", "LC_PAPER": "en_US.UTF-8"}, "a4"),
    ],
)
def test_paper_of_locale(environ: Mapping[str, str], paper: Paper) -> None:
    """The paper is that of the place the locale names."""
    assert paper_for(environ) == paper
