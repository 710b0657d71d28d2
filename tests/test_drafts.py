"""A draft is private, whole, one run's own, and gone when it is not needed."""

import os
import stat
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from readycheck import messages
from readycheck.errors import DraftError, DraftGoneError
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import translate
from readycheck.response.response import Response, Unfinished
from readycheck.storage.draft_file import DraftDamagedError, encode, parse
from readycheck.storage.drafts import Drafts
from readycheck.validation import loader
from readycheck.validation.hints import suggestions
from tests.conftest import NOW, SMALL

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes, links and pipes")


class Clock:
    """A clock that is where it is put."""

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
    drafts.sweep(said.append)
    return [offer.response for offer in drafts.offers(questionnaire, said.append)], said


def swept(drafts: Drafts, clock: Clock, *days: float) -> list[str]:
    """What is said while commands run on each of these days."""
    said: list[str] = []
    for day in days:
        clock.now = NOW + timedelta(days=day)
        drafts.sweep(said.append)
    return said


def test_offered_again(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """What is written is offered again, with its hidden answers."""
    drafts.new().write(begun)
    assert offered(drafts, small) == ([begun], [])
    assert begun.answers["cups"] == "three"
    assert begun.shown(small.question("cups")) is None


def test_new_writes_nothing(drafts: Drafts) -> None:
    """Nothing is written before there is something to write."""
    drafts.new()
    assert list(drafts.folder.iterdir()) == []


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o177, 0o777])
def test_private(drafts: Drafts, begun: Response, umask: int) -> None:
    """The file and its folder are the person's alone under any umask."""
    drafts.folder.parent.mkdir()
    before = os.umask(umask)
    try:
        draft = drafts.new()
        draft.write(begun)
    finally:
        os.umask(before)
    assert stat.S_IMODE(draft.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700


def test_newest_first(drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response) -> None:
    """The newest draft comes first, with its age."""
    drafts.new().write(begun)
    clock.now += timedelta(hours=3)
    drafts.new().write(Response.begin(small).answer("yes"))
    clock.now += timedelta(hours=1)
    ages = [offer.age for offer in drafts.offers(small, print)]
    assert ages == [timedelta(hours=1), timedelta(hours=4)]


def test_clock_set_back(
    drafts: Drafts, clock: Clock, small: Questionnaire, begun: Response
) -> None:
    """By a clock that was set back, a draft has no age, and comes last."""
    drafts.new().write(begun)
    clock.now -= timedelta(days=4000)
    other = drafts.new()
    other.write(begun)
    os.utime(other.path, (0, 0))
    clock.now -= timedelta(days=1)
    assert [offer.age is None for offer in drafts.offers(small, print)] == [False, True]


def test_two_runs(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """Two runs at once keep a draft each."""
    first, other = drafts.new(), drafts.new()
    first.write(begun)
    other.write(Response.begin(small).answer("yes"))
    first.write(begun.skip())
    responses, _ = offered(drafts, small)
    assert sorted(r.here or "" for r in responses) == ["cups", "mug"]
    assert first.delete()
    assert [r.here for r in offered(drafts, small)[0]] == ["cups"]


def test_take_over(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """A draft that a run takes over is lost to nobody, and not written by the run before."""
    first = drafts.new()
    first.write(begun)
    [offer] = drafts.offers(small, print)
    second = drafts.take_over(offer)
    assert offered(drafts, small) == ([begun], [])
    with pytest.raises(DraftGoneError, match="no longer there"):
        drafts.take_over(offer)
    with pytest.raises(DraftGoneError, match="no longer there"):
        first.write(begun.skip())  # it was still running
    second.write(begun)
    assert offered(drafts, small) == ([begun], [])


def test_deleted_elsewhere(drafts: Drafts, begun: Response) -> None:
    """A draft that was deleted while its run goes on is not written again."""
    draft = drafts.new()
    draft.write(begun)
    assert drafts.forget()
    with pytest.raises(DraftGoneError, match="no longer there"):
        draft.write(begun.skip())
    assert list(drafts.folder.glob("*")) == []


@posix
def test_folder_closed_meanwhile(
    drafts: Drafts, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that cannot be seen for a while is not said to be gone, and is written on."""
    draft = drafts.new()
    draft.write(begun)
    lstat = Path.lstat

    def closed(path: Path) -> os.stat_result:
        if path == draft.path:
            raise PermissionError(13, "Permission denied")
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", closed)
    monkeypatch.setattr(os.path, "lexists", lambda path: path != draft.path)
    assert not draft.gone
    draft.write(begun.skip())
    assert parse(draft.path.read_bytes()).here == begun.skip().here


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


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_somebody_elses_draft(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """A draft that somebody else has put there is not offered, and that is said."""
    draft = drafts.new()
    draft.write(begun)
    os.chown(draft.path, 12345, 12345)
    why = "it belongs to someone else"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])
    assert drafts.forget() == [messages.DRAFT_DELETED.format(draft.path)]
    assert not drafts.left()


@posix
def test_open_to_others(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """A draft that others may write in is not offered; a folder open to others is closed."""
    draft = drafts.new()
    draft.write(begun)
    drafts.folder.chmod(0o777)
    assert len(offered(drafts, small)[0]) == 1
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700
    draft.path.chmod(0o666)
    why = "others may have written to it"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])


@posix
def test_modes_without_effect(
    drafts: Drafts, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a folder cannot be closed to others, no private draft is promised."""
    drafts.folder.mkdir(parents=True)
    drafts.folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda self, mode: None)
    with pytest.raises(DraftError, match="others can look into it"):
        drafts.new()


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_home_of_somebody_else(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root makes no folders in another's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    os.chown(tmp_path, 12345, 12345)
    with pytest.raises(DraftError, match="the home folder belongs to someone else"):
        drafts.new()
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do this")
def test_state_folder_of_somebody_else(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root makes no folders in another's folder outside of a home either."""
    monkeypatch.setenv("HOME", "/nowhere")
    os.chown(tmp_path, 12345, 12345)
    with pytest.raises(DraftError, match="it belongs to someone else"):
        drafts.new()
    assert list(tmp_path.iterdir()) == []


def test_folder_not_looked_into(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be looked into is never said to hold no draft."""
    drafts.new().write(begun)

    def refused(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    line = messages.DRAFTS_NOT_LOOKED_INTO.format(drafts.folder, "Permission denied")
    assert offered(drafts, small) == ([], [line])
    for look in (drafts.forget, drafts.left):
        with pytest.raises(DraftError) as raised:
            look()
        assert str(raised.value) == line


@posix
def test_damaged_and_stuck(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged draft that cannot be set aside is said all the same."""
    draft = drafts.new()
    draft.write(begun)
    draft.path.write_text("{")

    def refused(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refused)
    why = f"{messages.REASON_DAMAGED}; Permission denied"
    assert offered(drafts, small) == ([], [messages.DRAFT_NOT_OFFERED.format(draft.path, why)])


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
        lambda data: data.replace(b'"detour":null', b'"detour":[' + b'"tea",' * 1000 + b'"tea"]'),
        lambda data: data[:-1] + b',"language":"Spanish"}',
    ],
)
def test_damaged(
    drafts: Drafts, small: Questionnaire, begun: Response, damage: Callable[[bytes], bytes]
) -> None:
    """A damaged draft is set aside, and said so."""
    draft = drafts.new()
    draft.write(begun)
    whole = draft.path.read_bytes()
    draft.path.write_bytes(damage(whole))
    assert draft.path.read_bytes() != whole
    aside = draft.path.with_name(draft.path.name + ".damaged")
    assert offered(drafts, small) == ([], [messages.DRAFT_DAMAGED.format(aside)])
    assert aside.read_bytes() == damage(whole)
    assert offered(drafts, small) == ([], [])


def test_changed_questions(drafts: Drafts, small: Questionnaire) -> None:
    """Of a draft of other questions, what fits is kept and what does not is named."""
    response = Response.begin(small).answer("yes").answer("three").answer(("milk", "sugar"))
    drafts.new().write(response)
    text = SMALL.replace("{id: sugar", "{id: cane-sugar").replace("cups\n", "bowls\n")
    changed = loader.parse("changed.yaml", text.replace("[cups]", "[bowls]").encode())
    [offer] = drafts.offers(changed, print)
    assert offer.changed
    assert offer.unfit == ("cups", "bring")
    assert offer.response.answers == {"tea": "yes"}
    assert offer.response.here == "bowls"


def test_changed_ids(drafts: Drafts, small: Questionnaire, monkeypatch: pytest.MonkeyPatch) -> None:
    """No hint is looked for where an answer is left out: nobody reads one."""
    drafts.new().write(Response.begin(small).answer("yes").answer("three"))
    text = SMALL.replace("cups\n", "bowls\n").replace("[cups]", "[bowls]")
    monkeypatch.setattr(suggestions, "did_you_mean", lambda *_: pytest.fail("looked for"))
    [offer] = drafts.offers(loader.parse("changed.yaml", text.encode()), print)
    assert offer.unfit == ("cups",)


def test_half_typed_is_text(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """What a draft says was half typed comes back as lines of plain text."""
    draft = drafts.new()
    draft.write(replace(begun, unfinished=Unfinished("cups", "three\x1b[31m \u202e cups")))
    [offer] = drafts.offers(small, print)
    assert offer.response.unfinished == Unfinished("cups", "three cups")


@pytest.mark.parametrize("word", ["tea?", "a lot of tea?"])
def test_language(drafts: Drafts, small: Questionnaire, word: str) -> None:
    """A draft knows in which language the words in it were typed, also where a question changed."""
    spanish = translate(small, "es", lambda *_: None)
    drafts.new().write(Response.begin(spanish).answer("yes").answer("tres"))
    now = loader.parse("small.yaml", SMALL.replace("drink tea?", f"drink {word}").encode())
    [offer] = drafts.offers(now, print)
    assert offer.response.other_language == "es"


def test_no_language(drafts: Drafts, begun: Response) -> None:
    """In the language of the questions, a draft says nothing of it."""
    draft = drafts.new()
    draft.write(begun)
    assert b"language" not in draft.path.read_bytes()


def test_changed_word(drafts: Drafts, small: Questionnaire, begun: Response) -> None:
    """Of the same questions with a word changed, every answer is kept."""
    drafts.new().write(begun)
    changed = loader.parse("small.yaml", SMALL.replace("drink tea?", "like tea?").encode())
    [offer] = drafts.offers(changed, print)
    assert (offer.changed, offer.unfit) == (True, ())
    assert offer.response.answers == begun.answers


def test_forget(drafts: Drafts, begun: Response) -> None:
    """Whole, damaged and half-written drafts are deleted, and nothing else."""
    drafts.new().write(begun)
    others = ("draft-1.json.damaged", ".readycheck-abc", "mine.txt")
    for name in others:
        (drafts.folder / name).write_text("x")
    lines = drafts.forget()
    assert len(lines) == 3
    assert all(line.startswith("Draft deleted:") for line in lines)
    assert not drafts.left()
    assert [path.name for path in drafts.folder.iterdir()] == ["mine.txt"]
    assert drafts.forget() == []


def test_forget_folder(drafts: Drafts, begun: Response) -> None:
    """Nothing tells that there were drafts, and a run that had one begun can go on."""
    draft = drafts.new()
    drafts.forget()
    assert not drafts.folder.exists()
    draft.write(begun)
    assert draft.is_there
    drafts.forget()
    assert not drafts.folder.exists()


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


@posix
@pytest.mark.parametrize("in_the_way", ["file", "link", "dangling link", "file above"])
def test_no_folder(drafts: Drafts, small: Questionnaire, tmp_path: Path, in_the_way: str) -> None:
    """Where there can be no folder, a start goes on without a draft, and that is said."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if in_the_way == "file above":
        drafts.folder.parent.write_text("x")
    else:
        drafts.folder.parent.mkdir()
    if in_the_way == "file":
        drafts.folder.write_text("x")
    elif "link" in in_the_way:
        target = elsewhere if in_the_way == "link" else tmp_path / "nowhere"
        drafts.folder.symlink_to(target)
    with pytest.raises(DraftError, match="A draft cannot be saved"):
        drafts.new()
    with pytest.raises(DraftError, match="could not be searched"):
        drafts.forget()
    responses, lines = offered(drafts, small)
    assert responses == []
    assert [line.partition(":")[0] for line in lines] == [
        "This folder could not be searched for drafts"
    ]
    assert list(elsewhere.iterdir()) == []


@posix
def test_link_or_pipe(
    drafts: Drafts, small: Questionnaire, begun: Response, tmp_path: Path
) -> None:
    """A link or a pipe in a draft's place is not opened, and said."""
    drafts.new()
    (tmp_path / "other.json").write_bytes(encode(begun, NOW))
    (drafts.folder / "draft-link.json").symlink_to(tmp_path / "other.json")
    os.mkfifo(drafts.folder / "draft-pipe.json")
    responses, lines = offered(drafts, small)
    assert responses == []
    assert [line.rpartition("(")[2] for line in lines] == [
        "it is a link)",
        "it is not a regular file)",
    ]


@posix
def test_write_replaces_link(drafts: Drafts, begun: Response, tmp_path: Path) -> None:
    """Writing replaces a link and leaves what it points to."""
    draft = drafts.new()
    (tmp_path / "other.txt").write_text("mine")
    draft.path.symlink_to(tmp_path / "other.txt")
    draft.write(begun)
    assert not draft.path.is_symlink()
    assert (tmp_path / "other.txt").read_text() == "mine"


@posix
def test_write_fails(
    drafts: Drafts, small: Questionnaire, begun: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that cannot be written says so, and the one before stays."""
    draft = drafts.new()
    draft.write(begun)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DraftError, match="No space left on device"):
        draft.write(begun.skip())
    assert offered(drafts, small) == ([begun], [])
    assert len(list(drafts.folder.iterdir())) == 1


def test_not_a_draft() -> None:
    """What is not a draft is damaged, and never another error."""
    for data in (b"null", b"{}", b'{"readycheck": 1}', b'"\\ud800"', b"[" * 50_000, b"1e999"):
        with pytest.raises(DraftDamagedError):
            parse(data)
