"""What a form wants of an answer that is typed, besides its type."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from msgspec import Struct

from readycheck import messages
from readycheck.fhir.elements import Resource
from readycheck.questionnaire.bounds import MAX_TYPED
from readycheck.questionnaire.question import Question
from readycheck.response import values

Bound = TypeVar("Bound", int, str)


class Limits(Struct, frozen=True):
    """The least and the greatest value, as answers are kept, how many characters there are, and
    whether they are an address, which has no spaces."""

    least: str | None = None
    greatest: str | None = None
    shortest: int = 0
    longest: int | None = None
    is_address: bool = False

    def refusal(self, question: Question, answer: str) -> str:
        """Return what to say to an answer that is outside, or nothing."""
        if self.is_address and len(answer.split()) > 1:
            return messages.LIMIT_ADDRESS
        if question.type == "text":
            return self._refusal_of_length(len(answer))
        if not question.measured:
            return ""
        size, number = _size(question), question.type == "number"
        if self.least is not None and size(answer) < size(self.least):
            said = messages.NUMBER_RANGE[1] if number else messages.LIMIT_EARLIEST
            return said.format(values.in_words(question, self.least))
        if self.greatest is not None and size(answer) > size(self.greatest):
            said = messages.NUMBER_RANGE[2] if number else messages.LIMIT_LATEST
            return said.format(values.in_words(question, self.greatest))
        return ""

    def _refusal_of_length(self, length: int) -> str:
        if length < self.shortest:
            return messages.plural(self.shortest, messages.LIMIT_SHORTEST)
        if self.longest is not None and length > self.longest:
            return messages.plural(self.longest, messages.LIMIT_LONGEST)
        return ""


def of_length(shortest: int | None, longest: int | None) -> Limits:
    """Return limits of length, or none where no answer could meet them."""
    longest = longest if longest and longest > 0 else None
    if (shortest or 0) > min(longest or MAX_TYPED, MAX_TYPED):
        return Limits()
    return Limits(shortest=shortest or 0, longest=longest)


def between(question: Question, least: str | None, greatest: str | None) -> Limits:
    """Return limits of size, or none where no answer could meet them."""
    return Limits(*uncrossed(least, greatest, _size(question)))


def uncrossed(
    least: Bound | None, greatest: Bound | None, size: Callable[[Bound], Any]
) -> tuple[Bound | None, Bound | None]:
    """Return a least and a greatest value, or neither where no answer could meet both."""
    if least is not None and greatest is not None and size(least) > size(greatest):
        return None, None
    return least, greatest


def _size(question: Question) -> Callable[[str], Any]:
    return Decimal if question.type == "number" else str  # dates and times sort as text


def bound(question: Question, value: Any, unit: Resource) -> str | None:
    """Return a least or greatest value as answers are kept, or None where it cannot be checked."""
    if isinstance(value, dict):  # a quantity, to compare with another of the same unit
        names = {value.get("code"), value.get("unit")} & {unit.get("code"), unit.get("display")}
        value = value.get("value") if names - {None} else None
    kept = _KEPT.get(question.type, _none)(str(value))
    return kept if kept and not isinstance(values.read(question, kept), values.Complaint) else None


def _none(_: str) -> str | None:
    return None


def _number(text: str) -> str | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return format(number, "f") if number.is_finite() else None


def _day(text: str) -> str | None:
    return text if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None


def _time(text: str) -> str | None:
    return text[:5] if re.fullmatch(r"\d{2}:\d{2}:00", text) else None


_KEPT: dict[str, Callable[[str], str | None]] = {"number": _number, "date": _day, "time": _time}
