"""A line to type."""

from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.layout import (
    HSplit,
    Layout,
)

from readycheck import messages
from readycheck.interview.prompter import Above, Answered, Prompt
from readycheck.text import sanitize
from readycheck.ui.base_prompt import _MUTED, _Prompt
from readycheck.ui.tty import Terminal


class TextPrompt(_Prompt):
    """A line to type; F1 is help, and while it is empty `?` is too, and Left goes back."""

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
        self.bindings.add("<bracketed-paste>", eager=True)(self._insert)
        self.bindings.add("<any>")(self._insert)
        self._incomplete = False  # whether bytes were left out that were not text

    def at(self) -> Any:
        """Return what is typed."""
        return self.buffer.text

    def keys_named(self) -> list[str]:
        """Return the keys of this prompt alone."""
        if self.buffer.text:
            back = [messages.KEY_BACK_TYPED] if self.prompt.back else []
            return [messages.KEY_TAKE, messages.KEY_HELP_TYPED, *back, messages.KEY_LEAVE]
        alone = [messages.KEY_LEAVE_OUT] if self.prompt.optional else []
        return [*alone, messages.KEY_BACK, messages.KEY_HELP, messages.KEY_LEAVE]

    def keys_needed(self) -> list[str]:
        """Return the keys for what the line takes besides letters."""
        if self.buffer.text:
            return [messages.KEY_TAKE, messages.KEY_HELP_TYPED]
        return [messages.KEY_BACK, messages.KEY_HELP]

    def _enter(self) -> None:
        typed = sanitize(self.buffer.text)
        if self._incomplete:
            self._incomplete = False
            self.nudge = messages.CHECK_TYPED
        elif len(typed) > self.prompt.max_length:
            self.nudge = messages.TOO_LONG.format(self.prompt.max_length)
        elif typed:
            self.app.exit(result=Answered(typed))
        elif self.prompt.optional:
            self.app.exit(result=Answered(None))
        else:
            self.nudge = messages.TYPE_FIRST

    def _insert(self, event: KeyPressEvent) -> None:
        """Take what is typed or pasted, as far as there is room, and say what is left out."""
        text = _in_one_line(event.data)
        room = max(self.prompt.max_length - len(self.buffer.text), 0)
        self.buffer.insert_text(text[:room])
        self.nudge = messages.CUT.format(self.prompt.max_length) if len(text) > room else ""
        if not event.data.isascii() and any(map(_is_undecoded, event.data)):
            self._incomplete = True
            self.nudge = messages.NOT_UTF8


def _in_one_line(text: str) -> str:
    """Return a text without control characters and line breaks, which would end the answer; spaces
    at its ends stay, as it may be a piece of something longer."""
    before, after = (" " if end.isspace() else "" for end in (text[:1], text[1:][-1:]))
    return f"{before}{sanitize(text)}{after}"


def _is_undecoded(character: str) -> bool:
    """Return whether it represents a byte that is not UTF-8."""
    return "\udc80" <= character <= "\udcff"
