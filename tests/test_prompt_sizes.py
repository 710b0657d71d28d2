"""Prompts in windows of any size: all of them can be read, and nothing is in sight twice."""

import io
import re
import sys
from itertools import cycle
from typing import Any

import pytest
from msgspec.structs import replace
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output
from rich.cells import cell_len

from readycheck import messages
from readycheck.documents.blocks import Aside, Paragraph
from readycheck.interview.prompter import Answered, Choice, Event, Prompt
from readycheck.ui.prompts import question_header
from readycheck.ui.prompts.base import Help
from readycheck.ui.prompts.choice import ChoicePrompt
from readycheck.ui.prompts.hold import HoldPrompt
from readycheck.ui.reading.unread import Unread, first_page, room, visible
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.tty import Terminal
from tests.conftest import slow
from tests.widgets import (
    CHOICES,
    CTRL_C,
    DOWN,
    ENTER,
    F1,
    MENU,
    ONE,
    SIZE,
    SOME,
    SPACE,
    TEXT,
    Typed,
    drawn_by,
    of_size,
    run_on,
)


@pytest.fixture
def read_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter is pressed at each hold."""
    run = HoldPrompt.run

    def run_on(hold: HoldPrompt) -> Event | Help:
        assert isinstance(hold.terminal, Typed)
        hold.terminal.pressed.insert(0, ENTER)
        return run(hold)

    monkeypatch.setattr(HoldPrompt, "run", run_on)
    monkeypatch.setattr("readycheck.ui.key_press._QUIET", 0)


@pytest.mark.parametrize(
    ("wanted", "there", "width"),
    [("40", 60, 40), ("80", 60, 60), ("", 60, 60), ("0", 60, 60), ("", 200, 80), ("", 0, 80)],
)
def test_width(monkeypatch: pytest.MonkeyPatch, wanted: str, there: int, width: int) -> None:
    """A line takes no more cells than columns says and than there are."""
    monkeypatch.setenv("COLUMNS", wanted)
    output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=there))
    with create_pipe_input() as pipe:
        assert Terminal(pipe, output, colour=False).width() == width


@pytest.mark.parametrize("prompt", [ONE, SOME, MENU, TEXT])
@pytest.mark.parametrize("size", [Size(1, 20), Size(11, 20), Size(40, 7)])
def test_size_changes_while_drawing(prompt: Prompt, size: Size) -> None:
    """What is drawn is laid out for one size, however often the window changes meanwhile."""
    sizes = cycle([SIZE, size])
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, f"{DOWN} {ENTER}x{ENTER}", screen=of_size(lambda: next(sizes)))
        assert isinstance(run_on(terminal, prompt), Answered)


@pytest.mark.parametrize("columns", [1, 3, slow(2), slow(4), slow(400)])
@pytest.mark.parametrize("rows", [1, slow(3), slow(2), slow(400)])
@pytest.mark.parametrize("prompt", [ONE, SOME, MENU, TEXT])
def test_any_size(read_on: None, prompt: Prompt, columns: int, rows: int) -> None:
    """A prompt, its help and what is shown go on in a window of any size."""
    keys = ["x" + ENTER] if prompt is TEXT else [F1 + " q", DOWN + SPACE + ENTER]
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, *keys, screen=of_size(lambda: Size(rows, columns)))
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        asked = replace(prompt, hint="It is warm.", help=lambda: [Paragraph("It is warm.")])
        assert isinstance(screen.ask(asked), Answered)


LONG = ("https://example.org/" + "hydrochlorothiazide/" * 4, "我叫李明" * 16, "a few short words")


@pytest.mark.parametrize("columns", [1, 2, 3, 5, 7, 10, 20, 40, 80, 200])
@pytest.mark.parametrize("kind", ["one-of", "some-of"])
def test_choices_at_every_width(columns: int, kind: Any) -> None:
    """A choice or question with long words is folded, and no letter of it is lost."""
    choices = tuple(Choice(str(place), text) for place, text in enumerate(LONG))
    prompt = Prompt(text=" ".join(LONG), hint=LONG[0], type=kind, choices=choices)
    screen = of_size(lambda: Size(rows=24, columns=columns))
    with create_pipe_input() as pipe:
        widget = ChoicePrompt(prompt, None, Typed(pipe, "", screen=screen))
        widget._title()
    for text, shown in zip(LONG, widget.control.choices, strict=True):
        assert "".join(str(shown.title).split()) == "".join(text.split())
        widest = max(cell_len(line.lstrip()) for line in str(shown.title).split("\n"))
        assert widget.control.cells_before() + widest <= max(columns, 3)  # for a wide letter
    lines = question_header.question(prompt, columns, 24, colour=False).lines
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    assert max(map(cell_len, plain)) <= max(columns, 2)
    assert "".join("".join(plain).split()) == "".join(f"{prompt.text}{prompt.hint}".split())


@pytest.mark.parametrize(("columns", "rows"), [(24, 1), (24, 3), (20, 10), (3, 24)])
@pytest.mark.parametrize("kind", [ONE, SOME, MENU])
def test_all_can_be_read(kind: Prompt, columns: int, rows: int) -> None:
    """What of a prompt is not in sight below its question is to be read before."""
    choices = (*CHOICES, Choice("long", LONG[0] * 3))
    prompt = replace(kind, text=" ".join(LONG), choices=choices, ranked=False)
    screen = of_size(lambda: Size(rows, columns))
    for place, choice in ((0, choices[0]), (4, choices[4])):
        with create_pipe_input() as pipe:
            prompter = ScreenPrompter(
                io.StringIO(), colour=False, terminal=Typed(pipe, CTRL_C, screen=screen)
            )
            widget = prompter._widget(replace(prompt, answer=choice.id), choice.id, place)
            before = prompter._before(prompt, widget, (), columns)
            above = widget.lay_out()
            drawn = drawn_by(widget)
        assert len(drawn) + above.in_sight <= rows
        shown = "".join("".join(map(visible, (*before, *above.lines, *drawn))).split())
        for words in (prompt.text, choice.text):
            assert "".join(words.split()) in shown


@pytest.mark.parametrize(("columns", "rows"), [(20, 8), (20, 7), (40, 12), (40, 9), (80, 5)])
def test_hidden_choices(columns: int, rows: int) -> None:
    """How many choices there are is said where not all are in sight, and nowhere else."""
    prompt = replace(ONE, text="Would you like tea?", hint="It is warm. " * 20)
    screen = of_size(lambda: Size(rows, columns))
    with create_pipe_input() as pipe:
        prompter = ScreenPrompter(
            io.StringIO(), colour=False, terminal=Typed(pipe, CTRL_C, screen=screen)
        )
        widget = prompter._widget(prompt, None)
        widget.lay_out()
        drawn = "\n".join(drawn_by(widget))
    hidden = any(choice.text not in drawn for choice in CHOICES)
    assert (messages.KEY_MOVE_AMONG.format(4) in drawn) is hidden


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (["a", "b", "c", "", "d", "e", "f", "g", "h"], 8),
        (["a", "b", "c", "", "d", "", "e"], 7),
        (["a", "b", "c", "d", "e", "", "Title", "────", "f"], 6),
        (["a", "", "c", "d", "e", "f", "g", "h", "i"], 8),
        (["a", "b", "c", "d", "e", "f", "g", "", "i"], 8),
    ],
)
def test_page_ends_with_a_thought(lines: list[str], shown: int) -> None:
    """A title, or the beginning of a thought, does not end a page that is held."""
    assert first_page(lines, 8) == lines[:shown]


def test_one_empty_line() -> None:
    """One empty line is after each statement, also after one that ends in an empty line."""
    unread = Unread(
        lambda blocks, _: [block.text for block in blocks if isinstance(block, Paragraph)]
    )
    for words in (["a"], [], ["b", ""], ["c"]):
        unread.add(tuple(map(Paragraph, words)))
    assert unread.lines(80) == ["a", "", "b", "", "c", ""]


def test_empty_line_after_a_question() -> None:
    """In a low window, too, a question is apart from what is said next."""
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, DOWN + ENTER, screen=of_size(lambda: Size(10, 40)))
        shown = io.StringIO()
        ScreenPrompter(shown, colour=False, terminal=terminal).ask(ONE)
    assert visible(shown.getvalue()) == "Tea?\n\n"


@pytest.mark.skipif(sys.platform == "win32", reason="its consoles erase in another way")
def test_window_is_not_erased_at_once() -> None:
    """A terminal may keep what is erased at once from the top, and a prompt can be as high."""
    shown = io.StringIO()
    with create_pipe_input() as pipe:
        screen = Terminal(pipe, of_size(lambda: SIZE, shown), colour=False).screen
    screen.erase_down()
    screen.flush()
    row, _, others = shown.getvalue().partition("\x1b[B")
    assert row.endswith("\x1b[K")
    assert others.startswith("\r\x1b[J")


def test_empty_line_between_pages(read_on: None) -> None:
    """An empty line that a page has no room for comes before the next."""
    rows = room(40, 12)
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, DOWN + ENTER, screen=of_size(lambda: Size(12, 40)))
        shown = io.StringIO()
        screen = ScreenPrompter(shown, colour=False, terminal=terminal)
        screen.show(
            [Paragraph(" ".join(["x" * 30] * rows)), Aside("A note:", "Second.", "A book.")]
        )
        screen.ask(replace(ONE, text="x " * 30))
    lines = [line.rstrip() for line in visible(shown.getvalue()).splitlines()]
    assert lines[: rows + 2] == ["x" * 30] * rows + ["", "A note: Second. A book."]
