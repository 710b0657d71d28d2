"""The parts of a FHIR resource by their names, and what its rules enable."""

from collections.abc import Iterator
from typing import Any

from hypothesis import settings

from readycheck.questionnaire.model import Questionnaire
from readycheck.validation import loader
from tests.conftest import SMALL
from tests.pairs import pairs, questionnaires

YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136"


TOGGLE = "sdc-questionnaire-answerOptionsToggleExpression"


ANY = pairs(questionnaires())


few = settings(max_examples=40)  # each with a dozen questions


def items(resource: dict[str, Any], within: tuple[str, ...] = ()) -> Iterator[tuple[Any, Any]]:
    """Every item with the linkIds above it, in order."""
    for item in resource.get("item", ()):
        yield item, within
        yield from items(item, (*within, item["linkId"]))


def item(resource: dict[str, Any], link: str) -> dict[str, Any]:
    """The item with this linkId."""
    [found] = [entry for entry, _ in items(resource) if entry["linkId"] == link]
    return dict(found)


def values(data: object) -> Iterator[object]:
    """Everything in a resource, the resource included."""
    yield data
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for entry in inner:
        yield from values(entry)


def extension(element: dict[str, Any], name: str) -> list[Any]:
    """The values of an element's extensions of this name."""
    return [
        entry.get("extension") or next(value for key, value in entry.items() if key != "url")
        for entry in element.get("extension", ())
        if entry["url"].endswith(f"/{name}")
    ]


def codes(element: dict[str, Any], key: str = "answerOption") -> list[str]:
    return [entry["valueCoding"]["code"] for entry in element[key]]


def small_with(*changes: tuple[str, str]) -> Questionnaire:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return loader.parse("small.yaml", text.encode())


def coded(coding: dict[str, Any] | None) -> tuple[Any, Any]:
    return (coding["system"], coding["code"]) if coding else (None, None)


def enabled(asked: dict[str, Any], said: dict[str, Any]) -> set[str]:
    """The linkIds that R4's rules enable: an item by its own lines and by what it is in."""
    given = {
        (entry["linkId"], value.get("valueInteger"), *coded(value.get("valueCoding")))
        for entry, _ in items(said)
        for value in entry.get("answer", ())
    }
    answers = {entry["linkId"] for entry, _ in items(said) if "answer" in entry}
    on: set[str] = set()
    for entry, within in items(asked):
        lines = [
            line["question"] in answers
            if line["operator"] == "exists"
            else (line["operator"] == "=")
            == (
                (line["question"], line.get("answerInteger"), *coded(line.get("answerCoding")))
                in given
            )
            for line in entry.get("enableWhen", ())
        ]
        holds = not lines or (all if entry["enableBehavior"] == "all" else any)(lines)
        if holds and on.issuperset(within):
            on.add(entry["linkId"])
    return on
