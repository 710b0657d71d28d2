"""Signals, keys and new sizes in any order and at any moment: the terminal is always given back."""

import random
import signal
from collections.abc import Callable

import pytest

from readycheck import wording
from tests.interviews import Interview, Start

STORMS, EACH = 20, 10
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
KEYS = ("up", "down", "space", "esc", "x", "left", "?", "enter")


def weather(dice: random.Random, interview: Interview) -> None:
    """One thing that may happen at any moment."""
    happens: Callable[[], object] = dice.choice(
        [
            lambda: interview.resize(dice.randint(10, 120), dice.randint(4, 40)),
            lambda: interview.resize(dice.randint(10, 120), dice.randint(4, 40)),
            lambda: interview.process.send_signal(signal.SIGWINCH),
            lambda: stop_and_go_on(interview),
            lambda: interview.press(dice.choice(KEYS)),
            lambda: interview.paste("a\nb"),
        ]
    )
    happens()


def stop_and_go_on(interview: Interview) -> None:
    interview.process.send_signal(signal.SIGSTOP)
    interview.process.send_signal(signal.SIGCONT)


@pytest.mark.parametrize("seed", range(STORMS))
def test_after_a_storm_the_terminal_is_as_it_was_and_the_status_tells_the_signal(
    start: Start, seed: int
) -> None:
    dice = random.Random(seed)
    for _ in range(EACH):
        interview = start()
        interview.asks(wording.START_CHOICE)
        if dice.random() < 0.5:
            interview.press("enter")
            interview.asks(interview.first)
        for _ in range(dice.randint(0, 8)):
            weather(dice, interview)
        sent = [dice.choice(ENDS) for _ in range(dice.randint(1, 3))]
        for number in sent:
            if interview.process.poll() is None:
                interview.process.send_signal(number)
        status = interview.exit_status()
        shown = f"seed {seed}, {sent}:\n{interview.text()}"
        assert status in {128 + number for number in sent}, shown
        assert interview.restored(), shown
        assert "Exception" not in interview.text(), shown
        assert "Warning" not in interview.text(), shown
        interview.close()
