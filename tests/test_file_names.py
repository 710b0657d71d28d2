"""Names as they are typed or dropped on a window, and where a file is suggested to go."""

import re
import sys
from pathlib import Path

import pytest

from readycheck import languages, messages, translation
from readycheck.documents.blocks import Paragraph
from readycheck.interview.menus import file_names
from readycheck.interview.menus.saving import SaveDialog
from readycheck.interview.prompter import Answered, Event
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from tests.conftest import NOW
from tests.test_demo import Person

posix = pytest.mark.skipif(sys.platform == "win32", reason="a backslash parts folders there")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("a.txt", "a.txt"),
        ("'My Docs/a.txt'", "My Docs/a.txt"),
        ('"My Docs/a.txt"', "My Docs/a.txt"),
        ("“My Docs/a.txt”", "My Docs/a.txt"),
        ("«a.txt»", "a.txt"),
        (" My Docs/a.txt ", "My Docs/a.txt"),
        ("file:///home/me/My%20Docs/a.txt", "/home/me/My Docs/a.txt"),
        ("file:///C:/Docs/a.txt", "C:/Docs/a.txt"),
        ("it's.txt", "it's.txt"),
        ("''", "''"),
    ],
)
def test_dropped(typed: str, name: str) -> None:
    """A path is understood as a terminal drops it."""
    assert file_names.as_typed(typed) == name


@posix
@pytest.mark.parametrize(
    ("typed", "name"),
    [(r"My\ Docs/c\(1\).txt", "My Docs/c(1).txt"), (r"it\'s.txt", "it's.txt"), (r"a\b", r"a\b")],
)
def test_escaped(typed: str, name: str) -> None:
    """A backslash before what a shell would act on is not part of the name."""
    assert file_names.as_typed(typed) == name


def dialog(person: Person) -> SaveDialog:
    return SaveDialog(person, NOW)


def said(person: Person) -> list[str]:
    return [block.text for block in person.shown if isinstance(block, Paragraph)]


@pytest.fixture
def response(small: Questionnaire) -> Response:
    return Response(small, {"tea": "yes", "mug": "red"})


def test_free_name(tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name suggested is one that no file has, and its folder is shown."""
    monkeypatch.chdir(tmp_path)
    for number in range(3):
        person = Person()
        assert dialog(person).save(response, "text") is True
        assert person.asked[0].answer == f"visit-sheet-2026-11-22{['', '-2', '-3'][number]}.txt"
        assert str(tmp_path) in person.asked[0].hint
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("name", [".", "..", "folder/.", "new/"])
def test_folder_for_a_name(
    tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A folder's name gets no extension, is said to be a folder, and a file in it is at hand."""
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path / "folder")
    (tmp_path / "folder/folder").mkdir()
    person = Person(Answered(name), Answered("a.txt"))
    assert dialog(person).save(response, "text") is True
    assert "is the name of a folder" in said(person)[0]
    assert person.asked[1].answer == str(Path(name, "visit-sheet-2026-11-22.txt"))
    assert not list(tmp_path.rglob("*..txt"))


