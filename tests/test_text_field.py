"""The rows of what is typed: whole words, and a cursor where terminals agree that it is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.utils import get_cwidth

from readycheck.interview.prompter import Answered
from readycheck.ui.prompts.text_field import TextField, row_starts
from tests.widgets import DOWN, ENTER, LEFT, TEXT, UP, press


def rows_of(text: str, room: int) -> list[str]:
    starts = [*row_starts(text, room), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [""]),
        ("one two three", ["one two ", "three"]),
        ("one two  three   ", ["one two  ", "three   "]),
        ("unbelievable tea", ["unbelieva", "ble tea"]),
        ("我叫李明我叫", ["我叫李明", "我叫"]),
        ("tea 我叫李明", ["tea 我叫", "李明"]),
        ("a\n\nb\n", ["a\n", "\n", "b\n", ""]),
        ("a" + " " * 12 + "b", ["a" + " " * 9, "   b"]),
    ],
)
def test_rows(text: str, rows: list[str]) -> None:
    """A text breaks between words, and only where it must inside one."""
    assert rows_of(text, 9) == rows


@given(st.text("ab \n漢é🙂\u0301\u200d\u00a0"), st.integers(4, 20))
def test_rows_of_any_text(text: str, room: int) -> None:
    """No letter is lost, no row is too wide, and none begins with what belongs to a letter."""
    rows = rows_of(text, room)
    assert "".join(rows) == text
    assert all(get_cwidth(row.rstrip("\n")) <= room + 1 for row in rows)  # a space may hang
    assert not any(row[0] in "\u0301\u200d" for place, row in enumerate(rows) if place and row)


FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("one two three" + UP + "!", "!one two three"),
        ("one two three" + UP + DOWN + "!", "one two three!"),
        ("x" * 80 + " yes" + UP + "!", "x" * 9 + "!" + "x" * 71 + " yes"),
        ("x" * 80 + " yes" + UP + DOWN + LEFT + "!", "x" * 80 + " ye!s"),
        ("cafe\u0301" + LEFT + "!", "caf!e\u0301"),
        ("cafe\u0301\x7f!", "caf!"),
        (FAMILY + "\x7f!", "👨\u200d👩!"),
        ("a👍🏽" + LEFT + "!", "a!👍🏽"),
        ("a👍🏽\x7f!", "a!"),
        ("漢字" + LEFT + "\x7f!", "!字"),
        ("漢字" + LEFT + "\x1b[3~!", "漢!"),
        ("漢字" + LEFT + "\x1b[C!", "漢字!"),
    ],
)
def test_keys_of_the_field(keys: str, answer: str) -> None:
    """Up and Down go through the rows, and letters are left and deleted whole."""
    assert press(TEXT, keys, ENTER) == Answered(answer)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("👍🏽", "👍"), ("👩🏽\u200d💻", "👩💻"), ("🇲🇽 1\ufe0f\u20e3", "MX 1\u20e3"), ("🏽", "🏽")],
)
def test_shown_as_terminals_agree(typed: str, shown: str) -> None:
    """What terminals give different cells is shown so that the cursor is where it seems."""
    content = TextField(Buffer(document=Document(typed)), lambda: 40).create_content(40, 1)
    assert content.get_line(0) == [("", f" > {shown} ")]
    assert content.cursor_position.x == len(f" > {shown}")
