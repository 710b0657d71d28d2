"""What was typed in another language than that of the sheet stays as it is, and says which."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf.generic import NullObject

from readycheck import messages
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.fhir import response as fhir_response
from readycheck.formats import html, markdown, pdf, text
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.validation import loader
from tests.conftest import NOW, SMALL
from tests.fhir import extension, items
from tests.pages import read

# Under a caution, alone, in a list and to bring.
TYPED: dict[str, Answer] = {
    "blood-pressure-reading": "150 sobre 95",
    "symptoms": "Ánimo bajo",
    "medicines": ("sertralina", "loratadina"),
    "own-question": "¿Duele?",
}
WORDS = ["150 sobre 95", "sertralina", "loratadina", "¿Duele?", "Ánimo bajo"]
CHOSEN = {"blood-pressure": "yes", "pregnancy": "no"}


@pytest.fixture
def spanish(questionnaire: Questionnaire) -> Response:
    """A response whose own words are Spanish; some texts are not answered."""
    return Response(questionnaire, {**CHOSEN, **TYPED}, language="es")


def sheet(response: Response) -> Sheet:
    return build(response, NOW.date())


def test_html(spanish: Response) -> None:
    """Each of the person's words has its language, and nothing else has."""
    page = html.write(sheet(spanish)).decode()
    assert re.findall(r'<span lang="es">(.*?)</span>', page) == WORDS
    assert page.count("lang=") == 1 + len(WORDS)
    assert '<dd dir="auto">Latest reading: <span lang="es">150' in page


def test_resumed_in_another_language(spanish: Response) -> None:
    """Where some words are of one language and some of another, none is claimed for them all."""
    english = replace(spanish, language="en", here="hopes")
    in_spanish = builtin.built_in("es")
    mixed = replace(english, questionnaire=in_spanish).answer("Dormir")
    assert mixed.language == "und"
    page = html.write(sheet(replace(mixed, questionnaire=english.questionnaire))).decode()
    assert page.count('<span lang="und">') == len(WORDS) + 1
    again = replace(mixed, here="symptoms").answer("Ninguno")
    assert again.language == "und"
    alone = Response(in_spanish, {**CHOSEN, "hopes": "x"}, here="hopes", language="en")
    assert alone.answer("Dormir").language == "es"


def test_list_in_two_languages(questionnaire: Questionnaire) -> None:
    """Entries that stay in a list are words typed before."""
    begun = Response(questionnaire, {"medicines": ("a",)}, here="medicines", language="es")
    assert begun.listing(("a", "b")).language == "und"
    assert begun.listing(("b",)).language == "en"


def test_same_language(spanish: Response) -> None:
    """In the language of the sheet, and where it is not known, words need no mark."""
    for language in ("en", ""):
        page = html.write(sheet(replace(spanish, language=language))).decode()
        assert page.count("lang=") == 1


def test_not_answered() -> None:
    """That there is no answer is said in the language of the sheet."""
    asked = SMALL.replace("role: caution", "role: readiness").replace("when: {tea: [yes]}", "")
    response = Response(loader.parse("small.yaml", asked.encode()), {"tea": "no"}, language="es")
    page = html.write(sheet(response)).decode()
    assert messages.NOT_PROVIDED in page
    assert page.count("lang=") == 1


def test_words_stay(spanish: Response) -> None:
    """Only the marks differ: all that is read is the same."""
    marked, plain = sheet(spanish), sheet(replace(spanish, language="en"))
    for format_ in (text, markdown):
        assert format_.write(marked) == format_.write(plain)
    page = html.write(marked).decode()
    assert re.sub(r'<span lang="es">(.*?)</span>', r"\1", page) == html.write(plain).decode()


def languages(element: Any) -> Iterator[str]:
    """The languages that the elements of a PDF say, each where it begins."""
    element = element.get_object()
    if isinstance(element, list):
        for each in element:
            yield from languages(each)
    elif isinstance(element, dict):
        if "/Lang" in element:
            yield element["/Lang"]
        yield from languages(element.get("/K", NullObject()))


def test_pdf(spanish: Response) -> None:
    """The PDF says it of an element, or of the words in it where its label is the sheet's."""
    for language, found in (("es", True), ("en", False)):
        document = read(pdf.write(sheet(replace(spanish, language=language))))
        contents = [page.get_contents() for page in document.pages]
        read_aloud = b"".join(each.get_data() for each in contents if each is not None)
        assert (b"/Lang(es)" in read_aloud) == found
        assert ("es" in languages(document.root_object["/StructTreeRoot"])) == found


def test_fhir(spanish: Response) -> None:
    """In a record each text has HL7's extension for its language, and so has the narrative."""
    resource = fhir_response.response(spanish, NOW)
    values = [value for item, _ in items(resource) for value in item.get("answer", ())]
    typed = [value for value in values if "valueString" in value]
    assert sorted(value["valueString"] for value in typed) == sorted(WORDS)
    for value in typed:
        assert extension(value["_valueString"], "language") == ["es"]
    assert resource["language"] == "en"
    assert resource["text"]["div"].count('<span lang="es" xml:lang="es">') == len(WORDS)
    same = json.dumps(fhir_response.response(replace(spanish, language="en"), NOW))
    assert "_valueString" not in same
