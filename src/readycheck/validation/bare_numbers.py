"""Answers that are written as bare numbers: in a file they are text, as every answer is."""

from typing import Any

from readycheck.parsing.located import Number

_EVERY = "*"
_QUESTION = ("sections", _EVERY, "questions", _EVERY)
# Where a question file names answers, from its top.
_ANSWERS = (
    (*_QUESTION, "options", _EVERY, "id"),
    (*_QUESTION, "options", _EVERY, "when", _EVERY, _EVERY),
    (*_QUESTION, "when", _EVERY, _EVERY),
    (*_QUESTION, "raise", _EVERY),
    (*_QUESTION, "notes", _EVERY, "when", _EVERY),
    (*_QUESTION, "ask", _EVERY, "when", _EVERY),
    ("answer_sets", _EVERY, _EVERY, "id"),
    ("samples", _EVERY, "answers", _EVERY),
    ("samples", _EVERY, "answers", _EVERY, _EVERY),
)


def spell_out(data: Any) -> None:
    """Turn the answers that are numbers in a question file's data into text, in place."""
    for path in _ANSWERS:
        _spell(data, path)


def _spell(data: Any, path: tuple[str, ...]) -> None:
    step, *others = path
    if not isinstance(data, dict | list):
        return
    if step == _EVERY:
        keys: list[Any] = list(data) if isinstance(data, dict) else list(range(len(data)))
    else:
        keys = [step] if isinstance(data, dict) and step in data else []
    for key in keys:
        if others:
            _spell(data[key], tuple(others))
        else:
            data[key] = as_text(data[key])


def as_text(value: Any) -> Any:
    """Return a number as the text that it is written in, and any other value as it is."""
    if isinstance(value, Number):
        return value.text
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value
