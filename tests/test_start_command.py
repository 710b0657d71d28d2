"""The interview with lines that are piped: what it saves where, and how it ends."""

import errno
import json
import os
import re
import sys
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.exit_status import Exit
from readycheck.questionnaire.builtin import built_in_bytes
from tests.conftest import SMALL, Process, Run
from tests.typed import ANSWERS, MAKE, START, last


def test_stay_at_the_file_name(run: Run, tmp_path: Path) -> None:
    """Who wants to leave at the name of the file, and goes back, is asked for the name again."""
    save = messages.SAVE_SHEET["text"]
    done = run("--plain", lines=last(save, "q", messages.STAY, "mine.txt", "quit"))
    assert done.stderr.count(messages.FILE_NAME) == 2, done.stderr
    assert (tmp_path / "mine.txt").exists()


def test_piped_answers(run: Run) -> None:
    """Piped answers make the sheet on standard output alone."""
    done = run(lines=last())
    assert done.returncode == 0
    assert done.stdout.startswith(messages.SHEET)
    assert "Latest reading: 150/95" in done.stdout
    assert "Question 1 of 9" not in done.stdout
    assert "Question 1 of 9" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("count", range(len(ANSWERS)))
def test_early_end_of_input(run: Run, tmp_path: Path, count: int) -> None:
    """Input that ends early names the question and saves nothing."""
    done = run("-o", "sheet.txt", lines=[*START, *ANSWERS[:count]])
    assert done.returncode == 4
    asked = [line for line in done.stderr.splitlines() if line.endswith("?")][-1]
    assert asked in done.stderr.splitlines()[-1]
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_no_input(run: Run) -> None:
    """Without any input the status is 4."""
    done = run()
    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_leaving(run: Run, tmp_path: Path) -> None:
    """Leaving keeps nothing and is no failure."""
    done = run(lines=[*START, "1", "q", messages.LEAVE_UNKEPT])
    assert done.returncode == 0
    assert messages.NOTHING_KEPT in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_unusable_outputs(run: Run, tmp_path: Path) -> None:
    """What is in the way of a file named beforehand is said before the first question."""
    (tmp_path / "a.txt").mkdir()
    done = run("-o", "a.txt", "-o", "none/b.txt", "-o", "none/c.txt", "-o", "d.txt", lines=["q"])
    folder = messages.FOLDER_MISSING.format(tmp_path / "none")
    for said in (messages.CANNOT_SAVE.format("a.txt"), folder):
        assert done.stderr.count(said.partition(". ")[0]) == 1
    assert "d.txt" not in done.stderr


def test_named_outputs(run: Run, tmp_path: Path) -> None:
    """Each file named beforehand is saved in the format its name tells."""
    done = run("-o", "a.txt", "-o", "b.md", "-o", "c.json", lines=last())
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.txt").read_text("utf-8") == done.stdout
    assert (tmp_path / "b.md").read_text("utf-8").startswith("# ")
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["answers"]["pregnancy"] == "no"
    for name in ("a.txt", "b.md", "c.json"):
        assert str(tmp_path / name) in done.stderr


def test_unsaved_output(run: Run, tmp_path: Path) -> None:
    """A file that cannot be saved is asked for again."""
    done = run("-o", "none/a.txt", lines=last("b.txt"))
    assert done.returncode == 0, done.stderr
    assert "No such file or directory" in done.stderr
    assert (tmp_path / "b.txt").read_text("utf-8") == done.stdout


def test_existing_output(run: Run, tmp_path: Path) -> None:
    """A file that is there is written over only after a yes."""
    (tmp_path / "a.txt").write_text("older")
    done = run("-o", "a.txt", lines=last("1", "b.txt"))
    assert (tmp_path / "a.txt").read_text() == "older"
    assert (tmp_path / "b.txt").exists()
    done = run("-o", "a.txt", lines=last("2"))
    assert (tmp_path / "a.txt").read_text("utf-8") == done.stdout
    (tmp_path / "a.txt").write_text("older")
    done = run("-o", "a.txt", "--force", lines=last())
    assert (tmp_path / "a.txt").read_text("utf-8") == done.stdout


