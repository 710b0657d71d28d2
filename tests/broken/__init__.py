"""The broken question files, as they are listed in question-files.yaml."""

from pathlib import Path
from typing import NamedTuple

import yaml

from tests.conftest import SMALL


class Broken(NamedTuple):
    """A file with one mistake: `kind` says who can tell, and `said` is all that is said of it."""

    kind: str
    mistake: str
    text: str
    said: str


def _broken(kind: str, listed: dict[str, str], change: dict[str, str]) -> Broken:
    text = listed.get("whole", SMALL)
    for old, new in change.items():
        assert text.count(old) >= 1, f"{listed['mistake']}: {old} does not stand in the file"
        text = text.replace(old, new, 1)
    before = text.partition("¶")[0] if "¶" in text else ""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    said = f"q.yaml:{line}:{column}: {listed['said']}"
    return Broken(kind, listed["mistake"], text.replace("¶", ""), said)


BROKEN = tuple(
    _broken(kind, listed, listed.get("change", {}))
    for kind, all_listed in yaml.safe_load(
        Path(__file__).with_name("question-files.yaml").read_text("utf-8")
    ).items()
    for listed in all_listed
)
