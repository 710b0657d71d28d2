"""The line Prompter: a line in, whole statements out, and no answer that was not typed."""

import io
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from readycheck import messages, translation
from readycheck.documents.blocks import Items, Paragraph, Quotation, Row, Table, WriteInLine
from readycheck.interview.prompter import (
    Answered,
    Back,
    Choice,
    InputEndedError,
    InputEndlessError,
    InputNotTextError,
    InputTooLongError,
    Leave,
    Prompt,
)
from readycheck.system import streams
from readycheck.text import filled
from readycheck.ui.accessible import AccessiblePrompter
from tests.test_keyboard import REPORTS

YES_NO = Prompt(
    text="Do you drink tea?",
    section="Habits",
    count="Question 1 of 2",
    hint="It is warm.",
    choices=tuple(Choice(id, text) for id, text in messages.YES_NO.items()),
    help=lambda: [Paragraph("Tea is asked about because it is warm.")],
)
FRUIT = tuple(Choice(id, id.title()) for id in ("apple", "pear", "plum"))
SOME = Prompt(text="Which?", type="some-of", choices=FRUIT, at_most=2, ranked=True, optional=True)
TEXT = Prompt(text="How many?", type="text", optional=True)


def ask(prompt: Prompt, typed: str, *, interactive: bool = False) -> tuple[object, str]:
    said = io.StringIO()
    event = AccessiblePrompter(io.StringIO(typed), said, interactive=interactive).ask(prompt)
    return event, said.getvalue()


def test_questions_apart() -> None:
    """An empty line comes before each question but the first thing said."""
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO("1\n2\n"), said, interactive=False)
    prompter.ask(YES_NO)
    prompter.show([Paragraph("It is warm.")])
    prompter.ask(YES_NO)
    first, second = said.getvalue().split("\n\n")
    assert first.startswith("Question 1")
    assert second.startswith("Question 1")


def test_question() -> None:
    """A question is said number first then its answers and the keys."""
    _, said = ask(YES_NO, "1\n")
    assert said.splitlines() == [
        "Question 1 of 2. Section: “Habits”.",
        "Do you drink tea?",
        "It is warm.",
        "1. Yes",
        "2. No",
        "3. I’m not sure",
        "4. Prefer not to say",
        "Type a number from 1 to 4 and press Enter.",
        "Type B to go back, a question mark for help, or Q to leave.",
    ]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("1", "yes"),
        (" 2 ", "no"),
        ("Yes", "yes"),
        ("I'M NOT SURE", "not-sure"),
        ("i’m  not sure", "not-sure"),
        ("prefer not to say", "prefer-not-to-say"),
        ("4\r", "prefer-not-to-say"),
        ("y", "yes"),
        ("N", "no"),
        ("YES.", "yes"),
        ("1.", "yes"),
        ("1. Yes", "yes"),
        ("3) i'm not sure", "not-sure"),
        ("٢", "no"),
        ("ｙｅｓ", "yes"),
        ("\ufeffye\u200bs", "yes"),
        ("not sure", "not-sure"),
        ("im not sure", "not-sure"),
        ("prefer", "prefer-not-to-say"),
        ("dont know", "not-sure"),
        ("Unsure.", "not-sure"),
        ("I am not sure", "not-sure"),
        ("I do not know.", "not-sure"),
    ],
)
def test_answer(typed: str, answer: str) -> None:
    """An answer is its number, its words, or a beginning that fits no other."""
    assert ask(YES_NO, f"{typed}\n")[0] == Answered(answer)


