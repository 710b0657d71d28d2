"""The guide as it is read: its words unchanged, and notes beside those that they qualify."""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Quotation, Title
from readycheck.documents.explanation import original, remarks
from readycheck.documents.welcome import whose
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Guide, GuideSection
from readycheck.text import as_sentence, collapse_whitespace


def whole(questionnaire: Questionnaire) -> Iterator[Block]:
    """Yield the whole guide, section by section; nothing where there is no guide."""
    if questionnaire.guide:
        yield from head(questionnaire.guide)
        for section in questionnaire.guide.sections:
            yield from section_blocks(questionnaire, section)


def head(guide: Guide) -> Iterator[Block]:
    """Yield whose words these are, and how to tell them from the notes."""
    yield Title(guide.title, guide.publisher)
    yield Paragraph(whose(guide))


def from_guide(said: str, guide: Guide) -> str:
    """Return a sentence on what is from the guide, and its publisher's gain, naming them once."""
    disclosure = collapse_whitespace(guide.disclosure)
    title = messages.QUOTED if guide.publisher in disclosure else messages.GUIDE_OF
    return as_sentence(said, title.format(guide.title, guide.publisher), disclosure)


def section_blocks(
    questionnaire: Questionnaire, section: GuideSection, *, address: bool = True
) -> Iterator[Block]:
    """Yield one section, each line of it a quotation with the notes on its words below it."""
    yield Title(section.title)
    for (line, noted), words in zip(section.lines(), section.words(), strict=False):
        yield Heading(words) if _is_heading(line) else Quotation("", words)
        for beside in noted:
            lead = messages.NOTE_BESIDE.format(beside.translation or beside.quote)
            yield from remarks(questionnaire, beside.notes, lead=lead, address=address)
    yield from original(questionnaire, section)


def _is_heading(line: str) -> bool:
    """Return whether a line of the guide is a heading: not a sentence, and not a list item."""
    return line[:1] != "-" and line[-1:].isalpha()
