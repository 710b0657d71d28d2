"""An imported FHIR Questionnaire as the program asks it, with what leads to each question, and the
answers to it, item by item as it has them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from msgspec import Struct

from readycheck.fhir.elements import Resource, date_time, element, string
from readycheck.fhir.imported.conditions import Condition
from readycheck.fhir.imported.limits import Limits
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.response.answers import normalise
from readycheck.response.response import Response

OWN_WORDS = "own words"  # the id of the option that leads to them; no code has a space
BOOLEANS: dict[str, Resource] = {"yes": {"valueBoolean": True}, "no": {"valueBoolean": False}}


class Asked(Struct, frozen=True):
    """How an item is asked.

    `values` are its answers' values by the ids of their options; `kind` is the type of the value of
    what is typed. `words` is the question for an answer in the person's own words, `unit` the one
    for the unit of a quantity, and `time` the one for the time of a date.
    """

    kind: str
    values: dict[str, Resource] = {}
    words: str | None = None
    unit: str | None = None
    unit_of: Resource = {}
    time: str | None = None


class ImportedForm(Questionnaire, frozen=True, kw_only=True, dict=True):
    """A questionnaire that was read from a FHIR Questionnaire, which its answers go back to.

    A question's id is the linkId of its item. `asked` says how, `conditions` what must hold, and
    `limits` what is taken. It `lacks` something if the form requires an answer that cannot be asked
    for.
    """

    resource: Resource
    asked: dict[str, Asked]
    conditions: dict[str, tuple[Condition, ...]]
    limits: dict[str, Limits]
    lacks: bool = False

    @property
    def is_imported(self) -> bool:
        """True: its words are its own, and there are no others."""
        return True

    def leads_to(self, question: Question, shown: Mapping[str, Answer]) -> bool:
        """Return whether the answers so far enable the question's item."""
        conditions = self.conditions.get(question.id, ())
        enabled = all(each.holds(lambda link: self.values(link, shown)) for each in conditions)
        return enabled and super().leads_to(question, shown)

    def refusal(self, question: Question, answer: Answer) -> str:
        """Return what to say to an answer that the form does not take, or nothing."""
        limits = self.limits.get(question.id)
        return limits.refusal(question, str(normalise(question, answer))) if limits else ""

    def deciding(self, question: Question) -> set[str]:
        """Return the ids of those whose answers decide whether a question is asked, or which
        options it has."""
        conditions = self.conditions.get(question.id, ())
        links = {str(line.get("question")) for each in conditions for line in each.lines}
        asked = [self.asked[link] for link in links if link in self.asked]
        parts = {name for each in asked for name in (each.words, each.unit, each.time) if name}
        return super().deciding(question) | links | parts

    def items(self, response: Response) -> list[Resource]:
        """Return the items of a response: the form's own tree, where something was answered."""
        answers = ((question, response.shown(question)) for question in self.questions)
        shown = {question.id: answer for question, answer in answers if answer is not None}
        return list(self._items(self.resource.get("item"), shown))

    def _items(self, entries: Any, shown: Mapping[str, Answer]) -> Iterator[Resource]:
        for entry in entries or ():
            if not isinstance(link := entry.get("linkId"), str):  # only a text to read may lack it
                continue
            values = self.values(link, shown)
            inside = list(self._items(entry.get("item"), shown))
            text = entry.get("text")
            if values and inside:
                values = [{**values[0], "item": inside}, *values[1:]]
            if values or inside:
                yield element(
                    linkId=link,
                    text=string(text) if isinstance(text, str) else None,
                    answer=values,
                    item=None if values else inside,
                )

    def values(self, link: str, shown: Mapping[str, Answer]) -> list[Resource]:
        """Return the answers to an item, as its response has them."""
        asked, answer = self.asked.get(link), shown.get(link)
        if asked is None or answer is None:
            return []
        answers = (answer,) if isinstance(answer, str) else answer
        return list(self._values(asked, answers, shown))

    def _values(
        self, asked: Asked, answers: Iterable[str], shown: Mapping[str, Answer]
    ) -> Iterator[Resource]:
        for answer in answers:
            if answer == OWN_WORDS and asked.words:
                words = shown.get(asked.words, ())
                for text in (words,) if isinstance(words, str) else words:
                    yield {"valueString": string(text)}
            elif asked.values:
                yield asked.values[answer]
            elif asked.kind == "Quantity":
                yield {"valueQuantity": {"value": _json_number(answer), **self._unit(asked, shown)}}
            elif asked.kind in ("Integer", "Decimal"):
                yield {f"value{asked.kind}": _json_number(answer)}
            elif asked.time:
                yield {"valueDateTime": _moment(answer, shown.get(asked.time))}
            elif asked.kind == "Time":
                yield {"valueTime": f"{answer}:00"}
            else:
                yield {f"value{asked.kind}": string(answer)}

    def _unit(self, asked: Asked, shown: Mapping[str, Answer]) -> Resource:
        coding = asked.unit_of
        if asked.unit and isinstance(answer := shown.get(asked.unit), str):
            coding = self.asked[asked.unit].values[answer]["valueCoding"]
        return element(
            unit=coding.get("display") or coding.get("code"),
            system=coding.get("system"),
            code=coding.get("code"),
        )


def _json_number(text: str) -> int | float:
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)


def _moment(day: str, time: Answer | None) -> str:
    """Return a date, with its time where there is one, in this computer's time zone."""
    if not isinstance(time, str):
        return day
    try:
        return date_time(datetime.fromisoformat(f"{day}T{time}").astimezone())
    except (OSError, OverflowError, ValueError):  # no zone is known for a day so far away
        return day
