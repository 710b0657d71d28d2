"""While a file is edited: checked again at each save, and every screen shown."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readycheck import messages
from tests.conftest import SMALL, Run

Look = Callable[[], None]


class Looks:
    """What happens before each look of `watch`; after the last, somebody presses Ctrl-C."""

    def __init__(self, *looks: Look) -> None:
        self._looks: Iterator[Look] = iter(looks)
        self.waited: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        look = next(self._looks, None)
        if look is None:
            raise KeyboardInterrupt
        look()


def nothing() -> None:
    """Let nothing happen."""


@pytest.fixture
def watched(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """Watch q.yaml while things happen; return what was printed."""

    def after(*looks: Look) -> str:
        happening = Looks(*looks)
        monkeypatch.setattr("readycheck.commands.validate.sleep", happening.sleep)
        done = run("validate", "--watch", "q.yaml")
        assert done.returncode == 0
        assert min(happening.waited) > 0  # it does not run round and round
        lines = done.stdout.splitlines(keepends=True)
        return "".join(line for line in lines if ": warning: " not in line)

    (tmp_path / "q.yaml").write_text(SMALL, "utf-8")
    return after


BROKEN = SMALL.replace("language: en", "langauge: en")


def test_checked_again(watched: Callable[..., str], tmp_path: Path) -> None:
    """A file is checked at once, and again after each change."""
    file = tmp_path / "q.yaml"
    said = watched(
        nothing,
        lambda: file.write_text(BROKEN, "utf-8"),
        nothing,
        nothing,
        lambda: file.write_text(SMALL, "utf-8"),
        nothing,
    ).splitlines()
    assert [line.partition(": ")[0] for line in said] == ["q.yaml", "q.yaml:4:1", "q.yaml"]


def test_replaced(watched: Callable[..., str], tmp_path: Path) -> None:
    """An editor may put another file in its place, and the name is missing meanwhile."""
    file, other = tmp_path / "q.yaml", tmp_path / "other"

    def put_back() -> None:
        other.write_text(BROKEN, "utf-8")
        other.replace(file)

    said = watched(file.unlink, put_back, nothing)
    assert "cannot be read" not in said
    assert "langauge" in said


def test_gone(watched: Callable[..., str], tmp_path: Path) -> None:
    """A file that stays away is reported, and again when it is back."""
    file = tmp_path / "q.yaml"
    said = watched(file.unlink, nothing, lambda: file.write_text(SMALL, "utf-8"), nothing)
    assert [line.partition(": ")[0] for line in said.splitlines()] == [
        *("q.yaml", "q.yaml:1:1", "q.yaml")
    ]


def test_half_written(watched: Callable[..., str], tmp_path: Path) -> None:
    """A file that is still being written is left alone until it is whole."""
    file = tmp_path / "q.yaml"
    said = watched(
        lambda: file.write_text(SMALL[:200], "utf-8"),
        lambda: file.write_text(SMALL + "# more\n", "utf-8"),
        nothing,
    )
    assert len(said.splitlines()) == 2
    assert said.count(": ok: ") == 2


def test_translation(watched: Callable[..., str], tmp_path: Path) -> None:
    """A translation beside the file is watched too."""
    said = watched(lambda: (tmp_path / "q.es.po").write_text("no catalog", "utf-8"), nothing)
    assert "q.es.po" in said


def test_logo(watched: Callable[..., str], tmp_path: Path) -> None:
    """The clinic's picture is watched too: it was missing, and is put there."""
    sheet = "\nsheet: {clinic: {name: C, logo: logo.svg}}\n"
    (tmp_path / "q.yaml").write_text(SMALL + sheet, "utf-8")
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
    )
    said = watched(
        lambda: (tmp_path / "logo.svg").write_text(picture, "utf-8"),
        nothing,
    ).splitlines()
    assert "logo" in said[0]
    assert ": ok: " in said[1]


@pytest.mark.parametrize("arguments", [["-"], ["q.yaml", "--format", "json"]])
def test_mistakes(run: Run, arguments: list[str]) -> None:
    """What cannot be read again is not watched."""
    done = run("validate", "--watch", *arguments)
    assert done.returncode == 2
    assert messages.WATCH_FILES in " ".join(done.stderr.split())


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c(tmp_path: Path) -> None:
    """A Ctrl-C ends it with status 0 and without a word."""
    (tmp_path / "q.yaml").write_text(SMALL, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "readycheck", "validate", "--watch", "q.yaml"],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline()
        (tmp_path / "q.yaml").write_text(BROKEN, "utf-8")
        last = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        # What a signal interrupts in the middle of being written is written again.
        assert process.stderr.read() in ("", last)
        assert process.wait(20) == 0


def test_preview(run: Run, tmp_path: Path) -> None:
    """Every question is there with its answers, its conditions and what is said afterwards."""
    (tmp_path / "q.yaml").write_text(SMALL, "utf-8")
    done = run("preview", "q.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    for words in (
        "A small questionnaire",
        "Do you drink tea?",
        "It is warm.",
        "You answered: Yes",
        "“Drink it slowly.”",
        "Cups differ.",
        "It is asked only if the answer to “Do you drink tea?” is “Yes”.",
        "And sugar?",
        "Is my tea too strong? (It is asked only if",
        "Mark up to 2 boxes.",
        "The blue one",
    ):
        assert words in shown, words


def test_preview_of_mistakes(run: Run, tmp_path: Path) -> None:
    """A file with mistakes has no screens, but their places."""
    (tmp_path / "q.yaml").write_text(BROKEN, "utf-8")
    done = run("preview", "q.yaml")
    assert (done.returncode, done.stdout) == (3, "")
    assert "q.yaml:4:1" in done.stderr
