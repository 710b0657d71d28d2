"""The question file's format: what a questionnaire is made of. The JSON Schema comes from here."""

from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from readycheck import wording

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="A name of small letters, digits and single dashes.",
    ),
]
Text = Annotated[str, Meta(pattern=r"\S", description="Words as they are shown.")]
Conditions = Annotated[
    dict[Id, tuple[Id, ...]],
    Meta(description="Earlier questions, each with the answers one of which must have been given."),
]


class Part(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every part of the format has in common: it is frozen and takes no unknown keys."""


class Beside(Part, frozen=True):
    """Words of a guide section that are read with notes from other sources beside them."""

    quote: Text
    notes: Annotated[tuple[Id, ...], Meta(min_length=1)]


class GuideSection(Part, frozen=True):
    """One section of the guide, its words unchanged."""

    id: Id
    title: Text
    text: Text
    beside: Annotated[
        tuple[Beside, ...], Meta(description="Notes that stand beside words of this section.")
    ] = ()


class Guide(Part, frozen=True):
    """The guide whose words explain the answers."""

    title: Text
    publisher: Text
    disclosure: Text
    sections: tuple[GuideSection, ...]

    def section(self, id: str) -> GuideSection:
        """The guide's section with this id; raises StopIteration if there is none."""
        return next(section for section in self.sections if section.id == id)


class Passage(Part, frozen=True):
    """Words of the guide, and the section they stand in."""

    section: Id
    quote: Text


class Link(Part, frozen=True):
    """Where a note's fact comes from."""

    title: Text
    url: Annotated[str, Meta(pattern=r"^https?://\S+$", description="An http or https address.")]


class Note(Part, frozen=True):
    """A fact that stands beside the guide's words, with its source."""

    id: Id
    text: Text
    source: Link


class Option(Part, frozen=True):
    """One answer that can be chosen."""

    id: Id
    text: Text
    when: Conditions = {}


class Ask(Part, frozen=True):
    """A question for the provider that some answers suggest."""

    id: Id
    text: Text
    when: tuple[Id, ...]


class Question(Part, frozen=True):
    """One question, what is said about it, and what is said after each answer."""

    id: Id
    type: Literal["yes-no", "one-of", "some-of", "text"]
    text: Text
    topic: Text
    why: Text | None = None
    from_: Passage | None = field(default=None, name="from")
    explain: dict[Id, tuple[Passage, ...]] = {}
    notes: tuple[Id, ...] = ()
    ask: tuple[Ask, ...] = ()
    options: tuple[Option, ...] = ()
    optional: bool = False
    when: Conditions = {}
    bring: Annotated[
        bool, Meta(description="Its answers are questions to bring; it offers those of `ask` too.")
    ] = False
    at_most: Annotated[int, Meta(ge=1)] | None = None


class Section(Part, frozen=True, kw_only=True):
    """Questions that belong together."""

    id: Id
    title: Text
    role: Literal["readiness", "caution", "visit"]
    intro: Text | None = None
    questions: Annotated[tuple[Question, ...], Meta(min_length=1)]


class HelpLine(Part, frozen=True):
    """Where help is to be had now, and how."""

    where: Text
    text: Text


class HelpNow(Part, frozen=True, kw_only=True):
    """The help-now lines and the date on which they were checked."""

    checked: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="As 2026-11-22.")]
    intro: Text
    short: Text | None = None
    lines: tuple[HelpLine, ...]


class WriteIn(Part, frozen=True):
    """A line of the sheet to write on, left out when `question` was answered in words."""

    label: Text
    question: Id | None = None


class Clinic(Part, frozen=True):
    """The letterhead of the clinic that hands out the sheet."""

    name: Text
    lines: tuple[Text, ...] = ()


class SheetParts(Part, frozen=True):
    """What the sheet holds besides the answers."""

    also_listed: Annotated[
        tuple[Id, ...], Meta(description="Notes shown when no caution was marked.")
    ] = ()
    write_in: tuple[WriteIn, ...] = ()
    clinic: Clinic | None = None


