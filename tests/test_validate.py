"""What validate says of question files, as lines and as JSON."""

import io
from pathlib import Path

import msgspec
import pytest

from readycheck.commands import validate
from readycheck.questionnaire.builtin import built_in_bytes
from tests.broken import BROKEN, Broken
from tests.conftest import DAY, SMALL


def checked(*texts: str) -> list[validate.Checked]:
    return [
        validate.check(f"{n}.yaml", DAY, io.BytesIO(text.encode())) for n, text in enumerate(texts)
    ]


def test_sound_file() -> None:
    """A sound file is ok, and its parts are counted."""
    [small] = checked(SMALL)
    *warnings, ok = validate.lines(small)
    assert ok == (
        "0.yaml: ok: 2 sections, 4 questions, 4 options, 2 passages, 1 note, 1 crisis line"
    )
    assert len(warnings) == 1
    assert ": warning: " in warnings[0]


def test_built_in_file() -> None:
    """The built-in file is ok, without a warning."""
    [built_in] = checked(built_in_bytes().decode())
    assert built_in.found == []
    assert built_in.holds
    assert built_in.holds["questions"] == 22
    assert built_in.holds["samples"] == 3


SAID = BROKEN[::10]


@pytest.mark.parametrize("broken", SAID, ids=[broken.mistake for broken in SAID])
def test_broken_file(broken: Broken) -> None:
    """A broken file is not ok, and its problems are the lines."""
    [checked_file] = checked(broken.text)
    assert checked_file.holds is None
    assert list(validate.lines(checked_file)) == [broken.said.replace("q.yaml", "0.yaml")]


class Found(msgspec.Struct, forbid_unknown_fields=True):
    severity: str
    file: str
    line: int
    column: int
    path: str
    message: str
    hint: str
    code: str


class File(msgspec.Struct, forbid_unknown_fields=True):
    file: str
    ok: bool
    holds: dict[str, int] | None


class Report(msgspec.Struct, forbid_unknown_fields=True):
    files: list[File]
    found: list[Found]


def test_report() -> None:
    """The JSON report says the same as the lines, always in the same shape."""
    every = checked(SMALL, BROKEN[-1].text, "", SMALL.replace("many cups?", "many cups."))
    report = msgspec.json.decode(validate.report(every), type=Report)
    assert [checked_file.ok for checked_file in report.files] == [True, False, False, True]
    assert [checked_file.holds is not None for checked_file in report.files] == [
        True,
        False,
        False,
        True,
    ]
    assert [(checked_file.file, checked_file.severity) for checked_file in report.found] == [
        ("0.yaml", "warning"),
        ("1.yaml", "error"),
        ("2.yaml", "error"),
        ("3.yaml", "warning"),
        ("3.yaml", "warning"),
    ]
    said = [
        line
        for checked_file in every
        for line in validate.lines(checked_file)
        if ": ok: " not in line
    ]
    for found, line in zip(report.found, said, strict=True):
        warning = "warning: " * (found.severity == "warning")
        path = f"{found.path}: " * bool(found.path)
        place = f"{found.file}:{found.line}:{found.column}"
        assert line == f"{place}: {warning}{path}{found.message}; {found.hint} [{found.code}]"


def test_report_shown() -> None:
    """The report in docs/own-questions.md is one that the program makes."""
    page = Path(__file__).parents[1].joinpath("docs/own-questions.md").read_text("utf-8")
    shown = page.partition("<!-- report -->\n```json\n")[2].partition("```")[0]
    report = msgspec.json.decode(shown, type=Report)
    old = built_in_bytes().decode().replace('checked: "2026-11-22"', 'checked: "2025-03-01"')
    made = msgspec.json.decode(validate.report(checked(old)), type=Report)
    assert [file.holds for file in report.files] == [file.holds for file in made.files]
    [said] = made.found
    [shown_there] = report.found
    assert shown_there.severity == "warning"
    assert (shown_there.path, shown_there.message, shown_there.hint, shown_there.code) == (
        said.path,
        said.message,
        said.hint,
        said.code,
    )
