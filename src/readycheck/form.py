"""A questionnaire → the paper form: every question to answer by pen, in a waiting room."""

from collections.abc import Iterator

from readycheck import wording
from readycheck.document import Blank, Block, Paragraph, Ticks, Title
from readycheck.explanation import answers_in_words, quoted, remarks
from readycheck.model import YES_NO, Question, Questionnaire, Section
from readycheck.sheet import QUESTIONS_TO_BRING, Part, Sheet, letterhead, limits


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
        (*sections, Part("limits", wording.LIMITS, tuple(limits(questionnaire)))),
        letterhead=letterhead(questionnaire),
    )


def _head(questionnaire: Questionnaire) -> Iterator[Block]:
    yield Title(questionnaire.title)
    yield Blank(wording.FORM_NAME)
    yield Paragraph(f"{wording.FORM_HOW} {wording.NO_VERDICT}")


def _section(questionnaire: Questionnaire, section: Section, *, write_in: bool) -> Iterator[Block]:
    if section.intro and section.role != "visit":
        yield Paragraph(section.intro)
    for question in section.questions:
        yield from _question(questionnaire, question)
    if write_in:
        lines = questionnaire.sheet.write_in
        yield from (Blank(line.label) for line in lines if line.question is None)


def _question(questionnaire: Questionnaire, question: Question) -> Iterator[Block]:
    if question.type == "text":
        if not question.bring:
            yield Blank(_asked(questionnaire, question, question.text))
    elif question.bring:
        most = question.at_most or QUESTIONS_TO_BRING
        bring = wording.FORM_BRING.format(wording.count(most))
        yield Paragraph(_asked(questionnaire, question, bring))
        yield from (Blank(f"{number}.") for number in range(1, most + 1))
    else:
        options = YES_NO if question.type == "yes-no" else question.options
        number = questionnaire.number.get(question.id)
        yield Ticks(
            None if number is None else number + 1,
            _asked(questionnaire, question, question.text),
            " ".join(_how(question)),
            tuple(option.text for option in options),
            tuple(_explained(questionnaire, question)),
            tuple(remarks(questionnaire, question.notes, address=False)),
        )


def _how(question: Question) -> Iterator[str]:
    """Why a question is asked, and how many of its boxes can be ticked."""
    if question.why:
        yield question.why
    if question.type == "some-of":
        most = question.at_most
        yield wording.FORM_UP_TO.format(wording.count(most)) if most else wording.FORM_ALL


def _asked(questionnaire: Questionnaire, question: Question, words: str) -> str:
    """What is asked, after the answers to other questions that it is asked for, if it is so."""
    given = []
    for id, answers in question.when.items():
        number = questionnaire.number.get(id)
        told = answers_in_words(questionnaire, id, answers)
        given.append(
            wording.ANSWERED_SO.format(told, questionnaire.question(id).text)
            if number is None
            else wording.FORM_AT.format(told, number + 1)
        )
    return wording.FORM_IF.format(wording.AND.join(given), words) if given else words


def _explained(questionnaire: Questionnaire, question: Question) -> Iterator[tuple[str, str]]:
    """Each passage that explains an answer, once, with the answers it explains and whose it is."""
    answers: dict[str, list[str]] = {}
    for answer, passages in question.explain.items():
        for quotation in quoted(questionnaire, passages):
            answers.setdefault(quotation.text, []).append(answer)
    for text, of in answers.items():
        told = answers_in_words(questionnaire, question.id, of)
        yield wording.FORM_GUIDE_SAYS.format(told), text
