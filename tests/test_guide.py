"""The guide is read word for word, and what it claims too strongly is never alone."""

import io
import os
import re
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from readycheck import messages
from readycheck.documents import guide
from readycheck.documents.blocks import Aside, Block, Heading, Quotation, Title
from readycheck.formats import text
from readycheck.formats.text import laid_out
from readycheck.questionnaire.model import Questionnaire
from readycheck.system.terminal.pager import page
from tests.conftest import SMALL, Run, built_in

# Claims that must not be shown without a note, and what that note has to speak of.
NEVER_ALONE = {
    "it is safe and not addictive": "dependence",
    "Even though ketamine is safe when given under medical supervision": "slowed breathing",
    "safe and effective treatment options that would allow them to heal completely": "off-label",
    "it is being used in a very safe way in hospitals": "slowed breathing",
    "has the potential to work wonders": "little was known about safety",
    "The majority of individuals experience the initial mood improvements very quickly": "unwell",
    "a new and scientifically proven route": "the studies were small",
    "The experience is calm, supportive and monitored.": "dissociation",
    "A professional setting ensures": "slowed breathing",
}


def blocks_of(questionnaire: Questionnaire) -> list[Block]:
    return list(guide.whole(questionnaire))


def test_every_line(questionnaire: Questionnaire) -> None:
    """Every line of the guide is shown unchanged."""
    assert questionnaire.guide is not None
    lines = [line for part in questionnaire.guide.sections for line in part.text.splitlines()]
    shown = [b.text for b in blocks_of(questionnaire) if isinstance(b, Quotation | Heading)]
    assert shown == lines


def test_titles_and_publisher(
    questionnaire: Questionnaire,
) -> None:
    """Each section has its title, and the publisher is named first."""
    assert questionnaire.guide is not None
    titles = [block for block in blocks_of(questionnaire) if isinstance(block, Title)]
    assert titles[0] == Title(questionnaire.guide.title, questionnaire.guide.publisher)
    assert [part.text for part in titles[1:]] == [s.title for s in questionnaire.guide.sections]
    assert "sells ketamine treatment" in str(blocks_of(questionnaire)[1])


def test_headings(
    questionnaire: Questionnaire,
) -> None:
    """A line that names the next ones is a heading; a sentence or an item is not."""
    headings = [block.text for block in blocks_of(questionnaire) if isinstance(block, Heading)]
    assert headings == [
        "1. Boosting Neuroplasticity",
        "2. Supporting Faster Relief",
        "3. Improving Emotional Flexibility",
        "1. Rapid Mood Improvement",
        "2. A Reset for Thought Patterns",
        "3. Support for Treatment-Resistant Conditions",
        "4. A More Integrated Healing Process",
        "Initial Consultation",
        "Your First Session",
        "After the Session",
        "Follow-Up Visits",
        "Ketamine Is Addictive",
        "Ketamine Works Instantly for Everyone",
        "You Will Lose Control",
    ]


@pytest.mark.parametrize(("words", "note"), NEVER_ALONE.items())
def test_strong_claims(questionnaire: Questionnaire, words: str, note: str) -> None:
    """A claim that is too strong has its note directly below it."""
    blocks = blocks_of(questionnaire)
    [place] = [n for n, b in enumerate(blocks) if isinstance(b, Quotation) and words in b.text]
    beside = []
    for block in blocks[place + 1 :]:
        if not isinstance(block, Aside):
            break
        beside.append(block)
    assert any(words in part.lead and note in part.text for part in beside)
    assert all("https://" in part.source for part in beside)


def test_strong_claims_unused(
    questionnaire: Questionnaire,
) -> None:
    """No answer is explained with a claim that is too strong."""
    said = [
        passage.quote
        for question in questionnaire.questions
        for passages in question.explain.values()
        for passage in passages
    ]
    assert [words for words in NEVER_ALONE if any(words in quote for quote in said)] == []


def test_notes_in_text(
    questionnaire: Questionnaire,
) -> None:
    """As text, words say which are the guide's and which the notes'."""
    lines = "\n".join(laid_out(guide.whole(questionnaire), 10_000)).splitlines()
    start = "About “it is safe and not addictive”"
    [note] = [line for line in lines if line.startswith(start) and "Schedule III" in line]
    assert "from another source:" in note
    assert "Source: " in note


