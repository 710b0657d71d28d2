"""The page on question files tells the truth: its keys, its examples, and the short file."""

import re
from pathlib import Path

import pytest

from readycheck.questionnaire import schema
from readycheck.questionnaire.builtin import built_in
from readycheck.system import package_data
from readycheck.validation import loader
from tests.conftest import DAY, Run

PAGE = Path(__file__).parents[1].joinpath("docs/own-questions.md").read_text("utf-8")
PARTS = schema.schema()["$defs"]
ROWS = [
    (name, key, field.get("description", ""), key in part.get("required", ()))
    for name, part in PARTS.items()
    for key, field in part["properties"].items()
]


@pytest.mark.parametrize("name", PARTS)
def test_every_key(name: str) -> None:
    """The page has each key of each part, whether it is needed, and what the schema says of it."""
    for part, key, description, needed in ROWS:
        if part == name:
            row = rf"\| `{key}`{'[*]' if needed else ''} \|.*{re.escape(description)} \|\n"
            assert re.search(row, PAGE), f"{part}.{key}: run the page's table anew"


def test_no_other_key() -> None:
    """The page has no key that there is not."""
    named = set(re.findall(r"^\| `(\w+)`\*? \|", PAGE, re.MULTILINE))
    types = {"text", "list", "number", "date", "time", "scale"}
    assert named - types <= {key for _, key, _, _ in ROWS}


def test_short_file(run: Run) -> None:
    """The short file is sound, asks six questions, and has a comment on each key it has."""
    said = run("questions", "--short").stdout
    own, warnings = loader.checked("short.yaml", said.encode(), DAY)
    assert warnings == []
    assert len(own.questions) == 6
    assert own.samples
    assert said.encode() == package_data.read("short.yaml")
    commented = "\n".join(line for line in said.splitlines() if "#" in line)
    for key in set(re.findall(r"(?:^|[{,]) *(?:- )?([a-z_]+):", said, re.MULTILINE)):
        if key in {key for _, key, _, _ in ROWS}:
            assert re.search(rf"\b{key}\b", commented), key


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_guide(run: Run, language: str) -> None:
    """The built-in file without its guide is sound, and asks the same, whatever is spoken."""
    said = run("--language", language, "questions", "--without-guide").stdout
    own, warnings = loader.checked("bare.yaml", said.encode(), DAY)
    assert warnings == []
    assert own.guide is None
    assert [q.text for q in own.questions] == [q.text for q in built_in().questions]
    assert own.samples == built_in().samples


def test_one_at_a_time(run: Run) -> None:
    """Two kinds of file are not printed at once."""
    assert run("questions", "--short", "--without-guide").returncode == 2
    assert run("questions", "--short", "--questions", "q.yaml").returncode == 2
