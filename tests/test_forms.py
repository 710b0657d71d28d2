"""An imported FHIR Questionnaire is asked here, and its answers go back to its own items."""

import io
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readycheck import messages
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.documents import answer_table
from readycheck.fhir import response as fhir_response
from readycheck.fhir.imported import file as forms
from readycheck.fhir.imported.form import OWN_WORDS, ImportedForm
from readycheck.fhir.imported.value_sets import ValueSets
from readycheck.interview import questions
from readycheck.interview.questions import Said
from readycheck.questionnaire.question import Answer
from readycheck.response.answers import Misfit, misfit
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.ui.accessible import AccessiblePrompter
from tests.conftest import NOW, Run
from tests.forms import DAYS, HIDDEN, INTAKE, OFTEN, SDC, Item, coding, extended, form, item, when
from tests.test_fhir import items


def read(resource: dict[str, Any]) -> tuple[ImportedForm, list[Diagnostic]]:
    return forms.parse("form.json", json.dumps(resource, indent=1).encode())


def answered(resource: dict[str, Any], **answers: Answer) -> dict[str, Any]:
    """The response to a form, whose answers are named with _ for what a name cannot have."""
    imported, _ = read(resource)
    given = {name.replace("_", "/"): answer for name, answer in answers.items()}
    for name, answer in given.items():
        assert misfit(imported, imported.question(name), answer) is None
    return fhir_response.response(Response(imported, given), NOW)


def values(response: dict[str, Any]) -> dict[str, list[Any]]:
    """The values of a response, by linkId."""
    found: dict[str, list[Any]] = {}

    def walk(part: dict[str, Any]) -> None:
        for entry in part.get("item", ()):
            assert ("item" in entry) != ("answer" in entry)
            if "answer" in entry:
                found[entry["linkId"]] = [
                    {key: value for key, value in answer.items() if key != "item"}
                    for answer in entry["answer"]
                ]
            walk(entry)
            for answer in entry.get("answer", ()):
                walk(answer)

    walk(response)
    return found


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.code for each in found]


def test_own_items() -> None:
    """The response has their linkIds, their groups and their codings, and names their form."""
    response = answered(DAYS, **{"_44250-9": "LA6569-3"})
    assert response["questionnaire"] == "https://clinic.example/Questionnaire/intake|2.0"
    assert response["item"] == [
        {
            "linkId": "/44249-1",
            "text": "Over the last two weeks",
            "item": [
                {"linkId": "/44250-9", "text": "Little interest", "answer": [OFTEN[1]]},
            ],
        }
    ]
    assert response["status"] == "completed"


def test_what_is_worked_out() -> None:
    """A score is not asked for, and is a line to write on."""
    imported, warnings = read(DAYS)
    assert [question.id for question in imported.questions] == ["/44250-9", "/44255-8"]
    assert codes(warnings) == ["RC420"]
    assert [line.label for line in imported.sheet.write_in] == ["Score"]


def test_intake() -> None:
    """Each kind of item is asked as what it is, or said to be none that can be asked."""
    imported, warnings = read(INTAKE)
    assert {question.id: question.type for question in imported.questions} == {
        "name": "text",
        "born": "date",
        "smokes": "one-of",
        "packs": "number",
        "many": "text",
        "race": "some-of",
        f"race {OWN_WORDS}": "text",
        "consent": "some-of",
        "weight": "number",
        "weight unit": "one-of",
        "medicine": "text",
        "since": "date",
        "since time": "time",
        "pain": "one-of",
        "where": "text",
        "sex": "one-of",
        "score": "one-of",
    }
    assert [section.title for section in imported.sections] == ["Intake", "Medicines", "Intake"]
    assert imported.question("name").text == "1. Name"
    assert imported.question("name").why == "Please answer for yourself."
    assert imported.question("where").why == "Point at it."
    assert not imported.question("name").optional
    assert imported.question("born").optional
    assert codes(warnings) == ["RC421", "RC420", "RC420"]
    assert [line.label for line in imported.sheet.write_in] == ["Country", "Photo of your card"]
    lines = json.dumps(INTAKE, indent=1).splitlines()
    assert "country" in lines[warnings[1].line]
    assert warnings[1].path.startswith("item 'country'")


