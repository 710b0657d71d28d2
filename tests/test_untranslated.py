"""A walk through everything in a made-up language: no English is left in it.

What stays is what is typed, names, and what the guide itself says where it is asked for.
"""

import html
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readycheck import messages, translation
from readycheck.fhir.references import SUBJECTS
from readycheck.questionnaire import builtin, schema
from readycheck.questionnaire.response import Response
from readycheck.questionnaire.translated import single_spaced
from tests import pseudo
from tests.broken import BROKEN, Broken
from tests.conftest import SMALL, Run, built_in
from tests.interviews import ANSWERS, Interview, Start, line
from tests.test_broken import found
from tests.test_pdf import text_of

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


@pytest.fixture
def interview(open_terminal: Start) -> Callable[..., Interview]:
    def start(*arguments: str) -> Interview:
        environ = {"READYCHECK_LANGUAGE": pseudo.NAME}
        questionnaire = builtin.built_in(pseudo.NAME)
        return open_terminal(questionnaire, *arguments, environ=environ, python=pseudo.PROGRAM)

    return start


def test_screen(interview: Callable[..., Interview]) -> None:
    """Every prompt, menu and view of an interview on the screen."""
    person = interview()
    person.asks(messages.START_CHOICE)
    seen = [look(person, *keys) for keys in (["?"], ["g"], ["c"], ["esc"], ["/"], [*"zz", "enter"])]
    person.press("q", "q")
    person.settle()
    person.walk(ANSWERS, by=messages.START)
    person.press("ctrl-c")
    person.asks(messages.LEAVE_CHOICE)
    person.choose(messages.STAY)
    person.asks(messages.CHECK_CHOICE)
    for id in ("evidence", "symptoms", "bring"):
        person.choose(person.questionnaire.question(id).topic)
        person.asks(person.text_of(id))
        seen.append(look(person, "f1"))
        look(person, "q")
        person.press("enter")
        person.asks(messages.CHECK_CHOICE)
    person.make_sheet(then=messages.KEEP_CHOICE)
    for then in (messages.KEEP_CHOICE, messages.EXISTS_CHOICE):
        person.choose_format("text")
        person.press("ctrl-u", *"a.txt", "enter")
        person.asks(then)
    person.choose(messages.OVERWRITE)
    person.asks(messages.KEEP_CHOICE)
    person.choose(messages.PRINT)
    person.asks(messages.KEEP_CHOICE)
    person.end()
    typed = [answer for answer in ANSWERS.values() if isinstance(answer, str)]
    said = "\n".join([*seen, person.sheet(), person.text()])
    assert english(said, *typed, str(person.cwd)) == []


def look(person: Interview, *keys: str) -> str:
    """Press keys, and return what can be seen then."""
    person.press(*keys)
    person.settle()
    return person.view()


def test_line_by_line(run: Run, tmp_path: Path) -> None:
    """The same line by line, with what is said of what cannot be taken."""
    response = Response.begin(builtin.built_in(pseudo.NAME))
    lines = ["?", key(messages.LINE_WHOLE_GUIDE), "99", "", messages.START]
    while question := response.question:
        answer = ANSWERS.get(question.id)
        lines += ["?", "1 1 99", line(question, response.options(question), answer)]
        response = response.skip() if answer is None else response.answer(answer)
    keys = (messages.LINE_EXPLAINED, messages.LINE_BACK)
    lines += [*map(key, keys), "99", key(messages.LINE_LEAVE), messages.STAY, messages.MAKE_SHEET]
    lines += [messages.SAVE_SHEET["text"], "a.txt", messages.SAVE_SHEET["pdf"], "a.txt", "a.pdf"]
    lines += [messages.SAVE_SHEET["text"], "a.txt", messages.OVERWRITE, messages.PRINT]
    done = run("--plain", lines=[*lines, messages.READ_AGAIN, messages.END_OLDER, messages.END])
    assert done.returncode == 0
    typed = [answer for answer in ANSWERS.values() if isinstance(answer, str)]
    assert english(done.stdout + done.stderr, *typed, str(tmp_path)) == []


def key(words: str) -> str:
    """The letter for a key, of the words that it has."""
    return words.partition(",")[0]


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


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.mistake for broken in BROKEN])
def test_diagnostics(broken: Broken) -> None:
    """Diagnostics, their places and hints; what is of the file, or for it, stays."""
    keys = [*re.findall(r'"([\w-]+)"', schema.as_json().decode()), *messages.YES_NO]
    for diagnostic in found(broken.text.encode()):
        words = f"{diagnostic.path}; {diagnostic.message}; {diagnostic.hint}"
        assert english(words, *keys, *re.findall(r"[\w-]+", broken.text)) == []


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
COMMANDS = ("start", "sheet", "table", "questions", "guide", "demo", "forget", "validate")
LINES = (
    "-h",
    *(f"{name} -h" for name in COMMANDS),
    "schema -h",
    "translate -h",
    "qwert",
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
