"""The prompts of the screen: which key does what, fed through prompt_toolkit's pipe input."""

import io
from collections.abc import Callable, Iterator

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompt
from readycheck.ui.base_prompt import Help
from readycheck.ui.choice_prompt import ChoicePrompt
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.text_prompt import TextPrompt
from readycheck.ui.tty import Terminal

UP, DOWN, LEFT, SHIFT_TAB, ENTER, SPACE = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[Z", "\r", " "
CTRL_C, CTRL_D = "\x03", "\x04"
CHOICES = tuple(Choice(id, text) for id, text in messages.YES_NO.items())
ONE = Prompt(text="Tea?", choices=CHOICES)
MENU = Prompt(text="Now?", choices=CHOICES, menu=True)
SOME = Prompt(text="Which?", type="some-of", choices=CHOICES, at_most=2, ranked=True)
TEXT = Prompt(text="How many?", type="text")

Run = Callable[..., object]


class Typed(Terminal):
    """A terminal on which the keys are pressed once the prompt is there."""

    def __init__(self, pipe: PipeInput) -> None:
        super().__init__(pipe, DummyOutput(), colour=False)
        self.pipe = pipe
        self.pressed = ""

    def forget_keys(self) -> None:
        super().forget_keys()
        self.pipe.send_text(self.pressed)


@pytest.fixture
def run() -> Iterator[Run]:
    with create_pipe_input() as pipe:
        terminal = Typed(pipe)

        def prompted(prompt: Prompt, *keys: str, at: object = None) -> object:
            terminal.pressed = "".join(keys)
            kind = TextPrompt if prompt.type == "text" else ChoicePrompt
            given = kind(prompt, at, terminal).run()
            return given.at if isinstance(given, Help) else given

        yield prompted


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (DOWN, "yes"),
        (DOWN * 2, "no"),
        (DOWN * 4, "prefer-not-to-say"),
        (DOWN * 5, "yes"),
        (UP, "prefer-not-to-say"),
        (UP * 2, "not-sure"),
    ],
)
def test_arrows_and_enter(run: Run, keys: str, answer: str) -> None:
    """The arrow keys move and Enter answers."""
    assert run(ONE, keys, ENTER) == Answered(answer)


def test_enter_alone(run: Run) -> None:
    """Enter alone gives no answer until something is pointed at."""
    assert run(ONE, ENTER, ENTER, DOWN, ENTER) == Answered("yes")


def test_enter_keeps_earlier_answer(run: Run) -> None:
    """Enter alone keeps an earlier answer."""
    assert run(ONE, ENTER, at="no") == Answered("no")


def test_earlier_answer_gone(run: Run) -> None:
    """An earlier answer that is not a choice any more points at nothing."""
    assert run(ONE, ENTER, DOWN, ENTER, at="gone") == Answered("yes")


def test_menu(run: Run) -> None:
    """The first thing to do in a menu is pointed at."""
    assert run(MENU, ENTER) == Answered("yes")


@pytest.mark.parametrize(
    "key", [*"jkaiyn12", "\x13", "\x11", "\x12", "\x0e", "\x10", "\x1b[200~1\n2\n\x1b[201~"]
)
@pytest.mark.parametrize("prompt", [ONE, SOME])
def test_other_keys(run: Run, prompt: Prompt, key: str) -> None:
    """No other key moves picks or answers."""
    assert run(prompt, key, "?") in (None, ())


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize("key", [LEFT, SHIFT_TAB])
def test_back(run: Run, prompt: Prompt, key: str) -> None:
    """Left and Shift-Tab go back."""
    assert run(prompt, key) == Back()


def test_nothing_to_go_back_to(run: Run) -> None:
    """Where there is nothing to go back to the keys do nothing."""
    prompt = Prompt(text="Start?", choices=CHOICES, menu=True, back=False)
    assert run(prompt, LEFT, SHIFT_TAB, ENTER) == Answered("yes")


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize(("key", "status"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_leave(run: Run, prompt: Prompt, key: str, status: int) -> None:
    """Ctrl-C and Ctrl-D ask to leave."""
    assert run(prompt, key) == Leave(status)


def test_help(run: Run) -> None:
    """A question mark asks for help and keeps what is pointed at."""
    assert run(ONE, DOWN, DOWN, "?") == "no"


def test_picks(run: Run) -> None:
    """Space picks in order and takes away."""
    assert run(SOME, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no", "yes"))
    assert run(SOME, SPACE, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no",))


def test_too_many_picks(run: Run) -> None:
    """No more can be picked than there is room for."""
    assert run(SOME, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered(("yes", "no"))


def test_earlier_picks(run: Run) -> None:
    """What was picked earlier is picked again in its order."""
    assert run(SOME, ENTER, at=("not-sure", "yes")) == Answered(("not-sure", "yes"))


def test_nothing_picked(run: Run) -> None:
    """Nothing picked is an answer only where the question is optional."""
    assert run(SOME, ENTER, SPACE, ENTER) == Answered(("yes",))
    optional = Prompt(text="Which?", type="some-of", choices=CHOICES, optional=True)
    assert run(optional, ENTER) == Answered(None)


def test_typed(run: Run) -> None:
    """Typed text is the answer without control characters."""
    assert run(TEXT, "  three\x07 cups ", ENTER) == Answered("three cups")


def test_nothing_typed(run: Run) -> None:
    """An empty line is an answer only where the question is optional."""
    assert run(TEXT, ENTER, " ", ENTER, "x", ENTER) == Answered("x")
    assert run(Prompt(text="How many?", type="text", optional=True), ENTER) == Answered(None)


def test_question_mark_and_left_typed(run: Run) -> None:
    """In typed text a question mark is a letter and left moves."""
    assert run(TEXT, "ab?", LEFT, LEFT, "x", ENTER) == Answered("axb?")


def test_pasted_line_break(run: Run) -> None:
    """A pasted line break becomes a space and does not answer."""
    assert run(TEXT, "\x1b[200~one\r\ntwo\x1b[201~", "!", ENTER) == Answered("one two!")


@pytest.mark.parametrize("key", ["\x13", "\x11", "\x12"])
def test_search_is_off(run: Run, key: str) -> None:
    """Searching and quoting are off in typed text."""
    assert run(TEXT, "a", key, "b", ENTER) == Answered("ab")


def test_earlier_text(run: Run) -> None:
    """An earlier text stands there to be changed."""
    assert run(TEXT, "\x7f!", ENTER, at="one?") == Answered("one!")


@pytest.mark.parametrize(
    ("wanted", "there", "width"),
    [("40", 60, 40), ("80", 60, 60), ("", 60, 60), ("0", 60, 60), ("", 200, 80), ("", 0, 80)],
)
def test_width(monkeypatch: pytest.MonkeyPatch, wanted: str, there: int, width: int) -> None:
    """A line takes no more cells than columns says and than there are."""
    monkeypatch.setenv("COLUMNS", wanted)
    output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=there))
    with create_pipe_input() as pipe:
        assert Terminal(pipe, output, colour=False).width() == width


class Ended(Terminal):
    """A terminal on which the program is told to end while it draws."""

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
        terminal = Typed(pipe)
        keys = iter(["??", DOWN + ENTER])  # help is left by the same key
        monkeypatch.setattr(terminal, "forget_keys", lambda: pipe.send_text(next(keys)))
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        asked = Prompt(text="Tea?", choices=CHOICES, patience=60.0)
        assert screen.ask(asked) == Answered("yes")
    assert waited == [60.0, None]
