"""The questions and the answers as FHIR R4: what its specification asks for, and nothing lost."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from readycheck import messages
from readycheck.fhir import elements
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Clinic
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.text import collapse_whitespace
from readycheck.validation import loader
from tests.conftest import NOW, SMALL
from tests.pairs import Pair, answered, explained, pairs, questionnaires

YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136"
TOGGLE = "sdc-questionnaire-answerOptionsToggleExpression"
STRING = re.compile(r"[ \r\n\t\S]+")  # as the official JSON Schema has it
DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]((0\d|1[0-3]):[0-5]\d|14:00)))?", re.ASCII
)
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


# ── The questionnaire ──


def test_head(questionnaire: Questionnaire) -> None:
    """A Questionnaire has its name, version and language, and is about a patient."""
    resource = fhir.questionnaire(questionnaire)
    rest = ("url", "item", "text", "meta", "extension", "description", "copyright")
    said = {key: value for key, value in resource.items() if key not in rest}
    assert said == {
        "resourceType": "Questionnaire",
        "language": "en",
        "version": "1.1",
        "name": "KetamineVisit",
        "title": "Preparing to talk about ketamine therapy",
        "status": "active",
        "subjectType": ["Patient"],
    }


def test_sections(questionnaire: Questionnaire) -> None:
    """Sections are groups in order, each with its introduction."""
    resource = fhir.questionnaire(questionnaire)
    groups = [entry for entry in resource["item"] if entry["type"] == "group"]
    assert [entry["linkId"] for entry in groups] == ["readiness", "cautions", "visit"]
    for group, section in zip(groups, questionnaire.sections, strict=True):
        assert group["text"] == section.title
        assert group["item"][0] == {
            "linkId": f"{section.id}.intro",
            "text": " ".join(str(section.intro).split()),
            "type": "display",
        }


def test_yes_no_codes(small: Questionnaire) -> None:
    """Yes and no are HL7's, under its words; the other two are the program's, with HL7's reason."""
    tea = item(fhir.questionnaire(small), "tea")
    assert tea["type"] == "choice"
    assert "repeats" not in tea
    yes, no, *others = tea["answerOption"]
    assert yes == {"valueCoding": {"system": YES_NO, "code": "Y", "display": "Yes"}}
    assert no == {"valueCoding": {"system": YES_NO, "code": "N", "display": "No"}}
    assert [entry["valueCoding"]["code"] for entry in others] == ["not-sure", "prefer-not-to-say"]
    assert all("hl7.org" not in entry["valueCoding"]["system"] for entry in others)
    reasons = [extension(entry, "data-absent-reason") for entry in others]
    assert reasons == [["asked-unknown"], ["asked-declined"]]
    said = fhir_response.response(Response(small, {"tea": "not-sure"}))
    assert item(said, "tea")["answer"] == [others[0]]


def test_code_systems(small: Questionnaire, questionnaire: Questionnaire) -> None:
    """Yes means the same in every questionnaire; other answers belong to their own."""

    def systems(of: Questionnaire) -> list[str]:
        asked = [entry for entry, _ in items(fhir.questionnaire(of)) if "answerOption" in entry]
        return [entry["answerOption"][0]["valueCoding"]["system"] for entry in asked]

    yes_no, bring, mug = systems(small)
    assert set(systems(questionnaire)) & {yes_no, bring, mug} == {yes_no}
    assert bring != mug


@pytest.mark.parametrize(
    ("old", "new", "form", "codes"),
    [
        ("text: Which mug?", "text: Which cup?", False, True),
        ("The red one", "The green one", False, False),
        ("id: red", "id: green", False, False),
        ("    role: visit", "    role: readiness", True, True),
        ("  disclosure: The", "  disclosure: A", False, True),
        ("      - id: mug", "      - bring: false\n        id: mug", True, True),
    ],
)
def test_names_that_stay(small: Questionnaire, old: str, new: str, form: bool, codes: bool) -> None:
    """A form's address changes with what it shows, a code system with the words of its codes."""
    one, other = (fhir.questionnaire(of) for of in (small, small_with((old, new))))
    assert (one["url"] == other["url"]) == form
    systems = [item(of, "mug")["answerOption"][0]["valueCoding"]["system"] for of in (one, other)]
    assert (systems[0] == systems[1]) == codes


