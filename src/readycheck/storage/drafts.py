"""Drafts: the answers of an unfinished interview, kept only for who agreed, to go on from later.

Each run writes a draft of its own, so that two at once do not touch each other's, and takes over
the one that it goes on from by renaming it. A draft is private, whole at every moment, and swept
away once it is more than 30 days old. What reads and dates a draft is imported where there is one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.errors import DraftError, DraftGoneError, reason
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import file_writer
from readycheck.storage.file_writer import PART
from readycheck.storage.private_folder import check_own, make_private, read_own

if TYPE_CHECKING:
    from readycheck.storage.draft_file import Offer

_DRAFT = "draft-"
_WHOLE = ".json"
_ASIDE = ".damaged"


class Draft:
    """The draft of a run; `written` says that it was there once."""

    def __init__(self, path: Path, clock: Callable[[], datetime], *, written: bool = False) -> None:
        self.path = path
        self._clock = clock
        self._written = written

    @property
    def gone(self) -> bool:
        """Whether it was there once and is not any more: deleted, or taken over by another run."""
        return self._written and not self.is_there

    @property
    def is_there(self) -> bool:
        """Whether there is such a file, as far as it can be seen."""
        try:
            self.path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True
        return True

    def write(self, response: Response) -> None:
        """Put this response in place of the one before, which stays if it raises DraftError.

        Raises DraftGoneError, and writes nothing, if somebody has deleted the draft.
        """
        if self.gone:
            raise DraftGoneError(messages.DRAFT_DELETED_ELSEWHERE.format(self.path))
        from readycheck.storage import draft_file

        data = draft_file.encode(response, self._clock())
        try:
            make_private(self.path.parent)
            file_writer.write(self.path, data, overwrite=True)
        except OSError as error:
            raise DraftError(messages.DRAFT_NOT_KEPT.format(self.path, reason(error))) from None
        self._written = True

    def delete(self) -> str:
        """Delete it; return what to say of that, or nothing if it was not there."""
        return _delete(self.path)


class Drafts:
    """The drafts in a folder of the person's own; `clock` tells the time."""

    possible = True

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._clock = clock

    def offers(self, questionnaire: Questionnaire, say: Callable[[str], None]) -> list[Offer]:
        """Return the drafts of the questionnaire to go on from, the newest first.

        Those dated in the future come last, those that are damaged are set aside, and what could
        not be looked into is not offered; `say` hears of each.
        """
        try:
            paths = self._files(_DRAFT, _WHOLE)
        except DraftError as error:
            say(str(error))
            return []
        offers = [self._offer(questionnaire, path, say) for path in paths]
        return sorted(
            filter(None, offers),
            key=lambda offer: timedelta.max if offer.age is None else offer.age,
        )

    def sweep(self, say: Callable[[str], None]) -> None:
        """Delete what is more than 30 days old: drafts of any questionnaire, of which `say` hears,
        and what broken runs left behind. What cannot be looked into stays."""
        from readycheck.storage import expiry

        now = self._clock()
        with suppress(DraftError):
            for path in (*self._files(_DRAFT), *self._files(PART)):
                with suppress(OSError):
                    if expiry.is_expired(path, now, _saved(path)):
                        _expire(path, say)
        self._remove_marks()

    def new(self) -> Draft:
        """Return a draft for this run, not yet written; raises DraftError if it has no place."""
        try:
            make_private(self.folder)
        except OSError as error:
            raise DraftError(messages.DRAFT_NO_PLACE.format(self.folder, reason(error))) from None
        return Draft(self.folder / f"{_DRAFT}{_token()}{_WHOLE}", self._clock)

    def take_over(self, offer: Offer) -> Draft:
        """Make the draft this run's own; raises DraftError if another run was quicker."""
        path = self.new().path
        try:
            file_writer.retry(offer.path.rename, path)
        except FileNotFoundError:
            raise DraftGoneError(messages.DRAFT_GONE) from None
        except OSError as error:
            raise DraftError(messages.DRAFT_NO_PLACE.format(self.folder, reason(error))) from None
        self._remove_marks()
        return Draft(path, self._clock, written=True)

    def delete(self, offer: Offer) -> str:
        """Delete a draft that was offered; return what to say of that."""
        said = _delete(offer.path) or messages.DRAFT_GONE
        self._remove_marks()
        return said

    def forget(self) -> list[str]:
        """Delete every draft, whole, damaged or half written, and the folder if nothing else is in
        it; return what to say of each.

        Raises DraftError if the folder cannot be looked into.
        """
        lines = [_delete(path) for path in (*self._files(_DRAFT), *self._files(PART))]
        self._remove_marks()
        if self.possible:
            with suppress(OSError):
                self.folder.rmdir()
        return list(filter(None, lines))

    def left(self) -> bool:
        """Return whether there still is a draft of any kind; raises DraftError as `forget`."""
        return bool(self._files(_DRAFT) or self._files(PART))

    def _offer(
        self, questionnaire: Questionnaire, path: Path, say: Callable[[str], None]
    ) -> Offer | None:
        from readycheck.storage import draft_file, expiry

        try:
            record = draft_file.parse(read_own(path))
            age = expiry.age_of(path, self._clock(), record.saved)
            return draft_file.offer(questionnaire, path, record, age)
        except draft_file.DraftDamagedError:
            self._set_aside(path, say)
        except FileNotFoundError:  # taken over or deleted since
            pass
        except OSError as error:
            say(messages.DRAFT_NOT_OFFERED.format(path, reason(error)))
        return None

    def _files(self, start: str, ending: str = "") -> list[Path]:
        """Return the paths in the folder, none if it is missing; raises DraftError."""
        try:
            check_own(self.folder)
            names = [path for path in self.folder.iterdir() if path.name.startswith(start)]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise DraftError(
                messages.DRAFTS_NOT_LOOKED_INTO.format(self.folder, reason(error))
            ) from None
        return sorted(path for path in names if path.name.endswith(ending))

    def _remove_marks(self) -> None:
        """Remove the marks of what is gone, as far as they can be."""
        from readycheck.storage import expiry

        with suppress(DraftError):
            for mark in expiry.orphans(self._files("")):
                with suppress(OSError):
                    mark.unlink()

    def _set_aside(self, path: Path, say: Callable[[str], None]) -> None:
        aside = path.with_name(path.name + _ASIDE)
        try:
            path.rename(aside)
        except FileNotFoundError:
            pass
        except OSError as error:
            why = f"{messages.REASON_DAMAGED}; {reason(error)}"
            say(messages.DRAFT_NOT_OFFERED.format(path, why))
        else:
            say(messages.DRAFT_DAMAGED.format(aside))


