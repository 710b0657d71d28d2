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
from msgspec.structs import replace
from pypdf import PdfReader
from rich.cells import cell_len

from readycheck import messages
from readycheck.documents.blocks import Paragraph, Table
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.formats import text
from readycheck.formats.markdown import escaped
from readycheck.formats.paper import Paper
from readycheck.formats.registry import FORMATS, by_extension, by_name
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import WriteIn
from readycheck.questionnaire.question import Answer
from readycheck.response.labels import day_in_words
from readycheck.response.response import Response
from readycheck.validation import loader
from tests.conftest import DAY, SMALL

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
def test_golden(sample_sheet: Callable[[str], Sheet], sample: str, name: str) -> None:
    """Each sample has the sheet that a person has looked at."""
    format = by_name(name)
    golden = GOLDEN / f"{sample}{format.extension}"
    assert format.write(sample_sheet(sample)).decode() == golden.read_text("utf-8")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_golden_pdf(sample_sheet: Callable[[str], Sheet], sample: str, paper: Paper) -> None:
    """The words of each PDF are those that a person has looked at."""
    pages = PdfReader(io.BytesIO(by_name("pdf").write(sample_sheet(sample), paper))).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    golden = GOLDEN / f"{sample}-{paper}.pdf.txt"
    assert words == golden.read_text("utf-8").strip()


def test_order_of_parts(sample_sheet: Callable[[str], Sheet]) -> None:
    """What a provider looks for comes first."""
    ids = [part.id for part in sample_sheet("cautions").parts]
    assert ids == [
        "topics", "health", "also", "questions", "prompts", "story", "matters", "provider",
        "limits",
    ]  # fmt: skip


def test_subject(questionnaire: Questionnaire, small: Questionnaire) -> None:
    """The title says what the visit is about, or else the questionnaire's title does."""
    assert written(questionnaire, {}).startswith("Visit preparation sheet about ketamine therapy")
    top = text.write(build(Response(small, {}), DAY)).decode().split("Name ")[0]
    assert small.title in top


def test_raised(questionnaire: Questionnaire) -> None:
    """A caution answered yes is a topic with the person's own words, and is not asked for again."""
    sheet = written(questionnaire, {"blood-pressure": "yes", "blood-pressure-reading": "150/95"})
    topics = part(sheet, messages.TOPICS)
    assert "- Uncontrolled high blood pressure: Yes\n    Latest reading: 150/95" in topics
    assert "Latest blood pressure ____" not in sheet


