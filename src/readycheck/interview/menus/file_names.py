"""Names of files as a person types or drops them, and a free one to suggest."""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from readycheck.formats.registry import kind_of
from readycheck.text import name_in

# What shells and terminals put a backslash before when a file is dropped on the window.
_ESCAPED = re.compile(r"\\([ !\"#$&'()*,;<=>?\[\]^`{|}~\\])")
_QUOTES = ("''", '""', "“”", "‘’", "«»")  # keyboards of phones make their own of straight ones
_MAX_SUGGESTIONS = 1000
_MAX_ENTRIES = 10_000  # looked at in a folder


def as_typed(text: str) -> str:
    """Return the name in what was typed or dropped: without quotes, escapes or `file://`."""
    name = text.strip()
    if name[:7].lower() == "file://":
        path = unquote(urlsplit(name).path)
        return path.lstrip("/") if re.match(r"/[A-Za-z]:", path) else path
    if len(name) > 2 and name[0] + name[-1] in _QUOTES:
        return name[1:-1]
    return name if os.name == "nt" else _ESCAPED.sub(r"\1", name)


def as_argument(name: str) -> str:
    """Return the name as it is typed after a command."""
    return f'"{name}"' if os.name == "nt" else shlex.quote(name)


def names_folder(name: str) -> bool:
    """Return whether the name can only be a folder's."""
    return name.endswith(("/", os.sep)) or name.rpartition("/")[2] in (".", "..") or name == "~"


def is_only_extension(name: str) -> bool:
    """Return whether nothing is named but the kind of file, as in .pdf, or by dots alone."""
    if names_folder(name):
        return False
    bare = Path(name).name
    return not bare.strip(". ") or (bare.rfind(".") == 0 and kind_of(bare) is not None)


def completions(typed: str) -> list[str]:
    """Return the folders, which end in a slash, and the files that begin with what was typed.

    Hidden names come only after a dot, and no name that cannot be typed as it is.
    """
    name = as_typed(typed)
    if name == "~":
        return ["~/"]
    parent, begun = os.path.split(name)
    before = name.removesuffix(begun)
    found = (
        before + entry
        for entry in _entries(os.path.expanduser(parent) or ".")  # noqa: PTH111
        if os.path.normcase(entry).startswith(os.path.normcase(begun))
        and (begun or not entry.startswith("."))
    )
    return sorted(name for name in found if as_typed(name) == name_in(name) == name)


def _entries(folder: str) -> Iterator[str]:
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in islice(entries, _MAX_ENTRIES):
            yield f"{entry.name}/" if _is_folder(entry) else entry.name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link to itself
        return False


def free(name: str) -> str:
    """Return the name, or the first of name-2, name-3 … that no file has."""
    if names_folder(name):
        return name
    path = Path(name)
    for number in count(2):
        if not os.path.lexists(os.path.expanduser(path)) or number > _MAX_SUGGESTIONS:  # noqa: PTH111
            break
        path = Path(name).with_stem(f"{Path(name).stem}-{number}")
    return str(path)


def missing_folder(name: str) -> Path | None:
    """Return the folder that a file of this name would need, if it is missing."""
    try:
        folder = Path(os.path.expanduser(name)).absolute().parent  # noqa: PTH111
        return None if os.path.lexists(folder) else folder
    except (OSError, ValueError):  # what is wrong with the name is said when it is used
        return None
