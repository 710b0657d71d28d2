"""The broken question files, as they are listed in question-files.yaml."""

from pathlib import Path
from typing import NamedTuple

import yaml

from tests.conftest import SMALL


class Broken(NamedTuple):
    """A file with one mistake, and the diagnostic that names it.

    `kind` says who can tell. `said` is the whole line.
    """

    kind: str
    mistake: str
    text: str
    line: int
    column: int
    said: str


def _broken(kind: str, listed: dict[str, str], change: dict[str, str]) -> Broken:
    text = listed.get("whole", SMALL)
    for old, new in change.items():
        assert text.count(old) >= 1, f"{listed['mistake']}: {old} is not in the file"
        text = text.replace(old, new, 1)
    before = text.partition("¶")[0] if "¶" in text else ""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    said = f"q.yaml:{line}:{column}: {listed['said']}"
    return Broken(kind, listed["mistake"], text.replace("¶", ""), line, column, said)


BROKEN = tuple(
    _broken(kind, listed, listed.get("change", {}))
    for kind, all_listed in yaml.safe_load(
        Path(__file__).with_name("question-files.yaml").read_text("utf-8")
    ).items()
    for listed in all_listed
)
