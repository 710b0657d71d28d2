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


class ValueSets:
    """The value sets of a form, each read once."""

    def __init__(self, resource: Resource) -> None:
        contained = _dicts(resource.get("contained"))
        self._codings: dict[str, list[Resource]] = {}
        self._sets: dict[object, Resource] = {}
        self._systems: dict[object, list[Resource]] = {}
        for entry in reversed(contained):  # of two with one name, the first counts
            if entry.get("resourceType") == "ValueSet":
                self._sets |= {_name(entry.get("url")): entry, _local(entry): entry}
            elif entry.get("resourceType") == "CodeSystem":
                self._systems[_name(entry.get("url"))] = _nested(entry.get("concept"))

    def codings(self, address: str) -> list[Resource]:
        """Return the codings of the value set at an address; none where it is on a server."""
        plain = address.partition("|")[0]
        if plain not in self._codings:
            self._codings[plain] = self._read(plain)
        return self._codings[plain]

    def _read(self, address: str) -> list[Resource]:
        if known := _KNOWN.get(address):
            return [{"system": s, "code": code, "display": words} for s, code, words in known]
        value_set = self._sets.get(address, {})
        return _expanded(value_set) or self._composed(value_set)

    def _composed(self, value_set: Resource) -> list[Resource]:
        compose = value_set.get("compose")
        if not isinstance(compose, dict) or compose.get("exclude"):
            return []
        found: list[Resource] = []
        for include in _dicts(compose.get("include")):
            system = include.get("system")
            concepts = _dicts(include.get("concept"))
            if not concepts and not include.get("filter") and not include.get("valueSet"):
                concepts = self._systems.get(_name(system), [])
            if not concepts:
                return []  # some of it is on a server
            found += [_coding(concept, system) for concept in concepts]
        return found


def _local(entry: Resource) -> str:
    """Return the address of a resource within the form; sloppy ones have it as their id."""
    return "#" + str(entry.get("id")).removeprefix("#")


def _name(address: Any) -> str | None:
    return address if isinstance(address, str) else None


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


def _nested(entries: Any) -> list[Resource]:
    """Return the concepts of a code system: each, and then those beneath it."""
    found: list[Resource] = []
    for entry in _dicts(entries):
        found += [] if _is_heading(entry) else [entry]
        found += _nested(entry.get("concept"))
    return found


def _is_heading(concept: Resource) -> bool:
    """Return whether a concept only groups those beneath it."""
    return any(
        each.get("code") in ("notSelectable", "abstract") and each.get("valueBoolean") is True
        for each in _dicts(concept.get("property"))
    )


def _coding(entry: Resource, system: Any) -> Resource:
    parts = {"system": system, "code": entry.get("code"), "display": entry.get("display")}
    return {key: value for key, value in parts.items() if isinstance(value, str)}


def _dicts(entries: Any) -> list[Resource]:
    listed = entries if isinstance(entries, list) else ()
    return [entry for entry in listed if isinstance(entry, dict)]
