"""The last menu: the sheet is shown, and printed or saved, or nothing is kept."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.visit_sheet import Sheet
from readycheck.formats import registry
from readycheck.formats.registry import ANSWERS
from readycheck.interview.menus.common import LANGUAGE, language_choices, menu
from readycheck.interview.menus.drafts import DraftDialog
from readycheck.interview.menus.saving import SaveDialog
from readycheck.interview.prompter import Answered, Choice, InputEndedError, Leave, Prompt, Prompter
from readycheck.interview.settings import Settings
from readycheck.response.response import Response

_LARGE = "large"


class FinishMenu:
    """Ends the interview of one person at one Prompter; the end also deletes the `draft`.

    `present` shows a sheet on the way to where the output goes, and returns a wish to leave;
    `on_leave` raises UserLeft unless the person stays. `unsaved` are the files that could not be
    written. `clears` says that the window is to be emptied at the end, as it always is where the
    computer is shared.
    """

    def __init__(
        self,
        prompter: Prompter,
        save_dialog: SaveDialog,
        draft: DraftDialog,
        present: Callable[[Sheet], Leave | None],
        on_leave: Callable[[Response, Leave], Response],
        settings: Settings,
    ) -> None:
        self._prompter = prompter
        self._save_dialog = save_dialog
        self._draft = draft
        self._present = present
        self._on_leave = on_leave
        self._settings = settings
        self.unsaved: Sequence[str] = ()
        self.clears = False

    def ask(self, response: Response) -> bool:
        """Save the sheet in the files and show it, or offer to; return False to change an answer.

        It is saved first: the window may be closed while the sheet is read.
        """
        files = dict.fromkeys(self._settings.files)  # what is named twice is saved once
        self.unsaved = [name for name in files if not self._save_as(response, name)]
        self._show(response)
        return bool(files and not self.unsaved) or self._offer(response)

    def _show(self, response: Response) -> None:
        if leave := self._present(self._save_dialog.sheet(response)):
            self._on_leave(response, leave)

    def _save_as(self, response: Response, name: str) -> bool:
        try:
            dialog = self._save_dialog
            save = partial(dialog.save_as, response, name, overwrite=self._settings.overwrite)
            return self._keep(response, save)
        except InputEndedError:
            return False

    def _keep(self, response: Response, keep: Callable[[], bool | Leave]) -> bool:
        """Save or print; ask again where, if the person wishes to leave meanwhile and stays."""
        while isinstance(kept := keep(), Leave):
            self._on_leave(response, kept)
        return kept

    def _offer(self, response: Response) -> bool:
        while True:
            try:
                event = self._prompter.ask(self._menu(response))
                if isinstance(event, Leave):
                    self._on_leave(response, event)
                elif not isinstance(event, Answered) or event.value == "change":
                    return False
                elif event.value in ("end", "clear"):
                    self.clears = event.value == "clear"
                    return True
                elif event.value == "read":
                    self._show(response)
                elif str(event.value).startswith(LANGUAGE):
                    self._save_dialog.language = str(event.value).removeprefix(LANGUAGE)
                    self._show(response)
                elif event.value == "open":
                    self._save_dialog.open()
                elif event.value == "print":
                    self._keep(response, partial(self._save_dialog.print, response))
                else:
                    large = event.value == _LARGE
                    kind = "pdf" if large else str(event.value)
                    save = partial(self._save_dialog.save, response, kind)
                    self._keep(response, partial(save, large=large))
            except InputEndedError:  # every question has its answer, and the sheet is made
                return True

    def _menu(self, response: Response) -> Prompt:
        text = messages.DEMO_CHOICE if self._settings.sample else messages.KEEP_CHOICE
        choices = menu(response.questionnaire, text, *self._choices(response))
        return replace(
            choices, preselects=False, onward="clear" if self._settings.shared else "end"
        )

    def _choices(self, response: Response) -> Iterator[Choice]:
        dialog = self._save_dialog
        for each in registry.FORMATS:
            yield Choice(each.name, messages.SAVE_SHEET[each.name])
            if each.name == "pdf":
                yield Choice(_LARGE, messages.SAVE_LARGE)
        if not self._settings.sample:
            yield Choice(ANSWERS, messages.SAVE_ANSWERS)
        if dialog.can_open and not self._settings.shared:
            yield Choice("open", messages.OPEN_SAVED)
        if dialog.can_print:
            yield Choice("print", messages.PRINT_AGAIN if dialog.printed else messages.PRINT)
        if not self._settings.delivers:
            yield Choice("read", messages.READ_AGAIN)
        if response.questionnaire.original_language != response.questionnaire.language:
            language = dialog.language or messages.language
            yield from language_choices(self._settings.editions, language, messages.SHEET_IN)
        yield Choice("change", messages.CHANGE)
        if not self._settings.shared:
            yield Choice("end", self._end(response))
        if self._prompter.clears and not self._settings.sample:
            loses = self._loses_draft
            clear = messages.END_CLEARING_DELETING if loses else messages.END_CLEARING
            yield Choice("clear", clear)

    def _end(self, response: Response) -> str:
        saved = self._save_dialog.saved
        if saved not in (None, response.answers):
            return messages.END_OLDER
        if saved or self._save_dialog.printed or self._settings.delivers:
            return messages.END
        return messages.END_DELETING if self._loses_draft else messages.END_UNKEPT

    @property
    def _loses_draft(self) -> bool:
        """Whether the end deletes the only copy of the answers: the draft."""
        kept = self._save_dialog.saved or self._save_dialog.printed or self._settings.delivers
        return self._draft.agreed and not kept
