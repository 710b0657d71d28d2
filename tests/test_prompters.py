"""Both Prompters serve one interview: the same conversation says the same things in the same order.

The one difference the contract names: how keys and numbers are explained, which is each its own.
"""

import io
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from readycheck import messages
from readycheck.documents.blocks import Block
from readycheck.documents.visit_sheet import Sheet
from readycheck.documents.welcome import welcome
from readycheck.errors import UserLeft
from readycheck.formats import text
from readycheck.interview.prompter import Choice, Event, Leave, Prompt, Prompter
from readycheck.interview.visit_session import VisitSession
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.tty import Terminal
from tests.conftest import NOW, slow


def conversations() -> dict[str, list[str]]:
    """What a person does in each conversation, line by line."""
    script = Path(__file__).with_name("conversations.txt").read_text("utf-8")
    lines = [line for line in script.splitlines() if line and not line.startswith("#")]
    said: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("== "):
            said[line[3:]] = []
        else:
            said[list(said)[-1]].append(line)
    return said


CONVERSATIONS = conversations()
WHOLE = CONVERSATIONS["whole"]


class Recorded:
    """Hands everything on to a Prompter and keeps what was said, as plain statements."""

    def __init__(self, prompter: "LinesPerson | ScreenPerson") -> None:
        self.prompter = prompter
        self.clears, self.traces = False, messages.TRACES  # each has its own keys
        self.said: list[str] = []

    def clear(self) -> None:
        self.prompter.clear()

    def greet(self, blocks: Iterable[Block]) -> None:
        blocks = list(blocks)
        self._keep(blocks)
        self.prompter.greet(blocks)

    def show(self, blocks: Iterable[Block]) -> None:
        blocks = list(blocks)
        self._keep(blocks)
        self.prompter.show(blocks)

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        blocks = list(blocks)
        self._keep(blocks)
        return self.prompter.read(blocks)

    def finish(self) -> None:
        self.prompter.finish()

    def ask(self, prompt: Prompt) -> Event:
        words = (prompt.text, prompt.hint, *(choice.text for choice in prompt.choices))
        self.said += [word for word in words if word]
        event = self.prompter.ask(prompt)
        if self.prompter.helped:
            self._keep(list(prompt.help()))
        return event

    def _keep(self, blocks: list[Block]) -> None:
        for block in blocks:
            self.said += [line.text for line in text.lines(block)]


class LinesPerson(AccessiblePrompter):
    """Types what the conversation says, as lines."""

    def __init__(self, actions: Iterable[str]) -> None:
        self.heard = io.StringIO()
        self.actions = iter(actions)
        super().__init__(io.StringIO(), self.heard, interactive=False)

    def ask(self, prompt: Prompt) -> Event:
        typed = [self._line(prompt, action) for action in until_done(self.actions)]
        self.helped = len(typed) > 1
        self._read = io.StringIO("".join(f"{line}\n" for line in typed))
        return super().ask(prompt)

    @staticmethod
    def _line(prompt: Prompt, action: str) -> str:
        does, _, words = action.partition(" ")
        if does in ("choose", "pick"):
            ids = [choice.id for choice in prompt.choices]
            return " ".join(prompt.numbers[ids.index(id)] for id in words.split())
        if does == "type":
            return words or ("-" if prompt.answer else "")
        return {"back": "b", "help": "?", "leave": "q", "rest": "r"}[does]


class ScreenPerson(ScreenPrompter):
    """Presses the keys that the conversation says, on a terminal that keeps what is drawn."""

    def __init__(self, actions: Iterable[str], pipe: PipeInput) -> None:
        self.pipe = pipe
        self.heard = io.StringIO()
        self.actions = iter(actions)
        self.keys: list[str] = []
        size = Size(rows=1000, columns=80)
        output = Vt100_Output(self.heard, lambda: size, enable_cpr=False)
        person = self

        class Pressed(Terminal):
            def forget_keys(self) -> None:
                super().forget_keys()
                pipe.send_text(person.keys.pop(0))

        terminal = Pressed(pipe, output, colour=False)
        super().__init__(self.heard, colour=False, terminal=terminal)

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        self.pipe.send_text("?")
        return super().read(blocks)

    def ask(self, prompt: Prompt) -> Event:
        self.keys = [self._pressed(prompt, action) for action in until_done(self.actions)]
        self.helped = len(self.keys) > 1
        return super().ask(prompt)

    @staticmethod
    def _pressed(prompt: Prompt, action: str) -> str:
        does, _, words = action.partition(" ")
        ids = [choice.id for choice in prompt.choices]
        if does == "choose":
            first = 0 if prompt.menu and prompt.preselects else -1
            at = ids.index(prompt.answer) if prompt.answer in ids else first
            return moved(at, ids.index(words)) + "\r"
        if does == "pick":
            picked = [ids.index(id) for id in words.split()]
            return "".join(moved(*step) + " " for step in pairwise([0, *picked])) + "\r"
        if does == "type":
            return "\x7f" * len(str(prompt.answer or "")) + words + "\r"
        # The help is left by each key that opens it.
        return {"back": "\x1b[Z", "help": "\x1bOP?", "leave": "\x03", "rest": "\x12"}[does]


