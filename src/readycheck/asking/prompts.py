"""The two prompts of the screen, built on questionary's and mended where they surprise people.

Each mend is for something questionary 2.1 or prompt_toolkit 3.0 does when nobody looks; the comment
beside it says what.
"""

import asyncio
import re
from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit import Application
from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import Condition, to_filter
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.layout import (
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.layout.screen import Screen as DrawnScreen
from questionary.prompts.common import InquirerControl

from readycheck import wording
from readycheck.asking import INTERRUPTED, Above, Answered, Back, Event, Leave, Prompt, Unattended
from readycheck.asking.terminal import Terminal
from readycheck.formats.wrapping import cells, fitted, wrapped
from readycheck.model import cleaned

_LOW = 12  # rows below which the keys take one line and no line stays empty
_KEY_ROWS = 2  # what the keys take at the least, with the empty line above them
_CODES = re.compile(r"\x1b\[[0-9;]*m")

# Keys that get a meaning nobody expects here: searching, quoting the next key, undoing by chords;
# Esc would make a chord of itself and the next key, and swallow both.
_MUTED = ("c-s", "c-q", "c-r", "c-o", "c-]", "c-x", "c-z", "c-\\", "c-@", "escape")
# And in lists: moving by j and k, ticking all, turning the ticks around.
_MUTED_IN_LISTS = (*_MUTED, "j", "k", "a", "i", "c-n", "c-p")


class Help:
    """The person asks for help; `at` is what they had pointed at, picked or typed, and `row` where
    in the list they were."""

    def __init__(self, at: Any, row: int) -> None:
        self.at = at
        self.row = row


class _Prompt:
    """What both prompts share: the line of keys, and leaving, going back and asking for help.

    `lay_out` gives what stands above for the terminal as it is now; it is drawn before `run`.
    """

    def __init__(
        self,
        prompt: Prompt,
        terminal: Terminal,
        app: "Application[Any]",
        lay_out: Callable[[], Above],
    ) -> None:
        self.lay_out = lay_out
        self.above = lay_out()
        self.prompt = prompt
        self.terminal = terminal
        self.app = app
        self.nudge = ""
        self.bindings = KeyBindings()
        # PromptSession's windows stretch to the bottom of the terminal unless told not to.
        for window in app.layout.find_all_windows():
            window.dont_extend_height = to_filter(True)

    def run(self) -> "Event | Help":
        """Run until the prompt is answered or left; raises KeyboardInterrupt on SIGINT."""
        theirs = self.app.key_bindings
        assert theirs is not None
        self.app.key_bindings = merge_key_bindings([theirs, self.bindings])  # the later wins
        self._draw_anew_when_resized()
        self.terminal.forget_keys()
        given: Event | Help = self.terminal.run(self.app, self._wait)
        return given

    def _draw_anew_when_resized(self) -> None:
        """A narrowed terminal breaks the lines above the cursor into more rows, and prompt_toolkit
        would leave those on the screen, and the question broken inside words."""
        redraw = self.app._on_resize

        def resized() -> None:
            self._erase_question()
            redraw()

        self.app._on_resize = resized  # type: ignore[method-assign]

    def _erase_question(self) -> None:
        """Erase all of this prompt, and draw what stands above it for the size there is now."""
        renderer, screen = self.app.renderer, self.terminal.screen
        if renderer.last_rendered_screen is None:
            return
        size = screen.get_size()
        up = self._rows_above(renderer.last_rendered_screen, max(size.columns, 1))
        before = sum(self._rows_of(_CODES.sub("", line), size.columns) for line in self.above.lines)
        again = before > 0 and up + before < size.rows  # or its start may be out of reach
        screen.cursor_up(up + before * again)
        screen.write_raw("\r")
        screen.erase_down()
        self.above = self.lay_out()
        if again:
            screen.write_raw("".join(f"{line}\r\n" for line in self.above.lines))
        renderer.reset()  # it would erase what it had drawn

    def _rows_above(self, drawn: DrawnScreen, columns: int) -> int:
        """The rows from the start of the prompt to its cursor, as the terminal has them now."""
        cursor = drawn.get_cursor_position(self.app.layout.current_window)
        rows = (sorted(drawn.data_buffer[row].items()) for row in range(cursor.y))
        lines = ("".join(one.char for _, one in row).rstrip() for row in rows)
        more = cursor.x // columns if self.terminal.rewraps else 0
        return sum(self._rows_of(line, columns) for line in lines) + more

    def _rows_of(self, line: str, columns: int) -> int:
        """The rows that a line takes: all but a few terminals break it anew."""
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

    def at(self) -> Any:
        """What is pointed at, picked or typed now."""
        raise NotImplementedError

    def row(self) -> int:
        """Which of the choices is pointed at."""
        return 0

    def bind(self, *keys: str, to: Callable[[], object], when: Condition | bool = True) -> None:
        """Let each of the keys do something, whatever questionary has it do."""

        def pressed(event: KeyPressEvent) -> None:
            self.nudge = ""
            to()

        for key in keys:
            self.bindings.add(key, eager=True, filter=to_filter(when))(pressed)

    def bind_common(self, *, back: str, when: Condition | bool, muted: tuple[str, ...]) -> None:
        """Bind the keys that do the same in both prompts; `when` is for those that also type."""
        self.bind(*muted, to=lambda: None)
        self.bind("c-c", to=lambda: self.app.exit(result=INTERRUPTED))
        # An empty text prompt dies of Ctrl-D with a traceback; a list takes no notice.
        self.bind("c-d", to=lambda: self.app.exit(result=Leave()))
        self.bind("?", to=lambda: self.app.exit(result=Help(self.at(), self.row())), when=when)
        if self.prompt.back:
            self.bind("s-tab", to=lambda: self.app.exit(result=Back()))
            self.bind(back, to=lambda: self.app.exit(result=Back()), when=when)

    def window(self, text: Callable[[], StyleAndTextTuples]) -> Window:
        """A window of text that is as high as the text."""
        return Window(FormattedTextControl(text), dont_extend_height=True, wrap_lines=True)

    def keys_line(self) -> StyleAndTextTuples:
        """The keys that can be pressed, or what to do after one that did nothing."""
        if self.nudge:
            return [("class:nudge", "\n".join(wrapped(self.nudge, self.width())))]
        keys = self.keys_needed() if self.rows() < _LOW else self.keys_named()
        return [("class:keys", "\n".join(fitted(keys, self.width())))]

    def keys_named(self) -> list[str]:
        """The keys of this prompt."""
        raise NotImplementedError

    def keys_needed(self) -> list[str]:
        """The two keys that one must know where there is no room for all: the help tells more."""
        raise NotImplementedError

    def width(self) -> int:
        """The cells a line may take."""
        return self.terminal.width()

    def rows(self) -> int:
        """The rows the terminal has."""
        return self.terminal.rows()


class Choosing(_Prompt):
    """Choices to move through with the arrow keys: one to choose, or some to pick.

    Nothing is pointed at to begin with, unless it was answered before: Enter alone gives no answer.
    """

    def __init__(
        self,
        prompt: Prompt,
        at: Any,
        terminal: Terminal,
        lay_out: Callable[[], Above] = Above,
        row: int = 0,
    ) -> None:
        ask = questionary.checkbox if prompt.type == "some-of" else questionary.select
        choices = [questionary.Choice(choice.text, choice.id) for choice in prompt.choices]
        question = ask("", choices, use_jk_keys=False, **terminal.settings())
        app = question.application
        controls = app.layout.find_all_controls()
        self.control = next(c for c in controls if isinstance(c, InquirerControl))
        super().__init__(prompt, terminal, app, lay_out)
        self._point(at, row)
        self._lay_out()
        self.bind_common(back="left", when=True, muted=_MUTED_IN_LISTS)
        self.bind("down", to=lambda: self._move(1))
        self.bind("up", to=lambda: self._move(-1))
        self.bind("enter", to=self._enter)
        if prompt.type == "some-of":
            self.bind(" ", to=self._pick)
        elif self._can_be_taken_away():
            self.bind("-", to=lambda: self.app.exit(result=Answered(None)))

    def at(self) -> Any:
        """What is picked, or what is pointed at."""
        if self.prompt.type == "some-of":
            return tuple(self.control.selected_options)
        return self.prompt.choices[self.row()].id if self.row() >= 0 else None

    def row(self) -> int:
        """Which of the choices is pointed at, or -1."""
        return self.control.pointed_at

    def keys_named(self) -> list[str]:
        """The keys of this prompt alone."""
        back = [wording.KEY_BACK] if self.prompt.back else []
        common = [*back, wording.KEY_HELP, wording.KEY_LEAVE]
        if self.prompt.type == "some-of":
            pick = wording.KEY_RANK if self.prompt.ranked else wording.KEY_PICK
            return [self._move_key(), pick, wording.KEY_DONE, *common]
        take = wording.KEY_CHOOSE if self.prompt.menu else wording.KEY_ANSWER
        away = [wording.KEY_TAKE_AWAY] if self._can_be_taken_away() else []
        return [self._move_key(), take, *away, *common]

    def _can_be_taken_away(self) -> bool:
        """Whether there is an earlier answer that may be left out instead."""
        return self.prompt.optional and self.prompt.answer is not None

    def keys_needed(self) -> list[str]:
        """The key to pick or to move with, and that of the help."""
        first = wording.KEY_PICK if self.prompt.type == "some-of" else self._move_key()
        return [first, wording.KEY_HELP]

    def _move_key(self) -> str:
        """The arrow keys, and how many choices there are where the screen cannot show them all."""
        hidden = sum(self._heights()) > self.rows() - self._in_sight() - _KEY_ROWS
        among = wording.KEY_MOVE_AMONG.format(len(self.prompt.choices))
        return among if hidden else wording.KEY_MOVE

    def _point(self, at: Any, row: int) -> None:
        ids = [choice.id for choice in self.prompt.choices]
        if self.prompt.type == "some-of":
            self.control.selected_options = [id for id in at or () if id in ids]
            self.control.pointed_at = row
        elif at in ids:
            self.control.pointed_at = ids.index(at)
        else:
            self.control.pointed_at = 0 if self.prompt.menu else -1

    def _lay_out(self) -> None:
        # questionary's own message window would break the text inside words, and cut a choice off.
        above = [self.window(self._message)] if self.prompt.menu else []
        choices = Window(
            self.control,
            height=lambda: Dimension(max=self._room()),
            get_vertical_scroll=self._scroll,
            dont_extend_height=True,
            always_hide_cursor=True,
        )
        # The cursor is at the end, which stays in sight when a narrowed terminal needs more rows.
        end = FormattedTextControl(self._below, focusable=True, get_cursor_position=self._end)
        keys = Window(end, dont_extend_height=True, wrap_lines=True, always_hide_cursor=True)
        self.app.layout = Layout(HSplit([*above, choices, keys]), focused_element=keys)
        self.app.before_render += lambda _: self._title()

    def _room(self) -> int:
        """The rows there are for the choices; where they need more they scroll.

        The one pointed at is whole as long as the screen can hold it.
        """
        below = self._end().y + 1
        pointed = self._heights()[max(self.control.pointed_at, 0)]
        room = self.rows() - below
        return max(room - self._in_sight(), min(pointed, room), 1)

    def _in_sight(self) -> int:
        """The rows that the question takes, which are to stay in sight."""
        return self.above.in_sight or len(list(wrapped(self.prompt.text, self.width())))

    def _end(self) -> Point:
        """Where the last line below the choices begins."""
        return Point(0, "".join(text for _, text, *_ in self._below()).count("\n"))

    def _heights(self) -> list[int]:
        return [str(choice.title).count("\n") + 1 for choice in self.control.choices]

    def _scroll(self, window: Window) -> int:
        """The first row to show: all of the choice pointed at is in sight, not just its start."""
        heights = self._heights()
        pointed = max(self.control.pointed_at, 0)
        top = sum(heights[:pointed])
        return min(max(window.vertical_scroll, top + heights[pointed] - self._room()), top)

    def _message(self) -> StyleAndTextTuples:
        return [("class:question", "\n".join(wrapped(self.prompt.text, self.width())))]

    def _below(self) -> StyleAndTextTuples:
        return [("", "\n"), *self.keys_line()] if self.rows() >= _LOW else self.keys_line()

    def _title(self) -> None:
        """Break the choices between words to the width there is now, and number the picked."""
        before = 5 if self.prompt.type == "some-of" else 3  # what questionary puts before a title
        for choice, shown in zip(self.prompt.choices, self.control.choices, strict=True):
            text = choice.text
            if self.prompt.ranked and choice.id in self.control.selected_options:
                text = f"{self.control.selected_options.index(choice.id) + 1}. {text}"
            shown.title = f"\n{' ' * before}".join(wrapped(text, self.width() - before))

    def _move(self, by: int) -> None:
        if self.control.pointed_at < 0 and by < 0:
            self.control.pointed_at = 0
        self.control.pointed_at = (self.control.pointed_at + by) % len(self.prompt.choices)

    def _pick(self) -> None:
        id = self.prompt.choices[self.control.pointed_at].id
        picked = self.control.selected_options
        if id in picked:
            picked.remove(id)
        elif self.prompt.at_most and len(picked) >= self.prompt.at_most:
            self.nudge = wording.AT_MOST.format(wording.count(self.prompt.at_most))
        else:
            picked.append(id)

    def _enter(self) -> None:
        at = self.at()
        if at:
            self.app.exit(result=Answered(at))
        elif self.prompt.optional:
            self.app.exit(result=Answered(None))
        elif self.prompt.type == "some-of":
            self.nudge = wording.PICK_FIRST
        else:
            self.nudge = wording.CHOOSE_FIRST


class Writing(_Prompt):
    """A line to type; `?` and Left mean help and back only while it is empty."""

    def __init__(
        self, prompt: Prompt, at: Any, terminal: Terminal, lay_out: Callable[[], Above] = Above
    ) -> None:
        question = questionary.text(">", default=at or "", qmark="", **terminal.settings())
        super().__init__(prompt, terminal, question.application, lay_out)
        self.buffer = self.app.current_buffer
        self.app.layout = Layout(
            HSplit([self.app.layout.container, self.window(self.keys_line)]),
            focused_element=self.buffer,
        )
        empty = Condition(lambda: not self.buffer.text)
        self.bind_common(back="left", when=empty, muted=_MUTED)
        self.bind("enter", to=self._enter)
        self.bindings.add("<bracketed-paste>", eager=True)(self._paste)

    def at(self) -> Any:
        """What is typed."""
        return self.buffer.text

    def keys_named(self) -> list[str]:
        """The keys of this prompt alone."""
        if self.buffer.text:
            return [wording.KEY_TAKE, wording.KEY_BACK_TYPED, wording.KEY_LEAVE]
        alone = [wording.KEY_LEAVE_OUT] if self.prompt.optional else []
        return [*alone, wording.KEY_BACK, wording.KEY_HELP, wording.KEY_LEAVE]

    def keys_needed(self) -> list[str]:
        """What the line takes besides letters."""
        if self.buffer.text:
            return [wording.KEY_TAKE, wording.KEY_BACK_TYPED]
        return [wording.KEY_BACK, wording.KEY_HELP]

    def _enter(self) -> None:
        typed = cleaned(self.buffer.text)
        if typed:
            self.app.exit(result=Answered(typed))
        elif self.prompt.optional:
            self.app.exit(result=Answered(None))
        else:
            self.nudge = wording.TYPE_FIRST

    def _paste(self, event: KeyPressEvent) -> None:
        # A pasted line break would stay in the answer, and look like the end of it.
        self.buffer.insert_text(cleaned(event.data))
