"""What becomes of the answers: the sheet shown, saved or not, and the way out at any time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from readycheck import explanation, formats, sheet, wording
from readycheck.asking import Answered, Asker, Back, Choice, InputEnded, Leave, Prompt
from readycheck.document import Paragraph
from readycheck.interview import Left
from readycheck.model import Answer
from readycheck.paper import Paper
from readycheck.response import Response
from readycheck.saving import Exists, NotSaved, save
from readycheck.sheet import Sheet

ANSWERS = "answers"
_ANSWERS_EXTENSION = ".json"


class Keeping:
    """Shows, saves and leaves, for one person at one Asker.

    `now` is when the answers were given, and `present` shows a sheet on the way to where the
    output goes.
    """

    def __init__(
        self,
        asker: Asker,
        now: datetime,
        present: Callable[[Sheet], None],
        paper: Paper = "a4",
    ) -> None:
        self._asker = asker
        self._now = now
        self._present = present
        self._paper = paper
        self._saved: Mapping[str, Answer] | None = None

    def sheet(self, response: Response) -> Sheet:
        """The sheet of a response, with today's date."""
        return sheet.build(response, self._now.date())

    def keep(
        self, response: Response, files: Sequence[str] = (), *, overwrite: bool = False
    ) -> bool:
        """Show the sheet and save it in `files`, or else offer to; False if there is a change.

        The format of each file is what its extension names.
        """
        self._present(self.sheet(response))
        for file in files:
            data = self._written(response, str(kind_of(file)))
            if data is None:
                continue
            if self._put(file, data, overwrite=overwrite) or self._ask_where(file, data):
                self._saved = response.answers
        return bool(files) or self._offer(response)

    def _offer(self, response: Response) -> bool:
        while True:
            try:
                event = self._asker.ask(self._menu(response))
            except InputEnded:  # every question has its answer, and the sheet is made
                return True
            if isinstance(event, Leave):
                self.leave(response, event)
            elif isinstance(event, Back) or event.value == "change":
                return False
            elif event.value == "end":
                return True
            elif event.value == "print":
                self._print(response)
            else:
                self._save(response, str(event.value))

    def leave(self, response: Response, event: Leave) -> None:
        """Ask what to do with the answers on the way out; raises Left unless the person stays."""
        while response.answers and response.answers != self._saved:
            prompt = Prompt(
                text=wording.LEAVE_CHOICE,
                choices=(
                    Choice("stay", wording.STAY),
                    Choice("save", wording.SAVE_AND_LEAVE),
                    Choice("leave", wording.LEAVE_UNKEPT),
                ),
                menu=True,
                help=tuple(explanation.about_all(response.questionnaire)),
            )
            try:
                choice = self._asker.ask(prompt)
            except InputEnded:
                break
            if isinstance(choice, Back) or choice == Answered("stay"):
                return
            if isinstance(choice, Leave) or choice == Answered("leave"):
                break
            self._save(response, ANSWERS)
        self.farewell()
        raise Left(event.status)

    def farewell(self) -> None:
        """Say that nothing was kept, if so."""
        if self._saved is None:
            self._asker.show([Paragraph(wording.NOTHING_KEPT)])

    def _menu(self, response: Response) -> Prompt:
        saves = (Choice(f.name, wording.SAVE_SHEET.format(f.title)) for f in formats.FORMATS)
        return Prompt(
            text=wording.KEEP_CHOICE,
            choices=(
                Choice("print", wording.PRINT),
                *saves,
                Choice(ANSWERS, wording.SAVE_ANSWERS),
                Choice("change", wording.CHANGE),
                Choice("end", wording.END_UNKEPT if self._saved is None else wording.END),
            ),
            menu=True,
            help=tuple(explanation.about_all(response.questionnaire)),
        )

    def _written(self, response: Response, kind: str) -> bytes | None:
        """What goes into a file of this kind; None, and why, where it cannot be made here."""
        if kind == ANSWERS:
            from readycheck import records  # hashing is slow to import

            return records.encode(response, self._now)
        try:
            return formats.by_name(kind).write(self.sheet(response), self._paper)
        except formats.Unavailable as error:
            self._asker.show([Paragraph(str(error))])
            return None

    def _save(self, response: Response, kind: str) -> None:
        """Ask for a file name and save there, until it is done or the person goes back."""
        stem = "visit-answers" if kind == ANSWERS else "visit-sheet"
        name = f"{stem}-{self._now.date()}{extension_of(kind)}"
        data = self._written(response, kind)
        if data is not None and self._ask_where(name, data):
            self._saved = response.answers

    def _print(self, response: Response) -> None:
        from readycheck.printing import NotPrinted, send

        pdf = self._written(response, "pdf")
        if pdf is None:
            return
        try:
            told = send(pdf)
        except NotPrinted as error:
            told = str(error)
        self._asker.show([Paragraph(told)])

    def _ask_where(self, name: str, data: bytes) -> bool:
        while True:
            hint = wording.FILE_NAME_HINT
            prompt = Prompt(text=wording.FILE_NAME, hint=hint, type="text", answer=name)
            event = self._asker.ask(prompt)
            if not isinstance(event, Answered):
                return False
            name = str(event.value)
            if self._put(name, data):
                return True

    def _put(self, name: str, data: bytes, *, overwrite: bool = False) -> bool:
        """Save once and say what came of it; whether it is saved."""
        try:
            path = save(name, data, overwrite=overwrite)
        except Exists as error:
            self._asker.show([Paragraph(str(error))])
            return self._may_overwrite() and self._put(name, data, overwrite=True)
        except NotSaved as error:
            self._asker.show([Paragraph(str(error))])
            return False
        self._asker.show([Paragraph(wording.SAVED.format(path))])
        return True

    def _may_overwrite(self) -> bool:
        choices = (Choice("other", wording.OTHER_NAME), Choice("over", wording.OVERWRITE))
        prompt = Prompt(text=wording.EXISTS_CHOICE, choices=choices, menu=True)
        return self._asker.ask(prompt) == Answered("over")


def kind_of(file: str) -> str | None:
    """What a file's extension says is to be written there: a format's name, or the answers."""
    if file.lower().endswith(_ANSWERS_EXTENSION):
        return ANSWERS
    format = formats.by_extension(file)
    return format.name if format else None


def extension_of(kind: str) -> str:
    """The extension of a file that holds a format's sheet, or the answers."""
    return _ANSWERS_EXTENSION if kind == ANSWERS else formats.by_name(kind).extension
