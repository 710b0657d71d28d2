"""The rules of answers, in a file of answers, a draft or a sample."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.diagnostics.words import Hint
from readycheck.questionnaire.bounds import MAX_ENTRIES, MAX_TYPED, MAX_TYPED_IN_ALL
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Option, Question
from readycheck.response import values
from readycheck.response.answers import Misfit, misfit, options_for, typed_length
from readycheck.text import comparable
from readycheck.validation.bare_numbers import as_text
from readycheck.validation.hints import likely
from readycheck.validation.hints.suggestions import suggestion
from readycheck.validation.rules.question_paths import unknown_question


def check_length(
    questionnaire: Questionnaire, answers: Mapping[str, object], path: Path
) -> Iterator[Finding]:
    """Yield a finding if the typed answers are too long together for one sheet."""
    typed = sum(
        typed_length(questionnaire.question(name), answer)
        for name, answer in answers.items()
        if name in questionnaire.place
    )
    if typed > MAX_TYPED_IN_ALL:
        yield Code.ANSWERS_TOO_LONG.at(path, typed, MAX_TYPED_IN_ALL)


def is_answer(questionnaire: Questionnaire, name: str, answer: object) -> bool:
    """Return whether the questionnaire has such a question, and it takes the answer."""
    if name not in questionnaire.place:
        return False
    question = questionnaire.question(name)
    return misfit(questionnaire, question, spelled(question, answer)) is None


def check_answer(
    questionnaire: Questionnaire, name: str, answer: object, path: Path
) -> Iterator[Finding]:
    """Yield what is wrong with one answer of an answers file or a sample."""
    if name not in questionnaire.place:
        yield unknown_question(questionnaire, path, name)
        return
    question = questionnaire.question(name)
    answer = spelled(question, answer)
    offered = options_for(questionnaire, question)
    match misfit(questionnaire, question, answer):
        case Misfit.NOT_TEXT:
            like = Code.AMBIGUOUS.hint.format("", _example(question)) if question.measured else ""
            yield Code.ANSWER_NOT_TEXT.at(path, hint=_text_hint(answer) or like)
        case Misfit.TOO_LONG:
            yield Code.ANSWER_TOO_LONG.at(path, max(map(len, map(str, _items(answer)))), MAX_TYPED)
        case Misfit.NOT_LIST:
            yield Code.ANSWER_NOT_LIST.at(path, hint=_list_hint(answer, offered))
        case Misfit.NOT_OFFERED:
            yield _not_offered(path, answer, offered)
        case Misfit.TWICE:
            twice, _ = Counter(_items(answer)).most_common(1)[0]
            yield Code.ANSWER_TWICE.at(path, twice)
        case Misfit.TOO_MANY:
            most = MAX_ENTRIES if question.type == "list" else question.at_most
            yield Code.ANSWERS_TOO_MANY.at(path, len(_items(answer)), most)
        case Misfit.EXCLUSIVE:
            exclusive = {
                option.id for option in questionnaire.options_of(question) if option.exclusive
            }
            odd = next(item for item in _items(answer) if item in exclusive)
            yield Code.ANSWER_EXCLUSIVE.at(path, odd)
        case Misfit.NOT_NUMBER:
            yield Code.NOT_NUMBER.at(path, answer, _example(question))
        case Misfit.OUT_OF_RANGE:
            yield Code.OUT_OF_RANGE.at(path, answer, *values.bounds(question))
        case Misfit.TOO_PRECISE:
            yield Code.TOO_PRECISE.at(path, answer, question.decimals)
        case Misfit.NOT_DATE:
            yield Code.NOT_DATE.at(path, answer)
        case Misfit.NOT_TIME:
            yield Code.NOT_TIME.at(path, answer)
        case Misfit.AMBIGUOUS:
            yield Code.AMBIGUOUS.at(path, answer, _example(question))
        case Misfit.NOT_ENTRIES:
            hint = Hint.WRITE.format(f'["{answer}"]') if isinstance(answer, str) else ""
            hint = hint if any(_items(answer)) else Hint.ADD_ONE
            yield Code.ANSWER_NOT_ENTRIES.at(path, hint=hint)
        case Misfit.REFUSED:
            said = questionnaire.refusal(question, str(answer))
            yield Code.ANSWER_REFUSED.at(path, said)


def _example(question: Question) -> str:
    if question.type == "date":
        return "2026-11-25"
    if question.type == "time":
        return "19:30"
    return str(values.bounds(question)[0] if question.min_ is not None else 7)


def check_unfinished(
    questionnaire: Questionnaire, name: str, text: str, path: Path
) -> Iterator[Finding]:
    """Yield what is wrong with the beginning of an answer to a question."""
    question = questionnaire.question(name) if name in questionnaire.place else None
    if question and question.measured and len(text) <= MAX_TYPED:
        return  # half a number, date or time need not be one
    listed = question is not None and question.type == "list"
    yield from check_answer(questionnaire, name, text.splitlines() if listed else text, path)


def spelled(question: Question, answer: object) -> object:
    """Return an answer in which numbers are the text that they are written in, as answers are kept;
    words that are asked for must be in quotes."""
    if question.in_own_words:
        return answer
    if isinstance(answer, list):
        return [spelled(question, item) for item in answer]
    return as_text(answer)


def _items(answer: object) -> list[object]:
    return list(answer) if isinstance(answer, list | tuple) else [answer]


def _text_hint(answer: object) -> str:
    """Return what to write in the place of nothing, or of a list of texts."""
    if answer is None or (isinstance(answer, str) and not answer.strip()):
        return Hint.REMOVE
    texts = answer if isinstance(answer, list) else []
    if not texts or not all(isinstance(text, str) for text in texts):
        return ""
    return Hint.WRITE.format(json.dumps(", ".join(texts), ensure_ascii=False))


def _list_hint(answer: object, options: Sequence[Option]) -> str:
    """Return the list that was meant by its answers without brackets, or with true beside each."""
    ids = {comparable(name): o.id for o in options for name in (o.text, o.id)}
    written: list[object] = []
    if isinstance(answer, str):
        written = [answer] if comparable(answer) in ids else [*likely.parts(answer)]
    elif isinstance(answer, dict):
        written = [name for name, chosen in answer.items() if chosen]
    meant = [ids.get(comparable(str(name)), "") for name in written]
    if meant and all(meant):
        return Hint.AS_LIST.format(", ".join(map(json.dumps, meant)))
    known = [option.id for option in options]
    return suggestion(answer, known) if isinstance(answer, str) else Hint.ADD_ONE


def _not_offered(path: Path, answer: object, options: Sequence[Option]) -> Finding:
    known = [option.id for option in options]
    odd = next(item for item in [*_items(answer), answer] if item not in known)
    if not isinstance(odd, str):
        return Code.ANSWER_NOT_OFFERED.at(path, "this", hint=suggestion("", known))
    said = (option.id for option in options if comparable(option.text) == comparable(odd))
    meant = next(said, None)
    hint = Hint.DID_YOU_MEAN.format(meant) if meant else suggestion(odd, known)
    return Code.ANSWER_NOT_OFFERED.at(path, f"'{odd}'", hint=hint)
