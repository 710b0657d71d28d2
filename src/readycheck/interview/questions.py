"""The questions: each is asked, and its answer explained."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

from msgspec.structs import replace

from readycheck import messages
from readycheck.documents import explanation
from readycheck.documents.blocks import Block, Paragraph
from readycheck.documents.help import about
from readycheck.interview import review
from readycheck.interview.menus.common import count_in_words, guide_of, progress
from readycheck.interview.prompter import (
    Answered,
    Back,
    Choice,
    Leave,
    Prompt,
    Prompter,
    SkipRest,
)
from readycheck.questionnaire.bounds import MAX_ENTRIES, MAX_TYPED
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.question import Answer, Question
from readycheck.response.response import Response
from readycheck.text import as_sentence

_TAKE_BACK = "-"
_TYPES: dict[str, Literal["one-of", "some-of", "text"]] = {
    "yes-no": "one-of",
    "one-of": "one-of",
    "some-of": "some-of",
    "text": "text",
    "list": "text",
    "number": "text",
    "date": "text",
    "time": "text",
    "scale": "text",
}


class Said:
    """What was said in one interview: the guide's words, and the last explanation."""

    def __init__(self) -> None:
        self.read = explanation.WordsRead()
        self.last: tuple[Block, ...] = ()

    def explain(
        self,
        prompter: Prompter,
        questionnaire: Questionnaire,
        question: Question,
        answer: Answer | None,
        moved: tuple[Block, ...],
    ) -> None:
        """Say what there is to say after an answer, and what it has moved; to say it back alone is
        not an explanation."""
        blocks = explanation.after(questionnaire, question, answer, self.read)
        prompter.show([*blocks, *moved])
        self.read.add(question.explain.get(str(answer), ()))
        if len(blocks) > 1:
            self.last = tuple(blocks)


def ask(
    prompter: Prompter,
    response: Response,
    question: Question,
    on_change: Callable[[Response], None],
    said: Said,
    on_end: Callable[[Response], None] = lambda _: None,
) -> Response | Back | Leave:
    """Ask the response's question; return the next response, or the wish to leave.

    `on_change` receives the next response, once, before anything is said of it: what was said to be
    answered is kept already; `on_end` receives the response if a signal ends the program while an
    answer is typed. `said` collects what is explained. Back means back from the first question.
    """
    make = _measured_prompt if question.measured else _prompt
    if question.type == "list":
        make = _list_prompt
    prompt = replace(
        make(response, question),
        explained=said.last,
        keep=lambda text: on_end(response.typing(text)),
    )
    event = prompter.ask(prompt)
    match event:
        case Answered(value) if question.type == "list" and value is not None:
            return _listed(prompter, response, question, value, on_change)
        case Answered(value):
            if question.type == "list":  # Enter alone ends it
                value = response.shown(question)
            answered = response.skip() if value is None else response.answer(value)
            on_change(answered)
            moved = tuple(map(Paragraph, review.moved(response, answered, question)))
            kept = None if value is None else answered.answers[question.id]
            said.explain(prompter, response.questionnaire, question, kept, moved)
            return answered
        case Leave():
            return event
        case SkipRest():
            skipped = response.review()
            on_change(skipped)
            prompter.show([Paragraph(messages.SKIPPED_REST)])
            return skipped
        case Back() if response.first:
            return event
        case _:
            begun = response.typing(event.typed) if isinstance(event, Back) else response
            back = begun.back()
            on_change(back)
            if back.question:  # the review needs no words
                prompter.show([Paragraph(messages.WENT_BACK)])
            return back


