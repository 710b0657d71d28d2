"""A computer that one person after another uses: nothing of the first is left for the second."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import SMALL, Run, slow
from tests.interviews import LINE, LIST, SIGNALS, TEA, Interview, Start
from tests.terminal import PATIENCE, without_spaces

SECRET = "my secret words"
WAYS = [messages.END_CLEARING, slow("ctrl-x"), slow("ctrl-c")]


def type_secret(interview: Interview) -> None:
    interview.go_to(LINE)
    interview.press(*SECRET)
    interview.wait_for(SECRET)


def make_sheet(interview: Interview) -> None:
    """Make the sheet, which is read on the same screen as all."""
    interview.choose(messages.MAKE_SHEET)
    interview.wait_for_bytes(messages.KEY_CLOSE.encode(), 1)
    interview.press("q")
    interview.asks(messages.KEEP_CHOICE)


def end_as_a_person(interview: Interview, way: str) -> None:
    """End one person's interview that is at the typed line."""
    if way == "ctrl-x":
        interview.press("ctrl-x")
    elif way == "ctrl-c":
        interview.press("ctrl-c")
        interview.asks(messages.LEAVE_CHOICE)
        interview.choose(messages.LEAVE_UNKEPT)
    else:
        interview.press("enter")
        interview.asks(interview.text_of("bring"))
        interview.press("enter")
        interview.asks(interview.text_of(LIST))
        interview.press("down", "enter")
        interview.asks(messages.CHECK_CHOICE)
        make_sheet(interview)
        interview.choose(way)


def end_for_all(interview: Interview) -> None:
    interview.press("ctrl-c")
    interview.asks(messages.START_CHOICE)
    interview.press("ctrl-c")
    assert interview.exit_status() == Exit.INTERRUPTED


@pytest.mark.parametrize("way", WAYS)
def test_two_people(start_small: Start, way: str) -> None:
    """However the first leaves, the second sees the welcome alone, and finds no word of theirs."""
    interview = start_small("--shared")
    type_secret(interview)
    end_as_a_person(interview, way)
    interview.asks(messages.START_CHOICE)
    assert interview.is_covered()
    assert SECRET not in interview.text()
    assert messages.LEAVE_CHOICE not in interview.text()
    interview.choose(messages.START)
    interview.asks(interview.first)
    interview.press("down", "enter")
    interview.asks(interview.text_of(LINE), ">")
    assert SECRET not in interview.text()
    interview.press("ctrl-x")
    interview.asks(messages.START_CHOICE)
    end_for_all(interview)
    assert interview.restored()
    assert SECRET not in interview.text()
    assert interview.written() == []


def test_no_draft(start_small: Start) -> None:
    """A draft of before is not offered, and none is to be had."""
    interview = start_small()
    interview.walk(TEA, to=LINE, by=messages.START_KEEPING)
    interview.press("ctrl-x")
    assert interview.exit_status() == 0
    before = interview.written()
    shared = start_small("--shared")
    shared.asks(messages.START_CHOICE)
    seen = shared.view()
    for words in (messages.START_KEEPING, messages.FORGET, "Carry on", messages.LEAVE):
        assert words not in seen.split(messages.START_CHOICE)[1].split("↑↓")[0]
    end_for_all(shared)
    assert shared.written() == before


def test_old_draft_goes(start_small: Start, small: Questionnaire, tmp_path: Path) -> None:
    """A draft of before goes when it is too old, and the people who come hear nothing of it."""
    now = datetime.now().astimezone()
    drafts = Drafts(tmp_path / "home/.local/state/readycheck", lambda: now - timedelta(days=40))
    draft = drafts.new()
    draft.write(Response.begin(small).answer("yes"))
    mark = draft.path.with_name(f"seen-{draft.path.name}")
    seen = {"there": now - timedelta(days=40), "old": now - timedelta(days=2)}
    mark.write_text(json.dumps(seen, default=datetime.isoformat), "utf-8")
    interview = start_small("--shared")
    interview.asks(messages.START_CHOICE)
    assert not draft.path.exists()
    assert draft.path.name not in interview.view()
    end_for_all(interview)
    assert interview.written() == []


@pytest.mark.slow
def test_after_the_help(start_small: Start) -> None:
    """The help closes onto the prompt, on the same alternate screen."""
    interview = start_small("--shared")
    interview.go_to(LIST)
    interview.press("?")
    interview.wait_for_bytes(messages.KEY_CLOSE.encode(), 1)
    interview.press("?")
    interview.asks(interview.text_of(LIST))
    assert interview.is_covered()
    interview.press("down")
    interview.wait_for("» The red one")


@pytest.mark.slow
def test_no_way_to_the_shell(start_small: Start) -> None:
    """Ctrl-Z and other keys end nothing; one Ctrl-C at the welcome says what another does."""
    interview = start_small("--shared")
    interview.go_to(LIST)
    interview.press("ctrl-z", "down")
    interview.wait_for("» The red one")
    interview.press("ctrl-x")
    interview.asks(messages.START_CHOICE)
    interview.press("ctrl-d", "ctrl-z")
    interview.asks(messages.START_CHOICE)
    interview.press("ctrl-c")
    interview.asks(messages.SHARED_END)
    interview.choose(messages.START)
    interview.asks(interview.first)
    interview.press("ctrl-c")
    interview.asks(messages.START_CHOICE)
    end_for_all(interview)


@SIGNALS
def test_signal(start_small: Start, number: int, status: int) -> None:
    """A signal ends it from anywhere, and the window is as before."""
    interview = start_small("--shared")
    type_secret(interview)
    interview.process.send_signal(number)
    assert interview.exit_status() == status
    assert interview.restored()
    assert SECRET not in interview.text()


