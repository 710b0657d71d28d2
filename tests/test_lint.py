"""Lint warns of a question file's style, and refuses none for it."""

from datetime import date, timedelta

import pytest

from readycheck.questionnaire import builtin
from readycheck.validation import loader
from tests.conftest import DAY, SMALL

# The small questionnaire with nothing to warn of.
EXPLAINED = SMALL.replace(
    "          yes: [{section: tea, quote: Drink it slowly.}]\n",
    "".join(
        f"          {answer}: [{{section: tea, quote: Drink it slowly.}}]\n"
        for answer in ("yes", "no", "not-sure", "prefer-not-to-say")
    ),
)
LONG = " ".join(f"word{n}" for n in range(61))


def changed(*changes: tuple[str, str]) -> str:
    text = EXPLAINED
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def warnings(text: str, today: date = DAY) -> list[str]:
    questionnaire, found = loader.checked("q.yaml", text.encode(), today)
    assert questionnaire == loader.parse("q.yaml", text.encode())
    assert all(problem.severity == "warning" for problem in found)
    return [str(problem) for problem in found]


def placed(text: str, said: str) -> tuple[str, str]:
    before = text[: text.index("¶")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return text.replace("¶", ""), f"q.yaml:{line}:{column}: warning: {said}"


def test_no_warnings() -> None:
    """A file in good style has no warnings."""
    assert warnings(EXPLAINED) == []


def test_built_in_file() -> None:
    """The built-in file has no warnings on the day it was checked."""
    assert warnings(builtin.built_in_bytes().decode()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("          not-sure: [{section: tea, quote: Drink it slowly.}]\n", ""),
            "question 'tea', explain: no passage of the guide explains: not-sure; "
            "quote one for each under explain [RC402]",
        ),
        (
            ("text: How many cups?", "text: ¶How many cups."),
            "question 'cups', text: question has no question mark; write it as a question [RC401]",
        ),
    ],
)
def test_warning(change: tuple[str, str], said: str) -> None:
    """A warning names its place."""
    text = changed(change)
    if "¶" not in text:
        text = text.replace("explain:\n          yes", "explain:\n          ¶yes", 1)
    text, warning = placed(text, said)
    assert warnings(text) == [warning]


def test_unexplained() -> None:
    """Each answer of a yes-no question without a passage is named."""
    [said] = warnings(SMALL)
    assert "explains: no, not-sure, prefer-not-to-say;" in said


def test_no_guide() -> None:
    """Without a guide no answer needs a passage."""
    start, end = SMALL.index("guide:\n"), SMALL.index("sections:\n  - id: habits")
    text = SMALL[:start] + SMALL[end:]
    for line in (
        "        from: {section: tea, quote: Tea is warm.}\n",
        "        explain:\n",
        "          yes: [{section: tea, quote: Drink it slowly.}]\n",
    ):
        text = text.replace(line, "", 1)
    assert warnings(text) == []


@pytest.mark.parametrize("mark", ["?", "？", "؟", ";"])
def test_question_mark(mark: str) -> None:
    """A question mark is that of its language."""
    assert warnings(changed(("text: How many cups?", f'text: "How many cups{mark}"'))) == []


def test_long_passage() -> None:
    """A passage of 61 words is too long, and one of 60 is not."""
    for words, count in ((LONG, 1), (LONG.rpartition(" ")[0], 0)):
        text = changed(
            ("        - Mind the cup\n", f"        - Mind the cup\n        {LONG}\n"),
            ("quote: Drink it slowly.", f"quote: {words}"),
        )
        said = warnings(text)
        assert len(said) == count
    [said_once] = warnings(text.replace(f"quote: {words}", f"quote: {LONG}"))
    assert "passage of 61 words is too long to read on a screen; quote 60 words" in said_once


@pytest.mark.parametrize(("days", "count"), [(0, 0), (365, 0), (366, 0), (367, 1), (-1, 0)])
def test_old_help_lines(days: int, count: int) -> None:
    """Help-now lines checked more than a year ago need to be checked again."""
    said = warnings(EXPLAINED, DAY + timedelta(days))
    assert len(said) == count
    assert all(line.endswith("[RC405]") for line in said)


@pytest.mark.parametrize(
    ("quote", "notes", "count"),
    [
        ("Drink it slowly.", "[]", 1),
        ("it slowly. - Mind", "[]", 1),
        ("Drink", "[other]", 1),
        ("Drink it slowly.", "[cups]", 0),
        ("Drink it slowly.", "[other, cups]", 0),
        ("Tea is warm.", "[]", 0),
        ("Mind the cup", "[other]", 0),
    ],
)
def test_note_missing(quote: str, notes: str, count: int) -> None:
    """Words that need a note beside them are not quoted without one of their notes."""
    other = '  - {id: other, text: More., source: {title: T, url: "https://a.example"}}\n'
    beside = "        - Mind the cup\n      beside: [{quote: Drink it slowly., notes: [cups]}]\n"
    text = changed(
        ("        - Mind the cup\n", beside),
        ("notes: [cups]\n        ask", f"notes: {notes}\n        ask"),
        ("notes:\n  - id: cups", f"notes:\n{other}  - id: cups"),
        ("quote: Drink it slowly.}]\n          no:", f'quote: "{quote}"}}]\n          no:'),
    )
    for answer in ("no", "not-sure", "prefer-not-to-say"):
        text = text.replace(
            f"{answer}: [{{section: tea, quote: Drink it slowly.}}]",
            f"{answer}: [{{section: tea, quote: Tea is warm.}}]",
        )
    said = warnings(text)
    assert len(said) == count
    for line in said:
        assert "explain, yes, item 1, quote: these words of the guide need a note" in line
        assert line.endswith("add cups to the question's notes, or quote other words [RC404]")
