"""The questions as FHIR R4: what its specification asks for, and nothing lost."""

from typing import Any

import pytest
from msgspec.structs import replace

from readycheck import messages
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Clinic
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.text import collapse_whitespace
from tests.fhir import TOGGLE, YES_NO, codes, enabled, extension, item, items, small_with


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
