"""Answers in words."""

from collections.abc import Iterable

from readycheck import messages
from readycheck.questionnaire.answers import options_for
from readycheck.questionnaire.model import Answer, Question, Questionnaire
from readycheck.questionnaire.response import Response


def answer_in_words(questionnaire: Questionnaire, question: Question, answer: Answer) -> str:
    """Return an answer as the person gave it: the option's words, or their own."""
    if question.type == "text":
        return str(answer)
    if question.type == "list":
        return " · ".join(answer)
    words = {option.id: option.text for option in options_for(questionnaire, question)}
    return " · ".join(
        words[option_id] for option_id in ((answer,) if isinstance(answer, str) else answer)
    )


def answers_in_words(questionnaire: Questionnaire, question_id: str, answers: Iterable[str]) -> str:
    """Return these answers to the question with this id in the options' words, joined by “or”."""
    words = {o.id: o.text for o in options_for(questionnaire, questionnaire.question(question_id))}
    return messages.OR.join(words[answer] for answer in answers)


def said(response: Response, question: Question) -> str:
    """Return in words the answer that a response shows to a question, or that there is none."""
    answer = response.shown(question)
    if answer is not None:
        return answer_in_words(response.questionnaire, question, answer)
    return messages.NOT_PROVIDED if question.optional else messages.NOT_ANSWERED
