"""What is asked and said about drafts, and when they are written."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.commands.forget import forget
from readycheck.documents.blocks import AnswerGiven, Paragraph
from readycheck.errors import DraftError, UserLeft
from readycheck.interview.prompter import Answered, Event, Leave, Prompt
from readycheck.interview.visit_session import VisitSession
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import NOW
from tests.test_demo import Person

Step = Event | Callable[[], Event]
YES = Answered("yes")


class Acting(Person):
    """Takes each step when it is asked, and leaves after the last."""

    def __init__(self, *steps: Step) -> None:
        super().__init__()
        self.steps = iter(steps)

    def ask(self, prompt: Prompt) -> Event:
        self.asked.append(prompt)
        step = next(self.steps, Leave())
        return step() if callable(step) else step

    @property
    def said(self) -> list[str]:
        return [block.text for block in self.shown if isinstance(block, Paragraph)]

    def labels(self, text: str) -> list[str]:
        """The choices of the last menu that asked this."""
        prompt = next(prompt for prompt in reversed(self.asked) if prompt.text == text)
        return [choice.text for choice in prompt.choices]


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "readycheck", lambda: NOW)


def leave_draft(drafts: Drafts, response: Response) -> Path:
    draft = drafts.new()
    draft.write(response)
    return draft.path


def visit(
    person: Acting, questionnaire: Questionnaire, drafts: Drafts, now: datetime = NOW
) -> None:
    """Go through a session that the person leaves."""
    session = VisitSession(person, lambda: now, drafts.folder, lambda sheet: None)
    with pytest.raises(UserLeft):
        session.run(Response.begin(questionnaire))


def test_written_before_said(small: Questionnaire, drafts: Drafts) -> None:
    """An answer is in the draft before it is said to be answered."""
    kept: list[bool] = []

    class Watching(Acting):
        def show(self, blocks: object) -> None:
            super().show(blocks)  # type: ignore[arg-type]
            if any(isinstance(block, AnswerGiven) for block in self.shown) and not kept:
                [path] = drafts.folder.iterdir()
                kept.append(b'"tea":"yes"' in path.read_bytes())

    visit(Watching(Answered("keep"), YES), small, drafts)
    assert kept == [True]


def test_said_before_written(small: Questionnaire, drafts: Drafts) -> None:
    """Before the first answer nothing is saved, and the words on where a draft is say so."""
    person = Acting(Answered("keep"), Leave())
    visit(person, small, drafts)
    assert not [*drafts.folder.glob("draft-*")]
    [said] = [line for line in person.said if str(drafts.folder) in line]
    assert said.startswith("After each answer")


@pytest.mark.parametrize("again", ["no", "yes"])
def test_deleted_elsewhere(small: Questionnaire, drafts: Drafts, again: str) -> None:
    """A draft deleted in another window is not written again unless the person says so."""

    def after_forget() -> Event:
        assert drafts.forget()
        return Answered("two")

    person = Acting(Answered("keep"), YES, after_forget, Answered(again))
    visit(person, small, drafts)
    gone = messages.DRAFT_DELETED_ELSEWHERE.partition(":")[0]
    assert [line for line in person.said if line.startswith(gone)]
    assert messages.DRAFT_AGAIN_CHOICE in [prompt.text for prompt in person.asked]
    offers = drafts.offers(small, pytest.fail)
    assert [dict(offer.response.answers) for offer in offers] == (
        [{"tea": "yes", "cups": "two"}] if again == "yes" else []
    )


def test_leaving_instead_of_another(small: Questionnaire, drafts: Drafts) -> None:
    """Who wishes to leave, when asked whether to write a draft again, is not asked a question."""

    def after_forget() -> Event:
        assert drafts.forget()
        return Answered("two")

    person = Acting(Answered("keep"), YES, after_forget, Leave())
    visit(person, small, drafts)
    last_asked = [prompt.text for prompt in person.asked[-2:]]
    assert last_asked == [messages.DRAFT_AGAIN_CHOICE, messages.LEAVE_CHOICE]


@pytest.mark.parametrize("choice", ["make", "stay"])
def test_going_on_instead_of_another(small: Questionnaire, drafts: Drafts, choice: str) -> None:
    """Who wishes to leave there, and goes on after all, goes on where they chose."""

    def after_forget() -> Event:
        assert drafts.forget()
        return Answered("two")

    person = Acting(Answered("keep"), YES, after_forget, Leave(), Answered(choice))
    visit(person, small, drafts)
    texts = [prompt.text for prompt in person.asked]
    after = texts[texts.index(messages.LEAVE_CHOICE) + 1]
    assert after == (messages.CHECK_CHOICE if choice == "make" else "What will you ask?")


def test_half_typed_words_are_named(small: Questionnaire, drafts: Drafts) -> None:
    """Who makes the sheet while a text is half typed reads that it is not on the sheet yet."""
    person = Acting(Answered("start"), YES, Leave(0, "thr"), Answered("make"))
    visit(person, small, drafts)
    assert messages.BEGUN_NOT_ON_SHEET.format("Cups") in person.said
    person = Acting(Answered("start"), YES, Leave(), Answered("make"))
    visit(person, small, drafts)
    assert messages.BEGUN_NOT_ON_SHEET.format("Cups") not in person.said


def test_leaving_after_it_was_deleted(small: Questionnaire, drafts: Drafts) -> None:
    """On the way out a draft that was deleted elsewhere does not count as kept."""

    def after_forget() -> Event:
        assert drafts.forget()
        return Leave()

    person = Acting(Answered("keep"), YES, after_forget)
    visit(person, small, drafts)
    assert person.labels(messages.LEAVE_CHOICE) == [
        messages.STAY,
        messages.MAKE_WITH,
        messages.DRAFT_AND_LEAVE,
        messages.SAVE_AND_LEAVE,
        messages.LEAVE_UNKEPT,
    ]
    assert person.said[-1] == messages.NOTHING_KEPT


def test_delete_the_only_draft(small: Questionnaire, drafts: Drafts) -> None:
    """The only draft is deleted from the menu."""
    path = leave_draft(drafts, Response.begin(small).answer("yes"))
    person = Acting(Answered("forget"))
    visit(person, small, drafts)
    assert messages.DRAFT_DELETED.format(path) in person.said
    assert not path.exists()


def test_delete_one_of_two(small: Questionnaire, drafts: Drafts) -> None:
    """Of two drafts one is deleted, and the other stays."""
    kept = leave_draft(drafts, Response.begin(small).answer("yes"))
    deleted = leave_draft(drafts, Response.begin(small).answer("no"))
    person = Acting(Answered("forget"), Answered(str(deleted)))
    visit(person, small, drafts)
    assert kept.exists()
    assert not deleted.exists()


@pytest.mark.parametrize("sure", ["no", "yes"])
def test_delete_all(small: Questionnaire, drafts: Drafts, sure: str) -> None:
    """All drafts are deleted only after a yes, and nothing that deletes is preselected."""
    for answer in ("yes", "no"):
        leave_draft(drafts, Response.begin(small).answer(answer))
    person = Acting(Answered("forget"), Answered("all"), Answered(sure))
    visit(person, small, drafts)
    assert len(list(drafts.folder.iterdir())) == (0 if sure == "yes" else 2)
    assert person.labels(messages.FORGET_CHOICE)[0] == messages.FORGET_NONE
    assert person.labels(messages.FORGET_ALL_CHOICE.format(2))[0] == messages.FORGET_NOT


@pytest.mark.parametrize("before", [[], [Answered("all")]])
def test_leaving_instead_of_deleting(
    small: Questionnaire, drafts: Drafts, before: list[Step]
) -> None:
    """Who wishes to leave, when asked which drafts to delete, leaves, and they stay."""
    for answer in ("yes", "no"):
        leave_draft(drafts, Response.begin(small).answer(answer))
    person = Acting(Answered("forget"), *before, Leave(130))
    visit(person, small, drafts)
    assert len(person.asked) == 2 + len(before)
    assert len(list(drafts.folder.glob("draft-*"))) == 2


def test_folder_not_looked_into(
    small: Questionnaire, drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The start menu and `forget` name a folder that they cannot look into, and why."""
    drafts.folder.write_text("in the way")
    line = messages.DRAFTS_NOT_LOOKED_INTO.format(drafts.folder, "it is a link or a file")
    person = Acting(Answered("keep"), Answered("start"))
    visit(person, small, drafts)
    assert person.said.count(line) == 1
    monkeypatch.setattr("readycheck.commands.forget.open_drafts", lambda: drafts)
    with pytest.raises(DraftError) as raised:
        forget()
    assert str(raised.value) == line
    assert raised.value.exit_status == 1


