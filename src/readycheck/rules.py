"""The rules of a question file that the model's types cannot say.

Each rule yields what breaks it: the path in the file, what is wrong, and how to mend it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from os.path import commonprefix

from readycheck.model import Passage, Question, Questionnaire, offered, squeezed, unfit
from readycheck.response import Response
from readycheck.source import MOST_DEPTH, Path

Finding = tuple[Path, str, str]

MOST_NAMES = 1000

# The line Asker keeps these for itself: no answer could be told apart from them.
_KEPT = re.compile(r"[bgq?-]|\d+", re.IGNORECASE)


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Everything in the questionnaire that breaks a rule."""
    sound = True
    for finding in _findings(questionnaire):
        sound = False
        yield finding
    if sound:  # or nobody can go through its questions
        yield from _unfinished_samples(questionnaire)


def _findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    yield from _ids(questionnaire)
    yield from _passages(questionnaire)
    yield from _notes(questionnaire)
    for path, question in questions(questionnaire):
        yield from _when(questionnaire, question, path)
        yield from _answers(questionnaire, question, path)
        yield from _options(questionnaire, question, path)
    yield from _depth(questionnaire)
    yield from _checked(questionnaire)
    yield from _write_in(questionnaire)
    yield from _samples(questionnaire)


def suggestion(name: object, known: Iterable[str], otherwise: str = "") -> str:
    """The mend for a name that is not among the known ones; `otherwise` is one, too."""
    names = list(known)
    if close := closest(name, names):
        return f"did you mean '{close[0]}'?"
    if not names:
        return "leave it out"
    either = f"{otherwise}, or " if otherwise else ""
    if len(names) <= 8:
        return f"{either}write {'one of: ' * (len(names) > 1)}{', '.join(names)}"
    return f"{either}check its spelling"


def closest(name: object, known: Iterable[str]) -> list[str]:
    """The known name that `name` was most likely meant to be, if there is one."""
    from difflib import get_close_matches  # only a broken file needs it

    names = list(known)
    # Each comparison takes microseconds, and every name of a large file can be misspelt.
    return get_close_matches(str(name), names, n=1) if len(names) <= MOST_NAMES else []


def questions(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    """Every question, with its path in the file."""
    for at, section in enumerate(questionnaire.sections):
        for place, question in enumerate(section.questions):
            yield ("sections", at, "questions", place), question


def _ids(questionnaire: Questionnaire) -> Iterator[Finding]:
    guide = questionnaire.guide.sections if questionnaire.guide else ()
    yield from _repeated((("guide", "sections", n), part.id) for n, part in enumerate(guide))
    for name in ("sections", "notes", "samples"):
        parts = enumerate(getattr(questionnaire, name))
        yield from _repeated(((name, n), part.id) for n, part in parts)
    yield from _repeated((path, question.id) for path, question in questions(questionnaire))
    asks = [
        ((*path, "ask", n), ask.id)
        for path, question in questions(questionnaire)
        for n, ask in enumerate(question.ask)
    ]
    yield from _repeated(asks)
    for path, question in questions(questionnaire):
        options = [((*path, "options", n), option.id) for n, option in enumerate(question.options)]
        yield from _repeated(options, known={id for _, id in asks} if question.bring else ())


def _repeated(ids: Iterable[tuple[Path, str]], known: Iterable[str] = ()) -> Iterator[Finding]:
    seen = set(known)
    for path, id in ids:
        if id in seen:
            yield (*path, "id"), f"the id '{id}' is taken already", "give this one its own"
        seen.add(id)


def _passages(questionnaire: Questionnaire) -> Iterator[Finding]:
    for place, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ()):
        # The notes stand below the line that the words are in, so they must be in one.
        lines = {part.id: "\n".join(map(squeezed, part.text.splitlines())).strip()}
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
    return {part.id: part.text and squeezed(f"{part.title}\n{part.text}") for part in sections}


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
    quote = squeezed(passage.quote)
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


def _notes(questionnaire: Questionnaire) -> Iterator[Finding]:
    named = [
        ((*path, "notes", n), id)
        for path, question in questions(questionnaire)
        for n, id in enumerate(question.notes)
    ]
    also = questionnaire.sheet.also_listed
    named += [(("sheet", "also_listed", n), id) for n, id in enumerate(also)]
    named += [
        (("guide", "sections", at, "beside", n, "notes", m), id)
        for at, part in enumerate(questionnaire.guide.sections if questionnaire.guide else ())
        for n, beside in enumerate(part.beside)
        for m, id in enumerate(beside.notes)
    ]
    for path, id in named:
        if id not in questionnaire.note:
            yield path, f"there is no note '{id}'", suggestion(id, questionnaire.note)


