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
from readycheck.formats.registry import FORMATS
from readycheck.questionnaire.model import Passage
from tests.conftest import built_in
from tests.interviews import (
    ANSWERS,
    BACK_KEYS,
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
def test_the_whole_interview_by_keyboard_shows_each_question_with_its_answers_and_cuts_no_word(
    start: Start, columns: int, rows: int
) -> None:
    interview = start(columns=columns, rows=rows)
    interview.asks(messages.START_CHOICE)
    interview.press("enter")
    read: list[Passage] = []
    for question, options in interview.path(ANSWERS):
        interview.asks(question.text)
        if question.type == "yes-no":
            _, found, below = interview.view().partition(question.text)
            assert found
            assert " ".join(option.text for option in options) in below
        answer = ANSWERS.get(question.id)
        interview.press(*keys(question, options, answer))
        said = explanation.after(built_in(), question, answer, read)
        interview.wait_for(*(line.text for block in said for line in text.lines(block)))
        read += question.explain.get(str(answer), ())
    interview.asks(messages.CHECK_CHOICE)
    interview.make_sheet()
    for words in (messages.TOPICS, "150/95", "low mood", "Can my sister come?", messages.MATTERS):
        assert words in interview.sheet()
    assert interview.end() == 0
    assert messages.NOTHING_KEPT in interview.text()
    assert interview.restored()
    assert interview.written() == []


@SIZES
def test_a_long_list_shows_its_question_and_each_choice_that_is_pointed_at_whole(
    start: Start, columns: int, rows: int
) -> None:
    interview = start(columns=columns, rows=rows)
    interview.walk(NOT_SURE, to="bring")
    for option in interview.offered("bring", NOT_SURE):
        interview.move_to(f"○ {option}")
        _, found, below = interview.view().partition(interview.text_of("bring"))
        assert found
        assert f"» ○ {option}" in below


@SIZES
def test_each_choice_of_the_last_menu_is_whole_on_the_screen_when_pointed_at(
    start_small: Start, columns: int, rows: int
) -> None:
    interview = start_small(columns=columns, rows=rows)
    interview.go_to("sheet")
    saves = (messages.SAVE_SHEET.format(format.title) for format in FORMATS)
    for choice in (*saves, messages.SAVE_ANSWERS, messages.CHANGE, messages.END_UNKEPT):
        interview.move_to(choice)


@pytest.mark.parametrize(
    ("id", "answer", "shown"), [(LIST, ["down", "down"], "» The blue"), (LINE, [*"two"], "> two")]
)
def test_a_window_made_smaller_in_the_middle_of_a_prompt_still_takes_the_answer(
    start_small: Start, id: str, answer: list[str], shown: str
) -> None:
    interview = start_small()
    interview.go_to(id)
    interview.resize(40, 12)
    interview.asks()
    interview.press(*answer)
    interview.wait_for(shown)
    interview.press("enter")
    interview.asks(f"✓ {messages.YOU_TYPED.format('two')}" if id == LINE else "Mug: The blue one")


# ── Back, and changes ──


@pytest.mark.parametrize(("key", "answers"), [("left", NO), ("shift-tab", ANSWERS)])
def test_back_goes_from_the_check_to_the_first_question_and_enter_keeps_each_answer(
    start: Start, key: str, answers: Answers
) -> None:
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


def test_an_earlier_answer_changed_leaves_the_later_ones_as_they_were(start: Start) -> None:
    interview = start()
    interview.walk(NO, to="lifestyle")
    interview.go_back("guided-setting", "long-standing")
    interview.choose("I’m not sure")
    interview.asks(interview.text_of("guided-setting"), "» No")


@BACK_KEYS
def test_back_from_the_first_question_shows_the_welcome_again(start: Start, key: str) -> None:
    interview = start()
    interview.walk(NO, to="evidence")
    interview.press(key)
    interview.asks(built_in().title, messages.PRIVATE, messages.START_CHOICE)
    interview.press("enter")
    interview.asks(interview.first)


def test_an_answer_changed_at_the_check_goes_straight_back_to_the_check(start: Start) -> None:
    interview = start()
    interview.walk(NO)
    interview.change("evidence", "No")
    interview.choose("Prefer not to say")
    interview.asks(messages.CHECK, "Evidence-based care Prefer not to say", messages.CHECK_CHOICE)


def test_a_change_at_the_check_asks_what_it_brings_up_and_then_goes_back_to_the_check(
    start: Start,
) -> None:
    interview = start()
    interview.walk(NO)
    interview.change("blood-pressure", "No")
    interview.choose("Yes")
    interview.asks(interview.text_of("blood-pressure-reading"))
    interview.press(*"150/95", "enter")
    interview.asks(messages.CHECK, "high blood pressure Yes", "150/95", messages.CHECK_CHOICE)


@BACK_KEYS
def test_back_from_a_change_goes_back_to_the_check_and_changes_nothing(
    start: Start, key: str
) -> None:
    interview = start()
    interview.walk(NO)
    before = interview.checked()
    interview.change("evidence", "No")
    interview.press("up", key)
    interview.asks(messages.CHECK_CHOICE)
    assert interview.checked() == before


# ── Nothing is answered by accident ──


def test_enter_at_a_fresh_question_records_nothing_and_says_how_to_choose(start: Start) -> None:
    interview = start()
    interview.walk(NO, to="long-standing")
    assert "»" not in interview.turn()
    interview.press("enter")
    interview.wait_for(messages.CHOOSE_FIRST)
    interview.go_back("evidence")  # the question before: it was still the same


def test_keys_typed_before_the_welcome_is_there_do_nothing(start: Start) -> None:
    interview = start()
    interview.press("enter", "down")
    interview.asks(messages.START_CHOICE)
    assert interview.pointed_at().startswith(messages.START)
    interview.press("enter")
    interview.asks(interview.first)


def test_a_second_enter_typed_ahead_at_the_welcome_does_not_answer_the_first_question(
    start: Start,
) -> None:
    interview = start()
    interview.walk(NO, to="long-standing")
    interview.go_back_to_welcome("evidence")
    interview.press("enter", "enter")
    interview.asks(interview.first, "» No")
    interview.go_back_to_welcome()


def test_a_second_enter_typed_ahead_does_not_answer_the_next_question(start: Start) -> None:
    interview = start()
    interview.walk(NO, to="guided-setting")
    interview.go_back("long-standing", "evidence")
    interview.press("enter", "enter")
    interview.asks(interview.text_of("long-standing"), "» No")
    interview.go_back("evidence")


def test_a_second_enter_typed_ahead_does_not_leave_out_an_optional_question(
    start_small: Start,
) -> None:
    interview = start_small()
    interview.go_to("tea")
    interview.press("down", "enter", "enter")
    interview.asks(interview.text_of(LINE))
    interview.go_back("tea")


# ── Pastes ──


@pytest.mark.parametrize("pasted", ["yes\nno\n", "yes\rno\r", "\x1b[200~yes\nno\x1b[201~"])
def test_lines_pasted_into_a_list_answer_nothing(start: Start, pasted: str) -> None:
    interview = start()
    interview.walk(NO, to="long-standing")
    interview.type(pasted)
    interview.go_back("evidence")
    interview.press("enter")
    interview.asks(interview.text_of("long-standing"))
    assert "»" not in interview.turn()


def test_lines_pasted_where_one_is_typed_become_one_line_and_wait_for_enter(
    start_small: Start,
) -> None:
    interview = start_small()
    interview.go_to(LINE)
    interview.paste("a\nb\r\n  c\n")
    interview.wait_for("> a b c")
    assert not interview.says(messages.YOU_TYPED.format("a"))
    interview.press("enter")
    interview.asks(messages.YOU_TYPED.format("a b c"), interview.text_of(PICKS))


def test_lines_pasted_without_brackets_answer_one_question_alone(start: Start) -> None:
    interview = start()
    interview.walk(NO, to="symptoms")
    interview.type("one\ntwo\nthree\n")
    interview.asks(messages.YOU_TYPED.format("one"), interview.text_of("tried"))
    interview.go_back("symptoms")
    assert "two" not in interview.text()


# ── Keys that mean something elsewhere ──


@pytest.mark.parametrize("id", [LIST, PICKS])
def test_keys_with_a_meaning_elsewhere_do_nothing_in_a_list(start_small: Start, id: str) -> None:
    interview = start_small()
    interview.go_to(id)
    interview.press("down", "up")
    options = interview.offered(id, TEA)
    interview.wait_for(f"» {options[-1]}" if id == LIST else f"» ○ {options[0]}")
    for place, key in enumerate([*"jkai", "ctrl-s", "ctrl-q", "ctrl-r", "esc"]):
        interview.move_to(options[place % len(options)] if id == LIST else "○")
        interview.press(key, "down")
        next_one = options[(place + 1) % len(options)]
        interview.wait_for(f"» {next_one}" if id == LIST else f"» ○ {next_one}")
    assert "●" not in interview.turn()


def test_keys_with_a_meaning_elsewhere_do_nothing_in_a_line(start_small: Start) -> None:
    interview = start_small()
    interview.go_to(LINE)
    keys = ["ctrl-s", "ctrl-q", "ctrl-r", "ctrl-o", "ctrl-g", "ctrl-]", "up", "down", "esc"]
    for length, key in enumerate(keys, 1):
        interview.press(key, "x")
        interview.wait_for(f"> {'x' * length} ")
    interview.press("ctrl-q", "enter")
    interview.asks(messages.YOU_TYPED.format("x" * len(keys)), interview.text_of(PICKS))


def test_a_letter_right_after_esc_is_typed(start_small: Start) -> None:
    interview = start_small()
    interview.go_to(LINE)
    typed = "one two"
    interview.press(*typed)
    for letter in "bd#1u.":
        typed += letter
        interview.press("esc", letter)
        interview.wait_for(f"> {typed} ")


def test_enter_right_after_esc_takes_the_line(start_small: Start) -> None:
    interview = start_small()
    interview.go_to(LINE)
    interview.press(*"two", "esc", "enter")
    interview.asks(messages.YOU_TYPED.format("two"), interview.text_of(PICKS))


def test_an_arrow_key_right_after_esc_is_not_lost_in_a_list(start: Start) -> None:
    interview = start()
    interview.walk(NO, to="evidence")
    interview.press("esc", "down")
    interview.wait_for("» Yes")
    interview.press("esc")
    interview.press("down")
    interview.wait_for("» No")


def test_an_arrow_key_right_after_esc_is_not_lost_in_a_line(start_small: Start) -> None:
    interview = start_small()
    interview.go_to(LINE)
    interview.press(*"bc", "esc", "left", "esc", "left", "a", "enter")
    interview.asks(messages.YOU_TYPED.format("abc"), interview.text_of(PICKS))


# ── Leaving ──

LEFT = {"ctrl-c": 130, "ctrl-d": 0}


@LEAVE_KEYS
@pytest.mark.parametrize("place", ["welcome", "tea"])
def test_leaving_without_an_answer_ends_at_once(start_small: Start, place: str, key: str) -> None:
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
        (LINE, "ctrl-c"),
        *(
            pytest.param(place, key, marks=pytest.mark.slow)
            for place, key in [(LIST, "ctrl-d"), (LINE, "ctrl-d")]
            + [(place, "ctrl-c") for place in (PICKS, "check", "sheet")]
        ),
    ],
)
def test_leaving_with_answers_asks_and_leaves_at_the_second_key(
    start_small: Start, place: str, key: str
) -> None:
    interview = start_small()
    interview.go_to(place)
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    interview.press(key)
    assert interview.exit_status() == LEFT[key]
    assert messages.NOTHING_KEPT in interview.text()
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.parametrize("keys", [["ctrl-c"], ["ctrl-d"], ["up", "enter"]])
def test_leaving_with_answers_asks_at_the_welcome_too(start_small: Start, keys: list[str]) -> None:
    interview = start_small()
    interview.go_to(LINE)
    interview.go_back_to_welcome("tea")
    interview.press(*keys)
    interview.asks(messages.LEAVE_CHOICE)


