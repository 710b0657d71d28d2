"""Questionnaires made up by hypothesis, each with answers to it."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby, takewhile
from pathlib import Path
from typing import Literal, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from readycheck.environment import question_source
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import (
    Clinic,
    Guide,
    GuideSection,
    HelpLine,
    HelpNow,
    Link,
    Note,
    Passage,
    SheetParts,
)
from readycheck.questionnaire.question import Answer, Ask, Conditions, Option, Question
from readycheck.response.answers import options_for
from readycheck.response.response import Response
from readycheck.validation.rules import questionnaire_rules
from tests.conftest import NOW

QUOTE = "Drink it slowly."
# Letters, marks of markup, and white space and signs that FHIR takes as they are or not at all.
TEXTS = st.text("abc äß漢🙂<&*_#|'\"“’\\{}\u00a0\u202f\u3000\ufeff\u202e\u200d", max_size=12).map(
    "x{}y".format
)
WHY = st.none() | TEXTS


class Pair(NamedTuple):
    """A questionnaire with answers to it, and when they were given."""

    response: Response
    created: datetime | None


def some(ids: Sequence[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """One or more of the ids."""
    return st.lists(st.sampled_from(ids), min_size=1, max_size=most, unique=True).map(tuple)


@st.composite
def conditions(draw: st.DrawFn, earlier: Sequence[Question]) -> Conditions:
    """Conditions on up to three earlier questions."""
    choices = [q for q in earlier if not q.typed or q.type == "scale"]
    if not choices or draw(st.integers(0, 2)) == 0:
        return {}
    named = draw(
        st.lists(st.sampled_from(choices), min_size=1, max_size=3, unique_by=lambda q: q.id)
    )
    return {question.id: draw(some(answers_of(question, earlier))) for question in named}


def answers_of(question: Question, questions: Sequence[Question]) -> list[str]:
    """The ids of the answers to a question; to bring, of what those before it suggest too."""
    if question.type == "yes-no":
        return ["yes", "no", "not-sure", "prefer-not-to-say"]
    options = [option.id for option in question.options]
    if question.type == "scale":
        return [str(step) for step in range(question.min_ or 0, 11)]
    if not question.bring:
        return options
    before = takewhile(lambda other: other.id != question.id, questions)
    return [*(ask.id for other in before for ask in other.ask), *options]


@st.composite
def questions(draw: st.DrawFn, number: int, earlier: Sequence[Question]) -> Question:
    """A question of any type, with any condition on earlier ones."""
    types: list[
        Literal["yes-no", "one-of", "some-of", "text", "list", "number", "date", "time", "scale"]
    ]
    types = ["yes-no", "one-of", "some-of", "text", "list", "number", "date", "time", "scale"]
    type = draw(st.sampled_from(types))
    options = tuple(
        Option(f"o{n}", f"{draw(TEXTS)} {n}", draw(conditions(earlier)) if n > 1 else {})
        for n in range(draw(st.integers(2, 5)) if type.endswith("-of") else 0)
    )
    bring = type == "some-of" and draw(st.booleans())
    question = Question(
        id=f"q{number}",
        type=type,
        text=draw(TEXTS),
        topic=draw(TEXTS),
        why=draw(WHY),
        from_=Passage("tea", QUOTE) if draw(st.booleans()) else None,
        notes=("cups",) if draw(st.booleans()) else (),
        options=options,
        optional=draw(st.booleans()),
        when=draw(conditions(earlier)),
        bring=bring,
        ends=("none", "worst") if type == "scale" else (),
        decimals=draw(st.sampled_from([0, 2])) if type == "number" else 0,
        unit=draw(st.sampled_from([None, "kg", "cups"])) if type == "number" else None,
        min_=draw(st.sampled_from([None, 1])) if type in ("number", "scale") else None,
    )
    if question.in_own_words or type in ("number", "date", "time"):
        return question
    known = answers_of(question, earlier)
    most = st.none() | st.integers(1, min(len(known), 4))
    return Question(
        **{name: getattr(question, name) for name in question.__struct_fields__}
        | {
            "at_most": draw(most) if type == "some-of" else None,
            "explain": {id: (Passage("tea", QUOTE),) * 2 for id in draw(some(known))},
            "ask": tuple(
                Ask(f"a{number}-{n}", f"{draw(TEXTS)} {number}-{n}", draw(some(known)))
                for n in range(draw(st.integers(0, 2)))
            ),
        }
    )


@st.composite
def questionnaires(draw: st.DrawFn, least: int = 1) -> Questionnaire:
    """A questionnaire that breaks no rule, with at least so many questions a section.

    A section may have a question's id.
    """
    sections: list[Section] = []
    earlier: list[Question] = []
    for number in range(draw(st.integers(1, 3))):
        asked = []
        for _ in range(draw(st.integers(least, least + 3))):
            asked.append(draw(questions(len(earlier), earlier)))
            earlier.append(asked[-1])
        sections.append(
            Section(
                id=draw(st.sampled_from([f"s{number}", f"q{number}"])),
                title=draw(TEXTS),
                role=draw(st.sampled_from(["readiness", "caution", "visit"])),
                intro=draw(WHY),
                questions=tuple(asked),
            )
        )
    made = Questionnaire(
        readycheck=1,
        id="made-up",
        version=draw(st.sampled_from(["1", "2.0 (draft)", "a|b"])),
        url=draw(st.none() | st.just("https://clinic.example/Questionnaire/made-up")),
        language="en",
        title=draw(TEXTS),
        intro=draw(TEXTS),
        guide=Guide("G", "P", "D.", (GuideSection("tea", "On Tea", f"Tea. {QUOTE}"),)),
        sections=tuple(sections),
        notes=(Note("cups", draw(TEXTS), Link("A book", "https://example.org")),),
        help_now=HelpNow(checked="2026-11-22", intro="Talk.", lines=(HelpLine("Here", "call 1"),)),
        sheet=SheetParts(clinic=draw(st.none() | st.just(Clinic("A clinic")))),
    )
    assert not list(questionnaire_rules.findings(made)), list(questionnaire_rules.findings(made))
    return made


@st.composite
def responses(draw: st.DrawFn, questionnaire: Questionnaire) -> Response:
    """An answers file's worth of answers: also such as a condition hides or narrows."""
    answers: dict[str, Answer] = {}
    for question in questionnaire.questions:
        if draw(st.integers(0, 4)) == 0:
            continue
        ids = [option.id for option in options_for(questionnaire, question)]
        if question.type == "text":
            answers[question.id] = draw(TEXTS)
        elif question.type == "date":
            answers[question.id] = draw(st.dates()).isoformat()
        elif question.type == "time":
            answers[question.id] = draw(st.times()).strftime("%H:%M")
        elif question.type == "number":
            least = max(question.min_ or 0, 2)
            fraction = ".75"[: question.decimals + 1] if question.decimals else ""
            answers[question.id] = draw(st.sampled_from([f"{least}", f"{least}{fraction}"]))
        elif question.type == "list":
            answers[question.id] = tuple(draw(st.lists(TEXTS, min_size=1, max_size=3)))
        elif question.type == "some-of":
            answers[question.id] = draw(some(ids, question.at_most or len(ids)))
        else:
            answers[question.id] = draw(st.sampled_from(ids))
    return Response(questionnaire, answers)


