"""The commands as they are typed: streams, files, exit statuses, and no tracebacks."""

import errno
import json
import os
import re
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck import __version__, messages
from readycheck.exit_status import Exit
from readycheck.questionnaire import builtin
from readycheck.questionnaire.builtin import built_in_bytes
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import SMALL, Process, Run

START = ["1"]
ANSWERS = ["1", "2", "3", "4", "1", "150/95", "2", "2", "2", "2"]
VISIT = ["Low mood", "", "", "", "", "", "1 2", ""]
MAKE = messages.MAKE_SHEET


def last(*extra: str) -> list[str]:
    return [*START, *ANSWERS, *VISIT, MAKE, *extra]


def saved_answers(run: Run, tmp_path: Path) -> Path:
    done = run("-o", "answers.json", lines=last())
    assert done.returncode == 0, done.stderr
    return tmp_path / "answers.json"


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


def test_same_sheet(run: Run, tmp_path: Path) -> None:
    """The sheet of an answers file is the one the interview ended with."""
    interview = run(lines=last())
    file = saved_answers(run, tmp_path)
    assert run("sheet", str(file)).stdout == interview.stdout
    assert run("sheet", "-", lines=file.read_text("utf-8").splitlines()).stdout == interview.stdout


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


def test_sheet_format(run: Run, tmp_path: Path) -> None:
    """A sheet can be saved in another format."""
    file = saved_answers(run, tmp_path)
    done = run("sheet", str(file), "-o", "sheet.md")
    assert done.returncode == 0
    assert done.stdout == ""
    markdown = (tmp_path / "sheet.md").read_text("utf-8")
    assert run("sheet", str(file), "--format", "markdown").stdout == markdown
    again = run("sheet", str(file), "-o", "sheet.md")
    assert again.returncode == 1
    there = f"{messages.EXISTS.format(tmp_path / 'sheet.md')} Add --force to replace it."
    assert again.stderr.splitlines() == [there]


@pytest.mark.parametrize(("name", "begins"), [("s.pdf", b"%PDF-"), ("s.html", b"<!DOCTYPE html>")])
def test_pdf_and_html(run: Run, tmp_path: Path, name: str, begins: bytes) -> None:
    """The sheet and the paper form come as PDF and HTML."""
    file = saved_answers(run, tmp_path)
    for arguments in (["sheet", str(file)], ["sheet", "--blank"]):
        done = run(*arguments, "-o", name, "--force")
        assert done.returncode == 0, done.stderr
        assert (tmp_path / name).read_bytes().lower().startswith(begins.lower())


def test_paper_size(run: Run, tmp_path: Path) -> None:
    """The paper of a PDF is the one asked for or else the usual one there."""
    widths = {}
    for name, options, locale in (
        ("a.pdf", ["--paper", "letter"], "de_DE.UTF-8"),
        ("b.pdf", [], "en_US.UTF-8"),
        ("c.pdf", [], "en_GB.UTF-8"),
    ):
        run("sheet", "--blank", "-o", name, *options, LC_ALL=locale)
        widths[name] = round(PdfReader(tmp_path / name).pages[0].mediabox.width)
    assert widths == {"a.pdf": 612, "b.pdf": 612, "c.pdf": 595}


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_print_without_lp(run: Run, tmp_path: Path) -> None:
    """A sheet that cannot be printed says so and is a failure."""
    file = saved_answers(run, tmp_path)
    for arguments in (
        [str(file), "--print"],
        [str(file), "--print", "Front_Desk"],
        [str(file), "--print=Front_Desk"],
        ["--print", str(file)],
        ["--print", "Front_Desk", str(file)],
    ):
        done = run("sheet", *arguments, PATH=str(tmp_path))
        assert done.returncode == 1
        assert done.stderr.strip() == messages.NO_LP
        assert done.stdout == ""


