"""Frozen dataclasses as plain JSON values and back, guided by their own annotations."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

READERS: dict[object, Any] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
}


def to_plain(value: object) -> object:
    """Decimals become text without exponent, days and times ISO 8601, tuples lists."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def from_plain(kind: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass that `to_plain` was given; keys that it does not know are left aside."""
    hints = get_type_hints(kind)
    return kind(**{name: _read(hints[name], data[name]) for name in hints if name in data})


def _read(hint: Any, value: Any) -> Any:
    if isinstance(hint, UnionType):
        inner = next(option for option in get_args(hint) if option is not NoneType)
        return None if value is None else _read(inner, value)
    if get_origin(hint) is tuple:
        return tuple(_read(get_args(hint)[0], item) for item in value)
    if is_dataclass(hint):
        return from_plain(hint, value)  # type: ignore[arg-type]
    return READERS.get(hint, hint)(value)