def test_values_of_their_types() -> None:
    """Answers go back as values of their types."""
    response = answered(
        INTAKE,
        name="Maria",
        born="1980-05-12",
        smokes="yes",
        packs="1.5",
        race=("A", OWN_WORDS),
        **{f"race {OWN_WORDS}": "Ainu"},
        consent=("I agree",),
        weight="80",
        **{"weight unit": "[lb_av]"},
        medicine="Tea",
        since="2020-01-31",
        pain="Y",
        where="Here",
        sex="female",
        score="LA6568-5",
    )
    found = values(response)
    assert found["name"] == [{"valueString": "Maria"}]
    assert found["born"] == [{"valueDate": "1980-05-12"}]
    assert found["smokes"] == [{"valueBoolean": True}]
    assert found["packs"] == [{"valueDecimal": 1.5}]
    assert found["race"] == [coding("A"), {"valueString": "Ainu"}]
    assert found["consent"] == [coding("I agree")]
    assert found["weight"] == [{"valueQuantity": {"value": 80, "unit": "lb", "code": "[lb_av]"}}]
    assert found["since"] == [{"valueDateTime": "2020-01-31"}]
    assert found["sex"][0]["valueCoding"]["code"] == "female"
    assert found["score"] == [OFTEN[0]]
    [pain] = [entry for entry, _ in items(response) if entry["linkId"] == "pain"]
    assert pain["answer"][0]["item"] == [
        {"linkId": "where", "text": "Where is it?", "answer": [{"valueString": "Here"}]}
    ]
    assert not {"hidden", "filled", "photo", "weight unit"} & set(found)
    assert response["status"] == "in-progress"  # the photo, which they require, is missing


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, {"many": False, "packs": False, "since": False, "where": False}),
        ({"smokes": "no", "packs": "3"}, {"packs": False, "many": False}),
        ({"smokes": "yes", "packs": "1.5"}, {"packs": True, "many": False}),
        ({"smokes": "yes", "packs": "2"}, {"many": True}),
        ({"medicine": "Tea"}, {"since": True}),
        ({"pain": "N"}, {"where": True}),  # what is within a question goes with any answer to it
        ({"race": ("A",)}, {f"race {OWN_WORDS}": False}),
        ({"race": (OWN_WORDS,)}, {f"race {OWN_WORDS}": True}),
    ],
)
def test_conditions(answers: dict[str, Answer], asked: dict[str, bool]) -> None:
    """What is asked depends on the answers, as their form says."""
    imported, _ = read(INTAKE)
    response = Response(imported, answers)
    assert {name: response.visible(imported.question(name)) for name in asked} == asked


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_conditions_one_by_one(picks: list[int]) -> None:
    """What is asked is the same whether the answers came one by one or all at once."""
    response = Response.begin(read(INTAKE)[0])
    for pick in picks:
        question = response.question
        if question is None or pick == 5:
            response = response.back()
            continue
        options = [option.id for option in response.options(question)]
        try:
            choice = "1" if question.typed else options[pick % len(options)]
            response = response.answer(
                (choice,) if question.type in ("some-of", "list") else choice
            )
        except ValueError:  # a date, say
            if not question.optional:
                return
            response = response.skip()
        afresh = Response(response.questionnaire, response.answers)
        assert list(response.path()) == list(afresh.path())


@pytest.mark.parametrize(
    ("behavior", "operators", "given", "holds"),
    [
        ("all", ("=", "="), ("A", "B"), True),
        ("all", ("=", "="), ("A", "A"), False),
        ("any", ("=", "="), ("B", "B"), True),
        ("any", ("=", "="), ("B", "A"), False),
        ("all", ("!=", "="), ("B", "B"), True),
        ("all", ("!=", "="), ("A", "B"), False),
    ],
)
def test_behavior(
    behavior: str, operators: tuple[str, str], given: tuple[str, str], holds: bool
) -> None:
    """Of several lines all must hold, or any: of one question or of several."""
    options = [coding("A"), coding("B")]
    lines = [
        when("one", operators[0], answerCoding={"code": "A"}),
        when("two", operators[1], answerCoding={"system": "http://loinc.org", "code": "B"}),
    ]
    imported, _ = read(
        form(
            item("one", "choice", answerOption=options),
            item("two", "choice", answerOption=options),
            item("three", "string", enableWhen=lines, enableBehavior=behavior),
        )
    )
    response = Response(imported, dict(zip(("one", "two"), given, strict=True)))
    assert response.visible(imported.question("three")) == holds


KG = {"system": "http://unitsofmeasure.org", "code": "kg"}


@pytest.mark.parametrize(
    ("kind", "given", "line", "holds"),
    [
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, **KG}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 100, **KG}), False),
        ("quantity", "60", when("a", "!=", answerQuantity={"value": 100, **KG}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, "unit": "kg"}), True),
        ("quantity", "60", when("a", "=", answerQuantity={"value": 60, "code": "[lb_av]"}), False),
        ("quantity", "60", when("a", ">", answerQuantity={"value": 59.5, **KG}), True),
        ("date", "2020-02-29", when("a", "<", answerDate="2020-03-01"), True),
        ("date", "2020-02-29", when("a", ">=", answerDate="2020-03-01"), False),
        ("time", "20:00", when("a", ">", answerTime="20:00:00"), False),
        ("time", "20:00", when("a", ">=", answerTime="20:00:00"), True),
        ("integer", "10", when("a", ">", answerInteger=9), True),
        ("integer", "", when("a", "!=", answerInteger=9), True),
        ("integer", "", when("a", "<", answerInteger=9), False),
    ],
)
def test_comparison(kind: str, given: str, line: dict[str, Any], holds: bool) -> None:
    """An amount, a day, a time and no answer are compared as R4 says."""
    unit = extended("questionnaire-unitOption", valueCoding={**KG, "display": "kg"})
    more: Item = {"extension": [unit]} if kind == "quantity" else {}
    imported, _ = read(form(item("a", kind, **more), item("b", "string", enableWhen=[line])))
    response = Response(imported, {"a": given} if given else {})
    assert response.visible(imported.question("b")) == holds


