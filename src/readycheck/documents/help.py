"""What is said to someone who asks for help: about a question, about the whole, and help now."""

from readycheck import messages
from readycheck.documents import guide
from readycheck.documents.blocks import Block, Heading, Paragraph, Row, Table
from readycheck.documents.explanation import lead_of_source, on_sheet, quoted, remarks
from readycheck.documents.welcome import in_short
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Question
from readycheck.response.answers import options_for
from readycheck.response.labels import checked_in_words


def about(questionnaire: Questionnaire, question: Question) -> list[Block]:
    """Return the help on a question: its reason, what each answer does, and the guide around it."""
    blocks = [*crisis_line(questionnaire), Heading(messages.HELP_WHY), Paragraph(question.text)]
    if question.why:
        blocks.append(Paragraph(question.why))
    if question.from_:
        blocks += quoted(questionnaire, [question.from_], lead_of_source(question.from_))
    blocks += remarks(questionnaire, question.note_ids, address=True)
    blocks += _answers(questionnaire, question)
    if questionnaire.guide and question.from_:
        section = questionnaire.guide.section(question.from_.section)
        blocks += [Heading(messages.HELP_GUIDE), *guide.section_blocks(questionnaire, section)]
    return [*blocks, *help_now(questionnaire)]


def about_all(questionnaire: Questionnaire) -> list[Block]:
    """Return the help for when no question is shown: what this is, and what happens to it."""
    yes_no = any(question.type == "yes-no" for question in questionnaire.questions)
    return [
        *crisis_line(questionnaire),
        Heading(messages.HELP_ABOUT),
        Paragraph(messages.NO_VERDICT),
        Paragraph(messages.PRIVATE),
        Paragraph(messages.HELP_ANSWERS if yes_no else messages.HELP_CHANGE),
        *help_now(questionnaire),
    ]


def help_now(questionnaire: Questionnaire) -> list[Block]:
    """Return where to get help now, with the date on which it was checked."""
    now = questionnaire.help_now
    return [
        Heading(messages.HELP_NOW_CHECKED.format(checked_in_words(now))),
        Paragraph(now.intro),
        Table(tuple(Row(line.where, line.text, contacts=True) for line in now.lines)),
    ]


def crisis_line(questionnaire: Questionnaire) -> list[Block]:
    """Return the most important crisis numbers in one line, for someone who cannot read further."""
    words = in_short(questionnaire.help_now)
    return [Table((Row(messages.HELP_NOW_LABEL, words, contacts=True),))]


def _answers(questionnaire: Questionnaire, question: Question) -> list[Block]:
    """Return what each answer of a yes-no question does on the sheet."""
    if question.type != "yes-no":
        return []
    effects = (
        (option.text, on_sheet(questionnaire, question, option.id))
        for option in options_for(questionnaire, question)
    )
    blocks: list[Block] = [Paragraph(messages.HELP_ANSWERS)]
    if rows := tuple(Row(text, line) for text, line in effects if line):
        blocks = [Heading(messages.HELP_EACH), Table(rows), *blocks]
    return blocks
