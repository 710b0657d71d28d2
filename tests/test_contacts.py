"""The numbers and addresses of the crisis lines: where they lead, and that none is broken."""

import io
import re
import sys

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from readycheck import translation
from readycheck.documents import contacts, help, paper_form
from readycheck.documents.blocks import Block, Paragraph, Row, Table
from readycheck.documents.visit_sheet import Sheet
from readycheck.documents.welcome import welcome
from readycheck.formats import console, html, markdown, pdf, text
from readycheck.formats.paper import Paper
from readycheck.interview.prompter import Prompt
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.text import cells
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.ui.prompts import question_header
from tests.conftest import built_in
from tests.sheets import of_sample

LOOK = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = range(20, 201)


def crisis_texts(questionnaire: Questionnaire) -> list[str]:
    now = questionnaire.help_now
    return [str(now.short), *(line.text for line in now.lines)]


def all_contacts(questionnaire: Questionnaire) -> list[tuple[str, str]]:
    """Return each number and address of the crisis lines, with its URI."""
    return [
        (words, uri)
        for line in crisis_texts(questionnaire)
        for words, uri in contacts.segments(line)
        if uri
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Call or text 988, or chat at 988lifeline.org.", ["tel:988", "https://988lifeline.org"]),
        (
            "call 116\u00a0123 (free), or text SHOUT to 85258",
            ["tel:116123", "sms:85258?body=SHOUT"],
        ),
        ("Call 13 11 14, or text 0477 13 11 14.", ["tel:131114", "sms:0477131114"]),
        ("+44 20 7946 0018, 1-800-273-8255", ["tel:+442079460018", "tel:18002738255"]),
        ("Call 988, 24/7, for 10 minutes", ["tel:988"]),
        ("Numbers checked on 2026-11-22", []),
        ("Write to help@example.org or open example.org/help", ["https://example.org/help"]),
    ],
)
def test_found(words: str, found: list[str]) -> None:
    """A number is called or written to, an address is opened, and a date is neither."""
    assert [contact.uri for contact in contacts.find(words)] == found


def test_segments(questionnaire: Questionnaire) -> None:
    """The pieces together are the text."""
    for line in crisis_texts(questionnaire):
        assert "".join(words for words, _ in contacts.segments(line)) == line


def test_not_broken_in_spanish() -> None:
    """No line of the Spanish crisis help ends within “EE. UU.”."""
    said = io.StringIO()
    crisis = help.crisis_line(builtin.built_in("es"))
    AccessiblePrompter(io.StringIO(), said, interactive=True, clears=True).show(crisis)
    assert "988" in said.getvalue()
    assert [line for line in said.getvalue().splitlines() if line.endswith("EE.")] == []


def test_in_spanish() -> None:
    """What is called, written to and opened in English is in Spanish too, in the same way."""
    english = {uri for _, uri in all_contacts(built_in())}
    with translation.spoken("es"):
        spanish = {uri for _, uri in all_contacts(builtin.built_in("es"))}
    assert english <= spanish
    assert spanish - english == {"sms:988?body=AYUDA", "tel:024", "tel:8009112000"}


@pytest.mark.parametrize("width", WIDTHS)
def test_unbroken_on_a_terminal(questionnaire: Questionnaire, width: int) -> None:
    """Help, a sheet and a question break no number and no address at any width."""
    short = str(questionnaire.help_now.short)
    shown: list[Block] = [*help.help_now(questionnaire), *help.crisis_line(questionnaire)]
    asked = question_header.question(
        Prompt(text="Why?", hint="For your visit.", crisis=short), width, 24, colour=False
    )
    looks = [
        [LOOK.sub("", line) for line in console.laid_out(shown, width, colour=False)],
        list(text.laid_out(shown, width)),
    ]
    for lines in looks:
        for words, _ in all_contacts(questionnaire):
            assert any(words in line for line in lines)
        assert all(cells(line) <= width for line in lines)
    header = [LOOK.sub("", line) for line in asked.lines]
    for words, uri in contacts.segments(short):
        assert not uri or any(words in line for line in header)


def places(questionnaire: Questionnaire) -> dict[str, list[Block]]:
    """Return what is shown wherever numbers are, by the place."""
    typed = questionnaire.question("symptoms")
    return {
        "welcome": welcome(questionnaire),
        "leaving": help.crisis_line(questionnaire),
        "help on a question": help.about(questionnaire, typed),
        "help": help.about_all(questionnaire),
        "sheet": list(of_sample("cautions").blocks()),
        "form": list(paper_form.build(questionnaire).blocks()),
    }


def said_by_plain(shown: list[Block], width: int) -> list[str]:
    """Return the rows in which a terminal of so many columns has what `--plain` says."""
    heard = io.StringIO()
    prompter = AccessiblePrompter(io.StringIO(), heard, interactive=True, columns=lambda: width)
    prompter.show(shown)
    prompter.ask(Prompt(text="Why?", type="text", crisis=str(built_in().help_now.short)))
    lines = heard.getvalue().splitlines()
    return [line[at : at + width] for line in lines for at in range(0, len(line), width)]


