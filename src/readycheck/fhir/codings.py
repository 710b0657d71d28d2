"""What health records know questions and answers by: linkIds, and codes."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from readycheck.fhir.elements import NOWHERE, Resource, absent, element, fingerprint, string
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Coding, Option, Question
from readycheck.response.answers import options_for

# Yes and no are HL7's (https://terminology.hl7.org/CodeSystem-v2-0136.html), under its own words.
# What else a yes-no question takes is the program's own, for HL7's words, such as “Asked But
# Declined”, are for no patient's eyes.
_YES_NO = {
    "yes": ("http://terminology.hl7.org/CodeSystem/v2-0136", "Y"),
    "no": ("http://terminology.hl7.org/CodeSystem/v2-0136", "N"),
    "not-sure": (f"{NOWHERE}/answers/yes-no", "not-sure"),
    "prefer-not-to-say": (f"{NOWHERE}/answers/yes-no", "prefer-not-to-say"),
}
# Why there is no yes or no, for a record that knows no readycheck. “I’m not sure” is asked-unknown,
# “the source was asked but does not know the value”, and not its parent `unknown`, which does not
# tell whether anyone asked (https://terminology.hl7.org/CodeSystem-data-absent-reason.html).
_ABSENT_REASONS = {"not-sure": "asked-unknown", "prefer-not-to-say": "asked-declined"}


class Codings:
    """The codes of a questionnaire's answers."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire

    def of(self, question: Question, answers: Iterable[str]) -> Iterator[Resource]:
        """Yield the codes of these answers, each once."""
        options = {option.id: option for option in options_for(self._questionnaire, question)}
        return (self.coding(question, options[answer]) for answer in dict.fromkeys(answers))

    def value(self, question: Question, option: Option) -> Resource:
        """Return an answer as it is offered, and as it is in a response."""
        reason = _ABSENT_REASONS.get(option.id) if question.type == "yes-no" else None
        return element(extension=absent(reason), valueCoding=self.coding(question, option))

    def coding(self, question: Question, option: Option) -> Resource:
        """Return the code of an answer: its own, HL7's, or else the program's."""
        if option.coding:
            return {"display": string(option.text), **coded(option.coding)}
        if question.type == "yes-no":
            system, code = _YES_NO[option.id]
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


def link_of(question: Question) -> str:
    """Return the linkId of a question's item."""
    return string(question.link or question.id)


def coded(coding: Coding) -> Resource:
    """Return a code of the question file as FHIR has it."""
    display = string(coding.display) if coding.display else None
    return element(system=coding.system, code=string(coding.code), display=display)
