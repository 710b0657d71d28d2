"""The demo shows a made-up person's answers, says so everywhere, and keeps nothing."""

import json
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Title
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.documents.welcome import welcome
from readycheck.errors import UserLeft
from readycheck.interview.demo import (
    AutoPrompter,
    DemoSession,
    SamplePrompter,
    begin,
    choose,
    reading_time,
)
from readycheck.interview.prompter import Answered, Event, Leave, Prompt, Unattended
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Sample
from readycheck.response.response import Response
from tests.conftest import DAY, NOW, SMALL, Run


class Person:
    """Take what is at hand, unless the test says otherwise, and remember what was asked."""

    clears = False
    traces = messages.TRACES

    def __init__(self, *events: Event | None) -> None:
        self.events = iter(events)
        self.asked: list[Prompt] = []
        self.shown: list[Block] = []

    def greet(self, blocks: Iterable[Block]) -> None:
        self.shown += blocks

    def show(self, blocks: Iterable[Block]) -> None:
        self.shown += blocks

    def read(self, blocks: Iterable[Block]) -> None:
        self.shown += blocks

    def finish(self) -> None:
        pass

    def clear(self) -> None:
        self.shown.clear()

    def ask(self, prompt: Prompt) -> Event:
        self.asked.append(prompt)
        event = next(self.events, None)
        if event is not None:
            return event
        return Answered(prompt.onward or prompt.choices[0].id if prompt.menu else prompt.answer)


class Nobody(Person):
    """A Prompter whom nobody answers in time, or from a certain prompt on a person does."""

    def __init__(self, until: int | None = None) -> None:
        super().__init__(*([Unattended()] * until if until is not None else []))
        self.until = until

    def ask(self, prompt: Prompt) -> Event:
        event = super().ask(prompt)
        return Unattended() if self.until is None else event


def sample(questionnaire: Questionnaire, id: str) -> Sample:
    return next(example for example in questionnaire.samples if example.id == id)


def shown_to(prompter: Person | AutoPrompter, questionnaire: Questionnaire, id: str) -> Sheet:
    """Go through the demo of a sample to its end; the last sheet that was shown."""
    sheets: list[Sheet] = []
    session = DemoSession(prompter, NOW, sheets.append)
    session.run(begin(questionnaire, sample(questionnaire, id)))
    return sheets[-1]


@pytest.mark.parametrize("id", ["cautions", "unsure", "unmarked"])
def test_enter_alone(questionnaire: Questionnaire, id: str) -> None:
    """Enter alone goes through the demo with the sample's answers."""
    person = Person()
    sheet = shown_to(person, questionnaire, id)
    example = sample(questionnaire, id)
    assert sheet.sample
    asked = {prompt.text: prompt.answer for prompt in person.asked if not prompt.menu}
    answers = Response(questionnaire, dict(example.answers))
    at_hand = {q.text: answers.shown(q) for q in answers.path() if q.type != "list"}
    lists = [q.text for q in answers.path() if q.type == "list"]
    assert asked == {**at_hand, **dict.fromkeys(lists)}
    assert sheet == build(answers, DAY, sample=True)


def test_changed_answer(questionnaire: Questionnaire) -> None:
    """An answer can be changed on the way."""
    start = [None]
    person = Person(*start, Answered("prefer-not-to-say"))
    sheet = shown_to(person, questionnaire, "unmarked")
    [evidence] = [
        row
        for part in sheet.parts
        if part.id == "matters"
        for block in part.blocks
        for row in getattr(block, "rows", ())
        if row.label == "Evidence-based care"
    ]
    assert evidence.value == messages.YES_NO["prefer-not-to-say"]


def test_change_before_leaving(questionnaire: Questionnaire) -> None:
    """Leaving in the middle of a change at the end of the demo keeps the exit status."""
    through = 1 + len(list(begin(questionnaire, sample(questionnaire, "unmarked")).path())) + 1
    person = Person(*([None] * through), Answered("change"), Leave(130))
    with pytest.raises(UserLeft) as left:
        shown_to(person, questionnaire, "unmarked")
    assert left.value.exit_status == 130


def test_marked(questionnaire: Questionnaire) -> None:
    """Every title and prompt says SAMPLE."""
    person = Person()
    marked = SamplePrompter(person)
    marked.greet(welcome(questionnaire))
    session = DemoSession(marked, NOW, lambda sheet: None)
    session.run(begin(questionnaire, sample(questionnaire, "cautions")))
    titles = [block for block in person.shown if isinstance(block, Title)]
    assert titles
    assert all(messages.SAMPLE in title.text for title in titles)
    assert all(messages.SAMPLE in (p.text if p.menu else p.section) for p in person.asked)


def test_leave(questionnaire: Questionnaire) -> None:
    """Whoever leaves a demo is asked nothing."""
    for before in range(3):
        with pytest.raises(UserLeft):
            shown_to(Person(*[None] * before, Leave(130)), questionnaire, "unsure")


