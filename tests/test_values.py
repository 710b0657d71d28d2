"""Numbers, dates and scales: read as people type them, never guessed, and kept in one form."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readycheck import messages, translation
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.diagnostics.words import Hint
from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import build
from readycheck.fhir import elements
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.formats.registry import FORMATS, by_name
from readycheck.interview.prompter import Answered, Prompt
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.response import values
from readycheck.response.answers import Misfit, normalise
from readycheck.response.response import Response
from readycheck.storage import answers_file, draft_file
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.validation import lint, loader
from tests.conftest import DAY, NOW
from tests.test_example import words
from tests.test_prompters import hold_both_to
from tests.test_sheet import part, written

BODY = """\
readycheck: 1
id: num-try
version: "1"
language: en
title: Numbers
intro: A few questions.
sections:
  - id: body
    title: Body
    role: visit
    questions:
      - id: weight
        type: number
        text: How much do you weigh?
        topic: Weight
        unit: kg
        decimals: 1
        min: 30
        max: 300
      - id: last
        type: date
        text: When did you last eat?
        topic: Last meal
        optional: true
      - id: bed
        type: time
        text: When do you go to bed?
        topic: Bedtime
        optional: true
      - id: pain
        type: scale
        text: How bad is your pain now?
        topic: Pain now
        ends: [No pain, Worst pain I can imagine]
        raise: [8, 9, 10]
      - id: where
        type: text
        text: Where is it?
        topic: Where
        optional: true
        when: {pain: [7, 8, 9, 10]}
help_now:
  checked: "2026-11-22"
  intro: Talk to someone.
  lines: [{where: Here, text: call 1}]
