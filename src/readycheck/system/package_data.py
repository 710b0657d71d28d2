"""The data files that come with the program, also in a zip archive or a checkout."""

import pkgutil
from pathlib import Path

_CHECKOUT = Path(__file__).parents[3]


def read(name: str) -> bytes:
    """Return the bytes of a file of the package; raises OSError if it is not there."""
    data = pkgutil.get_data("readycheck", name)
    if data is None:
        raise FileNotFoundError(name)
    return data


def read_published(name: str) -> bytes:
    """Return the bytes of a file at the top of the checkout, and in the package that
    is made of it; raises OSError if it is not there."""
    try:
        return read(name)
    except FileNotFoundError:
        return (_CHECKOUT / name).read_bytes()
