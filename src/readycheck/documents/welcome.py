"""The first words: what this is and is not, whose guide is quoted, and where help is now.

It is shown before anything slow is imported, and imports nothing of the documents but blocks.
"""

from collections.abc import Iterable

from readycheck import messages
from readycheck.documents.blocks import Block, Paragraph, Row, Table, Title
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Guide, HelpNow
from readycheck.text import collapse_whitespace


def welcome(
    questionnaire: Questionnaire, traces: str = "", others: Iterable[str] = ()
) -> list[Block]:
    """Return the first words: what this is and is not, that nothing leaves, where help is now.

    `traces` is what the prompter says of the window. `others` are languages to choose, in their own
    names: who reads no word of this one sees them after the title.
    """
    names = " · ".join(others)
    rows = [Row(messages.PRIVATE_LABEL, f"{messages.PRIVATE} {traces or messages.TRACES}")]
    if questionnaire.guide:
        rows.append(Row(messages.GUIDE_LABEL, whose(questionnaire.guide)))
    crisis = _crisis(questionnaire.help_now)
    rows.append(Row(messages.HELP_NOW_LABEL, crisis, contacts=True))
    return [
        Title(
            messages.ALSO_IN.format(questionnaire.title, names) if names else questionnaire.title
        ),
        Paragraph(f"{questionnaire.intro} {messages.NO_VERDICT}"),
        Table(tuple(rows)),
    ]


def whose(guide: Guide) -> str:
    """Return what the publisher gains by the guide, and how it is shown."""
    translated = any(section.translation for section in guide.sections)
    said = messages.GUIDE_TRANSLATED if translated else messages.GUIDE_BY
    return said.format(collapse_whitespace(guide.disclosure))


def in_short(help_now: HelpNow) -> str:
    """Return the crisis lines in short, or as they are: what to call is never only behind a key."""
    if help_now.short:
        return help_now.short
    lines = (messages.ANSWER_ROW.format(line.where, line.text) for line in help_now.lines)
    return " · ".join(lines)


def _crisis(now: HelpNow) -> str:
    """Return the crisis lines in short, with where the others are, or all of them."""
    if now.short:
        return messages.HELP_NOW_MORE.format(now.short)
    return f"{now.intro} {in_short(now)}"
