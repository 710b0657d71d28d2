"""Delete drafts."""

from readycheck import messages
from readycheck.environment.drafts import open_drafts
from readycheck.exit_status import Exit
from readycheck.system.streams import say


def forget() -> int:
    """Delete the drafts, and say which."""
    drafts = open_drafts()
    for line in drafts.forget() or [messages.NO_DRAFT]:
        say(line)
    return Exit.FAILED if drafts.left() else Exit.DONE
