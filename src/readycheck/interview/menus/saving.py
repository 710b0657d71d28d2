"""Saving and printing while somebody is there to ask: for a name until the file is written."""

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.documents.help import about_all
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.errors import reason
from readycheck.formats import registry
from readycheck.formats.registry import ANSWERS, extension_of, kind_of
from readycheck.interview.menus import file_names
from readycheck.interview.menus.common import guide_of, menu
from readycheck.interview.prompter import Answered, Choice, Leave, Prompt, Prompter
from readycheck.interview.settings import USUAL, Settings
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.storage.atomic import NameTakenError, SaveError, save
from readycheck.storage.private_folder import make_folders
from readycheck.system import viewer
from readycheck.system.printer import PrintError, can_print, printers, send
from readycheck.text import escape

_NOWHERE = "no printer"  # no printer has a space in its name
_DEFAULT = "default printer"
_MAX_PRINTERS = 50  # to choose from


class SaveDialog:
    """Keeps what a response gives where the person at the Prompter says.

    `now` is when the answers were given. `saved` are the answers that were saved last, and
    `printed` says whether a sheet was sent to a printer; `can_print` is true until no printer was
    found. The sheet can be in another `language` than the interview. Where the computer is shared,
    the names suggested do not depend on which files there are.
    """

    def __init__(
        self,
        prompter: Prompter,
        now: datetime,
        settings: Settings = USUAL,
    ) -> None:
        self._prompter = prompter
        self._now = now
        self._id = uuid4()  # of the answers file, however often it is saved
        self._settings = settings
        # A name that is free only with a number would tell that somebody was here before.
        self._moment = f"{now:%Y-%m-%d-%H%M}" if settings.shared else str(now.date())
        # The names of files and folders would tell it too.
        self._completions = None if settings.shared else file_names.completions
        self._suggested = str if settings.shared else file_names.free
        self.language = ""
        self.saved: Mapping[str, Answer] | None = None
        self._file: str | None = None  # the one saved last
        self.printed = False
        self.can_print = can_print()

    def sheet(self, response: Response, *, large: bool = False) -> Sheet:
        """Return the sheet of a response, with today’s date, in large print if that is wanted."""
        on_paper = self._on_paper(response)
        return build(on_paper, self._now.date(), sample=self._settings.sample, large=large)

    def _on_paper(self, response: Response) -> Response:
        """Return the response in the language that the sheet is wanted in."""
        if self.language in ("", messages.language):
            return response
        return replace(response, questionnaire=self._settings.editions.read(self.language))

    def save(self, response: Response, kind: str = ANSWERS, *, large: bool = False) -> bool | Leave:
        """Ask for a file name, and save the answers there, or the sheet in a format; return whether
        that is done, or the wish to leave."""
        stem = messages.ANSWERS_FILE if kind == ANSWERS else messages.SHEET_FILE
        stem = messages.SAMPLE_FILE.format(stem) if self._settings.sample else stem
        data = self._written(response, kind, large=large)
        stem = f"{stem}-{self._moment}"
        stem = messages.LARGE_FILE.format(stem) if large else stem
        language = self._on_paper(response).questionnaire.language
        if kind != ANSWERS and language.partition("-")[0] != messages.language:
            stem = f"{stem}-{language}"
        name = file_names.free(f"{stem}{extension_of(kind)}")
        return data is not None and self._note(response, self._ask(response, name, data))

    def save_as(self, response: Response, name: str, *, overwrite: bool) -> bool | Leave:
        """Save what the extension of a file says there, or else in a file that is asked for."""
        data = self._written(response, str(kind_of(name)))
        if data is None:
            return False
        questionnaire = response.questionnaire
        saved = self._put(questionnaire, name, data, overwrite=overwrite)
        saved = saved or self._ask(response, name, data)
        return self._note(response, saved)

    @cached_property
    def printers(self) -> Sequence[str] | None:
        """The printers there are, asked for once; None where nobody can tell."""
        return printers()

    def print(self, response: Response) -> bool | Leave:
        """Ask where to print, and send the sheet there; return whether, or the wish to leave.

        Printers are looked for now, and not before: that may reach the network.
        """
        if self.printers == ():
            self.can_print = False
            self._say(messages.NO_PRINTER)
            return False
        found = self.printers or ()
        names = found[:_MAX_PRINTERS]
        if len(found) > len(names):
            self._say(messages.MORE_PRINTERS.format(len(names), len(found)))
        event = self._prompter.ask(_where(response.questionnaire, names))
        if isinstance(event, Leave):
            return event
        if not isinstance(event, Answered) or event.value == _NOWHERE:
            return False
        pdf = self._written(response, "pdf")
        if pdf is None:
            return False
        try:
            self._say(send(pdf, str(event.value) if event.value in names else None))
        except PrintError as error:
            self._say(str(error))
            return False
        self.printed = True
        return True

    @property
    def can_open(self) -> bool:
        """Whether there is a saved file that the desktop can open."""
        return self._file is not None and viewer.can_open()

    def open(self) -> None:
        """Open the file that was saved last, or say that it does not open."""
        if self._file is not None:
            opened = viewer.open_file(self._file)
            said = messages.OPENED if opened else messages.NOT_OPENED
            self._say(said.format(self._file))

    def _note(self, response: Response, saved: bool | Leave) -> bool | Leave:
        if saved is True:
            self.saved = response.answers
        return saved

    def _written(self, response: Response, kind: str, *, large: bool = False) -> bytes | None:
        """Return the bytes of a file of this kind; or say why not, and return None."""
        if kind == ANSWERS:
            return answers_file.encode(response, self._now, self._id)
        try:
            return registry.by_name(kind).write(
                self.sheet(response, large=large), self._settings.paper
            )
        except registry.FormatUnavailableError as error:
            self._say(str(error))
            return None

    def _ask(self, response: Response, name: str, data: bytes) -> bool | Leave:
        """Ask where to save, with `name` at hand; return whether, or the wish to leave.

        A name without the extension that `name` has gets it; one with another's is asked for anew.
        One that is taken is not at hand again, where the names may depend on which files there are.
        """
        stem, extension = Path(name).with_suffix(""), Path(name).suffix
        questionnaire = response.questionnaire
        while True:
            prompt = Prompt(
                text=messages.FILE_NAME,
                hint=_hint(),
                type="text",
                answer=self._suggested(name),
                completes=self._completions,
                help=partial(about_all, questionnaire),
                guide=guide_of(questionnaire),
            )
            event = self._prompter.ask(prompt)
            if not isinstance(event, Answered):
                return event if isinstance(event, Leave) else False
            name = file_names.as_typed(str(event.value))
            if file_names.is_only_extension(name):
                suggested = Path(name := f"{stem}{extension}").name
                self._say(messages.ONLY_EXTENSION.format(extension, suggested))
                continue
            ending = Path(name).suffix.lower()
            if ending != extension and kind_of(name) is not None:
                self._say(messages.OTHER_EXTENSION.format(ending, extension))
                name = str(Path(name).with_suffix(extension))
                continue
            if ending != extension and not file_names.names_folder(name):
                name += extension
            folder = file_names.missing_folder(name)
            if folder and (made := self._make(questionnaire, folder)) is not True:
                if made:
                    return made
                continue
            if saved := self._put(questionnaire, name, data):
                return saved
            if file_names.names_folder(name):
                name = str(Path(name, f"{Path(stem).name}{extension}"))

    def _put(
        self, questionnaire: Questionnaire, name: str, data: bytes, *, overwrite: bool = False
    ) -> bool | Leave:
        """Save once and say what came of it; return whether, or the wish to leave."""
        try:
            saved = save(name, data, overwrite=overwrite)
        except NameTakenError as error:
            self._say(str(error))
            may = self._may_overwrite(questionnaire)
            return self._put(questionnaire, name, data, overwrite=True) if may is True else may
        except SaveError as error:
            self._say(str(error))
            return False
        self._say(saved.message)
        if kind_of(name) == ANSWERS:  # which are for this program, not for the eye
            questions = self._settings.questions
            named = ("--questions", str(Path(questions).absolute())) if questions else ()
            arguments = map(file_names.as_argument, (*named, str(saved.path)))
            self._say(messages.CARRY_ON_FROM.format(" ".join(arguments)))
        else:
            self._file = str(saved.path)
        return True

    def _may_overwrite(self, questionnaire: Questionnaire) -> bool | Leave:
        other, over = Choice("no", messages.OTHER_NAME), Choice("yes", messages.OVERWRITE)
        return self._may(menu(questionnaire, messages.EXISTS_CHOICE, other, over))

    def _make(self, questionnaire: Questionnaire, folder: Path) -> bool | Leave:
        """Offer to make a folder that is missing; return whether it is there, or the wish to
        leave."""
        text = messages.FOLDER_CHOICE.format(escape(str(folder)))
        other, make = Choice("no", messages.OTHER_NAME), Choice("yes", messages.MAKE_FOLDER)
        may = self._may(menu(questionnaire, text, other, make))
        if may is not True:
            return may
        try:
            make_folders(folder)
        except OSError as error:
            self._say(messages.FOLDER_NOT_MADE.format(folder, reason(error)))
            return False
        return True

    def _may(self, prompt: Prompt) -> bool | Leave:
        """Ask before something is done; return whether it may be, which the last choice says, or
        the wish to leave."""
        event = self._prompter.ask(prompt)
        return event if isinstance(event, Leave) else event == Answered(prompt.choices[-1].id)

    def _say(self, line: str) -> None:
        self._prompter.show([Paragraph(escape(line))])


def _where(questionnaire: Questionnaire, names: Sequence[str]) -> Prompt:
    """Return the prompt for the printer; the first choice is not to print."""
    nowhere = Choice(_NOWHERE, messages.PRINT_NOT)
    if len(names) > 1:
        places = [Choice(name, messages.PRINT_ON.format(name)) for name in names]
        return menu(questionnaire, messages.PRINT_WHERE, nowhere, *places)
    text = messages.PRINT_CHOICE.format(*names) if names else messages.PRINT_CHOICE_DEFAULT
    there = Choice(names[0] if names else _DEFAULT, messages.PRINT_YES)
    return menu(questionnaire, text, nowhere, there)


def _hint() -> str:
    """Return where a file is saved whose name has no folder in front of it."""
    try:
        return messages.FILE_NAME_HINT.format(escape(os.getcwd()))  # noqa: PTH109 (to be shown)
    except OSError:  # it is gone
        return messages.FILE_NAME_HINT_GONE
