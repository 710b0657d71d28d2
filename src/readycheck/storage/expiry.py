"""How old a file of the drafts' folder is, and when that is old enough for it to go.

A clock can be wrong for a while. So no single look is enough: a file goes when it was found too old
twice, a day or more apart. Where its own times are in the future, its days are counted from the
first look.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readycheck.storage import file_writer
from readycheck.storage.private_folder import read_own

KEPT = timedelta(days=30)
MARK = "seen-"
_APART = timedelta(days=1)


def age_of(path: Path, now: datetime, saved: datetime | None = None) -> timedelta | None:
    """Return the age of a file by the time written in it, or else by the time of the file, or None
    where both are in the future. Raises OSError."""
    begun = _begun(path, now, saved)
    return now - begun if begun else None


def is_expired(path: Path, now: datetime, saved: datetime | None = None) -> bool:
    """Return whether a file is to go, and note that it was seen to be so old. Raises OSError."""
    begun = _begun(path, now, saved)
    if begun and now - begun <= KEPT:
        _mark_of(path).unlink(missing_ok=True)
        return False
    seen = _seen_at(path, now)
    if seen and begun is None:
        return now - seen > KEPT
    if seen and begun and seen - begun > KEPT:
        return now - seen >= _APART
    with suppress(OSError):  # where nothing can be written, nothing goes
        file_writer.write(_mark_of(path), now.isoformat().encode(), overwrite=True)
    return False


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
    written = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    return next((time for time in (saved, written) if time and time <= now), None)


def _mark_of(path: Path) -> Path:
    return path.with_name(MARK + path.name)


def _seen_at(path: Path, now: datetime) -> datetime | None:
    """Return when the file was first seen to be too old, unless a clock was wrong then."""
    try:
        seen = datetime.fromisoformat(read_own(_mark_of(path)).decode())
    except (OSError, ValueError):
        return None
    return seen if seen.tzinfo and seen <= now else None
