"""kill -9 at each step of a write: what was there, or what was to be there, is whole."""

import re
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.storage.drafts import Drafts
from tests.faults.causing import STRACE, needs_strace
from tests.faults.conftest import Ran
from tests.interviews import LINE, PICKS, TEA, Interview, Start

pytestmark = needs_strace

# The system calls that a write consists of, however a system names them.
CALLS = "/^(fchmod|fsync|link|rename|unlink)"
WRITES = f"{CALLS[:-1]}|write)"


def noting(calls: str, trace: Path) -> list[str]:
    """How to run a program so that each of these system calls is noted in a file."""
    return [*STRACE, "-o", str(trace), "-e", f"trace={calls}"]


def killing(trace: Path, since: str = "") -> Iterator[list[str]]:
    """How to run the program again so that it is killed before each of the calls noted, in turn,
    from the first on that has this among its arguments."""
    made: Counter[str] = Counter()
    begun = False
    noted = re.findall(r"^\d+ +(\w+)\((.*)", trace.read_text("utf-8"), re.MULTILINE)
    for call, arguments in noted:
        made[call] += 1
        begun = begun or since in arguments
        if begun:
            inject = f"inject={call}:signal=KILL:when={made[call]}"
            yield [*STRACE, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]


@pytest.mark.parametrize("old", [None, b"older"])
def test_sheet_save_killed(readycheck: Ran, folder: Path, answers: str, old: bytes | None) -> None:
    """At whatever step the program is killed, the sheet is the old one or the new."""
    file = folder / "cwd" / "sheet.txt"
    to_file = ("sheet", answers, "-o", file.name, *(["--force"] if old else []))

    def saved(by: list[str], status: int) -> bytes | None:
        file.unlink(missing_ok=True)
        if old:
            file.write_bytes(old)
        assert readycheck(*to_file, by=by).returncode == status
        return file.read_bytes() if file.exists() else None

    whole = saved(noting(WRITES, folder / "trace"), 0)
    found = [saved(by, -signal.SIGKILL) for by in killing(folder / "trace")]
    assert len(found) > 4  # the mode, the words, their way to the disk, the name, and telling it
    assert found[0] == old
    assert found[-1] == whole
    assert set(found) == {old, whole}


def test_draft_save_killed(start_small: Start, small: Questionnaire, tmp_path: Path) -> None:
    """At whatever step the program is killed, the draft is the old one or the new."""
    first = start_small()
    first.walk(TEA, to=LINE, by=messages.START_KEEPING)
    first.kill()
    state, before = tmp_path / "home/.local/state/readycheck", tmp_path / "before"
    state.rename(before)
    drafts = Drafts(state, lambda: datetime.now().astimezone())

    def kept(by: list[str]) -> tuple[list[bool], object]:
        """Go on from the draft and add an answer; return whether each question was come to, and the
        answers that are in the draft then."""
        shutil.copytree(before, state)
        shell = f'exec {" ".join(map(repr, by))} "$@"'
        interview = start_small("--plain", shell=shell)
        interview.asks(messages.START_CHOICE)
        interview.enter("1")
        come_to = [comes_to(interview, interview.text_of(LINE))]
        if come_to[0]:
            interview.enter("two")
            come_to.append(comes_to(interview, interview.text_of(PICKS)))
        interview.kill()
        [offer] = drafts.offers(small, pytest.fail)
        drafts.forget()
        assert not state.exists()
        return come_to, offer.response.answers

    # What is written on the screen is no step here: it takes no certain number of calls.
    old, new = {"tea": "yes"}, {"tea": "yes", LINE: "two"}
    assert kept(noting(CALLS, tmp_path / "trace")) == ([True, True], new)
    # It begins where the draft is taken over, after all that is done before the welcome.
    taken_over, *found = [kept(by) for by in killing(tmp_path / "trace", since="/draft-")]
    assert taken_over == ([False], old)
    assert len(found) > 3  # the mode, the way to the disk, the name, and the name's way there
    assert [come_to for come_to, _ in found] == [[True, False]] * len(found)
    answers = [answers for _, answers in found]
    assert answers == [old] * answers.index(new) + [new] * answers.count(new)


def comes_to(interview: Interview, question: str) -> bool:
    """Whether the program comes to ask this, and is not killed before."""
    try:
        interview.asks(question)
    except AssertionError:
        if interview.process.poll() != -signal.SIGKILL:
            raise
        return False
    return True
