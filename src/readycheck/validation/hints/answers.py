"""Which answers to a question were meant where a file names them in another way."""

import re
from collections.abc import Sequence
from typing import Any

from readycheck import messages
from readycheck.questionnaire.bounds import MAX_ID, MAX_SCALE
from readycheck.text import comparable
from readycheck.validation.hints import amounts, likely

_BETWEEN = re.compile(r"\s*(?:[,;/|+&，、،；]|\bor\b|\band\b)\s*", re.IGNORECASE)


def asked(file: Any, path: Sequence[Any]) -> dict[str, Any]:
    """Return the question whose answers are named at a path of a file, if it can be seen."""
    names = list(path)
    above = next((key for key in ("when", "answers") if key in names[:-1]), None)
    name = names[names.index(above) + 1] if above else None
    if isinstance(name, str):
        return likely.question(file, name)
    if names[:1] == ["sections"] and names[2:3] == ["questions"] and names[4:]:
        question: dict[str, Any] = file["sections"][names[1]]["questions"][names[3]]
        return question
    return {}


def ids(file: Any, question: dict[str, Any]) -> list[str]:
    """Return the ids of the answers to a question, as far as its data has them."""
    if question.get("type") == "yes-no":
        return list(messages.YES_NO)
    low, high = question.get("min", 0), question.get("max", 10)
    if question.get("type") == "scale" and isinstance(low, int) and isinstance(high, int):
        return [str(step) for step in range(low, min(high, low + MAX_SCALE) + 1)]
    sets = file.get("answer_sets")
    shared = sets.get(str(question.get("answers"))) if isinstance(sets, dict) else None
    options = question.get("options", shared)
    listed = options if isinstance(options, list) else []
    return [str(each["id"]) for each in listed if isinstance(each, dict) and "id" in each]


def meant(file: Any, path: Sequence[Any], words: str) -> list[str]:
    """Return the answers that words mean where answers are named at a path, or nothing."""
    question = asked(file, path)
    known = ids(file, question)
    scale = question.get("type") == "scale" and known
    if scale and (numbers := amounts.between(words, int(known[0]), int(known[-1]))):
        return numbers
    if known and "raise" in path and likely.given(words):
        return known
    for parts in ([words], _BETWEEN.split(words), words.split()):
        found = [_known(file, part, known) for part in parts if part.strip()]
        if found and all(found):
            return found
    return []


def _known(file: Any, words: str, known: list[str]) -> str:
    """Return the answer among those known that words are or show, or nothing."""
    names = (words, likely.named(file, words), as_id(words), amounts.whole(words))
    return next((name for name in names if name in known), "")


def as_id(text: str) -> str:
    """Return the id nearest to a text: its accents, capitals and spaces removed; an answer to a
    yes-no question has its own."""
    for name, answer in messages.YES_NO.items():
        if comparable(answer.replace("’", "'")) == comparable(text.replace("’", "'")):
            return name
    name = likely.as_id(text)
    return (name if name[0].isalpha() else f"id-{name}")[:MAX_ID].rstrip("-")
