"""`--plain` as it is heard: under Debian's screen reader yasr, utterance by utterance.

`python -m tests.test_heard` writes the transcripts anew, one utterance a line. Read them aloud
before you keep them.
"""

import os
import pty
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pty", allow_module_level=True)

import termios

from pexpect.fdpexpect import fdspawn

from readycheck import messages
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, built_in
from tests.sheets import answers_of

PATIENCE = 20.0  # seconds, for a loaded machine

# Each transcript, with what is run for it, and what is typed after which words: start, two
# questions with what is said on the answers, a number too many, the help, back, and out; a sheet.
GOLDEN = Path(__file__).with_name("golden")
_LAST = f"4. {messages.YES_NO['prefer-not-to-say']}"
HEARD: dict[Path, tuple[str, list[tuple[str, str]]]] = {
    GOLDEN / "heard.txt": (
        "readycheck --plain",
        [
            (messages.LINE_KEYS_FIRST, "1"),
            (messages.LINE_KEYS, "1"),
            (_LAST, "7"),
            (f"{messages.LINE_ODD.format(7)} {messages.LINE_NUMBER.format(4)}", "2"),
            (_LAST, "?"),
            (messages.LINE_KEYS, "b"),
            (messages.LINE_KEEP.format(messages.YES_NO["no"]), "q"),
            (f"5. {messages.LEAVE_UNKEPT}", "5"),
        ],
    ),
    GOLDEN / "heard-sheet.txt": ("export ACCESSIBLE=1; readycheck sheet visit.json", []),
}

# The synthesizer writes down what it is to say. Of a cursor that only moves nothing is said: a line
# whose end comes a moment later would be followed by "blank", and when it does is chance.
YASR = """\
[options]
cursor tracking=arrow keys
key echo=off
synthesizer=emacspeak server
synthesizer port=|dd bs=999 of=speech status=none
[Emacspeak server]
punctuation=none
"""
# yasr ends at once with what it runs, so that waits for a last line; and it leaves its own ends of
# the terminals open there, which would keep it from ever hearing that yasr has gone.
RUN = """\
exec 3>&- 4>&- 5>&- 6>&-
readycheck() { "$0" -m readycheck "$@"; }
eval "$1"
echo "Left with status $?."
read -r _
"""
LEFT = "Left with status 0."
AT_ONCE = 250  # bytes; yasr says what is longer in pieces


def heard(folder: Path, run: str, typed: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What yasr says, as a person listens to each prompt and then types the next line."""
    with listening(folder, run) as (speech, keyboard):
        lines = list(typed)
        for utterance in utterances(speech):
            yield utterance
            if lines and utterance == lines[0][0]:
                os.write(keyboard, f"{lines.pop(0)[1]}\r".encode())
            if utterance == LEFT:
                return


@contextmanager
def listening(folder: Path, run: str) -> Iterator[tuple[int, int]]:
    """Run yasr, as where its speech is read and where its keyboard is written to."""
    answers = Response(built_in(), answers_of("cautions"))
    (folder / "visit.json").write_bytes(answers_file.encode(answers, NOW))
    (folder / "yasr.conf").write_text(YASR, "ascii")
    os.mkfifo(folder / "speech")
    speech = os.open(folder / "speech", os.O_RDWR)  # both ways: neither end waits for the other
    keyboard, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    yasr = subprocess.Popen(
        ["yasr", "-C", "yasr.conf", "--", "/bin/sh", "-c", RUN, sys.executable, run],
        stdin=terminal,
        stdout=subprocess.DEVNULL,
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.defpath, "LC_ALL": "C.UTF-8", "TERM": "xterm", **kept},
        start_new_session=True,
    )
    try:
        yield speech, keyboard
    finally:
        os.killpg(yasr.pid, signal.SIGKILL)  # its synthesizer too
        yasr.wait()
        for each in (speech, keyboard, terminal):
            os.close(each)


def utterances(speech: int) -> Iterator[str]:
    """What the synthesizer is to say, with the pieces put together that yasr makes: it cuts
    after so many bytes, and after a space where what it has read ends; the program never does."""
    commands: fdspawn[bytes] = fdspawn(speech, timeout=PATIENCE)
    whole = b""
    while True:
        commands.expect_exact(b"\n")
        command, _, piece = (commands.before or b"").strip(b"\r").partition(b" {")
        if command not in (b"q", b"l"):  # say, say a letter
            continue
        piece = piece.removesuffix(b"}")
        whole += piece
        if not piece.endswith(b" ") and len(piece) <= AT_ONCE:
            yield " ".join(whole.decode().split())
            whole = b""


@pytest.mark.skipif(shutil.which("yasr") is None, reason="yasr is not installed")
@pytest.mark.parametrize("transcript", HEARD, ids=lambda path: path.stem)
def test_heard(tmp_path: Path, transcript: Path) -> None:
    """A screen reader says what a person has listened to."""
    said = list(heard(tmp_path, *HEARD[transcript]))
    assert said == transcript.read_text("utf-8").splitlines()


if __name__ == "__main__":
    for transcript, (run, typed) in HEARD.items():
        with tempfile.TemporaryDirectory() as folder:
            said = "".join(f"{utterance}\n" for utterance in heard(Path(folder), run, typed))
        transcript.write_text(said, "utf-8")
