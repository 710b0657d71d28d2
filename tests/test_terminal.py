"""What only a real terminal shows: the program on a pty, its keys, its screen and its ways to end.

What the built-in questions do not matter for runs on the small questionnaire, which is faster.
"""

import re
import signal
from collections.abc import Mapping

import pytest

from readycheck import messages
from readycheck.documents import explanation
from readycheck.formats import text
from tests.conftest import built_in, slow
from tests.interviews import (
    ANSWERS,
    BACK_KEYS,
    BRISK,
    LEAVE_KEYS,
    LINE,
    LIST,
    NO,
    NOT_SURE,
    PICKS,
    SIGNALS,
    SIZES,
    TEA,
    Answers,
    Start,
    at_hand,
    colour_codes,
    is_private,
    keys,
)
from tests.terminal import squeezed


@pytest.fixture
def answers_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("answers") / "answers.json"
    file.write_text('{"readycheck": 1, "questionnaire": {"id": "ketamine-visit"}, "answers": {}}')
    return str(file)


# ── The whole interview ──


@SIZES
def test_full_interview(start: Start, columns: int, rows: int) -> None:
    """The whole interview by keyboard shows each question with its answers and cuts no word."""
    interview = start(columns=columns, rows=rows)
    interview.asks(messages.START_CHOICE)
    interview.press("enter")
    read = explanation.WordsRead()
    lines: list[str] = []
    for question, options in interview.path(ANSWERS):
        interview.asks(*lines, question.text)
        if question.type == "yes-no":
            _, found, below = interview.view().partition(question.text)
            assert found
            in_sight = options[: rows // 3]  # the others scroll
            assert " ".join(option.text for option in in_sight) in below
        answer = ANSWERS.get(question.id)
        interview.press(*keys(question, options, answer))
        said = explanation.after(built_in(), question, answer, read)
        lines = [line.text for block in said for line in text.lines(block)]
        read.add(question.explain.get(str(answer), ()))
    interview.asks(*lines, messages.CHECK_CHOICE)
    interview.make_sheet()
    for words in (messages.TOPICS, "150/95", "low mood", "Can my sister come?", messages.MATTERS):
        assert words in interview.sheet()
    assert interview.end() == 0
    assert messages.NOTHING_KEPT in interview.text()
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.slow
@SIZES
def test_long_list(start: Start, columns: int, rows: int) -> None:
    """A long list shows its question and each choice that is pointed at whole."""
    interview = start(columns=columns, rows=rows, python=BRISK)
    interview.walk(NOT_SURE, to="bring")
    for option in interview.offered("bring", NOT_SURE):
        interview.move_to(f"○ {option}")
        _, found, below = interview.view().partition(interview.text_of("bring"))
        assert found
        assert f"» ○ {option}" in below


@SIZES
def test_last_menu(start_small: Start, columns: int, rows: int) -> None:
    """Each choice of the last menu is whole on the screen when pointed at."""
    interview = start_small(columns=columns, rows=rows)
    interview.go_to("sheet")
    last = (messages.READ_AGAIN, messages.CHANGE, messages.END_UNKEPT)
    for choice in (*messages.SAVE_SHEET.values(), messages.SAVE_ANSWERS, *last):
        interview.move_to(choice)


@pytest.mark.parametrize(
    ("id", "answer", "shown"),
    [slow(LIST, ["down", "down"], "» The blue"), (LINE, [*"two"], "> two")],
)
def test_smaller_window(start_small: Start, id: str, answer: list[str], shown: str) -> None:
    """A window made smaller in the middle of a prompt still takes the answer."""
    interview = start_small()
    interview.go_to(id)
    interview.resize(40, 12)
    interview.asks()
    interview.press(*answer)
    interview.wait_for(shown)
    interview.press("enter")
    interview.asks(f"✓ {messages.YOU_TYPED.format('two')}" if id == LINE else "Mug: The blue one")


# ── Back, and changes ──


@pytest.mark.slow
@pytest.mark.parametrize(("key", "answers"), [("left", NO), slow("shift-tab", ANSWERS)])
def test_back_to_the_start(start: Start, key: str, answers: Answers) -> None:
    """Back goes from the check to the first question and Enter keeps each answer."""
    interview = start()
    interview.walk(answers)
    before = interview.checked()
    asked = [question for question, _ in interview.path(answers)]
    for question in reversed(asked):
        interview.press(key)
        interview.asks(question.text, *at_hand(interview, question, answers))
    for question in asked[1:]:
        interview.press("enter")
        interview.asks(question.text, *at_hand(interview, question, answers))
    interview.press("enter")
    interview.asks(messages.CHECK_CHOICE)
    assert interview.checked() == before


def test_earlier_answer_changed(start: Start) -> None:
    """An earlier answer changed leaves the later ones as they were."""
    interview = start()
    interview.walk(NO, to="lifestyle")
    interview.go_back("guided-setting", "long-standing")
    interview.choose("I’m not sure")
    interview.asks(interview.text_of("guided-setting"), "» No")


@BACK_KEYS
def test_back_to_the_welcome(start: Start, key: str) -> None:
    """Back from the first question shows the welcome again."""
    interview = start()
    interview.walk(NO, to="evidence")
    interview.press(key)
    interview.asks(built_in().title, messages.PRIVATE, messages.START_CHOICE)
    interview.press("enter")
    interview.asks(interview.first)


@pytest.mark.slow
def test_change_at_the_check(start: Start) -> None:
    """An answer changed at the check goes straight back to the check."""
    interview = start()
    interview.walk(NO)
    interview.change("evidence", "No")
    interview.choose("Prefer not to say")
    interview.asks(messages.CHECK_CHOICE)
    assert interview.is_at("Evidence-based care: Prefer not to say")


@pytest.mark.slow
def test_change_with_follow_up(
    start: Start,
) -> None:
    """A change at the check asks what it brings up and then goes back to the check."""
    interview = start()
    interview.walk(NO)
    interview.change("blood-pressure", "No")
    interview.choose("Yes")
    interview.asks(interview.text_of("blood-pressure-reading"))
    interview.press(*"150/95", "enter")
    interview.asks(messages.CHECK_CHOICE, "high blood pressure: Yes", "150/95")


@pytest.mark.slow
@BACK_KEYS
def test_back_from_a_change(start: Start, key: str) -> None:
    """Back from a change goes back to the check and changes nothing."""
    interview = start()
    interview.walk(NO)
    before = interview.checked()
    interview.change("evidence", "No")
    interview.press("up", key)
    interview.asks(messages.CHECK_CHOICE)
    assert interview.checked() == before


# ── Nothing is answered by accident ──


def test_enter_alone(start: Start) -> None:
    """Enter at a fresh question records nothing and says how to choose."""
    interview = start()
    interview.walk(NO, to="long-standing")
    assert "»" not in interview.turn()
    interview.press("enter")
    interview.wait_for(messages.CHOOSE_FIRST)
    interview.go_back("evidence")  # the question before: it was still the same


def test_typed_before_the_welcome(start: Start) -> None:
    """Keys typed before the welcome is there do nothing."""
    interview = start()
    interview.press("enter", "down")
    interview.asks(messages.START_CHOICE)
    assert interview.pointed_at().startswith(messages.START)
    interview.press("enter")
    interview.asks(interview.first)


def test_enter_twice_at_the_welcome(
    start: Start,
) -> None:
    """A second Enter typed ahead at the welcome does not answer the first question."""
    interview = start()
    interview.walk(NO, to="long-standing")
    interview.go_back_to_welcome("evidence")
    interview.press("enter", "enter")
    interview.asks(interview.first, "» No")
    interview.go_back_to_welcome()


@pytest.mark.slow
def test_enter_twice_at_a_question(start: Start) -> None:
    """A second Enter typed ahead does not answer the next question."""
    interview = start()
    interview.walk(NO, to="guided-setting")
    interview.go_back("long-standing", "evidence")
    interview.press("enter", "enter")
    interview.asks(interview.text_of("long-standing"), "» No")
    interview.go_back("evidence")


def test_enter_twice_before_optional(
    start_small: Start,
) -> None:
    """A second Enter typed ahead does not leave out an optional question."""
    interview = start_small()
    interview.go_to("tea")
    interview.press("down", "enter", "enter")
    interview.asks(interview.text_of(LINE))
    interview.go_back("tea")


# ── Pastes ──


@pytest.mark.parametrize("pasted", ["yes\nno\n", slow("yes\rno\r"), "\x1b[200~yes\nno\x1b[201~"])
def test_paste_into_a_list(start: Start, pasted: str) -> None:
    """Lines pasted into a list answer nothing."""
    interview = start()
    interview.walk(NO, to="long-standing")
    interview.type(pasted)
    interview.go_back("evidence")
    interview.press("enter")
    interview.asks(interview.text_of("long-standing"))
    assert "»" not in interview.turn()


def test_paste_into_a_line(
    start_small: Start,
) -> None:
    """Lines pasted where one is typed become one line and wait for Enter."""
    interview = start_small()
    interview.go_to(LINE)
    interview.paste("a\nb\r\n  c\n")
    interview.wait_for("> a b c")
    assert not interview.says(messages.YOU_TYPED.format("a"))
    interview.press("enter")
    interview.asks(messages.YOU_TYPED.format("a b c"), interview.text_of(PICKS))


@pytest.mark.slow
def test_paste_without_brackets(start: Start) -> None:
    """Lines pasted without brackets answer one question alone, with all of them."""
    interview = start()
    interview.walk(NO, to="symptoms")
    interview.type("one\n\ntwo\nthree\n")
    interview.asks(messages.YOU_TYPED.format("one two three"), interview.text_of("tried"))


def test_skipping_the_rest_keeps_what_is_typed(start: Start) -> None:
    """Ctrl-R does not leave out what is typed; after Enter it skips the rest."""
    interview = start()
    interview.walk(NO, to="symptoms")
    interview.press(*"low", "ctrl-r")
    interview.wait_for(messages.KEEP_TYPED_FIRST)
    interview.press("enter")
    interview.asks(messages.YOU_TYPED.format("low"), interview.text_of("tried"))
    interview.press("ctrl-r")
    interview.asks(messages.SKIPPED_REST, ": low")


# ── Keys that mean something elsewhere ──


@pytest.mark.parametrize("id", [LIST, slow(PICKS)])
def test_foreign_keys_in_a_list(start_small: Start, id: str) -> None:
    """Keys with a meaning elsewhere do nothing in a list."""
    interview = start_small()
    interview.go_to(id)
    interview.press("down", "up")
    options = interview.offered(id, TEA)
    interview.wait_for(f"» {options[-1]}" if id == LIST else f"» ○ {options[0]}")
    for place, key in enumerate([*"aix", "ctrl-s", "ctrl-q", "ctrl-r", "esc"]):
        interview.move_to(options[place % len(options)] if id == LIST else "○")
        interview.press(key, "down")
        next_one = options[(place + 1) % len(options)]
        interview.wait_for(f"» {next_one}" if id == LIST else f"» ○ {next_one}")
    assert "●" not in interview.turn()


def test_foreign_keys_in_a_line(start_small: Start) -> None:
    """Keys with a meaning elsewhere do nothing in a line."""
    interview = start_small()
    interview.go_to(LINE)
    keys = ["ctrl-s", "ctrl-q", "ctrl-r", "ctrl-o", "ctrl-g", "ctrl-]", "up", "down"]
    for length, key in enumerate(keys, 1):
        interview.press(key, "x")
        interview.wait_for(f"> {'x' * length} ")
    interview.press("ctrl-q", "enter")
    interview.asks(messages.YOU_TYPED.format("x" * len(keys)), interview.text_of(PICKS))


def test_keys_with_alt(start_small: Start) -> None:
    """A key pressed with Alt types nothing, and takes no line."""
    interview = start_small()
    interview.go_to(LINE)
    typed = "one two"
    interview.press(*typed)
    for letter in "bd#1u.?":
        typed += "x"
        interview.press("esc", letter, "x")
        interview.wait_for(f"> {typed} ")
    interview.press("esc", "enter", "x")
    interview.wait_for(f"> {typed}x ")


def test_arrow_after_esc_in_a_list(start: Start) -> None:
    """An arrow key right after Esc is not lost in a list."""
    interview = start()
    interview.walk(NO, to="evidence")
    interview.press("esc", "down")
    interview.wait_for("» Yes")
    interview.press("esc")
    interview.press("down")
    interview.wait_for("» No")


def test_arrow_after_esc_in_a_line(start_small: Start) -> None:
    """An arrow key right after Esc is not lost in a line."""
    interview = start_small()
    interview.go_to(LINE)
    interview.press(*"bc", "esc", "left", "esc", "left", "a", "enter")
    interview.asks(messages.YOU_TYPED.format("abc"), interview.text_of(PICKS))


# ── Leaving ──

LEFT = {"ctrl-c": 130, "ctrl-d": 0}


@LEAVE_KEYS
@pytest.mark.parametrize("place", ["welcome", slow("tea")])
def test_leave_at_once(start_small: Start, place: str, key: str) -> None:
    """Leaving without an answer ends at once."""
    interview = start_small()
    interview.go_to(place)
    interview.press(key)
    assert interview.exit_status() == LEFT[key]
    assert not interview.says(messages.LEAVE_CHOICE)
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (LIST, "ctrl-c"),
        slow(LINE, "ctrl-d"),
        *(slow(*each) for each in ((LIST, "ctrl-d"), (LINE, "ctrl-c"))),
        *(slow(place, "ctrl-c") for place in (PICKS, "check", "sheet")),
    ],
)
def test_leave_with_answers(start_small: Start, place: str, key: str) -> None:
    """Leaving with answers asks and leaves at the second key."""
    interview = start_small()
    interview.go_to(place)
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    interview.press(key)
    assert interview.exit_status() == LEFT[key]
    assert messages.NOTHING_KEPT in interview.text()
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.parametrize("keys", [["ctrl-c"], slow(["ctrl-d"]), slow(["up", "enter"])])
def test_leave_at_the_welcome(start_small: Start, keys: list[str]) -> None:
    """Leaving with answers asks at the welcome too."""
    interview = start_small()
    interview.go_to(LINE)
    interview.go_back_to_welcome("tea")
    interview.press(*keys)
    interview.asks(messages.LEAVE_CHOICE)