@pytest.mark.parametrize(
    ("operator", "moment", "holds"),
    [
        ("=", "2020-03-01T11:30:00Z", True),
        (">", "2020-03-01T11:45:00Z", False),
        ("<", "2020-03-01T08:00:00-05:00", True),
        (">", "2020-02-29", True),
    ],
)
def test_zones_compared(
    monkeypatch: pytest.MonkeyPatch, operator: str, moment: str, holds: bool
) -> None:
    """Two moments are compared by when they are, in whatever zone each is written."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    line = when("a", operator, answerDateTime=moment)
    imported, _ = read(form(item("a", "dateTime"), item("b", "string", enableWhen=[line])))
    response = Response(imported, {"a": "2020-03-01", "a time": "12:30"})
    assert response.visible(imported.question("b")) == holds


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"resourceType": "QuestionnaireResponse"}, "RC215"),
        (form(), "RC216"),
        (form(item("", "string")), "RC206"),
        (form(item("a", "string"), item("a", "string")), "RC301"),
        ({**form(), "item": "b"}, "RC203"),
        (form(item("a", "string", "\u001b[31mred")), "RC111"),
        ({**form(), "item": [item("a", "string"), 1.5]}, "RC203"),
        (form(*(item(f"q{n}", "string") for n in range(1001))), "RC320"),
        (form(*(item(f"q{n}", "string", "word " * 390) for n in range(200))), "RC325"),
    ],
)
def test_no_form(wrong: dict[str, Any], code: str) -> None:
    """What is no form, or too large, is refused with its place."""
    with pytest.raises(InvalidFileError) as refused:
        read(wrong)
    assert code in codes(refused.value.found)
    assert all(each.line >= 1 for each in refused.value.found)


def deep(levels: int) -> dict[str, Any]:
    """A form of groups in groups."""
    inner = item("q", "string")
    for level in range(levels):
        inner = item(f"g{level}", "group", "Group", inner)
    return form(inner)


def test_depth() -> None:
    """Groups may be within groups, but not without end."""
    assert [question.id for question in read(deep(8))[0].questions] == ["q"]
    with pytest.raises(InvalidFileError) as refused:
        read(deep(200))
    assert codes(refused.value.found) == ["RC134"]


SLOPPY = [
    (item("a", "choice", answerOption=[{"valueInteger": "3"}, {"valueInteger": 4}]), "one-of"),
    (item("a", "choice", answerOption=[{"valueCoding": {"display": "x"}}] * 2), "one-of"),
    (item("a", "choice", answerOption=[coding("1"), coding("1")]), "one-of"),
    (item("a", "coding", answerOption=OFTEN), "one-of"),
    (item("a", "string", required="true", repeats="true"), "list"),
    (item("a", "decimal", extension=[{"url": "x/minValue", "valueDecimal": "0"}]), "number"),
    (item("a", "string", " in\ttwo\nlines"), "text"),
    (item("a", "string", extension="none", code="none"), "text"),
]


@pytest.mark.parametrize(("sloppy", "type_"), SLOPPY)
def test_sloppy_forms(sloppy: Item, type_: str) -> None:
    """What published forms get wrong is understood."""
    imported, _ = read(form({"type": "display", "text": "It has no link."}, sloppy))
    question = imported.question("a")
    assert question.type == type_
    assert question.text == " ".join(question.text.split())
    ids = [option.id for option in question.options]
    assert len(set(ids)) == len(ids)
    texts = [option.text for option in question.options]
    assert len(set(texts)) == len(texts)


def test_answers_file() -> None:
    """Answers are kept by their linkIds, and read again."""
    imported, _ = read(DAYS)
    response = Response(imported, {"/44250-9": "LA6569-3"}, language="en")
    written = answers_file.encode(response, NOW)
    assert json.loads(written)["answers"] == {"/44250-9": "LA6569-3"}
    record = answers_file.decode(imported, "a.json", written, exact=True)
    assert record.response == response


def test_bundle() -> None:
    """Their form is posted with the answers only if it has an address to find it by."""
    response = Response(read(DAYS)[0], {"/44250-9": "LA6569-3"})
    kinds = [e["resource"]["resourceType"] for e in fhir_response.bundle(response)["entry"]]
    assert kinds == ["Questionnaire", "QuestionnaireResponse"]
    nameless = {key: value for key, value in DAYS.items() if key != "url"}
    response = Response(read(nameless)[0], {"/44250-9": "LA6569-3"})
    [entry] = fhir_response.bundle(response)["entry"]
    assert "questionnaire" not in entry["resource"]


def test_commands(run: Run, tmp_path: Path) -> None:
    """Their form goes wherever a question file goes."""
    file = tmp_path / "form.json"
    file.write_text(json.dumps(DAYS), "utf-8")
    lines = ["1", "2", "1", "Make my sheet"]
    done = run("start", "--questions", "form.json", "-o", "a.json", lines=lines)
    assert done.returncode == 0, done.stderr
    assert "Little interest: Several days" in done.stdout
    assert messages.FORM_INTRO in done.stderr
    filed = run("sheet", "a.json", "--questions", "form.json", "--format", "fhir")
    assert values(json.loads(filed.stdout))["/44250-9"] == [OFTEN[1]]
    assert run("validate", "form.json").stdout.count("RC420") == 1
    assert (
        json.loads(run("questions", "--questions", "form.json", "--format", "fhir").stdout) == DAYS
    )
    assert "Feeling down" in run("sheet", "--blank", "--questions", "form.json").stdout


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (item("a", "string", maxLength=20, repeats=True), ["at most 20 characters"]),
        (
            item(
                "a",
                "open-choice",
                answerOption=OFTEN,
                extension=[
                    extended("minLength", valueInteger=3),
                    extended("regex", valueString="[A-Z]+"),
                ],
            ),
            ["at least 3 characters", "a pattern"],
        ),
        (
            item(
                "a",
                "dateTime",
                extension=[extended("minValue", valueDateTime="2026-01-01T09:00:00Z")],
            ),
            ["2026-01-01T09:00:00Z or later"],
        ),
        (
            item("a", "integer", extension=[extended("maxValue", valueInteger=10)]),
            [],
        ),
        (
            item("a", "date", extension=[extended("maxValue", valueDate="2026-01")]),
            ["2026-01 or earlier"],
        ),
        (
            item(
                "a",
                "quantity",
                extension=[extended("minValue", valueQuantity={"value": 2.5, "unit": "kg"})],
            ),
            ["2.5 kg or more", "its unit, which the form leaves open"],
        ),
        (
            item("a", "date", extension=[extended("maxValue", _valueDate={"extension": []})]),
            ["a highest value that is worked out"],
        ),
        (
            item(
                "a",
                "string",
                repeats=True,
                extension=[
                    extended("questionnaire-minOccurs", valueInteger=2),
                    extended("questionnaire-maxOccurs", valueInteger=3),
                    extended(
                        "questionnaire-constraint",
                        extension=[{"url": "human", "valueString": "No name twice."}],
                    ),
                    extended("questionnaire-constraint", extension=[]),
                ],
            ),
            ["at least 2 answers", "at most 3 answers", "this rule: No name twice.", "a rule"],
        ),
        (
            item(
                "a",
                "string",
                repeats=True,
                extension=[extended("questionnaire-maxOccurs", valueInteger=1)],
            ),
            ["at most 1 answer"],
        ),
    ],
)
def test_not_checked(asked: Item, said: list[str]) -> None:
    """What a form wants of an answer, and is not checked, is a warning with its place."""
    resource = form(item("b", "string"), asked)
    _, found = read(resource)
    line = json.dumps(resource, indent=1).split("\n").index('   "linkId": "a",')
    assert [(each.code, each.line) for each in found] == [("RC424", line)] * len(said)
    for each, words in zip(found, said, strict=True):
        assert each.message.endswith(f": {words}")


@pytest.mark.parametrize(
    ("kind", "fields", "refused", "taken"),
    [
        ("string", {"maxLength": 3}, "Anna", "Ann"),
        ("text", {"extension": [extended("minLength", valueInteger=3)]}, " An ", "Ann"),
        ("decimal", {"extension": [extended("minValue", valueDecimal=0.5)]}, "0.4", "0.5"),
        ("date", {"extension": [extended("maxValue", valueDate="2026-01-31")]},
         "1 Feb 2026", "2026-01-31"),
        ("dateTime", {"extension": [extended("minValue", valueDateTime="2026-01-31")]},
         "1 Jan 2026", "2026-01-31"),
        ("url", {}, "my page", "https://example.org"),
        ("time", {"extension": [extended("minValue", valueTime="08:00:00")]}, "07:59", "08:00"),
    ],
)  # fmt: skip
def test_limits(kind: str, fields: dict[str, Any], refused: str, taken: str) -> None:
    """What a form wants of an answer is checked as it is typed, and in an answers file."""
    imported, found = read(form(item("a", kind, **fields)))
    assert not found
    question = imported.question("a")
    assert misfit(imported, question, refused) is Misfit.REFUSED
    assert misfit(imported, question, taken) is None
    said = imported.refusal(question, refused)
    typed, out = io.StringIO(f"{refused}\n{taken}\n"), io.StringIO()
    prompter = AccessiblePrompter(typed, out, interactive=False)
    questions.ask(prompter, Response.begin(imported), question, lambda _: None, Said())
    assert said in out.getvalue()
    record = {"readycheck": 1, "questionnaire": {"id": imported.id}, "answers": {"a": refused}}
    with pytest.raises(InvalidFileError) as problems:
        answers_file.decode(imported, "a.json", json.dumps(record).encode())
    assert [(each.code, each.hint) for each in problems.value.found] == [("RC523", said)]


def test_numbers_in_quotes() -> None:
    """A number to choose goes back as a number, even where the form has it in quotes."""
    resource = form(item("a", "choice", answerOption=[{"valueInteger": "0"}, {"valueInteger": 1}]))
    assert values(answered(resource, a="0")) == {"a": [{"valueInteger": 0}]}
    imported, _ = read(resource)
    assert [option.text for option in imported.question("a").options] == ["0", "1"]


def test_limits_of_quantity() -> None:
    """A quantity is held to a limit in its own unit, and one in another unit is a warning."""
    kg, lb = {"code": "kg", "display": "kg"}, {"value": 5.5, "code": "[lb_av]", "unit": "lb"}
    unit = extended("questionnaire-unit", valueCoding=kg)
    least = extended("minValue", valueQuantity={"value": 2.5, "unit": "kg"})
    most = extended("maxValue", valueQuantity=lb)
    imported, found = read(form(item("a", "quantity", extension=[unit, least, most])))
    assert codes(found) == ["RC424"]
    assert imported.refusal(imported.question("a"), "2.4")
    assert not imported.refusal(imported.question("a"), "6")


def test_limits_nobody_can_meet() -> None:
    """Limits that no answer meets stop nobody."""
    bounds = [
        extended("minValue", valueDate="2026-02-01"),
        extended("maxValue", valueDate="2026-01-01"),
    ]
    number = [extended("minValue", valueInteger=5), extended("maxValue", valueInteger=4)]
    text = [extended("minLength", valueInteger=5000)]
    imported, found = read(
        form(
            item("a", "date", extension=bounds),
            item("b", "text", maxLength=4, extension=text),
            item("c", "integer", extension=number),
        )
    )
    assert codes(found) == ["RC424"] * 6
    for name, answer in (("a", "2026-01-15"), ("b", "Ann"), ("c", "7")):
        assert misfit(imported, imported.question(name), answer) is None


def test_time_of_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A time is asked, and after the day of a date and time its time, in the zone that is here."""
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    resource = form(item("a", "dateTime"), item("b", "time"))
    imported, found = read(resource)
    assert not found
    assert [(each.id, each.type) for each in imported.questions] == [
        ("a", "date"), ("a time", "time"), ("b", "time"),
    ]  # fmt: skip
    assert not Response(imported).visible(imported.question("a time"))
    assert values(answered(resource, a="2026-11-25", b="19:30")) == {
        "a": [{"valueDateTime": "2026-11-25"}],
        "b": [{"valueTime": "19:30:00"}],
    }
    given = answered(resource, a="2026-11-25", **{"a time": "07:05"})
    assert values(given) == {"a": [{"valueDateTime": "2026-11-25T07:05:00+05:30"}]}
    early = answered(resource, a="0001-01-01", **{"a time": "00:05"})
    assert values(early) == {"a": [{"valueDateTime": "0001-01-01"}]}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"question": "q", "operator": "contains", "answerBoolean": True}, "cannot be worked out"),
        ({"question": "q", "operator": "="}, "cannot be worked out"),
        ({"question": "q", "operator": "exists", "answerString": "x"}, "cannot be worked out"),
        ({"operator": "=", "answerBoolean": True}, "cannot be worked out"),
        ("q", "cannot be worked out"),
        ({"question": "z", "operator": "=", "answerBoolean": True}, "later answer"),
        ({"question": "y", "operator": "=", "answerBoolean": True}, "not asked"),
    ],
)
def test_unknown_conditions(line: Any, why: str) -> None:
    """An item whose condition nobody can work out is named, and has a line: it is never just
    passed over, as if its condition did not hold."""
    asked = item("a", "string", "Why?", enableWhen=[line])
    imported, [warning] = read(form(item("q", "boolean"), asked, item("z", "boolean")))
    assert (warning.code, why in warning.message) == ("RC420", True)
    assert [entry.label for entry in imported.sheet.write_in] == ["Why?"]


