"""The names and codes by which health records know questions and answers."""

import re
from pathlib import Path

import pytest

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.response.response import Response
from readycheck.validation import loader
from readycheck.validation.rules import coded
from tests.conftest import SMALL
from tests.fhir import TOGGLE, extension, item, items, small_with

RED = "{id: red, text: The red one"
DOCS = Path(__file__).parents[1] / "docs" / "health-records.md"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("type: yes-no\n", 'type: yes-no\n        link: "tea "\n', "RC214"),
        ("type: yes-no\n", "type: yes-no\n        link: /1\n", None),
        ("type: yes-no\n", "type: yes-no\n        link: tea\n", None),
        ("type: yes-no\n", "type: yes-no\n        link: mug\n", "RC340"),
        ("type: yes-no\n", "type: yes-no\n        link: habits\n", "RC340"),
        ("type: yes-no\n", "type: yes-no\n        link: mug.help\n", "RC340"),
        ("type: yes-no\n", "type: yes-no\n        link: readycheck.words\n", "RC340"),
        (RED, f"{RED}, coding: {{system: 'http://loinc.org', code: LA33-6}}", None),
        (RED, f"{RED}, coding: {{system: 'http://loinc.org', code: LA33}}", "RC341"),
        (RED, f"{RED}, coding: {{system: 'loinc.org', code: LA33-6}}", "RC211"),
        (RED, f"{RED}, coding: {{system: 'urn:oid:1.2.3', code: 'a b'}}", None),
        (RED, f"{RED}, coding: {{system: 'urn:oid:1.2.3', code: 'a  b'}}", "RC214"),
    ],
)
def test_rules(old: str, new: str, found: str | None) -> None:
    """Links are unique, systems are addresses, and codes have the form of their system."""
    assert old in SMALL
    try:
        loader.parse("small.yaml", SMALL.replace(old, new, 1).encode())
        codes = []
    except InvalidFileError as refused:
        codes = [each.code for each in refused.found]
    assert codes == ([found] if found else [])


@pytest.mark.parametrize("code", ["44250-9", "8480-6", "29463-7", "718-7", "LA6568-5"])
def test_loinc(code: str) -> None:
    """LOINC's own codes pass, and no digit of them can slip unseen."""
    assert not list(slips(coded.LOINC, code))
    if code[0].isdigit():
        assert len(list(slips(coded.LOINC, *slipped(code)))) == len(slipped(code))


@pytest.mark.parametrize("code", ["373066001", "38341003", "22298006", "900000000000207008"])
def test_snomed(code: str) -> None:
    """SNOMED CT's own codes pass, and no digit of them can slip unseen."""
    assert not list(slips(coded.SNOMED, code))
    assert len(list(slips(coded.SNOMED, *slipped(code)))) == len(slipped(code))


def slipped(code: str) -> list[str]:
    """The code with each digit in turn one higher."""
    return [
        f"{code[:place]}{(int(digit) + 1) % 10}{code[place + 1 :]}"
        for place, digit in enumerate(code)
        if digit.isdigit()
    ]


def slips(system: str, *codes: str) -> list[str]:
    """The codes that are none of the system's."""
    text = "text: The red one"
    found = []
    for code in codes:
        data = SMALL.replace(text, f"{text}, coding: {{system: '{system}', code: '{code}'}}")
        try:
            loader.parse("small.yaml", data.encode())
        except InvalidFileError:
            found.append(code)
    return found


def test_codes_in_records() -> None:
    """Their names and codes are those of the questions and answers, also in conditions."""
    asked = small_with(
        ("type: yes-no\n", "type: yes-no\n        link: it's /1\n"),
        ("id: mug\n", "id: mug\n        code: [{system: 'http://loinc.org', code: 44250-9}]\n"),
        (RED, f"{RED}, coding: {{system: 'http://loinc.org', code: LA33-6, display: Yes}}"),
        ("{id: blue, text: The blue one}", "{id: blue, text: The blue one, when: {tea: [no]}}"),
    )
    resource = fhir.questionnaire(asked)
    assert item(resource, "cups")["enableWhen"][0]["question"] == "it's /1"
    assert item(resource, "mug")["code"] == [{"system": "http://loinc.org", "code": "44250-9"}]
    option = {"system": "http://loinc.org", "code": "LA33-6", "display": "Yes"}
    assert item(resource, "mug")["answerOption"][0]["valueCoding"] == option
    [[_, expression]] = extension(item(resource, "mug"), TOGGLE)
    assert "linkId = 'it\\'s /1'" in expression["valueExpression"]["expression"]
    said = fhir_response.response(Response(asked, {"tea": "yes", "cups": "2", "mug": "red"}))
    assert item(said, "it's /1")["answer"]
    assert item(said, "mug")["answer"] == [{"valueCoding": option}]
    links = [entry["linkId"] for entry, _ in items(resource)]
    assert len(set(links)) == len(links)


def test_duplicate_code() -> None:
    """Two answers cannot have one code."""
    coding = "coding: {system: 'http://loinc.org', code: LA33-6}"
    text = SMALL.replace("The red one", f"The red one, {coding}")
    text = text.replace("The blue one", f"The blue one, {coding}")
    with pytest.raises(InvalidFileError) as refused:
        loader.parse("small.yaml", text.encode())
    assert [each.code for each in refused.value.found] == ["RC342"]


def test_codes_change_no_answer() -> None:
    """Old answers are to the same questions, whatever codes these have got."""
    coded = small_with(
        (RED, f"{RED}, coding: {{system: 'http://loinc.org', code: LA33-6}}"),
        ("type: yes-no\n", "type: yes-no\n        link: /1\n"),
    )
    assert coded.fingerprint == small_with().fingerprint


def test_documented() -> None:
    """The example in the documentation is a good question."""
    found = re.search(r"<!-- codes -->\n```yaml\n(.+?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found
    head, _, rest = SMALL.partition("  - id: visit\n")
    lines = "".join(f"      {line}\n" for line in found[1].splitlines())
    loader.parse("small.yaml", f"{head}{lines}  - id: visit\n{rest}".encode())


def with_set(*codes: str) -> str:
    """Return SMALL with the mugs in a set of answers, with these codes of LOINC."""
    one, other = (f"coding: {{system: 'http://loinc.org', code: {code}}}" for code in codes)
    options = SMALL[
        SMALL.index("        options:\n          - {id: red") : SMALL.index("notes:\n  -")
    ]
    return SMALL.replace(options, "        answers: mugs\n").replace(
        "notes:\n  - id",
        f"answer_sets:\n  mugs:\n    - {{id: red, text: Red, {one}}}\n"
        f"    - {{id: blue, text: Blue, {other}}}\nnotes:\n  - id",
    )


@pytest.mark.parametrize(
    ("codes", "found"), [(("LA33-6", "LA33-6"), "RC342"), (("LA33-6", "44250-8"), "RC341")]
)
def test_codes_of_answer_sets(codes: tuple[str, str], found: str) -> None:
    """The codes in a set of answers are checked like any others, each once."""
    text = with_set(*codes)
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("small.yaml", text.encode())
    line = text[: text.index("{id: blue")].count("\n") + 1
    assert [(each.code, each.line) for each in problems.value.found] == [(found, line)]


def test_sound_answer_set() -> None:
    """Sound codes in a set of answers are taken."""
    assert loader.parse("small.yaml", with_set("LA33-6", "LA32-8").encode()).answer_sets
