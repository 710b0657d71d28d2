"""A draft is private, whole, one run's own, and gone when it is not needed."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from readycheck.errors import DraftGoneError
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.translated import translate
from readycheck.response.response import Response, Unfinished
from readycheck.storage.draft_file import DraftDamagedError, parse
from readycheck.storage.drafts import Drafts
from readycheck.validation import loader
from readycheck.validation.hints import suggestions
from tests.conftest import SMALL, Clock
from tests.drafts import offered, posix


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


def test_not_a_draft() -> None:
    """What is not a draft is damaged, and never another error."""
    for data in (b"null", b"{}", b'{"readycheck": 1}', b'"\\ud800"', b"[" * 50_000, b"1e999"):
        with pytest.raises(DraftDamagedError):
            parse(data)
