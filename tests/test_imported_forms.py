"""An imported FHIR Questionnaire is asked here, and its answers go back to its own items."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.documents import answer_table
from readycheck.fhir import response as fhir_response
from readycheck.fhir.imported import file as forms
from readycheck.fhir.imported.form import OWN_WORDS
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, Run
from tests.fhir import items
from tests.forms import DAYS, INTAKE, OFTEN, Item, coding, extended, form, item
from tests.imported import answered, codes, read, values


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
    """What is not a form, or is too large, is refused with its place."""
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


def test_numbers_in_quotes() -> None:
    """A number to choose goes back as a number, even where the form has it in quotes."""
    resource = form(item("a", "choice", answerOption=[{"valueInteger": "0"}, {"valueInteger": 1}]))
    assert values(answered(resource, a="0")) == {"a": [{"valueInteger": 0}]}
    imported, _ = read(resource)
    assert [option.text for option in imported.question("a").options] == ["0", "1"]


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


def test_keys_without_a_value() -> None:
    """A key with null is the same as no key: many programs write them."""
    bare = dict.fromkeys(("item", "enableWhen", "answerOption", "extension", "required", "prefix"))
    imported, found = read({**form(item("a", "string", "Why?", **bare)), "title": None})
    assert found == []
    assert imported.question("a").text == "Why?"


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
