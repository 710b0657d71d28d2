"""Questionnaire and Response → FHIR R4 resources, as plain dicts for a health record.

Names, codes and invariants are those of FHIR R4, https://hl7.org/fhir/R4/questionnaire.html and
https://hl7.org/fhir/R4/questionnaireresponse.html. What R4 has no element for is said with the
extensions of HL7's Structured Data Capture guide (https://hl7.org/fhir/uv/sdc), which a reader that
does not know them may pass over without mistaking an answer.

An item's linkId is the id in the question file, or its `link`. What only FHIR needs (a help text, a
passage, a group that carries a condition) has the id it belongs to, a dot and a word; no id holds a
dot.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from readycheck import messages
from readycheck.documents import explanation
from readycheck.documents.guide import from_guide
from readycheck.fhir import narrative, values
from readycheck.fhir.codings import Codings, coded, link_of
from readycheck.fhir.conditions import EnableWhen
from readycheck.fhir.elements import (
    EXTENSIONS,
    NOWHERE,
    SDC,
    Resource,
    display,
    element,
    extension,
    fingerprint,
    in_language,
    item_control,
    string,
)
from readycheck.fhir.imported.form import ImportedForm
from readycheck.formats.markdown import escaped
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import Passage
from readycheck.questionnaire.question import GIVEN, Answer, Conditions, Option, Question
from readycheck.response.answers import options_for
from readycheck.response.labels import checked_in_words
from readycheck.response.response import Response

_ITEM_TYPES = {
    "yes-no": "choice",
    "one-of": "choice",
    "some-of": "choice",
    "text": "text",
    "list": "text",
}


def questionnaire(of: Questionnaire) -> Resource:
    """Return the FHIR Questionnaire of a question file (https://hl7.org/fhir/R4/questionnaire.html).

    Samples, the sheet's parts and the sections' roles stay behind: they are about the sheet.
    """
    return Form(of).resource


class Form:
    """A questionnaire with the names that its parts have in FHIR."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self._codings = Codings(questionnaire)
        self._conditions = EnableWhen(questionnaire, self._codings)
        # What is not allowed in a canonical becomes a dash in both places, so that they stay equal.
        self.version = re.sub(r"[\s|#]+", "-", string(questionnaire.version))

    @cached_property
    def resource(self) -> Resource:
        """The FHIR Questionnaire."""
        of = self._questionnaire
        if isinstance(of, ImportedForm):
            return of.resource
        resource = element(
            resourceType="Questionnaire",
            meta={"profile": [f"{SDC}/sdc-questionnaire-{part}" for part in ("render", "behave")]},
            language=string(of.language),
            extension=extension(
                f"{EXTENSIONS}/artifact-versionAlgorithm",
                Coding={"system": "http://hl7.org/fhir/version-algorithm", "code": "natural"},
            ),
            version=self.version,
            name="".join(word.capitalize() for word in of.id.split("-"))[:255],
            title=string(of.title),
            status="active",
            subjectType=["Patient"],
            publisher=string(of.sheet.clinic.name) if of.sheet.clinic else None,
            description=_markdown(of.intro),
            copyright=_markdown(from_guide(messages.WORDS_FROM, of.guide)) if of.guide else None,
            item=[
                *_front(of),
                *map(self._group, of.sections),
                *display("readycheck.help-now", *_help_now(of)),
            ],
        )
        # Where the file names no address, each form has its own: no two share one.
        resource["url"] = of.url or f"{NOWHERE}/{of.id}/{fingerprint(resource)}"
        return {**resource, "text": narrative.of_questionnaire(resource)}

    @property
    def canonical(self) -> str:
        """The address and the version, as a response names them; nothing where there is none."""
        names = (self.resource.get(name) for name in ("url", "version"))
        return "|".join(filter(None, names)) if "url" in self.resource else ""

    def _group(self, section: Section) -> Resource:
        """Return a section, and everything in it."""
        link = self._section_link(section)
        intro = display(f"{link}.intro", section.intro or "", section.stem or "")
        items = [
            *intro,
            *(item for question in section.questions for item in self._items(question)),
        ]
        return element(linkId=link, text=string(section.title), type="group", item=items)

    def answered_group(self, response: Response, section: Section) -> Resource:
        """Return a section with its answers, if it has any."""
        answers = ((question, response.shown(question)) for question in section.questions)
        return element(
            linkId=self._section_link(section),
            text=string(section.title),
            item=[
                self._answered(question, answer, response.other_language)
                for question, answer in answers
                if answer is not None
            ],
        )

    def _section_link(self, section: Section) -> str:
        # Ids are unique among questions and among sections; linkIds among all (que-2).
        taken = section.id in self._questionnaire.place
        return f"{section.id}.section" if taken else section.id

    def _items(self, question: Question) -> Iterator[Resource]:
        """Yield a question and the passages on its answers, in groups that carry its conditions.

        The enableWhen of one item holds if all of its lines do or if any does. So where several
        questions that take many answers must each have one of several, each of them but the last is
        said by a group around the question: what is in a disabled group is disabled too. Viewers
        show such a group as an empty bar, so there is none where lines of one item can say it.
        """
        *outer, own = self._conditions.levels(question.when) or [{}]
        items = [self._question(question, own), *self._said(question)]
        for number, when in reversed(list(enumerate(outer, start=1))):
            link = f"{question.id}.when.{number}"
            items = [element(linkId=link, type="group", **self._conditions.of(when), item=items)]
        return iter(items)

    def _answered(self, question: Question, answer: Answer, language: str) -> Resource:
        """Return a question with its answer; own words are in `language`, where it is another."""
        if question.measured:
            answers = [values.value(question, str(answer))]
        elif question.typed:
            texts = (answer,) if isinstance(answer, str) else answer
            mark = element(_valueString=element(extension=in_language(language)))
            answers = [{"valueString": string(text), **mark} for text in texts]
        else:
            chosen = (answer,) if isinstance(answer, str) else answer
            options = {o.id: o for o in options_for(self._questionnaire, question)}
            answers = [self._codings.value(question, options[option_id]) for option_id in chosen]
        item = element(linkId=link_of(question), text=string(question.text), answer=answers)
        for number in range(len(self._conditions.levels(question.when)) - 1, 0, -1):
            item = {"linkId": f"{question.id}.when.{number}", "item": [item]}
        return item

    def _question(self, question: Question, when: Conditions) -> Resource:
        options = () if question.measured else options_for(self._questionnaire, question)
        several = question.type == "list" or (
            question.type == "some-of" and question.at_most != 1 and len(options) > 1
        )
        return element(
            extension=[
                *extension(f"{SDC}/sdc-questionnaire-shortText", String=string(question.topic)),
                *extension(
                    f"{EXTENSIONS}/questionnaire-maxOccurs",
                    Integer=question.at_most if several else None,
                ),
                *self._conditions.toggles(question, options),
                *item_control(_control(question, several)),
                *(values.extensions(question) if question.measured else ()),
            ],
            linkId=link_of(question),
            code=[coded(coding) for coding in question.code],
            text=string(question.text),
            type=_ITEM_TYPES.get(question.type) or values.item_type(question),
            **self._conditions.of(when),
            required=not question.optional or None,
            repeats=several or None,
            answerOption=[self._option(question, option) for option in options],
            item=[
                *values.ends(question),
                *display(f"{question.id}.help", *self._help(question), control="help"),
            ],
        )

    def _option(self, question: Question, option: Option) -> Resource:
        """Return an answer to choose
        (https://hl7.org/fhir/R4/extension-questionnaire-optionexclusive.html)."""
        url = f"{EXTENSIONS}/questionnaire-optionExclusive"
        exclusive = extension(url, Boolean=option.exclusive)
        value = self._codings.value(question, option)
        return {**value, **element(extension=[*exclusive, *value.get("extension", ())])}

    def _help(self, question: Question) -> Iterator[str]:
        """Yield why the question is asked, its source, and its notes with their addresses."""
        if question.why:
            yield question.why
        if question.from_:
            yield from self._quoted([question.from_], explanation.lead_of_source(question.from_))
        if question.bring and question.type == "some-of":
            yield messages.MOST_IMPORTANT_FIRST
        yield from self._notes(question.note_ids, address=True)

    def _notes(self, ids: Iterable[str], *, address: bool) -> Iterator[str]:
        for note in explanation.remarks(self._questionnaire, ids, address=address):
            yield f"{note.lead} {note.text} {note.source}"

    def _said(self, question: Question) -> Iterator[Resource]:
        """Yield the passages on each answer, each shown after that answer, and the notes
        beside them, shown after any answer: the guide's claims are never shown alone.

        They follow the question: under one that repeats, items would belong to each answer. And
        they are not help items: help is there on demand, before there is an answer, and LHC-Forms
        shows a help item whatever its enableWhen says, so that a no would read what is said of yes.
        """
        for answer, passages in question.explain.items():
            for number, text in enumerate(self._quoted(passages), start=1):
                enabled = self._conditions.of({question.id: (answer,)})
                yield from display(f"{question.id}.said.{answer}.{number}", text, **enabled)
        texts = self._notes(question.note_ids, address=False)
        for number, (note, text) in enumerate(zip(question.notes, texts, strict=True), start=1):
            answers = (GIVEN,) if isinstance(note, str) else note.when
            enabled = self._conditions.of({question.id: answers})
            yield from display(f"{question.id}.note.{number}", text, **enabled)

    def _quoted(self, passages: Iterable[Passage], lead: str = "") -> Iterator[str]:
        for quotation in explanation.quoted(self._questionnaire, passages, lead):
            if quotation.language:  # the original, which the translation extension has
                continue
            yield f"{quotation.lead} {quotation.text}"


def _control(question: Question, several: bool) -> str:
    """Return how a question's answers are shown: all at once, where it offers any.

    Boxes to tick show no order, and what is to bring is in the order of what matters most.
    """
    if question.typed or question.bring:
        return ""
    return "check-box" if several else "radio-button"


def _markdown(text: str) -> str:
    """Return text for an element that records show as Markdown."""
    return string(escaped(text))


def _front(of: Questionnaire) -> Iterator[Resource]:
    """Yield the introduction: what this is, what it is not, and whose words it holds."""
    yield from display("readycheck.intro", of.intro)
    yield from display("readycheck.limits", messages.NO_VERDICT)
    if of.guide:
        yield from display("readycheck.words", from_guide(messages.WORDS_FROM, of.guide))


def _help_now(of: Questionnaire) -> Iterator[str]:
    yield messages.HELP_NOW_PRINTED.format(checked_in_words(of.help_now))
    yield of.help_now.intro
    for line in of.help_now.lines:
        yield f"{line.where}: {line.text}"
