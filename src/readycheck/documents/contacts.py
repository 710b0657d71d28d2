"""The numbers and addresses in the crisis lines, and where each of them leads."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readycheck import messages

_FOUND = re.compile(
    r"\d{4}-\d\d-\d\d"  # the day of the last check is not a number to call
    r"|(?P<address>(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w/-]*)?)"
    r"|(?P<number>\+?\d+(?:[ \u00a0\u202f.-]\d+(?![/\d]))*)"
)
_TO_WRITE = re.compile(r"\b[A-Z]{3,}\b(?!:)")  # such as SHOUT
_FEWEST_DIGITS = 3


class Contact(NamedTuple):
    """A number or an address from `start` to `end` in a text, and its URI."""

    start: int
    end: int
    uri: str


def find(text: str) -> Iterator[Contact]:
    """Yield the phone numbers (RFC 3966, 5724) and web addresses in a text, in their order."""
    end = 0
    for found in _FOUND.finditer(text):
        before, end = text[end : found.start()], found.end()
        if address := found["address"]:
            yield Contact(*found.span(), f"https://{address}")
            continue
        number = re.sub(r"[^\d+]", "", found["number"] or "")
        if len(number) >= _FEWEST_DIGITS:
            yield Contact(*found.span(), _uri(number, before))


def _uri(number: str, before: str) -> str:
    """Return where a number leads, from the words before it: a message is sent to one that cannot
    be called too."""
    if _has(before, messages.CONTACT_CALL) or not _has(before, messages.CONTACT_TEXT):
        return f"tel:{number}"
    word = _TO_WRITE.search(before)
    return f"sms:{number}?body={word[0]}" if word else f"sms:{number}"


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def segments(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text in pieces, each with the URI that it leads to, or with none."""
    place = 0
    for start, end, uri in find(text):
        if place < start:
            yield text[place:start], ""
        yield text[start:end], uri
        place = end
    if place < len(text):
        yield text[place:], ""
