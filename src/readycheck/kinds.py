"""What is written in a file, by its name: the sheet in one of the formats, or the answers."""

from readycheck import formats

ANSWERS = "answers"
_ANSWERS_EXTENSION = ".json"


def kind_of(file: str) -> str | None:
    """What a file's extension says is to be written there: a format's name, or the answers."""
    if file.lower().endswith(_ANSWERS_EXTENSION):
        return ANSWERS
    format = formats.by_extension(file)
    return format.name if format else None


def extension_of(kind: str) -> str:
    """The extension of a file that holds a format's sheet, or the answers."""
    return _ANSWERS_EXTENSION if kind == ANSWERS else formats.by_name(kind).extension
