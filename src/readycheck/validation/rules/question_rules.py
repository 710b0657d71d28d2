"""The rules of a question: its conditions, its answers and options, its numbers."""

import re
from collections.abc import Iterable, Iterator

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.diagnostics.words import Hint
from readycheck.questionnaire.bounds import MAX_SCALE
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import GIVEN, Option, Question
from readycheck.response import values
from readycheck.response.answers import options_for
from readycheck.text import collapse_whitespace, comparable
from readycheck.validation.hints import amounts, likely
from readycheck.validation.hints.suggestions import suggestion
from readycheck.validation.rules.question_paths import unknown_question

# The line prompter keeps these for itself: no answer could be distinguished from them.
_RESERVED = re.compile(r"[bgq?-]|\d+", re.IGNORECASE)
_NUMBER_KEYS = {
    "unit": ("number",),
    "decimals": ("number",),
    "min": ("number", "scale"),
    "max": ("number", "scale"),
    "ends": ("scale",),
}


def findings(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    """Yield everything in the question that breaks a rule."""
    yield from _when(questionnaire, question, path)
    yield from _answers(questionnaire, question, path)
    yield from _options(questionnaire, question, path)
    yield from _numbers(question, path)


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
    hint = suggestion(answer, known)
    if known and all(map(str.isdecimal, known)):
        hint = _number_hint(answer, [int(name) for name in known]) or hint
    elif "when" in path and likely.given(answer):
        hint = Hint.DID_YOU_MEAN.format(GIVEN)
    return Code.UNKNOWN_ANSWER.at(path, question, answer, hint=hint)


def _number_hint(answer: str, known: list[int]) -> str:
    """Return the hint for what is not a number of a scale."""
    low, high = min(known), max(known)
    if sorted(known) != [*range(low, low + len(known))]:
        return ""
    if numbers := amounts.between(answer, low, high):
        return Hint.WRITE.format(", ".join(numbers))
    return Code.NUMBER_RANGE.hint.format(answer, low, high) if answer.isdecimal() else ""


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
    yield from wording(question.options, (*path, "options"), seen)
    for n, option in enumerate(question.options):
        if option.exclusive and question.type != "some-of":
            yield Code.EXCLUSIVE_ELSEWHERE.at((*path, "options", n, "exclusive"))


def wording(options: Iterable[Option], path: Path, seen: set[str]) -> Iterator[Finding]:
    """Yield the options whose words are those of another, or of a key."""
    for n, option in enumerate(options):
        words = comparable(option.text)
        yield from _reserved(option.text, (*path, n, "text"))
        if words in seen:
            yield Code.DUPLICATE_OPTION.at((*path, n, "text"))
        seen.add(words)


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
        yield Code.SCALE_TOO_LONG.at((*path, "min" if least < 0 else "max"), MAX_SCALE)
    if question.type == "scale" and len(question.ends) != len(("low", "high")):
        yield Code.SCALE_ENDS.at((*path, "ends"))


def _reserved(text: str, path: Path) -> Iterator[Finding]:
    if _RESERVED.fullmatch(collapse_whitespace(text)):
        yield Code.RESERVED_WORDS.at(path, text)
