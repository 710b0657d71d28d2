"""The JSON Schema of question files, generated from the model, for editors that check as you type.

Draft 2020-12 (https://json-schema.org/draft/2020-12). A schema knows shapes and not references:
only `readycheck validate` holds quotes to the guide and conditions to earlier questions.
"""

from typing import Any

import msgspec

from readycheck.questionnaire.model import Questionnaire
from readycheck.system import package_data

FILE = "readycheck.schema.json"


def schema() -> dict[str, Any]:
    """Return the schema of format 1."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:readycheck:question-file:1",
        "title": "readycheck question file",
        "description": "Format 1. A schema cannot check everything: run readycheck validate too.",
        **msgspec.json.schema(Questionnaire),
    }


def as_json() -> bytes:
    """Return the schema as it is saved in FILE; `python -OO` leaves its descriptions out."""
    return msgspec.json.format(msgspec.json.encode(schema())) + b"\n"


def shipped() -> bytes:
    """Return the schema as it comes with the program, made of the same model."""
    return package_data.read_published(FILE)
