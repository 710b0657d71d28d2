"""One question file of a given size, measured in a process of its own: `sizes.py NUMBER`.

It prints a line of JSON: seconds to load and to validate it, for one step of the interview in its
middle, for the sheet, and for copying half of the answers, and the most memory it took in MB.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from itertools import pairwise
from statistics import median

from readycheck.documents.blocks import Block
from readycheck.documents.visit_sheet import build
from readycheck.errors import UserLeft
from readycheck.formats.registry import by_name
from readycheck.formats.text import lines
from readycheck.interview.prompter import Answered, Event, Leave, Prompt
from readycheck.interview.questions import conduct
from readycheck.questionnaire.response import Response
from readycheck.validation import loader

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
    """The seconds that something takes, the least of three tries."""
    tries = []
    for _ in range(3):
        begun = time.perf_counter()
        do()
        tries.append(time.perf_counter() - begun)
    return min(tries)


def middle(response: Response) -> Response:
    """A response that is answered as far as the middle of its questions."""
    for _ in range(len(response.questionnaire.questions) // 2):
        question = response.question
        assert question is not None, "the middle comes before the end"
        response = response.skip() if question.optional else response.answer("yes")
    return response


class Stepping:
    """Answers at once, and notes when it was asked; the interview ends after some steps."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.asked: list[float] = []

    def show(self, blocks: Iterable[Block]) -> None:
        """Lay the blocks out, as an Prompter must to show them."""
        self.laid_out = [line for block in blocks for line in lines(block)]

    greet = read = show

    def ask(self, prompt: Prompt) -> Event:
        """Answer, or leave at the last step."""
        self.asked.append(time.perf_counter())
        if len(self.asked) > self.steps:
            raise UserLeft(0)
        return Answered(None if prompt.optional else "no")

    def begin(self, response: Response) -> Response:
        """Start where the response is."""
        return response

    def changed(self, response: Response) -> None:
        """Keep nothing."""

    def leave(self, response: Response, event: Leave) -> None:
        """Nobody leaves."""


def step(response: Response) -> float:
    """The seconds from one question of the interview to the next, the median of those after."""
    person = Stepping(min(40, len(response.questionnaire.questions) // 2 - 1))
    with suppress(UserLeft):
        conduct(person, response, person)
    between = [later - before for before, later in pairwise(person.asked)]
    return median(between)


def main() -> None:
    """Measure and print."""
    data = question_file(int(sys.argv[1]))
    questionnaire = loader.parse("large.yaml", data)
    half = middle(Response.begin(questionnaire))
    answers = {q.id: "no" for q in questionnaire.questions if q.type == "yes-no"}
    full = Response(questionnaire, answers)
    today = date(2026, 11, 22)
    print(
        json.dumps(
            {
                "load": timed(lambda: loader.parse("large.yaml", data)),
                "validate": timed(lambda: loader.checked("large.yaml", data, today)),
                "step": min(step(half) for _ in range(3)),
                "sheet": timed(lambda: by_name("text").write(build(full, today))),
                "copying": timed(lambda: dict(half.answers)),
                "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
