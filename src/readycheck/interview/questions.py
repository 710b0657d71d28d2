"""The interview: shows the response's next question to a Prompter and applies what comes back.

It knows the questionnaire and the Prompter's door, and no terminal. What becomes of the answers on
the way is a Keeper's, which is handed in.
"""

from readycheck.documents import explanation, help
from readycheck.interview.menus import Keeper, _count, _guide, welcome
from readycheck.interview.prompter import Answered, Back, Choice, Leave, Prompt, Prompter
from readycheck.interview.review import _review
from readycheck.questionnaire.model import Question
from readycheck.questionnaire.response import Response


def conduct(prompter: Prompter, response: Response, keeper: Keeper) -> Response:
    """Ask every question and let the answers be checked; the response is at its review then.

    Raises Left when the person leaves, and InputEnded when there is nobody to ask.
    """
    while True:
        question = response.question
        if question is not None:
            step: Response | None = _ask(prompter, response, question, keeper)
        else:
            step = _review(prompter, response, keeper)
        if step is None:
            return response
        if step != response:
            keeper.changed(step)
        response = step


def _ask(prompter: Prompter, response: Response, question: Question, keeper: Keeper) -> Response:
    event = prompter.ask(_prompt(response, question))
    if isinstance(event, Leave):
        keeper.leave(response, event)
        return response
    if isinstance(event, Back) and response.first:
        prompter.show(welcome(response.questionnaire))
        return keeper.begin(response)
    if not isinstance(event, Answered):
        return response.back()
    answered = response.skip() if event.value is None else response.answer(event.value)
    prompter.show(explanation.after(response.questionnaire, question, event.value))
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
        help=tuple(help.about(questionnaire, question)),
        guide=_guide(questionnaire),
    )
