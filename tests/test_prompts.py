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
def test_the_arrow_keys_move_and_enter_answers(run: Run, keys: str, answer: str) -> None:
    assert run(ONE, keys, ENTER) == Answered(answer)


def test_enter_alone_gives_no_answer_until_something_is_pointed_at(run: Run) -> None:
    assert run(ONE, ENTER, ENTER, DOWN, ENTER) == Answered("yes")


def test_enter_alone_keeps_an_earlier_answer(run: Run) -> None:
    assert run(ONE, ENTER, at="no") == Answered("no")


def test_an_earlier_answer_that_is_no_choice_any_more_points_at_nothing(run: Run) -> None:
    assert run(ONE, ENTER, DOWN, ENTER, at="gone") == Answered("yes")


def test_the_first_thing_to_do_in_a_menu_is_pointed_at(run: Run) -> None:
    assert run(MENU, ENTER) == Answered("yes")


@pytest.mark.parametrize(
    "key", [*"jkaiyn12", "\x13", "\x11", "\x12", "\x0e", "\x10", "\x1b[200~1\n2\n\x1b[201~"]
)
@pytest.mark.parametrize("prompt", [ONE, SOME])
def test_no_other_key_moves_picks_or_answers(run: Run, prompt: Prompt, key: str) -> None:
    assert run(prompt, key, "?") in (None, ())


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize("key", [LEFT, SHIFT_TAB])
def test_left_and_shift_tab_go_back(run: Run, prompt: Prompt, key: str) -> None:
    assert run(prompt, key) == Back()


def test_where_there_is_nothing_to_go_back_to_the_keys_do_nothing(run: Run) -> None:
    prompt = Prompt(text="Start?", choices=CHOICES, menu=True, back=False)
    assert run(prompt, LEFT, SHIFT_TAB, ENTER) == Answered("yes")


@pytest.mark.parametrize("prompt", [ONE, SOME, TEXT])
@pytest.mark.parametrize(("key", "status"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_ctrl_c_and_ctrl_d_ask_to_leave(run: Run, prompt: Prompt, key: str, status: int) -> None:
    assert run(prompt, key) == Leave(status)


def test_a_question_mark_asks_for_help_and_keeps_what_is_pointed_at(run: Run) -> None:
    assert run(ONE, DOWN, DOWN, "?") == "no"


def test_space_picks_in_order_and_takes_away(run: Run) -> None:
    assert run(SOME, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no", "yes"))
    assert run(SOME, SPACE, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no",))


def test_no_more_can_be_picked_than_there_is_room_for(run: Run) -> None:
    assert run(SOME, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered(("yes", "no"))


def test_what_was_picked_earlier_is_picked_again_in_its_order(run: Run) -> None:
    assert run(SOME, ENTER, at=("not-sure", "yes")) == Answered(("not-sure", "yes"))


def test_nothing_picked_is_an_answer_only_where_the_question_is_optional(run: Run) -> None:
    assert run(SOME, ENTER, SPACE, ENTER) == Answered(("yes",))
    optional = Prompt(text="Which?", type="some-of", choices=CHOICES, optional=True)
    assert run(optional, ENTER) == Answered(None)


def test_typed_text_is_the_answer_without_control_characters(run: Run) -> None:
    assert run(TEXT, "  three\x07 cups ", ENTER) == Answered("three cups")


def test_an_empty_line_is_an_answer_only_where_the_question_is_optional(run: Run) -> None:
    assert run(TEXT, ENTER, " ", ENTER, "x", ENTER) == Answered("x")
    assert run(Prompt(text="How many?", type="text", optional=True), ENTER) == Answered(None)


def test_in_typed_text_a_question_mark_is_a_letter_and_left_moves(run: Run) -> None:
    assert run(TEXT, "ab?", LEFT, LEFT, "x", ENTER) == Answered("axb?")


def test_a_pasted_line_break_becomes_a_space_and_does_not_answer(run: Run) -> None:
    assert run(TEXT, "\x1b[200~one\r\ntwo\x1b[201~", "!", ENTER) == Answered("one two!")


@pytest.mark.parametrize("key", ["\x13", "\x11", "\x12"])
def test_searching_and_quoting_are_off_in_typed_text(run: Run, key: str) -> None:
    assert run(TEXT, "a", key, "b", ENTER) == Answered("ab")


def test_an_earlier_text_stands_there_to_be_changed(run: Run) -> None:
    assert run(TEXT, "\x7f!", ENTER, at="one?") == Answered("one!")


@pytest.mark.parametrize(
    ("wanted", "there", "width"),
    [("40", 60, 40), ("80", 60, 60), ("", 60, 60), ("0", 60, 60), ("", 200, 80), ("", 0, 80)],
)
def test_a_line_takes_no_more_cells_than_columns_says_and_than_there_are(
    monkeypatch: pytest.MonkeyPatch, wanted: str, there: int, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", wanted)
    output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=there))
    with create_pipe_input() as pipe:
        assert Terminal(pipe, output, colour=False).width() == width


class Ended(Terminal):
    """A terminal on which the program is told to end while it draws."""

    def rows(self) -> int:
        raise SystemExit(143)


def test_what_covers_the_screen_goes_when_the_program_ends_while_drawing_it() -> None:
    drawn = io.StringIO()
    output = Vt100_Output(drawn, lambda: Size(rows=24, columns=80), enable_cpr=False)
    with create_pipe_input() as pipe, pytest.raises(SystemExit):
        ScreenPrompter(drawn, colour=False, terminal=Ended(pipe, output, colour=False)).read(
            [Paragraph("Tea is warm.")]
        )
    covered, uncovered = map(drawn.getvalue().rfind, ("\x1b[?1049h", "\x1b[?1049l"))
    assert 0 <= covered < uncovered


def test_a_prompt_waits_for_who_has_read_its_help(monkeypatch: pytest.MonkeyPatch) -> None:
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
