"""A list to choose from: which key points, picks and answers, and what words typed at it do."""

import pytest
from msgspec.structs import replace
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input

from readycheck.interview.prompter import Answered, Choice, Leave, Prompt
from readycheck.ui.prompts.base import Help
from readycheck.ui.prompts.choice import ChoicePrompt
from tests.widgets import (
    CHOICES,
    CTRL_D,
    DOWN,
    ENTER,
    F1,
    HOME,
    KNOWN_WORDS,
    LEFT_OUT,
    MENU,
    ONE,
    SOME,
    SPACE,
    UP,
    Typed,
    of_size,
    press,
    run_in_turn,
)


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
def test_arrows_and_enter(keys: str, answer: str) -> None:
    """The arrow keys move and Enter answers."""
    assert press(ONE, keys, ENTER) == Answered(answer)


def test_enter_alone() -> None:
    """Enter alone gives no answer until something is pointed at."""
    assert press(ONE, ENTER, ENTER, DOWN, ENTER) == Answered("yes")


def test_enter_keeps_earlier_answer() -> None:
    """Enter alone keeps an earlier answer."""
    assert press(ONE, ENTER, at="no") == Answered("no")


def test_earlier_answer_gone() -> None:
    """An earlier answer that is not a choice any more points at nothing."""
    assert press(ONE, ENTER, DOWN, ENTER, at="gone") == Answered("yes")


def test_menu() -> None:
    """The first thing to do in a menu is pointed at."""
    assert press(MENU, ENTER) == Answered("yes")


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
def test_keys_that_point(keys: str, answer: str) -> None:
    """Numbers, initials and the keys of other programs point, and Enter answers."""
    assert press(ONE, keys, F1) == answer
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
def test_numbers_of_their_own(keys: str, at: str | None) -> None:
    """Choices with numbers of their own are pointed at by these, typed one key after the other."""
    assert press(ROWS, keys, F1) == at


@pytest.mark.parametrize(("keys", "at"), [("1", "a"), ("10", "j"), ("12", "l"), ("13", "c")])
def test_many_choices(keys: str, at: str) -> None:
    """Every choice has its number, also those after the ninth."""
    prompt = replace(ONE, choices=tuple(Choice(letter, letter) for letter in "abcdefghijkl"))
    assert press(prompt, keys, F1) == at


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


def test_picks() -> None:
    """Space picks in order and takes away."""
    assert press(SOME, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no", "yes"))
    assert press(SOME, SPACE, DOWN, SPACE, UP, SPACE, ENTER) == Answered(("no",))


def test_too_many_picks() -> None:
    """No more can be picked than there is room for."""
    assert press(SOME, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered(("yes", "no"))


def test_exclusive_pick() -> None:
    """An answer that goes with no other clears them, and they clear it."""
    alone = (*CHOICES[:2], replace(CHOICES[2], exclusive=True))
    some = Prompt(text="Which?", type="some-of", choices=alone, at_most=2)
    assert press(some, SPACE, DOWN, SPACE, DOWN, SPACE, ENTER) == Answered((CHOICES[2].id,))
    assert press(some, SPACE, DOWN, DOWN, SPACE, UP, SPACE, ENTER) == Answered((CHOICES[1].id,))


def test_earlier_picks() -> None:
    """What was picked earlier is picked again in its order."""
    assert press(SOME, ENTER, at=("not-sure", "yes")) == Answered(("not-sure", "yes"))


def test_nothing_picked() -> None:
    """Nothing picked is an answer only where the question is optional."""
    assert press(SOME, ENTER, SPACE, ENTER) == Answered(("yes",))
    optional = Prompt(text="Which?", type="some-of", choices=CHOICES, optional=True)
    assert press(optional, ENTER) == Answered(None)
