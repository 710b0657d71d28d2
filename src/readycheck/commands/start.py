"""Run the interview and make the sheet; on a shared computer, for one person after another."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from typing import NoReturn

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.environment.drafts import drafts_folder, sweep_drafts
from readycheck.environment.local import choose_paper, now
from readycheck.environment.prompter import greet, make_presenter, make_prompter
from readycheck.environment.questionnaires import editions, load_questionnaire, question_file
from readycheck.errors import ReadycheckError, UserLeft
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
from readycheck.interview.prompter import Prompter
from readycheck.interview.settings import Settings
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.system import streams
from readycheck.system.streams import say
from readycheck.system.terminal import window
from readycheck.text import escape


def start(
    questions: str | None = None,
    answers: str | None = None,
    files: Sequence[str] = (),
    *,
    plain: bool = False,
    force: bool = False,
    paper: Paper | None = None,
    shared: bool = False,
) -> int:
    """Ask, let the answers be checked, show the sheet, and offer to keep it; go on from an answers
    file, if one is named."""
    shared = streams.wants_shared(os.environ, shared)
    if shared:
        _check_sharable((*files, *([answers] if answers else [])), plain=plain)
    if answers == "-":
        say(messages.ANSWERS_FROM_INPUT)
        return Exit.USAGE
    questionnaire = load_questionnaire(questions)
    settings = Settings(
        paper=choose_paper(paper),
        questions=question_file(questions),
        editions=editions(questions, questionnaire),
        files=files,
        overwrite=force,
        delivers=not streams.is_terminal(sys.stdout),
    )
    if shared:
        sweep_drafts()  # before the alternate screen opens: only who starts it needs to know
        _run_shared(questionnaire, settings)
    begun, said = Response.begin(questionnaire), list[str]()
    if answers is not None:
        begun, said = _read(questionnaire, answers)
    prompter = make_prompter(plain)
    greet(prompter, questionnaire, settings.editions.others(messages.language).values())
    if said:
        prompter.show(Paragraph(escape(line)) for line in said)
    sweep_drafts(lambda line: prompter.show([Paragraph(line)]))
    _say_what_cannot_be_saved(prompter, files)
    from readycheck.interview.visit_session import VisitSession

    session = VisitSession(
        prompter,
        now,
        drafts_folder() if streams.is_terminal(sys.stdin) else None,
        make_presenter(prompter, plain),
        settings,
    )
    if begun.answers:
        session.save_dialog.saved = begun.answers
    response = session.run(begun)
    if settings.delivers:
        from readycheck.environment.output import show_sheet

        show_sheet(session.save_dialog.sheet(response), plain)
        streams.finish(sys.stdout)  # the draft goes when the sheet has come
    session.close(response.questionnaire)
    return Exit.FAILED if session.finish_menu.unsaved else Exit.DONE


def _read(questionnaire: Questionnaire, file: str) -> tuple[Response, list[str]]:
    """Return the response in an answers file, where it goes on, and what to say of it."""
    from readycheck.interview.menus.common import left_out, place_in_words
    from readycheck.storage import answers_file

    record = answers_file.load(questionnaire, file, fits=True)
    begun = record.response.carry_on()
    said = [messages.plural(len(begun.answers), messages.ANSWERS_READ, file, place_in_words(begun))]
    if record.changed:
        said.append(messages.OTHER_FINGERPRINT.format(file))
    return begun, [*said, *left_out(questionnaire, record.unfit), *record.left_out]


def _say_what_cannot_be_saved(prompter: Prompter, files: Sequence[str]) -> None:
    """Say before the first question what is in the way of the files named."""
    if not files:
        return
    from readycheck.interview.menus import file_names
    from readycheck.storage import atomic

    said: dict[str, None] = {}  # of several files in one folder once
    for file in files:
        if folder := file_names.missing_folder(file):
            said[messages.FOLDER_MISSING.format(escape(str(folder)))] = None
        elif not atomic.can_save(file):
            said[messages.CANNOT_SAVE.format(escape(file))] = None
    prompter.show(map(Paragraph, said))


class NotSharableError(ReadycheckError):
    """The interview cannot be shared in this way; the message says why, and what can be done."""

    exit_status = Exit.USAGE


def _check_sharable(files: Sequence[str], *, plain: bool) -> None:
    """Raise NotSharableError where a person's answers could stay for the next."""
    if files:
        raise NotSharableError(messages.SHARED_FILES)
    terminals = all(map(streams.is_terminal, (sys.stdin, sys.stdout, sys.stderr)))
    if not terminals or streams.wants_plain(os.environ, plain):
        raise NotSharableError(messages.SHARED_SCREEN)
    if window.keeps_scrollback(os.environ):
        raise NotSharableError(messages.SHARED_GNU_SCREEN)


def _run_shared(questionnaire: Questionnaire, settings: Settings) -> NoReturn:
    """Lead one person after another through the interview, each in an empty window.

    Raises SharingEnded when the program is ended at the welcome.
    """
    from readycheck.ui.screen import ScreenPrompter

    colour = streams.has_colour(sys.stderr, os.environ)
    language = messages.language
    with window.alternate_screen(sys.stdin, sys.stderr):
        while True:
            window.empty(sys.stderr)
            # The last person may have chosen another.
            questionnaire = settings.editions.speak(language)
            # A prompter of their own: it remembers what was typed and read.
            with closing(ScreenPrompter(sys.stderr, colour=colour, shared=True)) as prompter:
                greet(prompter, questionnaire, settings.editions.others(language).values())
                from readycheck.interview.shared_session import SharedSession

                present = make_presenter(prompter, plain=False, shared=True)
                try:
                    session = SharedSession(prompter, now, present, settings)
                    session.run(Response.begin(questionnaire))
                except UserLeft:
                    continue
