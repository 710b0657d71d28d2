"""What a typed line means: an answer, by its number or its words, or a key, by its letter or word.

Nothing is guessed. What fits two answers is asked again; a word of an answer is the answer, also
where it is a word for a key.
"""

import re
from collections.abc import Sequence

from readycheck import messages
from readycheck.interview.prompter import Answered, Choice, Event, Prompt
from readycheck.text import (
    as_sentence,
    clipped,
    collapse_whitespace,
    comparable,
    with_plain_figures,
    without_accents,
)

_MAX_AGAIN = 80  # characters
_AROUND = ' .,;:!¡¿()"“”«»'  # what may be typed around an answer
_NOT_SURE = "not-sure"  # the id of a choice


def how(prompt: Prompt) -> str:
    """Return how an answer is typed."""
    if prompt.type == "text":
        return prompt.how or messages.LINE_TEXT
    if prompt.type == "one-of":
        return messages.LINE_NUMBER.format(prompt.numbers[-1])
    if len(prompt.choices) == 1:
        return messages.LINE_TICK
    if not prompt.at_most:
        return messages.LINE_RANKED if prompt.ranked else messages.LINE_NUMBERS
    up_to = messages.LINE_RANKED_UP_TO if prompt.ranked else messages.LINE_NUMBERS_UP_TO
    return messages.plural(prompt.at_most, up_to)


def is_key(prompt: Prompt, typed: str, names: str) -> bool:
    """Return whether the line is among the letters and words for a key, and is of no answer.

    Args:
        names: With commas between them, the letter first.
    """
    alike = _alike(typed)
    if alike not in map(_alike, names.split(", ")):
        return False
    words = [_alike(choice.text) for choice in prompt.choices]
    return alike not in words and (
        len(alike) == 1 or not any(f" {alike} " in f" {text} " for text in words)
    )


def chosen(prompt: Prompt, typed: str) -> Event | str:
    """Return the answer that was chosen, or else what to say before the line is typed again."""
    if prompt.type == "one-of":
        choice = _only(prompt, typed, typed)
        return choice if isinstance(choice, str) else Answered(choice.id)
    numbers = [part for part in re.split(rf"(?:\s|{_joined()})+", _alike(typed)) if part]
    if all(part.isdecimal() for part in numbers):
        return _picked(prompt, typed, numbers)
    if _fitting(prompt, typed):
        return _picked(prompt, typed, [typed])
    return _picked(
        prompt, typed, [part for part in re.split(rf"\s*(?:{_joined()})\s*", typed) if part]
    )


def _joined() -> str:
    """Return a pattern for what is typed between two answers."""
    return rf"[,;&+،、]|\b{re.escape(messages.LINE_AND)}\b"


def _picked(prompt: Prompt, typed: str, parts: Sequence[str]) -> Event | str:
    picked: list[str] = []
    for part in parts:
        choice = _only(prompt, part, typed)
        if isinstance(choice, str):
            return choice
        if choice.id in picked:
            return f"{messages.LINE_TWICE.format(choice.text)} {how(prompt)}"
        picked.append(choice.id)
    if len(picked) > 1 and (alone := [c for c in prompt.choices if c.exclusive and c.id in picked]):
        return f"{messages.LINE_ALONE.format(alone[0].text)} {how(prompt)}"
    if prompt.at_most and len(picked) > prompt.at_most:
        return f"{messages.LINE_TOO_MANY.format(prompt.at_most)} {how(prompt)}"
    return Answered(tuple(picked)) if picked else _odd(prompt, typed)


def _only(prompt: Prompt, part: str, typed: str) -> Choice | str:
    """Return the one choice that this part of what was `typed` fits, or what to say."""
    fitting = _fitting(prompt, part)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = " · ".join(choice.text for choice in fitting)
        return f"{as_sentence(messages.LINE_BETWEEN, _again(part), names)} {how(prompt)}"
    return _odd(prompt, part if _alike(part) else typed)


def _fitting(prompt: Prompt, part: str) -> list[Choice]:
    """Return the choice with this number, these words or both, as in “1. Yes”; else all that begin
    so, or that have a word that does."""
    alike = _alike(part)
    if not alike:
        return []
    numbered = dict(zip(prompt.numbers, prompt.choices, strict=True))
    if choice := numbered.get(alike):
        return [choice]
    exact = [choice for choice in prompt.choices if choice.text.casefold() == part.casefold()]
    words = [(choice, _alike(choice.text)) for choice in prompt.choices]
    number, _, after = alike.partition(" ")
    shown = numbered.get(re.sub("[.:)]$", "", number))
    unsure = alike in map(_alike, messages.LINE_NOT_SURE.split(", "))
    return (
        exact
        or [choice for choice, text in words if text == alike]
        or ([shown] if shown and _alike(shown.text) == after else [])
        or [choice for choice in prompt.choices if unsure and choice.id == _NOT_SURE]
        or [choice for choice, text in words if text.startswith(alike)]
        or [choice for choice, text in words if _has_within(text, alike)]
    )


def _has_within(text: str, words: str) -> bool:
    """Return whether these words are in the text without a negation before them, which would be
    left out: “sure” is not short for “I’m not sure”."""
    before, found, _ = text.partition(f" {words}")
    negations = map(_alike, messages.LINE_NEGATIONS.split(", "))
    return bool(found) and set(re.findall(r"\w+", before)).isdisjoint(negations)


def _odd(prompt: Prompt, typed: str) -> str:
    return f"{messages.LINE_ODD.format(_again(typed))} {how(prompt)}"


def _again(typed: str) -> str:
    """Return what was typed as far as it is worth hearing again."""
    return clipped(typed, _MAX_AGAIN)


def _alike(text: str) -> str:
    """Return words as they are compared: without case, accents, apostrophes, what nobody sees and
    what is typed around them, in any spacing, and with the figures of every script as 0 to 9."""
    letters = without_accents(comparable(text))
    plain = with_plain_figures(re.sub("['’‘ʼ`´]", "", letters))
    return collapse_whitespace(plain).strip(_AROUND)
