"""An interview at a terminal: somebody at it who knows the questions, and fixtures to start one.

A plugin of the tests (see `conftest`), except on Windows, which has no pty.
"""

import re
import signal
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Option, Question
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, SMALL, built_in, slow
from tests.terminal import Terminal, squeezed

Answers = Mapping[str, Answer]
Step = tuple[Question, tuple[Option, ...]]

# To the built-in questions: every answer there is, questions left out, words typed, and questions
# picked in another order than they are listed in.
ANSWERS: Answers = {
    "evidence": "yes",
    "long-standing": "no",
    "guided-setting": "not-sure",
    "lifestyle": "prefer-not-to-say",
    "blood-pressure": "yes",
    "blood-pressure-reading": "150/95",
    "pregnancy": "no",
    "heart-liver": "not-sure",
    "substance-use": "prefer-not-to-say",
    "psychiatric": "no",
    "symptoms": "low mood",
    "bring": ("ask-medicines", "ask-evidence", "ask-getting-home"),
    "own-question": "Can my sister come?",
}
# The shortest way through them, and the way to the longest list of questions to bring.
NO: Answers = {question.id: "no" for question in built_in().required}
NOT_SURE: Answers = dict.fromkeys(NO, "not-sure")

# To the small questionnaire, which has a list, a line to type, a list to pick from, and a list.
TEA: Answers = {"tea": "yes", "mug": "blue"}
PICKS, LINE, LIST = "bring", "cups", "mug"


# A shell with jobs: it says that the program was stopped, sets the terminal as it wants it, and
# brings the program back at a line typed.
SHELL = """
set -m; modes=$(stty -g); "$@"; status=$?
while [ $status -eq 147 ] || [ $status -eq 148 ]; do
    stty $modes; echo STOPPED; read -r _; fg >/dev/null; status=$?
done
exit $status
"""

# Runs the program with less patience for a second key before it goes on from a hold: for interviews
# with many holds, where no key is held down.
BRISK = (
    "-c",
    "import sys\n"
    "from readycheck.ui import key_press\n"
    "from readycheck import __main__\n"
    "key_press._QUIET = 0.02\n"
    "sys.exit(__main__.main())",
)

SIZES = pytest.mark.parametrize(("columns", "rows"), [(80, 24), slow(40, 12), slow(20, 10)])

BACK_KEYS = pytest.mark.parametrize("key", ["left", slow("shift-tab")])
LEAVE_KEYS = pytest.mark.parametrize("key", ["ctrl-c", slow("ctrl-d")])
SIGNALS = pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGTERM, 143), slow(signal.SIGINT, 130), slow(signal.SIGHUP, 129)],
)


