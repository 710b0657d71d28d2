"""Prompts of the screen at a terminal of their own, to press keys at."""

import io
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from prompt_toolkit import Application
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.vt100 import Vt100_Output

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.interview.prompter import Choice, Prompt
from readycheck.ui.prompts.base import BasePrompt, Help
from readycheck.ui.prompts.choice import ChoicePrompt
from readycheck.ui.prompts.text import TextPrompt
from readycheck.ui.tty import Terminal

UP, DOWN, LEFT, SHIFT_TAB, ENTER, SPACE = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[Z", "\r", " "


TAB, HOME = "\t", "\x1b[H"


F1 = "\x1bOP"


CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"


SIZE = Size(rows=24, columns=80)


CHOICES = tuple(Choice(id, text) for id, text in messages.YES_NO.items())


ONE = Prompt(text="Tea?", choices=CHOICES)


MENU = Prompt(text="Now?", choices=CHOICES, menu=True)


SOME = Prompt(text="Which?", type="some-of", choices=CHOICES, at_most=2, ranked=True)


TEXT = Prompt(text="How many?", type="text")


LEFT_OUT = replace(ONE, optional=True, answer="no")


KNOWN_WORDS = (Paragraph("Tea is warm."),)


class Typed(Terminal):
    """A terminal on which the keys are pressed once the prompt is there, and at the next the next.

    The last are pressed again at each prompt after it.
    """

    def __init__(self, pipe: PipeInput, *keys: str, screen: Output | None = None) -> None:
        super().__init__(pipe, screen or DummyOutput(), colour=False)
        self.pipe = pipe
        self.pressed = list(keys)

    def forget_keys(self) -> None:
        super().forget_keys()
        keys = self.pressed.pop(0) if len(self.pressed) > 1 else self.pressed[0]
        self.pipe.send_bytes(keys.encode("utf-8", "surrogateescape"))


def of_size(size: Callable[[], Size], shown: io.StringIO | None = None) -> Output:
    """A screen that says its size anew each time that it is asked."""
    return Vt100_Output(shown or io.StringIO(), size, enable_cpr=False)


def run_on(terminal: Terminal, prompt: Prompt, at: object = None) -> object:
    kind = TextPrompt if prompt.type == "text" else ChoicePrompt
    return kind(prompt, at, terminal).run()


def run_in_turn(prompt: Prompt, *keys: str) -> object:
    """Press some keys, and the next ones once those are dealt with."""
    with create_pipe_input() as pipe:
        kind = TextPrompt if prompt.type == "text" else ChoicePrompt
        widget = kind(prompt, None, Typed(pipe, keys[0]))
        return press_in_turn(widget, pipe, *keys[1:])


def press_in_turn(widget: BasePrompt, pipe: PipeInput, *keys: str) -> object:
    """Run the widget, and press each of the keys once those before are dealt with."""
    others = list(keys)
    drawn = 0

    def press_next(_: object) -> None:
        nonlocal drawn
        drawn += 1
        if drawn > 1 and others:  # the first time nothing has been pressed yet
            pipe.send_text(others.pop(0))

    widget.app.after_render += press_next
    return widget.run()


def press(prompt: Prompt, *keys: str, at: object = None) -> object:
    """Run a prompt, press keys, and return what comes of it, or what is kept while help is read."""
    with create_pipe_input() as pipe:
        event = run_on(Typed(pipe, "".join(keys)), prompt, at)
        return event.at if isinstance(event, Help) else event


def drawn_by(widget: ChoicePrompt | TextPrompt) -> list[str]:
    """The rows that a prompt draws first."""
    drawn: list[list[str]] = []

    def note(app: Application[Any]) -> None:
        if screen := app.renderer.last_rendered_screen:
            rows = (screen.data_buffer[row] for row in range(screen.height))
            drawn.append(["".join(row[x].char for x in sorted(row)) for row in rows])

    widget.app.after_render += note
    widget.run()
    return drawn[0]
