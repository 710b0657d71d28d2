"""Items of STU3 and R5, the versions of FHIR before and after R4, as R4 has them."""

from typing import Any

from readycheck.fhir.elements import Resource
from readycheck.fhir.imported.elements import extension

_TEXTS = ("string", "text")


def as_r4(item: Resource) -> Resource:
    """Return an item with R4's names for what another version has under its own."""
    return {**item, **_answers(item), **_conditions(item), **_own_words(item)}


def _answers(item: Resource) -> Resource:
    """Return the answers that an item of STU3 offers."""
    if "answerOption" in item or "answerValueSet" in item:
        return {}
    if "option" in item:
        return {"answerOption": item["option"]}
    value_set = item.get("options")
    return {"answerValueSet": value_set.get("reference")} if isinstance(value_set, dict) else {}


def _conditions(item: Resource) -> Resource:
    """Return the conditions of an item of STU3, which have no operator; any of them is enough."""
    lines = item.get("enableWhen")
    if not isinstance(lines, list) or not lines:
        return {}
    if any(not isinstance(line, dict) or "operator" in line for line in lines):
        return {}
    return {"enableBehavior": "any", "enableWhen": [_with_operator(line) for line in lines]}


def _with_operator(line: dict[str, Any]) -> dict[str, Any]:
    if "hasAnswer" not in line:
        return {**line, "operator": "="}
    return {
        "question": line.get("question"),
        "operator": "exists",
        "answerBoolean": line["hasAnswer"],
    }


def takes_others(item: Resource) -> bool:
    """Return whether an item of R5 takes other answers of its type than those that it offers."""
    return bool(_constraint(item) == "optionsOrType")


def _own_words(item: Resource) -> Resource:
    """Return the type of an item of R5 that can be answered in one's own words too
    (https://hl7.org/fhir/R5/codesystem-questionnaire-answer-constraint.html)."""
    offers = item.get("type") in ("choice", "coding") or {"answerOption", "answerValueSet"} & {
        *item
    }
    own = _constraint(item) == "optionsOrString" or (
        takes_others(item) and item.get("type") in _TEXTS
    )
    return {"type": "open-choice"} if offers and own else {}


def _constraint(item: Resource) -> Any:
    """Return what R5 says of other answers, which R4 has as an extension."""
    return item.get("answerConstraint") or extension(item, "answerConstraint")
