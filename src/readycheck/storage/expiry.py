"""How old a file of the drafts' folder is, and when that is old enough for it to go.

A clock can be wrong for a while, and wrong anew each time the computer starts. So no single look is
enough: a file goes when it was found too old twice, a day or more apart, and two weeks or less: a
clock that jumps by months takes a longer step. Where a file's own times are in the future, its days
are counted from the first look.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from readycheck.storage import file_writer
from readycheck.storage.private_folder import read_own

KEPT = timedelta(days=30)
MARK = "seen-"
_MIN_APART, _MAX_APART = timedelta(days=1), timedelta(days=14)
_Time = Annotated[datetime, Meta(tz=True)]


class _Mark(Struct, frozen=True):
    """What was seen of a file: since when it has been there, and when it was found too old."""

    there: _Time
    old: _Time | None = None


def age_of(path: Path, now: datetime, saved: datetime | None = None) -> timedelta | None:
    """Return the age of a file by the time written in it, or else by the time of the file, or None
    where both are in the future. Raises OSError."""
    begun = _begun(path, now, saved)
    return now - begun if begun else None


def is_expired(path: Path, now: datetime, saved: datetime | None = None) -> bool:
    """Return whether a file is to go, and note that it was seen to be so old. Raises OSError."""
    dated = _begun(path, now, saved)
    mark = _read_mark(path, now)
    begun = dated or (mark.there if mark else now)
    if now - begun <= KEPT:
        if dated:
            _mark_of(path).unlink(missing_ok=True)
        elif not mark:
            _write_mark(path, _Mark(now))
        return False
    old = mark.old if mark else None
    if not old or old - begun <= KEPT or now - old > _MAX_APART:
        _write_mark(path, _Mark(begun, now))
        return False
    return now - old >= _MIN_APART


def orphans(folder: Iterable[Path]) -> list[Path]:
    """Return the marks of files that are not in the folder any more."""
    paths = set(folder)
    return [
        path
        for path in paths
        if path.name.startswith(MARK) and path.with_name(path.name.removeprefix(MARK)) not in paths
    ]


def _begun(path: Path, now: datetime, saved: datetime | None) -> datetime | None:
    """Return when the file was written, or None where all that says so is in the future."""
    times = (saved, _written(path))
    return next((time for time in times if time and time <= now), None)


def _written(path: Path) -> datetime | None:
    """Return the time of a file, or None if it is of a year that Python has not."""
    seconds = path.lstat().st_mtime
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def _mark_of(path: Path) -> Path:
    return path.with_name(MARK + path.name)


def _read_mark(path: Path, now: datetime) -> _Mark | None:
    """Return what was seen of the file, unless the clock was ahead then."""
    try:
        mark = msgspec.json.decode(read_own(_mark_of(path)), type=_Mark)
        return mark if max(mark.there, mark.old or mark.there) <= now else None
    except (OSError, ValueError):
        return None


def _write_mark(path: Path, mark: _Mark) -> None:
    with suppress(OSError):  # where nothing can be written, nothing goes
        file_writer.write(_mark_of(path), msgspec.json.encode(mark), overwrite=True)
