"""Drafts: the answers of an unfinished interview, kept only for who agreed, to go on from later.

Each run writes a draft of its own, so that two at once do not touch each other's, and takes over
the one that it goes on from by renaming it. A draft is private, whole at every moment, and gone
after 30 days.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from readycheck import messages
from readycheck.errors import ReadycheckError
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.storage import file_writer
from readycheck.storage.draft_file import DraftDamaged, Offer, decode, encode
from readycheck.storage.file_writer import PART
from readycheck.storage.private_folder import _check_own, _make_private, _read, _reason

KEPT = timedelta(days=30)
_DRAFT = "draft-"
_WHOLE = ".json"
_ASIDE = ".damaged"


class DraftError(ReadycheckError):
    """No draft can be written, or none taken over; the message says why."""


class DraftGone(DraftError):
    """The draft to go on from is no longer there."""


class Draft:
    """The draft of this run."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._clock = clock

    def write(self, response: Response) -> None:
        """Put this response in place of the one before, which stays if it raises DraftError."""
        try:
            _make_private(self.path.parent)
            file_writer.write(self.path, encode(response, self._clock()), overwrite=True)
        except OSError as error:
            raise DraftError(messages.DRAFT_NOT_KEPT.format(self.path, _reason(error))) from None

    def delete(self) -> str:
        """Delete it; what to say of that, or nothing if it was not there."""
        return _deleted(self.path)


class Drafts:
    """The drafts in a folder of the person's own; `clock` tells the time."""

    possible = True

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._clock = clock

    def offers(self, questionnaire: Questionnaire, say: Callable[[str], None]) -> list[Offer]:
        """The drafts to go on from, the newest first.

        Those over 30 days old are deleted, those that cannot be read are set aside, and both are
        said. Drafts of other questionnaires are left as they are.
        """
        self._clear()
        found = []
        for path in self._files(_DRAFT, _WHOLE):
            try:
                offer = decode(questionnaire, path, _read(path), self._clock())
            except DraftDamaged:
                self._set_aside(path, say)
                continue
            except OSError:  # taken over or deleted since, or nothing that a run has written
                continue
            if offer is None:
                continue
            if offer.age <= KEPT:
                found.append(offer)
            else:
                with suppress(OSError):
                    path.unlink()
                    say(messages.DRAFT_EXPIRED.format(KEPT.days, path))
        return sorted(found, key=lambda offer: offer.age)

    def new(self) -> Draft:
        """A draft for this run, not yet written; raises DraftError if there is no place for it."""
        try:
            _make_private(self.folder)
        except OSError as error:
            raise DraftError(messages.DRAFT_NO_PLACE.format(self.folder, _reason(error))) from None
        return Draft(self.folder / f"{_DRAFT}{_token()}{_WHOLE}", self._clock)

    def at(self, path: Path) -> Draft:
        """The draft that is there already."""
        return Draft(path, self._clock)

    def take_over(self, offer: Offer) -> Draft:
        """Make the draft this run's own; raises DraftError if another run was quicker."""
        draft = self.new()
        try:
            offer.path.rename(draft.path)
        except FileNotFoundError:
            raise DraftGone(messages.DRAFT_GONE) from None
        except OSError as error:
            raise DraftError(messages.DRAFT_NO_PLACE.format(self.folder, _reason(error))) from None
        return draft

    def forget(self) -> list[str]:
        """Delete every draft, whole, damaged or half written; what to say of each."""
        paths = (*self._files(_DRAFT), *self._files(PART))
        return list(filter(None, map(_deleted, paths)))

    def left(self) -> bool:
        """Whether there still is a draft of any kind."""
        return bool(self._files(_DRAFT) or self._files(PART))

    def _files(self, start: str, ending: str = "") -> list[Path]:
        with suppress(OSError):
            _check_own(self.folder)
            names = (path for path in self.folder.iterdir() if path.name.startswith(start))
            return sorted(path for path in names if path.name.endswith(ending))
        return []

    def _clear(self) -> None:
        """Delete what broken runs left behind over 30 days ago."""
        latest = (self._clock() - KEPT).timestamp()
        for path in (*self._files(_DRAFT, _ASIDE), *self._files(PART)):
            with suppress(OSError):
                if path.lstat().st_mtime < latest:
                    path.unlink()

    def _set_aside(self, path: Path, say: Callable[[str], None]) -> None:
        aside = path.with_name(path.name + _ASIDE)
        with suppress(OSError):
            path.rename(aside)
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


def _deleted(path: Path) -> str:
    try:
        path.unlink()
    except FileNotFoundError:
        return ""
    except OSError as error:
        return messages.DRAFT_NOT_DELETED.format(path, _reason(error))
    return messages.DRAFT_DELETED.format(path)


def _token() -> str:
    """A name that no other run has."""
    return os.urandom(4).hex()
