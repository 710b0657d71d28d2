"""What a terminal sends by itself is never a key or part of an answer, whole or in pieces."""

import random
from collections.abc import Iterator
from itertools import product

import pytest
from prompt_toolkit.keys import Keys

from readycheck.ui.keyboard import MAX_PASTE, KeyParser

ESC = "\x1b"
LONG_AGO = 10.0  # seconds, after which nothing that has begun goes on

# Each is whole, and means nothing to a prompt.
REPORTS = {
    "focus in": "\x1b[I",
    "focus out": "\x1b[O",
    "kitty letter": "\x1b[97;5u",
    "kitty Enter": "\x1b[13u",
    "kitty Ctrl-C": "\x1b[99;5u",
    "kitty Esc": "\x1b[27u",
    "kitty release": "\x1b[105;1:3u",
    "kitty text": "\x1b[97;;229u",
    "kitty flags": "\x1b[?1u",
    "modifyOtherKeys Ctrl-Enter": "\x1b[27;5;13~",
    "modifyOtherKeys letter": "\x1b[27;2;78~",
    "mouse": "\x1b[M #!",
    "mouse at a byte like a control": "\x1b[M \x9b!",
    "mouse SGR": "\x1b[<64;126;3M",
    "mouse SGR release": "\x1b[<0;1;1m",
    "mouse below nothing": "\x1b[<65;126;-5M",
    "mouse urxvt": "\x1b[96;14;13M",
    "cursor position": "\x1b[12;40R",
    "device attributes": "\x1b[?62;1;22c",
    "secondary attributes": "\x1b[>41;330;0c",
    "tertiary attributes": "\x1bP!|00000000\x1b\\",
    "mode": "\x1b[?2004;1$y",
    "status": "\x1b[0n",
    "size": "\x1b[8;24;80t",
    "title": "\x1b]lwhat is this?\x1b\\",
    "background": "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "background, BEL": "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "clipboard": "\x1b]52;c;eWVzIG5v\x07",
    "version": "\x1bP>|XTerm(390)\x1b\\",
    "termcap": "\x1bP1+r544e=787465726d\x1b\\",
    "kitty graphics": "\x1b_Gi=31;OK\x1b\\",
    "kitty remote control": '\x1bP@kitty-cmd{"ok":true}\x1b\\',
    "privacy message": "\x1b^hello?\x1b\\",
    "keypad Enter": "\x1bOM",
    "keypad digit": "\x1bOq",
    "keypad digit with Shift": "\x1bO2q",
    "function key": "\x1b[15~",
    "function key of xterm": "\x1bOQ",
    "function key of Linux": "\x1b[[B",
    "arrow with Shift": "\x1b[1;2A",
    "arrow of rxvt": "\x1b[a",
    "arrow of rxvt with Ctrl": "\x1bOa",
    "Alt letter": "\x1by",
    "Alt digit": "\x1b1",
    "Alt Enter": "\x1b\r",
    "Alt question mark": "\x1b?",
    "Alt letter beyond ASCII": "\x1bé",
    "8-bit attributes": "\udc9b?62;1c",
    "8-bit control in UTF-8": "\x9b?62;1c",
    "8-bit background": "\udc9d11;rgb:0/0/0\udc9c",
    "8-bit string": "\x90>|x\x9c",
}


class Typing:
    """A parser with a clock to turn, and the keys it has reported."""

    def __init__(self) -> None:
        self.now = 0.0
        self.keys: list[tuple[object, str]] = []
        self.parser = KeyParser(
            lambda press: self.keys.append((press.key, press.data)), lambda: self.now
        )

    def read(self, *pieces: str) -> list[object]:
        """Read the pieces one by one; the keys they are."""
        for piece in pieces:
            self.parser.feed(piece)
        return self.taken()

    def pause(self, seconds: float) -> list[object]:
        """Let time go by; the keys that have come of it."""
        self.now += seconds
        self.parser.flush()
        return self.taken()

    def taken(self) -> list[object]:
        keys, self.keys = self.keys, []
        return [data if key == Keys.BracketedPaste else key for key, data in keys]