@pytest.mark.parametrize("name", [".txt", ".TXT", ".pdf", "...", "folder/.txt"])
def test_only_an_extension(
    tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A name that is no more than an extension, or dots, is asked for again, with one at hand."""
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    person = Person(Answered(name))
    assert dialog(person).save(response, "text") is True
    suggested = "visit-sheet-2026-11-22.txt"
    assert said(person)[0] == messages.ONLY_EXTENSION.format(".txt", suggested)
    assert person.asked[1].answer == suggested
    assert [path.name for path in tmp_path.rglob("*.*")] == [suggested]


def test_home_for_a_name(
    tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tilde alone is the home folder, not the name of a file."""
    monkeypatch.chdir(tmp_path)
    person = Person(Answered("~"), Answered("a.txt"))
    assert dialog(person).save(response, "text") is True
    assert "is the name of a folder" in said(person)[0]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_another_name_is_at_hand(
    tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who does not replace a file is not offered its name again; nor one of another kind."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.txt").touch()
    person = Person(Answered("mine"), Answered("no"), Answered("yours.html"))
    assert dialog(person).save(response, "text") is True
    names = [prompt.answer for prompt in person.asked if prompt.type == "text"]
    assert names[1:] == ["mine-2.txt", "yours.txt"]
    assert {path.name for path in tmp_path.iterdir()} == {"mine.txt", "yours.txt"}


@pytest.mark.parametrize("make", [False, True])
def test_missing_folder(
    tmp_path: Path, response: Response, monkeypatch: pytest.MonkeyPatch, make: bool
) -> None:
    """A folder that is missing is made after a yes, and only then."""
    monkeypatch.chdir(tmp_path)
    events: list[Event] = [Answered("new/deep/a.txt"), Answered("yes" if make else "no")]
    person = Person(*events, Answered("b.txt"))
    assert dialog(person).save(response, "text") is True
    files = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert files == ({"a.txt"} if make else {"b.txt"})
    assert (tmp_path / "new").exists() == make


def test_printing_asks(response: Response, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is printed before a yes, and the printer is named."""
    sent: list[tuple[bytes, str | None]] = []

    def send(pdf: bytes, printer: str | None) -> str:
        sent.append((pdf, printer))
        return messages.QUEUED.format("Desk")

    monkeypatch.setattr("readycheck.interview.menus.saving.send", send)
    monkeypatch.setattr("readycheck.interview.menus.saving.printers", lambda: ["Desk"])
    person = Person(None, Answered("Desk"))
    printing = dialog(person)
    assert printing.print(response) is False  # what is preselected prints nothing
    assert (sent, printing.printed) == ([], False)
    assert printing.print(response) is True
    assert ([printer for _, printer in sent], printing.printed) == (["Desk"], True)
    assert person.asked[0].text == messages.PRINT_CHOICE.format("Desk")


def test_which_printer(response: Response, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several printers each is named, and the one chosen gets the sheet."""
    sent: list[str | None] = []

    def send(pdf: bytes, printer: str | None) -> str:
        sent.append(printer)
        return ""

    monkeypatch.setattr("readycheck.interview.menus.saving.send", send)
    monkeypatch.setattr("readycheck.interview.menus.saving.printers", lambda: ["Desk", "Hall"])
    person = Person(Answered("Hall"))
    assert dialog(person).print(response) is True
    assert sent == ["Hall"]
    assert [choice.text for choice in person.asked[0].choices] == [
        messages.PRINT_NOT,
        *map(messages.PRINT_ON.format, ("Desk", "Hall")),
    ]


@pytest.mark.parametrize("found", [50, 51])
def test_many_printers(response: Response, monkeypatch: pytest.MonkeyPatch, found: int) -> None:
    """That some are not in the list is said, before it."""
    names = [f"Desk-{number}" for number in range(found)]
    monkeypatch.setattr("readycheck.interview.menus.saving.printers", lambda: names)
    person = Person(None)
    assert dialog(person).print(response) is False
    assert len(person.asked[0].choices) == 1 + 50
    assert said(person) == ([messages.MORE_PRINTERS.format(50, 51)] if found > 50 else [])


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in for xdg-open")
@pytest.mark.parametrize(("status", "said_then"), [(0, "OPENED"), (3, "NOT_OPENED")])
def test_saved_file_opens(
    tmp_path: Path,
    response: Response,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    said_then: str,
) -> None:
    """The file saved last opens by its path, which no shell reads; one that does not is said."""
    bin, here = tmp_path / "bin", tmp_path / "a $(touch b); c"
    bin.mkdir()
    here.mkdir()
    program = bin / ("open" if sys.platform == "darwin" else "xdg-open")
    program.write_text(f'#!/bin/sh\nprintf %s "$*" >"{bin}/got"\nexit {status}\n')
    program.chmod(0o755)
    monkeypatch.chdir(here)
    monkeypatch.setenv("PATH", f"{bin}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":9")
    person = Person()
    saving = dialog(person)
    assert not saving.can_open
    saving.save(response, "text")
    assert saving.can_open
    saving.open()
    [file] = here.iterdir()
    assert (bin / "got").read_text() == str(file)
    assert said(person)[-1] == getattr(messages, said_then).format(file)
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert saving.can_open == (sys.platform == "darwin")


@posix
def test_completions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a name may be whose beginning is typed: folders, files, and hidden ones after a dot."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    Path("My Docs").mkdir()
    for name in ("May.txt", "Mai.txt", ".hidden", "M\x1b[31m", "M  two", "M\\ back", "My Docs/a"):
        Path(name).write_text("")
    assert file_names.completions("") == ["M  two", "Mai.txt", "May.txt", "My Docs/"]
    assert file_names.completions("My") == ["My Docs/"]
    assert file_names.completions("My\\ Do") == ["My Docs/"]
    assert file_names.completions("My Docs/") == ["My Docs/a"]
    assert file_names.completions("~") == ["~/"]
    assert file_names.completions("~/Ma") == ["~/Mai.txt", "~/May.txt"]
    assert file_names.completions(f"{tmp_path}/.h") == [f"{tmp_path}/.hidden"]
    assert file_names.completions("gone/M") == []


@posix
def test_unreadable_folder(tmp_path: Path) -> None:
    """What is not a folder, or cannot be looked at, has no names in it."""
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to("link")
    for folder in ("file", "link"):
        assert file_names.completions(f"{tmp_path}/{folder}/a") == []
    assert file_names.completions(f"{tmp_path}/l") == [f"{tmp_path}/link"]


@pytest.mark.parametrize("language", languages.offered())
def test_in_any_language(language: str) -> None:
    """What files are called can be typed on any keyboard, and says nothing about health."""
    with translation.spoken(language):
        stems = (messages.SHEET_FILE, messages.ANSWERS_FILE)
        names = [messages.LARGE_FILE.format(messages.SAMPLE_FILE.format(stem)) for stem in stems]
    assert [name for name in names if not re.fullmatch("[a-z]+(-[a-z]+)+", name)] == []
    assert not re.search("ketamin|medic|salud|health", " ".join(names))
