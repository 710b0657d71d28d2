"""The narrative of a resource: what a record shows that knows no forms
(https://hl7.org/fhir/R4/narrative.html)."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from readycheck.fhir.elements import Resource, string

_NAMESPACE = "http://www.w3.org/1999/xhtml"


def of_questionnaire(resource: Resource) -> Resource:
    """Return the narrative of a Questionnaire: its title, its introduction and its questions."""
    return _narrative(resource["language"], resource["title"], _asked(resource.get("item", ())))


def of_response(resource: Resource, title: str, units: Mapping[str, str]) -> Resource:
    """Return the narrative of a QuestionnaireResponse: each question with its answers.

    `units` has those of numbers, which R4 has no place for beside them, by the linkIds.
    """
    language = resource.get("language", "en")
    return _narrative(language, string(title), _answered(resource.get("item", ()), units))


def _narrative(language: str, title: str, content: Iterable[str]) -> Resource:
    opening = f'<div xmlns="{_NAMESPACE}" lang="{escape(language)}" xml:lang="{escape(language)}">'
    heading = f"<h1>{escape(title)}</h1>"
    return {"status": "generated", "div": "".join((opening, heading, *content, "</div>"))}


def _asked(items: Iterable[Resource]) -> Iterator[str]:
    for item in items:
        text = escape(item.get("text", ""))
        if item["type"] == "group":
            yield f"<h2>{text}</h2>" if text else ""
            yield from _asked(item.get("item", ()))
        elif "enableWhen" not in item or item["type"] != "display":
            yield f"<p>{text}</p>"


def _answered(items: Iterable[Resource], units: Mapping[str, str]) -> Iterator[str]:
    for item in items:
        text = escape(item.get("text", ""))
        unit = units.get(item["linkId"], "")
        if answers := "<br/>".join(_words(it, unit) for it in item.get("answer", ())):
            yield f"<p><b>{text}</b><br/>{answers}</p>"
        elif text:
            yield f"<h2>{text}</h2>"
        yield from _answered(item.get("item", ()), units)


def _words(answer: Resource, unit: str) -> str:
    [value] = (content for name, content in answer.items() if name.startswith("value"))
    if "_valueString" in answer:
        [language] = answer["_valueString"]["extension"]
        tag = escape(language["valueCode"])
        return f'<span lang="{tag}" xml:lang="{tag}">{escape(value)}</span>'
    if not isinstance(value, dict):
        return escape(f"{value} {unit}".strip())
    if "value" in value:
        return escape(f"{value['value']} {value.get('unit', '')}".strip())
    return escape(str(value.get("display", value.get("code"))))
