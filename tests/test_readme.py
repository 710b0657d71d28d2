"""What the README shows is true: every command in it runs, and its tables are the program's."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from readycheck.exit_status import Exit
from readycheck.questionnaire.model import Questionnaire
from readycheck.storage import answers_file
from tests.test_commands import last

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"(?:<!-- (\w+) -->\n)?```(\w+)\n(.*?)```", README, re.DOTALL)
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


def test_the_readme_shows_commands_to_run() -> None:
    assert len(COMMANDS) >= 12
    assert "readycheck --plain" in COMMANDS


def test_start_and_test() -> None:
    """One command line starts the program, and one runs the tests."""
    assert block("start").splitlines() == [block("start")]
    assert block("start").endswith("readycheck")
    assert block("test").splitlines() == [block("test")]
    assert block("test").endswith("pytest")


def test_every_exit_status_is_in_the_table() -> None:
    table = README[README.index("| Status |") : README.index("## Develop")]
    assert all(re.search(rf"\b{status.value}\b", table) for status in Exit)


def test_the_answers_file_shown_is_a_good_one(questionnaire: Questionnaire) -> None:
    record = answers_file.decode(questionnaire, "README.md", block("answers").encode())
    assert record.response.answers["blood-pressure-reading"] == "150/95, 12 Nov"


def test_help_now(questionnaire: Questionnaire) -> None:
    """The crisis lines are those of the question file."""
    assert questionnaire.help_now.checked in README
    for number in ("988", "116 123", "13 11 14", "findahelpline.com"):
        assert number in README
