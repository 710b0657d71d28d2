"""What becomes of the answers: the sheet shown, saved or not, and the way out at any time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from readycheck import formats, sheet, wording
from readycheck.asking import Answered, Asker, Choice, InputEnded, Leave, Prompt
from readycheck.document import Paragraph
from readycheck.drafts import Draft, Drafts, NotKept
from readycheck.filing import ANSWERS, Filing, extension_of, kind_of
from readycheck.interview import Left, menu
from readycheck.model import Answer
from readycheck.opening import Begun, Opening
from readycheck.paper import Paper
from readycheck.response import Response
from readycheck.sheet import Sheet


class Keeping:
    """Shows, saves and leaves, for one person at one Asker.

    `now` is when the answers were given, `present` shows a sheet on the way to where the output
    goes, which `delivers` says is no terminal, and `drafts` is None where nobody would come back to
    one. `unsaved` are the files named beforehand that could not be written.
    """

    unsaved: Sequence[str] = ()

    def __init__(
        self,
        asker: Asker,
        now: datetime,
        present: Callable[[Sheet], None],
        drafts: Drafts | None = None,
        *,
        delivers: bool = False,
        paper: Paper = "a4",
    ) -> None:
        self._asker = asker
        self._now = now
        self._present = present
        self._drafts = drafts
        self._delivers = delivers
        self._paper = paper
        self._filing = Filing(asker)
        self._draft: Draft | None = None
        self._failed = False
        self._printed = False
        self._saved: Mapping[str, Answer] | None = None

    def sheet(self, response: Response) -> Sheet:
        """The sheet of a response, with today's date."""
        return sheet.build(response, self._now.date())

    def begin(self, response: Response) -> Response:
        """Ask whether to start, and with a draft or not; raises Left when the person leaves."""
        while True:
            begun = Opening(self._asker, self._drafts).ask(Begun(response, self._draft))
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
        except NotKept as error:
            if not self._failed:
                self._say(str(error))
            self._failed = True

    def keep(
        self, response: Response, files: Sequence[str] = (), *, overwrite: bool = False
    ) -> bool:
        """Show the sheet and save it in `files`, or else offer to; False if there is a change.

        The format of each file is what its extension names.
        """
        self._present(self.sheet(response))
        self.unsaved = [name for name in files if not self._saved_as(response, name, overwrite)]
        return bool(files and not self.unsaved) or self._offer(response)

    def _saved_as(self, response: Response, name: str, overwrite: bool) -> bool:
        """Save to a file that was named beforehand, or one that is named instead."""
        data = self._written(response, str(kind_of(name)))
        if data is None:
            return False
        try:
            saved = self._filing.put(name, data, overwrite=overwrite)
            return self._done(response, saved or self._filing.ask(name, data))
        except InputEnded:
            return False

    def _done(self, response: Response, saved: bool | Leave) -> bool:
        """Note that the response is saved, if it is, and let go who wishes to leave instead."""
        if isinstance(saved, Leave):
            self.leave(response, saved)
            return False
        if saved:
            self._saved = response.answers
        return saved

    def _offer(self, response: Response) -> bool:
        while True:
            try:
                event = self._asker.ask(self._menu(response))
                if isinstance(event, Leave):
                    self.leave(response, event)
                elif not isinstance(event, Answered) or event.value == "change":
                    return False
                elif event.value == "end":
                    return True
                elif event.value == "print":
                    self._print(response)
                else:
                    self._done(response, self._save(response, str(event.value)))
            except InputEnded:  # every question has its answer, and the sheet is made
                return True

    def leave(self, response: Response, event: Leave) -> None:
        """Ask what to do with the answers on the way out; raises Left unless the person stays."""
        while response.answers and response.answers != self._saved:
            try:
                choice = self._asker.ask(self._way_out(response))
            except InputEnded:
                break
            match choice:
                case Answered("save"):
                    saved = self._save(response, ANSWERS)
                    if isinstance(saved, Leave):
                        break
                    self._done(response, saved)
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
            self._say(wording.DRAFT_STAYS.format(self._draft.path))
        else:
            self._say_if_nothing_was_kept()
        raise Left(event.status)

    def end(self) -> None:
        """Delete the draft, once the sheet is where it was to go, and say if nothing was kept."""
        self._delete_draft()
        if not self._delivers:
            self._say_if_nothing_was_kept()

    def _say_if_nothing_was_kept(self) -> None:
        if self._saved is None and not self._printed:
            self._say(wording.NOTHING_KEPT)

    def _way_out(self, response: Response) -> Prompt:
        choices = [Choice("stay", wording.STAY)]
        if self._drafts:
            keep = wording.LEAVE_DRAFT if self._draft else wording.DRAFT_AND_LEAVE
            choices.append(Choice("draft", keep))
        choices.append(Choice("save", wording.SAVE_AND_LEAVE))
        leave = wording.LEAVE_DELETING if self._draft else wording.LEAVE_UNKEPT
        choices.append(Choice("leave", leave))
        asked = wording.LEAVE_CHOICE_DRAFT if self._draft else wording.LEAVE_CHOICE
        return menu(response.questionnaire, asked, *choices)

    def _kept(self, response: Response) -> bool:
        """Write the draft on the way out; whether that could be done."""
        assert self._drafts is not None, "without drafts none is offered"
        try:
            self._draft = self._draft or self._drafts.new()
            self._draft.write(response)
        except NotKept as error:
            self._say(str(error))
            return False
        return True

    def _delete_draft(self) -> None:
        if self._draft and self._draft.delete():
            self._say(wording.DRAFT_DELETED.format(self._draft.path))
        self._draft = None

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
        if self._saved not in (None, response.answers):
            return wording.END_OLDER
        return wording.END if self._saved or self._printed or self._delivers else wording.END_UNKEPT

    def _written(self, response: Response, kind: str) -> bytes | None:
        """What goes into a file of this kind; None, and why, where it cannot be made here."""
        if kind == ANSWERS:
            from readycheck import records  # hashing is slow to import

            return records.encode(response, self._now)
        try:
            return formats.by_name(kind).write(self.sheet(response), self._paper)
        except formats.Unavailable as error:
            self._say(str(error))
            return None

    def _save(self, response: Response, kind: str) -> bool | Leave:
        """Ask for a file name and save there, until it is done or the person goes back."""
        stem = "visit-answers" if kind == ANSWERS else "visit-sheet"
        data = self._written(response, kind)
        name = f"{stem}-{self._now.date()}{extension_of(kind)}"
        return data is not None and self._filing.ask(name, data)

    def _print(self, response: Response) -> None:
        from readycheck.printing import NotPrinted, send

        pdf = self._written(response, "pdf")
        if pdf is None:
            return
        try:
            self._say(send(pdf))
            self._printed = True
        except NotPrinted as error:
            self._say(str(error))

    def _say(self, line: str) -> None:
        self._asker.show([Paragraph(line)])
