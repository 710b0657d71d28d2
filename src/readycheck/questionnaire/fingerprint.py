"""Names for exactly what a questionnaire holds, which change when that does."""

import hashlib
from typing import Any

import msgspec

from readycheck.questionnaire.model import Questionnaire

# Said with a question, but not part of it: the answers mean the same without.
_SAID_BESIDE = ("topic", "why", "from", "explain", "notes", "raise", "link", "code", "coding")
# What no form in a health record shows.
_UNSEEN = ("seal", "version", "samples", "sheet", "role", "raise")


def of_asked(questionnaire: Questionnaire) -> str:
    """Return a name for exactly what is asked: half of a SHA-256 over the questions and answers.

    What is said beside them may change, and the answers are still to the same questions.
    """
    asked = [_bare(question) for question in msgspec.to_builtins(questionnaire.questions)]
    for question in asked:
        question["options"] = [_bare(option) for option in question.get("options", ())]
    named = [questionnaire.id, questionnaire.language, asked]
    return hashlib.sha256(msgspec.json.encode(named, order="deterministic")).hexdigest()[:32]


def seal(questionnaire: Questionnaire) -> str:
    """Return the seal of what a health record's form shows: a few letters of a SHA-256 over it."""
    shown = _shown(msgspec.to_builtins(questionnaire))
    digest = hashlib.sha256(msgspec.json.encode(shown, order="deterministic")).hexdigest()
    return f"s{digest[:11]}"  # a letter first, so that YAML reads no number


def _shown(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _shown(value) for key, value in data.items() if key not in _UNSEEN}
    return [_shown(value) for value in data] if isinstance(data, list | tuple) else data


def _bare(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in _SAID_BESIDE}
