"""What a sound question file could do better: warnings, never a reason to refuse it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

import msgspec

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.diagnostics.words import Hint
from readycheck.questionnaire import fingerprint
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import GuideSection
from readycheck.questionnaire.question import Question
from readycheck.response.answers import yes_no
from readycheck.text import collapse_whitespace
from readycheck.validation.rules.question_paths import questions
from readycheck.validation.rules.quotes import explanations, guide_words, passages, spans

MAX_WORDS = 60
MAX_TOPIC = 80  # characters
YEAR = timedelta(days=366)
DAY = timedelta(days=1)  # it may be tomorrow already where they were checked

# The question marks of the world; Greek has a semicolon for one.
_QUESTION_MARK = re.compile(r"[?？؟՞፧]|[;\u037e]$")

Spans = list[tuple[int, int]]
FindSpans = Callable[[str, str], Spans]


def findings(questionnaire: Questionnaire, today: date) -> Iterator[Finding]:
    """Yield everything in the questionnaire to warn of on the day that is today."""
    guide = questionnaire.guide.sections if questionnaire.guide else ()
    sections = {section.id: section for section in guide}
    words = guide_words(questionnaire)

    @cache  # many questions quote the same words
    def find(section: str, quote: str) -> Spans:
        return list(spans(words[section], collapse_whitespace(quote)))

    yield from _in_curly_quotes(questionnaire)
    for path, question in questions(questionnaire):
        if _lacks_question_mark(questionnaire, question):
            yield Code.NO_QUESTION_MARK.at((*path, "text"))
        if (length := len(question.topic)) > MAX_TOPIC:
            yield Code.LONG_TOPIC.at((*path, "topic"), length, MAX_TOPIC)
        if _raises_nothing(questionnaire, question):
            measures = question.measured and question.type != "scale"
            yield Code.NOTHING_RAISED.at(path, hint=Hint.MOVE_TO_VISIT if measures else "")
        if questionnaire.guide and question.type == "yes-no":
            yield from _unexplained(question, path)
        for at, passage in passages(question, path):
            if (length := len(passage.quote.split())) > MAX_WORDS:
                yield Code.LONG_PASSAGE.at((*at, "quote"), length, MAX_WORDS)
        yield from _without_note(sections, find, question, path)
    yield from _old(questionnaire, today)
    yield from _unsealed(questionnaire)


def _unsealed(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield where two forms could have one address and one version in health records."""
    seal = fingerprint.seal(questionnaire) if questionnaire.url else None
    if seal and questionnaire.seal is None:
        yield Code.NO_SEAL.at(("version",), seal)
    elif seal and questionnaire.seal != seal:
        yield Code.BROKEN_SEAL.at(("version",), questionnaire.version, seal)


def _lacks_question_mark(questionnaire: Questionnaire, question: Question) -> bool:
    """Return whether a question is a sentence that does not ask. A label need not, nor what is
    said over one box, nor what goes on from its section's stem."""
    if question.type == "some-of" and len(questionnaire.options_of(question)) == 1:
        return False
    if questionnaire.section_of[question.id].stem or _QUESTION_MARK.search(question.text):
        return False
    return question.type == "yes-no" or collapse_whitespace(question.text).endswith(".")


# What a word processor makes of quotation marks, in several languages.
_QUOTED = re.compile(r"“[^“”„]*[”“]|„[^“”„]*[”“]|‘[^‘’]*’|‚[^‘’]*[‘’]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›")


def _in_curly_quotes(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield the texts that a word processor has put in its own quotation marks."""
    file = msgspec.to_builtins(questionnaire)
    file.pop("guide", None)  # its words are as they are
    yield from (Code.CURLY_QUOTES.at(at) for at, text in _texts(file) if _QUOTED.fullmatch(text))


def _texts(data: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text in a file but quotes and answers, with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in ("quote", "answers"):
                yield from _texts(value, (*path, key))
    elif isinstance(data, list | tuple):
        for place, item in enumerate(data):
            yield from _texts(item, (*path, place))


def _raises_nothing(questionnaire: Questionnaire, question: Question) -> bool:
    """Return whether a caution that can be answered from a list never becomes a topic.

    A follow-up is shown with the question that brings it up.
    """
    return (
        questionnaire.section_of[question.id].role == "caution"
        and question.id not in questionnaire.brought_up_by
        and not question.in_own_words
        and not questionnaire.raising[question.id]
    )


def _unexplained(question: Question, path: Path) -> Iterator[Finding]:
    bare = [option.id for option in yes_no() if not question.explain.get(option.id)]
    if bare:
        yield Code.UNEXPLAINED.at((*path, "explain"), ", ".join(bare))


def _without_note(
    sections: dict[str, GuideSection], find: FindSpans, question: Question, path: Path
) -> Iterator[Finding]:
    """Yield where words that the guide's section wants read beside a note explain without one."""
    for at, passage in explanations(question, path):
        shown = question.notes_after(str(at[-2]))
        for beside in sections[passage.section].beside:
            if set(beside.notes).isdisjoint(shown) and _overlap(
                find(passage.section, passage.quote), find(passage.section, beside.quote)
            ):
                yield Code.NOTE_MISSING.at((*at, "quote"), " or ".join(beside.notes))


def _overlap(some: Spans, others: Spans) -> bool:
    """Return whether a span among `some` shares words with one among `others`, both in order."""
    fewer, more = sorted((some, others), key=len)
    for start, end in fewer:
        before_end = bisect_left(more, (end, end))
        if before_end and more[before_end - 1][1] > start:
            return True
    return False


def _old(questionnaire: Questionnaire, today: date) -> Iterator[Finding]:
    checked = questionnaire.help_now.checked
    if date.fromisoformat(checked) - today > DAY:
        yield Code.FUTURE_HELP.at(("help_now", "checked"), checked)
    if today - date.fromisoformat(checked) > YEAR:
        yield Code.OLD_HELP.at(("help_now", "checked"), checked)