@LEAVE_KEYS
def test_staying_goes_back_to_the_question_and_to_what_was_typed(
    start_small: Start, key: str
) -> None:
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


def test_answers_saved_on_leaving_are_the_only_file_and_private(start_small: Start) -> None:
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
        (LIST, "down", "» The red one"),
        (LINE, "x", "> x"),
        (PICKS, "space", "● 1."),
    ],
)
def test_a_signal_ends_the_program_with_its_status_and_restores_the_terminal(
    start_small: Start, place: str, key: str, shown: str, number: signal.Signals, status: int
) -> None:
    interview = start_small()
    interview.go_to(place)
    interview.press(key)
    interview.wait_for(shown)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()
    assert interview.written() == []


def test_a_signal_while_a_prompt_is_being_drawn_restores_the_terminal_too(start: Start) -> None:
    for _ in range(5):  # the moment is short, and not met each time
        interview = start()
        interview.asks(messages.START_CHOICE)
        interview.process.send_signal(signal.SIGTERM)
        assert interview.exit_status() == 143
        assert interview.restored()
        assert not interview.says("Warning")


@pytest.mark.parametrize("place", ["welcome", LIST, LINE])
def test_a_closed_window_ends_the_program(start_small: Start, place: str) -> None:
    interview = start_small()
    interview.go_to(place)
    interview.hang_up()
    assert interview.exit_status() == 129
    assert interview.written() == []


