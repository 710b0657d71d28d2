"""The interview: shows the response's next question to an Asker and applies what comes back.

It knows the questionnaire and the Asker's door, and no terminal. How a response is kept is handed
in as `leave`, which asks on the way out and raises Left when the person goes.
"""

from collections.abc import Callable, Iterator

from readycheck import explanation, wording
from readycheck.asking import Answered, Asker, Back, Choice, Leave, Prompt
from readycheck.document import Block, Heading, Paragraph, Row, Rows, Title
from readycheck.explanation import said
from readycheck.model import Question, Questionnaire
from readycheck.response import Response

Leaving = Callable[[Response, Leave], None]


class Left(Exception):
    """The person left; `status` is the exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def welcome(questionnaire: Questionnaire) -> list[Block]:
    """The first words: what this is and is not, that nothing leaves, and where help is now."""
    now = questionnaire.help_now
    rows = [Row(wording.PRIVATE_LABEL, wording.PRIVATE)]
    if guide := questionnaire.guide:
        rows.append(Row(wording.GUIDE_LABEL, wording.GUIDE_BY.format(guide.disclosure)))
    rows.append(Row(wording.HELP_NOW_LABEL, wording.HELP_NOW_MORE.format(now.short or now.intro)))
    return [
        Title(questionnaire.title),
        Paragraph(f"{questionnaire.intro} {wording.NO_VERDICT}"),
        Rows(tuple(rows)),
    ]


def begin(asker: Asker, questionnaire: Questionnaire) -> Leave | None:
    """Ask whether to start; the wish to leave if not."""
    start = Prompt(
        text=wording.START_CHOICE,
        choices=(Choice("start", wording.START), Choice("leave", wording.LEAVE)),
        menu=True,
        back=False,
        help=tuple(explanation.about_all(questionnaire)),
    )
    event = asker.ask(start)
    if isinstance(event, Leave):
        return event
    return Leave() if event == Answered("leave") else None


def conduct(asker: Asker, response: Response, leave: Leaving) -> Response:
    """Ask every question and let the answers be checked; the response is at its review then.

    Raises Left when the person leaves, and InputEnded when there is nobody to ask.
    """
    while True:
        if response.question is not None:
            response = _ask(asker, response, response.question, leave)
            continue
        checked = _review(asker, response, leave)
        if checked is None:
            return response
        response = checked


def _ask(asker: Asker, response: Response, question: Question, leave: Leaving) -> Response:
    event = asker.ask(_prompt(response, question))
    if isinstance(event, Leave):
        leave(response, event)
        return response
    if isinstance(event, Back):
        if response.first:
            asker.show(welcome(response.questionnaire))
            if wish := begin(asker, response.questionnaire):
                leave(response, wish)
        return response.back()
    answered = response.skip() if event.value is None else response.answer(event.value)
    asker.show(explanation.after(response.questionnaire, question, event.value))
    return answered


def _prompt(response: Response, question: Question) -> Prompt:
    questionnaire = response.questionnaire
    section = questionnaire.section_of[question.id]
    return Prompt(
        text=question.text,
        type="one-of" if question.type == "yes-no" else question.type,
        section=section.title,
        intro=section.intro or "" if question is section.questions[0] else "",
        count=_count(response, question),
        progress=response.count(question),
        hint=question.why or "",
        choices=tuple(Choice(option.id, option.text) for option in response.options(question)),
        answer=response.shown(question),
        optional=question.optional,
        at_most=question.at_most,
        ranked=question.bring,
        help=tuple(explanation.about(questionnaire, question)),
    )


def _count(response: Response, question: Question) -> str:
    count = response.count(question)
    if count is None:
        return wording.OPTIONAL
    number, total = count
    return wording.COUNT.format(number, total) if total else wording.COUNT_OPEN.format(number)


def _review(asker: Asker, response: Response, leave: Leaving) -> Response | None:
    """Show the answers to be checked; the response to go on with, or None to make the sheet."""
    asker.show(_answers(response))
    check = Prompt(
        text=wording.CHECK_CHOICE,
        choices=(
            Choice("make", wording.MAKE_SHEET),
            Choice("change", wording.CHANGE),
            Choice("leave", wording.LEAVE_WITHOUT),
        ),
        menu=True,
        help=tuple(explanation.about_all(response.questionnaire)),
    )
    event = asker.ask(check)
    if event == Answered("make"):
        return None
    if event == Answered("change"):
        return _change(asker, response, leave)
    if isinstance(event, Back):
        return response.back()
    leave(response, event if isinstance(event, Leave) else Leave())
    return response


def _change(asker: Asker, response: Response, leave: Leaving) -> Response:
    rows = {question.id: _row(response, question) for question in response.path()}
    choices = tuple(Choice(id, f"{row.label}: {row.value}") for id, row in rows.items())
    about = tuple(explanation.about_all(response.questionnaire))
    event = asker.ask(Prompt(text=wording.CHANGE_CHOICE, choices=choices, menu=True, help=about))
    if isinstance(event, Leave):
        leave(response, event)
    if isinstance(event, Answered):
        return response.jump(str(event.value))
    return response


def _answers(response: Response) -> Iterator[Block]:
    yield Title(wording.CHECK)
    for section in response.questionnaire.sections:
        rows = tuple(_row(response, q) for q in section.questions if response.visible(q))
        if rows:
            yield Heading(section.title)
            yield Rows(rows)


def _row(response: Response, question: Question) -> Row:
    count = response.count(question)
    return Row(question.topic, said(response, question), number=count[0] if count else None)
