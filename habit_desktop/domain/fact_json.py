"""Facts as JSON values, the way they are stored and carried, and back."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime

from habit_desktop.domain.event import Fact
from habit_desktop.domain.habit import Json

_FACTS: dict[str, type[Fact]] = {fact.__name__: fact for fact in Fact.__args__}


class UnknownEvent(ValueError):
    """An event type or shape this version does not know."""


def fact_type(fact: Fact) -> str:
    """Return the name a fact is stored under."""
    return type(fact).__name__


def encode_fact(fact: Fact) -> dict[str, Json]:
    """Return a fact's fields as JSON values; instants and days in ISO 8601."""
    values = ((f, getattr(fact, f.name)) for f in fields(fact))
    return {f.name: _encoded(value) for f, value in values if value is not None or f.default is MISSING}


def decode_fact(type_name: str, values: Mapping[str, Json]) -> Fact:
    """Return the fact of a stored name and its JSON fields. Raises UnknownEvent."""
    try:
        fact_class = _FACTS[type_name]
        given = {f.name: _decoded(f.type, values[f.name]) for f in fields(fact_class) if f.name in values}
        make: Callable[..., Fact] = fact_class
        return make(**given)
    except (KeyError, TypeError, ValueError) as error:
        raise UnknownEvent(f"{type_name} {dict(values)!r} is no event this version knows.") from error


def _encoded(value: Json | date | tuple[str | float, ...]) -> Json:
    if isinstance(value, date):
        return value.isoformat()
    return [*value] if isinstance(value, tuple) else value


def _decoded(annotation: object, value: Json) -> object:
    """Return a field's value from JSON, refusing what its annotation does not allow."""
    optional = annotation in (float | None, int | None, date | None, datetime | None)
    if value is None and (optional or annotation == Json):
        return None
    if annotation in (datetime, datetime | None) and isinstance(value, str):
        return datetime.fromisoformat(value)
    if annotation in (date, date | None) and isinstance(value, str):
        return date.fromisoformat(value)
    if annotation in (float, float | None) and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if annotation in (int, int | None) and isinstance(value, int) and not isinstance(value, bool):
        return value
    if (annotation is str and isinstance(value, str)) or (annotation is bool and isinstance(value, bool)):
        return value
    if annotation == tuple[str, ...] and isinstance(value, list):
        return tuple(str(item) for item in value)
    if annotation == tuple[float, ...] and isinstance(value, list):
        return tuple(float(str(item)) for item in value)
    if annotation == Json or (annotation == Mapping[str, Json] and isinstance(value, dict)):
        return value
    raise TypeError(f"{value!r} is not {annotation}")
