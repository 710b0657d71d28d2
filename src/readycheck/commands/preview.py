"""Show every screen of a question file without answering."""

from readycheck.environment.output import note_transliteration, page
from readycheck.environment.questionnaires import load_questionnaire
from readycheck.exit_status import Exit
from readycheck.interview.preview import screens


def preview(questions: str | None, *, plain: bool = False) -> int:
    """Show the screens; what is longer than the terminal goes through the pager."""
    page(list(screens(load_questionnaire(questions))), plain)
    note_transliteration()
    return Exit.DONE
