"""The rules of a question file that the model's types cannot say.

Each rule yields what breaks it: the path in the file, what is wrong, and how to mend it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from os.path import commonprefix

from readycheck.model import Passage, Question, Questionnaire, offered, unfit
from readycheck.source import Path

Finding = tuple[Path, str, str]

# The line Asker keeps these for itself: no answer could be told apart from them.
_KEPT = re.compile(r"[bgq?-]|\d+", re.IGNORECASE)


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Everything in the questionnaire that breaks a rule."""
    yield from _ids(questionnaire)
    yield from _passages(questionnaire)
    yield from _notes(questionnaire)
    for path, question in _questions(questionnaire):
        yield from _when(questionnaire, question, path)
        yield from _answers(questionnaire, question, path)
        yield from _options(questionnaire, question, path)
    yield from _write_in(questionnaire)
    yield from _samples(questionnaire)


def suggestion(name: object, known: Iterable[str]) -> str:
    """The mend for a name that is not among the known ones."""
    names = list(known)
    if close := closest(name, names):
        return f"did you mean '{close[0]}'?"
    if not names:
        return "leave it out"
    return f"write one of: {', '.join(names)}" if len(names) <= 8 else "check its spelling"


def closest(name: object, known: Iterable[str]) -> list[str]:
    """The known name that `name` was most likely meant to be, if there is one."""
    from difflib import get_close_matches  # only a broken file needs it

    return get_close_matches(str(name), list(known), n=1)


def _questions(questionnaire: Questionnaire) -> Iterator[tuple[Path, Question]]:
    for at, section in enumerate(questionnaire.sections):
        for place, question in enumerate(section.questions):
            yield ("sections", at, "questions", place), question


def _ids(questionnaire: Questionnaire) -> Iterator[Finding]:
    guide = questionnaire.guide.sections if questionnaire.guide else ()
    yield from _repeated((("guide", "sections", n), part.id) for n, part in enumerate(guide))
    for name in ("sections", "notes", "samples"):
        parts = enumerate(getattr(questionnaire, name))
        yield from _repeated(((name, n), part.id) for n, part in parts)
    yield from _repeated((path, question.id) for path, question in _questions(questionnaire))
    asks = [
        ((*path, "ask", n), ask.id)
        for path, question in _questions(questionnaire)
        for n, ask in enumerate(question.ask)
    ]
    yield from _repeated(asks)
    for path, question in _questions(questionnaire):
        options = [((*path, "options", n), option.id) for n, option in enumerate(question.options)]
        yield from _repeated(options, known={id for _, id in asks} if question.bring else ())


def _repeated(ids: Iterable[tuple[Path, str]], known: Iterable[str] = ()) -> Iterator[Finding]:
    seen = set(known)
    for path, id in ids:
        if id in seen:
            yield (*path, "id"), f"the id '{id}' is taken already", "give this one its own"
        seen.add(id)


def _passages(questionnaire: Questionnaire) -> Iterator[Finding]:
    sections = questionnaire.guide.sections if questionnaire.guide else ()
    words = {part.id: _squeezed(f"{part.title}\n{part.text}") for part in sections}
    for at, part in enumerate(sections):
        # The notes stand below the line that the words are in, so they must be in one.
        lines = {part.id: "\n".join(map(_squeezed, part.text.splitlines()))}
        for n, beside in enumerate(part.beside):
            passage = Passage(section=part.id, quote=beside.quote)
            yield from _passage(lines, passage, ("guide", "sections", at, "beside", n))
    for path, question in _questions(questionnaire):
        if question.from_:
            yield from _passage(words, question.from_, (*path, "from"))
        for answer, passages in question.explain.items():
            for n, passage in enumerate(passages):
                yield from _passage(words, passage, (*path, "explain", answer, n))


