"""How each kind of item in a FHIR Questionnaire is asked
(https://hl7.org/fhir/R4/codesystem-item-type.html)."""

from itertools import count
from typing import Any, NamedTuple

from msgspec.structs import replace

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import DiagnosticKind
from readycheck.fhir.elements import Resource
from readycheck.fhir.imported import limits
from readycheck.fhir.imported.elements import extension, extensions, has, truth, whole, words
from readycheck.fhir.imported.form import BOOLEANS, OWN_WORDS, Asked
from readycheck.fhir.imported.value_sets import ValueSets
from readycheck.fhir.imported.versions import takes_others
from readycheck.questionnaire.bounds import MAX_DECIMALS, MAX_ITEMS, MAX_TEXT
from readycheck.questionnaire.question import GIVEN, Option, Question
from readycheck.text import clipped, comparable, sanitize

_CHOICES = ("choice", "open-choice", "coding")
KINDS = {"string": "String", "text": "String", "url": "Uri", "integer": "Integer"}
KINDS |= {"decimal": "Decimal", "quantity": "Quantity", "date": "Date", "dateTime": "DateTime"}
KINDS |= {"time": "Time"}
_EXPRESSIONS = ("enableWhenExpression", "answerExpression", "candidateExpression", "cqf-expression")


class Offer(NamedTuple):
    """An answer that an item offers, as its value, and whether it goes with no other."""

    value: Resource
    exclusive: bool = False


class Found(NamedTuple):
    """An item as a question, how its answers go back, and the questions that belong to it."""

    question: Question
    asked: Asked
    more: tuple[tuple[Question, Asked], ...] = ()
    warnings: tuple[DiagnosticKind, ...] = ()


def why_not(value_sets: ValueSets, item: Resource) -> str:
    """Return why an item cannot be asked, or nothing."""
    kind = str(item.get("type", ""))
    if has(item, "calculatedExpression"):
        return messages.FORM_CALCULATED
    if truth(item.get("readOnly")):
        return messages.FORM_READ_ONLY
    if any(has(item, name) for name in _EXPRESSIONS):
        return messages.FORM_EXPRESSION
    if not kind:
        return messages.FORM_NO_TYPE
    if kind not in (*_CHOICES, *KINDS, "boolean"):
        return messages.FORM_KIND.format(kind)
    if kind in _CHOICES or "answerOption" in item or "answerValueSet" in item:
        offered = len(_offers(value_sets, item))
        if not offered and kind != "open-choice":
            on_server = "answerValueSet" in item
            return messages.FORM_VALUE_SET if on_server else messages.FORM_NO_ANSWERS
        if offered > MAX_ITEMS:
            return messages.FORM_TOO_MANY.format(offered)
    return ""


def found(value_sets: ValueSets, item: Resource, said: str) -> Found:
    """Return the question of an item that can be asked; `said` is what is to be read with it."""
    kind = str(item["type"])
    repeats = truth(item.get("repeats"))
    text = label(item)
    common: dict[str, Any] = {
        "id": item["linkId"],
        "text": text,
        "topic": text.rstrip(" ?:…") or text,
        "why": said or None,
        "optional": not truth(item.get("required")),
    }
    if kind == "boolean":
        options = tuple(Option(id=name, text=messages.YES_NO[name]) for name in BOOLEANS)
        return Found(Question(type="one-of", options=options, **common), Asked("Boolean", BOOLEANS))
    if offers := _offers(value_sets, item):
        return _choice(item, common, offers)
    if kind in ("string", "text", "url", "open-choice"):
        asked = Asked(KINDS.get(kind, "String"))
        return Found(Question(type="list" if repeats else "text", **common), asked)
    once = (Code.ASKED_ONCE,) if repeats else ()
    if kind in ("date", "time"):
        return Found(
            Question(type="time" if kind == "time" else "date", **common),
            Asked(KINDS[kind]),
            warnings=once,
        )
    if kind == "dateTime":
        return _date_and_time(common, once)
    return _number(value_sets, item, common, once)


def apart(found: Found, links: set[str]) -> Found:
    """Return the same; the question for its unit, time or words has no other item's linkId."""
    if not found.more or found.more[0][0].id not in links:
        return found
    [(part, how)] = found.more
    name = next(each for n in count(2) if (each := f"{part.id} {n}") not in links)
    keys = {key: name for key in ("words", "unit", "time") if getattr(found.asked, key) == part.id}
    return found._replace(asked=replace(found.asked, **keys), more=((replace(part, id=name), how),))


