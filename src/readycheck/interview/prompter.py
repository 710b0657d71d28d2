"""What a Prompter is asked, and what it gives back: the one door between interview and person.

There are two, `ui.screen` and `ui.accessible`. Both serve the same interview, and a contract test
holds them to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, Protocol

from msgspec import Struct

from readycheck import messages
from readycheck.documents.blocks import Block
from readycheck.errors import ReadycheckError, UserLeft
from readycheck.exit_status import Exit
from readycheck.questionnaire.bounds import MAX_TYPED
from readycheck.questionnaire.question import Answer
from readycheck.text import name_in, sanitize


class Choice(Struct, frozen=True):
    """One answer to choose: its id, never shown, and its words; an `exclusive` one goes with no
    other, and `number` is its own where it is not its place in the list."""

    id: str
    text: str
    exclusive: bool = False
    number: str = ""


class Prompt(Struct, frozen=True, kw_only=True):
    """One thing to ask, with all that a Prompter needs to show it and to take the answer."""

    text: str
    type: Literal["one-of", "some-of", "text"] = "one-of"

    # Above the question and below it
    section: str = ""
    intro: str = ""
    count: str = ""
    progress: tuple[int, int | None] | None = None  # how far it is, and of how many
    hint: str = ""
    crisis: str = ""  # the numbers to call, where people type anything

    # The answer
    answer: Answer | None = None  # the earlier one, at hand to be kept or changed
    optional: bool = False
    rest: bool = False  # whether all the questions after it can be skipped with it
    back: bool = True
    patience: float | None = None  # seconds without a key, after which it is Unattended

    # Choices; without an answer at hand none is preselected, but in a menu
    choices: tuple[Choice, ...] = ()
    at_most: int | None = None
    ranked: bool = False
    shortens: bool = False  # whether choices may be cut to what the screen has room for

    # A menu of things to do, in which `answer` is what is pointed at to begin with
    menu: bool = False
    preselects: bool = True  # the first: not where that would act outside, as saving does
    onward: str | None = None  # the choice that leads on, if that is not the first

    # A text
    max_length: int = MAX_TYPED
    lines: bool = False  # whether several lines may be pasted, which come back as a tuple
    finishes: bool = False  # whether Enter alone ends a list, which has entries
    check: Callable[[str], str] | None = None  # what to say to a line that cannot be taken
    how: str = ""  # how a line is typed
    completes: Callable[[str], Sequence[str]] | None = None  # the names that begin as is typed
    typed: str = ""  # what was begun earlier and not finished
    keep: Callable[[str], None] | None = None  # receives what is, if a signal ends the program

    # To be read over the prompt
    help: Callable[[], Iterable[Block]] = tuple
    guide: Callable[[], Iterable[Block]] | None = None  # gives the whole guide, if there is one
    guide_at: int | None = None  # the number of its section that this is about
    explained: tuple[Block, ...] = ()  # what was said after an earlier answer

    @property
    def numbers(self) -> list[str]:
        """What each choice is chosen by."""
        return [choice.number or str(place) for place, choice in enumerate(self.choices, 1)]

    def room(self, form: messages.Plural) -> str:
        """Return how much room there is for what is typed, and how to make more on a full sheet."""
        said = messages.plural(self.max_length, form)
        return said if self.max_length >= MAX_TYPED else f"{said} {messages.SHEET_FULL}"

    def cleaned(self, text: str) -> str:
        """Return typed text as it is taken: a name may have several spaces in a row."""
        return name_in(text) if self.completes else sanitize(text)


class Above(Struct, frozen=True):
    """What is above a prompt on a screen: its lines, and how many of the last are to stay in
    sight."""

    lines: Sequence[str] = ()
    in_sight: int = 0


class Answered(Struct, frozen=True):
    """The person answered; None leaves an optional question out."""

    value: Answer | None


class Back(Struct, frozen=True):
    """The person wants to go back; `typed` is what they had begun to type."""

    typed: str = ""


class Leave(Struct, frozen=True):
    """The person wants to leave; `status` is the exit status if they do, and `typed` is what they
    had begun to type."""

    status: int = 0
    typed: str = ""


INTERRUPTED = Leave(Exit.INTERRUPTED)


class SkipRest(Struct, frozen=True):
    """The person skips this question and all those after it."""


class Unattended(Struct, frozen=True):
    """Nobody pressed a key for as long as the prompt waits."""


Event = Answered | Back | Leave | SkipRest | Unattended


class InputEndedError(ReadycheckError):
    """There is nothing more to read, and nobody to ask; made with the question that stays open.

    `kept` says that something was saved or printed before.
    """

    exit_status = Exit.NO_INPUT
    kept = False

    def lines(self) -> Sequence[str]:
        """Return why nothing more is read, and at which question."""
        never, later = self._said()
        return [(later if self.kept else never).format(self)]

    def _said(self) -> tuple[str, str]:
        """Return what to say where nothing is kept, and where something is."""
        return messages.INPUT_ENDED, messages.INPUT_ENDED_LATER


class InputNotTextError(InputEndedError):
    """What is read is in an encoding that is not known, and the next line answers something else;
    made with the question that stays open."""

    def _said(self) -> tuple[str, str]:
        return messages.INPUT_NOT_TEXT, messages.INPUT_NOT_TEXT_LATER


class InputTooLongError(InputEndedError):
    """What is read has no room, and the next line answers something else; made with the question
    that stays open."""

    def _said(self) -> tuple[str, str]:
        return messages.INPUT_TOO_LONG, messages.INPUT_TOO_LONG_LATER


class InputEndlessError(InputEndedError):
    """More is read than an interview asks, as from a program that repeats a line for ever; made
    with the question that stays open."""

    def _said(self) -> tuple[str, str]:
        return messages.INPUT_ENDLESS, messages.INPUT_ENDLESS_LATER


class QuickExit(UserLeft):
    """The person wants to be gone at once: the window is empty, and nothing more is asked or said.

    Any method of a Prompter that waits for the person may raise it.
    """

    def __init__(self) -> None:
        super().__init__(Exit.DONE)


class Prompter(Protocol):
    """Shows blocks to a person and asks them one thing at a time.

    `clears` says whether there is a window that it can clear, and `traces` what stays in it.
    """

    clears: bool

    @property
    def traces(self) -> str:
        """What stays in the window, in a sentence or two."""

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words, before anything slow is imported."""

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks."""

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read the blocks and come back; or their wish to leave."""

    def ask(self, prompt: Prompt) -> Event:
        """Ask until there is an answer, or a wish to go back or leave; raises InputEndedError."""

    def finish(self) -> None:
        """Let the person read the last of what was shown."""

    def clear(self) -> None:
        """Empty the window, and what can be scrolled back to."""