@LEAVE_KEYS
def test_stay(start_small: Start, key: str) -> None:
    """Staying goes back to the question and to what was typed."""
    interview = start_small()
    interview.go_to(LINE)
    interview.press(*"two")
    interview.wait_for("> two")
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    interview.choose(messages.STAY)
    interview.asks(interview.text_of(LINE), "> two")
    interview.press("enter")
    interview.asks(messages.YOU_TYPED.format("two"), interview.text_of(PICKS))


def test_save_on_leaving(start_small: Start) -> None:
    """Answers saved on leaving are the only file and private."""
    interview = start_small()
    interview.go_to(LINE)
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE)
    interview.choose(messages.SAVE_AND_LEAVE)
    interview.asks(messages.FILE_NAME)
    interview.press("enter")
    assert interview.exit_status() == 130
    assert interview.restored()
    assert not interview.says(messages.NOTHING_KEPT)
    (file,) = interview.cwd.iterdir()
    assert interview.written() == [f"cwd/{file.name}"]
    assert is_private(file)


@SIGNALS
@pytest.mark.parametrize(
    ("place", "key", "shown"),
    [
        (LINE, "x", "> x"),
        slow(LIST, "down", "» The red one"),
        slow(PICKS, "space", "● 1."),
    ],
)
def test_signal(
    start_small: Start, place: str, key: str, shown: str, number: signal.Signals, status: int
) -> None:
    """A signal ends the program with its status and restores the terminal."""
    interview = start_small()
    interview.go_to(place)
    interview.press(key)
    interview.wait_for(shown)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.slow
