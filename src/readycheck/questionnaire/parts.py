"""The parts of a question file that hold no questions, and what every part is made of.

Annotations are read when a file is: the built-in questionnaire is compiled, and needs none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from readycheck.questionnaire.bounds import (
    MAX_CHOSEN,
    MAX_CODE,
    MAX_GUIDE_TEXT,
    MAX_ID,
    MAX_ITEMS,
    MAX_LINES,
    MAX_QUESTIONS,
    MAX_TEXT,
    MAX_TYPED,
)
from readycheck.text import collapse_whitespace

# In the patterns, (?!\n) is for Python alone, whose $ matches before a last line break too.
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?!\n)",
        max_length=MAX_ID,
        description="A name of small letters, digits and single dashes.",
    ),
]
# YAML reads a bare 0 as a number, which the loader takes for the text.
ANSWER_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)"
AnswerId = Annotated[
    str,
    Meta(
        pattern=ANSWER_PATTERN,
        max_length=MAX_ID,
        description="An answer of small letters, digits and single dashes, or a number.",
    ),
]
Text = Annotated[
    str, Meta(pattern=r"\S", max_length=MAX_TEXT, description="Words as they are shown.")
]
GuideText = Annotated[
    str, Meta(pattern=r"\S", max_length=MAX_GUIDE_TEXT, description="Words of the guide.")
]
AnswerIds = Annotated[tuple[AnswerId, ...], Meta(min_length=1, max_length=MAX_ITEMS)]
Ids = Annotated[tuple[Id, ...], Meta(min_length=1, max_length=MAX_ITEMS)]


class Part(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every part of the format has in common: it is frozen and takes no unknown keys."""


class Beside(Part, frozen=True):
    """Words of a guide section that have notes from other sources beside them."""

    quote: Annotated[Text, Meta(description="The words, exactly as they are in the section.")]
    notes: Annotated[Ids, Meta(description="The notes to be read with them.")]
    translation: Annotated[
        Text | None, Meta(description="The words in the language of the questions.")
    ] = None


class GuideSection(Part, frozen=True):
    """One section of the guide, its words unchanged."""

    id: Annotated[Id, Meta(description="The name that passages use for this section.")]
    title: Annotated[Text, Meta(description="The section’s heading, as the guide has it.")]
    text: Annotated[GuideText, Meta(description="The section’s words, each paragraph on a line.")]
    beside: Annotated[
        tuple[Beside, ...],
        Meta(max_length=MAX_ITEMS, description="Words in it that have notes beside them."),
    ] = ()
    translation: Annotated[
        GuideText | None,
        Meta(description="Its words in the language of the questions, as many lines."),
    ] = None

    def lines(self) -> Iterator[tuple[str, tuple[Beside, ...]]]:
        """Yield each line of it, with the words in it that are read with notes."""
        quotes = [(collapse_whitespace(part.quote), part) for part in self.beside]
        for line in self.text.splitlines():
            words = collapse_whitespace(line)
            yield line, tuple(part for quote, part in quotes if quote in words)

    def words(self) -> list[str]:
        """Return its lines in the language of the questions, as far as they are translated."""
        return [collapse_whitespace(line) for line in (self.translation or self.text).splitlines()]


class Guide(Part, frozen=True):
    """The guide whose words explain the answers."""

    title: Annotated[Text, Meta(description="The guide’s name.")]
    publisher: Annotated[Text, Meta(description="Who published it.")]
    disclosure: Annotated[Text, Meta(description="What the publisher gains by it, in a sentence.")]
    sections: Annotated[
        tuple[GuideSection, ...],
        Meta(max_length=MAX_ITEMS, description="The guide, in its order."),
    ]

    def section(self, section_id: str) -> GuideSection:
        """Return the guide's section with this id; raises KeyError if there is none."""
        return {section.id: section for section in self.sections}[section_id]


class Passage(Part, frozen=True):
    """Words of the guide, and the section they are in."""

    section: Annotated[Id, Meta(description="The id of the guide’s section.")]
    quote: Annotated[Text, Meta(description="The words, exactly as they are in the section.")]
    translation: Annotated[
        Text | None, Meta(description="The words in the language of the questions.")
    ] = None


class Link(Part, frozen=True):
    """Where a note's fact comes from."""

    title: Annotated[Text, Meta(description="What the source is called.")]
    url: Annotated[
        str,
        Meta(
            pattern=r"^https?://[^\s\"<>\\^`{|}]+$(?!\n)",
            max_length=MAX_TEXT,
            description="An http or https address.",
        ),
    ]


