"""Fragments of what a terminal sends, cut and mixed anyhow, do nothing at any prompt or view."""

import asyncio
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from prompt_toolkit import Application
from prompt_toolkit.input import create_pipe_input

from readycheck.documents.blocks import Paragraph
from readycheck.interview.prompter import Leave
from readycheck.ui.prompts.choice import ChoicePrompt
from readycheck.ui.prompts.text import TextPrompt
from readycheck.ui.reading.page import Page
from readycheck.ui.reading.reader import Reader
from readycheck.ui.tty import Terminal
from tests.test_keyboard import ESC, REPORTS, pieces_of
from tests.test_reader import lay_out
from tests.widgets import CTRL_D, MENU, ONE, SOME, TEXT, Typed

PAUSE = ""
_MAY_BE_WORDS = re.compile(r"\x1b(O\d?|\]\d*|[P_^])$")  # if nothing comes for a while
_MOUSE = "\x1b[M"  # the next three bytes, whatever they are, belong to it
Made = Callable[[Terminal], Any]


def fragments(seed: int, *, escapes: bool) -> Iterator[str]:
    """Reports and beginnings of some, in pieces, with pauses after which an Esc is the key; without
    `escapes` there is no pause after one."""
    dice = random.Random(seed)
    reports = [report for report in sorted(REPORTS.values()) if len(report) > 2]
    sent = ""
    for _ in range(dice.randint(1, 4)):
        report = dice.choice(reports)
        part = report[: dice.randint(3, 5)]
        whole = dice.random() < 0.7 or part.startswith(_MOUSE) or _MAY_BE_WORDS.search(part)
        sent += report if whole else part
    before = ""
    for piece in pieces_of(sent, dice):
        yield piece
        before += piece
        alone = before.endswith(ESC) and not escapes
        if dice.random() < 0.3 and not alone and not _MAY_BE_WORDS.search(before):
            yield PAUSE


def text_prompt(terminal: Terminal) -> Any:
    return TextPrompt(TEXT, "two", terminal)


def one_of(terminal: Terminal) -> Any:
    return ChoicePrompt(ONE, "no", terminal)


def some_of(terminal: Terminal) -> Any:
    return ChoicePrompt(SOME, ("no",), terminal, row=1)


def menu(terminal: Terminal) -> Any:
    return ChoicePrompt(MENU, None, terminal)


def reader(terminal: Terminal) -> Any:
    lines = [str(number) for number in range(200)]
    return Reader([Page([Paragraph(line) for line in lines], lay_out)], terminal)


def state(widget: Any) -> object:
    """Where the person is."""
    if isinstance(widget, Reader):
        return widget.page, widget.page.top, widget._shows
    return widget.at(), widget.row()


@pytest.mark.parametrize("seeds", [range(100), pytest.param(range(2_000), marks=pytest.mark.slow)])
@pytest.mark.parametrize("made", [text_prompt, one_of, some_of, menu, reader])
def test_fragments(made: Made, seeds: range) -> None:
    """No answer is changed or given, no view opened or closed, and the next key works."""
    with create_pipe_input() as pipe:
        widget = made(Typed(pipe, ""))
        app: Application[Any] = widget.app
        before = state(widget)

        async def send() -> None:
            for seed in seeds:
                for piece in fragments(seed, escapes=made is not reader):
                    if piece == PAUSE:
                        app.key_processor.feed_multiple(pipe.flush_keys())
                        app.key_processor.process_keys()
                    else:
                        pipe.send_bytes(piece.encode("utf-8", "surrogateescape"))
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                # What is begun is over after a while, which nobody waits for here.
                pipe.send_bytes(b"\x1b[I")
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                assert not app.is_done, (seed, app.future)
                assert state(widget) == before, seed
            pipe.send_text(CTRL_D)

        def begin() -> None:
            app.create_background_task(send())

        app.pre_run_callables.append(begin)
        event = widget.run()
    assert event == Leave()
