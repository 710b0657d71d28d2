"""Drafts at a terminal: kept for who agrees, whatever ends the run, and for nobody else."""

import json
import signal
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from readycheck.validation import loader
from tests.conftest import SMALL, slow
from tests.interviews import (
    BRISK,
    LINE,
    LIST,
    NO,
    PICKS,
    SIZES,
    TEA,
    Interview,
    Start,
    is_private,
)

OFFER = messages.CONTINUE.partition("{}")[0]
STATE = "home/.local/state/readycheck"


def drafts(interview: Interview) -> list[Path]:
    """The drafts there are, and nothing else may be in their folder."""
    return sorted((interview.folder / STATE).iterdir())


def draft(interview: Interview) -> Path:
    """The one draft there is, and the only file."""
    (path,) = drafts(interview)
    assert interview.written() == [f"{STATE}/{path.name}"]
    return path


def answers_in(path: Path) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(path.read_bytes())["answers"]
    return answers


def said(interview: Interview, line: str, path: Path) -> bool:
    return interview.says(line.format(path))


def leave_a_draft(start: Start, to: str | None = LIST) -> Path:
    """Begin with a draft, answer as far as a question, and be ended in the middle."""
    interview = start()
    interview.walk(TEA, to, by=messages.START_KEEPING)
    interview.kill()
    return draft(interview)


# ── Kept, with consent ──


@SIZES
def test_continue_after_kill(start: Start, columns: int, rows: int) -> None:
    """After kill -9 the next start goes on at the same question with all answers."""
    interview = start(columns=columns, rows=rows, python=BRISK)
    interview.walk(NO, to="guided-setting", by=messages.START_KEEPING)
    path = draft(interview)
    assert said(interview, messages.DRAFT_AT, path)
    assert is_private(path)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    interview.kill()
    interview = start(columns=columns, rows=rows, python=BRISK)
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.CONTINUE.format("“Question 3 of 9”", messages.SAVED_JUST_NOW))
    interview.asks(interview.text_of("guided-setting"))
    assert said(interview, messages.DRAFT_AT, draft(interview))
    interview.press("left")
    interview.asks(interview.text_of("long-standing"), "» No")
    interview.press("left")
    interview.asks(interview.text_of("evidence"), "» No")


def test_written_after_each_answer(
    start_small: Start,
) -> None:
    """The draft is written after each answer and only half a line is lost."""
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.START_KEEPING)
    interview.asks(interview.first)
    assert interview.written() == []
    interview.press("down", "enter")
    interview.asks(interview.text_of(LINE))
    assert answers_in(draft(interview)) == {"tea": "yes"}
    interview.press(*"two", "enter")
    interview.asks(interview.text_of(PICKS))
    assert answers_in(draft(interview)) == {"tea": "yes", LINE: "two"}
    interview.go_back(LINE)
    interview.press(*" or three")
    interview.wait_for("> two or three")
    interview.kill()
    assert answers_in(draft(interview)) == {"tea": "yes", LINE: "two"}
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.CONTINUE.format("“Optional 1 of 2”", messages.SAVED_JUST_NOW))
    interview.asks(interview.text_of(LINE), "> two")


@pytest.mark.parametrize("by", ["ctrl-c", slow("SIGTERM"), slow("SIGHUP")])
def test_half_typed(start_small: Start, by: str) -> None:
    """Half a line is in the draft after leaving and after a signal, and in the field again."""
    interview = start_small()
    interview.walk(TEA, LINE, by=messages.START_KEEPING)
    interview.type("two c")
    interview.wait_for("> two c")
    if by == "ctrl-c":
        interview.press("ctrl-c")
        interview.asks(messages.LEAVE_CHOICE_DRAFT)
        interview.choose(messages.LEAVE_DRAFT)
        interview.exit_status()
    else:
        interview.process.send_signal(signal.Signals[by])
        assert interview.exit_status() in (143, 129)
    kept = json.loads(draft(interview).read_bytes())
    assert kept["unfinished"] == {"question": LINE, "text": "two c"}
    assert kept["answers"] == {"tea": "yes"}
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.CONTINUE.format("“Optional 1 of 2”", messages.SAVED_JUST_NOW))
    interview.asks(interview.text_of(LINE), "> two c")
    interview.press("!", "enter")
    interview.asks(messages.YOU_TYPED.format("two c!"))
    assert "unfinished" not in json.loads(draft(interview).read_bytes())