@pytest.mark.parametrize(
    "width",
    [
        pytest.param(width, marks=() if width in {20, 21, 38, 41, 58, 63, 80} else pytest.mark.slow)
        for width in WIDTHS
    ],
)
def test_unbroken_everywhere(questionnaire: Questionnaire, width: int) -> None:
    """Each number is whole as often as it is shown, wherever that is, in whatever is written."""
    now = questionnaire.help_now
    numbers = {words for words, _ in all_contacts(questionnaire)}
    for place, shown in places(questionnaire).items():
        said = " ".join(line.text for block in shown for line in text.lines(block))
        prompted = f"{said} {now.short}"
        looks = [
            (said, [LOOK.sub("", line) for line in console.laid_out(shown, width, colour=False)]),
            (said, list(text.laid_out(shown, width))),
            (prompted, said_by_plain(shown, width)),
        ]
        for whole, lines in looks:
            for number in numbers:
                count = sum(line.count(number) for line in lines)
                assert (place, number, count) == (place, number, whole.count(number))


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("width", [20, 30, 50, 80])
def test_unbroken_in_a_table(width: int, rows: int) -> None:
    """A number is whole in each layout of a table, and in a paragraph."""
    number = "0477\u00a013\u00a011\u00a014"
    row = Row("United Kingdom", f"Lifeline: call or text {number}, day and night", contacts=True)
    for block in (Table((row,) * rows), Paragraph(f"It is there for you: {number}.")):
        lines = console.laid_out([block], width, colour=True)
        assert sum(number in LOOK.sub("", line) for line in lines) >= 1


LINK = re.compile("\x1b]8;[^;]*;([^\x1b]+)\x1b\\\\(.*?)\x1b]8;;\x1b\\\\")


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("width", [20, 40, 80])
def test_links_on_a_terminal(
    questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """A terminal that has links gets each number and address as one, and loses no letter."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = help.help_now(questionnaire)
    to = console.console(Screen(), colour=True)
    to.width = width
    with to.capture() as capture:
        console.show(to, shown)
    wanted = [
        contact
        for line in questionnaire.help_now.lines
        for contact in contacts.segments(line.text)
        if contact[1]
    ]
    said = LOOK.sub("", capture.get())
    assert [(words, uri) for uri, words in LINK.findall(said)] == wanted


@pytest.mark.parametrize(
    ("term", "variable"), [("dumb", ""), ("linux", ""), ("xterm", "NO_COLOR"), ("", "")]
)
def test_no_links_elsewhere(
    questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch, term: str, variable: str
) -> None:
    """A pipe, a terminal without colour and one that may show the codes get no links."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("FORCE_COLOR", "1")
    if variable:
        monkeypatch.setenv(variable, "1")
    for stream in (Screen(), io.StringIO()) if term != "xterm" else (Screen(),):
        to = console.console(stream, colour=not variable)
        with to.capture() as capture:
            console.show(to, help.help_now(questionnaire))
        assert "\x1b]8" not in capture.get()


def documents() -> dict[str, Sheet]:
    return {"sheet": of_sample("cautions"), "form": paper_form.build(built_in())}


@pytest.mark.parametrize("name", documents())
def test_links_in_html(name: str) -> None:
    """In HTML each number and address is a link that is never broken."""
    page = html.write(documents()[name]).decode()
    for words, uri in contacts.segments(str(built_in().help_now.short)):
        if uri:
            assert f'<a href="{uri}" rel="noreferrer">{words}</a>' in page
    assert re.search(r"\ba \{[^}]*white-space: nowrap", page)


@pytest.mark.parametrize("name", documents())
def test_unbroken_in_markdown(name: str) -> None:
    """Markdown keeps the no-break spaces."""
    words = markdown.write(documents()[name]).decode()
    for number, uri in contacts.segments(str(built_in().help_now.short)):
        assert not uri or number in words


@pytest.mark.parametrize(
    ("name", "large", "paper"),
    [
        ("sheet", False, "a4"),
        *(
            pytest.param(name, large, paper, marks=pytest.mark.slow)
            for name in documents()
            for large in (False, True)
            for paper in ("a4", "letter")
        ),
    ],
)
def test_unbroken_in_pdf(name: str, large: bool, paper: Paper) -> None:
    """In PDF no number is broken, and each of them is a link."""
    pages = PdfReader(io.BytesIO(pdf.write(replace(documents()[name], large=large), paper))).pages
    shown = "\n".join(page.extract_text() for page in pages)
    links = {note["/A"]["/URI"] for page in pages for note in page.get("/Annots", ())}
    for number, uri in contacts.segments(str(built_in().help_now.short)):
        if uri:
            assert re.search(number.replace("\u00a0", "[ \u00a0]"), shown)
            assert uri in links