# ── Streams ──


@pytest.mark.parametrize("shell", ['exec "$@" </dev/null', 'exec "$@" <&-'])
def test_without_an_input_it_says_so_and_ends_with_status_4(start: Start, shell: str) -> None:
    interview = start(shell=shell)
    assert interview.exit_status() == 4
    assert messages.INPUT_ENDED.format(messages.START_CHOICE) in squeezed(interview.text())


@pytest.mark.parametrize("shell", ['exec "$@" >&-', 'exec "$@" >/dev/null'])
def test_without_an_output_the_interview_goes_on(start_small: Start, shell: str) -> None:
    interview = start_small(shell=shell)
    interview.go_to("sheet")
    assert interview.end() == 0
    assert not interview.says(messages.SHEET_PURPOSE)
    assert interview.restored()


def test_without_a_place_for_questions_a_line_still_leaves(start: Start) -> None:
    interview = start(shell='exec "$@" 2>&-')
    interview.enter("q")
    assert interview.exit_status() == 0
    assert interview.text() == "q"


def test_a_sheet_needs_no_place_for_messages(start: Start, answers_file: str) -> None:
    interview = start("sheet", answers_file, shell='exec "$@" 2>&-')
    assert interview.exit_status() == 0
    assert interview.sheet()


def test_a_sheet_may_be_cut_by_the_program_that_reads_it(start: Start, answers_file: str) -> None:
    interview = start("sheet", answers_file, shell='"$@" | head -n 1')
    assert interview.exit_status() == 0
    assert interview.text().startswith(messages.SHEET)
    assert "\n" not in interview.text()


