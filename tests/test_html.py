"""The HTML: one file, nothing in it that runs or is fetched, and all that is typed as it was."""

import base64
import hashlib
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PageObject, PdfReader

from readycheck import messages
from readycheck.documents import contacts, paper_form
from readycheck.documents.blocks import (
    Heading,
    Items,
    PaperQuestion,
    Paragraph,
    Quotation,
    Row,
    Table,
    WriteInLine,
)
from readycheck.documents.visit_sheet import Part, Sheet
from readycheck.formats import html
from tests.conftest import built_in
from tests.sheets import HOSTILE, SAMPLES, WORLD, of, of_clinic, of_sample, typed_everywhere, yes_no

VOID = {"meta"}
MIGHT_RUN = {"script", "link", "img", "iframe", "object", "embed", "form", "base", "svg"}


class Page(HTMLParser):
    """A page as it is read strictly: each tag closed by its own, and where each text is."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.inside: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []  # the path of tags, the text
        self.feed(data.decode())
        self.close()
        assert self.inside == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((" ".join(self.inside), data))

    def all(self, *names: str) -> list[dict[str, str | None]]:
        """The attributes of each tag of these names."""
        return [attributes for tag, attributes in self.tags if tag in names]

    def text(self) -> str:
        """What the body says, from top to bottom."""
        said = (data for path, data in self.texts if path.startswith("html body"))
        return " ".join(" ".join(said).split())


def sheets() -> dict[str, Sheet]:
    return {
        **{id: of_sample(id) for id in SAMPLES},
        **{f"{id} as a sample": of_sample(id, sample=True) for id in SAMPLES},
        "prefer-not-to-say": of(yes_no("prefer-not-to-say")),
        "nothing": of({}),
        "hostile": typed_everywhere(HOSTILE),
        "a letterhead": of_clinic("The Riverside Clinic", "12 Long Street", "Tel. 555 0100"),
        "hostile letterhead": of_clinic(HOSTILE, HOSTILE),
    }


every_sheet = pytest.mark.parametrize("name", sheets())


def page_of(name: str) -> Page:
    return Page(html.write(sheets()[name]))


# ── Structure ──
@every_sheet
def test_inert(name: str) -> None:
    """Each tag is closed, and nothing can run or be fetched."""
    page = page_of(name)
    assert not MIGHT_RUN.intersection(tag for tag, _ in page.tags)
    names = {attribute for _, attributes in page.tags for attribute in attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"style", "src", "srcset", "action", "data", "background"}
    crisis = {contact.uri for contact in contacts.find(str(built_in().help_now.short))}
    assert {str(link["href"]) for link in page.all("a")} == crisis
    assert all(set(attributes) <= {"href", "rel"} for attributes in page.all("a"))
    assert not any("href" in attributes for tag, attributes in page.tags if tag != "a")
    style = next(data for path, data in page.texts if path.endswith("style"))
    assert not re.search(r"url\(|@import|@font-face|https?:", style)


@every_sheet
def test_landmarks(name: str) -> None:
    """The page has a title, a language and one of each landmark."""
    page = page_of(name)
    assert page.all("html") == [{"lang": "en", "dir": "ltr"}]
    title = next(data for path, data in page.texts if path == "html head title")
    assert title in (messages.SHEET, messages.SHEET_SAMPLE.format(messages.SHEET))
    assert [len(page.all(landmark)) for landmark in ("header", "main", "footer")] == [1, 1, 1]
    order = [tag for tag, _ in page.tags if tag in ("header", "main", "footer")]
    assert order == ["header", "main", "footer"]


@every_sheet
def test_headings(name: str) -> None:
    """Headings are in order, and each names its section."""
    page = page_of(name)
    headings = [tag for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert headings == ["h1"] + ["h2"] * len(sheets()[name].parts)
    ids = [attributes.get("id") for attributes in page.all("h2")]
    assert len(set(ids)) == len(ids)
    assert [section["aria-labelledby"] for section in page.all("section")] == ids


@every_sheet
def test_answer_lists(name: str) -> None:
    """A list of answers holds names, each with what was said to it."""
    within: list[str] = []
    for tag, _ in page_of(name).tags:
        if tag in ("dl", "dt", "dd"):
            within.append(tag)
    assert re.fullmatch(r"(dl (dt (dd )+)+)+", " ".join(within) + " ")


@every_sheet
def test_text_direction(name: str) -> None:
    """All that the sheet says is there, in its own direction."""
    sheet = sheets()[name]
    page = page_of(name)
    text = page.text()
    for said in words_on(sheet):
        assert " ".join(said.split()) in text
    marked = ("h1", "h2", "p", "li", "dd")
    undirected = [a for a in page.all(*marked) if "dir" not in a and "blank" not in str(a)]
    assert undirected == []


def words_on(sheet: Sheet) -> Iterator[str]:
    for block in sheet.blocks():
        match block:
            case Heading(text) | Paragraph(text) | Quotation(_, text):
                yield from text.split(", ") if text.split(", ")[0] in sheet.letterhead else [text]
            case Items(items):
                yield from items
            case Table(rows):
                for row in rows:
                    yield from (row.label, row.value, *row.words)
            case WriteInLine(label):
                yield label


def test_quotation() -> None:
    """The guide's words are a quotation, and the source of a note is cited."""
    page = Page(html.write(paper_form.build(built_in())))
    assert [data for path, data in page.texts if path.endswith("blockquote p")]
    assert [data for path, data in page.texts if path.endswith("cite")]


