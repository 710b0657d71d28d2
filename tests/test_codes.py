"""Every kind of diagnostic has a code that stays, and is documented."""

import re
from pathlib import Path

from readycheck.parsing.codes import Code

TABLE = Path(__file__).parents[1] / "docs" / "diagnostics.md"
VALUES = tuple(range(1, 5))


def rows() -> dict[str, str]:
    lines = TABLE.read_text("utf-8").splitlines()
    return dict(re.findall(r"^\| (RC\d{3}) \| (.+) \|$", "\n".join(lines), re.MULTILINE))


def test_codes() -> None:
    """No two kinds share a code or a message, and each belongs to one of the six groups."""
    codes = [code.code for code in Code]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"RC[1-6]\d\d", code) for code in codes)
    assert len({code.message for code in Code}) == len(codes)


def test_sentences() -> None:
    """Each message and hint can be filled in."""
    for code in Code:
        assert code.message.format(*VALUES)
        assert code.hint.format(*VALUES) or not code.hint


def test_documented() -> None:
    """The documentation lists every code with its message."""
    assert rows() == {code.code: documented(code) for code in Code}


def documented(code: Code) -> str:
    """Return a message as the documentation has it, with … for what a file holds."""
    return re.sub(r"\{[^}]*\}", "…", code.message).replace("|", "\\|")