def test_signal_while_drawing(start: Start) -> None:
    """A signal while a prompt is being drawn restores the terminal too."""
    for _ in range(5):  # the moment is short, and not met each time
        interview = start()
        interview.asks(messages.START_CHOICE)
        interview.process.send_signal(signal.SIGTERM)
        assert interview.exit_status() == 143
        assert interview.restored()
        assert not interview.says("Warning")


@pytest.mark.parametrize("place", [LINE, slow("welcome"), slow(LIST)])
def test_closed_window(start_small: Start, place: str) -> None:
    """A closed window ends the program."""
    interview = start_small()
    interview.go_to(place)
    interview.hang_up()
    assert interview.exit_status() == 129
    assert interview.written() == []


# ── Streams ──


@pytest.mark.parametrize("shell", ['exec "$@" </dev/null', 'exec "$@" <&-'])
def test_no_input(start: Start, shell: str) -> None:
    """Without an input it says so and ends with status 4."""
    interview = start(shell=shell)
    assert interview.exit_status() == 4
    assert messages.INPUT_ENDED.format(messages.START_CHOICE) in squeezed(interview.text())


@pytest.mark.slow
@pytest.mark.parametrize("shell", ['exec "$@" >&-', slow('exec "$@" >/dev/null')])
def test_no_output(start_small: Start, shell: str) -> None:
    """Without an output the interview goes on."""
    interview = start_small(shell=shell)
    interview.go_to("check")
    interview.choose(messages.MAKE_SHEET)
    interview.asks(messages.KEEP_CHOICE)
    assert interview.end() == 0
    assert not interview.says(messages.SHEET_PURPOSE)
    assert interview.restored()


