"""A clinic's picture on the letterhead: embedded in the HTML and the PDF, or refused."""

import os
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pypdf
import pytest

from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.documents import paper_form, visit_sheet
from readycheck.documents.visit_sheet import Sheet
from readycheck.environment import question_source
from readycheck.formats import html, pdf
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.validation import loader
from tests.conftest import DAY, SMALL, Run

CLINIC = "sheet:\n  clinic:\n    name: Riverside\n    logo: {}\n"
LINE = SMALL.count("\n") + 4


def chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def png(width: int = 40, height: int = 10, *, rows: bytes | None = None) -> bytes:
    pixels = b"".join(b"\0" + b"\x20\x80\x90" * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(pixels if rows is None else rows))
        + chunk(b"IEND", b"")
    )


def svg(inside: str = '<rect width="40" height="10" fill="teal"/>', head: str = "") -> bytes:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{head}<svg {space} viewBox="0 0 40 10">{inside}</svg>'.encode()


Load = Callable[[str, bytes], Questionnaire]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load a question file with a picture beside it."""

    def loaded(name: str, picture: bytes) -> Questionnaire:
        (tmp_path / name).write_bytes(picture)
        file = tmp_path / "q.yaml"
        file.write_text(SMALL + CLINIC.format(name), "utf-8")
        return question_source.load(str(file))

    return loaded


def refused(load: Load, name: str, picture: bytes) -> Diagnostic:
    with pytest.raises(InvalidFileError) as problems:
        load(name, picture)
    [problem] = problems.value.found
    return problem


def sheets(questionnaire: Questionnaire) -> list[Sheet]:
    return [
        visit_sheet.build(Response(questionnaire), DAY),
        paper_form.build(questionnaire),
    ]


@pytest.mark.parametrize(("name", "picture"), [("a.png", png()), ("A logo.SVG", svg())])
def test_embedded(load: Load, name: str, picture: bytes) -> None:
    """The picture is in the page itself, which still fetches nothing."""
    kind = "png" if name.endswith("png") else "svg+xml"
    for sheet in sheets(load(name, picture)):
        page = html.write(sheet).decode()
        named = f"{kind};name={quote(name)};base64,{b64encode(picture).decode()}"
        assert f'<img src="data:image/{named}"' in page
        assert "default-src 'none'; img-src data:; style-src" in page
        assert "Riverside" in page


def test_in_pdf(load: Load, tmp_path: Path) -> None:
    """A picture of pixels is on the first page of the PDF, which is as accessible as before."""
    for sheet in sheets(load("a.png", png())):
        typeset = pdf.typeset(sheet)
        (tmp_path / "a.pdf").write_bytes(typeset.pdf)
        first = pypdf.PdfReader(tmp_path / "a.pdf").pages[0]
        resources: Any = first["/Resources"]
        drawn = resources["/XObject"].values()
        assert [(it["/Width"], it["/Height"]) for it in drawn if "/Width" in it] == [(40, 10)]
        assert "Riverside" in first.extract_text()


def test_drawing_in_pdf(load: Load) -> None:
    """A drawing makes a PDF, and another one than no drawing."""
    drawn, none = (sheets(load("a.svg", svg(inside)))[0] for inside in (svg().decode(), ""))
    assert pdf.write(drawn) != pdf.write(none)


def test_no_picture_no_policy(small: Questionnaire) -> None:
    """A page without a picture allows none."""
    assert b"img-src" not in html.write(sheets(small)[0])


def test_same_answers(load: Load, small: Questionnaire) -> None:
    """Answers do not belong to another questionnaire because the letterhead has changed."""
    assert load("a.png", png()).fingerprint == small.fingerprint


def swelling(kind: str, copy: str) -> str:
    """Parts that each use the one before eight times."""
    inside = (copy.format(f"p{place - 1}") * 8 for place in range(6))
    return "".join(f'<{kind} id="p{place}">{each}</{kind}>' for place, each in enumerate(inside))


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an event": '<rect onclick="alert(1)" width="1" height="1"/>',
    "HTML": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    "HTML alone": '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
    "a picture": '<image href="https://tracker.example/x.png" width="1" height="1"/>',
    "an embedded picture": '<image href="data:image/png;base64,AAAA" width="1" height="1"/>',
    "another file": '<use xlink:href="other.svg#a"/>',
    "a local file": '<use href="file:///etc/passwd#a"/>',
    "a link": '<a href="https://x.example"><rect width="1" height="1"/></a>',
    "an animation": '<set attributeName="href" to="javascript:alert(1)"/>',
    "a fetched paint": '<rect fill="url(https://x.example/a#b)" width="1" height="1"/>',
    "a fetched style": "<style>@import 'https://x.example/a.css';</style>",
    "a hidden style": "<style>@im/* */port 'x'; a { fill: u\\72l(x) }</style>",
    "a fetched font": "<style>@font-face { src: url(https://x.example/f.woff) }</style>",
    "a style in two": "<style>a { fill: url<!-- x -->(http://x) }</style>",
    "another base": '<g xml:base="https://x.example/"/>',
    "copies of copies": swelling("g", '<use href="#{}"/>'),
    "copies of a long path": f'<path id="p" d="{"M0 0" * 30000}"/>' + '<use href="#p"/>' * 99,
    "masks in masks": swelling("mask", '<g mask="url(#{})"/>'),
    "patterns in patterns": swelling("pattern", "<rect style=\"fill: url( '#{}' )\"/>"),
    "paths cut by paths": swelling("clipPath", '<path clip-path="url(#{})"/>'),
    "markers": '<marker id="m"/>',
    "a mask of itself": '<mask id="m"><g mask="url(#m)"/></mask>',
    "two parts of a name": '<g id="a"/>' + swelling("g", '<use href="#{}"/>').replace("p5", "a"),
    "a mask by a style": '<mask id="m"/><style>g { mask: url("#m") }</style>',
    "much nesting": "<g>" * 60 + "</g>" * 60,
    "a filter": '<filter id="f"/>',
    "another namespace's link": '<use xmlns:y="http://www.w3.org/1999/xlink" y:href="b.svg"/>',
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE)
def test_hostile(load: Load, inside: str) -> None:
    """A drawing that runs, fetches or swells is refused at the line that names it."""
    problem = refused(load, "a.svg", svg(inside))
    assert (problem.line, problem.code) == (LINE, "RC222")


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "x">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<?xml-stylesheet href="https://x.example/a.css"?>',
    ],
)
def test_hostile_head(load: Load, head: str) -> None:
    """Entities and style sheets from elsewhere are refused too."""
    assert refused(load, "a.svg", svg(head=head)).code == "RC222"


def test_plain_drawings(load: Load) -> None:
    """What drawing programs write is taken: their notes, gradients, and a document type."""
    inside = """
    <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
    <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/x.dtd" base="x"/>
    <defs><linearGradient id="g"><stop offset="0"/></linearGradient><g id="a"/></defs>
    <style>/* a note */ .a { fill: url(#g) }</style>
    <use href="#a"/><path d="M0 0h9v9z" style="fill:url('#g')"/>"""
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    )
    questionnaire = load("a.svg", svg(inside.replace(' base="x"', ""), head))
    assert pdf.write(sheets(questionnaire)[0]).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "picture", "code"),
    [
        ("a.png", b"GIF89a", "RC220"),
        ("a.svg", b"not XML", "RC220"),
        ("a.svg", b"<html/>", "RC220"),
        ("a.svg", b"", "RC220"),
        ("a.svg", b"<svg/>", "RC220"),
        ("a.png", svg(), "RC220"),
        ("a.png", png()[:-20], "RC221"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "RC221"),
        ("a.png", png().replace(b"IDAT", b"IDOT"), "RC221"),
        ("a.png", png(rows=b"\0" * 10**8), "RC221"),
        ("a.png", png(4001, 1), "RC219"),
        ("a.png", png(0, 1), "RC219"),
        ("a.svg", svg("x" * 600_000), "RC219"),
    ],
    ids=str,
)
def test_not_a_picture(load: Load, name: str, picture: bytes, code: str) -> None:
    """What is not a picture, or a damaged or a large one, is refused at the line that names it."""
    problem = refused(load, name, picture)
    assert (problem.line, problem.code) == (LINE, code)


@pytest.mark.parametrize("name", ["../a.png", "/etc/a.png", "pictures/a.png", "a.gif", "a.svgz"])
def test_name(name: str) -> None:
    """The picture is a PNG or SVG file beside the question file, and nowhere else."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (SMALL + CLINIC.format(name)).encode())
    assert [problem.code for problem in problems.value.found] == ["RC217"]


@pytest.mark.parametrize(
    "pipe",
    [
        False,
        pytest.param(
            True, marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX pipes")
        ),
    ],
)
def test_missing(tmp_path: Path, pipe: bool) -> None:
    """A picture that is not there, or is a pipe, is named at its line."""
    file = tmp_path / "q.yaml"
    if pipe:
        os.mkfifo(tmp_path / "gone.png")
    file.write_text(SMALL + CLINIC.format("gone.png"), "utf-8")
    with pytest.raises(InvalidFileError) as problems:
        question_source.load(str(file))
    assert [(each.line, each.code) for each in problems.value.found] == [(LINE, "RC218")]


def test_printed_again(run: Run, tmp_path: Path) -> None:
    """A file that is printed without its guide names the picture as before."""
    (tmp_path / "a ü.svg").write_bytes(svg())
    (tmp_path / "q.yaml").write_text(SMALL + CLINIC.format("a ü.svg"), "utf-8")
    done = run("questions", "--questions", "q.yaml", "--without-guide", "-o", "bare.yaml")
    assert done.returncode == 0, done.stderr
    assert "logo: a ü.svg" in (tmp_path / "bare.yaml").read_text("utf-8")
    assert run("validate", "bare.yaml").returncode == 0
