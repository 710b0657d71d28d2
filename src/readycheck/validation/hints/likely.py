"""What somebody most likely meant by a value that does not fit, written as it should be."""

import re
from typing import Any
from unicodedata import normalize

from msgspec import inspect

from readycheck.diagnostics.words import Hint
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.question import Option, Question
from readycheck.response import values
from readycheck.text import comparable

_TRUE, _FALSE = ("yes", "true", "on", "y", "x"), ("no", "false", "off", "n")
# What people call a language, in English or in its own words.
_LANGUAGES = {
    "ar": "arabic",
    "de": "german deutsch",
    "en": "english",
    "es": "spanish espanol",
    "fr": "french francais",
    "hi": "hindi",
    "it": "italian italiano",
    "ja": "japanese",
    "ko": "korean",
    "nl": "dutch nederlands",
    "pl": "polish polski",
    "pt": "portuguese portugues",
    "ru": "russian",
    "tl": "tagalog filipino",
    "uk": "ukrainian",
    "vi": "vietnamese",
    "zh": "chinese mandarin",
}
# What other programs call the types of questions.
_TYPES = {
    "one-of": (
        "radio",
        "radio button",
        "choice",
        "single choice",
        "select",
        "dropdown",
        "select one",
        "choose one",
        "single",
    ),
    "some-of": (
        "checkbox",
        "checkboxes",
        "multiple",
        "multiple choice",
        "multiselect",
        "select multiple",
        "choose many",
    ),
    "text": ("string", "textarea", "free text", "open", "short answer", "paragraph", "notes"),
    "number": ("integer", "int", "decimal", "float", "numeric", "quantity"),
    "yes-no": ("boolean", "bool", "truefalse", "true false"),
    "scale": ("slider", "rating", "likert", "vas", "range"),
    "date": ("datetime", "day", "calendar"),
    "time": ("clock", "hour", "hours"),
}
_JOINING = ("is", "or", "and", "if", "only", "the", "answer", "answered", "equals")
_IS = ("in", "is", "equals", "eq", "any", "any_of", "anyof", "one_of", "answer", "has", "=", "==")
_NOT = ("not", "ne", "not_in", "notin", "is_not", "isnt", "none_of", "!=", "<>")
_ANY = ("any", "anything", "any answer", "all", "answered", "exists", "*", "not empty", "something")
_BETWEEN_OPTIONS = re.compile(r"[,;|\n]|\s/\s")
_MAX_LOOKED_AT = 2000  # options: looking for a hint must not take long


def language(name: str) -> str:
    """Return the tag of a language that was named, or the tag with its dashes."""
    plain = _plain(name).strip()
    found = (tag for tag, names in _LANGUAGES.items() if plain in names.split())
    return next(found, name.replace("_", "-"))


def language_hint(name: str) -> str:
    """Return the hint to write the tag of a language that was named, or nothing."""
    tag = language(name)
    return Hint.WRITE_QUOTED.format(tag) if re.search(TAG_PATTERN, tag) else ""


def value(type_: inspect.Type, data: Any) -> str:
    """Return how a value of this type was meant, or nothing."""
    if isinstance(type_, inspect.BoolType) and isinstance(data, str):
        word = data.strip().casefold()
        return "true" if word in _TRUE else "false" if word in _FALSE else ""
    if isinstance(type_, inspect.StructType) and type_.cls is Option:
        if isinstance(data, list) and [type(each) for each in data] == [str, str]:
            return _option(data[1], data[0])
        return _option(data) if isinstance(data, str | int) else ""
    if isinstance(type_, inspect.VarTupleType) and _holds_options(type_):
        return _options(data)
    return ""


def item(type_: inspect.StructType, data: dict[str, Any]) -> str | None:
    """Return how an item that has only a name and its words was meant, if it has two keys."""
    [(name, words)] = data.items()
    required = [field.encode_name for field in type_.fields if field.required]
    if len(required) != 2 or not isinstance(words, str | int):
        return None
    if required[0] == "id":
        return _option(words, name)
    first, second = required
    return f"{{{first}: {_quoted(name)}, {second}: {_quoted(str(words))}}}"


