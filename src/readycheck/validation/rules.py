"""The rules of a question file that the model's types cannot express."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.questionnaire.bounds import (
    MAX_BRING,
    MAX_DEPTH,
    MAX_QUESTIONS,
    MAX_SCALE,
    MAX_SUGGESTED,
)
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import GIVEN, Option, Question
from readycheck.response import values
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from readycheck.text import collapse_whitespace, comparable
from readycheck.validation import answer_rules, coded, extent, quotes
from readycheck.validation.suggestions import questions, suggestion, unknown_question

# The line prompter keeps these for itself: no answer could be distinguished from them.
_RESERVED = re.compile(r"[bgq?-]|\d+", re.IGNORECASE)


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
        yield from _when(questionnaire, question, path)
        yield from _answers(questionnaire, question, path)
        yield from _options(questionnaire, question, path)
        yield from _numbers(question, path)
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
        yield from _wording(options, path, set())
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


def _when(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    conditions = [((*path, "when"), question.when)]
    conditions += [
        ((*path, "options", n, "when"), option.when) for n, option in enumerate(question.options)
    ]
    for at, when in conditions:
        for name, answers in when.items():
            yield from _condition(questionnaire, question, (*at, name), name, answers)


def _condition(
    questionnaire: Questionnaire, question: Question, path: Path, on: str, answers: tuple[str, ...]
) -> Iterator[Finding]:
    place = questionnaire.place
    if on not in place:
        yield unknown_question(questionnaire, path, on)
    elif on == question.id:
        yield Code.OWN_CONDITION.at(path)
    elif place[on] > place[question.id]:
        yield Code.LATER_CONDITION.at(path, on)
    elif known := [o.id for o in options_for(questionnaire, questionnaire.question(on))]:
        yield from _known_answers(path, on, answers, known, always=(GIVEN,))
    elif set(answers) != {GIVEN}:
        yield Code.CONDITION_ON_TEXT.at(path, on)


def _known_answers(
    path: Path,
    question: str,
    answers: Iterable[str],
    known: list[str],
    always: tuple[str, ...] = (),
) -> Iterator[Finding]:
    for n, answer in enumerate(answers):
        if answer not in known and answer not in always:
            yield _unknown_answer((*path, n), question, answer, known)


def _unknown_answer(path: Path, question: str, answer: str, known: list[str]) -> Finding:
    return Code.UNKNOWN_ANSWER.at(path, question, answer, hint=suggestion(answer, known))


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


def _answers(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    known = [option.id for option in options_for(questionnaire, question)]
    yield from _known_answers((*path, "raise"), question.id, question.raise_ or (), known)
    for answer in question.explain:
        if answer not in known:
            yield _unknown_answer((*path, "explain", answer), question.id, answer, known)
    for n, note in enumerate(question.notes):
        if not isinstance(note, str):
            yield from _known_answers((*path, "notes", n, "when"), question.id, note.when, known)
    for n, ask in enumerate(question.ask):
        yield from _reserved(ask.text, (*path, "ask", n, "text"))
        yield from _known_answers((*path, "ask", n, "when"), question.id, ask.when, known)


def _options(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    chooses = question.type in ("one-of", "some-of")
    for key in ("options", "answers"):
        if getattr(question, key) and not chooses:
            yield Code.OPTIONS_ELSEWHERE.at((*path, key), question.type)
            return
    if question.answers is not None and question.answers not in questionnaire.answer_sets:
        hint = suggestion(question.answers, questionnaire.answer_sets)
        yield Code.UNKNOWN_SET.at((*path, "answers"), question.answers, hint=hint)
        return
    if question.answers and question.options:
        yield Code.SET_AND_OPTIONS.at((*path, "options"))
    options = options_for(questionnaire, question)
    least = 1 if question.type == "some-of" else 2  # of one box to tick
    if chooses and len(options) < least:
        yield Code.TOO_FEW_OPTIONS.at((*path, "options"))
    elif chooses and options and all(option.when for option in options):
        yield Code.ALL_CONDITIONAL.at((*path, "options"))
    if question.at_most and question.type != "some-of":
        yield Code.AT_MOST_ELSEWHERE.at((*path, "at_most"))
    elif question.at_most and question.at_most > len(options) > 1:
        yield Code.AT_MOST_TOO_LARGE.at((*path, "at_most"), question.at_most, len(options))
    if question.bring and question.type not in ("some-of", "text"):
        yield Code.BRING_ELSEWHERE.at((*path, "bring"))
    suggested = questionnaire.suggested[question.id] if question.bring else ()
    seen = {comparable(option.text) for option in suggested}
    yield from _wording(question.options, (*path, "options"), seen)
    for n, option in enumerate(question.options):
        if option.exclusive and question.type != "some-of":
            yield Code.EXCLUSIVE_ELSEWHERE.at((*path, "options", n, "exclusive"))


def _wording(options: Iterable[Option], path: Path, seen: set[str]) -> Iterator[Finding]:
    """Yield the options whose words are those of another, or of a key."""
    for n, option in enumerate(options):
        words = comparable(option.text)
        yield from _reserved(option.text, (*path, n, "text"))
        if words in seen:
            yield Code.DUPLICATE_OPTION.at((*path, n, "text"))
        seen.add(words)


_NUMBER_KEYS = {
    "unit": ("number",),
    "decimals": ("number",),
    "min": ("number", "scale"),
    "max": ("number", "scale"),
    "ends": ("scale",),
}


def _numbers(question: Question, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with the range and the unit of a number or a scale."""
    there = {
        "unit": question.unit,
        "decimals": question.decimals or None,
        "min": question.min_,
        "max": question.max_,
        "ends": question.ends or None,
    }
    for key, types in _NUMBER_KEYS.items():
        if there[key] is not None and question.type not in types:
            yield Code.NUMBER_ELSEWHERE.at((*path, key), question.type, key)
    if question.type not in ("number", "scale"):
        return
    least, most = values.bounds(question)
    if least >= most:
        at = "min" if question.min_ is not None else "max"
        yield Code.MIN_OVER_MAX.at((*path, at), least, most)
    elif question.type == "scale" and (least < 0 or most - least > MAX_SCALE):
        yield Code.SCALE_TOO_LONG.at((*path, "max"), MAX_SCALE)
    if question.type == "scale" and len(question.ends) != len(("low", "high")):
        yield Code.SCALE_ENDS.at((*path, "ends"))


def _reserved(text: str, path: Path) -> Iterator[Finding]:
    if _RESERVED.fullmatch(collapse_whitespace(text)):
        yield Code.RESERVED_WORDS.at(path, text)


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