@pytest.mark.parametrize("line", ["b\n", "q\n"])
def test_begun_is_kept(line: str) -> None:
    """What was begun earlier is not lost by going back or leaving."""
    event, _ = ask(replace(TEXT, typed="two c"), line)
    assert isinstance(event, Back | Leave)
    assert event.typed == "two c"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("¡Sí!", "yes"), ("«no»", "no"), ("no sé", "not-sure"), ("No se", "not-sure")],
)
def test_spanish_answer(typed: str, answer: str) -> None:
    """In Spanish the marks before a sentence are left out, and the usual words are known."""
    with translation.spoken("es"):
        spanish = tuple(Choice(id, text) for id, text in messages.YES_NO.items())
        assert ask(replace(YES_NO, choices=spanish), f"{typed}\n")[0] == Answered(answer)


@pytest.mark.parametrize(
    "typed", ["9", "0", "yes please", "1 2", "1. No", "-", "true", "yes?", "..."]
)
def test_not_an_answer(typed: str) -> None:
    """Anything else is repeated with what is accepted and asked again."""
    event, said = ask(YES_NO, f"{typed}\n2\n")
    assert event == Answered("no")
    assert f"“{typed}” is not one of the answers. Type a number from 1 to 4" in said


@pytest.mark.parametrize("typed", ["sure", "say", "to say", "s"])
def test_negation_left_out(typed: str) -> None:
    """A word of an answer is not short for it if it says the opposite."""
    event, said = ask(YES_NO, f"{typed}\n1\n")
    assert event == Answered("yes")
    assert messages.LINE_ODD.format(typed) in said


@pytest.mark.parametrize(
    ("typed", "names"),
    [("not", "I’m not sure · Prefer not to say")],
)
def test_fits_two(typed: str, names: str) -> None:
    """What fits two answers is asked again, naming both."""
    event, said = ask(YES_NO, f"{typed}\n2\n")
    assert event == Answered("no")
    assert messages.LINE_BETWEEN.format(typed, names) in said


ACHES = ("Back pain", "Help", "Quit", "Été", "1980", "Skipped meals", "B", "Sí", "Si")
PAINS = Prompt(text="What?", choices=tuple(Choice(text, text) for text in ACHES))


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("back", "Back pain"),
        ("pain", "Back pain"),
        ("help", "Help"),
        ("QUIT", "Quit"),
        ("ete", "Été"),
        ("1980", "1980"),
        ("b", "B"),
        ("si", "Si"),
        ("SÍ", "Sí"),
    ],
)
def test_answer_over_key(typed: str, answer: str) -> None:
    """A word of an answer is the answer, also where it is a word for a key."""
    assert ask(PAINS, f"{typed}\n")[0] == Answered(answer)


@pytest.mark.parametrize(
    ("typed", "event"),
    [("back", Back()), ("Quit.", Leave()), ("leave", Leave()), ("B", Back()), ("GO BACK", Back())],
)
def test_key_by_word(typed: str, event: object) -> None:
    """The keys may be typed as words."""
    assert ask(YES_NO, f"{typed}\n")[0] == event


@pytest.mark.parametrize("typed", ["?", "help", "Help."])
def test_help_by_word(typed: str) -> None:
    """Help may be asked for by its word."""
    assert "because it is warm" in ask(YES_NO, f"{typed}\n1\n")[1]


def test_help_without_words() -> None:
    """Where there is no help, the prompt is said again."""
    event, said = ask(TEXT, "?\n3\n")
    assert event == Answered("3")
    assert said.count("How many?") == 2


@pytest.mark.parametrize("typed", ["back", "Skip", "quit", "help"])
def test_key_word_as_text(typed: str) -> None:
    """A person who types a word for a key as a text is asked to type it again; a pipe is not."""
    event, said = ask(TEXT, f"{typed}\n{typed}\n", interactive=True)
    assert event == Answered(typed)
    assert messages.LINE_KEY_OR_ANSWER.format(typed) in said
    assert ask(TEXT, f"{typed}\n\n", interactive=True)[0] == Answered(None)
    assert ask(TEXT, f"{typed}\n")[0] == Answered(typed)


