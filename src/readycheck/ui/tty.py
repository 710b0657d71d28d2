"""The terminal that prompts and views run on: it takes keys, shows, and is restored."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import Any, TextIO, cast

import questionary
from prompt_toolkit import Application
from prompt_toolkit.application import application
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding import merge_key_bindings
from prompt_toolkit.key_binding.bindings.cpr import load_cpr_bindings
from prompt_toolkit.key_binding.bindings.mouse import load_mouse_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.renderer import Renderer
from prompt_toolkit.styles import BaseStyle

from readycheck.interview.prompter import QuickExit
from readycheck.system import signals, streams
from readycheck.system.signals import defer_signals, replace_handlers
from readycheck.system.terminal import window
from readycheck.system.terminal.output import TerminalOutput
from readycheck.ui import keyboard, read_ahead
from readycheck.ui.job_control import JobControl

# No colour is legible on each background that terminals have.
STYLE = questionary.Style(
    [
        ("question", "bold"),
        ("pointer", "bold"),
        ("highlighted", "bold"),
        ("selected", "bold"),
        ("answer", "noinherit"),
        ("keys", ""),
        ("hold", "bold"),
        ("nudge", "bold"),
        ("found", "reverse"),
    ]
)
_UNDONE = "\x1b[?2004l\x1b[0m\x1b[?7h\x1b[?25h"  # pastes, colour, wrapping and the cursor as usual
# From the cursor on, in two parts: where all of the window is erased at once, some terminals put
# that among what can be scrolled back to.
_ERASE_DOWN = "\x1b7\x1b[K\x1b[B\r\x1b[J\x1b8"
_GRACE = 1.0  # seconds that a terminal has to take what is left when the program is to end

# Every application makes hundreds of key bindings anew, though they keep no state of their own; all
# but these are to edit a text, which a prompt that has one brings along.
# https://github.com/prompt-toolkit/python-prompt-toolkit/issues/298
_BINDINGS = merge_key_bindings([load_mouse_bindings(), load_cpr_bindings()])
application.load_key_bindings = lambda: _BINDINGS  # type: ignore[attr-defined]


class _Application(Application[Any]):
    """An application with our style alone: prompt_toolkit's own has colours, and each application
    reads its 300 rules anew."""

    def _create_merged_style(self, *_: object) -> BaseStyle:
        return STYLE


def open_terminal(output: TerminalOutput, *, colour: bool, shared: bool) -> "Terminal":
    """Return the terminal of this process, which shows what is written to `output`."""
    # Asking a terminal where its cursor is prints a warning where it does not answer, and litters
    # the shell where it answers late. No prompt here needs to know.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    # Prompts go to standard output by default, and would be lost in `> file`.
    screen = create_output(stdout=cast("TextIO", output))
    return Terminal(create_input(), screen, colour=colour, output=output, shared=shared)


class Terminal:
    """The keyboard and the screen that a prompt runs on, and whether there is colour.

    `shared` says that the window is on its alternate screen already, and that nobody may get to the
    shell by a key.
    """

    def __init__(
        self,
        keys: Input,
        screen: Output,
        *,
        colour: bool,
        output: TerminalOutput | None = None,
        shared: bool = False,
    ) -> None:
        keyboard.listen(keys)
        self.keys = keys
        self.screen = screen
        self.colour = colour
        self._output = output
        self._shared = shared
        if shared:  # a view would leave the alternate screen at its end
            screen.enter_alternate_screen = self.clear  # type: ignore[method-assign]
            screen.quit_alternate_screen = self.clear  # type: ignore[method-assign]
        if sys.platform != "win32":
            screen.erase_down = lambda: screen.write_raw(_ERASE_DOWN)  # type: ignore[method-assign]
        # Nearly all do; xterm and GNU screen cut lines off instead.
        self.rewraps = os.environ.keys().isdisjoint(("XTERM_VERSION", "STY"))
        self._size: Size | None = None
        self._ask_size = screen.get_size
        # prompt_toolkit asks many times while it renders once, and a window can change in between:
        # what is laid out for two sizes ends in an IndexError.
        screen.get_size = self.size  # type: ignore[method-assign]

    def size(self) -> Size:
        """Return the terminal's size; during a rendering, the size at its start."""
        return self._size or self._ask_size()

    def hold_size(self, _: object = None) -> None:
        """Let the size be what it is now until `release_size`."""
        self._size = self._ask_size()

    def release_size(self, _: object = None) -> None:
        """Let the size be the terminal's again."""
        self._size = None

    @contextmanager
    def steady_size(self) -> Iterator[None]:
        """Let the size be what it is now for a while: a layout asks for it hundreds of times."""
        before = self._size
        self._size = self.size()
        try:
            yield
        finally:
            self._size = before

    def width(self) -> int:
        """Return the number of cells a line may take."""
        return streams.line_width(self.size().columns or streams.WIDEST, os.environ)

    def rows(self) -> int:
        """Return the number of rows the terminal has."""
        return self.size().rows

    def application(self, layout: Layout, **settings: Any) -> "Application[Any]":
        """Return an application on this terminal, with the layout and further settings."""
        depth = ColorDepth.DEPTH_8_BIT if self.colour else ColorDepth.DEPTH_1_BIT
        return _Application(
            layout=layout, input=self.keys, output=self.screen, color_depth=depth, **settings
        )

    def clear(self) -> None:
        """Empty the screen.

        The first row by itself: tmux and others keep a screen that is emptied in one go, to be
        scrolled back to, and what is drawn anew would be there twice.
        """
        self.screen.cursor_goto(1, 1)
        self.screen.erase_end_of_line()
        if self.rows() > 1:
            self.screen.cursor_goto(2, 1)
            self.screen.erase_down()
            self.screen.cursor_goto(1, 1)
        self.screen.flush()

    def empty(self) -> None:
        """Empty the window, and what can be scrolled back to."""
        self.screen.flush()
        window.empty(self._output or self.screen)

    def forget_keys(self) -> None:
        """Drop what was typed ahead: a second Enter must not answer a question not yet seen.

        Raises QuickExit, as nobody should have to press Ctrl-X twice.
        """
        pressed = [press.key for press in get_typeahead(self.keys)]
        if sys.platform == "win32":
            import msvcrt

            while msvcrt.kbhit():
                pressed.append(Keys.ControlX if msvcrt.getwch() == "\x18" else Keys.Any)
        elif os.isatty(self.keys.fileno()):
            import termios

            with self.keys.raw_mode():  # in which half a line can be read too
                pressed += [press.key for press in self.keys.read_keys()]
            termios.tcflush(self.keys.fileno(), termios.TCIFLUSH)
        if Keys.ControlX in pressed:
            self.empty()
            raise QuickExit

    def run(
        self,
        app: Application[Any],
        draw_again: Callable[[], None],
        begun: Callable[[], None] = lambda: None,
    ) -> Any:
        """Run a prompt or a view, and leave the terminal as it was, whatever ends it.

        `begun` is called at its start, and `draw_again` where another program has used the
        terminal in between.
        """
        signals.go_on()
        signals.before_giving_up(partial(self._undo_at_once, app.renderer))
        self._jobs = JobControl(self, app, draw_again)
        mode = self.mode()
        self._wait_at_most(None)
        held: list[int] = []  # what came before the first step, or after the last
        app.before_render += self.hold_size
        app.after_render += self.release_size

        def started() -> None:
            # prompt_toolkit's own shows a traceback and waits for Enter, and swallows Ctrl-C.
            asyncio.get_running_loop().set_exception_handler(partial(_fail, app))
            asyncio.get_running_loop().call_soon(read_ahead.begin)  # after it is drawn
            self._jobs.begin()
            begun()
            _raise(held)

        try:
            try:
                with replace_handlers(partial(self._between_steps, app, held)):
                    return app.run(
                        pre_run=started, set_exception_handler=False, handle_sigint=False
                    )
            finally:
                self.release_size()
                _raise(held)
        except BaseException as end:
            self.restore(mode, app.renderer)
            if isinstance(end, QuickExit):
                self.empty()
            raise

    def suspend(self) -> None:
        """Stop this program and those that belong to it, as Ctrl-Z does elsewhere."""
        if not self._shared:
            self._jobs.stop()

    def mode(self) -> list[Any] | None:
        """Return the settings of the keyboard's terminal, for `restore`."""
        if sys.platform == "win32":
            return None
        import termios

        with suppress(termios.error, OSError):
            return termios.tcgetattr(self.keys.fileno())
        return None

    def restore(self, mode: list[Any] | None, renderer: Renderer) -> None:
        """Undo what a prompt does to the terminal: one ended while it is drawn does not."""
        with defer_signals():
            self._set_mode(mode)  # first: a terminal that is full or stopped takes nothing else
            self._wait_at_most(_GRACE)
            with suppress(OSError):  # the terminal may be gone
                renderer.reset()  # shows what was covered
                self.screen.disable_bracketed_paste()
                self.screen.reset_attributes()
                self.screen.enable_autowrap()
                self.screen.show_cursor()
                self.screen.flush()

    def _undo_at_once(self, renderer: Renderer) -> None:
        """Undo what a prompt does to the screen without waiting, where the process ends at once."""
        if self._output:
            covered = window.EMPTY + window.LEAVE if self._shared else window.LEAVE
            is_covered = self._shared or renderer._in_alternate_screen
            self._output.write_at_once((covered if is_covered else "") + _UNDONE)

    def _set_mode(self, mode: list[Any] | None) -> None:
        if mode is not None and sys.platform != "win32":
            import termios

            with suppress(termios.error, OSError):
                termios.tcsetattr(self.keys.fileno(), termios.TCSANOW, mode)

    def _wait_at_most(self, seconds: float | None) -> None:
        if self._output:
            self._output.wait_at_most(seconds)

    def _between_steps(self, app: Application[Any], held: list[int], handler: Any) -> Any:
        """Let a signal end what runs between two steps of its loop: in the middle of one, what
        the signal raises would break what prompt_toolkit needs to put the terminal right, and its
        own way with SIGINT, to make a key of it, loses the one that comes right after a key."""
        return partial(self._later, app, held, handler) if callable(handler) else handler

    def _later(
        self,
        app: Application[Any],
        held: list[int],
        handler: Callable[..., object],
        number: int,
        frame: FrameType | None,
    ) -> None:
        self._wait_at_most(_GRACE)
        if app.is_running and app.loop:
            app.loop.call_soon_threadsafe(handler, number, frame)
        else:
            held.append(number)


def _fail(app: Application[Any], _loop: object, context: dict[str, Any]) -> None:
    """Let an error in a step of the loop leave `run`."""
    error = context.get("exception")
    if isinstance(error, Exception) and app.future and not app.future.done():
        app.future.set_exception(error)


def _raise(held: list[int]) -> None:
    numbers, held[:] = held[:], []
    for number in numbers:
        signal.raise_signal(number)
