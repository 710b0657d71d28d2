"""Files are bounded, and what nobody can see or type does not come in."""

import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks import shapes
from readycheck.commands import validate
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.parsing.located import MAX_PROBLEMS
from readycheck.questionnaire.bounds import MAX_TYPED, MAX_TYPED_IN_ALL
from readycheck.questionnaire.language import is_right_to_left
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.validation import loader
from readycheck.validation.hints import suggestions
from readycheck.validation.rules import answer_rules
from tests import promises
from tests.conftest import DAY, SMALL


def found(text: str, file: str = "q.yaml") -> list[Diagnostic]:
    try:
        loader.parse(file, text.encode())
    except InvalidFileError as problems:
        return problems.found
    return []


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new, 1)


RED = "{id: red, text: The red one}"
MANY = ", ".join(f"{{id: o{n}, text: Option {n}}}" for n in range(100))
QUESTIONS = "".join(
    f"      - {{id: n{n}, type: yes-no, text: So?, topic: N}}\n" for n in range(997)
)
ASKS = "".join(
    f"      - id: n{n}\n        type: yes-no\n        text: So?\n        topic: N\n        ask:\n"
    + "".join(f"          - {{id: a{n}-{m}, text: Why {n} {m}?, when: [yes]}}\n" for m in range(50))
    for n in range(4)
)
BRING = "".join(
    f"      - {{id: n{n}, type: text, text: So?, topic: N, bring: true}}\n" for n in range(10)
)
LAST = "  - id: visit\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("at_most: 2", "at_most: 999999999999999999", "RC208", 48),
        ("at_most: 2", "at_most: 4", "RC316", 48),
        (RED, f"{RED}\n          - {{id: {'x' * 65}, text: X}}", "RC207", 58),
        ("The red one", "x" * 2001, "RC207", 57),
        ("[{where: Here, text: call 1}]", f"[{'{where: A, text: b}, ' * 101}]", "RC205", 66),
        (LAST, QUESTIONS + LAST, "RC320", 1049),
        (LAST, ASKS + LAST, "RC321", 257),
        (LAST, BRING + LAST, "RC322", 57),
        ("tea: [yes]", f"tea: [{'yes, ' * 101}]", "RC205", 37),
    ],
    ids=["number", "at_most", "id", "text", "list", "questions", "suggested", "bring", "condition"],
)
def test_bound(old: str, new: str, code: str, line: int) -> None:
    """What is more than a file may hold is named with its place."""
    problems = found(changed(old, new))
    assert code in [problem.code for problem in problems]
    assert next(problem.line for problem in problems if problem.code == code) == line


def test_most_options() -> None:
    """A question may have a hundred options, and no more."""
    full = changed(
        RED,
        "\n          - ".join(MANY.split(", {")).replace("\n          - id", "\n          - {id"),
    )
    assert found(full)[-1].code == "RC205"  # with the blue one
    assert found(full.replace("          - {id: blue, text: The blue one}\n", "")) == []


LONG = "so " * 300
OPTIONAL = f"      - {{id: n0, type: yes-no, text: {LONG}, topic: N, optional: true}}\n" + "".join(
    f"      - {{id: n{n}, type: yes-no, text: So?, topic: N, when: {{n0: [yes]}}}}\n"
    for n in range(1, 400)
)
WIDE = f"      - {{id: n0, type: yes-no, text: {'汉' * 2000}, topic: N}}\n"
WIDE = "".join(WIDE.replace("n0", f"n{n}") for n in range(45))
NOTED = "".join(
    f"      - {{id: n{n}, type: yes-no, text: So?, topic: N, notes: [cups]}}\n" for n in range(400)
)


@pytest.mark.parametrize(
    ("changes", "code", "line"),
    [
        (
            {
                "text: |-\n        Tea": 'beside: [{quote: "a", notes: [cups]}]\n      text: |-\n'
                + "        a\n" * 3000
                + "        Tea"
            },
            "RC324",
            14,
        ),
        ({LAST: WIDE + LAST}, "RC325", 71),
        ({LAST: OPTIONAL + LAST}, "RC325", 230),
        ({LAST: NOTED + LAST, "Cups differ.": LONG}, "RC326", 237),
    ],
    ids=["guide", "other script", "form", "notes"],
)
def test_repeated(changes: dict[str, str], code: str, line: int) -> None:
    """A small file whose texts are shown again and again is refused where that gets too much."""
    text = SMALL
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    first = found(text)[0]
    assert (first.code, first.line) == (code, line)


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_growth(shape: str) -> None:
    """No shape of file is more than is read, and a hundred problems are enough for each."""
    text = shapes.SHAPES[shape](10)
    checked = validate.check("q.yaml", DAY, io.BytesIO(text.encode()))
    assert (checked.holds is not None) == (shape in shapes.SOUND)
    assert len(checked.found) <= MAX_PROBLEMS + 1
    if len(checked.found) > MAX_PROBLEMS:
        assert checked.found[-1].code == "RC107"


