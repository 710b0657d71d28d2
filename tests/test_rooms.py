"""Who knows whom: the pure rooms know no terminal, and a bare start imports nothing slow."""

import subprocess
import sys

import pytest

PURE = (
    "problem", "syntax", "source", "from_yaml", "from_json", "model", "shape", "rules", "style",
    "definition", "checking", "schema", "document", "response", "records", "saving",
    "explanation", "sheet", "wording", "interview", "opening", "keeping", "drafts", "filing",
    "ending", "guide", "help", "demo", "fhir", "beforehand", "kinds", "signals",
)  # fmt: skip
TERMINAL = ("prompt_toolkit", "questionary", "rich.console", "typer")


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    code += "\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, input=""
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_imports_no_terminal_library(room: str) -> None:
    assert loaded_by(f"import readycheck.{room}").isdisjoint(TERMINAL)


def test_the_line_asker_touches_neither_questionary_nor_prompt_toolkit() -> None:
    loaded = loaded_by("import readycheck.asking.lines, readycheck.commands")
    assert loaded.isdisjoint(TERMINAL)


FIRST_PROMPT = """
import sys
from readycheck import commands, process, streams
from readycheck.asking.screen import Screen

class Seen(Exception):
    pass

def stop(self):
    raise Seen

def on(self):
    from readycheck.asking import prompts  # after what is imported before them
    prompts._Prompt.run = stop
    return terminal_of(self)

streams.is_terminal = lambda stream: True
terminal_of, Screen._on = Screen._on, on
sys.argv = ["readycheck"]
try:
    commands.start()
except Seen:
    pass
"""


def test_at_the_first_prompt_of_a_bare_start_neither_typer_nor_pydantic_nor_rich_is_loaded() -> (
    None
):
    loaded = loaded_by(FIRST_PROMPT)
    assert "questionary" in loaded
    slow = {"typer", "pydantic", "rich.console", "click", "yaml", "readycheck.sheet"}
    assert loaded.isdisjoint(slow)


def test_no_prompt_waits_for_tls_and_a_library_that_asks_for_it_finds_it() -> None:
    assert "ssl" not in loaded_by(FIRST_PROMPT)
    assert "ssl" in loaded_by(f"{FIRST_PROMPT}\nimport ssl")


COMMAND = (
    "import sys; sys.argv = ['readycheck', {!r}]\nfrom readycheck.__main__ import main; main()"
)


@pytest.mark.parametrize("code", [FIRST_PROMPT, COMMAND.format("schema")])
def test_garbage_is_looked_for_but_not_among_what_was_imported(code: str) -> None:
    loaded_by(f"{code}\nimport gc; assert gc.isenabled() and gc.get_freeze_count()")


def test_the_version_is_told_without_importing_anything_else() -> None:
    assert loaded_by(COMMAND.format("--version")).isdisjoint({*TERMINAL, "msgspec", "yaml"})
