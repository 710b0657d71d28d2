"""The answers to an imported FHIR Questionnaire, item by item as it has them."""

from collections.abc import Iterator
from typing import Any

from readycheck.fhir.elements import Resource, element, string
from readycheck.fhir.imported.form import ImportedForm
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response


def items(form: ImportedForm, response: Response) -> list[Resource]:
    """Return the items of the response: the form's own tree, where something was answered."""
    answers = ((question, response.shown(question)) for question in form.questions)
    shown = {question.id: answer for question, answer in answers if answer is not None}
    return list(_items(form, shown, form.resource.get("item")))


def _items(form: ImportedForm, shown: dict[str, Answer], entries: Any) -> Iterator[Resource]:
    for entry in entries or ():
        if not isinstance(link := entry.get("linkId"), str):  # only a text to read may have none
            continue
        values = form.values(link, shown)
        inside = list(_items(form, shown, entry.get("item")))
        text = entry.get("text")
        if values and inside:
            values = [{**values[0], "item": inside}, *values[1:]]
        if values or inside:
            yield element(
                linkId=link,
                text=string(text) if isinstance(text, str) else None,
                answer=values,
                item=None if values else inside,
            )
