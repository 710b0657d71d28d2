"""A questionnaire → the paper form: every question to answer by pen, in a waiting room.

It explains no answer beside the boxes, for nobody has marked one yet: what the guide says on a
section of cautions comes once, in a box after them.
"""

from collections.abc import Iterator

from readycheck import messages
from readycheck.documents import guide
from readycheck.documents.blocks import (
    Block,
    PaperQuestion,
    Paragraph,
    Title,
    WriteInLine,
)
from readycheck.documents.visit_sheet import QUESTIONS_TO_BRING, Part, Sheet, letterhead, limits
from readycheck.questionnaire.answers import YES_NO
from readycheck.questionnaire.labels import condition_in_words
from readycheck.questionnaire.model import Question, Questionnaire, Section
from readycheck.questionnaire.parts import GuideSection

_LINES = 2  # to write on, for an answer in words


def build(questionnaire: Questionnaire, *, large: bool = False) -> Sheet:
    """Return the form with every question of the questionnaire and nothing answered."""
    parts = (part for section in questionnaire.sections for part in _parts(questionnaire, section))
    about = (Paragraph(messages.FORM_MEDICINES), *limits(questionnaire))
    return Sheet(
        questionnaire.language,
        tuple(_head(questionnaire)),
        (*parts, Part("limits", messages.FORM_LIMITS, about)),
        letterhead=letterhead(questionnaire),
        kind="form",
        large=large,
    )


def _head(questionnaire: Questionnaire) -> Iterator[Block]:
    yield Title(questionnaire.title)
    yield WriteInLine(messages.SHEET_NAME)
    yield WriteInLine(messages.SHEET_BIRTH)
    yield WriteInLine(messages.FORM_DATE)
    yield Paragraph(f"{messages.FORM_HOW} {messages.NO_VERDICT}")


def _parts(questionnaire: Questionnaire, section: Section) -> Iterator[Part]:
    yield Part(f"section-{section.id}", section.title, tuple(_section(questionnaire, section)))
    for quoted in _guide_sections(questionnaire, section):
        title, *words = guide.section_blocks(questionnaire, quoted, address=False)
        assert isinstance(title, Title)
        lead = messages.THE_GUIDE_SAYS.format(title.text)
        yield Part(f"guide-{section.id}-{quoted.id}", lead, tuple(words))


def _guide_sections(questionnaire: Questionnaire, section: Section) -> list[GuideSection]:
    """Return the guide's sections that the cautions come from, each once."""
    if section.role != "caution" or questionnaire.guide is None:
        return []
    ids = dict.fromkeys(q.from_.section for q in section.questions if q.from_)
    return [questionnaire.guide.section(section_id) for section_id in ids]


def _section(questionnaire: Questionnaire, section: Section) -> Iterator[Block]:
    if section.intro:
        yield Paragraph(section.intro)
    for question in section.questions:
        yield from _question(questionnaire, question)
    if section is _last_visit(questionnaire):
        lines = questionnaire.sheet.write_in
        yield from (WriteInLine(line.label, line.lines) for line in lines if not line.question)


def _last_visit(questionnaire: Questionnaire) -> Section | None:
    visits = (section for section in reversed(questionnaire.sections) if section.role == "visit")
    return next(visits, None)


def _question(questionnaire: Questionnaire, question: Question) -> Iterator[Block]:
    number = questionnaire.number.get(question.id)
    printed = None if number is None else number + 1
    if question.bring and question.typed:
        return  # a line to bring a question of one's own is there already
    if question.bring:
        most = question.at_most or QUESTIONS_TO_BRING
        text = messages.plural(most, messages.FORM_BRING)
        yield PaperQuestion(printed, _with_conditions(questionnaire, question, text))
        yield from (WriteInLine(f"{line}.") for line in range(1, most + 1))
        return
    text = _with_conditions(questionnaire, question, question.text)
    hint = " ".join(_how(question))
    if question.typed:
        yield PaperQuestion(printed, text, hint, lines=_lines(questionnaire, question))
    else:
        options = YES_NO if question.type == "yes-no" else question.options
        yield PaperQuestion(printed, text, hint, tuple(option.text for option in options))


def _lines(questionnaire: Questionnaire, question: Question) -> int:
    """As many lines as the sheet has for the answer; one for what is asked of some people only."""
    for line in questionnaire.sheet.write_in:
        if line.question == question.id:
            return line.lines
    if question.type == "list":
        return _LINES + 1
    return 1 if question.when else _LINES


def _how(question: Question) -> Iterator[str]:
    """Why a question is asked, and how many of its boxes can be marked."""
    if question.why:
        yield question.why
    if question.type == "some-of":
        most = question.at_most
        yield messages.plural(most, messages.FORM_UP_TO) if most else messages.FORM_ALL


def _with_conditions(questionnaire: Questionnaire, question: Question, words: str) -> str:
    """Return a question's words, after the conditions on which it is asked, if it has any."""
    for condition in reversed(question.when.items()):
        number = questionnaire.number.get(condition[0])
        forms, named = messages.FORM_IF_NAMED, {}
        if number is not None:
            forms, named = messages.FORM_IF, {"question": number + 1}
        words = condition_in_words(questionnaire, condition, forms, words=words, **named)
    return words
