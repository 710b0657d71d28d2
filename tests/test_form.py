"""The paper form asks every question, with boxes to tick and room to write, on two pages."""

import io
import re
from typing import get_args

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from readycheck import form, wording
from readycheck.formats import FORMATS, by_name, terminal
from readycheck.model import Questionnaire
from readycheck.paper import Paper


@pytest.mark.parametrize("name", [format.name for format in FORMATS])
def test_every_question_stands_on_the_form_in_every_format(
    questionnaire: Questionnaire, name: str
) -> None:
    written = by_name(name).write(form.build(questionnaire))
    if name == "pdf":
        pages = PdfReader(io.BytesIO(written)).pages
        words = " ".join(page.extract_text() for page in pages)
    elif name == "markdown":
        words = MarkdownIt("commonmark").render(written.decode())
    else:
        words = written.decode()
    squeezed = "".join(words.split())
    for question in questionnaire.questions:
        if not question.bring:
            assert "".join(question.text.split()) in squeezed
    for box in wording.YES_NO.values():
        assert squeezed.count("".join(box.split())) >= 9


@pytest.mark.parametrize("paper", get_args(Paper))
def test_the_form_takes_two_pages_at_most(questionnaire: Questionnaire, paper: Paper) -> None:
    written = by_name("pdf").write(form.build(questionnaire), paper)
    assert len(PdfReader(io.BytesIO(written)).pages) <= 2


def test_a_passage_stands_once_with_all_the_answers_it_explains(
    questionnaire: Questionnaire,
) -> None:
    words = " ".join(by_name("text").write(form.build(questionnaire)).decode().split())
    assert "No, Prefer not to say: “Choosing ketamine is a personal decision.”" in words


@pytest.mark.parametrize("width", [20, 40, 80])
def test_the_form_is_shown_on_a_terminal_too(questionnaire: Questionnaire, width: int) -> None:
    shown = io.StringIO()
    console = terminal.console(shown, colour=False)
    console.width = width
    terminal.show_sheet(console, form.build(questionnaire))
    plain = re.sub(r"\x1b\[[0-9;]*m|\s", "", shown.getvalue())
    for question in questionnaire.required:
        assert re.sub(r"\s", "", question.text) in plain


def test_a_questionnaire_of_ones_own_has_a_form(small: Questionnaire) -> None:
    words = by_name("text").write(form.build(small)).decode()
    assert "1. Do you drink tea?" in words
    assert "[ ] The red one [ ] The blue one" in words
    assert "How many cups? ____" in words
