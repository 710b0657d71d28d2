"""Suggestions for misspelt names."""

import re
from collections.abc import Iterable
from heapq import nlargest

from readycheck.diagnostics.words import Hint
from readycheck.questionnaire.bounds import MAX_ID
from readycheck.validation.hints import lookalikes

_MAX_NAMES = 1000
_MAX_LISTED = 9
_MAX_NEAR = 10
_CUTOFF = 0.62  # below it, three letters of five in common are enough: notes for steps


def suggestion(name: object, known: Iterable[str], *, removable: bool = False) -> str:
    """Return the hint for a name that is not known; a `removable` one can be removed too."""
    names = list(known)
    if odd := lookalikes.odd_letter(str(name)) if lookalikes.meant(str(name), names) else "":
        return Hint.LOOKALIKE.format(odd, lookalikes.plain(odd))
    if close := did_you_mean(name, names):
        return Hint.DID_YOU_MEAN.format(close)
    if not names:
        return Hint.REMOVE
    if len(names) > _MAX_LISTED:
        return Hint.REMOVE_OR_CHECK_SPELLING if removable else Hint.CHECK_SPELLING
    if len(names) == 1:
        return (Hint.REMOVE_OR_WRITE if removable else Hint.WRITE).format(names[0])
    listed = ", ".join(names)
    return (Hint.REMOVE_OR_WRITE_ONE_OF if removable else Hint.WRITE_ONE_OF).format(listed)


def did_you_mean(name: object, known: Iterable[str]) -> str | None:
    """Return the known name that `name` was most likely meant to be, if there is one."""
    from difflib import SequenceMatcher, get_close_matches  # only a broken file needs it

    names = list(known)
    if len(names) > _MAX_NAMES or len(str(name)) > MAX_ID:
        return None
    if same := next((other for other in names if _bare(other) == _bare(str(name))), None):
        return same
    # The whole comparison takes 50 times as long as the rough one.
    rough = SequenceMatcher(b=str(name), autojunk=False)

    def likeness(other: str) -> float:
        rough.set_seq1(other)
        return rough.quick_ratio()

    close = get_close_matches(
        str(name), nlargest(_MAX_NEAR, names, key=likeness), n=1, cutoff=_CUTOFF
    )
    return close[0] if close else None


def _bare(name: str) -> str:
    """Return a name without what people write in other ways: capitals, and signs between words."""
    return re.sub(r"[\W_]+", "", name.casefold())