class Interview(Terminal):
    """A terminal with somebody at it who knows the questionnaire."""

    def __init__(
        self, folder: Path, questionnaire: Questionnaire, *arguments: str, **options: Any
    ) -> None:
        self.questionnaire = questionnaire
        super().__init__(folder, *arguments, **options)

    @property
    def first(self) -> str:
        return self.questionnaire.questions[0].text

    def text_of(self, id: str) -> str:
        return self.questionnaire.question(id).text

    def path(self, answers: Answers, to: str | None = None) -> Iterator[Step]:
        """The questions that the answers lead to, and what each offers, as far as before `to`."""
        response = Response.begin(self.questionnaire)
        while (question := response.question) and question.id != to:
            yield question, response.options(question)
            answer = answers.get(question.id)
            response = response.skip() if answer is None else response.answer(answer)

    def offered(self, id: str, answers: Answers) -> list[str]:
        """What a question offers after these answers."""
        steps = self.path(answers)
        return next([o.text for o in options] for question, options in steps if question.id == id)

    def walk(self, answers: Answers, to: str | None = None, by: str = messages.START) -> None:
        """Start by a choice, and answer every question before `to`, or all; then the next thing is
        asked."""
        self.asks(messages.START_CHOICE)
        self.choose(by)
        for question, options in self.path(answers, to):
            self.asks(question.text)
            self.answer(question, options, answers.get(question.id))
        self.asks(self.text_of(to) if to else messages.CHECK_CHOICE)

    def answer(
        self, question: Question, options: tuple[Option, ...], answer: Answer | None
    ) -> None:
        """Give the answer to a question not answered before; a list's entries come one by one."""
        entries = answer if question.type == "list" and isinstance(answer, tuple) else ()
        for entry in entries:
            self.press(*entry, "enter")
            self.asks(entry)
        self.press(*keys(question, options, None if entries else answer))

    def walk_in_lines(self, answers: Answers, to: str | None = None) -> None:
        """The same line by line."""
        self.asks(messages.START_CHOICE)
        self.enter("1")
        for question, options in self.path(answers, to):
            self.asks(question.text)
            self.enter(line(question, options, answers.get(question.id)))
        self.asks(self.text_of(to) if to else messages.CHECK_CHOICE)

    def go_to(self, place: str) -> None:
        """Go to the welcome, a question of the small questionnaire, the check or the sheet."""
        if place == "welcome":
            self.asks(messages.START_CHOICE)
            return
        self.walk(TEA, to=None if place in ("check", "sheet") else place)
        if place == "sheet":
            self.make_sheet()

    def enter(self, line: str) -> None:
        self.type(f"{line}\r")

    def pointed_at(self) -> str:
        """The choice that is pointed at in a list, and all below it."""
        return self.turn().rpartition("» ")[2]

    def is_at(self, text: str) -> bool:
        """Whether the choice that begins with this text is pointed at, with its number or not."""
        return re.match(r"(\d? )?" + re.escape(text), self.pointed_at()) is not None

    def move_down(self) -> None:
        before = self.pointed_at()
        self.press("down")
        self.wait_until(lambda: self.pointed_at() != before, "a move")

    def move_to(self, text: str) -> None:
        """Move down a list until the choice that begins with this text is pointed at."""
        for _ in range(30):
            if self.is_at(text):
                return
            self.move_down()
        raise AssertionError(f"{text!r} is not in the list as a whole:\n{self.text()}")

    def choose(self, text: str) -> None:
        """Take the choice in a list that begins with this text."""
        self.move_to(text)
        self.press("enter")

    def go_back(self, *ids: str, key: str = "left") -> None:
        """Go back, and be asked each of these questions on the way."""
        for id in ids:
            self.press(key)
            self.asks(self.text_of(id))

    def go_back_to_welcome(self, *ids: str) -> None:
        self.go_back(*ids)
        self.press("left")
        self.asks(messages.START_CHOICE)

    def change(self, id: str, answer: str) -> None:
        """Choose an answer to change, at the check; it is at hand at its question then."""
        question = self.questionnaire.question(id)
        self.choose(messages.ANSWER_ROW.format(question.topic, answer))
        self.asks(question.text, f"» {answer}")

    def checked(self) -> str:
        """The answers as they are shown to be checked."""
        return (
            self.turn()
            .split(messages.CHECK_CHOICE)[-1]
            .split(messages.LEAVE_WITHOUT)[0]
            .replace("» ", "")
        )

    def make_sheet(self, then: str = messages.KEEP_CHOICE) -> None:
        """Make the sheet, and read it to its end."""
        self.choose(messages.MAKE_SHEET)
        self.read_sheet()
        self.press("q")
        self.asks(then)

    def read_sheet(self) -> None:
        self.wait_until(lambda: self.is_covered() and "↑↓" in self.view(), "the sheet")
        read = first = seen = self._rows_read()
        last = self._scroll("end")
        if last != first:
            self._scroll("home")
        while seen != last:
            seen = self._scroll("space")
            sizes = range(len(seen), -1, -1)
            overlap = next(size for size in sizes if read[-size:] == seen[:size])
            read = [*read, *seen[overlap:]]
        self._sheet = squeezed("\n".join(read))

    def _rows_read(self) -> list[str]:
        """The rows of what is read, without the keys below it."""
        rows = self.rows_seen()
        return rows[: max(place for place, row in enumerate(rows) if row.startswith("↑↓"))]

    def _scroll(self, key: str) -> list[str]:
        before = self.view()
        self.press(key)
        self.wait_until(lambda: self.view() != before, f"{key} to scroll")
        return self._rows_read()

    def sheet(self) -> str:
        """The sheet as it was read; squeezed."""
        return self._sheet.split(messages.SHEET_PURPOSE)[1]

    def choose_format(self, name: str) -> None:
        """Choose to save the sheet in a format."""
        self.choose(messages.SAVE_SHEET[name])
        self.asks(messages.FILE_NAME, f"> {messages.SHEET_FILE}-")

    def save_text(self) -> Path:
        """Answer all, and save the sheet as text under the name that is suggested."""
        self.go_to("sheet")
        self.choose_format("text")
        self.press("enter")
        self.asks(messages.KEEP_CHOICE)
        (file,) = self.cwd.iterdir()
        return file

    def program(self) -> int:
        """The process of the program below a shell."""
        shell = self.process.pid
        return int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[-1])

    def bring_back(self) -> None:
        """Let the shell bring the program back that was stopped, and wait until it listens."""
        self._pty.send("\n")
        stat = Path(f"/proc/{self.program()}/stat")
        self.wait_until(lambda: ") T " not in stat.read_text(), "the program to go on")
        self.wait_until(self.is_raw, "the program to listen")

    def kill(self) -> None:
        """End the program as nothing can that it could answer to."""
        self.process.kill()
        assert self.exit_status() == -signal.SIGKILL

    def end(self) -> int:
        """Choose the end, and read the last words."""
        self.choose(messages.END)
        prompts = self.prompts()

        def reached() -> bool:
            nonlocal prompts
            if self.is_prompting() and self.is_held() and self.prompts() > prompts:
                prompts = self.prompts()
                self.press("enter")
            return self.process.poll() is not None

        self.wait_until(reached, "the end")
        return self.exit_status()


