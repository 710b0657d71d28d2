"""What a sound question file could do better: warnings, and never a reason to refuse it.

As in `rules`, each yields the path in the file, what there is to say, and how to mend it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readycheck.parsing.located import Path
from readycheck.questionnaire.answers import YES_NO
from readycheck.questionnaire.model import Question, Questionnaire
from readycheck.text import collapse_whitespace
from readycheck.validation.quotes import explanations, passages, words_of_the_guide
from readycheck.validation.suggestions import Finding, questions

MAX_WORDS = 60
YEAR = timedelta(days=366)

# The question marks of the world; Greek has a semicolon for one.
_QUESTION_MARK = re.compile(r"[?？؟՞፧]|[;\u037e]$")


def findings(questionnaire: Questionnaire, today: date) -> Iterator[Finding]:
    """Everything in the questionnaire to warn of on the day that is today."""
    words = words_of_the_guide(questionnaire)
    for path, question in questions(questionnaire):
        if not _QUESTION_MARK.search(question.text):
            yield (*path, "text"), "the question has no question mark", "write it as a question"
        if questionnaire.guide and question.type == "yes-no":
            yield from _unexplained(question, path)
        for at, passage in passages(question, path):
            if (length := len(passage.quote.split())) > MAX_WORDS:
                what = f"the passage has {length} words, too many to read on a screen"
                yield (*at, "quote"), what, f"quote {MAX_WORDS} at most"
        yield from _alone(questionnaire, words, question, path)
    yield from _old(questionnaire, today)


def _unexplained(question: Question, path: Path) -> Iterator[Finding]:
    bare = [option.id for option in YES_NO if not question.explain.get(option.id)]
    if bare:
        what = f"no passage of the guide explains the answer{'s' * (len(bare) > 1)} "
        yield (*path, "explain"), what + ", ".join(bare), "quote one for each under explain"


def _alone(
    questionnaire: Questionnaire, words: dict[str, str], question: Question, path: Path
) -> Iterator[Finding]:
    """Where words that the guide's section wants read beside a note explain without one."""
    for at, passage in explanations(question, path):
        shown = question.notes_after(str(at[-2]))
        assert questionnaire.guide is not None, "a passage without a guide is a Problem"
        for beside in questionnaire.guide.section(passage.section).beside:
            if set(beside.notes).isdisjoint(shown) and _overlap(
                words[passage.section], passage.quote, beside.quote
            ):
                what = "these words of the guide are not to stand without a note"
                mend = f"add {' or '.join(beside.notes)} to the question's notes, or quote others"
                yield (*at, "quote"), what, mend


def _overlap(text: str, one: str, other: str) -> bool:
    """Whether two quotes share some of a text's words."""
    ones, others = (
        [found.span() for found in re.finditer(re.escape(collapse_whitespace(quote)), text)]
        for quote in (one, other)
    )
    return any(a < d and c < b for a, b in ones for c, d in others)


def _old(questionnaire: Questionnaire, today: date) -> Iterator[Finding]:
    checked = questionnaire.help_now.checked
    if today - date.fromisoformat(checked) > YEAR:
        what = f"the help-now lines were last checked on {checked}, more than a year ago"
        yield ("help_now", "checked"), what, "check each line, and write the day you did"
