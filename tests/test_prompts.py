"""The prompts of the screen: which key does what, fed through prompt_toolkit's pipe input."""

import asyncio
import io
import re
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import cycle, pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from prompt_toolkit import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.utils import get_cwidth
from rich.cells import cell_len

from readycheck import messages
from readycheck.documents.blocks import Aside, Paragraph
from readycheck.interview.prompter import INTERRUPTED, Answered, Back, Choice, Event, Leave, Prompt
from readycheck.questionnaire.bounds import MAX_TYPED
from readycheck.questionnaire.question import Answer
from readycheck.ui.prompts import question_header
from readycheck.ui.prompts.base import BasePrompt, Help, nothing_above
from readycheck.ui.prompts.choice import ChoicePrompt
from readycheck.ui.prompts.hold import HoldPrompt
from readycheck.ui.prompts.text import TextPrompt
from readycheck.ui.prompts.text_field import TextField, row_starts
from readycheck.ui.reading.reader import Reader
from readycheck.ui.reading.unread import Unread, first_page, room, visible
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.tty import Terminal
from tests.conftest import slow

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

Run = Callable[..., object]


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


@pytest.fixture
def run() -> Iterator[Run]:
    with create_pipe_input() as pipe:

        def prompted(prompt: Prompt, *keys: str, at: object = None) -> object:
            event = run_on(Typed(pipe, "".join(keys)), prompt, at)
            return event.at if isinstance(event, Help) else event

        yield prompted


