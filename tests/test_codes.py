"""Every kind of diagnostic has a code that stays, and is documented."""

import re
from pathlib import Path

from readycheck.diagnostics.codes import Code, every
from readycheck.diagnostics.finding import DiagnosticKind

TABLE = Path(__file__).parents[1] / "docs" / "diagnostics.md"
VALUES = tuple(range(1, 5))


def rows() -> dict[str, str]:
    lines = TABLE.read_text("utf-8").splitlines()
    return dict(re.findall(r"^\| (RC\d{3}) \| (.+) \|$", "\n".join(lines), re.MULTILINE))


def test_codes() -> None:
    """No two kinds share a code, a name or a message, and each belongs to one of the six groups."""
    codes = [kind.code for kind in every()]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"RC[1-6]\d\d", code) for code in codes)
    assert len({kind.message for kind in every()}) == len(codes)
    names = [name for name in dir(Code) if name.isupper()]
    assert {getattr(Code, name) for name in names} == {*every()}
    assert len(names) == len(codes)


def test_sentences() -> None:
    """Each message and hint can be filled in."""
    for kind in every():
        assert kind.message.format(*VALUES)
        assert kind.hint.format(*VALUES) or not kind.hint


def test_documented() -> None:
    """The documentation lists every code with its message."""
    assert rows() == {kind.code: documented(kind) for kind in every()}


def documented(kind: DiagnosticKind) -> str:
    """Return a message as the documentation has it, with … for what a file holds."""
    return re.sub(r"\{[^}]*\}", "…", kind.message).replace("|", "\\|")
