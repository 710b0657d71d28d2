"""Enter held down, at every prompt: nothing is printed or saved, and nobody is made to leave."""

import os
from pathlib import Path

import pytest

from readycheck import messages
from tests.interviews import LIST, Interview, Start

_ENTERS = 20
_STAND_INS = {
    "lp": 'cat >/dev/null; echo "$*" >>"$0.log"',
    "lpstat": 'case "$1" in -e) printf "Kitchen\\nOffice\\n";; esac',
    "xdg-open": 'echo "$*" >>"$0.log"',
}


@pytest.fixture
def stand_ins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of programs that print and open, which only note that they were run."""
    folder = tmp_path_factory.mktemp("bin")
    for name, script in _STAND_INS.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def hold_enter(interview: Interview, text: str) -> None:
    """Press Enter again and again, each in a write of its own, until the text is in sight."""
    for _ in range(_ENTERS):
        interview.press("enter")

    def reached() -> bool:
        interview.press("enter")  # those that come between two prompts are dropped
        reads_keys = interview.is_prompting() or interview.is_covered()
        return reads_keys and text in interview.view()

    interview.wait_until(reached, text)


def test_held_enter(start_small: Start, stand_ins: Path) -> None:
    """From the welcome to the end it answers nothing, and acts on nothing outside."""
    path = f"{stand_ins}{os.pathsep}{os.defpath}"
    # High enough that nothing is held: a hold waits until Enter is let go.
    interview = start_small(rows=80, environ={"PATH": path, "DISPLAY": ":9"})
    interview.asks(messages.START_CHOICE)
    hold_enter(interview, interview.text_of("tea"))
    assert interview.written() == []  # no draft was begun
    interview.press("down", "enter")
    hold_enter(interview, interview.text_of(LIST))  # past all that can be skipped
    interview.press("down", "enter")
    hold_enter(interview, "Check your answers.")
    interview.choose(messages.MAKE_SHEET)
    hold_enter(interview, messages.KEY_CLOSE)
    interview.press("q")
    hold_enter(interview, "What would you like to")
    interview.choose(messages.PRINT)
    interview.wait_until(lambda: "Where do you want" in interview.view(), "the printers")
    hold_enter(interview, "What would you like to")
    interview.press("ctrl-c")
    interview.wait_until(lambda: "Leave now?" in interview.view(), "the leave menu")
    hold_enter(interview, "What would you like to")
    assert interview.end() == 0
    assert interview.written() == []
    assert not list(stand_ins.glob("*.log"))
