"""Where a person's drafts are, and deleting those that are old."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from readycheck.environment.local import now
from readycheck.system.streams import say

if TYPE_CHECKING:
    from pathlib import Path

    from readycheck.storage.drafts import Drafts


def open_drafts() -> "Drafts":
    """Return the person's drafts, if there is a home for them."""
    from readycheck.storage.drafts import drafts_in

    return drafts_in(drafts_folder(), now)


def sweep_drafts(tell: Callable[[str], None] = say) -> None:
    """Delete the drafts that are more than 30 days old, and tell which."""
    folder = drafts_folder()
    if folder and os.path.lexists(folder):  # most people have none, and need none of the code
        open_drafts().sweep(tell)


def drafts_folder() -> "Path | None":
    """Return the folder of the drafts; who has no HOME and is unknown to the system has none."""
    from platformdirs import user_state_path

    try:
        folder = user_state_path("readycheck", appauthor=False)
    except RuntimeError:  # before its 4.11, a path that begins with ~ is returned
        return None
    return folder if folder.is_absolute() else None
