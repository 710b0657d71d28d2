"""The data files that come with the program, also in a zip archive or a checkout."""

import os
from typing import TYPE_CHECKING, cast

import readycheck

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader


def read(name: str) -> bytes:
    """Return the bytes of a file of the package; raises OSError if it is not there."""
    # As pkgutil does, which takes longer to import than the file to read.
    loader = cast("ResourceLoader", readycheck.__loader__)
    path = os.path.join(readycheck.__path__[0], *name.split("/"))  # noqa: PTH118 (as early)
    return loader.get_data(path)


def read_published(name: str) -> bytes:
    """Return the bytes of a file at the top of the checkout, and in the package that
    is made of it; raises OSError if it is not there."""
    try:
        return read(name)
    except FileNotFoundError:
        from pathlib import Path

        return (Path(__file__).parents[3] / name).read_bytes()
