"""The paper form asks every question, with boxes to mark and room to write."""

import io
import re
from functools import cache
from html import unescape
from typing import get_args

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from pypdf import PdfReader

from readycheck import languages, messages, translation
from readycheck.documents import paper_form
from readycheck.documents.blocks import Aside, Items, Quotation
from readycheck.formats import console as terminal
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FORMATS, by_name
from readycheck.interview.menus.common import count_in_words
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
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
def test_every_question(questionnaire: Questionnaire, name: str) -> None:
    """Every question is on the form in every format."""
    words = words_in(name)
    for question in questionnaire.questions:
        if not question.bring:
            assert squeezed(question.text) in words
    for box in messages.YES_NO.values():
        assert words.count(squeezed(box)) >= 9


@every_format
def test_intros_and_reasons(questionnaire: Questionnaire, name: str) -> None:
    """The introduction of every section is there, and why each question is asked."""
    words = words_in(name)
    for section in questionnaire.sections:
        assert section.intro
        assert squeezed(section.intro) in words
    for question in questionnaire.questions:
        if question.why and not question.bring:
            assert squeezed(question.why) in words


@every_format
def test_guide_is_named_first(questionnaire: Questionnaire, name: str) -> None:
    """The guide and its publisher are named, once, before a section speaks of the guide."""
    assert questionnaire.guide
    words, intro = words_in(name), questionnaire.sections[0].intro or ""
    for named in (questionnaire.guide.title, questionnaire.guide.publisher):
        assert words.count(squeezed(named)) == 1
        assert words.index(squeezed(named)) < words.index(squeezed(intro))


@pytest.mark.parametrize("role", ["readiness", "caution", "visit"])
def test_recall_period(small: Questionnaire, role: str) -> None:
    """A section's introduction is printed whatever its role: it can be what is asked about."""
    intro = "Over the last two weeks, how often was it so?"
    sections = tuple(replace(section, role=role, intro=intro) for section in small.sections)
    words = by_name("text").write(paper_form.build(replace(small, sections=sections))).decode()
    assert words.count(intro) == len(sections)


def test_nothing_explained(questionnaire: Questionnaire) -> None:
    """No answer is explained before it is given: the guide's section comes once, in a box."""
    form = paper_form.build(questionnaire)
    boxes = [part for part in form.parts if part.id.startswith("guide-")]
    assert [part.id for part in boxes] == ["guide-cautions-avoid"]
    [place] = [n for n, part in enumerate(form.parts) if part.id == "guide-cautions-avoid"]
    assert form.parts[place - 1].id == "section-cautions"
    assert questionnaire.guide is not None
    lines = questionnaire.guide.section("avoid").text.splitlines()
    quoted = [
        line
        for block in boxes[0].blocks
        for line in (
            [f"- {item}" for item in block.items]
            if isinstance(block, Items)
            else [block.text]
            if isinstance(block, Quotation)
            else []
        )
    ]
    assert quoted == lines
    [risks] = [block.text for block in boxes[0].blocks if isinstance(block, Aside)]
    assert risks == questionnaire.note["risks"].text
    for part in form.parts:
        if part.id.startswith("section-"):
            assert not [block for block in part.blocks if isinstance(block, Quotation | Aside)]


@pytest.mark.parametrize("answers", [("no", "red"), ("yes", "Two", "red")])
def test_numbers(answers: tuple[str, ...]) -> None:
    """The numbers on paper are those on the screen, whatever the answers."""
    own = loader.parse("own.yaml", SMALL.replace("optional: true", "optional: false", 1).encode())
    words = by_name("text").write(paper_form.build(own)).decode()
    printed = re.findall(r"^(\d\w*)\. .*(tea|cups|mug)\?", words, re.MULTILINE)
    assert printed == [("1", "tea"), ("1a", "cups"), ("2", "mug")]
    response = Response.begin(own)
    for answer in answers:
        while (question := response.question) and question.optional:
            response = response.skip()
        assert question
        number = dict(map(reversed, printed))[question.id]
        assert count_in_words(response, question) == messages.COUNT.format(number, 2)
        response = response.answer(answer)
    assert response.question is None


