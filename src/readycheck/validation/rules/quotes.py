"""Quotes compared with the guide, word for word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.diagnostics.words import Hint
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.parts import Passage
from readycheck.questionnaire.question import Question
from readycheck.text import collapse_whitespace
from readycheck.validation.hints.suggestions import suggestion
from readycheck.validation.rules.question_paths import questions

# So many of a quote's first or last characters are not in the guide by chance.
_MIN_SHARED = 8
_SHOWN = 20
_LETTER = re.compile(r"\w")


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield each quote that is not in the guide."""
    for place, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ()):
        # The notes are below the line that the words are in, so they must be in one.
        lines = {part.id: "\n".join(map(collapse_whitespace, part.text.splitlines())).strip()}
        for n, beside in enumerate(part.beside):
            passage = Passage(section=part.id, quote=beside.quote)
            yield from _passage(lines, passage, ("guide", "sections", place, "beside", n))
    words = guide_words(questionnaire)
    quoted: dict[Passage, bool] = {}  # many questions quote the same words
    for path, question in questions(questionnaire):
        for at, passage in passages(question, path):
            if not quoted.get(passage):
                problems = list(_passage(words, passage, at))
                quoted[passage] = not problems
                yield from problems


def guide_words(questionnaire: Questionnaire) -> dict[str, str]:
    """Return the words of each section of the guide, with single spaces, by the section's id."""
    sections = questionnaire.guide.sections if questionnaire.guide else ()
    return {
        part.id: part.text and collapse_whitespace(f"{part.title}\n{part.text}")
        for part in sections
    }


def passages(question: Question, path: Path) -> Iterator[tuple[Path, Passage]]:
    """Yield the passages of the guide that a question quotes, each with its path in the file."""
    if question.from_:
        yield (*path, "from"), question.from_
    yield from explanations(question, path)


def explanations(question: Question, path: Path) -> Iterator[tuple[Path, Passage]]:
    """Yield the passages that explain a question's answers, each with its path in the file."""
    for answer, explained in question.explain.items():
        for n, passage in enumerate(explained):
            yield (*path, "explain", answer, n), passage


def _passage(words: Mapping[str, str], passage: Passage, path: Path) -> Iterator[Finding]:
    section = passage.section
    if not words:
        yield Code.NO_GUIDE.at(path)
        return
    if section not in words:
        hint = suggestion(section, words)
        yield Code.UNKNOWN_SECTION.at((*path, "section"), section, hint=hint)
        return
    if not words[section]:
        return  # that there are none is a problem already
    quote = collapse_whitespace(passage.quote)
    if not any(_is_whole(words[section], span) for span in spans(words[section], quote)):
        hint = _hint(words, section, quote)
        yield Code.NOT_QUOTED.at((*path, "quote"), section, hint=hint)


def spans(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where a quote begins and ends in a text, each time that it is there."""
    start = text.find(quote)
    while quote and start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + len(quote))


def _is_whole(text: str, span: tuple[int, int]) -> bool:
    start, end = span
    return not (
        _LETTER.match(text[max(start - 1, 0) : start]) or _LETTER.match(text[end : end + 1])
    )


def _hint(words: Mapping[str, str], section: str, quote: str) -> str:
    text = words[section]
    if quote in text:
        return Hint.WHOLE_WORDS
    elsewhere = next((name for name, other in words.items() if quote in other), None)
    return Hint.OTHER_SECTION.format(elsewhere) if elsewhere else _nearest(quote, text)


# Marks that a keyboard, or an editor by itself, puts for others.
_ALIKE = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")


def _nearest(quote: str, text: str) -> str:
    """Return where a quote leaves the guide's words, if it begins or ends with some of them."""
    at = text.translate(_ALIKE).find(quote.translate(_ALIKE))
    if at >= 0:
        return Hint.OTHER_MARKS.format(text[at : at + len(quote)])
    same, goes_on = _shared_start(quote, text)
    if len(same) >= _MIN_SHARED:
        instead = quote[len(same) :][:_SHOWN]
        return Hint.QUOTE_AFTER.format(same[-_SHOWN:], goes_on, instead)
    same, goes_on = (part[::-1] for part in _shared_start(quote[::-1], text[::-1]))
    if len(same) >= _MIN_SHARED:
        instead = quote[: len(quote) - len(same)][-_SHOWN:]
        return Hint.QUOTE_BEFORE.format(same[:_SHOWN], goes_on, instead)
    return ""


def _shared_start(quote: str, text: str) -> tuple[str, str]:
    """Return the longest start of the quote that is at a word of the text, and what follows it."""
    begun = f"\n{text}"

    def found(length: int) -> int:
        start = quote[:length]
        return max(begun.find(f" {start}"), begun.find(f"\n{start}"))

    length = bisect_left(range(1, len(quote) + 1), True, key=lambda length: found(length) < 0)
    return quote[:length], text[found(length) + length :][:_SHOWN]
