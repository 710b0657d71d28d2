"""Takes the figures of benchmarks/README.md; `run.py` runs it in the environment made for it.

Every figure is a ratio within this run, of medians over runs that take turns, so that a slow minute
of the machine falls on all alike.
"""

import argparse
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from benchmarks.growth import growths
from benchmarks.terminal import seconds_a_key, seconds_a_step, seconds_until, shown_until

HERE = Path(__file__).parent
OTHERS = HERE / "others"
BIN = Path(sys.executable).parent
PROGRAM = (str(BIN / "readycheck"),)
WORDS, QUESTION = b"Preparing to talk", b"Leave"
STEPS = ((b"\r", b"1 of 9"), (b"\x1b[B\r", b"2 of 9"))  # the keys, and what shows that they arrived
TURNS = 2  # few: the first key after a start takes longer than any other
ANSWERS = {
    "readycheck": 1,
    "questionnaire": {"id": "ketamine-visit"},
    "answers": {"evidence": "yes", "blood-pressure": "not-sure", "symptoms": "Low mood"},
}
_IMPORT = re.compile(rb"import time: +(\d+) \| +\d+ \| +([\w.]+)")
PACKAGES = ("readycheck", "questionary", "prompt_toolkit", "rich", "typer", "msgspec")

_MAX_DOUBLING = 2.3  # of the time, when the input doubles

WHY = {
    "first words": "half of it is Python itself, `re` in the script that pip writes, and msgspec, "
    "which holds the questionnaire; the rest is the program's own modules.",
    "first question": "questionary and prompt_toolkit are the floor itself. Above it are msgspec, "
    "which reads everything strictly, the program's own modules, and platformdirs with pathlib, "
    "which say where drafts are.",
    "`--version`": "the console script that pip writes imports `re` before the program's first "
    "line; what that takes alone is in the table.",
    "`--help`": "nearly all of it is the import of typer.",
    "`sheet --format text`": "nearly half of it is the import of typer, which then makes every "
    "option of every command, whichever is called; platformdirs and pathlib follow, as each "
    "command looks for drafts that are too old to keep.",
    "`sheet --format pdf`": "above what text takes there is a second Python for typst, so that "
    "what goes wrong in it ends that and not the interview.",
}
UNEXPLAINED = "nobody has looked into it; it is to be explained or put right before a release."


class Figure(NamedTuple):
    """A line of a table: what was measured, the time, its ratio, and the most that it should be."""

    what: str
    time: str
    ratio: str = ""
    goal: str = ""
    missed: bool = False


class Table(NamedTuple):
    """A table of the page: its title, what there is to say of it, and its lines."""

    title: str
    note: str
    figures: Sequence[Figure]


