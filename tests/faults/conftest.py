"""What the faults share with the tests, and a way to run the program without a terminal."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

# What nobody but the person may read, in each place where words are typed.
SECRETS = {
    "blood-pressure-reading": "171/113 zanzibar",
    "symptoms": "quicksilver mornings",
    "tried": "juniper tablets",
    "hopes": "walrus gardening",
    "own-question": "May Wilhelmina come?",
}
Ran = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(autouse=True)
def no_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Python compile nothing to files: one cut short by a full disk stays broken, and each is a
    step more of those that are counted."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to run the program in, its home and its temporary folder beside it."""
    for name in ("cwd", "home", "tmp"):
        (tmp_path / name).mkdir()
    return tmp_path


# For tests of its streams: once as usual, and once as most containers run Python.
each_buffering = pytest.mark.parametrize(
    "readycheck", ["", "1"], indirect=True, ids=["buffered", "unbuffered"]
)


@pytest.fixture
def readycheck(folder: Path, request: pytest.FixtureRequest) -> Ran:
    """Run the program in a folder of its own, `by` other programs, its input a pipe."""
    unbuffered: str = getattr(request, "param", "")

    def ran(
        *arguments: str,
        by: Sequence[str] = (),
        input: str = "",
        environ: Mapping[str, str] = {},
        **options: Any,
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*by, sys.executable, "-m", "readycheck", *arguments],
            cwd=folder / "cwd",
            env={**surroundings(folder), "PYTHONUNBUFFERED": unbuffered, **environ},
            input=input,
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=60,
            **options,
        )

    return ran


def surroundings(folder: Path) -> dict[str, str]:
    """An environment that keeps all that is written in the folder, and prints nothing."""
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    return {
        **kept,
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "CUPS_SERVER": "/nowhere",
    }


@pytest.fixture
def answers(folder: Path) -> str:
    """An answers file with every secret in it."""
    file = folder / "answers.json"
    answers = {"blood-pressure": "yes", **SECRETS}
    record = {
        "readycheck": 1,
        "id": "3f2b1c9e-5d7a-4c1e-9b0a-6a1d2e3f4a5b",
        "questionnaire": {"id": "ketamine-visit"},
        "answers": answers,
    }
    file.write_text(json.dumps(record), encoding="utf-8")
    return str(file)


def files_in(folder: Path) -> list[Path]:
    """All that is in the folder and below it, except folders."""
    return sorted(path for path in folder.rglob("*") if not path.is_dir())
