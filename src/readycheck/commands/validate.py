"""Check question files: whether each is sound, what it holds, and all that was found."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from time import sleep
from typing import IO, NamedTuple

from readycheck import messages
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.environment import question_source
from readycheck.environment.files import named_input
from readycheck.environment.local import now
from readycheck.environment.output import write_json, write_out
from readycheck.exit_status import Exit
from readycheck.parsing import files as source_files
from readycheck.questionnaire.model import Questionnaire
from readycheck.system import streams
from readycheck.system.streams import say
from readycheck.text import escape
from readycheck.validation import pictures
from readycheck.validation.catalogs import paths, translations
from readycheck.validation.rules import quotes

_SECONDS = 0.5  # between two looks; a file that is still being written changes from one to the next

# What is known of a file without reading it; another file of that name has another.
State = tuple[int, int, int] | None


class Checked(NamedTuple):
    """The outcome of checking one file; `holds` counts its parts, or is None if it has errors."""

    file: str
    holds: dict[str, int] | None
    found: Sequence[Diagnostic]


def check(file: str, today: date, stream: IO[bytes] | None = None) -> Checked:
    """Check a file, or `stream` in its place; its dates are compared with `today`."""
    try:
        data = source_files.read_bytes(file, stream)
        questionnaire, warnings = question_source.checked(file, data, today)
    except InvalidFileError as problems:
        return Checked(file, None, problems.found)
    return Checked(file, _holds(questionnaire), warnings)


def check_catalogs(file: str) -> Iterator[Checked]:
    """Check the translations beside a sound question file."""
    questionnaire = question_source.load(file)
    if questionnaire.is_imported:
        return
    for warning in translations.misnamed(file):
        yield Checked(warning.file, {}, [warning])
    for language in paths.languages(file):
        path = str(paths.path_of(file, language))
        try:
            done, found = translations.checked(questionnaire, file, language)
        except InvalidFileError as problems:
            yield Checked(path, None, problems.found)
            continue
        wrong = any(diagnostic.severity == "error" for diagnostic in found)
        yield Checked(path, None if wrong else {"translated": done}, found)


def lines(checked: Checked) -> Iterator[str]:
    """Yield a line for each finding, and one that says what a sound file holds."""
    yield from (escape(str(diagnostic)) for diagnostic in checked.found)
    if checked.holds:
        held = (
            messages.plural(count, messages.HOLDS[name])
            for name, count in checked.holds.items()
            if count or name == "translated"
        )
        yield messages.SOUND.format(escape(checked.file), ", ".join(held))


def report(every: Sequence[Checked]) -> bytes:
    """Return a report for programs: each file with what it holds, and everything found."""
    files = [
        {"file": checked.file, "ok": checked.holds is not None, "holds": checked.holds}
        for checked in every
    ]
    found = [diagnostic._asdict() for checked in every for diagnostic in checked.found]
    # In ASCII, what a file's name would do to a terminal is escaped, and the name is still exact.
    return json.dumps({"files": files, "found": found}, indent=2).encode() + b"\n"


def _holds(questionnaire: Questionnaire) -> dict[str, int]:
    questions = questionnaire.questions
    return {
        "sections": len(questionnaire.sections),
        "questions": len(questions),
        "options": sum(len(questionnaire.options_of(question)) for question in questions),
        "passages": sum(1 for question in questions for _ in quotes.passages(question, ())),
        "notes": len(questionnaire.notes),
        "help_lines": len(questionnaire.help_now.lines),
        "samples": len(questionnaire.samples),
    }


def watch(files: Sequence[str]) -> int:
    """Validate whenever a file changes, or a translation or a picture beside it."""

    def watched() -> list[str]:
        beside = (
            path
            for file in files
            for path in (
                *(str(paths.path_of(file, language)) for language in paths.languages(file)),
                *pictures.beside(file),
            )
        )
        return [*files, *beside]

    return _check_at_each_change(watched, lambda: validate(files))


def validate(files: Sequence[str], *, as_json: bool = False) -> int:
    """Print all that is wrong with question files, or what each sound one holds."""
    today = now().date()
    every: list[Checked] = []
    for name, stream in map(named_input, files):
        every.append(check(name, today, stream))
        if stream is None and every[-1].holds is not None:
            every += check_catalogs(name)
    if as_json:
        write_json(report(every))
    else:
        said = (line for checked in every for line in lines(checked))
        text = "".join(f"{streams.whole_words(line, sys.stdout)}\n" for line in said)
        write_out(text.encode())
    return Exit.DONE if all(checked.holds is not None for checked in every) else Exit.PROBLEMS


def _check_at_each_change(files: Callable[[], Sequence[str]], check: Callable[[], object]) -> int:
    """Check, and again after each change of `files`, which may be others then.

    Editors write in place, or put a new file in the place of the old one: each is a change once the
    file is as it was at the look before. A Ctrl-C ends it, as is meant.
    """
    try:
        while True:
            before = _states(files())
            with suppress(InvalidFileError):  # it changed while it was read, and is looked at again
                check()
            say(messages.WATCHING.format(now().strftime("%H:%M:%S")))
            _wait(files, before)
    except KeyboardInterrupt:
        return Exit.DONE


def _wait(files: Callable[[], Sequence[str]], before: dict[str, State]) -> None:
    """Return once the files are not as before, and have stopped changing."""
    last = before
    while True:
        sleep(_SECONDS)
        states = _states(files())
        if states == last != before:
            return
        last = states


def _states(files: Sequence[str]) -> dict[str, State]:
    return {file: _state(file) for file in files}


def _state(file: str) -> State:
    try:
        found = os.stat(file)  # noqa: PTH116 (a name that cannot be one is as good as missing)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
