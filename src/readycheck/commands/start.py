"""Run the interview and make the sheet."""

import sys
from collections.abc import Sequence

from readycheck.commands.common import _drafts, _now, _paper, _prompter, _questionnaire
from readycheck.commands.output import _greet, _present, _presenting
from readycheck.exit_status import Exit
from readycheck.formats.paper import Paper
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

    from readycheck.interview.visit_session import VisitSession

    delivers = not streams.is_terminal(sys.stdout)
    session = VisitSession(
        prompter,
        _now(),
        _drafts(streams.is_terminal(sys.stdin)),
        _presenting(prompter, plain),
        paper=_paper(paper),
        delivers=delivers,
        files=files,
        overwrite=force,
    )
    response = session.run(Response.begin(questionnaire))
    if delivers:
        _present(session.save_dialog.sheet(response), plain)
    session.close()
    return Exit.FAILED if session.finish_menu.unsaved else Exit.DONE
