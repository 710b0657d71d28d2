"""Takes the figures of benchmarks/README.md; `run.py` runs it in an environment made for it.

Every figure is a ratio within this run, of medians over runs that take turns, so that a slow minute
of the machine falls on all alike.
"""

import argparse
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import linear_regression, median, quantiles

from terminal import seconds_a_key, seconds_until

HERE = Path(__file__).parent
OTHERS = HERE / "others"
BIN = Path(sys.executable).parent
PROGRAM = (str(BIN / "readycheck"),)
WORDS, QUESTION = b"Preparing to talk", b"Leave"
SIZES = (10, 100, 1_000, 10_000)
ANSWERS = {
    "readycheck": 1,
    "questionnaire": {"id": "ketamine-visit"},
    "answers": {"evidence": "yes", "blood-pressure": "not-sure", "symptoms": "Low mood"},
}
TEMPLATE = {
    "copier.yml": "start:\n  type: str\n  help: Shall we start?\n  choices: [Start, Leave]\n",
    "file.txt.jinja": "{{ start }}\n",
}
PACKAGES = ("readycheck", "questionary", "prompt_toolkit", "rich", "typer", "msgspec", "copier")

MISSES = """\
- First question: questionary and prompt_toolkit are the floor itself. Above it stand msgspec, which
  reads everything strictly, the program's own rooms, and platformdirs, which says where drafts are:
  the table below has them. YAML, rich and typer are not imported by then.
- `--version`: pip's console script imports `re` before the program's first line.
- `sheet`: typer parses the command line, which takes most of what the goal has above the floor.
- Load: from 1,000 to 10,000 questions it grows with their number; the smaller files fit the
  processor's cache and the collector's youngest generation, which lifts the fit a little.
- Step: a response is immutable, so each answer copies the dict of those before it, 5,000 of them in
  the middle of the largest file.
"""

Row = tuple[str, str, str, str]