class NoDrafts(Drafts):
    """No drafts: nobody would come back to one, or there is no home to keep it in."""

    possible = False

    def __init__(self) -> None:
        super().__init__(Path(), datetime.now)

    def new(self) -> Draft:
        """Raise DraftError: none can be kept."""
        raise DraftError(messages.NO_DRAFT)

    def _files(self, start: str, ending: str = "") -> list[Path]:
        return []


def drafts_in(folder: Path | None, clock: Callable[[], datetime]) -> Drafts:
    """Return the drafts in a folder, or none where there is no place for them."""
    return Drafts(folder, clock) if folder else NoDrafts()


def _delete(path: Path) -> str:
    """Delete a file; return what to say of that, or nothing if it was not there."""
    try:
        file_writer.delete(path)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return messages.DRAFT_NOT_DELETED.format(path, reason(error))
    return messages.DRAFT_DELETED.format(path)


def _saved(path: Path) -> datetime | None:
    """Return when a draft was saved, or None if it does not say; raises OSError if it is not a
    file of the person's own."""
    if path.suffix != _WHOLE:
        return None
    from readycheck.storage import draft_file

    try:
        return draft_file.parse(read_own(path)).saved
    except draft_file.DraftDamagedError:
        return None


def _expire(path: Path, say: Callable[[str], None]) -> None:
    from readycheck.storage import expiry

    try:
        file_writer.delete(path)
    except OSError as error:
        say(messages.DRAFT_NOT_DELETED.format(path, reason(error)))
    else:
        say(messages.DRAFT_EXPIRED.format(expiry.KEPT.days, path))


def _token() -> str:
    """Return a name that no other run has."""
    return os.urandom(4).hex()
