"""What a broken file's data and the model's types disagree on, all of it at once.

msgspec stops at the first mismatch. This walks the same types, notes every one, and builds what it
can, so that the rules of `definition` can still be checked on the rest of the file.
"""

import re
from typing import Any, get_args
from unicodedata import normalize

from msgspec import NODEFAULT, inspect

from readycheck.parsing.located import START, LocatedData, Mark, Number, Path
from readycheck.questionnaire.model import Question
from readycheck.validation.suggestions import did_you_mean, suggestion

_KINDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    list: "a list",
    dict: "a map",
    Number: "a number",
}
_NO_ID = "'{}' is no id: small letters, digits and single dashes make one, a letter first"
_MEANT = ((list, inspect.VarTupleType), (dict, inspect.StructType))
TYPES = get_args(get_args(Question.__annotations__["type"])[0])


def mend(read: LocatedData, type_: type) -> Any:
    """`read.data` as `type_`, with blanks for what does not fit, each noted in `read.found`."""
    return _value(read, inspect.type_info(type_), read.data, ())


def _value(read: LocatedData, type_: inspect.Type, data: Any, path: Path) -> Any:
    match type_:
        case inspect.Metadata():
            return _value(read, type_.type, data, path)
        case inspect.UnionType():
            return _value(read, _fitting(type_, data), data, path)
        case inspect.StructType() if isinstance(data, dict):
            return _struct(read, type_, data, path)
        case inspect.VarTupleType() if isinstance(data, list):
            _count(read, type_, data, path)
            return tuple(
                _value(read, type_.item_type, item, (*path, place))
                for place, item in enumerate(data)
            )
        case inspect.DictType() if isinstance(data, dict):
            return {
                _value(read, type_.key_type, key, (*path, key)): _value(
                    read, type_.value_type, item, (*path, key)
                )
                for key, item in data.items()
            }
        case inspect.StrType() if isinstance(data, str):
            return _text(read, type_, data, path)
        case inspect.LiteralType():
            return _literal(read, type_, data, path)
        case inspect.BoolType() if isinstance(data, bool):
            return data
        case inspect.IntType() if isinstance(data, int) and not isinstance(data, bool):
            if type_.ge is not None and data < type_.ge:
                read.add(path, f"{data} is too small", f"write {type_.ge} or more")
            return data
        case inspect.NoneType() if data is None:
            return None
    return _misfit(read, type_, data, path)


def _fitting(union: inspect.UnionType, data: Any) -> inspect.Type:
    """The member of the union that the data was meant for."""
    if data is None and union.includes_none:
        return inspect.NoneType()
    members = [member for member in union.types if not isinstance(member, inspect.NoneType)]
    wanted = next((kind for of, kind in _MEANT if isinstance(data, of)), object)
    return next((member for member in members if isinstance(member, wanted)), members[0])


def _struct(read: LocatedData, type_: inspect.StructType, data: dict[str, Any], path: Path) -> Any:
    fields = {field.encode_name: field for field in type_.fields}
    missing = [name for name in fields if name not in data]
    for key, value in data.items():
        if key not in fields:
            at = (*path, key)
            mend = suggestion(key, missing, otherwise="leave it out")
            if value is None and read.values[at] == _end(read.keys[at], key):  # no colon
                mend = "put the text that it belongs to in double quotes: a comma in braces ends it"
            read.add(at, f"'{key}' is no key here", mend, key=True)
            # The key meant is not missing as well.
            read.faults.update((*path, name) for name in did_you_mean(key, missing))
    values = {}
    for name, field in fields.items():
        at = (*path, name)
        if name in data:
            if field.required and data[name] in (None, ""):
                _nothing(read, field.type, at, "")
            values[field.name] = _value(read, field.type, data[name], at)
        elif field.required:
            read.add(at, f"'{name}' is missing", "add it")
            values[field.name] = _blank(field.type)
    if type_.cls is Question and not did_you_mean(data.get("type", ""), TYPES):
        values["type"] = _likely_type(data)
    return type_.cls(**values)


def _end(start: Mark, text: str) -> Mark:
    return start[0], start[1] + len(text)


def _likely_type(data: dict[str, Any]) -> str:
    """The type that a question without a known one was most likely meant to have."""
    if "options" not in data:
        return "text" if "bring" in data else "yes-no"
    return "some-of" if "bring" in data or "at_most" in data else "one-of"