def test_room_to_write() -> None:
    """Room to write is said once for each block and drawn once for each line."""
    blanks = [block for block in of({}).blocks() if isinstance(block, WriteInLine)]
    page = page_of("nothing")
    assert page.text().count(messages.ROOM) == len(blanks)
    rules = [span for span in page.all("span") if span.get("class") == "rule"]
    assert len(rules) == sum(blank.lines for blank in blanks)


def test_marks() -> None:
    """A mark is for the eye only, and the answer is in words."""
    page = page_of("cautions")
    marks = [span for span in page.all("span") if span.get("class") == "mark"]
    assert len(marks) == 4
    assert all(mark["aria-hidden"] == "true" for mark in marks)
    assert "☒ Uncontrolled high blood pressure Yes Latest reading: 150/95" in page.text()


# ── Safety ──
@every_sheet
def test_content_policy(name: str) -> None:
    """The content policy forbids everything but the one style."""
    data = html.write(sheets()[name]).decode()
    policy = page_of(name).all("meta")[1]
    assert policy["http-equiv"] == "Content-Security-Policy"
    rules = dict(rule.split(" ", 1) for rule in str(policy["content"]).split("; "))
    style = data.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert data.count("<style") == 1


def test_markup_is_text() -> None:
    """Text that looks like markup is shown as it was typed."""
    assert page_of("hostile").text().count(HOSTILE) == 11
    assert page_of("hostile letterhead").text().count(HOSTILE) == 2
    hostile = replace(of({}), language='en" onload="x')
    assert Page(html.write(hostile)).all("html")[0]["lang"] == "en"


def test_unknown_part_and_mark() -> None:
    """A part or a mark of a later version is shown all the same."""
    odd = Part('a" b', "Odd <i>", (Table((Row("one", "two", ("three",), "unheard-of"),)),))
    page = Page(html.write(replace(of({}), parts=(odd,))))
    assert "Odd <i> one two three" in page.text()
    assert not page.all("i")


def test_paper_question() -> None:
    """A question on paper has why it is asked, its boxes and its lines."""
    asked = PaperQuestion("3", "Is it so?", "It may be.", ("Yes", "No"), 2)
    page = Page(html.write(replace(of({}), parts=(Part("any", "Questions", (asked,)),))))
    assert f"Questions 3. Is it so? It may be. Yes No {messages.ROOM}" in page.text()
    spans = [span.get("class") for span in page.all("span")]
    assert (spans.count("tick"), spans.count("rule")) == (2, 2 + 2)  # the head has two


@pytest.mark.parametrize("script", WORLD)
def test_scripts(script: str) -> None:
    """The letters of every script are on the page as they were typed."""
    page = Page(html.write(of({"hopes": WORLD[script]})))
    assert WORLD[script] in [data for path, data in page.texts if path.endswith("dd")]