def main() -> int:
    """Measure everything and write the tables; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=45, help="how often each figure is taken")
    parser.add_argument("--rounds", type=int, default=15, help="how often imports are")
    parser.add_argument("--steps", type=int, default=15, help="how often the first answers are")
    parser.add_argument("--keys", type=int, default=500, help="how many keys are pressed")
    parser.add_argument("--to", type=Path, default=HERE / "README.md", help="where to write")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = prepared(Path(folder))
        bare = "a bare questionary script is 1"
        tables = [
            Table(
                "Start",
                f"From spawning to the words on a terminal; {bare}.",
                [*starts(asked.runs, home), *steps(asked.steps, home)],
            ),
            Table(
                "Keys",
                f"{asked.keys} arrow keys, in {TURNS} turns; {bare}.",
                [*keys(asked.keys, home)],
            ),
            Table("Whole processes", "`python -c pass` is 1.", [*processes(asked.runs, home)]),
            Table(
                "Growth",
                "Whole processes with a quarter, half and all of what a file may hold (1,000 "
                "questions, 1 MiB, 20,000 typed characters), as `benchmarks/shapes.py` writes it: "
                "seconds of processor, most memory, and what the last doubling did.",
                [*growing()],
            ),
        ]
        imports = list(imported(asked.rounds, home))
    head = (
        f"{versions(PACKAGES)}. "
        f"Medians of {asked.runs} runs that take turns, of {asked.steps} for the first answers; "
        "each ratio is within this one run."
    )
    asked.to.write_text(page(head, tables, imports), "utf-8")
    print(asked.to.read_text("utf-8"))
    return 0


def versions(packages: Sequence[str]) -> str:
    """Return the packages here, each with its version."""
    return ", ".join(f"{name} {version(name)}" for name in packages)


def prepared(folder: Path) -> Path:
    """Put what the commands need into the folder, and return it."""
    (folder / "answers.json").write_text(json.dumps(ANSWERS))
    return folder


def in_turn(runs: int, measured: dict[str, Callable[[], list[float]]]) -> dict[str, list[float]]:
    """Return the median figures of each, whose runs take turns; the first round does not count.

    Who comes after whom is drawn by lot: a program starts faster after one with the same libraries.
    """
    taken: dict[str, list[list[float]]] = {name: [] for name in measured}
    lots = random.Random(0)
    for _ in range(runs + 1):
        for name in lots.sample(sorted(measured), len(measured)):
            taken[name].append(measured[name]())
    return {
        name: [median(each) for each in zip(*rounds[1:], strict=True)]
        for name, rounds in taken.items()
    }


def starts(runs: int, home: Path) -> Iterator[Figure]:
    """Yield the time to the first words and question, against a bare questionary script."""
    python = sys.executable
    commands: dict[str, tuple[Sequence[str], Sequence[bytes]]] = {
        "readycheck": (PROGRAM, (WORDS, QUESTION)),
        "bare questionary": ((python, str(OTHERS / "bare.py")), (QUESTION,)),
        "`input()`": ((python, str(OTHERS / "line.py")), (b"4 Leave",)),
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
    yield row("first words", words, floor, 0.4)
    yield row("first question", question, floor, 1.1)
    for name, (seconds,) in took.items():
        yield row(f"first question: {name}", seconds, floor)


def steps(runs: int, home: Path) -> Iterator[Figure]:
    """Yield the time from Enter to question 1, and from its answer to question 2, after reading.

    The floor is the start of a bare questionary script, as a prompt of its own would be.
    """
    bare = (sys.executable, str(OTHERS / "bare.py"))
    took = in_turn(
        runs,
        {
            "steps": lambda: seconds_a_step(PROGRAM, QUESTION, STEPS, home),
            "bare": lambda: seconds_until(bare, (QUESTION,), home),
        },
    )
    names = ("Enter to question 1", "answer to question 2")
    for name, seconds in zip(names, took["steps"], strict=True):
        yield row(name, seconds, took["bare"][0], 0.25)


def keys(number: int, home: Path) -> Iterator[Figure]:
    """Yield the time from a key to what it draws, against a bare questionary script."""
    commands = {"ours": PROGRAM, "bare": (sys.executable, str(OTHERS / "bare.py"))}
    took: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(TURNS):
        for name, command in commands.items():
            took[name] += seconds_a_key(command, QUESTION, number // TURNS, home)
    for name, place in (("p50", 49), ("p99", 98)):
        mine, floor = (quantiles(each, n=100)[place] for each in took.values())
        goal = "1.2, or 16 ms" if name == "p99" else ""
        missed = bool(goal) and mine > max(0.016, 1.2 * floor)
        ratio = f"{mine / floor:.2f}"
        yield Figure(f"key to redraw, {name}", in_figures(mine), ratio, goal, missed)


def processes(runs: int, home: Path) -> Iterator[Figure]:
    """Yield the time of whole processes, against a Python that does nothing."""
    commands = {
        "`python -c pass`": ((sys.executable, "-c", "pass"), None),
        "`python -c 'import re'`": ((sys.executable, "-c", "import re"), None),
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
    """Return the seconds that a process takes."""
    begun = time.perf_counter()
    environ = {**os.environ, "HOME": str(home)}
    subprocess.run(command, cwd=home, env=environ, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def growing() -> Iterator[Figure]:
    """Yield what each command takes as its input grows."""
    for grown in growths():
        doubling = grown.last_doubling
        seconds = " / ".join(f"{second:.2f}" for second in grown.seconds)
        megabytes = " / ".join(f"{megabyte:.0f}" for megabyte in grown.megabytes)
        yield Figure(
            f"`{grown.command}`: {grown.input}",
            f"{seconds} s; {megabytes} MB",
            f"× {doubling:.1f}",
            f"{_MAX_DOUBLING:g}",
            doubling > _MAX_DOUBLING,
        )


def imported(rounds: int, home: Path) -> Iterator[tuple[str, str]]:
    """Yield what the imports before the first prompt take, by package, the slowest first."""
    took: dict[str, list[int]] = {}
    for _ in range(rounds):
        shown = shown_until(QUESTION, PROGRAM, home, PYTHONPROFILEIMPORTTIME="1")
        packages: Counter[str] = Counter()
        for own, module in _IMPORT.findall(shown):
            packages[module.decode().partition(".")[0]] += int(own)
        for package, microseconds in packages.items():
            took.setdefault(package, []).append(microseconds)
    slowest = sorted(((median(each), package) for package, each in took.items()), reverse=True)
    for microseconds, package in slowest[:10]:
        yield package, in_figures(microseconds / 1e6)


def row(name: str, seconds: float, floor: float, goal: float | None = None) -> Figure:
    """Return a time against the floor, and the most that it should be of that."""
    ratio = seconds / floor
    missed = goal is not None and ratio > goal
    return Figure(name, in_figures(seconds), f"{ratio:.2f}", f"{goal:g}" if goal else "", missed)


def in_figures(seconds: float) -> str:
    """Return a time in milliseconds or microseconds, in figures that mean something."""
    if seconds < 0.001:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1000:.{0 if seconds >= 0.01 else 1}f} ms"


def page(head: str, tables: Sequence[Table], imports: Sequence[tuple[str, str]]) -> str:
    """Return the whole page."""
    lines = [
        "# Figures",
        "",
        f"Written by `python benchmarks/run.py` on {time.strftime('%Y-%m-%d')}: "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}; {head}",
    ]
    for table in tables:
        lines += ["", f"## {table.title}", "", table.note, ""]
        lines += ["| What | Time | Ratio | Goal: at most |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(figure[:4])} |" for figure in table.figures]
    missed = [figure.what for table in tables for figure in table.figures if figure.missed]
    lines += ["", "## What misses its goal, and why", ""]
    lines += [f"- {what}: {WHY.get(what, UNEXPLAINED)}" for what in missed]
    lines += [] if missed else ["Nothing in this run."]
    lines += ["", "## What the first question waits for", ""]
    lines += ["| Package | Its imports |", "|---|---|"]
    lines += [f"| {package} | {took} |" for package, took in imports]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
