"""The manual page is that of the commands there are now, and a real `man` can show it."""

import runpy
import shutil
import subprocess
from pathlib import Path

import pytest
import typer.main

from readycheck.cli import app

FOLDER = Path(__file__).parents[1] / "packaging"


def test_page() -> None:
    """The manual page is the one that the commands give."""
    made = runpy.run_path(str(FOLDER / "manpage.py"))
    assert (FOLDER / "readycheck.1").read_text("utf-8") == made["page"](), (
        "run python packaging/manpage.py"
    )


def test_every_command_and_option_is_on_the_page() -> None:
    page = (FOLDER / "readycheck.1").read_text("utf-8").replace("\\-", "-")
    root = typer.main.get_command(app.app)
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        assert f".SS {name}\n" in page
        for parameter in command.params:
            assert all(option in page for option in parameter.opts if option.startswith("-"))


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff")
def test_a_formatter_finds_nothing_wrong_with_it() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww", "-z", str(FOLDER / "readycheck.1")],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
