"""One file a format, each with `write(blocks) -> bytes`; found by name or by a file's extension."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import NamedTuple

from readycheck.document import Block


class Format(NamedTuple):
    """A format that a sheet can be written in."""

    name: str
    title: str
    extension: str

    @property
    def write(self) -> Callable[[Iterable[Block]], bytes]:
        """The function that writes blocks in this format; its module is imported now."""
        written: Callable[[Iterable[Block]], bytes]
        written = import_module(f"readycheck.formats.{self.name}").write
        return written


FORMATS = (
    Format("text", "text", ".txt"),
    Format("markdown", "Markdown", ".md"),
)


def by_name(name: str) -> Format:
    """The format of this name; raises StopIteration if there is none."""
    return next(format for format in FORMATS if format.name == name)


def by_extension(file: str) -> Format | None:
    """The format that a file's extension names, if it names one."""
    return next((format for format in FORMATS if file.lower().endswith(format.extension)), None)
