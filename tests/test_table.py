"""One table of many answers files: a row a file, and nothing in it that a spreadsheet runs."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from readycheck import messages
from tests.conftest import SMALL, Process, Run

MORE = """\
  - id: more
    title: More
    role: visit
    questions:
      - {id: weight, type: number, text: Weight?, topic: Weight, unit: kg, min: -50, optional: true}
      - {id: since, type: date, text: Since when?, topic: Since, optional: true}
      - {id: pain, type: scale, text: Pain?, topic: Pain, ends: [None, Worst], optional: true}
      - {id: drugs, type: list, text: Medicines?, topic: Medicines, optional: true}
      - id: tried
        type: some-of
        text: Tried?
        topic: Tried
        options: [{id: side, text: My side}, {id: mask, text: A mask}]
        optional: true
notes:
"""
ID = "0b9a3a3e-5c5c-4d0c-8f4e-2f4b6d1f2a11"
SPREADSHEET = "utf-8-sig"


@pytest.fixture
def questions(tmp_path: Path) -> str:
    """A question file with every type of question."""
    (tmp_path / "q.yaml").write_text(SMALL.replace("notes:\n  - id", f"{MORE}  - id"), "utf-8")
    return "--questions=q.yaml"


def write(file: Path, answers: dict[str, Any], **head: Any) -> str:
    record = {"readycheck": 1, "questionnaire": {"id": "small"}, "answers": answers, **head}
    file.write_text(json.dumps(record), "utf-8")
    return file.name


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def saved(file: Path) -> list[dict[str, str]]:
    return rows(file.read_bytes().decode(SPREADSHEET))


def test_row(run: Run, tmp_path: Path, questions: str) -> None:
    """Each type of answer is a cell that can be counted with; dates are ISO 8601."""
    answered = {
        "tea": "yes",
        "cups": "Two",
        "bring": ["sugar", "ask-tea"],
        "mug": "red",
        "weight": "82",
        "since": "25 Nov 2026",
        "pain": "7",
        "drugs": ["Sertraline 50 mg", "Iron"],
        "tried": ["mask"],
    }
    head = {"id": ID, "created": "2026-11-25T10:00:00+01:00"}
    done = run("table", questions, write(tmp_path / "a.json", answered, **head))
    assert done.returncode == 0, done.stderr
    assert rows(done.stdout) == [
        {
            "answers_file": "a.json",
            "answers_id": ID,
            "answers_created": "2026-11-25T10:00:00+01:00",
            "other_questions": "no",
            "tea": "yes",
            "cups": "Two",
            "bring.ask-tea": "2",
            "bring.milk": "0",
            "bring.sugar": "1",
            "mug": "red",
            "weight": "82",
            "since": "2026-11-25",
            "pain": "7",
            "drugs": "Sertraline 50 mg | Iron",
            "tried.side": "0",
            "tried.mask": "1",
        }
    ]


def test_unanswered(run: Run, tmp_path: Path, questions: str) -> None:
    """What was not answered, or is hidden by another answer, is empty."""
    done = run("table", questions, write(tmp_path / "a.json", {"tea": "no", "cups": "Two"}))
    [row] = rows(done.stdout)
    assert {name for name, cell in row.items() if cell} == {
        *("answers_file", "other_questions", "tea")
    }
    assert messages.LEFT_OUT.format("How many cups?") in done.stderr


def test_saved(run: Run, tmp_path: Path, questions: str) -> None:
    """The table is saved with the meaning of each column beside it, for spreadsheets in UTF-8."""
    files = [write(tmp_path / f"{n}.json", {"cups": f"{n} \u00fc", "tea": "yes"}) for n in "ab"]
    done = run("table", questions, *files, "-o", "all.csv")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "all.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    table, dictionary = saved(tmp_path / "all.csv"), saved(tmp_path / "all-columns.csv")
    assert [row["cups"] for row in table] == ["a ü", "b ü"]
    assert [row["column"] for row in dictionary] == list(table[0])[4:]
    by_name = {row["column"]: row for row in dictionary}
    assert by_name["cups"]["asked_if"] == "tea: yes"
    assert by_name["mug"]["answers"] == "red = The red one | blue = The blue one"
    assert by_name["tried.mask"]["answers"].startswith("A mask")
    assert (by_name["weight"]["unit"], by_name["since"]["type"]) == ("kg", "date")


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        "+1 555 0199",
        "-2+3",
        "@SUM(A1)",
        '=HYPERLINK("http://x")',
        "\uff1d1+1",
        "so;=1+1;so",
        "so ; @SUM(A1)",
        "- Iron",
    ],
)
def test_formula(run: Run, tmp_path: Path, questions: str, typed: str) -> None:
    """Nothing typed begins a cell as a formula, however the cells are parted."""
    answered = {"tea": "yes", "cups": typed, "drugs": [typed, "Iron"]}
    done = run("table", questions, write(tmp_path / "a.json", answered))
    assert done.returncode == 0, done.stderr
    [row] = rows(done.stdout)
    for cell in (part for name in ("cups", "drugs") for part in row[name].split(";")):
        assert cell.strip()[0] not in "=+-@\uff1d"
    assert row["cups"].replace("'", "") == typed.replace("'", "")


def test_numbers_stay(run: Run, tmp_path: Path, questions: str) -> None:
    """A number below zero is a number still."""
    done = run("table", questions, write(tmp_path / "a.json", {"weight": "-5"}))
    assert rows(done.stdout)[0]["weight"] == "-5"


def test_questions_are_guarded(run: Run, tmp_path: Path) -> None:
    """Words of a question file begin no formula in the dictionary either."""
    text = SMALL.replace("text: How many cups?", 'text: "=1+1?"')
    (tmp_path / "q.yaml").write_text(text, "utf-8")
    done = run("table", "--questions=q.yaml", write(tmp_path / "a.json", {}), "-o", "t.csv")
    assert done.returncode == 0, done.stderr
    assert "'=1+1?" in {row["question"] for row in saved(tmp_path / "t-columns.csv")}


def test_file_names_are_guarded(run: Run, tmp_path: Path, questions: str) -> None:
    """A file's name begins no formula."""
    done = run("table", questions, write(tmp_path / "=1+1.json", {}))
    assert rows(done.stdout)[0]["answers_file"] == "'=1+1.json"