def test_numbers_of_many() -> None:
    """Each of many follow-ups has a number of its own, with or without a number before it."""
    asked = "\n".join(
        f"      - {{id: f{n}, type: yes-no, text: So?, topic: T, when: {{tea: [yes]}}}}"
        for n in range(60)
    )
    text = SMALL.replace("      - id: cups", f"{asked}\n      - id: cups")
    numbers = loader.parse("own.yaml", text.encode()).number
    assert len(set(numbers.values())) == len(numbers) == 62
    assert [numbers[name] for name in ("tea", "f0", "f25", "f26", "mug")] == [
        "1",
        "1a",
        "1z",
        "1aa",
        "2",
    ]
    optional = text.replace("topic: Tea\n", "topic: Tea\n        optional: true\n")
    numbers = loader.parse("own.yaml", optional.encode()).number
    assert (numbers["f0"], numbers["mug"]) == ("a", "1")


@pytest.mark.parametrize("language", languages.offered())
@pytest.mark.parametrize("paper", get_args(Paper))
def test_type(paper: Paper, language: str) -> None:
    """The form has twelve points, on three pages with room for a name on each."""
    with translation.spoken(language):
        form = paper_form.build(builtin.built_in(language))
        reader = PdfReader(io.BytesIO(by_name("pdf").write(form, paper)))
        name = messages.SHEET_NAME
    assert len(reader.pages) == 3
    sizes: dict[float, int] = {}

    def seen(text: str, _: object, __: object, ___: object, size: float) -> None:
        sizes[size] = sizes.get(size, 0) + len(text.strip())

    for each in reader.pages:
        assert name in each.extract_text(visitor_text=seen)
    assert {11, 12} <= sizes.keys()
    assert min(size for size, letters in sizes.items() if letters) >= 11


def test_boxes_in_a_row() -> None:
    """Short answers share a line in every script, whatever their bytes are."""
    names = ["ééééééééééééé", "ñññññññññññññ"]
    text = SMALL.replace("text: The red one", f"text: {names[0]}")
    text = text.replace("text: The blue one", f"text: {names[1]}")
    form = paper_form.build(loader.parse("small.yaml", text.encode()))
    heights: dict[str, float] = {}

    def seen(text: str, matrix: list[float], *_: object) -> None:
        heights[text.strip()] = matrix[5]

    for page in PdfReader(io.BytesIO(by_name("pdf").write(form))).pages:
        page.extract_text(visitor_text=seen)
    assert heights[names[0]] == heights[names[1]]


@every_format
def test_also_listed(questionnaire: Questionnaire, name: str) -> None:
    """What other sources list is on the form too."""
    for id in questionnaire.sheet.also_listed:
        assert squeezed(str(questionnaire.note[id].short)) in words_in(name)


def test_nothing_of_the_screen(questionnaire: Questionnaire) -> None:
    """Nothing that is said on the form is true only of the screen."""
    assert not re.search(r"\b(type[ds]?|the help|press|Enter)\b", text_of_the_form(questionnaire))


def text_of_the_form(questionnaire: Questionnaire) -> str:
    return by_name("text").write(paper_form.build(questionnaire)).decode()


@pytest.mark.parametrize("width", [20, 40, 80])
def test_on_a_terminal(questionnaire: Questionnaire, width: int) -> None:
    """A terminal shows every question of the form, however wide it is."""
    shown = io.StringIO()
    console = terminal.console(shown, colour=False)
    console.width = width
    terminal.show_sheet(console, paper_form.build(questionnaire))
    plain = re.sub(r"\x1b\[[0-9;]*m|\s", "", shown.getvalue())
    for question in questionnaire.required:
        assert squeezed(question.text) in plain


