"""Whatever the questions and answers are, the resources are what R4 allows, and fit each other."""

import json
import re

from hypothesis import given

from readycheck.fhir import elements
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from tests.fhir import ANY, codes, enabled, few, item, items, values
from tests.pairs import Pair, answered, explained

STRING = re.compile(r"[ \r\n\t\S]+")  # as the official JSON Schema has it


DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]((0\d|1[0-3]):[0-5]\d|14:00)))?", re.ASCII
)


@few
@given(ANY)
def test_strings(pair: Pair) -> None:
    """Nothing is empty, and every text is a FHIR string."""
    resource = fhir_response.bundle(*pair)
    for value in values(resource):
        assert value not in (None, "", [], {})
        if isinstance(value, str):
            assert STRING.fullmatch(value.replace("\ufeff", "\u00a0"))
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", value)
    assert json.loads(elements.encode(resource)) == resource


@few
@given(ANY)
def test_link_ids(pair: Pair) -> None:
    """The link ids are the ids, each once and in the file's order."""
    asked = pair.response.questionnaire
    resource = fhir.questionnaire(asked)
    links = [entry["linkId"] for entry, _ in items(resource)]
    assert len(set(links)) == len(links)
    questions = [entry for entry, _ in items(resource) if entry["type"] not in ("group", "display")]
    assert [entry["linkId"] for entry in questions] == [question.id for question in asked.questions]


@few
@given(ANY)
def test_invariants(pair: Pair) -> None:
    """No item has what an invariant of R4 forbids it."""
    for entry, _ in items(fhir.questionnaire(pair.response.questionnaire)):
        assert ("enableWhen" in entry) == ("enableBehavior" in entry)
        if entry["type"] in ("group", "display"):
            assert not {"required", "repeats"} & set(entry)  # que-6
        assert ("item" in entry) or entry["type"] != "group"  # que-1
        assert ("item" not in entry) or entry["type"] != "display"  # que-1
        assert ("answerOption" in entry) == (entry["type"] == "choice")  # que-5
        for coding in codes(entry) if "answerOption" in entry else ():
            assert codes(entry).count(coding) == 1


@few
@given(ANY)
def test_response_fits(pair: Pair) -> None:
    """The items of a response are its questionnaire’s, in their order and place."""
    asked, said = fhir.questionnaire(pair.response.questionnaire), fhir_response.response(*pair)
    place = {entry["linkId"]: n for n, (entry, _) in enumerate(items(asked))}
    above = {entry["linkId"]: within for entry, within in items(asked)}
    answers = list(items(said))
    assert [place[entry["linkId"]] for entry, _ in answers] == sorted(
        place[entry["linkId"]] for entry, _ in answers
    )
    assert all(within == above[entry["linkId"]] for entry, within in answers)
    with_answer = [entry for entry, _ in answers if "answer" in entry]
    assert [entry["linkId"] for entry in with_answer] == answered(pair.response)
    for entry in with_answer:
        question = item(asked, entry["linkId"])
        assert entry["text"] == question["text"]
        assert len(entry["answer"]) == 1 or question.get("repeats")
        for value in entry["answer"]:
            assert value in question.get("answerOption", [value])
            assert ("valueString" in value) == (question["type"] == "text")
    assert said["questionnaire"] == f"{asked['url']}|{asked['version']}"
    assert (said["status"] == "completed") == (not pair.response.missing())
    assert ("authored" in said) == (pair.created is not None)
    assert DATE_TIME.fullmatch(said.get("authored", "2026-11-22"))


@few
@given(ANY)
def test_enabled_items(pair: Pair) -> None:
    """The conditions enable what the program asks and explains."""
    response = pair.response
    asked, said = fhir.questionnaire(response.questionnaire), fhir_response.response(*pair)
    on = enabled(asked, said)
    visible = {question.id for question in response.path()}
    assert on & set(response.questionnaire.place) == visible
    assert {link for link in on if re.search(r"\.(said|note)\.", link)} == set(explained(response))
