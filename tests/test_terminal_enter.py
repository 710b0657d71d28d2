"""Enter held down, at every prompt: nothing is printed or saved, and nobody is made to leave."""

import os
from pathlib import Path

import pytest

from readycheck import messages
from tests.conftest import slow
from tests.interviews import LIST, Interview, Start

_ENTERS = 8
LOW_SIZES = ((60, 18), (40, 12), (20, 10))
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


def hold_enter(interview: Interview) -> None:
    """Press Enter again and again, as fast as a key repeats, and let go."""
    for _ in range(_ENTERS):
        interview.press("enter")
        interview.read()
    interview.settle()


@pytest.mark.slow
@pytest.mark.parametrize(("columns", "rows"), [(80, 80), *(slow(*size) for size in LOW_SIZES)])
def test_held_enter(start_small: Start, stand_ins: Path, columns: int, rows: int) -> None:
    """From the welcome to the end it answers nothing, and acts on nothing outside; once it is let
    go, it goes on."""
    path = f"{stand_ins}{os.pathsep}{os.defpath}"
    interview = start_small(columns=columns, rows=rows, environ={"PATH": path, "DISPLAY": ":9"})
    interview.asks(messages.START_CHOICE)
    hold_enter(interview)
    interview.goes_on(interview.text_of("tea"))
    hold_enter(interview)
    interview.press("down", "enter")
    hold_enter(interview)
    interview.goes_on(interview.text_of(LIST))  # past all that can be skipped
    hold_enter(interview)
    interview.press("down", "enter")
    interview.asks(messages.CHECK_CHOICE)
    hold_enter(interview)
    interview.choose(messages.MAKE_SHEET)
    interview.wait_until(lambda: interview.is_covered() and "↑↓" in interview.view(), "the sheet")
    hold_enter(interview)
    interview.press("q")
    interview.asks(messages.KEEP_CHOICE)
    hold_enter(interview)
    interview.choose_format("pdf")
    hold_enter(interview)
    interview.press("shift-tab")
    interview.asks(messages.KEEP_CHOICE)
    interview.choose(messages.PRINT)
    interview.asks(messages.PRINT_WHERE)
    hold_enter(interview)
    interview.goes_on(messages.KEEP_CHOICE)
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE)
    hold_enter(interview)
    interview.goes_on(messages.KEEP_CHOICE)
    assert interview.end() == 0
    assert b"\r\n" * 4 not in interview.output  # nor is it shown between two prompts
    assert interview.written() == []
    assert not list(stand_ins.glob("*.log"))
