"""How the choices of a list are drawn."""

from collections.abc import Callable

from prompt_toolkit.formatted_text import StyleAndTextTuples
from questionary.prompts.common import Choice, InquirerControl

from readycheck.interview.prompter import Prompt
from readycheck.text import shortened, wrapped

_TINY, _TINIEST = 30, 8  # cells below which each counts, and below which there is one to spare


class ChoiceList(InquirerControl):
    """The choices of a prompt, each after the pointer, its number, and its tick where some can be
    picked; `width` gives the cells that a line may take."""

    def __init__(self, prompt: Prompt, width: Callable[[], int]) -> None:
        super().__init__([Choice(each.text, each.id) for each in prompt.choices])
        self.text = self._drawn
        self.numbers = prompt.numbers
        self._prompt = prompt
        self._width = width
        self._number_cells = max(map(len, self.numbers), default=1)

    def heights(self) -> list[int]:
        """Return the number of rows of each of the choices."""
        return [str(choice.title).count("\n") + 1 for choice in self.choices]

    def pointed_rows(self) -> int:
        """Return the number of rows of the choice pointed at, or of the first."""
        return self.heights()[max(self.pointed_at, 0)]

    def break_lines(self, most: Callable[[], int]) -> None:
        """Break the choices between words to the width there is now, and number the picked; those
        that may be shortened have at `most` so many lines, which those before them can change."""
        for choice, shown in zip(self._prompt.choices, self.choices, strict=True):
            text = choice.text
            if self._prompt.ranked and choice.id in self.selected_options:
                text = f"{self.selected_options.index(choice.id) + 1}. {text}"
            before = self.cells_before()
            lines = list(wrapped(text, self._width() - before))
            if self._prompt.shortens and len(lines) > most():
                lines = shortened(text, self._width() - before, most())
            shown.title = f"\n{' ' * before}".join(lines)

    def cells_before(self) -> int:
        """Return the cells before the words of a choice."""
        return len(self.mark(0)) + len(self._tick(picked=False))

    def mark(self, place: int) -> str:
        """Return what comes before a choice: the pointer, and the number that points at it."""
        number = self.numbers[place].rjust(self._number_cells)
        pointer = str(self.pointer) if place == self.pointed_at else " "
        picks = self._prompt.type == "some-of"
        if self._width() < _TINIEST:
            return "" if picks or self._width() == 1 else pointer
        if self._width() < _TINY:  # where it is picked from, the words need the number's room
            return f"{pointer} " if picks else f"{pointer}{number} "
        return f" {pointer} {number} " + " " * (not picks)

    def _tick(self, *, picked: bool) -> str:
        """Return what shows whether a choice is picked, where several can be."""
        if self._prompt.type != "some-of" or self._width() == 1:
            return ""
        return ("●" if picked else "○") + " " * (self._width() >= _TINIEST)

    def _drawn(self) -> StyleAndTextTuples:
        """Return the choices as they are drawn; questionary's own has no place for a number."""
        drawn: StyleAndTextTuples = []
        for place, choice in enumerate(self.choices):
            pointed, picked = place == self.pointed_at, choice.value in self.selected_options
            if place:
                drawn.append(("", "\n"))
            if pointed:
                drawn.append(("[SetCursorPosition]", ""))
            drawn.append(("class:pointer" if pointed else "", self.mark(place)))
            drawn.append(("class:selected" if picked else "", self._tick(picked=picked)))
            drawn.append(("class:highlighted" if pointed else "", str(choice.title)))
        return drawn
