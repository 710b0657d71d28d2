"""Large question files take time in proportion to their size, and no more."""

import io
import sys
from pathlib import Path

import pytest

from benchmarks import growth
from readycheck import messages
from readycheck.documents.visit_sheet import build
from readycheck.formats import text
from readycheck.questionnaire.bounds import MAX_QUESTIONS
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage import answers_file
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.validation import loader
from tests.conftest import DAY, NOW, ask_all

LONG = "a b " * 490


def large(count: int) -> str:
    """A file of so many questions, every third of them asked only after an answer to the last."""
    questions = "".join(
        f"      - id: q{n}\n"
        "        type: yes-no\n"
        f"        text: Is it so {n}?\n"
        f"        topic: Topic {n}\n"
        + (f"        ask: [{{id: a{n}, text: Why {n}?, when: [yes]}}]\n" if n % 5 == 0 else "")
        + (f"        when: {{q{n - 1}: [yes]}}\n" if n % 3 == 2 else "")
        for n in range(count)
    )
    return f"""\
readycheck: 1
id: large
version: "1"
language: en
title: Many questions
intro: Many.
sections:
  - id: all
    title: All
    role: caution
    questions:
{questions}help_now: {{checked: "2026-11-22", intro: Talk., lines: [{{where: Here, text: call 1}}]}}
"""


def run_through(questionnaire: Questionnaire) -> Response:
    """Answer every question with a yes, and make the sheet."""
    count = len(questionnaire.questions)
    prompter = AccessiblePrompter(
        io.StringIO("1\n" * count + f"{messages.MAKE_SHEET}\n"), io.StringIO(), interactive=False
    )
    return ask_all(prompter, Response.begin(questionnaire))


def test_thousand_questions() -> None:
    """The most questions a file can hold are validated, asked and kept."""
    questionnaire, warnings = loader.checked("q.yaml", large(MAX_QUESTIONS).encode(), DAY)
    assert warnings == []
    response = run_through(questionnaire)
    assert len(response.answers) == MAX_QUESTIONS
    assert len(text.write(build(response, DAY)).splitlines()) > MAX_QUESTIONS
    record = answers_file.encode(response, NOW)
    assert answers_file.decode(questionnaire, "a.json", record).response.answers == response.answers


def some_of(count: int) -> str:
    """A file with a hundred options for each of so many questions."""
    options = ", ".join(f"{{id: o{n}, text: O{n}}}" for n in range(100))
    return large(0).replace(
        "    questions:\n",
        "    questions:\n"
        + "".join(
            f"      - {{id: q{n}, type: some-of, text: S?, topic: T, options: [{options}]}}\n"
            for n in range(count)
        ),
    )


FILES = {
    "questions": large(MAX_QUESTIONS),
    "half": large(MAX_QUESTIONS // 2),
    "some": large(180),
    "words": large(400).replace("text: Is", f"text: {'a b ' * 100}Is"),
    "emoji": large(340).replace("topic: Topic", "topic: " + "\N{GRINNING FACE} " * 100),
    "options": some_of(48),
    "help": large(3).replace("lines: [", "lines: [" + f"{{where: {LONG}, text: {LONG}}}, " * 50),
    "scripts": large(62).replace("topic: Topic", f"topic: {'aא' * 950}"),
}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the memory of a child is not known")
@pytest.mark.parametrize("answered", [False, True], ids=["form", "sheet"])
@pytest.mark.parametrize("file", FILES)
def test_memory_of_pdf(file: str, answered: bool, tmp_path: Path) -> None:
    """The largest files make a PDF within 300 MB."""
    questions, answers = tmp_path / "q.yaml", tmp_path / "a.json"
    questions.write_text(FILES[file], "utf-8")
    answers.write_text(growth.answers_to(FILES[file]), "utf-8")
    output = ["--questions", str(questions), "-o", str(tmp_path / "x.pdf")]
    _, megabytes = growth.measured(["sheet", str(answers) if answered else "--blank", *output])
    assert (tmp_path / "x.pdf").stat().st_size
    assert megabytes < 300


def test_crossing_conditions() -> None:
    """Conditions that lead back many ways are followed once each."""
    both = "".join(
        f"      - {{id: r{n}, type: yes-no, text: So?, topic: T, "
        f"when: {{{', '.join(f'{id}: [yes]' for id in before)}}}}}\n"
        for n in range(18)
        for before in [[f"r{n - 1}", f"r{n - 2}"] if n > 1 else ["q0", "q1"]]
    )
    questionnaire = loader.parse("q.yaml", large(2).replace("help_now", f"{both}help_now").encode())
    last = questionnaire.question("r17")
    answers = {question.id: "yes" for question in questionnaire.questions}
    assert Response(questionnaire, answers).visible(last)
    assert not Response(questionnaire, answers | {"q0": "no"}).visible(last)