def test_choose(questionnaire: Questionnaire) -> None:
    """Without a sample named, the person chooses one, or leaves."""
    assert choose(Person(Answered("unsure")), questionnaire).id == "unsure"
    with pytest.raises(UserLeft):
        choose(Person(Leave()), questionnaire)


# ── By itself ──


def test_auto_answers(
    questionnaire: Questionnaire,
) -> None:
    """By itself the demo gives the sample's answers and waits before each."""
    nobody = Nobody()
    prompter = AutoPrompter(nobody)
    sheet = shown_to(prompter, questionnaire, "unsure")
    assert sheet.sample
    assert not prompter.stopped
    assert all(prompt.patience and prompt.patience > 1 for prompt in nobody.asked)


def test_leaving_is_not_taking_over() -> None:
    """Who leaves while it runs by itself is not said to have taken over."""
    person = Person(Leave())
    assert AutoPrompter(person).ask(Prompt(text="What next?")) == Leave()
    assert Paragraph(messages.DEMO_STOPPED) not in person.shown


def test_first_key(questionnaire: Questionnaire) -> None:
    """After the first key the demo goes on by hand."""
    person = Nobody(until=4)
    prompter = AutoPrompter(person)
    shown_to(prompter, questionnaire, "unsure")
    assert prompter.stopped
    waits = [prompt.patience is not None for prompt in person.asked]
    assert waits == [True] * 5 + [False] * (len(waits) - 5)


def test_auto_wait() -> None:
    """The wait grows with the text, and what was shown before counts."""
    waits: list[int] = []

    def pace(words: int) -> float:
        waits.append(words)
        return 0.0

    prompter = AutoPrompter(Nobody(), pace)
    prompter.ask(Prompt(text="Do you drink tea?"))
    prompter.show([Heading("Two words"), Paragraph("And five more of them.")])
    prompter.ask(Prompt(text="Do you drink tea?"))
    prompter.ask(Prompt(text="Do you drink tea?"))
    assert waits == [4, 4 + 7, 4]
    assert [reading_time(words) for words in (0, 200)] == pytest.approx([1.5, 62.1], abs=0.1)


def test_auto_notice() -> None:
    """The demo says at first that it goes on by itself."""
    nobody = Nobody()
    AutoPrompter(nobody)
    assert nobody.shown == [Paragraph(messages.DEMO_BY_ITSELF)]


# ── The command ──


def test_sample_sheet(run: Run, tmp_path: Path) -> None:
    """The demo of a sample ends on a sheet that says so, and leaves no file."""
    done = run("demo", "cautions", lines=["1", *[""] * 20, messages.MAKE_SHEET, "1"])
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("SAMPLE: Visit preparation sheet about")
    assert "150/95 on 12 November" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["demo", "caution"], 2, "There is no sample called 'caution'; did you mean 'cautions'?"),
        (["demo", "zzz"], 2, "write one of: cautions, unsure, unmarked"),
        (["sheet", "--sample", "zzz"], 2, "write one of: cautions, unsure, unmarked"),
        (["demo", "--questions", "small.yaml"], 1, messages.NO_SAMPLES),
        (["sheet", "--sample", "x", "--questions", "small.yaml"], 1, messages.NO_SAMPLES),
    ],
)
def test_no_sample(run: Run, tmp_path: Path, arguments: list[str], status: int, said: str) -> None:
    """The command says that there is no such sample, or none at all."""
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    done = run(*arguments)
    assert done.returncode == status
    assert said in done.stderr
    assert done.stdout == ""


# ── `sheet --sample` ──


@pytest.mark.parametrize("format", ["text", "markdown", "html", "pdf"])
def test_sample_formats(run: Run, tmp_path: Path, format: str) -> None:
    """A sample's sheet says SAMPLE, on each page of a PDF."""
    done = run("sheet", "--sample", "cautions", "--format", format, "-o", "sample")
    assert done.returncode == 0, done.stderr
    data = (tmp_path / "sample").read_bytes()
    if format == "pdf":
        pages = PdfReader(BytesIO(data)).pages
        assert all(messages.SAMPLE in page.extract_text() for page in pages)
    else:
        assert messages.SAMPLE in data.decode()
        assert "150/95 on 12 November" in data.decode()


@pytest.mark.parametrize("arguments", [(), ("--bundle",)])
def test_sample_fhir(run: Run, arguments: tuple[str, ...]) -> None:
    """For a health record it is marked as test data."""
    done = run("sheet", "--sample", "unsure", "--format", "fhir", *arguments)
    resource = json.loads(done.stdout)
    if arguments:
        resource = resource["entry"][1]["resource"]
    assert resource["meta"]["security"][0]["code"] == "HTEST"


@pytest.mark.parametrize("other", ["visit.json", "-", "--blank"])
def test_one_source(run: Run, other: str) -> None:
    """A sample goes with no answers file and no blank form."""
    done = run("sheet", "--sample", "cautions", other)
    assert done.returncode == 2
    assert "choose one of these" in done.stderr
    assert done.stdout == ""