def test_controls(small: Questionnaire) -> None:
    """All answers are shown at once, but for those whose order counts, which is said."""
    resource = fhir.questionnaire(small_with(("bring: true", "bring: false")))

    def control(of: dict[str, Any], link: str) -> list[str]:
        concepts = extension(item(of, link), "questionnaire-itemControl")
        return [coding["code"] for concept in concepts for coding in concept["coding"]]

    assert [control(resource, link) for link in ("tea", "mug", "cups", "bring")] == [
        ["radio-button"],
        ["radio-button"],
        [],
        ["check-box"],
    ]
    ranked = fhir.questionnaire(small)
    assert control(ranked, "bring") == []
    assert messages.MOST_IMPORTANT_FIRST in item(ranked, "bring.help")["text"]


def test_required(questionnaire: Questionnaire) -> None:
    """Only what must be answered is required."""
    resource = fhir.questionnaire(questionnaire)
    required = [entry["linkId"] for entry, _ in items(resource) if entry.get("required")]
    assert required == [question.id for question in questionnaire.required]
    assert all(entry.get("required", True) is True for entry, _ in items(resource))


def test_text_and_choice(small: Questionnaire) -> None:
    """An open question is a text, and a one-of question a choice of one."""
    resource = fhir.questionnaire(small)
    assert item(resource, "cups")["type"] == "text"
    assert "answerOption" not in item(resource, "cups")
    mug = item(resource, "mug")
    assert (mug["type"], codes(mug)) == ("choice", ["red", "blue"])
    assert "repeats" not in mug


def test_repeats(small: Questionnaire) -> None:
    """An item of several answers repeats as often as they may."""
    bring = item(fhir.questionnaire(small), "bring")
    assert bring["repeats"] is True
    assert extension(bring, "questionnaire-maxOccurs") == [2]
    free = item(fhir.questionnaire(small_with(("        at_most: 2\n", ""))), "bring")
    assert free["repeats"] is True
    assert extension(free, "questionnaire-maxOccurs") == []
    entry = item(fhir.questionnaire(small_with(("at_most: 2", "at_most: 1"))), "bring")
    assert "repeats" not in entry
    assert extension(entry, "questionnaire-maxOccurs") == []


def test_any_answer_enables(questionnaire: Questionnaire) -> None:
    """A condition names the answers, any of which enables the item."""
    reading = item(fhir.questionnaire(questionnaire), "blood-pressure-reading")
    assert reading["enableBehavior"] == "any"
    assert [
        (entry["question"], entry["operator"], entry["answerCoding"]["code"])
        for entry in reading["enableWhen"]
    ] == [("blood-pressure", "=", "Y"), ("blood-pressure", "=", "not-sure")]


TWO = "          - {id: blue, text: The blue one}\n"
LAST = """\
      - id: last
        type: text
        text: What else?
        topic: Else
        when: {%s}
"""


def test_all_answers_enable() -> None:
    """Single answers to several questions must all be there to enable an item."""
    last = LAST % "tea: [yes], mug: [red]"
    found = item(fhir.questionnaire(small_with((TWO, TWO + last))), "last")
    assert found["enableBehavior"] == "all"
    assert [entry["question"] for entry in found["enableWhen"]] == ["tea", "mug"]