def _when(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    conditions = [((*path, "when"), question.when)]
    conditions += [
        ((*path, "options", n, "when"), option.when) for n, option in enumerate(question.options)
    ]
    for at, when in conditions:
        for id, answers in when.items():
            yield from _condition(questionnaire, question, (*at, id), id, answers)


def _condition(
    questionnaire: Questionnaire, question: Question, path: Path, id: str, answers: tuple[str, ...]
) -> Iterator[Finding]:
    place = questionnaire.place
    if id not in place:
        yield path, f"there is no question '{id}'", suggestion(id, place)
        return
    if id == question.id:
        yield path, "a question cannot depend on itself", "name an earlier question"
        return
    if place[id] > place[question.id]:
        yield path, f"'{id}' is not asked before this question", "move that question up"
        return
    known = [option.id for option in offered(questionnaire, questionnaire.question(id))]
    if not known:
        yield path, f"'{id}' is answered in words", "name a question with answers to choose from"
        return
    yield from _known_answers(path, id, answers, known)


def _known_answers(
    path: Path, id: str, answers: Iterable[str], known: list[str]
) -> Iterator[Finding]:
    for n, answer in enumerate(answers):
        if answer not in known:
            yield (*path, n), f"'{id}' has no answer '{answer}'", suggestion(answer, known)


def _depth(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Where conditions lead through more questions than a response follows them."""
    depth: dict[str, int] = {}
    for path, question in questions(questionnaire):
        options = offered(questionnaire, question)
        named = {*question.when, *(id for option in options for id in option.when)}
        depth[question.id] = 1 + max((depth.get(id, 0) for id in named), default=-1)
        if depth[question.id] > MOST_DEPTH:
            what = f"more than {MOST_DEPTH} questions depend on one another in a row"
            yield (*path, "when"), what, "name the first of them in this condition"
            depth[question.id] = 0


def _checked(questionnaire: Questionnaire) -> Iterator[Finding]:
    checked = questionnaire.help_now.checked
    try:
        date.fromisoformat(checked)
    except ValueError:
        what = f"there is no day {checked}"
        yield ("help_now", "checked"), what, "write year, month and day, as in 2026-11-22"


def _answers(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    known = [option.id for option in offered(questionnaire, question)]
    for answer in question.explain:
        if answer not in known:
            what = f"'{question.id}' has no answer '{answer}'"
            yield (*path, "explain", answer), what, suggestion(answer, known)
    for n, ask in enumerate(question.ask):
        yield from _kept(ask.text, (*path, "ask", n, "text"))
        yield from _known_answers((*path, "ask", n, "when"), question.id, ask.when, known)


def _options(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    chooses = question.type in ("one-of", "some-of")
    if question.options and not chooses:
        what = f"a {question.type} question has no options of its own"
        yield (*path, "options"), what, "leave them out, or write type: one-of"
        return
    options = offered(questionnaire, question)
    if chooses and len(options) < 2:
        yield (*path, "options"), "fewer than two options can be chosen", "list at least two"
    elif chooses and all(option.when for option in options):
        what = "each option depends on earlier answers, so there may be none to choose"
        yield (*path, "options"), what, "list one that has no when"
    if question.at_most and question.type != "some-of":
        yield (*path, "at_most"), "only a some-of question has at_most", "leave it out"
    if question.bring and question.type not in ("some-of", "text"):
        yield (*path, "bring"), "only some-of and text questions can bring", "leave it out"
    seen: set[str] = set()
    for n, option in enumerate(question.options):
        text = squeezed(option.text).casefold()
        yield from _kept(option.text, (*path, "options", n, "text"))
        if text in seen:
            yield (*path, "options", n, "text"), "two options have the same words", "change one"
        seen.add(text)


def _kept(text: str, path: Path) -> Iterator[Finding]:
    if _KEPT.fullmatch(squeezed(text)):
        what = f"'{text}' alone is a key or a number in --plain"
        yield path, what, "write it in more words"


def _write_in(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, line in enumerate(questionnaire.sheet.write_in):
        if line.question is not None and line.question not in questionnaire.place:
            path = ("sheet", "write_in", n, "question")
            what = f"there is no question '{line.question}'"
            yield path, what, suggestion(line.question, questionnaire.place)


def _samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    for n, sample in enumerate(questionnaire.samples):
        for id, answer in sample.answers.items():
            yield from misfit(questionnaire, id, answer, ("samples", n, "answers", id))


def _unfinished_samples(questionnaire: Questionnaire) -> Iterator[Finding]:
    """The demo goes through a sample from question to question, and stops at none."""
    for n, sample in enumerate(questionnaire.samples):
        for question in Response(questionnaire, sample.answers).missing():
            what = f"the sample does not answer '{question.id}', which needs an answer"
            yield ("samples", n, "answers"), what, f"add {question.id}, or make it optional"


def misfit(questionnaire: Questionnaire, id: str, answer: object, path: Path) -> Iterator[Finding]:
    """What is wrong with one answer of an answers file or a sample."""
    if id not in questionnaire.place:
        yield path, f"there is no question '{id}'", suggestion(id, questionnaire.place)
        return
    question = questionnaire.question(id)
    if why := unfit(questionnaire, question, answer):
        known = [option.id for option in offered(questionnaire, question)]
        yield path, why, _fitting(question, answer, known)


def _fitting(question: Question, answer: object, known: list[str]) -> str:
    """The mend for an answer that does not fit its question."""
    if question.type == "text":
        return "write it in quotes"
    if question.type == "some-of":
        items = answer if isinstance(answer, list | tuple) else [answer]
        if not items:
            return "name at least one, or leave the question out"
        odd = next((item for item in items if item not in known), None)
        return suggestion(odd, known) if odd is not None else f"write a list: [{items[0]}]"
    return suggestion(answer if isinstance(answer, str) else "", known)
