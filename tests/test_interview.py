"""The interview asks what is needed before a sheet is made, and lists no answer nowhere."""

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.visit_sheet import build
from readycheck.interview import questions
from readycheck.interview.prompter import Answered, Back, Event
from readycheck.questionnaire.response import Response
from tests.conftest import DAY
from tests.test_demo import Person
from tests.test_response_machine import small_with_conditions


class Keeper:
    """Keeps nothing."""

    def begin(self, response: Response) -> Response:
        return response

    def changed(self, response: Response) -> None:
        pass

    def leave(self, response: Response, event: object) -> None:
        raise AssertionError("nobody leaves here")


NO_TEA: list[Event] = [Answered("no"), Answered(None), Answered("red")]


def test_a_question_left_open_by_a_change_is_asked_before_the_sheet_is_made() -> None:
    change: list[Event] = [Answered("change"), Answered("tea"), Answered("yes"), Back()]
    finish: list[Event] = [Answered("make"), Answered("hot"), Answered("make")]
    person = Person(*NO_TEA, *change, *finish)
    response = questions.conduct(person, Response.begin(small_with_conditions()), Keeper())
    assert Paragraph(messages.STILL_OPEN) in person.shown
    assert response.answers["how"] == "hot"
    assert not response.missing()


def test_a_follow_up_of_a_follow_up_stands_on_the_sheet_under_the_first_question() -> None:
    person = Person(
        Answered("yes"), Answered("three"), Answered("cold"), Answered("It is summer"),
        Answered(None), Answered("red"), Answered("make"),
    )  # fmt: skip
    response = questions.conduct(person, Response.begin(small_with_conditions()), Keeper())
    [row] = [
        row
        for part in build(response, DAY).parts
        if part.id == "topics"
        for block in part.blocks
        for row in getattr(block, "rows", ())
    ]
    assert row.words == ("Cups: three", "How: Cold", "Why cold: It is summer")
