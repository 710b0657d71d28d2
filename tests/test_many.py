"""Many answers files at once: a sheet of each in a folder, copies, and one table."""

import sys
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.cli.arguments import expanded
from tests.conftest import Run

ANSWERS = """\
{{"readycheck": 1, "questionnaire": {{"id": "ketamine-visit"}},
 "answers": {{"symptoms": "{}", "pregnancy": "no"}}}}
"""


def write(file: Path, words: str = "Low mood") -> str:
    file.parent.mkdir(exist_ok=True)
    file.write_text(ANSWERS.format(words), "utf-8")
    return str(file)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_folder(run: Run, tmp_path: Path) -> None:
    """Each sheet is in the folder, which is made, under its answers file's name."""
    files = [write(tmp_path / f"{name}.json", f"Words of {name}") for name in ("ann", "ben")]
    done = run("sheet", *files, "-o", "sheets/", "--format", "text")
    assert (done.returncode, done.stdout) == (0, "")
    assert names(tmp_path / "sheets") == ["ann.txt", "ben.txt"]
    assert "Words of ann" in (tmp_path / "sheets" / "ann.txt").read_text("utf-8")


def test_folder_gets_pdf(run: Run, tmp_path: Path) -> None:
    """A sheet in a folder is a PDF if nothing else is named, and private with its folder."""
    done = run("sheet", write(tmp_path / "ann.json"), "-o", "new/sheets/")
    assert done.returncode == 0, done.stderr
    made = tmp_path / "new" / "sheets" / "ann.pdf"
    assert made.read_bytes().startswith(b"%PDF")
    if sys.platform != "win32":
        assert [path.stat().st_mode & 0o077 for path in (made, made.parent)] == [0, 0]


def test_bad_file(run: Run, tmp_path: Path) -> None:
    """A file with a mistake is named, the others are made all the same, and the status says so."""
    files = [write(tmp_path / f"{name}.json") for name in "abc"]
    (tmp_path / "b.json").write_text("{", "utf-8")
    done = run("sheet", *files, "gone.json", "-o", "out/", "--format", "text")
    assert done.returncode == 3
    assert names(tmp_path / "out") == ["a.txt", "c.txt"]
    assert "b.json:1:" in done.stderr
    assert "gone.json" in done.stderr


def test_never_over(run: Run, tmp_path: Path) -> None:
    """A sheet that is there stays, unless --force is there, and the others are made."""
    files = [write(tmp_path / f"{name}.json") for name in "ab"]
    (tmp_path / "a.txt").write_text("older", "utf-8")
    done = run("sheet", *files, "-o", ".", "--format", "text")
    assert done.returncode == 1
    assert messages.EXISTS_FORCE in done.stderr
    assert (tmp_path / "a.txt").read_text("utf-8") == "older"
    assert (tmp_path / "b.txt").exists()
    assert run("sheet", *files, "-o", ".", "--format", "text", "--force").returncode == 0
    assert (tmp_path / "a.txt").read_text("utf-8") != "older"


def test_same_name(run: Run, tmp_path: Path) -> None:
    """Two people whose answers have one file name do not get one sheet, even with --force."""
    files = [write(tmp_path / name / "visit.json", name) for name in ("ann", "ben")]
    done = run("sheet", *files, "-o", "out/", "--format", "text", "--force")
    assert done.returncode == 1
    assert messages.SAME_NAME.format(files[1], Path("out/visit.txt")) in done.stderr
    assert "ann" in (tmp_path / "out" / "visit.txt").read_text("utf-8")


def test_never_over_answers(run: Run, tmp_path: Path) -> None:
    """No sheet replaces an answers file, whatever that is called."""
    files = [write(tmp_path / "a.txt"), write(tmp_path / "b.json")]
    done = run("sheet", *files, "-o", ".", "--format", "text", "--force")
    assert done.returncode == 1
    assert messages.OVER_ANSWERS.format(files[0], files[0]) in done.stderr
    assert "readycheck" in (tmp_path / "a.txt").read_text("utf-8")
    assert (tmp_path / "b.txt").exists()


@pytest.mark.parametrize("kind", ["fhir", "text"])
def test_never_over_its_own_answers(run: Run, tmp_path: Path, kind: str) -> None:
    """The sheet or the record of one answers file does not replace it either."""
    file = write(tmp_path / ("a.json" if kind == "fhir" else "a.txt"))
    done = run("sheet", file, "-o", file, "--format", kind, "--force")
    assert done.returncode == 1
    assert messages.OVER_ANSWERS.format(file, file) in done.stderr
    assert "answers" in Path(file).read_text("utf-8")


def test_as_fhir(run: Run, tmp_path: Path) -> None:
    """Health records go beside the answers files, and not over them."""
    files = [write(tmp_path / f"{name}.json") for name in "ab"]
    done = run("sheet", *files, "-o", ".", "--format", "fhir")
    assert done.returncode == 0, done.stderr
    assert names(tmp_path) == ["a.fhir.json", "a.json", "b.fhir.json", "b.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be there")
@pytest.mark.parametrize("name", ["-rf.json", ".json", "a\x1b[2J.json", 'a:b"c.json', "x\n.json"])
def test_safe_names(run: Run, tmp_path: Path, name: str) -> None:
    """What acts on a shell, a terminal or Windows is in no name of a sheet."""
    done = run("sheet", "--format", "text", "-o", "out/", "--", write(tmp_path / name))
    assert done.returncode == 0, done.stderr
    [made] = names(tmp_path / "out")
    assert made.isprintable()
    assert made[0] not in "-."
    assert not set(made) & set('<>:"/\\|?*')


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.json", "b.json"], messages.SEVERAL_WHERE),
        (["a.json", "b.json", "-o", "one.pdf"], messages.SEVERAL_WHERE),
        (["a.json", "-", "-o", "out/"], messages.SEVERAL_NO_NAME),
        (["--blank", "-o", "out/"], messages.ONLY_ANSWERS_TO_FOLDER.format("out/")),
        (
            ["a.json", "b.json", "-o", "out/", "--format", "fhir", "--subject", "Patient/1"],
            messages.ONE_PERSON.format("--subject"),
        ),
        (
            ["a.json", "b.json", "-o", "out/", "--format", "fhir", "--author", "Patient/1"],
            messages.ONE_PERSON.format("--author"),
        ),
        (["a.json", "--copies", "2"], messages.ONLY_PRINTING.format("--copies")),
        (["a.json", "--two-sided"], messages.ONLY_PRINTING.format("--two-sided")),
        (["a.json", "--print", "--copies", "0"], messages.COPIES_RANGE.format(0, 500)),
        (["a.json", "--print", "--copies", "501"], messages.COPIES_RANGE.format(501, 500)),
    ],
)
def test_mistakes(run: Run, tmp_path: Path, arguments: list[str], said: str) -> None:
    """What does not go together is a mistake in the command line, and nothing is made."""
    done = run("sheet", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert names(tmp_path) == []


def test_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the shell does not, the program looks for the files that a pattern names."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.json", "a.json"):
        write(tmp_path / name)
    line = ["sheet", "*.json", "*.pdf", "-o", "out/"]
    assert expanded(line) == ["sheet", "a.json", "b.json", "*.pdf", "-o", "out/"]


def test_staff_write_for_many(run: Run, tmp_path: Path) -> None:
    """A nurse can have filled in the answers of several people."""
    files = [write(tmp_path / f"{name}.json") for name in "ab"]
    done = run("sheet", *files, "-o", "out/", "--format", "fhir", "--author", "Practitioner/4")
    assert done.returncode == 0, done.stderr
