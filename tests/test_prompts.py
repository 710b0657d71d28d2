"""The keys that all prompts of the screen share, and how they end."""

import asyncio
import io
import signal
import sys
from itertools import product

import pytest
from msgspec.structs import replace
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.interview.prompter import INTERRUPTED, Answered, Back, Leave, Prompt
from readycheck.ui.prompts.base import Help, nothing_above
from readycheck.ui.prompts.choice import ChoicePrompt
from readycheck.ui.prompts.hold import HoldPrompt
from readycheck.ui.prompts.text import TextPrompt
from readycheck.ui.reading.reader import Reader
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.tty import Terminal
from tests.widgets import (
    CHOICES,
    CTRL_C,
    CTRL_D,
    CTRL_Z,
    DOWN,
    ENTER,
    F1,
    KNOWN_WORDS,
    LEFT,
    LEFT_OUT,
    MENU,
    ONE,
    SHIFT_TAB,
    SIZE,
    SOME,
    SPACE,
    TEXT,
    Typed,
    of_size,
    press,
    press_in_turn,
    run_in_turn,
)


@pytest.mark.parametrize("prompt", [TEXT, SOME])
def test_enter_twice_at_once(prompt: Prompt) -> None:
    """Enter held down leaves no question out."""
    optional = replace(prompt, optional=True)
    assert run_in_turn(optional, ENTER * 2, CTRL_C) == INTERRUPTED
    assert run_in_turn(optional, ENTER) == Answered(None)