"""
ANSWERS: dict[str, Answer] = {"weight": "82.5", "last": "2026-11-25", "bed": "22:30", "pain": "9"}
ANSWERS["where"] = "Back"
WHOLE = Question(id="n", type="number", text="N?", topic="N")
EXACT = Question(id="n", type="number", text="N?", topic="N", unit="mm Hg", decimals=3)
DATE = Question(id="d", type="date", text="D?", topic="D")
TIME = Question(id="t", type="time", text="T?", topic="T")
SCALE = Question(id="s", type="scale", text="S?", topic="S", ends=("None", "Worst"))


@pytest.fixture(scope="module")
def body() -> Questionnaire:
    return loader.parse("body.yaml", BODY.encode())


def misfit(question: Question, typed: str) -> Misfit | None:
    found = values.read(question, typed)
    return found.misfit if isinstance(found, values.Complaint) else None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("7", "7"),
        (" +7 ", "7"),
        ("007", "7"),
        ("-0", "0"),
        ("−3", "-3"),
        ("\u20133", "-3"),
        ("٤٢", "42"),
        ("82.5", "82.5"),
        ("82,50", "82.5"),
        ("0,125", "0.125"),
        (".5", "0.5"),
        ("82,5 mm Hg", "82.5"),
        ("82.5 MM HG.", "82.5"),
        ("12 500", "12500"),
        ("1’234’567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("-1,234.5", "-1234.5"),
    ],
)
def test_number(typed: str, kept: str) -> None:
    """A number is read with a point or a comma, grouped or not, with its own unit."""
    assert values.read(EXACT, typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "many", "1 2", "12,34,5", "1,2,3", "1.2.3", "82 kg", "8x", "--8", "½", "1e3", "5-6"],
)
def test_no_number(typed: str) -> None:
    """What is not a number is not taken for one, and neither is another unit."""
    assert misfit(EXACT, typed) is Misfit.NOT_NUMBER


@pytest.mark.parametrize("typed", ["1,000", "1.500", "-12,345", "999.999"])
def test_ambiguous_number(typed: str) -> None:
    """Three figures after the only mark may be thousands, so both readings are offered."""
    found = values.read(EXACT, typed)
    assert isinstance(found, values.Complaint)
    assert found.misfit is Misfit.AMBIGUOUS
    figures = typed.replace(",", "").replace(".", "")
    assert f"Type {figures} or " in found.said


def test_range() -> None:
    """A number keeps to its range and its decimals, and what is said names them."""
    kilos = Question(id="w", type="number", text="W?", topic="W", decimals=1, min_=30, max_=300)
    assert values.read(kilos, "30") == "30"
    assert "from 30 to 300" in values.complaint(kilos, "29.9")
    assert misfit(kilos, "300.5") is Misfit.OUT_OF_RANGE
    assert misfit(kilos, "82.55") is Misfit.TOO_PRECISE
    assert "1 digit " in values.complaint(kilos, "82.55")
    assert values.complaint(WHOLE, "8.5") == messages.NUMBER_WHOLE
    assert misfit(WHOLE, "99999999999") is Misfit.OUT_OF_RANGE
    assert misfit(WHOLE, "9" * 500) is Misfit.NOT_NUMBER


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-25",
        "2026/11/25",
        "25 Nov 2026",
        "25 november 2026",
        "November 25, 2026",
        "Nov. 25th 2026",
        "the 25th of November 2026",
        "25-Nov-2026",
        "25\u2011Nov\u20112026",
        "2026\u201311\u201325",
        "2026 Nov 25",
        "25/11/2026",
        "11/25/2026",
        "25.11.2026",
        "Wednesday 25 November 2026",
        "Wed, Nov 25, 2026",
        "Wednesday, 25/11/2026",
    ],
)
def test_date(typed: str) -> None:
    """A whole date is read in the ways that people write one."""
    assert values.read(DATE, typed) == "2026-11-25"


@pytest.mark.parametrize(
    "typed",
    [
        "25 de noviembre de 2026",
        "25 nov 2026",
        "25 de Noviembre del 2026",
        "25º de nov. 2026",
        "miércoles 25 de noviembre de 2026",
        "mié. 25 nov 2026",
        "miercoles, 25 de noviembre del 2026",
        "mie\u0301rcoles 25/11/2026",
        "el 25 de noviembre de 2026",
    ],
)
def test_spanish_date(typed: str) -> None:
    """In Spanish a date is read with its “de”."""
    with translation.spoken("es"):
        assert values.read(DATE, typed) == "2026-11-25"


@pytest.mark.parametrize(
    "typed",
    ["1.º de setiembre de 2026", "1ro de set. 2026", "1° sept 2026", "1ero septiembre 2026"],
)
def test_first_of_september(typed: str) -> None:
    """September has two names in Spanish, and its first day many signs."""
    with translation.spoken("es"):
        assert values.read(DATE, typed) == "2026-09-01"


def test_sure_date() -> None:
    """Where both orders give one day, it is that day."""
    assert values.read(DATE, "5/5/2026") == "2026-05-05"
    assert values.read(DATE, "3 Sept 2026") == "2026-09-03"
    assert values.read(DATE, "Wednesday 3/4/2026") == "2026-03-04"
    with translation.spoken("es"):
        assert values.read(DATE, "mar 3 2026") == "2026-03-03"
        assert values.read(DATE, "mar 3 de marzo de 2026") == "2026-03-03"


@pytest.mark.parametrize("typed", ["03/04/2026", "3.4.2026", "03-04-2026"])
def test_ambiguous_date(typed: str) -> None:
    """A date that can be two days is asked for again, with both named."""
    said = values.complaint(DATE, typed)
    assert "4 March 2026 or 3 April 2026" in said
    assert misfit(DATE, typed) is Misfit.AMBIGUOUS


@pytest.mark.parametrize(
    "typed",
    ["", "today", "Nov 2026", "25 Nov", "25 Nov 26", "25/11/26", "31 Feb 2026", "2026-13-01",
     "32/01/2026", "25 Ju 2026", "25 Nov 2026 or so", "2026", "25 11",
     "Thursday 25 November 2026", "We 25 Nov 2026", "about 25 Nov 2026", "Wednesday"],
)  # fmt: skip
def test_no_date(typed: str) -> None:
    """What is no whole date is not made one."""
    assert misfit(DATE, typed) is Misfit.NOT_DATE


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("19:30", "19:30"), ("07:30", "07:30"), ("0:05", "00:05"), ("7:30 am", "07:30"),
        ("7:30 PM", "19:30"), ("7pm", "19:00"), ("7.30 p.m.", "19:30"), ("12 am", "00:00"),
        ("12:15 p. m.", "12:15"), ("19h30", "19:30"), ("10:30", "10:30"), ("19:30 h", "19:30"),
        ("19.30h", "19:30"), ("22 hrs.", "22:00"), ("0 h", "00:00"), ("22 horas", "22:00"),
        ("at 7 pm", "19:00"), ("a las 7:30 pm", "19:30"), ("las 19:30", "19:30"),
        ("a la 1 pm", "13:00"),
    ],
)  # fmt: skip
def test_time(typed: str, kept: str) -> None:
    """A time is read on both clocks."""
    assert values.read(TIME, typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "7", "19", "24:00", "7:60", "13 pm", "0 am", "noon", "7:3", "730", "7:30:15", "24 h"],
)
def test_no_time(typed: str) -> None:
    """What is no time with its hour and minutes is not made one."""
    assert misfit(TIME, typed) is Misfit.NOT_TIME


def test_ambiguous_time() -> None:
    """A time of either half of the day is asked for again, with both named."""
    assert misfit(TIME, "7:30") is Misfit.AMBIGUOUS
    assert "7:30 am or 7:30 pm" in values.complaint(TIME, "7:30")
    assert misfit(TIME, "7 h") is Misfit.AMBIGUOUS
    assert values.in_words(TIME, "00:15") == "12:15 am"
    assert values.in_words(TIME, "12:00") == "12:00 pm"


def test_one_full_stop_in_spanish() -> None:
    """A time that ends in a full stop ends its sentence too."""
    with translation.spoken("es"):
        said = values.complaint(TIME, "7:30")
        assert "7:30 a. m. o 7:30 p. m. Escriba" in said
    assert ".." not in said


def test_scale() -> None:
    """A scale takes its whole numbers, alone or as 7/10."""
    assert values.read(SCALE, "7") == values.read(SCALE, "7/10") == "7"
    assert misfit(SCALE, "11") is misfit(SCALE, "-1") is Misfit.OUT_OF_RANGE
    assert misfit(SCALE, "7.5") is Misfit.TOO_PRECISE
    assert misfit(SCALE, "7/8") is Misfit.NOT_NUMBER


@given(st.text(max_size=60), st.sampled_from([WHOLE, EXACT, DATE, TIME, SCALE]))
def test_any_text(typed: str, question: Question) -> None:
    """Whatever is typed, what is kept stays the same when it is read again."""
    found = values.read(question, typed)
    if isinstance(found, str):
        assert values.read(question, found) == found == normalise(question, typed)
        assert values.in_words(question, found)
    else:
        assert found.said


def test_samples_as_written(body: Questionnaire) -> None:
    """Numbers and dates of a sample are written bare, and kept as they always are."""
    answers = "{weight: 82.50, last: 25 Nov 2026, pain: 9}"
    text = f"{BODY}samples: [{{id: a, title: A, answers: {answers}}}]"
    [sample] = loader.parse("body.yaml", text.encode()).samples
    assert sample.answers == {"weight": "82.5", "last": "2026-11-25", "pain": "9"}


def test_both_prompters(body: Questionnaire) -> None:
    """Both prompters take what was typed, and keep it in one form."""
    typed = ["82,5 kg", "25 Nov 2026", "10:30 pm", "9", "Back"]
    done = ["choose start", *(f"type {each}" for each in typed), "choose MAKE", "choose end"]
    end = hold_both_to(body, done)
    assert isinstance(end, Response)
    assert end.answers == ANSWERS


def test_asked_again() -> None:
    """A line that cannot be taken is asked for again, with the reason."""
    said = io.StringIO()
    prompt = Prompt(text="D?", type="text", check=lambda typed: "" if typed == "2" else "No. ")
    prompter = AccessiblePrompter(io.StringIO("1\n2\n"), said, interactive=False)
    assert prompter.ask(prompt) == Answered("2")
    assert said.getvalue().endswith("No. \n")


def test_condition_on_scale(body: Questionnaire) -> None:
    """A number of a scale brings up a question, and can be a topic."""
    where = body.question("where")
    assert not Response(body, {"pain": "6"}).visible(where)
    assert Response(body, {"pain": "7"}).visible(where)
    assert messages.TOPICS not in written(body, {"pain": "7"})
    assert "Pain now: 9" in part(written(body, ANSWERS), messages.TOPICS)


@pytest.mark.parametrize("name", [format.name for format in FORMATS])
def test_sheet_and_form(body: Questionnaire, name: str) -> None:
    """Every format shows the answers in words, and on the form the room for them."""
    shown = words(by_name(name).write(build(Response(body, ANSWERS), DAY)), name)
    for said in ("82.5 kg", "25 November 2026", "10:30 pm", "9, where 0 is “No pain” and 10 is"):
        assert said in shown
    form = words(by_name(name).write(paper_form.build(body)), name)
    for said in (
        "From 30 to 300.",
        "kg",
        "Day",
        "Month",
        "Year",
        "Hour",
        "am or pm",
        "0 means “No pain”",
    ):
        assert said in form
    steps = [each for each in form.split("I can imagine”.")[1].split() if each.isdigit()]
    assert steps[:11] == [str(step) for step in range(11)]


def test_unit_in_narrative(body: Questionnaire) -> None:
    """Who reads the narrative of a record sees the unit of a number too."""
    said = fhir_response.response(Response(body, {"weight": "82.5"}))
    assert "82.5 kg<" in said["text"]["div"]


def test_line_with_unit(body: Questionnaire) -> None:
    """Where a number was left out, the line to write it on names its unit."""
    assert "\nWeight (kg) ____" in written(body, {})


def test_answers_file(body: Questionnaire) -> None:
    """Answers are kept as text, and numbers are read too where a file has them bare."""
    saved = answers_file.encode(Response(body, ANSWERS), NOW)
    assert json.loads(saved)["answers"] == ANSWERS
    assert answers_file.decode(body, "a.json", saved).response.answers == ANSWERS
    bare = saved.replace(b'"82.5"', b"82.5").replace(b'"9"', b"9")
    assert answers_file.decode(body, "a.json", bare).response.answers == ANSWERS


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("weight", "eighty", "RC515"),
        ("weight", 8, "RC516"),
        ("weight", 82.55, "RC517"),
        ("last", "25 Nov", "RC518"),
        ("last", "03/04/2026", "RC519"),
        ("weight", "1,000", "RC519"),
        ("bed", "late", "RC522"),
        ("bed", "7:30", "RC519"),
        ("pain", 11, "RC516"),
        ("weight", True, "RC501"),
        ("weight", ["82"], "RC501"),
        ("where", 5, "RC501"),
    ],
)
def test_wrong_answer(body: Questionnaire, name: str, value: object, code: str) -> None:
    """An answers file with an odd number or date is refused, with its line."""
    record = {"readycheck": 1, "questionnaire": {"id": body.id}, "answers": {name: value}}
    with pytest.raises(InvalidFileError) as problems:
        answers_file.decode(body, "a.json", json.dumps(record, indent=1).encode())
    [problem] = problems.value.found
    assert (problem.line, problem.code) == (7, code)


def test_half_typed(body: Questionnaire) -> None:
    """Half a date is kept in a draft and comes back to be finished."""
    response = Response(body, {"weight": "82.5"}, here="last").typing("25 No")
    record = draft_file.parse(draft_file.encode(response, NOW))
    offer = draft_file.offer(body, Path("d"), record, None)
    assert offer
    assert offer.response.typed_at(body.question("last")) == "25 No"


def test_questionnaire_in_fhir(body: Questionnaire) -> None:
    """Each has its type in FHIR, with range, decimals, unit and the ends of a scale."""
    made = json.loads(elements.encode(fhir.questionnaire(body)))
    [group] = [item for item in made["item"] if item["linkId"] == "body"]
    weight, last, bed, pain, where = group["item"]
    types = [each["type"] for each in (weight, last, bed, pain)]
    assert types == ["decimal", "date", "time", "integer"]
    said = {entry["url"].rpartition("/")[2]: entry for entry in weight["extension"]}
    assert said["minValue"]["valueDecimal"] == 30
    assert said["maxValue"]["valueDecimal"] == 300
    assert said["maxDecimalPlaces"]["valueInteger"] == 1
    assert said["questionnaire-unit"]["valueCoding"] == {
        "system": "http://unitsofmeasure.org", "code": "kg", "display": "kg",
    }  # fmt: skip
    assert [item["text"] for item in pain["item"]] == ["No pain", "Worst pain I can imagine"]
    assert "answerOption" not in pain
    assert [line["answerInteger"] for line in where["enableWhen"]] == [7, 8, 9, 10]


def test_response_in_fhir(body: Questionnaire) -> None:
    """Answers are values of their types, with the figures that were typed."""
    made = json.loads(elements.encode(fhir_response.response(Response(body, ANSWERS))))
    answers = {item["linkId"]: item["answer"] for item in made["item"][0]["item"]}
    assert answers["weight"] == [{"valueDecimal": 82.5}]
    assert answers["last"] == [{"valueDate": "2026-11-25"}]
    assert answers["pain"] == [{"valueInteger": 9}]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("        type: date\n", "        type: date\n        unit: kg\n"), "RC328"),
        (("min: 30", "min: 300"), "RC329"),
        (("ends: [No pain, Worst pain I can imagine]", "max: 5"), "RC330"),
        (("ends: [", "max: 1000\n        ends: ["), "RC331"),
        (("decimals: 1", "decimals: 9"), "RC208"),
        (("when: {pain: [7, 8, 9, 10]}", "when: {pain: [11]}"), "RC303"),
        (("when: {pain: [7, 8, 9, 10]}", "when: {weight: [7]}"), "RC310"),
    ],
)
def test_wrong_question(change: tuple[str, str], code: str) -> None:
    """What makes no sense for a number, date or scale is refused."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("body.yaml", BODY.replace(*change).encode())
    assert code in [problem.code for problem in problems.value.found]


