"""What covers the prompt to be read, and goes again: the help on a question, and the guide."""

import signal
from collections.abc import Iterable, Iterator

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Guide, GuideSection
from readycheck.questionnaire.question import Question
from readycheck.response.labels import checked_in_words
from tests.conftest import built_in, slow
from tests.interviews import (
    LEAVE_KEYS,
    LINE,
    LIST,
    NO,
    PICKS,
    SIGNALS,
    SIZES,
    Interview,
    Start,
)
from tests.terminal import squeezed, without_spaces

BEFORE_PRESSURE = dict.fromkeys(("evidence", "long-standing", "guided-setting", "lifestyle"), "no")
CLOSING = ("?", "q", "left", "shift-tab", "esc")
# At each kind of prompt something pointed at, picked, or nothing typed yet.
PLACES = pytest.mark.parametrize(
    ("place", "keys", "at"),
    [
        slow(LIST, ["down"], "» The red one"),
        slow(PICKS, ["down", "space"], "» ● 1. And milk?"),
        (LINE, [], f"> {messages.KEY_LEAVE_OUT}"),
    ],
)


def text_rows(interview: Interview) -> list[str]:
    """The rows of what is read, without the keys below it."""
    rows = interview.rows_seen()
    return rows[: len(rows) - len(keys_rows(interview))]


def keys_rows(interview: Interview) -> list[str]:
    """The rows that name the keys, at the end of the screen."""
    rows = interview.rows_seen()
    return rows[max(place for place, row in enumerate(rows) if row.startswith("↑↓")) :]


def scroll(interview: Interview, *keys: str) -> list[str]:
    """The rows of what is read after keys that move in it."""
    before = interview.rows_seen()
    interview.press(*keys)
    interview.wait_until(lambda: interview.rows_seen() != before, f"{keys} to scroll")
    return text_rows(interview)


def read_through(interview: Interview, *keys: str) -> str:
    """All that is read from its top to its end by these keys, without spaces."""
    assert interview.is_covered()
    first = text_rows(interview)
    scroll(interview, "end")
    last = interview.rows_seen()  # with the place below it: the same rows may come twice
    assert scroll(interview, "home") == first
    read = [*first]
    while interview.rows_seen() != last:
        seen = scroll(interview, *keys)
        read += seen[overlap(read, seen) :]
    return without_spaces(squeezed("\n".join(read)))


def overlap(before: list[str], after: list[str]) -> int:
    """How many rows at the end of the one are those at the start of the other."""
    return next(size for size in range(len(after), -1, -1) if before[-size:] == after[:size])


def cover(interview: Interview, key: str, *texts: str) -> None:
    """Press a key that opens something to read, and see its first words."""
    interview.press(key)
    interview.asks(*texts)
    assert interview.is_covered()


def uncover(interview: Interview, *texts: str, key: str = "?") -> None:
    """Press a key that closes it, and see the prompt again with these texts."""
    interview.press(key)
    interview.asks(*texts)
    assert not interview.is_covered()


def words_of_notes(questionnaire: Questionnaire, ids: Iterable[str]) -> Iterator[str]:
    for id in ids:
        note = questionnaire.note[id]
        yield from (note.text, note.source.title, str(note.source.url))


def words_of_section(questionnaire: Questionnaire, section: GuideSection) -> Iterator[str]:
    yield section.title
    yield from section.text.splitlines()
    for beside in section.beside:
        yield from words_of_notes(questionnaire, beside.notes)


def words_of_help(questionnaire: Questionnaire, question: Question) -> Iterator[str]:
    """All that the help on a yes-no question must tell."""
    assert question.from_ is not None
    assert questionnaire.guide is not None
    yield from (messages.HELP_WHY, question.text, question.why or "", question.from_.quote)
    yield from words_of_notes(questionnaire, question.note_ids)
    role = questionnaire.section_of[question.id].role
    for id, text in messages.YES_NO.items():
        yield from (text, messages.TO_SHEET[role, id])
    yield messages.HELP_ANSWERS
    section = questionnaire.guide.section(question.from_.section)
    yield from words_of_section(questionnaire, section)
    yield from words_of_help_now(questionnaire)
    yield from (messages.KEY_ANSWER, messages.KEY_LEAVE)


