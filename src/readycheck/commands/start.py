"""Run the interview and make the sheet."""

import sys
from collections.abc import Sequence

from readycheck.commands.common import _drafts, _now, _paper, _prompter, _questionnaire
from readycheck.commands.output import _greet, _present, _presenting
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
from readycheck.interview import questions as interview
from readycheck.questionnaire.response import Response
from readycheck.system import streams


def start(
    questions: str | None = None,
    files: Sequence[str] = (),
    *,
    plain: bool = False,
    force: bool = False,
    paper: Paper | None = None,
) -> int:
    """Ask, let the answers be checked, show the sheet, and offer to keep it."""
    questionnaire = _questionnaire(questions)
    prompter = _prompter(plain)
    _greet(prompter, questionnaire)

    from readycheck.interview.session import Keeping

    drafts = _drafts() if streams.is_terminal(sys.stdin) else None
    keeping = Keeping(prompter, _now(), drafts, _paper(paper))
    response = keeping.begin(Response.begin(questionnaire))
    response = interview.conduct(prompter, response, keeping)

    from readycheck.interview.finish_menu import FinishMenu

    delivers = not streams.is_terminal(sys.stdout)
    ending = FinishMenu(prompter, keeping, _presenting(prompter, plain), delivers=delivers)
    while not ending.end(response, files, overwrite=force):
        response = interview.conduct(prompter, response, keeping)
    if delivers:
        _present(keeping.filing.sheet(response), plain)
    keeping.end(delivered=delivers)
    return Exit.FAILED if ending.unsaved else Exit.DONE
