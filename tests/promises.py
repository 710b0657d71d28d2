"""What holds of any input at all: each promise takes bytes, and fails where it is not kept.

`tests/test_any_input.py` holds the program to them with inputs made up by hypothesis and with those
found before, and `tests/fuzz/run.py` with inputs that a fuzzer looks for.
"""

import io
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from pypdf import PdfReader
from rich.cells import cell_len

from readycheck import messages
from readycheck.diagnostics.diagnostic import Diagnostic, InvalidFileError
from readycheck.documents import paper_form
from readycheck.documents.visit_sheet import Sheet, build
from readycheck.documents.welcome import welcome
from readycheck.errors import UserLeft
from readycheck.fhir import elements
from readycheck.fhir import questionnaire as fhir
from readycheck.fhir import response as fhir_response
from readycheck.formats import console, html, markdown, pdf, text
from readycheck.interview.menus.common import place_in_words
from readycheck.interview.prompter import InputEndedError
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Part
from readycheck.response.answers import misfit
from readycheck.response.response import Response
from readycheck.storage import answers_file, draft_file
from readycheck.storage.draft_file import DraftDamagedError, Offer
from readycheck.system.ascii import transliterated
from readycheck.text import sanitize
from readycheck.ui.accessible import AccessiblePrompter
from readycheck.validation import loader
from tests.conftest import DAY, NOW, SMALL, ask_all, built_in
from tests.test_html import Page

# What a terminal acts on, and what breaks a message off.
_ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LOOK = re.compile(r"\x1b\[[0-9;]*m")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FHIR_STRING = re.compile(r"(?:[^\s\ufeff]|[ \n])+")


@cache
def small() -> Questionnaire:
    """The small questionnaire, for a promise that cannot take a fixture."""
    return loader.parse("small.yaml", SMALL.encode())


# Text questions wherever what is typed can come to be on a sheet: besides the follow-up that is
# there already, a row of each kind, and a question to bring.
TYPED = """\
      - {id: story, type: text, text: What is it like?, topic: Story}
      - {id: own, type: text, text: What else will you ask?, topic: Own, bring: true}
  - id: matters
    title: What matters
    role: readiness
    questions:
      - {id: hopes, type: text, text: What do you hope for?, topic: Hopes}
notes:
"""
PLACES = 4


@cache
def with_text_everywhere() -> Questionnaire:
    """The small questionnaire, and text questions of every kind."""
    return loader.parse("typed.yaml", SMALL.replace("notes:\n", TYPED, 1).encode())


# ── Question files ──
def a_question_file_is_used_or_refused(data: bytes) -> None:
    """Any bytes are a questionnaire that works, or problems each of which names its place."""
    try:
        questionnaire, warnings = loader.checked("q.yaml", data, DAY)
    except InvalidFileError as problems:
        _refused(problems, data)
        return
    _placed(warnings, data)
    works(questionnaire)


def works(questionnaire: Questionnaire) -> None:
    """A questionnaire that breaks no rule can be shown, asked, written and kept."""
    for id in _ids(questionnaire):
        assert _ID.fullmatch(id)
    addresses = [questionnaire.url or "", *(note.source.url for note in questionnaire.notes)]
    assert not any(re.search(r"\s", address) for address in addresses)
    text.write(paper_form.build(questionnaire))
    elements.encode(fhir.questionnaire(questionnaire))
    # A day answers a date, an hour a time, an empty line ends a list, and the last line the review.
    answers = f"1\n2026-01-02\n09:30\n\n{messages.MAKE_SHEET}\n"
    typed = answers * (2 * len(questionnaire.questions) + 2)
    response = interviewed(questionnaire, io.StringIO(typed), interactive=False)
    assert response is not None, "the first answer fits every question"
    is_kept(response)


def _ids(part: Any) -> Iterator[str]:
    if isinstance(part, tuple):
        for inner in part:
            yield from _ids(inner)
    if isinstance(part, Part):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            yield from [value] if name == "id" else _ids(value)


def _refused(problems: InvalidFileError, data: bytes) -> None:
    assert problems.found
    _placed(problems.found, data)


def _placed(found: list[Diagnostic], data: bytes) -> None:
    lines = data.decode("utf-8-sig", "replace").split("\n")
    for problem in found:
        assert 1 <= problem.line <= len(lines), problem
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem
        assert problem.message
        assert problem.hint
        said = str(problem)
        assert not _ACTS.search(said), said
        assert "\n" not in said, said


# ── Answers files and drafts ──
def an_answers_file_is_used_or_refused(data: bytes) -> None:
    """Any bytes are answers that fit and can be kept again, or problems with their places."""
    for questionnaire in (small(), built_in()):
        try:
            record = answers_file.decode(questionnaire, "a.json", data)
        except InvalidFileError as problems:
            _refused(problems, data)
            continue
        assert not any(map(_ACTS.search, record.left_out))
        elements.encode(fhir_response.bundle(record.response, record.created))
        is_kept(record.response)


def is_kept(response: Response) -> None:
    """Answers fit their questions, are on a sheet, and come back as they are shown."""
    questionnaire = response.questionnaire
    for id, answer in response.answers.items():
        assert not misfit(questionnaire, questionnaire.question(id), answer)
        if questionnaire.question(id).type == "text":
            assert answer == sanitize(str(answer))
    text.write(build(response, DAY))
    again = answers_file.decode(questionnaire, "a.json", answers_file.encode(response, NOW))
    assert not again.changed
    assert again.left_out == ()
    for question in response.path():
        assert again.response.shown(question) == response.shown(question)


def a_draft_is_offered_or_set_aside(data: bytes) -> None:
    """Any bytes are a draft to go on from, another questionnaire's, or damaged."""
    for questionnaire in (small(), built_in()):
        try:
            record = draft_file.parse(data)
            offer = draft_file.offer(questionnaire, Path("draft"), record, timedelta(0))
        except DraftDamagedError:
            continue
        if offer is not None:
            _goes_on(offer)


