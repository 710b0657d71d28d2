"""A good question file is read whole, and each of its quotes is held to the guide."""

from pathlib import Path

import pytest

from readycheck import beforehand, definition
from readycheck.definition import BUILT_IN
from readycheck.problem import Problems
from tests.conftest import SMALL


def test_a_good_file_is_read_whole() -> None:
    small = definition.parse("q.yaml", SMALL.encode())
    assert [question.id for question in small.questions] == ["tea", "cups", "bring", "mug"]
    assert small.question("tea").explain["yes"][0].quote == "Drink it slowly."


def test_yes_and_no_are_words_and_not_true_and_false() -> None:
    text = SMALL.replace("when: {tea: [yes]}", "when: {tea: [no]}").replace("id: red", "id: no")
    small = definition.parse("q.yaml", text.encode())
    assert small.question("cups").when == {"tea": ("no",)}
    assert small.question("mug").options[0].id == "no"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    assert definition.parse("q.yaml", data).id == "small"


def test_the_built_in_file_is_a_good_one() -> None:
    assert definition.built_in().id == "ketamine-visit"
    assert definition.parse(BUILT_IN, definition.built_in_bytes()) == definition.built_in()


def test_each_passage_of_the_built_in_file_is_held_to_the_guide_letter_by_letter() -> None:
    text = definition.built_in_bytes().decode()
    body = text[text.index("\nsections:\n") :]
    first = text.index("Choosing ketamine is a personal decision.", len(text) - len(body))
    altered = text[:first] + "Choosing ketamine was" + text[first + 20 :]
    with pytest.raises(Problems):
        definition.parse("q.yaml", altered.encode())


def test_what_was_read_beforehand_is_what_the_question_file_says() -> None:
    data = definition.built_in_bytes()
    again = "run python -m readycheck.beforehand"
    assert beforehand.known(data) == definition.parse("questions.yaml", data), again


def test_a_question_file_with_one_letter_changed_is_read_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = definition.built_in_bytes().replace(b"five\n", b"nine\n", 1)
    assert beforehand.known(changed) is None
    monkeypatch.setattr(definition, "built_in_bytes", lambda: changed)
    assert "nine" in definition.built_in().intro


def test_without_what_was_read_beforehand_the_question_file_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for kept in (tmp_path / "missing.json", tmp_path / "broken.json"):
        (tmp_path / "broken.json").write_text("{")
        monkeypatch.setattr(beforehand, "KEPT", kept)
        assert definition.built_in().id == "ketamine-visit"


def test_a_sample_that_leaves_a_needed_answer_out_is_named_with_its_place() -> None:
    lines = ["samples:", "  - id: half", "    title: Half a person", "    answers: {tea: yes}"]
    text = SMALL + "\n".join(lines) + "\n"
    with pytest.raises(Problems) as problems:
        definition.parse("small.yaml", text.encode())
    [problem] = problems.value.found
    assert str(problem) == (
        f"small.yaml:{len(text.splitlines())}:14: sample 'half', answers: the sample does not "
        "answer 'mug', which needs an answer; add mug, or make it optional"
    )
