"""The JSON Schema of question files, held to a validator and a YAML reader not made here."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from readycheck.parsing import yaml_reader
from readycheck.questionnaire import schema
from readycheck.questionnaire.builtin import built_in_bytes
from tests.broken import BROKEN, Broken
from tests.conftest import SMALL, every

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(ROOT.glob("examples/*.yaml"))
FILES = {
    "built-in": built_in_bytes().decode(),
    "small": SMALL,
    **{file.name: file.read_text("utf-8") for file in EXAMPLES},
}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema.schema())


def as_editors_read(text: str) -> Any:
    """What YAML 1.2 with its core schema makes of a text, as language servers read it."""
    yaml = YAML(typ="safe", pure=True)
    date = "tag:yaml.org,2002:timestamp"  # which the core schema does not have
    yaml.constructor.add_constructor(date, lambda loader, node: loader.construct_scalar(node))
    return yaml.load(text)


def fields(part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for value in part.values():
            yield from fields(value)
    elif isinstance(part, list):
        for value in part:
            yield from fields(value)


def test_draft() -> None:
    """The schema is a sound one of draft 2020-12."""
    made = schema.schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"]
    assert made["title"]
    Draft202012Validator.check_schema(made)


def test_bounds() -> None:
    """Every text, list, map and number of the format has a bound."""
    parts = list(_parts(schema.schema()))
    assert len(parts) > 100
    assert [part for part in parts if not _is_bounded(part)] == []


def _parts(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
    for value in part.values() if isinstance(part, dict) else part:
        if isinstance(value, dict | list):
            yield from _parts(value)


def _is_bounded(part: dict[str, Any]) -> bool:
    match part.get("type"):
        case "string":
            fixed = not re.search(r"[*+]|\{\d+,\}", part.get("pattern", "*"))
            return fixed or not part.keys().isdisjoint(("enum", "const", "maxLength"))
        case "array":
            return "maxItems" in part
        case "integer":
            return "enum" in part or {"minimum", "maximum"} <= part.keys()
        case "number":
            return False
        case "object":
            return part["additionalProperties"] is False or "maxProperties" in part
    return True


def test_descriptions() -> None:
    """Every field has a description of its own, and every part refuses other keys."""
    made = schema.schema()
    described = [(name, field.get("description")) for name, field in fields(made)]
    assert len(described) > 50
    assert [name for name, description in described if not description] == []
    general = {
        "Words as they are shown.",
        "Words of the guide.",
        "A name of small letters, digits and single dashes.",
    }
    assert general.isdisjoint(description for _, description in described)
    for name, part in made["$defs"].items():
        assert part["additionalProperties"] is False, name
        assert part["description"], name


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_shipped_files(text: str, validator: Draft202012Validator) -> None:
    """The question files fit the schema."""
    assert [error.message for error in validator.iter_errors(as_editors_read(text))] == []


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_same_data(text: str) -> None:
    """An editor reads the question files as the program does."""
    assert as_editors_read(text) == yaml_reader.read("q.yaml", text).data


@pytest.mark.parametrize(
    "scalar",
    ["yes", "no", "on", "Off", "y", "true", "True", "FALSE", "null", "Null", "~", "12", "-3", "0",
     "007", "1.5", "1.0", "1e3", ".5", "0x1F", "0o17", "+4", "12:30", "2026-11-22", "a b"],
)  # fmt: skip
def test_same_texts(scalar: str) -> None:
    """An editor takes for text what the program does."""
    ours = yaml_reader.read("q.yaml", f"a: {scalar}").data["a"]
    assert isinstance(ours, str) == isinstance(as_editors_read(f"a: {scalar}")["a"], str)


@pytest.mark.parametrize(
    "broken",
    every(3, (broken for broken in BROKEN if broken.kind != "reading")),
    ids=[broken.mistake for broken in BROKEN if broken.kind != "reading"],
)
def test_broken_files(broken: Broken, validator: Draft202012Validator) -> None:
    """The schema refuses what has the wrong structure, and only that."""
    data = as_editors_read(broken.text)
    assert validator.is_valid(data) == (broken.kind == "rules")


@pytest.mark.parametrize("file", [ROOT / "questions.yaml", *EXAMPLES], ids=lambda file: file.name)
def test_schema_file(file: Path) -> None:
    """The shipped files name the schema beside them, which is current."""
    first = file.read_text("utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named
    assert (file.parent / named[1]).read_bytes() == schema.as_json()
    assert Path(named[1]).name == schema.FILE