def test_age_in_words(small: Questionnaire, drafts: Drafts) -> None:
    """A draft from before is offered by where it is and how old it is."""
    leave_draft(drafts, Response.begin(small).answer("yes"))
    person = Acting()
    visit(person, small, drafts, NOW + timedelta(hours=3))
    place = messages.QUOTED.format(messages.OPTIONAL_COUNT.format(1, 2))
    offer = messages.CONTINUE.format(place, messages.plural(3, messages.SAVED_HOURS_AGO))
    assert offer in person.labels(messages.START_CHOICE)


@pytest.mark.parametrize(("minutes", "at"), [(59, 0), (60, 2), (3000, 2)])
def test_older_draft(small: Questionnaire, drafts: Drafts, minutes: int, at: int) -> None:
    """A draft over an hour old comes after starting again, and nothing tells what it is about."""
    leave_draft(drafts, Response.begin(small).answer("yes"))
    person = Acting()
    visit(person, small, drafts, NOW + timedelta(minutes=minutes))
    labels = person.labels(messages.START_CHOICE)
    begin = messages.CONTINUE.partition("{}")[0]
    assert [label.startswith(begin) for label in labels].index(True) == at
    assert messages.START_AFRESH in labels
    topics = [question.topic for question in small.questions]
    assert not [topic for topic in topics if topic in " ".join((*labels, *person.said))]


