"""On a terminal that knows ASCII alone nothing is garbled, and nothing that was laid out moves."""

import io
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from readycheck import messages
from readycheck.formats.registry import MARKS
from readycheck.questionnaire.builtin import built_in_bytes
from readycheck.system import streams
from readycheck.system.ascii import transliterated
from tests.conftest import Run, slow


def test_signs() -> None:
    """Quotes, ticks, rules and arrows become plain signs."""
    assert transliterated("“It’s” – ✓ ☒ ✗ · ↑↓ ← ▌ » ━╌ …") == '"It\'s" - + # x - ^v < | > =- .'
    assert transliterated("José Čapek") == "Jose Capek"
    assert (
        transliterated("Łódź, Øresund, ðæg, ‑5 × 2 − 1, １Ａ")
        == "Lodz, Oresund, dag, -5 x 2 - 1, 1A"
    )
    assert transliterated("李 ж") == "?? ?"


def test_no_other_number() -> None:
    """No sign becomes a number or a sign that says something else."""
    assert transliterated("½ a cup, 10⁹, ⑫, Ⅳ, ≠") == "? a cup, 10?, ?, ?, ?"
    assert transliterated("co\u00adop\u200b, ❤\ufe0f") == "coop, ?"


def test_own_signs() -> None:
    """Each sign the program itself uses has a plain one."""
    texts = [getattr(messages, name) for name in messages.names()]
    said = [text for text in texts if isinstance(text, str)]
    signs = {letter for text in (*said, *MARKS.values()) for letter in text if not letter.isascii()}
    assert {letter for letter in signs if "?" in transliterated(letter)} == set()


def test_marks_stay_apart() -> None:
    """The three ways to answer and the marks stay apart."""
    assert len({transliterated(mark) for mark in MARKS.values()}) >= len(MARKS) - 1


@given(st.text())
def test_ascii(text: str) -> None:
    """Any text becomes ASCII."""
    assert transliterated(text).isascii()


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Mn", "Me", "Mc"])))
def test_width(text: str) -> None:
    """What takes a cell takes a cell still."""
    for letter in text:
        if cell_len(letter) == 1:
            assert cell_len(transliterated(letter)) == 1


def test_other_encoding() -> None:
    """A stream in another encoding writes what it has and the rest plainly."""
    streams.prepare()
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="latin-1", errors=streams.PLAIN)
    stream.write("“José” ✓")
    stream.flush()
    assert written.getvalue() == '"José" +'.encode("latin-1")
    assert not streams.shows_all(stream)


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def on_terminal(folder: Path, *arguments: str, **environ: str) -> tuple[bytes, bytes]:
    """Run the program with its output at a terminal; return that, and its messages."""
    import pty

    ours, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "readycheck", *arguments],
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "PAGER": "", "TERM": "xterm", **environ},
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(terminal)
        shown = b""
        with suppress(OSError), open(ours, "rb", 0) as opened:  # noqa: PTH123
            while part := opened.read(4096):
                shown += part
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 0, said
    return shown.replace(b"\r\n", b"\n"), said


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
@pytest.mark.parametrize(
    "command",
    [
        "-h",
        slow("demo -h"),
        slow("validate questions.yaml"),
        "sheet --blank",
        slow("sheet --blank -o -"),
        slow("sheet --blank --format html"),
        slow("questions"),
        "guide",
    ],
)
def test_every_command(tmp_path: Path, command: str) -> None:
    """A terminal that knows ASCII alone gets nothing else, and says so once."""
    text = built_in_bytes().decode().replace("checked: ", "checked: 2020-01-01 #")
    (tmp_path / "questions.yaml").write_text(text, "utf-8")
    shown, said = on_terminal(tmp_path, *command.split(), **ASCII)
    assert shown.isascii()
    assert said.isascii()
    if command.split(maxsplit=1)[0] in ("guide", "sheet", "questions"):
        assert said.count(b"plain (ASCII)") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX locales")
@pytest.mark.parametrize("command", ["questions --format fhir", "schema"])
def test_json(run: Run, tmp_path: Path, command: str) -> None:
    """JSON on such a terminal says the same."""
    shown, _ = on_terminal(tmp_path, *command.split(), **ASCII)
    assert shown.isascii()
    assert json.loads(shown) == json.loads(run(*command.split()).stdout)
