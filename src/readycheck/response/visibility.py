"""Which answers are to be seen: what a condition hides is not part of a response.

Conditions look back to earlier questions only.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from heapq import heappop, heappush

from msgspec import Struct

from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question, choices, holds
from readycheck.response.answers import options_for

Answers = Mapping[str, Answer]


class Visible(Struct, frozen=True):
    """Each answer as far as it is visible, and the places of the questions that are hidden."""

    answers: Mapping[str, Answer]
    hidden: AbstractSet[int]


def visible(questionnaire: Questionnaire, answers: Answers) -> Visible:
    """Return what is visible where these answers were chosen or typed."""
    seen: dict[str, Answer] = {}
    hidden: set[int] = set()
    for place, question in enumerate(questionnaire.questions):
        if not questionnaire.leads_to(question, seen):
            hidden.add(place)
        elif answer := _offered(questionnaire, question, answers, seen):
            seen[question.id] = answer
    return Visible(seen, hidden)


def visible_after(
    questionnaire: Questionnaire, answers: Answers, before: Visible, question: Question
) -> Visible:
    """Return the same where only the answer to the question is other than `before`: what that does
    not change is not looked at again."""
    seen, hidden = dict(before.answers), set(before.hidden)
    due = [questionnaire.place[question.id]]
    while due:
        place = heappop(due)
        each, answer = questionnaire.questions[place], None
        earlier = _Earlier(seen, questionnaire.place, place)
        if questionnaire.leads_to(each, earlier):
            hidden.discard(place)
            answer = _offered(questionnaire, each, answers, earlier)
        else:
            hidden.add(place)
        if answer == seen.get(each.id):
            continue
        if answer is None:
            del seen[each.id]
        else:
            seen[each.id] = answer
        for dependent in questionnaire.dependents.get(each.id, ()):
            if dependent > place:
                heappush(due, dependent)
    return Visible(seen, hidden)


def _offered(
    questionnaire: Questionnaire, question: Question, answers: Answers, before: Answers
) -> Answer | None:
    """Return the answer to a question, as far as its options are offered where so much is visible
    before it."""
    answer = answers.get(question.id)
    if answer is None:
        return None
    if not question.typed and question.type != "yes-no":
        options = options_for(questionnaire, question)
        ids = {option.id for option in options if holds(option.when, before)}
        kept = tuple(choice for choice in choices(answer) if choice in ids)
        answer = kept if isinstance(answer, tuple) else next(iter(kept), ())
    return answer or None


class _Earlier(Mapping[str, Answer]):
    """The answers to the questions before a place: an imported form may ask about later ones."""

    def __init__(self, answers: Answers, places: Mapping[str, int], before: int) -> None:
        self._answers = answers
        self._places = places
        self._before = before

    def __getitem__(self, name: str) -> Answer:
        if self._places[name] < self._before:
            return self._answers[name]
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._answers if self._places[name] < self._before)

    def __len__(self) -> int:
        return sum(1 for _ in self)
