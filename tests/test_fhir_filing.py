"""What a health record needs to file the answers, and what HL7's profiles ask of them."""

import re
import xml.etree.ElementTree as ET
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from msgspec.structs import replace

from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import references
from readycheck.fhir import response as fhir_response
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from tests.conftest import NOW
from tests.fhir import ANY, TOGGLE, extension, few, item, items, small_with
from tests.pairs import Pair

ID = "6f2c1a52-6f0e-4c3f-9d5e-0c8f7a1b2c3d"


def test_narrative(small: Questionnaire) -> None:
    """Who knows no forms reads the questions, and the answers under them, whatever was typed."""
    asked = fhir.questionnaire(replace(small, title="Tea & <b>cups</b>"))
    said = fhir_response.response(Response(small, {"tea": "yes", "cups": "<b>3</b> & more"}))
    for resource in (asked, said):
        assert resource["text"]["status"] == "generated"
        div = ET.fromstring(resource["text"]["div"])
        assert div.tag == "{http://www.w3.org/1999/xhtml}div"
        words = "|".join(div.itertext())
        assert "Do you drink tea?" in words
        assert "Drink it slowly" not in words  # it is said of one answer only
    assert "Tea & <b>cups</b>" in "".join(ET.fromstring(asked["text"]["div"]).itertext())
    assert "Do you drink tea?|Yes|How many cups?|<b>3</b> & more" in words


