"""Question files of the shapes that once made the program wait, each at three sizes.

`python benchmarks/growth.py` prints a table: seconds and most memory of each command at a quarter,
at half and at all of what a file may hold, and what the last doubling did. `validate` takes files
that are refused as well as sound ones.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HEAD = """\
readycheck: 1
id: growth
version: "1"
language: en
title: Growth
intro: Many.
"""
HELP = 'help_now: {checked: "2026-11-22", intro: Talk., lines: [{where: Here, text: call 1}]}\n'
QUESTION = "      - {{id: q{0}, type: yes-no, text: So {0}?, topic: T{0}{1}}}\n"


def whole(questions: str, before: str = "", after: str = "", role: str = "caution") -> str:
    """Return a question file with one section."""
    section = f"sections:\n  - id: all\n    title: All\n    role: {role}\n    questions:\n"
    return f"{HEAD}{before}{section}{questions}{HELP}{after}"


def guide(text: str, beside: str = "") -> str:
    """Return a guide of one section."""
    section = f"{{id: g, title: G, text: {text}{beside}}}"
    return f"guide: {{title: G, publisher: P, disclosure: D., sections: [{section}]}}\n"


def questions(size: int) -> str:
    """Yes-no questions, every third a follow-up."""
    return whole(
        "".join(
            QUESTION.format(n, f", when: {{q{n - 1}: [yes]}}" if n % 3 == 2 else "")
            for n in range(size * 10)
        )
    )


def options(size: int) -> str:
    """Questions with a hundred options each."""
    return whole(
        "".join(
            f"      - id: q{n}\n        type: some-of\n        text: So?\n        topic: T\n"
            "        options:\n"
            + "".join(f"          - {{id: o{m}, text: Option {m}}}\n" for m in range(100))
            for n in range(size // 4)
        )
    )


def bring(size: int) -> str:
    """Suggested questions, and ten questions that offer them all."""
    suggest = "".join(
        QUESTION.format(n, f", ask: [{{id: a{n}, text: Why {n}?, when: [yes]}}]")
        for n in range(2 * size)
    )
    offer = "".join(
        f"      - {{id: b{n}, type: some-of, text: So?, topic: B, bring: true, "
        "options: [{id: x, text: X}, {id: y, text: Y}]}\n"
        for n in range(10)
    )
    return whole(suggest + offer, role="visit")


def passages(size: int) -> str:
    """Passages, each to be compared with all words that need notes."""
    text = " ".join(f"word{n}" for n in range(size * 20))
    noted = ", ".join(f"{{quote: word{n} word{n + 1}, notes: [n]}}" for n in range(size))
    quoted = "".join(
        QUESTION.format(n, f", explain: {{yes: [{quotes(n * 100, size)}]}}")
        for n in range(size // 2)
    )
    note = 'notes: [{id: n, text: N., source: {title: T, url: "https://a.example"}}]\n'
    return whole(quoted, guide(text, f", beside: [{noted}]"), note)


def quotes(start: int, size: int) -> str:
    """Return passages that quote two words each."""
    ends = ((start + n) % (size * 20 - 2) for n in range(100))
    return ", ".join(f"{{section: g, quote: word{n} word{n + 1}}}" for n in ends)


def wrong_quotes(size: int) -> str:
    """Long quotes, each wrong at its end, from a text that repeats itself."""
    text = "a b " * (size * 50 - 1) + "z"
    wrong = ", ".join(f"{{section: g, quote: {'a b ' * 450}x{n}}}" for n in range(100))
    return whole(
        "".join(QUESTION.format(n, f", explain: {{yes: [{wrong}]}}") for n in range(size // 20)),
        guide(text),
    )


def misspelt(size: int) -> str:
    """Conditions that name unknown questions, all much alike."""
    alike = "x" * 55
    return whole(
        "".join(
            f"      - {{id: {alike}{n}, type: yes-no, text: So?, topic: T, "
            f"when: {{{alike}{n}-y: [yes]}}}}\n"
            for n in range(size * 10)
        )
    )


def unknown_keys(size: int) -> str:
    """Keys that no file has."""
    return whole(QUESTION.format(0, ""), "".join(f"tite{n}: x\n" for n in range(size * 800)))


def duplicates(size: int) -> str:
    """A key that is repeated."""
    return whole(QUESTION.format(0, ""), "title: x\n" * (size * 1000))


def brackets(size: int) -> str:
    """Brackets that are never closed."""
    return "[" * (size * 10_000)


def numbers(size: int) -> str:
    """A number of many digits."""
    return whole(QUESTION.format(0, f", at_most: {'9' * (size * 10_000)}"))


SHAPES: dict[str, Callable[[int], str]] = {
    shape.__name__: shape
    for shape in (
        questions, options, bring, passages, wrong_quotes, misspelt, unknown_keys, duplicates,
        brackets, numbers,
    )
}  # fmt: skip
COMMANDS = {
    "validate": ["validate", "{}"],
    "questions --format fhir": ["questions", "--questions", "{}", "--format", "fhir"],
    "sheet --blank, text": ["sheet", "--questions", "{}", "--blank", "--format", "text"],
    "sheet --blank, html": ["sheet", "--questions", "{}", "--blank", "--format", "html"],
    "sheet, text": ["sheet", "{answers}", "--questions", "{}", "--format", "text"],
    "sheet, fhir": ["sheet", "{answers}", "--questions", "{}", "--format", "fhir"],
}
SIZES = (25, 50, 100)
SOUND = ("questions", "options", "bring", "passages")


def measured(command: list[str]) -> tuple[float, float]:
    """Return the processor seconds and the megabytes that a command takes, in a child process."""
    run = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'readycheck', *sys.argv[1:]],"
        " stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, *command],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def answers_to(text: str) -> str:
    """Return an answers file that says yes, or the first option, to everything."""
    from readycheck.questionnaire.answers import options_for
    from readycheck.validation import loader

    questionnaire = loader.parse("q.yaml", text.encode())
    given = {}
    for question in questionnaire.questions:
        first = options_for(questionnaire, question)[0].id
        given[question.id] = [first] if question.type == "some-of" else first
    return json.dumps(
        {"readycheck": 1, "questionnaire": {"id": questionnaire.id}, "answers": given}
    )


def main() -> None:
    """Measure every shape with validate, and the sound ones with each command."""
    print("| Command | Shape | KiB | Seconds at ¼, ½, all | MB at ¼, ½, all | × |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for name, shape in SHAPES.items():
            texts = [shape(size) for size in SIZES]
            for title, command in COMMANDS.items():
                if title == "validate" or name in SOUND:
                    row(Path(folder), title, command, name, texts)


def row(folder: Path, title: str, command: list[str], name: str, texts: list[str]) -> None:
    """Measure one command at each size, and print the row."""
    figures = []
    for text in texts:
        file, answers = folder / "q.yaml", folder / "a.json"
        file.write_text(text)
        if "{answers}" in command:
            answers.write_text(answers_to(text))
        filled = [part.format(file, answers=answers) for part in command]
        figures.append(measured(filled))
    seconds, megabytes = zip(*figures, strict=True)
    print(
        f"| {title} | {name} | {len(texts[-1]) // 1024} "
        f"| {', '.join(f'{s:.1f}' for s in seconds)} "
        f"| {', '.join(f'{m:.0f}' for m in megabytes)} | {seconds[2] / seconds[1]:.1f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
