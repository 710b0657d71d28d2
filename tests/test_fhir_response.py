"""The answers as a FHIR response: under their sections, with their codes, and no others."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from tests.conftest import NOW
from tests.fhir import codes, extension, item, items


def test_response_items(small: Questionnaire) -> None:
    """The response holds the answers under their sections."""
    answers: dict[str, Answer] = {
        "mug": "red",
        "bring": ("sugar", "ask-tea"),
        "cups": "three",
        "tea": "yes",
    }
    resource = fhir_response.response(Response(small, answers), NOW)
    asked = fhir.questionnaire(small)
    coded = {entry["linkId"]: entry for entry, _ in items(asked) if "answerOption" in entry}
    option = {
        (link, value["valueCoding"]["code"]): value
        for link, entry in coded.items()
        for value in entry["answerOption"]
    }
    assert resource.pop("text")
    assert resource == {
        "resourceType": "QuestionnaireResponse",
        "language": "en",
        "questionnaire": f"{asked['url']}|1",
        "status": "completed",
        "authored": "2026-11-22T10:09:00+00:00",
        "item": [
            {
                "linkId": "habits",
                "text": "Habits",
                "item": [
                    {
                        "linkId": "tea",
                        "text": "Do you drink tea?",
                        "answer": [option["tea", "Y"]],
                    },
                    {
                        "linkId": "cups",
                        "text": "How many cups?",
                        "answer": [{"valueString": "three"}],
                    },
                ],
            },
            {
                "linkId": "visit",
                "text": "The visit",
                "item": [
                    {
                        "linkId": "bring",
                        "text": "What will you ask?",
                        "answer": [option["bring", "sugar"], option["bring", "ask-tea"]],
                    },
                    {"linkId": "mug", "text": "Which mug?", "answer": [option["mug", "red"]]},
                ],
            },
        ],
    }


def test_hidden_answers(small: Questionnaire) -> None:
    """What a condition hides or narrows is not part of the response."""
    answers: dict[str, Answer] = {"tea": "no", "cups": "three", "bring": ("ask-tea", "milk")}
    resource = fhir_response.response(Response(small, answers))
    assert [entry["linkId"] for entry, _ in items(resource)] == ["habits", "tea", "visit", "bring"]
    assert codes(item(resource, "bring"), "answer") == ["milk"]


def test_status(small: Questionnaire) -> None:
    """A response is in progress until nothing is missing."""
    assert fhir_response.response(Response(small, {"tea": "no"}))["status"] == "in-progress"
    assert (
        fhir_response.response(Response(small, {"tea": "no", "mug": "red"}))["status"]
        == "completed"
    )


def test_empty_response(small: Questionnaire) -> None:
    """A response without an answer has no items."""
    assert "item" not in fhir_response.response(Response(small))


@pytest.mark.parametrize(
    ("created", "authored"),
    [
        (datetime(2026, 11, 22, 10, 9, 5, 77, UTC), "2026-11-22T10:09:05+00:00"),
        (NOW.astimezone(timezone(timedelta(hours=-3.5))), "2026-11-22T06:39:00-03:30"),
        (NOW.replace(tzinfo=None), "2026-11-22"),
        (NOW.astimezone(timezone(timedelta(hours=23))), "2026-11-23"),
        (datetime(1, 1, 1, 9, tzinfo=timezone(timedelta(hours=5, seconds=8))), "0001-01-01"),
        (None, None),
    ],
)
def test_authored(small: Questionnaire, created: datetime | None, authored: str | None) -> None:
    """The answers are dated as exactly as is known, and where nothing is, that is said."""
    resource = fhir_response.response(Response(small), created)
    assert resource.get("authored") == authored
    unknown = extension(resource.get("_authored", {}), "data-absent-reason")
    assert unknown == ([] if authored else ["unknown"])
