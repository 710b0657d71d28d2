"""The interview asks what is needed before a sheet is made, and lists no answer nowhere."""

from typing import Any

import pytest

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.documents.blocks import AnswerGiven, Paragraph
from readycheck.documents.visit_sheet import build
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.interview.prompter import Answered, Back, Event
from readycheck.questionnaire.bounds import MAX_ENTRIES
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.text import as_sentence
from readycheck.validation import loader
from readycheck.validation.rules import answer_rules
from tests.conftest import DAY, NOW, SMALL, ask_all
from tests.test_demo import Person
from tests.test_response_machine import small_with_conditions

NO_TEA: list[Event] = [Answered("no"), Answered(None), Answered("red")]


def test_open_question() -> None:
    """A question left open by a change is named in the review, and the sheet says so."""
    change: list[Event] = [Answered("tea"), Answered("yes"), Back()]
    person = Person(*NO_TEA, *change, Answered("MAKE"))
    response = ask_all(person, Response.begin(small_with_conditions()))
    labels = [choice.text for choice in person.asked[-1].choices]
    assert messages.MAKE_WITH in labels
    assert messages.FOLLOW_UP_ROW.format("Tea", "How", messages.NOT_ANSWERED) in labels
    assert [question.id for question in response.missing()] == ["how"]


def test_back_at_the_row() -> None:
    """A change goes straight back to the review, where its row is pointed at."""
    person = Person(*NO_TEA, Answered("mug"), Answered("blue"), Answered("MAKE"))
    ask_all(person, Response.begin(small_with_conditions()))
    first, second = (prompt for prompt in person.asked if prompt.text == messages.CHECK_CHOICE)
    assert (first.answer, first.preselects) == (None, False)
    assert second.answer == "mug"


def test_change_moves_rows() -> None:
    """What a change takes off the sheet is named, and what it brings back."""
    yes = [Answered("yes"), Answered("three"), Answered("hot")]
    rest = [Answered(("ask-tea", "milk")), Answered("red")]
    changes = [Answered("tea"), Answered("no"), Answered("tea"), Answered("yes")]
    person = Person(*yes, *rest, *changes, Answered("MAKE"))
    ask_all(person, Response.begin(small_with_conditions()))
    said = "Tea - Cups: three · Tea - How: Hot · Is my tea too strong?"
    off, back = messages.OFF_SHEET.format(said), messages.BACK_ON_SHEET.format(said)
    assert Paragraph(off.replace("strong?. ", "strong? ")) in person.shown
    assert Paragraph(back.removesuffix(".")) in person.shown


@pytest.mark.parametrize("end", ["", ".", "?", "!", "…"])
def test_one_mark_at_the_end(end: str) -> None:
    """What a person typed with a mark at its end is followed by no full stop."""
    so_far = as_sentence(messages.LIST_SO_FAR, f"Ramipril 5 mg{end}")
    assert so_far.startswith(f"So far: Ramipril 5 mg{end or '.'} Type ")
    assert (
        as_sentence(messages.BACK_ON_SHEET, f"Cups{end}") == f"Back on your sheet: Cups{end or '.'}"
    )


def test_long_answer_in_the_review() -> None:
    """A long answer is cut in the review, where its question's topic is whole."""
    person = Person(
        Answered("yes"), Answered("cup " * 400), Answered("hot"), Answered(None), Answered("red"),
        Answered("MAKE"),
    )  # fmt: skip
    ask_all(person, Response.begin(small_with_conditions()))
    [row] = [choice.text for choice in person.asked[-1].choices if choice.id == "cups"]
    assert row.startswith("Tea - Cups: cup cup")
    assert row.endswith(" …")
    assert len(row) < 440


def test_numbers_in_the_review(questionnaire: Questionnaire) -> None:
    """Each row has the number of its question, or one of its own where it is optional."""
    every = {question.id: "yes" for question in questionnaire.required}
    person = Person(Answered("MAKE"))
    ask_all(person, Response(questionnaire, every))
    numbers = " ".join(choice.number for choice in person.asked[-1].choices)
    assert numbers == "1 2 3 4 5 5a 6 6a 7 7a 8 8a 9 9a 10 11 12 13 14 15 16 17 18 19"


def test_numbers_of_rows() -> None:
    """No two rows have the same number, wherever questions are optional; one that everyone
    is asked after the last that needs an answer goes on counting."""
    how = "{id: how, type: text, text: How?, topic: How, when: {tea: [yes]}}"
    text = SMALL.replace("      - id: mug", f"      - {how}\n      - id: mug")
    for optional in ("tea", "how", "mug"):
        begun = f"- id: {optional}\n        type"
        changed = text.replace(f"{{id: {optional},", f"{{id: {optional}, optional: true,")
        changed = changed.replace(begun, f"- id: {optional}\n        optional: true\n        type")
        of = loader.parse("own.yaml", changed.encode())
        rows = of.row_number
        assert len(set(rows.values())) == len(rows) == len(of.questions)
        assert rows.items() >= of.number.items()
    assert " ".join(rows.values()) == "1 1b 2 1a 3"


