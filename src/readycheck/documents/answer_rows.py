"""The answers on the sheet: topics to raise, the person's story, and their views.

Follow-ups are listed under the question that brought them up. What nobody answered stays in its
place, and where several sections meet in one part of the sheet, each has its title there.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from readycheck import messages
from readycheck.documents.blocks import Block, Heading, Paragraph, Row, Table, Typed, WriteInLine
from readycheck.questionnaire.question import Question
from readycheck.response.labels import answer_in_words, said
from readycheck.response.response import Response
from readycheck.text import as_sentence, collapse_whitespace

# The answers to a caution that have a line each, in their order on the sheet.
_WITH_A_LINE = ("raised", "", "not-sure", "prefer-not-to-say")
_CLEARED = ("no", "other")  # answers that are only named


def topics(response: Response) -> Iterator[Block]:
    """Yield what to talk about: what other sections raise, and then every caution."""
    questionnaire = response.questionnaire
    raised = [q for q in _elsewhere(response) if _is_raised(response, q)]
    if raised:
        yield Table(tuple(_row(response, question, "raised") for question in raised))
    marks: list[str] = []
    for questions in _titled(response, _main(response, "caution")):
        if not isinstance(questions, tuple):
            yield questions
            continue
        rows = [_row(response, question, _mark(response, question)) for question in questions]
        marks += [row.mark for row in rows]
        yield from _cautions(rows)
    if marks and not raised and set(marks) <= set(_CLEARED):
        means = questionnaire.sheet.none_marked or messages.NONE_MARKED_MEANS
        yield Paragraph(collapse_whitespace(means))


def story(response: Response) -> Iterator[Block]:
    """Yield the answers of visits, and a line to write on for each that is missing."""
    health = {line.question for line in response.questionnaire.sheet.write_in}
    elsewhere = health | {q.id for q in response.questionnaire.questions if q.bring}
    under = response.questionnaire.brought_up_by
    shown = (
        question
        for question in _visible(response, "visit")
        if question.id not in elsewhere
        and (question.id not in under or under[question.id] in elsewhere)
    )
    for questions in _titled(response, shown):
        if not isinstance(questions, tuple):
            yield questions
            continue
        parts = [
            part for question in questions for part in _row_or_lines(response, question, health)
        ]
        for is_row, group in groupby(parts, lambda part: isinstance(part, Row)):
            if is_row:
                yield Table(tuple(part for part in group if isinstance(part, Row)))
            else:
                yield from (part for part in group if isinstance(part, WriteInLine))


def views(response: Response) -> Iterator[Block]:
    """Yield what the person thinks of the treatment."""
    for questions in _titled(response, _main(response, "readiness")):
        if not isinstance(questions, tuple):
            yield questions
        else:
            yield Table(tuple(_row(response, question) for question in questions))


def as_typed(response: Response, question: Question, words: str, lead: str = "") -> str:
    """Return the words of an answer after `lead`, with their language where the sheet's is another
    and they are the person's own."""
    own = question.in_own_words and response.shown(question) is not None
    if own and response.other_language:
        return Typed(words, response.other_language, lead)
    return lead + words


def _cautions(rows: list[Row]) -> Iterator[Block]:
    listed = tuple(row for mark in _WITH_A_LINE for row in rows if row.mark == mark)
    unanswered = [row.label for row in rows if row.mark == "not-answered"]
    denied = [row.label for row in rows if row.mark == "no"]
    others = [f"{row.label}: {row.value}" for row in rows if row.mark == "other"]
    if len(denied) == len(rows):
        yield Paragraph(as_sentence(messages.ANSWERED_NO_ALL, "; ".join(denied)))
        return
    if listed:
        yield Table(listed)
    for words, names in (
        (messages.NOT_ANSWERED_YET, unanswered),
        (messages.ANSWERED_NO, denied),
        (messages.ALSO_ANSWERED, others),
    ):
        if names:
            yield Paragraph(as_sentence(words, "; ".join(names)))


def _row_or_lines(
    response: Response, question: Question, health: set[str | None]
) -> Iterator[Row | WriteInLine]:
    """Yield a row for an answer with its follow-ups, or lines to write on for what is missing."""
    if response.shown(question) is None:
        yield WriteInLine(_topic(question))
    else:
        yield _row(response, question)
    for other in response.questionnaire.follow_ups.get(question.id, ()):
        missing = response.visible(other) and response.shown(other) is None
        if missing and other.id not in health and not other.bring:
            yield WriteInLine(_topic(other))


def _topic(question: Question) -> str:
    unit = question.unit
    return messages.TOPIC_IN.format(question.topic, unit) if unit else question.topic


def _titled(
    response: Response, questions: Iterable[Question]
) -> Iterator[Heading | Paragraph | tuple[Question, ...]]:
    """Yield the questions section by section, each section with its title if there are several or
    if it has a stem, which follows."""
    section_of = response.questionnaire.section_of
    groups = [tuple(group) for _, group in groupby(questions, lambda q: section_of[q.id].id)]
    for group in groups:
        section = section_of[group[0].id]
        if len(groups) > 1 or section.stem:
            yield Heading(section.title, inside=True)
        if section.stem:
            yield Paragraph(section.stem)
        yield group


def _visible(response: Response, role: str) -> Iterator[Question]:
    section_of = response.questionnaire.section_of
    return (question for question in response.path() if section_of[question.id].role == role)


def _main(response: Response, role: str) -> Iterator[Question]:
    """Yield the visible questions of a role, without the follow-ups of other questions, and those
    to bring only where they raise a topic: they have a part of their own."""
    follow_ups = response.questionnaire.brought_up_by
    return (
        question
        for question in _visible(response, role)
        if question.id not in follow_ups and (not question.bring or _is_raised(response, question))
    )


def _elsewhere(response: Response) -> Iterator[Question]:
    section_of = response.questionnaire.section_of
    return (q for q in response.path() if section_of[q.id].role != "caution")


def _is_raised(response: Response, question: Question) -> bool:
    answer = response.shown(question)
    return answer is not None and response.questionnaire.is_raised(question, answer)


def _row(response: Response, question: Question, mark: str = "") -> Row:
    words = as_typed(response, question, said(response, question))
    return Row(question.topic, words, _follow_ups(response, question), mark)


def _mark(response: Response, question: Question) -> str:
    """Return the mark of a caution's answer. No other answer has one: a tick would be a grade.

    An answer that raises nothing is only named, unless its follow-ups have more to say.
    """
    follow_ups = response.questionnaire.follow_ups.get(question.id, ())
    answer = response.shown(question)
    if any(_is_raised(response, each) for each in (question, *follow_ups)):
        return "raised"
    if answer is None:
        return "not-answered"
    if question.type == "yes-no" and answer in _WITH_A_LINE:
        return str(answer)
    if question.in_own_words or any(response.shown(each) is not None for each in follow_ups):
        return ""
    return "no" if question.type == "yes-no" and answer == "no" else "other"


def _follow_ups(response: Response, question: Question) -> tuple[str, ...]:
    """Return the answers to the questions that this question's answer brought up."""
    health = {line.question for line in response.questionnaire.sheet.write_in}
    visit = response.questionnaire.section_of[question.id].role == "visit"
    return tuple(
        as_typed(
            response,
            other,
            answer_in_words(response.questionnaire, other, answer),
            lead=f"{other.topic}: ",
        )
        for other in response.questionnaire.follow_ups.get(question.id, ())
        if (answer := response.shown(other)) is not None
        and not other.bring
        and not (visit and other.id in health)
    )
