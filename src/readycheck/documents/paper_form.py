"""A questionnaire → the paper form: every question to answer by pen, in a waiting room.

It explains no answer beside the boxes, for nobody has marked one yet: what the guide says on a
section of cautions comes once, in a box after them.
"""

import re
from collections.abc import Iterator
from itertools import chain, groupby

from readycheck import messages
from readycheck.documents.blocks import (
    Block,
    Field,
    Items,
    PaperQuestion,
    Paragraph,
    Quotation,
    Title,
    WriteInLine,
)
from readycheck.documents.explanation import original, remarks
from readycheck.documents.guide import from_guide
from readycheck.documents.visit_sheet import (
    QUESTIONS_TO_BRING,
    Part,
    Sheet,
    also_listed,
    letterhead,
    limits,
    logo,
)
from readycheck.languages import speaking
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import GuideSection
from readycheck.questionnaire.question import Question
from readycheck.response import values
from readycheck.response.answers import options_for
from readycheck.response.labels import condition_in_words

_LINES = 2  # to write on, for an answer in words
_LINES_OF_A_LIST = 3


def build(questionnaire: Questionnaire, *, large: bool = False) -> Sheet:
    """Return the form with every question of the questionnaire and nothing answered."""
    with speaking(questionnaire.language):
        return _build(questionnaire, large)


def _build(questionnaire: Questionnaire, large: bool) -> Sheet:
    parts = (part for section in questionnaire.sections for part in _parts(questionnaire, section))
    medicines = Paragraph(questionnaire.sheet.limits or messages.FORM_MEDICINES)
    about = (medicines, *limits(questionnaire))
    return Sheet(
        questionnaire.language,
        tuple(_head(questionnaire)),
        (*parts, Part("limits", messages.FORM_LIMITS, about)),
        letterhead=letterhead(questionnaire),
        logo=logo(questionnaire),
        kind="form",
        large=large,
    )


def _head(questionnaire: Questionnaire) -> Iterator[Block]:
    yield Title(questionnaire.title)
    yield WriteInLine(messages.SHEET_NAME)
    yield WriteInLine(messages.SHEET_BIRTH)
    yield WriteInLine(messages.FORM_DATE)
    # Here, not below as on the sheet: the sections begin with what “the guide” lists.
    source = [from_guide(messages.QUESTIONS_FROM, guide)] if (guide := questionnaire.guide) else []
    yield Paragraph(" ".join([messages.FORM_HOW, messages.NO_VERDICT, *source]))


def _parts(questionnaire: Questionnaire, section: Section) -> Iterator[Part]:
    yield Part(f"section-{section.id}", section.title, tuple(_section(questionnaire, section)))
    for quoted in _guide_sections(questionnaire, section):
        lead = messages.THE_GUIDE_SAYS.format(quoted.title)
        words = tuple(_quoted(questionnaire, section, quoted))
        yield Part(f"guide-{section.id}-{quoted.id}", lead, words)
    if section is _last(questionnaire, "caution") and questionnaire.sheet.also_listed:
        yield Part("also", messages.FORM_ALSO, tuple(also_listed(questionnaire)))


def _quoted(
    questionnaire: Questionnaire, section: Section, quoted: GuideSection
) -> Iterator[Block]:
    """Yield the guide's words, and below them its notes on what no question asks about."""
    asked = {q.from_.quote for q in section.questions if q.from_}
    for item, lines in groupby(quoted.words(), key=lambda line: line.startswith("- ")):
        if item:
            yield Items(tuple(line.removeprefix("- ") for line in lines))
        else:
            yield from (Quotation("", line) for line in lines)
    yield from _original(questionnaire, quoted)
    beside = (it for it in quoted.beside if it.quote not in asked)
    ids = dict.fromkeys(chain.from_iterable(it.notes for it in beside))
    yield from remarks(questionnaire, ids, address=False)


def _original(questionnaire: Questionnaire, quoted: GuideSection) -> Iterator[Block]:
    """Yield the guide's own words below our translation of them, its items in a row."""
    if lines := [*original(questionnaire, quoted)]:
        run_in = " ".join(re.sub("^- ", "• ", line.text) for line in lines)
        yield Quotation(lines[0].lead, run_in, lines[0].language)