def keys(question: Question, options: tuple[Option, ...], answer: Answer | None) -> list[str]:
    """The keys that give the answer to a question not answered before."""
    if answer is None:
        return ["enter"]
    if question.type == "text":
        return [*str(answer), "enter"]
    ids = [option.id for option in options]
    if isinstance(answer, str):
        return ["down"] * (ids.index(answer) + 1) + ["enter"]
    places = [ids.index(id) for id in answer]
    moves = (
        ["down" if to > at else "up"] * abs(to - at) + ["space"]
        for at, to in zip([0, *places], places, strict=False)
    )
    return [*(key for pick in moves for key in pick), "enter"]


def line(question: Question, options: tuple[Option, ...], answer: Answer | None) -> str:
    """The line that gives the answer, by its numbers."""
    if answer is None or question.type == "text":
        return str(answer or "")
    ids = [option.id for option in options]
    return " ".join(
        str(ids.index(id) + 1) for id in ((answer,) if isinstance(answer, str) else answer)
    )


def at_hand(interview: Interview, question: Question, answers: Answers) -> list[str]:
    """What shows at a question that its earlier answer is at hand."""
    answer = answers.get(question.id)
    if question.type == "list":
        return [" · ".join(answer)] if answer else []
    if question.type == "text":
        return [f"> {answer or ''}"]
    words = {option.id: option.text for option in options_for(interview.questionnaire, question)}
    if question.type == "yes-no":
        return [f"» {words[str(answer)]}"]
    return [f"● {rank}. {words[id]}" for rank, id in enumerate(answer or (), 1)]


def is_private(file: Path) -> bool:
    return stat.S_IMODE(file.stat().st_mode) == 0o600


def colour_codes(output: bytes) -> list[str]:
    """The codes in the output that choose a colour."""
    sequences = re.findall(r"\x1b\[([\d;]*)m", output.decode())
    codes = [code for sequence in sequences for code in sequence.split(";")]
    return [code for code in codes if re.fullmatch("[34][0-8]|9[0-7]|10[0-7]", code)]


Start = Callable[..., Interview]


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Start]:
    with ExitStack() as opened:

        def begin(questionnaire: Questionnaire, *arguments: str, **options: Any) -> Interview:
            interview = Interview(tmp_path, questionnaire, *arguments, **options)
            return opened.enter_context(closing(interview))

        yield begin


@pytest.fixture
def start(open_terminal: Start) -> Start:
    """Starts the built-in interview."""

    def begin(*arguments: str, **options: Any) -> Interview:
        return open_terminal(built_in(), *arguments, **options)

    return begin


@pytest.fixture
def carry_on(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Starts the built-in interview with these answers, at the first question after them."""

    def begin(answers: Answers, **options: Any) -> Interview:
        file = tmp_path_factory.mktemp("answers") / "answers.json"
        response = Response(built_in(), answers).carry_on()
        file.write_bytes(answers_file.encode(response, NOW))
        interview = start("start", str(file), **options)
        interview.asks(messages.START_CHOICE)
        interview.press("enter")
        interview.asks(interview.text_of(str(response.here)))
        return interview

    return begin


@pytest.fixture(scope="session")
def small_questions(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("questions") / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return str(file)


@pytest.fixture
def start_small(open_terminal: Start, small: Questionnaire, small_questions: str) -> Start:
    """Starts an interview on the small questionnaire."""

    def begin(*arguments: str, **options: Any) -> Interview:
        return open_terminal(small, "start", "--questions", small_questions, *arguments, **options)

    return begin
