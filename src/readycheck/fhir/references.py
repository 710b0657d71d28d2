"""References to who is in a record (https://hl7.org/fhir/R4/references.html#literal)."""

import re

# Who a response can be about, and who can have filled it in, as HL7's and US Core's profiles say.
SUBJECTS = ("Patient",)
AUTHORS = (
    "Patient",
    "RelatedPerson",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Device",
)
_REFERENCE = r"(https?://[A-Za-z0-9.:%$_~-]+(/[A-Za-z0-9.:%$_~-]+)*/)?({})/[A-Za-z0-9.-]{{1,64}}"


def names(reference: str, types: tuple[str, ...]) -> bool:
    """Return whether a text is a reference to a resource of one of the types."""
    return re.fullmatch(_REFERENCE.format("|".join(types)), reference, re.ASCII) is not None


def is_in_person(author: str | None) -> bool:
    """Return whether who filled it in also knew the answers: staff may write what others say."""
    return author is not None and author.split("/")[-2] in ("Patient", "RelatedPerson")