@st.composite
def pairs(draw: st.DrawFn, asked: st.SearchStrategy[Questionnaire]) -> Pair:
    """A questionnaire with answers to it, dated or not, in any time zone or none."""
    response = draw(responses(draw(asked)))
    zones = st.none() | st.timezones()
    return Pair(response, draw(st.none() | st.datetimes(timezones=zones)))


def made_up(asked: st.SearchStrategy[Questionnaire], count: int) -> list[Pair]:
    """The same pairs each time: of many, those with the most answers, no two alike."""
    found: dict[object, Pair] = {}

    @seed(5)
    @settings(max_examples=60, database=None, phases=[Phase.generate], deadline=None)
    @given(pairs(asked))
    def collect(pair: Pair) -> None:
        response = pair.response
        types = [
            (question.type, question.bring, len(question.when)) for question in response.path()
        ]
        found[str((types, answered(response)))] = pair

    collect()
    return sorted(found.values(), key=lambda pair: len(answered(pair.response)))[-count:]


def answered(response: Response) -> list[str]:
    """The ids of the questions that have an answer to show."""
    return [question.id for question in response.path() if response.shown(question) is not None]


def explained(response: Response) -> Iterator[str]:
    """The linkIds of the passages that the answers bring up, and of the notes beside them."""
    for question in response.path():
        answer = response.shown(question)
        if answer is None:
            continue
        for id, passages in question.explain.items():
            if id == answer or (isinstance(answer, tuple) and id in answer):
                in_a_row = len(list(groupby(passages, key=lambda passage: passage.section)))
                yield from (f"{question.id}.said.{id}.{n + 1}" for n in range(in_a_row))
        shown = question.notes_after(answer)
        yield from (
            f"{question.id}.note.{n}" for n, id in enumerate(question.note_ids, 1) if id in shown
        )


def write(folder: Path, name: str, pair: Pair) -> None:
    """Write a pair as FHIR, with what the program itself says is offered and answered.

    One with a date is filed: it names the patient, who filled it in, and itself.
    """
    response = pair.response
    record_id = str(uuid5(NAMESPACE_URL, name))
    filed = [fhir_response.Filing(record_id, "Patient/1", "Patient/1")] if pair.created else []
    said = {
        "visible": [question.id for question in response.path()],
        "offered": {
            question.id: [
                option.coding.code if option.coding else option.id
                for option in response.options(question)
            ]
            for question in response.path()
            if question.type.endswith("-of")
        },
        "answered": answered(response),
        "explained": list(explained(response)),
        "missing": len(response.missing()),
    }
    for kind, resource in (
        ("questionnaire", fhir.questionnaire(response.questionnaire)),
        ("response", fhir_response.response(*pair, *filed)),
        ("bundle", fhir_response.bundle(*pair, *filed)),
        ("said", said),
    ):
        folder.joinpath(f"{name}.{kind}.json").write_text(json.dumps(resource), "utf-8")


if __name__ == "__main__":  # for .ci/run: pairs for other implementations, in the folder named
    folder, *files = map(Path, sys.argv[1:])
    for file in files:
        questionnaire = question_source.load(str(file))
        write(folder, f"{file.stem}-empty", Pair(Response(questionnaire), None))
        for sample in questionnaire.samples:
            pair = Pair(Response(questionnaire, dict(sample.answers)), NOW)
            write(folder, f"{file.stem}-{sample.id}", pair)
        for number, pair in enumerate(made_up(st.just(questionnaire), 2), start=1):
            write(folder, f"{file.stem}-made-up-{number}", pair)
    for number, pair in enumerate(made_up(questionnaires(least=4), 12), start=1):
        write(folder, f"made-up-{number:02}", pair)
