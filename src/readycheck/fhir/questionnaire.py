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
from readycheck.fhir.elements import (
    ABSENT_REASONS,
    EXTENSIONS,
    ITEM_TYPES,
    NOWHERE,
    SDC,
    YES_NO,
    Resource,
    absent,
    display,
    element,
    extension,
    fingerprint,
    in_language,
    item_control,
    string,
)
from readycheck.fhir.theirs.form import TheirForm
from readycheck.formats.markdown import escaped
from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import Passage
from readycheck.questionnaire.question import GIVEN, Answer, Coding, Conditions, Option, Question
from readycheck.response.answers import options_for
from readycheck.response.labels import checked_in_words
from readycheck.response.response import Response


def questionnaire(of: Questionnaire) -> Resource:
    """Return the FHIR Questionnaire of a question file (https://hl7.org/fhir/R4/questionnaire.html).

    Samples, the sheet's parts and the sections' roles stay behind: they are about the sheet.
    """
    return Form(of).resource


class Form:
    """A questionnaire with the names that its parts have in FHIR."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        # What is not allowed in a canonical becomes a dash in both places, so that they stay equal.
        self.version = re.sub(r"[\s|#]+", "-", string(questionnaire.version))

    @cached_property
    def resource(self) -> Resource:
        """The FHIR Questionnaire."""
        of = self._questionnaire
        if isinstance(of, TheirForm):
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
        *outer, own = self._levels(question.when) or [{}]
        items = [self._question(question, own), *self._said(question)]
        for number, when in reversed(list(enumerate(outer, start=1))):
            link = f"{question.id}.when.{number}"
            items = [element(linkId=link, type="group", **self._enabled(when), item=items)]
        return iter(items)

    def _answered(self, question: Question, answer: Answer, language: str) -> Resource:
        """Return a question with its answer; own words are in `language`, where it is another."""
        if question.measured:
            given = [values.value(question, str(answer))]
        elif question.typed:
            texts = (answer,) if isinstance(answer, str) else answer
            mark = element(_valueString=element(extension=in_language(language)))
            given = [{"valueString": string(text), **mark} for text in texts]
        else:
            chosen = (answer,) if isinstance(answer, str) else answer
            options = {o.id: o for o in options_for(self._questionnaire, question)}
            given = [self._value(question, options[option_id]) for option_id in chosen]
        item = element(linkId=link_of(question), text=string(question.text), answer=given)
        for number in range(len(self._levels(question.when)) - 1, 0, -1):
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
                *self._toggles(question, options),
                *item_control(_control(question, several)),
                *(values.extensions(question) if question.measured else ()),
            ],
            linkId=link_of(question),
            code=[_coded(coding) for coding in question.code],
            text=string(question.text),
            type=ITEM_TYPES.get(question.type) or values.item_type(question),
            **self._enabled(when),
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
        value = self._value(question, option)
        return {**value, **element(extension=[*exclusive, *value.get("extension", ())])}

    def _toggles(self, question: Question, options: Iterable[Option]) -> Iterator[Resource]:
        """Yield the conditions on options, for which R4 has no element but SDC has an extension
        (https://hl7.org/fhir/uv/sdc/StructureDefinition-sdc-questionnaire-answerOptionsToggleExpression.html).

        A reader that does not know it offers these options always, and still reads every answer.
        """
        for option in options:
            if option.when:
                expression = " and ".join(
                    self._has_answer(*condition) for condition in option.when.items()
                )
                yield {
                    "url": f"{SDC}/sdc-questionnaire-answerOptionsToggleExpression",
                    "extension": [
                        *extension("option", Coding=self._coding(question, option)),
                        *extension(
                            "expression",
                            Expression={"language": "text/fhirpath", "expression": expression},
                        ),
                    ],
                }

    def _has_answer(self, question_id: str, answers: Iterable[str]) -> str:
        """Return in FHIRPath whether the question has such an answer (http://hl7.org/fhirpath)."""
        question = self._questionnaire.question(question_id)
        link = _quoted_in_path(link_of(question))
        answer = f"%resource.repeat(item).where(linkId = {link}).answer.value"
        if GIVEN in answers:
            return f"{answer}.exists()"
        if question.type == "scale":
            return f"{answer}.where($this in ({' | '.join(answers)})).exists()"
        codes = (coding["code"] for coding in self._codings(question, answers))
        wanted = " | ".join(map(_quoted_in_path, codes)) or "{}"
        return f"{answer}.where(code in ({wanted})).exists()"

    def _levels(self, when: Conditions) -> list[Conditions]:
        """Split conditions into parts, of each of which all lines must hold, or any of them."""
        together = {name: answers for name, answers in when.items() if self._is_one(name, answers)}
        apart = [{name: answers} for name, answers in when.items() if name not in together]
        return [together, *apart] if together else apart

    def _is_one(self, question_id: str, answers: Iterable[str]) -> bool:
        """Return whether lines that all hold can say that a question has one of these answers."""
        several = self._questionnaire.question(question_id).type == "some-of"
        return not several or len(set(answers)) == 1 or GIVEN in answers

    def _enabled(self, when: Conditions) -> Resource:
        """Return the condition of an item; R4's que-12 wants the behaviour only for several
        lines, but readers differ in their default, so it is always written."""
        wanted = self._all_wanted if len(when) > 1 else self._wanted
        lines = [
            {"question": link_of(question), **line}
            for question_id, answers in when.items()
            for question in [self._questionnaire.question(question_id)]
            for line in wanted(question, answers)
        ]
        behavior = "all" if len(when) > 1 else "any"
        return {"enableWhen": lines, "enableBehavior": behavior} if lines else {}

    def _all_wanted(self, question: Question, answers: Iterable[str]) -> Iterator[Resource]:
        """Yield lines that all hold if a question has one of these answers: the answer, or that
        there is one, and that it is none of the others."""
        asked = [option.id for option in options_for(self._questionnaire, question)]
        others = [name for name in asked if name not in answers]
        if GIVEN in answers or len(set(answers)) == 1:
            yield from self._wanted(question, answers)
            return
        yield from self._wanted(question, (GIVEN,))
        for line in self._wanted(question, others) if others else ():
            yield {**line, "operator": "!="}

    def _wanted(self, question: Question, answers: Iterable[str]) -> Iterator[Resource]:
        """Yield a line for each answer, any of which is wanted."""
        if GIVEN in answers:
            yield {"operator": "exists", "answerBoolean": True}
        elif question.type == "scale":
            yield from ({"operator": "=", "answerInteger": int(answer)} for answer in answers)
        else:
            for coding in self._codings(question, answers):
                code = {"system": coding["system"], "code": coding["code"]}
                yield {"operator": "=", "answerCoding": code}

    def _codings(self, question: Question, answers: Iterable[str]) -> Iterator[Resource]:
        options = {option.id: option for option in options_for(self._questionnaire, question)}
        return (self._coding(question, options[answer]) for answer in dict.fromkeys(answers))

    def _value(self, question: Question, option: Option) -> Resource:
        """Return an answer as it is offered, and as it is in a response."""
        reason = ABSENT_REASONS.get(option.id) if question.type == "yes-no" else None
        return element(extension=absent(reason), valueCoding=self._coding(question, option))

    def _coding(self, question: Question, option: Option) -> Resource:
        if option.coding:
            return {"display": string(option.text), **_coded(option.coding)}
        if question.type == "yes-no":
            system, code = YES_NO[option.id]
        else:
            system, code = self._systems[question.id], option.id
        return element(system=system, code=code, display=string(option.text))

    @cached_property
    def _systems(self) -> dict[str, str]:
        """The code system of each question's answers, by the question's id.

        Where the file names no address, it changes with the words of these answers, and with
        nothing else: a code means the same as long as its system has this name.
        """
        of = self._questionnaire
        names = {q.id: f"sets/{q.answers}" if q.answers else q.id for q in of.questions}
        if of.url:
            return {of_id: f"{of.url}/answers/{name}" for of_id, name in names.items()}
        words = {
            question.id: fingerprint([(o.id, o.text) for o in options_for(of, question)])[:12]
            for question in of.questions
        }
        of_id = f"{NOWHERE}/{of.id}/answers"
        return {of_q: f"{of_id}/{name}/{words[of_q]}" for of_q, name in names.items()}

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
        they are no help items: help is there on demand, before there is an answer, and LHC-Forms
        shows a help item whatever its enableWhen says, so that a no would read what is said of yes.
        """
        for answer, passages in question.explain.items():
            for number, text in enumerate(self._quoted(passages), start=1):
                enabled = self._enabled({question.id: (answer,)})
                yield from display(f"{question.id}.said.{answer}.{number}", text, **enabled)
        answered = {"question": link_of(question), "operator": "exists", "answerBoolean": True}
        after_any: Resource = {"enableWhen": [answered], "enableBehavior": "any"}
        texts = self._notes(question.note_ids, address=False)
        for number, (note, text) in enumerate(zip(question.notes, texts, strict=True), start=1):
            shown = after_any if isinstance(note, str) else self._enabled({question.id: note.when})
            yield from display(f"{question.id}.note.{number}", text, **shown)

    def _quoted(self, passages: Iterable[Passage], lead: str = "") -> Iterator[str]:
        for quotation in explanation.quoted(self._questionnaire, passages, lead):
            if quotation.language:  # the original, which the translation extension has
                continue
            yield f"{quotation.lead} {quotation.text}"


def link_of(question: Question) -> str:
    """Return the linkId of a question's item."""
    return string(question.link or question.id)


def _coded(coding: Coding) -> Resource:
    display = string(coding.display) if coding.display else None
    return element(system=coding.system, code=string(coding.code), display=display)


def _quoted_in_path(text: str) -> str:
    """Return a text as FHIRPath writes it."""
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "\\'"))


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