def test_dated_in_the_future(small: Questionnaire, drafts: Drafts) -> None:
    """A draft from the future is offered without an age, after starting again."""
    leave_draft(drafts, Response.begin(small).answer("yes"))
    person = Acting(Answered("forget"))
    visit(person, small, drafts, NOW - timedelta(days=4000))
    labels = [prompt.choices[2].text for prompt in person.asked if len(prompt.choices) > 2]
    place = messages.QUOTED.format(messages.OPTIONAL_COUNT.format(1, 2))
    assert labels[0] == messages.CONTINUE.format(place, messages.SAVED_IN_FUTURE)


def test_earlier_draft_stays(small: Questionnaire, drafts: Drafts) -> None:
    """Who starts again and leaves hears that the earlier draft is there, not that nothing is."""
    path = leave_draft(drafts, Response.begin(small).answer("yes"))
    person = Acting(Answered("start"), YES)
    visit(person, small, drafts)
    assert path.exists()
    assert person.said[-2:] == [
        messages.NEW_NOT_KEPT,
        messages.plural(1, messages.DRAFTS_EARLIER, path),
    ]


@pytest.mark.parametrize("steps", [[], [Answered("keep"), YES, Leave(), Answered("draft")]])
def test_earlier_drafts_stay(small: Questionnaire, drafts: Drafts, steps: list[Step]) -> None:
    """Several earlier drafts are said to be in their folder, also next to a new one."""
    for answer in ("yes", "no"):
        leave_draft(drafts, Response.begin(small).answer(answer))
    person = Acting(*steps)
    visit(person, small, drafts)
    assert person.said[-1] == messages.plural(2, messages.DRAFTS_EARLIER, drafts.folder)
    assert not {messages.NOTHING_KEPT, messages.NEW_NOT_KEPT} & set(person.said)


@pytest.mark.parametrize("way", ["forget", "take over"])
def test_no_earlier_draft(small: Questionnaire, drafts: Drafts, way: str) -> None:
    """A draft that was deleted, or is carried on and then deleted, is not said to be there."""
    path = leave_draft(drafts, Response.begin(small).answer("yes"))
    forget_it = [Answered("forget")]
    carry_on = [Answered(str(path)), Answered("two"), Leave(), Answered("leave")]
    person = Acting(*(forget_it if way == "forget" else carry_on))
    visit(person, small, drafts)
    assert person.said[-1] == messages.NOTHING_KEPT


def test_saved_before(small: Questionnaire, drafts: Drafts) -> None:
    """Where the answers were saved and changed since, only the changes are said not to be."""
    person = Acting(Answered("start"), YES)
    session = VisitSession(person, lambda: NOW, drafts.folder, lambda sheet: None)
    session.save_dialog.saved = {"tea": "no"}
    with pytest.raises(UserLeft):
        session.run(Response.begin(small))
    assert messages.LEAVE_CHOICE_OLDER in [prompt.text for prompt in person.asked]
    assert messages.NOTHING_KEPT not in person.said


@pytest.mark.parametrize("begin", ["keep", "start"])
def test_end_deletes_the_draft(small: Questionnaire, drafts: Drafts, begin: str) -> None:
    """Whoever has saved nothing but a draft hears that it goes too, however they finish."""
    person = Acting(Answered(begin), YES, Leave(), Answered("make"), Answered("MAKE"))
    person.clears = True
    visit(person, small, drafts)
    plain, deleting = (
        {messages.END_UNKEPT, messages.END_CLEARING},
        {messages.END_DELETING, messages.END_CLEARING_DELETING},
    )
    said = {*person.labels(messages.KEEP_CHOICE)} & (plain | deleting)
    assert said == (deleting if begin == "keep" else plain)
