"""Each mistake gets one message with its place, its cause and its remedy; none a traceback."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.environment import question_source
from readycheck.parsing import files
from readycheck.questionnaire import builtin
from readycheck.validation import loader
from tests.broken import BROKEN, Broken
from tests.conftest import SMALL
from tests.test_schema import FILES

BUILT_IN = builtin.built_in_bytes().decode().split("\n")
BOMB = "bomb: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def found(data: bytes) -> list[Diagnostic]:
    try:
        loader.parse("q.yaml", data)
    except InvalidFileError as problems:
        return problems.found
    return []


def problems(data: bytes) -> list[str]:
    return [str(problem) for problem in found(data)]


@pytest.fixture(params=["libyaml", "Python"])
def yaml_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read YAML with libyaml, or as on a computer whose PyYAML has none."""
    if request.param == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML has no libyaml here")


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("broken", BROKEN, ids=[broken.mistake for broken in BROKEN])
def test_mistake(broken: Broken) -> None:
    """One mistake gets one message with its place, its cause and its remedy."""
    [diagnostic] = found(broken.text.encode())
    assert (diagnostic.line, diagnostic.column) == (broken.line, broken.column)
    assert str(diagnostic) == broken.said


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("file", sorted(FILES))
def test_shipped_files(file: str) -> None:
    """Every question file that comes with the program is good with both loaders of PyYAML."""
    assert problems(FILES[file].encode()) == []


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("depth", [22, 500, 1000, 1001, 1500, 30_000])
@pytest.mark.parametrize("bracket", ["[", "- "])
def test_nesting(bracket: str, depth: int) -> None:
    """Lists nested too deep are refused at the first of them, however many follow."""
    place = f"1:{20 * len(bracket) + len(bracket) + 1}"
    said = "lists or keys are nested too deeply; close the brackets, or put less inside [RC134]"
    assert problems(bracket.encode() * depth) == [f"q.yaml:{place}: {said}"]


def test_corpus() -> None:
    """The corpus is large and names no mistake twice."""
    assert len(BROKEN) >= 60
    assert len({broken.mistake for broken in BROKEN}) == len(BROKEN)
    assert len({broken.text for broken in BROKEN}) == len(BROKEN)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            SMALL.replace("Tea is warm.", "Tea is “warm”.", 1).encode("cp1252"),
            "15:16: byte 0x93 is not UTF-8; "
            "save the file as UTF-8, not as Windows-1252 or Latin-1 [RC104]",
        ),
        (
            b"\xef\xbb\xbftitle: caf\xe9\n",
            "1:11: byte 0xe9 is not UTF-8; "
            "save the file as UTF-8, not as Windows-1252 or Latin-1 [RC104]",
        ),
        (
            SMALL.encode("utf-16"),
            "1:1: this is text in UTF-16, not plain text; save it as UTF-8 [RC103]",
        ),
        (
            SMALL.encode("utf-16-be"),
            "1:1: this is text in UTF-16, not plain text; save it as UTF-8 [RC103]",
        ),
        (
            b"PK\x03\x04\x14\x00",
            "1:1: this is a Word, Excel or zip file, not plain text; "
            "save it as plain text in UTF-8 [RC103]",
        ),
        (
            b"%PDF-1.7\n%\xe2\xe3",
            "1:1: this is a PDF, not plain text; save it as plain text in UTF-8 [RC103]",
        ),
        (
            b"{\\rtf1\\ansi}",
            "1:1: this is a rich text (RTF) file, not plain text; "
            "save it as plain text in UTF-8 [RC103]",
        ),
        (b"{" * 30_000, "1:2: expected a key, found a list or braces; write a key [RC139]"),
        (
            SMALL.replace("at_most: 2", f"at_most: {'9' * 5000}").encode(),
            "48:18: question 'bring', at_most: expected a whole number, "
            "found the number 9999999999999999999…; write a whole number such as 3 [RC203]",
        ),
        (
            BOMB.encode() + SMALL.encode(),
            "1:7: bomb: a text cannot begin with &; put it in quotes, or leave the & out [RC136]",
        ),
    ],
    ids=[
        "Windows-1252",
        "Windows-1252 after a byte order mark",
        "UTF-16",
        "UTF-16 without a mark",
        "Word",
        "PDF",
        "RTF",
        "30,000 braces",
        "an integer of 5,000 digits",
        "an alias bomb",
    ],
)
def test_other_files(data: bytes, said: str) -> None:
    """What is not a question file at all is named for what it is."""
    assert problems(data)[0] == f"q.yaml:{said}"


def test_alias_bomb() -> None:
    """Aliases are refused, not followed."""
    bomb = found(BOMB.encode() + SMALL.encode())
    assert (4, 5, "d, item 1", "RC135") in [(d.line, d.column, d.path, d.code) for d in bomb]