@pytest.mark.parametrize(
    ("language", "direction"), [("ar-EG", "rtl"), ("he", "rtl"), ("AR", "rtl"), ("sd-Deva", "ltr")]
)
def test_direction(language: str, direction: str) -> None:
    """The page runs in the direction of its language."""
    page = Page(html.write(replace(of({}), language=language)))
    assert page.all("html") == [{"lang": language, "dir": direction}]


def test_sample() -> None:
    """A sample says so in its title and across the page."""
    page = page_of("cautions as a sample")
    assert page.all("body") == [{"class": "sheet", "data-sample": "SAMPLE"}]
    assert page.text().startswith("SAMPLE: Visit preparation sheet about")
    assert page_of("cautions").all("body") == [{"class": "sheet"}]


def test_letterhead() -> None:
    """The letterhead is above the title."""
    start = "The Riverside Clinic 12 Long Street Tel. 555 0100 Visit preparation sheet"
    assert page_of("a letterhead").text().startswith(start)


def test_same_bytes() -> None:
    """The same answers give the same bytes."""
    assert html.write(of_sample("cautions")) == html.write(of_sample("cautions"))


# ── How it looks ──
def test_contrast() -> None:
    """Ink and page contrast in light, in dark and in print."""
    style = html.style_sheet()
    pairs = re.findall(r"--ink: (#\w+); *\s*--page: (#\w+);", style)
    assert len(pairs) == 3
    assert all(contrast(ink, paper) >= 7 for ink, paper in pairs)
    others = re.findall(r"[^-]color: (?!transparent)\S+;", style)
    assert others == [" color: var(--ink);", " color: inherit;"]


def contrast(ink: str, ground: str) -> float:
    """The contrast of two colours (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
QUIET = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--no-pdf-header-footer",
]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")
@pytest.mark.parametrize("size", ["A4", "letter"])
@pytest.mark.parametrize("name", [*SAMPLES, "prefer-not-to-say", "nothing"])
def test_print(name: str, size: str, tmp_path: Path) -> None:
    """A sheet of ordinary length prints on two pages at most: fonts of browsers are wide."""
    pages = printed(html.write(sheets()[name]), size, tmp_path)
    assert len(pages) <= 2
    assert round(float(pages[0].mediabox.width)) == {"A4": 595, "letter": 612}[size]
    assert "116 123" in " ".join(pages[-1].extract_text().split())


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")
@pytest.mark.parametrize("size", ["A4", "letter"])
def test_print_form(size: str, tmp_path: Path) -> None:
    """The paper form prints on three pages, as its PDF does."""
    pages = printed(html.write(paper_form.build(built_in())), size, tmp_path)
    assert len(pages) <= 3
    assert "116 123" in " ".join(pages[-1].extract_text().split())


def printed(data: bytes, size: str, folder: Path) -> list[PageObject]:
    """The pages that Chromium prints."""
    page = folder / "sheet.html"
    page.write_bytes(on_paper(data, size))
    file = folder / "sheet.pdf"
    profile = f"--user-data-dir={folder / 'profile'}"
    command = [str(CHROMIUM), *QUIET, profile, f"--print-to-pdf={file}", page.as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return list(PdfReader(io.BytesIO(file.read_bytes())).pages)


def on_paper(data: bytes, size: str) -> bytes:
    """The page with a style that names the paper, as a browser's print dialogue does."""
    text = data.decode()
    style = text.partition("<style>")[2].partition("</style>")[0]
    sized = style.replace("@page {", f"@page {{ size: {size};")
    assert sized != style
    return text.replace(style, sized).replace(digest_of(style), digest_of(sized)).encode()


def digest_of(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


@pytest.mark.parametrize(("letters", "beside"), [(100, True), (600, False)])
def test_long_story(letters: int, beside: bool) -> None:
    """What is too long for a column has the width of the page."""
    written = html.write(of({"symptoms": "word " * (letters // 5)})).decode()
    pair = written.partition('<div class="pair">')[2].partition('<section class="part-provider')[0]
    assert ("part-story" in pair) == beside
    assert "part-story" in written
