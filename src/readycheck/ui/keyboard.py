"""The keys in what a terminal sends; what it sends by itself is left out.

A terminal also reports its focus, its mouse and its colours, answers queries that another program
made, and codes the keys it has no character for. prompt_toolkit takes such a sequence, where it
does not know it, for Esc and typed letters, and so it becomes part of an answer
(https://github.com/prompt-toolkit/python-prompt-toolkit/issues/332).
"""

import os
import re
import select
import time
from collections.abc import Callable
from typing import Any

from prompt_toolkit.input import Input
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

MAX_PASTE = 65_536  # characters kept of a paste; more than any answer takes
_PATIENCE = 2.0  # seconds in which the next byte of a sequence must come
_LONG = 16  # characters read at once that nobody has typed one by one
_MAX_SEQUENCE = 64

_ESCAPE, _PASTE, _END_OF_PASTE = "\x1b", "\x1b[200~", "\x1b[201~"
_LETTERS = r"[^\x00-\x1f\x7f-\x9f\udc8f\udc90\udc98-\udc9f]+"
_PIECE = rf"{_LETTERS}(?:[\t\r\n]+{_LETTERS})+"  # of what is pasted in lines
# What a sequence begins with, by one byte where the terminal sends 8-bit controls.
_INTRODUCERS = {
    "\x1b": "\x1b",
    **{
        chr(base + code): f"\x1b{chr(code - 0x40)}"
        for base in (0, 0xDC00)
        for code in (0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F)
    },
}
_STRINGS = tuple(f"\x1b{kind}" for kind in "]PX^_")  # OSC, DCS, SOS, PM, APC
_STRING_ENDS = "\x9c\udc9c"
# After an Esc that was reported as a key, this begins a sequence that comes late, and no words;
# that may begin either, until more or nothing follows; and this is a key of the keypad, or an
# arrow of rxvt with Ctrl, if nothing follows.
_LATE = r"\[|O[A-DFHMP-S]|O\d[A-Zj-y]|\]\d+;|\][lL]|P[\d>!+$;@]|_G|\^."
_PERHAPS_LATE = r"O\d?|O[a-dj-y]|\]\d{0,5}|[P_^]"
_KEYPAD = "O[a-dj-y]"
_MOUSE = "\x1b[M"
# These work wherever they come.
_LEAVE = {"\x03": Keys.ControlC, "\x04": Keys.ControlD, "\x18": Keys.ControlX}
_KEYS = {
    **{
        f"\x1b{kind}{letter}": key
        for kind in "[O"
        for letter, key in {
            "A": Keys.Up,
            "B": Keys.Down,
            "C": Keys.Right,
            "D": Keys.Left,
            "H": Keys.Home,
            "F": Keys.End,
        }.items()
    },
    "\x1b[Z": Keys.BackTab,
    "\x1bOP": Keys.F1,
    "\x1b[P": Keys.F1,
    "\x1b[11~": Keys.F1,
    "\x1b[[A": Keys.F1,  # the Linux console
    "\x1b[1~": Keys.Home,
    "\x1b[7~": Keys.Home,
    "\x1b[4~": Keys.End,
    "\x1b[8~": Keys.End,
    "\x1b[3~": Keys.Delete,
    "\x1b[5~": Keys.PageUp,
    "\x1b[6~": Keys.PageDown,
    "\x1b[1;5C": Keys.ControlRight,
    "\x1b[1;5D": Keys.ControlLeft,
}


def listen(keys: Input) -> None:
    """Let an input give the keys that this module knows, and nothing else."""
    source = getattr(keys, "console_input_reader", keys)  # where Windows has its parser
    if hasattr(source, "vt100_parser"):
        source.vt100_parser = KeyParser(source.vt100_parser.feed_key_callback)
    if reader := getattr(keys, "stdin_reader", None):
        reader.read = _Reader(reader).read


