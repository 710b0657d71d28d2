"""Prompts for what to do next, and how far somebody is."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from readycheck import messages
from readycheck.documents.blocks import Block
from readycheck.interview.prompter import Choice, Prompt
from readycheck.interview.settings import Editions
from readycheck.questionnaire.bounds import MAX_NAME, MAX_NAMED
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Question
from readycheck.response.response import Response
from readycheck.text import clipped

LANGUAGE = "language "  # and its tag: what is chosen


def language_choices(editions: Editions, language: str, text: str = "{}") -> Iterator[Choice]:
    """Yield a choice for each language but this one, in its own name."""
    for tag, name in editions.others(language).items():
        yield Choice(f"{LANGUAGE}{tag}", text.format(name))


def place_in_words(response: Response) -> str:
    """Return how far a response is, without a word of what it is about: the number of the
    question, or the review."""
    question = response.question
    if question is None:
        return messages.QUOTED.format(messages.CHECK)
    return messages.QUOTED.format(count_in_words(response, question))


def count_in_words(response: Response, question: Question) -> str:
    """Return the number of a question, and of how many: those to answer, or those to skip."""
    place, total = progress(response, question)
    if question.optional:
        words = messages.OPTIONAL_COUNT if total else messages.OPTIONAL_COUNT_OPEN
        return words.format(place, total)
    number = response.questionnaire.number[question.id]
    return messages.COUNT.format(number, total) if total else messages.COUNT_OPEN.format(number)


def progress(response: Response, question: Question) -> tuple[int, int | None]:
    """Return how far a question is, and of how many: those that everyone is to answer, or those to
    skip."""
    if question.optional:
        return response.optional_count(question)
    questionnaire = response.questionnaire
    place = questionnaire.place
    everyones = questionnaire.everyones
    so_far = bisect_right(everyones, place[question.id], key=lambda each: place[each.id])
    return so_far, len(everyones)


def left_out(questionnaire: Questionnaire, question_ids: Sequence[str]) -> list[str]:
    """Return what to say of answers that no longer fit: the topics of the first, and how many more
    there are; a missing question has only its id."""
    names = [
        questionnaire.question(question_id).topic
        if question_id in questionnaire.place
        else question_id
        for question_id in question_ids
    ]
    first = "; ".join(clipped(name, MAX_NAME) for name in names[:MAX_NAMED])
    said = [messages.LEFT_OUT_UNFIT.format(first)] if names else []
    if (more := len(names) - MAX_NAMED) > 0:
        said.append(messages.plural(more, messages.LEFT_OUT_MORE))
    return said


def menu(questionnaire: Questionnaire, text: str, *choices: Choice, back: bool = True) -> Prompt:
    """Return a prompt for what to do next, with the help that belongs to no question."""
    about = partial(_about_all, questionnaire)
    read = guide_of(questionnaire)
    return Prompt(text=text, choices=choices, menu=True, back=back, help=about, guide=read)


# Nobody waits at the start for what these two need.


def _about_all(questionnaire: Questionnaire) -> Iterable[Block]:
    """Return the help for when no question is shown."""
    from readycheck.documents.help import about_all

    return about_all(questionnaire)


def whole_guide(questionnaire: Questionnaire) -> Iterable[Block]:
    """Return the whole guide, which is nothing where there is none."""
    from readycheck.documents import guide

    return guide.whole(questionnaire)


def guide_of(questionnaire: Questionnaire) -> Callable[[], Iterable[Block]] | None:
    """Return what gives the whole guide to who asks for it, if there is one."""
    return partial(whole_guide, questionnaire) if questionnaire.guide else None
