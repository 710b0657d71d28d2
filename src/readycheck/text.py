"""Text: how wide it is and where it breaks, what may be in it, and which texts are alike."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category, combining, decimal, normalize

# Letters and signs that take one cell each; for all others rich knows, whose tables take as long to
# import as the first words have.
_ONE_CELL = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff‐-‧\u202f←-↓─-▟☐☒✓✗]*")


def cells(text: str) -> int:
    """Return the number of cells that a text takes on a screen."""
    if _ONE_CELL.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of `text` at most `width` cells wide; a word wider than that is cut."""
    line = ""
    for word in unbroken(text):
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


def shortened(text: str, width: int, most: int = 1) -> list[str]:
    """Return at most so many lines of `text`, `width` cells wide; a cut is shown."""
    lines = list(wrapped(text, width))
    if len(lines) <= most:
        return lines
    last = next(wrapped(lines[most - 1], max(width - 2, 1)))
    return [*lines[: most - 1], f"{last} …"]


def clipped(text: str, most: int) -> str:
    """Return a text of at most so many characters; a cut is shown."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def as_sentence(form: str, *values: object) -> str:
    """Return a sentence with values in it: one that ends in a mark of its own has no full stop
    after it."""
    said = form.format(*values)
    for value in map(str, values):
        if value.endswith((".", "?", "!", "…")):
            said = said.replace(f"{value}.", value)
    return said


# White space that a line may break at: not the no-break spaces, such as those of phone numbers.
_BREAK = re.compile(r"[^\S\u00a0\u202f]+")


def unbroken(text: str) -> list[str]:
    """Return the parts of a text that are not to be broken across lines."""
    return [word for word in _BREAK.split(text) if word]


def _cut(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    from rich.cells import chop_cells

    return chop_cells(word, max(width, *map(cells, word)))  # its widest letter is not cut


def filled(text: str, width: int) -> str:
    """Return the text as one line that a terminal `width` cells wide breaks between words: with
    spaces as far as the terminal's edge wherever the next word does not fit."""
    line = ""
    for word in unbroken(text):
        room = width - cells(line) % width
        if line:
            line += " " * (1 if 1 + cells(word) < room else room)
        line += word
    return line


def fitted(parts: Iterable[str], width: int) -> Iterator[str]:
    """Yield the parts joined by dots in lines of at most `width` cells; break none that fits."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and cells(longer) > width:
            yield from wrapped(line, width)
            longer = part
        line = longer
    yield from wrapped(line, width)


def collapse_whitespace(text: str) -> str:
    """Return a text with single spaces, as a file's words are shown and quotes are compared."""
    return " ".join(text.split())


def sanitize(text: str) -> str:
    """Return typed text as one line of plain text: control characters gone, spaces single.

    Characters that turn the direction of the text around them go too: they could make a sheet
    read other than it was typed. Letters of every script, and emoji, stay.
    """
    return collapse_whitespace(_without_controls(text))


def name_in(text: str) -> str:
    """Return a typed name as one line of plain text; each space inside it stays."""
    return re.sub(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]", " ", _without_controls(text)).strip()


def _without_controls(text: str) -> str:
    if "\x1b" in text or re.search("[\x80-\x9f]", text):
        text = re.sub(_SEQUENCE, "", text)
    return re.sub(_GONE, "", text)


# What a terminal sends by itself, or a paste of coloured words has: a mouse report or another CSI
# sequence, a key, and a string to its end. Of an Esc before anything else, the letters were typed.
_SEQUENCE = (
    "(?:\x1b\\[|\x9b)(?:M...|\\[[A-E]|[ -?]*[@-~])"
    "|\x1bO[A-DFHMP-S]"
    "|(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"
)
# C0 and C1 controls without white space, embeddings and isolates of text direction, surrogates.
_GONE = "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


# What acts on a terminal or breaks a message off.
_CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
# What nobody sees: Unicode's Default_Ignorable_Code_Point and the other signs of direction
# (https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt), and annotation marks.
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# These patterns take as long to compile as all else before the first words: `re` does so when one
# is first used, and keeps it.
_UNPRINTABLE = f"[{_CONTROLS}{_IGNORABLE}]"
_CONTROL = f"[{_CONTROLS}]"
_INVISIBLE = f"[{_IGNORABLE}]"
_JOINERS = "\u200c\u200d"
# Arabic to N'Ko and Mandaic, the scripts of India and Tibet, Burmese, Khmer, Mongolian and more:
# their words are written with joiners.
_JOINED = (
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff"
    "\ua800-\ua8ff\ua980-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010d00-\U00011fff\U0001e900-\U0001e95f]"
)
_VIRAMA = 9  # as a canonical combining class


def escape(text: str) -> str:
    """Return a text with every character escaped that acts on a terminal, or that nobody sees and
    no script needs where it is."""
    plain = text.isascii() and text.isprintable()
    if plain or not re.search(_UNPRINTABLE, text):
        return text
    unneeded = set(find_invisible(text))
    return "".join(
        _escaped(sign) if at in unneeded or re.match(_CONTROL, sign) else sign
        for at, sign in enumerate(text)
    )


def _escaped(sign: str) -> str:
    if is_undecoded(sign):  # in a file's name, see os.fsdecode
        return f"\\x{ord(sign) - 0xDC00:02x}"
    return sign.encode("unicode_escape").decode()


def find_invisible(text: str) -> Iterator[int]:
    """Yield the position of each invisible character that no script needs where it is.

    Joiners belong inside the words of some scripts and inside emoji; variation selectors belong
    after the sign they change.
    """
    for found in re.finditer(_INVISIBLE, text):
        at = found.start()
        before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
        if not _is_needed(found[0], before, after):
            yield at


def _is_needed(sign: str, before: str, after: str) -> bool:
    if not before:
        return False
    if sign in _JOINERS:
        in_word = re.match(_JOINED, before) and (
            re.match(_JOINED, after) or combining(before) == _VIRAMA
        )
        in_emoji = sign == "\u200d" and _is_emoji(before) and category(after or " ") == "So"
        return bool(in_word or in_emoji)
    if "\ufe00" <= sign <= "\ufe0f":
        return category(before) in ("So", "Sm", "Po", "Nd", "Lo", "Mn")
    if "\U000e0100" <= sign <= "\U000e01ef":
        return category(before) == "Lo"
    return "\u180b" <= sign <= "\u180f" and "\u1820" <= before <= "\u18aa"


def _is_emoji(sign: str) -> bool:
    return category(sign) == "So" or sign == "\ufe0f" or "\U0001f3fb" <= sign <= "\U0001f3ff"


def spellings(text: str) -> set[str]:
    """Return a text as keyboards give it: with its accents, with each as a character of its own,
    and without."""
    return {text, normalize("NFD", text), without_accents(text)}


def without_accents(text: str) -> str:
    """Return a text without the accents on its letters."""
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def with_plain_figures(text: str) -> str:
    """Return a text with the figures of every script as 0 to 9."""
    return "".join(str(decimal(sign, sign)) for sign in text)


def is_undecoded(sign: str) -> bool:
    """Return whether a character is in the place of a byte that is not text (PEP 383)."""
    return "\udc80" <= sign <= "\udcff"


def comparable(text: str) -> str:
    """Return a form that texts which look alike but for letter case and spaces have in common."""
    visible = re.sub(_INVISIBLE, "", normalize("NFKC", text))
    return collapse_whitespace(normalize("NFKC", visible.casefold()))
