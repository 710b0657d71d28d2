"""The time and the paper that are usual where the person is."""

import os
from datetime import UTC, datetime

from readycheck.formats.paper import Paper, paper_for, with_system_locale


def now() -> datetime:
    """Return the time here, or in UTC where TZ names no zone that there can be.

    Python can read no clock that is past 2262.
    """
    try:
        return datetime.now().astimezone()
    except ValueError:
        return datetime.now(UTC)
    except OverflowError:
        return datetime(2262, 4, 11, tzinfo=UTC)


def choose_paper(requested: Paper | None) -> Paper:
    """Return the paper asked for, or the usual one here."""
    return requested or paper_for(with_system_locale(os.environ))