def _guide_sections(questionnaire: Questionnaire, section: Section) -> list[GuideSection]:
    """Return the guide's sections that the cautions come from, each once."""
    if section.role != "caution" or questionnaire.guide is None:
        return []
    ids = dict.fromkeys(q.from_.section for q in section.questions if q.from_)
    return [questionnaire.guide.section(section_id) for section_id in ids]


def _section(questionnaire: Questionnaire, section: Section) -> Iterator[Block]:
    yield from (Paragraph(words) for words in (section.intro, section.stem) if words)
    for question in section.questions:
        yield from _question(questionnaire, question)
    if section is _last(questionnaire, "visit"):
        lines = questionnaire.sheet.write_in
        yield from (WriteInLine(line.label, line.lines) for line in lines if not line.question)


def _last(questionnaire: Questionnaire, role: str) -> Section:
    """Return the last section of the role, or the last of all if none has it."""
    sections = (each for each in reversed(questionnaire.sections) if each.role == role)
    return next(sections, questionnaire.sections[-1])


def _question(questionnaire: Questionnaire, question: Question) -> Iterator[Block]:
    number = questionnaire.number.get(question.id)
    if question.bring and question.typed and _has_lines_to_bring(questionnaire):
        return  # a line to bring a question of one's own is there already
    if question.bring and not question.typed:
        most = question.at_most or QUESTIONS_TO_BRING
        text = messages.plural(most, messages.FORM_BRING)
        yield PaperQuestion(number, _with_conditions(questionnaire, question, text))
        yield from (WriteInLine(f"{line}.") for line in range(1, most + 1))
        return
    text = _with_conditions(questionnaire, question, question.text)
    hint = " ".join(filter(None, _how(questionnaire, question)))
    follows = bool(question.when) and number is None
    if question.type in ("number", "date", "time"):
        yield PaperQuestion(number, text, hint, follows=follows, fields=_fields(question))
    elif question.in_own_words:
        lines = _lines(questionnaire, question)
        yield PaperQuestion(number, text, hint, lines=lines, follows=follows)
    else:
        options = options_for(questionnaire, question)
        boxes = tuple(option.text for option in options)
        yield PaperQuestion(number, text, hint, boxes, follows=follows)


def _has_lines_to_bring(questionnaire: Questionnaire) -> bool:
    return any(question.bring and not question.typed for question in questionnaire.questions)


def _lines(questionnaire: Questionnaire, question: Question) -> int:
    """Return how many lines the answer gets: as on the sheet, or one if only some are asked."""
    if question.type == "list":
        return _LINES_OF_A_LIST
    for line in questionnaire.sheet.write_in:
        if line.question == question.id:
            return line.lines
    return 1 if question.when else _LINES


def _fields(question: Question) -> tuple[Field, ...]:
    """Return room for a number with its unit, or for each part of a date or a time."""
    if question.type == "number":
        return (Field(unit=question.unit or ""),)
    if question.type == "time":
        return (Field(messages.FORM_HOUR), Field(messages.FORM_MINUTES), Field(messages.FORM_HALF))
    return (Field(messages.FORM_DAY), Field(messages.FORM_MONTH), Field(messages.FORM_YEAR))


def _how(questionnaire: Questionnaire, question: Question) -> Iterator[str]:
    """Yield why a question is asked, what it takes, and how many of its boxes can be marked."""
    if question.why:
        yield question.why
    if question.type == "scale":
        yield messages.FORM_SCALE.format(values.ends_in_words(question))
    if question.type == "number":
        yield values.range_in_words(question, messages.FORM_RANGE)
    if question.type == "some-of" and len(options_for(questionnaire, question)) > 1:
        most = question.at_most
        yield messages.plural(most, messages.FORM_UP_TO) if most else messages.FORM_ALL


def _with_conditions(questionnaire: Questionnaire, question: Question, words: str) -> str:
    """Return a question's words, after the conditions on which it is asked, if it has any."""
    for condition in reversed(question.when.items()):
        number = questionnaire.number.get(condition[0])
        forms, named = messages.FORM_IF_NAMED, {}
        if number is not None:
            forms, named = messages.FORM_IF, {"question": number}
        words = condition_in_words(questionnaire, condition, forms, words=words, **named)
    return words
