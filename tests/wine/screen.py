"""A whole interview on the screen, on Windows' own Python: wine's console on a pty, and keys.

`.ci/windows` runs it, and says in READYCHECK_WINDOWS where Windows' python.exe is. Nothing here
sleeps: the screen is read until what is waited for is on it.
"""

import os
import pty
import re
import subprocess
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pexpect
import pyte
import pytest
from pexpect.fdpexpect import fdspawn

from readycheck import messages
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from tests.conftest import built_in
from tests.interviews import ANSWERS, Answers, keys
from tests.terminal import KEYS, squeezed, without_spaces

PYTHON = os.environ["READYCHECK_WINDOWS"]
PATIENCE = 60.0  # seconds: a bound for a loaded machine
_IDLE_READS = 10  # in each of which nothing comes for a twentieth of a second
# What console.py takes the keys F11 and F12 for.
NAMES = {**KEYS, "narrower": "\x1b[23~", "ctrl-c": "\x1b[24~"}


class Console:
    """Runs the program at wine's console, and shows what that shows."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = pty.openpty()
        termios.tcsetwinsize(self._slave, (24, 80))
        self._pty: fdspawn[bytes] = fdspawn(self._master)
        self.process = subprocess.Popen(
            ["wine", PYTHON, str(Path(__file__).with_name("console.py")), *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=folder,
            env={**os.environ, "TERM": "xterm-256color"},
            start_new_session=True,
        )

    def press(self, *names: str) -> None:
        """Press keys by their names, all in one write; a single character is its own name."""
        self._pty.send("".join(NAMES.get(name, name) for name in names))

    def shows(self, *texts: str) -> None:
        """Wait until all of this is on the screen, whatever lines it was laid out in."""
        self.wait_until(lambda: self._has(*texts), f"{texts}")

    def asks(self, *texts: str) -> None:
        """Wait until all of this is asked; what holds before it is read and gone on from."""

        def reached() -> bool:
            if not self._has(messages.KEY_GO_ON):
                return self._has(*texts, messages.KEY_LEAVE)
            self.press("enter")
            self.wait_until(lambda: not self._has(messages.KEY_GO_ON), "what is held to go")
            return False

        self.wait_until(reached, f"to be asked {texts}")

    def choose(self, text: str) -> None:
        """Point at the choice that is shown with this text, by its number, and take it."""
        row = re.compile(rf"^ [» ] *(\d+) +{re.escape(text)}", re.MULTILINE)
        self.wait_until(lambda: row.search(self.text()) is not None, text)
        found = row.search(self.text())
        assert found
        if not self.is_at(text):
            self.press(*found[1])
            self.wait_until(lambda: self.is_at(text), f"{text} to be pointed at")
        self.press("enter")

    def is_at(self, text: str) -> bool:
        """Whether the choice that begins with this text is pointed at."""
        return re.search(rf"^ » *(\d+) +{re.escape(text)}", self.text(), re.MULTILINE) is not None

    def insist(self, name: str, reached: Callable[[], bool]) -> None:
        """Press a key until it is minded: what comes before a prompt reads again is dropped."""

        def minded() -> bool:
            self._settle()
            if not reached():
                self.press(name)
            return reached()

        self.wait_until(minded, f"{name} to be minded")

    def end(self) -> int:
        self.wait_until(lambda: self.process.poll() is not None, "the program to end")
        while self._read():
            pass
        return self.process.returncode

    def text(self) -> str:
        return "\n".join(self.rows()).rstrip()

    def rows(self) -> list[str]:
        return list(map(str.rstrip, self._screen.display))

    def wait_until(self, reached: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < end, f"waited in vain for {what}:\n{self.text()}"
            assert self._read() or reached(), f"ended while waiting for {what}:\n{self.text()}"

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._slave)
        self._pty.close()

    def _has(self, *texts: str) -> bool:
        shown = without_spaces(squeezed("\n".join(self._screen.display)))
        return all(without_spaces(text) in shown for text in texts)

    def _settle(self) -> None:
        """Show what comes, until nothing does for a while."""
        before = None
        while before != (before := self.text()):
            for _ in range(_IDLE_READS):
                self._read()

    def _read(self) -> bool:
        """Show what has come, if something does soon; whether there can be more."""
        try:
            data = self._pty.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return self.process.poll() is None
        except pexpect.EOF:
            return False
        self._stream.feed(data)
        return True


Start = Callable[..., Console]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    with ExitStack() as opened:
        yield lambda *arguments: opened.enter_context(closing(Console(tmp_path, *arguments)))


def walk(console: Console, answers: Answers) -> None:
    """Answer every question, up to the check."""
    console.asks(messages.START_CHOICE)
    console.press("enter")
    response = Response.begin(built_in())
    while question := response.question:
        console.asks(question.text)
        answer = answers.get(question.id)
        console.press(*keys(question, response.options(question), answer))
        response = response.skip() if answer is None else response.answer(answer)
    console.asks(messages.CHECK_CHOICE)


def test_interview(start: Start, tmp_path: Path) -> None:
    """All questions are asked and answered, checked, and saved as a sheet."""
    console = start()
    walk(console, ANSWERS)
    console.press("end")
    console.wait_until(lambda: console.is_at(messages.MAKE_SHEET), "the end of the list")
    console.press("enter")
    console.shows(messages.SHEET_PURPOSE, messages.KEY_CLOSE)
    console.press("q")
    console.asks(messages.KEEP_CHOICE)
    console.choose(messages.SAVE_SHEET["text"])
    console.asks(messages.FILE_NAME, messages.SHEET_FILE)
    console.press("enter")
    console.asks(messages.KEEP_CHOICE)
    console.choose(messages.END)
    assert console.end() == 0
    (file,) = tmp_path.iterdir()
    words = squeezed(file.read_text("utf-8"))
    for each in (messages.SHEET_PURPOSE, "150/95", "low mood", "Can my sister come?"):
        assert each in words


def test_keys(start: Start, tmp_path: Path) -> None:
    """Help covers a question and uncovers it; a narrower window, back, and leaving by Ctrl-C."""
    first, second = built_in().questions[:2]
    yes, no = (option.text for option in options_for(built_in(), first)[:2])
    console = start()
    console.asks(messages.START_CHOICE)
    console.press("enter")
    console.asks(first.text)
    console.press("down")
    console.wait_until(lambda: console.is_at(yes), "a move")
    console.press("?")
    console.shows(messages.HELP_WHY, messages.KEY_CLOSE)
    console.press("esc")
    console.asks(first.text, "─" * 79)
    assert console.is_at(yes)
    console.insist("2", lambda: console.is_at(no))
    console.press("narrower")
    console.wait_until(lambda: "─" * 59 in console.rows(), "a narrower layout")
    console.wait_until(lambda: console.is_at(no), "the choice pointed at before")
    console.asks(first.text)
    console.press("enter")
    console.asks(second.text)
    console.press("left")
    console.asks(first.text)
    console.press("ctrl-c")
    console.asks(messages.LEAVE_CHOICE)
    console.choose(messages.LEAVE_UNKEPT)
    assert console.end() == 130
    assert messages.NOTHING_KEPT in console.rows()
    assert list(tmp_path.iterdir()) == []


def test_quick_exit(start: Start) -> None:
    """Ctrl-X leaves an empty window."""
    console = start()
    console.asks(messages.START_CHOICE)
    console.press("ctrl-x")
    assert console.end() == 0
    assert console.text() == ""