def test_stu3() -> None:
    """A form of STU3, the version before, has its answers and conditions under other names."""
    imported, found = read(
        form(
            item("q", "choice", option=OFTEN),
            item("s", "choice", options={"reference": "#yes"}),
            item("a", "string", enableWhen=[{"question": "q", "hasAnswer": True}]),
            item(
                "b",
                "string",
                enableWhen=[
                    {"question": "q", "hasAnswer": False},
                    {"question": "s", "answerCoding": {"code": "y"}},
                ],
            ),
            contained=[
                {
                    "resourceType": "ValueSet",
                    "id": "yes",
                    "expansion": {"contains": [{"code": "y", "display": "Yes"}, {"code": "n"}]},
                }
            ],
        )
    )
    assert found == []
    assert [option.text for option in imported.question("s").options] == ["Yes", "n"]
    first = imported.question("q").options[0].id
    seen = [
        [q.id for q in imported.questions if Response(imported, given).visible(q)]
        for given in ({}, {"q": first}, {"q": first, "s": "y"})
    ]
    assert seen == [["q", "s", "b"], ["q", "s", "a"], ["q", "s", "a", "b"]]


IN_R4 = "5.0/StructureDefinition/extension-Questionnaire.item.answerConstraint"


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        (item("a", "coding", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "integer", answerOption=OFTEN, answerConstraint="optionsOrString"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOrType"), True),
        (item("a", "string", answerOption=OFTEN, answerConstraint="optionsOnly"), False),
        (
            item(
                "a",
                "choice",
                answerOption=OFTEN,
                extension=[extended(IN_R4, valueCode="optionsOrString")],
            ),
            True,
        ),
    ],
)
def test_own_words_of_r5(asked: Item, own: bool) -> None:
    """In R5 an item says in another way that it takes one's own words."""
    imported, found = read(form(asked))
    assert found == []
    assert [q.id for q in imported.questions[1:]] == [f"a {OWN_WORDS}"] * own
    answers: dict[str, Answer] = {"a": OWN_WORDS, f"a {OWN_WORDS}": "Now and then"}
    assert not own or imported.values("a", answers) == [{"valueString": "Now and then"}]