def pieces_of(text: str, dice: random.Random) -> Iterator[str]:
    """The text in pieces of random length."""
    while text:
        size = dice.randint(1, len(text))
        yield text[:size]
        text = text[size:]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_report(report: str) -> None:
    """A report gives no key, whole or byte by byte, and what follows it does."""
    typing = Typing()
    assert typing.read(report) == []
    assert typing.read(*report) == []
    assert typing.read("n", "\r") == ["n", Keys.ControlM]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_late_report(report: str) -> None:
    """A report whose bytes come late gives no key."""
    if len(report) < 3:
        return  # a letter long after Esc is typed
    typing = Typing()
    first = 1 if report.startswith("\x1b[") else 2
    typing.read(report[:first])
    for byte in report[first:]:
        assert typing.pause(0.8) in ([], [Keys.Escape])
        assert typing.read(byte) == []


@pytest.mark.parametrize("pause", [0.0, 0.1, 0.3])
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_late_after_esc(report: str, pause: float) -> None:
    """A report that comes late after its own Esc is not typed, whole or byte by byte."""
    if len(report) < 3 or not report.startswith(ESC):
        return  # a letter long after Esc is typed
    for pieces in ([report[1:]], report[1:]):
        typing = Typing()
        typing.read(ESC)
        assert typing.pause(0.8) == [Keys.Escape]
        for piece in pieces:
            assert typing.read(piece) == []
            typing.now += pause
        assert typing.pause(0.8) == []
        assert typing.read("n") == ["n"]


def test_late_before_another() -> None:
    """What came late is not typed before another report, of whatever kind, either."""
    for report, late in product(REPORTS.values(), ("OQ", "Oq", "Oa")):
        typing = Typing()
        typing.read(ESC)
        assert typing.pause(0.8) == [Keys.Escape]
        assert typing.read(late + report) == []


