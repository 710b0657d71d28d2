"""The rules of a whole question file."""

from collections.abc import Iterable, Iterator
from datetime import date

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.questionnaire.bounds import (
    MAX_BRING,
    MAX_DEPTH,
    MAX_QUESTIONS,
    MAX_SUGGESTED,
)
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import GIVEN
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from readycheck.validation.hints.suggestions import suggestion
from readycheck.validation.rules import answer_rules, coded, extent, question_rules, quotes
from readycheck.validation.rules.question_paths import questions, unknown_question


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield everything in the questionnaire that breaks a rule."""
    sound = True
    for finding in _findings(questionnaire):
        sound = False
        yield finding
    if sound:  # or nobody can go through its questions
        yield from extent.findings(questionnaire)
        yield from _incomplete_samples(questionnaire)


def _findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    yield from _counts(questionnaire)
    yield from _ids(questionnaire)
    yield from _sets(questionnaire)
    yield from quotes.findings(questionnaire)
    yield from coded.findings(questionnaire)
    yield from _notes(questionnaire)
    for path, question in questions(questionnaire):
        yield from question_rules.findings(questionnaire, question, path)
    yield from _depth(questionnaire)
    yield from _checked(questionnaire)
    yield from _write_in(questionnaire)
    yield from _samples(questionnaire)


def _counts(questionnaire: Questionnaire) -> Iterator[Finding]:
    placed = list(questions(questionnaire))
    asks = [(*path, "ask", n) for path, question in placed for n, _ in enumerate(question.ask)]
    bring = [(*path, "bring") for path, question in placed if question.bring]
    for code, paths, most in (
        (Code.TOO_MANY_QUESTIONS, [path for path, _ in placed], MAX_QUESTIONS),
        (Code.TOO_MANY_SUGGESTED, asks, MAX_SUGGESTED),
        (Code.TOO_MANY_BRING, bring, MAX_BRING),
    ):
        if len(paths) > most:
            yield code.at(paths[most], most)


def _ids(questionnaire: Questionnaire) -> Iterator[Finding]:
    guide = questionnaire.guide.sections if questionnaire.guide else ()
    yield from _repeated((("guide", "sections", n), part.id) for n, part in enumerate(guide))
    for name in ("sections", "notes", "samples"):
        parts = enumerate(getattr(questionnaire, name))
        yield from _repeated(((name, n), part.id) for n, part in parts)
    yield from _repeated((path, question.id) for path, question in questions(questionnaire))
    asks = [
        ((*path, "ask", n), ask.id)
        for path, question in questions(questionnaire)
        for n, ask in enumerate(question.ask)
    ]
    yield from _repeated(asks)
    suggested = {name for _, name in asks}
    for path, question in questions(questionnaire):
        options = [((*path, "options", n), option.id) for n, option in enumerate(question.options)]
        yield from _repeated(options, known=suggested if question.bring else ())
        yield from _given(options)


def _sets(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield what is wrong with the options that several questions have."""
    for name, options in questionnaire.answer_sets.items():
        path: Path = ("answer_sets", name)
        ids = [((*path, n), option.id) for n, option in enumerate(options)]
        yield from _repeated(ids)
        yield from _given(ids)
        yield from question_rules.wording(options, path, set())
        for n, option in enumerate(options):
            if option.when:
                yield Code.SET_CONDITION.at((*path, n, "when"))


def _given(ids: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    return (Code.GIVEN_TAKEN.at((*path, "id")) for path, name in ids if name == GIVEN)


def _repeated(ids: Iterable[tuple[Path, str]], known: Iterable[str] = ()) -> Iterator[Finding]:
    seen = set(known)
    for path, name in ids:
        if name in seen:
            yield Code.DUPLICATE_ID.at((*path, "id"), name)
        seen.add(name)


def _notes(questionnaire: Questionnaire) -> Iterator[Finding]:
    named = [
        ((*path, "notes", n, *(() if isinstance(note, str) else ("id",))), name)
        for path, question in questions(questionnaire)
        for n, (note, name) in enumerate(zip(question.notes, question.note_ids, strict=True))
    ]
    also = questionnaire.sheet.also_listed
    named += [(("sheet", "also_listed", n), name) for n, name in enumerate(also)]
    named += [
        (("guide", "sections", at, "beside", n, "notes", m), name)
        for at, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ())
        for n, beside in enumerate(part.beside)
        for m, name in enumerate(beside.notes)
    ]
    for path, name in named:
        if name not in questionnaire.note:
            hint = suggestion(name, questionnaire.note)
            yield Code.UNKNOWN_NOTE.at(path, name, hint=hint)


def _depth(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield where conditions lead through more questions than a response follows."""
    depth: dict[str, int] = {}
    for path, question in questions(questionnaire):
        options = options_for(questionnaire, question)
        named = {*question.when, *(name for option in options for name in option.when)}
        depth[question.id] = 1 + max((depth.get(name, 0) for name in named), default=-1)
        if depth[question.id] > MAX_DEPTH:
            yield Code.CONDITIONS_TOO_DEEP.at((*path, "when"), MAX_DEPTH)
            depth[question.id] = 0


def _checked(questionnaire: Questionnaire) -> Iterator[Finding]:
    checked = questionnaire.help_now.checked
    try:
        date.fromisoformat(checked)
    except ValueError:
        yield Code.BAD_DATE.at(("help_now", "checked"), checked)


def _write_in(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, line in enumerate(questionnaire.sheet.write_in):
        if line.question is not None and line.question not in questionnaire.place:
            path = ("sheet", "write_in", n, "question")
            yield unknown_question(questionnaire, path, line.question)


def _samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, sample in enumerate(questionnaire.samples):
        path = ("samples", n, "answers")
        for name, answer in sample.answers.items():
            yield from answer_rules.check_answer(questionnaire, name, answer, (*path, name))
        yield from answer_rules.check_length(questionnaire, sample.answers, path)


def _incomplete_samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield what the demo would stop at: it goes through a sample from question to question."""
    for n, sample in enumerate(questionnaire.samples):
        for question in Response(questionnaire, sample.answers).missing():
            yield Code.SAMPLE_INCOMPLETE.at(("samples", n, "answers"), question.id)
