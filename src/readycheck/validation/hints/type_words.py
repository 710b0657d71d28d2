"""What a value of a file is, and what it should have been, in words."""

from typing import Any

from msgspec import inspect

from readycheck.diagnostics.words import Hint, Kind
from readycheck.parsing.located import Number
from readycheck.text import clipped

_MAX_SHOWN = 20  # characters


def found(data: Any) -> str:
    """Return what a value is."""
    if isinstance(data, bool):
        return str(data).lower()
    if isinstance(data, int | Number):
        return Kind.THE_NUMBER.format(short(data.text if isinstance(data, Number) else str(data)))
    return kind_of(data)


def kind_of(data: Any) -> str:
    """Return what kind of value it is."""
    match data:
        case str():
            return Kind.TEXT
        case bool():
            return Kind.TRUE_OR_FALSE
        case int() | float() | Number():
            return Kind.NUMBER
        case list():
            return Kind.LIST
        case dict():
            return Kind.MAP
    return Kind.NOTHING


def short(text: str) -> str:
    """Return the text, or its beginning if it is long."""
    return clipped(text, _MAX_SHOWN)


def wanted(type_: inspect.Type) -> str:
    """Return what a value of a type is."""
    match type_:
        case inspect.Metadata():
            return wanted(type_.type)
        case inspect.StructType() | inspect.DictType():
            return Kind.MAP
        case inspect.VarTupleType():
            return Kind.LIST
        case inspect.LiteralType():
            values = ", ".join(map(str, type_.values))
            return Kind.ONE_OF.format(values) if len(type_.values) > 1 else values
        case inspect.BoolType():
            return Kind.TRUE_OR_FALSE
        case inspect.IntType():
            return Kind.WHOLE_NUMBER
    return Kind.TEXT


def pattern(type_: inspect.Type) -> str:
    """Return the form that a text of a type has to have, or nothing where any does."""
    if isinstance(type_, inspect.Metadata):
        return pattern(type_.type)
    return (type_.pattern or "") if isinstance(type_, inspect.StrType) else ""


def how(type_: inspect.Type) -> str:
    """Return the hint to write a value of a type."""
    match type_:
        case inspect.Metadata():
            return how(type_.type)
        case inspect.StructType():
            keys = ", ".join(field.encode_name for field in type_.fields if field.required)
            return Hint.WRITE_KEYS.format(keys) if keys else Hint.WRITE_MAP
        case inspect.DictType():
            return Hint.WRITE_MAP
        case inspect.VarTupleType():
            return Hint.WRITE_LIST
        case inspect.IntType():
            return Hint.WRITE_WHOLE_NUMBER
        case inspect.LiteralType():
            values = ", ".join(map(str, type_.values))
            return (Hint.WRITE_ONE_OF if len(type_.values) > 1 else Hint.WRITE).format(values)
        case inspect.BoolType():
            return Hint.WRITE_TRUE_OR_FALSE
    return Hint.WRITE_TEXT
