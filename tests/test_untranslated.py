"""A walk through everything in a made-up language: no English is left in it.

What stays is what is typed, names, and what the guide itself says where it is asked for.
"""

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages, translation
from readycheck.fhir.references import SUBJECTS
from readycheck.questionnaire import schema
from readycheck.questionnaire.question import GIVEN
from readycheck.questionnaire.translated import single_spaced
from tests import pseudo
from tests.broken import BROKEN, Broken
from tests.conftest import SMALL, Run, built_in, every
from tests.pages import text_of
from tests.test_broken import found

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak a made-up language, in this process and in those that it starts."""
    pseudo.offer(monkeypatch.setattr)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("READYCHECK_LANGUAGE", pseudo.NAME)
    monkeypatch.setenv("CUPS_SERVER", "/nowhere")  # nothing may be printed by a test
    with translation.spoken(pseudo.NAME):
        yield


def kept() -> Iterator[str]:
    """What is the same in every language: names, and the guide's own words."""
    questionnaire = built_in()
    assert questionnaire.guide
    yield from (questionnaire.guide.title, questionnaire.guide.publisher, "English")
    for note in questionnaire.notes:
        yield note.source.title
    for section in questionnaire.guide.sections:
        for sentence in re.split(r"(?<=[.?!”\"]) |\n", section.text):
            yield single_spaced(sentence).removeprefix("- ")


KEPT = [name for name in kept() if len(name) > 2]


def english(said: str, *typed: str) -> list[str]:
    """Return the English in what was said, however it was laid out, but for what was typed."""
    words = single_spaced(re.sub(r"[│▌>*\\]|__+", " ", said))
    found = pseudo.untranslated(words, [*KEPT, *typed])
    addresses = [note.source.url or "" for note in built_in().notes]
    return [each for each in found if not any(each in long for long in (*addresses, *typed))]


def shown(page: str) -> str:
    """Return what a page shows."""
    return html.unescape(re.sub(r"(?s)<(style|meta|!).*?>(?:.*?</style>)?|<[^>]*>", " ", page))


SHEETS = [("--blank",), *(("--sample", sample.id) for sample in built_in().samples)]


@pytest.mark.parametrize("kind", ["text", "html", "markdown"])
@pytest.mark.parametrize("which", SHEETS, ids=" ".join)
def test_sheet(run: Run, which: tuple[str, ...], kind: str) -> None:
    """Sheets and the blank form."""
    made = run("sheet", *which, "--format", kind)
    assert made.stderr == ""
    assert len(made.stdout) > 3000
    assert english(shown(made.stdout) if kind == "html" else made.stdout) == []


@pytest.mark.slow
def test_pdf(run: Run, tmp_path: Path) -> None:
    """A sheet as PDF; the form is of the same words as in HTML."""
    assert run("sheet", "--sample", "unsure", "-o", "a.pdf").returncode == 0
    text = text_of((tmp_path / "a.pdf").read_bytes())
    assert len(text) > 2000
    assert english(text) == []


@pytest.mark.parametrize("made", [("sheet", "--sample", "unsure"), ("questions",)])
def test_health_record(run: Run, made: tuple[str, ...]) -> None:
    """What a health record shows, apart from the original that is marked as such, and from what
    HL7 calls its codes."""
    resource = json.loads(run(*made, "--format", "fhir").stdout)
    said = [*of_people(resource)]
    assert len(said) > 20
    assert english(shown("\n".join(said)), "test health data") == []


def of_people(part: object, key: str = "") -> Iterator[str]:
    """Yield the texts of a resource that are for people."""
    if isinstance(part, dict):
        if part.get("url") != "http://hl7.org/fhir/StructureDefinition/translation":
            for name, each in part.items():
                yield from of_people(each, name)
    elif isinstance(part, list):
        for each in part:
            yield from of_people(each, key)
    elif key in {"title", "description", "text", "display", "div", "copyright", "valueString"}:
        yield str(part)


