"""Parts of a form as published ones have them, sloppily: words, truths, numbers, extensions."""

from typing import Any

from readycheck.fhir.elements import Resource
from readycheck.parsing.located import Number
from readycheck.questionnaire.bounds import MAX_NUMBER, MAX_TEXT
from readycheck.text import clipped, collapse_whitespace, sanitize

_NAMES = ("url", "version", "language")


def plain(data: Any) -> Any:
    """Return data with its numbers as JSON writes them, and without keys that have no value."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [plain(value) for value in data]
    if not isinstance(data, Number):
        return data
    return float(data.text) if data.text.strip("-")[0].isdigit() else data.text


def named_in_texts(resource: Resource) -> Resource:
    """Return a form whose address, version and language are texts; sloppy ones have numbers."""
    named = {key: words(resource[key]) for key in _NAMES if key in resource}
    return {key: named.get(key, value) for key, value in resource.items() if named.get(key, "-")}


def words(value: Any) -> str:
    """Return a value as words to show, or nothing where it is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return clipped(collapse_whitespace(sanitize(str(value))), MAX_TEXT)


def truth(value: Any) -> bool:
    """Return whether a value says yes; sloppy forms write it in quotes."""
    return value is True or value == "true"


def whole(value: Any) -> int | None:
    """Return a value as a whole number, or None where it is none that a question can have."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number.is_integer() and abs(number) <= MAX_NUMBER else None


def has(item: Resource, name: str) -> bool:
    """Return whether an item has an extension of this name."""
    return any(True for _ in named(item, name))


def extension(part: Any, name: str) -> Any:
    """Return the value of a part's extension of this name, or None."""
    return next(iter(extensions(part, name)), None)


def extensions(part: Any, name: str) -> list[Any]:
    """Return the values of a part's extensions of this name."""
    parts = [(key, value) for each in named(part, name) for key, value in each.items()]
    return [value for key, value in parts if key.startswith("value")]


def named(part: Any, name: str) -> list[Resource]:
    """Return a part's extensions of this name."""
    entries = part.get("extension") if isinstance(part, dict) else None
    return [
        entry
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict) and str(entry.get("url")).endswith(name)
    ]