def test_one_of_several_answers() -> None:
    """One of several answers to each of two questions needs no group, which would be an empty bar:
    there is an answer, and it is none of the others."""
    last = LAST % "tea: [yes, no], mug: [red]"
    resource = fhir.questionnaire(small_with((TWO, TWO + last)))
    assert {entry["linkId"]: within for entry, within in items(resource)}["last"] == ("visit",)
    found = item(resource, "last")
    assert found["enableBehavior"] == "all"
    lines = [
        (line["question"], line["operator"], line.get("answerCoding", {}).get("code"))
        for line in found["enableWhen"]
    ]
    assert lines == [
        ("tea", "exists", None),
        ("tea", "!=", "not-sure"),
        ("tea", "!=", "prefer-not-to-say"),
        ("mug", "=", "red"),
    ]


@pytest.mark.parametrize("mug", ["red", "blue", None])
@pytest.mark.parametrize("tea", ["yes", "no", "not-sure", "prefer-not-to-say", None])
def test_one_of_several_enables(tea: str | None, mug: str | None) -> None:
    """Whatever was answered, the record enables what the program asks."""
    asked = small_with((TWO, TWO + LAST % "tea: [yes, no], mug: [red, blue]"))
    answers = {name: it for name, it in (("tea", tea), ("mug", mug)) if it}
    response = Response(asked, answers)
    on = enabled(fhir.questionnaire(asked), fhir_response.response(response))
    assert ("last" in on) == response.visible(asked.question("last"))


def test_condition_groups() -> None:
    """A group expresses one of several answers to a question that takes many of them."""
    last = LAST % "tea: [yes, no], mug: [red], bring: [milk, sugar]"
    asked = small_with((TWO, TWO + last))
    resource = fhir.questionnaire(asked)
    above = {entry["linkId"]: within for entry, within in items(resource)}
    assert above["last"] == ("visit", "last.when.1")
    said = [
        (sorted({line["question"] for line in entry["enableWhen"]}), entry["enableBehavior"])
        for entry in (item(resource, link) for link in ("last.when.1", "last"))
    ]
    assert said == [(["mug", "tea"], "all"), (["bring"], "any")]
    answers: dict[str, Answer] = {"tea": "no", "mug": "red", "bring": ("milk",), "last": "no"}
    answer = fhir_response.response(Response(asked, answers))
    assert {entry["linkId"]: within for entry, within in items(answer)}["last"] == above["last"]


def test_suggested_question(
    small: Questionnaire,
) -> None:
    """A suggested question is offered on the condition that suggests it."""
    bring = item(fhir.questionnaire(small), "bring")
    assert codes(bring) == ["ask-tea", "milk", "sugar"]
    [[option, expression]] = extension(bring, TOGGLE)
    assert option["valueCoding"] == bring["answerOption"][0]["valueCoding"]
    assert expression["valueExpression"] == {
        "language": "text/fhirpath",
        "expression": "%resource.repeat(item).where(linkId = 'tea').answer.value"
        ".where(code in ('Y')).exists()",
    }


def test_option_conditions() -> None:
    """An option is offered where each of its conditions holds."""
    asked = small_with(
        ("text: The blue one}", "text: The blue one, when: {tea: [no, not-sure], bring: [milk]}}"),
    )
    habits, visit = asked.sections
    tea, cups = habits.questions
    never = replace(tea, ask=(replace(tea.ask[0], when=()),))
    asked = replace(asked, sections=(replace(habits, questions=(never, cups)), visit))
    resource = fhir.questionnaire(asked)
    given = "%resource.repeat(item).where(linkId = '{}').answer.value.where(code in ({})).exists()"
    said = {
        link: [toggle[1]["valueExpression"]["expression"] for toggle in toggles]
        for link in ("bring", "mug")
        if (toggles := extension(item(resource, link), TOGGLE))
    }
    not_yes = given.format("tea", "'N' | 'not-sure'")
    assert said == {
        "bring": [given.format("tea", "{}")],  # suggested by no answer
        "mug": [f"{not_yes} and " + given.format("bring", "'milk'")],
    }


