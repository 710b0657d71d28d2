"""The questions: each is asked, and its answer explained."""

from collections.abc import Callable

from readycheck.documents import explanation, help
from readycheck.interview.menus import count_in_words, guide_of
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompt, Prompter
from readycheck.questionnaire.model import Passage, Question
from readycheck.questionnaire.response import Response


def ask(
    prompter: Prompter,
    response: Response,
    question: Question,
    on_change: Callable[[Response], None],
    read: list[Passage],
) -> Response | Back | Leave:
    """Ask the response's question; return the next response, or the wish to leave.

    `on_change` receives the answered response before the answer is explained: what was said to be
    answered is kept already. `read` collects the passages that the person has read. Back means
    back from the first question.
    """
    event = prompter.ask(_prompt(response, question))
    match event:
        case Answered(value):
            answered = response.skip() if value is None else response.answer(value)
            on_change(answered)
            prompter.show(explanation.after(response.questionnaire, question, value, read))
            read += question.explain.get(str(value), ())
            return answered
        case Leave():
            return event
        case Back() if response.first:
            return event
        case _:
            return response.back()


def _prompt(response: Response, question: Question) -> Prompt:
    questionnaire = response.questionnaire
    section = questionnaire.section_of[question.id]
    return Prompt(
        text=question.text,
        type="one-of" if question.type == "yes-no" else question.type,
        section=section.title,
        intro=section.intro or "" if question is section.questions[0] else "",
        count=count_in_words(response, question),
        progress=response.count(question),
        hint=question.why or "",
        choices=tuple(Choice(option.id, option.text) for option in response.options(question)),
        answer=response.shown(question),
        optional=question.optional,
        at_most=question.at_most,
        max_length=response.room(question),
        ranked=question.bring,
        help=tuple(help.about(questionnaire, question)),
        guide=guide_of(questionnaire),
    )
