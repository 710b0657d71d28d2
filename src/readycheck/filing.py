"""Saving while somebody is there to ask: a name is asked for until the file is written."""

import os
from pathlib import Path

from readycheck import formats, wording
from readycheck.asking import Answered, Asker, Choice, Leave, Prompt
from readycheck.document import Paragraph
from readycheck.saving import Exists, NotSaved, save

ANSWERS = "answers"
_ANSWERS_EXTENSION = ".json"


class Filing:
    """Saves what it is given where the person at the Asker says."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def ask(self, name: str, data: bytes) -> bool | Leave:
        """Ask where to save, with `name` at hand; whether it is saved, or the wish to leave.

        A name without the extension that `name` has gets it; one with another's is asked for anew.
        """
        extension = Path(name).suffix
        while True:
            hint = wording.FILE_NAME_HINT
            prompt = Prompt(text=wording.FILE_NAME, hint=hint, type="text", answer=name)
            event = self._asker.ask(prompt)
            if not isinstance(event, Answered):
                return event if isinstance(event, Leave) else False
            name = str(event.value)
            ending = Path(name).suffix.lower()
            if ending != extension and kind_of(name) is not None:
                self._say(wording.OTHER_EXTENSION.format(ending, extension))
                continue
            if ending != extension and not name.endswith(("/", os.sep)):
                name += extension
            if saved := self.put(name, data):
                return saved

    def put(self, name: str, data: bytes, *, overwrite: bool = False) -> bool | Leave:
        """Save once and say what came of it; whether it is saved, or the wish to leave."""
        try:
            path = save(name, data, overwrite=overwrite)
        except Exists as error:
            self._say(str(error))
            may = self._may_overwrite()
            return self.put(name, data, overwrite=True) if may is True else may
        except NotSaved as error:
            self._say(str(error))
            return False
        self._say(wording.SAVED.format(path))
        return True

    def _may_overwrite(self) -> bool | Leave:
        choices = (Choice("other", wording.OTHER_NAME), Choice("over", wording.OVERWRITE))
        prompt = Prompt(text=wording.EXISTS_CHOICE, choices=choices, menu=True)
        event = self._asker.ask(prompt)
        return event if isinstance(event, Leave) else event == Answered("over")

    def _say(self, line: str) -> None:
        self._asker.show([Paragraph(line)])


def kind_of(file: str) -> str | None:
    """What a file's extension says is to be written there: a format's name, or the answers."""
    if file.lower().endswith(_ANSWERS_EXTENSION):
        return ANSWERS
    format = formats.by_extension(file)
    return format.name if format else None


def extension_of(kind: str) -> str:
    """The extension of a file that holds a format's sheet, or the answers."""
    return _ANSWERS_EXTENSION if kind == ANSWERS else formats.by_name(kind).extension