@pytest.mark.parametrize("named", [("--print", ""), ("--print=",)])
def test_empty_printer_name(run: Run, tmp_path: Path, named: tuple[str, ...]) -> None:
    """An empty name is not the default printer, where others may see the sheet."""
    done = run("sheet", *named, str(saved_answers(run, tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert messages.EMPTY_PRINTER_NAME in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_unprinted_is_saved(run: Run, tmp_path: Path) -> None:
    """A sheet that cannot be printed is saved all the same."""
    file = saved_answers(run, tmp_path)
    done = run("sheet", str(file), "--print", "-o", "sheet.pdf", PATH=str(tmp_path))
    assert done.returncode == 1
    saved = messages.SAVED.format(tmp_path / "sheet.pdf")
    assert done.stderr.splitlines() == [saved, messages.NO_LP]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_unsaved_is_printed(run: Run, tmp_path: Path) -> None:
    """A sheet that cannot be saved is printed all the same."""
    file = saved_answers(run, tmp_path)
    (tmp_path / "lp").write_text("#!/bin/sh\n/bin/cat >/dev/null\necho request id is Desk-1\n")
    (tmp_path / "lp").chmod(0o755)
    done = run("sheet", str(file), "--print", "-o", "none/a.txt", PATH=str(tmp_path))
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith("Not saved")
    assert second == messages.QUEUED.format("Desk")


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


def test_validate(run: Run, tmp_path: Path) -> None:
    """Validate says on standard output what is wrong and what is held."""
    text = built_in_bytes().decode()
    (tmp_path / "good.yaml").write_text(text, "utf-8")
    (tmp_path / "bad.yaml").write_text(text.replace("role: caution", "role: warning"), "utf-8")
    good = run("validate", "good.yaml")
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout.startswith("good.yaml: ok: 3 sections, 22 questions,")
    bad = run("validate", "good.yaml", "bad.yaml", "missing.yaml")
    assert (bad.returncode, bad.stderr) == (3, "")
    [ok, wrong, missing] = bad.stdout.splitlines()
    assert f"{ok}\n" == good.stdout
    assert "section 'cautions', role: unknown value 'warning'" in wrong
    assert missing.startswith("missing.yaml:1:1: cannot be read: ")
    report = json.loads(run("validate", "bad.yaml", "--format", "json").stdout)
    assert [found["severity"] for found in report["found"]] == ["error"]


def test_validate_stdin(run: Run) -> None:
    """Validate reads standard input too."""
    done = run("validate", "-", lines=built_in_bytes().decode().splitlines())
    assert done.returncode == 0
    assert done.stdout.startswith("standard input: ok: ")


def test_validate_warning(run: Run, tmp_path: Path) -> None:
    """Validate warns of style and does not fail."""
    text = built_in_bytes().decode().replace('checked: "2026-11-22"', "checked: 2020-01-01")
    (tmp_path / "old.yaml").write_text(text, "utf-8")
    done = run("validate", "old.yaml")
    assert done.returncode == 0
    [warning, ok] = done.stdout.splitlines()
    assert ": warning: help_now, checked: crisis lines were last checked on" in warning
    assert ok.startswith("old.yaml: ok: ")


def test_schema(run: Run) -> None:
    """The schema is printed as it is shipped."""
    shipped = Path(__file__).parents[1] / "readycheck.schema.json"
    assert run("schema").stdout.encode() == shipped.read_bytes()


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


def test_broken_answers(run: Run, tmp_path: Path) -> None:
    """A broken answers file is refused with its place."""
    file = saved_answers(run, tmp_path)
    text = file.read_text("utf-8")
    file.write_text(text.replace('"pregnancy": "no"', '"pregnancy": "nope"'), "utf-8")
    done = run("sheet", str(file))
    assert done.returncode == 3
    line = text[: text.index('"pregnancy"')].count("\n") + 1
    assert done.stderr.startswith(f"{file}:{line}:")
    assert "did you mean 'no'?" in done.stderr


def test_other_fingerprint(run: Run, tmp_path: Path) -> None:
    """Answers to other questions are used and said so."""
    file = saved_answers(run, tmp_path)
    record = json.loads(file.read_text("utf-8"))
    record["questionnaire"]["fingerprint"] = "0" * 32
    file.write_text(json.dumps(record), "utf-8")
    done = run("sheet", str(file))
    assert done.returncode == 0
    assert "a different version of the questions" in done.stderr
    refused = run("sheet", str(file), "--format", "fhir", "-o", "record.json")
    assert refused.returncode == 3
    assert "RC520" in refused.stderr
    assert not (tmp_path / "record.json").exists()


def test_hidden_answer(run: Run, tmp_path: Path) -> None:
    """An answer that others hide is named, and the sheet is made."""
    file = saved_answers(run, tmp_path)
    assert run("sheet", str(file)).stderr == ""
    record = json.loads(file.read_text("utf-8"))
    record["answers"]["blood-pressure"] = "no"
    file.write_text(json.dumps(record), "utf-8")
    done = run("sheet", str(file))
    assert done.returncode == 0
    assert "150/95" not in done.stdout
    assert "latest blood pressure reading" in done.stderr
    assert "is left out" in done.stderr


def test_sheet_date(run: Run, tmp_path: Path) -> None:
    """The date on the sheet is the day the answers were given."""
    file = saved_answers(run, tmp_path)
    record = json.loads(file.read_text("utf-8"))
    record["created"] = "2025-02-03T23:30:00-05:00"
    file.write_text(json.dumps(record), "utf-8")
    assert "3 February 2025" in run("sheet", str(file)).stdout


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


def test_print_questions(run: Run) -> None:
    """The built in question file is printed as it is."""
    assert run("questions").stdout.encode() == built_in_bytes()


def test_save_questions(run: Run, tmp_path: Path) -> None:
    """The questions are saved as they are, for a shell whose > changes letters, and never over a
    file that is there."""
    done = run("questions", "-o", "ours.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "ours.yaml").read_bytes() == builtin.built_in_bytes()
    done = run("questions", "--short", "-o", "ours.yaml")
    assert done.returncode == 1
    assert messages.EXISTS_FORCE in done.stderr
    assert (tmp_path / "ours.yaml").read_bytes() == builtin.built_in_bytes()
    assert run("questions", "--short", "-o", "ours.yaml", "--force").returncode == 0
    assert run("questions", "--format", "fhir", "-o", "ours.json").returncode == 0
    assert json.loads((tmp_path / "ours.json").read_bytes())["resourceType"] == "Questionnaire"


def test_fhir_questions(run: Run, tmp_path: Path) -> None:
    """The questions come as FHIR, also those of one’s own."""
    built_in = run("questions", "--format", "fhir")
    assert built_in.returncode == 0, built_in.stderr
    assert json.loads(built_in.stdout)["title"] == "Preparing to talk about ketamine therapy"
    (tmp_path / "ours.yaml").write_bytes(SMALL.encode())
    ours = run("questions", "--questions", "ours.yaml", "--format=fhir")
    assert json.loads(ours.stdout)["title"] == "A small questionnaire"
    assert run("questions", "--questions", "ours.yaml").stdout == SMALL
    (tmp_path / "ours.yaml").write_text(SMALL.replace("yes-no", "yesno"), "utf-8")
    broken = run("questions", "--questions", "ours.yaml", "--format", "fhir")
    assert broken.returncode == 3
    assert broken.stdout == ""
    assert "did you mean 'yes-no'?" in broken.stderr


def test_fhir_answers(run: Run, tmp_path: Path) -> None:
    """The answers come as FHIR and with the questions as a bundle."""
    file = saved_answers(run, tmp_path)
    done = run("sheet", str(file), "--format", "fhir")
    assert done.returncode == 0, done.stderr
    response = json.loads(done.stdout)
    assert response["resourceType"] == "QuestionnaireResponse"
    assert response["authored"] == json.loads(file.read_text("utf-8"))["created"]
    asked = json.loads(run("questions", "--format", "fhir").stdout)
    assert response["questionnaire"] == f"{asked['url']}|{asked['version']}"
    bundle = json.loads(run("sheet", str(file), "--format", "fhir", "--bundle").stdout)
    assert [entry["resource"] for entry in bundle["entry"]] == [asked, response]
    filed = run("sheet", str(file), "--format", "fhir", "--subject", "Patient/7", "--bundle")
    record = json.loads(filed.stdout)["entry"][1]["resource"]
    assert record["subject"] == {"reference": "Patient/7"}
    assert record["identifier"]["value"].endswith(json.loads(file.read_text("utf-8"))["id"])
    wrong = run("sheet", str(file), "--format", "fhir", "--subject", "Maria")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Patient/123" in wrong.stderr
    assert run("sheet", str(file), "--author", "Patient/7").returncode == 2
    saved = run("sheet", str(file), "--format", "fhir", "-o", "record.json")
    assert saved.returncode == 0
    assert saved.stdout == ""
    assert (tmp_path / "record.json").read_text("utf-8") == done.stdout
    again = run("sheet", str(file), "--format", "fhir", "-o", str(file))
    assert again.returncode == 1
    assert messages.OVER_ANSWERS.format(file, file) in again.stderr


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


def test_unforeseen_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen failure shows a traceback only with --debug."""

    def broken(language: str) -> Questionnaire:
        raise RuntimeError("SECRET")

    monkeypatch.setattr(builtin, "built_in", broken)
    done = run()
    assert (done.returncode, done.stderr) == (1, f"{messages.UNEXPECTED.format('RuntimeError')}\n")
    with pytest.raises(RuntimeError, match="SECRET"):
        run("--debug")


@pytest.mark.parametrize("arguments", [[], ["schema"]])
def test_early_ctrl_c(process: Process, tmp_path: Path, arguments: list[str]) -> None:
    """Ctrl-C while the program loads ends it without a traceback."""
    (tmp_path / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'readycheck.system.streams':\n"
        "            signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupted())\n"
    )
    done = process(*arguments, PYTHONPATH=path_from(tmp_path))
    assert (done.returncode, done.stderr) == (130, "")


def path_from(folder: Path) -> str:
    """Where to import from: this folder first."""
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


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


def test_missing_characters(run: Run, tmp_path: Path) -> None:
    """Characters that a PDF cannot show are named once."""
    file = saved_answers(run, tmp_path)
    file.write_text(file.read_text("utf-8").replace("Low mood", "Low \U0010fffd mood"), "utf-8")
    done = run("sheet", str(file), "-o", "sheet.pdf", "--print", PATH=str(tmp_path))
    assert "U+10FFFD" in done.stderr.splitlines()[0]
    assert done.stderr.count("U+10FFFD") == 1
    assert "U+" not in run("sheet", str(file), "-o", "sheet.html").stderr


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_unreadable_answers(run: Run, name: str) -> None:
    """A path that cannot be read is reported."""
    done = run("sheet", name)
    assert done.returncode == 3
    assert "cannot be read" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_ascii_locale(process: Process, locale: str) -> None:
    """A locale that knows no curly quotes is no reason to fail."""
    done = process(lines=last(), LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_large(run: Run, tmp_path: Path) -> None:
    """The form comes in large print where that is asked for."""
    run("sheet", "--blank", "--large", "-o", "form.html")
    assert '<body class="form large">' in (tmp_path / "form.html").read_text("utf-8")
    run("sheet", "--blank", "-o", "usual.html")
    assert '<body class="form">' in (tmp_path / "usual.html").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is another there")
@pytest.mark.parametrize(
    "command", [[], ["start"], ["guide"], ["schema"], ["validate", "."], ["demo"], ["sheet", "."]]
)
def test_old_drafts_go(run: Run, tmp_path: Path, small: Questionnaire, command: list[str]) -> None:
    """Any command deletes a draft that was found too old a day before, and says so."""
    folder = tmp_path / "state" / "readycheck"
    now = datetime.now().astimezone()
    draft = Drafts(folder, lambda: now - timedelta(days=40)).new()
    draft.write(Response.begin(small).answer("yes"))
    assert str(draft.path) not in run(*command, XDG_STATE_HOME=str(folder.parent)).stderr
    assert draft.path.exists()
    [mark] = folder.glob("seen-*")
    before = (now - timedelta(days=1)).isoformat()
    mark.write_text(json.dumps({"there": before, "old": before}), "utf-8")
    done = run(*command, XDG_STATE_HOME=str(folder.parent))
    assert messages.DRAFT_EXPIRED.format(30, draft.path) in done.stderr
    assert list(folder.iterdir()) == []


def test_start_by_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The drafts are seen to once, after the welcome, whether the command is named or not; `forget`
    does it by itself."""
    looks: list[str] = []
    for module in ("cli.main", "commands.start"):
        monkeypatch.setattr(
            f"readycheck.{module}.sweep_drafts", lambda *_, module=module: looks.append(module)
        )
    run()
    run("start")
    run("forget")
    assert looks == ["commands.start"] * 2


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
def test_two_files_where_one_can_be_named(run: Run, tmp_path: Path, command: str) -> None:
    """No file that was named is passed over without a word."""
    done = run(*command.split())
    assert done.returncode == Exit.USAGE
    assert messages.ONLY_ONCE.format("-o") in done.stderr
    assert list(tmp_path.iterdir()) == []
