"""Quotes held against the guide, word for word."""

import re
from collections.abc import Iterator, Mapping
from os.path import commonprefix

from readycheck.parsing.located import Path
from readycheck.questionnaire.model import Passage, Question, Questionnaire
from readycheck.text import collapse_whitespace
from readycheck.validation.suggestions import Finding, questions, suggestion


def _passages(questionnaire: Questionnaire) -> Iterator[Finding]:
    for place, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ()):
        # The notes stand below the line that the words are in, so they must be in one.
        lines = {part.id: "\n".join(map(collapse_whitespace, part.text.splitlines())).strip()}
        for n, beside in enumerate(part.beside):
            passage = Passage(section=part.id, quote=beside.quote)
            yield from _passage(lines, passage, ("guide", "sections", place, "beside", n))
    words = words_of_the_guide(questionnaire)
    for path, question in questions(questionnaire):
        for at, passage in passages(question, path):
            yield from _passage(words, passage, at)


def words_of_the_guide(questionnaire: Questionnaire) -> dict[str, str]:
    """The words of each section of the guide, with single spaces, by the section's id."""
    sections = questionnaire.guide.sections if questionnaire.guide else ()
    return {
        part.id: part.text and collapse_whitespace(f"{part.title}\n{part.text}")
        for part in sections
    }


def passages(question: Question, path: Path) -> Iterator[tuple[Path, Passage]]:
    """The passages of the guide that a question quotes, each with its path in the file."""
    if question.from_:
        yield (*path, "from"), question.from_
    yield from explanations(question, path)


def explanations(question: Question, path: Path) -> Iterator[tuple[Path, Passage]]:
    """The passages that explain a question's answers, each with its path in the file."""
    for answer, explained in question.explain.items():
        for n, passage in enumerate(explained):
            yield (*path, "explain", answer, n), passage


def _passage(words: Mapping[str, str], passage: Passage, path: Path) -> Iterator[Finding]:
    if not words:
        mend = "add one under guide, or leave the passage out"
        yield path, "there is no guide to quote from", mend
        return
    if passage.section not in words:
        what = f"the guide has no section '{passage.section}'"
        yield (*path, "section"), what, suggestion(passage.section, words)
        return
    if not words[passage.section]:
        return  # that there are none is a Problem already
    quote = collapse_whitespace(passage.quote)
    if re.search(rf"(?<!\w){re.escape(quote)}(?!\w)", words[passage.section]):
        return
    what = f"the quote is not word for word in the guide's section '{passage.section}'"
    if quote in words[passage.section]:
        mend = "quote whole words"
    elif elsewhere := [id for id, text in words.items() if quote in text]:
        mend = f"it stands in section '{elsewhere[0]}'"
    else:
        mend = _nearest(quote, words[passage.section])
    yield (*path, "quote"), what, mend


# Marks that a keyboard, or an editor by itself, puts for others.
_ALIKE = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")


def _nearest(quote: str, text: str) -> str:
    """Where a quote leaves the guide's words, if it begins or ends with some of them."""
    at = text.translate(_ALIKE).find(quote.translate(_ALIKE))
    if at >= 0:
        return f"its quotation marks or dashes differ: the guide has “{text[at : at + len(quote)]}”"
    same, goes_on = _in_common(quote, text)
    if len(same) >= 8:
        return f"after “{same[-20:]}” the guide has “{goes_on}”, not “{quote[len(same) :][:20]}”"
    same, goes_on = (part[::-1] for part in _in_common(quote[::-1], text[::-1]))
    if len(same) >= 8:
        instead = quote[: len(quote) - len(same)][-20:]
        return f"before “{same[:20]}” the guide has “{goes_on}”, not “{instead}”"
    return "copy the guide's words unchanged"


def _in_common(quote: str, text: str) -> tuple[str, str]:
    """The longest beginning of the quote that stands at a word in the text, and what follows."""
    starts = (found.start() for found in re.finditer(r"\S+", text))
    same, at = max(
        (commonprefix([quote, text[start : start + len(quote)]]), start)  # noqa: RUF071 (of characters)
        for start in starts
    )
    return same, text[at + len(same) :][:20]
