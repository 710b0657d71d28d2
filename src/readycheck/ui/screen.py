"""The Prompter people see: questionary prompts and rich text.

The words stay on the screen and the prompt goes once it is answered, so the scrollback reads as one
conversation. questionary and rich are imported when first needed, after the first words are shown.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, cast

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Items, Paragraph
from readycheck.formats import text
from readycheck.interview.prompter import Above, Answered, Back, Event, Leave, Prompt, Unattended
from readycheck.questionnaire.question import Answer
from readycheck.system import streams
from readycheck.system.terminal import window
from readycheck.system.terminal.output import TerminalOutput
from readycheck.ui.reading.unread import (
    LayOut,
    Unread,
    arrows_in_words,
    first_page,
    letters,
    room,
)

if TYPE_CHECKING:
    from readycheck.ui.prompts.base import BasePrompt, Help
    from readycheck.ui.prompts.choice import ChoicePrompt
    from readycheck.ui.prompts.text import TextPrompt
    from readycheck.ui.reading.page import Page
    from readycheck.ui.tty import Terminal


class ScreenPrompter:
    """Asks and shows on the terminal that `write` is; a test hands in a `terminal` of its own.

    Nothing scrolls away unread: where what was shown since a key was last awaited does not fit
    above the next prompt, a hold comes between them, and pages what is higher than the window.
    `shared` says that the next person will use the window, which is on its alternate screen then.
    """

    def __init__(
        self,
        write: TextIO,
        *,
        colour: bool,
        shared: bool = False,
        terminal: "Terminal | None" = None,
    ) -> None:
        self._output = TerminalOutput(write)
        self._shared = shared
        self.clears = True
        self._colour = colour
        self._terminal = terminal
        self._unfinished: dict[tuple[str, Answer | None], Any] = {}
        self._places: dict[str, tuple[int, int | None]] = {}  # of the pages that were read
        self._unread = Unread(self._laid_out)

    @property
    def traces(self) -> str:
        """What stays in the window."""
        if self._shared:
            return messages.TRACES_CLEARED
        kept = window.keeps_scrollback(os.environ)
        leave = messages.QUICK_EXIT_KEPT if kept else messages.QUICK_EXIT
        return f"{messages.TRACES} {leave}"

    def greet(self, blocks: Iterable[Block]) -> None:
        """Show the first words without rich, which takes as long to import as all before it."""
        self._show(tuple(blocks), text.laid_out)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show the blocks, and an empty line; what there is no room for comes after a hold."""
        self._show(tuple(blocks))

    def _show(self, blocks: Sequence[Block], lay_out: LayOut | None = None) -> None:
        there = len(self._shown())
        self._unread.add(blocks, lay_out)
        self._say(self._shown()[there:])

    def ask(self, prompt: Prompt) -> Event:
        """Ask until there is an answer, or a wish to go back or leave."""
        key = (prompt.text, prompt.answer)
        widget = self._widget(prompt, self._unfinished.pop(key, prompt.typed or prompt.answer))
        self._show((), partial(self._before, prompt, widget))
        event, widget = self._run(widget, prompt)
        if prompt.type != "one-of" and not isinstance(event, Answered) and widget.at():
            self._unfinished[key] = widget.at()  # to be found again on coming back
        self._unread.clear()
        if isinstance(event, Leave | Back) and prompt.type == "text":
            return replace(event, typed=widget.at())
        return event

    def finish(self) -> None:
        """Let the person read the last of what was shown, as far as it is not in sight."""
        self._hold(Prompt(text="", back=False), lambda: 1)
        self._unread.clear()

    def _hold(self, prompt: Prompt, needed: Callable[[], int]) -> Prompt | Leave | Back:
        """Hold until all that was shown is read, or fits above a prompt that needs so many rows.

        Return the prompt to go on with, whose patience is for what is in sight then; or the wish to
        leave or to go back instead, and the rest is not shown.
        """
        asked = sum(map(len, (prompt.intro, prompt.text, prompt.hint, prompt.crisis)))
        asked += sum(len(choice.text) for choice in prompt.choices)
        patience = prompt.patience
        a_letter = (patience or 0) / max(letters(self._lines()) + asked, 1)
        while (page := self._shown()) and self._is_held(page, needed()):
            held = replace(prompt, patience=patience and a_letter * letters(page))
            event = self._run_hold(held)
            if isinstance(event, Leave | Back):
                self._unread.clear()
                return event
            patience = patience if isinstance(event, Unattended) else None
            page = self._shown()  # of the size that there is now
            others = self._lines()[len(page) :]
            self._unread.read(page)
            self._say([""] * (bool(page[-1]) and not any(others[:1])))
            self._say(self._shown())
        return replace(prompt, patience=patience and a_letter * (letters(page) + asked))

    def _is_held(self, page: Sequence[str], needed: int) -> bool:
        if self._size()[1] == 1:  # there is no room for what is held and the keys
            return False
        more = letters(self._lines()[len(page) :]) > 0
        return more or len(page) + needed > self._size()[1]

    def _run_hold(self, prompt: Prompt) -> Event:
        """Run one hold to its end, with looks at the help and at all that was shown."""
        from readycheck.ui.prompts.base import Help
        from readycheck.ui.prompts.hold import HoldPrompt

        prompt = replace(prompt, explained=tuple(self._unread.blocks))
        while True:
            widget = HoldPrompt(prompt, self._on(), lambda *_: Above(self._shown()))
            event = widget.run()
            if not isinstance(event, Help):
                return event
            prompt = replace(prompt, patience=None)
            if leave := self._help(prompt, event, widget.keys_named(), self._shown):
                return leave

    def _help(
        self,
        prompt: Prompt,
        asked: "Help",
        keys: Iterable[str],
        drawn: Callable[[], Iterable[str]],
    ) -> Leave | None:
        """Let the person read what they asked for, over the prompt."""
        from readycheck.ui.prompts.base import Again

        if isinstance(asked, Again):
            return self._read_over([self._page(prompt.explained)], drawn)
        named = Items((*map(arrows_in_words, keys), messages.KEY_QUICK_EXIT))
        plain = Paragraph(messages.HELP_PLAIN)
        pages = [self._page((*prompt.help(), Heading(messages.HELP_KEYS), named, plain))]
        pages += [self._page(prompt.guide(), prompt.guide_at)] if prompt.guide else []
        return self._read_over(pages, drawn)

    def _drawn(self, widget: "BasePrompt") -> list[str]:
        """Return the lines that there are above a prompt, for the terminal as it is now."""
        return [*self._shown(), *widget.lay_out().lines]

    def _lines(self) -> list[str]:
        """Return the lines that have not been in sight while a key was awaited."""
        return self._unread.lines(self._size()[0])

    def _shown(self) -> Sequence[str]:
        """Return as many of them as there is room for above a hold."""
        return first_page(self._lines(), room(*self._size()))

    def _size(self) -> tuple[int, int]:
        """Return the cells that a line may take, and the rows there are."""
        if self._terminal:
            return self._terminal.width(), self._terminal.rows()
        columns, rows = streams.size(cast("TextIO", self._output))
        return streams.line_width(columns, os.environ), rows

    def _run(
        self, widget: "ChoicePrompt | TextPrompt", prompt: Prompt
    ) -> "tuple[Event, ChoicePrompt | TextPrompt]":
        """Run the prompt after what is held before it, with looks at the help; return the last
        widget of it, too. What is half typed is kept when a signal ends the program."""
        from readycheck.ui.prompts.base import Help

        try:
            held = self._hold(prompt, widget.height)
            if not isinstance(held, Prompt):
                return held, widget
            widget.prompt = prompt = held
            self._say(widget.lay_out().lines)
            event: Event | Help = widget.run()
            while isinstance(event, Help):
                prompt = replace(prompt, patience=None)  # somebody is there
                drawn = partial(self._drawn, widget)
                leave = self._help(prompt, event, widget.keys_named(), drawn)
                widget = self._widget(prompt, event.at, event.row)
                event = leave or widget.run()
        except (KeyboardInterrupt, SystemExit):
            if prompt.keep and prompt.type == "text":
                prompt.keep(widget.at())
            raise
        self._say([""] * any(widget.above.lines[-1:]))  # before what is said next
        return event, widget

    def _widget(self, prompt: Prompt, at: Any, row: int = 0) -> "ChoicePrompt | TextPrompt":
        """Return the prompt to run, with the answer or the choice that the person was at."""
        lay_out = partial(self._above, prompt)
        if prompt.type == "text":
            from readycheck.ui.prompts.text import TextPrompt

            return TextPrompt(prompt, at, self._on(), lay_out)
        from readycheck.ui.prompts.choice import ChoicePrompt

        return ChoicePrompt(prompt, at, self._on(), lay_out, row)

    def clear(self) -> None:
        """Empty the window, and say where something stays all the same."""
        self._on().empty()
        self._unread.clear()
        if window.keeps_scrollback(os.environ):
            self._say([messages.SCROLLBACK_KEPT])

    def close(self) -> None:
        """Let go of the terminal."""
        self._output.close()

    def read(self, blocks: Iterable[Block]) -> Leave | None:
        """Let the person read over the screen, which is as it was when they come back."""
        return self._read_over([self._page(blocks)], self._shown)

    def _page(self, blocks: Iterable[Block], section: int | None = None) -> "Page":
        """Return a page to read, at this section, or else where the person was in it last."""
        from readycheck.ui.reading.page import Page

        page = Page(blocks, self._laid_out)
        place, opened_at = self._places.get(page.name, (0, None))
        if section is not None and section != opened_at:
            page.open_at(section, self._on().width())
        else:
            page.place, page.opened_at = place, section
        return page

    def _read_over(
        self, pages: "Sequence[Page]", drawn: Callable[[], Iterable[str]]
    ) -> Leave | None:
        from readycheck.ui.reading.reader import Reader

        on = self._on()
        size = on.size()
        reader = Reader(pages, on)
        left = reader.run()
        for page in reader.seen:
            if page.sections:
                self._places[page.name] = (page.place, page.opened_at)
        # On a shared computer it was read on the same screen; after a resize nobody knows
        # what that has made of the covered screen.
        if self._shared or on.size() != size:
            on.clear()
            self._say(drawn())
        return left

    def _laid_out(self, blocks: Iterable[Block], width: int) -> list[str]:
        from readycheck.formats import console

        return console.laid_out(blocks, width, colour=self._colour)

    def _above(self, prompt: Prompt, least: int, smallest: int) -> Above:
        """Return what is shown above a prompt that needs so many rows, or can do with so many, for
        the terminal as it is now: all of the question, or its text, or nothing.

        The rest is to be read before.
        """
        if prompt.menu:
            return Above()
        from readycheck.ui.prompts import question_header

        width, rows = self._size()
        whole = question_header.question(prompt, width, rows, colour=self._colour)
        if len(whole.lines) + least <= rows:
            return whole
        alone = question_header.alone(prompt, width, colour=self._colour)
        return alone if len(alone.lines) + smallest <= rows else Above()

    def _before(
        self, prompt: Prompt, widget: "ChoicePrompt | TextPrompt", _: object, width: int
    ) -> Sequence[str]:
        """Return what of a prompt is to be read before it, where it does not fit as a whole."""
        with self._on().steady_size():
            if prompt.menu:
                return widget.unshown()
            from readycheck.ui.prompts import question_header

            alone = question_header.alone(prompt, width, colour=self._colour)
            above, unshown = widget.lay_out(), widget.unshown()
            if above not in (alone, Above()):
                return unshown
            introduction = question_header.introduction(prompt, width, colour=self._colour)
            question = () if above == alone else alone.lines
            return [*introduction, *question, *unshown]

    def _say(self, lines: Iterable[str]) -> None:
        # In one go: a terminal is slow to take a line at a time.
        self._output.write("".join(f"{line}\n" for line in lines))
        self._output.flush()

    def _on(self) -> "Terminal":
        if self._terminal is None:
            from readycheck.ui.tty import open_terminal

            self._terminal = open_terminal(self._output, colour=self._colour, shared=self._shared)
        return self._terminal
