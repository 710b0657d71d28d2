"""Text for terminals that know plain ASCII alone: a plain sign in place of each other one.

What takes one cell takes one cell still, so that nothing that was laid out moves.
"""

_SIGNS = str.maketrans(
    "“”„«»‘’‚‹›–—‒―…·•▌│┃─╌━═╭╮╰╯☒☐✓✗●○↑↓←→",
    "\"\"\"<>'''<>----.-*|||--==++++#o+x*o^v<>",
)


def transliterated(text: str) -> str:
    """Return the text in ASCII: plain signs, letters without accents, and ? for all else."""
    return "".join(letter if letter.isascii() else _plain(letter) for letter in text)


def _plain(letter: str) -> str:
    sign = letter.translate(_SIGNS)
    if sign.isascii():
        return sign
    import unicodedata  # few terminals need it

    base = unicodedata.normalize("NFKD", letter)[:1]
    if base.isascii():
        return base
    if unicodedata.combining(letter):
        return ""
    return "??" if unicodedata.east_asian_width(letter) in "WF" else "?"


def on_errors(error: UnicodeError) -> tuple[str, int]:
    """Return what to write for what an encoding does not have (see `codecs.register_error`)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return transliterated(error.object[error.start : error.end]), error.end