def test_skip() -> None:
    """The word for it skips what can be skipped, and keeps an answer."""
    assert ask(SOME, "skip\n")[0] == Answered(None)
    assert ask(replace(SOME, answer=("plum",)), "Skip\n")[0] == Answered(("plum",))


def test_name_at_hand() -> None:
    """A file name that is suggested is not called an answer."""
    name = Prompt(text="Name?", type="text", answer="visit.pdf", completes=lambda _: ())
    assert ask(name, "\n") == (
        Answered("visit.pdf"),
        f"Name?\n{messages.LINE_TEXT}\n{messages.LINE_KEEP_NAME.format('visit.pdf')}\n"
        f"{messages.LINE_KEYS}\n",
    )


def test_no_skip() -> None:
    """Where an answer is needed, that is said, and which one may be meant."""
    assert messages.LINE_NO_SKIP in ask(YES_NO, "skip\n1\n")[1]
    event, said = ask(PAINS, "pass\n1\n")
    assert (event, messages.LINE_NO_SKIP in said) == (Answered("Back pain"), False)
    assert messages.LINE_NO_SKIP_ELSE in said


def test_enter_alone() -> None:
    """Enter alone never answers."""
    event, said = ask(YES_NO, "\n\n2\n")
    assert event == Answered("no")
    assert said.count("You did not type anything. Type a number from 1 to 4") == 2


def test_enter_keeps_earlier_answer() -> None:
    """Enter alone keeps an earlier answer and says so."""
    prompt = Prompt(text="Tea?", choices=YES_NO.choices, answer="no")
    event, said = ask(prompt, "\n")
    assert event == Answered("no")
    assert "To keep your answer, just press Enter: No" in said


def test_help() -> None:
    """A question mark explains and asks again."""
    event, said = ask(YES_NO, "?\n1\n")
    assert event == Answered("yes")
    assert said.index("because it is warm") < said.rindex("Do you drink tea?")


@pytest.mark.parametrize("typed", ["b", "B", " b "])
def test_back(typed: str) -> None:
    """B goes back."""
    assert ask(YES_NO, f"{typed}\n")[0] == Back()


def test_nothing_to_go_back_to() -> None:
    """Where there is nothing to go back to B says so."""
    prompt = Prompt(text="Start?", choices=FRUIT, back=False)
    event, said = ask(prompt, "b\n1\n")
    assert event == Answered("apple")
    assert messages.LINE_FIRST in said


def test_leave() -> None:
    """Q leaves."""
    assert ask(YES_NO, "q\n")[0] == Leave(0)


def test_input_ended() -> None:
    """Input that ends names the question that had no answer."""
    with pytest.raises(InputEndedError, match=r"Do you drink tea\?"):
        ask(YES_NO, "")


def test_input_endless() -> None:
    """A program that repeats a line for ever is read no further than an interview can be long."""
    with pytest.raises(InputEndlessError, match=r"Do you drink tea\?") as ended:
        ask(YES_NO, "maybe\n" * 5_001)
    assert ended.value.lines() == [messages.INPUT_ENDLESS.format(YES_NO.text)]
    ended.value.kept = True
    assert ended.value.lines() == [messages.INPUT_ENDLESS_LATER.format(YES_NO.text)]
    assert ask(YES_NO, "maybe\n" * 4_999 + "1\n")[0] == Answered("yes")


def test_input_ended_by_a_person() -> None:
    """A person who ends the input leaves."""
    assert ask(YES_NO, "", interactive=True)[0] == Leave(0)


def test_last_line_without_end() -> None:
    """The last line may lack its line end."""
    assert ask(YES_NO, "2")[0] == Answered("no")


@pytest.mark.parametrize("typed", ["half a thou", "1", "q"])
@pytest.mark.parametrize("prompt", [YES_NO, TEXT])
def test_half_a_line(prompt: Prompt, typed: str) -> None:
    """A line that a person ends the input in is not an answer: they leave in the middle of it."""
    begun = typed if prompt == TEXT else ""
    assert ask(prompt, typed, interactive=True)[0] == Leave(0, begun)


