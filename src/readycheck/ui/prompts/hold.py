"""The hold below what was shown, where it and the next prompt do not fit on the screen."""

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import FormattedTextControl, Window

from readycheck import messages
from readycheck.interview.prompter import Answered, Prompt
from readycheck.ui.prompts.base import BasePrompt, LayOutAbove
from readycheck.ui.reading import unread
from readycheck.ui.tty import Terminal


class HoldPrompt(BasePrompt):
    """Waits until the person goes on; the next prompt is `prompt`, whose help is at hand here.

    A key held down, or pressed twice at once, does not go on.
    """

    def __init__(self, prompt: Prompt, terminal: Terminal, lay_out: LayOutAbove) -> None:
        super().__init__(prompt, terminal, lay_out)
        control = FormattedTextControl(self.keys_line, focusable=True, show_cursor=False)
        window = Window(control, dont_extend_height=True, wrap_lines=True)
        self.app = self.application(window, window)
        self.bind_common(back="left", again="e", when=True)
        self.bind("enter", " ", "down", "pagedown", to=self._go_on)
        self.bind("up", "pageup", to=self._again)
        self.bind("e", to=lambda: self.by_letter(self._again))
        self.bind("<any>", "<bracketed-paste>", to=self._stay, eager=False)

    def at(self) -> None:
        """Return nothing: there is nothing to point at."""

    def keys_named(self) -> list[str]:
        """Return the keys of this prompt alone."""
        return [key for key in unread.hold_keys() if self.prompt.back or key != messages.KEY_BACK]

    def keys_needed(self) -> list[str]:
        """Return the key to go on, and that of the help."""
        return list(unread.keys_needed())

    def keys_line(self) -> StyleAndTextTuples:
        """Return the keys; the first is what is looked for."""
        first, *others = super().keys_line()
        return [("class:hold", first[1]), *others]

    def _stay(self) -> None:
        """Say how to go on, and do not by the space or the line break before pasted words."""
        self.single.call_off()
        self.say_what_works()

    def say_what_works(self) -> None:
        """Say how to go on, after a key that does nothing."""
        self.nudge = messages.GO_ON_FIRST

    def _go_on(self) -> None:
        if not (self.paste.waits or self.paste.letters):  # a key does what is wanted, or is pasted
            self.once_alone(lambda: self.app.exit(result=Answered(None)))

    def _erase_question(self) -> None:
        if self.app.renderer.last_rendered_screen:
            self._draw_from_top()
