"""What of an imported form is asked depends on the answers, and what cannot be asked is named."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readycheck import messages
from readycheck.fhir.imported.form import OWN_WORDS
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from tests.forms import HIDDEN, INTAKE, SDC, Item, coding, extended, form, item, when
from tests.imported import codes, read


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, {"many": False, "packs": False, "since": False, "where": False}),
        ({"smokes": "no", "packs": "3"}, {"packs": False, "many": False}),
        ({"smokes": "yes", "packs": "1.5"}, {"packs": True, "many": False}),
        ({"smokes": "yes", "packs": "2"}, {"many": True}),
        ({"medicine": "Tea"}, {"since": True}),
        ({"pain": "N"}, {"where": True}),  # what is within a question goes with any answer to it
        ({"race": ("A",)}, {f"race {OWN_WORDS}": False}),
        ({"race": (OWN_WORDS,)}, {f"race {OWN_WORDS}": True}),
    ],
)
def test_conditions(answers: dict[str, Answer], asked: dict[str, bool]) -> None:
    """What is asked depends on the answers, as their form says."""
    imported, _ = read(INTAKE)
    response = Response(imported, answers)
    assert {name: response.visible(imported.question(name)) for name in asked} == asked


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_conditions_one_by_one(picks: list[int]) -> None:
    """What is asked is the same whether the answers came one by one or all at once."""
    response = Response.begin(read(INTAKE)[0])
    for pick in picks:
        question = response.question
        if question is None or pick == 5:
            response = response.back()
            continue
        options = [option.id for option in response.options(question)]
        try:
            choice = "1" if question.typed else options[pick % len(options)]
            response = response.answer(
                (choice,) if question.type in ("some-of", "list") else choice
            )
        except ValueError:  # a date, say
            if not question.optional:
                return
            response = response.skip()
        afresh = Response(response.questionnaire, response.answers)
        assert list(response.path()) == list(afresh.path())


@pytest.mark.parametrize(
    ("behavior", "operators", "given", "holds"),
    [
        ("all", ("=", "="), ("A", "B"), True),
        ("all", ("=", "="), ("A", "A"), False),
        ("any", ("=", "="), ("B", "B"), True),
        ("any", ("=", "="), ("B", "A"), False),
        ("all", ("!=", "="), ("B", "B"), True),
        ("all", ("!=", "="), ("A", "B"), False),
    ],
)
def test_behavior(
    behavior: str, operators: tuple[str, str], given: tuple[str, str], holds: bool
) -> None:
    """Of several lines all must hold, or any: of one question or of several."""
    options = [coding("A"), coding("B")]
    lines = [
        when("one", operators[0], answerCoding={"code": "A"}),
        when("two", operators[1], answerCoding={"system": "http://loinc.org", "code": "B"}),
    ]
    imported, _ = read(
        form(
            item("one", "choice", answerOption=options),
            item("two", "choice", answerOption=options),
            item("three", "string", enableWhen=lines, enableBehavior=behavior),
        )
    )
    response = Response(imported, dict(zip(("one", "two"), given, strict=True)))
    assert response.visible(imported.question("three")) == holds


KG = {"system": "http://unitsofmeasure.org", "code": "kg"}


@pytest.mark.parametrize(
    ("kind", "given", "line", "holds"),
    [
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, **KG}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 100, **KG}), False),
        ("quantity", "60", when("a", "!=", answerQuantity={"value": 100, **KG}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, "unit": "kg"}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, "code": "[lb_av]"}), False),
        ("quantity", "60", when("a", ">", answerQuantity={"value": 59.5, **KG}), True),
        ("date", "2020-02-29", when("a", "<", answerDate="2020-03-01"), True),
        ("date", "2020-02-29", when("a", ">=", answerDate="2020-03-01"), False),
        ("time", "20:00", when("a", ">", answerTime="20:00:00"), False),
        ("time", "20:00", when("a", ">=", answerTime="20:00:00"), True),
        ("integer", "10", when("a", ">", answerInteger=9), True),
        ("integer", "", when("a", "!=", answerInteger=9), True),
        ("integer", "", when("a", "<", answerInteger=9), False),
    ],
)
def test_comparison(kind: str, given: str, line: dict[str, Any], holds: bool) -> None:
    """An amount, a day, a time and no answer are compared as R4 says."""
    unit = extended("questionnaire-unitOption", valueCoding={**KG, "display": "kg"})
    more: Item = {"extension": [unit]} if kind == "quantity" else {}
    imported, _ = read(form(item("a", kind, **more), item("b", "string", enableWhen=[line])))
    response = Response(imported, {"a": given} if given else {})
    assert response.visible(imported.question("b")) == holds


@pytest.mark.parametrize(
    ("operator", "moment", "holds"),
    [
        ("=", "2020-03-01T11:30:00Z", True),
        (">", "2020-03-01T11:45:00Z", False),
        ("<", "2020-03-01T08:00:00-05:00", True),
        (">", "2020-02-29", True),
    ],
)
def test_zones_compared(
    monkeypatch: pytest.MonkeyPatch, operator: str, moment: str, holds: bool
) -> None:
    """Two moments are compared by when they are, in whatever zone each is written."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    line = when("a", operator, answerDateTime=moment)
    imported, _ = read(form(item("a", "dateTime"), item("b", "string", enableWhen=[line])))
    response = Response(imported, {"a": "2020-03-01", "a time": "12:30"})
    assert response.visible(imported.question("b")) == holds


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"question": "q", "operator": "contains", "answerBoolean": True}, "cannot be worked out"),
        ({"question": "q", "operator": "="}, "cannot be worked out"),
        ({"question": "q", "operator": "exists", "answerString": "x"}, "cannot be worked out"),
        ({"operator": "=", "answerBoolean": True}, "cannot be worked out"),
        ("q", "cannot be worked out"),
        ({"question": "z", "operator": "=", "answerBoolean": True}, "later answer"),
        ({"question": "y", "operator": "=", "answerBoolean": True}, "not asked"),
        (when("q", "=", answerString="Maybe"), "does not list"),
        (when("c", "=", answerCoding={"code": "none"}), "does not list"),
    ],
)
def test_unknown_conditions(line: Any, why: str) -> None:
    """An item whose condition nobody can work out is named, and has a line: it is never just
    passed over, as if its condition did not hold."""
    asked = item("a", "string", "Why?", enableWhen=[line])
    choice = item("c", "choice", answerOption=[coding("A"), coding("B")])
    imported, [warning] = read(form(item("q", "boolean"), choice, asked, item("z", "boolean")))
    assert (warning.code, why in warning.message) == ("RC420", True)
    assert [entry.label for entry in imported.sheet.write_in] == ["Why?"]