# In a line these cannot be distinguished from words that somebody types after Esc.
LIKE_WORDS = ("Alt", "8-bit", "keypad", "arrow of rxvt with Ctrl")


@pytest.mark.parametrize(
    "sequence",
    [report for name, report in REPORTS.items() if not name.startswith(LIKE_WORDS)]
    + ["\x1b[200~", "\x1b[201~", "\x1b[A", "\x1b[31m", "\x1bOP", "\x9b?62;1c", "\x90>|x\x9c"],
)
def test_sequence_in_a_line(sequence: str) -> None:
    """What a terminal sends by itself is not part of a line: not of words, and not of a number."""
    assert ask(TEXT, f"4 {sequence}cups{sequence}\n", interactive=True)[0] == Answered("4 cups")
    assert ask(YES_NO, f"{sequence}1{sequence}\n", interactive=True)[0] == Answered("yes")


@pytest.mark.parametrize("words", ["\x1bhello", "\x1bOne", "\x1b]", "\x1bPain", "\x1b^"])
def test_words_after_esc(words: str) -> None:
    """Of a line in which somebody pressed Esc, the words stay."""
    assert ask(TEXT, f"{words}\n", interactive=True)[0] == Answered(words[1:])


@pytest.mark.parametrize("line", ["x" * 4_001, "x" * 4_095, "\u4f60" * 1_365])
def test_long_line(line: str) -> None:
    """A line that the terminal may have cut is said so and asked again."""
    event, said = ask(TEXT, f"{line}\nshort\n", interactive=True)
    assert event == Answered("short")
    assert messages.LINE_LONG in said


def test_longest_line() -> None:
    """As many characters are taken as an answer has room for."""
    assert ask(TEXT, f"{'你' * 3_999}\n")[0] == Answered("你" * 3_999)
    assert ask(TEXT, f"{'x' * 3_999}\n", interactive=True)[0] == Answered("x" * 3_999)


@pytest.mark.parametrize("line", ["x" * 4_001 + "\n", "x" * 70_000])
def test_long_line_in_a_pipe(line: str) -> None:
    """In a pipe the next line is not taken in place of one that is too long."""
    with pytest.raises(InputTooLongError, match="How many"):
        ask(TEXT, f"{line}1\n")


def test_full_sheet() -> None:
    """Where all that is typed leaves less room than an answer has, it is said how to make more."""
    event, said = ask(replace(TEXT, max_length=3), "four\n123\n", interactive=True)
    assert event == Answered("123")
    assert messages.SHEET_FULL in said


def test_long_line_said_again() -> None:
    """No more is said again of a line than is good to hear."""
    _, said = ask(YES_NO, f"{'x' * 3_000}\n1\n", interactive=True)
    assert f"“{'x' * 79}…” is not one of the answers." in said


def test_spaces_in_a_name() -> None:
    """Several spaces in a row belong to a name, and to no answer."""
    name = replace(TEXT, completes=lambda _: ())
    assert ask(name, " two  \x1bspaces/s.txt \r\n")[0] == Answered("two  spaces/s.txt")
    assert ask(TEXT, "two  cups\n")[0] == Answered("two cups")


def test_byte_order_mark() -> None:
    """A byte order mark before a line is not part of it."""
    assert ask(YES_NO, "\ufeff1\n")[0] == Answered("yes")
    assert ask(TEXT, "\ufefftwo cups\n")[0] == Answered("two cups")


def test_interrupted_while_asking() -> None:
    """Ctrl-C while a question is still being said is a wish to leave as at any time."""

    class Interrupted(io.StringIO):
        def flush(self) -> None:
            if self.getvalue().count("\n") == 2:
                raise KeyboardInterrupt

    prompter = AccessiblePrompter(io.StringIO("1\n"), Interrupted(), interactive=True)
    assert prompter.ask(YES_NO) == Leave(130)


