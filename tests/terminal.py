"""A terminal for the tests to sit at: the program on a pty, and a screen that shows what it draws.

Nothing here sleeps: output is read until what is waited for is on the screen.
"""

import fcntl
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pexpect
import pyte
import pyte.modes
from pexpect.fdpexpect import fdspawn

from readycheck import messages
from readycheck.system import streams

PATIENCE = 30.0  # seconds: a bound for a loaded machine; nothing waits so long unless a test fails

KEYS = {
    "enter": "\r",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "shift-tab": "\x1b[Z",
    "space": " ",
    "esc": "\x1b",
    "f1": "\x1bOP",
    "ctrl-c": "\x03",
    "ctrl-d": "\x04",
    "ctrl-g": "\x07",
    "ctrl-o": "\x0f",
    "ctrl-q": "\x11",
    "ctrl-r": "\x12",
    "ctrl-s": "\x13",
    "ctrl-l": "\x0c",
    "ctrl-u": "\x15",
    "ctrl-x": "\x18",
    "ctrl-z": "\x1a",
    "ctrl-]": "\x1d",
}

_IDLE_READS = 5  # in each of which nothing comes for a twentieth of a second

_KEPT = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")  # of the environment of the tests
_BRACKETED_PASTE = 2004  # on as long as a prompt is there
_OTHER_SCREEN = 1049  # on as long as something to read is over the prompt
_SCROLLED = 3  # to erase what can be scrolled back to
_AUTOWRAP = 7  # off as long as a prompt is being drawn
# Before a choice; the numbers of its contents are part of a page.
_NUMBER = re.compile(
    r"^(?:» ?\d+[a-z]* (?=\S)|( [» ] |[» ])(?:\d (?=\s*\S)| *\d+[a-z]* (?: (?=\S)|(?=[●○]))))"
)
_BARS = re.compile("[▌│]")


