"""Where a person's drafts are, and deleting those that are old."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from readycheck.environment.local import now
from readycheck.system.streams import say

if TYPE_CHECKING:
    from pathlib import Path

    from readycheck.storage.drafts import Drafts


def open_drafts(wanted: bool = True) -> "Drafts":
    """Return the person's drafts, if they are wanted and there is a home for them."""
    from readycheck.storage.drafts import Drafts, NoDrafts

    folder = _folder() if wanted else None
    return Drafts(folder, now) if folder else NoDrafts()


def sweep_drafts(tell: Callable[[str], None] = say) -> None:
    """Delete the drafts that are more than 30 days old, and tell which."""
    folder = _folder()
    if folder and os.path.lexists(folder):  # most people have none, and need none of the code
        open_drafts().sweep(tell)


def _folder() -> "Path | None":
    """Return the folder of the drafts; who has no HOME and is unknown to the system has none."""
    from platformdirs import user_state_path

    try:
        folder = user_state_path("readycheck", appauthor=False)
    except RuntimeError:  # before its 4.11, a path that begins with ~ is returned
        return None
    return folder if folder.is_absolute() else None