def moved(here: int, there: int) -> str:
    """The arrow keys from one place in a list to another."""
    return "\x1b[B" * (there - here) + "\x1b[A" * (here - there)


def until_done(actions: Iterator[str]) -> Iterator[str]:
    """The actions for one prompt: a look at the help is followed by another."""
    for action in actions:
        yield action
        if action != "help":
            return


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drafts:
    """A folder for drafts that are all called the same, to compare what is said of them."""
    monkeypatch.setattr("readycheck.storage.drafts._token", lambda: "0")
    return Drafts(tmp_path, lambda: NOW)


def converse(
    questionnaire: Questionnaire, prompter: Prompter, drafts: Drafts | None = None
) -> Response | int:
    def present(sheet: Sheet) -> None:
        prompter.show(sheet.blocks())

    session = VisitSession(prompter, lambda: NOW, drafts.folder if drafts else None, present)
    prompter.greet(welcome(questionnaire))
    try:
        response = session.run(Response.begin(questionnaire))
    except UserLeft as left:
        return left.exit_status
    session.close(questionnaire)
    return response


def in_order(statements: list[str], transcript: str) -> list[str]:
    """The statements that the transcript lacks after the one before them.

    What the screen lays out in columns is found by its words, near where it should be.
    """
    plain = squeezed(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", " ", transcript))
    place, missing = 0, []
    for statement in statements:
        found = plain.find(squeezed(statement), place, place + 40000)  # a look at the guide is long
        near = plain[place : place + 2500]
        in_columns = all(squeezed(word) in near for word in statement.split())
        if found >= 0 and (found < place + 1500 or not in_columns):
            place = found
        elif not in_columns:
            missing.append(statement)
    return missing


def squeezed(words: str) -> str:
    """Words without the marks, bars and line ends that a Prompter lays them out with."""
    return re.sub(r"[\s_▌│╭╮╰╯─━╌✓☒✗·–:]", "", words)


def hold_both_to(
    questionnaire: Questionnaire, actions: list[str], drafts: Drafts | None = None
) -> Response | int:
    """Hold both Prompters to one conversation, and give how it ended."""
    lines = LinesPerson(actions)
    heard = Recorded(lines)
    end = converse(questionnaire, heard, drafts)
    if drafts:
        list(drafts.forget())
    with create_pipe_input() as pipe:
        screen = ScreenPerson(actions, pipe)
        seen = Recorded(screen)
        assert (converse(questionnaire, seen, drafts) == end) or {end, 130} == {0, 130}
    assert seen.said == heard.said
    assert in_order(heard.said, lines.heard.getvalue()) == []
    assert in_order(seen.said, screen.heard.getvalue()) == []
    assert next(lines.actions, None) is None
    assert next(screen.actions, None) is None
    return end


@pytest.mark.parametrize(
    "actions",
    [each if name == "whole" else slow(each) for name, each in CONVERSATIONS.items()],
    ids=CONVERSATIONS,
)
def test_same_conversation(
    questionnaire: Questionnaire, drafts: Drafts, actions: list[str]
) -> None:
    """Both prompters come to the same end and say the same in the same order."""
    hold_both_to(questionnaire, actions, drafts)


def test_no_escape_in_lines(questionnaire: Questionnaire) -> None:
    """The line prompter writes no escape sequence."""
    lines = LinesPerson(WHOLE)
    converse(questionnaire, lines)
    assert "\x1b" not in lines.heard.getvalue()


def test_answers_of_a_conversation(
    questionnaire: Questionnaire,
) -> None:
    """The answers of a conversation are those that were given."""
    response = converse(questionnaire, LinesPerson(WHOLE))
    assert isinstance(response, Response)
    assert response.answers == {
        "evidence": "yes",
        "long-standing": "no",
        "guided-setting": "not-sure",
        "lifestyle": "prefer-not-to-say",
        "blood-pressure": "yes",
        "blood-pressure-reading": "150/95 [red]x[/]",
        "pregnancy": "not-sure",
        "heart-liver": "no",
        "substance-use": "prefer-not-to-say",
        "psychiatric": "no",
        "symptoms": "Low mood",
        "medicines": ("Sertraline 100 mg",),
        "allergies": "Penicillin",
        "hopes": "Better days",
        "bring": ("ask-medicines", "ask-evidence"),
        "own-question": "Can my sister come?",
    }


def test_held_enter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter held down chooses nothing where each choice acts outside."""
    monkeypatch.setattr(ScreenPerson, "_pressed", staticmethod(lambda *_: "\r" * 30 + "\x03"))
    choices = (Choice("print", "Print it"), Choice("end", "End"))
    prompt = Prompt(text="What now?", choices=choices, menu=True, preselects=False)
    with create_pipe_input() as pipe:
        assert ScreenPerson(["enter"], pipe).ask(prompt) == Leave(130)