class KeyParser(Vt100Parser):
    """Splits what is read into keys, whole or in pieces, and drops unknown sequences.

    Text read at once that is too long to be typed comes as a paste. `clock` gives seconds.
    """

    def __init__(
        self, feed: Callable[[KeyPress], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._read_at = clock()
        super().__init__(feed)

    def reset(self, request: bool = False) -> None:
        """Forget what has begun."""
        self._sequence = ""
        self._escaped = False  # whether the Esc that began the sequence was reported
        self._pasted: str | None = None
        self._lapsed = False  # whether the last paste has ended by time alone

    def feed(self, data: str) -> None:
        """Report the keys in the data."""
        now = self._clock()
        in_time, self._read_at = now - self._read_at < _PATIENCE, now
        if not in_time:
            self._let_go()
        if self._lapsed and len(data) > 1 and in_time and data[0] != _ESCAPE:
            self._pasted = ""  # a slow line has stopped in the middle of a paste
        self._lapsed = False
        if self._pasted is not None and data in _LEAVE:
            self._end_paste(self._pasted)
        at = 0
        while at < len(data):
            if self._pasted is not None:
                at = self._read_paste(data, at)
            elif self._sequence:
                at = self._read_sequence(data, at)
            else:
                at = self._read_text(data, at)

    def flush(self) -> None:
        """Report what has begun and not gone on for a while: Esc alone, or a paste without end."""
        if self._pasted is not None:
            self._end_paste(self._pasted)
            self._lapsed = True
        if self._sequence == _ESCAPE and not self._escaped:
            self._escaped = True
            self._press(Keys.Escape, _ESCAPE)
        elif self._escaped and self._sequence != _ESCAPE:
            self._let_go()

    def _read_text(self, data: str, at: int) -> int:
        pasted = re.compile(_PIECE).match(data, at)
        if pasted and len(pasted.group()) >= _LONG:
            self._press(Keys.BracketedPaste, pasted.group())
            return pasted.end()
        if found := re.compile(_LETTERS).match(data, at):
            text = found.group()
            if len(text) >= _LONG:
                self._press(Keys.BracketedPaste, text)
            else:
                for character in text:
                    self._press(character, character)
            return found.end()
        character = data[at]
        if character in _INTRODUCERS:
            self._sequence, self._escaped = _INTRODUCERS[character], False
        elif character in ANSI_SEQUENCES:
            self._press(ANSI_SEQUENCES[character], character)
        return at + 1

    def _read_sequence(self, data: str, at: int) -> int:
        """Read one character of a sequence that has begun."""
        character = data[at]
        if self._escaped and (next_at := self._read_late(data, at)) is not None:
            return next_at
        if self._sequence[:-1] in _STRINGS:  # an Esc came in it: its end, or something new
            self._sequence, self._escaped = "" if character == "\\" else _ESCAPE, False
            return at + (character == "\\")
        if self._sequence in _STRINGS and character == _ESCAPE:
            self._sequence += character
            return at + 1
        of_mouse = self._sequence.startswith(_MOUSE)  # any byte is a place on the screen
        if character == _ESCAPE or (character in _INTRODUCERS and not of_mouse):
            self._sequence, self._escaped = _INTRODUCERS[character], False
        elif character in _LEAVE:
            self._sequence = ""
            self._press(_LEAVE[character], character)
        elif character < " " or character in _STRING_ENDS:
            self._sequence = ""
        elif self._sequence not in _STRINGS:
            self._sequence = (self._sequence + character)[:_MAX_SEQUENCE]
            if _is_whole(self._sequence, character):
                self._act_on(self._sequence)
        return at + 1

    def _read_late(self, data: str, at: int) -> int | None:
        """Read one character after a reported Esc; return None if a sequence goes on with it."""
        character = data[at]
        late = self._sequence[1:] + character
        if re.fullmatch(_PERHAPS_LATE, late):
            self._sequence += character
            return at + 1
        words = late[0] == "O" and data[at + 1 : at + 2] not in ("", *_INTRODUCERS)
        if words or not re.fullmatch(_LATE, late):
            self._let_go(before=character)
            return at
        self._escaped = False
        if _ESCAPE + late[0] in _STRINGS:
            self._sequence = _ESCAPE + late[0]
        return None

    def _let_go(self, before: str = _ESCAPE) -> None:
        """Forget what has begun; what came after a reported Esc was typed, but for such a key
        that stays alone before the next sequence or a pause."""
        held = self._sequence[1:] if self._escaped else ""
        self._sequence, self._escaped = "", False
        if not (before in _INTRODUCERS and re.fullmatch(_KEYPAD, held)):
            for character in held:
                self._press(character, character)

    def _act_on(self, sequence: str) -> None:
        self._sequence = ""
        if sequence == _PASTE:
            self._pasted = ""
        elif key := _KEYS.get(sequence):
            self._press(key, sequence)

    def _read_paste(self, data: str, at: int) -> int:
        pasted, end, rest = f"{self._pasted}{data[at:]}".partition(_END_OF_PASTE)
        if end:
            self._end_paste(pasted)
        else:
            # What is over goes, but for what may be the beginning of the end.
            self._pasted = pasted[:MAX_PASTE] + pasted[MAX_PASTE:][-len(_END_OF_PASTE) :]
        return len(data) - len(rest)

    def _end_paste(self, pasted: str) -> None:
        self._pasted = None
        self._press(Keys.BracketedPaste, pasted[:MAX_PASTE])

    def _press(self, key: Any, data: str) -> None:
        self.feed_key_callback(KeyPress(key, data))


def _is_whole(sequence: str, last: str) -> bool:
    """Return whether a sequence is complete (ECMA-48; xterm's "Control Sequences")."""
    kind, length = sequence[1:3], len(sequence)
    if sequence in _STRINGS:
        return False
    if sequence.startswith(_MOUSE):
        return length == len(_MOUSE) + 3  # the button, the column and the row
    if kind == "[[":  # a function key of the Linux console
        return length == 4
    if kind[:1] == "[":
        return length > 2 and not " " <= last <= "?"
    if kind[:1] == "O":
        return length > 2 and last not in "0123456789;"
    return True  # a key with Alt


class _Reader:
    """Reads more at once than prompt_toolkit does, and takes a lost terminal for the end."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def read(self, count: int = 65_536) -> str:
        """Return what has come, without waiting."""
        reader = self._reader
        try:
            if not select.select([reader.stdin_fd], [], [], 0)[0]:
                return ""
            data = os.read(reader.stdin_fd, count)
        except BlockingIOError:
            return ""
        except OSError:
            data = b""
        reader.closed = not data
        text: str = reader._stdin_decoder.decode(data)
        return text
