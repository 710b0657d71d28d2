"""Nothing scrolls away unread: what does not fit above the next prompt is held."""

from collections.abc import Iterator

import pytest

from readycheck import messages
from readycheck.documents.welcome import welcome
from readycheck.response.response import Response
from readycheck.ui.reading.unread import LOW
from tests.conftest import built_in, slow
from tests.interviews import BRISK, NO, Interview, Start

SIZES = pytest.mark.parametrize(
    ("columns", "rows"), [(40, 12), *(slow(*s) for s in ((80, 24), (60, 18), (40, 22), (20, 10)))]
)

EVERY_SIZE = pytest.mark.parametrize(
    ("columns", "rows"),
    [slow(80, 24), slow(60, 18), slow(40, 22), slow(40, 12), slow(20, 10)],
)


def read_on(interview: Interview, *texts: str) -> Iterator[str]:
    """What is in sight each time that a key is awaited, until these texts are asked."""
    while interview.waits(*texts):
        yield interview.view()
        interview.press("enter")
    yield interview.view()


def is_in_sight(words: str, views: list[str]) -> bool:
    """Whether the words can be read in these views, one after another where they are paged."""
    keys = messages.KEY_GO_ON
    return "".join(words.split()) in "".join("".join(v.split(keys)[0].split()) for v in views)


@SIZES
def test_welcome(start: Start, columns: int, rows: int) -> None:
    """The welcome begins at its first word, and each part of it comes in sight."""
    interview = start(columns=columns, rows=rows, python=BRISK)
    views = list(read_on(interview, messages.START_CHOICE))
    title = built_in().title
    assert views[0].startswith(title)
    first = welcome(built_in())[1]
    assert is_in_sight(getattr(first, "text", ""), views)


@pytest.mark.slow
@SIZES
def test_first_explanations(start: Start, columns: int, rows: int) -> None:
    """The first line of an explanation is in sight when a key is awaited, for each answer."""
    interview = start(columns=columns, rows=rows, python=BRISK)
    interview.walk(NO, to="evidence")
    for number, answer in enumerate(messages.YES_NO.values(), 1):
        interview.press(str(number))
        interview.wait_for(f"» {answer}")
        interview.press("enter")
        views = list(read_on(interview, interview.text_of("long-standing")))
        assert is_in_sight(f"✓ {messages.YOU_ANSWERED.format(answer)}", views)
        interview.press("shift-tab")
        interview.asks(interview.first)


@EVERY_SIZE
def test_every_explanation(start: Start, columns: int, rows: int) -> None:
    """Each answer's explanation, the review and the sheet begin in sight when a key is awaited."""
    interview = start(columns=columns, rows=rows, python=BRISK)
    response = Response.begin(built_in())
    interview.walk(NO, to=built_in().questions[0].id)
    for question in built_in().required:
        for place, answer in ((0, "yes"), (2, "not-sure"), (3, "prefer-not-to-say"), (1, "no")):
            after = response.answer(answer)
            assert after.question
            interview.press(str(place + 1))
            interview.wait_for(f"» {messages.YES_NO[answer]}")
            interview.press("enter")
            held = interview.waits(after.question.text)
            assert interview.begins_in_sight()
            assert f"✓ {messages.YOU_ANSWERED.format(messages.YES_NO[answer])}" in interview.turn()
            if answer != "no":
                interview.go_back(question.id)
                continue
            while held:
                interview.press("enter")
                held = interview.waits(after.question.text)
        response = after
    while response.question:
        response = response.skip()
        interview.press("enter")
        interview.asks(response.question.text if response.question else messages.CHECK_CHOICE)
    assert rows < LOW or messages.CHECK_CHOICE in interview.view()
    interview.choose(messages.MAKE_SHEET)
    interview.wait_until(lambda: interview.is_covered() and "↑↓" in interview.view(), "the sheet")
    assert interview.view().startswith(messages.SHEET)


def test_held_enter(start: Start) -> None:
    """Enter held down does not go on from what is held, and pressed alone it does."""
    interview = start(columns=40, rows=12)
    assert interview.waits()
    before = interview.view()
    interview.press(*["enter"] * 5, "?")
    interview.asks()
    assert interview.is_covered()
    interview.press("?")
    assert interview.waits()
    assert interview.view() == before
