"""The command line as people type it: options, names, dashes, help, and usage errors."""

import json
import re
import sys
from pathlib import Path

import pytest

from readycheck import __version__, messages
from readycheck.exit_status import Exit
from tests.conftest import SMALL, Run
from tests.typed import last, saved_answers


@pytest.mark.parametrize(
    "command", [["--plain", "start"], ["--plain", "--force", "start"], ["--plain", "demo"]]
)
def test_switch_before_a_command(run: Run, command: list[str]) -> None:
    """A switch works before the name of its command too."""
    done = run(*command, lines=["q"])
    assert done.returncode == 0, done.stderr
    assert messages.HELP_NOW_LABEL in done.stderr


@pytest.mark.parametrize("option", [["--questions", "q.yaml"], ["--plain", "--questions=q.yaml"]])
def test_question_file_before_a_command(run: Run, tmp_path: Path, option: list[str]) -> None:
    """So does a question file, and the name is not taken for that of an answers file."""
    (tmp_path / "q.yaml").write_text(SMALL, "utf-8")
    done = run(*option, "start", lines=["q"])
    assert done.returncode == 0, done.stderr
    assert "A small questionnaire" in done.stderr


def test_switch_before_questions(run: Run, tmp_path: Path) -> None:
    """So it does before `questions`, which is not the name of its function."""
    done = run("--force", "questions", "-o", "ours.yaml")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ours.yaml").exists()


@pytest.mark.parametrize("command", [["--plain"], ["start", "--plain"], ["start"], ["--force"]])
def test_start_is_the_default(run: Run, command: list[str]) -> None:
    """Start is what runs without a command."""
    done = run(*command, lines=last())
    assert done.returncode == 0
    assert done.stdout.startswith(messages.SHEET)


