"""A fingerprint of a questionnaire."""

import hashlib

import msgspec

from readycheck.questionnaire.model import Questionnaire


def fingerprint(questionnaire: Questionnaire) -> str:
    """A name for exactly this questionnaire: the first half of a SHA-256 over all its parts."""
    parts = msgspec.json.encode(questionnaire, order="deterministic")
    return hashlib.sha256(parts).hexdigest()[:32]
