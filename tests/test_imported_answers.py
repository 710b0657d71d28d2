"""The answers that an imported form offers, in each version of FHIR and from value sets."""

from typing import Any

import pytest

from readycheck import messages
from readycheck.fhir.imported.form import OWN_WORDS
from readycheck.fhir.imported.value_sets import ValueSets
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from tests.forms import OFTEN, Item, extended, form, item
from tests.imported import codes, read


def test_stu3() -> None:
    """A form of STU3, the version before, has its answers and conditions under other names."""
    imported, found = read(
        form(
            item("q", "choice", option=OFTEN),
            item("s", "choice", options={"reference": "#yes"}),
            item("a", "string", enableWhen=[{"question": "q", "hasAnswer": True}]),
            item(
                "b",
                "string",
                enableWhen=[
                    {"question": "q", "hasAnswer": False},
                    {"question": "s", "answerCoding": {"code": "y"}},
                ],
            ),
            contained=[
                {
                    "resourceType": "ValueSet",
                    "id": "yes",
                    "expansion": {"contains": [{"code": "y", "display": "Yes"}, {"code": "n"}]},
                }
            ],
        )
    )
    assert found == []
    assert [option.text for option in imported.question("s").options] == ["Yes", "n"]
    first = imported.question("q").options[0].id
    seen = [
        [q.id for q in imported.questions if Response(imported, given).visible(q)]
        for given in ({}, {"q": first}, {"q": first, "s": "y"})
    ]
    assert seen == [["q", "s", "b"], ["q", "s", "a"], ["q", "s", "a", "b"]]


IN_R4 = "5.0/StructureDefinition/extension-Questionnaire.item.answerConstraint"


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        (item("a", "coding", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "integer", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOrType"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOnly"), False),
        (
            item(
                "a",
                "choice",
                answerOption=OFTEN,
                extension=[extended(IN_R4, valueCode="optionsOrString")],
            ),
            True,
        ),
    ],
)
def test_own_words_of_r5(asked: Item, own: bool) -> None:
    """In R5 an item says in another way that it takes one's own words."""
    imported, found = read(form(asked))
    assert found == []
    assert [q.id for q in imported.questions[1:]] == [f"a {OWN_WORDS}"] * own
    answers: dict[str, Answer] = {"a": OWN_WORDS, f"a {OWN_WORDS}": "Now and then"}
    assert not own or imported.values("a", answers) == [{"valueString": "Now and then"}]


@pytest.mark.parametrize("type_", ["coding", "choice", "integer", "date"])
def test_others_of_r5(type_: str) -> None:
    """R5's codes or numbers that an item takes and does not list are not words: nobody can type
    them, and a warning says so."""
    asked = item("a", type_, answerOption=OFTEN, answerConstraint="optionsOrType")
    imported, found = read(form(asked))
    assert ([q.type for q in imported.questions], codes(found)) == (["one-of"], ["RC425"])


def test_nested_codes() -> None:
    """A code system's codes beneath others are offered too, and headings are not."""
    system = {
        "resourceType": "CodeSystem",
        "url": "urn:tea",
        "concept": [
            {
                "code": "black",
                "property": [{"code": "notSelectable", "valueBoolean": True}],
                "concept": [{"code": "assam"}, {"code": "ceylon", "concept": [{"code": "uva"}]}],
            },
            {"code": "green"},
        ],
    }
    every = {"resourceType": "ValueSet", "id": "t", "compose": {"include": [{"system": "urn:tea"}]}}
    asked = item("a", "choice", answerValueSet="#t")
    imported, _ = read(form(asked, contained=[system, every]))
    options = [option.id for option in imported.question("a").options]
    assert options == ["assam", "ceylon", "uva", "green"]


def test_units_from_a_value_set() -> None:
    """A quantity's units may be in a value set of the form."""
    units = {
        "resourceType": "ValueSet",
        "id": "u",
        "compose": {"include": [{"system": "urn:u", "concept": [{"code": "kg"}, {"code": "g"}]}]},
    }
    asked = item(
        "a", "quantity", extension=[extended("questionnaire-unitValueSet", valueCanonical="#u")]
    )
    imported, found = read(form(asked, contained=[units]))
    assert found == []
    [unit] = [value["valueQuantity"] for value in imported.values("a", {"a": "4", "a unit": "kg"})]
    assert unit == {"value": 4, "unit": "kg", "system": "urn:u", "code": "kg"}


def test_many_value_sets() -> None:
    """Each value set is read once, however many items have it."""
    looked_at = []

    class Entry(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            looked_at.append(key)
            return super().get(key, default)

    sets = [Entry(resourceType="ValueSet", id=f"v{n}") for n in range(20)]
    known = ValueSets({"contained": sets})
    before = len(looked_at)
    for _ in range(20):
        known.codings("#v19")
    assert len(looked_at) - before < len(sets)


def test_no_answers() -> None:
    """A choice without answers is not said to have them on a server."""
    empty = item("a", "choice", answerOption=[])
    far = item("b", "choice", answerValueSet="https://server.example/countries")
    _, [none, elsewhere] = read(form(empty, far, item("z", "boolean")))
    assert messages.FORM_NO_ANSWERS in none.message
    assert messages.FORM_VALUE_SET in elsewhere.message


@pytest.mark.parametrize("address", ["", "https://server.example/often", "#sizes"])
def test_answers_in_two_places(address: str) -> None:
    """Answers that the form has are offered, though it says that they are on a server as well, or
    has a number sign in the id of its value set."""
    concepts = [{"code": "s", "display": "Small"}, {"code": "l", "display": "Large"}]
    sizes = {
        "resourceType": "ValueSet",
        "id": "#sizes",
        "compose": {"include": [{"system": "urn:sizes", "concept": concepts}]},
    }
    both = item("a", "choice", answerValueSet=address, answerOption=OFTEN)
    imported, found = read(form(both, contained=[sizes]))
    offered = ["Small", "Large"] if address == "#sizes" else ["Not at all", "Several days"]
    assert ([option.text for option in imported.question("a").options], found) == (offered, [])