def test_who(small: Questionnaire) -> None:
    """A record can say whose answers these are, and who filled them in."""
    plain = fhir_response.response(Response(small), NOW)
    assert not {"subject", "author", "source", "identifier", "meta"} & set(plain)
    filing = fhir_response.Filing(ID, "Patient/1", "Practitioner/2")
    filed = fhir_response.response(Response(small), NOW, filing)
    assert filed["identifier"] == {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{ID}"}
    assert filed["subject"] == {"reference": "Patient/1"}
    assert filed["author"] == {"reference": "Practitioner/2"}
    assert "source" not in filed
    own = fhir_response.response(Response(small), NOW, filing._replace(author="a/b/Patient/1"))
    assert own["author"] == own["source"] == {"reference": "a/b/Patient/1"}


@pytest.mark.parametrize(
    ("reference", "good"),
    [
        ("Patient/123", True),
        ("https://records.example/fhir/Patient/a-b.c", True),
        ("http://localhost:8080/fhir/Patient/1", True),
        ("Practitioner/123", False),
        ("Patient/", False),
        ("Patient/a b", False),
        ("Patient/1\n", False),
        (f"Patient/{'1' * 65}", False),
        ("ftp://records.example/Patient/1", False),
        ("Patient/1/_history/2", False),
        ("Maria Lopez", False),
    ],
)
def test_references(reference: str, good: bool) -> None:
    """Only a reference to a patient is one to whom answers belong."""
    assert references.names(reference, references.SUBJECTS) == good


def test_bundle(small: Questionnaire) -> None:
    """A bundle puts the questions and the answers in a record."""
    response = Response(small, {"tea": "no"})
    resource = fhir_response.bundle(response, NOW)
    assert (resource["resourceType"], resource["type"]) == ("Bundle", "transaction")
    questions, answers = resource["entry"]
    assert questions["resource"] == fhir.questionnaire(small)
    assert answers["resource"] == fhir_response.response(response, NOW)
    assert questions["fullUrl"] != answers["fullUrl"]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", e["fullUrl"]) for e in resource["entry"])
    again = fhir_response.bundle(response, NOW)["entry"][1]
    assert answers["fullUrl"] != again["fullUrl"]  # it may be another person's


class Server:
    """A FHIR server, as far as a transaction of these needs one
    (https://hl7.org/fhir/R4/http.html#transaction)."""

    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = []

    def post(self, bundle: dict[str, Any]) -> None:
        for entry in bundle["entry"]:
            request, resource = entry["request"], entry["resource"]
            path, _, search = request["url"].partition("?")
            assert path == resource["resourceType"]
            known = self._found(path, search or request.get("ifNoneExist", ""))
            if known and request["method"] == "PUT":
                self.kept[self.kept.index(known)] = resource
            elif not known:
                self.kept.append(resource)

    def _found(self, kind: str, search: str) -> dict[str, Any] | None:
        wanted = dict(parse_qsl(search, strict_parsing=True)) if search else None
        found = [one for one in self.kept if one["resourceType"] == kind and wanted == keys(one)]
        assert len(found) < 2
        return found[0] if found else None


def keys(resource: dict[str, Any]) -> dict[str, str]:
    """What a resource is looked for by."""
    if resource["resourceType"] == "Questionnaire":
        return {"url": resource["url"], "version": resource["version"]}
    named = resource.get("identifier", {"system": "", "value": ""})
    return {"identifier": f"{named['system']}|{named['value']}"}


def test_posted_twice(small: Questionnaire) -> None:
    """What is posted twice is there once, in its last state; another person's is another."""
    server = Server()
    of_tea = small_with(("language: en", "language: en\nurl: https://clinic.example/tea?a=1&b=2"))
    for asked in (small, of_tea):
        for record_id in (ID, ID.replace("6", "7")):
            for answer in ("no", "no", "yes"):
                response = Response(asked, {"tea": answer})
                server.post(fhir_response.bundle(response, NOW, fhir_response.Filing(record_id)))
        kinds = [resource["resourceType"] for resource in server.kept]
        assert kinds == ["Questionnaire", "QuestionnaireResponse", "QuestionnaireResponse"]
        assert all(
            item(kept, "tea")["answer"][0]["valueCoding"]["code"] == "Y" for kept in server.kept[1:]
        )
        server.kept.clear()


# ── The rules of HL7's profiles ──


@few
@given(ANY)
def test_sdc_questionnaire(pair: Pair) -> None:
    """Structured Data Capture 4.0.0, sdc-questionnaire and its render and behave profiles."""
    resource = fhir.questionnaire(pair.response.questionnaire)
    assert resource["url"]  # url 1..1
    if "version" in resource:  # sdc-2
        [algorithm] = extension(resource, "artifact-versionAlgorithm")
        assert algorithm["system"] == "http://hl7.org/fhir/version-algorithm"
    for entry, _ in items(resource):
        assert entry["linkId"]
        assert entry["type"]
        assert len(entry["linkId"]) <= 255  # que-15
        assert len(extension(entry, "questionnaire-itemControl")) <= 1
        for toggle in extension(entry, TOGGLE):  # both parts 1..1
            assert [part["url"] for part in toggle] == ["option", "expression"]
            assert toggle[0]["valueCoding"] in [o["valueCoding"] for o in entry["answerOption"]]


@few
@given(ANY)
def test_response_profiles(pair: Pair) -> None:
    """SDC 4.0.0, sdc-questionnaireresponse, and US Core, us-core-questionnaireresponse."""
    filing = fhir_response.Filing(ID, "Patient/1", "Patient/1")
    resource = fhir_response.response(*pair, filing)
    profiles = resource["meta"]["profile"]
    assert any(profile.endswith("/sdc-questionnaireresponse") for profile in profiles)
    assert any(profile.endswith("/us-core-questionnaireresponse") for profile in profiles)
    assert resource["questionnaire"].startswith("http")  # 1..1
    assert resource["subject"]["reference"]  # US Core: 1..1, sdcqr-1
    assert ("authored" in resource) != ("_authored" in resource)  # 1..1
    assert resource["author"]["reference"]
    for level in [resource, *(entry for entry, _ in items(resource))]:  # sdcqr-2
        links = [entry["linkId"] for entry in level.get("item", ()) if "answer" in entry]
        assert len(set(links)) == len(links)
    for entry, _ in items(resource):
        assert ("answer" in entry) != ("item" in entry)
        for value in entry.get("answer", ()):
            assert len([key for key in value if key.startswith("value")]) == 1
