"""The Prompter for screen readers, pipes and plain terminals: line by line, nothing redrawn.

Every sentence is a line of its own and is written at once, without an escape sequence. A screen
reader says a line in one go and stops at its end, so what a terminal is too narrow for is filled
with spaces as far as its edge: the terminal breaks it there, between words, and it stays one line.
"""

import re
import sys
from collections.abc import Callable, Iterable
from typing import TextIO

from readycheck import messages
from readycheck.documents.blocks import Block, Quotation
from readycheck.formats import text
from readycheck.interview.prompter import (
    INTERRUPTED,
    Answered,
    Back,
    Event,
    InputEnded,
    InputNotText,
    Leave,
    Prompt,
    QuickExit,
    SkipRest,
    Unattended,
)
from readycheck.questionnaire.model import Answer
from readycheck.system import signals, streams, window
from readycheck.text import collapse_whitespace, filled, sanitize

_END = re.compile(r"(?<=[\w)”][.?!]) (?=[A-Z“])| · ")  # of a sentence, or of one thing of several
# A terminal hands on no more than 4,095 bytes of a line, or 1,023 on macOS, and drops what is over.
_MAX_LINE = 1_000 if sys.platform == "darwin" else 4_000
_QUICK_EXIT = "\x18"  # Ctrl-X, which is no part of any answer
_BACK, _HELP, _GUIDE, _LEAVE, _SKIP_REST, _TAKE_AWAY = "b", "?", "g", "q", "r", "-"
_EXPLANATION = "e"


class AccessiblePrompter:
    """Asks on `write` and reads answers from `read`, one line each.

    `interactive` says that a person types the lines: then their end is a wish to leave, and
    Ctrl-C is too. `clears` says that `write` is a window that can be emptied. `columns` gives the
    cells after which the terminal breaks a line, or None where it never does, and `typed_within`
    waits for a line for so many seconds and says whether it came.
    """

    def __init__(
        self,
        read: TextIO,
        write: TextIO,
        *,
        interactive: bool,
        clears: bool = False,
        columns: Callable[[], int | None] = lambda: None,
        typed_within: Callable[[float], bool] = lambda _: True,
    ) -> None:
        self._read = read
        self._write = write
        self._interactive = interactive
        self.clears = clears and interactive
        leave = f" {messages.QUICK_EXIT_LINE}" if self.clears else ""
        self.traces = f"{messages.TRACES}{leave}"
        self._columns = columns
        self._typed_within = typed_within
        self._explained: set[str] = set()  # what was said of how to answer, and of the keys

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words."""
        self.show(blocks)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks, one whole statement a line."""
        for block in blocks:
            for line in text.lines(block):
                bullet = line.bullet if line.bullet[:1].isdigit() else ""
                if isinstance(block, Quotation):  # one passage is one thing said
                    self._say(line.text)
                elif line.text:  # not a line that is only to be written on
                    self._tell(line.text, bullet)

    def read(self, blocks: Iterable[Block]) -> None:
        """Show the blocks: who hears them reads at their own pace."""
        self.show(blocks)

    def finish(self) -> None:
        """Do nothing: all is shown at once."""

    def clear(self) -> None:
        """Empty the window, if it can be: the one time that an escape sequence is written."""
        if self.clears:
            window.empty(self._write)

    def ask(self, prompt: Prompt) -> Event:
        """Ask until a line is an answer, or says to go back or leave; raises InputEnded."""
        try:
            self._put(prompt)
            if prompt.patience is not None and not self._typed_within(prompt.patience):
                return Unattended()
            while True:
                event = self._answer(prompt)
                if isinstance(event, Event):
                    return event
                if event:
                    self._say(event)
        except KeyboardInterrupt:
            # Nobody could be asked on a terminal that takes nothing.
            if not (self._interactive and streams.takes_more(self._write)):
                raise
            self._say("")  # after the terminal's own ^C
            return INTERRUPTED

    def _answer(self, prompt: Prompt) -> Event | str:
        """Read a line: the event that it is, or else what to say before the next one is read."""
        signals.go_on()
        line = self._read.readline()
        if self._interactive and not line.endswith("\n"):  # half a line is not meant to be taken
            return Leave()
        if self._interactive and _QUICK_EXIT in line:
            self.clear()
            raise QuickExit
        if not line:
            raise InputEnded(prompt.text)
        if not self._interactive and any(map(_is_undecoded, line)):
            raise InputNotText(prompt.text)
        if self._interactive and len(line.encode("utf-8", "surrogateescape")) > _MAX_LINE:
            return messages.LINE_LONG
        # Some programs begin what they pipe with a byte order mark, each in a stream of several.
        return self._understood(prompt, line.removeprefix("\ufeff"))

    def _say(self, line: str) -> None:
        columns = self._columns()
        self._write.write(f"{filled(line, columns) if columns else line}\n")
        self._write.flush()

    def _tell(self, paragraph: str, bullet: str = "") -> None:
        first, *others = _END.split(paragraph)
        self._say(bullet + first)
        for sentence in others:
            self._say(sentence)

    def _put(self, prompt: Prompt) -> None:
        if prompt.count:
            self._say(messages.COUNT_UNDER.format(prompt.count, prompt.section))
        for paragraph in (prompt.intro, prompt.text, prompt.hint):
            if paragraph:
                self._tell(paragraph)
        if prompt.typed:
            self._tell(messages.LINE_BEGUN.format(prompt.typed))
        for number, choice in enumerate(prompt.choices, 1):
            self._say(f"{number}. {choice.text}")
        how = _how(prompt)
        self._say_once(how, how if prompt.type == "some-of" else prompt.type)
        if alone := _alone(prompt):
            self._say(alone)
        self._say_once(_keys(prompt), _keys(prompt))
        if prompt.rest:
            self._say_once(messages.LINE_SKIP_REST, messages.LINE_SKIP_REST)

    def _say_once(self, line: str, key: str) -> None:
        """Say what is heard once, and again after a question mark; similar lines share a `key`."""
        if key not in self._explained:
            self._say(line)
            self._explained.add(key)

    def _understood(self, prompt: Prompt, line: str) -> Event | str:
        if any(map(_is_undecoded, line)):
            return f"{messages.LINE_BYTES} {_how(prompt)}"
        typed = sanitize(line)
        if typed.lower() == _LEAVE:
            return Leave()
        if typed.lower() == _BACK:
            return Back() if prompt.back else f"{messages.LINE_FIRST} {_how(prompt)}"
        if typed.lower() == _SKIP_REST and prompt.rest:
            return SkipRest()
        if typed == _HELP:
            self.show(prompt.help)
            if prompt.guide:
                self._say(messages.LINE_GUIDE)
            if prompt.explained:
                self._say(messages.LINE_EXPLANATION)
            if self.clears:
                self._say(messages.QUICK_EXIT_LINE)
            self._explained.clear()
            self._put(prompt)
            return ""
        if typed.lower() == _GUIDE and prompt.guide:
            self.show(prompt.guide())
            self._put(prompt)
            return ""
        if typed.lower() == _EXPLANATION and prompt.explained:
            self.show(prompt.explained)
            self._put(prompt)
            return ""
        if not typed:
            return _nothing(prompt)
        if typed == _TAKE_AWAY and prompt.optional and prompt.answer is not None:
            return Answered(None)
        if prompt.type == "text" and len(typed) > prompt.max_length:
            return messages.plural(prompt.max_length, messages.TOO_LONG)
        if prompt.type == "text":
            return Answered(typed)
        return _chosen(prompt, typed)


