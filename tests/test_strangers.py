"""A question file of a stranger: its words are shown as they are, and do nothing."""

import io
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from markdown_it import MarkdownIt
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from pypdf import PdfReader

from readycheck.documents import contacts, guide, help, paper_form
from readycheck.documents.blocks import Block
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.formats import console, html, markdown, pdf
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer
from readycheck.response.response import Response
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.ui.screen import ScreenPrompter
from readycheck.ui.tty import Terminal
from readycheck.validation import loader
from tests.conftest import DAY, NOW, SMALL
from tests.test_html import MIGHT_RUN, Page
from tests.widgets import of_size

# For a shell, HTML, Markdown, typst, rich and a terminal's links; none of it is refused in a text.
EVIL = (
    "$(id) `id` ; rm -rf ~ | <script>alert(1)</script> <img src=x onerror=y> \"' onclick=z "
    "[a](javascript:x) ![b](https://e.example/c) <https://d.example> [link=file:///x]f[/] #eval(1) "
    '#link("javascript:y") ]8;;https://g.example\\ %s {0} {{7*7}} -- -o x &lt; ]]> --> *h*'
)
URL = "https://e.example/'onmouseover=x//(a)[b]*_~;&lt;$(id)#]8;;?javascript:x&-->"
# What is no text, or is compared with another text.
_NO_TEXTS = {"id", "type", "role", "version", "language", "section", "quote", "checked", "when"}


@cache
def evil() -> Questionnaire:
    """A sound question file with such words after each text, and such an address."""
    data = _evil(msgspec.to_builtins(loader.parse("small.yaml", SMALL.encode())))
    return loader.parse("q.yaml", json.dumps(data).encode())


def _evil(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        return {name: _evil(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_evil(value, key) for value in data]
    if key == "url":
        return URL
    plain = key in _NO_TEXTS or data == "cups" or not isinstance(data, str)
    return data if plain else f"{data} {EVIL}"


@cache
def response() -> Response:
    answers: dict[str, Answer] = {
        "tea": "yes",
        "cups": EVIL,
        "bring": ("ask-tea", "milk"),
        "mug": "red",
    }
    return Response(evil(), answers)


def sheet() -> Sheet:
    return build(response(), DAY)


@cache
def shown() -> dict[str, list[Block]]:
    return {
        "sheet": list(sheet().blocks()),
        "guide": list(guide.whole(evil())),
        "help": list(help.about(evil(), evil().question("tea"))),
        "form": list(paper_form.build(evil()).blocks()),
    }


# What of the words looks like an address or a number to call.
LINKED = {contact.uri for contact in contacts.find(EVIL)}
MADE = ["sheet", "guide", "help", "form"]
MARKDOWN = MarkdownIt("commonmark", {"html": True})
ACTIVE = {"html_block", "html_inline", "link_open", "image", "code_inline", "fence"}


def parts(text: str) -> set[str]:
    """The kinds of what Markdown finds in a text, if it knows HTML."""
    tokens = MARKDOWN.parse(text)
    return {part.type for token in tokens for part in (token, *(token.children or ()))}


@pytest.mark.parametrize("made", ["sheet", "form"])
def test_html(made: str) -> None:
    """Nothing in a page runs, and a link leads only to a number or an address in crisis lines."""
    page = Page(html.write(sheet() if made == "sheet" else paper_form.build(evil())))
    assert EVIL in page.text()
    assert not MIGHT_RUN.intersection(tag for tag, _ in page.tags)
    names = {attribute for _, attributes in page.tags for attribute in attributes}
    assert not {name for name in names if name.startswith("on")} | names & {"src", "style"}
    assert {str(a["href"]) for a in page.all("a")} <= LINKED


def test_pdf() -> None:
    """A PDF has no actions but links to a number or an address in crisis lines."""
    reader = PdfReader(io.BytesIO(pdf.write(sheet())))
    actions = [each.get_object()["/A"] for page in reader.pages for each in page.get("/Annots", [])]
    assert {action["/S"] for action in actions} <= {"/URI"}
    assert {action["/URI"] for action in actions} <= LINKED
    assert "rm-rf~" in "".join("".join(page.extract_text().split()) for page in reader.pages)


def test_markdown() -> None:
    """Markdown that knows HTML finds none, no link and no picture."""
    assert not parts(markdown.write(sheet()).decode()) & ACTIVE


@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("width", [20, 80])
def test_terminal(made: str, width: int) -> None:
    """A terminal gets sequences for looks and for the links of crisis lines, and no others."""
    to = console.offscreen(width, colour=True, links=True)
    with to.capture() as capture:
        console.show(to, shown()[made])
    drawn = capture.get()
    assert "rm" in drawn
    assert set(re.findall("\x1b]8;[^;]*;([^\x1b]*)\x1b\\\\", drawn)) - {""} <= LINKED
    left = re.sub("\x1b\\[[0-9;]*m|\x1b]8;[^\x1b]*\x1b\\\\", "", drawn)
    assert "\x1b" not in left


@pytest.mark.parametrize("made", MADE)
def test_lines(made: str) -> None:
    """Line by line nothing but letters is written."""
    said = io.StringIO()
    AccessiblePrompter(io.StringIO(), said, interactive=True, clears=True).show(shown()[made])
    assert said.getvalue().replace("\n", "").isprintable()


@pytest.mark.parametrize("made", MADE)
def test_reader(made: str) -> None:
    """The view that covers the screen draws the words as they are."""
    drawn = io.StringIO()
    with create_pipe_input() as pipe:
        pipe.send_text("/rm\rnq")
        screen = of_size(lambda: Size(rows=40, columns=80), drawn)
        prompter = ScreenPrompter(drawn, colour=True, terminal=Terminal(pipe, screen, colour=True))
        prompter.read(shown()[made])
    others = re.sub(
        "\x1b[78]|\x1b\\[[0-9;?]*[A-Za-z]|\x1b]8;[^\x1b]*\x1b\\\\", "", drawn.getvalue()
    )
    assert "\x1b" not in others
    assert "rm" in others


def test_fhir() -> None:
    """A health record gets the words in texts, and no element of theirs in its narratives."""
    resources = [fhir.questionnaire(evil()), fhir_response.response(response(), NOW)]
    divs = [found["div"] for resource in resources for found in _narratives(resource)]
    assert divs
    for div in divs:
        tags = {element.tag.partition("}")[2] for element in ET.fromstring(div).iter()}
        assert tags <= {"div", "h1", "h2", "p", "b", "br"}
    for name in ("description", "copyright"):
        assert not parts(str(resources[0][name])) & ACTIVE


def _narratives(resource: Any) -> Iterator[dict[str, str]]:
    if isinstance(resource, dict):
        if "div" in resource:
            yield resource
        for value in resource.values():
            yield from _narratives(value)
    elif isinstance(resource, list):
        for value in resource:
            yield from _narratives(value)
