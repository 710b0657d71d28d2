"""The session of a person who prepares a visit: with a draft if they like, and a sheet to keep."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.errors import UserLeft
from readycheck.interview.menus.drafts import DraftDialog
from readycheck.interview.menus.start import StartMenu
from readycheck.interview.prompter import InputEndedError, Leave, Prompter
from readycheck.interview.session import Session
from readycheck.interview.settings import USUAL, Settings
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet
    from readycheck.interview.menus.finish import FinishMenu
    from readycheck.interview.menus.saving import SaveDialog


class VisitSession(Session):
    """One person's interview at one Prompter.

    `clock` tells the time, and `drafts` is their folder, if a draft may be offered. `present` shows
    the sheet on the way to where the output goes.
    """

    def __init__(
        self,
        prompter: Prompter,
        clock: Callable[[], datetime],
        drafts: Path | None,
        present: "Callable[[Sheet], Leave | None]",
        settings: Settings = USUAL,
    ) -> None:
        self._draft = DraftDialog(prompter, drafts, clock)
        self._redirected: Response | None = None
        super().__init__(
            prompter,
            start=StartMenu(prompter, self._draft, settings).ask,
            finish=lambda response: self.finish_menu.ask(response),  # noqa: PLW0108 (made below)
            on_change=self._write_draft,
            on_leave=self._leave,
            on_end=self._draft.write_last,
        )
        self._now = clock()
        self._present = present
        self._settings = settings

    @cached_property
    def save_dialog(self) -> "SaveDialog":
        """What makes files of the answers; nobody waits at the start for what that needs."""
        from readycheck.interview.menus.saving import SaveDialog

        return SaveDialog(self._prompter, self._now, self._settings)

    @cached_property
    def finish_menu(self) -> "FinishMenu":
        """The last menu; nobody waits at the start for what that needs."""
        from readycheck.interview.menus.finish import FinishMenu

        return FinishMenu(
            self._prompter,
            self.save_dialog,
            self._draft,
            self._present,
            self._leave,
            self._settings,
        )

    def run(self, response: Response) -> Response:
        """Lead a person through the interview, and note what is kept if the input ends."""
        try:
            return super().run(response)
        except InputEndedError as ended:
            saved = self.save_dialog.saved is not None or self.save_dialog.printed
            ended.kept = saved or self._draft.agreed
            raise

    def close(self, questionnaire: Questionnaire) -> None:
        """Delete the draft, once the sheet is where it was to go, and say if nothing was kept.

        Where the window is to be emptied, nothing more is said but of the draft.
        """
        if self.finish_menu.clears:
            self._prompter.clear()
        self._draft.delete()
        if self.finish_menu.clears:
            self._draft.say_earlier()
            return
        self._say_what_is_kept(kept=self._settings.delivers or self._draft.agreed, answered=True)
        self._show_crisis_line(questionnaire)
        self._prompter.finish()

    def _write_draft(self, response: Response) -> None:
        if leave := self._draft.write(response):
            self._redirected = self._leave(response, leave)

    def _onward(self, response: Response) -> Response:
        """Return where the person goes on, which they may have chosen on the way out."""
        onward, self._redirected = self._redirected or response, None
        return onward

    def _leave(self, response: Response, event: Leave) -> Response:
        """Ask what to do with answers that are not saved; return where the person goes on, or
        raises UserLeft."""
        begun = response.begun is not None
        unsaved = begun or (response.answers and response.answers != self.save_dialog.saved)
        if begun:
            self._draft.write(response)
        from readycheck.interview.menus.leave import LeaveMenu

        leave_menu = LeaveMenu(
            self._prompter,
            self._draft,
            self.save_dialog.save,
            saved_before=self.save_dialog.saved is not None,
        )
        if unsaved and (onward := leave_menu.ask(response)):
            return onward
        kept = self._draft.say_where()
        self._say_what_is_kept(kept=kept, answered=bool(begun or response.answers))
        # The menu has just shown it, unless a file was named and saved since.
        if not unsaved or response.answers == self.save_dialog.saved:
            self._show_crisis_line(response.questionnaire)
        self._prompter.finish()
        raise UserLeft(event.status)

    def _show_crisis_line(self, questionnaire: Questionnaire) -> None:
        from readycheck.documents.help import crisis_line  # nobody waits at the start for it

        self._prompter.show(crisis_line(questionnaire))

    def _say_what_is_kept(self, *, kept: bool, answered: bool) -> None:
        """Say that nothing was saved, or not what was `answered` now, unless something is `kept`;
        and which drafts from earlier are."""
        if not (kept or self.save_dialog.saved is not None or self.save_dialog.printed):
            if not self._draft.earlier:
                self._prompter.show([Paragraph(messages.NOTHING_KEPT)])
            elif answered:
                self._prompter.show([Paragraph(messages.NEW_NOT_KEPT)])
        self._draft.say_earlier()