def test_no_standard_error(start: Start) -> None:
    """Without a place for questions a line still leaves."""
    interview = start(shell='exec "$@" 2>&-')
    interview.enter("q")
    assert interview.exit_status() == 0
    assert interview.text() == "q"


def test_sheet_without_standard_error(start: Start, answers_file: str) -> None:
    """A sheet needs no place for messages."""
    interview = start("sheet", answers_file, shell='exec "$@" 2>&-')
    interview.wait_for(messages.SHEET_PURPOSE)
    interview.press("q")
    assert interview.exit_status() == 0


def test_sheet_cut_by_its_reader(start: Start, answers_file: str) -> None:
    """A sheet may be cut by the program that reads it."""
    interview = start("sheet", answers_file, shell='"$@" | head -n 1')
    assert interview.exit_status() == 0
    assert interview.text().startswith(messages.SHEET)
    assert "\n" not in interview.text()


def test_sheet_without_a_reader(start: Start, answers_file: str) -> None:
    """A sheet that nobody reads ends as other programs do and without a word."""
    # `true` reads nothing from the pipe, and is gone before the program starts.
    shell = 'mkfifo ../pipe; true <../pipe & exec 3>../pipe; wait; exec "$@" >&3'
    interview = start("sheet", answers_file, shell=shell)
    assert interview.exit_status() == -signal.SIGPIPE
    assert interview.text() == ""


