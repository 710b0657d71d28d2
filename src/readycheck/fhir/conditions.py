"""Conditions as FHIR has them: on items by enableWhen, on options by an extension of SDC."""

from collections.abc import Iterable, Iterator

from readycheck.fhir.codings import Codings, link_of
from readycheck.fhir.elements import SDC, Resource, extension
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import GIVEN, Conditions, Option, Question
from readycheck.response.answers import options_for


class EnableWhen:
    """The conditions of a questionnaire, with the codes of the answers that they want."""

    def __init__(self, questionnaire: Questionnaire, codings: Codings) -> None:
        self._questionnaire = questionnaire
        self._codings = codings

    def of(self, when: Conditions) -> Resource:
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
            for coding in self._codings.of(question, answers):
                code = {"system": coding["system"], "code": coding["code"]}
                yield {"operator": "=", "answerCoding": code}

    def levels(self, when: Conditions) -> list[Conditions]:
        """Split conditions into parts, of each of which all lines must hold, or any of them."""
        together = {name: answers for name, answers in when.items() if self._is_one(name, answers)}
        apart = [{name: answers} for name, answers in when.items() if name not in together]
        return [together, *apart] if together else apart

    def _is_one(self, question_id: str, answers: Iterable[str]) -> bool:
        """Return whether lines that all hold can say that a question has one of these answers."""
        several = self._questionnaire.question(question_id).type == "some-of"
        return not several or len(set(answers)) == 1 or GIVEN in answers

    def toggles(self, question: Question, options: Iterable[Option]) -> Iterator[Resource]:
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
                        *extension("option", Coding=self._codings.coding(question, option)),
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
        codes = (coding["code"] for coding in self._codings.of(question, answers))
        wanted = " | ".join(map(_quoted_in_path, codes)) or "{}"
        return f"{answer}.where(code in ({wanted})).exists()"


def _quoted_in_path(text: str) -> str:
    """Return a text as FHIRPath writes it."""
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "\\'"))