def main() -> int:
    """Measure everything and write the table; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="how often each figure is taken")
    parser.add_argument("--keys", type=int, default=500, help="how many keys are pressed")
    parser.add_argument("--to", type=Path, default=HERE / "README.md", help="where to write")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = prepared(Path(folder))
        tables = [
            ("Start", list(starts(asked.runs, home))),
            ("Keys", list(keys(asked.keys, home))),
            ("Whole processes", list(processes(asked.runs, home))),
            ("Size", list(sizes())),
        ]
    asked.to.write_text(page(tables, asked.runs), "utf-8")
    print(asked.to.read_text("utf-8"))
    return 0


def prepared(folder: Path) -> Path:
    """The folder, with what the commands need in it."""
    (folder / "answers.json").write_text(json.dumps(ANSWERS))
    template = folder / "template"
    template.mkdir()
    for name, text in TEMPLATE.items():
        (template / name).write_text(text)
    return folder


def in_turn(runs: int, measured: dict[str, Callable[[], list[float]]]) -> dict[str, list[float]]:
    """The median figures of each, whose runs take turns; the first round does not count."""
    taken: dict[str, list[list[float]]] = {name: [] for name in measured}
    for _ in range(runs + 1):
        for name, measure in measured.items():
            taken[name].append(measure())
    return {
        name: [median(one) for one in zip(*all[1:], strict=True)] for name, all in taken.items()
    }


def starts(runs: int, home: Path) -> Iterator[Row]:
    """From spawning to the first words and question, against a bare questionary script."""
    python = sys.executable
    copy = (str(BIN / "copier"), "copy", "template", "made")
    commands: dict[str, tuple[Sequence[str], Sequence[bytes]]] = {
        "readycheck": (PROGRAM, (WORDS, QUESTION)),
        "bare questionary": ((python, str(OTHERS / "bare.py")), (QUESTION,)),
        "`input()`": ((python, str(OTHERS / "line.py")), (b"4 Leave",)),
        "naive": ((python, str(OTHERS / "naive.py")), (QUESTION,)),
        "`copier copy`": (copy, (QUESTION,)),
        "`hippocrates phq9`": ((str(BIN / "hippocrates"), "phq9"), (b"Not at all",)),
    }
    took = in_turn(
        runs,
        {
            name: lambda command=command, texts=texts: seconds_until(command, texts, home)
            for name, (command, texts) in commands.items()
        },
    )
    floor = took["bare questionary"][0]
    words, question = took.pop("readycheck")
    yield row("first words", words, floor, 0.5)
    yield row("first question", question, floor, 1.15)
    for name, (seconds,) in took.items():
        yield row(f"first question: {name}", seconds, floor)


def keys(number: int, home: Path) -> Iterator[Row]:
    """From a key to what it draws, against a bare questionary script."""
    ours = seconds_a_key(PROGRAM, QUESTION, number, home)
    bare = seconds_a_key((sys.executable, str(OTHERS / "bare.py")), QUESTION, number, home)
    for name, place in (("p50", 49), ("p99", 98)):
        mine, floor = (quantiles(one, n=100)[place] for one in (ours, bare))
        goal = f"under 16 ms, or {1.2:.2f}" if name == "p99" else ""
        yield (f"key to redraw, {name}", milliseconds(mine), f"{mine / floor:.2f}", goal)


def processes(runs: int, home: Path) -> Iterator[Row]:
    """Whole processes, against a Python that does nothing."""
    commands = {
        "`python -c pass`": ((sys.executable, "-c", "pass"), None),
        "`--version`": ((*PROGRAM, "--version"), 1.5),
        "`--help`": ((*PROGRAM, "--help"), 13),
        "`sheet --format text`": ((*PROGRAM, "sheet", "answers.json", "--format", "text"), 9),
        "`sheet --format pdf`": ((*PROGRAM, "sheet", "answers.json", "--format", "pdf"), 14),
    }
    took = in_turn(
        runs,
        {
            name: lambda command=command: [seconds_of(command, home)]
            for name, (command, _) in commands.items()
        },
    )
    floor = took["`python -c pass`"][0]
    for name, (_, goal) in commands.items():
        yield row(name, took[name][0], floor, goal)


def seconds_of(command: Sequence[str], home: Path) -> float:
    """The seconds that a process takes."""
    begun = time.perf_counter()
    environ = {**os.environ, "HOME": str(home)}
    subprocess.run(command, cwd=home, env=environ, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def sizes() -> Iterator[Row]:
    """Question files of many sizes, and the exponent with which each figure grows."""
    measured = []
    for size in SIZES:
        command = [sys.executable, str(HERE / "sizes.py"), str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        measured.append(json.loads(done.stdout))
    for name, goal in (("load", 1.1), ("validate", 1.1), ("step", 0.1), ("sheet", 1.1)):
        figures = [one[name] for one in measured]
        # The smallest files cost what any file costs, so growth is taken from 100 questions on.
        logs = ([math.log(one) for one in part[1:]] for part in (SIZES, figures))
        exponent = linear_regression(*logs).slope
        told = " / ".join(map(milliseconds, figures))
        yield (name, told, f"exponent {exponent:.2f}", f"{goal}")
    told = " / ".join(f"{one['memory']:.0f} MB" for one in measured)
    yield ("most memory", told, "", "")


def profile() -> Iterator[tuple[str, str]]:
    """What the imports before the first prompt take, by package, the slowest first."""
    code = "import readycheck.commands, readycheck.keeping, platformdirs, questionary"
    command = [sys.executable, "-X", "importtime", "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    took: Counter[str] = Counter()
    for line in told.splitlines()[1:]:
        own, _, module = line.removeprefix("import time:").split("|")
        took[module.strip().partition(".")[0]] += int(own)
    for package, microseconds in took.most_common(8):
        yield package, milliseconds(microseconds / 1e6)


def row(name: str, seconds: float, floor: float, goal: float | None = None) -> Row:
    """A line of a table: a time, its ratio to the floor, and the most that it should be."""
    return (name, milliseconds(seconds), f"{seconds / floor:.2f}", f"{goal:g}" if goal else "")


def milliseconds(seconds: float) -> str:
    """A time in milliseconds, with as many figures as say something."""
    return f"{seconds * 1000:.{0 if seconds >= 0.01 else 2}f} ms"


def page(tables: Sequence[tuple[str, Sequence[Row]]], runs: int) -> str:
    """The whole page."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    lines = [
        "# Figures",
        "",
        f"Written by `python benchmarks/run.py` on {time.strftime('%Y-%m-%d')}: "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}; {versions}. "
        f"Medians of {runs} runs that take turns; each ratio is within this one run.",
    ]
    notes = {
        "Start": "From spawning to the words on a terminal; a bare questionary script is 1.",
        "Keys": "500 arrow keys at the first prompt; a bare questionary script is 1.",
        "Whole processes": "`python -c pass` is 1.",
        "Size": f"Question files of {' / '.join(f'{one:,}' for one in SIZES)} questions.",
    }
    for title, rows in tables:
        lines += ["", f"## {title}", "", notes[title], ""]
        lines += ["| What | Time | Ratio | Goal: at most |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(one)} |" for one in rows]
    lines += ["", "## What misses its goal, and why", "", MISSES]
    lines += ["| Package | Its imports before the first prompt |", "|---|---|"]
    lines += [f"| {package} | {took} |" for package, took in profile()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