def words_of_help_now(questionnaire: Questionnaire) -> Iterator[str]:
    now = questionnaire.help_now
    yield from (now.short or "", messages.HELP_NOW_CHECKED.format(checked_in_words(now)), now.intro)
    for line in now.lines:
        yield from (line.where, line.text)


def guide_of(questionnaire: Questionnaire) -> Guide:
    assert questionnaire.guide is not None
    return questionnaire.guide


def words_of_guide(questionnaire: Questionnaire) -> Iterator[str]:
    guide = guide_of(questionnaire)
    yield from (guide.title, guide.publisher, guide.disclosure)
    for section in guide.sections:
        yield from words_of_section(questionnaire, section)


def missing(words: Iterable[str], read: str) -> list[str]:
    return [each for each in words if without_spaces(squeezed(each)) not in read]


# ── The help ──


@pytest.mark.parametrize(
    ("columns", "rows", "keys"),
    [(80, 24, ["down"] * 5), slow(40, 12, ["space"]), slow(20, 10, ["pagedown"])],
)
def test_help_whole(carry_on: Start, columns: int, rows: int, keys: list[str]) -> None:
    """Every word of the help can be read over the question."""
    interview = carry_on(BEFORE_PRESSURE, columns=columns, rows=rows)
    interview.press("down", "down")
    interview.wait_for("» No")
    cover(interview, "?", messages.HELP_NOW_LABEL)
    read = read_through(interview, *keys)
    question = built_in().question("blood-pressure")
    assert missing(words_of_help(built_in(), question), read) == []
    uncover(interview, "» No")
    assert not interview.says(messages.HELP_EACH)


@PLACES
def test_help_closed(start_small: Start, place: str, keys: list[str], at: str) -> None:
    """The help goes by each closing key and what was done at the prompt stays."""
    interview = start_small()
    interview.go_to(place)
    interview.press(*keys)
    interview.wait_for(at)
    before = interview.text()
    for key in CLOSING:
        cover(interview, "?", messages.HELP_WHY, interview.text_of(place))
        uncover(interview, at, key=key)
        assert interview.text() == before


@SIZES
def test_guide_in_help(start_small: Start, columns: int, rows: int) -> None:
    """G shows the guide in place of the help, and the help again where it was left."""
    interview = start_small(columns=columns, rows=rows)
    interview.go_to("tea")
    cover(interview, "?", messages.HELP_WHY)
    left = scroll(interview, "end")
    assert messages.KEY_GUIDE in interview.view()
    interview.press("g")
    section = guide_of(interview.questionnaire).sections[0].text.split(". ")[0]
    interview.wait_for(messages.KEY_HELP_AGAIN)
    assert section in interview.view()
    interview.press("g")
    interview.wait_until(lambda: text_rows(interview) == left, "the help")
    assert messages.KEY_GUIDE in interview.view()
    uncover(interview)
    interview.press("down")
    interview.wait_for("» Yes")


@pytest.mark.slow
@SIZES
def test_guide_at_the_section(carry_on: Start, columns: int, rows: int) -> None:
    """The guide opens at the section of the question, and keeps the place where it was left."""
    interview = carry_on(BEFORE_PRESSURE, columns=columns, rows=rows)
    cover(interview, "?")
    interview.press("g")
    interview.wait_for("Who Should Avoid Ketamine?", messages.KEY_HELP_AGAIN)
    first = text_rows(interview)
    second = scroll(interview, "pagedown")
    uncover(interview, key="q")
    cover(interview, "?")
    interview.press("g")
    interview.wait_until(lambda: text_rows(interview) == second, "the place it was left at")
    assert second[0] == first[-1]


def test_contents_and_search(start: Start) -> None:
    """Contents and a search lead to a place in the guide, which it keeps until the next time."""
    interview = start()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.READ_GUIDE)
    interview.asks(messages.KEY_CONTENTS, messages.KEY_SEARCH)
    interview.press("c")
    interview.wait_for("» 1 Opening", messages.KEY_CONTENTS_ENTER)
    interview.press("6", "enter")
    interview.wait_until(lambda: "Who Should Avoid" in text_rows(interview)[0], "the section")
    interview.press("/", *"LIVER", "enter")
    interview.wait_for(messages.MATCH_OF.format(1, 4).split(" of ")[0])
    assert "liver" in interview.view()
    left = text_rows(interview)
    uncover(interview, messages.START_CHOICE, key="q")
    interview.choose(messages.READ_GUIDE)
    interview.asks(messages.KEY_CONTENTS)
    assert text_rows(interview) == left
    assert "found" not in keys_rows(interview)[-1]