def test_half_typed_and_back(start_small: Start) -> None:
    """Half a line is in the draft, too, of who went back from it before they left."""
    interview = start_small()
    interview.walk(TEA, LINE, by=messages.START_KEEPING)
    interview.type("two c")
    interview.wait_for("> two c")
    interview.press("shift-tab")
    interview.asks(interview.text_of("tea"))
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE_DRAFT)
    interview.choose(messages.LEAVE_DRAFT)
    interview.exit_status()
    assert json.loads(draft(interview).read_bytes())["unfinished"] == {
        "question": LINE,
        "text": "two c",
    }


@pytest.mark.slow
def test_consent_on_leaving(start_small: Start) -> None:
    """Consent may be given on leaving."""
    interview = start_small()
    interview.go_to(LIST)
    assert interview.written() == []
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE)
    interview.choose(messages.DRAFT_AND_LEAVE)
    assert interview.exit_status() == 130
    path = draft(interview)
    assert is_private(path)
    assert said(interview, messages.DRAFT_STAYS, path)
    assert not interview.says(messages.NOTHING_KEPT)
    interview = start_small()
    interview.asks(messages.START_CHOICE, OFFER)
    interview.press("enter")
    interview.asks(interview.text_of(LIST))


def test_closed_window_keeps_draft(start_small: Start) -> None:
    """A window closed keeps the draft."""
    interview = start_small()
    interview.walk(TEA, to=LIST, by=messages.START_KEEPING)
    interview.hang_up()
    assert interview.exit_status() == 129
    assert answers_in(draft(interview)) == {"tea": "yes"}
    start_small().asks(messages.START_CHOICE, OFFER)


# ── Not kept ──


def test_nothing_without_consent(
    start: Start,
) -> None:
    """Without consent nothing is on disk at any question and not after kill -9."""
    interview = start()
    interview.asks(messages.START_CHOICE)
    interview.press("enter")
    for question, _ in interview.path(NO):
        interview.asks(question.text)
        assert interview.written() == []
        interview.press(*(["enter"] if question.optional else ["down", "down", "enter"]))
    interview.asks(messages.CHECK_CHOICE)
    interview.kill()
    assert interview.written() == []
    interview = start()
    interview.asks(messages.START_CHOICE)
    assert OFFER not in interview.turn()


def test_deleted_with_the_sheet(start_small: Start) -> None:
    """The draft is deleted when the sheet is done."""
    interview = start_small()
    interview.walk(TEA, by=messages.START_KEEPING)
    path = draft(interview)
    interview.make_sheet()
    assert draft(interview) == path  # nothing is done yet
    assert interview.end() == 0
    assert said(interview, messages.DRAFT_DELETED, path)
    assert interview.written() == []


@pytest.mark.slow
def test_deleted_on_leaving(start_small: Start) -> None:
    """The draft can be deleted on leaving."""
    interview = start_small()
    interview.walk(TEA, to=LIST, by=messages.START_KEEPING)
    path = draft(interview)
    interview.press("ctrl-c")
    interview.asks(messages.LEAVE_CHOICE_DRAFT)
    interview.choose(messages.LEAVE_DELETING)
    assert interview.exit_status() == 130
    assert said(interview, messages.DRAFT_DELETED, path)
    assert interview.written() == []


