"""Write to standard output: for eyes, for ears, or as plain text."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from readycheck import messages
from readycheck.documents.blocks import Block
from readycheck.system import streams
from readycheck.system.streams import say

if TYPE_CHECKING:
    from readycheck.documents.visit_sheet import Sheet


def write_out(data: bytes) -> None:
    """Write the bytes to standard output; a terminal gets them as text, in signs that it has."""
    if not streams.is_terminal(sys.stdout):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    text = data.decode()
    sys.stdout.write(text)
    sys.stdout.flush()
    if not text.isascii():
        note_transliteration()


def write_json(data: bytes) -> None:
    """Write JSON to standard output: its own way to write a sign that a terminal does not have."""
    if streams.is_terminal(sys.stdout) and not streams.shows_all(sys.stdout):
        import json
        import re

        text = re.sub("[^\x00-\x7f]", lambda sign: json.dumps(sign[0])[1:-1], data.decode())
        data = text.encode()
    write_out(data)


def page(blocks: Sequence[Block], plain: bool) -> None:
    """Write the blocks to standard output, through the pager where they do not fit."""
    if _for_ears(plain):
        _say_aloud(blocks)
    elif _for_eyes():
        from readycheck.formats import console

        colour = streams.has_colour(sys.stdout, os.environ)
        _page(lambda columns: console.laid_out(blocks, columns, colour=colour))
    else:
        from readycheck.formats import text

        for line in text.laid_out(blocks, text.WIDTH):
            print(line)


def show_sheet(sheet: "Sheet", plain: bool, *, paged: bool = False) -> None:
    """Write the sheet to standard output: on a terminal for eyes or ears, else as plain text;
    where it is `paged`, through the pager if it does not fit."""
    if _for_ears(plain):
        _say_aloud(sheet.blocks())
    elif _for_eyes():
        from readycheck.formats import console

        colour = streams.has_colour(sys.stdout, os.environ)
        if paged:
            links = streams.has_links(sys.stdout, os.environ)
            _page(
                lambda columns: console.sheet_laid_out(sheet, columns, colour=colour, links=links)
            )
        else:
            console.show_sheet(console.console(sys.stdout, colour=colour), sheet)
    else:
        from readycheck.formats import text

        sys.stdout.write(text.write(sheet).decode())
    sys.stdout.flush()


def _page(lay_out: "Callable[[int], list[str]]") -> None:
    """Write lines to standard output, through the pager where a terminal has too few rows.

    `lay_out` gives them for a number of columns.
    """
    from shutil import get_terminal_size

    from readycheck.system.terminal import pager

    size = get_terminal_size()
    laid_out = "".join(f"{line}\n" for line in lay_out(size.columns))
    if streams.is_terminal(sys.stdout):
        pager.page(laid_out, sys.stdout, os.environ, size.lines)
    else:
        sys.stdout.write(laid_out)


def _for_ears(plain: bool) -> bool:
    return streams.is_terminal(sys.stdout) and streams.wants_plain(os.environ, plain)


def _for_eyes() -> bool:
    return streams.is_terminal(sys.stdout) or streams.has_colour(sys.stdout, os.environ)


def _say_aloud(blocks: Iterable[Block]) -> None:
    """Write the blocks to the terminal as they are read aloud, without a rule or a line to write
    on, which a screen reader counts sign by sign."""
    from readycheck.ui.accessible import AccessiblePrompter

    columns = streams.columns(sys.stdout)
    AccessiblePrompter(sys.stdin, sys.stdout, interactive=False, columns=lambda: columns).show(
        blocks
    )


def note_transliteration() -> None:
    """Say so where standard output cannot show every character."""
    if not streams.shows_all(sys.stdout):
        say(messages.TRANSLITERATED)