def test_sheet_to_a_file(
    start_small: Start,
) -> None:
    """The sheet alone goes to a file and the questions to the terminal."""
    interview = start_small(shell='exec "$@" >sheet.txt')
    interview.go_to("check")
    interview.choose(messages.MAKE_SHEET)
    interview.asks(messages.SHEET_TO_OUTPUT, messages.KEEP_CHOICE)
    assert interview.end() == 0
    sheet = (interview.cwd / "sheet.txt").read_text(encoding="utf-8")
    assert sheet.startswith(messages.SHEET)
    assert "\x1b" not in sheet
    assert messages.START_CHOICE not in sheet
    assert interview.first not in sheet
    assert not interview.says(messages.SHEET_PURPOSE)
    assert interview.restored()


# ── Words that look like commands ──


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("[red]x[/] <b>y</b>", "[red]x[/] <b>y</b>"),
        slow("# x *y* `z`", "# x *y* `z`"),
        slow("a\x1b[31mb\x1b[0m", "ab"),
        slow("a\x9b31mb", "ab"),
    ],
)
def test_typed_markup(start_small: Start, pasted: str, shown: str) -> None:
    """What was typed is on the sheet as words and colours nothing."""
    interview = start_small()
    interview.go_to(LINE)
    interview.paste(pasted)
    interview.wait_for(f"> {shown}")
    interview.press("enter")
    interview.asks(interview.text_of(PICKS))
    interview.press("enter")
    interview.asks(interview.text_of(LIST))
    interview.press("down", "enter")
    interview.asks(messages.CHECK_CHOICE)
    assert shown in interview.checked()
    interview.make_sheet()
    assert shown in interview.sheet()
    assert interview.colours(shown) == {"default"}


