"""What the prompts of the screen share.

What corrects something that prompt_toolkit 3.0 does has a comment beside it that says what.
"""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from prompt_toolkit import Application
from prompt_toolkit.application.current import set_app
from prompt_toolkit.filters import Condition, to_filter
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import Container, FormattedTextControl, Layout, UIControl, Window
from prompt_toolkit.layout.screen import Screen as DrawnScreen

from readycheck import messages
from readycheck.interview.prompter import (
    INTERRUPTED,
    Above,
    Back,
    Event,
    Leave,
    Prompt,
    QuickExit,
    SkipRest,
    Unattended,
)
from readycheck.text import cells
from readycheck.ui.key_press import PasteGuard, SinglePress
from readycheck.ui.reading.unread import has_room, key_lines, nudge_lines, visible
from readycheck.ui.tty import Terminal

LayOutAbove = Callable[[int, int], Above]

_ENTER = "\r"

# Keys that get a meaning nobody expects here: searching, quoting the next key, undoing by chords;
# Esc would make a chord of itself and the next key, and swallow both.
_MUTED = ("c-s", "c-q", "c-r", "c-o", "c-]", "c-\\", "c-@", "escape")


def nothing_above(_least: int, _smallest: int) -> Above:
    """Return that nothing is above a prompt."""
    return Above()


class Help:
    """The person asks for help; `at` is what they had pointed at, picked or typed, and `row` where
    in the list they were."""

    def __init__(self, at: Any, row: int) -> None:
        self.at = at
        self.row = row


class Again(Help):
    """The person asks to read the last explanation again."""


