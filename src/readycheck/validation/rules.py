"""The rules of a question file that the model's types cannot say.

Each rule yields what breaks it: the path in the file, what is wrong, and how to mend it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from readycheck.parsing.located import MAX_DEPTH, Path
from readycheck.questionnaire.answers import options_for, why_invalid
from readycheck.questionnaire.model import Question, Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.text import collapse_whitespace
from readycheck.validation.quotes import _passages
from readycheck.validation.suggestions import Finding, questions, suggestion

# The line Prompter keeps these for itself: no answer could be told apart from them.
_KEPT = re.compile(r"[bgq?-]|\d+", re.IGNORECASE)


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Everything in the questionnaire that breaks a rule."""
    sound = True
    for finding in _findings(questionnaire):
        sound = False
        yield finding
    if sound:  # or nobody can go through its questions
        yield from _unfinished_samples(questionnaire)


def _findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    yield from _ids(questionnaire)
    yield from _passages(questionnaire)
    yield from _notes(questionnaire)
    for path, question in questions(questionnaire):
        yield from _when(questionnaire, question, path)
        yield from _answers(questionnaire, question, path)
        yield from _options(questionnaire, question, path)
    yield from _depth(questionnaire)
    yield from _checked(questionnaire)
    yield from _write_in(questionnaire)
    yield from _samples(questionnaire)


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
    for path, question in questions(questionnaire):
        options = [((*path, "options", n), option.id) for n, option in enumerate(question.options)]
        yield from _repeated(options, known={id for _, id in asks} if question.bring else ())


def _repeated(ids: Iterable[tuple[Path, str]], known: Iterable[str] = ()) -> Iterator[Finding]:
    seen = set(known)
    for path, id in ids:
        if id in seen:
            yield (*path, "id"), f"the id '{id}' is taken already", "give this one its own"
        seen.add(id)


def _notes(questionnaire: Questionnaire) -> Iterator[Finding]:
    named = [
        ((*path, "notes", n, *(() if isinstance(note, str) else ("id",))), id)
        for path, question in questions(questionnaire)
        for n, (note, id) in enumerate(zip(question.notes, question.note_ids, strict=True))
    ]
    also = questionnaire.sheet.also_listed
    named += [(("sheet", "also_listed", n), id) for n, id in enumerate(also)]
    named += [
        (("guide", "sections", at, "beside", n, "notes", m), id)
        for at, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ())
        for n, beside in enumerate(part.beside)
        for m, id in enumerate(beside.notes)
    ]
    for path, id in named:
        if id not in questionnaire.note:
            yield path, f"there is no note '{id}'", suggestion(id, questionnaire.note)