def test_bad_files(run: Run, tmp_path: Path, questions: str) -> None:
    """Files with mistakes, and of other questionnaires, are named; the others are in the table."""
    good = write(tmp_path / "a.json", {"tea": "no"})
    (tmp_path / "bad.json").write_text("{", "utf-8")
    other = write(tmp_path / "other.json", {}, questionnaire={"id": "another"})
    done = run("table", questions, "bad.json", good, other, "gone.json", "-o", "all.csv")
    assert done.returncode == 3
    assert [row["answers_file"] for row in saved(tmp_path / "all.csv")] == [good]
    for name in ("bad.json:1:", "other.json:", "gone.json:"):
        assert name in done.stderr


def test_nothing_to_write(run: Run, tmp_path: Path, questions: str) -> None:
    """With no sound file there is no table."""
    done = run("table", questions, "gone.json", "-o", "all.csv")
    assert (done.returncode, done.stdout) == (3, "")
    assert [path.name for path in tmp_path.iterdir()] == ["q.yaml"]


def test_other_version(run: Run, tmp_path: Path, questions: str) -> None:
    """Answers to another version of the questions are marked, and what does not fit is left out."""
    of = {"id": "small", "version": "0", "fingerprint": "0" * 32}
    old = write(tmp_path / "old.json", {"tea": "no", "mug": "green"}, questionnaire=of)
    done = run("table", questions, old, write(tmp_path / "new.json", {"tea": "no"}))
    assert done.returncode == 0, done.stderr
    assert [row["other_questions"] for row in rows(done.stdout)] == ["yes", "no"]
    assert rows(done.stdout)[0]["mug"] == ""
    assert messages.TABLE_OTHERS.format("old.json") in done.stderr
    assert messages.TABLE_UNFIT.format("old.json", "mug") in done.stderr


def test_twice(run: Run, tmp_path: Path, questions: str) -> None:
    """Two copies of one person's answers are named."""
    files = [write(tmp_path / f"{name}.json", {}, id=ID) for name in "ab"]
    done = run("table", questions, *files)
    assert messages.TABLE_TWICE.format("b.json", "a.json") in done.stderr


@pytest.mark.parametrize("there", ["all.csv", "all-columns.csv"])
def test_never_over(run: Run, tmp_path: Path, questions: str, there: str) -> None:
    """Neither the table nor its dictionary replaces a file, unless --force is there."""
    answers = write(tmp_path / "a.json", {})
    (tmp_path / there).write_text("older", "utf-8")
    assert run("table", questions, answers, "-o", "all.csv").returncode == 1
    assert (tmp_path / there).read_text("utf-8") == "older"
    assert len(list(tmp_path.glob("*.csv"))) == 1
    assert run("table", questions, answers, "-o", "all.csv", "--force").returncode == 0
    assert (tmp_path / there).read_text("utf-8") != "older"


def test_name(run: Run, tmp_path: Path) -> None:
    """A table is never written over answers by a slip."""
    done = run("table", "a.json", "-o", "b.json")
    assert done.returncode == 2
    assert messages.NO_TABLE_NAME.format("b.json") in " ".join(done.stderr.split())


def test_same_in_every_language(process: Process, tmp_path: Path) -> None:
    """The row of an answers file does not depend on the language that is spoken."""
    answered = {"pregnancy": "not-sure"}
    answers = write(tmp_path / "a.json", answered, questionnaire={"id": "ketamine-visit"})
    english, spanish = (process("table", answers, "--language", tag).stdout for tag in ("en", "es"))
    assert english == spanish


def test_never_over_answers(run: Run, tmp_path: Path, questions: str) -> None:
    """No table replaces an answers file, whatever that is called, even with --force."""
    answers = write(tmp_path / "a.csv", {})
    done = run("table", questions, answers, "-o", "a.csv", "--force")
    assert done.returncode == 1
    assert messages.OVER_ANSWERS.format("a.csv", "a.csv") in done.stderr
    assert "readycheck" in (tmp_path / "a.csv").read_text("utf-8")
