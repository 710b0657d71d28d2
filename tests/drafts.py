"""Drafts by a clock that is put, and what starts say of them."""

import sys
from datetime import timedelta

import pytest

from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import NOW, Clock

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes, links and pipes")


def offered(drafts: Drafts, questionnaire: Questionnaire) -> tuple[list[Response], list[str]]:
    """What a start offers, and what it says of drafts that it does not offer."""
    said: list[str] = []
    drafts.sweep(said.append)
    return [offer.response for offer in drafts.offers(questionnaire, said.append)], said


def swept(drafts: Drafts, clock: Clock, *days: float) -> list[str]:
    """What is said while commands run on each of these days."""
    said: list[str] = []
    for day in days:
        clock.now = NOW + timedelta(days=day)
        drafts.sweep(said.append)
    return said
