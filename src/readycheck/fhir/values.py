"""Numbers, scales, dates and times as FHIR R4 has them."""

from collections.abc import Iterator

from readycheck.fhir.elements import (
    EXTENSIONS,
    Resource,
    display,
    element,
    extension,
    item_control,
    string,
)
from readycheck.questionnaire.question import Question
from readycheck.response import values

# UCUM's codes for units as people write them (https://ucum.org/ucum). A unit that is not here keeps
# its words and has no code: a wrong one would be worse.
_UCUM = {
    "%": "%", "kg": "kg", "g": "g", "mg": "mg", "µg": "ug", "mcg": "ug", "lb": "[lb_av]",
    "lbs": "[lb_av]", "oz": "[oz_av]", "m": "m", "cm": "cm", "mm": "mm", "in": "[in_i]",
    "inches": "[in_i]", "ft": "[ft_i]", "feet": "[ft_i]", "l": "L", "ml": "mL",
    "mmhg": "mm[Hg]", "kpa": "kPa", "bpm": "/min", "beats/min": "/min",
    "breaths/min": "/min", "°c": "Cel", "°f": "[degF]", "years": "a", "months": "mo",
    "weeks": "wk", "days": "d", "hours": "h", "minutes": "min", "seconds": "s", "mg/dl": "mg/dL",
    "mmol/l": "mmol/L", "kg/m2": "kg/m2", "kg/m²": "kg/m2", "mg/kg": "mg/kg",
}  # fmt: skip


def item_type(question: Question) -> str:
    """Return the type of the item of a number, scale, date or time question."""
    if question.type in ("date", "time"):
        return question.type
    return "decimal" if question.decimals else "integer"


def value(question: Question, answer: str) -> Resource:
    """Return an answer as the value of its type."""
    if question.type == "date":
        return {"valueDate": answer}
    if question.type == "time":
        return {"valueTime": f"{answer}:00"}
    return {f"value{_kind(question)}": float(answer) if "." in answer else int(answer)}


def extensions(question: Question) -> Iterator[Resource]:
    """Yield the range of a number or scale, its decimals and its unit, and that a scale is one
    (https://hl7.org/fhir/R4/questionnaire-profiles.html)."""
    if question.type in ("date", "time"):
        return
    kind = _kind(question)
    scale = question.type == "scale"
    least, most = values.bounds(question) if scale else (question.min_, question.max_)
    for name, bound in (("minValue", least), ("maxValue", most)):
        if bound is not None:
            yield {"url": f"{EXTENSIONS}/{name}", f"value{kind}": bound}
    if question.decimals:
        yield {"url": f"{EXTENSIONS}/maxDecimalPlaces", "valueInteger": question.decimals}
    if scale:
        yield from item_control("slider")
    if question.unit:
        yield from extension(f"{EXTENSIONS}/questionnaire-unit", Coding=_unit(question.unit))


def ends(question: Question) -> list[Resource]:
    """Return what the ends of a scale mean, as texts that a reader puts at them."""
    if question.type != "scale":
        return []
    low, high = question.ends
    return [
        *display(f"{question.id}.low", low, control="lower"),
        *display(f"{question.id}.high", high, control="upper"),
    ]


def _kind(question: Question) -> str:
    return "Decimal" if question.decimals else "Integer"


def _unit(unit: str) -> Resource:
    code = _UCUM.get(unit.casefold())
    system = "http://unitsofmeasure.org" if code else None
    return element(system=system, code=code, display=string(unit))