@pytest.mark.slow
def test_scrolling(start: Start) -> None:
    """The arrow keys scroll by a line and the page keys back and forth."""
    interview = start(columns=40, rows=12)
    interview.walk(NO, to="evidence")
    cover(interview, "?")
    first = text_rows(interview)
    second = scroll(interview, "down")
    assert second[:-1] == first[1:]
    assert scroll(interview, "enter")[:-1] == second[1:]
    assert scroll(interview, "up") == second
    page = scroll(interview, "pagedown")
    assert page[0] == second[-1]  # a line to find one's place again by
    assert scroll(interview, "pageup") == second
    interview.press("up", "up", "up")
    interview.wait_until(lambda: text_rows(interview) == first, "the top")


def test_question_mark_typed(start_small: Start) -> None:
    """A question mark typed in a line is a letter."""
    interview = start_small()
    interview.go_to(LINE)
    interview.press(*"two?", "enter")
    interview.asks(messages.YOU_TYPED.format("two?"))


def test_f1_while_typing(start_small: Start) -> None:
    """F1 opens and closes the help over half a line, which says so and stays."""
    interview = start_small()
    interview.go_to(LINE)
    interview.type("two c")
    interview.wait_for("> two c", messages.KEY_HELP_TYPED)
    cover(interview, "f1", interview.text_of(LINE))
    uncover(interview, "> two c", key="f1")


@SIZES
def test_help_at_the_welcome(start: Start, columns: int, rows: int) -> None:
    """The help at the welcome tells where help is now."""
    interview = start(columns=columns, rows=rows)
    interview.asks(messages.START_CHOICE)
    cover(interview, "?", messages.HELP_NOW_LABEL)
    read = read_through(interview, "space")
    assert missing((messages.NO_VERDICT, messages.PRIVATE), read) == []
    assert missing(words_of_help_now(built_in()), read) == []
    uncover(interview, messages.START_CHOICE, f"» {messages.START}")


# ── The guide before the first question ──


@SIZES
def test_guide_first(start: Start, columns: int, rows: int) -> None:
    """The guide can be read first to its last word and then the welcome asks again."""
    interview = start(columns=columns, rows=rows)
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.READ_GUIDE)
    interview.asks()
    read = read_through(interview, "space")
    assert missing(words_of_guide(built_in()), read) == []
    uncover(interview, messages.START_CHOICE, f"» {messages.START}")
    interview.press("enter")
    interview.asks(interview.first)
    section = guide_of(built_in()).sections[0]
    assert not interview.says(section.text.splitlines()[0])


# ── Leaving from what is read ──


@pytest.mark.slow
@LEAVE_KEYS
def test_leave_from_help(start_small: Start, key: str) -> None:
    """A key that leaves asks from the help as it does from the question."""
    interview = start_small()
    interview.go_to(LIST)
    cover(interview, "?", messages.HELP_WHY)
    interview.press(key)
    interview.asks(messages.LEAVE_CHOICE)
    assert not interview.is_covered()
    interview.choose(messages.STAY)
    interview.asks(interview.text_of(LIST))


def test_leave_from_guide(start_small: Start) -> None:
    """Ctrl-C in the guide at the welcome leaves at once."""
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.READ_GUIDE)
    interview.asks()
    interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert interview.restored()


@pytest.mark.slow
@SIGNALS
def test_signal_in_help(start_small: Start, number: signal.Signals, status: int) -> None:
    """A signal in the help restores the terminal and what stood on it."""
    interview = start_small()
    interview.go_to(LIST)
    cover(interview, "?", messages.HELP_WHY)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()
    assert interview.text_of(LIST) in squeezed(interview.text())
    assert not interview.says(messages.HELP_WHY)
    assert interview.written() == []


@pytest.mark.slow
def test_closed_window_in_help(start_small: Start) -> None:
    """A window closed over the help ends the program."""
    interview = start_small()
    interview.go_to(LIST)
    cover(interview, "?", messages.HELP_WHY)
    interview.hang_up()
    assert interview.exit_status() == 129
    assert interview.written() == []
