"""What is read over the prompt: its sections, what is found in it, and the place that it keeps."""

import io
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from readycheck import messages
from readycheck.documents import guide
from readycheck.documents.blocks import Block, Paragraph, Title
from readycheck.formats import console
from readycheck.interview.prompter import Leave
from readycheck.ui.reading.contents import Contents
from readycheck.ui.reading.page import Page
from readycheck.ui.reading.reader import Reader
from readycheck.ui.tty import Terminal
from tests.conftest import built_in

WIDTHS = st.integers(20, 90)


def lay_out(blocks: Iterable[Block], width: int) -> list[str]:
    return console.laid_out(blocks, width, colour=True)


def page_of(*blocks: Block) -> Page:
    return Page(blocks, lay_out)


def the_guide() -> Page:
    return Page(guide.whole(built_in()), lay_out)


def one_section() -> Page:
    found = built_in().guide
    assert found
    return page_of(*guide.section_blocks(built_in(), found.section("avoid")))


def text_at(page: Page, match: Iterable[tuple[int, int]], width: int) -> str:
    """What is where a match says it is."""
    plain = page._laid_out(width).plain
    return "".join((plain[row] + " ")[column] for row, column in match)


# ── Words that are searched for ──


@pytest.mark.parametrize(
    "words", ["cafe", "CAFÉ", "Café", "don't", "don’t", "of tea", "tea - or", "漢字", "strasse"]
)
def test_found(words: str) -> None:
    """Words are found in any case, with any quotes, with and without accents."""
    page = page_of(Paragraph("A CAFÉ. I don’t like a cup of\u00a0Tea – or 漢字 in the Straße."))
    [match] = page.find(words, 80)
    assert text_at(page, match, 80)[0].casefold() in (words[0].casefold(), "é")


@pytest.mark.parametrize("words", ["", "  ", "te a", "coffee", "(cup", "a.cup"])
def test_not_found(words: str) -> None:
    """Other words are not found, and what is searched for is not a pattern."""
    assert page_of(Paragraph("A cup of tea.")).find(words, 80) == []


@settings(max_examples=10)
@given(WIDTHS)
def test_found_at_every_width(width: int) -> None:
    """What breaks across lines is found too, beside the bars of a quotation."""
    page = one_section()
    for words in ("heart or liver conditions", "given under medical supervision"):
        matches = page.find(words, width)
        assert len(matches) == len(one_section().find(words, 90))
        assert all(
            "".join(text_at(page, match, width).replace("▌", "").split()) == words.replace(" ", "")
            for match in matches
        )


# ── Its place, and its sections ──


@settings(max_examples=20)
@given(st.integers(0, 50), st.lists(WIDTHS, min_size=1, max_size=3))
def test_place_at_every_width(top: int, widths: list[int]) -> None:
    """What is at the top stays there, however wide the window becomes in between."""
    page = one_section()
    page.scroll(top, 20, 80)
    before = page.lines(80)[page.top]
    place = page.place
    for width in (*widths, 80):
        page.lines(width)
    assert page.place == place
    assert page.lines(80)[page.top] == before or not before.strip("─\x1b[0123456789;m")


@pytest.mark.parametrize(("width", "number"), [(20, 11), (80, 6)])
def test_sections(width: int, number: int) -> None:
    """A section is opened at its title."""
    page = the_guide()
    page.open_at(number, width)
    found = built_in().guide
    assert found
    assert page.sections == tuple(section.title for section in found.sections)
    shown = page._laid_out(width).plain[page.top]
    assert found.sections[number - 1].title.startswith(shown.strip())
    assert page.section(width) == number


def test_too_few_sections() -> None:
    """One title below the first is nothing to choose from, and none is not a mistake."""
    for page in (page_of(), page_of(Title("Tea")), page_of(Title("Tea"), Title("Cups"))):
        assert page.sections == ()
        page.open_at(1, 80)
        page.scroll(5, 3, 80)
        assert page.section(80) in (-1, 0, 1)


@pytest.mark.parametrize(("typed", "at"), [("3", 3), ("11", 11), ("12", 2), ("111", 1), ("0", 1)])
def test_contents_by_number(typed: str, at: int) -> None:
    """Digits point at the section that they are the number of."""
    contents = Contents([f"Part {n}" for n in range(1, 12)])
    for digit in typed:
        contents.type(digit)
    assert contents.at == at


@given(st.integers(1, 30), st.integers(1, 40), st.integers(1, 11))
def test_contents_at_every_size(room: int, width: int, at: int) -> None:
    """The section pointed at is among what is shown."""
    rows = Contents([f"Part number {n}" for n in range(1, 12)], at).shown(room, width)
    assert 1 <= len(rows) <= room
    assert any(style for style, _ in rows)


# ── The view ──


def read(page: Page, keys: str) -> tuple[Leave | None, Reader]:
    """Press keys in a view that shows eight rows: its result, and the view."""
    with create_pipe_input() as pipe:
        screen = Vt100_Output(io.StringIO(), lambda: Size(10, 40), enable_cpr=False)
        reader = Reader([page], Terminal(pipe, screen, colour=False))
        pipe.send_text(keys)
        return reader.run(), reader


