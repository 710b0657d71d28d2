"""A view to read in, over the prompt: it scrolls, and goes by the key that opened it."""

from collections.abc import Callable, Sequence
from typing import Literal

from prompt_toolkit import ANSI, Application
from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.dimension import Dimension

from readycheck import messages
from readycheck.interview.prompter import INTERRUPTED, Leave, QuickExit
from readycheck.text import cells, sanitize
from readycheck.ui.reading.contents import Contents
from readycheck.ui.reading.page import Match, Page
from readycheck.ui.reading.unread import has_room, key_lines, nudge_lines
from readycheck.ui.tty import Terminal

_MAX_SEARCHED = 200  # characters


class Reader:
    """Pages, one at a time: the help, and with `g` the guide and back again.

    It shows one of three things: the text, the words to search for as they are typed below it, or
    the contents. What was searched for is forgotten when it ends.
    """

    def __init__(self, pages: Sequence[Page], terminal: Terminal) -> None:
        self.pages = pages
        self.terminal = terminal
        self.page = pages[0]
        self.seen = [self.page]
        self._shows: Literal["text", "search", "contents"] = "text"
        self._typed = ""
        self._searched = ""
        self._match = -1
        self._nudge = ""
        self._contents = Contents(self.page.sections)
        self._body = Window(
            FormattedTextControl(self._text, focusable=True), always_hide_cursor=True
        )
        self._footer = Window(  # with the cursor after the words to search for
            FormattedTextControl(self._keys, focusable=True, get_cursor_position=self._cursor),
            height=lambda: Dimension.exact(self._key_rows()),
        )
        layout = Layout(HSplit([self._body, self._footer]))
        self.app: Application[Leave | None] = terminal.application(layout, full_screen=True)
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

    # ── The keys ──

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()

        def bind(*keys: str, to: Callable[[], object], when: Condition) -> None:
            def pressed(_: KeyPressEvent) -> None:
                self._nudge = ""
                to()

            for key in keys:
                bindings.add(key, eager=True, filter=when)(pressed)

        always = Condition(lambda: True)
        self._bind_text(bind, self._when("text"))
        self._bind_contents(bind, self._when("contents"))
        self._bind_search(bind, bindings, self._when("search"))
        reads = self._when("text") | self._when("contents")
        bindings.add("<any>", filter=reads)(lambda _: self._say_what_works())
        bind("c-x", to=lambda: self.app.exit(exception=QuickExit()), when=always)
        bind("c-z", to=self.terminal.suspend, when=always)
        bind("c-c", to=lambda: self.app.exit(result=INTERRUPTED), when=always)
        bind("c-d", to=lambda: self.app.exit(result=Leave()), when=always)
        return bindings

    def _when(self, shown: str) -> Condition:
        return Condition(lambda: self._shows == shown)

    def _bind_text(self, bind: Callable[..., None], when: Condition) -> None:
        def bind_scroll(*keys: str, rows: Callable[[], int]) -> None:
            bind(*keys, to=lambda: self._scroll(self.page.top + rows()), when=when)

        bind_scroll("down", "enter", "j", "c-n", rows=lambda: 1)
        bind_scroll("up", "k", "c-p", rows=lambda: -1)
        bind_scroll("pagedown", " ", "f", "c-f", rows=lambda: self._room() - 1)
        bind_scroll("pageup", "b", "c-b", rows=lambda: 1 - self._room())
        bind_scroll("d", rows=lambda: self._room() // 2)
        bind_scroll("u", "c-u", rows=lambda: -(self._room() // 2))
        bind("home", to=lambda: self._scroll(0), when=when)
        bind("end", "G", to=lambda: self._scroll(len(self._lines())), when=when)
        bind("g", to=self._turn, when=when)
        bind("c", to=self._open_contents, when=when)
        bind("/", to=lambda: self._show("search"), when=when)
        bind("n", to=lambda: self._next(1), when=when)
        bind("N", to=lambda: self._next(-1), when=when)
        bind("?", "f1", "q", "left", "s-tab", "escape", to=self.app.exit, when=when)

    def _bind_contents(self, bind: Callable[..., None], when: Condition) -> None:
        bind("down", "j", "c-n", "tab", to=lambda: self._contents.move(1), when=when)
        bind("up", "k", "c-p", to=lambda: self._contents.move(-1), when=when)
        bind("home", to=lambda: self._contents.point(1), when=when)
        bind("end", to=lambda: self._contents.point(len(self.page.sections)), when=when)
        for digit in "0123456789":
            bind(digit, to=lambda digit=digit: self._type_number(digit), when=when)
        bind("enter", " ", to=self._go_to_section, when=when)
        back = ("c", "?", "f1", "q", "left", "s-tab", "escape")
        bind(*back, to=lambda: self._show("text"), when=when)

    def _bind_search(
        self, bind: Callable[..., None], bindings: KeyBindings, when: Condition
    ) -> None:
        bind("enter", to=self._search, when=when)
        bind("escape", "s-tab", "f1", to=lambda: self._show("text"), when=when)
        bind("backspace", to=lambda: self._type(self._typed[:-1]), when=when)
        bind("c-u", "c-w", to=lambda: self._type(""), when=when)

        @bindings.add("<any>", filter=when)
        @bindings.add("<bracketed-paste>", filter=when)
        def typed(event: KeyPressEvent) -> None:
            space = " " * event.data[:1].isspace()
            self._type(f"{self._typed}{space}{sanitize(event.data)}")

    def _say_what_works(self) -> None:
        """Say which keys everybody needs, after one that does nothing."""
        text = self._shows == "text"
        self._nudge = messages.SCROLL_FIRST if text else messages.CHOOSE_FIRST

    def _type(self, text: str) -> None:
        self._typed = text[:_MAX_SEARCHED]

    def _show(self, what: Literal["text", "search", "contents"]) -> None:
        self._typed = ""
        self._shows = what
        self.app.layout.focus(self._footer if what == "search" else self._body)

    def _scroll(self, to: int) -> None:
        self.page.scroll(to, self._room(), self.terminal.width())

    def _turn(self) -> None:
        """Turn to the other page, or to the top of the only one."""
        self._match = -1
        if len(self.pages) == 1:
            self._scroll(0)
        else:
            self.page = self.pages[(self.pages.index(self.page) + 1) % len(self.pages)]
            self.seen.append(self.page)

    def _open_contents(self) -> None:
        if self.page.sections:
            self._contents = Contents(self.page.sections, self.page.section(self.terminal.width()))
            self._show("contents")

    def _type_number(self, digit: str) -> None:
        if not self._contents.type(digit):
            self._say_what_works()

    def _go_to_section(self) -> None:
        self._show("text")
        self._scroll(self.page.start(self._contents.at, self.terminal.width()))

    def _search(self) -> None:
        """Go to the first place from here on where the words are; none end the search."""
        self._searched = self._typed
        self._match = -1
        self._show("text")
        if self._searched:
            self._next(0)

    def _next(self, by: int) -> None:
        """Go to the next place or the one before it; after the last comes the first."""
        if not self._searched:
            self._show("search")
            return
        matches = self._matches()
        if not matches:
            self._nudge = messages.NOT_FOUND.format(self._searched)
        elif self._match < 0:
            below = (n for n, match in enumerate(matches) if match[0][0] >= self.page.top)
            self._go_to_match(matches, next(below, 0))
        else:
            self._go_to_match(matches, (self._match + by) % len(matches))

    def _go_to_match(self, matches: Sequence[Match], number: int) -> None:
        self._match = number
        first, last = matches[number][0][0], matches[number][-1][0]
        if not self.page.top <= first <= last < self.page.top + self._room():
            self._scroll(first - self._room() // 3)

    def _matches(self) -> list[Match]:
        return self.page.find(self._searched, self.terminal.width())

    # ── What is shown ──

    def _lines(self) -> Sequence[str]:
        return self.page.lines(self.terminal.width())

    def _room(self) -> int:
        return max(self.terminal.rows() - self._key_rows(), 1)

    def _key_rows(self) -> int:
        """Return the rows for the keys: the same wherever in the text, or its end were missed, and
        no fewer for what is said there."""
        return max(len(self._named_lines(len(self._lines()))), len(self._key_lines()))

    def _text(self) -> StyleAndTextTuples:
        if self._shows == "contents":
            rows = self._contents.shown(self._room(), self.terminal.width())
            return [(style, f"{row}\n") for style, row in rows]
        lines = self._lines()
        self._scroll(self.page.top)  # a window made higher must not show less than it could
        top = self.page.top
        shown = to_formatted_text(ANSI("\n".join(lines[top : top + self._room()])))
        return self._marked(shown) if self._match >= 0 else shown

    def _marked(self, text: StyleAndTextTuples) -> StyleAndTextTuples:
        """Return the text with what was found marked in it."""
        matches = self._matches()
        found = set(matches[self._match]) if self._match < len(matches) else set()
        marked: StyleAndTextTuples = []
        row, column = self.page.top, 0
        for style, letters, *_ in text:
            for letter in letters:
                mark = " class:found" if (row, column) in found else ""
                marked.append((f"{style}{mark}", letter))
                row, column = (row + 1, 0) if letter == "\n" else (row, column + 1)
        return marked

    def _cursor(self) -> Point:
        return Point(cells(self._search_line()), 0)

    def _search_line(self) -> str:
        """Return the words to search for as far as their end fits."""
        room = max(self.terminal.width() - 1, 1)
        line = messages.SEARCH_FOR.format(self._typed)
        while cells(line) > room:
            line = line[1:]
        return line

    def _keys(self) -> StyleAndTextTuples:
        return [("class:nudge" if self._nudge else "class:keys", "\n".join(self._key_lines()))]

    def _key_lines(self) -> Sequence[str]:
        """Return the keys, or what to do after a key that did nothing."""
        if self._nudge:
            return nudge_lines([self._nudge], self.terminal.width(), self.terminal.rows())
        return self._named_lines()

    def _named_lines(self, place: int | None = None) -> Sequence[str]:
        """Return the keys as they are named at a place: a number of a line, or of what is found."""
        size = self.terminal.width(), self.terminal.rows()
        if self._shows == "search":
            keys = [messages.KEY_SEARCH_ENTER, messages.KEY_SEARCH_ESC]
            return [self._search_line(), *key_lines(keys, *size)]
        if self._shows == "contents":
            move = messages.KEY_MOVE_AMONG.format(len(self.page.sections))
            keys = [move, messages.KEY_CONTENTS_ENTER, messages.KEY_CONTENTS_ESC]
            return key_lines(keys, *size)
        every = has_room(self._reading_keys(len(self._lines()), every=True), *size)
        return key_lines(self._reading_keys(place, every=every), *size)

    def _reading_keys(self, at: int | None, *, every: bool) -> list[str]:
        other = messages.KEY_GUIDE if self.page is self.pages[0] else messages.KEY_HELP_AGAIN
        turn = [other] if len(self.pages) > 1 else []
        place = messages.LINE_OF.format(at or self.page.top + 1, len(self._lines()))
        if self._match >= 0:
            matches = len(self._matches())
            found = messages.MATCH_OF.format(matches if at else self._match + 1, matches)
            return [messages.KEY_READ, messages.KEY_NEXT, messages.KEY_CLOSE, found]
        if not every:
            return [messages.KEY_READ, *turn, messages.KEY_CLOSE, place]
        contents = [messages.KEY_CONTENTS] if self.page.sections else []
        return [messages.KEY_READ, *turn, *contents, messages.KEY_SEARCH, messages.KEY_CLOSE, place]
