"""The last step: the sheet is shown, and printed or saved, or nothing is kept."""

from collections.abc import Callable, Sequence

from readycheck import messages
from readycheck.documents.visit_sheet import Sheet
from readycheck.formats import registry
from readycheck.formats.registry import ANSWERS
from readycheck.interview.menus import menu
from readycheck.interview.prompter import Answered, Choice, InputEnded, Leave, Prompt, Prompter
from readycheck.interview.session import Keeping
from readycheck.questionnaire.response import Response


class FinishMenu:
    """Ends the interview of one person at one Prompter.

    `present` shows a sheet on the way to where the output goes, which `delivers` says is no
    terminal. `unsaved` are the files named beforehand that could not be written.
    """

    unsaved: Sequence[str] = ()

    def __init__(
        self,
        prompter: Prompter,
        keeping: Keeping,
        present: Callable[[Sheet], None],
        *,
        delivers: bool = False,
    ) -> None:
        self._prompter = prompter
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
                event = self._prompter.ask(self._menu(response))
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
        saves = (Choice(f.name, messages.SAVE_SHEET.format(f.title)) for f in registry.FORMATS)
        return menu(
            response.questionnaire,
            messages.KEEP_CHOICE,
            Choice("print", messages.PRINT),
            *saves,
            Choice(ANSWERS, messages.SAVE_ANSWERS),
            Choice("change", messages.CHANGE),
            Choice("end", self._end(response)),
        )

    def _end(self, response: Response) -> str:
        saved = self._filing.saved
        if saved not in (None, response.answers):
            return messages.END_OLDER
        return (
            messages.END if saved or self._filing.printed or self._delivers else messages.END_UNKEPT
        )