def test_joined_option(run: Run, tmp_path: Path) -> None:
    """A file can come right after its option."""
    done = run("-oa.txt", lines=last())
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.txt").read_text("utf-8") == done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", ""],
        ["start", "--output="],
        ["start", "--questions", ""],
        ["--questions="],
        ["sheet", "a.json", "-o", ""],
        ["sheet", "--blank", "--questions", ""],
    ],
)
def test_empty_file_name(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    """An empty name is not taken for none."""
    done = run(*arguments, lines=last(), COLUMNS="100")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "has no file name after it: add one, or leave it out" in done.stderr


@pytest.mark.parametrize("named", [("--print", ""), ("--print=",)])
def test_empty_printer_name(run: Run, tmp_path: Path, named: tuple[str, ...]) -> None:
    """An empty name is not the default printer, where others may see the sheet."""
    done = run("sheet", *named, str(saved_answers(run, tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert messages.EMPTY_PRINTER_NAME in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["sheet"],
        ["-o", "sheet.doc"],
        ["start", "-o"],
        ["sheet", "a.json", "--format", "word"],
        ["sheet", "a.json", "-o", "b.json"],
        ["sheet", "a.json", "-o", "b.doc"],
        ["sheet", "a.json", "--blank"],
        ["sheet", "a.json", "--paper", "a5"],
        ["validate"],
        ["validate", "a.yaml", "--format", "xml"],
    ],
)
def test_usage_error(run: Run, arguments: list[str]) -> None:
    """A mistyped command line is explained with status 2."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert re.search(r"^Error: ", done.stderr, re.MULTILINE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["help"], ["--help"]),
        (["help", "sheet"], ["sheet", "--help"]),
        (["help", "help"], ["--help"]),
        (["--plain", "help"], ["--help"]),
        (["-o", "a.txt", "version"], ["--version"]),
        (["version"], ["--version"]),
        (["-V"], ["--version"]),
    ],
)
def test_words_for_options(run: Run, typed: list[str], meant: list[str]) -> None:
    """Help and the version are shown however they are asked for."""
    done = run(*typed)
    assert (done.returncode, done.stdout.split()) == (0, run(*meant).stdout.split())


@pytest.mark.parametrize("columns", [32, 40, 80])
@pytest.mark.parametrize("command", [(), ("sheet",), ("translate",)])
def test_help_fits(run: Run, command: tuple[str, ...], columns: int) -> None:
    """A narrow window breaks no word of the help, and nothing is cut."""
    said = run(*command, "-h", COLUMNS=str(columns)).stdout.partition("Examples:")[0]
    assert max(map(len, said.splitlines())) <= columns
    assert "..." not in said.partition("Commands:")[2]


@pytest.mark.parametrize("command", ["start", "sheet", "table", "validate", "preview"])
def test_examples(run: Run, command: str) -> None:
    """Each example in the help is a command line, shown in whole."""
    said = run(command, "-h", COLUMNS="40").stdout
    examples = [line.strip() for line in said.partition("Examples:")[2].splitlines() if line]
    assert len(examples) >= 2
    for example in examples:
        words = re.split(r" {2,}| > ", example)[0].split()
        assert words[0] == "readycheck"
        if "--watch" in words:  # it runs until a Ctrl-C: see test_watch
            continue
        done = run(*words[1:], lines=["q"])
        assert done.returncode != Exit.USAGE, done.stderr


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help(run: Run, option: str) -> None:
    """The help names the commands and the exit statuses."""
    done = run(option, COLUMNS="200")
    assert done.returncode == 0
    for needed in ("start", "sheet", "questions", "130 Ctrl-C", "143 SIGTERM", "129 SIGHUP"):
        assert needed in done.stdout


def test_version(run: Run) -> None:
    """The version is printed."""
    assert run("--version").stdout.splitlines() == [f"readycheck {__version__}"]


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["sheet", "--blank", "--format", "fhir"], "use readycheck questions --format fhir"),
        (["sheet", "a.json", "-o", "b.json"], "add --format fhir"),
        (["sheet", "a.json", "--format", "pdf", "-o", "b.json"], "add --format fhir"),
        (["sheet", "a.json", "--bundle"], "add --format fhir"),
        (["sheet", "a.json", "--bundle", "-o", "b.pdf"], "add --format fhir"),
        (["questions", "--format", "json"], "'yaml', 'fhir'"),
    ],
)
def test_fhir_usage(run: Run, arguments: list[str], remedy: str) -> None:
    """A command line that asks for FHIR in the wrong way is answered with the right one."""
    done = run(*arguments, COLUMNS="200")
    assert done.returncode == 2
    assert done.stdout == ""
    assert remedy in done.stderr


def test_file_for_a_command(run: Run) -> None:
    """A file named alone, with answers or with questions, gets the command that uses it."""
    for name, used, on_windows in (
        ("visit.json", "start visit.json", 'start "visit.json"'),
        ("My visit.JSON", "start 'My visit.JSON'", 'start "My visit.JSON"'),
        ("ours.yml", "--questions ours.yml", '--questions "ours.yml"'),
    ):
        done = run(name)
        assert done.returncode == Exit.USAGE
        said = on_windows if sys.platform == "win32" else used
        assert done.stderr.endswith(f"run: readycheck {said}\n"), done.stderr
    assert run("visit").stderr.endswith("there is no command visit\n")
    assert run("").stderr.endswith(f"{messages.EMPTY_FILE_NAME}\n")


@pytest.mark.parametrize(
    ("line", "typed", "meant"),
    [
        ("\u2013plain", "\u2013plain", "--plain"),
        ("sheet --blank \u2212LARGE", "\u2212LARGE", "--large"),
        ("-output=visit.pdf", "-output", "--output"),
        ("-O visit.pdf", "-O", "-o"),
    ],
)
def test_other_dashes(run: Run, line: str, typed: str, meant: str) -> None:
    """A dash that a telephone writes for two hyphens, or one hyphen, leads to the option."""
    done = run(*line.split())
    said = messages.NO_OPTION_BUT.format(typed, meant)
    assert done.returncode == Exit.USAGE
    assert done.stderr.endswith(f"{said}\n")


def test_option_with_a_space(run: Run) -> None:
    """What is in quotes with an option is not said in typer's words."""
    said = messages.NO_OPTION.format("--odd one")
    assert run("--odd one").stderr.endswith(f"{said}\n")


@pytest.mark.parametrize(
    "command",
    [
        ["sheet", ""],
        ["sheet", "a.json", "", "-o", "sheets/"],
        ["start", ""],
        ["table", ""],
        ["validate", ""],
        ["preview", ""],
        ["translate", "", "es"],
    ],
    ids=" ".join,
)
def test_empty_argument(run: Run, command: list[str]) -> None:
    """An empty name comes of a variable that was never set: it is not said to be a folder."""
    done = run(*command)
    assert done.returncode == Exit.USAGE
    assert messages.EMPTY_FILE_NAME in done.stderr


def test_names_in_capitals(run: Run, tmp_path: Path) -> None:
    """Paper sizes and formats can be written with capitals, as people write A4 and PDF."""
    (tmp_path / "q.yaml").write_text(SMALL, "utf-8")
    assert run("sheet", "--blank", "--paper", "A4", "-o", "form.pdf").returncode == Exit.DONE
    assert run("sheet", "--blank", "--format", "HTML").stdout.startswith("<!DOCTYPE html>")
    assert json.loads(run("questions", "--format", "FHIR").stdout)["status"]
    assert json.loads(run("validate", "q.yaml", "--format", "JSON").stdout)["files"]


@pytest.mark.parametrize(
    "command", ["sheet --blank -o a.txt -o b.html", "table x.json -o a.csv --output=b.csv",
                "questions -oa.yaml -o b.yaml"],
)  # fmt: skip
def test_two_files_for_one(run: Run, tmp_path: Path, command: str) -> None:
    """No file that was named is passed over without a word."""
    done = run(*command.split())
    assert done.returncode == Exit.USAGE
    assert messages.ONLY_ONCE.format("-o") in done.stderr
    assert list(tmp_path.iterdir()) == []
