"""What becomes of the answers while they are given: the draft, and the way out at any time."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.errors import UserLeft
from readycheck.formats.paper import Paper
from readycheck.interview.menus import menu
from readycheck.interview.prompter import Answered, Choice, InputEnded, Leave, Prompt, Prompter
from readycheck.interview.start_menu import Begun, StartMenu
from readycheck.questionnaire.response import Response
from readycheck.storage.drafts import Draft, DraftError, Drafts

if TYPE_CHECKING:
    from readycheck.interview.save_dialog import SaveDialog


class Keeping:
    """Looks after the answers of one person at one Prompter.

    `now` is when they are given, and `drafts` is None where nobody would come back to one.
    """

    def __init__(
        self, prompter: Prompter, now: datetime, drafts: Drafts | None = None, paper: Paper = "a4"
    ) -> None:
        self._prompter = prompter
        self._now = now
        self._drafts = drafts
        self._paper = paper
        self._draft: Draft | None = None
        self._failed = False

    @cached_property
    def filing(self) -> "SaveDialog":
        """What makes files of the answers; nobody waits at the start for what that needs."""
        from readycheck.interview.save_dialog import SaveDialog

        return SaveDialog(self._prompter, self._now, self._paper)

    def begin(self, response: Response) -> Response:
        """Ask whether to start, and with a draft or not; raises Left when the person leaves."""
        while True:
            begun = StartMenu(self._prompter, self._drafts).ask(Begun(response, self._draft))
            if isinstance(begun, Begun):
                self._draft = begun.draft
                if response.answers:
                    self.changed(begun.response)
                return begun.response
            self.leave(response, begun)

    def changed(self, response: Response) -> None:
        """Write the draft, where the person agreed to one; say so once if that fails."""
        if self._draft is None:
            return
        try:
            self._draft.write(response)
            self._failed = False
        except DraftError as error:
            if not self._failed:
                self._say(str(error))
            self._failed = True

    def leave(self, response: Response, event: Leave) -> None:
        """Ask what to do with the answers on the way out; raises Left unless the person stays."""
        while response.answers and response.answers != self.filing.saved:
            try:
                choice = self._prompter.ask(self._way_out(response))
            except InputEnded:
                break
            match choice:
                case Answered("save"):
                    if isinstance(self.filing.save(response), Leave):
                        break
                case Answered("draft"):
                    if self._kept(response):
                        break
                case Answered("leave"):
                    self._delete_draft()
                    break
                case Leave():
                    break
                case _:
                    return
        if self._draft and self._draft.path.exists():
            self._say(messages.DRAFT_STAYS.format(self._draft.path))
        else:
            self._say_if_nothing_was_kept()
        raise UserLeft(event.status)

    def end(self, *, delivered: bool = False) -> None:
        """Delete the draft, once the sheet is where it was to go, and say if nothing was kept."""
        self._delete_draft()
        if not delivered and self._draft is None:
            self._say_if_nothing_was_kept()

    def _say_if_nothing_was_kept(self) -> None:
        if self.filing.saved is None and not self.filing.printed:
            self._say(messages.NOTHING_KEPT)

    def _way_out(self, response: Response) -> Prompt:
        kept = self._draft is not None and not self._failed
        choices = [Choice("stay", messages.STAY)]
        if self._drafts:
            choices.append(
                Choice("draft", messages.LEAVE_DRAFT if kept else messages.DRAFT_AND_LEAVE)
            )
        choices.append(Choice("save", messages.SAVE_AND_LEAVE))
        leave = messages.LEAVE_DELETING if self._draft else messages.LEAVE_UNKEPT
        choices.append(Choice("leave", leave))
        asked = messages.LEAVE_CHOICE_DRAFT if kept else messages.LEAVE_CHOICE
        return menu(response.questionnaire, asked, *choices)

    def _kept(self, response: Response) -> bool:
        """Write the draft on the way out; whether that could be done."""
        assert self._drafts is not None, "without drafts none is offered"
        try:
            draft = self._draft or self._drafts.new()
            draft.write(response)
            self._draft = draft
        except DraftError as error:
            self._say(str(error))
            return False
        return True

    def _delete_draft(self) -> None:
        if self._draft and (told := self._draft.delete()):
            self._say(told)
        if self._draft and not self._draft.path.exists():
            self._draft = None

    def _say(self, line: str) -> None:
        self._prompter.show([Paragraph(line)])
