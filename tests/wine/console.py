"""Run the program on wine's console, made to read escape sequences and to send keys as such.

Wine 8 takes the two flags that ask for this (ENABLE_VIRTUAL_TERMINAL_PROCESSING and …_INPUT), and
does nothing of what they say: sequences would stay on the screen as text, and no arrow would come.
So it is done here, by what wine's console knows. Nothing of prompt_toolkit or of the program is
changed.

It runs on Windows' Python: python.exe console.py [ARGUMENT…]
"""

import codecs
import ctypes
import io
import os
import re
import runpy
import sys
from typing import Any

from prompt_toolkit.win32_types import (
    CONSOLE_SCREEN_BUFFER_INFO,
    COORD,
    INPUT_RECORD,
    KEY_EVENT_RECORD,
    SMALL_RECT,
    STD_OUTPUT_HANDLE,
)

assert sys.platform == "win32"

_PIECE = re.compile(
    r"\x1b\[(?P<parameters>[?\d;]*)(?P<final>[A-Za-z])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # a title or a link
    r"|(?P<text>[^\x1b]+)"
)
_MAX_SEQUENCE = 200
_MOVES = {"A": (0, -1), "B": (0, 1), "C": (1, 0), "D": (-1, 0)}

_KEY_EVENT = 1
_SHIFT = 0x10
_BACKSPACE, _TAB = 0x08, 0x09
# Keys without a character, by their virtual key codes.
_SEQUENCES = {
    0x1B: "\x1b",
    0x21: "\x1b[5~",
    0x22: "\x1b[6~",
    0x23: "\x1b[F",
    0x24: "\x1b[H",
    0x25: "\x1b[D",
    0x26: "\x1b[A",
    0x27: "\x1b[C",
    0x28: "\x1b[B",
    0x2E: "\x1b[3~",
    0x70: "\x1bOP",
    0x7B: "\x03",  # F12 for Ctrl-C, after which wine 8 reads no key any more
}
_NARROWER = 0x7A  # F11 for another width of the window, which wine 8 does not hear of
_NARROW = 60