def _when(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    conditions = [((*path, "when"), question.when)]
    conditions += [
        ((*path, "options", n, "when"), option.when) for n, option in enumerate(question.options)
    ]
    for at, when in conditions:
        for id, answers in when.items():
            yield from _condition(questionnaire, question, (*at, id), id, answers)


def _condition(
    questionnaire: Questionnaire, question: Question, path: Path, id: str, answers: tuple[str, ...]
) -> Iterator[Finding]:
    place = questionnaire.place
    if id not in place:
        yield path, f"there is no question '{id}'", suggestion(id, place)
        return
    if id == question.id:
        yield path, "a question cannot depend on itself", "name an earlier question"
        return
    if place[id] > place[question.id]:
        yield path, f"'{id}' is not asked before this question", "move that question up"
        return
    known = [option.id for option in options_for(questionnaire, questionnaire.question(id))]
    if not known:
        yield path, f"'{id}' is answered in words", "name a question with answers to choose from"
        return
    yield from _known_answers(path, id, answers, known)


def _known_answers(
    path: Path, id: str, answers: Iterable[str], known: list[str]
) -> Iterator[Finding]:
    for n, answer in enumerate(answers):
        if answer not in known:
            yield (*path, n), f"'{id}' has no answer '{answer}'", suggestion(answer, known)


def _depth(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Where conditions lead through more questions than a response follows them."""
    depth: dict[str, int] = {}
    for path, question in questions(questionnaire):
        options = options_for(questionnaire, question)
        named = {*question.when, *(id for option in options for id in option.when)}
        depth[question.id] = 1 + max((depth.get(id, 0) for id in named), default=-1)
        if depth[question.id] > MAX_DEPTH:
            what = f"more than {MAX_DEPTH} questions depend on one another in a row"
            yield (*path, "when"), what, "name the first of them in this condition"
            depth[question.id] = 0


def _checked(questionnaire: Questionnaire) -> Iterator[Finding]:
    checked = questionnaire.help_now.checked
    try:
        date.fromisoformat(checked)
    except ValueError:
        what = f"there is no day {checked}"
        yield ("help_now", "checked"), what, "write year, month and day, as in 2026-11-22"


def _answers(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    known = [option.id for option in options_for(questionnaire, question)]
    for answer in question.explain:
        if answer not in known:
            what = f"'{question.id}' has no answer '{answer}'"
            yield (*path, "explain", answer), what, suggestion(answer, known)
    for n, note in enumerate(question.notes):
        if not isinstance(note, str):
            yield from _known_answers((*path, "notes", n, "when"), question.id, note.when, known)
    for n, ask in enumerate(question.ask):
        yield from _kept(ask.text, (*path, "ask", n, "text"))
        yield from _known_answers((*path, "ask", n, "when"), question.id, ask.when, known)


def _options(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    chooses = question.type in ("one-of", "some-of")
    if question.options and not chooses:
        what = f"a {question.type} question has no options of its own"
        yield (*path, "options"), what, "leave them out, or write type: one-of"
        return
    options = options_for(questionnaire, question)
    if chooses and len(options) < 2:
        yield (*path, "options"), "fewer than two options can be chosen", "list at least two"
    elif chooses and all(option.when for option in options):
        what = "each option depends on earlier answers, so there may be none to choose"
        yield (*path, "options"), what, "list one that has no when"
    if question.at_most and question.type != "some-of":
        yield (*path, "at_most"), "only a some-of question has at_most", "leave it out"
    if question.bring and question.type not in ("some-of", "text"):
        yield (*path, "bring"), "only some-of and text questions can bring", "leave it out"
    seen: set[str] = set()
    for n, option in enumerate(question.options):
        text = collapse_whitespace(option.text).casefold()
        yield from _kept(option.text, (*path, "options", n, "text"))
        if text in seen:
            yield (*path, "options", n, "text"), "two options have the same words", "change one"
        seen.add(text)


def _kept(text: str, path: Path) -> Iterator[Finding]:
    if _KEPT.fullmatch(collapse_whitespace(text)):
        what = f"'{text}' alone is a key or a number in --plain"
        yield path, what, "write it in more words"


def _write_in(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, line in enumerate(questionnaire.sheet.write_in):
        if line.question is not None and line.question not in questionnaire.place:
            path = ("sheet", "write_in", n, "question")
            what = f"there is no question '{line.question}'"
            yield path, what, suggestion(line.question, questionnaire.place)


def _samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, sample in enumerate(questionnaire.samples):
        for id, answer in sample.answers.items():
            yield from check_answer(questionnaire, id, answer, ("samples", n, "answers", id))


def _unfinished_samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    """The demo goes through a sample from question to question, and stops at none."""
    for n, sample in enumerate(questionnaire.samples):
        for question in Response(questionnaire, sample.answers).missing():
            what = f"the sample does not answer '{question.id}', which needs an answer"
            yield ("samples", n, "answers"), what, f"add {question.id}, or make it optional"


def check_answer(
    questionnaire: Questionnaire, id: str, answer: object, path: Path
) -> Iterator[Finding]:
    """What is wrong with one answer of an answers file or a sample."""
    if id not in questionnaire.place:
        yield path, f"there is no question '{id}'", suggestion(id, questionnaire.place)
        return
    question = questionnaire.question(id)
    if why := why_invalid(questionnaire, question, answer):
        known = [option.id for option in options_for(questionnaire, question)]
        yield path, why, _fitting(question, answer, known)


def _fitting(question: Question, answer: object, known: list[str]) -> str:
    """The mend for an answer that does not fit its question."""
    if question.type == "text":
        return "write it in quotes"
    if question.type == "some-of":
        items = answer if isinstance(answer, list | tuple) else [answer]
        if not items:
            return "name at least one, or leave the question out"
        odd = next((item for item in items if item not in known), None)
        return suggestion(odd, known) if odd is not None else f"write a list: [{items[0]}]"
    return suggestion(answer if isinstance(answer, str) else "", known)