def _passage(words: Mapping[str, str], passage: Passage, path: Path) -> Iterator[Finding]:
    if passage.section not in words:
        what = f"the guide has no section '{passage.section}'"
        yield (*path, "section"), what, suggestion(passage.section, words)
        return
    quote = _squeezed(passage.quote)
    if re.search(rf"(?<!\w){re.escape(quote)}(?!\w)", words[passage.section]):
        return
    elsewhere = [id for id, text in words.items() if quote in text]
    what = f"the quote is not word for word in the guide's section '{passage.section}'"
    mend = (
        f"it stands in section '{elsewhere[0]}'"
        if elsewhere
        else _nearest(quote, words[passage.section])
    )
    yield (*path, "quote"), what, mend


def _nearest(quote: str, text: str) -> str:
    """Where a quote leaves the guide's words, if it begins with some of them."""
    starts = [text[found.start() :] for found in re.finditer(r"\S+", text)]
    same = max((commonprefix([quote, start]) for start in starts), key=len)  # noqa: RUF071 (of characters)
    if len(same) < 8:
        return "copy the guide's words unchanged"
    goes_on = text.partition(same)[2][:20]
    return f"after “{same[-20:]}” the guide has “{goes_on}”, not “{quote[len(same) :][:20]}”"


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _notes(questionnaire: Questionnaire) -> Iterator[Finding]:
    named = [
        ((*path, "notes", n), id)
        for path, question in _questions(questionnaire)
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
    if place[id] >= place[question.id]:
        yield path, f"'{id}' is not asked before this question", "move that question up"
        return
    known = [option.id for option in offered(questionnaire, questionnaire.question(id))]
    if not known:
        yield path, f"'{id}' is answered in words", "name a question with answers to choose from"
        return
    if not answers:
        yield path, "the list of answers is empty", f"write one or more of: {', '.join(known)}"
    yield from _known_answers(path, id, answers, known)


def _known_answers(
    path: Path, id: str, answers: Iterable[str], known: list[str]
) -> Iterator[Finding]:
    for n, answer in enumerate(answers):
        if answer not in known:
            yield (*path, n), f"'{id}' has no answer '{answer}'", suggestion(answer, known)


def _answers(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    known = [option.id for option in offered(questionnaire, question)]
    for answer in question.explain:
        if answer not in known:
            what = f"'{question.id}' has no answer '{answer}'"
            yield (*path, "explain", answer), what, suggestion(answer, known)
    for n, ask in enumerate(question.ask):
        yield from _known_answers((*path, "ask", n, "when"), question.id, ask.when, known)


def _options(questionnaire: Questionnaire, question: Question, path: Path) -> Iterator[Finding]:
    chooses = question.type in ("one-of", "some-of")
    if question.options and not chooses:
        what = f"a {question.type} question has no options of its own"
        yield (*path, "options"), what, "leave them out, or write type: one-of"
        return
    if chooses and all(option.when for option in offered(questionnaire, question)):
        what = "each option depends on earlier answers, so there may be none to choose"
        yield (*path, "options"), what, "list one that has no when"
    if chooses and len(offered(questionnaire, question)) < 2:
        yield (*path, "options"), "fewer than two options can be chosen", "list at least two"
    if question.at_most and question.type != "some-of":
        yield (*path, "at_most"), "only a some-of question has at_most", "leave it out"
    if question.bring and question.type not in ("some-of", "text"):
        yield (*path, "bring"), "only some-of and text questions can bring", "leave it out"
    seen: set[str] = set()
    for n, option in enumerate(question.options):
        text = _squeezed(option.text).casefold()
        if _KEPT.fullmatch(text):
            what = f"'{option.text}' alone is a key or a number in --plain"
            yield (*path, "options", n, "text"), what, "write it in more words"
        elif text in seen:
            yield (*path, "options", n, "text"), "two options have the same words", "change one"
        seen.add(text)


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


def misfit(questionnaire: Questionnaire, id: str, answer: object, path: Path) -> Iterator[Finding]:
    """What is wrong with one answer of an answers file or a sample."""
    if id not in questionnaire.place:
        yield path, f"there is no question '{id}'", suggestion(id, questionnaire.place)
        return
    question = questionnaire.question(id)
    if why := unfit(questionnaire, question, answer):
        known = [option.id for option in offered(questionnaire, question)]
        yield path, why, suggestion(answer, known) if known else "write it in quotes"