def test_a_sheet_that_nobody_reads_ends_as_other_programs_do_and_without_a_word(
    start: Start, answers_file: str
) -> None:
    # `true` reads nothing from the pipe, and is gone before the program starts.
    shell = 'mkfifo ../pipe; true <../pipe & exec 3>../pipe; wait; exec "$@" >&3'
    interview = start("sheet", answers_file, shell=shell)
    assert interview.exit_status() == -signal.SIGPIPE
    assert interview.text() == ""


def test_the_sheet_alone_goes_to_a_file_and_the_questions_to_the_terminal(
    start_small: Start,
) -> None:
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
        ("# x *y* `z`", "# x *y* `z`"),
        ("a\x1b[31mb\x1b[0m", "a[31mb[0m"),
        ("a\x9b31mb", "a31mb"),
    ],
)
def test_what_was_typed_stands_on_the_sheet_as_words_and_colours_nothing(
    start_small: Start, pasted: str, shown: str
) -> None:
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


def test_plain_asks_everything_line_by_line_and_without_an_escape(start: Start) -> None:
    interview = start("--plain")
    interview.walk_in_lines(ANSWERS)
    interview.enter("1")
    interview.asks(messages.SHEET_PURPOSE, "low mood", messages.KEEP_CHOICE)
    interview.enter(messages.END_UNKEPT)
    assert interview.exit_status() == 0
    assert messages.NOTHING_KEPT in interview.text()
    assert b"\x1b" not in interview.output
    assert interview.written() == []


@pytest.mark.parametrize(("key", "status"), [("ctrl-c", 130), ("ctrl-d", 0)])
def test_plain_asks_before_leaving_and_leaves_at_the_second_key(
    start_small: Start, key: str, status: int
) -> None:
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


@pytest.mark.parametrize(("key", "status"), [("ctrl-c", 130), ("ctrl-d", 0)])
def test_plain_without_an_answer_leaves_at_once(start: Start, key: str, status: int) -> None:
    interview = start("--plain")
    interview.asks(messages.START_CHOICE)
    interview.press(key)
    assert interview.exit_status() == status
    assert interview.restored()


@SIGNALS
def test_plain_ends_by_a_signal_with_its_status(
    start: Start, number: signal.Signals, status: int
) -> None:
    interview = start("--plain")
    interview.asks(messages.START_CHOICE)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_a_dumb_terminal_or_a_wish_for_accessibility_makes_it_plain(
    start_small: Start, environ: Mapping[str, str]
) -> None:
    interview = start_small(environ=environ)
    interview.walk_in_lines(TEA)
    interview.enter("1")
    interview.asks(messages.SHEET_PURPOSE, messages.KEEP_CHOICE)
    interview.enter(messages.END_UNKEPT)
    assert interview.exit_status() == 0
    assert b"\x1b" not in interview.output


