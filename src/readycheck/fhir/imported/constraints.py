"""What a form wants of the answers to an item: what is checked when one is typed, and what not."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from readycheck import messages
from readycheck.fhir.elements import Resource
from readycheck.fhir.imported import limits
from readycheck.fhir.imported.elements import extension, has, named, truth, whole, words
from readycheck.fhir.imported.item_kinds import KINDS, Found
from readycheck.fhir.imported.limits import Limits
from readycheck.questionnaire.question import Question

_DATES = ("date", "dateTime", "time")


def limits_of(item: Resource, found: Found) -> Limits:
    """Return what the form wants of an answer, as far as it can be checked when it is typed."""
    question, unit = found.question, found.asked.unit_of
    if question.type == "text":
        shortest = whole(extension(item, "minLength"))
        of_length = limits.of_length(shortest, whole(item.get("maxLength")))
        return replace(of_length, is_address=item["type"] == "url")
    least, greatest = (
        bound if (bound := extension(item, name)) is None else limits.bound(question, bound, unit)
        for name in ("minValue", "maxValue")
    )
    return limits.between(question, least, greatest)


def unchecked(item: Resource, found: Found, checked: Limits) -> Iterator[str]:
    """Yield what the form wants of an answer that is not checked when it is typed."""
    kind = str(item.get("type"))
    if kind in ("string", "text", "url", "open-choice"):
        if (least := extension(item, "minLength")) and not checked.shortest:
            yield messages.FORM_LEAST_LENGTH.format(least)
        if (most := item.get("maxLength")) and checked.longest is None:
            yield messages.FORM_MOST_LENGTH.format(most)
        if has(item, "regex"):
            yield messages.FORM_PATTERN
    least_words, most_words = messages.FORM_LEAST, messages.FORM_MOST
    if kind in _DATES:
        least_words, most_words = messages.FORM_EARLIEST, messages.FORM_LATEST
    bounds = (("minValue", least_words, checked.least), ("maxValue", most_words, checked.greatest))
    for name, words_for, known in bounds:
        bound = extension(item, name)
        if kind in KINDS and bound is not None and known is None:
            yield words_for.format(_bound(bound))
        elif kind in KINDS and bound is None and has(item, name):  # it has only a way to find it
            yield messages.FORM_WORKED_OUT[name]
    if kind == "quantity" and not (found.asked.unit or found.asked.unit_of):
        yield messages.FORM_NO_UNIT
    yield from _unchecked_counts(item, found.question)
    yield from rules(item)


def _unchecked_counts(item: Resource, question: Question) -> Iterator[str]:
    """Yield how many answers the form wants, where that is not checked."""
    if not truth(item.get("repeats")):
        return
    least = whole(extension(item, "questionnaire-minOccurs")) or 0
    if least > 1:
        yield messages.FORM_LEAST_ANSWERS.format(least)
    most = whole(extension(item, "questionnaire-maxOccurs"))
    if most and question.type == "list":
        yield messages.plural(most, messages.FORM_MOST_ANSWERS)


def rules(part: Any) -> Iterator[str]:
    """Yield the rules of an item, or of the whole form: they are expressions, and not checked."""
    for name in ("questionnaire-constraint", "targetConstraint"):
        for rule in named(part, name):
            said = words(extension(rule, "human"))
            yield messages.FORM_RULE_IN_WORDS.format(said) if said else messages.FORM_RULE


def _bound(bound: Any) -> str:
    """Return a lowest or highest value in words; one that is worked out has none."""
    if not isinstance(bound, dict):
        return str(bound)
    return f"{bound.get('value', '?')} {words(bound.get('unit') or bound.get('code'))}".strip()
