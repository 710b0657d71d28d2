"""Response → FHIR R4 QuestionnaireResponse, and the Bundle of both."""

from datetime import datetime
from typing import NamedTuple
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid4, uuid5

from readycheck.fhir import narrative, references
from readycheck.fhir.codings import link_of
from readycheck.fhir.elements import (
    SDC,
    Resource,
    absent,
    date_time,
    element,
)
from readycheck.fhir.imported.form import ImportedForm
from readycheck.fhir.questionnaire import Form
from readycheck.response.response import Response

_NAMES = ("url", "version")  # of a questionnaire
_URI = "urn:ietf:rfc:3986"  # the system of identifiers that are addresses themselves

# US Core's profile wants a subject, and so did SDC's until its version 3.
_PROFILES = [
    f"{SDC}/sdc-questionnaireresponse",
    "http://hl7.org/fhir/us/core/StructureDefinition/us-core-questionnaireresponse",
]
# Marks a made-up person's answers as such for every system that reads them
# (https://terminology.hl7.org/CodeSystem-v3-ActReason.html).
_TEST_DATA = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "code": "HTEST",
    "display": "test health data",
}


class Filing(NamedTuple):
    """How a record files a response: the answers file's own id, and references to the person it is
    about and to who filled it in."""

    id: str | None = None
    subject: str | None = None
    author: str | None = None


UNFILED = Filing()


def response(
    source: Response,
    authored: datetime | None = None,
    filing: Filing = UNFILED,
    *,
    sample: bool = False,
) -> Resource:
    """Return the FHIR QuestionnaireResponse of a response
    (https://hl7.org/fhir/R4/questionnaireresponse.html).

    It holds what was answered, in the questionnaire's order; what a condition hides or nobody
    answered has no item. `authored` is when the person answered, if that is known. A `sample` is
    marked as test data.
    """
    return _response(Form(source.questionnaire), source, authored, filing, sample=sample)


def bundle(
    source: Response,
    authored: datetime | None = None,
    filing: Filing = UNFILED,
    *,
    sample: bool = False,
) -> Resource:
    """Return a Bundle that puts both in a record (https://hl7.org/fhir/R4/http.html#transaction).

    A questionnaire that is there already is left as it is. A response with an id replaces the
    earlier one with that id, so that posting it again makes no second.
    """
    form = Form(source.questionnaire)
    answers = _response(form, source, authored, filing, sample=sample)
    name = uuid5(NAMESPACE_URL, form.canonical)
    to_response = {"method": "POST", "url": "QuestionnaireResponse"}
    if filing.id:
        known = _encoded(f"{_URI}|urn:uuid:{filing.id}")
        to_response = {"method": "PUT", "url": f"QuestionnaireResponse?identifier={known}"}
    named = [f"{key}={_encoded(form.resource[key])}" for key in _NAMES if key in form.resource]
    to_form = {"method": "POST", "url": "Questionnaire", "ifNoneExist": "&".join(named)}
    entries = [
        {"fullUrl": f"urn:uuid:{name}", "resource": form.resource, "request": to_form},
        {
            "fullUrl": f"urn:uuid:{filing.id or uuid4()}",
            "resource": answers,
            "request": to_response,
        },
    ]
    # An imported form that has no address is not posted: nobody could find it again.
    posted = entries if "url" in form.resource else entries[1:]
    return {"resourceType": "Bundle", "type": "transaction", "entry": posted}


def _response(
    form: Form, source: Response, authored: datetime | None, filing: Filing, *, sample: bool
) -> Resource:
    questionnaire = source.questionnaire
    missing = bool(source.missing())
    if isinstance(questionnaire, ImportedForm):
        items = questionnaire.items(source)
        missing = missing or questionnaire.lacks
    else:
        groups = (form.answered_group(source, section) for section in questionnaire.sections)
        items = [group for group in groups if "item" in group]
    author = {"reference": filing.author} if filing.author else None
    # SDC and US Core would like the title as an extension of `questionnaire` (display); HL7's JSON
    # Schema of R4 knows no extension of a canonical and refuses it, so the narrative has it.
    resource = element(
        resourceType="QuestionnaireResponse",
        meta=element(
            profile=_PROFILES if filing.subject else None, security=[_TEST_DATA] if sample else None
        ),
        language=form.resource.get("language"),
        identifier={"system": _URI, "value": f"urn:uuid:{filing.id}"} if filing.id else None,
        questionnaire=form.canonical,
        status="in-progress" if missing else "completed",
        subject={"reference": filing.subject} if filing.subject else None,
        authored=date_time(authored) if authored else None,
        _authored=None if authored else {"extension": absent("unknown")},
        author=author,
        source=author if references.is_in_person(filing.author) else None,
        item=items,
    )
    units = {link_of(each): each.unit for each in questionnaire.questions if each.unit}
    return {**resource, "text": narrative.of_response(resource, questionnaire.title, units)}


def _encoded(value: str) -> str:
    return quote(value, safe=":/")
