"""Breaking text into lines by the cells it takes on a screen, never inside a word that fits."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of `text` at most `width` cells wide; a word wider than that is cut."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = chop_cells(word, max(width, 2))
        yield from full
    if line:
        yield line


def filled(text: str, width: int) -> str:
    """The text as one line that a terminal `width` cells wide breaks between words by itself: with
    spaces as far as the terminal's edge wherever the next word does not fit."""
    line = ""
    for word in text.split():
        room = width - cell_len(line) % width
        if line:
            line += " " * (1 if 1 + cell_len(word) < room else room)
        line += word
    return line


def fitted(parts: Iterable[str], width: int) -> Iterator[str]:
    """The parts joined by dots into lines at most `width` cells wide, none broken if it fits."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and cell_len(longer) > width:
            yield line
            longer = part
        line = longer
    yield from wrapped(line, width)
