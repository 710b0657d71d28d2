"""Run the interview and make the sheet."""

import os
import sys
from collections.abc import Sequence

from readycheck import messages
from readycheck.commands.common import (
    choose_paper,
    editions,
    load_questionnaire,
    make_prompter,
    now,
    open_drafts,
    question_file,
    sweep_drafts,
)
from readycheck.commands.output import greet, make_presenter, show_sheet
from readycheck.documents.blocks import Paragraph
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
from readycheck.interview.prompter import Prompter
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.system import streams
from readycheck.system.streams import say
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
        from readycheck.commands import shared as sharing

        sharing.check((*files, *([answers] if answers else [])), plain=plain)
    if answers == "-":
        say(messages.ANSWERS_FROM_INPUT)
        return Exit.USAGE
    questionnaire = load_questionnaire(questions)
    if shared:
        sweep_drafts()  # before the other screen opens: only who starts it needs to know
        offered = editions(questions, questionnaire)
        sharing.run(questionnaire, choose_paper(paper), offered, question_file(questions))
    begun, said = Response.begin(questionnaire), list[str]()
    if answers is not None:
        begun, said = _read(questionnaire, answers)
    prompter = make_prompter(plain)
    offered = editions(questions, questionnaire)
    greet(prompter, questionnaire, offered.others(messages.language).values())
    if said:
        prompter.show(Paragraph(escape(line)) for line in said)
    sweep_drafts(lambda line: prompter.show([Paragraph(line)]))
    _say_what_cannot_be_saved(prompter, files)
    from readycheck.interview.visit_session import VisitSession

    delivers = not streams.is_terminal(sys.stdout)
    session = VisitSession(
        prompter,
        now(),
        open_drafts(streams.is_terminal(sys.stdin)),
        make_presenter(prompter, plain),
        paper=choose_paper(paper),
        questions=question_file(questions),
        delivers=delivers,
        files=files,
        overwrite=force,
        editions=offered,
    )
    if begun.answers:
        session.save_dialog.saved = begun.answers
    response = session.run(begun)
    if delivers:
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