def _choice(item: Resource, common: dict[str, Any], offers: list[Offer]) -> Found:
    """Return a choice; one box alone is ticked, or not."""
    options, by_id = _options(offers)
    more: tuple[tuple[Question, Asked], ...] = ()
    warnings: tuple[DiagnosticKind, ...] = ()
    if has(item, "answerOptionsToggleExpression"):
        warnings = (Code.MORE_OFFERED,)
    elif item["type"] != "open-choice" and takes_others(item):
        warnings = (Code.FEWER_OFFERED,)
    repeats, words_id = truth(item.get("repeats")), None
    if item["type"] == "open-choice":
        words_id = f"{common['id']} {OWN_WORDS}"
        options.append(Option(id=OWN_WORDS, text=messages.FORM_OTHER))
        own = Question(
            id=words_id,
            type="text",
            text=messages.FORM_OTHER_WHICH.format(common["text"]),
            topic=messages.FORM_OTHER,
            when={common["id"]: (OWN_WORDS,)},
        )
        more = ((own, Asked("String")),)
    several = repeats or len(options) == 1
    most = whole(extension(item, "questionnaire-maxOccurs")) if repeats else 1
    question = Question(
        type="some-of" if several else "one-of",
        options=tuple(options),
        at_most=most if several and most and 0 < most < len(options) else None,
        **common,
    )
    return Found(question, Asked("Coding", by_id, words=words_id), more, warnings)


def _date_and_time(common: dict[str, Any], warnings: tuple[DiagnosticKind, ...]) -> Found:
    """Return a date, and after it the time, which a date may be without."""
    time = Question(
        id=f"{common['id']} time",
        type="time",
        text=messages.FORM_TIME.format(common["text"]),
        topic=messages.FORM_TIME_TOPIC,
        when={common["id"]: (GIVEN,)},
        optional=True,
    )
    asked = Asked("DateTime", time=time.id)
    return Found(Question(type="date", **common), asked, ((time, Asked("Time")),), warnings)


def _number(
    value_sets: ValueSets,
    item: Resource,
    common: dict[str, Any],
    warnings: tuple[DiagnosticKind, ...],
) -> Found:
    kind = str(item["type"])
    unit = extension(item, "questionnaire-unit")
    units = [e for e in extensions(item, "questionnaire-unitOption") if isinstance(e, dict)]
    if isinstance(address := extension(item, "questionnaire-unitValueSet"), str):
        units += value_sets.codings(address)[:MAX_ITEMS]
    if not isinstance(unit, dict):
        unit = units[0] if len(units) == 1 else {}
    more: tuple[tuple[Question, Asked], ...] = ()
    unit_id = None
    if kind == "quantity" and len(units) > 1:
        unit_id = f"{common['id']} unit"
        options, by_id = _options([Offer({"valueCoding": each}) for each in units])
        which = Question(
            id=unit_id,
            type="one-of",
            text=messages.FORM_UNIT.format(common["text"]),
            topic=messages.FORM_UNIT_TOPIC,
            options=tuple(options),
            when={common["id"]: (GIVEN,)},
            optional=common["optional"],
        )
        more = ((which, Asked("Coding", by_id)),)
    places = whole(extension(item, "maxDecimalPlaces"))
    places = MAX_DECIMALS if places is None or places < 0 else min(places, MAX_DECIMALS)
    least, greatest = whole(extension(item, "minValue")), whole(extension(item, "maxValue"))
    least, greatest = limits.uncrossed(least, greatest, int)
    question = Question(
        type="number",
        decimals=0 if kind == "integer" else places,
        unit=words(unit.get("display") or unit.get("code"))[:64] or None,
        min_=least,
        max_=greatest,
        **common,
    )
    asked = Asked(KINDS[kind], unit=unit_id, unit_of=unit if unit_id is None else {})
    return Found(question, asked, more, warnings)


def _offers(value_sets: ValueSets, item: Resource) -> list[Offer]:
    """Return what an item offers."""
    address = item.get("answerValueSet")
    if isinstance(address, str) and (codings := value_sets.codings(address)):
        return [Offer({"valueCoding": each}) for each in codings]
    options = item.get("answerOption")
    found = []
    for option in options if isinstance(options, list) else ():
        values = option.items() if isinstance(option, dict) else ()
        value = next(((key, v) for key, v in values if key.startswith("value")), None)
        if value and value[1] not in ("", None):
            kind, content = value
            number = whole(content) if kind == "valueInteger" else None
            offered = {kind: content if number is None else number}
            found.append(Offer(offered, truth(extension(option, "optionExclusive"))))
    return found


def _options(offers: list[Offer]) -> tuple[list[Option], dict[str, Resource]]:
    """Return the options for what is offered, none with the id or words of another, and values."""
    options: list[Option] = []
    values: dict[str, Resource] = {}
    seen: set[str] = set()
    for value, exclusive in offers:
        [content] = value.values()
        coding = content if isinstance(content, dict) else {"display": str(content)}
        text = words(coding.get("display") or coding.get("code") or coding.get("reference"))
        name = sanitize(str(coding.get("code") or text))
        name = name if name and name not in (*values, OWN_WORDS) else f"{name} {len(options) + 1}"
        if not text or comparable(text) in seen:
            text = f"{text} ({name})".strip()
        seen.add(comparable(text))
        options.append(Option(id=name, text=text, exclusive=exclusive))
        values[name] = value
    return options, values


def label(item: Resource) -> str:
    """Return what an item asks: its words, or else its code's, or its linkId."""
    prefix, text = words(item.get("prefix")), words(item.get("text"))
    if not text:
        codes = item.get("code")
        coding = codes[0] if isinstance(codes, list) and codes else {}
        text = words(coding.get("display")) if isinstance(coding, dict) else ""
    return clipped(f"{prefix} {text or item.get('linkId', '')}".strip(), MAX_TEXT)
