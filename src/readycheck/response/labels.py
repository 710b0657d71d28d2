"""Answers in words."""

from collections.abc import Sequence
from datetime import date

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import HelpNow
from readycheck.questionnaire.question import GIVEN, Answer, Question
from readycheck.response.answers import options_for
from readycheck.response.response import Response


def answer_in_words(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """Return an answer as the person gave it: the option's words, or their own; several that are
    in an order are numbered."""
    if question.type == "text":
        return str(answer)
    if question.type == "list":
        return " · ".join(answer)
    if question.measured:
        from readycheck.response import values  # the built-in questionnaire asks for none

        return values.in_words(question, str(answer))
    words = {option.id: option.text for option in options_for(questionnaire, question)}
    chosen = [words[option_id] for option_id in ((answer,) if isinstance(answer, str) else answer)]
    if question.bring and len(chosen) > 1:
        chosen = [f"{rank}. {text}" for rank, text in enumerate(chosen, 1)]
    return " · ".join(chosen)


def day_in_words(day: date) -> str:
    """Return a date as it is read aloud, such as 22 November 2026."""
    month = messages.MONTHS[day.month - 1]
    return messages.DAY.format(day=day.day, month=month, year=day.year)


def checked_in_words(help_now: HelpNow) -> str:
    """Return the day on which the crisis lines were checked, likewise."""
    return day_in_words(date.fromisoformat(help_now.checked))


def condition_in_words(
    questionnaire: Questionnaire,
    condition: tuple[str, Sequence[str]],
    forms: tuple[str, str, str, str],
    **values: object,
) -> str:
    """Return a condition, a question's id with its answers, in a sentence.

    `forms` are for one answer, for two, for several, and for any at all.
    """
    question = questionnaire.question(condition[0])
    *counted, any_answer = forms
    if GIVEN in condition[1]:
        return any_answer.format(**{"question": question.text, **values})
    texts = {option.id: option.text for option in options_for(questionnaire, question)}
    answers = [texts[answer] for answer in condition[1]]
    form = counted[min(len(answers), len(counted)) - 1]
    named = {"question": question.text, **values}
    return form.format(*answers, answers=" · ".join(answers), **named)


def said(response: Response, question: Question) -> str:
    """Return in words the answer that a response shows to a question, or that there is none."""
    answer = response.shown(question)
    if answer is not None:
        return answer_in_words(response.questionnaire, question, answer)
    return messages.NOT_PROVIDED if question.optional else messages.NOT_ANSWERED
