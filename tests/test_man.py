"""The manual page is that of the commands there are now, and a real `man` can show it."""

import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from readycheck.cli import app

FOLDER = Path(__file__).parents[1] / "packaging"
MADE = runpy.run_path(str(FOLDER / "manpage.py"))


@pytest.mark.parametrize("language", MADE["PAGES"])
def test_page(language: str) -> None:
    """The manual page is the one that the commands give."""
    code = "import runpy, sys; print(runpy.run_path(sys.argv[1])['page'](sys.argv[2]), end='')"
    made = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, FOLDER / "manpage.py", language],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    page = MADE["PAGES"][language].read_text("utf-8")
    assert page == made.stdout, "run python packaging/manpage.py"


def test_complete() -> None:
    """Every command and option is on the page."""
    page = (FOLDER / "readycheck.1").read_text("utf-8").replace("\\-", "-")
    root = typer.main.get_command(app.app)
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        assert f".SS {name}\n" in page
        for parameter in command.params:
            assert all(option in page for option in parameter.opts if option.startswith("-"))


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff")
@pytest.mark.parametrize("page", MADE["PAGES"].values(), ids=str)
def test_formatter(page: Path) -> None:
    """A formatter finds nothing wrong with the pages."""
    done = subprocess.run(
        ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", str(page)],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff")
@pytest.mark.parametrize("page", MADE["PAGES"].values(), ids=str)
def test_no_word_is_broken(page: Path) -> None:
    """What is typed, and where a number is for, is whole at every width."""
    for width in (60, 80):
        made = ["groff", "-man", "-Kutf8", "-Tutf8", f"-rLL={width}n", str(page)]
        shown = subprocess.run(made, capture_output=True, text=True, check=True).stdout
        assert [line for line in shown.splitlines() if line.endswith("\u2010")] == []
