"""A questionnaire in another language: the same ids and answers, and other words.

The guide's words stay as they are: beside them is a translation of our own.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct, structs

from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import (
    Beside,
    Guide,
    GuideSection,
    HelpLine,
    HelpNow,
    Link,
    Note,
    Passage,
    Sample,
    SheetParts,
    WriteIn,
)
from readycheck.questionnaire.question import Ask, Option, Question
from readycheck.text import unbroken

# Given where a text is and the text itself, the text in the other language, or None.
Say = Callable[[str, str], str | None]

WORDS: dict[type, tuple[str, ...]] = {
    Questionnaire: ("title", "intro"),
    Guide: ("disclosure",),
    GuideSection: ("title",),
    Section: ("title", "intro", "stem"),
    Question: ("text", "topic", "why", "unit", "ends"),
    Option: ("text",),
    Ask: ("text",),
    Note: ("text", "short"),
    Link: ("title",),
    HelpNow: ("intro", "short"),
    HelpLine: ("where", "text"),
    SheetParts: ("title", "subject", "none_marked", "prompts", "limits"),
    WriteIn: ("label",),
    Sample: ("title",),
}


class Translated(Questionnaire, frozen=True, kw_only=True, dict=True):
    """A questionnaire in another language than the one it was written in."""

    original_language: str
    original_fingerprint: str

    @cached_property
    def fingerprint(self) -> str:
        """The original's: answers to either are answers to both."""
        return self.original_fingerprint


def translate(questionnaire: Questionnaire, language: str, say: Say) -> Translated:
    """Return the questionnaire in a language; what `say` has no words for stays as it is."""
    parts = {
        name: _translated(getattr(questionnaire, name), name, say)
        for name in questionnaire.__struct_fields__
    }
    for name in WORDS[Questionnaire]:
        parts[name] = _said(say, name, parts[name])
    parts["language"] = language
    parts["samples"] = tuple(
        structs.replace(sample, answers=dict(_typed(questionnaire, sample, say)))
        for sample in parts["samples"]
    )
    return Translated(
        **parts,
        original_language=questionnaire.language,
        original_fingerprint=questionnaire.fingerprint,
    )


def texts(questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """Yield every text that can be translated, after where it is; each once."""
    seen: dict[tuple[str, str], None] = {}
    translate(questionnaire, "und", lambda *text: seen.setdefault(text))
    yield from seen


def context_of(questionnaire: Questionnaire, path: Iterable[str | int]) -> str:
    """Return where the text at a path of a question file is, as a catalog says it."""
    part: Any = questionnaire
    names: list[str] = []
    for step in path:
        if isinstance(step, int) and isinstance(part, tuple):
            part = part[step]
            names.append(str(getattr(part, "id", step + 1)))
        else:
            part = part.get(step) if isinstance(part, dict) else getattr(part, str(step), None)
            names.append(str(step))
    return " ".join(names)


def single_spaced(text: str) -> str:
    """Return a text as it is in a catalog: in one line, with the spaces that do not break."""
    return " ".join(unbroken(text))


def _translated(part: Any, path: str, say: Say) -> Any:
    """Return a part of a questionnaire in other words."""
    match part:
        case Passage():
            words = single_spaced(part.quote)
            return structs.replace(part, translation=say(f"quote from {part.section}", words))
        case Beside():
            words = single_spaced(part.quote)
            return structs.replace(part, translation=say(f"{path} quote", words))
        case Struct():
            changed = {
                name: _translated(getattr(part, name), f"{path} {name}", say)
                for name in part.__struct_fields__
            }
            for name in WORDS.get(type(part), ()):
                changed[name] = _said(say, f"{path} {name}", changed[name])
            if isinstance(part, GuideSection):
                changed["translation"] = _lines(say, f"quote from {part.id}", part.text)
            return structs.replace(part, **changed)
        case tuple():
            return tuple(
                _translated(each, f"{path} {getattr(each, 'id', number)}", say)
                for number, each in enumerate(part, 1)
            )
        case dict():
            return {key: _translated(each, f"{path} {key}", say) for key, each in part.items()}
    return part


def _typed(questionnaire: Questionnaire, sample: Sample, say: Say) -> Iterator[tuple[str, Any]]:
    """Yield the answers of a made-up person, those in their own words in other words."""
    for name, answer in sample.answers.items():
        own = questionnaire.question(name).in_own_words
        yield name, _said(say, f"samples {sample.id} {name}", answer) if own else answer


def _said(say: Say, path: str, words: Any) -> Any:
    if isinstance(words, tuple):
        return tuple(_said(say, f"{path} {number}", each) for number, each in enumerate(words, 1))
    return (say(path, single_spaced(words)) or words) if words else words


def _lines(say: Say, path: str, text: str) -> str | None:
    """Return the lines of a guide's section in other words, if there are such for all of them."""
    lines = [single_spaced(line) for line in text.splitlines()]
    said = [say(path, line) if line else "" for line in lines]
    return None if None in said else "\n".join(line or "" for line in said)
