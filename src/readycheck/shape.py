"""What a broken file's data and the model's types disagree on, all of it at once.

msgspec stops at the first mismatch. This walks the same types, notes every one, and builds what it
can, so that the rules of `definition` can still be checked on the rest of the file.
"""

import re
from typing import Any

from msgspec import NODEFAULT, inspect

from readycheck.rules import closest, suggestion
from readycheck.source import Path, Source

_KINDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    list: "a list",
    dict: "a map",
}


def mend(read: Source, type_: type) -> Any:
    """`read.data` as `type_`, with blanks for what does not fit, each noted in `read.found`."""
    return _value(read, inspect.type_info(type_), read.data, ())


def _value(read: Source, type_: inspect.Type, data: Any, path: Path) -> Any:
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
    wanted = inspect.VarTupleType if isinstance(data, list) else object
    return next((member for member in members if isinstance(member, wanted)), members[0])


def _struct(read: Source, type_: inspect.StructType, data: dict[str, Any], path: Path) -> Any:
    fields = {field.encode_name: field for field in type_.fields}
    missing = [name for name in fields if name not in data]
    for key in data:
        if key not in fields:
            read.add((*path, key), f"'{key}' is no key here", suggestion(key, missing), key=True)
            # The key meant is not missing as well.
            read.faults.update((*path, name) for name in closest(key, missing))
    values = {}
    for name, field in fields.items():
        if name in data:
            values[field.name] = _value(read, field.type, data[name], (*path, name))
        elif field.required:
            read.add((*path, name), f"'{name}' is missing", "add it")
            values[field.name] = _blank(field.type)
    return type_.cls(**values)


def _count(read: Source, type_: inspect.VarTupleType, data: list[Any], path: Path) -> None:
    if len(data) < (type_.min_length or 0):
        read.add(path, "the list is empty", "give it at least one item")


def _text(read: Source, type_: inspect.StrType, data: str, path: Path) -> str:
    if type_.pattern is None or re.search(type_.pattern, data):
        return data
    key = path in read.keys and path[-1] == data
    if not data.strip():
        read.add(path, "the text is empty", "write the words, or leave the key out", key=key)
    elif type_.pattern.startswith("^[a-z]"):
        close = re.sub(r"[^a-z0-9]+", "-", data.lower()).strip("-") or "a-name"
        what = f"'{data}' is no id: small letters, digits and single dashes make one"
        read.add(path, what, f"write '{close}'", key=key)
    elif type_.pattern.startswith("^http"):
        begins = data.startswith(("http://", "https://"))
        mend = "take spaces, | and # out" if begins else "write one that begins with https://"
        read.add(path, f"'{data}' is no web address", mend)
    else:
        read.add(path, f"'{data}' is no date", "write it as 2026-11-22")
    return data


def _literal(read: Source, type_: inspect.LiteralType, data: Any, path: Path) -> Any:
    if data in type_.values and type(data) is type(type_.values[0]):
        return data
    known = {str(value): value for value in type_.values}
    read.add(path, f"'{data}' cannot stand here", suggestion(data, known))
    return known[next(iter([*closest(data, known), *known]))]


def _misfit(read: Source, type_: inspect.Type, data: Any, path: Path) -> Any:
    wanted = _wanted(type_)
    if data is None:
        read.add(
            path, "nothing stands here", f"write {wanted}" + ", or leave the key out" * bool(path)
        )
    elif wanted == "a text" and isinstance(data, bool | int):
        shown = str(data).lower()
        read.add(path, f"{shown} is read as {_KINDS[type(data)]}, not a text", f'write "{shown}"')
    elif wanted == "a list":
        read.add(path, f"{_KINDS[type(data)]} stands here", "write a list, each item after a dash")
    else:
        read.add(path, f"{_KINDS[type(data)]} stands here", f"write {wanted}")
    return _blank(type_)


def _wanted(type_: inspect.Type) -> str:
    match type_:
        case inspect.StructType():
            keys = ", ".join(field.encode_name for field in type_.fields if field.required)
            return f"a map with the keys {keys}" if keys else "a map"
        case inspect.DictType():
            return "a map"
        case inspect.VarTupleType():
            return "a list"
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():
            return "a whole number"
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
