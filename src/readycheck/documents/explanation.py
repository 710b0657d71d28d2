"""What is said after an answer: the guide's passages, and the notes beside them."""

from collections.abc import Iterable, Iterator

from readycheck import messages
from readycheck.documents.blocks import AnswerGiven, Aside, Block, Paragraph, Quotation
from readycheck.questionnaire.labels import answer_in_words
from readycheck.questionnaire.model import Answer, Passage, Question, Questionnaire
from readycheck.text import collapse_whitespace


def after(questionnaire: Questionnaire, question: Question, answer: Answer | None) -> list[Block]:
    """What is said once a question has been answered, or skipped."""
    if answer is None:
        return [Paragraph(messages.SKIPPED)]
    said = messages.YOU_TYPED if question.type == "text" else messages.YOU_ANSWERED
    blocks: list[Block] = [
        AnswerGiven(said.format(answer_in_words(questionnaire, question, answer))),
        *quoted(questionnaire, question.explain.get(str(answer), ())),
    ]
    role = questionnaire.section_of[question.id].role
    if line := messages.TO_SHEET.get((role, str(answer))):
        blocks.append(Paragraph(line))
    return [*blocks, *remarks(questionnaire, question.notes, address=False)]


def remarks(
    questionnaire: Questionnaire,
    ids: Iterable[str],
    *,
    lead: str = messages.WORTH_KNOWING,
    address: bool,
) -> Iterator[Aside]:
    """The notes with their sources, and where asked for with the sources' web addresses."""
    for note in (questionnaire.note[id] for id in ids):
        source = f"{note.source.title}, {note.source.url}" if address else note.source.title
        yield Aside(lead, note.text, messages.SOURCE.format(source))


def quoted(
    questionnaire: Questionnaire, passages: Iterable[Passage], lead: str = messages.THE_GUIDE_SAYS
) -> Iterator[Quotation]:
    """The guide's own words, each passage with the section it stands in."""
    for passage in passages:
        assert questionnaire.guide is not None, "a passage without a guide is a Problem"
        section = questionnaire.guide.section(passage.section)
        yield Quotation(lead.format(section.title), f"“{collapse_whitespace(passage.quote)}”")
