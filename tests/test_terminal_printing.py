"""What `lp`, `lpstat` or a pager does to the terminal: what is typed later shows all the same."""

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from readycheck import messages
from tests.conftest import built_in, every, slow
from tests.interviews import Start

# Each takes the echo off as it asks for a password, on the terminal that standard error is.
_SILENCED = "stty -echo -icanon </proc/$PPID/fd/2"
LPS = {
    "killed": f"{_SILENCED}; exec sleep 600",
    "leaves": f"{_SILENCED}; cat >/dev/null; echo request id is Desk-1",
    "fails": f"{_SILENCED}; exit 1",
    "asks": f"read -r _ </dev/tty || exit 1; {_SILENCED}",
}
# Gives up an lp early.
HURRIED = """
from readycheck.system import printer
from readycheck import __main__
printer._SECONDS = 0.5
raise SystemExit(__main__.main())
"""

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc")


def put(folder: Path, **programs: str) -> Mapping[str, str]:
    """Put programs, as scripts of the shell, on a path; return how to find them."""
    folder.mkdir(exist_ok=True)
    for name, script in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(stat.S_IRWXU)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


@pytest.mark.parametrize("streams", ["", slow("</dev/null"), slow("</dev/null >/dev/null")])
@pytest.mark.parametrize("script", every(2, LPS.values()), ids=LPS)
def test_silenced_by_lp(open_terminal: Start, tmp_path: Path, script: str, streams: str) -> None:
    """Keys show again after `sheet --print`, wherever the other streams go."""
    interview = open_terminal(
        built_in(),
        *("sheet", "--blank", "--print"),
        shell=f'exec "$@" {streams}',
        environ=put(tmp_path / "bin", lp=script),
        python=("-c", HURRIED),
    )
    assert interview.exit_status() == (1 if "cat" not in script else 0)
    assert interview.restored()


@pytest.mark.slow
@pytest.mark.parametrize("script", [slow("exec sleep 60"), "echo Desk"])
def test_silenced_by_lpstat(start_small: Start, tmp_path: Path, script: str) -> None:
    """Keys show again after printers were looked for, and one printed, in the interview."""
    programs = {"lpstat": f"{_SILENCED}; {script}", "lp": LPS["leaves"]}
    interview = start_small(environ=put(tmp_path / "bin", **programs))
    interview.go_to("sheet")
    interview.choose(messages.PRINT)
    interview.asks(messages.PRINT_NOT)
    interview.choose(messages.PRINT_YES)
    interview.asks(messages.KEEP_CHOICE)
    assert interview.end() == 0
    assert interview.restored()


@pytest.mark.slow
def test_no_printer(start_small: Start, tmp_path: Path) -> None:
    """Printers are looked for once somebody wishes to print; if there is none, that is said."""
    interview = start_small(environ=put(tmp_path / "bin", lp="exit 1", lpstat='echo >>"$0.ran"'))
    interview.go_to("sheet")
    assert not (tmp_path / "bin/lpstat.ran").exists()
    interview.choose(messages.PRINT)
    interview.asks(messages.NO_PRINTER, messages.KEEP_CHOICE)
    assert (tmp_path / "bin/lpstat.ran").exists()
    assert messages.PRINT not in interview.turn().partition(messages.KEEP_CHOICE)[2]
    assert interview.end() == 0


@pytest.mark.parametrize("pager", [slow("cat"), "false", slow("kill -9 $$")])
def test_silenced_by_pager(open_terminal: Start, pager: str) -> None:
    """Keys show again after a pager that was killed, or forgot it."""
    environ = {"PAGER": f"stty -echo -icanon; {pager}"}
    interview = open_terminal(built_in(), "guide", rows=10, environ=environ)
    assert interview.exit_status() == 0
    assert interview.restored()


@pytest.mark.skipif(shutil.which("less", path=os.defpath) is None, reason="there is no less")
def test_option_unknown_to_less(open_terminal: Start) -> None:
    """What less has to say of the person's own options is seen: it waits for Enter after that."""
    environ = {"PAGER": "less", "LESS": "--no-such-option"}
    interview = open_terminal(built_in(), "guide", rows=10, environ=environ)
    interview.wait_until(lambda: interview.says("no-such-option"), "what less says")
    interview.press("enter")
    interview.wait_until(lambda: messages.PAGER_KEYS in interview.view(), "how to leave it")
    interview.press("q")
    assert interview.exit_status() == 0