def test_suggested_name(run: Run, tmp_path: Path) -> None:
    """The saved sheet has a name without health words."""
    save_text = next(
        line.split(".")[0]
        for line in run(lines=last()).stderr.splitlines()
        if messages.SAVE_SHEET["text"] in line
    )
    done = run(lines=last(save_text, ""))
    [file] = tmp_path.iterdir()
    assert re.fullmatch(r"visit-sheet-20\d\d-\d\d-\d\d\.txt", file.name)
    saved = messages.SAVED_OPEN if sys.platform == "win32" else messages.SAVED
    assert saved.partition(". ")[0].format(file) in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_unprinted_can_be_saved(run: Run, tmp_path: Path) -> None:
    """In the interview a sheet that no printer takes can still be saved, and printing goes."""
    save_text = messages.SAVE_SHEET["text"]
    done = run(lines=last(save_text, "", messages.END), PATH=str(tmp_path))
    assert done.returncode == 0
    assert messages.PRINT not in done.stderr
    [file] = tmp_path.iterdir()
    assert file.read_text("utf-8") == done.stdout


def test_own_questions(run: Run, tmp_path: Path) -> None:
    """A question file of one’s own is asked."""
    (tmp_path / "ours.yaml").write_text(SMALL, "utf-8")
    done = run("--questions", "ours.yaml", lines=["1", "1", "3", "2 1", "The Red one", MAKE])
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.index("1. And milk?"), done.stdout.index("2. Is my tea too strong?")
    assert first < second


def test_broken_questions(run: Run, tmp_path: Path) -> None:
    """A broken question file is refused with every line named."""
    text = built_in_bytes().decode()
    quote = "quote: Choosing ketamine is a personal decision."
    line = text[: text.index(quote)].count("\n") + 1
    (tmp_path / "ours.yaml").write_text(
        text.replace(quote, quote.replace("personal", "persnal"), 1), "utf-8"
    )
    done = run("start", "--questions", "ours.yaml", lines=last())
    assert done.returncode == 3
    assert done.stdout == ""
    [problem] = done.stderr.splitlines()
    assert problem.startswith(f"ours.yaml:{line}:")
    assert "question 'evidence', explain, no, item 1, quote:" in problem


def test_questions_variable(run: Run, tmp_path: Path) -> None:
    """The environment can name the question file."""
    (tmp_path / "ours.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "other.yaml").write_text(SMALL.replace("A small", "Another"), "utf-8")
    named = {"READYCHECK_QUESTIONS": "ours.yaml"}
    assert "A small questionnaire" in run(**named).stderr
    assert "A small questionnaire" in run("sheet", "--blank", **named).stdout
    assert "Another questionnaire" in run("--questions", "other.yaml", **named).stderr
    assert "Preparing to talk" in run(READYCHECK_QUESTIONS="").stderr
    for command in ("start", "sheet"):
        assert "READYCHECK_QUESTIONS" in run(command, "-h", COLUMNS="200").stdout


@pytest.mark.parametrize("arguments", [[], ["start"], ["sheet", "--blank"]])
def test_broken_questions_variable(run: Run, arguments: list[str]) -> None:
    """A broken path in the environment is said to come from there."""
    done = run(*arguments, READYCHECK_QUESTIONS="gone.yaml")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "READYCHECK_QUESTIONS points to this question file: gone.yaml",
        f"gone.yaml:1:1: cannot be read: {os.strerror(errno.ENOENT)}; "
        "check the path and the permissions [RC101]",
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", ["", "sheet --blank"])
@pytest.mark.parametrize(
    ("output", "why"), [("/dev/full", "No space left on device"), ("/dev/zero", "Bad file")]
)
def test_full_output(
    process: Process, tmp_path: Path, arguments: str, output: str, why: str
) -> None:
    """An output that takes nothing is reported."""
    with open(output, "rb" if output == "/dev/zero" else "wb") as taken:  # noqa: PTH123
        done = process(*arguments.split(), lines=last(), stdout=taken)
    assert done.returncode == 1
    said = done.stderr.splitlines()[-1]
    assert said.startswith("The output could not be written in full")
    assert why in said


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_ascii_locale(process: Process, locale: str) -> None:
    """A locale that knows no curly quotes is no reason to fail."""
    done = process(lines=last(), LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (None, messages.INPUT_ENDED_LATER),
        ("x" * 5000, messages.INPUT_TOO_LONG_LATER),
    ],
)
def test_input_ends_after_saving(run: Run, tmp_path: Path, line: str | None, said: str) -> None:
    """Where the input ends after something was saved, nobody reads that nothing was."""
    save = [messages.SAVE_SHEET["text"], "mine.txt", messages.CHANGE]
    symptoms = ["10", line] if line else []
    done = run("--plain", lines=last(*save, *symptoms))
    assert done.returncode == Exit.NO_INPUT
    assert said.partition("{}")[0] in done.stderr, done.stderr
    assert "Nothing was saved" not in done.stderr
    assert (tmp_path / "mine.txt").exists()
