"""How much a question file has to show, with each text counted as often as it is shown.

A file may be small and what it shows without end: a condition repeats the question that it names,
and a note is shown wherever it is listed.
"""

from collections.abc import Iterable, Iterator

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.questionnaire.bounds import LINE, MAX_SHOWN
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import GuideSection, Note
from readycheck.questionnaire.question import GIVEN, Question
from readycheck.response.answers import options_for
from readycheck.validation.rules.question_paths import questions

Shown = Iterator[tuple[Path, Iterable[str | None]]]


def findings(questionnaire: Questionnaire) -> Iterator[Finding]:
    """Yield where the guide, the paper form or the notes of a sound questionnaire get too long."""
    for code, shown in (
        (Code.GUIDE_TOO_LONG, _each(_guide(questionnaire))),
        (Code.FORM_TOO_LONG, _each(_printed(questionnaire))),
        (Code.NOTES_TOO_LONG, _each(_notes(questionnaire))),
    ):
        lines = 0
        for path, text in shown:
            lines += -(-len(text.encode()) // LINE)
            if lines > MAX_SHOWN:
                yield code.at(path, MAX_SHOWN, LINE)
                break


def _each(shown: Shown) -> Iterator[tuple[Path, str]]:
    return ((path, text) for path, texts in shown for text in texts if text)


def _guide(questionnaire: Questionnaire) -> Shown:
    sections = questionnaire.guide.sections if questionnaire.guide else ()
    for n, section in enumerate(sections):
        # The lines come first: only where they are few is it looked for what is beside each.
        yield ("guide", "sections", n, "text"), section.text.splitlines()
    for n, section in enumerate(sections):
        yield ("guide", "sections", n, "beside"), _beside(questionnaire, section)


def _beside(questionnaire: Questionnaire, section: GuideSection) -> Iterator[str]:
    for _, noted in section.lines():
        for beside in noted:
            for name in beside.notes:
                yield beside.quote
                yield from _note(questionnaire.note[name])


def _note(note: Note) -> tuple[str, str, str]:
    return note.text, note.source.title, note.source.url


def _printed(questionnaire: Questionnaire) -> Shown:
    """Yield what is on the paper form, and the names on the sheet."""
    for n, section in enumerate(questionnaire.sections):
        yield ("sections", n), (section.title, section.intro, section.stem)
    for path, question in questions(questionnaire):
        yield path, (question.text, question.topic, question.why)
        if question.type != "yes-no":  # whose answers share a line
            yield (*path, "options"), _options(questionnaire, question.id).values()
        yield (*path, "when"), _conditions(questionnaire, question)
    for n, section in enumerate(questionnaire.sections):
        if section.role == "caution":
            yield ("sections", n), _quoted(questionnaire, section)
    sheet, help_now = questionnaire.sheet, questionnaire.help_now
    yield ("help_now",), (help_now.intro, help_now.short)
    for n, line in enumerate(help_now.lines):
        yield ("help_now", "lines", n), (line.where, line.text)
    yield ("sheet",), (sheet.title, sheet.limits, *(sheet.prompts or ()))
    for n, name in enumerate(sheet.also_listed):
        yield ("sheet", "also_listed", n), _note(questionnaire.note[name])
    for n, written in enumerate(sheet.write_in):
        options = _options(questionnaire, written.question) if written.question else ()
        yield ("sheet", "write_in", n), (written.label, *options)


def _conditions(questionnaire: Questionnaire, question: Question) -> Iterator[str]:
    for name, answers in question.when.items():
        if name not in questionnaire.number:
            yield questionnaire.question(name).text
        if GIVEN in answers:
            continue
        words = _options(questionnaire, name)
        yield from (words[answer] for answer in answers)


def _options(questionnaire: Questionnaire, question_id: str) -> dict[str, str]:
    question = questionnaire.question(question_id)
    return {option.id: option.text for option in options_for(questionnaire, question)}


def _quoted(questionnaire: Questionnaire, section: Section) -> Iterator[str]:
    """Yield the guide's sections that are printed once after the cautions that come from them."""
    guide = questionnaire.guide
    for name in {question.from_.section for question in section.questions if question.from_}:
        assert guide is not None, "the rules refuse a passage without a guide"
        quoted = guide.section(name)
        yield from quoted.text.splitlines()
        yield from _beside(questionnaire, quoted)


def _notes(questionnaire: Questionnaire) -> Shown:
    for path, question in questions(questionnaire):
        for n, name in enumerate(question.note_ids):
            yield (*path, "notes", n), _note(questionnaire.note[name])
