"""The Prompter people see: questionary prompts and rich text.

The words stay on the screen and the prompt goes once it is answered, so the scrollback reads as one
conversation. questionary and rich are imported when first needed, after the first words are shown.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, cast

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Items
from readycheck.formats import text
from readycheck.interview.prompter import Above, Answered, Event, Leave, Prompt
from readycheck.questionnaire.model import Answer
from readycheck.system.terminal_output import TerminalOutput

if TYPE_CHECKING:
    from readycheck.ui.choice_prompt import ChoicePrompt
    from readycheck.ui.page import Page
    from readycheck.ui.text_prompt import TextPrompt
    from readycheck.ui.tty import Terminal


class ScreenPrompter:
    """Asks and shows on the terminal that `write` is; a test hands in a `terminal` of its own."""

    def __init__(self, write: TextIO, *, colour: bool, terminal: "Terminal | None" = None) -> None:
        self._output = TerminalOutput(write)
        self._colour = colour
        self._terminal = terminal
        self._unfinished: dict[tuple[str, Answer | None], Any] = {}
        self._places: dict[str, tuple[int, int | None]] = {}  # of the pages that were read
        self._since: list[Block] = []  # what was shown since the last prompt

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words without rich, which takes as long to import as all before it."""
        shown = list(blocks)
        width = min(shutil.get_terminal_size().columns, text.WIDTH)
        self._say((*text.laid_out(shown, width), ""))
        self._since += shown

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks, and an empty line."""
        from readycheck.formats import console

        shown = list(blocks)
        out = console.console(cast("TextIO", self._output), colour=self._colour)
        console.show(out, shown)
        out.print()
        self._since += shown

    def ask(self, prompt: Prompt) -> Event:
        """Ask until there is an answer, or a wish to go back or leave."""
        from readycheck.ui.base_prompt import Help

        key = (prompt.text, prompt.answer)
        widget = self._widget(prompt, self._unfinished.pop(key, prompt.answer))
        self._say(widget.above.lines)
        event = widget.run()
        while isinstance(event, Help):
            prompt = replace(prompt, patience=None)  # somebody is there
            keys = (Heading(messages.HELP_KEYS), Items(tuple(widget.keys_named())))
            pages = [self._page((*prompt.help, *keys))]
            pages += [self._page(prompt.guide(), prompt.guide_at)] if prompt.guide else []
            leave = self._read_over(pages, widget.lay_out)
            widget = self._widget(prompt, event.at, event.row)
            event = leave or widget.run()
        if prompt.type != "one-of" and not isinstance(event, Answered) and widget.at():
            self._unfinished[key] = widget.at()  # to be found again on coming back
        self._since.clear()
        return event

    def _widget(self, prompt: Prompt, at: Any, row: int = 0) -> "ChoicePrompt | TextPrompt":
        """Return the prompt to run, with the answer or the choice that the person was at."""
        from readycheck.ui.choice_prompt import ChoicePrompt
        from readycheck.ui.text_prompt import TextPrompt

        lay_out = partial(self._above, prompt)
        if prompt.type == "text":
            return TextPrompt(prompt, at, self._on(), lay_out)
        return ChoicePrompt(prompt, at, self._on(), lay_out, row)

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read over the screen, which is as it was when they come back."""
        return self._read_over([self._page(blocks)], Above)

    def _page(self, blocks: Iterable[Block], section: int | None = None) -> "Page":
        """Return a page to read, at this section, or else where the person was in it last."""
        from readycheck.ui.page import Page

        page = Page(blocks, self._laid_out)
        place, opened_at = self._places.get(page.name, (0, None))
        if section is not None and section != opened_at:
            page.open_at(section, self._on().width())
        else:
            page.place, page.opened_at = place, section
        return page

    def _read_over(self, pages: "Sequence[Page]", lay_out: Callable[[], Above]) -> Leave | None:
        from readycheck.ui.reader import Reader

        on = self._on()
        size = on.size()
        reader = Reader(pages, on)
        left = reader.run()
        for page in reader.seen:
            if page.sections:
                self._places[page.name] = (page.place, page.opened_at)
        if on.size() != size:  # nobody knows what that has made of the covered screen
            on.clear()
            self.show(list(self._since))
            self._say(lay_out().lines)
        return left

    def _laid_out(self, blocks: Iterable[Block], width: int) -> list[str]:
        from readycheck.formats import console

        return console.laid_out(blocks, width, colour=self._colour)

    def _above(self, prompt: Prompt) -> Above:
        """Return what is shown above the prompt, for the terminal as it is now."""
        if prompt.menu:
            return Above()
        from readycheck.ui import question_header

        on = self._on()
        return question_header.question(prompt, on.width(), on.rows(), colour=self._colour)

    def _say(self, lines: Iterable[str]) -> None:
        # In one go: a terminal is slow to take a line at a time.
        self._output.write("".join(f"{line}\n" for line in lines))
        self._output.flush()

    def _on(self) -> "Terminal":
        if self._terminal is None:
            from prompt_toolkit.input import create_input
            from prompt_toolkit.output import create_output

            from readycheck.ui.tty import Terminal

            # Asking a terminal where its cursor is prints a warning where it does not answer, and
            # litters the shell where it answers late. No prompt here needs to know.
            os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
            # Prompts go to standard output unless told not to, and would be lost in `> file`.
            screen = create_output(stdout=cast("TextIO", self._output))
            self._terminal = Terminal(
                create_input(), screen, colour=self._colour, output=self._output
            )
        return self._terminal
