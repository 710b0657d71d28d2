"""The program's own voice: what it never says, on the screen and in the question file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire

VERDICTS = (
    r"\bscore",
    r"\bpercent",
    r"\beligib",
    r"\bcontraindicat",
    r"\bred flag",
    r"\bnot ready\b",
    r"\byou(’| a)re ready\b",
    r"\binvalid\b",
    r"\bplease\b",
    r"\bsorry\b",
    r"\boops\b",
    r"\berror\b",
)


def sentences(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from sentences(part)


def own_sentences(questionnaire: Questionnaire) -> Iterator[str]:
    for name, value in vars(messages).items():
        if name.isupper():
            yield from sentences(value)
    yield questionnaire.intro
    for section in questionnaire.sections:
        yield section.intro or ""
        for question in section.questions:
            yield from (question.text, question.topic, question.why or "")
            yield from (ask.text for ask in question.ask)
            yield from (option.text for option in question.options)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_program_never_judges_or_scolds(questionnaire: Questionnaire, verdict: str) -> None:
    said = [s for s in own_sentences(questionnaire) if re.search(verdict, s, re.IGNORECASE)]
    assert said == []


def test_quotation_marks(
    questionnaire: Questionnaire,
) -> None:
    """What is not the guide's is never in its quotation marks."""
    for question in questionnaire.questions:
        assert "“" not in question.text


def test_messages_used_once() -> None:
    """Every message is used somewhere and defined once."""
    source = Path(messages.__file__)
    names = re.findall(r"^([A-Z][A-Z_]*)", source.read_text("utf-8"), re.MULTILINE)
    code = "".join(p.read_text("utf-8") for p in source.parent.rglob("*.py") if p != source)
    assert [name for name in names if f"messages.{name}" not in code] == []
    assert len(names) == len(set(names))


@pytest.mark.parametrize("forms", [("{} note", "{} notes")])
def test_plural(forms: tuple[str, str]) -> None:
    """One has the singular; none and many have the plural."""
    said = [messages.plural(number, forms) for number in (0, 1, 2)]
    assert said == ["0 notes", "1 note", "2 notes"]


def test_no_sentence_elsewhere() -> None:
    """No other module makes a plural of its own, or lowers the case of what is said."""
    source = Path(messages.__file__)
    code = [path.read_text("utf-8") for path in source.parent.rglob("*.py") if path != source]
    glued = re.compile(r"'s' \*|\"s\" if|strerror[^\n]*\.lower\(|messages\.[A-Z_]+\.lower\(")
    assert [found[0] for text in code if (found := glued.search(text))] == []
