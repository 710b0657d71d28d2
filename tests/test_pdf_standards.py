"""The PDF is what its standards ask for, and tells nothing of the person or the computer."""

import getpass
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import page
import pytest

from readycheck import messages
from readycheck.documents import contacts
from readycheck.formats import pdf
from readycheck.formats.paper import Paper
from tests.conftest import built_in, every
from tests.pages import EXTREMES, LONG, both_papers, read
from tests.sheets import (
    HOSTILE,
    WORLD,
    of_sample,
    typed_everywhere,
)


@both_papers
@pytest.mark.parametrize("name", every(4, [*EXTREMES, "long", "hostile", "world"]))
def test_checkers(name: str, paper: Paper, tmp_path: Path) -> None:
    """Each sheet passes the checkers of PDF/UA and of PDF itself."""
    set_in_own_fonts = " ".join(WORLD[script] for script in ("Arabic", "Hebrew", "Devanagari"))
    texts = {"long": LONG, "hostile": HOSTILE, "world": set_in_own_fonts}
    sheet = EXTREMES.get(name) or typed_everywhere(texts[name])
    data = pdf.write(sheet, paper)
    report = page.validate_pdf_bytes(data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant
    if qpdf := shutil.which("qpdf"):
        file = tmp_path / "sheet.pdf"
        file.write_bytes(data)
        checked = subprocess.run([qpdf, "--check", file], capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, b"")


def test_catalog() -> None:
    """The PDF is tagged and titled in its language, and does nothing when opened."""
    reader = read(pdf.write(of_sample("cautions")))
    root: dict[str, Any] = dict(reader.root_object)
    assert "/StructTreeRoot" in root
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == messages.SHEET
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & root.keys()
    links = [note for page in reader.pages for note in page.get("/Annots", ())]
    assert all(note["/Subtype"] == "/Link" and note["/A"]["/S"] == "/URI" for note in links)
    crisis = [contact.uri for contact in contacts.find(str(built_in().help_now.short))]
    assert [note["/A"]["/URI"] for note in links] == crisis


def test_tags() -> None:
    """Headings, lists and paragraphs are tagged as such."""
    kinds = re.findall(rb"/Type/StructElem/S/(\w+)", pdf.write(of_sample("cautions")))
    assert kinds.count(b"H1") == 1
    assert kinds.count(b"H2") == len(of_sample("cautions").parts)
    assert kinds.count(b"L") == 4  # topics, what others list, questions, what to ask
    assert kinds.count(b"LI") == 4 + 3 + 3 + 5


def test_metadata() -> None:
    """The PDF tells nothing of the computer, the person or the hour."""
    reader = read(pdf.write(of_sample("cautions")))
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Creator", "/Title"}
    data = pdf.write(of_sample("cautions")) + str(reader.xmp_metadata and vars(reader)).encode()
    private = [str(Path.home()), str(Path.cwd()), "sheet.typ", "/tmp", "CreationDate", "ModDate"]
    if len(getpass.getuser()) > 4:
        private.append(getpass.getuser())
    assert [word for word in private if word.encode() in data] == []
    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFiles)\b", data)


@both_papers
def test_reproducible(paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same answers give the same bytes wherever the program runs."""
    here = pdf.write(of_sample("unsure"), paper)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.chdir(tmp_path)
    assert pdf.write(of_sample("unsure"), paper) == here


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed")
def test_no_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A current folder that is gone is not needed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert pdf.write(of_sample("unmarked")).startswith(b"%PDF")
