"""What the tests share: the built-in questionnaire, small ones, and a day that never changes."""

import io
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import HealthCheck, settings

from readycheck import __main__, languages, translation
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.errors import UserLeft
from readycheck.interview.prompter import Leave, Prompter
from readycheck.interview.session import Session
from readycheck.questionnaire import builtin
from readycheck.questionnaire.model import Questionnaire
from readycheck.response.response import Response
from readycheck.storage.drafts import Drafts
from readycheck.system import signals
from readycheck.validation import loader
from tests import pseudo

if sys.platform == "win32":  # has no pty, and no signals
    collect_ignore_glob = ["test_terminal*.py", "faults/*.py"]
    collect_ignore = [f"test_{name}.py" for name in ("clearing", "heard", "pictures", "shared")]
else:
    pytest_plugins = ["tests.interviews"]

# A suite that a shell runs in the background ignores these, and so would the programs it starts.
for name in ("SIGINT", "SIGQUIT", "SIGHUP"):
    if (number := getattr(signal, name, None)) and signal.getsignal(number) == signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

FAULTS = Path(__file__).with_name("faults")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of `tests/faults` slow: it fills disks and kills the program."""
    for item in items:
        if FAULTS in item.path.parents:
            item.add_marker("slow")


def slow(*values: object) -> ParameterSet:
    """A variant of a test that only CI runs."""
    return pytest.param(*values, marks=pytest.mark.slow)


def every(step: int, cases: Iterable[object]) -> list[object]:
    """All cases of a test for CI, of which the everyday suite runs the first of each `step`."""
    return [slow(case) if place % step else case for place, case in enumerate(cases)]


DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 9, tzinfo=UTC)

# How long an example takes says more about the machine's load than about the program.
# The everyday examples are the same in each run, so that a failure is the change's.
everyday = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("everyday", everyday)
settings.register_profile("long", everyday, derandomize=False, max_examples=300, print_blob=True)
settings.load_profile("everyday")

# Where a person's home is, and where it is on Windows.
_HOMES = ("HOME", "USERPROFILE")

Run = Callable[..., "Done"]
Process = Callable[..., "subprocess.CompletedProcess[str]"]

SMALL = """\
readycheck: 1
id: small
version: "1"
language: en
title: A small questionnaire
intro: Three questions.
guide:
  title: The little guide
  publisher: A publisher
  disclosure: The publisher sells tea.
  sections:
    - id: tea
      title: On Tea
      text: |-
        Tea is warm. Drink it slowly.
        - Mind the cup
sections:
  - id: habits
    title: Habits
    role: caution
    questions:
      - id: tea
        type: yes-no
        text: Do you drink tea?
        topic: Tea
        why: It is warm.
        from: {section: tea, quote: Tea is warm.}
        explain:
          yes: [{section: tea, quote: Drink it slowly.}]
        notes: [cups]
        ask: [{id: ask-tea, text: Is my tea too strong?, when: [yes]}]
      - id: cups
        type: text
        text: How many cups?
        topic: Cups
        optional: true
        when: {tea: [yes]}
  - id: visit
    title: The visit
    role: visit
    questions:
      - id: bring
        type: some-of
        text: What will you ask?
        topic: Questions
        optional: true
        bring: true
        at_most: 2
        options:
          - {id: milk, text: And milk?}
          - {id: sugar, text: And sugar?}
      - id: mug
        type: one-of
        text: Which mug?
        topic: Mug
        options:
          - {id: red, text: The red one}
          - {id: blue, text: The blue one}
notes:
  - id: cups
    text: Cups differ.
    source: {title: A book of cups, url: "https://example.org/cups"}
help_now:
  checked: "2026-11-22"
  intro: Talk to someone.
  lines: [{where: Here, text: call 1}]
"""


@pytest.fixture(autouse=True, scope="session")
def state_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Drafts go where no person keeps theirs."""
    folder = str(tmp_path_factory.mktemp("state"))
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        os.environ[name] = folder


