"""The window is emptied, with what can be scrolled back to: by Ctrl-X, and at the end."""

import io
import sys
from typing import Any

import pytest

from readycheck import messages
from readycheck.interview.prompter import Answered, Prompt, QuickExit
from readycheck.system.terminal import window
from readycheck.ui.accessible import AccessiblePrompter
from tests.conftest import slow
from tests.interviews import LINE, LIST, PICKS, TEA, Start

PLACES: list[Any] = [
    slow("welcome", [], messages.START),
    ("welcome", ["?"], messages.HELP_ABOUT),
    slow(LIST, ["down"], "» The red one"),
    slow(PICKS, [], ""),
    (LINE, [*"two"], "> two"),
    slow("check", [], messages.CHECK_CHOICE),
    slow("tea", ["?", "g"], ""),
    slow("sheet", [], messages.KEEP_CHOICE),
]


@pytest.mark.parametrize(("place", "keys", "shown"), PLACES)
def test_quick_exit(start_small: Start, place: str, keys: list[str], shown: str) -> None:
    """Ctrl-X leaves an empty window from anywhere, and says and asks and keeps nothing."""
    interview = start_small()
    interview.go_to(place)
    interview.press(*keys)
    interview.wait_for(shown)
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""
    assert interview.restored()
    assert interview.written() == []


def test_quick_exit_from_a_hold(start: Start) -> None:
    """Ctrl-X leaves an empty window where something waits to be read."""
    interview = start(columns=40, rows=12)
    assert interview.waits()
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""


def test_quick_exit_from_the_demo(start: Start) -> None:
    """Ctrl-X leaves an empty window in the demo too."""
    interview = start("demo", "cautions")
    interview.asks(messages.START_CHOICE)
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""


def test_quick_exit_from_a_search(start: Start) -> None:
    """Ctrl-X is no letter to search for: it leaves an empty window."""
    interview = start()
    interview.asks(messages.START_CHOICE)
    interview.press("?")
    interview.wait_for(messages.KEY_CLOSE)
    interview.press("/", *"liv")
    interview.wait_for(messages.SEARCH_FOR.format("liv"))
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""


@pytest.mark.slow
def test_quick_exit_from_lists(start_small: Start) -> None:
    """Ctrl-X in a menu that came over another prompt needs no second key."""
    interview = start_small()
    interview.go_to(LIST)
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE)
    interview.press("ctrl-x", "ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""


@pytest.mark.slow
def test_quick_exit_typed_ahead(start_small: Start) -> None:
    """Ctrl-X counts where it comes between two prompts, which drop other keys."""
    interview = start_small()
    interview.go_to(LIST)
    interview.press("down", "enter", "ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""


def test_draft_stays(start_small: Start) -> None:
    """The draft that was agreed to stays after Ctrl-X."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    assert interview.text() == ""
    assert len(interview.written()) == 1


def test_in_lines(start_small: Start) -> None:
    """In lines Ctrl-X is typed and ended by Enter, also after half an answer."""
    interview = start_small("--plain")
    interview.walk_in_lines({"tea": "yes"}, to=LINE)
    interview.type("half\x18\r")
    assert interview.exit_status() == 0
    assert interview.text() == ""


def test_finish_and_clear(start_small: Start) -> None:
    """The last menu offers an end after which the window is empty."""
    interview = start_small()
    interview.go_to("sheet")
    interview.choose(messages.END_CLEARING)
    assert interview.exit_status() == 0
    assert interview.text() == ""
    assert interview.restored()


TEXT = Prompt(text="How many?", type="text")


def test_nothing_to_clear() -> None:
    """Where lines come from a program Ctrl-X is no wish, and no part of an answer."""
    prompter = AccessiblePrompter(io.StringIO("a\x18b\n"), io.StringIO(), interactive=False)
    assert not prompter.clears
    assert prompter.ask(TEXT) == Answered("ab")


def test_terminal_that_cannot_clear() -> None:
    """On a terminal without escape sequences Ctrl-X leaves, and writes none."""
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO("\x18\n"), said, interactive=True)
    with pytest.raises(QuickExit):
        prompter.ask(TEXT)
    assert "\x1b" not in said.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a command for it")
def test_order() -> None:
    """What the screen shows goes before what scrolled by: some terminals make that of it."""
    emptied = io.StringIO()
    window.empty(emptied)
    assert emptied.getvalue() == "\x1b[H\x1b[2J\x1b[3J"


def test_gnu_screen() -> None:
    """GNU screen is known to keep what scrolled by."""
    assert window.keeps_scrollback({"STY": "1.tty"})
    assert not window.keeps_scrollback({"TMUX": "/tmp/tmux"})