def _is_undecoded(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"


def _how(prompt: Prompt) -> str:
    """Return how an answer is typed."""
    if prompt.type == "text":
        return messages.LINE_TEXT
    if prompt.type == "one-of":
        return messages.LINE_NUMBER.format(len(prompt.choices))
    if not prompt.at_most:
        return messages.LINE_RANKED if prompt.ranked else messages.LINE_NUMBERS
    up_to = messages.LINE_RANKED_UP_TO if prompt.ranked else messages.LINE_NUMBERS_UP_TO
    return messages.plural(prompt.at_most, up_to)


def _alone(prompt: Prompt) -> str:
    """Return what Enter alone does, where it does anything."""
    if prompt.menu:
        return ""
    if prompt.answer is None:
        return messages.LINE_SKIP if prompt.optional else ""
    keep = messages.LINE_KEEP_OR_NOT if prompt.optional else messages.LINE_KEEP
    return keep.format(_in_words(prompt, prompt.answer))


def _keys(prompt: Prompt) -> str:
    return messages.LINE_KEYS if prompt.back else messages.LINE_KEYS_FIRST


def _in_words(prompt: Prompt, answer: Answer) -> str:
    if prompt.type == "text":
        return str(answer)
    words = {choice.id: choice.text for choice in prompt.choices}
    return " · ".join(
        words[choice_id] for choice_id in ((answer,) if isinstance(answer, str) else answer)
    )


def _nothing(prompt: Prompt) -> Event | str:
    if not prompt.menu and (prompt.answer is not None or prompt.optional):
        return Answered(prompt.answer)
    return f"{messages.LINE_EMPTY} {_how(prompt)}"


def _chosen(prompt: Prompt, typed: str) -> Event | str:
    words = {_alike(choice.text): choice.id for choice in prompt.choices}
    numbers = {str(number): choice.id for number, choice in enumerate(prompt.choices, 1)}
    if prompt.type == "one-of":
        chosen = numbers.get(typed) or words.get(_alike(typed))
        return Answered(chosen) if chosen else _odd(prompt, typed)
    if exact := words.get(_alike(typed)):
        return Answered((exact,))
    picked = typed.replace(",", " ").split()
    if not picked:
        return _odd(prompt, typed)
    for number in picked:
        if number not in numbers:
            return _odd(prompt, number)
        if picked.count(number) > 1:
            return f"{messages.LINE_TWICE.format(number)} {_how(prompt)}"
    if prompt.at_most and len(picked) > prompt.at_most:
        return f"{messages.LINE_TOO_MANY.format(prompt.at_most)} {_how(prompt)}"
    return Answered(tuple(numbers[number] for number in picked))


def _odd(prompt: Prompt, typed: str) -> str:
    return f"{messages.LINE_ODD.format(typed)} {_how(prompt)}"


def _alike(text: str) -> str:
    """Words as they are compared: any case, any apostrophe, any spacing."""
    return collapse_whitespace(text.casefold().replace("’", "'"))
