"""A window made narrower and wider in the middle of a prompt, judged in tmux.

tmux breaks the lines on its screen anew, as the terminals do that people have; pyte does not.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from tests.conftest import SMALL, built_in, slow
from tests.interviews import LINE
from tests.terminal import KEYS, PATIENCE, without_spaces

if shutil.which("tmux") is None:
    pytest.skip("there is no tmux", allow_module_level=True)

COLUMNS = (40, 20, 60, 80)
TYPED = "two in the morning, one after lunch, and none at all on a day when I slept well"


class Tmux:
    """Runs the program in a window of a tmux server of its own."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._server = f"readycheck-{home.parent.name}-{home.name}"
        # COLUMNS stays as it was at the start, as programs leave it that set it.
        environ = (f"HOME={home}", "LC_ALL=C.UTF-8", "COLUMNS=80")
        program = (sys.executable, "-m", "readycheck", *arguments)
        self._do("new-session", "-d", "-x", "80", "-y", "24", "env", *environ, *program)

    def press(self, *keys: str) -> None:
        """Press keys by their names; anything else is typed as it is."""
        self._do("send-keys", "-l", "".join(KEYS.get(key, key) for key in keys))

    def resize(self, columns: int, rows: int = 24) -> None:
        """Give the window another width."""
        self._do("resize-window", "-x", str(columns), "-y", str(rows))

    def wait_for_once_at_every_width(
        self, key: str, texts: Iterable[str], each: Iterable[str]
    ) -> None:
        """Press the key at each width, and wait for the texts and for what each shows, once."""
        for columns, text in zip(COLUMNS, each, strict=True):
            self.resize(columns)
            self.press(key)
            self.wait_for_once(*texts, text)

    def wait_for_once(self, *texts: str) -> None:
        """Look until each text is there, and once only, in all lines there are.

        Spaces do not matter: a line may be broken at any place.
        """
        end = time.monotonic() + PATIENCE
        while wrong := self._not_once(*texts):
            shown = self._do("capture-pane", "-p", "-S", "-")
            assert time.monotonic() < end, f"not there once alone: {wrong}:\n{shown}"

    def wait_for_view(self, *texts: str) -> None:
        """Look until each text is in the window, broken between words alone."""
        end = time.monotonic() + PATIENCE
        while not all(text in " ".join(self._do("capture-pane", "-p").split()) for text in texts):
            assert time.monotonic() < end, self._do("capture-pane", "-p")

    def close(self) -> None:
        """End the server, and the program with it."""
        self._do("kill-server")

    def _not_once(self, *texts: str) -> list[str]:
        shown = without_spaces(self._do("capture-pane", "-p", "-S", "-"))
        return [text for text in texts if shown.count(without_spaces(text)) != 1]

    def _do(self, *command: str) -> str:
        tmux = ("tmux", "-L", self._server, "-f", os.devnull, *command)
        done = subprocess.run(tmux, capture_output=True, text=True, timeout=PATIENCE, check=True)
        return done.stdout


@pytest.fixture
def tmux(tmp_path: Path, small_questions: str) -> Iterator[Tmux]:
    opened = Tmux(tmp_path, "start", "--questions", small_questions)
    yield opened
    opened.close()


def test_menu_resized(tmux: Tmux) -> None:
    """A menu with long choices stays whole and alone at every width."""
    start = f"» 1 {messages.START}"
    choices = (
        f"» 2 {messages.START_KEEPING}",
        f"» 3 {messages.READ_GUIDE}",
        f"» 4 {messages.LEAVE}",
    )
    once = (messages.START_CHOICE, messages.START_KEEPING, messages.READ_GUIDE, messages.KEY_LEAVE)
    tmux.wait_for_once(*once, start)
    tmux.wait_for_once_at_every_width("down", once, (*choices, start))


def test_list_resized(tmux: Tmux, small: Questionnaire) -> None:
    """A list stays whole and alone below its question at every width."""
    tmux.wait_for_once(messages.START_CHOICE)
    tmux.press("enter")
    answers = list(messages.YES_NO.values())
    once = (small.questions[0].text, *answers[2:], messages.KEY_MOVE, messages.KEY_LEAVE)
    tmux.wait_for_once(*once)
    pointed = (f"» {number} {answer}" for number, answer in enumerate(answers, 1))
    tmux.wait_for_once_at_every_width("down", once, pointed)


def test_line_resized(tmux: Tmux, small: Questionnaire) -> None:
    """A long line typed stays whole and alone below its question at every width."""
    tmux.wait_for_once(messages.START_CHOICE)
    tmux.press("enter")
    tmux.wait_for_once(small.questions[0].text, messages.KEY_ANSWER)
    tmux.press("down", "enter")
    once = (small.question(LINE).text, messages.KEY_LEAVE)
    tmux.wait_for_once(*once, messages.KEY_LEAVE_OUT)
    tmux.press(TYPED)
    tmux.wait_for_once(*once, f"> {TYPED} {messages.KEY_TAKE}")
    typed = (TYPED + "!" * keys for keys in range(1, len(COLUMNS) + 1))
    lines = (f"> {line} {messages.KEY_TAKE}" for line in typed)
    tmux.wait_for_once_at_every_width("!", once, lines)


def test_question_out_of_reach(tmp_path: Path) -> None:
    """A question that fills the window is drawn anew from the top, broken between words alone."""
    question = "Do you drink tea, " + "and another cup of it afterwards, " * 8 + "every single day?"
    file = tmp_path / "long.yaml"
    file.write_text(SMALL.replace("Do you drink tea?", question), encoding="utf-8")
    with closing(Tmux(tmp_path, "start", "--questions", str(file))) as tmux:
        tmux.wait_for_once(messages.START_CHOICE)
        tmux.press("enter")
        tmux.wait_for_view(question, messages.KEY_ANSWER)
        for columns, rows in ((60, 12), (34, 20), (60, 14)):
            tmux.resize(columns, rows)
            tmux.wait_for_view(question, messages.KEY_HELP)


@pytest.mark.parametrize(("columns", "rows"), [(60, 18), slow(40, 12), slow(80, 14)])
def test_once_in_the_scrollback(tmp_path: Path, columns: int, rows: int) -> None:
    """What is drawn anew from the top is not kept to be scrolled back to as well."""
    [question, *_] = built_in().questions
    with closing(Tmux(tmp_path)) as tmux:
        tmux.wait_for_once(messages.START_CHOICE)
        tmux.press("enter")
        tmux.wait_for_once(question.text, messages.KEY_ANSWER)
        tmux.resize(columns, rows)
        tmux.wait_for_view(messages.KEY_MOVE)
        tmux.resize(100, 30)
        tmux.wait_for_once(question.text, messages.KEY_ANSWER)