@pytest.mark.parametrize(
    "lines",
    [
        [when("q", "=", answerBoolean="true")],
        [when("q", "=", answerBoolean=True), when("q", "=", answerString="Maybe")],
    ],
)
def test_enough_conditions(lines: list[Item]) -> None:
    """A yes in quotes is a yes, and where any condition is enough, one can hold for no answer."""
    asked = item("a", "string", "Why?", enableWhen=lines, enableBehavior="any")
    imported, found = read(form(item("q", "boolean"), asked))
    why = imported.question("a")
    held = [Response(imported, {"q": answer}).visible(why) for answer in ("yes", "no")]
    assert (held, found) == ([True, False], [])


def test_within_what_is_not_asked() -> None:
    """Each question within an item that is not asked is named, and has a line."""
    photo = item("p", "attachment", "Photo", item("n", "string", "Taken when?", required=True))
    never = when("p", "exists", answerBoolean=True)
    mood = {"linkId": "m", "type": "string", "code": [{"display": "Mood"}], "required": True}
    inner = [{"type": "display", "text": "Read this."}, item("h", "group", "", mood)]
    group = item("g", "group", "", *inner, enableWhen=[never])
    imported, found = read(form(photo, item("q", "boolean")))
    assert not imported.lacks  # what is within has no answer to go with
    imported, found = read(form(photo, group, item("q", "boolean")))
    assert codes(found) == ["RC420"] * 3
    assert [entry.label for entry in imported.sheet.write_in] == ["Photo", "Taken when?", "Mood"]
    assert imported.lacks
    signatures = [item(f"s{n}", "attachment", f"Signature {n}") for n in range(31)]
    imported, found = read(form(*signatures, item("q", "boolean")))
    assert len(imported.sheet.write_in) == 30
    assert [each.hint for each in found[29:]] == [
        "the sheet has a line to write it on",
        "write it in the notes on the sheet",
    ]


EXPRESSION = extended("sdc-questionnaire-enableWhenExpression", SDC, valueExpression={})


def test_group_with_an_expression() -> None:
    """What depends on an expression is not asked, a whole group either, and a text is not shown."""
    group = item("g", "group", "Pain", item("p", "boolean", required=True), extension=[EXPRESSION])
    text = item("t", "display", "Only for some.", extension=[EXPRESSION])
    imported, found = read(form(group, text, item("a", "boolean")))
    assert [(q.id, q.why) for q in imported.questions] == [("a", None)]
    assert (codes(found), imported.lacks) == (["RC420", "RC423"], True)


def test_read_only_group() -> None:
    """A group that only the clinic fills in is left out, with all that is in it."""
    group = item("g", "group", "For us", item("p", "boolean", required=True), readOnly=True)
    imported, found = read(form(group, item("a", "boolean")))
    assert ([q.id for q in imported.questions], found, imported.lacks) == (["a"], [], False)


def test_hidden_is_not_later() -> None:
    """What depends on something hidden never gets its answer, not even later."""
    hidden = item("h", "boolean", extension=[HIDDEN])
    asked = item("a", "string", enableWhen=[when("h", answerBoolean=True)])
    _, [warning] = read(form(hidden, asked, item("z", "boolean")))
    assert messages.FORM_DEPENDS in warning.message
