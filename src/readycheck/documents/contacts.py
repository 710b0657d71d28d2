"""The numbers and addresses in the crisis lines, and where each of them leads."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A number that a message is sent to has the word "text" before it, and maybe what to write.
_FOUND = re.compile(
    r"\d{4}-\d\d-\d\d"  # the day of the last check is no number to call
    r"|(?P<address>(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w/-]*)?)"
    r"|(?P<sms>(?<![Cc]all\sor\s)\b[Tt]ext\s(?:(?P<word>[A-Z]+)\sto\s)?)?"
    r"(?P<number>\+?\d+(?:[ \u00a0\u202f.-]\d+(?![/\d]))*)"
)
_FEWEST_DIGITS = 3


class Contact(NamedTuple):
    """A number or an address from `start` to `end` in a text, and its URI."""

    start: int
    end: int
    uri: str


def find(text: str) -> Iterator[Contact]:
    """Yield the phone numbers (RFC 3966, 5724) and web addresses in a text, in their order."""
    for found in _FOUND.finditer(text):
        if address := found["address"]:
            yield Contact(*found.span(), f"https://{address}")
        elif number := re.sub(r"[^\d+]", "", found["number"] or ""):
            if len(number) < _FEWEST_DIGITS:
                continue
            body = f"?body={found['word']}" if found["word"] else ""
            uri = f"sms:{number}{body}" if found["sms"] else f"tel:{number}"
            yield Contact(*found.span("number"), uri)


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
