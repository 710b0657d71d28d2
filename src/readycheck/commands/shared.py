"""Run the interview on a shared computer: for one person after another."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from typing import NoReturn

from readycheck import messages
from readycheck.commands.common import now
from readycheck.commands.output import greet, make_presenter
from readycheck.errors import ReadycheckError, UserLeft
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
from readycheck.interview.editions import Editions
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.system import streams
from readycheck.system.terminal import window


class NotSharable(ReadycheckError):
    """The interview cannot be shared in this way; the message says why, and what can be done."""

    exit_status = Exit.USAGE


def check(files: Sequence[str], *, plain: bool) -> None:
    """Raise NotSharable where a person's answers could stay for the next."""
    if files:
        raise NotSharable(messages.SHARED_FILES)
    terminals = all(map(streams.is_terminal, (sys.stdin, sys.stdout, sys.stderr)))
    if not terminals or streams.wants_plain(os.environ, plain):
        raise NotSharable(messages.SHARED_SCREEN)
    if window.keeps_scrollback(os.environ):
        raise NotSharable(messages.SHARED_GNU_SCREEN)


def run(
    questionnaire: Questionnaire, paper: Paper, editions: Editions, questions: str | None
) -> NoReturn:
    """Lead one person after another through the interview, each in an empty window.

    Raises SharingEnded when the program is ended at the welcome.
    """
    from readycheck.ui.screen import ScreenPrompter

    colour = streams.has_colour(sys.stderr, os.environ)
    language = messages.language
    with window.other_screen(sys.stdin, sys.stderr):
        while True:
            window.empty(sys.stderr)
            questionnaire = editions.speak(language)  # the last person may have chosen another
            # A prompter of their own: it remembers what was typed and read.
            with closing(ScreenPrompter(sys.stderr, colour=colour, shared=True)) as prompter:
                greet(prompter, questionnaire, editions.others(language).values())
                from readycheck.interview.shared_session import SharedSession

                present = make_presenter(prompter, plain=False, shared=True)
                try:
                    session = SharedSession(prompter, now(), present, paper, editions, questions)
                    session.run(Response.begin(questionnaire))
                except UserLeft:
                    continue
