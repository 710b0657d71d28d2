"""Every mismatch between a file's data and the model's types.

msgspec stops at the first. This walks the same types, notes each mismatch and builds what it can,
so that the rules can still be checked on the rest of the file.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, get_args, get_type_hints

from msgspec import NODEFAULT, inspect

from readycheck.diagnostics.codes import Code
from readycheck.diagnostics.finding import Path
from readycheck.diagnostics.words import Hint, Kind
from readycheck.parsing.located import LocatedData, Mark, Number
from readycheck.parsing.yaml_errors import BULLETS
from readycheck.questionnaire.question import Question
from readycheck.validation import mismatches
from readycheck.validation.hints import answers, keys, likely, type_words
from readycheck.validation.hints.suggestions import did_you_mean, suggestion

_TYPES = get_args(get_type_hints(Question)["type"])
_MEANT = ((list, inspect.VarTupleType), (dict, inspect.StructType))
_MAX_MISSPELT = 20
_FIRST = {"id", "where", "section", "label"}  # the keys that items begin with
_LONG = re.compile(r"-?[1-9]\d{17,99}")  # a whole number out of every range
_STUCK = re.compile(r"(\w+):(\S.*)")  # a key with its value in braces, where a space is missing


def build(read: LocatedData, type_: type) -> Any:
    """Return `read.data` as `type_`, with blanks for what does not fit, each noted in `read`."""
    return _value(read, inspect.type_info(type_), read.data, ())


def _value(read: LocatedData, type_: inspect.Type, data: Any, path: Path) -> Any:
    match type_:
        case inspect.Metadata():
            return _value(read, type_.type, data, path)
        case inspect.UnionType():
            return _value(read, _member(type_, data), data, path)
        case inspect.StructType() if isinstance(data, dict):
            return _pair(read, type_, data, path) or _struct(read, type_, data, path)
        case inspect.VarTupleType() if isinstance(data, list):
            items = enumerate(_counted(read, type_, data, path))
            return tuple(_value(read, type_.item_type, item, (*path, n)) for n, item in items)
        case inspect.DictType() if isinstance(data, dict):
            names = _counted(read, type_, data, path)
            if path[-1:] == ("when",) and _is_not_condition(read, data):
                mismatches.note_condition(read, likely.of_all(data) or data, path)
                return {}
            if path[-1:] == ("when",) or path[:1] == ("samples",):
                names = list(_conditions(read, data, names, path))
            return {
                _value(read, type_.key_type, key, (*path, key)): _value(
                    read, type_.value_type, data[key], (*path, key)
                )
                for key in names
            }
        case inspect.StrType() if isinstance(data, str):
            return _text(read, type_, data, path)
        case inspect.LiteralType():
            return _literal(read, type_, data, path)
        case inspect.BoolType() if isinstance(data, bool):
            return data
        case inspect.IntType() if isinstance(data, int) and not isinstance(data, bool):
            return _integer(read, type_, data, path)
        case inspect.IntType() if isinstance(data, Number) and _LONG.fullmatch(data.text):
            return _integer(read, type_, int(data.text), path)
        case inspect.NoneType() if data is None:
            return None
    mismatches.note(read, type_, data, path)
    return _blank(type_)


def _is_not_condition(read: LocatedData, data: dict[str, Any]) -> bool:
    """Return whether conditions are within conditions, as in `or: [{tea: [yes]}]`, or a question is
    named beside its answers."""
    if likely.asked_ids(read.data).isdisjoint(data) and likely.plain_condition(data, read.data):
        return True
    listed = (each if isinstance(each, list) else [each] for each in data.values())
    return any(isinstance(each, dict) for entries in listed for each in entries)


def _conditions(
    read: LocatedData, data: dict[str, Any], names: list[str], path: Path
) -> Iterator[str]:
    """Yield the keys of a condition or of a sample's answers, without answers that lack their
    brackets: {tea: yes, no}."""
    bare = [key for key in names if data[key] is None]
    first = next((key for key in names if isinstance(data[key], str)), None) if bare else None
    if first is not None and path[0] == "samples":  # words can have a comma as well
        known = answers.ids(read.data, answers.asked(read.data, (*path, first)))
        first = first if {data[first], *bare}.issubset(known) else None
    if first is not None:
        hint = Hint.AS_LIST.format(", ".join((data[first], *bare)))
        read.add(Code.WRONG_TYPE.at((*path, first), Kind.LIST, Kind.TEXT, hint=hint))
    yield from (key for key in names if first is None or key not in (first, *bare))


def _member(union: inspect.UnionType, data: Any) -> inspect.Type:
    """Return the member of the union that the data was meant for."""
    if data is None and union.includes_none:
        return inspect.NoneType()
    members = [
        member.type if isinstance(member, inspect.Metadata) else member
        for member in union.types
        if not isinstance(member, inspect.NoneType)
    ]
    wanted = next((kind for of, kind in _MEANT if isinstance(data, of)), object)
    return next((member for member in members if isinstance(member, wanted)), members[0])


def _pair(read: LocatedData, type_: inspect.StructType, data: dict[str, Any], path: Path) -> Any:
    """Note an item that is only a name and its words, such as `0: Not at all` or `{0, Not at all}`;
    return a blank for it, or None for any other."""
    known = {field.encode_name for field in type_.fields}
    if not data or not known.isdisjoint(data) or not path or isinstance(path[-1], str):
        return None
    if len(data) == len(("name", "words")) and set(data.values()) == {None}:
        name, words = data
        data = {name: words}
    if len(data) != 1:
        return None
    if (written := likely.item(type_, data)) is None:
        return None
    key = next(iter(data))
    read.add(Code.UNKNOWN_KEY.at(path, key, hint=Hint.WRITE.format(written)))
    return _blank(type_)


def _struct(read: LocatedData, type_: inspect.StructType, data: dict[str, Any], path: Path) -> Any:
    fields = {field.encode_name: field for field in type_.fields}
    if not path and {"readycheck", "sections"}.isdisjoint(data):  # another kind of file
        read.stop(1, 1, Code.MISSING_KEY, "readycheck", hint=Hint.START)
    _unknown_keys(read, type_, data, path)
    values = {}
    for name in filter(data.__contains__, fields):
        field, at = fields[name], (*path, name)
        if field.required and data[name] in (None, ""):
            mismatches.note_nothing(read, field.type, at)
        values[field.name] = _value(read, field.type, data[name], at)
    # Only now: a part within may have the key by mistake, and say so.
    for name, field in fields.items():
        if name not in data and field.required:
            if name not in _split(read, path, 1):
                hint = Hint.NO_DASH if _split(read, path, -1) else ""
                read.add(Code.MISSING_KEY.at((*path, name), name, hint=hint))
            read.faults.add((*path, name))
            values[field.name] = _blank(field.type)
    if type_.cls is Question and not did_you_mean(data.get("type", ""), _TYPES):
        values["type"] = _likely_type(data)
    return type_.cls(**values)


def _split(read: LocatedData, path: Path, step: int) -> dict[str, Any]:
    """Return the item before or after one in its list, if they are parts of one item, of which each
    key has got a dash."""
    if not path or not isinstance(path[-1], int):
        return {}
    items = read.data
    for part in path[:-1]:
        items = items[part]
    place = path[-1] + step
    pair = items[min(path[-1], place) :][:2] if place >= 0 else []
    if len(pair) < len(("its id", "the rest")) or not all(isinstance(each, dict) for each in pair):
        return {}
    first, second = pair
    begins = not _FIRST.isdisjoint(first) and _FIRST.isdisjoint(second)
    return items[place] if begins and first.keys().isdisjoint(second) else {}


def _unknown_keys(
    read: LocatedData, type_: inspect.StructType, data: dict[str, Any], path: Path
) -> None:
    fields = [field.encode_name for field in type_.fields]
    missing = [name for name in fields if name not in data]
    unknown = [key for key in data if key not in fields]
    for key in unknown:
        at = (*path, key)
        hint = suggestion(key, missing, removable=True)
        if name := keys.meant(key, missing):
            hint = Hint.DID_YOU_MEAN.format(name)
            read.faults.add((*path, name))
        elif inside := keys.below(type_, data, key):
            hint = Hint.FURTHER_IN
            read.faults.add((*path, *inside))
        elif outside := keys.above(read.data, path, key):
            hint = Hint.LESS_FAR_IN
            read.faults.add(outside)
        if key.startswith(tuple(BULLETS)):
            read.note(read.keys[at], Code.BULLET.at(at, key[0]))
            continue
        if key == "required" and isinstance(data[key], bool) and "optional" in missing:
            hint = Hint.WRITE.format("optional: false" if data[key] else "optional: true")
        if data[key] is None and read.values[at] == _end(read.keys[at], key):  # no colon
            hint = Hint.QUOTE_COMMA
        if (stuck := _STUCK.fullmatch(key)) and stuck[1] in missing:
            hint = Hint.SPACE_AFTER_COLON.format(*stuck.groups())
            read.faults.add((*path, stuck[1]))
        read.add(Code.UNKNOWN_KEY.at(at, key, hint=hint), key=True)
    # The key that was meant is not missing as well.
    meant = (did_you_mean(key, missing) for key in islice(unknown, _MAX_MISSPELT))
    read.faults.update((*path, name) for name in meant if name)


def _end(start: Mark, text: str) -> Mark:
    return start[0], start[1] + len(text)


def _likely_type(data: dict[str, Any]) -> str:
    """Return the type that a question without a known one was most likely meant to have."""
    if "ends" in data:
        return "scale"
    if not {"unit", "decimals", "min", "max"}.isdisjoint(data):
        return "number"
    if "options" not in data:
        return "text" if "bring" in data else "yes-no"
    return "some-of" if "bring" in data or "at_most" in data else "one-of"


def _counted(
    read: LocatedData, type_: inspect.VarTupleType | inspect.DictType, data: Any, path: Path
) -> Any:
    """Return the items of a list or map, but no more than it can have."""
    size = len(data)
    most = size if type_.max_length is None else type_.max_length
    if size < (type_.min_length or 0):
        read.add(Code.EMPTY_LIST.at(path))
    if size > most:
        read.add(Code.TOO_MANY_ITEMS.at(path, size, most))
    return list(islice(data, most))


def _text(read: LocatedData, type_: inspect.StrType, data: str, path: Path) -> str:
    most = len(data) if type_.max_length is None else type_.max_length
    if len(data) > most:
        key = mismatches.is_key(read, data, path)
        read.add(Code.TEXT_TOO_LONG.at(path, len(data), most), key=key)
        return ""
    if not re.search(type_.pattern or "", data):
        mismatches.note_text(read, type_, data, path)
    return data


def _integer(read: LocatedData, type_: inspect.IntType, data: int, path: Path) -> int:
    least, most = 0 if type_.ge is None else type_.ge, data if type_.le is None else type_.le
    if not least <= data <= most:
        read.add(Code.NUMBER_RANGE.at(path, type_words.short(str(data)), least, most))
    return min(max(data, least), most)


def _literal(read: LocatedData, type_: inspect.LiteralType, data: Any, path: Path) -> Any:
    if data in type_.values and type(data) is type(type_.values[0]):
        return data
    known = {str(value): value for value in type_.values}
    if data is None:
        mismatches.note_nothing(read, type_, path)
    elif isinstance(data, str) and data in known:
        hint = Hint.UNQUOTE.format(data)
        read.add(Code.WRONG_TYPE.at(path, Kind.NUMBER, Kind.TEXT, hint=hint))
    elif isinstance(data, str | int):
        meant = likely.type_of(str(data)) if "some-of" in known else None
        hint = Hint.DID_YOU_MEAN.format(meant) if meant else suggestion(data, known)
        shown = str(data).lower() if isinstance(data, bool) else data
        read.add(Code.UNKNOWN_VALUE.at(path, shown, hint=hint))
    else:
        mismatches.note_type(read, type_, data, path)
    return known[did_you_mean(data, known) or next(iter(known))]


def _blank(type_: inspect.Type) -> Any:
    match type_:
        case inspect.Metadata():
            return _blank(type_.type)
        case inspect.UnionType():
            return None if type_.includes_none else _blank(type_.types[0])
        case inspect.StructType():
            required = (f for f in type_.fields if f.default is f.default_factory is NODEFAULT)
            return type_.cls(**{field.name: _blank(field.type) for field in required})
        case inspect.VarTupleType():
            return ()
        case inspect.DictType():
            return {}
        case inspect.LiteralType():
            return type_.values[0]
        case inspect.BoolType() | inspect.IntType():
            return 0
    return ""
