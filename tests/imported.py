"""Imported forms as tests read and answer them."""

import json
from typing import Any

from readycheck.diagnostics.diagnostic import Diagnostic
from readycheck.fhir import response as fhir_response
from readycheck.fhir.imported import file as forms
from readycheck.fhir.imported.form import ImportedForm
from readycheck.questionnaire.question import Answer
from readycheck.response.answers import misfit
from readycheck.response.response import Response
from tests.conftest import NOW


def read(resource: dict[str, Any]) -> tuple[ImportedForm, list[Diagnostic]]:
    return forms.parse("form.json", json.dumps(resource, indent=1).encode())


def answered(resource: dict[str, Any], **answers: Answer) -> dict[str, Any]:
    """The response to a form, whose answers are named with _ for what a name cannot have."""
    imported, _ = read(resource)
    given = {name.replace("_", "/"): answer for name, answer in answers.items()}
    for name, answer in given.items():
        assert misfit(imported, imported.question(name), answer) is None
    return fhir_response.response(Response(imported, given), NOW)


def values(response: dict[str, Any]) -> dict[str, list[Any]]:
    """The values of a response, by linkId."""
    found: dict[str, list[Any]] = {}

    def walk(part: dict[str, Any]) -> None:
        for entry in part.get("item", ()):
            assert ("item" in entry) != ("answer" in entry)
            if "answer" in entry:
                found[entry["linkId"]] = [
                    {key: value for key, value in answer.items() if key != "item"}
                    for answer in entry["answer"]
                ]
            walk(entry)
            for answer in entry.get("answer", ()):
                walk(answer)

    walk(response)
    return found


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.code for each in found]
