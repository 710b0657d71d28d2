"""FHIR R4 data types and the JSON they are written in."""

from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from readycheck.questionnaire.model import Questionnaire
from readycheck.text import sanitize

Resource = dict[str, Any]

# An address that is never looked up (RFC 2606): a question file that names no `url` has no home. It
# is no urn:uuid, which a code system may have only from HL7's registry
# (https://hl7.org/fhir/R4/datatypes-definitions.html#Coding.system).
_NOWHERE = "https://readycheck.invalid"
YES_NO = f"{_NOWHERE}/answers/yes-no"

# “I’m not sure” is asked-unknown, “the source was asked but does not know the value”, and not its
# parent `unknown`, which does not tell whether anyone asked. “Prefer not to say” is asked-declined,
# “the source was asked but declined to answer”. A record that knows no readycheck knows these two.
# (https://terminology.hl7.org/CodeSystem-data-absent-reason.html) Their `display` is what the
# person read and chose, not HL7's “Asked But Declined”: forms show it to people as it stands, and
# R4 wants a representation of the meaning there (https://hl7.org/fhir/R4/datatypes.html#Coding).
DATA_ABSENT_REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
ABSENT_CODES = {"not-sure": "asked-unknown", "prefer-not-to-say": "asked-declined"}

EXTENSIONS = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
ITEM_TYPES = {
    "yes-no": "choice",
    "one-of": "choice",
    "some-of": "choice",
    "text": "text",
    "list": "text",
}
_FURTHEST_ZONE = timedelta(hours=14)


def encode(resource: Resource) -> bytes:
    """Return a resource as JSON (https://hl7.org/fhir/R4/json.html)."""
    return msgspec.json.format(msgspec.json.encode(resource), indent=2) + b"\n"


def display(link: str, *texts: str, control: str = "", **fields: Any) -> list[Resource]:
    """Return an item that only shows text, a line each; none where there is nothing to show."""
    coding = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": control}
    item = element(
        extension=extension(
            f"{EXTENSIONS}/questionnaire-itemControl",
            CodeableConcept={"coding": [coding]} if control else None,
        ),
        linkId=link,
        text="\n".join(filter(None, map(string, texts))),
        type="display",
        **fields,
    )
    return [item] if "text" in item else []


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
    """Text as a FHIR string: no control characters, and of white space only the plain space.

    The official JSON Schema refuses every other white space, U+FEFF included, in whose place
    Unicode puts U+2060 (https://hl7.org/fhir/R4/datatypes.html#string).
    """
    return sanitize(text).replace("\ufeff", "\u2060")


def date_time(when: datetime) -> str:
    """Return a FHIR dateTime, whose time must have a zone of whole minutes up to 14 hours away
    (https://hl7.org/fhir/R4/datatypes.html#dateTime).

    A time without a zone, or with another one, is no moment that FHIR could name: its date is kept.
    """
    zone = when.utcoffset()
    if zone is None or zone % timedelta(minutes=1) or abs(zone) > _FURTHEST_ZONE:
        return when.date().isoformat()
    return when.isoformat(timespec="seconds")


def unplaced(questionnaire: Questionnaire) -> str:
    """Return the url of a questionnaire whose file names none, made from its words, so that no
    two questionnaires share it (https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.url).
    """
    return f"{_NOWHERE}/{questionnaire.id}/{questionnaire.fingerprint}"


def full_url(resource: Resource) -> str:
    """Return a name for exactly this resource, as an entry of a Bundle must have."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, msgspec.json.encode(resource).decode())}"
