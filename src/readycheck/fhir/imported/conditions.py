"""The conditions of an imported form: an item's enableWhen, and whether answers meet it
(https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from operator import ge, gt, le, lt
from typing import Any

from msgspec import Struct

from readycheck.fhir.elements import Resource

_ORDERS = {">": gt, "<": lt, ">=": ge, "<=": le}


class Condition(Struct, frozen=True):
    """An item's enableWhen: of its lines all must hold, or any of them."""

    lines: tuple[Resource, ...]
    any: bool = False

    def holds(self, values: Callable[[str], list[Resource]]) -> bool:
        """Return whether it holds, where `values` gives the answers to an item by its linkId."""
        held = (_line_holds(line, values(str(line.get("question")))) for line in self.lines)
        return any(held) if self.any else all(held)


def is_known(line: Resource) -> bool:
    """Return whether a line of an enableWhen says what it is to be compared with, and how."""
    wanted = [value for key, value in line.items() if key.startswith("answer")]
    operator = line.get("operator", "=")
    if operator == "exists":
        return str(wanted[:1]).lower() in ("[true]", "['true']", "[false]", "['false']")
    return bool(wanted) and operator in (*_ORDERS, "=", "!=")


def can_hold(line: Resource, listed: Iterable[Resource]) -> bool:
    """Return whether a line of an enableWhen holds for one of the only answers to its question."""
    return line.get("operator", "=") != "=" or any(_line_holds(line, [each]) for each in listed)


def _line_holds(line: Resource, values: list[Resource]) -> bool:
    """Return whether a line of an enableWhen holds for the answers that an item has."""
    wanted = next((value for key, value in line.items() if key.startswith("answer")), None)
    answers = [next(iter(value.values())) for value in values]
    operator = line.get("operator", "=")
    if operator == "exists":
        return bool(answers) == (str(wanted).lower() == "true")
    if operator == "=":
        return any(_same(value, wanted) for value in answers)
    if operator == "!=":
        return not any(_same(value, wanted) for value in answers)
    order = _ORDERS.get(operator)
    return order is not None and any(_ordered(order, value, wanted) for value in answers)


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
    left, right = _comparable(value, wanted)
    return bool(left == right)


def _same_amount(value: Resource, wanted: Resource) -> bool:
    """Return whether two quantities are the same. Sloppy forms leave out the unit."""
    unit = wanted.get("code", value.get("code"))
    return value.get("code", unit) == unit and _same(value["value"], wanted.get("value"))


def _ordered(order: Any, value: Any, wanted: Any) -> bool:
    pair = (each.get("value") if isinstance(each, dict) else each for each in (value, wanted))
    return bool(order(*_comparable(*pair)))


def _comparable(value: Any, wanted: Any) -> tuple[Any, Any]:
    """Return both as numbers, as moments in any time zone, or else as they are written."""
    for kind in (_number, _instant):
        pair = kind(value), kind(wanted)
        if None not in pair:
            return pair
    if isinstance(value, bool):
        return str(value).lower(), str(wanted).lower()
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