@pytest.mark.parametrize("type_", ["coding", "choice", "integer", "date"])
def test_others_of_r5(type_: str) -> None:
    """R5's codes or numbers that an item takes and does not list are not words: nobody can type
    them, and a warning says so."""
    asked = item("a", type_, answerOption=OFTEN, answerConstraint="optionsOrType")
    imported, found = read(form(asked))
    assert ([q.type for q in imported.questions], codes(found)) == (["one-of"], ["RC425"])


def test_keys_without_a_value() -> None:
    """A key with null is the same as no key: many programs write them."""
    bare = dict.fromkeys(("item", "enableWhen", "answerOption", "extension", "required", "prefix"))
    imported, found = read({**form(item("a", "string", "Why?", **bare)), "title": None})
    assert found == []
    assert imported.question("a").text == "Why?"


def test_nested_codes() -> None:
    """A code system's codes beneath others are offered too, and headings are not."""
    system = {
        "resourceType": "CodeSystem",
        "url": "urn:tea",
        "concept": [
            {
                "code": "black",
                "property": [{"code": "notSelectable", "valueBoolean": True}],
                "concept": [{"code": "assam"}, {"code": "ceylon", "concept": [{"code": "uva"}]}],
            },
            {"code": "green"},
        ],
    }
    every = {"resourceType": "ValueSet", "id": "t", "compose": {"include": [{"system": "urn:tea"}]}}
    asked = item("a", "choice", answerValueSet="#t")
    imported, _ = read(form(asked, contained=[system, every]))
    options = [option.id for option in imported.question("a").options]
    assert options == ["assam", "ceylon", "uva", "green"]


