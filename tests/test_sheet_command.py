"""Sheets from answers files: formats, paper, printers, health records, and other questions."""

import json
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from readycheck import messages
from tests.conftest import Run
from tests.typed import last, saved_answers


def test_same_sheet(run: Run, tmp_path: Path) -> None:
    """The sheet of an answers file is the one the interview ended with."""
    interview = run(lines=last())
    file = saved_answers(run, tmp_path)
    assert run("sheet", str(file)).stdout == interview.stdout
    assert run("sheet", "-", lines=file.read_text("utf-8").splitlines()).stdout == interview.stdout


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


def test_large(run: Run, tmp_path: Path) -> None:
    """The form comes in large print where that is asked for."""
    run("sheet", "--blank", "--large", "-o", "form.html")
    assert '<body class="form large">' in (tmp_path / "form.html").read_text("utf-8")
    run("sheet", "--blank", "-o", "usual.html")
    assert '<body class="form">' in (tmp_path / "usual.html").read_text("utf-8")
