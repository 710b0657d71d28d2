"""A draft goes once it is more than 30 days old, whatever the clock says in between."""

import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import NOW, Clock
from tests.drafts import offered, swept

EXPIRED = messages.DRAFT_EXPIRED


def test_expired(drafts: Drafts, clock: Clock, begun: Response) -> None:
    """A draft older than 30 days is deleted at the second look, a day or more apart, and said."""
    draft = drafts.new()
    draft.write(begun)
    assert swept(drafts, clock, 29, 30, 30.1, 30.2, 31) == []
    assert draft.path.exists()
    assert swept(drafts, clock, 31.1) == [EXPIRED.format(30, draft.path)]
    assert list(drafts.folder.iterdir()) == []


def test_other_questionnaire(
    drafts: Drafts, clock: Clock, small: Questionnaire, questionnaire: Questionnaire
) -> None:
    """A draft of another questionnaire is left alone for 30 days, and no longer."""
    draft = drafts.new()
    draft.write(Response.begin(questionnaire).answer("yes"))
    assert offered(drafts, small) == ([], [])
    assert draft.path.exists()
    assert swept(drafts, clock, 90, 91) == [EXPIRED.format(30, draft.path)]
    assert not draft.path.exists()


def dated(path: Path, saved: datetime, written: datetime) -> None:
    """Date a draft by what it says, and by its file."""
    text = path.read_text("utf-8")
    path.write_text(text.replace("2026-11-22T10:09:00Z", saved.isoformat()), "utf-8")
    os.utime(path, (written.timestamp(), written.timestamp()))


def test_saved_in_the_future(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    """A draft dated in the future goes by the time of its file."""
    old, young = drafts.new(), drafts.new()
    for draft, days in ((old, 400), (young, 3)):
        draft.write(begun)
        dated(draft.path, NOW + timedelta(days=40_000), NOW - timedelta(days=days))
    assert swept(drafts, clock, 0, 1) == [EXPIRED.format(30, old.path)]
    [offer] = drafts.offers(small, print)
    assert (offer.path, offer.age) == (young.path, timedelta(days=4))


def test_all_in_the_future(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    """Where both times are in the future, the days of a draft are counted from the first start."""
    draft = drafts.new()
    draft.write(begun)
    dated(draft.path, NOW + timedelta(days=40_000), NOW + timedelta(days=20_000))
    assert swept(drafts, clock, 0, 30) == []
    assert [offer.age for offer in drafts.offers(small, print)] == [None]
    assert swept(drafts, clock, 31, 31.9) == []
    assert swept(drafts, clock, 32) == [EXPIRED.format(30, draft.path)]
    assert list(drafts.folder.iterdir()) == []


@pytest.mark.parametrize("jump", [31, 60, 365, 730, 27_000, -5, -20_000])
@pytest.mark.parametrize("whole", [True, False], ids=["whole", "damaged"])
def test_clock_that_jumped(
    drafts: Drafts, clock: Clock, begun: Response, jump: int, whole: bool
) -> None:
    """Starts while the clock is wrong delete nothing, however many there are on that day."""
    draft = drafts.new()
    draft.write(begun)
    file = draft.path if whole else draft.path.with_name("draft-1.json.damaged")
    draft.path.rename(file)
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    assert swept(drafts, clock, jump, jump + 0.9, 0, jump + 2, jump + 2.5, 0, 29) == []
    assert list(drafts.folder.iterdir()) == [file]


def test_file_of_no_year(
    drafts: Drafts, clock: Clock, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose time is of no year that Python has is dated in the future."""
    draft = drafts.new()
    draft.write(begun)
    part = draft.path.rename(draft.path.with_name("draft-1.json.damaged"))
    lstat = Path.lstat

    def far(path: Path) -> os.stat_result:  # as tmpfs and XFS keep it, and ext4 does not
        found = list(lstat(path))
        found[8] = 2**60 if path == part else found[8]
        return os.stat_result(found)

    monkeypatch.setattr(Path, "lstat", far)
    assert swept(drafts, clock, 0, 31) == []
    assert swept(drafts, clock, 33) == [EXPIRED.format(30, part)]


@pytest.mark.parametrize("months", [(1, 24), (2, 3), range(2, 25), (24, 23, 25, 1, 3)])
@pytest.mark.parametrize("future", [False, True], ids=["dated now", "dated in the future"])
def test_clock_that_jumps_again(
    drafts: Drafts, clock: Clock, begun: Response, months: Sequence[int], future: bool
) -> None:
    """A clock that is months ahead, each time by others, deletes nothing."""
    draft = drafts.new()
    draft.write(begun)
    if future:
        dated(draft.path, NOW + timedelta(days=40_000), NOW + timedelta(days=20_000))
    assert swept(drafts, clock, 0, *(month * 30.4 + 1 for month in months)) == []
    assert draft.path.exists()


def test_clock_set_back_in_between(drafts: Drafts, clock: Clock, begun: Response) -> None:
    """A look by a clock that was ahead of this one counts for nothing."""
    draft = drafts.new()
    draft.write(begun)
    assert swept(drafts, clock, 4000, 3000, 3000.5, 2000) == []
    assert swept(drafts, clock, 2001) == [EXPIRED.format(30, draft.path)]


def test_looked_at_before_it_was_old(drafts: Drafts, clock: Clock, begun: Response) -> None:
    """A look by a clock that was behind the draft does not make it old."""
    draft = drafts.new()
    draft.write(begun)
    os.utime(draft.path, (NOW.timestamp(), NOW.timestamp()))
    assert swept(drafts, clock, -20_000, 40) == []
    assert draft.path.exists()


def test_mark_goes_with_its_draft(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    """The note that a draft is old goes with it, whoever takes the draft away."""
    for way in ("forget", "delete", "take over"):
        draft = drafts.new()
        draft.write(begun)
        clock.now += timedelta(days=40)
        drafts.sweep(pytest.fail)
        assert len(list(drafts.folder.iterdir())) == 2
        if way == "forget":
            drafts.forget()
        else:
            [offer] = drafts.offers(small, pytest.fail)
            assert offer.age == timedelta(days=40)
            if way == "delete":
                drafts.delete(offer)
            else:
                drafts.take_over(offer).delete()
        assert list(drafts.folder.glob("*")) == []


def test_leftovers_expire(drafts: Drafts, clock: Clock, small: Questionnaire) -> None:
    """What broken runs left behind goes after 30 days too."""
    drafts.new()
    for name in ("draft-1.json.damaged", ".readycheck-abc"):
        (drafts.folder / name).write_text("x")
        os.utime(drafts.folder / name, (NOW.timestamp(), NOW.timestamp()))
    offered(drafts, small)
    assert len(list(drafts.folder.iterdir())) == 2
    swept(drafts, clock, 31, 32)
    assert list(drafts.folder.iterdir()) == []