def _goes_on(offer: Offer) -> None:
    is_kept(offer.response)
    assert place_in_words(offer.response)
    interviewed(offer.response.questionnaire, io.StringIO("\n?\n"), begun=offer.response)


# ── The line Prompter ──
def _is_kept_valid(response: Response) -> None:
    questionnaire = response.questionnaire
    for id, answer in response.answers.items():
        assert not misfit(questionnaire, questionnaire.question(id), answer)


def any_lines_are_understood_or_asked_again(data: bytes) -> None:
    """Any bytes typed at the line Prompter end the interview or are asked about again."""
    first, typed = (data[0], data[1:]) if data else (0, b"")
    interviewed(
        built_in() if first & 1 else small(),
        io.TextIOWrapper(io.BytesIO(typed), "utf-8", "surrogateescape"),  # as streams.prepare does
        interactive=bool(first & 2),
        columns=first >> 2 or None,
    )


def interviewed(
    questionnaire: Questionnaire,
    typed: io.TextIOBase,
    *,
    interactive: bool = False,
    columns: int | None = None,
    begun: Response | None = None,
) -> Response | None:
    """The response of an interview by lines, or None if it ended early; what is said is plain."""
    said = io.StringIO()
    prompter = AccessiblePrompter(
        typed,  # type: ignore[arg-type] # a StringIO, too, is no TextIO to mypy
        said,
        interactive=interactive,
        columns=lambda: columns,
    )
    prompter.greet(welcome(questionnaire))
    try:
        return ask_all(prompter, begun or Response.begin(questionnaire), _is_kept_valid)
    except (UserLeft, InputEndedError):
        return None
    finally:
        assert not _ACTS.search(said.getvalue())
        assert transliterated(said.getvalue()).isascii()
        assert said.getvalue().endswith("\n")


# ── Formats ──
def typed(data: bytes) -> str:
    """What is left of bytes that a person types as an answer."""
    return sanitize(data.decode("utf-8", "surrogateescape"))


def _everywhere(words: str) -> Response:
    typed = ("cups", "story", "own", "hopes")
    return Response(with_text_everywhere(), {"tea": "yes", **dict.fromkeys(typed, words)})


def any_words_stand_on_every_sheet(data: bytes) -> None:
    """Whatever is typed is on the sheet in every format as it was typed, and does nothing."""
    words = typed(data)
    if not words:
        return
    response = _everywhere(words)
    sheet = build(response, DAY)
    _on_text(sheet, words)
    _on_markdown(sheet, words)
    _on_html(sheet, words)
    on_terminal(sheet, 20 + len(data) % 61)
    in_fhir(response)


def _on_text(sheet: Sheet, words: str) -> None:
    written = text.write(sheet).decode()
    assert not _ACTS.search(written)
    assert all(cell_len(line) <= text.WIDTH for line in written.split("\n"))
    assert "".join(written.split()).count("".join(words.split())) >= PLACES


_COMMONMARK = MarkdownIt("commonmark")


def _on_markdown(sheet: Sheet, words: str) -> None:
    tokens = _COMMONMARK.parse(markdown.write(sheet).decode())
    assert [token.type for token in tokens] == _plain_markdown()
    # CommonMark shows U+FFFD for U+0000 alone, which cannot be typed.
    said = "\n".join(
        "".join(" " if part.type == "softbreak" else part.content for part in token.children or ())
        for token in tokens
    )
    assert said.count(words) >= PLACES


@cache
def _plain_markdown() -> list[str]:
    sheet = build(_everywhere("x"), DAY)
    return [token.type for token in _COMMONMARK.parse(markdown.write(sheet).decode())]


def _on_html(sheet: Sheet, words: str) -> None:
    page = Page(html.write(sheet))
    assert page.tags == _plain_html(len(words))
    assert page.text().count(words) >= PLACES


@cache
def _plain_html(length: int) -> list[tuple[str, dict[str, str | None]]]:
    return Page(html.write(build(_everywhere("x" * length), DAY))).tags


def on_terminal(sheet: Sheet, width: int) -> None:
    """A sheet on the terminal keeps to its columns and sends nothing but its own look."""
    lines = console.laid_out(sheet.blocks(), width, colour=True)
    for line in lines:
        seen = _LOOK.sub("", line)
        assert not _ACTS.search(seen)
        assert cell_len(seen) <= width


def in_fhir(response: Response) -> None:
    """Every text of a Bundle is one that FHIR takes."""
    bundle = elements.encode(fhir_response.bundle(response, NOW))
    assert all(map(_FHIR_STRING.fullmatch, _strings(json.loads(bundle))))


def _strings(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _strings(inner)


_NOT_SHOWN = messages.NOT_SHOWN.partition("{")[0].strip()


def any_words_are_set_as_pdf(data: bytes) -> None:
    """Whatever is typed is set, and what no font has is named."""
    words = typed(data)
    if not words:
        return
    set_ = pdf.typeset(build(_everywhere(words), DAY))
    said = "".join(page.extract_text() for page in PdfReader(io.BytesIO(set_.pdf)).pages)
    assert messages.LIMITS in " ".join(said.split())
    assert bool(set_.missing) == (_NOT_SHOWN in " ".join(said.split()))


PROMISES = {
    "questions": a_question_file_is_used_or_refused,
    "answers": an_answers_file_is_used_or_refused,
    "draft": a_draft_is_offered_or_set_aside,
    "lines": any_lines_are_understood_or_asked_again,
    "formats": any_words_stand_on_every_sheet,
    "pdf": any_words_are_set_as_pdf,
}
