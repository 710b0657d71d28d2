"""The sheet records answers in a fixed order, tells apart what is different, and judges nothing."""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pypdf import PdfReader

from readycheck import messages
from readycheck.documents.visit_sheet import Sheet, build, day_in_words
from readycheck.formats import text
from readycheck.formats.markdown import escaped
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FORMATS, by_extension, by_name
from readycheck.questionnaire.model import Answer, Questionnaire
from readycheck.questionnaire.response import Response
from tests.conftest import DAY

GOLDEN = Path(__file__).with_name("golden")
SAMPLES = ["cautions", "unsure", "unmarked"]
CAUTIONS = ["blood-pressure", "pregnancy", "heart-liver", "substance-use", "psychiatric"]
HOSTILE = "[red]x[/] # x <b> &amp; *y* _z_ `q` $1$ #eval(1) {{7*7}} :smile: \\n | ~~s~~ 1) - +"


def written(questionnaire: Questionnaire, answers: dict[str, Answer]) -> str:
    return text.write(build(Response(questionnaire, answers), DAY)).decode()


def part(sheet: str, heading: str) -> str:
    """The words under a heading of a text sheet."""
    return sheet.split(f"\n{heading}\n{'-' * len(heading)}\n", maxsplit=1)[1].split(
        "\n---", maxsplit=1
    )[0]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_each_sample_has_the_sheet_that_a_person_has_looked_at(
    sample_sheet: Callable[[str], Sheet], sample: str, name: str
) -> None:
    format = by_name(name)
    golden = GOLDEN / f"{sample}{format.extension}"
    assert format.write(sample_sheet(sample)).decode() == golden.read_text("utf-8")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_words_of_each_pdf_are_those_that_a_person_has_looked_at(
    sample_sheet: Callable[[str], Sheet], sample: str, paper: Paper
) -> None:
    pages = PdfReader(io.BytesIO(by_name("pdf").write(sample_sheet(sample), paper))).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    golden = GOLDEN / f"{sample}-{paper}.pdf.txt"
    assert words == golden.read_text("utf-8").strip()


def test_the_parts_stand_in_the_order_of_the_clinical_facts(
    sample_sheet: Callable[[str], Sheet],
) -> None:
    ids = [part.id for part in sample_sheet("cautions").parts]
    assert ids == [
        "topics", "open", "questions", "story", "matters", "prompts", "provider", "limits",
    ]  # fmt: skip


def test_a_caution_answered_yes_is_a_topic_with_the_persons_own_words(
    questionnaire: Questionnaire,
) -> None:
    sheet = written(questionnaire, {"blood-pressure": "yes", "blood-pressure-reading": "150/95"})
    topics = part(sheet, messages.TOPICS)
    assert "- Uncontrolled high blood pressure: Yes\n    Latest reading: 150/95" in topics
    assert "Latest blood pressure ____" not in sheet


def test_not_sure_prefer_not_to_say_and_not_answered_are_shown_as_three_things(
    questionnaire: Questionnaire,
) -> None:
    answers: dict[str, Answer] = {"blood-pressure": "not-sure", "pregnancy": "prefer-not-to-say"}
    open_ = part(written(questionnaire, answers), messages.OPEN)
    assert "blood pressure: I’m not sure" in open_
    assert "Pregnant or nursing: Prefer not to say" in open_
    assert open_.count("Not answered") == 3


def test_no_caution_marked_does_not_mean_suitable_and_other_sources_list_more(
    questionnaire: Questionnaire,
) -> None:
    topics = part(written(questionnaire, dict.fromkeys(CAUTIONS, "no")), messages.TOPICS)
    words = " ".join(topics.split())
    assert "None of the guide’s five was marked. This does not mean that ketamine is" in words
    assert "Spravato is a nasal spray related to ketamine" in words
    assert "MAO inhibitors" in words


