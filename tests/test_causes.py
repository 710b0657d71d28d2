"""A mistake is named once, by its cause, and not by all that follows from it."""

import pytest

from readycheck.parsing.diagnostics import InvalidFileError
from readycheck.validation import lint, loader
from tests.conftest import DAY, SMALL

SAMPLE = "samples: [{id: ann, title: Ann, answers: {tea: yes, cups: Three, mug: red}}]\n"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("    questions:\n      - id: tea", "    quesions:\n      - id: tea"), "RC201"),
        (("- id: cups", "- id: tea"), "RC301"),
        (("type: one-of", "type: numbr"), "RC209"),
    ],
)
def test_cause_alone(change: tuple[str, str], code: str) -> None:
    """What follows from a misspelt key, a duplicate id or an unknown type is held back."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (SMALL + SAMPLE).replace(*change, 1).encode())
    assert [problem.code for problem in problems.value.found] == [code]


def test_deleted_question() -> None:
    """A sample that answers a question that is gone can lose the answer."""
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("q.yaml", (SMALL + SAMPLE.replace("cups:", "saucers:")).encode())
    [problem] = problems.value.found
    assert problem.hint.startswith("remove it")


def test_curly_quotes() -> None:
    """Quotation marks of a word processor around a text are warned of."""
    own = loader.parse("q.yaml", SMALL.replace("topic: Cups", "topic: “Cups”").encode())
    assert "RC407" in [finding.code.code for finding in lint.findings(own, DAY)]


@pytest.mark.parametrize(("text", "warned"), [("Cups a day", False), ("I drink cups.", True)])
def test_labels(text: str, warned: bool) -> None:
    """A label is no question and needs no question mark."""
    own = loader.parse("q.yaml", SMALL.replace("How many cups?", text).encode())
    assert ("RC401" in [finding.code.code for finding in lint.findings(own, DAY)]) == warned
