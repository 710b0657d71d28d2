"""What the commands share: drafts, questionnaires, names, the paper and the prompter.

Nothing slow is imported before the first words are on the screen.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import IO, TYPE_CHECKING

from readycheck import languages, messages
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper, paper_for, surroundings
from readycheck.interview.editions import Editions
from readycheck.interview.prompter import Prompter
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import GuideSection, Sample
from readycheck.system import streams
from readycheck.system.streams import say
from readycheck.system.terminal import window

if TYPE_CHECKING:
    from pathlib import Path

    from readycheck.fhir.elements import Resource
    from readycheck.storage.drafts import Drafts


FHIR = "fhir"
QUESTIONS_VARIABLE = "READYCHECK_QUESTIONS"


def open_drafts(wanted: bool = True) -> "Drafts":
    """Return the person's drafts, if they are wanted and there is a home for them."""
    from readycheck.storage.drafts import Drafts, NoDrafts

    folder = _drafts_folder() if wanted else None
    return Drafts(folder, now) if folder else NoDrafts()


def sweep_drafts(tell: Callable[[str], None] = say) -> None:
    """Delete the drafts that are more than 30 days old, and tell which."""
    folder = _drafts_folder()
    if folder and os.path.lexists(folder):  # most people have none, and need none of the code
        open_drafts().sweep(tell)


def _drafts_folder() -> "Path | None":
    """Return the folder of the drafts; who has no HOME and is unknown to the system has none."""
    from platformdirs import user_state_path

    try:
        folder = user_state_path("readycheck", appauthor=False)
    except RuntimeError:  # before its 4.11, a path that begins with ~ is returned
        return None
    return folder if folder.is_absolute() else None


def now() -> datetime:
    """Return the time here, or in UTC where TZ names no zone that there can be.

    Python can read no clock that is past 2262.
    """
    try:
        return datetime.now().astimezone()
    except ValueError:
        return datetime.now(UTC)
    except OverflowError:
        return datetime(2262, 4, 11, tzinfo=UTC)


def named_input(file: str) -> tuple[str, IO[bytes] | None]:
    """Return what messages call a file, and the stream to read in its place for `-`."""
    return (messages.STANDARD_INPUT, sys.stdin.buffer) if file == "-" else (file, None)


def question_file(file: str | None) -> str | None:
    """Return the file with the questions: this one, or else the environment's, if it names any."""
    return file or os.environ.get(QUESTIONS_VARIABLE) or None


def questionnaire_at(file: str | None, language: str | None = None) -> Questionnaire:
    """Load the questionnaire from this file, else from the environment's, else the built-in one; in
    a language, or else the one that is spoken, if it is translated into that."""
    named = question_file(file)
    language = language or messages.language
    if not named:
        return builtin.built_in(language)
    from readycheck.commands import question_source

    questionnaire = question_source.load(named)
    if type(questionnaire) is not Questionnaire:  # a form of others is in its own words
        return questionnaire
    if language.partition("-")[0] == questionnaire.language.partition("-")[0].lower():
        return questionnaire
    from readycheck.validation.catalogs import paths, translations

    if language not in paths.languages(named):
        return questionnaire
    return translations.load(questionnaire, named, language)


def as_fhir(
    make: "Callable[[Questionnaire], Resource]", questionnaire: Questionnaire, file: str | None
) -> bytes:
    """Return what is made of the questionnaire for a health record; of a translation, with the
    original's texts beside its own."""
    from readycheck.fhir import elements, translations

    with languages.speaking(questionnaire.language):
        resource = make(questionnaire)
    if questionnaire.original_language != questionnaire.language:
        original = questionnaire_at(file, questionnaire.original_language)
        with languages.speaking(original.language):
            resource = translations.with_original(resource, make(original), original.language)
    return elements.encode(resource)


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

    if tags and type(questionnaire) is not Questionnaire:
        questionnaire = questionnaire_at(file, questionnaire.original_language)
    for tag in tags:
        with suppress(ReadycheckError):  # in its catalog, which `validate` shows
            if translations.load(questionnaire, file, tag) is not questionnaire:
                yield tag


def load_questionnaire(file: str | None) -> Questionnaire:
    """Load the questionnaire likewise; say so if the environment named a file that is invalid."""
    try:
        return questionnaire_at(file)
    except ReadycheckError:
        named = os.environ.get(QUESTIONS_VARIABLE)
        if named and not file:
            say(messages.FROM_VARIABLE.format(QUESTIONS_VARIABLE, named))
        raise


def suggest(name: str, known: Iterable[str]) -> str:
    """Return what to do about an unknown name: the known one that was meant, or all of them."""
    from readycheck.validation.hints import suggestions

    return suggestions.suggestion(name, known)


class UnknownSample(ReadycheckError):
    """No sample has this id; the message says which there are."""

    exit_status = Exit.USAGE


def find_sample(questionnaire: Questionnaire, sample_id: str) -> Sample:
    """Return the sample of this id; raises UnknownSample, or ReadycheckError if there is none."""
    by_id = {sample.id: sample for sample in questionnaire.samples}
    if not by_id:
        raise ReadycheckError(messages.NO_SAMPLES)
    if sample_id not in by_id:
        raise UnknownSample(messages.NO_SAMPLE.format(sample_id, suggest(sample_id, by_id)))
    return by_id[sample_id]


def listed(parts: Iterable[GuideSection | Sample]) -> Iterator[str]:
    """Yield the id and the title of each of the guide's sections, or of the samples, in a line."""
    rows = [(part.id, part.title) for part in parts]
    widest = max((len(part_id) for part_id, _ in rows), default=0)
    for part_id, title in rows:
        yield f"  {part_id:{widest}}  {title}"


def choose_paper(requested: Paper | None) -> Paper:
    """Return the paper asked for, or the usual one here."""
    return requested or paper_for(surroundings(os.environ))


def make_prompter(plain: bool) -> Prompter:
    """Return the prompter for this terminal, or the one for lines where there is none."""
    redraws = streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr)
    if sys.platform == "win32":
        # prompt_toolkit asks for standard output's console, whichever stream it is passed
        # (https://github.com/prompt-toolkit/python-prompt-toolkit/issues/406).
        redraws = redraws and streams.is_terminal(sys.stdout)
    if redraws and not streams.wants_plain(os.environ, plain):
        from readycheck.ui.screen import ScreenPrompter

        window.hide_typed(sys.stdin)
        return ScreenPrompter(sys.stderr, colour=streams.has_colour(sys.stderr, os.environ))
    from readycheck.ui.accessible import AccessiblePrompter

    return AccessiblePrompter(
        sys.stdin,
        sys.stderr,
        interactive=streams.is_terminal(sys.stdin),
        clears=window.can_be_emptied(sys.stderr, os.environ),
        columns=lambda: streams.columns(sys.stderr),
        typed_within=lambda seconds: streams.typed_within(sys.stdin, seconds),
    )
