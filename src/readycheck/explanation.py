"""What is said after an answer: the guide's passages, and the notes beside them."""

from collections.abc import Iterable, Iterator

from readycheck import wording
from readycheck.document import Block, Given, Paragraph, Quotation, Remark
from readycheck.model import Answer, Passage, Question, Questionnaire, offered, squeezed
from readycheck.response import Response


def answer_in_words(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """An answer as the person gave it: the option's words, or their own."""
    if question.type == "text":
        return str(answer)
    words = {option.id: option.text for option in offered(questionnaire, question)}
    return " · ".join(words[id] for id in ((answer,) if isinstance(answer, str) else answer))


def answers_in_words(questionnaire: Questionnaire, id: str, answers: Iterable[str]) -> str:
    """Any of these answers to the question with this id, in the options' words."""
    words = {o.id: o.text for o in offered(questionnaire, questionnaire.question(id))}
    return wording.OR.join(words[answer] for answer in answers)


def said(response: Response, question: Question) -> str:
    """The answer that a response shows to a question in words, or that there is none."""
    answer = response.shown(question)
    if answer is not None:
        return answer_in_words(response.questionnaire, question, answer)
    return wording.NOT_PROVIDED if question.optional else wording.NOT_ANSWERED


def after(questionnaire: Questionnaire, question: Question, answer: Answer | None) -> list[Block]:
    """What is said once a question has been answered, or skipped."""
    if answer is None:
        return [Paragraph(wording.SKIPPED)]
    said = wording.YOU_TYPED if question.type == "text" else wording.YOU_ANSWERED
    blocks: list[Block] = [
        Given(said.format(answer_in_words(questionnaire, question, answer))),
        *quoted(questionnaire, question.explain.get(str(answer), ())),
    ]
    role = questionnaire.section_of[question.id].role
    if line := wording.TO_SHEET.get((role, str(answer))):
        blocks.append(Paragraph(line))
    return [*blocks, *remarks(questionnaire, question.notes, address=False)]


def remarks(
    questionnaire: Questionnaire,
    ids: Iterable[str],
    *,
    lead: str = wording.WORTH_KNOWING,
    address: bool,
) -> Iterator[Remark]:
    """The notes with their sources, and where asked for with the sources' web addresses."""
    for note in (questionnaire.note[id] for id in ids):
        source = f"{note.source.title}, {note.source.url}" if address else note.source.title
        yield Remark(lead, note.text, wording.SOURCE.format(source))


def quoted(
    questionnaire: Questionnaire, passages: Iterable[Passage], lead: str = wording.THE_GUIDE_SAYS
) -> Iterator[Quotation]:
    """The guide's own words, each passage with the section it stands in."""
    for passage in passages:
        assert questionnaire.guide is not None, "a passage without a guide is a Problem"
        section = questionnaire.guide.section(passage.section)
        yield Quotation(lead.format(section.title), f"“{squeezed(passage.quote)}”")
