"""A mistake is named once, by its cause, and not by all that follows from it."""

import pytest

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.validation import lint, loader
from tests.conftest import DAY, SMALL

OPTIONS = """        options:
          - {id: red, text: The red one}
          - {id: blue, text: The blue one}
"""
SAMPLE = "samples: [{id: ann, title: Ann, answers: {tea: yes, cups: Three, mug: red}}]\n"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("    questions:\n      - id: tea", "    quesions:\n      - id: tea"), "RC201"),
        (("- id: cups", "- id: tea"), "RC301"),
        (("type: one-of", "type: numbr"), "RC209"),
        (("type: one-of", "type: number"), "RC312"),
        (("{id: red, text: The red one}", "0: Not at all"), "RC201"),
        (("          - {id: blue, text: The blue one}\n", ""), "RC313"),
        (("when: {tea: [yes]}", "when: {tea: yes, not-sure}"), "RC203"),
        ((OPTIONS, "        answers: [red, blue]\n"), "RC203"),
        ((OPTIONS, "        answers: *colors\n"), "RC135"),
        ((OPTIONS, "        answers: colors\n"), "RC332"),
        ((OPTIONS, "        options: The red one / The blue one\n"), "RC203"),
        (("type: some-of\n", "type: multiple choice with many\n"), "RC209"),
        ((OPTIONS, "        answers:\n" + OPTIONS.partition("\n")[2]), "RC203"),
    ],
)
def test_cause_alone(change: tuple[str, str], code: str) -> None:
    """What follows from a misspelt key, a duplicate id or an unknown type is held back."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (SMALL + SAMPLE).replace(*change, 1).encode())
    assert [problem.code for problem in problems.value.found] == [code]


def test_misspelt_sets() -> None:
    """Where the key of the answer sets is misspelt, they are not missing too."""
    sets = "\nanswer-sets:\n  colors: [{id: red, text: Red}, {id: blue, text: Blue}]\nsections:\n"
    text = SMALL.replace(OPTIONS, "        answers: colors\n").replace("\nsections:\n", sets, 1)
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", text.encode())
    assert [problem.code for problem in problems.value.found] == ["RC201"]


def test_range_upside_down() -> None:
    """Where the range is wrong, no answer is out of it."""
    text = SMALL.replace("type: text\n", "type: number\n        min: 5\n        max: 4\n", 1)
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (text + SAMPLE.replace("Three", "3")).encode())
    assert [problem.code for problem in problems.value.found] == ["RC329"]


def test_another_kind_of_file() -> None:
    """A file that is something else gets one message, not one for each key that it lacks."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", b'{"questions": [{"id": "a"}], "title": "Mine"}')
    assert [problem.code for problem in problems.value.found] == ["RC202"]


def test_deleted_question() -> None:
    """A sample that answers a question that is gone can lose the answer."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (SMALL + SAMPLE.replace("cups:", "saucers:")).encode())
    [problem] = problems.value.found
    assert problem.hint.startswith("remove it")


def warned(old: str, new: str) -> list[tuple[str, int, int]]:
    """Return the codes and places of the warnings of a change, but for what SMALL has anyhow."""
    assert old in SMALL
    warnings = loader.checked("q.yaml", SMALL.replace(old, new, 1).encode(), DAY)[1]
    return [(it.code, it.line, it.column) for it in warnings if it.code != "RC402"]


CUPS = SMALL[: SMALL.index("topic: Cups")].count("\n") + 1


@pytest.mark.parametrize("quoted", ["“Cups”", "„Cups“", "‘Cups’", "«Cups»", "»Cups«", "‹Cups›"])
def test_curly_quotes(quoted: str) -> None:
    """Quotation marks of a word processor around a text are warned of, in several languages."""
    assert warned("topic: Cups", f"topic: {quoted}") == [("RC407", CUPS, 16)]


@pytest.mark.parametrize(
    "text", ["“Cups” and “mugs”", "Ann’s cups", "“Cups” a day", '"Cups"', "Cups ‘n’ mugs"]
)
def test_other_quotes(text: str) -> None:
    """Quotation marks inside a text are its own."""
    assert warned("topic: Cups", f"topic: {text}") == []


@pytest.mark.parametrize("where", ["title: A small", "version: "])
def test_curly_quotes_anywhere(where: str) -> None:
    """They are warned of in every text of the file, and not in the guide’s words."""
    line = next(line for line in SMALL.splitlines() if line.startswith(where))
    key = line.partition(":")[0]
    assert [code for code, *_ in warned(line, f"{key}: “Words”")] == ["RC407"]


@pytest.mark.parametrize("text", ["Cups #1", "Cups # 2 a day", "Cups #a", "Tea # or coffee?"])
def test_cut_off(text: str) -> None:
    """A text that a number sign cuts off is warned of, where it is cut."""
    column = 16 + text.index("#")
    assert warned("topic: Cups", f"topic: {text}") == [("RC408", CUPS, column)]


@pytest.mark.parametrize(
    "text", ["Cups # the short name", "Cups  # the short name", "C#4", '"Cups #1"', "'Cups #1'"]
)
def test_comment(text: str) -> None:
    """A comment is none the worse for one, nor is a number sign inside a word or in quotes."""
    assert warned("topic: Cups", f"topic: {text}") == []


@pytest.mark.parametrize(
    ("checked", "codes"),
    [("2026-11-22", []), ("2026-11-23", []), ("2026-11-24", ["RC409"]), ("2027-11-22", ["RC409"])],
)
def test_day_to_come(checked: str, codes: list[str]) -> None:
    """Crisis lines were not checked on a day to come; elsewhere it may be tomorrow already."""
    assert [code for code, *_ in warned('checked: "2026-11-22"', f"checked: {checked}")] == codes


@pytest.mark.parametrize(("length", "codes"), [(80, []), (81, ["RC410"])])
def test_long_topic(length: int, codes: list[str]) -> None:
    """A topic is a name, and no sentence."""
    assert [code for code, *_ in warned("topic: Cups", f"topic: {'c' * length}")] == codes


@pytest.mark.parametrize(("text", "needed"), [("Cups a day", False), ("I drink cups.", True)])
def test_labels(text: str, needed: bool) -> None:
    """A label is no question and needs no question mark."""
    own = loader.parse("q.yaml", SMALL.replace("How many cups?", text).encode())
    assert ("RC401" in [finding.code.code for finding in lint.findings(own, DAY)]) == needed


def test_one_box() -> None:
    """What is said over one box to tick is no question and needs no question mark."""
    options = OPTIONS.replace("          - {id: blue, text: The blue one}\n", "")
    text = SMALL.replace(OPTIONS, options).replace("Which mug?", "Tick it if you agree.")
    text = text.replace("type: one-of", "type: some-of")
    own = loader.parse("q.yaml", text.encode())
    assert "RC401" not in [finding.code.code for finding in lint.findings(own, DAY)]
