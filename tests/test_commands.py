"""The commands that ask nothing, what each does with old drafts, and no tracebacks."""

import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire import builtin
from readycheck.questionnaire.builtin import built_in_bytes
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from tests.conftest import SMALL, Process, Run


def test_validate(run: Run, tmp_path: Path) -> None:
    """Validate says on standard output what is wrong and what is held."""
    text = built_in_bytes().decode()
    (tmp_path / "good.yaml").write_text(text, "utf-8")
    (tmp_path / "bad.yaml").write_text(text.replace("role: caution", "role: warning"), "utf-8")
    good = run("validate", "good.yaml")
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout.startswith("good.yaml: ok: 3 sections, 22 questions,")
    bad = run("validate", "good.yaml", "bad.yaml", "missing.yaml")
    assert (bad.returncode, bad.stderr) == (3, "")
    [ok, wrong, missing] = bad.stdout.splitlines()
    assert f"{ok}\n" == good.stdout
    assert "section 'cautions', role: unknown value 'warning'" in wrong
    assert missing.startswith("missing.yaml:1:1: cannot be read: ")
    report = json.loads(run("validate", "bad.yaml", "--format", "json").stdout)
    assert [found["severity"] for found in report["found"]] == ["error"]


def test_validate_stdin(run: Run) -> None:
    """Validate reads standard input too."""
    done = run("validate", "-", lines=built_in_bytes().decode().splitlines())
    assert done.returncode == 0
    assert done.stdout.startswith("standard input: ok: ")


def test_validate_warning(run: Run, tmp_path: Path) -> None:
    """Validate warns of style and does not fail."""
    text = built_in_bytes().decode().replace('checked: "2026-11-22"', "checked: 2020-01-01")
    (tmp_path / "old.yaml").write_text(text, "utf-8")
    done = run("validate", "old.yaml")
    assert done.returncode == 0
    [warning, ok] = done.stdout.splitlines()
    assert ": warning: help_now, checked: crisis lines were last checked on" in warning
    assert ok.startswith("old.yaml: ok: ")


def test_schema(run: Run) -> None:
    """The schema is printed as it is shipped."""
    shipped = Path(__file__).parents[1] / "readycheck.schema.json"
    assert run("schema").stdout.encode() == shipped.read_bytes()


def test_print_questions(run: Run) -> None:
    """The built in question file is printed as it is."""
    assert run("questions").stdout.encode() == built_in_bytes()


def test_save_questions(run: Run, tmp_path: Path) -> None:
    """The questions are saved as they are, for a shell whose > changes letters, and never over a
    file that is there."""
    done = run("questions", "-o", "ours.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "ours.yaml").read_bytes() == builtin.built_in_bytes()
    done = run("questions", "--short", "-o", "ours.yaml")
    assert done.returncode == 1
    assert messages.EXISTS_FORCE in done.stderr
    assert (tmp_path / "ours.yaml").read_bytes() == builtin.built_in_bytes()
    assert run("questions", "--short", "-o", "ours.yaml", "--force").returncode == 0
    assert run("questions", "--format", "fhir", "-o", "ours.json").returncode == 0
    assert json.loads((tmp_path / "ours.json").read_bytes())["resourceType"] == "Questionnaire"


def test_fhir_questions(run: Run, tmp_path: Path) -> None:
    """The questions come as FHIR, also those of one’s own."""
    built_in = run("questions", "--format", "fhir")
    assert built_in.returncode == 0, built_in.stderr
    assert json.loads(built_in.stdout)["title"] == "Preparing to talk about ketamine therapy"
    (tmp_path / "ours.yaml").write_bytes(SMALL.encode())
    ours = run("questions", "--questions", "ours.yaml", "--format=fhir")
    assert json.loads(ours.stdout)["title"] == "A small questionnaire"
    assert run("questions", "--questions", "ours.yaml").stdout == SMALL
    (tmp_path / "ours.yaml").write_text(SMALL.replace("yes-no", "yesno"), "utf-8")
    broken = run("questions", "--questions", "ours.yaml", "--format", "fhir")
    assert broken.returncode == 3
    assert broken.stdout == ""
    assert "did you mean 'yes-no'?" in broken.stderr


def test_unforeseen_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen failure shows a traceback only with --debug."""

    def broken(language: str) -> Questionnaire:
        raise RuntimeError("SECRET")

    monkeypatch.setattr(builtin, "built_in", broken)
    done = run()
    assert (done.returncode, done.stderr) == (1, f"{messages.UNEXPECTED.format('RuntimeError')}\n")
    with pytest.raises(RuntimeError, match="SECRET"):
        run("--debug")


@pytest.mark.parametrize("arguments", [[], ["schema"]])
def test_early_ctrl_c(process: Process, tmp_path: Path, arguments: list[str]) -> None:
    """Ctrl-C while the program loads ends it without a traceback."""
    (tmp_path / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'readycheck.system.streams':\n"
        "            signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupted())\n"
    )
    done = process(*arguments, PYTHONPATH=path_from(tmp_path))
    assert (done.returncode, done.stderr) == (130, "")


def path_from(folder: Path) -> str:
    """Where to import from: this folder first."""
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is another there")
@pytest.mark.parametrize(
    "command", [[], ["start"], ["guide"], ["schema"], ["validate", "."], ["demo"], ["sheet", "."]]
)
def test_old_drafts_go(run: Run, tmp_path: Path, small: Questionnaire, command: list[str]) -> None:
    """Any command deletes a draft that was found too old a day before, and says so."""
    folder = tmp_path / "state" / "readycheck"
    now = datetime.now().astimezone()
    draft = Drafts(folder, lambda: now - timedelta(days=40)).new()
    draft.write(Response.begin(small).answer("yes"))
    assert str(draft.path) not in run(*command, XDG_STATE_HOME=str(folder.parent)).stderr
    assert draft.path.exists()
    [mark] = folder.glob("seen-*")
    before = (now - timedelta(days=1)).isoformat()
    mark.write_text(json.dumps({"there": before, "old": before}), "utf-8")
    done = run(*command, XDG_STATE_HOME=str(folder.parent))
    assert messages.DRAFT_EXPIRED.format(30, draft.path) in done.stderr
    assert list(folder.iterdir()) == []


def test_start_by_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The drafts are seen to once, after the welcome, whether the command is named or not; `forget`
    does it by itself."""
    looks: list[str] = []
    for module in ("cli.main", "commands.start"):
        monkeypatch.setattr(
            f"readycheck.{module}.sweep_drafts", lambda *_, module=module: looks.append(module)
        )
    run()
    run("start")
    run("forget")
    assert looks == ["commands.start"] * 2
