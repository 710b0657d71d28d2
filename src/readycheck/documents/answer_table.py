"""Answers as the rows of a table, one a response, and the dictionary of its columns.

What can be chosen is there by its id, and numbers and dates as they are kept: one response has the
same row in every language. A question with several answers has a column for each of them.
"""

from collections.abc import Iterator
from itertools import chain, count

from readycheck import messages
from readycheck.languages import speaking
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Question
from readycheck.response import values
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from readycheck.text import collapse_whitespace

# The first columns of the table, which are about the answers file.
ABOUT = ("answers_file", "answers_id", "answers_created", "other_questions")
# The columns of the dictionary; a text in it is in the language of the questionnaire.
DICTIONARY = ("column", "question", "type", "unit", "answers", "asked_if")
_BETWEEN = " | "  # entries of a list


def columns(questionnaire: Questionnaire) -> list[str]:
    """Return the names of the columns, in the order of the questions."""
    return [name for names in _all_names(questionnaire) for name in names]


def row(response: Response) -> list[str]:
    """Return the cells of a response; what was not asked or not answered is empty."""
    questions = response.questionnaire.questions
    return [cell for question in questions for cell in _cells(response, question)]


def dictionary(questionnaire: Questionnaire) -> Iterator[tuple[str, ...]]:
    """Yield what each column is, a row each."""
    with speaking(questionnaire.language):
        all_names = _all_names(questionnaire)
        for question, names in zip(questionnaire.questions, all_names, strict=True):
            answers = _answers(questionnaire, question)
            asked_if = _BETWEEN.join(
                f"{name}: {', '.join(it)}" for name, it in question.when.items()
            )
            for name, meaning in zip(names, answers, strict=True):
                yield name, question.text, question.type, question.unit or "", meaning, asked_if


def _all_names(questionnaire: Questionnaire) -> Iterator[list[str]]:
    """Yield the names of the columns of each question, none of them twice: an imported form can
    have any linkId."""
    taken = set(ABOUT)
    for question in questionnaire.questions:
        names = []
        for name in map(collapse_whitespace, _names(questionnaire, question)):
            others = chain([name], (f"{name} ({number})" for number in count(2)))
            names.append(next(each for each in others if each not in taken))
            taken.add(names[-1])
        yield names


def _names(questionnaire: Questionnaire, question: Question) -> list[str]:
    if question.type != "some-of":
        return [question.id]
    return [f"{question.id}.{option.id}" for option in options_for(questionnaire, question)]


def _cells(response: Response, question: Question) -> list[str]:
    answer = response.shown(question)
    options = options_for(response.questionnaire, question)
    if question.type == "some-of":
        return [_chosen(answer, option.id, ranked=question.bring) for option in options]
    if answer is None:
        return [""]
    return [answer if isinstance(answer, str) else _BETWEEN.join(answer)]


def _chosen(answer: str | tuple[str, ...] | None, option: str, *, ranked: bool) -> str:
    """Return 1 for what was chosen, or its rank, and 0 for what was not."""
    if not answer:
        return ""
    if option not in answer:
        return "0"
    return str(answer.index(option) + 1) if ranked else "1"


def _answers(questionnaire: Questionnaire, question: Question) -> list[str]:
    """Return what the cells of each column mean."""
    options = options_for(questionnaire, question)
    if question.type == "some-of":
        form = messages.TABLE_RANK if question.bring else messages.TABLE_CHOSEN
        return [form.format(option.text) for option in options]
    if question.type == "scale":
        return [values.ends_in_words(question)]
    if question.type == "list":
        return [messages.TABLE_LIST]
    return [_BETWEEN.join(f"{option.id} = {option.text}" for option in options)]
