"""The questionnaire of a run: which file it comes from, and in which languages it can be had."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from readycheck import languages, messages
from readycheck.errors import ReadycheckError
from readycheck.interview.settings import Editions
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.system.streams import say

if TYPE_CHECKING:
    from readycheck.fhir.elements import Resource

QUESTIONS_VARIABLE = "READYCHECK_QUESTIONS"


def load_questionnaire(file: str | None) -> Questionnaire:
    """Load the questionnaire; say so if the environment named a file that is invalid."""
    try:
        return questionnaire_at(file)
    except ReadycheckError:
        named = os.environ.get(QUESTIONS_VARIABLE)
        if named and not file:
            say(messages.FROM_VARIABLE.format(QUESTIONS_VARIABLE, named))
        raise


def questionnaire_at(file: str | None, language: str | None = None) -> Questionnaire:
    """Load the questionnaire from this file, else from the environment's, else the built-in one; in
    a language, or else the one that is spoken, if it is translated into that."""
    named = question_file(file)
    language = language or messages.language
    if not named:
        return builtin.built_in(language)
    from readycheck.environment import question_source

    questionnaire = question_source.load(named)
    if questionnaire.is_imported:
        return questionnaire
    if language.partition("-")[0] == questionnaire.language.partition("-")[0].lower():
        return questionnaire
    from readycheck.validation.catalogs import paths, translations

    if language not in paths.languages(named):
        return questionnaire
    return translations.load(questionnaire, named, language)


def original(questionnaire: Questionnaire, file: str | None) -> Questionnaire:
    """Return the questionnaire from this file as it was written; it may be a translation."""
    if questionnaire.language == questionnaire.original_language:
        return questionnaire
    return questionnaire_at(file, questionnaire.original_language)


def question_file(file: str | None) -> str | None:
    """Return the file with the questions: this one, or else the environment's, if it names any."""
    return file or os.environ.get(QUESTIONS_VARIABLE) or None


def editions(file: str | None, questionnaire: Questionnaire) -> Editions:
    """Return the languages that the questionnaire can be had in, of those that are spoken."""
    names = languages.offered()
    if named := question_file(file):
        from readycheck.validation.catalogs import paths

        own = questionnaire.original_language.partition("-")[0].lower()
        spoken = [tag for tag in paths.languages(named) if tag in names]
        there = {own, *_translated(questionnaire, named, spoken)}
        names = {tag: name for tag, name in names.items() if tag in there}
    return Editions(names, partial(questionnaire_at, file))


def _translated(questionnaire: Questionnaire, file: str, tags: Sequence[str]) -> Iterator[str]:
    """Yield those of these languages in which enough of a question file is."""
    from readycheck.validation.catalogs import translations

    if not tags or questionnaire.is_imported:
        return
    written = original(questionnaire, file)
    for tag in tags:
        with suppress(ReadycheckError):  # in its catalog, which `validate` shows
            if translations.load(written, file, tag) is not written:
                yield tag


def as_fhir(
    make: "Callable[[Questionnaire], Resource]", questionnaire: Questionnaire, file: str | None
) -> bytes:
    """Return what is made of the questionnaire for a health record; of a translation, with the
    original's texts beside its own."""
    from readycheck.fhir import elements, translations

    with languages.speaking(questionnaire.language):
        resource = make(questionnaire)
    if (written := original(questionnaire, file)) is not questionnaire:
        with languages.speaking(written.language):
            resource = translations.with_original(resource, make(written), written.language)
    return elements.encode(resource)
