"""The question file's format: what a questionnaire is made of. The JSON Schema comes from here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from string import ascii_lowercase
from typing import Annotated, Literal

from msgspec import Meta

from readycheck.questionnaire.bounds import (
    MAX_ID,
    MAX_ITEMS,
    MAX_NOTES,
    MAX_QUESTIONS,
    MAX_SAMPLES,
    MAX_TEXT,
)
from readycheck.questionnaire.language import MAX_TAG, TAG_PATTERN
from readycheck.questionnaire.parts import Guide, HelpNow, Id, Note, Part, Sample, SheetParts, Text
from readycheck.questionnaire.question import Answer, Ask, Option, Question, holds

SEAL_PATTERN = r"^s[0-9a-f]{11}$(?!\n)"


class Section(Part, frozen=True, kw_only=True):
    """Questions that belong together."""

    id: Annotated[Id, Meta(description="The section’s name.")]
    title: Annotated[Text, Meta(description="Its heading, shown over each of its questions.")]
    role: Annotated[
        Literal["readiness", "caution", "visit"],
        Meta(
            description="Where its answers are on the sheet: readiness under views on "
            "treatment, caution under topics to talk about, visit under symptoms and questions."
        ),
    ]
    intro: Annotated[Text | None, Meta(description="Shown before its first question.")] = None
    stem: Annotated[
        Text | None,
        Meta(description="Shown over each of its questions, such as “Over the last two weeks:”."),
    ] = None
    questions: Annotated[
        tuple[Question, ...],
        Meta(
            min_length=1,
            max_length=MAX_QUESTIONS,
            description="The questions, as they are asked.",
        ),
    ]


class Questionnaire(Part, frozen=True, kw_only=True, dict=True):
    """A whole question file."""

    readycheck: Annotated[Literal[1], Meta(description="The format of the file.")]
    id: Annotated[Id, Meta(description="The questionnaire’s name; answers files repeat it.")]
    version: Annotated[
        Text, Meta(description="The version, such as 1.0. Change it whenever the questions change.")
    ]
    url: Annotated[
        Annotated[str, Meta(pattern=r"^https?://[^\s\"<>\\^`{|}#]+$(?!\n)", max_length=MAX_TEXT)]
        | None,
        Meta(description="The address under which health records know the questionnaire."),
    ] = None
    seal: Annotated[
        Annotated[str, Meta(pattern=SEAL_PATTERN, max_length=MAX_ID)] | None,
        Meta(
            description="What validate makes of the form that has this version, for a file with "
            "a url: it tells when the form has changed and the version has not."
        ),
    ] = None
    language: Annotated[
        str,
        Meta(
            pattern=TAG_PATTERN,
            max_length=MAX_TAG,
            description="The language of the words as a BCP 47 tag, such as en or pt-BR.",
        ),
    ]
    title: Annotated[Text, Meta(description="What the questionnaire is called.")]
    intro: Annotated[Text, Meta(description="What it asks and how long it takes.")]
    guide: Annotated[
        Guide | None, Meta(description="The guide whose words explain the answers.")
    ] = None
    sections: Annotated[
        tuple[Section, ...],
        Meta(min_length=1, max_length=MAX_ITEMS, description="The questions, section by section."),
    ]
    answer_sets: Annotated[
        dict[Id, Annotated[tuple[Option, ...], Meta(min_length=1, max_length=MAX_ITEMS)]],
        Meta(max_length=MAX_ITEMS, description="Options that several questions have, by a name."),
    ] = {}
    notes: Annotated[
        tuple[Note, ...],
        Meta(
            max_length=MAX_NOTES, description="Facts from other sources, listed by the questions."
        ),
    ] = ()
    help_now: Annotated[
        HelpNow, Meta(description="The crisis lines, for the first screen and the sheet.")
    ]
    sheet: Annotated[SheetParts, Meta(description="What the sheet holds besides the answers.")] = (
        SheetParts()
    )
    samples: Annotated[
        tuple[Sample, ...],
        Meta(max_length=MAX_SAMPLES, description="Made-up people, to show and try the sheet with."),
    ] = ()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the file's order."""
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each question in `questions`, by its id."""
        return {question.id: place for place, question in enumerate(self.questions)}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section that holds each question, by the question's id."""
        return {question.id: section for section in self.sections for question in section.questions}

    @cached_property
    def brought_up_by(self) -> dict[str, str]:
        """The question under which each follow-up is listed, both by their ids.

        That is the first of those with the same role whose answers bring it up, or if this is a
        follow-up too, the one that it is listed under.
        """
        found: dict[str, str] = {}
        for question in self.questions:
            role = self.section_of[question.id].role
            for earlier_id in question.when:
                if self.section_of[earlier_id].role == role:
                    found.setdefault(question.id, found.get(earlier_id, earlier_id))
        return found

    @cached_property
    def follow_ups(self) -> dict[str, tuple[Question, ...]]:
        """The follow-ups listed under each question, by its id."""
        found: dict[str, list[Question]] = {}
        for question_id, under in self.brought_up_by.items():
            found.setdefault(under, []).append(self.question(question_id))
        return {question_id: tuple(questions) for question_id, questions in found.items()}

    @cached_property
    def raising(self) -> dict[str, frozenset[str]]:
        """The answers that make each question a topic on the sheet, by the question's id."""
        return {
            question.id: _raising(question, section.role, self.options_of(question))
            for section in self.sections
            for question in section.questions
        }

    def options_of(self, question: Question) -> tuple[Option, ...]:
        """Return the options that a question lists, or those of the set that it names."""
        if question.answers is None:
            return question.options
        return self.answer_sets.get(question.answers, ())

    def is_raised(self, question: Question, answer: Answer) -> bool:
        """Return whether an answer makes its question a topic on the sheet."""
        answers = {answer} if isinstance(answer, str) else set(answer)
        return not question.in_own_words and not answers.isdisjoint(self.raising[question.id])

    def leads_to(self, question: Question, shown: Mapping[str, Answer]) -> bool:
        """Return whether the answers so far lead to a question."""
        return holds(question.when, shown)

    def refusal(self, question: Question, answer: Answer) -> str:
        """Return why an answer of the right type is not taken, or nothing; see `ImportedForm`."""
        return ""

    @cached_property
    def required(self) -> tuple[Question, ...]:
        """The questions that must be answered when they are visible."""
        return tuple(question for question in self.questions if not question.optional)

    @cached_property
    def number(self) -> dict[str, str]:
        """The number of each required question, by its id, on screen and on paper.

        A question that only some people are asked has the number before it and a letter, such as
        2a, so that no answer changes a number.
        """
        numbers = {}
        number = followed = 0
        for question in self.required:
            number, followed = (number, followed + 1) if question.when else (number + 1, 0)
            numbers[question.id] = f"{number or ''}{_letters(followed)}"
        return numbers

    @cached_property
    def row_number(self) -> dict[str, str]:
        """The number of each question in a list of all, by its id: its own, where it has one.

        An optional question that only some people are asked, or that comes before a required one,
        has the number before it and a letter too; the others go on counting.
        """
        taken = set(self.number.values())
        rows: dict[str, str] = {}
        last, followed = 0, 0
        left = len(self.everyones)
        for question in self.questions:
            if own := self.number.get(question.id):
                rows[question.id] = own
                if not question.when:
                    last, followed, left = last + 1, 0, left - 1
                continue
            if not question.when and not left:
                last, followed = last + 1, 0
                rows[question.id] = str(last)
                continue
            followed += 1
            while (row := f"{last}{_letters(followed)}") in taken:
                followed += 1
            rows[question.id] = row
        return rows

    @cached_property
    def everyones(self) -> tuple[Question, ...]:
        """The required questions that everyone is asked: those with a number and no letter."""
        return tuple(question for question in self.required if not question.when)

    @cached_property
    def optional(self) -> tuple[Question, ...]:
        """The questions that can be skipped."""
        return tuple(question for question in self.questions if question.optional)

    @cached_property
    def optional_number(self) -> dict[str, int]:
        """The place of each optional question among them, by its id."""
        return {question.id: place for place, question in enumerate(self.optional)}

    @cached_property
    def optional_settled(self) -> int:
        """The place of the last question that decides whether an optional one is asked, or -1."""
        return max((self.place[name] for each in self.optional for name in each.when), default=-1)

    @cached_property
    def dependents(self) -> dict[str, tuple[int, ...]]:
        """The places of the questions that each answer decides something of, by its question."""
        found: dict[str, list[int]] = {}
        for place, question in enumerate(self.questions):
            for name in self.deciding(question):
                found.setdefault(name, []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    def deciding(self, question: Question) -> set[str]:
        """Return the ids of those whose answers decide whether a question is asked, or which
        options it has."""
        options = (*self.suggested.get(question.id, ()), *question.options)
        conditions = (question.when, *(option.when for option in options))
        return {name for when in conditions for name in when}

    @cached_property
    def asks(self) -> tuple[tuple[Question, Ask], ...]:
        """Every suggested question for the provider, with the question that suggests it."""
        return tuple((question, ask) for question in self.questions for ask in question.ask)

    @cached_property
    def suggested(self) -> dict[str, tuple[Option, ...]]:
        """What earlier answers suggest to each question to bring, by its id."""
        suggested: dict[str, tuple[Option, ...]] = {}
        before: list[Option] = []
        for question in self.questions:
            if question.bring:
                suggested[question.id] = tuple(before)
            before += [
                Option(id=ask.id, text=ask.text, when={question.id: ask.when})
                for ask in question.ask
            ]
        return suggested

    @property
    def is_imported(self) -> bool:
        """Whether it comes from a FHIR Questionnaire, which has no guide and no catalogs."""
        return False

    @property
    def original_language(self) -> str:
        """The language that it was written in, which is that of the guide's words."""
        return self.language

    @cached_property
    def fingerprint(self) -> str:
        """A name for exactly what is asked."""
        from readycheck.questionnaire import fingerprint  # only answers files and drafts need it

        return fingerprint.of_asked(self)

    @cached_property
    def note(self) -> dict[str, Note]:
        """The notes by their ids."""
        return {note.id: note for note in self.notes}

    def question(self, question_id: str) -> Question:
        """Return the question with this id; raises KeyError if there is none."""
        return self.questions[self.place[question_id]]


def _letters(place: int) -> str:
    """Return a, b … z, aa, bb … for 1, 2 … 26, 27, 28 …, and nothing for 0."""
    return ascii_lowercase[place % 26 - 1] * ((place + 25) // 26)


def _raising(question: Question, role: str, options: tuple[Option, ...]) -> frozenset[str]:
    named = question.raise_
    if named is None:
        named = ("yes",) if role == "caution" and question.type == "yes-no" else ()
    return frozenset((*named, *(option.id for option in options if option.raise_)))
