"""A list to choose from."""

from functools import partial
from typing import Any

from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Window,
)

from readycheck import messages
from readycheck.interview.prompter import Answered, Prompt
from readycheck.text import spellings, wrapped
from readycheck.ui.key_press import TypedWord
from readycheck.ui.prompts.base import BasePrompt, LayOutAbove, nothing_above
from readycheck.ui.prompts.choice_list import ChoiceList
from readycheck.ui.reading.unread import LOW, has_room, key_lines
from readycheck.ui.tty import Terminal

_BY_WORD = ("yes", "no")  # choices that the first letters of their words point at too
_LONG = 8  # rows of a list that scrolls rather than push its question away


class ChoicePrompt(BasePrompt):
    """Choices to move through with the arrow keys: one to choose, or some to pick.

    Nothing is pointed at to begin with, unless it was answered before: Enter alone gives no answer.
    """

    def __init__(
        self,
        prompt: Prompt,
        at: Any,
        terminal: Terminal,
        lay_out: LayOutAbove = nothing_above,
        row: int = 0,
    ) -> None:
        super().__init__(prompt, terminal, lay_out)
        self.control = ChoiceList(prompt, self.width)
        self._names = self._named()
        self._typed = ""  # of a name
        self._word = TypedWord()
        self._point(at, row)
        self._lay_out()
        self.bind_common(back="left", again="e", when=True)
        self.bind("down", "c-n", "tab", to=lambda: self._move(1))
        self.bind("up", "c-p", to=lambda: self._move(-1))
        self.bind("j", to=lambda: self._move(1, by_letter=True))
        self.bind("k", to=lambda: self._move(-1, by_letter=True))
        self.bind("home", to=lambda: self._point_at(0))
        self.bind("end", to=lambda: self._point_at(len(prompt.choices) - 1))
        for sign in sorted(set("".join(self._names))):
            is_next = Condition(partial(self._goes_on, sign))
            always = sign.isdigit() or sign in self._names
            for key in {sign, sign.upper()[:1]}:
                self.bind(key, to=partial(self._type, sign), when=always or is_next)
        self.bind("<bracketed-paste>", to=self.say_what_works)
        self.bind("<any>", to=self._take_back, eager=False)
        self.bind("enter", to=self._enter)
        if prompt.type == "some-of":
            self.bind(" ", to=self._pick)
        else:
            self.bind(" ", to=self._part_words)
            if self._can_be_taken_away():
                self.bind("-", to=lambda: self.by_letter(self._take_away))
        letters = "".join(self._names)
        in_words = {sign for sign in letters + letters.upper() if not sign.isdigit()}
        self.bind(*in_words, *"ejk -", to=self._take_back, when=Condition(self._word.goes_on))

    def at(self) -> Any:
        """Return what is picked, or what is pointed at."""
        if self.prompt.type == "some-of":
            return tuple(self.control.selected_options)
        return self.prompt.choices[self.row()].id if self.row() >= 0 else None

    def row(self) -> int:
        """Which of the choices is pointed at, or -1."""
        return self.control.pointed_at

    def keys_named(self) -> list[str]:
        """Return the keys of this prompt alone."""
        return [self._move_key(), *self._other_keys()]

    def _other_keys(self) -> list[str]:
        back = [messages.KEY_BACK] if self.prompt.back else []
        common = [*self.rest_key(), *back, messages.KEY_HELP, messages.KEY_LEAVE]
        if self.prompt.type == "some-of":
            pick = messages.KEY_RANK if self.prompt.ranked else messages.KEY_PICK
            return [pick, messages.KEY_DONE, *common]
        take = messages.KEY_CHOOSE if self.prompt.menu else messages.KEY_ANSWER
        away = [messages.KEY_TAKE_AWAY] if self._can_be_taken_away() else []
        again = [messages.KEY_EXPLANATION] if self.prompt.explained else []
        return [take, *away, *again, *common]

    def _can_be_taken_away(self) -> bool:
        """Return whether there is an earlier answer that may be left out instead."""
        return self.prompt.optional and self.prompt.answer is not None

    def least(self) -> int:
        """Return the number of rows that this needs for itself; a long list scrolls."""
        self._title()
        return len(self._message()) + min(sum(self.control.heights()), _LONG) + self._end().y + 1

    def smallest(self) -> int:
        """Return the number of rows that this can do with: for the choice pointed at, or the first,
        and for the keys."""
        self._title()
        return self.control.pointed_rows() + self._end().y + 1

    def unshown(self) -> list[str]:
        """Return the message of a menu and the choices that there is no room for, in lines."""
        self._title()
        is_shown = not self.prompt.menu or self._message()
        lines = [] if is_shown else self._wrapped(self.prompt.text)
        room = self.rows() - self._end().y - 1
        for place, height in enumerate(self.control.heights()):
            if height > room:
                number, choice = self.control.numbers[place], self.prompt.choices[place]
                lines += self._wrapped(f"{number}. {choice.text}")
        return lines

    def keys_needed(self) -> list[str]:
        """Return the keys to pick with, or the one to move with, and that of the help."""
        picks = self.prompt.type == "some-of"
        first = [messages.KEY_PICK, messages.KEY_DONE] if picks else [self._move_key()]
        return [*first, messages.KEY_HELP]

    def _move_key(self) -> str:
        """Return the arrow keys, and the number of choices if the screen cannot show them all."""
        among = messages.KEY_MOVE_AMONG.format(len(self.prompt.choices))
        size = self.width(), self.rows()
        keys = [among, *self._other_keys()]
        keys = keys if has_room(keys, *size) else [among, messages.KEY_HELP]
        choices = sum(self.control.heights())
        # The hint is there only where all of a short list, or so much of a long one, fits below it.
        texts = [self.prompt.text, self.prompt.hint] if choices > _LONG else [self.prompt.text]
        question = sum(len(self._wrapped(text)) for text in texts)
        below = len(key_lines(keys, *size)) + (self.rows() >= LOW)
        return among if question + choices + below > self.rows() else messages.KEY_MOVE

    def _point(self, at: Any, row: int) -> None:
        ids = [choice.id for choice in self.prompt.choices]
        if self.prompt.type == "some-of":
            self.control.selected_options = [
                choice_id for choice_id in at or () if choice_id in ids
            ]
            self.control.pointed_at = row
        elif at in ids:
            self.control.pointed_at = ids.index(at)
        else:
            self.control.pointed_at = 0 if self.prompt.menu and self.prompt.preselects else -1

    def _lay_out(self) -> None:
        message = ConditionalContainer(
            self.window(lambda: [("class:question", "\n".join(self._message()))]),
            Condition(lambda: bool(self._message())),
        )
        choices = Window(
            self.control,
            height=lambda: Dimension(max=self._room()),
            get_vertical_scroll=self._scroll,
            dont_extend_height=True,
        )
        self.control.show_cursor = True
        # Until something is pointed at, the cursor is at the end.
        end = FormattedTextControl(self._below, focusable=True, get_cursor_position=self._end)
        self._list = choices
        self._keys = Window(end, dont_extend_height=True, wrap_lines=True, always_hide_cursor=True)
        self.app = self.application(HSplit([message, choices, self._keys]), self._keys)
        self.app.before_render += lambda _: self._title()

    def _room(self) -> int:
        """Return the number of rows for the choices; where they need more they scroll.

        The one pointed at is whole as long as the screen can hold it.
        """
        below = self._end().y + 1
        room = self.rows() - below
        return max(room - self._in_sight(), min(self.control.pointed_rows(), room), 1)

    def _in_sight(self) -> int:
        """Return the number of rows of the question to keep in sight."""
        return len(self._message()) if self.prompt.menu else self.above.in_sight

    def _end(self) -> Point:
        """Return where the last line below the choices begins."""
        return Point(0, "".join(text for _, text, *_ in self._below()).count("\n"))

    def _scroll(self, window: Window) -> int:
        """Return the first row to show, so that all of the choice pointed at is in sight."""
        heights = self.control.heights()
        pointed = max(self.control.pointed_at, 0)
        top = sum(heights[:pointed])
        return min(max(window.vertical_scroll, top + heights[pointed] - self._room()), top)

    def _message(self) -> list[str]:
        """Return the lines of the message of a menu, if each of the choices fits below them."""
        lines = self._wrapped(self.prompt.text) if self.prompt.menu else []
        fits = len(lines) + max(self.control.heights()) + self._end().y < self.rows()
        return lines if fits else []

    def _below(self) -> StyleAndTextTuples:
        return [("", "\n"), *self.keys_line()] if self.rows() >= LOW else self.keys_line()

    def _title(self) -> None:
        """Break the choices between words to the width there is now; the terminal's cursor goes to
        the one pointed at, where braille and screen readers follow."""
        self.control.break_lines(self._most_lines)
        self.app.layout.focus(self._list if self.row() >= 0 else self._keys)

    def _most_lines(self) -> int:
        """Return the number of lines of a choice that leave the question in sight; in a low window
        the choice comes first, so that no two of them look the same."""
        above = self._in_sight() if self.rows() >= LOW else 0
        return max(self.rows() - self._end().y - 1 - above, 1)

    def _wrapped(self, text: str) -> list[str]:
        return list(wrapped(text, self.width()))

    def _named(self) -> dict[str, int]:
        """Return what can be typed for a choice: its number, and for yes and no their words."""
        names: dict[str, int] = {}
        for place, choice in enumerate(self.prompt.choices):
            if choice.id in _BY_WORD and choice.text[:1].isalpha():
                for words in spellings(choice.text.casefold()):
                    names |= {words[:end]: place for end in range(1, len(words) + 1)}
        return names | {number: place for place, number in enumerate(self.control.numbers)}

    def _move(self, by: int, *, by_letter: bool = False) -> None:
        at = max(self.row(), 0) if by < 0 else self.row()
        self._point_at((at + by) % len(self.prompt.choices), by_letter=by_letter)

    def _point_at(self, place: int, *, by_letter: bool = False) -> None:
        if by_letter:
            self._word.note(self.row(), is_key=True)
        else:
            self._word.end()
        self._typed = ""
        self.control.pointed_at = place

    def _take_back(self) -> None:
        """Say how to answer, after a key that does nothing; after a letter, point at what was
        pointed at before its word."""
        if self.paste.letters:
            self._word.note(self.row(), is_key=False)
            self.control.pointed_at = self._word.start
        self.say_what_works()

    def _part_words(self) -> None:
        self._word.part()
        self.say_what_works()

    def _goes_on(self, sign: str) -> bool:
        """Return whether what was typed of a name goes on with this."""
        return self._typed != "" and self._typed + sign in self._names

    def _type(self, sign: str) -> None:
        """Point at the choice with the name that is typed: 1, and then 12 or 1a; y, then yes."""
        typed = self._typed + sign if self._goes_on(sign) else sign
        if typed in self._names:
            by_letter = not sign.isdigit() or self._word.goes_on()
            self._point_at(self._names[typed], by_letter=by_letter)
            self._typed = typed
        else:
            self.say_what_works()

    def say_what_works(self) -> None:
        """Say how to answer, after a key that does nothing."""
        self._typed = ""
        some = self.prompt.type == "some-of"
        self.nudge = messages.PICK_FIRST if some else messages.CHOOSE_FIRST

    def _pick(self) -> None:
        if self.paste.letters:  # a space between pasted words
            self.say_what_works()
            return
        choice = self.prompt.choices[self.control.pointed_at]
        choice_id, picked = choice.id, self.control.selected_options
        if choice_id in picked:
            picked.remove(choice_id)
            return
        alone = {each.id for each in self.prompt.choices if each.exclusive}
        picked[:] = [] if choice.exclusive else [each for each in picked if each not in alone]
        if self.prompt.at_most and len(picked) >= self.prompt.at_most:
            self.nudge = messages.AT_MOST.format(self.prompt.at_most)
        else:
            picked.append(choice_id)

    def _take_away(self) -> None:
        self.app.exit(result=Answered(None))

    def _enter(self) -> None:
        if self.paste.waits:
            return  # that key does what is wanted
        if self.paste.letters > 1:
            self.say_what_works()
        elif self.paste.letters:  # a slow connection hands over “2” and Enter in one piece
            self.unless_pasted(self._answer)
        else:
            self._answer()

    def _leave_out(self) -> None:
        if not self.at():
            self.app.exit(result=Answered(None))

    def _answer(self) -> None:
        at = self.at()
        if at:
            self.app.exit(result=Answered(at))
        elif self.prompt.optional:
            self.once_alone(self._leave_out)
        else:
            self.say_what_works()
