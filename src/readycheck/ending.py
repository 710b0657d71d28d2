"""The last step: the sheet is shown, and printed or saved, or nothing is kept."""

from collections.abc import Callable, Sequence

from readycheck import formats, wording
from readycheck.asking import Answered, Asker, Choice, InputEnded, Leave, Prompt
from readycheck.interview import menu
from readycheck.keeping import Keeping
from readycheck.kinds import ANSWERS
from readycheck.response import Response
from readycheck.sheet import Sheet


class Ending:
    """Ends the interview of one person at one Asker.

    `present` shows a sheet on the way to where the output goes, which `delivers` says is no
    terminal. `unsaved` are the files named beforehand that could not be written.
    """

    unsaved: Sequence[str] = ()

    def __init__(
        self,
        asker: Asker,
        keeping: Keeping,
        present: Callable[[Sheet], None],
        *,
        delivers: bool = False,
    ) -> None:
        self._asker = asker
        self._keeping = keeping
        self._filing = keeping.filing
        self._present = present
        self._delivers = delivers

    def end(
        self, response: Response, files: Sequence[str] = (), *, overwrite: bool = False
    ) -> bool:
        """Show the sheet and save it in `files`, or else offer to; False if there is a change.

        The format of each file is what its extension names.
        """
        self._present(self._filing.sheet(response))
        self.unsaved = [name for name in files if not self._saved_as(response, name, overwrite)]
        return bool(files and not self.unsaved) or self._offer(response)

    def _saved_as(self, response: Response, name: str, overwrite: bool) -> bool:
        try:
            saved = self._filing.save_as(response, name, overwrite=overwrite)
        except InputEnded:
            return False
        return saved is True or self._stays(response, saved)

    def _stays(self, response: Response, saved: bool | Leave) -> bool:
        """Let go who wished to leave instead of saving; nothing is saved if they stay."""
        if isinstance(saved, Leave):
            self._keeping.leave(response, saved)
        return False

    def _offer(self, response: Response) -> bool:
        while True:
            try:
                event = self._asker.ask(self._menu(response))
                if isinstance(event, Leave):
                    self._keeping.leave(response, event)
                elif not isinstance(event, Answered) or event.value == "change":
                    return False
                elif event.value == "end":
                    return True
                elif event.value == "print":
                    self._filing.print(response)
                else:
                    self._stays(response, self._filing.save(response, str(event.value)))
            except InputEnded:  # every question has its answer, and the sheet is made
                return True

    def _menu(self, response: Response) -> Prompt:
        saves = (Choice(f.name, wording.SAVE_SHEET.format(f.title)) for f in formats.FORMATS)
        return menu(
            response.questionnaire,
            wording.KEEP_CHOICE,
            Choice("print", wording.PRINT),
            *saves,
            Choice(ANSWERS, wording.SAVE_ANSWERS),
            Choice("change", wording.CHANGE),
            Choice("end", self._end(response)),
        )

    def _end(self, response: Response) -> str:
        saved = self._filing.saved
        if saved not in (None, response.answers):
            return wording.END_OLDER
        return (
            wording.END if saved or self._filing.printed or self._delivers else wording.END_UNKEPT
        )
