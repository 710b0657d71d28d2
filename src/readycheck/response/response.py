"""The answers so far and the current question: immutable, without a terminal.

FHIR's QuestionnaireResponse is the model (https://hl7.org/fhir/R4/questionnaireresponse.html):
answers belong to questions by id, and what a condition hides is not part of the response.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from readycheck.questionnaire.bounds import MAX_TYPED, MAX_TYPED_IN_ALL
from readycheck.questionnaire.language import UNDETERMINED
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Option, Question, holds
from readycheck.response import visibility
from readycheck.response.answers import Misfit, misfit, normalise, options_for, typed_length


class Unfinished(Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody had begun to type at a question when they left; no answer, and on no sheet."""

    question: str
    text: str


class Response(Struct, frozen=True, dict=True):
    """What one person has answered, and where they are.

    `here` is the id of the question in hand, or None at the review. `detour` is None on the way
    through the questions; after a jump from the review it holds the questions still to be asked
    before the review comes back. `unfinished` is kept until its question is answered or skipped.
    `language` is that in which the person's own words were typed, where it is known.
    """

    questionnaire: Questionnaire
    answers: Mapping[str, Answer] = {}
    here: str | None = None
    detour: tuple[str, ...] | None = None
    unfinished: Unfinished | None = None
    language: str = ""

    @classmethod
    def begin(cls, questionnaire: Questionnaire) -> "Response":
        """Return a response at its first question."""
        return cls(questionnaire, here=questionnaire.questions[0].id)

    @property
    def question(self) -> Question | None:
        """The question in hand; None at the review."""
        return None if self.here is None else self.questionnaire.question(self.here)

    @property
    def other_language(self) -> str:
        """The language of the person's own words, where the questionnaire's is another."""
        return "" if self.language == self.questionnaire.language else self.language

    def visible(self, question: Question) -> bool:
        """Return whether the answers so far lead to this question."""
        return self.questionnaire.place[question.id] not in self._visible.hidden

    def path(self) -> Iterator[Question]:
        """Yield the questions that the answers so far lead to, in order."""
        return filter(self.visible, self.questionnaire.questions)

    def options(self, question: Question) -> tuple[Option, ...]:
        """Return the options that the question offers now."""
        return tuple(
            option
            for option in options_for(self.questionnaire, question)
            if holds(option.when, self._visible.answers)
        )

    def shown(self, question: Question) -> Answer | None:
        """Return the question's answer as far as it is visible, or None."""
        return self._visible.answers.get(question.id)

    @cached_property
    def _visible(self) -> visibility.Visible:
        return visibility.visible(self.questionnaire, self.answers)

    @cached_property
    def _typed(self) -> int:
        """How many characters the typed answers have together."""
        question = self.questionnaire.question
        return sum(typed_length(question(name), answer) for name, answer in self.answers.items())

    def _elsewhere(self, **changes: Any) -> "Response":
        """Return the response with the same answers, and other values of the rest."""
        moved = replace(self, **changes)
        moved.__dict__.update(self.__dict__)  # what is known of the answers
        return moved

    def differing(self, other: "Response") -> list[Question]:
        """Return the questions whose answers are visible in another way there, in order."""
        here, there = self._visible.answers, other._visible.answers  # noqa: SLF001
        names = {name for name, _ in here.items() ^ there.items()}
        ordered = sorted(names, key=self.questionnaire.place.__getitem__)
        return [self.questionnaire.question(name) for name in ordered]

    def room(self, question: Question) -> int:
        """Return how many characters a typed answer to this question can have.

        An answer that is there already can be kept, whatever the others have become.
        """
        before = self.answers.get(question.id)
        kept = typed_length(question, before) if question.type == "text" else 0
        return max(min(MAX_TYPED, MAX_TYPED_IN_ALL - self._typed + kept), kept)

    def answer(self, answer: Answer) -> "Response":
        """Give the current question this answer and go on; raises ValueError if it does not fit."""
        question = self._in_hand()
        if why := misfit(self.questionnaire, question, answer):
            raise ValueError(why.value)
        answer = normalise(question, answer)
        if question.type == "text" and len(answer) > self.room(question):
            raise ValueError(Misfit.TOO_LONG.value)
        typed = self._in_language_of(question, answer)
        return typed._with({**self.answers, question.id: answer})  # noqa: SLF001

    def listing(self, entries: tuple[str, ...]) -> "Response":
        """Give the list question in hand these entries, and stay at it for more."""
        question = self._in_hand()
        others = self._other_answers(question)
        if not entries:
            return replace(self, answers=others, unfinished=self._begun_but_at(question))
        if why := misfit(self.questionnaire, question, entries):
            raise ValueError(why.value)
        listed = normalise(question, entries)
        typed = self._in_language_of(question, listed)
        answers = {**others, question.id: listed}
        return replace(typed, answers=answers, unfinished=self._begun_but_at(question))

    def skip(self) -> "Response":
        """Leave the question in hand unanswered and go on; raises ValueError if it needs one."""
        question = self._in_hand()
        if not question.optional:
            raise ValueError(f"{question.id} needs an answer")
        if question.id not in self.answers:
            return self._with(self.answers)
        return self._with(self._other_answers(question))

    def back(self) -> "Response":
        """Go to the previous question, keeping later answers; after a jump, go to the review."""
        if self.detour is not None:
            return self.review()
        questions = self.questionnaire.questions
        place = len(questions) if self.here is None else self.questionnaire.place[self.here]
        before = (q.id for q in reversed(questions[:place]) if self.visible(q))
        return self._elsewhere(here=next(before, self.here))

    def jump(self, question_id: str) -> "Response":
        """Go to a visible question from the review, to come straight back; raises ValueError."""
        if not self.visible(self.questionnaire.question(question_id)):
            raise ValueError(f"{question_id} is not visible")
        return self._elsewhere(here=question_id, detour=())

    @property
    def first(self) -> bool:
        """Whether the question in hand is the first of all."""
        return self.here == self.questionnaire.questions[0].id and self.detour is None

    def typing(self, text: str) -> "Response":
        """Return the response of somebody who leaves the question in the middle of typing, or with
        nothing that is new."""
        question = self.question
        if not (question and question.typed):
            return self
        if text in ("", self.answers.get(question.id)):
            return self._elsewhere(unfinished=self._begun_but_at(question))
        return self._elsewhere(unfinished=Unfinished(question.id, text[:MAX_TYPED]))

    @property
    def begun(self) -> Unfinished | None:
        """What was begun to be typed, where the answers still lead to its question."""
        begun = self.unfinished
        is_asked = begun and self.visible(self.questionnaire.question(begun.question))
        return begun if is_asked else None

    def _begun_but_at(self, question: Question) -> Unfinished | None:
        begun = self.unfinished
        return begun if begun and begun.question != question.id else None

    def typed_at(self, question: Question) -> str:
        """Return what had been begun to be typed at a question, if it was."""
        begun = self.unfinished
        return begun.text if begun and begun.question == question.id else ""

    def missing(self) -> tuple[Question, ...]:
        """Return the visible questions that need an answer and have none."""
        return tuple(q for q in self.path() if not q.optional and self.shown(q) is None)

    def optional_count(self, question: Question) -> tuple[int, int | None]:
        """Return an optional question's number among those to be seen, and how many there are.

        The total is None where a later answer can change it: a number that may not stay true is
        not shown (GOV.UK Design System, "Question pages").
        """
        of = self.questionnaire
        place = of.place[question.id]
        hidden = [at for at in self._visible.hidden if of.questions[at].optional]
        number = 1 + of.optional_number[question.id] - sum(at < place for at in hidden)
        open_ = of.optional_settled >= place
        return number, None if open_ else len(of.optional) - len(hidden)

    @property
    def rest_is_optional(self) -> bool:
        """Whether the question in hand and several after it can all be skipped."""
        question = self.question
        if question is None or self.detour is not None or not question.optional:
            return False
        of = self.questionnaire
        place = of.place[question.id]
        required = bisect_right(of.required, place, key=lambda each: of.place[each.id])
        later = of.questions[place + 1 :]
        return any(map(self.visible, later)) and not any(map(self.visible, of.required[required:]))

    def review(self) -> "Response":
        """Go to the review, with the answers as they are."""
        return self._elsewhere(here=None, detour=None)

    def carry_on(self) -> "Response":
        """Go to where an answer was being typed, or to the first question left to ask: the one
        after the last answer, or one before it that needs an answer. Go to the review if none needs
        one."""
        if begun := self.begun:
            return self._elsewhere(here=begun.question, detour=None)
        missing = self.missing()
        if not missing:
            return self.review()
        place = self.questionnaire.place
        answered = max((place[name] for name in self._visible.answers), default=-1)
        after = self._next(answered + 1)
        left = [question.id for question in missing] + ([] if after is None else [after])
        return self._elsewhere(here=min(left, key=place.__getitem__), detour=None)

    def _in_language_of(self, question: Question, answer: Answer) -> "Response":
        """Return the response in the questionnaire's language, if this is typed in it now; beside
        words that were typed in another, no language is true of them all."""
        before = self.answers.get(question.id, ())
        if not question.in_own_words or answer == before:
            return self
        language = self.questionnaire.language
        kept = question.type == "list" and not {*before}.isdisjoint(answer)
        others = map(self.questionnaire.question, self._other_answers(question))
        if self.other_language and (kept or any(other.in_own_words for other in others)):
            language = UNDETERMINED
        return self._elsewhere(language=language)

    def _other_answers(self, question: Question) -> dict[str, Answer]:
        return {name: answer for name, answer in self.answers.items() if name != question.id}

    def _next(self, place: int) -> str | None:
        """Return the id of the first visible question from this place on; None at the end."""
        questions = self.questionnaire.questions
        ahead = (questions[at] for at in range(place, len(questions)))
        return next((question.id for question in ahead if self.visible(question)), None)

    def _in_hand(self) -> Question:
        if self.here is None:
            raise ValueError("no question is in hand at the review")
        return self.questionnaire.question(self.here)

    def _with(self, answers: Mapping[str, Answer]) -> "Response":
        question = self._in_hand()
        changed = replace(self, answers=answers, unfinished=self._begun_but_at(question))
        length_before = typed_length(question, self.answers.get(question.id))
        length = typed_length(question, answers.get(question.id))
        changed.__dict__.update(
            _visible=visibility.visible_after(self.questionnaire, answers, self._visible, question),
            _typed=self._typed - length_before + length,
        )
        if self.detour is None:
            after = self.questionnaire.place[question.id] + 1
            return changed._elsewhere(here=changed._next(after))  # noqa: SLF001
        before = {question.id for question in self.path()}
        ahead = tuple(
            question.id
            for question in changed.path()
            if question.id in self.detour
            or (question.id not in before and question.id not in answers)
        )
        if not ahead:
            return changed.review()
        return changed._elsewhere(here=ahead[0], detour=ahead[1:])  # noqa: SLF001
