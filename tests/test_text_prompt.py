"""A line to type: what is taken of it, what a paste does, and how names are completed."""

import sys

import pytest
from msgspec.structs import replace
from prompt_toolkit.input import create_pipe_input

from readycheck import messages
from readycheck.interview.prompter import INTERRUPTED, Answered, Leave, Prompt
from readycheck.questionnaire.bounds import MAX_TYPED
from readycheck.questionnaire.question import Answer
from readycheck.ui.prompts.text import TextPrompt
from tests.conftest import slow
from tests.widgets import CTRL_C, CTRL_D, ENTER, HOME, LEFT, TAB, TEXT, Typed, press, run_in_turn


def test_enter_held_at_a_name() -> None:
    """Enter held down does not take what is at hand, such as a name to save under."""
    with create_pipe_input() as pipe:
        widget = TextPrompt(TEXT, "sheet.pdf", Typed(pipe, ENTER * 2))
        widget.app.after_render += lambda _: pipe.send_text(CTRL_C)
        assert widget.run() == INTERRUPTED
    assert run_in_turn(replace(TEXT, typed="sheet.pdf"), "x", ENTER) == Answered("x")


@pytest.mark.parametrize("pasted", ["?why", "? why", "-", "?\r\rwhy"])
def test_question_mark_pasted(pasted: str) -> None:
    """A question mark that letters follow at once is one of them, and no key for help."""
    assert run_in_turn(TEXT, pasted, ENTER) == Answered(pasted.replace("\r\r", ""))


def test_typed() -> None:
    """Typed text is the answer without control characters."""
    assert press(TEXT, "  three\x07 cups ", ENTER) == Answered("three cups")


def test_nothing_typed() -> None:
    """An empty line is an answer only where the question is optional."""
    assert press(TEXT, ENTER, " ", ENTER, "x", ENTER) == Answered("x")
    assert press(Prompt(text="How many?", type="text", optional=True), ENTER) == Answered(None)


def test_question_mark_and_left_typed() -> None:
    """In typed text a question mark is a letter and left moves."""
    assert press(TEXT, "ab?", LEFT, LEFT, "x", ENTER) == Answered("axb?")


@pytest.mark.parametrize(
    ("pasted", "answer"),
    [
        ("\x1b[31mone\x1b[0m", "one"),
        ("\x1b]8;;https://a.example\x1b\\one\x1b]8;;\x07", "one"),
        ("on\x1b[200~e", "one"),
    ],
)
def test_pasted_sequence(pasted: str, answer: str) -> None:
    """Of words that are pasted with their colours, or after a paste whose end was lost, the words
    stay."""
    assert press(TEXT, f"\x1b[200~{pasted}\x1b[201~", ENTER) == Answered(answer)


def test_pasted_line_break() -> None:
    """A pasted line break becomes a space and does not answer."""
    assert press(TEXT, "\x1b[200~one\r\ntwo\x1b[201~", "!", ENTER) == Answered("one two!")


@pytest.mark.parametrize("key", ["\x13", "\x11", "\x12"])
def test_search_is_off(key: str) -> None:
    """Searching and quoting are off in typed text."""
    assert press(TEXT, "a", key, "b", ENTER) == Answered("ab")


def test_earlier_text() -> None:
    """An earlier text is there to be changed."""
    assert press(TEXT, "\x7f!", ENTER, at="one?") == Answered("one!")


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


def test_blank_line_without_brackets() -> None:
    """A blank line in a short paste does not end it."""
    assert press(LINES, "a\r\rb\r") == Answered(("a", "b"))


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
def test_spaces_in_a_name(keys: str) -> None:
    """Several spaces in a row belong to a name, typed or pasted."""
    assert press(NAME, keys, ENTER) == Answered("a  b")


def test_tab_without_names() -> None:
    """Where nothing can be completed, Tab does nothing."""
    assert press(TEXT, "a", TAB, "b", ENTER) == Answered("ab")


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
def test_pasted_lines(prompt: Prompt, answer: Answer, paste: str, end: str) -> None:
    """Pasted line breaks end no answer: in a list they part entries, else they become spaces."""
    pasted = paste.format(f"two of milk,{end}one of tea{end}{end}3")
    assert press(prompt, pasted, ENTER) == Answered(answer)


@pytest.mark.parametrize("paste", ["\x1b[200~{}\x1b[201~", "{}"])
@pytest.mark.parametrize("line", ["word word\n", slow("a\n"), slow("x" * 200 + "\r"), "漢"])
def test_huge_paste(paste: str, line: str) -> None:
    """A huge paste is cut at what an answer takes, whatever lines it is in."""
    answer = run_in_turn(TEXT, paste.format(line * (60_000 // len(line.encode()))), ENTER, ENTER)
    assert isinstance(answer, Answered)
    assert MAX_TYPED - 20 < len(str(answer.value)) <= MAX_TYPED


def test_answer_longer_than_one_piece() -> None:
    """Enter after what was pasted as a line of its own ends it."""
    assert press(TEXT, "low mood\r") == Answered("low mood")
    assert press(LINES, "sertraline\r") == Answered("sertraline")