# ── Line by line ──


def test_plain(start: Start) -> None:
    """Plain asks everything line by line and without an escape."""
    interview = start("--plain")
    interview.walk_in_lines(ANSWERS)
    interview.enter(messages.MAKE_SHEET)
    interview.asks(messages.SHEET_PURPOSE, "low mood", messages.KEEP_CHOICE)
    interview.enter(messages.END_UNKEPT)
    assert interview.exit_status() == 0
    assert messages.NOTHING_KEPT in interview.text()
    assert b"\x1b" not in interview.output
    assert interview.written() == []


@pytest.mark.parametrize(("key", "status"), [("ctrl-c", 130), slow("ctrl-d", 0)])
def test_plain_leave(start_small: Start, key: str, status: int) -> None:
    """Plain asks before leaving and leaves at the second key."""
    interview = start_small("--plain")
    interview.walk_in_lines(TEA, to=LIST)
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    interview.enter("1")
    interview.asks(interview.text_of(LIST))
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    interview.press(key)
    assert interview.exit_status() == status
    assert messages.NOTHING_KEPT in interview.text()
    assert b"\x1b" not in interview.output
    assert interview.restored()


@pytest.mark.parametrize(("key", "status"), [("ctrl-c", 130), slow("ctrl-d", 0)])
def test_plain_leave_at_once(start: Start, key: str, status: int) -> None:
    """Plain without an answer leaves at once."""
    interview = start("--plain")
    interview.asks(messages.START_CHOICE)
    interview.press(key)
    assert interview.exit_status() == status
    assert interview.restored()


@SIGNALS
def test_plain_signal(start: Start, number: signal.Signals, status: int) -> None:
    """Plain ends by a signal with its status."""
    interview = start("--plain")
    interview.asks(messages.START_CHOICE)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()


@pytest.mark.parametrize(
    "environ", [{"TERM": ""}, slow({"TERM": "dumb"}), slow({"ACCESSIBLE": "1"})]
)
def test_plain_by_environment(start_small: Start, environ: Mapping[str, str]) -> None:
    """A dumb terminal or a wish for accessibility makes it plain."""
    interview = start_small(environ=environ)
    interview.walk_in_lines(TEA)
    interview.enter(messages.MAKE_SHEET)
    interview.asks(messages.SHEET_PURPOSE, messages.KEEP_CHOICE)
    interview.enter(messages.END_UNKEPT)
    assert interview.exit_status() == 0
    assert b"\x1b" not in interview.output


@pytest.mark.parametrize("command", [["guide"], ["preview"], ["sheet", "--sample", "cautions"]])
def test_read_line_by_line(start: Start, command: list[str]) -> None:
    """What there is only to read comes line by line too, past the pager and without rules."""
    interview = start(*command, "--plain", environ={"PAGER": "cat -E"})
    assert interview.exit_status() == 0
    written = interview.output.decode()
    assert not any(sign in written for sign in ("\x1b", "$", "─", "___"))


@pytest.mark.parametrize(
    ("arguments", "environ", "coloured"),
    [((), {}, True), slow((), {"NO_COLOR": "1"}, False), slow(("--no-color",), {}, False)],
)
def test_colour(
    start_small: Start, arguments: tuple[str, ...], environ: Mapping[str, str], coloured: bool
) -> None:
    """There is colour unless it is unwanted."""
    interview = start_small(*arguments, environ=environ)
    interview.go_to("sheet")
    assert interview.end() == 0
    assert bool(colour_codes(interview.output)) == coloured


# ── Questions to bring ──