@pytest.mark.parametrize("bound", ["min: x", "max: 1e3"])
def test_bound_no_number(bound: str) -> None:
    """A bound that is not a whole number is named, and compared with nothing."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("body.yaml", BODY.replace(f"{bound[:3]}: 30", bound, 1).encode())
    assert {problem.code for problem in problems.value.found} == {"RC203"}


def test_scale_as_caution() -> None:
    """A scale among the cautions that raises nothing is warned of."""
    text = BODY.replace("role: visit", "role: caution").replace(
        "raise: [8, 9, 10]", "optional: true"
    )
    own = loader.parse("body.yaml", text.encode())
    found = list(lint.findings(own, DAY))
    assert [finding.code.code for finding in found] == ["RC406"] * 4
    assert [finding.hint == Hint.MOVE_TO_VISIT for finding in found] == [True, True, True, False]


def test_numbers_as_option_ids() -> None:
    """Options may have bare numbers as their ids, and conditions and samples name them so."""
    text = BODY.replace("type: scale", "type: one-of").replace(
        "ends: [No pain, Worst pain I can imagine]",
        "options: [{id: 0, text: None}, {id: 7, text: Some}, {id: 8, text: Much}, "
        "{id: 9, text: More}, {id: 10, text: Most}]",
    )
    own = loader.parse("body.yaml", text.encode())
    assert Response(own, {"pain": "7"}).visible(own.question("where"))
