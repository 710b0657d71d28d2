"""The README and docs/ are true: every command in them runs, and the tables are the program's."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from readycheck.cli import app
from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.storage import answers_file
from tests.typed import last

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = (  # in the order in which their commands run
    "README",
    "docs/interview",
    "docs/command-line",
    "docs/own-questions",
    "docs/health-records",
    "docs/privacy",
    "docs/install",
)
TEXT = "\n".join((ROOT / f"{page}.md").read_text("utf-8") for page in PAGES)
BLOCKS = re.findall(r"(?:<!-- (\w+) -->\n)?```(\w+)\n(.*?)```", TEXT, re.DOTALL)
# What needs a network or a printer, or a terminal to stop it, is run by .ci/run or not at all.
NOT_RUN = {"start", "test", "install", "demo", "printer", "shared", "watch"}
COMMANDS = [
    line for mark, kind, block in BLOCKS if kind == "sh" and not mark for line in block.splitlines()
]


def block(wanted: str) -> str:
    [found] = [str(text) for mark, _, text in BLOCKS if mark == wanted]
    return found.strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run the commands in, with the program on the path."""
    (tmp_path / "lines.txt").write_text("".join(f"{line}\n" for line in last()), "utf-8")
    (tmp_path / "bin").mkdir()
    for name, command in (("readycheck", "-m readycheck"), ("python", "")):
        program = tmp_path / "bin" / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n')
        program.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a POSIX shell")
def test_commands_in_order(folder: Path) -> None:
    """Every command runs as it is written, after those before it."""
    for command in COMMANDS:
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env={**os.environ, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            input="".join(f"{line}\n" for line in last()),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"


def test_commands_are_shown() -> None:
    """There are commands to run, and only the marks above leave some out."""
    assert len(COMMANDS) >= 24
    assert "readycheck --plain" in COMMANDS
    assert {mark for mark, kind, _ in BLOCKS if kind == "sh" and mark} <= NOT_RUN


def test_start_and_test() -> None:
    """One command line starts the program, and one runs the tests; both are in the README."""
    for mark, ending in (("start", "readycheck"), ("test", "pytest")):
        assert f"<!-- {mark} -->" in README
        assert block(mark).splitlines() == [block(mark)]
        assert block(mark).endswith(ending)


def test_links_lead_somewhere() -> None:
    """Each link to a file is to one that there is."""
    for page in (*PAGES, "SECURITY", "CONTRIBUTING", "CHANGELOG", "docs/sources"):
        file = ROOT / f"{page}.md"
        links = re.findall(r"\]\((?!https?:)([^)#]+)", file.read_text("utf-8"))
        assert [link for link in links if not (file.parent / link).exists()] == [], file


def test_pages_are_linked() -> None:
    """The README leads to every page in docs/."""
    for page in (ROOT / "docs").glob("*.md"):
        assert f"(docs/{page.name})" in README


def test_exit_statuses() -> None:
    """Every exit status is in the table, and every command."""
    page = (ROOT / "docs/command-line.md").read_text("utf-8")
    table = page[page.index("| Status |") :]
    assert all(re.search(rf"\b{status.value}\b", table) for status in Exit)
    command: Any = typer.main.get_command(app.app)
    listed = re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE)
    assert sorted(listed) == sorted(command.commands)


def test_answers_file_shown(questionnaire: Questionnaire) -> None:
    """The answers file shown is a good one."""
    record = answers_file.decode(questionnaire, "command-line.md", block("answers").encode())
    assert record.response.answers["blood-pressure-reading"] == "150/95, 12 Nov"


def test_help_now(questionnaire: Questionnaire) -> None:
    """The README has the crisis numbers of the question file, which no line breaks."""
    crisis = questionnaire.help_now
    assert crisis.checked in README
    numbers = re.findall(r"\d[\d\N{NO-BREAK SPACE}]*\d", str(crisis.short))
    assert len(numbers) == 4
    for number in (*numbers, "findahelpline.com"):
        assert number in README


def test_files_of_ci() -> None:
    """Each file of tests that .ci/run names is there."""
    named = re.findall(r"tests/test_\{(.*?)\}\.py", (ROOT / ".ci/run").read_text("utf-8"))
    assert named
    names = [name for group in named for name in group.split(",")]
    assert [name for name in names if not (ROOT / f"tests/test_{name}.py").exists()] == []
