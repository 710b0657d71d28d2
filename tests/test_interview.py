"""The interview asks what is needed before a sheet is made, and lists no answer nowhere."""

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.visit_sheet import build
from readycheck.interview.prompter import Answered, Back, Event
from readycheck.questionnaire.response import Response
from tests.conftest import DAY, ask_all
from tests.test_demo import Person
from tests.test_response_machine import small_with_conditions

NO_TEA: list[Event] = [Answered("no"), Answered(None), Answered("red")]


def test_open_question_is_asked() -> None:
    """A question left open by a change is asked before the sheet is made."""
    change: list[Event] = [Answered("change"), Answered("tea"), Answered("yes"), Back()]
    finish: list[Event] = [Answered("make"), Answered("hot"), Answered("make")]
    person = Person(*NO_TEA, *change, *finish)
    response = ask_all(person, Response.begin(small_with_conditions()))
    assert Paragraph(messages.STILL_OPEN) in person.shown
    assert response.answers["how"] == "hot"
    assert not response.missing()


def test_nested_follow_up() -> None:
    """A follow-up of a follow-up is on the sheet under the first question."""
    person = Person(
        Answered("yes"), Answered("three"), Answered("cold"), Answered("It is summer"),
        Answered(None), Answered("red"), Answered("make"),
    )  # fmt: skip
    response = ask_all(person, Response.begin(small_with_conditions()))
    [row] = [
        row
        for part in build(response, DAY).parts
        if part.id == "topics"
        for block in part.blocks
        for row in getattr(block, "rows", ())
    ]
    assert row.words == ("Cups: three", "How: Cold", "Why cold: It is summer")