@pytest.mark.slow
def test_searches_for_hints(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more hints are searched for than are shown, in a file with a mistake in every line."""
    searched = []
    search = suggestions.did_you_mean

    def counted(name: object, known: Iterable[str]) -> str | None:
        searched.append(name)
        return search(name, known)

    monkeypatch.setattr(suggestions, "did_you_mean", counted)
    assert len(found(shapes.misspelt(30))) <= MAX_PROBLEMS + 1
    assert 10 < len(searched) <= MAX_PROBLEMS + 10


# ── Answers ──
def answers(**values: object) -> bytes:
    return json.dumps(
        {"readycheck": 1, "questionnaire": {"id": "typed"}, "answers": values}
    ).encode()


def typed(count: int) -> Questionnaire:
    more = "".join(
        f"      - {{id: t{n}, type: text, text: What {n}?, topic: T{n}}}\n" for n in range(count)
    )
    text = SMALL.replace("id: small", "id: typed").replace(
        "notes:\n  - id", f"{more}notes:\n  - id", 1
    )
    return loader.parse("q.yaml", text.encode())


def test_long_answers() -> None:
    """Typed answers have room for so much each, and for so much on one sheet."""
    questionnaire = typed(6)
    full = {f"t{n}": "a" * MAX_TYPED for n in range(5)}
    answers_file.decode(questionnaire, "a.json", answers(**full))
    for values, code in ((full | {"t5": "a"}, "RC507"), ({"t0": "a" * (MAX_TYPED + 1)}, "RC506")):
        with pytest.raises(InvalidFileError) as refused:
            answers_file.decode(questionnaire, "a.json", answers(**values))
        assert [problem.code for problem in refused.value.found] == [code]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (["Tea", "a" * (MAX_TYPED + 1)], f"answer of {MAX_TYPED + 1} characters"),
        ([], "name at least one, or leave the question out"),
        ([""], "name at least one, or leave the question out"),
    ],
)
def test_entries(entries: list[str], said: str) -> None:
    """An entry that is too long is named, and so is a list with nothing in it."""
    listed = SMALL.replace("id: cups\n        type: text", "id: cups\n        type: list")
    questionnaire = loader.parse("q.yaml", listed.encode())
    [finding] = answer_rules.check_answer(questionnaire, "cups", entries, ())
    words = f"{finding.code.message.format(*finding.values)}; {finding.hint}"
    assert said in words


def test_room() -> None:
    """An answer can be as long as the others leave room for; one that is there can be kept."""
    questionnaire = typed(6)
    full = {f"t{n}": "a" * MAX_TYPED for n in range(5)}
    response = Response(questionnaire, full, here="t5")
    assert response.room(questionnaire.question("t5")) == 0
    assert response.room(questionnaire.question("t0")) == MAX_TYPED
    with pytest.raises(ValueError, match="too long"):
        response.answer("a")
    assert MAX_TYPED_IN_ALL == 5 * MAX_TYPED


@pytest.mark.parametrize("sign", ["\\u0000", "\\u001b", "\\ud800", "\\udfff\\ud800", "\x9b"])
def test_controls_in_json(sign: str) -> None:
    """A control character, or half a sign, in an answers file is named with its place."""
    data = answers(cups="tea @").decode().replace("@", sign).encode()
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(typed(0), "a.json", data)
    assert [(problem.code, problem.column) for problem in refused.value.found] == [("RC111", 73)]


@pytest.mark.parametrize(
    "words", ["a\\tb", "a\\r\\nb", "a\\u2028b", "\\ud83d\\ude42", "\u200e\u05d0"]
)
def test_signs_in_json(words: str) -> None:
    """White space, signs in two halves and marks of direction are taken."""
    answers_file.decode(typed(0), "a.json", answers(cups="@").decode().replace("@", words).encode())


@pytest.mark.parametrize("number", ["1" * 5000, "1e999", "NaN", "-Infinity"])
def test_numbers_in_json(number: str) -> None:
    """A number that no answers file has is named with its place."""
    data = answers(tea="?").decode().replace('"?"', number)
    with pytest.raises(InvalidFileError) as refused:
        answers_file.decode(typed(0), "a.json", data.encode())
    assert [(p.path, p.code) for p in refused.value.found] == [("answers, tea", "RC503")]


# ── What nobody sees ──
HIDDEN = [
    *("\u202e", "\u202d", "\u2067", "\u2068", "\u202b", "\u200f", "\u061c", "\u200b", "\u2060"),
    *("\u00ad", "\u034f", "\u3164", "\u115f", "\ufeff", "\U000e0041", "\ufff9", "\u200d", "\u200c"),
]


@pytest.mark.parametrize("sign", HIDDEN, ids=[f"U+{ord(sign):04X}" for sign in HIDDEN])
def test_invisible(sign: str) -> None:
    """An invisible character is an error, as it is, in a key, in a comment or as an escape."""
    for text in (
        changed("Tea is warm.", f"Tea{sign} is warm."),
        changed("publisher: A", f"pub{sign}lisher: A"),
        f"# {sign}x\n{SMALL}",
        changed("title: Habits", f'title: "Hab\\U{ord(sign):08x}its"'),
    ):
        problems = found(text)
        assert "RC112" in [problem.code for problem in problems]
        assert all(sign not in str(problem) for problem in problems)


@pytest.mark.parametrize(
    "words",
    ["می‌خواهم", "क्‍ष", "ශ්‍රී", "👩‍⚕️", "👩🏽‍🚀", "❤️", "葛󠄀", "ᠮᠠᠩᠭ᠋ᠠ"],
    ids=["Persian", "Hindi", "Sinhala", "emoji", "skin", "heart", "variant", "Mongolian"],
)
def test_needed(words: str) -> None:
    """Joiners and variation selectors stay where a script or an emoji needs them."""
    assert found(changed("title: Habits", f"title: {words}")) == []


@pytest.mark.parametrize(
    "words", ["THE RED ONE", "The  red\u00a0one", "Ｔｈｅ red one", "The red one"]
)
def test_same_options(words: str) -> None:
    """Options that a reader cannot tell apart are named."""
    problems = found(changed("The blue one", f'"{words}"'))
    assert [problem.code for problem in problems] == ["RC318"]


# ── Tags, addresses, names ──
@pytest.mark.parametrize("tag", ["en", "EN", "pt-BR", "az-Arab", "sr-Latn-RS", "de-1996", "nqo"])
def test_language(tag: str) -> None:
    """A well-formed language tag is taken, in any letter case."""
    assert found(changed("language: en", f"language: {tag}")) == []


@pytest.mark.parametrize("tag", ["ar_EG", "english", "e", "en-", "en US", "123", "en-x"])
def test_bad_language(tag: str) -> None:
    """Another tag is an error."""
    [problem] = found(changed("language: en", f'language: "{tag}"'))
    assert (problem.code, problem.path) == ("RC213", "language")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", True), ("AR", True), ("ar-EG", True), ("az-Arab", True), ("pa-Arab-PK", True),
        ("nqo", True), ("he", True), ("pa-PK", True), ("en", False), ("sd-Deva", False),
        ("ar-Latn", False), ("az", False), ("en-x-arab", False), ("sd-IN", False),
    ],
)  # fmt: skip
def test_direction(tag: str, expected: bool) -> None:
    """The script decides the direction, then the language and the region."""
    assert is_right_to_left(tag) is expected


@pytest.mark.parametrize(
    "address", ['http://"><script>', "https://a.example/<b>", "https://a b", "ftp://a", "https://"]
)
def test_bad_address(address: str) -> None:
    """An address holds nothing that could be markup."""
    [problem] = found(changed('"https://example.org/cups"', f"'{address}'"))
    assert problem.code == "RC211"


@pytest.mark.parametrize(
    "name",
    [
        *("\x1b]0;x\x07\x1b[31m.yaml", "a\nok.yaml:1:1: ok", "a\u202eb", "caf\udce9.yaml"),
        *("a\rb", "a\x85b", "a\u2028b", "a\u200bb"),
    ],
)
def test_file_name(name: str) -> None:
    """A file's name cannot act on the terminal, and the report has it exactly."""
    every = [validate.check(name, DAY, io.BytesIO(text.encode())) for text in (SMALL, "", "a: [")]
    lines = [line for checked in every for line in validate.lines(checked)]
    assert not any(promises._ACTS.search(line) for line in lines)
    assert all(line.isprintable() for line in lines)
    report = json.loads(validate.report(every).decode("ascii"))
    assert {entry["file"] for entry in [*report["files"], *report["found"]]} == {name}


def test_answers_name(tmp_path: Path) -> None:
    """The name of an answers file cannot act on the terminal either."""
    with pytest.raises(InvalidFileError) as refused:
        answers_file.load(typed(0), str(tmp_path / "\x1b[31m.json"))
    assert "\x1b" not in str(refused.value.found[0])