def test_within_what_is_not_asked() -> None:
    """Each question within an item that is not asked is named, and has a line."""
    photo = item("p", "attachment", "Photo", item("n", "string", "Taken when?", required=True))
    never = when("p", "exists", answerBoolean=True)
    mood = {"linkId": "m", "type": "string", "code": [{"display": "Mood"}], "required": True}
    inner = [{"type": "display", "text": "Read this."}, item("h", "group", "", mood)]
    group = item("g", "group", "", *inner, enableWhen=[never])
    imported, found = read(form(photo, item("q", "boolean")))
    assert not imported.lacks  # what is within has no answer to go with
    imported, found = read(form(photo, group, item("q", "boolean")))
    assert codes(found) == ["RC420"] * 3
    assert [entry.label for entry in imported.sheet.write_in] == ["Photo", "Taken when?", "Mood"]
    assert imported.lacks
    signatures = [item(f"s{n}", "attachment", f"Signature {n}") for n in range(31)]
    imported, found = read(form(*signatures, item("q", "boolean")))
    assert len(imported.sheet.write_in) == 30
    assert [each.hint for each in found[29:]] == [
        "the sheet has a line to write it on",
        "write it in the notes on the sheet",
    ]


def test_units_from_a_value_set() -> None:
    """A quantity's units may be in a value set of the form."""
    units = {
        "resourceType": "ValueSet",
        "id": "u",
        "compose": {"include": [{"system": "urn:u", "concept": [{"code": "kg"}, {"code": "g"}]}]},
    }
    asked = item(
        "a", "quantity", extension=[extended("questionnaire-unitValueSet", valueCanonical="#u")]
    )
    imported, found = read(form(asked, contained=[units]))
    assert found == []
    [unit] = [value["valueQuantity"] for value in imported.values("a", {"a": "4", "a unit": "kg"})]
    assert unit == {"value": 4, "unit": "kg", "system": "urn:u", "code": "kg"}