def test_section(questionnaire: Questionnaire) -> None:
    """A section is found by its whole id."""
    assert questionnaire.guide is not None
    assert questionnaire.guide.section("myths").title == "Common Myths About Ketamine"
    with pytest.raises(KeyError):
        questionnaire.guide.section("myth")


def test_nothing_to_read(small: Questionnaire) -> None:
    """Without a guide there is nothing to read."""
    assert list(guide.whole(replace(small, guide=None))) == []


# ── The command ──


def test_not_a_terminal(run: Run, questionnaire: Questionnaire) -> None:
    """The whole guide is plain text where the output is not a terminal."""
    done = run("guide")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == list(laid_out(guide.whole(questionnaire), text.WIDTH))
    assert "\x1b" not in done.stdout


def test_one_section(run: Run) -> None:
    """The command shows one section alone, and what the publisher gains."""
    done = run("guide", "myths")
    assert done.returncode == 0
    assert "Common Myths About Ketamine" in done.stdout
    assert "sells ketamine treatment" in done.stdout
    assert "Who Should Avoid Ketamine?" not in done.stdout


def test_unknown_section(run: Run) -> None:
    """An unknown section is answered with the nearest."""
    done = run("guide", "myth")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no section called 'myth'" in done.stderr
    assert "did you mean 'myths'?" in done.stderr
    assert re.search(
        r"^  team +Why Choose a Professional Healthcare Team\?$", done.stderr, re.MULTILINE
    )


def test_list(run: Run) -> None:
    """The ids of the sections and of the samples are listed beside their titles."""
    done = run("guide", "--list")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^  myths +Common Myths About Ketamine$", done.stdout, re.MULTILINE)
    assert len(done.stdout.splitlines()) == 11
    done = run("demo", "--list")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        sample.id for sample in built_in().samples
    ]


def test_no_guide(run: Run, tmp_path: Path) -> None:
    """The command says that questions have no guide."""
    start, end = SMALL.index("guide:"), SMALL.index("sections:\n  - id: habits")
    bare = SMALL[:start] + SMALL[end:]
    bare = re.sub(r" +(from|explain|  yes): ?.*section: tea.*\n| +explain:\n", "", bare)
    (tmp_path / "bare.yaml").write_text(bare, "utf-8")
    done = run("guide", "--questions", "bare.yaml")
    assert (done.returncode, done.stderr.strip()) == (1, messages.NO_GUIDE)


# ── The pager ──


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a POSIX shell command")
@pytest.mark.parametrize(
    ("pager", "rows", "paged"),
    [
        ("cat >paged", 3, True),
        ("cat >paged", 10, False),
        ("", 3, False),
        (" ", 3, False),
        ("there-is-no-such-pager", 3, False),
        ("head -c 1 >paged", 3, True),
    ],
)
def test_pager(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pager: str, rows: int, paged: bool
) -> None:
    """What does not fit goes through the pager, and is shown in any case."""
    monkeypatch.chdir(tmp_path)
    shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    long = "one\ntwo\nthree\nfour\n" * 20_000 if "head" in pager else "one\ntwo\nthree\nfour\n"
    page(long, shown, {**os.environ, "PAGER": pager}, rows)
    assert (tmp_path / "paged").exists() == paged
    written = shown.buffer.getvalue().decode()
    assert written == ("" if paged else long)
    if paged and "cat" in pager:
        assert (tmp_path / "paged").read_text() == long


@pytest.mark.parametrize("disclosure", ["Leaf House sells tea.", "The publisher sells tea."])
def test_publisher_is_named_once(questionnaire: Questionnaire, disclosure: str) -> None:
    """A sentence on what is from the guide names who published it, and only once."""
    assert questionnaire.guide
    tea = replace(questionnaire.guide, publisher="Leaf House", disclosure=disclosure)
    for said in (messages.QUESTIONS_FROM, messages.WORDS_FROM):
        assert guide.from_guide(said, tea).count("Leaf House") == 1