def ask_all(
    prompter: Prompter,
    response: Response,
    on_change: Callable[[Response], None] = lambda response: None,
) -> Response:
    """Run a session without its menus: the questions and the review."""

    def leave(response: Response, event: Leave) -> NoReturn:
        raise UserLeft(event.status)

    return Session(
        prompter,
        start=lambda response: response,
        finish=lambda response: True,
        on_change=on_change,
        on_leave=leave,
    ).run(response)


@cache
def built_in() -> Questionnaire:
    """The built-in questionnaire, for a test that cannot take a fixture."""
    return builtin.built_in()


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """The built-in questionnaire."""
    return built_in()


@pytest.fixture(scope="session")
def small() -> Questionnaire:
    """A questionnaire with one of each kind of question."""
    return loader.parse("small.yaml", SMALL.encode())


@pytest.fixture(scope="session")
def sample_sheet(questionnaire: Questionnaire) -> Callable[[str], Sheet]:
    """The sheet of a built-in sample, by the sample's id."""

    def sheet(id: str) -> Sheet:
        sample = next(sample for sample in questionnaire.samples if sample.id == id)
        return build(Response(questionnaire, dict(sample.answers)), DAY, sample=True)

    return sheet


class Done(NamedTuple):
    """How a run of the program ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture(autouse=True)
def signal_handlers() -> Iterator[None]:
    """Give the tests' process its handlers back: a command that ends ignores all signals."""
    handlers = {number: signal.getsignal(number) for number in signals.ENDING}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


def _open_nothing(*_: object) -> NoReturn:
    """Stand in for Windows' own: no test may print, or open a window."""
    raise OSError(1155, "No application is associated with the specified file")


class Clock:
    """A clock that is where it is put."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> Drafts:
    return Drafts(tmp_path / "state" / "readycheck", clock)


@pytest.fixture
def begun(small: Questionnaire) -> Response:
    """A response at its third question, with an answer that is hidden and one that is shown."""
    response = Response.begin(small).answer("yes").answer("three").back().back()
    return response.answer("no")


@pytest.fixture
def speaks_spanish(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program that has a made-up Spanish, whose every letter has an accent."""
    of_language = {"es": pseudo.Pseudo(), "en": None}
    monkeypatch.setattr(languages, "offered", lambda: {"en": "English", "es": "Español"})
    monkeypatch.setattr(translation, "_catalog", of_language.__getitem__)
    yield
    translation.speak("en")


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    """A question file in a folder of its own."""
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    return tmp_path / "small.yaml"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program, in this process, in a folder of its own, with lines to read and an
    environment."""

    def ran(*arguments: str, lines: list[str] | None = None, **environ: str) -> Done:
        typed = "".join(f"{line}\n" for line in lines or [])
        streams = [io.BytesIO(typed.encode()), io.BytesIO(), io.BytesIO()]
        with monkeypatch.context() as patch:
            patch.chdir(tmp_path)
            for name in _HOMES:
                patch.setenv(name, str(tmp_path))
            patch.setenv("COLUMNS", "80")  # completion changes it
            for name, value in environ.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["readycheck", *arguments])
            patch.setattr(sys, "unraisablehook", sys.unraisablehook)
            patch.setattr(warnings, "showwarning", warnings.showwarning)
            patch.setattr(os, "startfile", _open_nothing, raising=False)
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, io.TextIOWrapper(stream, "utf-8"))
            try:
                status = __main__.main()
            except SystemExit as exit:
                status = exit.code if isinstance(exit.code, int) else 1
            finally:
                translation.speak("en")  # as another run begins
            sys.stdout.flush()
            sys.stderr.flush()
            _, stdout, stderr = (stream.getvalue().decode() for stream in streams)
        return Done(status, stdout, stderr)

    return ran


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Run the program as a process of its own, as `run` does."""

    def ran(
        *arguments: str,
        lines: list[str] | None = None,
        stdout: int | IO[bytes] = subprocess.PIPE,
        **environ: str,
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "readycheck", *arguments],
            cwd=tmp_path,
            env={
                **os.environ,
                **dict.fromkeys(_HOMES, str(tmp_path)),
                "PYTHONUTF8": "1",
                **environ,
            },
            input="".join(f"{line}\n" for line in lines or []),
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=60,
        )

    return ran
