"""Whole numbers, and the numbers of a scale, as people write them."""

import re
from typing import Any

from readycheck.parsing.located import Number
from readycheck.questionnaire.bounds import MAX_NUMBER, MAX_SCALE

_LONG = 30  # characters: no number is longer
_WHOLE = re.compile(r"\+?(\d{1,3}(?:[ _,’']\d{3})+|\d+)(?:\.00?)?(?:\s*[^\W\d_][\w/]*|\s*%)?")
_EXPONENT = re.compile(r"(\d{1,3})[eE]\+?(\d)")
_RANGE = re.compile(r"(\d+)\s*(?:-|–|to|\.\.\.?)\s*(\d+)")
_UP = re.compile(r"(?:>=|≥|at least|from)\s*(\d+)|(\d+)\s*(?:\+|or more|and up|and above)")
_DOWN = re.compile(r"(?:<=|≤|at most|up to)\s*(\d+)|(\d+)\s*(?:or less|and below)")
_OVER, _UNDER = re.compile(r"(?:>|over|above)\s*(\d+)"), re.compile(r"(?:<|under|below)\s*(\d+)")


def whole(data: Any) -> str:
    """Return how a whole number was meant that is written in another way, or nothing."""
    text = data.text if isinstance(data, Number) else data
    if not isinstance(text, str) or len(text) > _LONG:
        return ""
    if exponent := _EXPONENT.fullmatch(text):
        return f"{int(exponent[1]) * 10 ** int(exponent[2])}"
    found = _WHOLE.fullmatch(text.strip())
    number = int(re.sub(r"\D", "", found[1])) if found else MAX_NUMBER + 1
    return str(number) if number <= MAX_NUMBER else ""


def between(written: str, low: int, high: int) -> list[str]:
    """Return the numbers from `low` to `high` that words such as `8+` or `8-10` mean."""
    words = written.strip().casefold()
    first, last = _bounds(words, low, high) if len(words) <= _LONG else (high, low - 1)
    inside = low <= first <= last <= high and high - low <= MAX_SCALE
    return [str(number) for number in range(first, last + 1)] if inside else []


def _bounds(words: str, low: int, high: int) -> tuple[int, int]:
    if found := _RANGE.fullmatch(words):
        return int(found[1]), int(found[2])
    if found := _UP.fullmatch(words):
        return int(found[1] or found[2]), high
    if found := _DOWN.fullmatch(words):
        return low, int(found[1] or found[2])
    if found := _OVER.fullmatch(words):
        return int(found[1]) + 1, high
    if found := _UNDER.fullmatch(words):
        return low, int(found[1]) - 1
    return high + 1, low
