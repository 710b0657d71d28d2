"""The Prompter for screen readers, pipes and plain terminals: line by line, nothing redrawn.

Every sentence is a line of its own and is written at once, without an escape sequence. A screen
reader says a line in one go and stops at its end, so what a terminal is too narrow for is filled
with spaces as far as its edge: the terminal breaks it there, between words, and it stays one line.
"""

import re
import sys
from collections.abc import Callable, Iterable
from typing import TextIO

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Paragraph, Quotation, brief
from readycheck.formats import text
from readycheck.interview.prompter import (
    INTERRUPTED,
    Answered,
    Back,
    Event,
    InputEndedError,
    InputEndlessError,
    InputNotTextError,
    InputTooLongError,
    Leave,
    Prompt,
    QuickExit,
    SkipRest,
    Unattended,
)
from readycheck.questionnaire.question import Answer
from readycheck.system import signals, streams
from readycheck.system.terminal import window
from readycheck.text import as_sentence, filled, is_undecoded, sanitize
from readycheck.ui.line_answers import chosen, how, is_key

# The end of a sentence, or of one thing of several.
_END = re.compile(r"(?<=[\w)”][.?!]) (?=[^\W\d_a-z]|[“«¿¡])| · ")
# A terminal hands on no more than 4,095 bytes of a line, or 1,023 on macOS, and drops what is over.
_MAX_LINE = 1_000 if sys.platform == "darwin" else 4_000
_MAX_READ = 65_536  # characters of a line that is piped; more than any answer takes
_MAX_LINES = 5_000  # that are piped; some programs repeat a line for ever
_QUICK_EXIT = "\x18"  # Ctrl-X, which no answer holds
_TAKE_AWAY = "-"


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
        self._columns = columns
        self._typed_within = typed_within
        self._begun = False  # whether anything was said
        self._lines = 0  # how many were read
        self._doubted = ""  # a word for a key, typed as an answer
        self._explained: set[str] = set()  # what was said of how to answer, and of the keys

    @property
    def traces(self) -> str:
        """What stays in the window."""
        leave = f" {messages.QUICK_EXIT_LINE}" if self.clears else ""
        return f"{messages.TRACES}{leave}"

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words."""
        self.show(blocks)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks, one whole statement a line."""
        self._show_all(brief(blocks, messages.ORIGINAL_BY_LINE))

    def _show_all(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            for line in text.lines(block):
                bullet = line.bullet if line.bullet[:1].isdigit() else ""
                if isinstance(block, Quotation):  # one passage is one thing said
                    self._say(line.text)
                elif line.text:  # not a line that is only to be written on
                    self._tell(line.text, bullet)

    def read(self, blocks: Iterable[Block]) -> None:
        """Show the blocks: who hears them reads at their own pace."""
        self._show_all(blocks)

    def finish(self) -> None:
        """Do nothing: all is shown at once."""

    def clear(self) -> None:
        """Empty the window, if it can be: the one time that an escape sequence is written."""
        if self.clears:
            window.empty(self._write)

    def ask(self, prompt: Prompt) -> Event:
        """Ask until a line is an answer, or says to go back or leave; raises InputEndedError."""
        event = self._ask(prompt)
        if isinstance(event, Leave | Back) and not event.typed:  # what was begun earlier stays
            return replace(event, typed=prompt.typed)
        return event

    def _ask(self, prompt: Prompt) -> Event:
        self._doubted = ""
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
        line = self._read.readline(_MAX_READ)
        self._lines += 1
        if self._interactive and not line.endswith("\n"):  # half a line is not meant to be taken
            if line:
                self._say("")
            return Leave(typed=sanitize(line) if prompt.type == "text" else "")
        if self._interactive and _QUICK_EXIT in line:
            self.clear()
            raise QuickExit
        if not line:
            raise InputEndedError(prompt.text)
        if not self._interactive and self._lines > _MAX_LINES:
            raise InputEndlessError(prompt.text)
        if not self._interactive and any(map(is_undecoded, line)):
            raise InputNotTextError(prompt.text)
        if len(line) == _MAX_READ:
            raise InputTooLongError(prompt.text)
        if self._interactive and len(line.encode("utf-8", "surrogateescape")) > _MAX_LINE:
            return messages.LINE_LONG
        # Some programs begin what they pipe with a byte order mark, each in a stream of several.
        return self._understood(prompt, line.removeprefix("\ufeff"))

    def _say(self, line: str) -> None:
        self._begun = True
        columns = self._columns()
        self._write.write(f"{filled(line, columns) if columns else line}\n")
        self._write.flush()

    def _tell(self, paragraph: str, bullet: str = "") -> None:
        first, *others = _END.split(paragraph)
        self._say(bullet + first)
        for sentence in others:
            self._say(sentence)

    def _put(self, prompt: Prompt) -> None:
        if self._begun:  # an empty line is for the eye, and no screen reader says it
            self._say("")
        if prompt.count:
            self._say(messages.COUNT_UNDER.format(prompt.count, prompt.section))
        # At each entry of a list the numbers would be heard again and again.
        crisis = "" if prompt.finishes else prompt.crisis
        for paragraph in (prompt.intro, prompt.text, prompt.hint, crisis):
            if paragraph:
                self._tell(paragraph)
        if prompt.typed:
            self._tell(as_sentence(messages.LINE_BEGUN, prompt.typed))
        for number, choice in zip(prompt.numbers, prompt.choices, strict=True):
            self._say(f"{number}. {choice.text}")
        typed_how = "" if prompt.lines else how(prompt)
        alike = prompt.type if prompt.type != "some-of" and not prompt.how else typed_how
        self._say_once(typed_how, alike)
        if alone := _alone(prompt):
            self._say(alone)
        self._say_once(_keys(prompt), _keys(prompt))
        if prompt.rest:
            self._say_once(messages.LINE_SKIP_REST, messages.LINE_SKIP_REST)

    def _say_once(self, line: str, key: str) -> None:
        """Say what is heard once, and again after a question mark; similar lines share a `key`."""
        if line and key not in self._explained:
            self._say(line)
            self._explained.add(key)

    def _understood(self, prompt: Prompt, line: str) -> Event | str:
        """Return the event that the line is, or what to say to it."""
        if any(map(is_undecoded, line)):
            return f"{messages.LINE_BYTES} {how(prompt)}"
        typed = prompt.cleaned(line)
        if self._is_key(prompt, typed, messages.LINE_LEAVE):
            return Leave()
        if self._is_key(prompt, typed, messages.LINE_BACK):
            return Back() if prompt.back else f"{messages.LINE_FIRST} {how(prompt)}"
        if prompt.rest and self._is_key(prompt, typed, messages.LINE_LEAVE_REST_OUT):
            return SkipRest()
        if (blocks := self._wanted(prompt, typed)) is not None:
            self._show_all(blocks)
            self._put(prompt)
            return ""
        if not typed or self._is_key(prompt, typed, messages.LINE_LEAVE_OUT):
            return _nothing(prompt, typed)
        if typed == _TAKE_AWAY and prompt.optional and prompt.answer is not None:
            return Answered(None)
        if prompt.type == "text":
            return self._text(prompt, typed)
        return chosen(prompt, typed)

    def _is_key(self, prompt: Prompt, typed: str, names: str) -> bool:
        """Return whether the line is for a key; where words are typed, only a letter surely is."""
        return is_key(prompt, typed, names) and (prompt.type != "text" or len(typed) == 1)

    def _wanted(self, prompt: Prompt, typed: str) -> Iterable[Block] | None:
        """Return what is asked for, if anything is, to be read before the prompt is said again."""
        if self._is_key(prompt, typed, messages.LINE_HELP):
            self._explained.clear()
            more = (
                messages.LINE_GUIDE if prompt.guide else "",
                messages.LINE_EXPLANATION if prompt.explained else "",
                messages.QUICK_EXIT_LINE if self.clears else "",
            )
            return (*prompt.help(), *(Paragraph(line) for line in more if line))
        if prompt.guide and self._is_key(prompt, typed, messages.LINE_WHOLE_GUIDE):
            return prompt.guide()
        if prompt.explained and self._is_key(prompt, typed, messages.LINE_EXPLAINED):
            return prompt.explained
        return None

    def _text(self, prompt: Prompt, typed: str) -> Event | str:
        """Return the typed answer; a word for a key is taken when it is typed twice."""
        if len(typed) > prompt.max_length:
            if not self._interactive:  # or the next line would be taken in its place
                raise InputTooLongError(prompt.text)
            return prompt.room(messages.TOO_LONG)
        doubted, self._doubted = self._doubted, typed
        if (
            self._interactive
            and doubted != typed
            and any(is_key(prompt, typed, names) for names in _key_names())
        ):
            keys = (messages.LINE_KEY_OR_ANSWER.format(typed), _keys(prompt), _alone(prompt))
            return " ".join(filter(None, keys))
        self._doubted = ""
        if prompt.check and (why := prompt.check(typed)):
            return why
        return Answered(typed)


def _key_names() -> tuple[str, ...]:
    return (messages.LINE_LEAVE, messages.LINE_BACK, messages.LINE_HELP, messages.LINE_LEAVE_OUT)


def _alone(prompt: Prompt) -> str:
    """Return what Enter alone does, where it does anything."""
    if prompt.menu or prompt.finishes:
        return ""
    if prompt.answer is None:
        return messages.LINE_SKIP if prompt.optional else ""
    keep = messages.LINE_KEEP_OR_NOT if prompt.optional else messages.LINE_KEEP
    if prompt.completes:  # a file name at hand is nobody's answer
        keep = messages.LINE_KEEP_NAME
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


def _nothing(prompt: Prompt, typed: str) -> Event | str:
    """Return what Enter alone does, or a word for skipping."""
    if not prompt.menu and (prompt.answer is not None or prompt.optional):
        return Answered(prompt.answer)
    if not typed:
        return f"{messages.LINE_EMPTY} {how(prompt)}"
    unsaid = any(choice.id == "prefer-not-to-say" for choice in prompt.choices)
    no_skip = messages.LINE_NO_SKIP if unsaid else messages.LINE_NO_SKIP_ELSE
    return f"{no_skip} {how(prompt)}"
