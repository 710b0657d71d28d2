"""What a start imports, as seen by a fresh interpreter: also what third parties import."""

import os
import subprocess
import sys

import pytest

FIRST_PROMPT = """
import sys
from readycheck import __main__
from readycheck.system import streams
from readycheck.ui.screen import ScreenPrompter

class Seen(Exception):
    pass

def stop(self):
    print(*sys.modules)
    raise Seen

def on(self):
    from readycheck.ui.prompts import base as base_prompt  # after what is imported before them
    base_prompt.BasePrompt.run = stop
    return terminal_of(self)

streams.is_terminal = lambda stream: True
terminal_of, ScreenPrompter._on = ScreenPrompter._on, on
sys.argv = ["readycheck"]
try:
    __main__.main()
except Seen:
    pass
"""


TRANSLATES = {"gettext", "readycheck.translation", "readycheck.questionnaire.translated"}
LATER = {  # what a first prompt without a draft has no use for
    "readycheck.documents.guide",
    "readycheck.documents.help",
    "readycheck.interview.questions",
    "readycheck.storage",
    "readycheck.system.ascii",
}


@pytest.mark.skipif(sys.platform == "win32", reason="the screen needs a console")
@pytest.mark.parametrize("language", ["en", "es"])
def test_first_prompt(language: str) -> None:
    """A bare start imports neither typer nor YAML nor rich before its first prompt, and nothing
    that only later prompts need; no language imports Babel, and English nothing that translates."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PROMPT],
        capture_output=True,
        text=True,
        check=True,
        input="",
        env={**os.environ, "READYCHECK_LANGUAGE": language},
    )
    loaded = set(done.stdout.split())
    assert "questionary" in loaded
    assert loaded.isdisjoint({"typer", "pydantic", "rich.console", "click", "yaml", "babel"})
    assert loaded.isdisjoint(LATER)
    assert loaded & TRANSLATES == (set() if language == "en" else TRANSLATES)
