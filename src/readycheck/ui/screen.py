"""The Prompter people see: questionary prompts and rich text.

The words stay on the screen and the prompt goes once it is answered, so the scrollback reads as one
conversation. questionary and rich are imported when first needed, after the first words are shown.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, cast

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Items, Paragraph, Row, Table, Title
from readycheck.interview.prompter import Above, Answered, Event, Leave, Prompt
from readycheck.questionnaire.model import Answer
from readycheck.text import wrapped

if TYPE_CHECKING:
    from rich.console import Console

    from readycheck.ui.choice_prompt import ChoicePrompt
    from readycheck.ui.text_prompt import TextPrompt
    from readycheck.ui.tty import Terminal


# Asking a terminal where its cursor is prints a warning where it does not answer, and litters the
# shell where it answers late. No prompt here needs to know.
os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")


class ScreenPrompter:
    """Asks and shows on the terminal that `write` is; a test hands in a `terminal` of its own."""

    def __init__(self, write: TextIO, *, colour: bool, terminal: "Terminal | None" = None) -> None:
        self._write = write
        self._colour = colour
        self._terminal = terminal
        self._unfinished: dict[tuple[str, Answer | None], Any] = {}
        self._since: list[Block] = []  # what was shown since the last prompt

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words without rich, which takes as long to import as all before it."""
        width = min(shutil.get_terminal_size().columns, 80)
        shown = list(blocks)
        self._say(line for block in shown for line in (*_greeting(block, width), ""))
        self._since += shown

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks, and an empty line."""
        from readycheck.formats import console as terminal

        shown = list(blocks)
        console = self._console()
        terminal.show(console, shown)
        console.print()
        self._since += shown

    def ask(self, prompt: Prompt) -> Event:
        """Ask until there is an answer, or a wish to go back or leave."""
        from readycheck.ui.base_prompt import Help

        this = (prompt.text, prompt.answer)
        asked = self._asked(prompt, self._unfinished.pop(this, prompt.answer))
        self._say(asked.above.lines)
        given = asked.run()
        while isinstance(given, Help):
            prompt = replace(prompt, patience=None)  # somebody is there
            keys = (Heading(messages.HELP_KEYS), Items(tuple(asked.keys_named())))
            left = self._read_over((*prompt.help, *keys), prompt.guide, asked.lay_out)
            asked = self._asked(prompt, given.at, given.row)
            given = left or asked.run()
        if prompt.type != "one-of" and not isinstance(given, Answered) and asked.at():
            self._unfinished[this] = asked.at()  # it stands there again on coming back
        self._since.clear()
        return given

    def _asked(self, prompt: Prompt, at: Any, row: int = 0) -> "ChoicePrompt | TextPrompt":
        """What asks the prompt, with an answer or a choice at hand that the person was at."""
        from readycheck.ui.choice_prompt import ChoicePrompt
        from readycheck.ui.text_prompt import TextPrompt

        lay_out = partial(self._above, prompt)
        if prompt.type == "text":
            return TextPrompt(prompt, at, self._on(), lay_out)
        return ChoicePrompt(prompt, at, self._on(), lay_out, row)

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read over the screen, which is as it was when they come back."""
        return self._read_over(blocks, None, Above)

    def _read_over(
        self,
        blocks: Iterable[Block],
        guide: Callable[[], Iterable[Block]] | None,
        lay_out: Callable[[], Above],
    ) -> Leave | None:
        from readycheck.ui.reader import Reader

        on = self._on()
        size = on.screen.get_size()
        pages = [tuple(blocks), *([tuple(guide())] if guide else [])]
        left = Reader(pages, on, self._laid_out).run()
        if on.screen.get_size() != size:  # nobody knows what that has made of the covered screen
            on.clear()
            self.show(list(self._since))
            self._say(lay_out().lines)
        return left

    def _laid_out(self, blocks: Iterable[Block], width: int) -> list[str]:
        from readycheck.formats import console as terminal

        return terminal.laid_out(blocks, width, colour=self._colour)

    def _above(self, prompt: Prompt) -> Above:
        """What stands above the prompt, for the terminal as it is now."""
        if prompt.menu:
            return Above()
        from readycheck.ui import question_header

        on = self._on()
        return question_header.question(prompt, on.width(), on.rows(), colour=self._colour)

    def _say(self, lines: Iterable[str]) -> None:
        # In one go: a terminal is slow to take a line at a time.
        self._write.write("".join(f"{line}\n" for line in lines))
        self._write.flush()

    def _console(self) -> "Console":
        from readycheck.formats import console as terminal

        return terminal.console(self._write, colour=self._colour)

    def _on(self) -> "Terminal":
        if self._terminal is None:
            from prompt_toolkit.input import create_input
            from prompt_toolkit.output import create_output

            from readycheck.ui.tty import Terminal

            # Prompts go to standard output unless told not to, and would be lost in `> file`.
            screen = create_output(stdout=cast("TextIO", _Text(self._write)))
            self._terminal = Terminal(create_input(), screen, colour=self._colour)
        return self._terminal


class _Text:
    """A stream that is written to as text: prompt_toolkit would encode by itself, with a ? for
    every sign that the terminal does not have."""

    def __init__(self, stream: TextIO) -> None:
        self.encoding = stream.encoding
        self.write = stream.write
        self.flush = stream.flush
        self.fileno = stream.fileno
        self.isatty = stream.isatty


def _greeting(block: Block, width: int) -> Iterator[str]:
    match block:
        case Title(text):
            yield from (f"\x1b[1m{line}\x1b[0m" for line in wrapped(text, width))
            yield "─" * width
        case Paragraph(text):
            yield from wrapped(text, width)
        case Table(rows):
            for row in rows:
                yield from _greeting_row(row, max(len(row.label) for row in rows) + 2, width)


def _greeting_row(row: Row, indent: int, width: int) -> Iterator[str]:
    if width < 50:
        yield from wrapped(f"{row.label}: {row.value}", width)
        return
    for place, line in enumerate(wrapped(row.value, width - indent)):
        yield f"{'' if place else row.label:{indent}}{line}"