def test_keys_are_said_once() -> None:
    """How to answer and the keys are said at the first question, and after a question mark."""
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO("1\n1\n?\n1\n"), said, interactive=False)
    keys = (messages.LINE_KEYS, messages.LINE_NUMBER.format(4))
    for count in (1, 1, 2):
        assert prompter.ask(YES_NO) == Answered("yes")
        assert [said.getvalue().count(line) for line in keys] == [count, count]


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({"TERM": "xterm"}, False),
        ({"TERM": "dumb"}, True),
        ({"TERM": "unknown"}, True),
        ({"TERM": ""}, True),
        ({}, sys.platform != "win32"),
        ({"TERM": "xterm", "ACCESSIBLE": "1"}, True),
        ({"TERM": "xterm", "ACCESSIBLE": "0"}, False),
    ],
)
def test_wants_plain(environ: dict[str, str], plain: bool) -> None:
    """A terminal that does not say what it is is asked line by line."""
    assert streams.wants_plain(environ, False) is plain


def test_not_utf8() -> None:
    """Bytes that are not text are said so and asked again."""
    event, said = ask(YES_NO, "\udcff\udcfe\n1\n", interactive=True)
    assert event == Answered("yes")
    assert messages.LINE_BYTES in said


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "latin-1"])
def test_input_not_utf8(encoding: str) -> None:
    """In a pipe the next line is not taken in place of one that is not text."""
    stream = io.BytesIO("café\n1\n1\n".encode(encoding))
    prompter = AccessiblePrompter(
        io.TextIOWrapper(stream, "utf-8", errors="surrogateescape"),
        io.StringIO(),
        interactive=False,
    )
    with pytest.raises(InputNotTextError, match="How many"):
        prompter.ask(TEXT)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("3 1", ("plum", "apple")),
        ("2", ("pear",)),
        ("1, 2", ("apple", "pear")),
        ("Plum", ("plum",)),
        ("3 and 2", ("plum", "pear")),
        ("1., 3.", ("apple", "plum")),
        ("3,1", ("plum", "apple")),
        ("٣، ١", ("plum", "apple")),
        ("pear & apple", ("pear", "apple")),
        ("1 and plum.", ("apple", "plum")),
        ("1. apple, 3. plum", ("apple", "plum")),
        ("ap", ("apple",)),
    ],
)
def test_picks(typed: str, answer: tuple[str, ...]) -> None:
    """Some answers are numbers in the order they are typed."""
    assert ask(SOME, f"{typed}\n")[0] == Answered(answer)


def test_numbers_of_their_own() -> None:
    """A choice is read out and chosen with its own number; one that none has is not an answer."""
    rows = tuple(Choice(f"row-{number}", "Tea", number=number) for number in ("5", "5a", "6"))
    prompt = Prompt(text="Which?", menu=True, choices=rows)
    event, said = ask(prompt, "3\n5A\n")
    assert event == Answered("row-5a")
    assert "5a. Tea" in said
    assert messages.LINE_NUMBER.format(6) in said


def test_exclusive_pick() -> None:
    """An answer that goes with no other is asked for again beside one."""
    none = Choice("none", "None of these", exclusive=True)
    some = replace(SOME, choices=(*FRUIT, none), at_most=None)
    assert ask(some, "4\n")[0] == Answered(("none",))
    event, said = ask(some, "1 4\n1\n")
    assert event == Answered(("apple",))
    assert messages.LINE_ALONE.format("None of these") in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 1", "You chose “Apple” twice."),
        ("1 2 3", "You can choose 2 at most."),
        ("1 7", "“7” is not one of the answers."),
        ("apple, p", "“p” fits more than one answer: Pear · Plum."),
        ("1, apple", "You chose “Apple” twice."),
        (",", "“,” is not one of the answers."),
    ],
)
def test_wrong_picks(typed: str, said: str) -> None:
    """Too many or repeated or unknown numbers are refused."""
    event, heard = ask(SOME, f"{typed}\n1\n")
    assert event == Answered(("apple",))
    assert said in heard


