"""Show the guide."""

from readycheck import messages
from readycheck.environment.ids import listed, suggest
from readycheck.environment.output import note_transliteration, page
from readycheck.environment.questionnaires import load_questionnaire
from readycheck.exit_status import Exit
from readycheck.system.streams import say


def guide(
    section: str | None, questions: str | None, *, plain: bool = False, lists: bool = False
) -> int:
    """Show the guide, or one section of it, or list the sections.

    What is longer than the screen goes through the pager.
    """
    from readycheck.documents import guide

    questionnaire = load_questionnaire(questions)
    if questionnaire.guide is None:
        say(messages.NO_GUIDE)
        return Exit.FAILED
    if lists:
        print(*listed(questionnaire.guide.sections), sep="\n")
        note_transliteration()
        return Exit.DONE
    blocks = list(guide.whole(questionnaire))
    if section is not None:
        by_id = {each.id: each for each in questionnaire.guide.sections}
        if section not in by_id:
            say(messages.NO_SECTION.format(section, suggest(section, by_id)))
            for line in (messages.SECTIONS, *listed(by_id.values())):
                say(line)
            return Exit.USAGE
        found = guide.section_blocks(questionnaire, by_id[section])
        blocks = [*guide.head(questionnaire.guide), *found]
    page(blocks, plain)
    note_transliteration()
    return Exit.DONE
