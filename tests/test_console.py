"""On the terminal nothing is cut off, however narrow it is."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from readycheck.documents import blocks, explanation
from readycheck.formats import console, text
from readycheck.interview import review
from readycheck.response.response import Response
from readycheck.ui.reading.unread import visible
from tests.conftest import built_in
from tests.sheets import typed_everywhere

URL = "https://example.org/" + "hydrochlorothiazide/" * 4
CHINESE = "我叫李明" * 16
WIDTHS = [1, 2, 3, 4, 5, 7, 10, 20, 29, 30, 49, 50, 79, 80, 200]
ROW = blocks.Row("Label" * 9, URL, (CHINESE,), "yes")
SHOWN = (
    blocks.Title(URL, "aside"),
    blocks.AnswerGiven(URL),
    blocks.Quotation("Lead", CHINESE),
    blocks.Aside("Lead", URL, "Source"),
    blocks.Items((URL, CHINESE), numbered=True),
    blocks.Table((ROW, blocks.Row("Plain", CHINESE))),
    blocks.Table((blocks.Row(URL, "hydrochlorothiazide"),)),
    blocks.PaperQuestion("12", URL, "Hint", ("Yes", CHINESE), 1),
    blocks.WriteInLine(URL, 2),
)


def words_in(lines: list[str]) -> str:
    return re.sub(r"[\s─▌_│]", "", "".join(lines))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("block", SHOWN, ids=lambda block: type(block).__name__)
def test_folded(block: blocks.Block, width: int) -> None:
    """A word wider than its place goes on in the next line, and no letter of it is lost."""
    lines = console.laid_out([block], width, colour=False)
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    assert all(cell_len(line) <= max(width, 2) for line in plain)
    found = words_in(plain)
    for word in (URL, CHINESE, "hydrochlorothiazide"):
        whole = str(block).count(word)
        if whole and not isinstance(block, blocks.Table) and width > 3:
            assert found.count(word) == whole
    letters = sum(found.count(letter) for letter in "李明")
    assert letters == sum(str(block).count(letter) for letter in "李明")
    assert "…" not in found


@pytest.mark.parametrize("width", WIDTHS)
def test_sheet_at_every_width(width: int) -> None:
    """A whole sheet is shown at every width."""
    stream = console.offscreen(width, colour=False)
    with stream.capture() as capture:
        console.show_sheet(stream, typed_everywhere(CHINESE))
    shown = capture.get()
    assert shown.count("李") == 11 * 16
    assert "…" not in shown


TYPED = "ßшあ我叫李明한글"  # letters that are in no sheet
WORDS = st.lists(st.text(TYPED, min_size=1, max_size=30), min_size=1, max_size=6).map(" ".join)


@example(typed="我叫李明" * 40, width=80)
@given(typed=WORDS, width=st.integers(10, 200))
@settings(max_examples=40)
def test_nothing_typed_is_cut(typed: str, width: int) -> None:
    """Every letter that was typed is shown after an answer, in the review and on the sheet."""
    of = built_in()
    question = of.question("symptoms")
    said = explanation.after(of, question, typed, explanation.WordsRead())
    sheet = typed_everywhere(typed)
    row = review.row(Response(of, {question.id: typed}), question)
    for times, lines in (
        (1, console.laid_out(said, width, colour=False)),
        (1, [row]),
        (11, console.sheet_laid_out(sheet, width, colour=False, links=False)),
        (11, text.write(sheet, width).decode().splitlines()),
    ):
        shown = "".join(lines)
        assert "…" not in shown
        found = [letter for letter in shown if letter in TYPED]
        assert sorted(found) == sorted(typed.replace(" ", "") * times)
        assert all(cell_len(visible(line)) <= width for line in lines if len(lines) > 1)