WORDS = ["Oh", "O", "Oat", "Or", "Ok, then", "O2 levels", "]", "]1", "Pain", "_", "_a", "^", "Xan"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("at_once", [True, False])
def test_words_after_esc(words: str, at_once: bool) -> None:
    """Words typed after Esc are typed, at the latest when they go on or nothing follows."""
    typing = Typing()
    typing.read(ESC)
    typing.pause(0.8)
    keys = typing.read(*([words] if at_once else words))
    rest = typing.read(" ") if words == "Or" else [*typing.pause(0.8), " "]
    assert "".join(map(str, [*keys, *rest])) == f"{words} "
    assert typing.read("n") == ["n"]


@pytest.mark.parametrize("seeds", [range(500), pytest.param(range(10_000), marks=pytest.mark.slow)])
def test_random_reports(seeds: range) -> None:
    """No mixture of reports, cut anywhere, gives a key."""
    reports = sorted(REPORTS.values())
    for seed in seeds:
        dice = random.Random(seed)
        sent = "".join(dice.choices(reports, k=dice.randint(1, 8)))
        if dice.random() < 0.5:  # the last may lack its end
            sent += dice.choice(reports)[: dice.randint(1, 4)]
        typing = Typing()
        assert typing.read(*pieces_of(sent, dice)) == [], f"seed {seed}: {sent!r}"
        typing.pause(LONG_AGO)
        typing.taken()
        assert typing.read("n") == ["n"], f"seed {seed}: {sent!r}"


@pytest.mark.parametrize("pause", [0.0, 0.4, 0.8])
@pytest.mark.parametrize("sequence", ["\x1b[B", "\x1bOB"])
def test_arrow_in_pieces(sequence: str, pause: float) -> None:
    """An arrow key whose bytes come late is one."""
    if sequence == "\x1bOB" and pause:
        pytest.skip("prompt_toolkit asks the terminal for the other kind")
    typing = Typing()
    keys = []
    for byte in sequence:
        keys += typing.read(byte)
        if pause:
            keys += typing.pause(pause)
    assert [key for key in keys if key != Keys.Escape] == [Keys.Down]


def test_arrow_after_report() -> None:
    """A key right behind a report, or behind Esc, is not lost."""
    assert Typing().read("\x1b[I\x1b[B\x1b]11;x\x07y") == [Keys.Down, "y"]
    assert Typing().read("\x1b\x1b[B") == [Keys.Down]


def test_esc() -> None:
    """Esc is reported after a while, once, and a letter after it is typed."""
    typing = Typing()
    assert typing.read(ESC) == []
    assert typing.pause(0.5) == [Keys.Escape]
    assert typing.pause(0.5) == []
    assert typing.read("y") == ["y"]


@pytest.mark.parametrize(
    "begun", ["\x1b[", "\x1b[12;", "\x1bO", "\x1b]11;rgb", "\x1bPx", "\x1b[M "]
)
@pytest.mark.parametrize(("key", "name"), [("\x03", Keys.ControlC), ("\x04", Keys.ControlD)])
def test_leave_in_a_sequence(begun: str, key: str, name: Keys) -> None:
    """Ctrl-C and Ctrl-D work in the middle of what the terminal has begun."""
    typing = Typing()
    assert typing.read(begun, key) == [name]
    assert typing.read("n") == ["n"]


@pytest.mark.slow
def test_endless_sequence() -> None:
    """A sequence without end takes no memory and is over after a while."""
    typing = Typing()
    assert typing.read("\x1b]", "x" * 1_000_000, "\x1b[", "1" * 1_000_000) == []
    assert len(typing.parser._sequence) < 100
    typing.pause(LONG_AGO)
    assert typing.read("n") == ["n"]


# ── Pastes ──


def test_paste() -> None:
    """A paste is one key, whatever is in it and wherever it is cut."""
    pasted = "one\r\n\x1b[A\x03two"
    for seed in range(50):
        pieces = pieces_of(f"\x1b[200~{pasted}\x1b[201~n", random.Random(seed))
        keys = Typing().read(*(piece for piece in pieces if piece not in ("\x03", "\x04")))
        assert keys[-1] == "n"
        assert len(keys) == 2


def test_paste_without_end() -> None:
    """A paste without its end mark is over after a while, and the next key is one."""
    typing = Typing()
    assert typing.read("\x1b[200~hello") == []
    assert typing.pause(0.5) == ["hello"]
    assert typing.read("\r", "\x1b[B", "x") == [Keys.ControlM, Keys.Down, "x"]


def test_slow_paste() -> None:
    """A line break after a stop in the middle of a paste does not answer."""
    typing = Typing()
    typing.read("\x1b[200~hello")
    assert typing.pause(0.5) == ["hello"]
    assert typing.read("you\rthere\x1b[201~", "\r") == ["you\rthere", Keys.ControlM]


@pytest.mark.parametrize(("key", "name"), [("\x03", Keys.ControlC), ("\x04", Keys.ControlD)])
def test_leave_in_a_paste(key: str, name: Keys) -> None:
    """Ctrl-C and Ctrl-D work while a paste does not end."""
    assert Typing().read("\x1b[200~hello", key) == ["hello", name]


def test_endless_paste() -> None:
    """No more is kept of a paste than any answer takes, and its end is found."""
    typing = Typing()
    piece = "x" * 50_000
    assert typing.read("\x1b[200~", piece, piece, piece, "\x1b[2", "01~n") == ["x" * MAX_PASTE, "n"]


def test_paste_without_brackets() -> None:
    """Text too long to be typed at once comes as a paste, and the line break after it as a key."""
    long = "x" * 1000
    assert Typing().read(f"{long}\r", "y") == [long, Keys.ControlM, "y"]
    assert Typing().read(f"{long}\ry\r") == [f"{long}\ry", Keys.ControlM]
