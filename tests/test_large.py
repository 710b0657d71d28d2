"""Large question files take time in proportion to their size, and no more."""

import io

import pytest

from readycheck.documents.visit_sheet import build
from readycheck.formats import text
from readycheck.questionnaire.model import Conditions, Questionnaire
from readycheck.questionnaire.response import Response
from readycheck.storage import answers_file
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.validation import loader
from tests.conftest import DAY, NOW, ask_all


def large(count: int) -> str:
    """A file of so many questions, every third of them asked only after an answer to the last."""
    questions = "".join(
        f"      - id: q{n}\n"
        "        type: yes-no\n"
        f"        text: Is it so {n}?\n"
        f"        topic: Topic {n}\n"
        f"        ask: [{{id: a{n}, text: Why {n}?, when: [yes]}}]\n"
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
        io.StringIO("1\n" * (count + 1)), io.StringIO(), interactive=False
    )
    return ask_all(prompter, Response.begin(questionnaire))


def test_ten_thousand_questions_are_validated_asked_and_kept() -> None:
    questionnaire, warnings = loader.checked("q.yaml", large(10_000).encode(), DAY)
    assert warnings == []
    response = run_through(questionnaire)
    assert len(response.answers) == 10_000
    assert len(text.write(build(response, DAY)).splitlines()) > 10_000
    record = answers_file.encode(response, NOW)
    assert answers_file.decode(questionnaire, "a.json", record).response.answers == response.answers


def test_twice_the_questions_look_at_twice_the_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0
    holds = Response._holds

    def counted(self: Response, when: Conditions) -> bool:
        nonlocal looked
        looked += 1
        return holds(self, when)

    monkeypatch.setattr(Response, "_holds", counted)
    needed = []
    for count in (300, 600):
        looked = 0
        response = run_through(loader.parse("q.yaml", large(count).encode()))
        build(response, DAY)
        answers_file.encode(response, NOW)
        needed.append(looked)
    assert needed[1] <= 2.1 * needed[0]


def test_a_number_counted_on_the_way_is_the_one_counted_afresh() -> None:
    questionnaire = loader.parse("q.yaml", large(30).encode())
    response = Response.begin(questionnaire)
    for answer in ("yes", "no", "back", "yes", "back", "back", "no", "yes", "yes") * 6:
        if response.question is None:
            break
        fresh = Response(questionnaire, response.answers, here=response.here)
        assert response.count(response.question) == fresh.count(response.question)
        response = response.back() if answer == "back" else response.answer(answer)


def test_conditions_that_lead_back_many_ways_are_each_looked_at_once() -> None:
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