def _listed(
    prompter: Prompter,
    response: Response,
    question: Question,
    value: Answer,
    on_change: Callable[[Response], None],
) -> Response:
    """Return the response with an entry more in its list, or several pasted ones as far as there is
    room; or for a dash that is typed with the last one less."""
    entries = _entries(response, question)
    if value == _TAKE_BACK:
        notices = [messages.LIST_TAKEN_BACK.format(entries[-1]) if entries else messages.LIST_EMPTY]
        entries = entries[:-1]
    else:
        typed = (value,) if isinstance(value, str) else value
        room = MAX_ENTRIES - len(entries)
        notices = [messages.YOU_TYPED.format(entry) for entry in typed[:room]]
        if left_out := typed[room:]:
            notices.append(messages.LIST_FULL.format(MAX_ENTRIES, " · ".join(left_out)))
        entries = (*entries, *typed[:room])
    listed = response.listing(entries)
    on_change(listed)
    for notice in notices:
        prompter.show([Paragraph(notice)])
    return listed


def _entries(response: Response, question: Question) -> tuple[str, ...]:
    answer = response.shown(question)
    return answer if isinstance(answer, tuple) else ()


def _list_prompt(response: Response, question: Question) -> Prompt:
    """Return the prompt for the next entry of a list; Enter alone ends it."""
    prompt = replace(_prompt(response, question), answer=None)
    entries = _entries(response, question)
    if not entries:
        hint = " ".join(filter(None, (prompt.hint, messages.LIST_EACH)))
        return replace(prompt, hint=hint)
    hint = as_sentence(messages.LIST_SO_FAR, " · ".join(entries))
    return replace(prompt, intro="", hint=hint, optional=True, finishes=True)


def _crisis(questionnaire: Questionnaire, question: Question) -> str:
    """Return the crisis numbers where people type anything."""
    short = questionnaire.help_now.short
    return messages.HELP_NOW_TYPED.format(short) if question.in_own_words and short else ""


def _measured_prompt(response: Response, question: Question) -> Prompt:
    """Return the prompt for a number, a date or a time."""
    from readycheck.response import values  # the built-in questionnaire asks for none

    prompt = _prompt(response, question)
    hint = " ".join(filter(None, (question.why, values.hint(question))))
    return replace(prompt, hint=hint, choices=(), how=values.how(question))


def _prompt(response: Response, question: Question) -> Prompt:
    questionnaire = response.questionnaire
    section = questionnaire.section_of[question.id]
    return Prompt(
        text=question.text,
        type=_TYPES[question.type],
        section=section.title,
        intro=" ".join(_above(section, question)),
        count=count_in_words(response, question),
        progress=progress(response, question),
        hint=question.why or "",
        crisis=_crisis(questionnaire, question),
        choices=tuple(Choice(o.id, o.text, o.exclusive) for o in response.options(question)),
        answer=response.shown(question),
        optional=question.optional,
        rest=response.rest_is_optional,
        at_most=question.at_most,
        max_length=response.room(question) if question.typed else MAX_TYPED,
        ranked=question.bring,
        help=partial(about, questionnaire, question),
        guide=guide_of(questionnaire),
        guide_at=_guide_section(questionnaire, question),
        check=None if question.type == "list" else partial(_complaint, response, question),
        lines=question.type == "list",
        typed=response.typed_at(question),
    )


def _complaint(response: Response, question: Question, typed: str) -> str:
    """Return what to say to what was typed if it cannot be taken, or nothing."""
    said = ""
    if question.measured:
        from readycheck.response import values

        said = values.complaint(question, typed)
    return said or response.questionnaire.refusal(question, typed)


def _above(section: Section, question: Question) -> Iterator[str]:
    """Yield what is shown over a question: the introduction once, and the stem over each."""
    if section.intro and question is section.questions[0]:
        yield section.intro
    if section.stem:
        yield section.stem


def _guide_section(questionnaire: Questionnaire, question: Question) -> int | None:
    """Return the number of the guide's section that a question is from, if it is from one."""
    if not (questionnaire.guide and question.from_):
        return None
    ids = [section.id for section in questionnaire.guide.sections]
    return 1 + ids.index(question.from_.section)