@pytest.mark.parametrize(
    ("arguments", "environ", "coloured"),
    [((), {}, True), ((), {"NO_COLOR": "1"}, False), (("--no-color",), {}, False)],
)
def test_there_is_colour_unless_it_is_unwanted(
    start_small: Start, arguments: tuple[str, ...], environ: Mapping[str, str], coloured: bool
) -> None:
    interview = start_small(*arguments, environ=environ)
    interview.go_to("sheet")
    assert interview.end() == 0
    assert bool(colour_codes(interview.output)) == coloured


# ── Questions to bring ──


def test_questions_are_picked_in_an_order_and_stand_in_it_on_the_sheet(start: Start) -> None:
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
    interview.wait_for(f"» ○ {fourth}", messages.AT_MOST.format("three"))
    interview.press("enter")
    interview.asks(interview.text_of("own-question"))
    interview.press("enter")
    interview.asks(messages.CHECK_CHOICE)
    places = [interview.checked().index(picked) for picked in (second, first, third)]
    assert places == sorted(places)
    interview.make_sheet()
    _, _, mine = interview.sheet().partition(messages.MY_QUESTIONS)
    assert mine.startswith(f" 1. {second} 2. {first} 3. {third}")


def test_a_question_taken_away_moves_the_later_ones_up(start_small: Start) -> None:
    interview = start_small()
    interview.go_to(PICKS)
    first, second, third = interview.offered(PICKS, TEA)
    interview.press("space", "down", "space")
    interview.wait_for(f"● 1. {first} » ● 2. {second}")
    interview.press("up", "space")
    interview.wait_for(f"» ○ {first} ● 1. {second} ○ {third}")


# ── Saving ──


def test_the_suggested_name_saves_a_private_file_and_says_its_full_path(start_small: Start) -> None:
    interview = start_small()
    file = interview.save_text()
    assert re.fullmatch(r"visit-sheet-\d{4}-\d\d-\d\d\.txt", file.name)
    assert is_private(file)
    assert file.read_text(encoding="utf-8").startswith(messages.SHEET)
    assert interview.says(messages.SAVED.format(file))
    assert interview.end() == 0
    assert not interview.says(messages.NOTHING_KEPT)
    assert interview.written() == [f"cwd/{file.name}"]


def test_after_saving_leaving_asks_nothing_more(start_small: Start) -> None:
    interview = start_small()
    interview.save_text()
    interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert not interview.says(messages.LEAVE_CHOICE)


def test_a_file_that_is_there_already_is_written_over_only_after_a_yes(start_small: Start) -> None:
    interview = start_small()
    file = interview.save_text()
    file.write_text("mine")
    interview.choose_format("text")
    interview.press("enter")
    interview.asks(messages.EXISTS_CHOICE)
    interview.choose(messages.OTHER_NAME)
    interview.asks(messages.FILE_NAME, f"> {file.name}")
    assert file.read_text() == "mine"
    interview.press("enter")
    interview.asks(messages.EXISTS_CHOICE)
    interview.choose(messages.OVERWRITE)
    interview.asks(messages.KEEP_CHOICE)
    assert file.read_text(encoding="utf-8").startswith(messages.SHEET)
    assert is_private(file)
    assert interview.written() == [f"cwd/{file.name}"]


def test_a_folder_that_is_not_there_is_asked_again_with_what_was_typed(start_small: Start) -> None:
    interview = start_small()
    interview.go_to("sheet")
    interview.choose_format("text")
    interview.press("ctrl-u", *"nowhere/mine.txt", "enter")
    interview.asks(messages.FILE_NAME, "> nowhere/mine.txt")
    assert interview.written() == []
    interview.press("ctrl-u", *"mine.txt", "enter")
    interview.asks(messages.KEEP_CHOICE)
    assert interview.written() == ["cwd/mine.txt"]


def test_a_name_suggested_for_one_format_is_not_suggested_for_another(start_small: Start) -> None:
    interview = start_small()
    interview.go_to("sheet")
    interview.choose_format("text")
    interview.press("shift-tab")
    interview.asks(messages.KEEP_CHOICE)
    interview.choose_format("markdown")
    assert ".txt" not in interview.turn()