@pytest.fixture
def read_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter is pressed at each hold."""
    run = HoldPrompt.run

    def run_on(hold: HoldPrompt) -> Event | Help:
        assert isinstance(hold.terminal, Typed)
        hold.terminal.pressed.insert(0, ENTER)
        return run(hold)

    monkeypatch.setattr(HoldPrompt, "run", run_on)
    monkeypatch.setattr("readycheck.ui.key_press._QUIET", 0)


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


@pytest.mark.parametrize("prompt", [TEXT, SOME])
def test_enter_twice_at_once(prompt: Prompt) -> None:
    """Enter held down leaves no question out."""
    optional = replace(prompt, optional=True)
    assert run_in_turn(optional, ENTER * 2, CTRL_C) == INTERRUPTED
    assert run_in_turn(optional, ENTER) == Answered(None)


def test_enter_held_at_a_name() -> None:
    """Enter held down does not take what is at hand, such as a name to save under."""
    with create_pipe_input() as pipe:
        widget = TextPrompt(TEXT, "sheet.pdf", Typed(pipe, ENTER * 2))
        widget.app.after_render += lambda _: pipe.send_text(CTRL_C)
        assert widget.run() == INTERRUPTED
    assert run_in_turn(replace(TEXT, typed="sheet.pdf"), "x", ENTER) == Answered("x")


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
    ("keys", "answer"),
    [
        ("1", "yes"),
        ("4", "prefer-not-to-say"),
        ("y", "yes"),
        ("n", "no"),
        ("j", "yes"),
        ("jjk", "yes"),
        ("\x0e\x0e", "no"),
        ("\x0e\x10", "prefer-not-to-say"),
        ("\t\t", "no"),
        ("\x1b[F", "prefer-not-to-say"),
        ("\x1b[F\x1b[H", "yes"),
    ],
)
def test_keys_that_point(run: Run, keys: str, answer: str) -> None:
    """Numbers, initials and the keys of other programs point, and Enter answers."""
    assert run(ONE, keys, F1) == answer
    assert run_in_turn(ONE, keys, ENTER) == Answered(answer)


ROWS = Prompt(
    text="Which?",
    menu=True,
    preselects=False,
    shortens=True,
    choices=tuple(
        Choice(number, "Uncontrolled high blood pressure" * 9, number=number)
        for number in ("1", "2", "2a", "10", "11", "12")
    ),
)


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("1", "1"),
        ("12", "12"),
        ("2a", "2a"),
        ("22", "2"),
        ("122", "2"),
        ("1\x1b[B1", "1"),
        ("10", "10"),
        ("1a", "1"),
        ("0", None),
        ("a", None),
    ],
)
def test_numbers_of_their_own(run: Run, keys: str, at: str | None) -> None:
    """Choices with numbers of their own are pointed at by these, typed one key after the other."""
    assert run(ROWS, keys, F1) == at


@pytest.mark.parametrize(("keys", "at"), [("1", "a"), ("10", "j"), ("12", "l"), ("13", "c")])
def test_many_choices(run: Run, keys: str, at: str) -> None:
    """Every choice has its number, also those after the ninth."""
    prompt = replace(ONE, choices=tuple(Choice(letter, letter) for letter in "abcdefghijkl"))
    assert run(prompt, keys, F1) == at


@pytest.mark.parametrize(("columns", "rows"), [(20, 10), (10, 10), (8, 24), (20, 4), (80, 24)])
def test_no_two_rows_alike(columns: int, rows: int) -> None:
    """Rows that are cut to the same words differ in their numbers."""
    screen = of_size(lambda: Size(rows=rows, columns=columns))
    with create_pipe_input() as pipe:
        widget = ChoicePrompt(ROWS, None, Typed(pipe, "", screen=screen))
        widget._title()
        shown = [f"{widget.control.mark(n)}{c.title}" for n, c in enumerate(widget.control.choices)]
    assert len(set(shown)) == len(shown)


def test_initials_of_its_language() -> None:
    """Yes and no are pointed at by the first letter of their words, here of Spanish ones."""
    spanish = {"yes": "Sí", "no": "No", "not-sure": "No lo sé"}
    prompt = replace(ONE, choices=tuple(Choice(*each) for each in spanish.items()))
    assert run_in_turn(prompt, "s", ENTER) == Answered("yes")
    assert run_in_turn(prompt, "n", ENTER) == Answered("no")


@pytest.mark.parametrize("word", ["sí", "si", "SI", "si\u0301"])
def test_word_with_or_without_accents(word: str) -> None:
    """A word can be typed on a keyboard without its accents, or with one that gives them apart."""
    prompt = replace(ONE, choices=(Choice("yes", "Sí"), Choice("no", "No")))
    assert run_in_turn(prompt, *word, ENTER, CTRL_D) == Answered("yes")


@pytest.mark.parametrize(
    ("keys", "answer"), [("y\r", "yes"), ("2\r", "no"), ("\x1b[B3\r", "not-sure")]
)
def test_letter_and_enter_at_once(keys: str, answer: str) -> None:
    """A letter and its Enter answer, though a slow connection hands them over in one piece."""
    assert run_in_turn(ONE, keys) == Answered(answer)


@pytest.mark.parametrize("words", ["not sure", "in pain", "I know", "just a no", "I take 2 of it"])
def test_words_typed_at_a_list(words: str) -> None:
    """Words typed letter by letter where there is a list answer nothing, pick nothing and open
    nothing: the n of “not sure” is not No."""
    asked = replace(ONE, explained=KNOWN_WORDS)
    assert run_in_turn(asked, *words, ENTER, CTRL_D) == Leave()
    picked = run_in_turn(SOME, *words, F1)
    assert isinstance(picked, Help)
    assert picked.at == ()
    assert run_in_turn(ONE, DOWN, *words, DOWN, ENTER) == Answered("no")


@pytest.mark.parametrize("words", ["no se", "no sé", "no s", "si no"])
def test_words_of_keys_alone(words: str) -> None:
    """A second word is none of the keys that its letters are: “no se” is neither No nor Sí."""
    choices = (Choice("yes", "Sí"), Choice("no", "No"), Choice("not-sure", "No lo sé"))
    asked = replace(ONE, choices=choices, explained=KNOWN_WORDS)
    assert run_in_turn(asked, *words, ENTER, CTRL_D) == Leave()


@pytest.mark.parametrize("keys", ["n ", "\x1b[B\x1b[B "])
def test_space_moves_nothing(keys: str) -> None:
    """A space alone leaves the pointer where it is."""
    assert run_in_turn(ONE, keys[:-1], " ", ENTER) == Answered("no")


@pytest.mark.parametrize(("word", "answer"), [("yes", "yes"), ("Yes", "yes"), ("NO", "no")])
def test_answer_typed(word: str, answer: str) -> None:
    """Yes and no can be typed, also where one of their letters is a key."""
    asked = replace(ONE, explained=KNOWN_WORDS)
    assert run_in_turn(asked, *word, ENTER, CTRL_D) == Answered(answer)


def test_letters_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some time after a letter that does nothing, a letter is a key again."""
    monkeypatch.setattr("readycheck.ui.key_press._WORD_GOES_ON", -1)
    assert run_in_turn(ONE, "x", "j", ENTER) == Answered("yes")


