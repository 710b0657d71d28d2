"""A good question file is read whole, and each of its quotes is held to the guide."""

import pytest

from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.questionnaire import builtin
from readycheck.questionnaire.builtin import BUILT_IN
from readycheck.validation import loader
from tests.conftest import SMALL


def test_good_file() -> None:
    """A good file is read whole."""
    small = loader.parse("q.yaml", SMALL.encode())
    assert [question.id for question in small.questions] == ["tea", "cups", "bring", "mug"]
    assert small.question("tea").explain["yes"][0].quote == "Drink it slowly."


def test_yes_and_no() -> None:
    """The words yes and no are text, not true and false."""
    text = SMALL.replace("when: {tea: [yes]}", "when: {tea: [no]}").replace("id: red", "id: no")
    small = loader.parse("q.yaml", text.encode())
    assert small.question("cups").when == {"tea": ("no",)}
    assert small.question("mug").options[0].id == "no"


def test_windows_file() -> None:
    """A byte order mark and Windows line ends do no harm."""
    data = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    assert loader.parse("q.yaml", data).id == "small"


def test_built_in_quotes() -> None:
    """Each passage of the built-in file is compared with the guide letter by letter."""
    text = builtin.built_in_bytes().decode()
    body = text[text.index("\nsections:\n") :]
    first = text.index("Choosing ketamine is a personal decision.", len(text) - len(body))
    altered = text[:first] + "Choosing ketamine was" + text[first + 20 :]
    with pytest.raises(InvalidFileError):
        loader.parse("q.yaml", altered.encode())


def test_compiled_questions() -> None:
    """The compiled built-in questionnaire is what the question file says."""
    again = "run python packaging/compile_questions.py"
    assert builtin.built_in() == loader.parse(BUILT_IN, builtin.built_in_bytes()), again


def test_incomplete_sample() -> None:
    """A sample without a needed answer is named with its place."""
    lines = ["samples:", "  - id: half", "    title: Half a person", "    answers: {tea: yes}"]
    text = SMALL + "\n".join(lines) + "\n"
    with pytest.raises(InvalidFileError) as problems:
        loader.parse("small.yaml", text.encode())
    [problem] = problems.value.found
    assert str(problem) == (
        f"small.yaml:{len(text.splitlines())}:14: sample 'half', answers: sample does not answer "
        "'mug', which needs an answer; add mug, or make it optional [RC323]"
    )
