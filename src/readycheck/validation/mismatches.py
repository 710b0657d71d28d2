"""What does not fit the types of the model: each value noted with what it should be."""

import re
from typing import Any

from msgspec import inspect

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import DiagnosticKind, Path
from readycheck.diagnostics.words import Hint, Kind
from readycheck.parsing.located import LocatedData, Number
from readycheck.parsing.yaml_errors import BULLETS
from readycheck.questionnaire.language import TAG_PATTERN
from readycheck.questionnaire.parts import LOGO_PATTERN
from readycheck.questionnaire.question import CODE_PATTERN, GIVEN
from readycheck.validation import bare_numbers
from readycheck.validation.hints import amounts, answers, likely, lookalikes, type_words

_SHORT = 60  # characters that a hint can hold whole
_STUCK = re.compile(r"([\w-]+)\s*[:=]+\s*(\S.*)")  # a name with its value, where a space is missing


def note(read: LocatedData, type_: inspect.Type, data: Any, path: Path) -> None:
    """Note a value of another kind than it should be, with what was most likely meant."""
    if not path:
        read.add(Code.WRONG_TYPE.at(path, Kind.MAP, type_words.kind_of(data), hint=Hint.START))
    elif found := _as_item(type_, data):
        read.add(found[0].at(path, found[1]))
    elif path[-1] == "when" and isinstance(type_, inspect.DictType):
        note_condition(read, data, path)
    elif path[-1] == "ends" and (ends := likely.ends(data)):
        note_type(read, type_, data, path, Hint.WRITE.format(ends))
    elif path[0] == "sections" and path[-1] == "answers" and isinstance(data, list | dict):
        # of a question: no set's name
        said = type_words.wanted(type_), type_words.found(data)
        read.add(
            Code.WRONG_TYPE.at(path, *said, hint=Hint.DID_YOU_MEAN.format("options")), key=True
        )
    elif path[-1] == "raise" and data is False and isinstance(type_, inspect.VarTupleType):
        note_type(read, type_, data, path, Hint.WRITE.format("[]"))
    elif path[-1] == "options" and isinstance(data, str) and data in _sets(read):
        note_type(read, type_, data, path, Hint.WRITE.format(f"answers: {data}"))
    elif isinstance(type_, inspect.IntType) and (number := amounts.whole(data)):
        bare = isinstance(data, str) and data == number
        note_type(read, type_, data, path, (Hint.UNQUOTE if bare else Hint.WRITE).format(number))
    elif written := likely.value(type_, data):
        note_type(read, type_, data, path, Hint.WRITE.format(written))
    elif data is None:
        item = isinstance(path[-1], int)
        note_nothing(read, type_, path, Hint.OR_DELETE_DASH if item else Hint.OR_LEAVE_OUT)
    elif (
        isinstance(type_, inspect.StrType) and isinstance(data, dict) and isinstance(path[-1], int)
    ):
        note_type(read, type_, data, path, Hint.QUOTE_COLON)
    elif isinstance(type_, inspect.StrType) and isinstance(data, bool | int | Number):
        _not_text(read, type_, data, path)
    elif isinstance(type_, inspect.VarTupleType) and (items := _items(read, data, path)):
        note_type(read, type_, data, path, Hint.AS_LIST.format(", ".join(items)))
    else:
        note_type(read, type_, data, path)


def _sets(read: LocatedData) -> Any:
    """Return the answer sets of a file by their names, as far as they can be seen."""
    sets = read.data.get("answer_sets")
    return sets if isinstance(sets, dict) else {}


def note_condition(read: LocatedData, data: Any, path: Path) -> None:
    """Note what is not a condition, with the one that was meant, if that can be seen."""
    condition = likely.condition(data, read.data)
    hint = Hint.WRITE.format(condition) if condition else ""
    hint = hint or ("" if isinstance(data, str | list) else Hint.ALL_HOLD)
    read.add(Code.CONDITION.at(path, "tea", "yes, not-sure", hint=hint))


def _items(read: LocatedData, data: Any, path: Path) -> list[str]:
    """Return the items of a list that lacks its brackets; an answer may be there as it is shown."""
    if path[-2:-1] == ("when",) or path[-1] == "raise":
        return _answers(read, data, path)
    if path[-1] == "when" and isinstance(data, dict) and len(data) == 1:  # as on a question
        [data] = data.values()
        return [each for each in data if isinstance(each, str)] if isinstance(data, list) else []
    if isinstance(data, dict) and data and all(value is None for value in data.values()):
        return likely.words(", ".join(data))
    return likely.words(data)


def _answers(read: LocatedData, data: Any, path: Path) -> list[str]:
    """Return the answers that were meant where a list of them should be."""
    if isinstance(data, dict) and data and all(value in (None, True) for value in data.values()):
        return likely.words(", ".join(data))
    if data is True:
        first = answers.ids(read.data, answers.asked(read.data, path))[:1]
        return first if first == ["yes"] else []
    if isinstance(data, int | Number) and data is not False:
        return [str(bare_numbers.as_text(data))]
    if not isinstance(data, str) or not data.strip():
        return []
    if path[-1] != "raise" and likely.given(data):
        return [GIVEN]
    if others := likely.others(read.data, path[-1], data):
        return others
    meant = answers.meant(read.data, path, data)
    return meant or [
        likely.named(read.data, each) or answers.as_id(each) for each in likely.parts(data)
    ]


