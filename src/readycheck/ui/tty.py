"""The terminal that prompts and views run on: it takes keys, shows, and is given back as it was."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from types import FrameType
from typing import Any

import questionary
from prompt_toolkit import Application
from prompt_toolkit.application import application
from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding.defaults import load_key_bindings
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.renderer import Renderer

from readycheck.system import signals
from readycheck.system.signals import defer_signals, replace_handlers

_ACCENT = "#0087af"
_STYLE = questionary.Style(
    [
        ("question", "bold"),
        ("pointer", f"fg:{_ACCENT} bold"),
        ("highlighted", "bold"),
        ("selected", f"fg:{_ACCENT}"),
        ("answer", "noinherit"),
        ("keys", f"fg:{_ACCENT}"),
        ("nudge", "bold"),
    ]
)
_WIDEST = 80

# Every application makes hundreds of key bindings anew, and questionary makes two applications a
# prompt: half of the time from an answer to the next question. They keep no state of their own.
application.load_key_bindings = cache(load_key_bindings)  # type: ignore[attr-defined]


class Terminal:
    """The keyboard and the screen that a prompt runs on, and whether there is colour."""

    def __init__(self, keys: Input, screen: Output, *, colour: bool) -> None:
        self.keys = keys
        self.screen = screen
        self.colour = colour
        # Nearly all do; xterm and GNU screen cut lines off instead.
        self.rewraps = os.environ.keys().isdisjoint(("XTERM_VERSION", "STY"))

    def width(self) -> int:
        """The cells a line may take."""
        wanted = os.environ.get("COLUMNS", "")
        there = self.screen.get_size().columns or _WIDEST
        # Never more than there are: COLUMNS may be of before the window was made narrower.
        return min(int(wanted) if wanted.isdecimal() and int(wanted) else there, there, _WIDEST)

    def rows(self) -> int:
        """The rows there are."""
        return self.screen.get_size().rows

    def look(self) -> dict[str, Any]:
        """What prompt_toolkit is told of colour."""
        return {"color_depth": None if self.colour else ColorDepth.DEPTH_1_BIT, "style": _STYLE}

    def settings(self) -> dict[str, Any]:
        """What questionary hands on to prompt_toolkit."""
        return {
            "input": self.keys,
            "output": self.screen,
            "erase_when_done": True,
            **self.look(),
        }

    def clear(self) -> None:
        """Empty the screen."""
        self.screen.erase_screen()
        self.screen.cursor_goto(0, 0)
        self.screen.flush()

    def forget_keys(self) -> None:
        """Drop what was typed ahead: a second Enter must not answer a question not yet seen."""
        clear_typeahead(self.keys)
        if sys.platform == "win32":
            import msvcrt

            while msvcrt.kbhit():
                msvcrt.getwch()
            return
        import termios

        fileno = self.keys.fileno()
        if os.isatty(fileno):
            termios.tcflush(fileno, termios.TCIFLUSH)

    def run(self, app: Application[Any], begun: Callable[[], None] = lambda: None) -> Any:
        """Run a prompt or a view, with `begun` at its start; whatever ends it in the middle, the
        terminal is as it was before."""
        signals.raise_swallowed()
        mode = self.mode()
        held: list[int] = []  # what came before the first step, or after the last

        def started() -> None:
            begun()
            _raise(held)

        try:
            try:
                with replace_handlers(partial(_between_steps, app, held)):
                    return app.run(pre_run=started, handle_sigint=False)
            finally:
                _raise(held)
        except BaseException:
            self.restore(mode, app.renderer)
            raise

    def mode(self) -> list[Any] | None:
        """How the keyboard's terminal is set, to be handed to `restore`."""
        if sys.platform == "win32":
            return None
        import termios

        with suppress(termios.error, OSError):
            return termios.tcgetattr(self.keys.fileno())
        return None

    def restore(self, mode: list[Any] | None, renderer: Renderer) -> None:
        """Undo what a prompt does to the terminal: one ended while it is drawn does not."""
        with defer_signals():
            with suppress(OSError):  # the terminal may be gone
                renderer.reset()  # shows what was covered
                self.screen.disable_bracketed_paste()
                self.screen.reset_attributes()
                self.screen.enable_autowrap()
                self.screen.show_cursor()
                self.screen.flush()
            if mode is not None and sys.platform != "win32":
                import termios

                with suppress(termios.error, OSError):
                    termios.tcsetattr(self.keys.fileno(), termios.TCSADRAIN, mode)


def _between_steps(app: Application[Any], held: list[int], handler: Any) -> Any:
    """Let a signal end what runs between two steps of its loop: in the middle of one, what the
    signal raises would break what prompt_toolkit needs to put the terminal right, and its own way
    with SIGINT, to make a key of it, loses the one that comes right after a key."""
    return partial(_later, app, held, handler) if callable(handler) else handler


def _later(
    app: Application[Any],
    held: list[int],
    handler: Callable[..., object],
    number: int,
    frame: FrameType | None,
) -> None:
    if app.is_running and app.loop:
        app.loop.call_soon_threadsafe(handler, number, frame)
    else:
        held.append(number)


def _raise(held: list[int]) -> None:
    numbers, held[:] = held[:], []
    for number in numbers:
        signal.raise_signal(number)
