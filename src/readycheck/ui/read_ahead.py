"""What comes after the first prompt is imported while the person reads it."""

import threading
from contextlib import suppress
from functools import cache


@cache
def begin() -> None:
    """Import it beside the prompt, once in a process, so that no key waits for it.

    The process ends no earlier than that, as a thread that is cut off in an import may crash.
    """
    threading.Thread(target=_import).start()


def _import() -> None:
    with suppress(Exception):  # what goes wrong is said where it is imported to be used
        from readycheck.ui.prompts import question_header, text  # noqa: F401 (with rich)
