"""Answers files: versioned, fingerprinted, read as strictly as question files."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any, Literal, NamedTuple
from uuid import UUID

import msgspec

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.diagnostic import InvalidFileError
from readycheck.diagnostics.finding import Path
from readycheck.diagnostics.words import Hint
from readycheck.parsing import files, json_reader
from readycheck.parsing.located import LocatedData
from readycheck.questionnaire.bounds import MAX_NAMED, MAX_NOTE
from readycheck.questionnaire.language import MAX_TAG, TAG_PATTERN
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Option, Question
from readycheck.response.answers import normalise, normalise_begun, options_for
from readycheck.response.labels import condition_in_words
from readycheck.response.response import Response, Unfinished
from readycheck.text import clipped, escape
from readycheck.validation.hints import likely
from readycheck.validation.hints.suggestions import suggestion
from readycheck.validation.rules import answer_rules

FORMAT: Literal[1] = 1


class Record(NamedTuple):
    """What an answers file holds; `changed` says that its questions were others than these.

    `left_out` says which answers are hidden by others: only a file written by hand has any. `unfit`
    has the questions whose answers no longer fit, where those are passed over. `id` is the file's
    own, a UUID, which a file written by hand may lack.
    """

    response: Response
    created: datetime | None
    changed: bool
    left_out: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    id: str | None = None


def encode(response: Response, created: datetime, record_id: UUID | None = None) -> bytes:
    """Return the answers file of a response; what a condition hides is not written."""
    questionnaire = response.questionnaire
    shown = ((question.id, response.shown(question)) for question in response.path())
    record = {
        "readycheck": FORMAT,
        **({"id": str(record_id)} if record_id else {}),
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "fingerprint": questionnaire.fingerprint,
        },
        "created": created.isoformat(timespec="seconds"),
        "answers": {question_id: answer for question_id, answer in shown if answer is not None},
    }
    if response.language not in ("", questionnaire.original_language):
        record["language"] = response.language
    if response.begun:
        record["unfinished"] = response.begun
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def load(
    questionnaire: Questionnaire,
    file: str,
    stream: IO[bytes] | None = None,
    *,
    fits: bool = False,
    exact: bool = False,
) -> Record:
    """Return the record in an answers file, or in `stream`; raises InvalidFileError."""
    return decode(questionnaire, file, files.read_bytes(file, stream), fits=fits, exact=exact)


def decode(
    questionnaire: Questionnaire,
    file: str,
    data: bytes,
    *,
    fits: bool = False,
    exact: bool = False,
) -> Record:
    """Return the record in the bytes of an answers file; raises InvalidFileError.

    With `fits`, an answer to other questions than these that does not fit is passed over. An
    `exact` record is refused if its questions were others.
    """
    text = files.decode(file, data, instead=Code.NOT_ANSWERS.hint)
    _refuse_other_text(file, text)
    read = json_reader.read(file, text)
    _refuse_other_data(read)
    _check_head(read, questionnaire)
    if any(each.code == Code.OTHER_QUESTIONNAIRE.code for each in read.found):
        raise InvalidFileError(read.found)  # its answers are to other questions
    changed = not read.found and _is_changed(read, questionnaire)
    if changed and exact:
        read.add(Code.ANSWERS_OF_OTHERS.at(("questionnaire", "fingerprint")))
        raise InvalidFileError(read.found)
    unfit = tuple(_unfit(read, questionnaire)) if fits and changed else ()
    answers = _answers(read, questionnaire, unfit)
    created = _created(read)
    record_id = _id(read)
    unfinished = _unfinished(read, questionnaire)
    language = _language(read) or questionnaire.original_language
    if read.found:
        raise InvalidFileError(read.found)
    response = Response(questionnaire, answers, unfinished=unfinished, language=language)
    return Record(response, created, changed, tuple(_left_out(read, response)), unfit, record_id)


_SECTIONS = re.compile(r"^sections *:", re.MULTILINE)
_QUESTIONS = re.compile(r"^(?:readycheck|sections) *:", re.MULTILINE)
_ANSWERS = re.compile(r"""["']?answers["']?\s*:\s*\{""")


def _refuse_other_text(file: str, text: str) -> None:
    """Raise InvalidFileError for what was never meant to be JSON, such as a sheet."""
    questions = _SECTIONS.search(text)  # of YAML, which may have answers too, of samples
    if text.lstrip()[:1] in ("{", "[") or (_ANSWERS.search(text) and not questions):
        return
    source = LocatedData(file)
    if not text.strip():
        source.stop(1, 1, Code.EMPTY, hint=Code.NOT_ANSWERS.hint)
    source.stop(1, 1, Code.QUESTION_FILE if _QUESTIONS.search(text) else Code.NOT_ANSWERS)


def _refuse_other_data(read: LocatedData) -> None:
    """Raise InvalidFileError for JSON of another kind, such as a health record."""
    if not isinstance(read.data, dict) or not read.data:
        return
    resource = read.data.get("resourceType")
    if resource == "Questionnaire" or "sections" in read.data:
        read.stop(1, 1, Code.QUESTION_FILE)
    if resource or read.data.keys().isdisjoint(("readycheck", "questionnaire", "answers")):
        read.stop(1, 1, Code.NOT_ANSWERS)


def _is_changed(read: LocatedData, questionnaire: Questionnaire) -> bool:
    fingerprint = read.data["questionnaire"].get("fingerprint")
    return fingerprint is not None and fingerprint != questionnaire.fingerprint


def _unfit(read: LocatedData, questionnaire: Questionnaire) -> Iterator[str]:
    """Yield the ids of the answers that these questions do not take."""
    entries = read.data["answers"]
    for name, value in entries.items() if isinstance(entries, dict) else ():
        if any(answer_rules.check_answer(questionnaire, name, value, ())):
            yield name


def _left_out(read: LocatedData, response: Response) -> Iterator[str]:
    """Yield what to say of the first hidden answers, and of how many more there are."""
    hidden = list(_hidden(response))
    for path, what in hidden[:MAX_NAMED]:
        yield _noted(read, path, response.questionnaire, what)
    if (more := len(hidden) - MAX_NAMED) > 0:
        yield messages.plural(more, messages.LEFT_OUT_MORE)


def _hidden(response: Response) -> Iterator[tuple[Path, Question | Option]]:
    questionnaire = response.questionnaire
    for question_id, answer in response.answers.items():
        question = questionnaire.question(question_id)
        path = ("answers", question_id)
        if not response.visible(question):
            yield path, question
            continue
        open_ = response.options(question)
        hidden = {o.id: o for o in options_for(questionnaire, question) if o not in open_}
        for place, option_id in enumerate((answer,) if isinstance(answer, str) else answer):
            if option_id in hidden:
                yield (*path, place), hidden[option_id]


def _noted(
    read: LocatedData, path: Path, questionnaire: Questionnaire, what: Question | Option
) -> str:
    """Return what is left out and the answers it depends on, with its place in the file."""
    line, column = read.mark(path)
    unless = (
        condition_in_words(questionnaire, condition, messages.LEFT_OUT_UNLESS)
        for condition in what.when.items()
    )
    said = " ".join((messages.LEFT_OUT.format(what.text), *unless))
    return f"{escape(read.file)}:{line}:{column}: {clipped(said, MAX_NOTE)}"


_HEAD = ("readycheck", "id", "questionnaire", "created", "answers", "language", "unfinished")
_QUESTIONNAIRE = ("id", "version", "fingerprint")


def _check_head(read: LocatedData, questionnaire: Questionnaire) -> None:
    if not _is_map(read, (), read.data, _HEAD, ("readycheck", "questionnaire", "answers")):
        return
    number = read.data.get("readycheck", FORMAT)
    if type(number) is not int or number != FORMAT:  # true is equal to 1
        read.add(Code.ANSWERS_FORMAT.at(("readycheck",), FORMAT))
    of = read.data.get("questionnaire")
    path = ("questionnaire",)
    if "questionnaire" in read.data and _is_map(read, path, of, _QUESTIONNAIRE, ("id",)):
        if "id" in of and of["id"] != questionnaire.id:
            name = of["id"] if isinstance(of["id"], str) else "?"
            read.add(Code.OTHER_QUESTIONNAIRE.at((*path, "id"), name, questionnaire.id))
        for name in ("version", "fingerprint"):
            if name in of and not isinstance(of[name], str):
                read.add(Code.NOT_TEXT_VALUE.at((*path, name), name))


def _is_map(
    read: LocatedData,
    path: Path,
    data: Any,
    known: tuple[str, ...],
    needed: tuple[str, ...],
) -> bool:
    if not isinstance(data, dict):
        hint = Hint.BRACES_FOR_BRACKETS if isinstance(data, list) else ""
        if isinstance(data, str) and needed == ("id",):
            hint = Hint.WRITE.format(f'{{"id": {json.dumps(data, ensure_ascii=False)}}}')
        read.add(Code.NOT_MAP.at(path, hint=hint))
        return False
    for key in data:
        if key not in known:
            hint = suggestion(key, known, removable=True)
            read.add(Code.UNKNOWN_KEY.at((*path, key), key, hint=hint), key=True)
    for key in needed:
        if key not in data:
            read.add(Code.MISSING_KEY.at((*path, key), key))
    return True


def _answers(
    read: LocatedData, questionnaire: Questionnaire, unfit: tuple[str, ...]
) -> dict[str, Answer]:
    entries = read.data.get("answers", {}) if isinstance(read.data, dict) else {}
    if not isinstance(entries, dict):
        hint = Hint.WRITE.format("{}") if not entries else ""
        read.add(Code.NOT_MAP.at(("answers",), hint=hint))
        return {}
    answers: dict[str, Answer] = {}
    for name, value in entries.items():
        if name in unfit:
            continue
        found = list(answer_rules.check_answer(questionnaire, name, value, ("answers", name)))
        for finding in found:
            read.add(finding, key=name not in questionnaire.place)
        if not found:
            question = questionnaire.question(name)
            written: Any = answer_rules.spelled(question, value)
            answer = tuple(written) if isinstance(written, list) else written
            answers[name] = normalise(question, answer)
    for finding in answer_rules.check_length(questionnaire, answers, ("answers",)):
        read.add(finding)
    return answers


def _unfinished(read: LocatedData, questionnaire: Questionnaire) -> Unfinished | None:
    """Return what was half typed when the file was saved, if anything was."""
    begun = read.data.get("unfinished") if isinstance(read.data, dict) else None
    path, keys = ("unfinished",), ("question", "text")
    if begun is None or not _is_map(read, path, begun, keys, keys):
        return None
    texts = [begun[key] for key in keys if isinstance(begun.get(key), str)]
    for key in keys:
        if key in begun and not isinstance(begun[key], str):
            read.add(Code.NOT_TEXT_VALUE.at((*path, key), key))
    if len(texts) < len(keys):
        return None
    name, text = texts
    place = (*path, "text" if name in questionnaire.place else "question")
    for finding in answer_rules.check_unfinished(questionnaire, name, text, place):
        read.add(finding)
    return Unfinished(name, normalise_begun(text))


def _language(read: LocatedData) -> str | None:
    """Return the language that the person's own words were typed in, if it is there."""
    tag = read.data.get("language") if isinstance(read.data, dict) else None
    if tag is None:
        return None
    if not isinstance(tag, str):
        read.add(Code.NOT_TEXT_VALUE.at(("language",), "language"))
    elif len(tag) > MAX_TAG or not re.search(TAG_PATTERN, tag):
        read.add(Code.BAD_LANGUAGE.at(("language",), tag, hint=likely.language_hint(tag)))
    else:
        return tag
    return None


def _id(read: LocatedData) -> str | None:
    named = read.data.get("id") if isinstance(read.data, dict) else None
    if named is None:
        return None
    try:
        return str(UUID(named))
    except (AttributeError, TypeError, ValueError):
        shown = named if isinstance(named, str) else "?"
        read.add(Code.BAD_RECORD_ID.at(("id",), shown))
        return None


def _created(read: LocatedData) -> datetime | None:
    created = read.data.get("created") if isinstance(read.data, dict) else None
    if created is None:
        return None
    try:
        return datetime.fromisoformat(created)
    except (TypeError, ValueError):
        read.add(Code.BAD_TIME.at(("created",)))
        return None