def unreadable(folder: Path, kind: str) -> Path:
    file = folder / "q.yaml"
    if kind == "a folder":
        file.mkdir()
    elif kind == "a file over 1 MiB":
        with file.open("wb") as opened:
            opened.truncate(files.MAX_BYTES + 1)
    elif kind == "no permission":
        file.write_text(SMALL)
        file.chmod(0)
    return file


@contextmanager
def as_nobody(wanted: bool) -> Iterator[None]:
    """Without the privileges that let root read every file."""
    root = wanted and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("a missing file", errno.ENOENT),
        ("a folder", errno.EISDIR),
        ("no permission", errno.EACCES),
        ("a file over 1 MiB", 0),
    ],
)
def test_unreadable_file(tmp_path: Path, kind: str, reason: int) -> None:
    """A file that cannot be read is named, with the system's own reason."""
    file = unreadable(tmp_path, kind)
    if sys.platform == "win32" and kind in ("a folder", "no permission"):
        pytest.skip("POSIX permissions and messages")
    with as_nobody(kind == "no permission"), pytest.raises(InvalidFileError) as raised:
        question_source.load(str(file))
    said = f"cannot be read: {os.strerror(reason)}; check the path and the permissions"
    if not reason:
        said = "larger than 1 MiB; check that this is the file you meant"
    code = "RC101" if reason else "RC102"
    assert [str(problem) for problem in raised.value.found] == [f"{file}:1:1: {said} [{code}]"]


def test_full_megabyte(tmp_path: Path) -> None:
    """A file of exactly 1 MiB is read."""
    file = tmp_path / "q.yaml"
    file.write_text(SMALL + "#" * (files.MAX_BYTES - len(SMALL)))
    assert question_source.load(str(file)).id == "small"


def test_all_problems() -> None:
    """Every problem is named at once, in the file's order."""
    text = SMALL
    for old, new in (
        ("language: en", "langauge: en"),
        ("type: yes-no", "type: yesno"),
        ("notes: [cups]", "notes: [cup]"),
        ("quote: Drink it slowly.", "quote: Drink it fast."),
        ("when: {tea: [yes]}", "when: {te: [yes]}"),
    ):
        text = text.replace(old, new, 1)
    lines = [said.split(":")[1] for said in problems(text.encode())]
    assert lines == sorted(lines, key=int)
    assert len(lines) == 5


def test_long_chain() -> None:
    """A chain of conditions that is too long is named, and not followed."""
    chain = "".join(
        f"      - {{id: q{n}, type: yes-no, text: Yes?, topic: Q, when: {{{before}: [yes]}}}}\n"
        for n in range(500)
        for before in [f"q{n - 1}" if n else "tea"]
    )
    mark = "  - id: visit\n"
    text = SMALL.replace(mark, chain + mark, 1)
    said = problems(text.encode())
    assert said[0].split(": ", 1)[1] == (
        "question 'q20', when: more than 20 questions depend on one another in a row; "
        "name the first of them in this condition [RC311]"
    )


ALTERED = st.sampled_from(
    ["", "x", ":", "- ", "  ", "\t", '"', "{", "]", "&a ", "#", "é", "\x00", "9"]
)


SLIPS = st.tuples(
    st.sampled_from(["drop", "double", "swap", "alter", "cut"]),
    st.integers(0, len(BUILT_IN) - 1),
    st.integers(0, 100),
    ALTERED,
)


def slipped(slips: list[tuple[str, int, int, str]]) -> list[str]:
    """The built-in file's lines with a few dropped, doubled, swapped, altered or cut short."""
    lines = list(BUILT_IN)
    for slip, place, column, piece in slips:
        at = place % len(lines)
        before = lines[at][:column]
        lines[at : at + 1] = {
            "drop": [],
            "double": [lines[at], lines[at]],
            "swap": [*lines[at + 1 : at + 2], lines[at]],
            "alter": [before + piece + lines[at][column:]],
            "cut": [before],
        }[slip]
    return lines


@given(st.lists(SLIPS, min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_slips(slips: list[tuple[str, int, int, str]]) -> None:
    """A slip in the built-in file leaves a questionnaire, or problems with places."""
    lines = slipped(slips)
    for problem in found("\n".join(lines).encode()):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("change", [("id: small", "id: {}"), ("language: en", "{}: en")])
def test_page_for_a_word(change: tuple[str, str]) -> None:
    """A page where a word belongs does not make the message a page."""
    old, new = change
    for page in ("word " * 100, "9" * 1000):
        said = problems(SMALL.replace(old, new.format(page.strip()), 1).encode())
        assert said
        assert all(len(line) < 1000 for line in said)
