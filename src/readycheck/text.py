"""text."""

import re
from collections.abc import Iterable, Iterator

# Letters and signs that take one cell each; for all others rich knows, whose tables take as long to
# import as the first words have.
_ONE_CELL = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff‐-‧←-↓─-▟☐☒✓✗]*")


def cells(text: str) -> int:
    """The cells that a text takes on a screen."""
    if _ONE_CELL.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of `text` at most `width` cells wide; a word wider than that is cut."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cells(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _cut(word, width)
        yield from full
    if line:
        yield line


def _cut(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    from rich.cells import chop_cells

    return chop_cells(word, max(width, 2))


def filled(text: str, width: int) -> str:
    """The text as one line that a terminal `width` cells wide breaks between words by itself: with
    spaces as far as the terminal's edge wherever the next word does not fit."""
    line = ""
    for word in text.split():
        room = width - cells(line) % width
        if line:
            line += " " * (1 if 1 + cells(word) < room else room)
        line += word
    return line


def fitted(parts: Iterable[str], width: int) -> Iterator[str]:
    """The parts joined by dots into lines at most `width` cells wide, none broken if it fits."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and cells(longer) > width:
            yield from wrapped(line, width)
            longer = part
        line = longer
    yield from wrapped(line, width)


def collapse_whitespace(text: str) -> str:
    """A text with single spaces, as the words of a file are shown and quotes are compared."""
    return " ".join(text.split())


def sanitize(text: str) -> str:
    """What a person typed as one line of plain text: control characters gone, spaces single.

    Characters that turn the direction of the text around them go too: they could make a sheet
    read other than it was typed. Letters of every script, and emoji, stay.
    """
    return collapse_whitespace(text.translate(_GONE))


# C0 and C1 controls without white space, embeddings and isolates of text direction, surrogates.
_GONE = dict.fromkeys(
    (
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),
    )
)
