"""The file that a draft is kept in."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from readycheck.errors import ReadycheckError
from readycheck.questionnaire.bounds import MAX_QUESTIONS
from readycheck.questionnaire.language import MAX_TAG, TAG_PATTERN
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.answers import normalise, normalise_begun
from readycheck.response.response import Response, Unfinished


class DraftDamagedError(ReadycheckError):
    """A file is not a draft as one was written."""


class _QuestionnaireRef(Struct, frozen=True, forbid_unknown_fields=True):
    """Which questionnaire a draft is of, and exactly which questions it had."""

    id: str
    version: str
    fingerprint: str


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a draft holds: also answers that a condition hides, and where the person was."""

    readycheck: Literal[1]
    questionnaire: _QuestionnaireRef
    saved: Annotated[datetime, Meta(tz=True)]
    here: str | None
    detour: Annotated[tuple[str, ...], Meta(max_length=MAX_QUESTIONS)] | None
    answers: Annotated[dict[str, Answer], Meta(max_length=MAX_QUESTIONS)]
    unfinished: Unfinished | None = None
    language: Annotated[str, Meta(pattern=TAG_PATTERN, max_length=MAX_TAG)] = ""


class Offer(NamedTuple):
    """A draft to go on from, and how old it is, or None if its date is in the future.

    `changed` says that the questions were others than these, and `unfit` names the questions whose
    answers they take no more.
    """

    path: Path
    response: Response
    age: timedelta | None
    changed: bool = False
    unfit: tuple[str, ...] = ()


def encode(response: Response, saved: datetime) -> bytes:
    """Return the draft of a response."""
    from readycheck.storage.answers_file import FORMAT

    questionnaire = response.questionnaire
    record = Record(
        FORMAT,
        _QuestionnaireRef(questionnaire.id, questionnaire.version, questionnaire.fingerprint),
        saved,
        response.here,
        response.detour,
        dict(response.answers),
        response.unfinished,
        "" if response.language == questionnaire.original_language else response.language,
    )
    return msgspec.json.encode(record)


def parse(data: bytes) -> Record:
    """Return what a draft of any questionnaire holds; raises DraftDamagedError."""
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise DraftDamagedError from None


def offer(
    questionnaire: Questionnaire, path: Path, record: Record, age: timedelta | None
) -> Offer | None:
    """Return what a draft of this age offers, or None if it is another questionnaire's.

    Raises DraftDamagedError.
    """
    from readycheck.validation.rules import answer_rules

    if record.questionnaire.id != questionnaire.id:
        return None
    unfit = tuple(
        question_id
        for question_id, answer in record.answers.items()
        if not answer_rules.is_answer(questionnaire, question_id, answer)
    )
    fit = {
        question_id: normalise(questionnaire.question(question_id), answer)
        for question_id, answer in record.answers.items()
        if question_id not in unfit
    }
    begun = record.unfinished
    if begun and any(answer_rules.check_unfinished(questionnaire, begun.question, begun.text, ())):
        begun = None
    elif begun:
        begun = replace(begun, text=normalise_begun(begun.text))
    language = record.language or questionnaire.original_language
    if record.questionnaire.fingerprint != questionnaire.fingerprint:
        first = _first_open(Response(questionnaire, fit, unfinished=begun, language=language))
        return Offer(path, first, age, True, unfit)
    places = (*([record.here] if record.here is not None else []), *(record.detour or ()))
    if unfit or any(question_id not in questionnaire.place for question_id in places):
        raise DraftDamagedError
    response = Response(questionnaire, fit, record.here, record.detour, begun, language)
    return Offer(path, response, age)


def _first_open(response: Response) -> Response:
    """Return the response at its first question without an answer, or else at the review."""
    unanswered = (q.id for q in response.path() if response.shown(q) is None)
    return replace(response, here=next(unanswered, None))
