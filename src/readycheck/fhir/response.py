"""Response → FHIR R4 QuestionnaireResponse, and the Bundle of both."""

from datetime import datetime

from readycheck.fhir.elements import Resource, _date_time, _element, _full_url, _string
from readycheck.fhir.questionnaire import _Form, questionnaire
from readycheck.questionnaire.response import Response


def response(given: Response, authored: datetime | None = None) -> Resource:
    """Return the FHIR QuestionnaireResponse of a response
    (https://hl7.org/fhir/R4/questionnaireresponse.html).

    It holds what was answered, in the questionnaire's order; what a condition hides or nobody
    answered has no item. `authored` is when the person answered, if that is known. It names no
    subject: the record that takes it in knows whose it is.
    """
    form = _Form(given.questionnaire)
    groups = (form.answered_group(given, section) for section in given.questionnaire.sections)
    return _element(
        resourceType="QuestionnaireResponse",
        language=_string(given.questionnaire.language),
        questionnaire=form.canonical,
        status="in-progress" if given.missing() else "completed",
        authored=_date_time(authored) if authored else None,
        item=[group for group in groups if "item" in group],
    )


def bundle(given: Response, authored: datetime | None = None) -> Resource:
    """Return a Bundle of both, the questionnaire first (https://hl7.org/fhir/R4/bundle.html)."""
    resources = (questionnaire(given.questionnaire), response(given, authored))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"fullUrl": _full_url(one), "resource": one} for one in resources],
    }
