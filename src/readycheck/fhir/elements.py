"""FHIR R4 data types and the JSON they are written in."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from readycheck.text import sanitize

Resource = dict[str, Any]

# An address that is never looked up (RFC 2606): a question file that names no `url` has no home. It
# is not a urn:uuid, which a code system may have only from HL7's registry
# (https://hl7.org/fhir/R4/datatypes-definitions.html#Coding.system).
NOWHERE = "https://readycheck.invalid"

EXTENSIONS = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
_FURTHEST_ZONE = timedelta(hours=14)


def encode(resource: Resource) -> bytes:
    """Return a resource as JSON (https://hl7.org/fhir/R4/json.html)."""
    return msgspec.json.format(msgspec.json.encode(resource), indent=2) + b"\n"


def display(link: str, *texts: str, control: str = "", **fields: Any) -> list[Resource]:
    """Return an item that only shows text, a line each; none where there is nothing to show."""
    item = element(
        extension=item_control(control),
        linkId=link,
        text="\n".join(filter(None, map(string, texts))),
        type="display",
        **fields,
    )
    return [item] if "text" in item else []


def item_control(code: str) -> list[Resource]:
    """Return the extension that says how an item is shown; none where there is no `code`."""
    coding = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}
    concept = {"coding": [coding]} if code else None
    return extension(f"{EXTENSIONS}/questionnaire-itemControl", CodeableConcept=concept)


def in_language(tag: str) -> list[Resource]:
    """Return the extension that says which language a text is in; none where there is no tag."""
    return extension(f"{EXTENSIONS}/language", Code=tag)


def absent(reason: str | None) -> list[Resource]:
    """Return the extension that says why there is no value; none where there is no reason."""
    return extension(f"{EXTENSIONS}/data-absent-reason", Code=reason)


def extension(url: str, **value: Any) -> list[Resource]:
    """Return an extension with its value, named by its type; none where there is no value."""
    return [
        {"url": url, f"value{type_name}": content}
        for type_name, content in value.items()
        if content
    ]


def element(**fields: Any) -> Resource:
    """Return a FHIR element: it has no nulls, no empty strings and no empty lists."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def string(text: str) -> str:
    """Return text as a FHIR string: no control characters, and of white space only the plain space.

    The official JSON Schema refuses every other white space, U+FEFF included, in whose place
    Unicode puts U+2060 (https://hl7.org/fhir/R4/datatypes.html#string).
    """
    return sanitize(text).replace("\ufeff", "\u2060")


def date_time(when: datetime) -> str:
    """Return a FHIR dateTime, whose time must have a zone of whole minutes up to 14 hours away
    (https://hl7.org/fhir/R4/datatypes.html#dateTime).

    A time without a zone, or with another one, is not a moment in FHIR: its date is kept.
    """
    zone = when.utcoffset()
    if zone is None or zone % timedelta(minutes=1) or abs(zone) > _FURTHEST_ZONE:
        return when.date().isoformat()
    return when.isoformat(timespec="seconds")


def fingerprint(content: object) -> str:
    """Return a name for exactly this content: half of a SHA-256."""
    import hashlib

    return hashlib.sha256(msgspec.json.encode(content, order="deterministic")).hexdigest()[:32]
