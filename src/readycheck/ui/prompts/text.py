"""A line to type."""

import asyncio
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindingsBase, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.bindings.basic import load_basic_bindings
from prompt_toolkit.key_binding.bindings.emacs import (
    load_emacs_bindings,
    load_emacs_shift_selection_bindings,
)
from prompt_toolkit.layout import Dimension, HSplit, Window

from readycheck import messages
from readycheck.interview.prompter import Answered, Prompt
from readycheck.text import is_undecoded, shortened
from readycheck.ui.key_press import PASTED_WITHIN
from readycheck.ui.prompts.base import BasePrompt, LayOutAbove, nothing_above
from readycheck.ui.prompts.text_field import TextField
from readycheck.ui.tty import Terminal

_LONG = 4  # rows of a text that scrolls rather than push its question away
_MAX_NAMES, _MAX_NAME = 5, 24  # shown of what a name may go on as, and cells of each


class TextPrompt(BasePrompt):
    """A line to type; F1 is help, and while it is empty `?` is too, and Left goes back."""

    def __init__(
        self,
        prompt: Prompt,
        at: Any,
        terminal: Terminal,
        lay_out: LayOutAbove = nothing_above,
    ) -> None:
        super().__init__(prompt, terminal, lay_out)
        self.buffer = Buffer(document=Document(at or ""), multiline=False)
        self._at_hand = self.buffer.text
        self.field = TextField(self.buffer, self.width)
        text = Window(
            self.field, height=lambda: Dimension(max=self._room()), dont_extend_height=True
        )
        self.app = self.application(HSplit([text, self.window(self.keys_line)]), self.field)
        self.app.key_bindings = merge_key_bindings([_editing(), self.bindings])  # the later wins
        empty = Condition(lambda: not self.buffer.text)
        begun = Condition(lambda: bool(self.buffer.text))
        self.bind_common(back="left", again="up", when=empty)
        self.bind("enter", to=self._enter)
        self.bind("up", "c-p", to=lambda: self.field.move(-1), when=begun)
        self.bind("down", "c-n", to=lambda: self.field.move(1))
        self.bind("left", "c-b", to=lambda: self.field.step(-1), when=begun)
        self.bind("right", "c-f", to=lambda: self.field.step(1))
        self.bind("tab", to=self._complete, when=bool(prompt.completes))
        self.bind("backspace", to=lambda: self.field.delete(-1))
        self.bind("delete", to=lambda: self.field.delete(1))
        self.bindings.add("<bracketed-paste>", eager=True)(self._insert)
        self.bindings.add("<any>")(self._insert)
        self._cut = False  # whether the last piece was too long
        self._is_new = False  # whether it has not been drawn
        self._drawn_at = -PASTED_WITHIN
        self.app.after_render += self._note_drawn
        self._incomplete = False  # whether bytes were left out that were not text

    def at(self) -> Any:
        """Return what is typed."""
        return self.buffer.text

    def say_what_works(self) -> None:
        """Say how to answer, after a key that does nothing."""
        self.nudge = messages.TYPE_FIRST

    def keys_named(self) -> list[str]:
        """Return the keys of this prompt alone."""
        if self.buffer.text:
            back = [messages.KEY_BACK_TYPED] if self.prompt.back else []
            tab = [messages.KEY_COMPLETE] if self.prompt.completes else []
            return [messages.KEY_TAKE, *tab, messages.KEY_HELP_TYPED, *back, messages.KEY_LEAVE]
        alone = [messages.KEY_LEAVE_OUT] if self.prompt.optional else []
        alone = [messages.KEY_DONE] if self.prompt.finishes else alone
        alone += [messages.KEY_EXPLANATION_UP] if self.prompt.explained else []
        return [*alone, *self.rest_key(), messages.KEY_BACK, messages.KEY_HELP, messages.KEY_LEAVE]

    def keys_needed(self) -> list[str]:
        """Return the keys for what the line takes besides letters."""
        if self.buffer.text:
            return [messages.KEY_TAKE, messages.KEY_HELP_TYPED]
        return [messages.KEY_BACK, messages.KEY_HELP]

    def _room(self) -> int:
        """Return the rows for the text; longer ones scroll."""
        return max(self.rows() - self.above.in_sight - self._keys_rows(), 1)

    def least(self) -> int:
        """Return the number of rows that this needs for itself; a long text scrolls."""
        return min(self.field.preferred_height(), _LONG) + self._keys_rows()

    def smallest(self) -> int:
        """Return the number of rows that this can do with: one of the text, and the keys."""
        return 1 + self._keys_rows()

    def _own_rows(self) -> int:
        return min(self.field.preferred_height(), self._room()) + self._keys_rows()

    def _keys_rows(self) -> int:
        return "".join(text for _, text, *_ in self.keys_line()).count("\n") + 1

    def _enter(self) -> None:
        """Take the line; but where it comes with letters, or right after them, only if nothing
        follows: those and the line break may be pasted, and a terminal need not say so."""
        if self.paste.waits:
            return  # that key, or the Enter before, does what is wanted
        with_letters = self._is_new or _now() - self._drawn_at < PASTED_WITHIN
        if self._incomplete:
            self._incomplete = False
            self.nudge = messages.CHECK_TYPED
        elif with_letters and self._cut:  # nobody has read yet that the rest is left out
            self._cut = False
            self.nudge = self._cut_nudge()
        elif with_letters:
            self.unless_pasted(self._take, "\n")
        else:
            self._take()

    def _skip_rest(self) -> None:
        """Skip the rest, unless that would leave out what is typed."""
        if (typed := self._typed()) and typed != self.prompt.answer:
            self.nudge = messages.KEEP_TYPED_FIRST
        else:
            super()._skip_rest()

    def _note_drawn(self, _: object) -> None:
        if self._is_new:
            self._is_new, self._drawn_at = False, _now()

    def _take(self) -> None:
        typed = self._typed()
        if sum(map(len, typed)) > self.prompt.max_length:
            self.nudge = self.prompt.room(messages.TOO_LONG)
        elif not typed and not self.prompt.optional:
            self.nudge = messages.TYPE_FIRST
        elif why := self._complaint(typed):
            self.nudge = why
        elif self.buffer.text != self._at_hand:
            self.app.exit(result=Answered(typed or None))
        else:
            self.once_alone(self._take_at_hand)

    def _take_at_hand(self) -> None:
        if self.buffer.text == self._at_hand:
            self.app.exit(result=Answered(self._typed() or None))

    def _complaint(self, typed: str | tuple[str, ...]) -> str:
        """Return why the prompt cannot take what is typed, or nothing."""
        check = self.prompt.check
        return check(typed) if check and typed and isinstance(typed, str) else ""

    def _complete(self) -> None:
        """Write on the name before the cursor as far as all that begin like it agree, and then say
        which those are; before other words it is a folder's."""
        assert self.prompt.completes
        at = self.buffer.cursor_position
        begun, after = self.buffer.text[:at], self.buffer.text[at:]
        names = self.prompt.completes(begun)
        if after:
            names = [name for name in names if name.endswith("/")]
        longest = _beginning_of(names)
        if len(longest + after) > self.prompt.max_length or not names:
            self.nudge = messages.COMPLETED_BY_NONE
        elif not begun.casefold().startswith(longest.casefold()):
            self.buffer.document = Document(longest + after, len(longest))
        elif len(names) > 1:
            some = [_last_part(name) for name in names[:_MAX_NAMES]]
            found = messages.COMPLETED_BY if len(names) == len(some) else messages.COMPLETED_BY_SOME
            self.nudge = found.format(" · ".join(some))

    def _cut_nudge(self) -> str:
        return self.prompt.room(messages.CUT)

    def _typed(self) -> str | tuple[str, ...]:
        """Return what is typed, or its lines where it has several."""
        lines = tuple(filter(None, map(self.prompt.cleaned, self.buffer.text.split("\n"))))
        return lines if len(lines) > 1 else "".join(lines)

    def _insert(self, event: KeyPressEvent) -> None:
        """Take what is typed or pasted, as far as there is room, and say what is left out."""
        self.paste.note(event.data)
        text = self.paste.call_off() + event.data  # the question mark or line break was pasted too
        text = self._in_lines(text) if self.prompt.lines else self._in_one_line(text)
        room = max(self.prompt.max_length - len(self.buffer.text), 0)
        self.buffer.insert_text(text[:room])
        self._is_new = True
        self._cut = len(text) > room
        self.nudge = self._cut_nudge() if self._cut else ""
        if not event.data.isascii() and any(map(is_undecoded, event.data)):
            self._incomplete = True
            self.nudge = messages.NOT_UTF8

    def _in_lines(self, text: str) -> str:
        """Return the lines of a text, each without control characters."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join(map(self._in_one_line, lines))

    def _in_one_line(self, text: str) -> str:
        """Return a text without control characters and line breaks, which would end the answer;
        spaces at its ends stay, as it may be a piece of something longer."""
        before, after = (" " if end.isspace() else "" for end in (text[:1], text[1:][-1:]))
        return f"{before}{self.prompt.cleaned(text)}{after}"


@cache
def _editing() -> KeyBindingsBase:
    """Return the keys to edit a text by, which keep no state of their own."""
    return merge_key_bindings(
        [load_basic_bindings(), load_emacs_bindings(), load_emacs_shift_selection_bindings()]
    )


def _now() -> float:
    return asyncio.get_running_loop().time()


def _beginning_of(names: Sequence[str]) -> str:
    """Return the letters that all names begin with."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letter for letter, *_ in alike)


def _last_part(name: str) -> str:
    part = name.rstrip("/").rpartition("/")[2] + "/" * name.endswith("/")
    return shortened(part, _MAX_NAME)[0]
