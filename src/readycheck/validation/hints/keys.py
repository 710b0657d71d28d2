"""Which key was meant by one that a part of a file does not have."""

import re
from collections.abc import Iterable
from typing import Any

from msgspec import inspect

from readycheck.diagnostics.finding import Path
from readycheck.questionnaire.model import Questionnaire

# What other programs call the keys of a question file.
_KEYS = {
    "text": ("label", "question", "prompt", "wording", "phone", "number", "telephone", "contact"),
    "id": ("value", "key", "name"),
    "title": ("heading", "header", "name"),
    "why": ("help", "hint", "description", "explanation"),
    "options": ("choices", "values", "items", "responses"),
    "when": (
        "if",
        "showif",
        "visibleif",
        "displayif",
        "onlyif",
        "condition",
        "conditions",
        "dependson",
        "enablewhen",
        "logic",
    ),
    "at_most": ("maxanswers", "maxchoices", "maxselections", "limit"),
    "min": ("minimum", "lowest"),
    "max": ("maximum", "highest"),
    "decimals": ("precision", "decimalplaces"),
    "ends": ("labels", "anchors", "endlabels"),
    "where": ("country", "place", "region"),
    "raise": ("alert", "flag", "redflag"),
    "language": ("lang", "locale"),
    "help_now": ("crisis", "crisishelp", "crisislines", "emergency", "hotlines"),
}


def meant(key: str, missing: Iterable[str]) -> str | None:
    """Return the missing key that another program calls `key`, if there is one."""
    bare = re.sub(r"[\W_]+", "", key.casefold())
    return next((name for name in missing if bare in _KEYS.get(name, ())), None)


def below(type_: inspect.StructType, data: dict[str, Any], key: str) -> Path:
    """Return where a key is missing in the last item above it, where it would be if it were further
    in; or nothing."""
    names = list(data)
    before = names[names.index(key) - 1] if names.index(key) else key
    inner, items = _bare(_fields(type_).get(before)), data[before]
    if not isinstance(inner, inspect.VarTupleType) or not isinstance(items, list) or not items:
        return ()
    part, last = _bare(inner.item_type), items[-1]
    if not isinstance(part, inspect.StructType) or not isinstance(last, dict):
        return ()
    is_missing = key in _fields(part) and key not in last
    return (before, len(items) - 1, key) if is_missing else ()


def above(file: Any, path: Path, key: str) -> Path:
    """Return where a key is missing in a part that holds the one at a path, where it would be if it
    were less far in; or nothing."""
    found: Path = ()
    type_: inspect.Type | None = inspect.type_info(Questionnaire)
    for length, step in enumerate(path):
        part = _bare(type_)
        if isinstance(part, inspect.StructType):
            fields = _fields(part)
            if key in fields and isinstance(file, dict) and key not in file:
                found = (*path[:length], key)
            type_ = fields.get(str(step))
        else:
            type_ = part.item_type if isinstance(part, inspect.VarTupleType) else None
        file = file[step]
    return found


def _fields(type_: inspect.StructType) -> dict[str, inspect.Type]:
    """Return the types of the keys that a part has."""
    return {field.encode_name: field.type for field in type_.fields}


def _bare(type_: inspect.Type | None) -> inspect.Type | None:
    """Return a type without what is said of it, and without the nothing that it may be."""
    while isinstance(type_, inspect.Metadata | inspect.UnionType):
        if isinstance(type_, inspect.Metadata):
            type_ = type_.type
        else:
            type_ = next(each for each in type_.types if not isinstance(each, inspect.NoneType))
    return type_
