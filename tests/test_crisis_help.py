"""Crisis help is in sight wherever someone may need it, and its numbers are never broken."""

import re
from datetime import date
from pathlib import Path

import pytest

from readycheck import languages, messages, translation
from readycheck.documents import contacts, help
from readycheck.documents.blocks import Block, Heading, Paragraph, Row, Table
from readycheck.documents.welcome import welcome
from readycheck.formats import text
from readycheck.interview.menus.saving import SaveDialog
from readycheck.interview.prompter import INTERRUPTED, Answered, Event, Leave
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.labels import day_in_words
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from readycheck.text import filled, wrapped
from tests.conftest import NOW, Run, ask_all
from tests.test_demo import Person
from tests.test_draft_dialog import Acting, drafts, visit

__all__ = ["drafts"]  # the fixture

ROOT = Path(__file__).parents[1]
NUMBERS = re.compile(r"\d+(?:\u00a0\d+)+")


def test_welcome_names_it(questionnaire: Questionnaire) -> None:
    """The first screen has the most important numbers, called crisis help."""
    short = str(questionnaire.help_now.short)
    rows = [row for block in welcome(questionnaire) for row in getattr(block, "rows", ())]
    assert [row.label for row in rows if short in row.value] == ["Crisis help"]


def test_leaving_without_short(small: Questionnaire) -> None:
    """Where the file has no short line, its lines are there in the help and on the way out."""
    [line] = help.crisis_line(small)
    assert line == Table((Row("Crisis help", "Here: call 1", contacts=True),))
    assert help.about_all(small)[0] == help.about(small, small.questions[0])[0] == line


def test_welcome_without_short(small: Questionnaire) -> None:
    """Where the file has no short line, the first screen has all of them."""
    [row] = [row for block in welcome(small) for row in getattr(block, "rows", ())][-1:]
    assert (row.label, row.value) == ("Crisis help", "Talk to someone. Here: call 1")


def test_free_text_has_it(questionnaire: Questionnaire) -> None:
    """Each question that is answered in words says the numbers, and that nobody reads along."""
    nos: dict[str, str] = {q.id: "yes" for q in questionnaire.required}
    answers = [Answered(nos.get(q.id)) for q in questionnaire.questions]
    person = Person(*answers, Answered("MAKE"))
    ask_all(person, Response.begin(questionnaire))
    said = messages.HELP_NOW_TYPED.format(questionnaire.help_now.short)
    for question in questionnaire.questions:
        [prompt] = [prompt for prompt in person.asked if prompt.text == question.text]
        assert prompt.crisis == (said if question.typed else "")


def test_every_place_has_numbers(questionnaire: Questionnaire) -> None:
    """The help has each place's lines, and the short ones first."""
    blocks = help.about_all(questionnaire)
    assert isinstance(blocks[0], Table)
    assert blocks[0].rows == (Row("Crisis help", str(questionnaire.help_now.short), contacts=True),)
    rows = [row for block in blocks[1:] for row in getattr(block, "rows", ())]
    assert [row.label for row in rows] == [line.where for line in questionnaire.help_now.lines]


def lines_with_numbers(questionnaire: Questionnaire) -> list[str]:
    now = questionnaire.help_now
    return [str(now.short), *(line.text for line in now.lines if NUMBERS.search(line.text))]


@pytest.mark.parametrize("width", range(20, 201))
def test_no_number_is_broken(questionnaire: Questionnaire, width: int) -> None:
    """A phone number is on one line at any width: the screen's first words, text and --plain."""
    for line in lines_with_numbers(questionnaire):
        for number in NUMBERS.findall(line):
            assert any(number in part for part in wrapped(line, width))
            blocks: list[Block] = [Paragraph(line), Table((Row("UK", line),))]
            assert sum(number in part for part in text.laid_out(blocks, width)) >= 2
            broken = filled(line, width)
            parts = [broken[at : at + width] for at in range(0, len(broken), width)]
            assert any(number in part for part in parts)


TOLD = [  # what people read that is not of the question file, and what is made from it
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / name for name in ("README.md", "SECURITY.md", "questions.yaml", "questions.es.po")),
    *ROOT.glob("src/readycheck/**/*.po"),
    *ROOT.glob("src/readycheck/messages/*.py"),
]


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.name)
def test_no_number_can_be_broken(questionnaire: Questionnaire, file: Path) -> None:
    """No number is written with a space at which a browser or an editor may break the line."""
    numbers = {n for line in lines_with_numbers(questionnaire) for n in NUMBERS.findall(line)}
    words = file.read_text("utf-8")
    for number in numbers:
        assert not re.search(rf"(?<!\d){number.replace(chr(0xA0), '[ ]')}(?!\d)", words)


@pytest.mark.parametrize(
    "width",
    [
        pytest.param(width, marks=() if width in {20, 41, 80} else pytest.mark.slow)
        for width in range(20, 201)
    ],
)
def test_no_number_is_broken_in_help(
    run: Run, questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """The help of the command line breaks no number at any width."""
    monkeypatch.setenv("COLUMNS", str(width))
    said = run("-h").stdout
    for number, uri in contacts.segments(str(questionnaire.help_now.short)):
        assert not uri or number in said


SAVED = [Answered("saved.txt"), Answered("no"), Answered("new/b.txt"), Answered("no")]


def test_help_while_saving(
    small: Questionnaire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The crisis lines are a key away where a file is named, replaced or printed too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("readycheck.interview.menus.saving.printers", lambda: ["Desk"])
    (tmp_path / "saved.txt").touch()
    person = Person(*SAVED, Answered("b.txt"), Answered("no printer"))
    dialog = SaveDialog(person, NOW)
    response = Response(small, {"tea": "yes"})
    dialog.save(response, "text")
    dialog.print(response)
    assert len(person.asked) == 6
    assert all(prompt.help() == help.about_all(small) for prompt in person.asked)


START = [Answered("start"), Answered("yes")]
LEFT_BY = {
    "at the welcome": [Leave()],
    "for good": [*START, Leave(), Answered("leave")],
    "by a second Ctrl-C": [*START, INTERRUPTED, INTERRUPTED],
    "with a draft": [*START, Leave(), Answered("draft")],
}


@pytest.mark.parametrize("steps", LEFT_BY.values(), ids=LEFT_BY)
def test_leaving_shows_it(questionnaire: Questionnaire, drafts: Drafts, steps: list[Event]) -> None:
    """Who leaves sees the numbers once: in the menu on the way out, or else last of all."""
    person = Acting(*steps)
    visit(person, questionnaire, drafts)
    [crisis] = help.crisis_line(questionnaire)
    assert person.shown.count(crisis) == 1


def test_last_words_after_a_file(
    questionnaire: Questionnaire, drafts: Drafts, tmp_path: Path
) -> None:
    """Who has named a file on the way out sees the numbers again, last of all."""
    file = str(tmp_path / "mine.json")
    person = Acting(*START, Leave(), Answered("save"), Answered(file))
    visit(person, questionnaire, drafts)
    [crisis] = help.crisis_line(questionnaire)
    assert person.shown.count(crisis) == 2
    assert person.shown[-1] == crisis


@pytest.mark.parametrize("language", languages.offered())
def test_day_in_words(language: str) -> None:
    """The day on which the numbers were checked is written as it is said."""
    questionnaire = builtin.built_in(language)
    day = date.fromisoformat(questionnaire.help_now.checked)
    with translation.spoken(language):
        heading, *_ = help.help_now(questionnaire)
        assert isinstance(heading, Heading)
        assert day_in_words(day) in heading.text
