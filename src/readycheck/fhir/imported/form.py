"""An imported FHIR Questionnaire as the program asks it, with what leads to each question."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from operator import ge, gt, le, lt
from typing import Any

from msgspec import Struct

from readycheck.fhir.elements import Resource, date_time, element, string
from readycheck.fhir.imported.limits import Limits
from readycheck.questionnaire.model import Questionnaire
from readycheck.questionnaire.question import Answer, Question
from readycheck.response.answers import normalise

OWN_WORDS = "own words"  # the id of the option that leads to them; no code has a space
BOOLEANS: dict[str, Resource] = {"yes": {"valueBoolean": True}, "no": {"valueBoolean": False}}

ORDERS = {">": gt, "<": lt, ">=": ge, "<=": le}


class Condition(Struct, frozen=True):
    """An item's enableWhen: of its lines all must hold, or any of them."""

    lines: tuple[Resource, ...]
    any: bool = False


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
        enabled = all(self._holds(each, shown) for each in conditions)
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

    def _holds(self, condition: Condition, shown: Mapping[str, Answer]) -> bool:
        held = (
            _line_holds(line, self.values(str(line.get("question")), shown))
            for line in condition.lines
        )
        return any(held) if condition.any else all(held)


def _line_holds(line: Resource, values: list[Resource]) -> bool:
    """Return whether a line of an enableWhen holds
    (https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html)."""
    wanted = next((value for key, value in line.items() if key.startswith("answer")), None)
    given = [next(iter(value.values())) for value in values]
    operator = line.get("operator", "=")
    if operator == "exists":
        return bool(given) == (str(wanted).lower() == "true")
    if operator == "=":
        return any(_same(value, wanted) for value in given)
    if operator == "!=":
        return not any(_same(value, wanted) for value in given)
    order = ORDERS.get(operator)
    return order is not None and any(_ordered(order, value, wanted) for value in given)


def _same(value: Any, wanted: Any) -> bool:
    if isinstance(value, dict) and isinstance(wanted, dict):
        if "value" in value:
            return _same_amount(value, wanted)
        if "code" in value or "code" in wanted:
            systems = {coding["system"] for coding in (value, wanted) if "system" in coding}
            return value.get("code") == wanted.get("code") and len(systems) < 2
        return "display" in value and value["display"] == wanted.get("display")
    if isinstance(value, dict):  # sloppy forms name a code's words
        return wanted in (value.get("code"), value.get("display"))
    one, other = _comparable(value, wanted)
    return bool(one == other)


def _same_amount(value: Resource, wanted: Resource) -> bool:
    """Return whether two quantities are the same. Sloppy forms leave out the unit."""
    unit = wanted.get("code", value.get("code"))
    return value.get("code", unit) == unit and _same(value["value"], wanted.get("value"))


def _ordered(order: Any, value: Any, wanted: Any) -> bool:
    one, other = (each.get("value") if isinstance(each, dict) else each for each in (value, wanted))
    return bool(order(*_comparable(one, other)))


def _comparable(value: Any, wanted: Any) -> tuple[Any, Any]:
    """Return both as numbers, as moments in any time zone, or else as they are written."""
    for kind in (_number, _instant):
        pair = kind(value), kind(wanted)
        if None not in pair:
            return pair
    return str(value), str(wanted)


def _instant(value: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


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