@pytest.mark.parametrize("keys", ["yes\rno\r", "1\r4\n", "no, I have never done it\r"])
def test_line_pasted_at_once(keys: str) -> None:
    """Enter that is read together with a line answers nothing; the next one does."""
    assert isinstance(run_in_turn(ONE, DOWN + keys, "?"), Help)
    assert isinstance(run_in_turn(ONE, DOWN + keys, DOWN + UP + ENTER), Answered)


@pytest.mark.parametrize(
    "pasted", ["why? I do", "?why", "self-care", "- no", "the", "e -", "a b c"]
)
@pytest.mark.parametrize("prompt", [LEFT_OUT, SOME])
def test_line_without_brackets(prompt: Prompt, pasted: str) -> None:
    """No letter, mark or space of a short pasted line opens help, takes away or picks."""
    asked = replace(prompt, explained=KNOWN_WORDS)
    assert run_in_turn(asked, pasted, CTRL_D) == Leave()
    assert run_in_turn(SOME, pasted, ENTER, HOME + DOWN + SPACE + ENTER) == Answered(("no",))


@pytest.mark.parametrize("pasted", ["tea is\r", "e sip\r", " tea", "\x1b[200~ \r?\x1b[201~"])
def test_pasted_at_a_hold(pasted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is pasted does not go on from what is held."""
    monkeypatch.setattr("readycheck.ui.key_press._QUIET", 0)
    with create_pipe_input() as pipe:
        hold = HoldPrompt(replace(ONE, explained=KNOWN_WORDS), Typed(pipe, pasted), nothing_above)
        assert press_in_turn(hold, pipe, CTRL_D) == Leave()


@pytest.mark.parametrize("pasted", ["?why", "? why", "-", "?\r\rwhy"])
def test_question_mark_pasted(run: Run, pasted: str) -> None:
    """A question mark that letters follow at once is one of them, and no key for help."""
    assert run_in_turn(TEXT, pasted, ENTER) == Answered(pasted.replace("\r\r", ""))


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
def test_other_keys(run: Run, prompt: Prompt, key: str) -> None:
    """No other key moves, picks or answers."""
    assert run(prompt, key, F1) in (None, ())


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


@pytest.mark.parametrize("key", ["\x1bOP", "\x1b[11~", "\x1b[[A", "\x1b[P"])
def test_f1(run: Run, key: str) -> None:
    """F1 asks for help everywhere, and keeps what is pointed at or typed."""
    assert run(ONE, DOWN, key) == "yes"
    assert run(SOME, SPACE, key) == ("yes",)
    assert run(TEXT, "two c", key) == "two c"


def test_picks(run: Run) -> None:
    """Space picks in order and takes away."""
    assert run(SOME, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no", "yes"))
    assert run(SOME, SPACE, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no",))


def test_too_many_picks(run: Run) -> None:
    """No more can be picked than there is room for."""
    assert run(SOME, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered(("yes", "no"))


def test_exclusive_pick(run: Run) -> None:
    """An answer that goes with no other clears them, and they clear it."""
    alone = (*CHOICES[:2], replace(CHOICES[2], exclusive=True))
    some = Prompt(text="Which?", type="some-of", choices=alone, at_most=2)
    assert run(some, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered((CHOICES[2].id,))
    assert run(some, SPACE, DOWN, DOWN, SPACE, UP, SPACE, ENTER) == Answered((CHOICES[1].id,))


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


@pytest.mark.parametrize(
    ("pasted", "answer"),
    [
        ("\x1b[31mone\x1b[0m", "one"),
        ("\x1b]8;;https://a.example\x1b\\one\x1b]8;;\x07", "one"),
        ("on\x1b[200~e", "one"),
    ],
)
def test_pasted_sequence(run: Run, pasted: str, answer: str) -> None:
    """Of words that are pasted with their colours, or after a paste whose end was lost, the words
    stay."""
    assert run(TEXT, f"\x1b[200~{pasted}\x1b[201~", ENTER) == Answered(answer)


def test_pasted_line_break(run: Run) -> None:
    """A pasted line break becomes a space and does not answer."""
    assert run(TEXT, "\x1b[200~one\r\ntwo\x1b[201~", "!", ENTER) == Answered("one two!")


@pytest.mark.parametrize("key", ["\x13", "\x11", "\x12"])
def test_search_is_off(run: Run, key: str) -> None:
    """Searching and quoting are off in typed text."""
    assert run(TEXT, "a", key, "b", ENTER) == Answered("ab")


def test_earlier_text(run: Run) -> None:
    """An earlier text is there to be changed."""
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


# ── What is typed has a bound, and is text ──


@pytest.mark.parametrize("paste", ["\x1b[200~{}\x1b[201~", "{}"])
def test_long_paste(paste: str) -> None:
    """A paste is cut at what an answer takes, with brackets and without."""
    answer = Answered(("word " * 800).strip())
    assert run_in_turn(TEXT, paste.format("word " * 10_000), ENTER, ENTER) == answer


def test_long_paste_with_break() -> None:
    """A line break that comes with a paste that is cut takes nothing: that was not read yet."""
    pasted = "x" * (MAX_TYPED + 1)
    for pieces in ([f"{pasted}\r"], [pasted, "\r"]):
        assert isinstance(run_in_turn(TEXT, *pieces, CTRL_D), Leave)
        assert run_in_turn(TEXT, *pieces, ENTER) == Answered("x" * MAX_TYPED)


@pytest.mark.parametrize("pieces", [("a\r", "b"), ("a", "\r", "b"), ("a", "\rb"), ("a", "\r\rb")])
def test_pasted_in_pieces(pieces: tuple[str, ...]) -> None:
    """A line break ends nothing that goes on at once, wherever what is pasted comes apart."""
    assert run_in_turn(TEXT, *pieces, ENTER) == Answered("a b")
    assert run_in_turn(LINES, *pieces, ENTER) == Answered(("a", "b"))


def test_full_sheet() -> None:
    """Where all that is typed leaves less room than an answer has, it is said how to make more."""
    with create_pipe_input() as pipe:
        widget = TextPrompt(replace(TEXT, max_length=3), None, Typed(pipe, "four"))
        nudges: list[str] = []

        def look(_: object) -> None:
            if widget.nudge and not nudges:
                nudges.append(widget.nudge)
                pipe.send_text(CTRL_C)

        widget.app.after_render += look
        assert isinstance(widget.run(), Leave)
    assert messages.SHEET_FULL in nudges[0]


def test_blank_line_without_brackets(run: Run) -> None:
    """A blank line in a short paste does not end it."""
    assert run(LINES, "a\r\rb\r") == Answered(("a", "b"))


NAMES = ("Docs/", "Documents/", "Down.txt", *(f"n{number}" for number in range(9)))
NAME = replace(TEXT, completes=lambda typed: [name for name in NAMES if name.startswith(typed)])


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (["D", TAB, "c", TAB], "Doc"),
        (["Docu", TAB, "a"], "Documents/a"),
        (["x", TAB], "x"),
        (["a.txt", HOME, "Dow", TAB], "Dowa.txt"),
        (["a.txt", HOME, "Docu", TAB], "Documents/a.txt"),
        (["Down.txt", TAB], "Down.txt"),
    ],
)
def test_name_completed(keys: list[str], name: str) -> None:
    """Tab writes on the name before the cursor as far as only one can be meant."""
    assert run_in_turn(NAME, *keys, ENTER) == Answered(name)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Do", messages.COMPLETED_BY.format("Docs/ · Documents/ · Down.txt")),
        ("n", messages.COMPLETED_BY_SOME.format("n0 · n1 · n2 · n3 · n4")),
        ("x", messages.COMPLETED_BY_NONE),
    ],
)
def test_names_offered(typed: str, said: str) -> None:
    """Tab says what a name may be where it can be several, or none."""
    with create_pipe_input() as pipe:
        widget = TextPrompt(NAME, typed, Typed(pipe, ""))
        widget._complete()
        assert widget.nudge == said


@pytest.mark.parametrize("keys", ["a  b", "\x1b[200~ a  \x07b\n\x1b[201~"])
def test_spaces_in_a_name(run: Run, keys: str) -> None:
    """Several spaces in a row belong to a name, typed or pasted."""
    assert run(NAME, keys, ENTER) == Answered("a  b")


def test_tab_without_names(run: Run) -> None:
    """Where nothing can be completed, Tab does nothing."""
    assert run(TEXT, "a", TAB, "b", ENTER) == Answered("ab")


def test_long_line() -> None:
    """No letter goes in beyond what an answer takes."""
    full = "x" * (MAX_TYPED - 1)
    assert run_in_turn(TEXT, full, "yes", ENTER, ENTER) == Answered(f"{full}y")


@pytest.mark.skipif(sys.platform == "win32", reason="its consoles give text, not bytes")
@pytest.mark.parametrize("typed", ["caf\udce9", "\x1b[200~caf\udce9\x1b[201~"])
def test_typed_in_latin_1(typed: str) -> None:
    """A line that lacks letters of another encoding is not taken by the first Enter."""
    assert run_in_turn(TEXT, typed, ENTER, "é", ENTER) == Answered("café")


LINES = replace(TEXT, lines=True)


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [(TEXT, "two of milk, one of tea 3"), (LINES, ("two of milk,", "one of tea", "3"))],
)
@pytest.mark.parametrize("paste", ["\x1b[200~{}\x1b[201~", "{}"])
@pytest.mark.parametrize("end", [slow("\n"), slow("\r"), "\r\n"])
def test_pasted_lines(run: Run, prompt: Prompt, answer: Answer, paste: str, end: str) -> None:
    """Pasted line breaks end no answer: in a list they part entries, else they become spaces."""
    pasted = paste.format(f"two of milk,{end}one of tea{end}{end}3")
    assert run(prompt, pasted, ENTER) == Answered(answer)


@pytest.mark.parametrize("paste", ["\x1b[200~{}\x1b[201~", "{}"])
@pytest.mark.parametrize("line", ["word word\n", slow("a\n"), slow("x" * 200 + "\r"), "漢"])
def test_huge_paste(paste: str, line: str) -> None:
    """A huge paste is cut at what an answer takes, whatever lines it is in."""
    answer = run_in_turn(TEXT, paste.format(line * (60_000 // len(line.encode()))), ENTER, ENTER)
    assert isinstance(answer, Answered)
    assert MAX_TYPED - 20 < len(str(answer.value)) <= MAX_TYPED


def test_answer_longer_than_one_piece(run: Run) -> None:
    """Enter after what was pasted as a line of its own ends it."""
    assert run(TEXT, "low mood\r") == Answered("low mood")
    assert run(LINES, "sertraline\r") == Answered("sertraline")


# ── The field ──


def rows_of(text: str, room: int) -> list[str]:
    starts = [*row_starts(text, room), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [""]),
        ("one two three", ["one two ", "three"]),
        ("one two  three   ", ["one two  ", "three   "]),
        ("unbelievable tea", ["unbelieva", "ble tea"]),
        ("我叫李明我叫", ["我叫李明", "我叫"]),
        ("tea 我叫李明", ["tea 我叫", "李明"]),
        ("a\n\nb\n", ["a\n", "\n", "b\n", ""]),
        ("a" + " " * 12 + "b", ["a" + " " * 9, "   b"]),
    ],
)
def test_rows(text: str, rows: list[str]) -> None:
    """A text breaks between words, and only where it must inside one."""
    assert rows_of(text, 9) == rows


@given(st.text("ab \n漢é🙂\u0301\u200d\u00a0"), st.integers(4, 20))
def test_rows_of_any_text(text: str, room: int) -> None:
    """No letter is lost, no row is too wide, and none begins with what belongs to a letter."""
    rows = rows_of(text, room)
    assert "".join(rows) == text
    assert all(get_cwidth(row.rstrip("\n")) <= room + 1 for row in rows)  # a space may hang
    assert not any(row[0] in "\u0301\u200d" for place, row in enumerate(rows) if place and row)


FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("one two three" + UP + "!", "!one two three"),
        ("one two three" + UP + DOWN + "!", "one two three!"),
        ("x" * 80 + " yes" + UP + "!", "x" * 9 + "!" + "x" * 71 + " yes"),
        ("x" * 80 + " yes" + UP + DOWN + LEFT + "!", "x" * 80 + " ye!s"),
        ("cafe\u0301" + LEFT + "!", "caf!e\u0301"),
        ("cafe\u0301\x7f!", "caf!"),
        (FAMILY + "\x7f!", "👨\u200d👩!"),
        ("a👍🏽" + LEFT + "!", "a!👍🏽"),
        ("a👍🏽\x7f!", "a!"),
        ("漢字" + LEFT + "\x7f!", "!字"),
        ("漢字" + LEFT + "\x1b[3~!", "漢!"),
        ("漢字" + LEFT + "\x1b[C!", "漢字!"),
    ],
)
def test_keys_of_the_field(run: Run, keys: str, answer: str) -> None:
    """Up and Down go through the rows, and letters are left and deleted whole."""
    assert run(TEXT, keys, ENTER) == Answered(answer)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("👍🏽", "👍"), ("👩🏽\u200d💻", "👩💻"), ("🇲🇽 1\ufe0f\u20e3", "MX 1\u20e3"), ("🏽", "🏽")],
)
def test_shown_as_terminals_agree(typed: str, shown: str) -> None:
    """What terminals give different cells is shown so that the cursor is where it seems."""
    content = TextField(Buffer(document=Document(typed)), lambda: 40).create_content(40, 1)
    assert content.get_line(0) == [("", f" > {shown} ")]
    assert content.cursor_position.x == len(f" > {shown}")


# ── Sizes, and errors ──


@pytest.mark.parametrize("prompt", [ONE, SOME, MENU, TEXT])
@pytest.mark.parametrize("size", [Size(1, 20), Size(11, 20), Size(40, 7)])
def test_size_changes_while_drawing(prompt: Prompt, size: Size) -> None:
    """What is drawn is laid out for one size, however often the window changes meanwhile."""
    sizes = cycle([SIZE, size])
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, f"{DOWN} {ENTER}x{ENTER}", screen=of_size(lambda: next(sizes)))
        assert isinstance(run_on(terminal, prompt), Answered)


@pytest.mark.parametrize("columns", [1, 3, slow(2), slow(4), slow(400)])
@pytest.mark.parametrize("rows", [1, slow(3), slow(2), slow(400)])
@pytest.mark.parametrize("prompt", [ONE, SOME, MENU, TEXT])
def test_any_size(read_on: None, prompt: Prompt, columns: int, rows: int) -> None:
    """A prompt, its help and what is shown go on in a window of any size."""
    keys = ["x" + ENTER] if prompt is TEXT else [F1 + " q", DOWN + SPACE + ENTER]
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, *keys, screen=of_size(lambda: Size(rows, columns)))
        screen = ScreenPrompter(io.StringIO(), colour=False, terminal=terminal)
        asked = replace(prompt, hint="It is warm.", help=lambda: [Paragraph("It is warm.")])
        assert isinstance(screen.ask(asked), Answered)


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
def test_suspend_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-Z stops the program and those it belongs to."""
    stopped: list[int] = []
    monkeypatch.setattr("os.kill", lambda process, number: stopped.append(number))
    assert run(ONE, CTRL_Z, DOWN, ENTER) == Answered("yes")
    assert stopped == [signal.SIGTSTP]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_signal_at_the_end_of_a_prompt(
    run: Run, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A signal that comes while a prompt's loop is closed leaves no words of Python's."""
    remove = asyncio.SelectorEventLoop.remove_signal_handler

    def signalled(loop: asyncio.SelectorEventLoop, number: int) -> bool:
        signal.raise_signal(signal.SIGCONT)
        return remove(loop, number)

    monkeypatch.setattr(asyncio.SelectorEventLoop, "remove_signal_handler", signalled)
    assert run(ONE, DOWN, ENTER) == Answered("yes")
    assert capfd.readouterr().err == ""


LONG = ("https://example.org/" + "hydrochlorothiazide/" * 4, "我叫李明" * 16, "a few short words")


@pytest.mark.parametrize("columns", [1, 2, 3, 5, 7, 10, 20, 40, 80, 200])
@pytest.mark.parametrize("kind", ["one-of", "some-of"])
def test_choices_at_every_width(columns: int, kind: Any) -> None:
    """A choice or question with long words is folded, and no letter of it is lost."""
    choices = tuple(Choice(str(place), text) for place, text in enumerate(LONG))
    prompt = Prompt(text=" ".join(LONG), hint=LONG[0], type=kind, choices=choices)
    screen = of_size(lambda: Size(rows=24, columns=columns))
    with create_pipe_input() as pipe:
        widget = ChoicePrompt(prompt, None, Typed(pipe, "", screen=screen))
        widget._title()
    for text, shown in zip(LONG, widget.control.choices, strict=True):
        assert "".join(str(shown.title).split()) == "".join(text.split())
        widest = max(cell_len(line.lstrip()) for line in str(shown.title).split("\n"))
        assert widget.control.cells_before() + widest <= max(columns, 3)  # for a wide letter
    lines = question_header.question(prompt, columns, 24, colour=False).lines
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    assert max(map(cell_len, plain)) <= max(columns, 2)
    assert "".join("".join(plain).split()) == "".join(f"{prompt.text}{prompt.hint}".split())


@pytest.mark.parametrize(("columns", "rows"), [(24, 1), (24, 3), (20, 10), (3, 24)])
@pytest.mark.parametrize("kind", [ONE, SOME, MENU])
def test_all_can_be_read(kind: Prompt, columns: int, rows: int) -> None:
    """What of a prompt is not in sight below its question is to be read before."""
    choices = (*CHOICES, Choice("long", LONG[0] * 3))
    prompt = replace(kind, text=" ".join(LONG), choices=choices, ranked=False)
    screen = of_size(lambda: Size(rows, columns))
    for place, choice in ((0, choices[0]), (4, choices[4])):
        with create_pipe_input() as pipe:
            prompter = ScreenPrompter(
                io.StringIO(), colour=False, terminal=Typed(pipe, CTRL_C, screen=screen)
            )
            widget = prompter._widget(replace(prompt, answer=choice.id), choice.id, place)
            before = prompter._before(prompt, widget, (), columns)
            above = widget.lay_out()
            drawn = drawn_by(widget)
        assert len(drawn) + above.in_sight <= rows
        shown = "".join("".join(map(visible, (*before, *above.lines, *drawn))).split())
        for words in (prompt.text, choice.text):
            assert "".join(words.split()) in shown


@pytest.mark.parametrize(("columns", "rows"), [(20, 8), (20, 7), (40, 12), (40, 9), (80, 5)])
def test_hidden_choices(columns: int, rows: int) -> None:
    """How many choices there are is said where not all are in sight, and nowhere else."""
    prompt = replace(ONE, text="Would you like tea?", hint="It is warm. " * 20)
    screen = of_size(lambda: Size(rows, columns))
    with create_pipe_input() as pipe:
        prompter = ScreenPrompter(
            io.StringIO(), colour=False, terminal=Typed(pipe, CTRL_C, screen=screen)
        )
        widget = prompter._widget(prompt, None)
        widget.lay_out()
        drawn = "\n".join(drawn_by(widget))
    hidden = any(choice.text not in drawn for choice in CHOICES)
    assert (messages.KEY_MOVE_AMONG.format(4) in drawn) is hidden


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


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (["a", "b", "c", "", "d", "e", "f", "g", "h"], 8),
        (["a", "b", "c", "", "d", "", "e"], 7),
        (["a", "b", "c", "d", "e", "", "Title", "────", "f"], 6),
        (["a", "", "c", "d", "e", "f", "g", "h", "i"], 8),
        (["a", "b", "c", "d", "e", "f", "g", "", "i"], 8),
    ],
)
def test_page_ends_with_a_thought(lines: list[str], shown: int) -> None:
    """A title, or the beginning of a thought, does not end a page that is held."""
    assert first_page(lines, 8) == lines[:shown]


def test_one_empty_line() -> None:
    """One empty line is after each statement, also after one that ends in an empty line."""
    unread = Unread(
        lambda blocks, _: [block.text for block in blocks if isinstance(block, Paragraph)]
    )
    for words in (["a"], [], ["b", ""], ["c"]):
        unread.add(tuple(map(Paragraph, words)))
    assert unread.lines(80) == ["a", "", "b", "", "c", ""]


def test_empty_line_after_a_question() -> None:
    """In a low window, too, a question is apart from what is said next."""
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, DOWN + ENTER, screen=of_size(lambda: Size(10, 40)))
        shown = io.StringIO()
        ScreenPrompter(shown, colour=False, terminal=terminal).ask(ONE)
    assert visible(shown.getvalue()) == "Tea?\n\n"


@pytest.mark.skipif(sys.platform == "win32", reason="its consoles erase in another way")
def test_window_is_not_erased_at_once() -> None:
    """A terminal may keep what is erased at once from the top, and a prompt can be as high."""
    shown = io.StringIO()
    with create_pipe_input() as pipe:
        screen = Terminal(pipe, of_size(lambda: SIZE, shown), colour=False).screen
    screen.erase_down()
    screen.flush()
    row, _, others = shown.getvalue().partition("\x1b[B")
    assert row.endswith("\x1b[K")
    assert others.startswith("\r\x1b[J")


def test_empty_line_between_pages(read_on: None) -> None:
    """An empty line that a page has no room for comes before the next."""
    rows = room(40, 12)
    with create_pipe_input() as pipe:
        terminal = Typed(pipe, DOWN + ENTER, screen=of_size(lambda: Size(12, 40)))
        shown = io.StringIO()
        screen = ScreenPrompter(shown, colour=False, terminal=terminal)
        screen.show(
            [Paragraph(" ".join(["x" * 30] * rows)), Aside("A note:", "Second.", "A book.")]
        )
        screen.ask(replace(ONE, text="x " * 30))
    lines = [line.rstrip() for line in visible(shown.getvalue()).splitlines()]
    assert lines[: rows + 2] == ["x" * 30] * rows + ["", "A note: Second. A book."]
