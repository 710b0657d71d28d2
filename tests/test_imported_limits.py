"""What an imported form wants of an answer is checked as it is typed, or named."""

import io
import json
from typing import Any

import pytest

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.interview import questions
from readycheck.interview.questions import Said
from readycheck.response.answers import Misfit, misfit
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.ui.accessible import AccessiblePrompter
from tests.forms import OFTEN, Item, extended, form, item
from tests.imported import codes, read


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (item("a", "string", maxLength=20, repeats=True), ["at most 20 characters"]),
        (
            item(
                "a",
                "open-choice",
                answerOption=OFTEN,
                extension=[
                    extended("minLength", valueInteger=3),
                    extended("regex", valueString="[A-Z]+"),
                ],
            ),
            ["at least 3 characters", "a pattern"],
        ),
        (
            item(
                "a",
                "dateTime",
                extension=[extended("minValue", valueDateTime="2026-01-01T09:00:00Z")],
            ),
            ["2026-01-01T09:00:00Z or later"],
        ),
        (
            item("a", "integer", extension=[extended("maxValue", valueInteger=10)]),
            [],
        ),
        (
            item("a", "date", extension=[extended("maxValue", valueDate="2026-01")]),
            ["2026-01 or earlier"],
        ),
        (
            item(
                "a",
                "quantity",
                extension=[extended("minValue", valueQuantity={"value": 2.5, "unit": "kg"})],
            ),
            ["2.5 kg or more", "its unit, which the form leaves open"],
        ),
        (
            item("a", "date", extension=[extended("maxValue", _valueDate={"extension": []})]),
            ["a highest value that is worked out"],
        ),
        (
            item(
                "a",
                "string",
                repeats=True,
                extension=[
                    extended("questionnaire-minOccurs", valueInteger=2),
                    extended("questionnaire-maxOccurs", valueInteger=3),
                    extended(
                        "questionnaire-constraint",
                        extension=[{"url": "human", "valueString": "No name twice."}],
                    ),
                    extended("questionnaire-constraint", extension=[]),
                ],
            ),
            ["at least 2 answers", "at most 3 answers", "this rule: No name twice.", "a rule"],
        ),
        (
            item(
                "a",
                "string",
                repeats=True,
                extension=[extended("questionnaire-maxOccurs", valueInteger=1)],
            ),
            ["at most 1 answer"],
        ),
    ],
)
def test_not_checked(asked: Item, said: list[str]) -> None:
    """What a form wants of an answer, and is not checked, is a warning with its place."""
    resource = form(item("b", "string"), asked)
    _, found = read(resource)
    line = json.dumps(resource, indent=1).split("\n").index('   "linkId": "a",')
    assert [(each.code, each.line) for each in found] == [("RC424", line)] * len(said)
    for each, words in zip(found, said, strict=True):
        assert each.message.endswith(f": {words}")


@pytest.mark.parametrize(
    ("kind", "fields", "refused", "taken"),
    [
        ("string", {"maxLength": 3}, "Anna", "Ann"),
        ("text", {"extension": [extended("minLength", valueInteger=3)]}, " An ", "Ann"),
        ("decimal", {"extension": [extended("minValue", valueDecimal=0.5)]}, "0.4", "0.5"),
        ("date", {"extension": [extended("maxValue", valueDate="2026-01-31")]},
         "1 Feb 2026", "2026-01-31"),
        ("dateTime", {"extension": [extended("minValue", valueDateTime="2026-01-31")]},
         "1 Jan 2026", "2026-01-31"),
        ("url", {}, "my page", "https://example.org"),
        ("time", {"extension": [extended("minValue", valueTime="08:00:00")]}, "07:59", "08:00"),
    ],
)  # fmt: skip
def test_limits(kind: str, fields: dict[str, Any], refused: str, taken: str) -> None:
    """What a form wants of an answer is checked as it is typed, and in an answers file."""
    imported, found = read(form(item("a", kind, **fields)))
    assert not found
    question = imported.question("a")
    assert misfit(imported, question, refused) is Misfit.REFUSED
    assert misfit(imported, question, taken) is None
    said = imported.refusal(question, refused)
    typed, out = io.StringIO(f"{refused}\n{taken}\n"), io.StringIO()
    prompter = AccessiblePrompter(typed, out, interactive=False)
    questions.ask(prompter, Response.begin(imported), question, lambda _: None, Said())
    assert said in out.getvalue()
    record = {"readycheck": 1, "questionnaire": {"id": imported.id}, "answers": {"a": refused}}
    with pytest.raises(InvalidFileError) as problems:
        answers_file.decode(imported, "a.json", json.dumps(record).encode())
    assert [(each.code, each.hint) for each in problems.value.found] == [("RC523", said)]


def test_limits_of_quantity() -> None:
    """A quantity is held to a limit in its own unit, and one in another unit is a warning."""
    kg, lb = {"code": "kg", "display": "kg"}, {"value": 5.5, "code": "[lb_av]", "unit": "lb"}
    unit = extended("questionnaire-unit", valueCoding=kg)
    least = extended("minValue", valueQuantity={"value": 2.5, "unit": "kg"})
    most = extended("maxValue", valueQuantity=lb)
    imported, found = read(form(item("a", "quantity", extension=[unit, least, most])))
    assert codes(found) == ["RC424"]
    assert imported.refusal(imported.question("a"), "2.4")
    assert not imported.refusal(imported.question("a"), "6")


def test_limits_nobody_can_meet() -> None:
    """Limits that no answer meets stop nobody."""
    bounds = [
        extended("minValue", valueDate="2026-02-01"),
        extended("maxValue", valueDate="2026-01-01"),
    ]
    number = [extended("minValue", valueInteger=5), extended("maxValue", valueInteger=4)]
    text = [extended("minLength", valueInteger=5000)]
    imported, found = read(
        form(
            item("a", "date", extension=bounds),
            item("b", "text", maxLength=4, extension=text),
            item("c", "integer", extension=number),
        )
    )
    assert codes(found) == ["RC424"] * 6
    for name, answer in (("a", "2026-01-15"), ("b", "Ann"), ("c", "7")):
        assert misfit(imported, imported.question(name), answer) is None


def test_limits_below_nothing() -> None:
    """A number below zero, by which some mean that there is no limit, is none."""
    many = extended("questionnaire-maxOccurs", valueInteger=-1)
    places = extended("maxDecimalPlaces", valueInteger=-1)
    imported, _ = read(
        form(
            item("a", "choice", answerOption=OFTEN, repeats=True, extension=[many]),
            item("b", "decimal", extension=[places]),
            item("c", "decimal", extension=[{**places, "valueInteger": 0}]),
        )
    )
    several = tuple(option.id for option in imported.question("a").options)
    assert misfit(imported, imported.question("a"), several) is None
    assert misfit(imported, imported.question("b"), "1.5") is None
    assert misfit(imported, imported.question("c"), "1.5") is Misfit.TOO_PRECISE
