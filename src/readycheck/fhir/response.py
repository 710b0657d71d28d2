"""Response → FHIR R4 QuestionnaireResponse, and the Bundle of both."""

from datetime import datetime

from readycheck.fhir.elements import Resource, date_time, element, full_url, string
from readycheck.fhir.questionnaire import Form, questionnaire
from readycheck.questionnaire.response import Response

# Marks a made-up person's answers as such for every system that reads them
# (https://terminology.hl7.org/CodeSystem-v3-ActReason.html).
_TEST_DATA = {
    "security": [
        {
            "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
            "code": "HTEST",
            "display": "test health data",
        }
    ]
}


def response(
    source: Response, authored: datetime | None = None, *, sample: bool = False
) -> Resource:
    """Return the FHIR QuestionnaireResponse of a response
    (https://hl7.org/fhir/R4/questionnaireresponse.html).

    It holds what was answered, in the questionnaire's order; what a condition hides or nobody
    answered has no item. `authored` is when the person answered, if that is known. It names no
    subject: the record that takes it in knows whose it is. A `sample` is marked as test data.
    """
    form = Form(source.questionnaire)
    groups = (form.answered_group(source, section) for section in source.questionnaire.sections)
    return element(
        resourceType="QuestionnaireResponse",
        meta=_TEST_DATA if sample else None,
        language=string(source.questionnaire.language),
        questionnaire=form.canonical,
        status="in-progress" if source.missing() else "completed",
        authored=date_time(authored) if authored else None,
        item=[group for group in groups if "item" in group],
    )


def bundle(source: Response, authored: datetime | None = None, *, sample: bool = False) -> Resource:
    """Return a Bundle of both, the questionnaire first (https://hl7.org/fhir/R4/bundle.html)."""
    resources = (questionnaire(source.questionnaire), response(source, authored, sample=sample))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": full_url(resource), "resource": resource} for resource in resources],
    }