@pytest.mark.parametrize("prompt", [SOME, TEXT])
def test_left_out(prompt: Prompt) -> None:
    """Enter alone leaves an optional question out."""
    event, said = ask(prompt, "\n")
    assert event == Answered(None)
    assert messages.LINE_SKIP in said


def test_list_enter() -> None:
    """At a list, Enter alone is said to skip it while it is empty, and only to finish it later."""
    begun = Prompt(text="Which?", type="text", optional=True, lines=True, crisis="Call 988.")
    _, said = ask(begun, "\n")
    assert messages.LINE_SKIP in said
    assert messages.LINE_TEXT not in said
    assert "Call 988." in said
    event, said = ask(replace(begun, hint="So far: one.", finishes=True), "\n")
    assert event == Answered(None)
    assert "So far: one." in said
    assert messages.LINE_SKIP not in said
    assert "Call 988." not in said


def test_dash() -> None:
    """A dash takes an earlier optional answer away."""
    prompt = Prompt(text="How many?", type="text", optional=True, answer="three")
    event, said = ask(prompt, "-\n")
    assert event == Answered(None)
    assert "To clear your answer, type a dash. To keep it, just press Enter: three" in said


def test_typed() -> None:
    """A typed answer is one line of plain text."""
    assert ask(TEXT, "\x1b[31m[red]x[/]\x07\t# y\n")[0] == Answered("[red]x[/] # y")


def test_sentences() -> None:
    """A sentence is a line of its own but the guide’s words stay together."""
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO(), said, interactive=False)
    prompter.show([Paragraph("Tea is warm. Is it? Yes."), Quotation("It says:", "“One. Two.”")])
    assert said.getvalue() == "Tea is warm.\nIs it?\nYes.\nIt says: “One. Two.”\n"


def test_line_filled() -> None:
    """On a terminal a line breaks between words and is one line to the ear."""
    said = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO(), said, interactive=True, columns=lambda: 10)
    prompter.show([Paragraph("Tea is warm and good.")])
    assert said.getvalue() == "Tea is    warm and  good.\n"


@given(st.lists(st.text("aé你", min_size=1, max_size=8)), st.integers(min_value=17, max_value=40))
def test_no_word_broken(words: list[str], columns: int) -> None:
    """No word crosses the edge or runs into the next."""
    line = filled(" ".join(words), columns)
    assert line.split() == words
    for word in re.finditer(r"\S+", line):
        first, after = cell_len(line[: word.start()]), cell_len(line[: word.end()])
        assert first // columns == (after - 1) // columns


@pytest.mark.parametrize("sign", [" · ", ". "])
def test_several_things(sign: str) -> None:
    """Several things in one paragraph are said one by one."""
    said = io.StringIO()
    AccessiblePrompter(io.StringIO(), said, interactive=False).show(
        [Paragraph(f"UK: 999{sign}Elsewhere: 112")]
    )
    assert said.getvalue() == f"UK: 999{sign.strip(' ·')}\nElsewhere: 112\n"


def test_blocks() -> None:
    """Blocks are said one whole statement a line without an escape."""
    said = io.StringIO()
    AccessiblePrompter(io.StringIO(), said, interactive=False).show(
        [
            Quotation("The guide says:", "“Tea is warm.”"),
            Table((Row("Tea", "Yes", ("Cups: 3",), "raised", 5),)),
            Items(("First", "Second"), numbered=True),
            WriteInLine("Name", lines=3),
        ]
    )
    assert said.getvalue().splitlines() == [
        "The guide says: “Tea is warm.”",
        "5. Tea: Yes",
        "Cups: 3",
        "1. First",
        "2. Second",
        "Name",
    ]
