"""What each command takes as its input grows to a quarter, to half and to all of what it may be.

A whole process is measured each time: the seconds of processor of it and of those that it starts,
and the most memory that one of them had.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks import shapes
from readycheck.exit_status import Exit
from readycheck.questionnaire.bounds import MAX_TYPED, MAX_TYPED_IN_ALL
from readycheck.response.answers import options_for
from readycheck.validation import loader

SIZES = (25, 50, 100)
_TURNS = 3  # of all sizes, so that a slow minute falls on all alike; the quickest run counts
_DRAFTS = 1_000
_EXPECTED = {Exit.DONE, Exit.PROBLEMS, Exit.NO_INPUT}  # a refused file; an interview's end of input

_RUN = """
import resource, subprocess, sys
command = [sys.executable, "-m", "readycheck", *sys.argv[1:]]
done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode)
"""

# What follows `readycheck`, with {file} and {answers} for the question file and its answers.
_ALL = {
    "validate": "validate {file}",
    "validate --format json": "validate --format json {file}",
    "questions": "questions --questions {file}",
    "questions --format fhir": "questions --questions {file} --format fhir",
    **{
        f"sheet --format {name}": f"sheet {{answers}} --questions {{file}} --format {name}"
        for name in ("text", "markdown", "html", "pdf", "fhir --bundle")
    },
    **{
        f"sheet --blank --format {name}": f"sheet --blank --questions {{file}} --format {name}"
        for name in ("text", "html", "pdf")
    },
    "table": "table {answers} {answers} --questions {file}",
    "preview": "preview {file}",
    "translate": "translate {file} es",
    "guide": "guide --questions {file}",
    "guide --list": "guide --list --questions {file}",
    "demo": f"demo {shapes.SAMPLE} --questions {{file}}",
    "demo --auto": "demo --auto --questions {file}",
    "start": "start --questions {file}",
    "start ANSWERS": "start {answers} --questions {file}",
}
_OF_GUIDES = ("guide", "guide --list")
_USED = {
    "questions": tuple(command for command in _ALL if command not in _OF_GUIDES),
    "typed": (
        *(command for command in _ALL if command.startswith("sheet --format")),
        "start",
        "start ANSWERS",
    ),
    "skippable": ("validate", "sheet --format text", "start", "start ANSWERS"),
    "layers": ("validate", "questions --format fhir", "sheet --format text", "start"),
    "options": ("validate", "sheet --format text", "sheet --blank --format pdf", "start"),
    "bring": ("validate", "sheet --format text", "start"),
    "passages": ("validate", "sheet --format pdf", "start"),
    "guides": ("validate", "questions --format fhir", *_OF_GUIDES),
}


class Growth(NamedTuple):
    """What a command took at each size, in seconds and in megabytes."""

    command: str
    input: str
    seconds: tuple[float, ...]
    megabytes: tuple[float, ...]

    @property
    def last_doubling(self) -> float:
        """By how much the time grew with the last doubling of the input."""
        return self.seconds[-1] / self.seconds[-2]


def growths() -> Iterator[Growth]:
    """Measure every command with files of each shape that it takes, and with many drafts."""
    for shape in shapes.SHAPES:
        for command in _USED.get(shape, ("validate",)):
            took = _quickest(partial(_with_file, shape, _ALL[command]))
            yield Growth(command, shape, *zip(*took, strict=True))
    for shape in shapes.UNFIT_ANSWERS:
        took = _quickest(partial(_with_answers, shape))
        yield Growth("sheet ANSWERS", shape, *zip(*took, strict=True))
    took = _quickest(_with_drafts)
    yield Growth("forget", f"{_DRAFTS:,} drafts", *zip(*took, strict=True))


def _quickest(measure: Callable[[int], tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the least that each of the sizes took."""
    turns = [[measure(size) for size in SIZES] for _ in range(_TURNS)]
    return list(map(min, zip(*turns, strict=True)))


def _with_file(shape: str, command: str, size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        file, answers = Path(folder, "q.yaml"), Path(folder, "a.json")
        text = shapes.SHAPES[shape](size)
        file.write_text(text)
        lines = ""
        if shape in shapes.SOUND:
            answers.write_text(answers_to(text, size))
            lines = _typed(command, answers.read_text())
        arguments = command.format(file=file, answers=answers).split()
        return measured(arguments, Path(folder), lines)


def _with_answers(shape: str, size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.json")
        file.write_text(shapes.UNFIT_ANSWERS[shape](size))
        return measured(["sheet", str(file)], Path(folder))


def _with_drafts(size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        drafts = Path(folder, "readycheck")
        drafts.mkdir(mode=0o700)
        for place in range(_DRAFTS * size // 100):
            (drafts / f"draft-{place:08x}.json").write_bytes(b"{}")
        return measured(["forget"], Path(folder))


def measured(
    arguments: list[str], folder: Path | None = None, lines: str = ""
) -> tuple[float, float]:
    """Return the seconds of processor and the megabytes that a command takes, at home in `folder`.

    A process in between starts it, or it would begin with the memory of this one.
    """
    home = {"HOME": str(folder), "XDG_STATE_HOME": str(folder)} if folder else {}
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        env={**os.environ, **home}, input=lines, capture_output=True, text=True, check=True,
    )  # fmt: skip
    seconds, megabytes, status = map(float, done.stdout.split())
    if status not in _EXPECTED:
        raise RuntimeError(f"{arguments} ended with {status:.0f}")
    return seconds, megabytes


def answers_to(text: str, size: int = 100) -> str:
    """Return an answers file: a yes, the first option, or as many words as there is room for."""
    questionnaire = loader.parse("q.yaml", text.encode())
    typed = sum(question.typed for question in questionnaire.questions)
    share = MAX_TYPED_IN_ALL * size // 100 // max(typed, 1)
    words = ("word " * MAX_TYPED)[: min(share, MAX_TYPED)].strip()
    chosen: dict[str, str | list[str]] = {}
    for question in questionnaire.questions:
        if question.typed:
            chosen[question.id] = words
        else:
            first = options_for(questionnaire, question)[0].id
            chosen[question.id] = [first] if question.type == "some-of" else first
    of = {"id": questionnaire.id}
    return json.dumps({"readycheck": 1, "questionnaire": of, "answers": chosen})


def _typed(command: str, answers: str) -> str:
    """Return what is typed into an interview: it ends with the input, when all is answered."""
    chosen = json.loads(answers)["answers"]
    if "{answers}" in command:
        return ""
    if command.startswith("start"):
        words = (answer if " " in answer else "1" for answer in chosen.values())
        return "".join(f"{line}\n" for line in ("1", *words))  # and first "Start"
    return "\n" * len(chosen) if command.startswith("demo") else ""