ROWS = [Paragraph(f"Row {n} of tea.") for n in range(1, 100)]  # each with an empty one below


@pytest.mark.parametrize(
    ("keys", "top"),
    [
        ("jjk", 1),
        ("f", 7),
        ("  b", 7),
        ("dd", 8),
        ("ddu", 4),
        ("G", 189),
        ("Gg", 0),
        ("\x1b[F\x1b[H", 0),
        ("\x1b[6~\x1b[5~", 0),
        ("/row 50\r", 96),
        ("/row 2\rn", 36),
        ("/row 2\rnN", 0),
        ("/row 99\rn", 189),
        ("/coffee\r", 0),
        ("/roX\x7fw 50\r", 96),
        ("/row 50\r/\rj", 97),
        ("/row\x15row 50\r", 96),
        ("c5xé\x1b[200~q\x1b[201~", 0),
    ],
)
def test_keys(keys: str, top: int) -> None:
    """The keys of other readers scroll, and a search goes to what is found."""
    left, reader = read(page_of(*ROWS), f"{keys}\x04")
    assert left == Leave()
    assert reader.page.top == top


@pytest.mark.parametrize("key", ["q", "?", "\x1bOP", "\x1b[D", "/tea\x1b[Zq"])
def test_closing(key: str) -> None:
    """A view closes by these, and a search before it by Shift-Tab."""
    assert read(page_of(*ROWS), key)[0] is None


def test_section_by_number() -> None:
    """Contents open by c, and Enter goes to the section whose number was typed."""
    _, reader = read(the_guide(), "c6\r\x04")
    assert reader.page.section(40) == 6


def test_contents_keys() -> None:
    """Contents say how many sections there are, and what to do after a number that none has."""
    with create_pipe_input() as pipe:
        screen = Vt100_Output(io.StringIO(), lambda: Size(10, 80), enable_cpr=False)
        reader = Reader([the_guide()], Terminal(pipe, screen, colour=False))
        reader._open_contents()
        assert messages.KEY_MOVE_AMONG.format(len(reader.page.sections)) in reader._key_lines()[0]
        reader._type_number("0")
        assert reader._key_lines() == [messages.CHOOSE_FIRST]


def test_search_of_nothing() -> None:
    """Enter alone ends a search, and n begins one where there was none."""
    _, reader = read(page_of(*ROWS), "/tea\r/\rnrow 50\r\x04")
    assert reader.page.top == 96


@pytest.mark.parametrize(
    ("words", "said"),
    [("coffee", messages.NOT_FOUND.format("coffee")), ("row 7", messages.MATCH_OF.format(1, 11))],
)
def test_search_is_said(words: str, said: str) -> None:
    """The view says what is not found, or how often it is."""
    with create_pipe_input() as pipe:
        screen = Vt100_Output(io.StringIO(), lambda: Size(10, 80), enable_cpr=False)
        reader = Reader([page_of(*ROWS)], Terminal(pipe, screen, colour=False))
        reader._type(words)
        reader._search()
        assert said in " ".join(reader._key_lines())


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("x", messages.SCROLL_FIRST),
        ("5", messages.SCROLL_FIRST),
        ("\x13", messages.SCROLL_FIRST),
        ("cx", messages.CHOOSE_FIRST),
        ("xj", messages.KEY_READ),
    ],
)
def test_other_keys(keys: str, said: str) -> None:
    """A key that does nothing says which keys everybody needs, until the next key."""
    drawn: list[str] = []
    with create_pipe_input() as pipe:
        screen = Vt100_Output(io.StringIO(), lambda: Size(24, 80), enable_cpr=False)
        reader = Reader([the_guide()], Terminal(pipe, screen, colour=False))

        def look(_: object) -> None:
            drawn.append(" ".join(reader._key_lines()))
            if len(drawn) < 3:
                pipe.send_text(("\x04", keys)[len(drawn) == 1])

        reader.app.after_render += look
        assert reader.run() == Leave()
    assert said in drawn[1]


def test_end_stays_in_sight() -> None:
    """What is said of a wrong key moves nothing, at the end of the text either."""
    assert read(page_of(*ROWS), "Gx\x04")[1].page.top == read(page_of(*ROWS), "G\x04")[1].page.top


def test_number_in_one_piece() -> None:
    """A phone number has no mark where it must not be broken: prompt_toolkit’s own is yellow."""
    drawn = io.StringIO()
    with create_pipe_input() as pipe:
        screen = Vt100_Output(drawn, lambda: Size(10, 40), enable_cpr=False)
        reader = Reader(
            [page_of(Paragraph("Call 116\u00a0123."))], Terminal(pipe, screen, colour=True)
        )
        pipe.send_text("\x04")
        reader.run()
    assert "116 123" in drawn.getvalue()