def test_go_on_without_draft(start_small: Start) -> None:
    """Going on without a draft from the welcome deletes it."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    path = draft(interview)
    interview.go_back_to_welcome("tea")
    interview.choose(messages.GO_ON_WITHOUT)
    interview.asks(interview.first, "» Yes")
    assert said(interview, messages.DRAFT_DELETED, path)
    interview.press("enter")
    interview.asks(interview.text_of(LINE))
    assert interview.written() == []


# ── At the next start ──


@pytest.mark.slow
def test_start_afresh(start_small: Start) -> None:
    """Start afresh begins without the answers of the draft."""
    leave_a_draft(start_small)
    interview = start_small()
    interview.walk(TEA, to="tea", by=messages.START_AFRESH)
    assert "»" not in interview.turn()


@pytest.mark.slow
def test_deleted_at_the_start(start_small: Start) -> None:
    """The draft can be deleted at the start."""
    path = leave_a_draft(start_small)
    interview = start_small()
    interview.asks(messages.START_CHOICE, OFFER)
    interview.choose(messages.FORGET)
    interview.asks(messages.START_CHOICE, messages.START_KEEPING)
    assert said(interview, messages.DRAFT_DELETED, path)
    assert interview.written() == []


@pytest.mark.slow
def test_forget(start_small: Start, start: Start) -> None:
    """Forget deletes every draft and says which."""
    path = leave_a_draft(start_small)
    interview = start("forget")
    assert interview.exit_status() == 0
    assert said(interview, messages.DRAFT_DELETED, path)
    assert interview.written() == []
    interview = start("forget")
    assert interview.exit_status() == 0
    assert messages.NO_DRAFT in interview.text()


@pytest.mark.slow
def test_two_runs_at_once(start_small: Start) -> None:
    """Two runs at once keep a draft each."""
    first, second = start_small(), start_small()
    first.walk(TEA, to=LIST, by=messages.START_KEEPING)
    second.walk({"tea": "no", **TEA}, to=LINE, by=messages.START_KEEPING)
    assert len(drafts(first)) == 2
    first.kill()
    second.kill()
    third = start_small()
    third.asks(messages.START_CHOICE)
    assert third.turn().count(OFFER) == 2
    third.choose(messages.CONTINUE.format("“Optional 1 of 2”", messages.SAVED_JUST_NOW))
    third.asks(third.text_of(LINE))
    fourth = start_small()
    fourth.asks(messages.START_CHOICE)
    fourth.choose(messages.CONTINUE.partition("{}")[0] + "“Question 2 of 2”")
    fourth.asks(fourth.text_of(LIST))


@pytest.mark.slow
def test_draft_taken_over(start_small: Start) -> None:
    """A draft that another run went on from is said to be gone."""
    leave_a_draft(start_small)
    first, second = start_small(), start_small()
    for interview in (first, second):
        interview.asks(messages.START_CHOICE, OFFER)
    first.press("enter")
    first.asks(first.text_of(LIST))
    second.press("enter")
    second.asks(messages.DRAFT_GONE, messages.START_CHOICE)
    assert answers_in(draft(first)) == {"tea": "yes"}


# ── Drafts that do not fit ──


@pytest.fixture
def start_edited(open_terminal: Start, tmp_path: Path) -> Callable[..., Interview]:
    """Starts an interview on the small questionnaire, edited: the words, and what they become."""
    file = tmp_path / "edited.yaml"

    def begin(**edits: str) -> Interview:
        text = SMALL
        for old, new in edits.items():
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
        questionnaire = loader.parse(file.name, text.encode())
        return open_terminal(questionnaire, "start", "--questions", str(file))

    return begin


@pytest.mark.slow
def test_changed_questions(
    start_edited: Callable[..., Interview],
) -> None:
    """Answers that a changed question file does not take are named and the rest kept."""
    interview = start_edited()
    interview.walk({**TEA, LINE: "two", PICKS: ("milk",)}, by=messages.START_KEEPING)
    interview.kill()
    interview = start_edited(milk="oat", cups="mugfuls")
    interview.asks(messages.plural(2, messages.DRAFT_UNFIT), messages.START_CHOICE)
    assert messages.DRAFT_CHANGED.format(messages.SAVED_JUST_NOW) in interview.turn()
    interview.choose(messages.plural(2, messages.CONTINUE_FIT, messages.SAVED_JUST_NOW))
    topic = interview.questionnaire.question(PICKS).topic
    interview.wait_for(messages.LEFT_OUT_UNFIT.format(f"{LINE}; {topic}"))
    interview.asks(interview.text_of("mugfuls"))
    interview.go_back("tea")
    interview.wait_for("» Yes")


@pytest.mark.slow
def test_damaged_draft(start_small: Start) -> None:
    """A damaged draft is set aside and said."""
    path = leave_a_draft(start_small)
    path.write_bytes(path.read_bytes()[:-10])
    interview = start_small()
    interview.asks(messages.START_CHOICE, messages.START_KEEPING)
    (aside,) = drafts(interview)
    assert aside.name.startswith(path.name)
    assert said(interview, messages.DRAFT_DAMAGED, aside)
    assert OFFER not in interview.turn()


def test_no_place_for_a_draft(start_small: Start, tmp_path: Path) -> None:
    """Where no draft can be kept it says so and the interview goes on without."""
    state = tmp_path / STATE
    state.parent.mkdir(parents=True)
    state.write_text("in the way")
    interview = start_small()
    interview.asks(messages.START_CHOICE)
    interview.choose(messages.START_KEEPING)
    interview.asks(messages.START_CHOICE)
    message = messages.DRAFT_NO_PLACE.format(state, "it is a link or a file")
    assert interview.says(message)
    interview.press("enter")
    interview.asks(interview.first)