SAID = {
    "demo": (("demo",), ["1", *[""] * 60]),
    "by itself": (("demo", "unsure", "--auto"), []),
    "guide": (("guide",), []),
    "sections": (("guide", "--list"), []),
    "no section": (("guide", "nothing"), []),
    "no sample": (("demo", "nobody"), []),
    "no drafts": (("forget",), []),
    "not printed": (("sheet", "--blank", "--print"), []),
    "translate": (("translate", "small.yaml", "de"), []),
    "no answers": (("sheet", "nowhere.json"), []),
    "no questions": (("--questions", "nowhere.yaml"), []),
    "no end": ((), ["1"]),
    "not alone": (("--shared", "-o", "a.pdf"), []),
    "no terminal": (("--shared",), []),
    "exists": (("sheet", "--blank", "-o", "small.yaml.txt"), []),
}


@pytest.mark.parametrize("name", SAID)
def test_command(run: Run, tmp_path: Path, name: str) -> None:
    """What the commands say, and their mistakes."""
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "small.yaml.txt").touch()
    arguments, lines = SAID[name]
    done = run(*arguments, lines=lines)
    said = done.stdout + done.stderr
    assert said
    questionnaire = built_in()
    assert questionnaire.guide
    ids = [sample.id for sample in questionnaire.samples]
    ids += [section.id for section in questionnaire.guide.sections]
    assert english(said, *ids, *arguments, str(tmp_path)) == []


@pytest.mark.parametrize("broken", every(5, BROKEN), ids=[broken.mistake for broken in BROKEN])
def test_diagnostics(broken: Broken) -> None:
    """Diagnostics, their places and hints; what is of the file, or for it, stays."""
    keys = [*re.findall(r'"([\w-]+)"', schema.as_json().decode()), *messages.YES_NO]
    keys += ["true", "false", GIVEN]
    for diagnostic in found(broken.text.encode()):
        words = f"{diagnostic.path}; {diagnostic.message}; {diagnostic.hint}"
        assert (
            english(words, *keys, *re.findall(r"[\w-]+", broken.text + broken.text.lower())) == []
        )


HELP = """
import sys
from tests import pseudo
pseudo.offer(setattr)
from readycheck import __main__
for line in sys.argv[1:]:
    sys.argv = ["readycheck", "--language", pseudo.NAME, *line.split()]
    try:
        __main__.main()
    except SystemExit:
        pass
"""
COMMANDS = (
    "start",
    "sheet",
    "table",
    "questions",
    "guide",
    "demo",
    "forget",
    "validate",
    "preview",
)
LINES = (
    "-h",
    *(f"{name} -h" for name in COMMANDS),
    "schema -h",
    "translate -h",
    "qwert",
    "star",
    "sheet --blank --print --copies many",
    "sheet",
    "sheet --qwert",
    "sheet --blan",
    "sheet --paper a3 --blank",
    "sheet --blank -o",
    "sheet --blank --format fhir",
    "sheet --blank=1",
    "sheet --blank --bundle",
    "sheet --blank -o visit.json",
    "--version=1",
    "translate small.yaml E",
    "sheet --blank --format fhir --subject x",
    "--install-completion fish",
    "sheet --blank -o visit.txt --format pdf",
    "sheet --blank -o visit",
    "start -o visit",
    "guide qwert asdf",
    "validate",
    "validate nowhere.yaml",
    "sheet nowhere.json",
)


def test_command_line(tmp_path: Path) -> None:
    """The help, and the mistakes of the command line."""
    done = subprocess.run(
        [sys.executable, "-c", HELP, *LINES],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "300", "HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = re.sub(r"(?m)^  readycheck .*?  |--format \S+", "", done.stdout + done.stderr)
    assert pseudo.accented(messages.HELP_SHEET) in said
    assert english(said, *" ".join(LINES).split(), *SUBJECTS, "letter") == []