class Terminal:
    """Runs `python -m readycheck` at one end of a pty, and is the terminal at the other.

    `folder` holds all that the program may write to: its home, its working and its temporary
    folder. `shell` is how a shell runs the program, as `"$@"`, with its streams sent elsewhere, and
    `python` is what Python runs.
    """

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        environ: Mapping[str, str] = {},
        shell: str = 'exec "$@"',
        python: Sequence[str] = ("-m", "readycheck"),
    ) -> None:
        self.folder = folder
        self.home, self.cwd, temporary = (folder / name for name in ("home", "cwd", "tmp"))
        for each in (self.home, self.cwd, temporary):
            each.mkdir(exist_ok=True)
        self.output = b""
        self._reads_lines = streams.wants_plain(
            {"TERM": "xterm", **environ}, "--plain" in arguments
        )
        self._screen = _Screen(columns, rows, history=100_000)
        self._screen.shared = "--shared" in arguments
        self._stream = pyte.ByteStream(self._screen)
        self._asked = 0
        self._master, self._slave = pty.openpty()
        termios.tcsetwinsize(self._slave, (rows, columns))
        self._before = self._after = _settings(self._slave)
        self._pty: fdspawn[bytes] = fdspawn(self._master)
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self.process = subprocess.Popen(
            ["sh", "-c", shell, "sh", sys.executable, *python, *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=self.cwd,
            env={
                "HOME": str(self.home),
                "TMPDIR": str(temporary),
                "PATH": os.defpath,
                "LC_ALL": "C.UTF-8",
                "TERM": "xterm-256color",
                "PROMPT_TOOLKIT_NO_CPR": "1",
                "CUPS_SERVER": "/nowhere",  # nothing may be printed by a test
                **kept,
                **environ,
            },
            start_new_session=True,
            preexec_fn=_take_the_terminal,  # noqa: PLW1509 (no thread runs)
            umask=0o022,
        )

    # ── The keyboard ──

    def press(self, *keys: str) -> None:
        """Press keys by their names, all in one write; a single character is its own name."""
        self.type("".join(KEYS.get(key, key) for key in keys))

    def type(self, text: str) -> None:
        """Send the text as it is, in one write."""
        if self._reads_lines:  # then the terminal itself shows what is typed
            self._screen.begin_turn()
        self._pty.send(text)

    def send_bytes(self, data: bytes) -> None:
        """Send bytes that are not typed."""
        self._pty.send(data)

    def wait_for_bytes(self, data: bytes, count: int) -> None:
        """Read what the program writes until the bytes have come so many times."""
        end = time.monotonic() + PATIENCE
        while self.output.count(data) < count:
            assert time.monotonic() < end, f"waited in vain for {data!r}:\n{self.text()}"
            self.read()

    def paste(self, text: str) -> None:
        """Paste the text as a terminal does that brackets what is pasted."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the system tells the program."""
        self._screen.change_size(columns, rows)
        termios.tcsetwinsize(self._slave, (rows, columns))

    def hang_up(self) -> None:
        """Close the terminal's window."""
        os.close(self._slave)
        self._pty.close()
        self._slave = -1

    # ── The screen ──

    def asks(self, *texts: str) -> None:
        """Wait until the program asks anew, and the texts are in what it asks.

        What holds before it is read and gone on from; it is in the same turn.
        """
        while self.waits(*texts):
            begun = self._screen.turn
            self.press("enter")
            self.wait_until(self._is_asked, "what is held")
            self._screen.turn = begun

    def waits(self, *texts: str) -> bool:
        """Wait until the program asks anew, or holds before it does; whether it holds."""

        def reached() -> bool:
            return self._is_asked() and (self.is_held() or self._has(*texts))

        self.wait_until(reached, f"to be asked {texts}")
        held = self.is_held()
        self._asked = self._screen.prompts
        return held

    def begins_in_sight(self) -> bool:
        """Whether the words shown since the prompt before begin on the screen, not above it."""
        above = len(self._screen.history.top) - self._screen.turn
        return not "".join(self._screen.turn_lines()[: max(above, 0)]).strip()

    def is_held(self) -> bool:
        """Whether what is on the screen waits to be read."""
        return without_spaces(messages.KEY_GO_ON) in without_spaces(self.view())

    def prompts(self) -> int:
        """How many prompts there were."""
        return self._screen.prompts

    def is_prompting(self) -> bool:
        """Whether a prompt reads keys."""
        return self._screen.in_prompt

    def read(self) -> bool:
        """Show what the program has written, if it does so soon; whether there can be more."""
        try:
            data = self._pty.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.output += data
        self._stream.feed(data)
        return True

    def wait_until(self, reached: Callable[[], bool], what: str) -> None:
        """Read what the program writes until this is so; `what` it is says a failure.

        What is still being drawn is not looked at.
        """
        end = time.monotonic() + PATIENCE
        while not (self._screen.is_whole and reached()):
            if self.process.poll() is not None:
                self._finish()
                assert reached(), f"ended while waiting for {what}:\n{self.text()}"
                return
            assert time.monotonic() < end, f"waited in vain for {what}:\n{self.text()}"
            self.read()

    def wait_for(self, *texts: str) -> None:
        """Wait until the texts are below the prompt before, or below the last line typed."""
        self.wait_until(lambda: self._has(*texts), f"{texts}")

    def settle(self) -> None:
        """Read until nothing comes for longer than a key takes that is held down."""
        read = -1
        while read != len(self.output):
            read = len(self.output)
            for _ in range(_IDLE_READS):
                self.read()

    def goes_on(self, *texts: str) -> None:
        """Press Enter alone, and again, until the texts are in what is asked."""

        def reached() -> bool:
            self.settle()
            if self._screen.in_prompt and not self.is_held() and self._has(*texts):
                return True
            self.press("enter")
            return False

        self.wait_until(reached, f"{texts}")
        self._asked = self._screen.prompts

    def text(self) -> str:
        """All lines there were, those scrolled off the screen too."""
        return "\n".join(map(str.rstrip, self._screen.every_line())).rstrip()

    def says(self, text: str) -> bool:
        """Whether the text is among all lines there were, wherever they break."""
        return without_spaces(text) in without_spaces(self.text())

    def turn(self) -> str:
        """What was shown since the prompt before, or since the last line typed; squeezed."""
        return squeezed("\n".join(map(unnumbered, self._screen.turn_lines())))

    def view(self) -> str:
        """What can be seen on the screen now; squeezed."""
        return squeezed("\n".join(map(unnumbered, self.rows_seen())))

    def rows_seen(self) -> list[str]:
        """The rows of the screen as they can be seen now."""
        return list(map(str.rstrip, self._screen.display))

    def is_covered(self) -> bool:
        """Whether the alternate screen is shown, over the one that scrolls."""
        return self._screen.is_covered or self._screen.on_alternate_screen

    def cells(self) -> list[list[pyte.screens.Char]]:
        """Each row shown since the prompt before, sign by sign with its look."""
        return self._screen.turn_rows()

    def colours(self, text: str) -> set[str]:
        """The colours of every place where the text is on one line."""
        return self._screen.colours(text)

    def is_raw(self) -> bool:
        """Whether the program takes the keys one by one, as prompts do."""
        return not termios.tcgetattr(self._slave)[3] & termios.ICANON

    # ── The end ──

    def exit_status(self) -> int:
        """Wait for the end: the exit status, or a signal's number with a minus sign."""
        if self._pty.closed:
            return self.process.wait(PATIENCE)
        self.wait_until(lambda: self.process.poll() is not None, "the program to end")
        self._finish()
        assert "Traceback" not in self.text(), self.text()
        return self.process.returncode

    def restored(self) -> bool:
        """Whether the ended program left the terminal as it was: its settings, a cursor to see,
        long lines that wrap, pastes not bracketed, and the screen that scrolls."""
        screen = self._screen
        of_prompts = screen.in_prompt or screen.is_covered or screen.on_alternate_screen
        shows_all = screen.shows_cursor and screen.is_whole and not of_prompts
        return shows_all and self._after == self._before

    def written(self) -> list[str]:
        """The files that there are in all the folders the program may write to."""
        files = (path for path in self.folder.rglob("*") if not path.is_dir())
        return sorted(str(path.relative_to(self.folder)) for path in files)

    def close(self) -> None:
        """End the program if it still runs, and let go of the pty."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._slave >= 0:
            os.close(self._slave)
        self._pty.close()

    # ── Behind it ──

    def _has(self, *texts: str) -> bool:
        shown = without_spaces(self.turn())
        return all(without_spaces(text) in shown for text in texts)

    def _is_asked(self) -> bool:
        """Whether there is a new prompt that reads keys; line by line what is typed waits."""
        if self._screen.in_prompt:
            return self._screen.prompts > self._asked
        return self._reads_lines

    def _finish(self) -> None:
        """Read to the end of what an ended program has written."""
        if self._slave < 0:
            return
        self._after = _settings(self._slave)
        os.close(self._slave)
        self._slave = -1
        while self.read():
            pass


class _Screen(pyte.HistoryScreen):
    """A screen that counts the prompts, and knows where on it the one before the last ended.

    pyte has no alternate screen to go over to, so it is made here.
    """

    prompts = 0
    shared = False  # whether prompts are on the alternate screen too
    on_alternate_screen = False
    _covered: tuple[Any, ...] | None = None
    _opening = False
    _back_up = False
    turn = 0

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        super().set_mode(*modes, **kwargs)
        if _OTHER_SCREEN in modes and self.shared:
            self.on_alternate_screen = True
        elif _OTHER_SCREEN in modes and self._covered is None:
            self._cover()
        if _BRACKETED_PASTE in modes and self.is_covered:
            self.prompts += 1
        elif _BRACKETED_PASTE in modes:
            self._opening = True
        if _AUTOWRAP in modes and self._opening:  # the end of a prompt's first drawing
            self._opening = False
            self.prompts += 1

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        super().reset_mode(*modes, **kwargs)
        if _OTHER_SCREEN in modes:
            self.on_alternate_screen = False
        if _OTHER_SCREEN in modes and self._covered is not None:
            self._uncover(*self._covered)
        if _BRACKETED_PASTE in modes:
            self.begin_turn()

    def _cover(self) -> None:
        """Show an empty screen, and keep all that there is until it goes."""
        cursor = (self.cursor.x, self.cursor.y)
        self._covered = (dict(self.buffer), len(self.history.top), *cursor)
        self.buffer.clear()
        self._back_up = False
        self.turn = len(self.history.top)

    def _uncover(self, rows: dict[int, Any], scrolled: int, x: int, y: int) -> None:
        """Show again what there was; what scrolled out of sight in between is gone."""
        self._covered = None
        while len(self.history.top) > scrolled:
            self.history.top.pop()
        self.buffer.clear()
        self.buffer.update(rows)
        self.cursor.x, self.cursor.y = x, y

    def cursor_up(self, count: int | None = None) -> None:
        super().cursor_up(count)
        self._back_up = True

    def draw(self, data: str) -> None:
        super().draw(data)
        self._back_up = False

    def report_device_status(self, *_: int, **__: object) -> None:
        """Answer nothing; pyte's own takes no private one, which a terminal may echo."""

    def erase_in_display(self, how: int = 0, *args: Any, **kwargs: Any) -> None:
        super().erase_in_display(how, *args, **kwargs)
        if how == _SCROLLED:
            self.begin_turn()

    def begin_turn(self) -> None:
        self.turn = len(self.history.top) + self.cursor.y

    def change_size(self, columns: int, rows: int) -> None:
        """As terminals do it: what is above the cursor moves up, and out of sight if it must.

        pyte's own `resize` leaves the cursor behind.
        """
        kept = [self.buffer[y] for y in range(self.lines)]
        above = max(self.cursor.y + 1 - rows, 0)
        self.history.top.extend(kept[:above])
        self.buffer.clear()
        self.buffer.update(enumerate(kept[above : above + rows]))
        self.cursor.y -= above
        self.cursor.x = min(self.cursor.x, columns - 1)
        self.columns, self.lines = columns, rows

    @property
    def in_prompt(self) -> bool:
        return _BRACKETED_PASTE << 5 in self.mode

    @property
    def is_covered(self) -> bool:
        return self._covered is not None

    @property
    def is_whole(self) -> bool:
        """Whether all is drawn. What covers the screen never wraps: at the end its cursor goes up
        to the top left instead."""
        if self.is_covered:
            return self._back_up and (self.cursor.x, self.cursor.y) == (0, 0)
        return pyte.modes.DECAWM in self.mode

    @property
    def shows_cursor(self) -> bool:
        return pyte.modes.DECTCEM in self.mode

    def every_line(self) -> list[str]:
        return [_words(row) for row in self._rows()]

    def turn_lines(self) -> list[str]:
        return [_words(row) for row in self.turn_rows()]

    def turn_rows(self) -> list[list[pyte.screens.Char]]:
        return list(self._rows(self.turn))

    def colours(self, text: str) -> set[str]:
        return {
            cell.fg
            for row in self._rows()
            for found in re.finditer(re.escape(text), _words(row))
            for cell in row[found.start() : found.end()]
        }

    def _rows(self, first: int = 0) -> Iterator[list[pyte.screens.Char]]:
        on_screen = (self.buffer[y] for y in range(self.lines))
        for row in islice(chain(self.history.top, on_screen), first, None):
            yield [row[x] for x in range(max(row, default=-1) + 1)]


def unnumbered(row: str) -> str:
    """A row of a list without the number of the choice."""
    return _NUMBER.sub(lambda found: " » " if "»" in found[0] else "   ", row)


def squeezed(text: str) -> str:
    """The words of the text alone, whatever lines and boxes they were laid out in."""
    return " ".join(_BARS.sub(" ", text).split())


def _words(row: list[pyte.screens.Char]) -> str:
    return "".join(cell.data for cell in row)


def _settings(tty: int) -> list[Any]:
    settings: list[Any] = termios.tcgetattr(tty)
    settings[3] &= ~termios.PENDIN  # only says that there was something to read
    return settings


def _take_the_terminal() -> None:
    """Make standard input the session's terminal, and mind signals whoever runs the tests."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(each, signal.SIG_DFL)


def without_spaces(text: str) -> str:
    """For what may be broken at any place, as words are that are too long for a line."""
    return "".join(text.split())
