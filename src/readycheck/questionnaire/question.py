"""A question of the question file: its type, its words, its answers, and what follows from them.

Annotations are read when a file is: the built-in questionnaire is compiled, and needs none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Meta, field

from readycheck.questionnaire.bounds import (
    MAX_CHOSEN,
    MAX_CODE,
    MAX_CODES,
    MAX_CONDITIONS,
    MAX_DECIMALS,
    MAX_ID,
    MAX_ITEMS,
    MAX_NUMBER,
    MAX_TEXT,
)
from readycheck.questionnaire.parts import AnswerId, AnswerIds, Id, Part, Passage, Text

Answer = str | tuple[str, ...]
Bound = Annotated[int, Meta(ge=-MAX_NUMBER, le=MAX_NUMBER)]
CODE_PATTERN = r"^\S+( \S+)*$(?!\n)"
Code = Annotated[str, Meta(pattern=CODE_PATTERN, max_length=MAX_CODE)]


class Coding(Part, frozen=True):
    """A code by which health records know something."""

    system: Annotated[
        str,
        Meta(
            pattern=r"^(https?://|urn:)[^\s\"<>\\^`{|}]+$(?!\n)",
            max_length=MAX_TEXT,
            description="The address of the code system, such as http://loinc.org.",
        ),
    ]
    code: Annotated[Code, Meta(description="The code in that system.")]
    display: Annotated[
        Text | None,
        Meta(description="What the system calls it. Without it, an answer’s own words are there."),
    ] = None


GIVEN = "given"  # in a condition, any answer at all
Conditions = Annotated[
    dict[Id, AnswerIds],
    Meta(
        max_length=MAX_CONDITIONS,
        description="Asked only after these answers: earlier questions by their ids, each with "
        "the answers that lead to it, any of them, or [given] for any answer at all.",
    ),
]


class Option(Part, frozen=True):
    """One answer that can be chosen."""

    id: Annotated[AnswerId, Meta(description="The answer’s name in files and conditions.")]
    text: Annotated[Text, Meta(description="The answer as it is shown.")]
    when: Annotated[
        Conditions, Meta(description="Offered only after these answers to earlier questions.")
    ] = {}
    raise_: Annotated[
        bool, Meta(description="Whether it is listed on the sheet as a topic to talk about.")
    ] = field(name="raise", default=False)
    exclusive: Annotated[
        bool,
        Meta(
            description="Whether it cannot be combined with another answer, such as “None of "
            "these”."
        ),
    ] = False
    coding: Annotated[
        Coding | None, Meta(description="Its code in health records, instead of the program’s own.")
    ] = None


class Ask(Part, frozen=True):
    """A question for the provider that some answers suggest."""

    id: Annotated[Id, Meta(description="Its name in answers files.")]
    text: Annotated[Text, Meta(description="The question to the provider.")]
    when: Annotated[AnswerIds, Meta(description="The answers that suggest it.")]


class NoteFor(Part, frozen=True):
    """A note shown only after some of the answers."""

    id: Annotated[Id, Meta(description="The note’s id.")]
    when: Annotated[AnswerIds, Meta(description="The answers after which it is shown.")]


class Question(Part, frozen=True):
    """One question, what is said about it, and what is said after each answer."""

    id: Annotated[Id, Meta(description="The question’s name in files and conditions.")]
    type: Annotated[
        Literal["yes-no", "one-of", "some-of", "text", "list", "number", "date", "time", "scale"],
        Meta(
            description="yes-no also takes not-sure and prefer-not-to-say; one-of and some-of "
            "choose among options; text takes any words, and list takes any number of such texts; "
            "number, date and time take what they say, and scale a whole number between two named "
            "ends."
        ),
    ]
    text: Annotated[Text, Meta(description="The question as it is asked.")]
    topic: Annotated[Text, Meta(description="Its short name on the sheet.")]
    why: Annotated[Text | None, Meta(description="Why it is asked, or how to answer it.")] = None
    from_: Annotated[
        Passage | None, Meta(description="The guide’s own line that the question comes from.")
    ] = field(default=None, name="from")
    explain: Annotated[
        dict[AnswerId, Annotated[tuple[Passage, ...], Meta(max_length=MAX_ITEMS)]],
        Meta(
            max_length=MAX_ITEMS,
            description="What the guide says after each answer: answers with their passages.",
        ),
    ] = {}
    notes: Annotated[
        tuple[Id | NoteFor, ...],
        Meta(
            max_length=MAX_ITEMS,
            description="The notes shown with it: their ids, or ids with the answers they need.",
        ),
    ] = ()
    ask: Annotated[
        tuple[Ask, ...],
        Meta(
            max_length=MAX_ITEMS, description="Questions for the provider that its answers suggest."
        ),
    ] = ()
    options: Annotated[
        tuple[Option, ...],
        Meta(max_length=MAX_ITEMS, description="The answers of a one-of or some-of question."),
    ] = ()
    answers: Annotated[
        Id | None, Meta(description="The set in `answer_sets` that has its options.")
    ] = None
    optional: Annotated[bool, Meta(description="Whether it may be skipped.")] = False
    when: Conditions = {}
    bring: Annotated[
        bool, Meta(description="Its answers are questions to bring; it offers those of `ask` too.")
    ] = False
    at_most: Annotated[
        Annotated[int, Meta(ge=1, le=MAX_CHOSEN)] | None,
        Meta(description="How many answers of a some-of question can be chosen."),
    ] = None
    link: Annotated[
        Code | None,
        Meta(description="Its linkId in health records, where it is not to be the id."),
    ] = None
    code: Annotated[
        tuple[Coding, ...],
        Meta(max_length=MAX_CODES, description="Its codes in health records, such as LOINC’s."),
    ] = ()
    unit: Annotated[
        Annotated[str, Meta(pattern=r"\S", max_length=MAX_ID)] | None,
        Meta(description="The unit of a number, such as kg, cm or mmHg."),
    ] = None
    decimals: Annotated[
        Annotated[int, Meta(ge=0, le=MAX_DECIMALS)],
        Meta(description="How many digits a number can have after the decimal point."),
    ] = 0
    min_: Annotated[
        Bound | None,
        Meta(description="The lowest number, or the low end of a scale: 0 without it."),
    ] = field(name="min", default=None)
    max_: Annotated[
        Bound | None,
        Meta(description="The highest number, or the high end of a scale: 10 without it."),
    ] = field(name="max", default=None)
    ends: Annotated[
        Annotated[tuple[Text, ...], Meta(max_length=2)],
        Meta(description="What the low and the high end of a scale mean."),
    ] = ()
    raise_: Annotated[
        Annotated[tuple[AnswerId, ...], Meta(max_length=MAX_ITEMS)] | None,
        Meta(
            description="The answers that make it a topic to talk about on the sheet. Without it, "
            "yes does in a yes-no question of a caution section."
        ),
    ] = field(name="raise", default=None)

    @property
    def typed(self) -> bool:
        """Whether it is answered by typing."""
        return self.in_own_words or self.measured

    @property
    def in_own_words(self) -> bool:
        """Whether it is answered in the person's own words."""
        return self.type in ("text", "list")

    @property
    def measured(self) -> bool:
        """Whether its answer is a number, a date or a time."""
        return self.type in ("number", "date", "time", "scale")

    @property
    def note_ids(self) -> tuple[str, ...]:
        """The ids of all its notes."""
        return tuple(note if isinstance(note, str) else note.id for note in self.notes)

    def notes_after(self, answer: Answer) -> tuple[str, ...]:
        """Return the ids of the notes shown after an answer."""
        answers = {answer} if isinstance(answer, str) else set(answer)
        return tuple(
            name
            for note, name in zip(self.notes, self.note_ids, strict=True)
            if isinstance(note, str) or not answers.isdisjoint(note.when)
        )


def holds(when: Conditions, shown: Mapping[str, Answer]) -> bool:
    """Return whether the answers so far meet conditions."""
    return not when or all(
        (GIVEN in answers and name in shown)
        or any(choice in answers for choice in choices(shown.get(name, ())))
        for name, answers in when.items()
    )


def choices(answer: Answer) -> tuple[str, ...]:
    """Return what was chosen."""
    return (answer,) if isinstance(answer, str) else answer
