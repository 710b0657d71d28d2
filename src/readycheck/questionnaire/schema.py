"""The JSON Schema of question files, generated from the model, for editors that check as you type.

Draft 2020-12 (https://json-schema.org/draft/2020-12). A schema knows shapes and not references:
only `readycheck validate` holds quotes to the guide and conditions to earlier questions.
"""

from typing import Any

import msgspec

from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import ANSWER_PATTERN
from readycheck.system import package_data

FILE = "readycheck.schema.json"


def schema() -> dict[str, Any]:
    """Return the schema of format 1."""
    made = msgspec.json.schema(Questionnaire)
    _take_numbers(made["$defs"], answers=False)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:readycheck:question-file:1",
        "title": "readycheck question file",
        "description": "Format 1. A schema cannot check everything: run readycheck validate too.",
        **made,
    }


def _take_numbers(part: Any, *, answers: bool) -> None:
    """Allow a number wherever a text is an answer, as the loader does."""
    if isinstance(part, dict):
        if part.get("type") == "string" and (answers or part.get("pattern") == ANSWER_PATTERN):
            part["type"] = ["string", "number"]
        for name, inside in part.items():
            of_sample = name == "answers" and "additionalProperties" in inside
            _take_numbers(inside, answers=of_sample or (answers and name != "propertyNames"))
    elif isinstance(part, list):
        for inside in part:
            _take_numbers(inside, answers=answers)


def as_json() -> bytes:
    """Return the schema as it is saved in FILE; `python -OO` leaves its descriptions out."""
    return msgspec.json.format(msgspec.json.encode(schema())) + b"\n"


def shipped() -> bytes:
    """Return the schema as it comes with the program, made of the same model."""
    try:
        return package_data.read_published(FILE)
    except OSError:  # an archive of the checkout's package alone
        return as_json()