class Note(Part, frozen=True):
    """A fact from another source, shown beside the guide's words."""

    id: Annotated[Id, Meta(description="The name by which questions list the note.")]
    text: Annotated[Text, Meta(description="The fact, in a sentence or two.")]
    source: Annotated[Link, Meta(description="Where the fact comes from.")]
    short: Annotated[Text | None, Meta(description="The fact in few words, for the sheet.")] = None


class HelpLine(Part, frozen=True):
    """Where to get help now, and how."""

    where: Annotated[Text, Meta(description="A country or place.")]
    text: Annotated[Text, Meta(description="Numbers and addresses there.")]


class HelpNow(Part, frozen=True, kw_only=True):
    """The crisis lines and the date on which they were checked."""

    checked: Annotated[
        str,
        Meta(
            pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            description="The day the lines were last checked, such as 2026-11-22.",
        ),
    ]
    intro: Annotated[Text, Meta(description="Who should turn to these lines, in a sentence.")]
    short: Annotated[
        Text | None,
        Meta(
            description="The lines in short, for the first screen. Without it, the intro and the "
            "lines are there."
        ),
    ] = None
    lines: Annotated[
        tuple[HelpLine, ...],
        Meta(min_length=1, max_length=MAX_ITEMS, description="Where to turn, place by place."),
    ]


class WriteIn(Part, frozen=True):
    """What a provider asks about first: an answer in words, or else lines to write on."""

    label: Annotated[Text, Meta(description="What to write there.")]
    question: Annotated[
        Id | None, Meta(description="The question whose answer is shown in place of the line.")
    ] = None
    lines: Annotated[
        Annotated[int, Meta(ge=1, le=10)], Meta(description="How many lines there are to write on.")
    ] = 1


# A name without a folder; when the file is read, the picture itself takes its place, as a data URI.
LOGO_PATTERN = r"^[^/\\:]+\.([pP][nN][gG]|[sS][vV][gG])$(?!\n)"


class Clinic(Part, frozen=True):
    """The letterhead of the clinic that hands out the sheet."""

    name: Annotated[Text, Meta(description="The clinic’s name.")]
    lines: Annotated[
        tuple[Text, ...],
        Meta(max_length=MAX_LINES, description="Lines under the name, such as the address."),
    ] = ()
    logo: Annotated[
        Annotated[str, Meta(pattern=LOGO_PATTERN, max_length=MAX_CODE)] | None,
        Meta(description="A PNG or SVG file beside the question file, shown beside the name."),
    ] = None


class SheetParts(Part, frozen=True):
    """What the sheet holds besides the answers."""

    title: Annotated[
        Text | None, Meta(description="The sheet’s title, in place of the program’s own.")
    ] = None
    subject: Annotated[
        Text | None,
        Meta(description="What the visit is about, for a sheet without a title of its own."),
    ] = None
    none_marked: Annotated[
        Text | None,
        Meta(description="What it means, and what it does not, when no caution was marked."),
    ] = None
    also_listed: Annotated[
        tuple[Id, ...],
        Meta(max_length=MAX_ITEMS, description="Notes shown on every sheet, below the cautions."),
    ] = ()
    write_in: Annotated[
        tuple[WriteIn, ...],
        Meta(
            max_length=MAX_LINES,
            description="Medicines and other facts: answers, or lines to write on.",
        ),
    ] = ()
    prompts: Annotated[
        Annotated[tuple[Text, ...], Meta(max_length=MAX_ITEMS)] | None,
        Meta(description="What is always worth asking, in place of the program’s own list."),
    ] = None
    limits: Annotated[
        Text | None,
        Meta(description="What nobody should do because of the sheet, in place of medicines."),
    ] = None
    clinic: Annotated[
        Clinic | None, Meta(description="The letterhead, if a clinic hands the sheet out.")
    ] = None


SampleAnswer = (
    Annotated[str, Meta(max_length=MAX_TYPED)]
    | Annotated[tuple[Annotated[str, Meta(max_length=MAX_TYPED)], ...], Meta(max_length=MAX_CHOSEN)]
)


class Sample(Part, frozen=True):
    """A made-up person and their answers."""

    id: Annotated[Id, Meta(description="The sample’s name.")]
    title: Annotated[Text, Meta(description="Who the made-up person is.")]
    answers: Annotated[
        dict[Id, SampleAnswer],
        Meta(max_length=MAX_QUESTIONS, description="Their answers, by the questions’ ids."),
    ]
