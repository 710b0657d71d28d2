"""The menu on the way out: stay, keep the answers, or leave without them."""

from collections.abc import Callable

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.help import crisis_line
from readycheck.interview.menus.common import menu
from readycheck.interview.menus.drafts import DraftDialog
from readycheck.interview.prompter import Answered, Choice, InputEndedError, Leave, Prompt, Prompter
from readycheck.response.response import Response


class LeaveMenu:
    """Asks what to do with the answers before the person leaves.

    `save` asks for a file and saves the answers there; it returns whether they are saved, or the
    wish to leave all the same. `saved_before` says that they were saved once, and changed since.
    """

    def __init__(
        self,
        prompter: Prompter,
        draft: DraftDialog,
        save: Callable[[Response], bool | Leave],
        *,
        saved_before: bool = False,
    ) -> None:
        self._prompter = prompter
        self._draft = draft
        self._save = save
        self._saved_before = saved_before

    def ask(self, response: Response) -> Response | None:
        """Ask until the answers are where the person wants them; return where they go on, or None
        if they leave."""
        self._prompter.show(crisis_line(response.questionnaire))
        while True:
            try:
                event = self._prompter.ask(self._menu(response))
            except InputEndedError:
                return None
            match event:
                case Answered("save"):
                    if self._save(response):
                        return None
                case Answered("draft"):
                    if self._draft.keep(response):
                        return None
                case Answered("leave"):
                    self._draft.delete()
                    return None
                case Answered("make"):
                    self._say_what_is_begun(response)
                    return response.review()
                case Leave():
                    return None
                case _:
                    return response

    def _say_what_is_begun(self, response: Response) -> None:
        """Say that what is half typed is not on the sheet, and where to finish it."""
        if begun := response.begun:
            topic = response.questionnaire.question(begun.question).topic
            self._prompter.show([Paragraph(messages.BEGUN_NOT_ON_SHEET.format(topic))])

    def _menu(self, response: Response) -> Prompt:
        choices = [Choice("stay", messages.STAY)]
        if response.question:
            choices.append(Choice("make", messages.MAKE_WITH))
        if self._draft.possible:
            keep = messages.LEAVE_DRAFT if self._draft.kept else messages.DRAFT_AND_LEAVE
            choices.append(Choice("draft", keep))
        choices.append(Choice("save", messages.SAVE_AND_LEAVE))
        leave = messages.LEAVE_DELETING if self._draft.agreed else messages.LEAVE_UNKEPT
        choices.append(Choice("leave", leave))
        return menu(response.questionnaire, self._text(), *choices)

    def _text(self) -> str:
        if self._draft.kept:
            return messages.LEAVE_CHOICE_DRAFT
        return messages.LEAVE_CHOICE_OLDER if self._saved_before else messages.LEAVE_CHOICE