class Console(io.RawIOBase):
    """Writes UTF-8 text to the console, and does what the sequences in it say.

    Colours are left out. A sequence that the program has no reason to write raises ValueError.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._kernel = ctypes.windll.kernel32
        self._handle = ctypes.c_void_p(self._kernel.GetStdHandle(STD_OUTPUT_HANDLE))
        self._count = ctypes.c_uint32()  # which these functions ask for, and nobody reads
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._begun = ""
        self._covered: tuple[Any, int, COORD] | None = None

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        text = self._begun + self._decoder.decode(bytes(data))
        at = 0
        while found := _PIECE.match(text, at):
            at = found.end()
            if found["text"]:
                self._write_text(found["text"])
            elif found["final"]:
                self._act_on(found["parameters"], found["final"])
        self._begun = text[at:]
        if len(self._begun) > _MAX_SEQUENCE:
            raise ValueError(ascii(self._begun))
        return len(data)

    def _write_text(self, text: str) -> None:
        units = len(text.encode("utf-16-le")) // 2
        self._kernel.WriteConsoleW(self._handle, text, units, ctypes.byref(self._count), None)

    def _act_on(self, parameters: str, final: str) -> None:
        if parameters == "?1049":
            self._cover() if final == "h" else self._uncover()
            return
        if parameters.startswith("?") or final == "m":
            return
        first, second = [*(int(number or 0) for number in parameters.split(";")), 0][:2]
        info = self._info()
        size, at = info.dwSize, info.dwCursorPosition
        if final in _MOVES:
            right, down = (step * max(first, 1) for step in _MOVES[final])
            self._go(min(max(at.X + right, 0), size.X - 1), min(max(at.Y + down, 0), size.Y - 1))
        elif final == "H":
            self._go(max(second, 1) - 1, max(first, 1) - 1)
        elif final == "K" and first == 0:
            self._erase(at, size.X - at.X)
        elif final == "J" and first == 0:
            self._erase(at, size.X * (size.Y - at.Y) - at.X)
        elif final == "J" and first == 2:
            self._erase(COORD(0, 0), size.X * size.Y)
        elif final != "J" or first != 3:  # it has nothing to be scrolled back to
            raise ValueError(parameters + final)

    def _cover(self) -> None:
        """Show an empty screen, and keep what there is until it goes."""
        info = self._info()
        cells = info.dwSize.X * info.dwSize.Y
        text = ctypes.create_unicode_buffer(cells)
        self._transfer("ReadConsoleOutputCharacterW", text, cells, COORD(0, 0))
        self._covered = text, cells, info.dwCursorPosition
        self._erase(COORD(0, 0), cells)

    def _uncover(self) -> None:
        """Show again what there was."""
        if self._covered:
            text, cells, at = self._covered
            self._transfer("WriteConsoleOutputCharacterW", text, cells, COORD(0, 0))
            self._go(at.X, at.Y)
            self._covered = None

    def _info(self) -> CONSOLE_SCREEN_BUFFER_INFO:
        info = CONSOLE_SCREEN_BUFFER_INFO()
        self._kernel.GetConsoleScreenBufferInfo(self._handle, ctypes.byref(info))
        return info

    def _go(self, x: int, y: int) -> None:
        self._kernel.SetConsoleCursorPosition(self._handle, COORD(x, y))

    def _erase(self, at: COORD, cells: int) -> None:
        self._transfer("FillConsoleOutputCharacterW", ctypes.c_wchar(" "), cells, at)

    def _transfer(self, function: str, text: Any, cells: int, at: COORD) -> None:
        done = getattr(self._kernel, function)
        done(self._handle, text, cells, at, ctypes.byref(self._count))


def _send_sequences(kernel: Any) -> None:
    """Let what is read from the keyboard be sequences, as far as a key has any."""
    read_input = kernel.ReadConsoleInputW

    def read(handle: Any, records: Any, most: int, count: Any) -> Any:
        done = read_input(handle, records, most, count)
        events = [records.contents[place] for place in range(count.contents.value)]
        keys = [event.Event.KeyEvent for event in events if event.EventType == _KEY_EVENT]
        pressed = [key for key in keys if key.KeyDown]
        if any(key.VirtualKeyCode == _NARROWER for key in pressed):
            _make_narrower(kernel)
        characters = "".join(map(_characters, pressed))
        for place, character in enumerate(characters):
            records.contents[place] = _pressed(character)
        count.contents.value = len(characters)
        return done

    kernel.ReadConsoleInputW = read


def _characters(key: KEY_EVENT_RECORD) -> str:
    """Return what a key sends."""
    code, character = key.VirtualKeyCode, key.uChar.UnicodeChar
    if code == _BACKSPACE:
        return "\x7f"
    if code == _TAB and key.ControlKeyState & _SHIFT:
        return "\x1b[Z"
    return _SEQUENCES.get(code, "") if character == "\0" else character


def _make_narrower(kernel: Any) -> None:
    handle = ctypes.c_void_p(kernel.GetStdHandle(STD_OUTPUT_HANDLE))
    rows = os.get_terminal_size(1).lines
    kernel.SetConsoleWindowInfo(handle, 1, ctypes.byref(SMALL_RECT(0, 0, _NARROW - 1, rows - 1)))
    kernel.SetConsoleScreenBufferSize(handle, COORD(_NARROW, rows))


def _pressed(character: str) -> INPUT_RECORD:
    record = INPUT_RECORD()
    record.EventType = _KEY_EVENT
    record.Event.KeyEvent.KeyDown = 1
    record.Event.KeyEvent.uChar.UnicodeChar = character
    return record


def _open(descriptor: int) -> io.TextIOWrapper:
    buffer = io.BufferedWriter(Console(descriptor))
    return io.TextIOWrapper(buffer, encoding="utf-8", newline="\n", line_buffering=True)


if __name__ == "__main__":
    sys.stdout, sys.stderr = _open(1), _open(2)
    _send_sequences(ctypes.windll.kernel32)
    runpy.run_module("readycheck", run_name="__main__", alter_sys=True)
