"""The PDF: one page where the words allow it, tagged, and with whatever a person can type."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import uuid4

import page
import pytest
from msgspec.structs import replace
from pypdf.generic import ContentStream, TextStringObject

from readycheck import messages
from readycheck.documents import paper_form
from readycheck.documents.blocks import (
    Heading,
    Items,
    PaperQuestion,
    Paragraph,
    Row,
    Table,
    WriteInLine,
)
from readycheck.documents.visit_sheet import Part, Sheet, build
from readycheck.formats import pdf
from readycheck.formats.paper import Paper
from readycheck.questionnaire import builtin
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, Run, built_in, every, slow
from tests.pages import (
    LONG,
    MILLIMETRE,
    UNKNOWN,
    both_papers,
    each_extreme,
    in_order,
    read,
    set_on,
    squeezed,
    text_of,
    written,
)
from tests.sheets import (
    HOSTILE,
    SAMPLES,
    WORLD,
    answers_of,
    of,
    of_clinic,
    of_sample,
    typed_everywhere,
    yes_no,
)


# ── Pages ──
@both_papers
@each_extreme
def test_one_page(name: str, paper: Paper) -> None:
    """A sheet of ordinary length is one page without a page number."""
    data = written(name, paper)
    if (name, paper) != ("a letterhead", "letter"):
        assert len(read(data).pages) == 1
        assert "Page 1" not in text_of(data)


@both_papers
def test_one_page_in_spanish(paper: Paper) -> None:
    """Spanish words are longer, but those of a sheet with cautions are few enough for a page."""
    spanish = builtin.built_in("es")
    [sample] = (each for each in spanish.samples if each.id == "cautions")
    sheet = build(Response(spanish, sample.answers), NOW.date(), sample=True)
    assert len(read(pdf.write(sheet, paper)).pages) == 1


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (215.9, 279.4))])
def test_paper_size(paper: Paper, size: tuple[float, float]) -> None:
    """The page has the size of the paper."""
    box = read(pdf.write(of_sample("cautions"), paper)).pages[0].mediabox
    assert [round(float(side) / MILLIMETRE, 1) for side in (box.width, box.height)] == [*size]


@both_papers
def test_long_answers(paper: Paper) -> None:
    """Long answers run on to numbered pages, and nothing is lost."""
    sheet = typed_everywhere(LONG)
    data = pdf.write(sheet, paper)
    count = len(read(data).pages)
    assert count > 1
    for number, each in enumerate(read(data).pages, 1):
        assert f"Page {number} of {count}" in each.extract_text()
    text = text_of(data)
    for number in range(150):
        # five cautions, five answers for the visit, and a question to bring
        assert text.split().count(f"word{number}") == 11
    whole = squeezed(text)
    assert [said for said in words_on(sheet) if squeezed(said) not in whole] == []


def words_on(sheet: Sheet) -> Iterator[str]:
    """Every sentence and label of a sheet, without the long answers."""
    for block in sheet.blocks():
        match block:
            case Heading(text) | Paragraph(text):
                yield text
            case Items(items):
                yield from (item for item in items if item != LONG)
            case Table(rows):
                yield from (row.label for row in rows)
            case WriteInLine(label):
                yield label


@both_papers
@each_extreme
def test_type_sizes(name: str, paper: Paper) -> None:
    """The type has eleven points, or ten where that saves a page; titles and notes have others."""
    sizes = {piece.size for piece in set_on(written(name, paper)) if piece.text != messages.SAMPLE}
    assert len(sizes) <= 4  # the title, headings, words, notes
    assert min(sizes) >= 10


@both_papers
def test_second_page(paper: Paper) -> None:
    """Long answers go on to a second page before the type gets smaller; it has the name too."""
    data = pdf.write(typed_everywhere(LONG), paper)
    assert {10, 11} <= {round(piece.size, 1) for piece in set_on(data)}
    for each in read(data).pages:
        assert "Name" in each.extract_text()


@both_papers
@pytest.mark.parametrize("large", [False, True])
def test_short_parts_are_whole(paper: Paper, large: bool) -> None:
    """A short part begins and ends on one page, however many pages there are."""
    every: list[dict[str, Answer]] = [*map(answers_of, SAMPLES), yes_no("yes")]
    sheets = [of(answers) for answers in every] if large else [typed_everywhere(LONG)]
    for sheet in sheets:
        data = pdf.write(replace(sheet, large=large), paper)
        pages = [squeezed(page.extract_text()) for page in read(data).pages]
        for part in sheet.parts:
            if part.id in ("prompts", "matters", "also", "limits"):
                words = [part.heading, *words_on(replace(sheet, head=(), parts=(part,)))]
                at = [{n for n, page in enumerate(pages) if squeezed(w) in page} for w in words]
                assert set.intersection(*at), part.id


MARGIN = 5 * MILLIMETRE  # many printers print nothing outside of it


@both_papers
@pytest.mark.parametrize("name", ["long", slow("large"), slow("form")])
def test_nothing_at_the_edge(paper: Paper, name: str) -> None:
    """Names and page numbers over and under the pages are where every printer prints."""
    long = typed_everywhere(LONG)
    made = {"long": long, "large": replace(long, large=True), "form": paper_form.build(built_in())}
    for each in read(pdf.write(made[name], paper)).pages:
        heights: list[tuple[float, float]] = []

        def seen(text: str, move: Any, at: Any, _: Any, size: float, to: Any = heights) -> None:
            if text.strip():
                to.append((move[1] * at[4] + move[3] * at[5] + move[5], size))

        each.extract_text(visitor_text=seen)
        assert min(height - size / 4 for height, size in heights) >= MARGIN
        assert max(height + 0.7 * size for height, size in heights) <= each.mediabox.height - MARGIN


@both_papers
def test_large_print(paper: Paper) -> None:
    """Large print has 16 points and no smaller type."""
    sheet = replace(of_sample("cautions"), large=True)
    data = pdf.write(sheet, paper)
    assert min(piece.size for piece in set_on(data)) == 16
    whole = squeezed(text_of(data))
    assert [said for said in words_on(sheet) if squeezed(said) not in whole] == []
    assert page.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_large_print_from_the_menu(run: Run, tmp_path: Path) -> None:
    """The last menu saves a sheet in large print too, under a name that says so."""
    answers = tmp_path / "visit.json"
    answers.write_bytes(
        answers_file.encode(
            Response(built_in(), {question.id: "no" for question in built_in().required}),
            NOW,
            uuid4(),
        )
    )
    lines = ["1", messages.MAKE_SHEET, messages.SAVE_LARGE, "", "q", messages.LEAVE_UNKEPT]
    done = run("start", "visit.json", "--plain", lines=lines)
    files = list(tmp_path.glob("visit-sheet-*-large.pdf"))
    assert len(files) == 1, done.stderr
    assert min(piece.size for piece in set_on(files[0].read_bytes())) == 16


@both_papers
@each_extreme
def test_line_distance(name: str, paper: Paper) -> None:
    """Lines to write on are at least seven millimetres apart."""
    heights = sorted(rules(written(name, paper)))
    assert len(heights) > 5
    gaps = (after - before for before, after in pairwise(heights))
    assert min(gap for gap in gaps if gap > 0.1) >= 7 * MILLIMETRE - 0.1


def rules(data: bytes) -> Iterator[float]:
    """How far up the page each horizontal line is that is long enough to write on."""
    reader = read(data)
    matrices = [(0.0, 0.0)]
    where, start = (0.0, 0.0), (0.0, 0.0)
    for operands, operator in ContentStream(reader.pages[0].get_contents(), reader).operations:
        if operator == b"q":
            matrices.append(where)
        elif operator == b"Q":
            where = matrices.pop()
        elif operator == b"cm":
            turn = -1 if float(operands[3]) < 0 else 1
            where = (where[0] + float(operands[4]), where[1] - turn * float(operands[5]))
        elif operator == b"m":
            start = (float(operands[0]), float(operands[1]))
        elif operator == b"l" and abs(float(operands[0]) - start[0]) > 45 * MILLIMETRE:
            yield -(where[1] - start[1])


# ── Words ──
@both_papers
def test_reading_order(paper: Paper) -> None:
    """The parts are read in the order of the page, which is that of every other format."""
    sheet = of_sample("cautions")
    headings = [part.heading for part in sheet.parts]
    text = text_of(pdf.write(sheet, paper))
    assert in_order(text, sheet.title.split(",")[0], "Name", "Date of birth", *headings)
    assert in_order(text, "Yes", "Latest reading: 150/95 on 12 November", "I answered no to:")


def test_no_mark_of_readiness() -> None:
    """What somebody thinks of treatment is said in words: a tick or a cross would be a grade."""
    text = text_of(pdf.write(of({"evidence": "yes", "long-standing": "no"})))
    assert not set("✓✗☒☑") & set(text)


def test_markup_is_text() -> None:
    """Text that looks like markup is set as it was typed."""
    text = squeezed(text_of(pdf.write(typed_everywhere(HOSTILE))))
    assert text.count(squeezed(HOSTILE)) == 11


@pytest.mark.parametrize("script", every(3, WORLD))
def test_scripts(script: str) -> None:
    """A name in any script is set, or its missing characters are named."""
    made = pdf.typeset(of({**yes_no("no"), "hopes": WORLD[script]}))
    assert len(read(made.pdf).pages) == 1
    assert set(made.missing) <= set(WORLD[script])
    if script in ("Arabic", "Hebrew", "Devanagari", "Greek", "Cyrillic", "Vietnamese"):
        assert not made.missing  # typst's own fonts have them


@pytest.mark.parametrize(("typed", "at_the_right"), [("שלום", True), ("Юлия", False)])
def test_text_direction(typed: str, at_the_right: bool) -> None:
    """Right-to-left words are set at the right, and others at the left."""
    pieces = set_on(pdf.write(of({**yes_no("no"), "hopes": typed})))
    edge = min(piece.x for piece in pieces if typed[0] in piece.text)
    assert (edge > 70 * MILLIMETRE) == at_the_right  # of a column that ends at 97 mm


@pytest.mark.parametrize(
    ("letter", "em"),
    [("a", 0.5), slow("W", 0.95), slow("é", 0.5), slow("e\u0301", 0.5), ("ب", 0.61)],
)
def test_long_word(letter: str, em: float) -> None:
    """A word of three hundred letters stays on the paper."""
    data = pdf.write(typed_everywhere(letter * 300), "a4")
    assert text_of(data).count(letter[0]) >= 9 * 300
    pieces = [piece for piece in set_on(data) if piece.text.count(letter[0]) > 8]
    ends = (piece.x + em * piece.size * (1 + piece.text.count(letter[0])) for piece in pieces)
    assert max(ends) < (210 - 10) * MILLIMETRE


def test_missing_character() -> None:
    """A character that no font has costs only itself, and the sheet says so."""
    made = pdf.typeset(of({**yes_no("no"), "hopes": f"a{UNKNOWN}b {UNKNOWN}"}))
    assert made.missing == UNKNOWN
    assert "U+10FFFD" in text_of(made.pdf)
    assert messages.LIMITS_MEDICINES in text_of(made.pdf)


def test_missing_sign_of_a_key() -> None:
    """Of a figure in the sign of a key only the sign is missing: all other figures are shown."""
    made = pdf.typeset(of({**yes_no("no"), "hopes": f"1\ufe0f\u20e3 {UNKNOWN}"}))
    assert made.missing.strip("\u20e3") == UNKNOWN


def test_many_missing_characters() -> None:
    """Missing characters are counted where they are too many to name."""
    unknown = "".join(chr(0x10FF00 + number) for number in range(20))
    made = pdf.typeset(of({**yes_no("no"), "hopes": unknown}))
    assert made.missing == unknown
    assert "U+10FF0B" in text_of(made.pdf)
    assert messages.plural(8, messages.NOT_SHOWN_MORE) in text_of(made.pdf)


# ── Samples, letterheads, languages ──
def test_sample() -> None:
    """A sample says so across every page, and other sheets never do."""
    sheet = typed_everywhere(LONG)
    for each in read(pdf.write(replace(sheet, sample=True))).pages:
        assert messages.SAMPLE in each.extract_text()
    assert messages.SAMPLE not in text_of(pdf.write(sheet))


def test_letterhead() -> None:
    """A clinic’s letterhead is at the top."""
    text = text_of(pdf.write(of_clinic("The Riverside Clinic", "12 Long Street", "Tel. 555")))
    assert in_order(text, "The Riverside Clinic", "12 Long Street", "Tel. 555", messages.SHEET)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "en"), ("EN_gb", "en-GB"), ("de", "de"), ("zh-Hant-TW", "zh-TW"), ("English", "en")],
)
def test_language(language: str, written: str) -> None:
    """The document's language is that of the questions."""
    data = pdf.write(replace(of_sample("unmarked"), language=language))
    assert read(data).root_object.get("/Lang") == TextStringObject(written)


def test_paper_question() -> None:
    """A question on paper is read with why it is asked and its boxes."""
    asked = PaperQuestion("3", "Is it so?", "It may be.", ("Yes", "No"), 1)
    part = Part("any", "Questions", (asked, WriteInLine("More"), Paragraph("After it")))
    data = pdf.write(replace(of({}), parts=(part,)))
    assert in_order(text_of(data), "3. Is it so?", "It may be.", "Yes No", "More", "After it")
    assert page.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_unknown_and_missing_parts() -> None:
    """A part of another id is set in its order, and any part can be missing."""
    parts = (
        Part("prompts", "First", (Paragraph("one"),)),
        Part(
            "another",
            "Second",
            (Table((Row("two", "2"),)), WriteInLine("three"), WriteInLine("x" * 90, 2)),
        ),
        Part("matters", "Third", (Items(("four",)), Paragraph("five"))),
    )
    text = text_of(pdf.write(replace(of({}), parts=parts)))
    assert in_order(text, "First", "one", "Second", "two 2", "three", "Third", "four", "five")
    assert in_order(text_of(pdf.write(replace(of({}), parts=()))), messages.SHEET, "Name")
