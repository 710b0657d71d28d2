"""Drafts: the answers of an unfinished interview, kept only for who agreed, to go on from later.

Each run writes a draft of its own, so that two at once do not touch each other's, and takes over
the one that it goes on from by renaming it. A draft is private, whole at every moment, and gone
after 30 days.
"""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct

from readycheck import wording
from readycheck.model import Answer, Questionnaire, kept
from readycheck.response import Response
from readycheck.saving import PART, replace

KEPT = timedelta(days=30)
_DRAFT = "draft-"
_WHOLE = ".json"
_ASIDE = ".damaged"


class NotKept(Exception):
    """No draft can be written, or none taken over; the message says why."""


class Gone(NotKept):
    """The draft to go on from is no longer there."""


class Damaged(Exception):
    """A file is not a draft as one was written."""


class _Of(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    version: str
    fingerprint: str


class _Record(Struct, frozen=True, forbid_unknown_fields=True):
    """What a draft holds: also answers that a condition hides, and where the person was."""

    readycheck: Literal[1]
    questionnaire: _Of
    saved: Annotated[datetime, Meta(tz=True)]
    here: str | None
    detour: tuple[str, ...] | None
    answers: dict[str, Answer]


class Draft:
    """The draft of this run."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._clock = clock

    def write(self, response: Response) -> None:
        """Put this response in place of the one before, which stays if it raises NotKept."""
        try:
            _make_private(self.path.parent)
            replace(self.path, encode(response, self._clock()))
        except OSError as error:
            raise NotKept(wording.DRAFT_NOT_KEPT.format(self.path, _reason(error))) from None

    def delete(self) -> str:
        """Delete it; what to say of that, or nothing if it was not there."""
        return _deleted(self.path)


class Offer(NamedTuple):
    """A draft to go on from, and how old it is.

    `changed` says that the questions were others than these, and `unfit` names the questions whose
    answers they take no more.
    """

    path: Path
    response: Response
    age: timedelta
    changed: bool = False
    unfit: tuple[str, ...] = ()


class Drafts:
    """The drafts in a folder of the person's own; `clock` tells the time."""

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
            except Damaged:
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
                    say(wording.DRAFT_EXPIRED.format(KEPT.days, path))
        return sorted(found, key=lambda offer: offer.age)

    def new(self) -> Draft:
        """A draft for this run, not yet written; raises NotKept if there is no place for it."""
        try:
            _make_private(self.folder)
        except OSError as error:
            raise NotKept(wording.DRAFT_NO_PLACE.format(self.folder, _reason(error))) from None
        return Draft(self.folder / f"{_DRAFT}{_token()}{_WHOLE}", self._clock)

    def at(self, path: Path) -> Draft:
        """The draft that is there already."""
        return Draft(path, self._clock)

    def take_over(self, offer: Offer) -> Draft:
        """Make the draft this run's own; raises NotKept if another run was quicker."""
        draft = self.new()
        try:
            offer.path.rename(draft.path)
        except FileNotFoundError:
            raise Gone(wording.DRAFT_GONE) from None
        except OSError as error:
            raise NotKept(wording.DRAFT_NO_PLACE.format(self.folder, _reason(error))) from None
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
            say(wording.DRAFT_DAMAGED.format(aside))


def encode(response: Response, saved: datetime) -> bytes:
    """The draft of a response."""
    from readycheck.records import FORMAT, fingerprint  # hashing is slow to import

    questionnaire = response.questionnaire
    record = _Record(
        FORMAT,
        _Of(questionnaire.id, questionnaire.version, fingerprint(questionnaire)),
        saved,
        response.here,
        response.detour,
        dict(response.answers),
    )
    return msgspec.json.encode(record)


def decode(questionnaire: Questionnaire, path: Path, data: bytes, now: datetime) -> Offer | None:
    """What a draft offers, or None if it is another questionnaire's; raises Damaged."""
    from readycheck import rules
    from readycheck.records import fingerprint

    try:
        record = msgspec.json.decode(data, type=_Record)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Damaged from None
    if record.questionnaire.id != questionnaire.id:
        return None
    age = max(now - record.saved, timedelta(0))  # the clock may have been set back
    answers = record.answers.items()
    unfit = tuple(id for id, one in answers if any(rules.misfit(questionnaire, id, one, ())))
    fit = {id: kept(questionnaire.question(id), one) for id, one in answers if id not in unfit}
    if record.questionnaire.fingerprint != fingerprint(questionnaire):
        return Offer(path, _first_open(Response(questionnaire, fit)), age, True, unfit)
    places = (*([record.here] if record.here is not None else []), *(record.detour or ()))
    if unfit or any(id not in questionnaire.place for id in places):
        raise Damaged
    return Offer(path, Response(questionnaire, fit, record.here, record.detour), age)


def _first_open(response: Response) -> Response:
    """The response at its first question without an answer, or else at the review."""
    unanswered = (q.id for q in response.path() if response.shown(q) is None)
    return Response(response.questionnaire, response.answers, next(unanswered, None))


def _deleted(path: Path) -> str:
    try:
        path.unlink()
    except FileNotFoundError:
        return ""
    except OSError as error:
        return wording.DRAFT_NOT_DELETED.format(path, _reason(error))
    return wording.DRAFT_DELETED.format(path)


def _token() -> str:
    """A name that no other run has."""
    return os.urandom(4).hex()


def _read(path: Path) -> bytes:
    """The bytes of a regular file of the person's own; a link or a pipe is not opened for it."""
    from readycheck.source import MOST_BYTES  # only who has a draft waits for it

    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError
        return opened.read(MOST_BYTES)


def _make_private(folder: Path) -> None:
    missing = [above for above in folder.parents if not above.exists()]
    for each in (*reversed(missing), folder):
        with suppress(FileExistsError):
            each.mkdir(mode=0o700)
            each.chmod(0o700)  # an unusual umask may have taken from it
    _check_own(folder)
    if os.name != "nt" and stat.S_IMODE(folder.stat().st_mode) != 0o700:
        folder.chmod(0o700)


def _check_own(folder: Path) -> None:
    """Raise OSError for a link, a file, or a folder of somebody else's."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(None, "it is a link or a file")
    if os.name != "nt" and found.st_uid != os.getuid():
        raise PermissionError(None, "it belongs to somebody else")


def _reason(error: OSError) -> str:
    return (error.strerror or "it cannot be written").lower()
