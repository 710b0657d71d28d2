"""A draft is private, whole, one run's own, and gone when it is not needed."""

import os
import stat
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.storage.draft_file import DraftDamaged, decode, encode
from readycheck.storage.drafts import KEPT, DraftError, Drafts
from readycheck.validation import loader
from tests.conftest import NOW, SMALL

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes, links and pipes")


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> Drafts:
    return Drafts(tmp_path / "state" / "readycheck", clock)


@pytest.fixture
def begun(small: Questionnaire) -> Response:
    """A response at its third question, with an answer that is hidden and one that is shown."""
    response = Response.begin(small).answer("yes").answer("three").back().back()
    return response.answer("no")


def offered(drafts: Drafts, questionnaire: Questionnaire) -> tuple[list[Response], list[str]]:
    """What a start offers, and what it says of drafts that it does not offer."""
    said: list[str] = []
    return [offer.response for offer in drafts.offers(questionnaire, said.append)], said


def test_what_is_written_is_offered_again_with_its_hidden_answers(
    drafts: Drafts, small: Questionnaire, begun: Response
) -> None:
    drafts.new().write(begun)
    assert offered(drafts, small) == ([begun], [])
    assert begun.answers["cups"] == "three"
    assert begun.shown(small.question("cups")) is None


def test_nothing_is_written_before_there_is_something_to_write(drafts: Drafts) -> None:
    drafts.new()
    assert list(drafts.folder.iterdir()) == []


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o177, 0o777])
def test_the_file_and_its_folder_are_the_persons_alone_under_any_umask(
    drafts: Drafts, begun: Response, umask: int
) -> None:
    drafts.folder.parent.mkdir()
    before = os.umask(umask)
    try:
        draft = drafts.new()
        draft.write(begun)
    finally:
        os.umask(before)
    assert stat.S_IMODE(draft.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700


def test_the_newest_draft_comes_first_with_its_age(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    drafts.new().write(begun)
    clock.now += timedelta(hours=3)
    drafts.new().write(Response.begin(small).answer("yes"))
    clock.now += timedelta(hours=1)
    ages = [offer.age for offer in drafts.offers(small, print)]
    assert ages == [timedelta(hours=1), timedelta(hours=4)]


def test_a_clock_that_is_set_back_makes_no_draft_older_or_younger_than_now(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    drafts.new().write(begun)
    clock.now -= timedelta(days=400)
    assert [offer.age for offer in drafts.offers(small, print)] == [timedelta(0)]


def test_two_runs_at_once_keep_a_draft_each(
    drafts: Drafts, small: Questionnaire, begun: Response
) -> None:
    one, other = drafts.new(), drafts.new()
    one.write(begun)
    other.write(Response.begin(small).answer("yes"))
    one.write(begun.skip())
    responses, _ = offered(drafts, small)
    assert sorted(r.here or "" for r in responses) == ["cups", "mug"]
    assert one.delete()
    assert [r.here for r in offered(drafts, small)[0]] == ["cups"]


def test_a_draft_that_one_run_takes_over_is_lost_to_nobody(
    drafts: Drafts, small: Questionnaire, begun: Response
) -> None:
    first = drafts.new()
    first.write(begun)
    [offer] = drafts.offers(small, print)
    second = drafts.take_over(offer)
    assert offered(drafts, small) == ([begun], [])
    with pytest.raises(DraftError, match="no longer there"):
        drafts.take_over(offer)
    first.write(begun.skip())  # it was still running
    second.write(begun)
    assert len(offered(drafts, small)[0]) == 2


def test_a_draft_older_than_30_days_is_deleted_and_said(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    draft = drafts.new()
    draft.write(begun)
    clock.now += KEPT
    assert len(offered(drafts, small)[0]) == 1
    clock.now += timedelta(minutes=1)
    assert offered(drafts, small) == ([], [messages.DRAFT_EXPIRED.format(30, draft.path)])
    assert not draft.path.exists()


def test_a_draft_of_another_questionnaire_is_left_alone(
    drafts: Drafts, small: Questionnaire, questionnaire: Questionnaire
) -> None:
    draft = drafts.new()
    draft.write(Response.begin(questionnaire).answer("yes"))
    assert offered(drafts, small) == ([], [])
    assert draft.path.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"\xff\xfe" + data,
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b'"tea":"no"', b'"tea":"nay"'),
        lambda data: data.replace(b'"here":"bring"', b'"here":"nowhere"'),
        lambda data: data.replace(b'"readycheck":1', b'"readycheck":2'),
        lambda data: data.replace(b"2026-11-22T10:09:00Z", b"yesterday"),
        lambda data: data.replace(b'"detour":null', b'"detour":["nowhere"]'),
    ],
)
def test_a_damaged_draft_is_set_aside_and_said_so(
    drafts: Drafts, small: Questionnaire, begun: Response, damage: Callable[[bytes], bytes]
) -> None:
    draft = drafts.new()
    draft.write(begun)
    whole = draft.path.read_bytes()
    draft.path.write_bytes(damage(whole))
    assert draft.path.read_bytes() != whole
    aside = draft.path.with_name(draft.path.name + ".damaged")
    assert offered(drafts, small) == ([], [messages.DRAFT_DAMAGED.format(aside)])
    assert aside.read_bytes() == damage(whole)
    assert offered(drafts, small) == ([], [])


def test_of_other_questions_what_fits_is_kept_and_what_does_not_is_named(
    drafts: Drafts, small: Questionnaire
) -> None:
    response = Response.begin(small).answer("yes").answer("three").answer(("milk", "sugar"))
    drafts.new().write(response)
    text = SMALL.replace("{id: sugar", "{id: cane-sugar").replace("cups\n", "bowls\n")
    changed = loader.parse("changed.yaml", text.replace("[cups]", "[bowls]").encode())
    [offer] = drafts.offers(changed, print)
    assert offer.changed
    assert offer.unfit == ("cups", "bring")
    assert offer.response.answers == {"tea": "yes"}
    assert offer.response.here == "bowls"


def test_of_the_same_questions_with_a_word_changed_every_answer_is_kept(
    drafts: Drafts, small: Questionnaire, begun: Response
) -> None:
    drafts.new().write(begun)
    [offer] = drafts.offers(replace(small, title="Another title"), print)
    assert (offer.changed, offer.unfit) == (True, ())
    assert offer.response.answers == begun.answers


def test_forget_deletes_whole_damaged_and_half_written_drafts_and_nothing_else(
    drafts: Drafts, begun: Response
) -> None:
    drafts.new().write(begun)
    others = ("draft-1.json.damaged", ".readycheck-abc", "mine.txt")
    for name in others:
        (drafts.folder / name).write_text("x")
    told = drafts.forget()
    assert len(told) == 3
    assert all(line.startswith("The draft was deleted:") for line in told)
    assert not drafts.left()
    assert [path.name for path in drafts.folder.iterdir()] == ["mine.txt"]
    assert drafts.forget() == []


def test_what_broken_runs_left_behind_goes_after_30_days_too(
    drafts: Drafts, clock: Clock, small: Questionnaire
) -> None:
    drafts.new()
    for name in ("draft-1.json.damaged", ".readycheck-abc"):
        (drafts.folder / name).write_text("x")
        os.utime(drafts.folder / name, (NOW.timestamp(), NOW.timestamp()))
    offered(drafts, small)
    assert len(list(drafts.folder.iterdir())) == 2
    clock.now += KEPT + timedelta(minutes=1)
    offered(drafts, small)
    assert list(drafts.folder.iterdir()) == []


@posix
@pytest.mark.parametrize("stands_there", ["file", "link", "dangling link", "file above"])
def test_where_no_folder_can_be_a_start_without_a_draft_goes_on(
    drafts: Drafts, small: Questionnaire, tmp_path: Path, stands_there: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if stands_there == "file above":
        drafts.folder.parent.write_text("x")
    else:
        drafts.folder.parent.mkdir()
    if stands_there == "file":
        drafts.folder.write_text("x")
    elif "link" in stands_there:
        target = elsewhere if stands_there == "link" else tmp_path / "nowhere"
        drafts.folder.symlink_to(target)
    with pytest.raises(DraftError, match="No draft can be kept"):
        drafts.new()
    assert offered(drafts, small) == ([], [])
    assert list(drafts.forget()) == []
    assert list(elsewhere.iterdir()) == []


@posix
def test_a_link_or_a_pipe_in_a_drafts_place_is_not_opened(
    drafts: Drafts, small: Questionnaire, begun: Response, tmp_path: Path
) -> None:
    drafts.new()
    (tmp_path / "other.json").write_bytes(encode(begun, NOW))
    (drafts.folder / "draft-link.json").symlink_to(tmp_path / "other.json")
    os.mkfifo(drafts.folder / "draft-pipe.json")
    assert offered(drafts, small) == ([], [])


@posix
def test_writing_replaces_a_link_and_leaves_what_it_points_to(
    drafts: Drafts, begun: Response, tmp_path: Path
) -> None:
    draft = drafts.new()
    (tmp_path / "other.txt").write_text("mine")
    draft.path.symlink_to(tmp_path / "other.txt")
    draft.write(begun)
    assert not draft.path.is_symlink()
    assert (tmp_path / "other.txt").read_text() == "mine"


@posix
def test_a_draft_that_cannot_be_written_says_so_and_the_one_before_stays(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafts.new()
    draft.write(begun)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DraftError, match="no space left on device"):
        draft.write(begun.skip())
    assert offered(drafts, small) == ([begun], [])
    assert len(list(drafts.folder.iterdir())) == 1


def test_what_is_no_draft_is_damaged_and_never_another_error(small: Questionnaire) -> None:
    for data in (b"null", b"{}", b'{"readycheck": 1}', b'"\\ud800"', b"[" * 50_000, b"1e999"):
        with pytest.raises(DraftDamaged):
            decode(small, Path("x"), data, NOW)
