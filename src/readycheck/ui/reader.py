"""A view to read in, over the prompt: it scrolls, and goes by the key that opened it."""

from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit import ANSI, Application
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.dimension import Dimension

from readycheck import messages
from readycheck.documents.blocks import Block
from readycheck.interview.prompter import INTERRUPTED, Leave
from readycheck.text import fitted
from readycheck.ui.tty import Terminal

LayOut = Callable[[Sequence[Block], int], list[str]]


class Reader:
    """Pages of blocks, one at a time: the help, and with `g` the guide and back again.

    `lay_out` gives the lines of blocks for a width.
    """

    def __init__(
        self, pages: Sequence[Sequence[Block]], terminal: Terminal, lay_out: LayOut
    ) -> None:
        self.pages = pages
        self.terminal = terminal
        self.lay_out = lay_out
        self.page = 0
        self.top = 0
        self._laid_out: tuple[tuple[int, int], list[str]] = ((-1, -1), [])
        self.app: Application[Leave | None] = Application(
            layout=Layout(HSplit([self._window(self._text), self._footer()])),
            full_screen=True,
            input=terminal.keys,
            output=terminal.screen,
            **terminal.look(),
        )
        self.app.key_bindings = self._bindings()

    def run(self) -> Leave | None:
        """Run until the person goes back or wishes to leave; raises KeyboardInterrupt on SIGINT."""
        leave: Leave | None = self.terminal.run(self.app, self._draw_again)
        return leave

    def _draw_again(self) -> None:
        if self.app.renderer.last_rendered_screen:  # nothing has taken it off the screen
            self.terminal.clear()
            self.app.renderer.reset(leave_alternate_screen=False)
        self.app._redraw()

    def _window(self, text: Callable[[], StyleAndTextTuples], **shape: Any) -> Window:
        return Window(FormattedTextControl(text), always_hide_cursor=True, **shape)

    def _footer(self) -> Window:
        return self._window(self._keys, height=lambda: Dimension.exact(len(self._key_lines())))

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()

        def bind(*keys: str, to: Callable[[], object]) -> None:
            for key in keys:
                bindings.add(key, eager=True)(lambda _: to())

        bind("down", "enter", "j", "c-n", to=lambda: self._scroll(1))
        bind("up", "k", "c-p", to=lambda: self._scroll(-1))
        bind("pagedown", " ", to=lambda: self._scroll(self._room() - 1))
        bind("pageup", to=lambda: self._scroll(1 - self._room()))
        bind("home", to=lambda: self._scroll(-len(self._lines())))
        bind("end", to=lambda: self._scroll(len(self._lines())))
        bind("g", to=self._turn)
        bind("?", "f1", "q", "left", "s-tab", "escape", to=self.app.exit)
        bind("c-z", to=lambda: self.terminal.suspend(self.app))
        bind("c-c", to=lambda: self.app.exit(result=INTERRUPTED))
        bind("c-d", to=lambda: self.app.exit(result=Leave()))
        return bindings

    def _scroll(self, by: int) -> None:
        last = max(len(self._lines()) - self._room(), 0)
        self.top = min(max(self.top + by, 0), last)

    def _turn(self) -> None:
        self.page = (self.page + 1) % len(self.pages)
        self.top = 0

    def _lines(self) -> list[str]:
        """Return the lines of the page for the current width."""
        of = (self.page, self.terminal.width())
        if self._laid_out[0] != of:
            self._laid_out = (of, self.lay_out(self.pages[self.page], of[1]))
        return self._laid_out[1]

    def _room(self) -> int:
        return max(self.terminal.rows() - len(self._key_lines()), 1)

    def _text(self) -> StyleAndTextTuples:
        self._scroll(0)  # a window made higher must not show less than it could
        shown = self._lines()[self.top : self.top + self._room()]
        return to_formatted_text(ANSI("\n".join(shown)))

    def _keys(self) -> StyleAndTextTuples:
        return [("class:keys", "\n".join(self._key_lines()))]

    def _key_lines(self) -> list[str]:
        other = messages.KEY_HELP_AGAIN if self.page else messages.KEY_GUIDE
        turn = [other] if len(self.pages) > 1 else []
        place = messages.LINE_OF.format(self.top + 1, len(self._lines()))
        keys = [messages.KEY_READ, *turn, messages.KEY_CLOSE, place]
        return list(fitted(keys, self.terminal.width()))
