"""What a start imports, as seen by a fresh interpreter: also what third parties import."""

import subprocess
import sys

import pytest

FIRST_PROMPT = """
import sys
from readycheck.cli import runner
from readycheck.commands import start
from readycheck.system import streams
from readycheck.ui.screen import ScreenPrompter

class Seen(Exception):
    pass

def stop(self):
    raise Seen

def on(self):
    from readycheck.ui import base_prompt  # after what is imported before them
    base_prompt.BasePrompt.run = stop
    return terminal_of(self)

streams.is_terminal = lambda stream: True
terminal_of, ScreenPrompter._on = ScreenPrompter._on, on
sys.argv = ["readycheck"]
try:
    start.start()
except Seen:
    pass
print(*sys.modules)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the screen needs a console")
def test_first_prompt() -> None:
    """A bare start imports neither typer nor YAML nor rich before its first prompt."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PROMPT], capture_output=True, text=True, check=True, input=""
    )
    loaded = set(done.stdout.split())
    assert "questionary" in loaded
    assert loaded.isdisjoint({"typer", "pydantic", "rich.console", "click", "yaml"})
