"""Facts as JSON values, the way they are stored and carried, and back."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from functools import cache, partial
from types import NoneType, UnionType

from habit_desktop.domain.event import Fact
from habit_desktop.domain.habit import Json

_FACTS: dict[str, type[Fact]] = {fact.__name__: fact for fact in Fact.__args__}


_AS_THEY_ARE = frozenset((str, int, float, bool))


class UnknownEvent(ValueError):
    """An event type or shape this version does not know."""


def fact_type(fact: Fact) -> str:
    """Return the name a fact is stored under."""
    return type(fact).__name__


def encode_fact(fact: Fact) -> dict[str, Json]:
    """Return a fact's fields as JSON values; instants and days in ISO 8601."""
    return {
        name: value if type(value) in _AS_THEY_ARE else _encoded(value)
        for name, always in _fields_of(fact_type(fact))
        if (value := getattr(fact, name)) is not None or always
    }


def decode_fact(type_name: str, values: Mapping[str, Json]) -> Fact:
    """Return the fact of a stored name and its JSON fields. Raises UnknownEvent."""
    try:
        make: Callable[..., Fact] = _FACTS[type_name]
        readers = _readers_of(type_name)
        return make(**{name: readers[name](value) for name, value in values.items() if name in readers})
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise UnknownEvent(f"{type_name} {values!r} is no event this version knows.") from error


def _encoded(value: Json | date | tuple[str | float, ...]) -> Json:
    if isinstance(value, date):
        return value.isoformat()
    return [*value] if isinstance(value, tuple) else value


Reader = Callable[[Json], object]


@cache
def _fields_of(type_name: str) -> tuple[tuple[str, bool], ...]:
    """Return a fact's fields, and whether each is told even where it is None, worked out once."""
    return tuple((each.name, each.default is MISSING) for each in fields(_FACTS[type_name]))


@cache
def _readers_of(type_name: str) -> dict[str, Reader]:
    """Return how each field of a fact is read, worked out once: years of events are read at a time."""
    return {each.name: _reader_of(each.type) for each in fields(_FACTS[type_name])}


def _reader_of(annotation: object) -> Reader:
    """Return what reads a field, and refuses what its annotation does not allow."""
    if annotation == Json:
        return lambda value: value
    if isinstance(annotation, UnionType):
        (present,) = (each for each in annotation.__args__ if each is not NoneType)
        return _optional(_READERS[present])
    return _READERS[annotation]


def _optional(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _text(value: Json) -> str:
    if type(value) is not str:
        raise TypeError(f"{value!r} is no text")
    return value


def _checked(kind: type, value: Json) -> Json:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"{value!r} is not {kind}")
    return value


def _number(value: Json) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no number")
    return float(value)


def _items(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} is no instant")
    return at


_READERS: dict[object, Reader] = {
    str: _text,
    bool: partial(_checked, bool),
    int: partial(_checked, int),
    float: _number,
    date: lambda value: date.fromisoformat(str(_checked(str, value))),
    datetime: lambda value: _instant(str(_checked(str, value))),
    Mapping[str, Json]: partial(_checked, dict),
    tuple[str, ...]: lambda value: tuple(map(str, _items(value))),
    tuple[float, ...]: lambda value: tuple(map(_number, _items(value))),
}
