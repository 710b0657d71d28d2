"""A prompt or a view is stopped by Ctrl-Z, as other programs are, and `fg` brings it back."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from prompt_toolkit import Application

from readycheck.system import signals

if TYPE_CHECKING:
    from readycheck.ui.tty import Terminal


class JobControl:
    """Hands the terminal back when an application is stopped, and takes it again; `draw_again`
    draws what is on the screen where another program has used it in between."""

    def __init__(
        self, terminal: "Terminal", app: Application[Any], draw_again: Callable[[], None]
    ) -> None:
        self._terminal = terminal
        self._app = app
        self._draw_again = draw_again

    def begin(self) -> None:
        """Look after stops from now on, in the loop that runs the application."""
        if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
            return
        loop = asyncio.get_running_loop()
        loop.close = partial(_close, loop.close)  # type: ignore[method-assign, unused-ignore]
        loop.add_signal_handler(signal.SIGCONT, self._go_on)
        if signal.getsignal(signal.SIGTSTP) == signal.SIG_DFL:
            loop.add_signal_handler(signal.SIGTSTP, self._stop, os.getpid())

    def stop(self) -> None:
        """Stop this program and those that belong to it."""
        if sys.platform != "win32":
            self._stop(0)

    def _stop(self, process: int) -> None:
        """Hand the terminal back and stop: the process, or its whole group for 0."""
        if sys.platform == "win32":  # where nothing stops a program so
            return
        loop = asyncio.get_running_loop()
        screen = self._terminal.screen
        self._app.renderer.erase()
        screen.reset_attributes()
        screen.enable_autowrap()
        screen.show_cursor()
        screen.flush()
        signals.restore_mode()
        handled = loop.remove_signal_handler(signal.SIGTSTP)
        os.kill(process, signal.SIGTSTP)
        # Here it goes on again, or at once where there is no shell that could bring it back.
        if handled:
            loop.add_signal_handler(signal.SIGTSTP, self._stop, os.getpid())
        self._go_on()

    def _go_on(self) -> None:
        """Take the terminal again, and draw what was there when the program was stopped."""
        if not self._app.is_running or self._app.is_done:
            return
        if self._is_raw():
            self._app._on_resize()
            return
        self._terminal.keys.raw_mode().__enter__()  # which the application undoes at its end
        self._draw_again()

    def _is_raw(self) -> bool:
        """Return whether the terminal is as a prompt has set it: a shell sets it otherwise."""
        if sys.platform == "win32":
            return True
        import termios

        mode = self._terminal.mode()
        return mode is None or not mode[3] & termios.ICANON


def _close(close: Callable[[], None]) -> None:
    """Close a loop: a signal meanwhile would be written to a file that asyncio has just closed, and
    Python would say so on the screen."""
    signal.set_wakeup_fd(-1)
    close()
