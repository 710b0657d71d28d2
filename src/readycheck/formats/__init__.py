"""One file a format, each with `write(sheet) -> bytes`; found by name or by a file's extension."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from readycheck.sheet import Sheet


class Format(NamedTuple):
    """A format that a sheet can be written in."""

    name: str
    title: str
    extension: str

    @property
    def write(self) -> Callable[[Sheet], bytes]:
        """The function that writes a sheet in this format; its module is imported now."""
        function: Callable[[Sheet], bytes] = import_module(f"readycheck.formats.{self.name}").write
        return function


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