@pytest.mark.parametrize(
    ("wrapped", "code", "hint"),
    [
        ({"questionnaire": form()}, "RC202", "save the Questionnaire alone"),
        ([form()], "RC203", "save the Questionnaire alone"),
        ({"resourceType": "Bundle"}, "RC215", "save the Questionnaire alone"),
        ({"resourceType": "Patient"}, "RC215", "name the Questionnaire"),
        ({"resourceType": "questionnaire"}, "RC209", "did you mean 'Questionnaire'?"),
    ],
)
def test_form_in_something_else(wrapped: Any, code: str, hint: str) -> None:
    """Where a form is within something else, the hint is how to take it out."""
    assert forms.is_form(json.dumps(wrapped).encode())
    with pytest.raises(InvalidFileError) as refused:
        read(wrapped)
    [found] = refused.value.found
    assert (found.code, found.hint[: len(hint)]) == (code, hint)


def test_many_value_sets() -> None:
    """Each value set is read once, however many items have it."""
    looked_at = []

    class Entry(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            looked_at.append(key)
            return super().get(key, default)

    sets = [Entry(resourceType="ValueSet", id=f"v{n}") for n in range(20)]
    known = ValueSets({"contained": sets})
    before = len(looked_at)
    for _ in range(20):
        known.codings("#v19")
    assert len(looked_at) - before < len(sets)


def test_parts_apart() -> None:
    """The question for a time, a unit or own words is apart from an item with a like linkId."""
    unit = [
        extended("questionnaire-unitOption", valueCoding={"code": code}) for code in ("g", "kg")
    ]
    imported, _ = read(
        form(
            item("a time", "string"),
            item("a", "dateTime"),
            item("b own words", "string"),
            item("b", "open-choice", answerOption=[coding("own words"), coding("tea")]),
            item("c", "quantity", extension=unit),
            item("c unit", "string"),
        )
    )
    ids = [question.id for question in imported.questions]
    assert len(set(ids)) == len(ids)
    options = [option.id for option in imported.question("b").options]
    assert len(set(options)) == len(options)
    kept = {"a": "2026-11-25", "a time 2": "07:30", "a time": "x", "c": "2", "c unit 2": "g"}
    assert imported.values("a time", kept) == [{"valueString": "x"}]
    [moment] = imported.values("a", kept)
    assert moment["valueDateTime"].startswith("2026-11-25T07:30:00")
    assert imported.values("c", kept) == [{"valueQuantity": {"value": 2, "unit": "g", "code": "g"}}]
    assert imported.values("b", {"b": OWN_WORDS, "b own words 2": "Milk", "b own words": "x"}) == [
        {"valueString": "Milk"}
    ]


def test_columns_apart() -> None:
    """No two columns of a table have one name, whatever the linkIds are."""
    several = item("q", "choice", repeats=True, answerOption=[coding("a"), coding("b")])
    odd = [item(link, "string") for link in ("q.a", "answers_file", "two\nlines", "q.a (2)")]
    imported, _ = read(form(several, *odd))
    names = answer_table.columns(imported)
    assert names == ["q.a", "q.b", "q.a (2)", "answers_file (2)", "two lines", "q.a (2) (2)"]
    assert [row[0] for row in answer_table.dictionary(imported)] == names


EXPRESSION = extended("sdc-questionnaire-enableWhenExpression", SDC, valueExpression={})


def test_group_with_an_expression() -> None:
    """What depends on an expression is not asked, a whole group either, and a text is not shown."""
    group = item("g", "group", "Pain", item("p", "boolean", required=True), extension=[EXPRESSION])
    text = item("t", "display", "Only for some.", extension=[EXPRESSION])
    imported, found = read(form(group, text, item("a", "boolean")))
    assert [(q.id, q.why) for q in imported.questions] == [("a", None)]
    assert (codes(found), imported.lacks) == (["RC420", "RC423"], True)


def test_read_only_group() -> None:
    """A group that only the clinic fills in is left out, with all that is in it."""
    group = item("g", "group", "For us", item("p", "boolean", required=True), readOnly=True)
    imported, found = read(form(group, item("a", "boolean")))
    assert ([q.id for q in imported.questions], found, imported.lacks) == (["a"], [], False)


@pytest.mark.parametrize(
    "named",
    [
        {"version": 1.5},
        {"version": 3},
        {"url": 5},
        {"url": ["https://x.example"]},
        {"url": ""},
        {"language": 3},
        {"language": ""},
    ],
)
def test_odd_names(named: dict[str, Any]) -> None:
    """A form whose address, version or language is a number or nothing still gets its response."""
    imported, _ = read(form(item("a", "boolean"), **named))
    made = fhir_response.bundle(Response(imported, {"a": "yes"}), NOW)["entry"]
    assert all(
        isinstance(each["resource"].get(key, "-"), str) and each["resource"].get(key, "-")
        for each in made
        for key in ("url", "version", "language", "questionnaire")
    )


def test_limits_below_nothing() -> None:
    """A number below zero, by which some mean that there is no limit, is none."""
    many = extended("questionnaire-maxOccurs", valueInteger=-1)
    places = extended("maxDecimalPlaces", valueInteger=-1)
    imported, _ = read(
        form(
            item("a", "choice", answerOption=OFTEN, repeats=True, extension=[many]),
            item("b", "decimal", extension=[places]),
            item("c", "decimal", extension=[{**places, "valueInteger": 0}]),
        )
    )
    several = tuple(option.id for option in imported.question("a").options)
    assert misfit(imported, imported.question("a"), several) is None
    assert misfit(imported, imported.question("b"), "1.5") is None
    assert misfit(imported, imported.question("c"), "1.5") is Misfit.TOO_PRECISE


@pytest.mark.parametrize(
    ("link", "code", "hint"),
    [
        ({}, "RC202", "add it"),
        ({"linkId": 1}, "RC203", 'write "1"'),
        ({"linkId": 1.5}, "RC203", 'write "1.5"'),
        ({"linkId": ["a"]}, "RC203", "write the text"),
        ({"linkId": " "}, "RC206", "write the text"),
    ],
)
def test_no_link(link: Item, code: str, hint: str) -> None:
    """What is wrong with a linkId is all that is said, with what to write in its place."""
    with pytest.raises(InvalidFileError) as caught:
        read(form({"type": "string", "text": "Why?", **link}))
    [wrong] = caught.value.found
    assert (wrong.code, wrong.hint) == (code, hint)


def test_hidden_is_not_later() -> None:
    """What depends on something hidden never gets its answer, not even later."""
    hidden = item("h", "boolean", extension=[HIDDEN])
    asked = item("a", "string", enableWhen=[when("h", answerBoolean=True)])
    _, [warning] = read(form(hidden, asked, item("z", "boolean")))
    assert messages.FORM_DEPENDS in warning.message


def test_no_answers() -> None:
    """A choice without answers is not said to have them on a server."""
    empty = item("a", "choice", answerOption=[])
    far = item("b", "choice", answerValueSet="https://server.example/countries")
    _, [none, elsewhere] = read(form(empty, far, item("z", "boolean")))
    assert messages.FORM_NO_ANSWERS in none.message
    assert messages.FORM_VALUE_SET in elsewhere.message


@pytest.mark.parametrize("address", ["", "https://server.example/often", "#sizes"])
def test_answers_in_two_places(address: str) -> None:
    """Answers that the form has are offered, though it says that they are on a server as well, or
    has a number sign in the id of its value set."""
    concepts = [{"code": "s", "display": "Small"}, {"code": "l", "display": "Large"}]
    sizes = {
        "resourceType": "ValueSet",
        "id": "#sizes",
        "compose": {"include": [{"system": "urn:sizes", "concept": concepts}]},
    }
    both = item("a", "choice", answerValueSet=address, answerOption=OFTEN)
    imported, found = read(form(both, contained=[sizes]))
    offered = ["Small", "Large"] if address == "#sizes" else ["Not at all", "Several days"]
    assert ([option.text for option in imported.question("a").options], found) == (offered, [])


def test_texts_at_the_end() -> None:
    """A text after the last question is read with it: no other question follows."""
    ends = item("t", "display", "Bring your card.")
    other = item("o", "open-choice", "Tea?", answerOption=OFTEN)
    imported, found = read(form(item("a", "boolean"), other, ends))
    assert [q.why for q in imported.questions] == [None, "Bring your card.", None]
    assert found == []


def test_items_in_a_text() -> None:
    """A text that holds questions, against the rules, is taken for a group."""
    text = item("t", "display", "About you", item("a", "boolean"))
    response = answered(form(text), a="yes")
    assert values(response) == {"a": [{"valueBoolean": True}]}
