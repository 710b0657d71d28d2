"""Signals, keys and new sizes in any order and at any moment: the terminal is always restored."""

import json
import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import cast

import pytest
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.renderer import Renderer

from readycheck import messages
from readycheck.ui.tty import Terminal
from tests.interviews import SHELL, Interview, Start
from tests.terminal import without_spaces
from tests.test_keyboard import REPORTS

STORMS = int(os.environ.get("STORMS", "20"))
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
KEYS = ("up", "down", "space", "esc", "x", "left", "?", "enter", "home", "pagedown", "ctrl-l")
_SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[a-zA-Z]|[^\[])")
SAYS_OF_A_LIBRARY = ("Traceback", "Exception", "Warning", "Press ENTER", "went wrong")


class Storm:
    """Whatever may happen at any moment, drawn by lot."""

    def __init__(self, dice: random.Random, interview: Interview, *, shell: bool) -> None:
        self.dice = dice
        self.interview = interview
        self.shell = shell

    def blow(self) -> None:
        """Let one thing happen."""
        happens: Callable[[], object] = self.dice.choice(
            [
                self.resize,
                self.resize,
                lambda: self.send(signal.SIGWINCH),
                self.stop_and_go_on,
                self.stop_and_go_on,
                lambda: self.interview.press(self.dice.choice(KEYS)),
                lambda: self.interview.press(self.dice.choice(KEYS)),
                lambda: self.interview.paste("a\nb"),
                self.report,
            ]
        )
        happens()

    def resize(self) -> None:
        self.interview.resize(self.dice.randint(1, 400), self.dice.randint(1, 150))

    def send(self, *numbers: signal.Signals) -> None:
        process = self.interview.program() if self.shell else self.interview.process.pid
        for number in numbers:
            os.kill(process, number)

    def stop_and_go_on(self) -> None:
        """Stop the program, and let the shell bring it back where there is one."""
        if not self.shell:
            self.send(signal.SIGSTOP, signal.SIGCONT)
            return
        seen = self.interview.output.count(b"STOPPED")
        self.send(self.dice.choice([signal.SIGTSTP, signal.SIGSTOP]))
        self.interview.wait_for_bytes(b"STOPPED", seen + 1)
        self.interview.bring_back()

    def report(self) -> None:
        """Send what a terminal sends by itself, or the beginning of it."""
        report = self.dice.choice(sorted(REPORTS.values()))
        whole = self.dice.random() < 0.8
        sent = report if whole else report[: self.dice.randint(1, len(report))]
        self.interview.send_bytes(sent.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("seed", range(STORMS))
def test_storm(start: Start, seed: int) -> None:
    """After a storm the terminal is as it was, and the status is that of a signal that was sent.

    `STORMS=500 pytest -m slow tests/faults/test_storms.py -k test_storm` lets 500 pass over it.
    """
    dice = random.Random(seed)
    shell = dice.random() < 0.5
    interview = start(**({"shell": SHELL} if shell else {}))
    interview.asks(messages.START_CHOICE)
    if dice.random() < 0.7:
        interview.choose(messages.START_KEEPING)
        interview.asks(interview.first)
        for question in interview.questionnaire.questions[1 : dice.randint(1, 4)]:
            interview.press("down", "enter")
            interview.asks(question.text)
    storm = Storm(dice, interview, shell=shell)
    sent = [dice.choice(ENDS) for _ in range(dice.randint(1, 3))]
    with suppress(IndexError, OSError):  # it has ended: a key may have chosen to leave
        for _ in range(dice.randint(0, 12)):
            storm.blow()
        for number in sent:
            storm.send(number)
    status = interview.exit_status()
    shown = f"seed {seed}, {sent}:\n{interview.text()}"
    assert status in {0} | {128 + number for number in sent}, shown  # 0: a key has chosen to leave
    assert interview.restored(), shown
    assert not any(map(interview.says, SAYS_OF_A_LIBRARY)), shown
    said = list(answers_said(interview).items())
    for file in interview.folder.rglob("draft-*.json"):
        kept = list(json.loads(file.read_bytes())["answers"].items())
        assert kept[: len(said)] == said, shown
        assert len(kept) <= len(said) + 1, shown  # it is kept first, and then said


def answers_said(interview: Interview) -> dict[str, str]:
    """What the program said was answered, in the order of the questions."""
    output = without_spaces(_SEQUENCE.sub("", interview.output.decode()))
    ids = {without_spaces(each.text): each.id for each in interview.questionnaire.questions}
    answers = {
        without_spaces(messages.YOU_ANSWERED.format(text)): id
        for id, text in messages.YES_NO.items()
    }
    said = {}
    asked = ""
    for found in re.findall("|".join(map(re.escape, [*ids, *answers])), output):
        if found in ids:
            asked = ids[found]
        else:
            said[asked] = answers[found]
    return said


class Interrupted(DummyOutput):
    """A screen on which a signal ends the process while the first thing is put right."""

    shown = False

    def disable_bracketed_paste(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    def show_cursor(self) -> None:
        self.shown = True


class Untouched:
    """Stands for a renderer with nothing to take away."""

    def reset(self) -> None:
        """Do nothing."""


def test_signal_while_restoring() -> None:
    """A signal in the middle of the restoring waits until it is done."""

    def end(*_: object) -> None:
        raise SystemExit

    screen = Interrupted()
    before = signal.signal(signal.SIGTERM, end)
    try:
        with pytest.raises(SystemExit):
            Terminal(DummyInput(), screen, colour=False).restore(
                None, cast("Renderer", Untouched())
            )
    finally:
        signal.signal(signal.SIGTERM, before)
    assert screen.shown


# Ends the command by these signals, all at once, and then sends more while it puts things right.
ENDED = """
import os, signal, sys
from readycheck.cli import runner

first = [int(number) for number in sys.argv[1:]]

def command():
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, first)
        for number in first:
            os.kill(os.getpid(), number)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, first)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(os.getpid(), number)
        print("done")

sys.exit(runner.run(command))
"""


# Ends the command by this signal where Python can raise nothing, and goes on to its next prompt.
LOST = """
import os, signal, sys, weakref
from readycheck.cli import runner
from readycheck.interview.prompter import Prompt
from readycheck.ui.accessible import AccessiblePrompter

class Kept:
    pass

def command():
    kept = Kept()
    kept_ref = weakref.ref(kept, lambda _: os.kill(os.getpid(), int(sys.argv[1])))
    del kept
    lines = AccessiblePrompter(sys.stdin, sys.stderr, interactive=False)
    lines.ask(Prompt(type='text', text='Still there?'))
    return 0

sys.exit(runner.run(command))
"""


@pytest.mark.parametrize("number", ENDS)
def test_lost_signal(number: int) -> None:
    """A signal that comes where nothing can be raised ends it all the same."""
    command = [sys.executable, "-c", LOST, str(int(number))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, input="")
    assert done.returncode == 128 + number
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    ("signals", "status"),
    [([signal.SIGTERM], 143), ([signal.SIGHUP], 129), ([signal.SIGHUP, signal.SIGTERM], 129)],
)
def test_first_signal_counts(signals: list[signal.Signals], status: int) -> None:
    """Only the first of many signals counts and what it ends is finished."""
    command = [sys.executable, "-c", ENDED, *(str(int(number)) for number in signals)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (status, "done\n", "")
