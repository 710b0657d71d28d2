"""What is coloured is legible on each background that terminals have."""

import re
import sys
from collections.abc import Iterator

import pytest
from prompt_toolkit.styles import Attrs
from rich.color import Color

from readycheck.documents import blocks
from readycheck.formats import console
from readycheck.interview.prompter import Prompt
from readycheck.system import streams
from readycheck.ui.prompts import question_header
from readycheck.ui.tty import STYLE
from tests.sheets import typed_everywhere
from tests.test_console import SHOWN

BACKGROUNDS = ("#000000", "#ffffff", "#002b36", "#fdf6e3")  # the last two are Solarized
OF_TEXT, OF_GRAPHICS = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
COLOUR = re.compile(r"\x1b\[([\d;]*)m")
GRAPHICS = re.compile(r"[\s_─-▟]*")


def luminance(colour: Color) -> float:
    shares = (part / 255 for part in colour.get_truecolor())
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(ink: Color, ground: Color) -> float:
    darker, lighter = sorted((luminance(ink), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def pieces(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The codes of each piece of the lines, and its words."""
    for line in lines:
        _, *parts = COLOUR.split(line)
        yield from zip(parts[::2], parts[1::2], strict=True)


def lines_of_everything() -> list[str]:
    sheet = console.offscreen(80, colour=True)
    with sheet.capture() as capture:
        console.show_sheet(sheet, typed_everywhere("Tea"))
    prompt = Prompt(text="Tea?", section="Tea", count="Question 1 of 2", progress=(1, 2), hint="So")
    headed = question_header.question(prompt, 80, 24, colour=True).lines
    shown = (*SHOWN, blocks.Heading("Tea"), blocks.Paragraph("Tea"))
    return [*capture.get().splitlines(), *headed, *console.laid_out(shown, 80, colour=True)]


def test_accent_is_legible() -> None:
    """The accent is for what is drawn, where it is clear; words have the terminal's colours."""
    coloured = [
        (codes, words) for codes, words in pieces(lines_of_everything()) if "38;5;" in codes
    ]
    assert coloured
    for codes, words in coloured:
        least = OF_GRAPHICS if GRAPHICS.fullmatch(words) else OF_TEXT
        colour = Color.from_ansi(int(codes.rpartition("38;5;")[2]))
        for background in BACKGROUNDS:
            assert contrast(colour, Color.parse(background)) >= least, words


def test_no_other_colours() -> None:
    """No colour is one of the sixteen that each terminal has its own of."""
    looks = {re.sub(r"38;5;\d+", "", codes) for codes, _ in pieces(lines_of_everything())}
    codes = {code for look in looks for code in look.split(";")}
    assert not codes & {str(code) for base in (30, 40, 90, 100) for code in range(base, base + 8)}


@pytest.mark.parametrize("name", [name for name, _ in STYLE.style_rules])
def test_prompts_are_legible(name: str) -> None:
    """What is said at a prompt is in the terminal's own colours."""
    look: Attrs = STYLE.get_attrs_for_style_str(f"class:{name}")
    assert not look.color
    assert not look.bgcolor


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TERM")
@pytest.mark.parametrize(
    ("environ", "coloured"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "foot", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        *(
            ({"TERM": term}, False)
            for term in ("vt100", "xterm", "screen", "linux", "xterm-16color")
        ),
    ],
)
def test_terminals(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], coloured: bool
) -> None:
    """A terminal gets colour if it has 256 of them."""
    monkeypatch.setattr(streams, "is_terminal", lambda _: True)
    assert streams.has_colour(sys.stderr, environ) == coloured
