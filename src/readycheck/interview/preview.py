"""Every screen of a questionnaire one after another, with all its answers and none chosen."""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents import explanation
from readycheck.documents.blocks import AnswerGiven, Block, Heading, Items, Paragraph, Title
from readycheck.documents.welcome import welcome
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Option, Question
from readycheck.response.answers import options_for
from readycheck.response.labels import condition_in_words


def screens(questionnaire: Questionnaire) -> Iterator[Block]:
    """Yield the welcome, and each question with what is said after its answers."""
    yield from welcome(questionnaire)
    for question in questionnaire.questions:
        yield from _screen(questionnaire, question)


def _screen(questionnaire: Questionnaire, question: Question) -> Iterator[Block]:
    section = questionnaire.section_of[question.id]
    yield Title(_count(questionnaire, question), section.title)
    yield from map(Paragraph, _conditions(questionnaire, question))
    if section.intro and question is section.questions[0]:
        yield Paragraph(section.intro)
    if section.stem:
        yield Paragraph(section.stem)
    yield Heading(question.text)
    crisis = questionnaire.help_now.short if question.in_own_words else None
    typed = messages.HELP_NOW_TYPED.format(crisis) if crisis else ""
    yield from map(Paragraph, filter(None, (question.why, _hint(question), typed)))
    options = () if question.measured else options_for(questionnaire, question)
    if options:
        yield Items(tuple(_offered(questionnaire, option) for option in options))
    for option in options:
        yield from _said(questionnaire, question, option)


def _count(questionnaire: Questionnaire, question: Question) -> str:
    if question.optional:
        place = questionnaire.optional_number[question.id] + 1
        return messages.OPTIONAL_COUNT_OPEN.format(place)
    number = questionnaire.number[question.id]
    return messages.COUNT.format(number, len(questionnaire.everyones))


def _conditions(questionnaire: Questionnaire, part: Question | Option) -> Iterator[str]:
    for condition in part.when.items():
        yield condition_in_words(questionnaire, condition, messages.LEFT_OUT_UNLESS)


def _offered(questionnaire: Questionnaire, option: Option) -> str:
    """Return the words of an answer, and when it is there to choose."""
    return " ".join((option.text, *(f"({it})" for it in _conditions(questionnaire, option))))


def _hint(question: Question) -> str:
    """Return how the question is answered, where that is not by choosing."""
    if question.measured:
        from readycheck.response import values

        said = (
            values.hint(question),
            values.range_in_words(question, messages.NUMBER_RANGE),
            messages.plural(question.decimals, messages.NUMBER_DECIMALS)
            if question.decimals
            else "",
        )
        return " ".join(filter(None, said))
    if question.type == "list":
        return messages.LIST_EACH
    if question.type == "some-of":
        most = question.at_most
        return messages.plural(most, messages.FORM_UP_TO) if most else messages.FORM_ALL
    return messages.LINE_TEXT if question.in_own_words else ""


def _said(questionnaire: Questionnaire, question: Question, option: Option) -> Iterator[Block]:
    """Yield what is said after an answer, if that is more than the answer."""
    answer = (option.id,) if question.type == "some-of" else option.id
    said = explanation.after(questionnaire, question, answer)
    if any(not isinstance(block, AnswerGiven) for block in said):
        yield from said
