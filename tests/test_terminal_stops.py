"""Stopped and brought back by a shell, and ended while the terminal takes nothing."""

import os
import signal
import subprocess
import termios
from contextlib import suppress

import pytest

from readycheck import messages
from tests.interviews import LINE, LIST, SHELL, Interview, Start, slow

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
    ],
)
def test_brought_back(start_small: Start, by: str, place: str, keys: list[str], shown: str) -> None:
    """After `fg` the prompt is there as it was, and takes keys."""
    interview = start_small(shell=SHELL)
    interview.go_to(place)
    interview.press(*keys)
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
    interview.press("ctrl-c")
    if place in (LIST, LINE):
        interview.asks(messages.LEAVE_CHOICE)
        interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert interview.restored()


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


@pytest.mark.parametrize("number", [signal.SIGTERM, slow(signal.SIGHUP), slow(signal.SIGINT)])
@pytest.mark.parametrize("place", [LIST, slow("--plain")])
def test_ended_while_the_terminal_takes_nothing(
    start_small: Start, place: str, number: signal.Signals
) -> None:
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
