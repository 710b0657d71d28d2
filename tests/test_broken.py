"""Each mistake gets one message with its place, its cause and its mend; none a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from readycheck.parsing import located
from readycheck.parsing.diagnostics import Diagnostic, InvalidFileError
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
@pytest.mark.parametrize("broken", BROKEN, ids=[one.mistake for one in BROKEN])
def test_mistake(broken: Broken) -> None:
    """One mistake gets one message with its place, its cause and its remedy."""
    assert problems(broken.text.encode()) == [broken.said]


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
    said = f"q.yaml:{place}: lists or maps are nested too deep here; close the brackets"
    assert problems(bracket.encode() * depth) == [said]


def test_the_corpus_is_large_and_names_no_mistake_twice() -> None:
    assert len(BROKEN) >= 60
    assert len({one.mistake for one in BROKEN}) == len(BROKEN)
    assert len({one.text for one in BROKEN}) == len(BROKEN)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            SMALL.replace("Tea is warm.", "Tea is “warm”.", 1).encode("cp1252"),
            "15:16: byte 0x93 is not UTF-8; save the file as UTF-8, not as Windows-1252 or Latin-1",
        ),
        (
            b"\xef\xbb\xbftitle: caf\xe9\n",
            "1:11: byte 0xe9 is not UTF-8; save the file as UTF-8, not as Windows-1252 or Latin-1",
        ),
        (SMALL.encode("utf-16"), "1:1: is saved as UTF-16; save it as UTF-8"),
        (SMALL.encode("utf-16-be"), "1:1: is saved as UTF-16; save it as UTF-8"),
        (
            b"PK\x03\x04\x14\x00",
            "1:1: is a Word, Excel or zip file; save it as plain text in UTF-8",
        ),
        (b"%PDF-1.7\n%\xe2\xe3", "1:1: is a PDF; save it as plain text in UTF-8"),
        (b"{\\rtf1\\ansi}", "1:1: is a rich text (RTF) file; save it as plain text in UTF-8"),
        (b"{" * 30_000, "1:2: a list or map stands where a key should; name a key"),
        (
            SMALL.replace("at_most: 2", f"at_most: {'9' * 5000}").encode(),
            "48:18: question 'bring', at_most: the number 99999999999999999… stands here; "
            "write a whole number such as 3",
        ),
        (
            BOMB.encode() + SMALL.encode(),
            "1:7: bomb: an anchor (&) stands here; leave it out, or put the text in quotes",
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
def test_bytes_that_are_no_question_file_are_told_from_one(data: bytes, said: str) -> None:
    assert problems(data)[0] == f"q.yaml:{said}"


def test_an_alias_bomb_is_not_unfolded() -> None:
    said = problems(BOMB.encode() + SMALL.encode())
    assert "q.yaml:4:5: d, item 1: an alias (*) stands here; write the text out again" in said


def unreadable(folder: Path, kind: str) -> Path:
    file = folder / "q.yaml"
    if kind == "a folder":
        file.mkdir()
    elif kind == "a file over 32 MiB":
        with file.open("wb") as opened:
            opened.truncate(located.MAX_BYTES + 1)
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
    ("kind", "said"),
    [
        ("a missing file", "cannot be read: no such file or directory"),
        ("a folder", "cannot be read: is a directory"),
        ("no permission", "cannot be read: permission denied"),
        ("a file over 32 MiB", "is larger than 32 MiB"),
    ],
)
def test_a_path_that_cannot_be_read_is_said_so(tmp_path: Path, kind: str, said: str) -> None:
    file = unreadable(tmp_path, kind)
    if sys.platform == "win32" and kind in ("a folder", "no permission"):
        pytest.skip("POSIX permissions and messages")
    with as_nobody(kind == "no permission"), pytest.raises(InvalidFileError) as raised:
        loader.load(str(file))
    mend = "check the path and the permissions"
    if "MiB" in said:
        mend = "check that this is the file you meant"
    assert [str(problem) for problem in raised.value.found] == [f"{file}:1:1: {said}; {mend}"]


def test_a_file_of_20_megabytes_of_comments_is_only_large() -> None:
    comments = b"# a comment of a careful clinician, in a file that was saved many times over\n"
    data = SMALL.encode() + comments * (20_000_000 // len(comments))
    assert loader.parse("q.yaml", data).id == "small"


def test_every_problem_is_said_at_once_in_the_files_order() -> None:
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


def test_a_chain_of_conditions_that_is_too_long_is_named_and_not_followed() -> None:
    chain = "".join(
        f"      - {{id: q{n}, type: yes-no, text: Yes?, topic: Q, when: {{{before}: [yes]}}}}\n"
        for n in range(2_000)
        for before in [f"q{n - 1}" if n else "tea"]
    )
    mark = "  - id: visit\n"
    text = SMALL.replace(mark, chain + mark, 1)
    said = problems(text.encode())
    assert said[0].split(": ", 1)[1] == (
        "question 'q20', when: more than 20 questions depend on one another in a row; "
        "name the first of them in this condition"
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
def test_a_slip_in_the_built_in_file_leaves_a_questionnaire_or_problems_with_places(
    slips: list[tuple[str, int, int, str]],
) -> None:
    lines = slipped(slips)
    for problem in found("\n".join(lines).encode()):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.what
        assert problem.mend


@pytest.mark.parametrize("change", [("id: small", "id: {}"), ("language: en", "{}: en")])
def test_a_page_where_a_word_belongs_does_not_make_the_message_a_page(
    change: tuple[str, str],
) -> None:
    old, new = change
    for page in ("word " * 100, "9" * 1000):
        said = problems(SMALL.replace(old, new.format(page.strip()), 1).encode())
        assert any("…" in one for one in said)
        assert all(len(one) < 1000 for one in said)