def _nothing(read: LocatedData, type_: inspect.Type, path: Path, otherwise: str) -> None:
    mend = f"write {_wanted(type_)}"
    if read.begins_comment(path):
        mend = "put the text in double quotes: a # begins a comment"
    read.add(path, "nothing stands here", mend + otherwise)


def _count(read: LocatedData, type_: inspect.VarTupleType, data: list[Any], path: Path) -> None:
    if len(data) < (type_.min_length or 0):
        read.add(path, "the list is empty", "give it at least one item")


def _text(read: LocatedData, type_: inspect.StrType, data: str, path: Path) -> str:
    if type_.pattern is None or re.search(type_.pattern, data):
        return data
    key = path in read.keys and path[-1] == data
    if not data.strip():
        read.add(path, "the text is empty", "write the words, or leave the key out", key=key)
    elif type_.pattern.startswith("^[a-z]"):
        read.add(path, _NO_ID.format(data), f"write '{_as_id(data)}'", key=key)
    elif type_.pattern.startswith("^http"):
        begins = data.startswith(("http://", "https://"))
        mend = "take spaces, | and # out" if begins else "write one that begins with https://"
        read.add(path, f"'{data}' is no web address", mend)
    else:
        read.add(path, f"'{data}' is no date", "write it as 2026-11-22")
    return data


def _as_id(text: str) -> str:
    """The id that comes nearest to a text: its accents, capitals and spaces gone."""
    plain = normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    id = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "a-name"
    return id if id[0].isalpha() else f"id-{id}"


def _literal(read: LocatedData, type_: inspect.LiteralType, data: Any, path: Path) -> Any:
    if data in type_.values and type(data) is type(type_.values[0]):
        return data
    known = {str(value): value for value in type_.values}
    if data is None:
        _nothing(read, type_, path, "")
    elif str(data) in known:
        read.add(path, f"'{data}' is a text here", f"write {data} without quotation marks")
    elif isinstance(data, str | int):
        read.add(path, f"'{data}' cannot stand here", suggestion(data, known))
    else:
        read.add(path, f"{_kind(data)} stands here", suggestion("", known))
    return known[next(iter([*did_you_mean(data, known), *known]))]


def _misfit(read: LocatedData, type_: inspect.Type, data: Any, path: Path) -> Any:
    if not path:
        read.add(path, f"{_kind(data)} stands here", START)
    elif data is None:
        item = isinstance(path[-1], int)
        _nothing(read, type_, path, ", or delete the dash" if item else ", or leave the key out")
    elif isinstance(type_, inspect.StrType) and isinstance(data, bool | int | Number):
        shown = data.text if isinstance(data, Number) else str(data).lower()
        if type_.pattern and type_.pattern.startswith("^[a-z]") and not isinstance(data, bool):
            read.add(path, _NO_ID.format(shown), f"write '{_as_id(shown)}'")
        else:
            what = f"{_short(shown)} is read as {_kind(data)}, not a text"
            read.add(path, what, f'write "{_short(shown)}"')
    elif (
        isinstance(type_, inspect.VarTupleType)
        and isinstance(data, str)
        and re.fullmatch(r"[\w-]+", data)
    ):
        read.add(path, f"{_kind(data)} stands here", f"write a list: [{data}]")
    else:
        shown = f"the number {_short(data.text)}" if isinstance(data, Number) else _kind(data)
        read.add(path, f"{shown} stands here", f"write {_wanted(type_)}")
    return _blank(type_)


def _kind(data: Any) -> str:
    return _KINDS[type(data)]


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:17]}…"


def _wanted(type_: inspect.Type) -> str:
    match type_:
        case inspect.Metadata():
            return _wanted(type_.type)
        case inspect.StructType():
            keys = ", ".join(field.encode_name for field in type_.fields if field.required)
            return f"a map with the keys {keys}" if keys else "a map"
        case inspect.DictType():
            return "a map: below this line, indented, a key, a colon and its value"
        case inspect.VarTupleType():
            return "a list, each item after a dash"
        case inspect.LiteralType():
            return f"one of: {', '.join(map(str, type_.values))}"
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():
            return "a whole number such as 3"
    return "a text"


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
