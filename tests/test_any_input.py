"""Any input at all keeps the promises: made up by hypothesis here, and every one found before.

`pytest --hypothesis-profile=long tests/test_any_input.py` tries more of each.
"""

import io
import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import build
from readycheck.fhir import elements
from readycheck.fhir import response as fhir_response
from readycheck.formats import html, pdf, text
from readycheck.parsing import yaml_reader
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Part
from readycheck.storage import answers_file, draft_file
from readycheck.system.ascii import transliterated
from readycheck.text import filled, fitted, wrapped
from tests import pairs, promises
from tests.broken import BROKEN
from tests.conftest import DAY, NOW, SMALL, built_in
from tests.sheets import HOSTILE, WORLD
from tests.test_html import Page
from tests.test_schema import FILES

FOUND = sorted(Path(__file__).with_name("found").glob("*/*"))


def part(of: int) -> settings:
    """As many examples as the profile says, or a part of them where each takes long."""
    return settings(
        deadline=None,
        max_examples=max(settings().max_examples // of, 1),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@pytest.mark.parametrize("found", FOUND, ids=[f"{file.parent.name}-{file.name}" for file in FOUND])
def test_found(found: Path) -> None:
    """An input that broke a promise once keeps it now."""
    promises.PROMISES[found.parent.name](found.read_bytes())


# ── Bytes ──
PIECES_OF_YAML = [
    *(b"", b"\r", b"\t", b"\x00", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf"),
    *(b"\xe2\x80\xa8", b"\n", b" ", b": ", b"- ", b"? ", b"#", b"|", b"&a ", b"*a", b"!", b"%"),
    *(b"---\n", b"...\n", b'"', b"'", b"[", b"]", b"{", b"}", b",", b"~", b"1e999"),
    *(b"\\x1b", b"\\u001b", b"\\ud800"),
]
PIECES = st.sampled_from(PIECES_OF_YAML)


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """Bytes of which up to four stretches are cut out, or have other bytes in their place."""
    data = draw(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        until = at + draw(st.sampled_from([0, 0, 1, 2, 20, len(data)]))
        data = data[:at] + draw(PIECES | st.binary(max_size=4)) + data[until:]
    return data


QUESTION_FILES = [SMALL.encode(), *(broken.text.encode() for broken in BROKEN)]


@part(1)
@given(st.binary(max_size=60) | damaged(st.sampled_from(QUESTION_FILES)))
def test_any_bytes(data: bytes) -> None:
    """Any bytes are a questionnaire, or problems with places."""
    promises.a_question_file_is_used_or_refused(data)


@part(10)
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@given(damaged(st.sampled_from([text.encode() for text in FILES.values()])))
def test_damaged_files(data: bytes) -> None:
    """The files that come with the program may be damaged anywhere."""
    promises.a_question_file_is_used_or_refused(data)


# ── With libyaml and without ──
PIECES_OF_TEXT = [
    *(
        "\t",
        " ",
        "\n",
        " \t",
        "\t\n",
        "\n\t",
        ": ",
        "- ",
        "? ",
        "#",
        "|",
        "|-2",
        ">+\t",
        "&a ",
        "*a",
    ),
    *(
        "!",
        "%",
        "---",
        "...",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "~",
        "\\",
        "\u00a0",
        "\ufeff",
        "a",
    ),
]
SHORT = (
    'a: b c\nd:\n  - e f\n  - {g: h, i: [j, k]}\nl: |-\n  m\n   n\no: >\n  p\n  q\nr: "s\n  t"\n'
)


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """A short YAML text with other signs in up to three places, or only such signs."""
    signs = st.sampled_from(PIECES_OF_TEXT)
    if draw(st.booleans()):
        return "".join(draw(st.lists(signs, max_size=8)))
    text = SHORT
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(signs) + text[at + draw(st.integers(0, 2)) :]
    return text


def sound(text: str) -> object:
    """The data in a YAML text, with its numbers as they are written; None if it is refused."""
    try:
        read = yaml_reader.read("q.yaml", text)
    except InvalidFileError:
        return None
    return None if read.found else msgspec.json.encode(read.data, enc_hook=lambda value: value.text)


def same_without_libyaml(text: str) -> None:
    """Assert that a text is read, or refused, with libyaml as without."""
    with_libyaml = sound(text)
    with pytest.MonkeyPatch.context() as without:
        without.delattr(yaml, "CSafeLoader", raising=False)
        assert sound(text) == with_libyaml


@part(4)
@given(mistyped())
@example("a: |\t\n  b\n")
@example("|#")
@example("a: |2-\t\n   b\n")
@example("a: b\t\n  c\n")
@example("a: b\n  \t\n  c\n")
@example("[a\t\n\tb]")
@example("a\tb: c")
@example("? ")
def test_either_loader(text: str) -> None:
    """Every computer reads the same of a file, or refuses it, whether PyYAML has libyaml or not."""
    same_without_libyaml(text)


@pytest.mark.slow
@settings(parent=settings(), max_examples=5000)
@given(mistyped())
def test_either_loader_at_length(text: str) -> None:
    """The same with many more texts."""
    same_without_libyaml(text)


# ── Data of the right kind, with parts of it out of place ──
WORDS = st.text(max_size=6) | st.sampled_from(
    [
        *("", " ", "\n\n", "x", "b", "?", "1", "yes", "no", "tea", "cups", "Tea is warm.", "tea\n"),
        *("2026-11-22", "2026-11-22T10:09:00+00:00", "0001-01-01T00:00:00+23:59", "https://a\n"),
        *("\x1b[31m", "a\u2028b", "\u200b", "\ufeff", "\u202e", "\x85"),
    ]
)
ODD = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | WORDS
    | st.lists(WORDS, max_size=2)
    | st.dictionaries(WORDS, WORDS, max_size=2)
)
KEYS = st.sampled_from(
    sorted(
        {
            field.encode_name
            for kind in Part.__subclasses__()
            for field in msgspec.structs.fields(kind)
        }
    )
)


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each list and map in the data, with each of its indexes and keys."""
    within = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in within:
        yield data, key
        yield from places(data[key])


@st.composite
def tampered(draw: st.DrawFn, whole: st.SearchStrategy[Any]) -> Any:
    """Data with up to three of its parts dropped, doubled, renamed or changed for others."""
    data = draw(whole)
    for _ in range(draw(st.integers(0, 3))):
        standing = list(places(data))
        if not standing:
            break
        number = st.integers(0, len(standing) - 1)
        into, key = standing[draw(number)]
        change = draw(st.sampled_from(["drop", "double", "rename", "swap", "odd", "odd"]))
        if change == "drop":
            del into[key]
        elif change == "double" and isinstance(into, list):
            into.insert(key, into[key])
        elif change == "rename" and isinstance(into, dict):
            into[draw(KEYS | WORDS)] = into.pop(key)
        elif change == "swap":
            other, at = standing[draw(number)]
            into[key] = deepcopy(other[at])
        else:
            into[key] = draw(ODD)
    return data


def plain(part: Any) -> Any:
    """A questionnaire as the plain data of its file."""
    return json.loads(msgspec.json.encode(part))


@part(6)
@given(tampered((st.just(promises.small()) | pairs.questionnaires()).map(plain)), st.booleans())
def test_tampered_questionnaire(data: Any, flow: bool) -> None:
    """A questionnaire with parts out of place is used or refused."""
    written = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    promises.a_question_file_is_used_or_refused(written.encode("utf-8", "surrogatepass"))


RESPONSES = pairs.responses(promises.small()) | pairs.responses(built_in())
RECORDS = RESPONSES.map(lambda response: answers_file.encode(response, NOW))
DRAFTS = RESPONSES.map(lambda response: draft_file.encode(response, NOW))


def as_json(data: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """The JSON with parts of its data, or stretches of its bytes, out of place."""
    changed = tampered(data.map(json.loads)).map(lambda data: json.dumps(data).encode())
    return changed | damaged(data)


@part(2)
@given(as_json(RECORDS))
def test_tampered_answers(data: bytes) -> None:
    """An answers file with parts out of place is used or refused."""
    promises.an_answers_file_is_used_or_refused(data)


@part(1)
@given(as_json(DRAFTS))
def test_tampered_draft(data: bytes) -> None:
    """A draft with parts out of place is offered or set aside."""
    promises.a_draft_is_offered_or_set_aside(data)


# ── Lines ──
KNOWN = ["", "1", "2", "3", "1 2", "2,1", "b", "?", "g", "q", "-", "yes"]
LINES = st.sampled_from(KNOWN) | st.text(max_size=8)


@part(2)
@given(
    st.just(promises.small()) | pairs.questionnaires(),
    st.lists(LINES, max_size=25),
    st.booleans(),
    st.none() | st.integers(1, 90),
)
def test_any_lines(
    questionnaire: Questionnaire, lines: list[str], interactive: bool, columns: int | None
) -> None:
    """Any lines are understood, or asked about again."""
    typed = io.StringIO("\n".join(lines))
    promises.interviewed(questionnaire, typed, interactive=interactive, columns=columns)


# ── Formats ──
PHRASES = [HOSTILE, *WORLD.values(), *HOSTILE.split()]
TYPED = (
    st.text(min_size=1, max_size=30)
    | st.text(st.characters(categories=["Mn", "Mc", "Cf", "Co", "Cn", "So", "Nd"]), min_size=1)
    | st.lists(st.sampled_from(PHRASES), max_size=4).map(" ".join)
    | st.builds(str.__mul__, st.text(min_size=1, max_size=3), st.integers(1, 200))
)


@part(3)
@given(TYPED)
def test_any_words(words: str) -> None:
    """Any words are on the sheet in every format as they were typed."""
    promises.any_words_stand_on_every_sheet(words.encode("utf-8", "surrogatepass"))


@part(20)
@given(TYPED)
def test_any_words_pdf(words: str) -> None:
    """Any words can be typeset."""
    promises.any_words_are_set_as_pdf(words.encode("utf-8", "surrogatepass"))


@part(6)
@given(pairs.pairs(pairs.questionnaires()), st.integers(20, 80))
def test_any_pair(pair: pairs.Pair, width: int) -> None:
    """Any answers to any questions have a sheet, a form and an answers file."""
    response = pair.response
    written = answers_file.encode(response, NOW)
    promises.is_kept(answers_file.decode(response.questionnaire, "a.json", written).response)
    for sheet in (build(response, DAY), paper_form.build(response.questionnaire)):
        assert all(cell_len(line) <= 80 for line in text.write(sheet).decode().split("\n"))
        assert Page(html.write(sheet)).tags
        promises.on_terminal(sheet, width)
    elements.encode(fhir_response.bundle(*pair))


@part(50)
@given(pairs.pairs(pairs.questionnaires()))
def test_any_pair_pdf(pair: pairs.Pair) -> None:
    """Any answers to any questions can be typeset."""
    assert pdf.write(build(pair.response, DAY)).startswith(b"%PDF")


# ── Text ──
@part(1)
@example("0 \u200b", 1)
@given(st.text(st.characters()), st.integers(1, 90))
def test_wrapping(words: str, width: int) -> None:
    """Wrapping keeps each letter and the width."""
    letters = "".join(words.split())
    for lines in (list(wrapped(words, width)), list(fitted(words.split(), width))):
        assert all(cell_len(line) <= max(width, 2) for line in lines)
        assert "".join("".join(lines).split()).replace("·", "") == letters.replace("·", "")
    assert filled(words, width).split() == words.split()


@part(1)
@given(st.text(st.characters()))
def test_plain_form(words: str) -> None:
    """Any text has a plain form that is its own plain form."""
    assert transliterated(transliterated(words)) == transliterated(words)
    assert "\x1b" in words or "\x1b" not in transliterated(words)
    assert len(transliterated(words)) <= 2 * len(words)