@pytest.mark.parametrize("last", ["yes", "not-sure", "prefer-not-to-say", None])
def test_it_says_that_none_was_marked_only_if_all_were_answered_no(
    questionnaire: Questionnaire, last: str | None
) -> None:
    answers: dict[str, Answer] = dict.fromkeys(CAUTIONS[:4], "no")
    if last:
        answers["psychiatric"] = last
    assert "None of the guide’s five" not in written(questionnaire, answers)


def test_what_a_changed_answer_hides_is_not_on_the_sheet(questionnaire: Questionnaire) -> None:
    answers: dict[str, Answer] = {
        "blood-pressure": "no",
        "blood-pressure-reading": "SECRET 150/95",
        "bring": ("ask-blood-pressure", "ask-side-effects"),
    }
    sheet = written(questionnaire, answers)
    assert "SECRET" not in sheet
    assert "What should my blood pressure be" not in sheet
    assert "1. Which side effects matter most for me?" in sheet


def test_questions_stand_in_the_order_of_their_rank_with_room_for_three(
    questionnaire: Questionnaire,
) -> None:
    sheet = written(questionnaire, {"bring": ("ask-sessions", "ask-medicines")})
    mine = part(sheet, messages.MY_QUESTIONS)
    assert mine.index("1. How many sessions") < mine.index("2. Do any of my medicines")
    assert "3. ____" in mine


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sheet_says_what_it_is_not_where_its_words_come_from_and_where_help_is(
    sample_sheet: Callable[[str], Sheet], sample: str
) -> None:
    sheet = " ".join(text.write(sample_sheet(sample)).decode().split())
    for needed in (
        "not a diagnosis, medical advice or a decision about treatment",
        "Do not start, stop or change a medicine because of this sheet",
        "Hummingbird Healthcare, which sells ketamine treatment",
        "checked on 2026-11-22",
        "988",
        "SAMPLE",
        "22 November 2026",
        "readycheck 1.0.0",
    ):
        assert needed in sheet


def test_a_real_persons_sheet_is_no_sample(questionnaire: Questionnaire) -> None:
    assert "SAMPLE" not in written(questionnaire, {})


def test_typed_text_stands_on_the_text_sheet_as_it_was_typed(questionnaire: Questionnaire) -> None:
    sheet = " ".join(written(questionnaire, {"symptoms": HOSTILE}).split())
    assert HOSTILE in sheet


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_text_reads_in_markdown_as_it_was_typed(typed: str) -> None:
    typed = " ".join(typed.split())
    rendered = MarkdownIt("commonmark").render(escaped(typed))
    plain = re.sub(r"</?p>", "", rendered).strip()
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    assert plain == typed


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.integers(20, 200))
def test_no_line_is_wider_than_the_page_and_no_letter_is_lost(typed: str, width: int) -> None:
    from rich.cells import cell_len

    from readycheck.documents.blocks import Paragraph

    lines = list(text.laid_out([Paragraph(f"x {typed}")], width))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(f"x {typed}".split())


def test_a_date_is_written_as_it_is_read_aloud() -> None:
    assert day_in_words(date(2026, 1, 5)) == "5 January 2026"


def test_a_files_extension_names_its_format() -> None:
    assert by_extension("Visit.MD") == by_name("markdown")
    assert by_extension("visit.docx") is None
    assert len({format.extension for format in FORMATS}) == len(FORMATS)


def test_a_questionnaire_without_cautions_or_visit_makes_a_sheet_too(small: Questionnaire) -> None:
    sheet = text.write(build(Response(small, {"tea": "no", "mug": "red"}), DAY)).decode()
    assert "- Mug: The red one" in sheet
    assert messages.MATTERS not in sheet
    assert "None of the guide’s one was marked" in sheet


@pytest.mark.parametrize("typed", ["a\n\n===", "    code", "a\n- b", " # x", "one\n\ntwo"])
def test_markdown_is_one_line(typed: str) -> None:
    """White space of a question file cannot make a heading, a list or code of its words."""
    rendered = MarkdownIt("commonmark").render(escaped(typed))
    assert re.fullmatch(r"<p>[^<]*</p>\n", rendered)
