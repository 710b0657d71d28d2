"""A FHIR R4 Questionnaire in JSON → the questions that the program asks for it.

Published forms are sloppy, so what can be understood is: numbers and truths as strings, a coding
without a code, R5's `coding` for `choice`. What cannot be asked is a warning with its place, and a
line to write on.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from readycheck import messages
from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Finding, Path
from readycheck.diagnostics.words import Hint, Kind
from readycheck.fhir.elements import Resource
from readycheck.fhir.imported import constraints, item_kinds
from readycheck.fhir.imported.conditions import Condition, can_hold, is_known
from readycheck.fhir.imported.elements import (
    extension,
    has,
    named_in_texts,
    plain,
    truth,
    words,
)
from readycheck.fhir.imported.form import ImportedForm
from readycheck.fhir.imported.item_kinds import Found
from readycheck.fhir.imported.limits import Limits
from readycheck.fhir.imported.value_sets import ValueSets
from readycheck.fhir.imported.versions import as_r4
from readycheck.parsing.located import LocatedData
from readycheck.questionnaire.bounds import MAX_LINES, MAX_QUESTIONS, MAX_TEXT
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.model import Section
from readycheck.questionnaire.parts import HelpNow, SheetParts, WriteIn
from readycheck.questionnaire.question import Question
from readycheck.text import clipped
from readycheck.validation.hints import type_words

_GROUPS = ("group", "display")  # a text has no items by the rules, but by mistake


class _Around(NamedTuple):
    """What an item has from those around it: the title of its section, and conditions."""

    title: str
    conditions: tuple[Condition, ...] = ()


class FormReader:
    """Reads the items of a Questionnaire; problems are noted in `read`, warnings in `warnings`."""

    def __init__(self, read: LocatedData) -> None:
        self._read = read
        self._resource = named_in_texts(plain(read.data))
        self._value_sets = ValueSets(self._resource)
        self._all_links = set(_links(self._resource.get("item")))
        self._found: dict[str, Found] = {}
        self._conditions: dict[str, tuple[Condition, ...]] = {}
        self._limits: dict[str, Limits] = {}
        self._sections: list[tuple[str, list[Question]]] = []
        self._links: set[str] = set()
        self._said: list[str] = []
        self._last: Path | None = None  # of the last question
        self._lines: list[WriteIn] = []
        self._lacks = False
        self.warnings: list[Finding] = []

    def form(self, help_now: HelpNow) -> ImportedForm | None:
        """Return the form, or None where nothing in it can be asked."""
        resource = self._resource
        title = words(resource.get("title")) or words(resource.get("name")) or messages.FORM_TITLE
        if self._is_list((), resource, "item"):
            self._items(resource.get("item", []), ("item",), _Around(title))
            self._end()
        if len(self._found) > MAX_QUESTIONS:
            self._read.add(Code.TOO_MANY_QUESTIONS.at(("item",), MAX_QUESTIONS))
        if not self._found and not self._read.found:
            self._read.add(Code.NOTHING_TO_ASK.at(("item",)))
        if self._read.found:
            return None
        asked = {found.question.id: found.asked for found in self._found.values()}
        asked |= {more.id: how for found in self._found.values() for more, how in found.more}
        return ImportedForm(
            readycheck=1,
            id=str(resource.get("url") or resource.get("name") or resource.get("id") or "form"),
            version=words(resource.get("version")) or "1",
            language=_language(resource.get("language")),
            title=title,
            intro=words(resource.get("description")) or messages.FORM_INTRO,
            sections=tuple(self._made_sections()),
            help_now=help_now,
            sheet=SheetParts(title=title, write_in=tuple(self._lines[:MAX_LINES]), prompts=()),
            resource=resource,
            asked=asked,
            conditions=self._conditions,
            limits=self._limits,
            lacks=self._lacks,
        )

    def _made_sections(self) -> Iterator[Section]:
        for number, (title, questions) in enumerate(self._sections, start=1):
            yield Section(
                id=f"part-{number}", title=title, role="visit", questions=tuple(questions)
            )

    def _items(self, items: list[Any], path: Path, around: _Around) -> None:
        for place, item in enumerate(items):
            at = (*path, place)
            if not isinstance(item, dict):
                kind = type_words.kind_of(item)
                self._read.add(Code.WRONG_TYPE.at(at, Kind.MAP, kind, hint=Hint.BRACES))
            elif truth(extension(item, "hidden")):
                self._links.update(_links([item]))
            elif item.get("type") == "display" and not item.get("item"):
                self._display(item, at)
            elif self._is_linked(item, at):
                self._item(as_r4(item), at, around)

    def _display(self, item: Resource, at: Path) -> None:
        """Keep a text to be read with the next question, if it is not read with the last."""
        self._links.update(_links([item]))
        if item.get("enableWhen") or has(item, "enableWhenExpression"):
            self.warnings.append(Code.NOT_SHOWN.at(at))
        elif at[:-2] != self._last:
            self._said.append(words(item.get("text")))

    def _item(self, item: Resource, at: Path, around: _Around) -> None:
        own = self._condition(item, at)
        if own.lines:
            around = around._replace(conditions=(*around.conditions, own))
        missing = self._not_known(own)
        if item.get("type") in _GROUPS:
            self._group(item, at, around, missing)
            return
        inside, below = item.get("item", []), (*at, "item")
        sound = self._is_list(at, item, "item")
        self._question(item, at, around, missing)
        link = item["linkId"]
        if link not in self._found:
            self._none_asked(inside, below, messages.FORM_DEPENDS, needed=False)
        elif sound:  # what is within a question goes with its answer
            answered = {"question": link, "operator": "exists", "answerBoolean": True}
            conditions = (*around.conditions, Condition((answered,)))
            self._items(inside, below, around._replace(conditions=conditions))

    def _group(self, item: Resource, at: Path, around: _Around, missing: str) -> None:
        inside, below = item.get("item", []), (*at, "item")
        if truth(item.get("readOnly")):  # so is all that is in it
            self._links.update(_links(inside))
            return
        if truth(item.get("repeats")):
            self.warnings.append(Code.ASKED_ONCE.at(at, _name(item)))
        for rule in constraints.rules(item):
            self.warnings.append(Code.NOT_CHECKED.at(at, _name(item), rule))
        if has(item, "enableWhenExpression"):
            missing = messages.FORM_EXPRESSION
        if missing:
            self._none_asked(inside, below, missing, needed=True)
        elif self._is_list(at, item, "item"):
            title = words(item.get("text")) or around.title
            self._items(inside, below, around._replace(title=title))

    def _question(self, item: Resource, at: Path, around: _Around, missing: str) -> None:
        why = missing or item_kinds.why_not(self._value_sets, item)
        if why == messages.FORM_READ_ONLY:
            return
        if why:
            self._not_asked(item, at, why)
            return
        about = [words(entry.get("text")) for entry in item.get("item", ()) if _is_about(entry)]
        said = "\n".join(filter(None, (*self._said, *about)))
        self._said, self._last = [], at
        found = item_kinds.found(self._value_sets, item, clipped(said, MAX_TEXT))
        found = item_kinds.apart(found, self._all_links)
        repeats = found.question.type in ("some-of", "list") and found.question.at_most != 1
        if repeats and len(about) < len(item.get("item", ())):  # each answer has what is within
            once = {"type": "one-of" if found.question.options else "text", "at_most": None}
            found = found._replace(
                question=replace(found.question, **once),
                warnings=(*found.warnings, Code.ASKED_ONCE),
            )
        for code in found.warnings:
            self.warnings.append(code.at(at, _name(item)))
        limits = constraints.limits_of(item, found)
        if limits != Limits():
            self._limits[found.question.id] = limits
        for what in constraints.unchecked(item, found, limits):
            self.warnings.append(Code.NOT_CHECKED.at(at, _name(item), what))
        self._found[found.question.id] = found
        self._begin(around.title)
        self._sections[-1][1].extend((found.question, *(more for more, _ in found.more)))
        if around.conditions:
            names = (found.question.id, *(more.id for more, _ in found.more))
            self._conditions.update(dict.fromkeys(names, around.conditions))

    def _begin(self, title: str) -> None:
        """Begin a section, unless the questions go on under the same title."""
        if not self._sections or self._sections[-1][0] != title:
            self._sections.append((title, []))

    def _end(self) -> None:
        """Let the texts at the end be read with the last question."""
        if not (self._said and self._found):
            return
        questions, last = self._sections[-1][1], next(reversed(self._found))
        place = next(n for n, question in enumerate(questions) if question.id == last)
        said = "\n".join(filter(None, (questions[place].why, *self._said)))
        questions[place] = replace(questions[place], why=clipped(said, MAX_TEXT) or None)

    def _not_asked(self, item: Resource, at: Path, why: str, *, needed: bool = True) -> None:
        """Note an item that is not asked, with a line to write it on while there is room.

        What the form requires is `needed`, unless it is within a question that has no answer.
        """
        label = item_kinds.label(item)
        has_line = bool(label) and len(self._lines) < MAX_LINES
        self.warnings.append(Code.NOT_ASKED.at(at, why, hint="" if has_line else Hint.ON_NOTES))
        self._lacks |= needed and truth(item.get("required"))
        if has_line:
            self._lines.append(WriteIn(label=label))

    def _none_asked(self, inside: Any, path: Path, why: str, *, needed: bool) -> None:
        """Note all questions within an item that is not asked."""
        for place, item in enumerate(inside if isinstance(inside, list) else ()):
            at, kind = (*path, place), item.get("type") if isinstance(item, dict) else "display"
            if kind == "display" or truth(extension(item, "hidden")):
                continue
            self._links.add(str(item.get("linkId")))
            if kind != "group" and not truth(item.get("readOnly")):
                self._not_asked(item, at, why, needed=needed)
            below = needed and kind == "group"
            self._none_asked(item.get("item"), (*at, "item"), why, needed=below)

    def _condition(self, item: Resource, at: Path) -> Condition:
        if not self._is_list(at, item, "enableWhen"):
            return Condition(())
        lines = tuple(line if isinstance(line, dict) else {} for line in item.get("enableWhen", []))
        return Condition(lines, any=item.get("enableBehavior") == "any")

    def _not_known(self, condition: Condition) -> str:
        """Return why a condition cannot be worked out, or nothing."""
        for line in condition.lines:
            name = line.get("question")
            if isinstance(name, str) and name not in self._found:
                later = name in self._all_links - self._links
                return messages.FORM_LATER if later else messages.FORM_DEPENDS
            if name is None or not is_known(line):
                return messages.FORM_CONDITION
        never = [not self._can_hold(line) for line in condition.lines]
        unmet = never and (all(never) if condition.any else any(never))
        return messages.FORM_UNLISTED if unmet else ""

    def _can_hold(self, line: Resource) -> bool:
        """Return whether a line of an enableWhen holds for an answer that can be given."""
        asked = self._found[str(line["question"])].asked
        return bool(asked.words or not asked.values) or can_hold(line, asked.values.values())

    def _is_list(self, at: Path, part: Resource, key: str) -> bool:
        if isinstance(value := part.get(key, []), list):
            return True
        kind = type_words.kind_of(value)
        self._read.add(Code.WRONG_TYPE.at((*at, key), Kind.LIST, kind, hint=Hint.BRACKETS))
        return False

    def _is_linked(self, item: Resource, at: Path) -> bool:
        """Return whether an item has a linkId of its own."""
        link, where = item.get("linkId"), (*at, "linkId")
        if link is None:
            self._read.add(Code.MISSING_KEY.at(where, "linkId"))
            return False
        if not isinstance(link, str):
            kind = type_words.kind_of(link)
            hint = Hint.QUOTE_VALUE.format(link) if kind == Kind.NUMBER else Hint.WRITE_TEXT
            self._read.add(Code.WRONG_TYPE.at(where, Kind.TEXT, kind, hint=hint))
            return False
        if not link.strip():
            self._read.add(Code.EMPTY_TEXT.at(where, hint=Hint.WRITE_TEXT))
            return False
        if link in self._links:
            self._read.add(Code.DUPLICATE_ID.at(where, link))
            return False
        self._links.add(link)
        return True


def _links(items: Any) -> Iterator[str]:
    """Yield the linkIds of items, and of those within them."""
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            if isinstance(link := item.get("linkId"), str):
                yield link
            yield from _links(item.get("item"))


def _name(item: Resource) -> str:
    return words(item.get("text")) or str(item["linkId"])


def _language(tag: Any) -> str:
    return tag if isinstance(tag, str) and re.search(TAG_PATTERN, tag) else "en"


def _is_about(entry: Any) -> bool:
    """Return whether an item within a question only says something about it."""
    return isinstance(entry, dict) and entry.get("type") == "display" and "enableWhen" not in entry