Answer = str | tuple[str, ...]


class Sample(Part, frozen=True):
    """A made-up person and their answers."""

    id: Id
    title: Text
    answers: dict[Id, Answer]


class Questionnaire(Part, frozen=True, kw_only=True, dict=True):
    """A whole question file."""

    readycheck: Literal[1]
    id: Id
    version: Text
    url: (
        Annotated[
            str,
            Meta(
                pattern=r"^https?://[^\s|#]+$",
                description="The address under which health records know the questionnaire.",
            ),
        ]
        | None
    ) = None
    language: Text
    title: Text
    intro: Text
    guide: Guide | None = None
    sections: Annotated[tuple[Section, ...], Meta(min_length=1)]
    notes: tuple[Note, ...] = ()
    help_now: HelpNow
    sheet: SheetParts = SheetParts()
    samples: tuple[Sample, ...] = ()

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
        """The section each question stands in, by the question's id."""
        return {question.id: section for section in self.sections for question in section.questions}

    @cached_property
    def required(self) -> tuple[Question, ...]:
        """The questions that must be answered when they are visible."""
        return tuple(question for question in self.questions if not question.optional)

    @cached_property
    def number(self) -> dict[str, int]:
        """The place of each required question among them, by its id."""
        return {question.id: place for place, question in enumerate(self.required)}

    @cached_property
    def asks(self) -> tuple[tuple[Question, Ask], ...]:
        """Every suggested question for the provider, with the question that suggests it."""
        return tuple((question, ask) for question in self.questions for ask in question.ask)

    @cached_property
    def note(self) -> dict[str, Note]:
        """The notes by their ids."""
        return {note.id: note for note in self.notes}

    def question(self, id: str) -> Question:
        """The question with this id; raises KeyError if there is none."""
        return self.questions[self.place[id]]


YES_NO = tuple(Option(id=id, text=text) for id, text in wording.YES_NO.items())


def offered(questionnaire: Questionnaire, question: Question) -> tuple[Option, ...]:
    """Every answer a question can ever offer; to bring, first what earlier answers suggest."""
    if question.type == "yes-no":
        return YES_NO
    if question.type == "text" or not question.bring:
        return question.options
    place = questionnaire.place
    suggested = (
        Option(id=ask.id, text=ask.text, when={by.id: ask.when})
        for by, ask in questionnaire.asks
        if place[by.id] < place[question.id]
    )
    return (*suggested, *question.options)


def unfit(questionnaire: Questionnaire, question: Question, answer: object) -> str:
    """Why `answer` cannot be an answer to `question`, or nothing if it can."""
    if question.type == "text":
        return "" if isinstance(answer, str) and cleaned(answer) else "a text is needed here"
    ids = [option.id for option in offered(questionnaire, question)]
    if question.type != "some-of":
        return "" if answer in ids else f"{_shown(answer)} is not one of its answers"
    if not isinstance(answer, list | tuple) or not answer:
        return "a list of answers is needed here"
    if odd := [item for item in answer if item not in ids]:
        return f"{_shown(odd[0])} is not one of its answers"
    if len(set(answer)) < len(answer):
        return "an answer stands here twice"
    if question.at_most and len(answer) > question.at_most:
        return f"only {question.at_most} answers can be given here"
    return ""


def _shown(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else "this"


def cleaned(text: str) -> str:
    """What a person typed as one line of plain text: control characters gone, spaces single.

    Characters that turn the direction of the text around them go too: they could make a sheet
    read other than it was typed. Letters of every script, and emoji, stay.
    """
    return " ".join(text.translate(_GONE).split())


# C0 and C1 controls without white space, embeddings and isolates of text direction, surrogates.
_GONE = dict.fromkeys(
    code
    for codes in (
        range(0x20),
        range(0x7F, 0xA0),
        range(0x202A, 0x202F),
        range(0x2066, 0x206A),
        range(0xD800, 0xE000),
    )
    for code in codes
    if not chr(code).isspace()
)