@pytest.mark.slow
def test_suggested_name(start_small: Start) -> None:
    """The name suggested for a file tells nothing of a file that is there from today."""
    interview = start_small("--shared")
    interview.go_to("check")
    make_sheet(interview)
    for kind in ("text", "markdown"):
        interview.choose_format(kind)
        interview.press("enter")
        interview.asks(messages.KEEP_CHOICE)
    names = sorted(interview.written())
    assert len(names) == 2
    assert all(len(Path(name).stem) == len("visit-sheet-2026-01-01-1200") for name in names)


@pytest.mark.parametrize(
    ("arguments", "environ", "said"),
    [
        (["--shared", "-o", "a.pdf"], {}, messages.SHARED_FILES),
        (["--shared"], {}, messages.SHARED_SCREEN),
        ([], {"READYCHECK_SHARED": "1"}, messages.SHARED_SCREEN),
        (["start", "--plain"], {"READYCHECK_SHARED": "1"}, messages.SHARED_SCREEN),
    ],
)
def test_refused(run: Run, arguments: list[str], environ: dict[str, str], said: str) -> None:
    """Where answers could stay for the next person it does not start, and says why."""
    done = run(*arguments, **environ)
    assert done.returncode == Exit.USAGE
    assert done.stderr == f"{said}\n"


@pytest.mark.slow
def test_no_names_offered(start_small: Start) -> None:
    """Tab tells nobody of the folders of those before."""
    interview = start_small("--shared")
    (interview.cwd / "Anna").mkdir()
    interview.go_to("check")
    make_sheet(interview)
    interview.choose_format("text")
    assert messages.KEY_COMPLETE not in interview.view()
    interview.press("ctrl-u", "A", "\t", "x")
    interview.wait_for("> Ax")


def test_not_shared(run: Run) -> None:
    """The variable set to nothing or to 0 is as if it were not there."""
    for value in ("", "0"):
        assert run("--plain", lines=["q"], READYCHECK_SHARED=value).returncode == Exit.DONE


def test_gnu_screen(start_small: Start) -> None:
    """In GNU screen, which keeps what scrolled by, it does not start."""
    interview = start_small("--shared", environ={"STY": "1.tty"})
    assert interview.exit_status() == Exit.USAGE
    assert interview.says(messages.SHARED_GNU_SCREEN)


# ── In tmux, which has a scrollback of its own ──


def contains(*words: str) -> bool:
    """Whether the second words hold the first, however they are broken."""
    part, whole = map(without_spaces, words)
    return part in whole


class Tmux:
    """A window of tmux, on a server of its own."""

    def __init__(self, folder: Path, command: str) -> None:
        self._server = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null"]
        self.do("new-session", "-d", "-x", "80", "-y", "24", f"HOME={folder} sh -c '{command}'")

    def do(self, *arguments: str) -> str:
        done = subprocess.run([*self._server, *arguments], capture_output=True, text=True)
        return done.stdout

    def press(self, *keys: str) -> None:
        self.do("send-keys", *keys)

    def everything(self) -> str:
        """What is on the screen, and what can be scrolled back to."""
        return self.do("capture-pane", "-p", "-S", "-")

    def wait_for(self, reached: Callable[[str], bool]) -> str:
        end = time.monotonic() + PATIENCE
        while not reached(shown := self.do("capture-pane", "-p")):
            assert time.monotonic() < end, shown
        return self.everything()

    def begin(self) -> None:
        """Start, and go on to the question where words are typed."""
        self.wait_for(lambda shown: messages.START in shown)
        self.press("Enter")
        self.wait_for(lambda shown: "Question 1" in shown)
        self.press("Down", "Enter")
        self.wait_for(lambda shown: "How many cups?" in shown)

    def clear(self) -> None:
        """Go on to the last choice there is, which clears the window."""
        for asked, keys in (
            ("What will you ask?", "Enter"),
            ("Which mug?", "Down Enter"),
            (messages.MAKE_SHEET, "End Enter"),
            (messages.KEY_CLOSE, "q"),
            (messages.END_CLEARING, "End Enter"),
        ):
            self.wait_for(partial(contains, asked))
            self.press(*keys.split())


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[[str], Tmux]]:
    opened: list[Tmux] = []

    def begin(arguments: str) -> Tmux:
        (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
        program = f"{sys.executable} -m readycheck start --questions small.yaml {arguments}"
        opened.append(Tmux(tmp_path, f"cd {tmp_path}; seq 1 50; {program}; {program}; cat"))
        return opened[-1]

    yield begin
    for each in opened:
        each.do("kill-server")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
@pytest.mark.parametrize("arguments", ["", "--shared"])
@pytest.mark.parametrize("ends", ["Ctrl-X", "finish"])
def test_two_people_in_tmux(
    tmux: Callable[[str], Tmux], tmp_path: Path, arguments: str, ends: str
) -> None:
    """Neither the window nor its scrollback nor a file nor the second run holds a word of the
    first person."""
    window = tmux(arguments)
    window.begin()
    window.press("-l", SECRET)
    assert SECRET in window.wait_for(lambda shown: f"> {SECRET}" in shown)
    window.press("Enter")
    assert SECRET in window.wait_for(lambda shown: f"You wrote: {SECRET}" in shown)
    if ends == "Ctrl-X":
        window.press("C-x")
    else:
        window.clear()
    left = window.wait_for(lambda shown: messages.START in shown and "cups" not in shown)
    assert SECRET not in left
    assert "How many cups?" not in left
    window.begin()
    window.press("Up")
    assert SECRET not in window.everything()
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in kept if SECRET.encode() in path.read_bytes()]
