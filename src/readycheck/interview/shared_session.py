"""The session of one person after another at the same computer."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.visit_sheet import Sheet
from readycheck.errors import ReadycheckError
from readycheck.exit_status import Exit
from readycheck.interview.prompter import INTERRUPTED, Leave, Prompter
from readycheck.interview.settings import Settings
from readycheck.interview.visit_session import VisitSession
from readycheck.response.response import Response


class SharingEnded(ReadycheckError):  # noqa: N818 (not an error, but a wish)
    """Whoever looks after the computer has ended the program for everyone."""

    exit_status = Exit.INTERRUPTED

    def lines(self) -> Sequence[str]:
        """Return nothing: there is nothing left to say."""
        return []


class SharedSession(VisitSession):
    """One person's interview on a computer that others use next: there is no draft.

    Raises SharingEnded after two Ctrl-C in a row at the welcome, and UserLeft where only this
    person leaves.
    """

    def __init__(
        self,
        prompter: Prompter,
        clock: Callable[[], datetime],
        present: Callable[[Sheet], Leave | None],
        settings: Settings,
    ) -> None:
        super().__init__(prompter, clock, None, present, replace(settings, shared=True))

    def _begin(self, response: Response) -> Response:
        ends = False
        while isinstance(begun := self._start(response), Leave):
            if response.answers:  # the person came back to the welcome
                self._on_leave(response, begun)
            elif ends and begun == INTERRUPTED:
                raise SharingEnded
            elif begun == INTERRUPTED:
                ends = True
                self._prompter.show([Paragraph(messages.SHARED_END)])
        return begun