def test_question_help(
    small: Questionnaire,
) -> None:
    """The help on a question is its reason, the guide's words and the notes."""
    [help] = item(fhir.questionnaire(small), "tea")["item"]
    [control] = extension(help, "questionnaire-itemControl")
    assert control["coding"] == [
        {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help"}
    ]
    assert (help["linkId"], help["type"]) == ("tea.help", "display")
    assert help["text"].splitlines() == [
        "It is warm.",
        f"{messages.HELP_FROM.format('On Tea')} “Tea is warm.”",
        "From another source: Cups differ. Source: A book of cups, https://example.org/cups",
    ]
    assert "item" not in item(fhir.questionnaire(small), "mug")


def test_answer_passages(
    small: Questionnaire,
) -> None:
    """The guide's words on an answer follow it, and the notes follow those."""
    habits = item(fhir.questionnaire(small), "habits")["item"]
    links = [entry["linkId"] for entry in habits]
    assert links == ["tea", "tea.said.yes.1", "tea.note.1", "cups"]
    _, said, note, _ = habits
    assert note["text"] == "From another source: Cups differ. Source: A book of cups"
    assert note["enableWhen"] == [{"question": "tea", "operator": "exists", "answerBoolean": True}]
    assert said["text"] == "The guide says, under “On Tea”: “Drink it slowly.”"
    assert [entry["answerCoding"]["code"] for entry in said["enableWhen"]] == ["Y"]


def test_limits_and_help_now(
    questionnaire: Questionnaire,
) -> None:
    """The limits, the source of the words and the crisis help go with the questions."""
    resource = fhir.questionnaire(questionnaire)
    assert item(resource, "readycheck.limits")["text"] == messages.NO_VERDICT
    assert "Hummingbird Healthcare" in item(resource, "readycheck.words")["text"]
    assert resource["item"][-1]["linkId"] == "readycheck.help-now"
    said = collapse_whitespace(resource["item"][-1]["text"])
    for line in questionnaire.help_now.lines:
        assert collapse_whitespace(f"{line.where}: {line.text}") in said


def test_topic_and_clinic(
    small: Questionnaire,
) -> None:
    """The short name of a question and the clinic have their elements."""
    of_clinic = replace(small, sheet=replace(small.sheet, clinic=Clinic("Tea Clinic")))
    resource = fhir.questionnaire(of_clinic)
    assert resource["publisher"] == "Tea Clinic"
    assert extension(item(resource, "tea"), "sdc-questionnaire-shortText") == ["Tea"]


def test_section_with_question_id() -> None:
    """A section that has a question's id gets another link id."""
    resource = fhir.questionnaire(small_with(("id: habits", "id: tea")))
    assert resource["item"][-3]["linkId"] == "tea.section"
    assert item(resource, "tea")["type"] == "choice"


def test_canonical_url(
    small: Questionnaire,
) -> None:
    """The URL is the file's own, or else one for exactly these words."""
    own = small_with(("language: en", "language: en\nurl: https://clinic.example/tea"))
    assert fhir.questionnaire(own)["url"] == "https://clinic.example/tea"
    mug = item(fhir.questionnaire(own), "mug")["answerOption"][0]["valueCoding"]
    assert mug["system"] == "https://clinic.example/tea/answers/mug"
    url = fhir.questionnaire(small)["url"]
    assert "/small/" in url
    assert url != fhir.questionnaire(replace(small, intro="Others."))["url"]


def test_canonical_version() -> None:
    """A version that no canonical can hold is written alike in both resources."""
    asked = small_with(('version: "1"', "version: 2 | draft#b"))
    resource = fhir.questionnaire(asked)
    assert resource["version"] == "2-draft-b"
    assert (
        fhir_response.response(Response(asked))["questionnaire"] == f"{resource['url']}|2-draft-b"
    )


# ── The response ──


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


# ── Both ──


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
