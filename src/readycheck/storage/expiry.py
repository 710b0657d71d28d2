"""How old a file of the drafts' folder is, and when that is old enough for it to go.

A clock can be wrong for a day. So a time in the future says nothing, and an age of more than two
years must be seen twice, a day or more apart.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readycheck.storage import file_writer
from readycheck.storage.private_folder import read_own

KEPT = timedelta(days=30)
MARK = "seen-"
_PLAUSIBLE = timedelta(days=730)
_APART = timedelta(days=1)


def age_of(path: Path, now: datetime, saved: datetime | None = None) -> timedelta:
    """Return the age of a file by the time written in it, or else by the time of the file.

    Where both are in the future, its days are counted from now. Raises OSError.
    """
    written = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    for time in filter(None, (saved, written)):
        if time <= now:
            return now - time
    with suppress(OSError):  # one cannot write there, and nothing goes then
        os.utime(path, (now.timestamp(), now.timestamp()), follow_symlinks=os.name == "nt")
    return timedelta(0)


def is_expired(path: Path, age: timedelta, now: datetime) -> bool:
    """Return whether a file of this age is to go, and note that it was seen to be so old."""
    mark = path.with_name(MARK + path.name)
    if age <= _PLAUSIBLE:
        with suppress(OSError):
            if mark.exists():
                mark.unlink()
        return age > KEPT
    seen = _seen_at(mark)
    if seen is None or seen > now:
        with suppress(OSError):
            file_writer.write(mark, now.isoformat().encode(), overwrite=True)
        return False
    return now - seen >= _APART


def orphans(folder: Iterable[Path]) -> list[Path]:
    """Return the marks of files that are not in the folder any more."""
    paths = set(folder)
    return [
        path
        for path in paths
        if path.name.startswith(MARK) and path.with_name(path.name.removeprefix(MARK)) not in paths
    ]


def _seen_at(mark: Path) -> datetime | None:
    try:
        seen = datetime.fromisoformat(read_own(mark).decode())
    except (OSError, ValueError):
        return None
    return seen if seen.tzinfo else None
