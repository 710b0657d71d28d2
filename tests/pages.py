"""What is on the pages of a PDF, and where."""

import io
import re
from functools import cache
from typing import Any, NamedTuple, get_args

import pytest
from pypdf import PdfReader

from readycheck import messages
from readycheck.formats import pdf
from readycheck.formats.paper import Paper
from tests.conftest import every
from tests.sheets import (
    SAMPLES,
    of,
    of_clinic,
    of_sample,
    yes_no,
)

PAPERS: tuple[Paper, ...] = get_args(Paper)


MILLIMETRE = 72 / 25.4


UNKNOWN = "\U0010fffd"  # no font has this one: it is no character


LONG = " ".join(f"word{number}" for number in range(150))


both_papers = pytest.mark.parametrize(
    "paper", [PAPERS[0], *(pytest.param(paper, marks=pytest.mark.slow) for paper in PAPERS[1:])]
)


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def text_of(data: bytes) -> str:
    """Everything on the pages in reading order, with single spaces and no places to break."""
    text = " ".join(page.extract_text() for page in read(data).pages)
    return " ".join(text.replace("\u200b", "").split())


class Piece(NamedTuple):
    """Text that is set in one go: how far from the left, and how large."""

    text: str
    x: float
    size: float


def set_on(data: bytes) -> list[Piece]:
    """Each piece of text that is set on the pages."""
    pieces: list[Piece] = []

    def seen(text: str, matrix: list[float], _: Any, __: Any, size: float) -> None:
        if text.strip():
            pieces.append(Piece(text.strip(), matrix[4], size))

    for each in read(data).pages:
        each.extract_text(visitor_text=seen)
    return pieces


def squeezed(text: str) -> str:
    """The text without the spaces that breaking lines put in or take out."""
    return re.sub(r"\s", "", text)


def in_order(text: str, *words: str) -> bool:
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


EXTREMES = {
    **{id: of_sample(id) for id in SAMPLES},
    **{f"{id} as a sample": of_sample(id, sample=True) for id in SAMPLES},
    **{answer: of(yes_no(answer)) for answer in messages.YES_NO},
    "nothing answered": of({}),
    "a letterhead": of_clinic("The Riverside Clinic", "12 Long Street", "Tel. 555 0100"),
}


each_extreme = pytest.mark.parametrize("name", every(4, EXTREMES))


@cache
def written(name: str, paper: Paper) -> bytes:
    return pdf.write(EXTREMES[name], paper)
