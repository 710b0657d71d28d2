"""Style is warned of, and never a reason to refuse a file."""

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


def test_a_file_with_nothing_to_say_of_its_style_has_no_warnings() -> None:
    assert warnings(EXPLAINED) == []


def test_the_built_in_file_has_no_warnings_on_the_day_it_was_checked() -> None:
    assert warnings(builtin.built_in_bytes().decode()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("          not-sure: [{section: tea, quote: Drink it slowly.}]\n", ""),
            "question 'tea', explain: no passage of the guide explains the answer not-sure; "
            "quote one for each under explain",
        ),
        (
            ("text: How many cups?", "text: ¶How many cups."),
            "question 'cups', text: the question has no question mark; write it as a question",
        ),
    ],
)
def test_what_could_be_better_is_said_with_its_place(change: tuple[str, str], said: str) -> None:
    text = changed(change)
    if "¶" not in text:
        text = text.replace("explain:\n          yes", "explain:\n          ¶yes", 1)
    text, warning = placed(text, said)
    assert warnings(text) == [warning]


def test_each_answer_of_a_yes_no_question_without_a_passage_is_named() -> None:
    [said] = warnings(SMALL)
    assert "explains the answers no, not-sure, prefer-not-to-say;" in said


def test_without_a_guide_no_answer_needs_a_passage() -> None:
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
def test_a_question_mark_is_that_of_its_language(mark: str) -> None:
    assert warnings(changed(("text: How many cups?", f'text: "How many cups{mark}"'))) == []


def test_a_passage_of_more_than_sixty_words_is_too_long_and_one_of_sixty_is_not() -> None:
    for words, count in ((LONG, 1), (LONG.rpartition(" ")[0], 0)):
        text = changed(
            ("        - Mind the cup\n", f"        - Mind the cup\n        {LONG}\n"),
            ("quote: Drink it slowly.", f"quote: {words}"),
        )
        said = warnings(text)
        assert len(said) == count
    [said_once] = warnings(text.replace(f"quote: {words}", f"quote: {LONG}"))
    assert "the passage has 61 words, too many to read on a screen; quote 60 at most" in said_once


@pytest.mark.parametrize(("days", "count"), [(0, 0), (365, 0), (366, 0), (367, 1), (-9, 0)])
def test_help_now_lines_checked_more_than_a_year_ago_are_to_be_checked_again(
    days: int, count: int
) -> None:
    said = warnings(EXPLAINED, DAY + timedelta(days))
    assert len(said) == count
    assert all("help_now, checked: the help-now lines were last checked on" in one for one in said)


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
def test_words_that_are_not_to_stand_alone_need_one_of_their_notes(
    quote: str, notes: str, count: int
) -> None:
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
    for one in said:
        assert "explain, yes, item 1, quote: these words of the guide are not to stand" in one
        assert one.endswith("add cups to the question's notes, or quote others")
