"""On a terminal that knows ASCII alone nothing is garbled, and nothing that was laid out moves."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from readycheck import messages
from readycheck.formats.registry import MARKS
from readycheck.system import streams
from readycheck.system.ascii import transliterated


def test_quotes_ticks_rules_and_arrows_become_plain_signs() -> None:
    assert transliterated("“It’s” – ✓ ☒ ✗ · ↑↓ ← ▌ » ━╌ …") == '"It\'s" - + # x - ^v < | > =- .'
    assert transliterated("José Čapek") == "Jose Capek"
    assert transliterated("李 ж") == "?? ?"


def test_each_sign_the_program_itself_uses_has_a_plain_one() -> None:
    said = [value for value in vars(messages).values() if isinstance(value, str)]
    signs = {letter for text in (*said, *MARKS.values()) for letter in text if not letter.isascii()}
    assert {letter for letter in signs if "?" in transliterated(letter)} == set()


def test_the_three_ways_to_answer_and_the_marks_stay_apart() -> None:
    assert len({transliterated(mark) for mark in MARKS.values()}) >= len(MARKS) - 1


@given(st.text())
def test_any_text_becomes_ascii(text: str) -> None:
    assert transliterated(text).isascii()


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Mn", "Me", "Mc"])))
def test_what_takes_a_cell_takes_a_cell_still(text: str) -> None:
    for letter in text:
        if cell_len(letter) == 1:
            assert cell_len(transliterated(letter)) == 1


def test_a_stream_in_another_encoding_writes_what_it_has_and_the_rest_plainly() -> None:
    streams.prepare()
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="latin-1", errors=streams.PLAIN)
    stream.write("“José” ✓")
    stream.flush()
    assert written.getvalue() == '"José" +'.encode("latin-1")
    assert not streams.shows_all(stream)
