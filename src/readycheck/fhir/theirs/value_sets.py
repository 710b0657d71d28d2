"""The answers in a value set: one of the form itself, or one of HL7's that every program knows
(https://hl7.org/fhir/R4/terminologies-valuesets.html). None is ever fetched."""

from typing import Any

from readycheck.fhir.elements import Resource

_V2_0136 = "http://terminology.hl7.org/CodeSystem/v2-0136"
_GENDER = "http://hl7.org/fhir/administrative-gender"
_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_MARITAL = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
_YES_NO = [(_V2_0136, "Y", "Yes"), (_V2_0136, "N", "No")]
_KNOWN = {
    "http://terminology.hl7.org/ValueSet/v2-0136": _YES_NO,
    "http://hl7.org/fhir/ValueSet/yesnodontknow": [
        *_YES_NO,
        (_ABSENT, "asked-unknown", "Don’t know"),
    ],
    "http://hl7.org/fhir/ValueSet/administrative-gender": [
        (_GENDER, "male", "Male"),
        (_GENDER, "female", "Female"),
        (_GENDER, "other", "Other"),
        (_GENDER, "unknown", "Unknown"),
    ],
    "http://hl7.org/fhir/ValueSet/marital-status": [
        (_MARITAL, "A", "Annulled"),
        (_MARITAL, "D", "Divorced"),
        (_MARITAL, "I", "Interlocutory"),
        (_MARITAL, "L", "Legally Separated"),
        (_MARITAL, "M", "Married"),
        (_MARITAL, "C", "Common Law"),
        (_MARITAL, "P", "Polygamous"),
        (_MARITAL, "T", "Domestic partner"),
        (_MARITAL, "U", "unmarried"),
        (_MARITAL, "S", "Never Married"),
        (_MARITAL, "W", "Widowed"),
        ("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "UNK", "unknown"),
    ],
}


def codings(resource: Resource, address: str) -> list[Resource]:
    """Return the codings of a value set of the form; none where it is on a server."""
    plain = address.partition("|")[0]
    if known := _KNOWN.get(plain):
        return [{"system": s, "code": code, "display": words} for s, code, words in known]
    for contained in _dicts(resource.get("contained")):
        named = (f"#{contained.get('id')}", contained.get("url"))
        if contained.get("resourceType") == "ValueSet" and plain in named:
            return _expanded(contained) or _composed(contained, resource)
    return []


def _expanded(value_set: Resource) -> list[Resource]:
    expansion = value_set.get("expansion")
    return _flat(expansion.get("contains")) if isinstance(expansion, dict) else []


def _flat(entries: Any) -> list[Resource]:
    found: list[Resource] = []
    for entry in _dicts(entries):
        if "code" in entry and not entry.get("abstract"):
            found.append(_coding(entry, entry.get("system")))
        found += _flat(entry.get("contains"))
    return found


def _composed(value_set: Resource, resource: Resource) -> list[Resource]:
    compose = value_set.get("compose")
    if not isinstance(compose, dict) or compose.get("exclude"):
        return []
    found: list[Resource] = []
    for include in _dicts(compose.get("include")):
        system = include.get("system")
        concepts = _dicts(include.get("concept"))
        if not concepts and not include.get("filter") and not include.get("valueSet"):
            concepts = _concepts(resource, system)
        if not concepts:
            return []  # some of it is on a server
        found += [_coding(concept, system) for concept in concepts]
    return found


def _concepts(resource: Resource, system: Any) -> list[Resource]:
    """Return the concepts of a code system that is in the form too."""
    for contained in _dicts(resource.get("contained")):
        if contained.get("resourceType") == "CodeSystem" and contained.get("url") == system:
            return _dicts(contained.get("concept"))
    return []


def _coding(entry: Resource, system: Any) -> Resource:
    parts = {"system": system, "code": entry.get("code"), "display": entry.get("display")}
    return {key: value for key, value in parts.items() if isinstance(value, str)}


def _dicts(entries: Any) -> list[Resource]:
    listed = entries if isinstance(entries, list) else ()
    return [entry for entry in listed if isinstance(entry, dict)]
