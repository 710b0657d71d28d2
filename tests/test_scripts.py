"""Other scripts, in made-up translations of everything: right to left, wide, and long words.

Nothing is cut, columns are counted in cells, and the direction is right, in every format.
"""

import re
from collections.abc import Callable, Iterator
from html import escape as html_escape
from typing import NamedTuple

import pytest

from readycheck import languages, translation
from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.documents.welcome import welcome
from readycheck.formats import console, html, markdown, pdf, text
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import translate
from readycheck.response.response import Response
from readycheck.text import cells
from readycheck.ui.reading.unread import visible
from tests import pseudo
from tests.conftest import DAY, built_in

SCRIPTS: dict[str, Callable[[str], str]] = {
    "ar": pseudo.arabic,
    "ja": pseudo.wide,
    "de": pseudo.long,
}


class Made(NamedTuple):
    """Everything in a made-up language."""

    tag: str
    questionnaire: Questionnaire
    sheets: list[Sheet]


@pytest.fixture(params=SCRIPTS)
def made(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    disguise = SCRIPTS[request.param]
    monkeypatch.setattr(languages, "offered", lambda: {"en": "English", request.param: "?"})
    catalogs = {"en": None, request.param: pseudo.Pseudo(disguise)}
    monkeypatch.setattr(translation, "_catalog", catalogs.__getitem__)
    questionnaire = translate(built_in(), request.param, lambda _, words: disguise(words))
    samples = [Response(questionnaire, dict(s.answers)) for s in questionnaire.samples]
    sheets = [build(response, DAY, sample=True) for response in samples]
    yield Made(request.param, questionnaire, [*sheets, paper_form.build(questionnaire)])
    translation.speak("en")


def words(found: str) -> str:
    """The letters and figures of a text, without spaces, lines and what is drawn."""
    return re.sub(r"[\W_]+", "", found)


def test_text(made: Made) -> None:
    """No line of text is wider than 80 cells, and no word is lost."""
    for sheet in made.sheets:
        lines = text.write(sheet).decode().splitlines()
        assert max(map(cells, lines)) <= 80
        assert words("".join(text.write(sheet, 300).decode())) == words("".join(lines))


@pytest.mark.parametrize("width", [40, 80])
def test_console(made: Made, width: int) -> None:
    """On a terminal no line is too wide, in columns too."""
    for sheet in made.sheets:
        lines = console.sheet_laid_out(sheet, width, colour=False, links=False)
        assert max(cells(visible(line)) for line in lines) <= width


def test_welcome(made: Made) -> None:
    """The welcome fits, whatever the script."""
    with translation.spoken(made.tag):
        lines = list(text.laid_out(welcome(made.questionnaire), 80))
    assert max(map(cells, lines)) <= 80
    assert pseudo.untranslated("\n".join(lines)) == []


def test_html(made: Made) -> None:
    """A page says its language and direction, and has no word of another but what is marked so."""
    direction = "rtl" if made.tag == "ar" else "ltr"
    for sheet in made.sheets:
        page = html.write(sheet).decode()
        assert f'<html lang="{made.tag}" dir="{direction}">' in page
        shown = re.sub(r'(?s)<style>.*?</style>|<p lang="en".*?</p>|<[^>]*>', " ", page)
        for name in names(made.questionnaire):
            shown = shown.replace(name, " ")
        assert pseudo.untranslated(shown) == []


def names(questionnaire: Questionnaire) -> Iterator[str]:
    """What is called the same in every language."""
    assert questionnaire.guide
    yield from (questionnaire.guide.title, questionnaire.guide.publisher)
    titles = (html_escape(note.source.title) for note in questionnaire.notes)
    yield from sorted(titles, key=len, reverse=True)


def test_markdown(made: Made) -> None:
    """No word is lost in Markdown."""
    for sheet in made.sheets:
        assert len(words(markdown.write(sheet).decode())) > 500


@pytest.mark.slow
def test_pdf(made: Made) -> None:
    """A sheet is set, and what there is no font for is named instead of lost."""
    for sheet in made.sheets[:1] + made.sheets[-1:]:
        assert pdf.typeset(sheet, "a4").pdf.startswith(b"%PDF")
