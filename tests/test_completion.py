"""A Tab offers what can follow: section names, samples and formats; files where a file goes."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from readycheck import languages, messages
from readycheck.questionnaire.model import Questionnaire
from tests.conftest import SMALL, Run


def offered(run: Run, line: str, **environ: str) -> list[str]:
    """What bash offers at the end of the line."""
    words = line.split(" ")
    done = run(
        _READYCHECK_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(words) - 1),
        **environ,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_commands(run: Run) -> None:
    """The commands and their options are offered."""
    assert {"start", "sheet", "guide", "demo", "validate"} <= set(offered(run, "readycheck "))
    assert offered(run, "readycheck sheet --pa") == ["--paper"]


def test_ids(run: Run, tmp_path: Path, questionnaire: Questionnaire) -> None:
    """Sections and samples are those of the questions."""
    assert questionnaire.guide is not None
    ids = [section.id for section in questionnaire.guide.sections]
    assert offered(run, "readycheck guide ") == ids
    assert offered(run, "readycheck guide my") == ["myths"]
    assert offered(run, "readycheck demo ") == ["cautions", "unsure", "unmarked"]
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    assert offered(run, "readycheck guide --questions small.yaml ") == ["tea"]
    assert offered(run, "readycheck guide ", READYCHECK_QUESTIONS="small.yaml") == ["tea"]


def test_formats(run: Run) -> None:
    """Formats and papers are offered."""
    formats = ["pdf", "html", "markdown", "text", "fhir"]
    assert offered(run, "readycheck sheet --format ") == formats
    assert offered(run, "readycheck sheet --format m") == ["markdown"]
    assert offered(run, "readycheck questions --format ") == ["yaml", "fhir"]
    assert offered(run, "readycheck sheet --paper ") == ["letter", "a4"]
    assert offered(run, "readycheck --language ") == list(languages.offered())


@pytest.mark.parametrize(
    ("shell", "after_each"), [("fish", "\t"), ("powershell", ":::"), ("pwsh", ":::")]
)
def test_explained(run: Run, shell: str, after_each: str) -> None:
    """Shells that take each line for an offer get every explanation on one line."""
    words = {
        "_TYPER_COMPLETE_ARGS": "readycheck sheet --",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "--",
    }
    asked = {"_READYCHECK_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = run(**words, **asked, COLUMNS="40")
    assert len(done.stdout.splitlines()) > 9
    for line in done.stdout.splitlines():
        assert line.startswith("--")
        assert after_each in line


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
def test_shell_named(run: Run, tmp_path: Path, option: str) -> None:
    """A shell that is named is not passed over: another's completion would be installed."""
    done = run(option, "fish")
    assert (done.returncode, done.stdout) == (2, "")
    assert messages.COMPLETION_SHELL.format(option, "fish") in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_broken_questions(run: Run, tmp_path: Path) -> None:
    """A broken question file offers nothing and says nothing."""
    (tmp_path / "broken.yaml").write_text("[", "utf-8")
    assert offered(run, "readycheck guide --questions broken.yaml ") == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_files(run: Run, tmp_path: Path) -> None:
    """In a real bash, files are offered where nothing else is."""
    script = run(_READYCHECK_COMPLETE="source_bash").stdout
    program = tmp_path / "readycheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m readycheck "$@"\n')
    program.chmod(0o755)
    (tmp_path / "complete.bash").write_text(
        script
        + "\ncomplete -p readycheck"
        + f"\nCOMP_WORDS=({program} guide my); COMP_CWORD=2; "
        + f'_readycheck_completion {program}; echo "${{COMPREPLY[@]}}"\n'
    )
    done = subprocess.run(
        ["bash", "complete.bash"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    script, found = done.stdout.splitlines()
    assert "-o default" in script  # files, where the program offers nothing
    assert found == "myths"


EVIL = SMALL.replace("title: On Tea", r"title: 'Hi \$(touch PWNED) `touch PWNED`'")


@pytest.fixture
def evil(tmp_path: Path, run: Run) -> dict[str, str]:
    """A question file whose titles would be run, and the environment that names it."""
    (tmp_path / "evil.yaml").write_text(EVIL, "utf-8")
    assert run("validate", "evil.yaml").returncode == 0
    program = tmp_path / "readycheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m readycheck "$@"\n')
    program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "READYCHECK_QUESTIONS": "evil.yaml", "TERM": "dumb"}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash(run: Run, tmp_path: Path, evil: dict[str, str]) -> None:
    """A real bash runs nothing that a question file says."""
    script = run(_READYCHECK_COMPLETE="source_bash").stdout
    script += "\nCOMP_WORDS=(readycheck guide ''); COMP_CWORD=2; "
    script += '_readycheck_completion readycheck; eval "x=(${COMPREPLY[*]})"; echo "${x[@]}"\n'
    for typed in ('$(touch PWNED) `touch PWNED`"', "'; touch PWNED; '"):  # an open quote
        script += f"COMP_WORDS=(readycheck guide {shlex.quote(typed)} ''); COMP_CWORD=3; "
        script += "_readycheck_completion readycheck\n"
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=evil, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("tea\n", "")
    assert not (tmp_path / "PWNED").exists()


def test_answers_file(run: Run) -> None:
    """The shell's own files are offered after `start`."""
    assert offered(run, "readycheck start ") == []  # bash then names files
    words = {"_READYCHECK_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "readycheck start "}
    assert run(**words).stdout.split() == ["_files"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_fish(run: Run, tmp_path: Path, evil: dict[str, str]) -> None:
    """A real fish runs nothing that a question file says."""
    script = run(_READYCHECK_COMPLETE="source_fish").stdout
    script += "\ncomplete -C 'readycheck guide '\n"
    env = {**evil, "HOME": str(tmp_path)}
    done = subprocess.run(
        ["fish", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True
    )
    assert "tea" in done.stdout.split()
    assert not (tmp_path / "PWNED").exists()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_zsh(run: Run, tmp_path: Path, evil: dict[str, str]) -> None:
    """A real zsh, which evaluates what it is offered, runs nothing that a question file says."""
    import pexpect

    (tmp_path / "_readycheck").write_text(run(_READYCHECK_COMPLETE="source_zsh").stdout)
    shell = pexpect.spawn(
        "zsh", ["-f"], cwd=str(tmp_path), env={**evil, "PS1": "> "}, encoding="utf-8", timeout=30
    )
    shell.sendline("autoload -U compinit; compinit -D -u; source ./_readycheck; echo rea''dy")
    shell.expect_exact("ready\r\n")
    shell.send("echo $(( 40 + 2 )); readycheck guide \t")
    shell.expect_exact("guide tea")
    shell.close(force=True)
    assert not (tmp_path / "PWNED").exists()