def condition(data: Any, file: Any) -> str:
    """Return how a condition was meant whose first word is a question, and the others its answers;
    or nothing."""
    if isinstance(data, dict):
        return plain_condition(data, file)
    if not isinstance(data, str | list):
        return ""
    if isinstance(data, list) and any(isinstance(each, dict | list) for each in data):
        return _conditions(data, file)
    words = re.findall(r"[\w-]+", data) if isinstance(data, str) else list(map(str, data))
    named = [word for word in words if word.casefold() not in _JOINING]
    asked = asked_ids(file)
    if len(named) < 2 or named[0] not in asked:
        return ""
    return f"{{{named[0]}: [{', '.join(named[1:])}]}}"


def plain_condition(data: dict[str, Any], file: Any) -> str:
    """Return conditions as they are written here, where other keys are around a question and its
    answers, or between them; or nothing."""
    listed = [
        each for value in data.values() for each in (value if isinstance(value, list) else [value])
    ]
    known = asked_ids(file)
    if known.isdisjoint(data) and all(isinstance(each, str) for each in listed):
        words = [each for each in listed if re.fullmatch(r"[\w-]+", each)]
        return condition(words, file)
    found = {name: _inside(file, name, value) for name, value in data.items()}
    if not known.issuperset(data) or not all(found.values()):
        return ""
    return _in_braces(found)


def _inside(file: Any, name: str, value: Any) -> list[str]:
    """Return the answers that a key such as `in` or `not` is over, or those that it leaves."""
    if isinstance(value, list):
        return [each for each in value if isinstance(each, str)]
    [(sign, inside)] = value.items() if isinstance(value, dict) and len(value) == 1 else [("", "")]
    answers = [
        each for each in (inside if isinstance(inside, list) else [inside]) if isinstance(each, str)
    ]
    if sign.casefold() in _NOT:
        return _without(file, name, answers)
    return answers if sign.casefold() in _IS else []


def _conditions(data: list[Any], file: Any) -> str:
    """Return conditions that are a list of them as one, each of a question of its own."""
    asked = asked_ids(file)
    found: dict[str, list[str]] = {}
    for each in data:
        for name, answers in each.items() if isinstance(each, dict) else [("", "")]:
            listed = answers if isinstance(answers, list) else [answers]
            if name not in asked or name in found or not all(isinstance(a, str) for a in listed):
                return ""
            found[name] = listed
    return _in_braces(found) if found else ""


def _in_braces(conditions: dict[str, list[str]]) -> str:
    lines = (f"{name}: [{', '.join(answers)}]" for name, answers in conditions.items())
    return f"{{{', '.join(lines)}}}"


def of_all(data: dict[str, Any]) -> Any:
    """Return the conditions that must all hold, where a key such as `all` says so above them."""
    [inside] = data.values() if len(data) == 1 else [None]
    is_all = next(iter(data)).casefold() in ("all", "and", "if")
    return [inside] if is_all and isinstance(inside, dict) else inside if is_all else None


def others(file: Any, name: object, words: str) -> list[str]:
    """Return the answers to a question that `not` and one of them leave, or nothing."""
    found = re.fullmatch(r"(?:not |except |!=? ?)([\w-]+)", words.strip())
    return _without(file, name, [found[1]]) if found else []


def _without(file: Any, name: object, answers: list[str]) -> list[str]:
    """Return the listed answers to a question but these, or nothing if it has not all of these."""
    ids = [str(option.get("id")) for option in _listed(question(file, name), "options")]
    return [each for each in ids if each not in answers] if set(answers) <= set(ids) else []


def given(words: str) -> bool:
    """Return whether words mean any answer at all, which a condition calls `given`."""
    return words.strip().casefold() in _ANY