@pytest.mark.slow
def test_picks_in_order(start: Start) -> None:
    """Questions are picked in an order, and keep it in the list, at the check and on the sheet."""
    interview = start()
    interview.walk(NO, to="bring")
    first, second, third, fourth, *_ = interview.offered("bring", NO)
    interview.press("down", "space")
    interview.wait_for(f"» ● 1. {second}")
    interview.press("up", "space")
    interview.wait_for(f"» ● 2. {first}")
    interview.press("down", "down", "space")
    interview.wait_for(f"● 2. {first} ● 1. {second} » ● 3. {third}")
    interview.press("down", "space")
    interview.wait_for(f"» ○ {fourth}", messages.AT_MOST.format(3))
    interview.press("enter")
    interview.asks(interview.text_of("own-question"))
    interview.press("enter")
    interview.asks(messages.CHECK_CHOICE)
    assert f"1. {second} · 2. {first} · 3. {third[:10]}" in interview.checked()
    interview.make_sheet()
    _, _, mine = interview.sheet().partition(messages.MY_QUESTIONS)
    assert re.match(rf" 1\. {re.escape(second)} _+ 2\. {re.escape(first)} _+ 3\. ", mine)
    assert mine.index(first) < mine.index(third)


def test_pick_taken_away(start_small: Start) -> None:
    """A question taken away moves the later ones up."""
    interview = start_small()
    interview.go_to(PICKS)
    first, second, third = interview.offered(PICKS, TEA)
    interview.press("space", "down", "space")
    interview.wait_for(f"● 1. {first} » ● 2. {second}")
    interview.press("up", "space")
    interview.wait_for(f"» ○ {first} ● 1. {second} ○ {third}")


# ── Saving ──


@pytest.mark.slow
def test_save_suggested_name(start_small: Start) -> None:
    """The suggested name saves a private file and says its full path."""
    interview = start_small()
    file = interview.save_text()
    assert re.fullmatch(r"visit-sheet-\d{4}-\d\d-\d\d\.txt", file.name)
    assert is_private(file)
    assert file.read_text(encoding="utf-8").startswith(messages.SHEET)
    assert interview.says(messages.SAVED.format(file))
    assert interview.end() == 0
    assert not interview.says(messages.NOTHING_KEPT)
    assert interview.written() == [f"cwd/{file.name}"]


@pytest.mark.slow
def test_leave_after_saving(start_small: Start) -> None:
    """After saving leaving asks nothing more."""
    interview = start_small()
    interview.save_text()
    interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert not interview.says(messages.LEAVE_CHOICE)


@pytest.mark.slow
def test_overwrite_asks(start_small: Start) -> None:
    """A file that is there already is written over only after a yes."""
    interview = start_small()
    file = interview.save_text()
    file.write_text("mine")
    interview.choose_format("text")
    assert f"> {file.stem}-2.txt" in interview.turn()
    interview.press("ctrl-u", *file.name, "enter")
    interview.asks(messages.EXISTS_CHOICE)
    interview.choose(messages.OTHER_NAME)
    interview.asks(messages.FILE_NAME, f"> {file.stem}-2.txt")
    assert file.read_text() == "mine"
    interview.press("ctrl-u", *file.name, "enter")
    interview.asks(messages.EXISTS_CHOICE)
    interview.choose(messages.OVERWRITE)
    interview.asks(messages.KEEP_CHOICE)
    assert file.read_text(encoding="utf-8").startswith(messages.SHEET)
    assert is_private(file)
    assert interview.written() == [f"cwd/{file.name}"]


@pytest.mark.slow
def test_missing_folder(start_small: Start) -> None:
    """A folder that is not there is asked again with what was typed."""
    interview = start_small()
    interview.go_to("sheet")
    interview.choose_format("text")
    interview.press("ctrl-u", *"nowhere/mine.txt", "enter")
    interview.asks(messages.FOLDER_CHOICE.partition("{}")[2])
    interview.choose(messages.OTHER_NAME)
    interview.asks(messages.FILE_NAME, "> nowhere/mine.txt")
    assert interview.written() == []
    interview.press("ctrl-u", *"mine.txt", "enter")
    interview.asks(messages.KEEP_CHOICE)
    assert interview.written() == ["cwd/mine.txt"]


@pytest.mark.slow
def test_name_for_each_format(start_small: Start) -> None:
    """A name suggested for one format is not suggested for another."""
    interview = start_small()
    interview.go_to("sheet")
    interview.choose_format("text")
    interview.press("shift-tab")
    interview.asks(messages.KEEP_CHOICE)
    interview.choose_format("markdown")
    assert ".txt" not in interview.turn()
