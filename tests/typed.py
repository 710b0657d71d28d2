"""The lines that answer the whole built-in interview, and what they save."""

from pathlib import Path

from readycheck import messages
from tests.conftest import Run

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
