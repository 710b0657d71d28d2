"""How it looks on terminals that differ: without colour, of other widths, and in plain ASCII."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.formats.registry import FORMATS
from readycheck.system.ascii import transliterated
from tests.conftest import SMALL, built_in, slow
from tests.interviews import BRISK, LINE, LIST, NO, TEA, Interview, Start, colour_codes
from tests.terminal import without_spaces


def widest(interview: Interview) -> int:
    return max(map(len, interview.text().splitlines()))


@pytest.mark.parametrize(
    ("arguments", "environ", "coloured"),
    [
        ((), {"FORCE_COLOR": "1"}, True),
        slow(("--no-color",), {}, False),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_of_reader(
    start_small: Start, arguments: tuple[str, ...], environ: Mapping[str, str], coloured: bool
) -> None:
    """What covers the screen has colour unless it is unwanted."""
    interview = start_small(*arguments, environ=environ)
    interview.asks(messages.START_CHOICE)
    before = len(interview.output)
    interview.choose(messages.READ_GUIDE)
    interview.asks()
    assert interview.is_covered()
    assert bool(colour_codes(interview.output[before:])) == coloured


@pytest.mark.slow
@pytest.mark.parametrize(
    ("columns", "environ", "most"),
    [slow(80, {"COLUMNS": "40"}, 40), slow(200, {}, 80), (20, {}, 20)],
)
def test_widest_line(start: Start, columns: int, environ: Mapping[str, str], most: int) -> None:
    """No line is wider than the terminal or columns says or than is good to read."""
    interview = start(columns=columns, environ=environ, python=BRISK)
    interview.walk(NO, to="pregnancy")
    interview.press("?")
    interview.asks()
    assert interview.is_covered()
    assert widest(interview) <= most
    interview.press("?")
    interview.asks()
    interview.go_back("blood-pressure")
    interview.choose("Yes")
    interview.asks(interview.text_of("blood-pressure-reading"), messages.KEY_LEAVE_OUT)
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE)
    assert widest(interview) <= most


@pytest.mark.parametrize("command", ["validate", "start"])
def test_words_of_errors(open_terminal: Start, tmp_path: Path, command: str) -> None:
    """What is wrong with a file is said without a word broken at the terminal’s edge."""
    file = tmp_path / "own.yaml"
    file.write_text(SMALL.replace("title: Habits", "titel: Habits"), "utf-8")
    named = (str(file),) if command == "validate" else ("--questions", str(file))
    interview = open_terminal(built_in(), command, *named, columns=50)
    assert interview.exit_status() == 3
    words = {word for row in interview.text().splitlines() for word in row.split()}
    assert words >= {"unknown", "key", "'titel';", "did", "you", "mean", "'title'?", "[RC201]"}


@pytest.mark.slow
def test_widest_line_of_sheet(start_small: Start) -> None:
    """The sheet is no wider than columns says."""
    interview = start_small(environ={"COLUMNS": "40"})
    interview.go_to("sheet")
    assert widest(interview) <= 40


def test_ascii_locale(start_small: Start) -> None:
    """In an ASCII locale all is written in ASCII and it says so."""
    interview = start_small(environ={"LC_ALL": "C"})
    interview.asks(messages.TRANSLITERATED, messages.START_CHOICE)
    interview.press("enter")
    interview.asks(interview.first)
    interview.press("?")
    interview.asks(transliterated(messages.HELP_ANSWERS))
    interview.press("?")
    interview.asks()
    interview.press("down", "enter")
    interview.asks(transliterated(messages.YOU_ANSWERED.format("Yes")), interview.text_of(LINE))
    interview.type("caf\u00e9 \u201ctwo\u201d")
    interview.wait_for('> cafe "two"')
    interview.press("enter")
    interview.asks(messages.YOU_TYPED.format('cafe "two"'))
    interview.press("space", "enter")
    interview.asks(interview.text_of(LIST))
    interview.press("down", "enter")
    interview.asks(messages.CHECK_CHOICE)
    interview.press("up", "enter")  # to the last
    interview.wait_until(interview.is_covered, "the sheet")
    assert 'cafe "two"' in interview.view()
    interview.press("q")
    interview.asks(messages.KEEP_CHOICE)
    to_text = [format.name for format in FORMATS].index(
        "text"
    ) + 2  # the one in large print is a choice of its own
    interview.press(*["down"] * to_text, "enter")
    interview.asks(messages.FILE_NAME)
    interview.press("enter")
    interview.asks(messages.KEEP_CHOICE)
    (file,) = interview.cwd.iterdir()
    assert "caf\u00e9 \u201ctwo\u201d" in file.read_text(encoding="utf-8")
    assert interview.output.isascii()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), slow(60, 18), slow(40, 12)])
def test_arrows_in_words(start_small: Start, columns: int, rows: int) -> None:
    """A terminal without arrows names the keys with words: “^v” would be read as Ctrl-V."""
    interview = start_small(columns=columns, rows=rows, environ={"LC_ALL": "C"})
    interview.asks(messages.START_CHOICE)
    words = messages.KEY_MOVE.replace("↑↓", messages.ARROWS["↑↓"])
    interview.wait_for(words)
    interview.press("x")
    interview.wait_for(f"with {messages.ARROWS['↑']} or {messages.ARROWS['↓']}")
    interview.press("?")
    interview.wait_for(messages.KEY_READ.replace("↑↓", messages.ARROWS["↑↓"]))
    assert b"^v" not in interview.output


@pytest.mark.slow
@pytest.mark.parametrize("columns", [20, slow(40)])
@pytest.mark.parametrize("letter", [slow("ж"), "李"])
def test_long_word_typed(start_small: Start, columns: int, letter: str) -> None:
    """A long word that was typed is whole where it is repeated, checked and on the sheet."""
    interview = start_small(columns=columns, rows=60)
    interview.walk({**TEA, LINE: letter * 66})
    assert interview.says(messages.YOU_TYPED.format(letter * 66))
    assert interview.checked().count(letter) == 66
    interview.make_sheet()
    assert interview.sheet().count(letter) == 66
    assert widest(interview) <= columns


@pytest.mark.slow
@pytest.mark.parametrize(
    ("columns", "rows"),
    [(2, 24), *(slow(*size) for size in ((3, 24), (5, 24), (24, 1), (24, 2), (24, 3)))],
)
def test_smallest(start_small: Start, columns: int, rows: int) -> None:
    """In the smallest windows a question, each choice and an answer are shown as a whole."""
    interview = start_small(columns=columns, rows=rows, python=BRISK)
    interview.asks(messages.START_CHOICE)
    interview.press("enter")
    interview.asks(interview.text_of("tea"))
    for answer in reversed(messages.YES_NO.values()):
        interview.press("up")
        interview.wait_until(partial(is_seen, interview, answer), answer)
    interview.press("enter")
    interview.asks(messages.YOU_ANSWERED.format(messages.YES_NO["yes"]))


def is_seen(interview: Interview, text: str) -> bool:
    """Whether the text can be seen now, wherever it is broken."""
    return without_spaces(text) in without_spaces(interview.view())


def test_first_screen(start: Start) -> None:
    """What this is and what can be done are on the first screen of the usual terminal."""
    interview = start(columns=80, rows=24)
    assert not interview.waits(messages.START_CHOICE)
    assert without_spaces(built_in().title) in without_spaces(interview.text())
    assert messages.LEAVE in interview.text()