def _as_item(type_: inspect.Type, data: Any) -> tuple[DiagnosticKind, str] | None:
    """Return what is wrong with a list whose items YAML takes for a text, by its first sign."""
    if not isinstance(type_, inspect.VarTupleType) or not isinstance(data, str):
        return None
    if data.startswith(tuple(BULLETS)):
        return Code.BULLET, data[:1]
    if numbered := re.match(r"\w{1,2}[.)](?=\s)", data):
        return Code.BULLET, numbered[0]
    return (Code.DASH, "-") if data[:1] == "-" else None


def _not_text(
    read: LocatedData, type_: inspect.StrType, data: bool | int | Number, path: Path
) -> None:
    shown = data.text if isinstance(data, Number) else str(data).lower()
    if isinstance(data, bool) and not {"samples", "when", "raise"}.isdisjoint(path):  # an answer
        note_type(read, type_, data, path, Hint.WRITE.format("yes" if data else "no"))
        return
    if type_.pattern and not re.search(type_.pattern, shown):
        note_text(read, type_, shown, path)
    else:
        quoted = Hint.QUOTE_VALUE.format(shown)
        note_type(read, type_, data, path, quoted if len(shown) <= _SHORT else Hint.QUOTE)


def note_nothing(read: LocatedData, type_: inspect.Type, path: Path, otherwise: str = "") -> None:
    """Note that nothing is where there should be a value."""
    hint = "; ".join(filter(None, (type_words.how(type_), otherwise)))
    words = type_words.wanted(type_) == Kind.TEXT and type_words.pattern(type_) in ("", r"\S")
    hint = Hint.QUOTE_HASH if words and read.begins_comment(path) else hint
    note_type(read, type_, None, path, hint)


def note_type(
    read: LocatedData, type_: inspect.Type, data: Any, path: Path, hint: str = ""
) -> None:
    """Note what a value should be and what it is."""
    hint = hint or type_words.how(type_)
    read.add(Code.WRONG_TYPE.at(path, type_words.wanted(type_), type_words.found(data), hint=hint))


def note_text(read: LocatedData, type_: inspect.StrType, data: str, path: Path) -> None:
    """Note a text that does not have the form it should have."""
    key, pattern = is_key(read, data, path), type_.pattern or ""
    if not data.strip():
        read.add(Code.EMPTY_TEXT.at(path), key=key)
    elif path == ("seal",):
        read.add(Code.WRONG_SEAL.at(path, data))
    elif pattern.startswith("^[a-z"):
        _note_id(read, data, path, key=key)
    elif pattern == CODE_PATTERN:
        read.add(Code.BAD_CODE.at(path, data), key=key)
    elif "https?://" in pattern:
        begins = data.startswith(("http://", "https://"))
        hint = Hint.ADDRESS_CHARACTERS if begins else ""
        if re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)+(/[^\s|#]*)?", data):
            hint = Hint.WRITE_QUOTED.format(f"https://{data}")
        read.add(Code.BAD_ADDRESS.at(path, data, hint=hint))
    elif pattern == LOGO_PATTERN:
        read.add(Code.PICTURE_NAME.at(path, data))
    elif pattern == TAG_PATTERN:
        read.add(Code.BAD_LANGUAGE.at(path, data, hint=likely.language_hint(data)))
    else:
        day = likely.day(data)
        read.add(Code.BAD_DATE.at(path, data, hint=Hint.WRITE_QUOTED.format(day) if day else ""))


def _note_id(read: LocatedData, data: str, path: Path, *, key: bool) -> None:
    """Note what is not an id, with the one that is nearest, or all the answers that it means."""
    meant = answers.meant(read.data, path, data) if isinstance(path[-1], int) else []
    several = re.split(r"\s*[;/|，、،；]\s*", data) if isinstance(path[-1], int) else [data]
    nearest = likely.named(read.data, data) or ", ".join(map(answers.as_id, several))
    nearest = meant[0] if len(meant) == 1 else nearest
    hint, odd = "", lookalikes.odd_letter(data)
    if key and (stuck := _STUCK.fullmatch(data)) and stuck[1] in likely.asked_ids(read.data):
        value = f"[{stuck[2]}]" if "when" in path else stuck[2]
        hint = Hint.SPACE_AFTER_COLON.format(stuck[1], value)
    elif len(meant) > 1:
        hint = Hint.WRITE.format(", ".join(meant))
    elif "when" in path and (others := likely.others(read.data, path[-2], data)):
        hint = Hint.WRITE.format(", ".join(others))
    elif "when" in path and likely.given(data):
        hint = Hint.WRITE.format(GIVEN)
    elif odd and answers.as_id(lookalikes.plain(data)) == lookalikes.plain(data):
        hint = Hint.LOOKALIKE.format(odd, lookalikes.plain(odd))
    read.add(Code.BAD_ID.at(path, data, nearest, hint=hint), key=key)


def is_key(read: LocatedData, data: str, path: Path) -> bool:
    """Return whether a text is the key at a path, not its value."""
    return path in read.keys and path[-1] == data
