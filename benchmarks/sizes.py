"""One question file of a given size, measured in a process of its own: `sizes.py NUMBER`.

It prints a line of JSON: the seconds of each thing that commands do with the file, and the most
memory that it or a process of its own took, in MB.
"""

import json
import resource
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial

from readycheck.documents import paper_form
from readycheck.documents.blocks import Block
from readycheck.documents.visit_sheet import build
from readycheck.fhir.elements import encode
from readycheck.fhir.questionnaire import questionnaire as as_questionnaire
from readycheck.fhir.response import response as as_response
from readycheck.formats.registry import by_name
from readycheck.formats.text import lines
from readycheck.interview import questions
from readycheck.interview.prompter import Answered, Event, Prompt
from readycheck.questionnaire.response import Response
from readycheck.storage import answers_file
from readycheck.validation import loader

NOW = datetime(2026, 11, 22, 10, 9, tzinfo=UTC)
HEAD = """\
readycheck: 1
id: large
version: "1"
language: en
title: A large questionnaire
intro: Many questions.
sections:
  - id: all
    title: All
    role: caution
    questions:
"""
QUESTION = """\
      - id: q{0}
        type: yes-no
        text: Does number {0} trouble you?
        topic: Number {0}
        why: It is number {0}.
"""
FOLLOW_UP = """\
      - id: q{0}
        type: text
        text: What about number {1}?
        topic: In my words
        optional: true
        when: {{q{1}: [yes, not-sure]}}
"""
TAIL = """\
help_now:
  checked: "2026-11-22"
  intro: Talk to someone.
  lines: [{where: Here, text: call 1}]
"""


def question_file(number: int) -> bytes:
    """A question file with so many questions, every third of them a follow-up."""
    written = (
        FOLLOW_UP.format(place, place - 1) if place % 3 == 2 else QUESTION.format(place)
        for place in range(number)
    )
    return (HEAD + "".join(written) + TAIL).encode()


def timed(do: Callable[[], object]) -> float:
    """Return the seconds of processor that something takes, the least of three tries.

    Those of its processes count too, and what else the machine does counts little.
    """
    tries = []
    for _ in range(3):
        begun = busy()
        do()
        tries.append(busy() - begun)
    return min(tries)


def busy() -> float:
    """Return the seconds of processor that this process and those it ended have taken."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def middle(response: Response) -> Response:
    """A response that is answered as far as the middle of its questions."""
    for _ in range(len(response.questionnaire.questions) // 2):
        question = response.question
        assert question is not None, "the middle comes before the end"
        response = response.skip() if question.optional else response.answer("yes")
    return response


class Answering:
    """Answers at once, and lays out what it is shown."""

    def show(self, blocks: Iterable[Block]) -> None:
        """Lay the blocks out, as a Prompter must to show them."""
        self.laid_out = [line for block in blocks for line in lines(block)]

    greet = show

    def read(self, blocks: Iterable[Block]) -> None:
        """Lay the blocks out."""
        self.show(blocks)

    def ask(self, prompt: Prompt) -> Event:
        """Answer."""
        return Answered(None if prompt.optional else "no")


def step(response: Response) -> None:
    """Go on from one question of the interview to the next."""
    question = response.question
    assert question is not None, "the middle comes before the end"
    questions.ask(Answering(), response, question, lambda changed: None, [])


def write(name: str, response: Response) -> bytes:
    """Return the sheet of a response in a format."""
    return by_name(name).write(build(response, NOW.date()))


def main() -> None:
    """Measure and print."""
    data = question_file(int(sys.argv[1]))
    questionnaire = loader.parse("large.yaml", data)
    half = middle(Response.begin(questionnaire))
    full = Response(
        questionnaire, {q.id: "no" for q in questionnaire.questions if q.type == "yes-no"}
    )
    record = answers_file.encode(full, NOW)
    doing: dict[str, Callable[[], object]] = {
        "load": lambda: loader.parse("large.yaml", data),
        "validate": lambda: loader.checked("large.yaml", data, NOW.date()),
        "step": lambda: step(half),
        "answers file": lambda: answers_file.decode(questionnaire, "a.json", record),
        **{
            f"sheet: {name}": partial(write, name, full)
            for name in ("text", "markdown", "html", "pdf")
        },
        "form: text": lambda: by_name("text").write(paper_form.build(questionnaire)),
        "form: pdf": lambda: by_name("pdf").write(paper_form.build(questionnaire)),
        "questions: fhir": lambda: encode(as_questionnaire(questionnaire)),
        "sheet: fhir": lambda: encode(as_response(full, NOW)),
    }
    took = {what: timed(do) for what, do in doing.items()}
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    took["memory"] = max(resource.getrusage(who).ru_maxrss for who in whose) / 1024
    print(json.dumps(took))


if __name__ == "__main__":
    main()