def named(file: Any, words: str) -> str | None:
    """Return the id of the only question or option with these words, if there is one."""
    found = set()
    parts = [
        part for question in questions(file) for part in (question, *_listed(question, "options"))
    ]
    for part in parts[:_MAX_LOOKED_AT]:
        shown = part.get("text")
        if isinstance(shown, str) and comparable(shown) == comparable(words):
            found.add(str(part.get("id")))
    return found.pop() if len(found) == 1 else None


def day(text: str) -> str | None:
    """Return a date as a file has it, if it can be read in one way only."""
    found = values.read(Question(id="day", type="date", text="Day", topic="Day"), text)
    return found if isinstance(found, str) else None


def type_of(name: str) -> str | None:
    """Return the type of question that another program has under this name, if it is known."""
    bare = re.sub(r"[\W_]+", " ", name.casefold()).strip()
    if found := next((type_ for type_, names in _TYPES.items() if bare in names), None):
        return found
    within = {word for word in bare.split() if word in _TYPES}
    return within.pop() if len(within) == 1 else None


def words(data: Any) -> list[str]:
    """Return the words of a list without its brackets, such as `yes or not-sure`, if it is one."""
    found = parts(data) if isinstance(data, str) else [""]
    return found if all(re.fullmatch(r"[\w-]+", part) for part in found) else []


def parts(text: str) -> list[str]:
    """Return what a text lists with commas, semicolons, or or and."""
    return re.split(r"\s*[,;，、،；]\s*|\s+(?:or|and)\s+", text)


def ends(data: Any) -> str:
    """Return the ends of a scale that were written as one text, or by their numbers."""
    found = re.split(r"\s*[,;–—]\s*|\s+(?:to|-)\s+", data) if isinstance(data, str) else []
    if isinstance(data, dict):
        found = [each for each in data.values() if isinstance(each, str)]
    return f"[{', '.join(map(_quoted, found))}]" if len(found) == len(("low", "high")) else ""


def asked_ids(file: Any) -> set[str]:
    """Return the ids of the questions in the data of a file."""
    return {str(each.get("id")) for each in questions(file)}


def question(file: Any, name: object) -> dict[str, Any]:
    """Return the question of this id in the data of a file, or nothing."""
    return next((each for each in questions(file) if each.get("id") == name), {})


def questions(file: Any) -> list[dict[str, Any]]:
    """Return the questions in the data of a file."""
    return [it for section in _listed(file, "sections") for it in _listed(section, "questions")]


def _listed(part: Any, key: str) -> list[dict[str, Any]]:
    """Return the maps in the list that a part of the file has under a key, if it has one."""
    listed = part.get(key) if isinstance(part, dict) else None
    return [it for it in listed if isinstance(it, dict)] if isinstance(listed, list) else []


def _holds_options(type_: inspect.VarTupleType) -> bool:
    inner = type_.item_type
    return isinstance(inner, inspect.StructType) and inner.cls is Option


def _options(data: Any) -> str:
    """Return a list of options, of which only the words are there, with commas or by names."""
    if isinstance(data, str) and _BETWEEN_OPTIONS.search(data.strip()):
        each = _BETWEEN_OPTIONS.split(data)
        options = [_option(words.strip()) for words in each if words.strip()]
    elif isinstance(data, dict) and all(isinstance(words, str | int) for words in data.values()):
        options = [_option(words, name) for name, words in data.items()]
    else:
        return ""
    return f"[{', '.join(options)}]"


def _option(words: str | int, name: str | None = None) -> str:
    return f"{{id: {as_id(str(words) if name is None else name)}, text: {_quoted(str(words))}}}"


def as_id(text: str) -> str:
    """Return the id of an answer nearest to a text: its accents, capitals and spaces removed."""
    plain = _plain(re.sub(r"[\W_]+", "-", text))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "a-name"


def _plain(text: str) -> str:
    """Return a text in small letters without accents, and without what is not ASCII."""
    return normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()


def _quoted(text: str) -> str:
    """Return a text as it can be written in braces."""
    if re.fullmatch(r"[A-Za-z][\w’ ()/-]*[\w)]|[A-Za-z]", text) and text.casefold() not in (
        "true",
        "false",
        "null",
    ):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
