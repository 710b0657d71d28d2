"""Stopped and brought back by a shell, and ended while the terminal takes nothing."""

import os
import signal
import subprocess
import termios
from contextlib import suppress

import pytest

from readycheck import messages
from readycheck.environment import question_source
from tests.conftest import slow
from tests.interviews import LINE, LIST, PICKS, SHELL, Interview, Start

# How the terminal is, for what a person types in a shell.
_LINES = termios.ICANON | termios.ECHO | termios.ISIG


def stop(interview: Interview, by: str) -> None:
    """Stop the program by a key or a signal, and see the shell again."""
    if by == "ctrl-z":
        interview.press(by)
    else:
        os.kill(interview.program(), getattr(signal, by))
    interview.wait_for_bytes(b"STOPPED", 1)


STOPS = pytest.mark.parametrize("by", ["ctrl-z", slow("SIGTSTP"), slow("SIGSTOP")])


@STOPS
@pytest.mark.parametrize(
    ("place", "keys", "shown"),
    [
        (LIST, ["down"], "» The red one"),
        slow("welcome", [], f"» {messages.START}"),
        slow(LINE, [*"two"], "> two"),
        slow("tea", ["?"], messages.HELP_WHY),
        slow("tea", ["?", "/", *"warm"], messages.SEARCH_FOR.format("warm")),
        slow(LIST, ["ctrl-c"], messages.LEAVE_CHOICE),
        slow(PICKS, ["space"], "● 1. Is my tea too strong?"),
        slow("check", [], messages.MAKE_SHEET),
        slow("sheet", [], messages.END),
    ],
)
def test_brought_back(start_small: Start, by: str, place: str, keys: list[str], shown: str) -> None:
    """After `fg` the prompt is there as it was, and takes keys."""
    interview = start_small(shell=SHELL)
    interview.go_to(place)
    if keys[:1] == ["?"]:  # with more in one piece it would be taken for a paste
        interview.press("?")
        interview.wait_until(interview.is_covered, "the help")
    interview.press(*(key for key in keys if key != "?"))
    interview.wait_for(shown)
    covered = interview.is_covered()
    stop(interview, by)
    if by != "SIGSTOP":  # which no program can answer to
        assert termios.tcgetattr(interview._slave)[3] & _LINES == _LINES
        assert interview._screen.shows_cursor
        assert not interview._screen.in_prompt
        assert not interview.is_covered()
    interview.bring_back()
    interview.wait_until(lambda: interview._screen.in_prompt, "the prompt")
    interview.wait_for(shown)
    assert interview.is_covered() == covered
    leave(interview)


@pytest.mark.slow
@pytest.mark.parametrize("by", ["ctrl-z", "SIGTSTP", "SIGSTOP"])
def test_hold_brought_back(start: Start, by: str) -> None:
    """After `fg` what is held is there as it was, and Enter goes on from it."""
    interview = start(columns=40, rows=12, shell=SHELL)
    assert interview.waits()
    seen = interview.view()
    stop(interview, by)
    interview.bring_back()
    interview.wait_until(interview.is_held, "what is held")
    assert seen in interview.view()
    interview.press("enter")
    below = lambda: interview.is_held() and seen not in interview.view()  # noqa: E731
    interview.wait_until(below, "what is below it")
    interview.asks(messages.START_CHOICE)
    leave(interview)


@pytest.mark.slow
@pytest.mark.parametrize("by", ["ctrl-z", "SIGTSTP", "SIGSTOP"])
def test_contents_brought_back(start: Start, by: str) -> None:
    """After `fg` the guide's contents are there, and a part can be chosen."""
    interview = start(shell=SHELL)
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.READ_GUIDE)
    interview.asks(messages.KEY_CONTENTS)
    interview.press("c")
    interview.wait_for("» 1 Opening", messages.KEY_CONTENTS_ENTER)
    stop(interview, by)
    interview.bring_back()
    interview.wait_until(interview.is_covered, "the guide")
    interview.wait_for("» 1 Opening", messages.KEY_CONTENTS_ENTER)
    interview.press("6", "enter")
    interview.wait_for("Who Should Avoid", messages.KEY_CONTENTS)
    leave(interview)


def leave(interview: Interview) -> None:
    """Leave by Ctrl-C, and once more where that is asked about; the terminal is as it was."""

    def goes_on() -> bool:
        return messages.LEAVE_CHOICE in interview.view() or interview.process.poll() is not None

    interview.press("ctrl-c")
    interview.wait_until(goes_on, "the end, or to be asked")
    if interview.process.poll() is None:
        interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert interview.restored()


@pytest.mark.slow
def test_stopped_without_a_shell(start_small: Start) -> None:
    """Stopped and continued by another program the prompt is drawn once."""
    interview = start_small()
    interview.go_to(LIST)
    interview.press("down")
    interview.wait_for("» The red one")
    interview.process.send_signal(signal.SIGSTOP)
    interview.process.send_signal(signal.SIGCONT)
    interview.press("down")
    interview.wait_for("» The blue one")
    assert interview.text().count(interview.text_of(LIST)) == 1


# ── A terminal that takes nothing ──


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, slow(signal.SIGHUP), slow(signal.SIGINT)])
@pytest.mark.parametrize("place", [LIST, slow("--plain")])
def test_terminal_takes_nothing(start_small: Start, place: str, number: signal.Signals) -> None:
    """A signal ends the program, though nothing that it writes is taken."""
    interview = start_small(*([place] if place == "--plain" else []))
    interview.asks(messages.START_CHOICE)
    if place != "--plain":
        interview.press("enter")
        interview.asks(interview.text_of("tea"))
    termios.tcflow(interview._slave, termios.TCOOFF)
    for columns in range(20, 60):  # so that there is more to draw than a terminal holds back
        interview.resize(columns, 24)
        interview._pty.send("\x1b[B?\r")
    # On the screen a person may stay after a first Ctrl-C, and is asked.
    for _ in range(1 if place == "--plain" else 3):
        interview.process.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            interview.process.wait(5)
            break
    assert interview.process.returncode == 128 + number
    assert termios.tcgetattr(interview._slave)[3] & _LINES == _LINES
    termios.tcflow(interview._slave, termios.TCOON)


# ── An end that does not come ──

# A machine so slow that what a signal raises never comes to its end.
SLOW = """
import signal
from readycheck import __main__
from readycheck.system import signals

def handle(*arguments):
    try:
        handle_soon(*arguments)
    except SystemExit:
        while True:
            signal.pause()

handle_soon, signals.SignalHandler._handle = signals.SignalHandler._handle, handle
signals._GRACE = 0.1
raise SystemExit(__main__.main())
"""


@pytest.mark.parametrize("place", ["question", slow("help"), slow("--shared")])
def test_given_up(open_terminal: Start, small_questions: str, place: str) -> None:
    """Where the end cannot be waited for, the cursor shows and the screen scrolls all the same."""
    shared = ["--shared"] if place == "--shared" else []
    interview = open_terminal(
        question_source.load(small_questions),
        *("start", "--questions", small_questions, *shared),
        python=("-c", SLOW),
    )
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.START)
    interview.asks(interview.first)
    if place == "help":
        interview.press("?")
        interview.wait_for(messages.HELP_WHY)
    interview.process.send_signal(signal.SIGTERM)
    assert interview.exit_status() == 143
    assert interview.restored()