class BasePrompt:
    """What all prompts share: the line of keys, and leaving, going back and asking for help.

    `lay_out` gives what goes above the rows that this needs, or can do with, for the terminal as it
    is now; it is drawn before `run`.
    """

    app: "Application[Any]"

    def __init__(self, prompt: Prompt, terminal: Terminal, lay_out: LayOutAbove) -> None:
        self._lay_out_above = lay_out
        self.above = Above()
        self.prompt = prompt
        self.terminal = terminal
        self.nudge = ""
        self.paste = PasteGuard()
        self.single = SinglePress()
        self.bindings = KeyBindings()

    def application(
        self, container: Container, focused: "Window | UIControl"
    ) -> "Application[Any]":
        """Return the application that shows this container, and goes once it has ended."""
        layout = Layout(container, focused_element=focused)
        return self.terminal.application(layout, key_bindings=self.bindings, erase_when_done=True)

    def run(self) -> "Event | Help":
        """Run until the prompt is answered or left; raises KeyboardInterrupt on SIGINT."""
        self._draw_anew_when_resized()
        self.terminal.forget_keys()
        event: Event | Help = self.terminal.run(self.app, self._draw_again, self._wait)
        return event

    def lay_out(self) -> Above:
        """Return what is above for the terminal as it is now, and keep it."""
        with self.terminal.steady_size():
            self.above = self._lay_out_above(self.least(), self.smallest())
        return self.above

    def least(self) -> int:
        """Return the number of rows that this needs for itself."""
        return self._own_rows()

    def smallest(self) -> int:
        """Return the number of rows that this can do with."""
        return self.least()

    def unshown(self) -> list[str]:
        """Return the lines of this prompt that there is no room for, to be read before it."""
        return []

    def height(self) -> int:
        """Return the number of rows that this takes with what is above it."""
        with self.terminal.steady_size():
            return len(self.lay_out().lines) + self._own_rows()

    def _own_rows(self) -> int:
        with set_app(self.app):
            size = self.terminal.size()
            return self.app.layout.container.preferred_height(size.columns, size.rows).preferred

    def _draw_again(self) -> None:
        """Draw the question and the prompt below what another program has left."""
        self.app.renderer.reset()
        self.terminal.screen.write_raw("\r")
        self.terminal.screen.erase_down()
        self._draw_question()
        self.app._redraw()

    def _draw_anew_when_resized(self) -> None:
        """Draw the question and the prompt anew on a resize: a narrowed terminal breaks the lines
        above the cursor into more rows, and prompt_toolkit would leave those on the screen."""
        redraw = self.app._on_resize

        def resized() -> None:
            self.terminal.hold_size()
            self._erase_question()
            redraw()
            self.terminal.release_size()

        self.app._on_resize = resized  # type: ignore[method-assign]

    def _erase_question(self) -> None:
        """Erase all of this prompt, and draw what is above it for the current size."""
        renderer, screen = self.app.renderer, self.terminal.screen
        if renderer.last_rendered_screen is None:
            return
        size = self.terminal.size()
        up = self._rows_above(renderer.last_rendered_screen, max(size.columns, 1))
        before = sum(self._rows_of(visible(line), size.columns) for line in self.above.lines)
        if before and up + before >= size.rows:  # its start is out of reach
            self._draw_from_top()
            return
        screen.cursor_up(up + before)
        screen.write_raw("\r")
        screen.erase_down()
        self._draw_question()

    def _draw_from_top(self) -> None:
        """Draw what is above anew from the top of the screen, all of which it may have filled."""
        self.terminal.clear()
        self._draw_question()

    def _draw_question(self) -> None:
        self.lay_out()
        self.terminal.screen.write_raw("".join(f"{line}\r\n" for line in self.above.lines))
        self.app.renderer.reset()  # it would erase what it had drawn

    def _rows_above(self, drawn: DrawnScreen, columns: int) -> int:
        """Return the number of rows from the start of the prompt to its cursor, as they are now."""
        cursor = drawn.get_cursor_position(self.app.layout.current_window)
        rows = (sorted(drawn.data_buffer[row].items()) for row in range(cursor.y))
        lines = ("".join(cell.char for _, cell in row).rstrip() for row in rows)
        more = cursor.x // columns if self.terminal.rewraps else 0
        return sum(self._rows_of(line, columns) for line in lines) + more

    def _rows_of(self, line: str, columns: int) -> int:
        """Return the number of rows that a line takes: all but a few terminals break it anew."""
        return max(-(-cells(line) // max(columns, 1)), 1) if self.terminal.rewraps else 1

    def _wait(self) -> None:
        """Let the prompt end by itself if nobody presses a key in time."""
        patience = self.prompt.patience
        if patience is None:
            return

        async def unattended() -> None:
            await asyncio.sleep(patience)
            self.app.exit(result=Unattended())

        waiting = self.app.create_background_task(unattended())

        def attended(_: object) -> None:
            waiting.cancel()

        self.app.key_processor.before_key_press += attended

    def say_what_works(self) -> None:
        """Say which keys work, after one that does nothing."""

    def at(self) -> Any:
        """Return what is pointed at, picked or typed now."""
        raise NotImplementedError

    def row(self) -> int:
        """Which of the choices is pointed at."""
        return 0

    def bind(
        self,
        *keys: str,
        to: Callable[[], object],
        when: Condition | bool = True,
        eager: bool = True,
    ) -> None:
        """Let each of the keys do something; if eager, whatever prompt_toolkit has it do."""

        def pressed(event: KeyPressEvent) -> None:
            self.nudge = ""
            if event.data != _ENTER:  # it may be pressed after a key that needs none
                self.paste.call_off()
            self.paste.note(event.data)
            to()

        for key in keys:
            self.bindings.add(key, eager=eager, filter=to_filter(when))(pressed)

    def bind_common(self, *, back: str, again: str, when: Condition | bool) -> None:
        """Bind the keys that do the same in all prompts; `when` is for those that also type."""
        self.bind(*_MUTED, to=self.say_what_works)
        self.bind("c-c", to=lambda: self.app.exit(result=INTERRUPTED))
        # Eager, or it would wait for a second key of prompt_toolkit's chords.
        self.bind("c-x", to=lambda: self.app.exit(exception=QuickExit()))
        self.bind("c-z", to=self.terminal.suspend)
        # An empty text prompt dies of Ctrl-D with a traceback; a list takes no notice.
        self.bind("c-d", to=lambda: self.app.exit(result=Leave()))
        self.bind("?", to=lambda: self.by_letter(self._help, "?"), when=when)
        self.bind("f1", to=self._help)
        if self.prompt.rest:
            self.bind("c-r", to=self._skip_rest)
        if self.prompt.explained:
            self.bind(again, to=lambda: self.by_letter(self._again), when=when)
        if self.prompt.back:
            self.bind("s-tab", to=lambda: self.app.exit(result=Back()))
            self.bind(back, to=lambda: self.app.exit(result=Back()), when=when)

    def by_letter(self, do: Callable[[], object], typed: str = "") -> None:
        """Do what a letter asks for that came alone: the letters of a pasted line are not keys.

        `typed` is what the letter is where words are typed.
        """
        if self.paste.letters > 1:
            self.say_what_works()
        else:
            self.unless_pasted(do, typed)

    def unless_pasted(self, do: Callable[[], object], typed: str = "") -> None:
        """Do what a key asks for if nothing follows at once."""
        self.paste.press(partial(self._do, do), typed)

    def once_alone(self, do: Callable[[], object]) -> None:
        """Do what a key asks for that is pressed alone, and not held down."""
        self.single.press(partial(self._do, do))

    def _do(self, do: Callable[[], object]) -> None:
        if not self.app.is_done:
            self.app.invalidate()
            do()

    def _skip_rest(self) -> None:
        self.app.exit(result=SkipRest())

    def _help(self) -> None:
        self.app.exit(result=Help(self.at(), self.row()))

    def _again(self) -> None:
        self.app.exit(result=Again(self.at(), self.row()))

    def window(self, text: Callable[[], StyleAndTextTuples]) -> Window:
        """Return a window of text that is as high as the text."""
        return Window(FormattedTextControl(text), dont_extend_height=True, wrap_lines=True)

    def keys_line(self) -> StyleAndTextTuples:
        """Return the keys that can be pressed, or what to do after a key that did nothing."""
        size = self.width(), self.rows()
        if self.nudge:
            *_, key_of_help = self.keys_needed()
            return [("class:nudge", "\n".join(nudge_lines([self.nudge, key_of_help], *size)))]
        named = self.keys_named()
        keys = named if has_room(named, *size) else self.keys_needed()
        return [("class:keys", "\n".join(key_lines(keys, *size)))]

    def keys_named(self) -> list[str]:
        """Return the keys of this prompt."""
        raise NotImplementedError

    def rest_key(self) -> list[str]:
        """Return the key that skips the rest, where there is one."""
        return [messages.KEY_SKIP_REST] if self.prompt.rest else []

    def keys_needed(self) -> list[str]:
        """Return the two keys to show where there is no room for all: the help lists the rest."""
        raise NotImplementedError

    def width(self) -> int:
        """Return the number of cells a line may take."""
        return self.terminal.width()

    def rows(self) -> int:
        """Return the number of rows the terminal has."""
        return self.terminal.rows()
