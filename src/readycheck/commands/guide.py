"""Show the guide."""

from readycheck import messages
from readycheck.commands.common import load_questionnaire, suggest
from readycheck.commands.output import note_transliteration, page
from readycheck.exit_status import Exit
from readycheck.system.streams import say


def guide(section: str | None, questions: str | None) -> int:
    """Show the guide, or one section of it; what is longer than the screen through the pager."""
    from readycheck.documents import guide

    questionnaire = load_questionnaire(questions)
    if questionnaire.guide is None:
        say(messages.NO_GUIDE)
        return Exit.FAILED
    blocks = list(guide.whole(questionnaire))
    if section is not None:
        found = guide.named(questionnaire.guide, section)
        if found is None:
            ids = [section.id for section in questionnaire.guide.sections]
            say(messages.NO_SECTION.format(section, suggest(section, ids)))
            return Exit.USAGE
        blocks = [*guide.head(questionnaire.guide), *guide.section_blocks(questionnaire, found)]
    page(blocks)
    note_transliteration()
    return Exit.DONE
