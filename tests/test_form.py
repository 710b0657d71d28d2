"""The paper form asks every question, with boxes to tick and room to write, on two pages."""

import io
import re
from functools import cache
from html import unescape
from typing import get_args

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from pypdf import PdfReader

from readycheck import messages
from readycheck.documents import paper_form
from readycheck.formats import console as terminal
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FORMATS, by_name
from readycheck.questionnaire.model import Questionnaire
from readycheck.validation import loader
from tests.conftest import SMALL, built_in

every_format = pytest.mark.parametrize("name", [format.name for format in FORMATS])


def squeezed(text: str) -> str:
    return "".join(text.split())


@cache
def words_in(name: str) -> str:
    """What the built-in form says in a format, without spaces."""
    written = by_name(name).write(paper_form.build(built_in()))
    if name == "pdf":
        pages = PdfReader(io.BytesIO(written)).pages
        return squeezed(" ".join(page.extract_text() for page in pages))
    if name == "text":
        return squeezed(written.decode())
    page = written.decode() if name == "html" else MarkdownIt("commonmark").render(written.decode())
    return squeezed(unescape(re.sub(r"<[^>]*>", "", page)))


@every_format
def test_every_question_stands_on_the_form_in_every_format(
    questionnaire: Questionnaire, name: str
) -> None:
    words = words_in(name)
    for question in questionnaire.questions:
        if not question.bring:
            assert squeezed(question.text) in words
    for box in messages.YES_NO.values():
        assert words.count(squeezed(box)) >= 9


@every_format
def test_beside_each_question_stand_its_notes_with_their_sources(
    questionnaire: Questionnaire, name: str
) -> None:
    words = words_in(name)
    asked = [squeezed(question.text) for question in questionnaire.required]
    for question, begins, ends in zip(
        questionnaire.required, asked, [*asked[1:], squeezed(messages.LIMITS)], strict=True
    ):
        beside = words[words.index(begins) : words.index(ends)]
        assert question.notes
        for note in (questionnaire.note[id] for id in question.note_ids):
            source = messages.SOURCE.format(note.source.title)
            assert squeezed(f"{messages.WORTH_KNOWING} {note.text} {source}") in beside


@pytest.mark.parametrize("paper", get_args(Paper))
def test_the_form_takes_four_pages_at_most(questionnaire: Questionnaire, paper: Paper) -> None:
    written = by_name("pdf").write(paper_form.build(questionnaire), paper)
    assert len(PdfReader(io.BytesIO(written)).pages) <= 4


def test_a_passage_stands_once_with_all_the_answers_it_explains(
    questionnaire: Questionnaire,
) -> None:
    words = " ".join(by_name("text").write(paper_form.build(questionnaire)).decode().split())
    assert "If Prefer not to say, the guide says: “Choosing ketamine is a personal" in words


def test_every_quotation_says_whose_words_they_are(questionnaire: Questionnaire) -> None:
    words = " ".join(by_name("text").write(paper_form.build(questionnaire)).decode().split())
    asked = words[: words.index(messages.LIMITS)]
    for question in questionnaire.required:
        assert question.why
        asked = asked.replace(question.why, "")
    assert asked.count("“") == asked.count(", the guide says: “") > 30


@pytest.mark.parametrize("width", [20, 40, 80])
def test_the_form_is_shown_on_a_terminal_too(questionnaire: Questionnaire, width: int) -> None:
    shown = io.StringIO()
    console = terminal.console(shown, colour=False)
    console.width = width
    terminal.show_sheet(console, paper_form.build(questionnaire))
    plain = re.sub(r"\x1b\[[0-9;]*m|\s", "", shown.getvalue())
    for question in questionnaire.required:
        assert squeezed(question.text) in plain
        assert all(squeezed(questionnaire.note[id].text) in plain for id in question.note_ids)


def test_a_form_speaks_of_no_other_sheet(questionnaire: Questionnaire) -> None:
    words = by_name("text").write(paper_form.build(questionnaire)).decode()
    asked = words[: words.index(messages.LIMITS)]
    assert "sheet" not in asked


def test_what_is_asked_of_some_says_of_whom(questionnaire: Questionnaire) -> None:
    words = " ".join(by_name("text").write(paper_form.build(questionnaire)).decode().split())
    conditional = [question for question in questionnaire.questions if question.when]
    for number, question in enumerate(conditional, 5):
        asked = f"If Yes or I’m not sure at question {number}: {question.text}"
        assert asked in words
    assert words.count("at question") == len(conditional) == 5


def test_a_question_to_tick_and_questions_to_bring_say_of_whom_they_are_asked() -> None:
    text = SMALL.replace(
        "topic: Mug", "topic: Mug\n        when: {tea: [yes], bring: [milk, sugar]}"
    )
    text = text.replace("topic: Questions", "topic: Questions\n        when: {tea: [no]}")
    words = (
        by_name("text").write(paper_form.build(loader.parse("small.yaml", text.encode()))).decode()
    )
    words = " ".join(words.split())
    mug = "If Yes at question 1 and And milk? or And sugar? to “What will you ask?”: Which mug?"
    assert mug in words
    assert f"If No at question 1: {messages.FORM_BRING.format('two')}" in words


def test_nothing_is_asked_for_twice(questionnaire: Questionnaire) -> None:
    words = by_name("text").write(paper_form.build(questionnaire)).decode()
    assert "Which medicines and supplements do you take? ____" in words
    assert "Medicines, doses" not in words
    assert words.count("atest blood pressure") == 1


def test_a_questionnaire_of_ones_own_has_a_form(small: Questionnaire) -> None:
    words = by_name("text").write(paper_form.build(small)).decode()
    assert "1. Do you drink tea?" in words
    assert "[ ] The red one [ ] The blue one" in words
    assert "How many cups? ____" in words


@pytest.mark.parametrize("id", ["limits", "topics", "questions"])
def test_a_section_may_have_the_name_of_a_part_of_the_sheet(
    questionnaire: Questionnaire, id: str
) -> None:
    sections = tuple(
        replace(one, id=f"{id}{n or ''}") for n, one in enumerate(questionnaire.sections)
    )
    renamed = paper_form.build(replace(questionnaire, sections=sections))
    usual = paper_form.build(questionnaire)
    for paper in get_args(Paper):
        assert by_name("pdf").write(renamed, paper) == by_name("pdf").write(usual, paper)
    page = by_name("html").write(renamed).decode()
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(set(ids)) == len(ids) == len(sections) + 1
    assert page.count("</section>", 0, page.index("<footer>")) == len(sections)
