"""The rules of answers, in a file of answers, a draft or a sample."""

from collections import Counter
from collections.abc import Iterator, Mapping

from readycheck.parsing.codes import Code, Finding, Hint, Path
from readycheck.questionnaire.answers import Misfit, misfit, options_for, typed_length
from readycheck.questionnaire.bounds import MAX_ENTRIES, MAX_TYPED, MAX_TYPED_IN_ALL
from readycheck.questionnaire.model import Questionnaire
from readycheck.validation.suggestions import suggestion, unknown_question


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


def check_answer(
    questionnaire: Questionnaire, name: str, answer: object, path: Path
) -> Iterator[Finding]:
    """Yield what is wrong with one answer of an answers file or a sample."""
    if name not in questionnaire.place:
        yield unknown_question(questionnaire, path, name)
        return
    question = questionnaire.question(name)
    known = [option.id for option in options_for(questionnaire, question)]
    match misfit(questionnaire, question, answer):
        case Misfit.NOT_TEXT:
            yield Code.ANSWER_NOT_TEXT.at(path)
        case Misfit.TOO_LONG:
            yield Code.ANSWER_TOO_LONG.at(path, len(str(answer)), MAX_TYPED)
        case Misfit.NOT_LIST:
            yield Code.ANSWER_NOT_LIST.at(path, hint=_list_hint(answer, known))
        case Misfit.NOT_OFFERED:
            yield _not_offered(path, answer, known)
        case Misfit.TWICE:
            twice, _ = Counter(_items(answer)).most_common(1)[0]
            yield Code.ANSWER_TWICE.at(path, twice)
        case Misfit.TOO_MANY:
            most = MAX_ENTRIES if question.type == "list" else question.at_most
            yield Code.ANSWERS_TOO_MANY.at(path, len(_items(answer)), most)
        case Misfit.EXCLUSIVE:
            exclusive = {option.id for option in question.options if option.exclusive}
            odd = next(item for item in _items(answer) if item in exclusive)
            yield Code.ANSWER_EXCLUSIVE.at(path, odd)
        case Misfit.NOT_ENTRIES:
            yield Code.ANSWER_NOT_ENTRIES.at(path)


def check_unfinished(
    questionnaire: Questionnaire, name: str, text: str, path: Path
) -> Iterator[Finding]:
    """Yield what is wrong with the beginning of an answer to a question."""
    listed = name in questionnaire.place and questionnaire.question(name).type == "list"
    yield from check_answer(questionnaire, name, text.splitlines() if listed else text, path)


def _items(answer: object) -> list[object]:
    return list(answer) if isinstance(answer, list | tuple) else [answer]


def _list_hint(answer: object, known: list[str]) -> str:
    if not isinstance(answer, str):
        return Hint.ADD_ONE
    return Hint.AS_LIST.format(answer) if answer in known else suggestion(answer, known)


def _not_offered(path: Path, answer: object, known: list[str]) -> Finding:
    odd = next(item for item in [*_items(answer), answer] if item not in known)
    shown = f"'{odd}'" if isinstance(odd, str) else "this"
    hint = suggestion(odd if isinstance(odd, str) else "", known)
    return Code.ANSWER_NOT_OFFERED.at(path, shown, hint=hint)
