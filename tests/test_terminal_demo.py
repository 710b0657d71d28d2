"""The demo at a terminal: by Enter alone, by itself, marked on every screen, and never kept."""

from functools import partial

import pytest

from readycheck import messages
from readycheck.questionnaire.parts import Sample
from readycheck.questionnaire.question import Option
from readycheck.response.answers import options_for
from tests.conftest import built_in
from tests.interviews import BRISK, SIZES, Interview, Start, at_hand
from tests.terminal import squeezed, without_spaces

# Runs the program with another pace for `--auto`: the seconds that the first prompt stays, which
# are its first argument, and hardly any for those after it.
PACED = (
    "-c",
    "import sys\n"
    "from readycheck import __main__\nfrom readycheck.interview import demo\n"
    "first = iter([float(sys.argv.pop(1))])\n"
    "demo.AutoPrompter.__init__.__defaults__ = (lambda words: next(first, 0.01),)\n"
    "sys.exit(__main__.main())",
)
SHEET = messages.SHEET_SAMPLE.format(messages.SHEET)


def sample(id: str) -> Sample:
    return next(sample for sample in built_in().samples if sample.id == id)


def picked(of: Sample) -> list[Option]:
    """The questions to bring that the sample has picked."""
    options = options_for(built_in(), built_in().question("bring"))
    return [option for option in options if option.id in (of.answers["bring"] or ())]


def begin(interview: Interview) -> None:
    interview.asks(messages.SAMPLE_OF.format(messages.START_CHOICE), f"» {messages.START}")
    interview.press("enter")


def enter_through(interview: Interview, of: Sample, to: str | None = None) -> None:
    """Go on by Enter alone, past each question of a sample with its answer at hand and its mark."""
    for question, _ in interview.path(of.answers, to):
        section = built_in().section_of[question.id].title
        interview.asks(messages.SAMPLE_OF.format(section), question.text)
        # A low screen shows the end of a long text, and not all that is picked: the sheet does.
        shown = at_hand(interview, question, of.answers) if question.type != "some-of" else []
        ends = [text[-20:] for text in shown]
        interview.wait_until(partial(shows, interview, ends), f"{ends}")
        interview.press("enter")


def shows(interview: Interview, texts: list[str]) -> bool:
    """Whether the texts are on the screen; a typed one is broken at any place."""
    return all(without_spaces(text) in without_spaces(interview.turn()) for text in texts)


def to_the_sheet(interview: Interview) -> str:
    """Make the sheet at the check, by Enter; the sheet."""
    interview.asks(messages.SAMPLE_OF.format(messages.CHECK_CHOICE))
    interview.make_sheet(messages.SAMPLE_OF.format(messages.DEMO_CHOICE))
    return interview.sheet()


@pytest.mark.slow
@SIZES
def test_demo_by_enter(start: Start, columns: int, rows: int) -> None:
    """Enter alone goes through the demo with each screen and the sheet marked."""
    interview = start("demo", "cautions", columns=columns, rows=rows, python=BRISK)
    begin(interview)
    enter_through(interview, sample("cautions"))
    sheet = to_the_sheet(interview)
    assert "150/95 on 12 November, at the pharmacy" in sheet
    assert all(option.text in sheet for option in picked(sample("cautions")))
    interview.choose(messages.END_UNKEPT)
    assert interview.exit_status() == 0
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.slow
def test_demo_answer_changed(start: Start) -> None:
    """An answer changed on the way through the demo is on the sheet."""
    unmarked = sample("unmarked")
    interview = start("demo", "unmarked")
    begin(interview)
    enter_through(interview, unmarked, to="pregnancy")
    interview.asks(interview.text_of("pregnancy"), "» No")
    interview.press("up")
    interview.wait_for("» Yes")
    interview.press("enter")
    changed = Sample("changed", "", {**unmarked.answers, "pregnancy": "yes"})
    asked = [question.id for question, _ in interview.path(changed.answers)]
    for id in asked[asked.index("pregnancy") + 1 :]:
        interview.asks(interview.text_of(id))
        interview.press("enter")
    _, _, topics = to_the_sheet(interview).partition(messages.TOPICS)
    topics, _, rest = topics.partition(messages.ANSWERED_NO.partition("{}")[0])
    assert built_in().question("pregnancy").topic in topics
    assert rest
    assert interview.written() == []


@pytest.mark.slow
def test_demo_change_after_sheet(start: Start) -> None:
    """An answer can be changed after the sheet of the demo."""
    interview = start("demo", "unmarked")
    begin(interview)
    enter_through(interview, sample("unmarked"))
    to_the_sheet(interview)
    interview.choose(messages.CHANGE)
    interview.asks(messages.SAMPLE_OF.format(messages.CHECK_CHOICE))


def test_demo_asks_which_sample(start: Start) -> None:
    """The demo asks whose answers to show."""
    interview = start("demo")
    interview.asks(messages.SAMPLE_OF.format(messages.DEMO_WHO))
    interview.choose(sample("unsure").title)
    begin(interview)
    interview.asks(interview.first, "» I’m not sure")
    interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert not interview.says(messages.LEAVE_CHOICE)
    assert interview.written() == []


# ── By itself ──


def test_auto(start: Start) -> None:
    """The demo goes through by itself to the sheet."""
    interview = start("0.01", "demo", "unsure", "--auto", python=PACED)
    assert interview.exit_status() == 0
    words = squeezed(interview.text())
    assert messages.DEMO_BY_ITSELF in words
    for question, _ in interview.path(sample("unsure").answers):
        assert question.text in words
    sheet = words.rpartition(SHEET)[2]
    assert "Can my sister be in the room?" in sheet
    assert interview.restored()
    assert interview.written() == []


@pytest.mark.slow
def test_auto_stopped_by_a_key(start: Start) -> None:
    """Any key stops the demo that goes on by itself and hands it over."""
    interview = start("60", "demo", "unsure", "--auto", python=PACED)
    interview.asks(messages.START_CHOICE)
    interview.press("down")
    interview.wait_for(f"» {messages.READ_GUIDE}")
    interview.press("up")
    interview.wait_for(f"» {messages.START}")
    interview.press("enter")
    enter_through(interview, sample("unsure"), to="lifestyle")
    interview.asks(interview.text_of("lifestyle"))
    interview.go_back("guided-setting", "long-standing")


@pytest.mark.slow
def test_auto_goes_round(start: Start) -> None:
    """The demo by itself shows one person after another until Ctrl-C."""
    interview = start("0.01", "demo", "--auto", python=PACED)
    sheets = SHEET.encode()
    interview.wait_until(lambda: interview.output.count(sheets) >= 2, "a second sheet")
    interview.press("ctrl-c")
    assert interview.exit_status() == 130
    assert interview.restored()
    assert interview.written() == []