def test_back_to_the_review() -> None:
    """Going back from a question to the review is not going back to an earlier question."""
    person = Person(*NO_TEA, Answered("mug"), Back(), Answered("MAKE"))
    ask_all(person, Response.begin(small_with_conditions()))
    assert Paragraph(messages.WENT_BACK) not in person.shown


def test_nested_follow_up() -> None:
    """A follow-up of a follow-up is on the sheet under the first question."""
    person = Person(
        Answered("yes"), Answered("three"), Answered("cold"), Answered("It is summer"),
        Answered(None), Answered("red"), Answered("MAKE"),
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


@pytest.fixture
def listed() -> Questionnaire:
    """The small questionnaire with a list in place of a text."""
    text = SMALL.replace("id: cups\n        type: text", "id: cups\n        type: list")
    return loader.parse("small.yaml", text.encode())


def test_list_takes_one_entry_at_a_time(listed: Questionnaire) -> None:
    """Entries are asked for until Enter alone, and a dash takes the last one off again."""
    person = Person(
        Answered("yes"), Answered("one"), Answered("two"), Answered("-"), Answered("three"),
        Answered(None), Answered(None), Answered("red"), Answered("MAKE"),
    )  # fmt: skip
    response = ask_all(person, Response.begin(listed))
    assert response.answers["cups"] == ("one", "three")
    hints = [prompt.hint for prompt in person.asked if prompt.text == "How many cups?"]
    assert "one · two" in hints[2]
    assert Paragraph(messages.LIST_TAKEN_BACK.format("two")) in person.shown
    assert AnswerGiven(messages.YOU_TYPED.format("one · three")) in person.shown


def test_changes(listed: Questionnaire) -> None:
    """Each change is handed on once, and before anything is said of it."""
    events: list[Event] = [
        Answered("yes"), Answered("one"), Answered("-"), Back(), Answered("yes"), Answered("two"),
        Answered(None), Answered(None), Answered("red"), Answered("tea"), Answered("yes"),
    ]  # fmt: skip
    person = Person(*events, Answered("MAKE"))
    order: list[Any] = person.shown
    ask_all(person, Response.begin(listed), order.append)
    changes = [each for each in order if isinstance(each, Response)]
    assert len(changes) == len(events)
    for entry, said in (
        (("one",), Paragraph(messages.YOU_TYPED.format("one"))),
        (("two",), Paragraph(messages.YOU_TYPED.format("two"))),
    ):
        change = next(each for each in changes if each.answers.get("cups") == entry)
        assert order.index(change) < order.index(said)


def test_list_is_kept_entry_by_entry(listed: Questionnaire) -> None:
    """Who leaves in the middle of a list finds its entries there on coming back."""
    response = Response.begin(listed).answer("yes").listing(("one",))
    assert response.question is listed.question("cups")
    assert response.answers["cups"] == ("one",)
    assert response.listing(()).answers == {"tea": "yes"}


def test_list_is_bounded(listed: Questionnaire) -> None:
    """A full list takes no more, says so, and loses nothing."""
    full = tuple(f"cup {number}" for number in range(MAX_ENTRIES))
    person = Person(
        Answered(("last", "-", "more")), Answered("even more"),
        Answered(None), Answered(None), Answered("red"), Answered("MAKE"),
    )  # fmt: skip
    response = ask_all(person, Response.begin(listed).answer("yes").listing(full[1:]))
    assert response.answers["cups"] == (*full[1:], "last")
    for left_out in ("- · more", "even more"):
        assert Paragraph(messages.LIST_FULL.format(MAX_ENTRIES, left_out)) in person.shown


@pytest.mark.parametrize("answer", ["one", [], [""], ["one", 2], [["one"]], ["x"] * 51])
def test_odd_list_is_refused(listed: Questionnaire, answer: object) -> None:
    """An answer that is not a list of texts is refused, with the way to write one."""
    [finding] = answer_rules.check_answer(listed, "cups", answer, ("answers", "cups"))
    assert finding.code in (Code.ANSWER_NOT_ENTRIES, Code.ANSWERS_TOO_MANY)


def test_list_is_an_array_in_files(listed: Questionnaire) -> None:
    """A list is an array of strings in an answers file, and repeats in a health record."""
    response = Response(listed, {"tea": "yes", "mug": "red", "cups": ("one", "two")})
    record = answers_file.decode(listed, "a.json", answers_file.encode(response, NOW))
    assert record.response.answers["cups"] == ("one", "two")
    [group, *_] = fhir_response.response(response)["item"]
    assert [item["answer"] for item in group["item"] if item["linkId"] == "cups"] == [
        [{"valueString": "one"}, {"valueString": "two"}]
    ]
    [asked] = [item for item in fhir.questionnaire(listed)["item"][1:] if "item" in item][:1]
    [cups] = [item for item in asked["item"] if item["linkId"] == "cups"]
    assert (cups["type"], cups["repeats"]) == ("text", True)
