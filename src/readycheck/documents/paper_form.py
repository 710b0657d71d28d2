"""A questionnaire → the paper form: every question to answer by pen, in a waiting room."""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents.blocks import Block, CheckboxQuestion, Paragraph, Title, WriteInLine
from readycheck.documents.explanation import quoted, remarks
from readycheck.documents.visit_sheet import QUESTIONS_TO_BRING, Part, Sheet, letterhead, limits
from readycheck.questionnaire.answers import YES_NO
from readycheck.questionnaire.labels import answers_in_words
from readycheck.questionnaire.model import Question, Questionnaire, Section


def build(questionnaire: Questionnaire) -> Sheet:
    """The form with every question of the questionnaire and nothing answered."""
    visits = [section for section in questionnaire.sections if section.role == "visit"]
    sections = (
        Part(
            f"section-{section.id}",
            section.title,
            tuple(_section(questionnaire, section, write_in=section in visits[-1:])),
        )
        for section in questionnaire.sections
    )
    return Sheet(
        questionnaire.language,
        tuple(_head(questionnaire)),
        (*sections, Part("limits", messages.LIMITS, tuple(limits(questionnaire)))),
        letterhead=letterhead(questionnaire),
    )


def _head(questionnaire: Questionnaire) -> Iterator[Block]:
    yield Title(questionnaire.title)
    yield WriteInLine(messages.FORM_NAME)
    yield Paragraph(f"{messages.FORM_HOW} {messages.NO_VERDICT}")


def _section(questionnaire: Questionnaire, section: Section, *, write_in: bool) -> Iterator[Block]:
    if section.intro and section.role != "visit":
        yield Paragraph(section.intro)
    for question in section.questions:
        yield from _question(questionnaire, question)
    if write_in:
        lines = questionnaire.sheet.write_in
        yield from (WriteInLine(line.label) for line in lines if line.question is None)


def _question(questionnaire: Questionnaire, question: Question) -> Iterator[Block]:
    if question.typed:
        if not question.bring:
            lines = 3 if question.type == "list" else 1
            yield WriteInLine(_asked(questionnaire, question, question.text), lines)
    elif question.bring:
        most = question.at_most or QUESTIONS_TO_BRING
        bring = messages.FORM_BRING.format(messages.count(most))
        yield Paragraph(_asked(questionnaire, question, bring))
        yield from (WriteInLine(f"{number}.") for number in range(1, most + 1))
    else:
        options = YES_NO if question.type == "yes-no" else question.options
        number = questionnaire.number.get(question.id)
        yield CheckboxQuestion(
            None if number is None else number + 1,
            _asked(questionnaire, question, question.text),
            " ".join(_how(question)),
            tuple(option.text for option in options),
            tuple(_explained(questionnaire, question)),
            tuple(remarks(questionnaire, question.note_ids, address=False)),
        )


def _how(question: Question) -> Iterator[str]:
    """Why a question is asked, and how many of its boxes can be ticked."""
    if question.why:
        yield question.why
    if question.type == "some-of":
        most = question.at_most
        yield messages.FORM_UP_TO.format(messages.count(most)) if most else messages.FORM_ALL


def _asked(questionnaire: Questionnaire, question: Question, words: str) -> str:
    """What is asked, after the answers to other questions that it is asked for, if it is so."""
    given = []
    for id, answers in question.when.items():
        number = questionnaire.number.get(id)
        told = answers_in_words(questionnaire, id, answers)
        given.append(
            messages.ANSWERED_SO.format(told, questionnaire.question(id).text)
            if number is None
            else messages.FORM_AT.format(told, number + 1)
        )
    return messages.FORM_IF.format(messages.AND.join(given), words) if given else words


def _explained(questionnaire: Questionnaire, question: Question) -> Iterator[tuple[str, str]]:
    """Each passage that explains an answer, once, with the answers it explains and whose it is."""
    answers: dict[str, list[str]] = {}
    for answer, passages in question.explain.items():
        for quotation in quoted(questionnaire, passages):
            answers.setdefault(quotation.text, []).append(answer)
    for text, of in answers.items():
        told = answers_in_words(questionnaire, question.id, of)
        yield messages.FORM_GUIDE_SAYS.format(told), text