def test_order_of_answers(questionnaire: Questionnaire) -> None:
    """Yes, not sure, prefer not to say, not answered and no are five things, in this order."""
    chosen = ["no", None, "prefer-not-to-say", "not-sure", "yes"]
    answers: dict[str, Answer] = {
        id: answer for id, answer in zip(CAUTIONS, chosen, strict=True) if answer
    }
    topics = " ".join(part(written(questionnaire, answers), messages.TOPICS).split())
    name = {id: questionnaire.question(id).topic for id in CAUTIONS}
    places = [
        topics.index(words)
        for words in (
            f"{name['psychiatric']}: Yes",
            f"{name['substance-use']}: I’m not sure",
            f"{name['heart-liver']}: Prefer not to say",
            messages.NOT_ANSWERED_YET.format(name["pregnancy"]),
            messages.ANSWERED_NO.format(name["blood-pressure"]),
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("yes", [None, *CAUTIONS])
def test_denied_by_name(questionnaire: Questionnaire, yes: str | None) -> None:
    """Each caution answered no is named, whatever the others are."""
    answers: dict[str, Answer] = {id: "yes" if id == yes else "no" for id in CAUTIONS}
    topics = " ".join(part(written(questionnaire, answers), messages.TOPICS).split())
    lead = messages.ANSWERED_NO if yes else messages.ANSWERED_NO_ALL
    denied = topics[topics.index(lead.split("{")[0]) :]
    for id in CAUTIONS:
        assert (questionnaire.question(id).topic in denied) == (id != yes)


@pytest.mark.parametrize("answer", [*messages.YES_NO, None])
def test_not_suitable(questionnaire: Questionnaire, answer: str | None) -> None:
    """Only five times no is said not to mean that ketamine is right; others' lists always come."""
    answers: dict[str, Answer] = dict.fromkeys(CAUTIONS, answer) if answer else {}
    sheet = " ".join(written(questionnaire, answers).split())
    assert ("This does not mean that ketamine is right for me." in sheet) == (answer == "no")
    for words in ("aneurysm", "bleeding in the brain", "allergy to ketamine", "MAO inhibitors"):
        assert words in sheet


def test_health_typed(questionnaire: Questionnaire) -> None:
    """What was typed for a line is shown in its place, and not under "About me" again."""
    lines = (WriteIn("My medicines", "tried", 3), WriteIn("Allergies", None, 2))
    own = replace(questionnaire, sheet=replace(questionnaire.sheet, write_in=lines))
    health = part(written(own, {"tried": "Sertraline 50 mg"}), messages.HEALTH)
    assert "- My medicines: Sertraline 50 mg" in health
    assert health.count("____\n") == 2
    assert part(written(own, {}), messages.HEALTH).count("____\n") == 5
    assert written(own, {"tried": "Sertraline 50 mg"}).count("Sertraline") == 1


def test_readiness_in_words(questionnaire: Questionnaire) -> None:
    """What somebody thinks of treatment has no mark in any format."""
    response = Response(questionnaire, {"evidence": "no", "lifestyle": "yes"})
    sheet = build(response, DAY)
    [views] = [part for part in sheet.parts if part.id == "matters"]
    rows = [row for block in views.blocks if isinstance(block, Table) for row in block.rows]
    assert len(rows) == 4
    assert {row.mark for row in rows} == {""}
    for name in ("text", "markdown", "html"):
        assert not set("✓✗☑") & set(by_name(name).write(sheet).decode())


def test_hidden_answers(questionnaire: Questionnaire) -> None:
    """What a changed answer hides is not on the sheet."""
    answers: dict[str, Answer] = {
        "blood-pressure": "no",
        "blood-pressure-reading": "SECRET 150/95",
        "bring": ("ask-blood-pressure", "ask-side-effects"),
    }
    sheet = written(questionnaire, answers)
    assert "SECRET" not in sheet
    assert "What should my blood pressure be" not in sheet
    assert "1. Which side effects matter most for me?" in sheet


def test_ranked_questions(questionnaire: Questionnaire) -> None:
    """Questions come in the order of their rank, each with a line for the answer, up to three."""
    sheet = written(questionnaire, {"bring": ("ask-sessions", "ask-medicines")})
    mine = part(sheet, messages.MY_QUESTIONS)
    first, second = (
        next(option.text for option in questionnaire.question("bring").options if option.id == id)
        for id in ("ask-sessions", "ask-medicines")
    )
    assert re.search(rf"1\. {re.escape(first)}\n   _+\n2\. {re.escape(second)}\n   _+\n3\. _", mine)


def test_medicines_listed(questionnaire: Questionnaire) -> None:
    """Each entry of a list has a line of its own, in every format."""
    sheet = build(Response(questionnaire, {"medicines": ("Aspirin 100 mg", "Zinc")}), DAY)
    words = {name: by_name(name).write(sheet).decode() for name in ("text", "markdown", "html")}
    label = questionnaire.sheet.write_in[0].label
    assert f"- {label}:\n    Aspirin 100 mg\n    Zinc\n" in words["text"]
    assert f"- **{label}:**\n  - Aspirin 100 mg\n  - Zinc\n" in words["markdown"]
    assert '<dd dir="auto">Aspirin 100 mg</dd>\n<dd dir="auto">Zinc</dd>' in words["html"]
    pages = PdfReader(io.BytesIO(by_name("pdf").write(sheet))).pages
    assert re.search(r"Aspirin 100 mg\s*\n\s*Zinc\n", pages[0].extract_text())


@pytest.mark.parametrize("sample", SAMPLES)
def test_limits_and_help_now(sample_sheet: Callable[[str], Sheet], sample: str) -> None:
    """Every sheet says what it is not, where its words come from and where help is."""
    sheet = " ".join(text.write(sample_sheet(sample)).decode().split())
    for needed in (
        messages.SHEET_PURPOSE,
        messages.LIMITS_MEDICINES,
        "Hummingbird Healthcare",
        "checked 2026-11-22",
        "988",
        "SAMPLE",
        "22 November 2026",
        "readycheck 1.0.0",
    ):
        assert needed in sheet


def test_not_a_sample(questionnaire: Questionnaire) -> None:
    """A real person’s sheet is not marked as a sample."""
    assert "SAMPLE" not in written(questionnaire, {})


def test_typed_text(questionnaire: Questionnaire) -> None:
    """Typed text is on the text sheet as it was typed."""
    sheet = " ".join(written(questionnaire, {"symptoms": HOSTILE}).split())
    assert HOSTILE in sheet


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_markdown_escapes(typed: str) -> None:
    """Any text reads in Markdown as it was typed."""
    typed = " ".join(typed.split())
    rendered = MarkdownIt("commonmark").render(escaped(typed))
    plain = re.sub(r"</?p>", "", rendered).strip()
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    assert plain == typed


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.integers(20, 200))
def test_line_width(typed: str, width: int) -> None:
    """No line is wider than the page, and no letter is lost."""
    lines = list(text.laid_out([Paragraph(f"x {typed}")], width))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(f"x {typed}".split())


def test_day() -> None:
    """A date is written as it is read aloud."""
    assert day_in_words(date(2026, 1, 5)) == "5 January 2026"


def test_extensions() -> None:
    """A file’s extension names its format, and no two have the same."""
    assert by_extension("Visit.MD") == by_name("markdown")
    assert by_extension("visit.docx") is None
    assert len({format.extension for format in FORMATS}) == len(FORMATS)


def test_without_cautions_or_visit(small: Questionnaire) -> None:
    """A questionnaire without cautions or visit makes a sheet too."""
    sheet = text.write(build(Response(small, {"tea": "no", "mug": "red"}), DAY)).decode()
    assert "- Mug: The red one" in sheet
    assert messages.MATTERS not in sheet
    assert "I answered no to all of these: Tea." in sheet


@pytest.mark.parametrize("typed", ["a\n\n===", "    code", "a\n- b", " # x", "one\n\ntwo"])
def test_markdown_is_one_line(typed: str) -> None:
    """White space of a question file cannot make a heading, a list or code of its words."""
    rendered = MarkdownIt("commonmark").render(escaped(typed))
    assert re.fullmatch(r"<p>[^<]*</p>\n", rendered)


@pytest.mark.parametrize("role", ["caution", "readiness", "visit"])
def test_questions_to_bring_once(role: str) -> None:
    """Questions to bring are in their own part alone, in whatever section they are asked."""
    small = loader.parse("small.yaml", re.sub("role: .*", f"role: {role}", SMALL).encode())
    answers: dict[str, Answer] = {"tea": "no", "bring": ("sugar",), "mug": "red"}
    assert written(small, answers).count("And sugar?") == 1
    assert "Questions;" not in (bare := written(small, {"tea": "no", "mug": "red"}))
    assert "Questions." not in bare
