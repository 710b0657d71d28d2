"""The prompter for the terminal that there is, its first words, and how it presents a sheet."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.documents.blocks import Paragraph
from readycheck.interview.prompter import Leave, Prompter
from readycheck.questionnaire.model import Questionnaire
from readycheck.system import streams
from readycheck.system.streams import say
from readycheck.system.terminal import window

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet


def make_prompter(plain: bool) -> Prompter:
    """Return the prompter for this terminal, or the one for lines where there is none."""
    redraws = streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr)
    if sys.platform == "win32":
        # prompt_toolkit asks for standard output's console, whichever stream it is passed
        # (https://github.com/prompt-toolkit/python-prompt-toolkit/issues/406).
        redraws = redraws and streams.is_terminal(sys.stdout)
    if redraws and not streams.wants_plain(os.environ, plain):
        from readycheck.ui.screen import ScreenPrompter

        window.hide_typed(sys.stdin)
        return ScreenPrompter(sys.stderr, colour=streams.has_colour(sys.stderr, os.environ))
    from readycheck.ui.accessible import AccessiblePrompter

    return AccessiblePrompter(
        sys.stdin,
        sys.stderr,
        interactive=streams.is_terminal(sys.stdin),
        clears=window.can_be_emptied(sys.stderr, os.environ),
        columns=lambda: streams.columns(sys.stderr),
        typed_within=lambda seconds: streams.typed_within(sys.stdin, seconds),
    )


def greet(prompter: Prompter, questionnaire: Questionnaire, others: Iterable[str] = ()) -> None:
    """Show the welcome, with the names of other languages."""
    from readycheck.documents.welcome import welcome

    prompter.greet(welcome(questionnaire, prompter.traces, others))
    if not streams.shows_all(sys.stderr):
        prompter.greet([Paragraph(messages.TRANSLITERATED)])


def make_presenter(
    prompter: Prompter, plain: bool, *, shared: bool = False
) -> "Callable[[Sheet], Leave | None]":
    """Return a function that lets a person read a sheet, or says where it goes, and that returns
    their wish to leave. In a `shared` window nobody can scroll back to it.
    """

    def present(sheet: "Sheet") -> Leave | None:
        if not streams.is_terminal(sys.stdout):
            prompter.show([Paragraph(messages.SHEET_TO_OUTPUT)])
            return None
        if streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr):
            leave = prompter.read(sheet.blocks())
        else:
            from readycheck.environment.output import show_sheet

            leave = None
            show_sheet(sheet, plain)
            say("")
        if not shared:
            prompter.show([Paragraph(messages.SCROLLBACK)])
        return leave

    return present
