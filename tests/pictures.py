"""The pictures in the README, from a real run of the program on a terminal.

`python -m tests.pictures` draws them anew; neither the day nor chance changes them.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from io import StringIO
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from pyte.screens import Char
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from readycheck import messages
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, built_in
from tests.interviews import Interview
from tests.sheets import answers_of

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
COLUMNS, ROWS = 80, 24
ANSWERS = answers_of("cautions")
QUESTION, AFTER_IT = "blood-pressure", "blood-pressure-reading"
SHEET_ROWS = 33  # as far as the questions to bring; the rest is a scroll away

Rows = Sequence[Sequence[Char]]

# Dark, with an edge of its own: it differs from a light page and from a dark one.
_PAPER, _INK = (18, 18, 18), (230, 230, 230)
_THEME = TerminalTheme(_PAPER, _INK, [_INK] * 8)
# The frame rich has of its own fetches a font; a picture must fetch nothing.
_FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 {width} {height}">
<style>
text {{ font: {char_height}px "DejaVu Sans Mono", Menlo, Consolas, monospace }}
{styles}
</style>
<defs>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
{matrix}
</g>
</svg>
"""


def pictures() -> Iterator[tuple[str, str]]:
    """Every picture as SVG, after the name of its file."""
    for name, rows in _shown():
        yield f"{name}.svg", _drawn(rows, f"readycheck-{name}")


def _shown() -> Iterator[tuple[str, Rows]]:
    """What the terminal shows on the way through the questions, and of an answers file."""
    with TemporaryDirectory() as folder, closing(_run(folder)) as interview:
        interview.asks(messages.START_CHOICE)
        yield "welcome", interview.cells()
        interview.press("enter")
        for question, options in interview.path(ANSWERS):
            interview.asks(question.text)
            if question.id == QUESTION:
                yield "question", _from("Question ", interview.cells())
            if question.id == AFTER_IT:
                yield "explanation", interview.cells()
            interview.answer(question, options, ANSWERS.get(question.id))
        interview.asks(messages.CHECK_CHOICE)
        yield "check", _from(messages.CHECK, interview.cells())
    with TemporaryDirectory() as folder:
        file = Path(folder, "visit.json")
        file.write_bytes(answers_file.encode(Response(built_in(), ANSWERS), NOW))
        with closing(_run(folder, "sheet", str(file))) as reader:
            assert reader.exit_status() == 0
            yield "sheet", reader.cells()[:SHEET_ROWS]


def _run(folder: str, *arguments: str) -> Interview:
    return Interview(
        Path(folder), built_in(), *arguments, columns=COLUMNS, rows=ROWS, environ={"PAGER": "cat"}
    )


def _from(text: str, rows: Rows) -> Rows:
    """The rows from the first that has the text."""
    return rows[next(number for number, row in enumerate(rows) if text in _words(row)) :]


def _drawn(rows: Rows, id: str) -> str:
    console = Console(
        file=StringIO(), record=True, width=COLUMNS, force_terminal=True, color_system="truecolor"
    )
    while not _words(rows[-1]).strip():
        rows = rows[:-1]
    for row in rows:
        parts = (("".join(c.data for c in same), look) for look, same in groupby(row, _look))
        console.print(Text.assemble(*parts), no_wrap=True, crop=False)
    return console.export_svg(title="", theme=_THEME, code_format=_FRAME, unique_id=id)


def _look(cell: Char) -> Style:
    return Style(
        color=_colour(cell.fg),
        bgcolor=_colour(cell.bg),
        bold=cell.bold,
        italic=cell.italics,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def _colour(name: str) -> str | None:
    return None if name == "default" else f"#{name}"  # the program uses no colour that has a name


def _words(row: Sequence[Char]) -> str:
    return "".join(cell.data for cell in row)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, svg in pictures():
        (FOLDER / name).write_text(svg, "utf-8", newline="\n")