@pytest.mark.parametrize("pasted", ["tea is\r", "e sip\r", " tea", "\x1b[200~ \r?\x1b[201~"])
def test_pasted_at_a_hold(pasted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is pasted does not go on from what is held."""
    monkeypatch.setattr("readycheck.ui.key_press._QUIET", 0)
    with create_pipe_input() as pipe:
        hold = HoldPrompt(replace(ONE, explained=KNOWN_WORDS), Typed(pipe, pasted), nothing_above)
        assert press_in_turn(hold, pipe, CTRL_D) == Leave()


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT, LEFT_OUT])
def test_question_mark_and_enter(prompt: Prompt) -> None:
    """A question mark is a key for help also where Enter comes with it."""
    assert isinstance(run_in_turn(prompt, "?\r"), Help)


@pytest.mark.parametrize(
    ("prompt", "key"),
    [*product([ONE, SOME, MENU], [*"5x", "\x13", "é"]), (TEXT, "\x13"), (TEXT, "x\x12")],
)
def test_key_without_a_meaning(prompt: Prompt, key: str) -> None:
    """A key that does nothing says how to answer, and the key for help stays in sight."""
    shown = io.StringIO()
    with create_pipe_input() as pipe:
        kind = TextPrompt if prompt is TEXT else ChoicePrompt
        widget = kind(prompt, None, Typed(pipe, key, screen=of_size(lambda: SIZE, shown)))
        nudges: list[str] = []
        keys: list[object] = []

        def look(_: object) -> None:
            if widget.nudge and not nudges:
                nudges.append(widget.nudge)
                keys.extend(widget.keys_line())
                pipe.send_text(CTRL_C)

        widget.app.after_render += look
        assert widget.run() == Leave(130)
    is_typing = prompt is TEXT and key.startswith("x")
    assert (messages.KEY_HELP_TYPED if is_typing else messages.KEY_HELP) in str(keys)
    said = {SOME.type: messages.PICK_FIRST, TEXT.type: messages.TYPE_FIRST}
    assert nudges == [said.get(prompt.type, messages.CHOOSE_FIRST)]


@pytest.mark.parametrize("key", ["1", "x", "\x13", "\x1b[200~1\x1b[201~"])
def test_other_keys_at_a_hold(key: str) -> None:
    """A key that does nothing at a hold says what goes on."""
    with create_pipe_input() as pipe:
        hold = HoldPrompt(ONE, Typed(pipe, key), nothing_above)

        def look(_: object) -> None:
            if hold.nudge:
                pipe.send_text(CTRL_C)

        hold.app.after_render += look
        assert hold.run() == INTERRUPTED


@pytest.mark.parametrize(
    "key", [*"aix56", "\x13", "\x11", "\x12", "\x1b[200~1\n2\n\x1b[201~", "y" * 40 + "\x0c"]
)
@pytest.mark.parametrize("prompt", [ONE, SOME])
def test_other_keys(prompt: Prompt, key: str) -> None:
    """No other key moves, picks or answers."""
    assert press(prompt, key, F1) in (None, ())


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize("key", [LEFT, SHIFT_TAB])
def test_back(prompt: Prompt, key: str) -> None:
    """Left and Shift-Tab go back."""
    assert press(prompt, key) == Back()


def test_nothing_to_go_back_to() -> None:
    """Where there is nothing to go back to the keys do nothing."""
    prompt = Prompt(text="Start?", choices=CHOICES, menu=True, back=False)
    assert press(prompt, LEFT, SHIFT_TAB, ENTER) == Answered("yes")


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize(("key", "status"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_leave(prompt: Prompt, key: str, status: int) -> None:
    """Ctrl-C and Ctrl-D ask to leave."""
    assert press(prompt, key) == Leave(status)


def test_help() -> None:
    """A question mark asks for help and keeps what is pointed at."""
    assert press(ONE, DOWN, DOWN, "?") == "no"


@pytest.mark.parametrize("key", ["\x1bOP", "\x1b[11~", "\x1b[[A", "\x1b[P"])
def test_f1(key: str) -> None:
    """F1 asks for help everywhere, and keeps what is pointed at or typed."""
    assert press(ONE, DOWN, key) == "yes"
    assert press(SOME, SPACE, key) == ("yes",)
    assert press(TEXT, "two c", key) == "two c"


class Ended(Terminal):
    """A terminal on which a signal ends the program while it draws."""

    def rows(self) -> int:
        raise SystemExit(143)


def test_ended_while_drawing() -> None:
    """What covers the screen goes when the program ends while drawing it."""
    drawn = io.StringIO()
    output = Vt100_Output(drawn, lambda: Size(rows=24, columns=80), enable_cpr=False)
    with create_pipe_input() as pipe, pytest.raises(SystemExit):
        ScreenPrompter(drawn, colour=False, terminal=Ended(pipe, output, colour=False)).read(
            [Paragraph("Tea is warm.")]
        )
    covered, uncovered = map(drawn.getvalue().rfind, ("\x1b[?1049h", "\x1b[?1049l"))
    assert 0 <= covered < uncovered


def test_no_patience_after_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """A prompt waits for who has read its help."""
    waited: list[float | None] = []
    monkeypatch.setattr(ChoicePrompt, "_wait", lambda asked: waited.append(asked.prompt.patience))
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, F1 * 2, DOWN + ENTER)  # help is left by the same key
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        asked = Prompt(text="Tea?", choices=CHOICES, patience=60.0)
        assert screen.ask(asked) == Answered("yes")
    assert waited == [60.0, None]


def test_error_leaves_the_prompt(capsys: pytest.CaptureFixture[str]) -> None:
    """An error in the loop of a prompt leaves it, and the screen says nothing of it."""
    with create_pipe_input() as pipe:
        prompt = ChoicePrompt(ONE, None, Typed(pipe, ""))

        def fail_soon() -> None:
            asyncio.get_running_loop().call_soon(divmod, 1, 0)

        prompt.app.pre_run_callables.append(fail_soon)
        with pytest.raises(ZeroDivisionError):
            prompt.run()
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no programs")
def test_suspend_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-Z stops the program and those it belongs to."""
    stopped: list[int] = []
    monkeypatch.setattr("os.kill", lambda process, number: stopped.append(number))
    assert press(ONE, CTRL_Z, DOWN, ENTER) == Answered("yes")
    assert stopped == [signal.SIGTSTP]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_signal_at_the_end_of_a_prompt(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A signal that comes while a prompt's loop is closed leaves no words of Python's."""
    remove = asyncio.SelectorEventLoop.remove_signal_handler

    def signalled(loop: asyncio.SelectorEventLoop, number: int) -> bool:
        signal.raise_signal(signal.SIGCONT)
        return remove(loop, number)

    monkeypatch.setattr(asyncio.SelectorEventLoop, "remove_signal_handler", signalled)
    assert press(ONE, DOWN, ENTER) == Answered("yes")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt])
def test_signal_over_a_text(monkeypatch: pytest.MonkeyPatch, end: type[BaseException]) -> None:
    """What is half typed is kept where a signal ends the help that is over it."""
    kept: list[str] = []

    def ended(_: Reader) -> None:
        raise end

    monkeypatch.setattr(Reader, "run", ended)
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, "two c" + F1, screen=of_size(lambda: SIZE))
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        with pytest.raises(end):
            screen.ask(replace(TEXT, keep=kept.append))
    assert kept == ["two c"]


def test_half_typed_behind_a_hold() -> None:
    """What was half typed is not lost by going back, or leaving, at a hold that comes before it."""
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, f"two c{SHIFT_TAB}", SHIFT_TAB, CTRL_C, screen=of_size(lambda: SIZE))
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        assert screen.ask(TEXT) == Back(typed="two c")
        for event in (Back(typed="two c"), replace(INTERRUPTED, typed="two c")):
            screen.show([Paragraph("word " * 500)])
            assert screen.ask(TEXT) == event
