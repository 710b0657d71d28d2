"""What only Windows does, tried everywhere: printing by the program that opens a PDF there."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.system import printer

PDF = b"%PDF-1.7"


class Desktop:
    """Stands in for `os.startfile`: what was asked for, and the verbs that no program knows."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.unknown: set[str] = set()

    def __call__(self, file: Path, verb: str = "open", *arguments: str) -> None:
        assert file.read_bytes() == PDF
        self.asked.append((verb, *arguments))
        if verb in self.unknown:
            raise OSError(1155, "No application is associated with the specified file")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desktop:
    """A Windows desktop that knows each verb; its temporary folder is the test's."""
    desktop = Desktop()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "startfile", desktop, raising=False)
    return desktop


def test_default_printer(desktop: Desktop) -> None:
    """Without a name the program for PDFs prints on the default printer."""
    said = printer.send(PDF)
    assert desktop.asked == [("print",)]
    assert said.startswith(messages.SENT_TO_WINDOWS.partition("{}")[0])


def test_named_printer(desktop: Desktop) -> None:
    """A printer's name is passed on, as a whole."""
    said = printer.send(PDF, "Front Desk")
    assert desktop.asked == [("printto", '"Front Desk"')]
    assert "Front Desk" in said


@pytest.mark.parametrize("name", [None, "Front Desk"])
def test_opened_instead(desktop: Desktop, tmp_path: Path, name: str | None) -> None:
    """Where no program prints by itself the PDF is opened, and how to print it is said."""
    desktop.unknown = {"print", "printto"}
    said = printer.send(PDF, name)
    assert desktop.asked[-1] == ("open",)
    [copy] = tmp_path.rglob("*.pdf")
    assert said == messages.OPENED_TO_PRINT.format(copy)


def test_no_program(desktop: Desktop, tmp_path: Path) -> None:
    """Where no program opens a PDF either that is said, and no copy is left."""
    desktop.unknown = {"print", "open"}
    with pytest.raises(printer.PrintError) as caught:
        printer.send(PDF)
    assert str(caught.value) == messages.NO_PDF_PROGRAM
    assert list(tmp_path.iterdir()) == []
