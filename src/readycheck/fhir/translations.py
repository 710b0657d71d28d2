"""A resource in two languages: each text with its original in HL7's translation extension
(https://hl7.org/fhir/R4/extension-translation.html).

What is not text, such as addresses and codes, is the original's: it is the same questionnaire. A
text that is an extension itself has none: fhir.resources refuses it there.
"""

from typing import Any

from readycheck.fhir.elements import EXTENSIONS, Resource

_TEXTS = ("title", "description", "copyright", "text", "display", "valueString")
_OF_THE_LANGUAGE = ("language", "div")  # these are the translation's, and have no original


def with_original(translated: Resource, original: Resource, language: str) -> Resource:
    """Return a resource whose texts say what they are in the original, which is in `language`."""
    merged: Resource = _merged(translated, original, language)
    return merged


def _merged(translated: Any, original: Any, language: str) -> Any:
    if isinstance(translated, dict) and isinstance(original, dict):
        return _merged_elements(translated, original, language)
    if isinstance(translated, list) and isinstance(original, list):
        pairs = zip(translated, original, strict=True)
        return [_merged(*pair, language) for pair in pairs]
    return original


def _merged_elements(translated: Resource, original: Resource, language: str) -> Resource:
    merged: Resource = {}
    is_extension = "url" in original and "resourceType" not in original
    for key, value in (original | translated).items():  # a unit in other words has no code
        first = original.get(key, value)
        is_text = isinstance(value, str) and key in _TEXTS
        if key in _OF_THE_LANGUAGE or is_text:
            merged[key] = value
        else:
            merged[key] = _merged(value, first, language)
        if is_text and not is_extension and value != first and first is not None:
            merged[f"_{key}"] = {"extension": [_translation(first, language)]}
    return merged


def _translation(text: str, language: str) -> Resource:
    return {
        "url": f"{EXTENSIONS}/translation",
        "extension": [
            {"url": "lang", "valueCode": language},
            {"url": "content", "valueString": text},
        ],
    }