def test_conditions(questionnaire: Questionnaire) -> None:
    """What is asked of some people says of whom."""
    words = " ".join(by_name("text").write(paper_form.build(questionnaire)).decode().split())
    conditional = [question for question in questionnaire.questions if question.when]
    for number, question in enumerate(conditional, 5):
        asked = f"If you answered “Yes” or “I’m not sure” to question {number}: {question.text}"
        assert asked in words
    assert words.count("to question") == len(conditional) == 5


def test_conditions_in_words() -> None:
    """A question to tick and questions to bring say of whom they are asked."""
    text = SMALL.replace(
        "topic: Mug", "topic: Mug\n        when: {tea: [yes], bring: [milk, sugar]}"
    )
    text = text.replace("topic: Questions", "topic: Questions\n        when: {tea: [no]}")
    words = (
        by_name("text").write(paper_form.build(loader.parse("small.yaml", text.encode()))).decode()
    )
    words = " ".join(words.split())
    mug = (
        "If you answered “Yes” to question 1: If you answered “And milk?” or “And sugar?” to “What "
        "will you ask?”: Which mug?"
    )
    assert mug in words
    assert f"If you answered “No” to question 1: {messages.plural(2, messages.FORM_BRING)}" in words


def test_nothing_twice(questionnaire: Questionnaire) -> None:
    """What a question asks for has no line to write on as well."""
    words = by_name("text").write(paper_form.build(questionnaire)).decode()
    for line in questionnaire.sheet.write_in:
        assert words.count(f"{line.label} ____") == (line.question is None)


def test_ones_own_question_alone() -> None:
    """A question of one's own to bring is asked where no other question has lines for it."""
    bring = SMALL[SMALL.index("      - id: bring") : SMALL.index("      - id: mug")]
    own = "      - {id: own, type: text, text: What to ask?, topic: Own, bring: true}\n"
    both = loader.parse("small.yaml", SMALL.replace(bring, bring + own).encode())
    assert "What to ask?" not in text_of_the_form(both)
    alone = loader.parse("small.yaml", SMALL.replace(bring, own).encode())
    assert "What to ask?" in text_of_the_form(alone)


@pytest.mark.parametrize("role", ["caution", "readiness", "visit"])
def test_one_role(role: str) -> None:
    """Lines to write on and what other sources list do not need a section of some role."""
    text = re.sub("role: .*", f"role: {role}", SMALL)
    text += "sheet:\n  write_in: [{label: Allergies}]\n  also_listed: [cups]\n"
    words = text_of_the_form(loader.parse("small.yaml", text.encode()))
    assert words.count("Allergies ____") == 1
    assert words.count(messages.FORM_ALSO) == 1


def test_own_questionnaire(small: Questionnaire) -> None:
    """A questionnaire of one’s own has a form too."""
    words = by_name("text").write(paper_form.build(small)).decode()
    assert "1. Do you drink tea?" in words
    assert "[ ] The red one [ ] The blue one" in words
    assert re.search(r"How many cups\?\n  ____", words)


@pytest.mark.parametrize("id", ["limits", "topics", "questions"])
def test_section_named_like_part(questionnaire: Questionnaire, id: str) -> None:
    """A section may have the name of a part of the sheet."""
    sections = tuple(
        replace(section, id=f"{id}{n or ''}") for n, section in enumerate(questionnaire.sections)
    )
    renamed = paper_form.build(replace(questionnaire, sections=sections))
    usual = paper_form.build(questionnaire)
    for paper in get_args(Paper):
        assert by_name("pdf").write(renamed, paper) == by_name("pdf").write(usual, paper)
    page = by_name("html").write(renamed).decode()
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(set(ids)) == len(ids) == len(sections) + 3  # the guide, other sources, the foot
    assert page.count("</section>", 0, page.index("<footer>")) == len(sections) + 2
