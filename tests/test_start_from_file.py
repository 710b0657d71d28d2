"""The interview carried on from an answers file: what is read, and where it goes on."""

import json
import re
import shlex
from pathlib import Path

import pytest
from msgspec.structs import replace

from readycheck import messages
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import answers_file
from tests.conftest import NOW, SMALL, Run

HALF = {"evidence": "yes", "long-standing": "no", "guided-setting": "no"}


@pytest.fixture
def half(questionnaire: Questionnaire, tmp_path: Path) -> Path:
    """A file that was saved at the fourth question."""
    file = tmp_path / "half.json"
    file.write_bytes(answers_file.encode(Response(questionnaire, HALF), NOW))
    return file


def test_goes_on(run: Run, half: Path) -> None:
    """It says what was read, and asks nothing that has its answer."""
    before = half.read_bytes()
    done = run("start", "half.json", lines=["1", *["2"] * 6, "r", messages.MAKE_SHEET])
    assert done.returncode == 0, done.stderr
    place = "“Question 4 of 9”"
    read = messages.plural(3, messages.ANSWERS_READ, "half.json", place)
    assert read in " ".join(done.stderr.split())
    assert "Question 3 of 9" not in done.stderr
    assert "Evidence-based care" in done.stdout
    assert half.read_bytes() == before


def test_complete(run: Run, questionnaire: Questionnaire, tmp_path: Path) -> None:
    """Answers that are complete are reviewed."""
    answers = {question.id: "no" for question in questionnaire.required}
    file = tmp_path / "visit.json"
    file.write_bytes(answers_file.encode(Response(questionnaire, answers), NOW))
    done = run("start", "visit.json", lines=["1", messages.MAKE_SHEET])
    assert done.returncode == 0, done.stderr
    assert "Question 1 of 9" not in done.stderr
    assert messages.CHECK in done.stderr


def test_half_typed(run: Run, questionnaire: Questionnaire, tmp_path: Path) -> None:
    """It goes on in the middle of a word, with what was typed at hand."""
    response = Response(questionnaire, {**HALF, "lifestyle": "yes", "blood-pressure": "yes"})
    begun = replace(response, here="blood-pressure-reading").typing("150/")
    file = tmp_path / "half.json"
    file.write_bytes(answers_file.encode(begun, NOW))
    done = run("start", "half.json", lines=["1", "95", "q", messages.LEAVE_UNKEPT])
    assert messages.LINE_BEGUN.partition(".")[0].format("150/") in done.stderr
    assert questionnaire.question("lifestyle").text not in done.stderr


def test_source_is_kept(run: Run, half: Path) -> None:
    """The file it came from is replaced by nothing without a yes."""
    before = half.read_bytes()
    leaves = ["1", "1", "q", messages.SAVE_AND_LEAVE, "half.json"]
    done = run("start", "half.json", lines=[*leaves, messages.OTHER_NAME])
    assert messages.EXISTS_CHOICE in done.stderr
    assert half.read_bytes() == before
    run("start", "half.json", lines=[*leaves, messages.OVERWRITE])
    assert json.loads(half.read_text("utf-8"))["answers"] == {**HALF, "lifestyle": "yes"}


def test_unfit(run: Run, half: Path, questionnaire: Questionnaire) -> None:
    """Answers to an earlier version that no longer fit are named by their question's topic."""
    record = json.loads(half.read_text("utf-8"))
    record["questionnaire"]["fingerprint"] = "older"
    record["answers"] |= {"lifestyle": "maybe", "gone": "yes"}
    half.write_text(json.dumps(record), "utf-8")
    done = run("start", "half.json", lines=["1", "q", messages.LEAVE_UNKEPT])
    topic = questionnaire.question("lifestyle").topic
    assert messages.LEFT_OUT_UNFIT.format(f"{topic}; gone") in " ".join(done.stderr.split())
    assert "Question 4 of 9" in done.stderr


def test_much_unfit(run: Run, half: Path) -> None:
    """Of many answers that no longer fit the first are named, briefly and harmlessly."""
    record = json.loads(half.read_text("utf-8"))
    record["questionnaire"]["fingerprint"] = "older"
    record["answers"] = {"\x1b[31m\u202e" + "x" * 10_000: "yes"}
    record["answers"] |= {f"gone-{number}": "yes" for number in range(29)}
    half.write_text(json.dumps(record), "utf-8")
    done = run("start", "half.json", lines=["q", messages.LEAVE_UNKEPT])
    said = " ".join(done.stderr.split())
    assert "x" * 200 in said
    assert "x" * 300 not in said
    assert "gone-18" in said
    assert "gone-19" not in said
    assert "10 more answers are left out." in said
    assert not {"\x1b", "\u202e"} & set(done.stderr)


@pytest.mark.parametrize(
    "change",
    [{"readycheck": 2}, {"questionnaire": {"id": "tea"}}, {"answers": {"evidence": "maybe"}}],
)
def test_refused(run: Run, half: Path, change: dict[str, object]) -> None:
    """What is no answers file of these questions is said with its place, and nothing is asked."""
    half.write_text(json.dumps(json.loads(half.read_text("utf-8")) | change), "utf-8")
    done = run("start", "half.json", lines=["1"])
    assert done.returncode == 3
    assert "half.json:1:" in done.stderr
    assert messages.START_CHOICE not in done.stderr


def test_standard_input(run: Run) -> None:
    """Standard input has the answers to come, and cannot have those given before."""
    done = run("start", "-", lines=["1"])
    assert done.returncode == 2
    assert messages.ANSWERS_FROM_INPUT in done.stderr


@pytest.mark.parametrize("way", ["option", "environment", "built-in"])
def test_command_to_carry_on(run: Run, tmp_path: Path, way: str) -> None:
    """What is said to carry on with does so, wherever the questions are from."""
    (tmp_path / "own questions.yaml").write_text(SMALL, "utf-8")
    environ = {"READYCHECK_QUESTIONS": "own questions.yaml"} if way == "environment" else {}
    asked = ("--questions", "own questions.yaml") if way == "option" else ()
    leaves = ["1", "1", "q", messages.SAVE_AND_LEAVE, "half.json"]
    said = run("start", *asked, lines=leaves, **environ).stderr
    [typed] = re.findall(r"run: readycheck (start .+)", said)
    arguments = shlex.split(typed)
    read = messages.plural(1, messages.ANSWERS_READ, arguments[-1], "|").partition("|")[0]
    assert read in " ".join(run(*arguments, lines=["q"]).stderr.split())
