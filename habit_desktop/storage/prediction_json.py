"""Predictions and outcomes of an export, read back with care: what cannot be kept is refused."""

import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import lru_cache
from math import isfinite

from habit_desktop.domain.habit import Json
from habit_desktop.storage.prediction_store import INPUTS, ORIGINS, OutcomeRow, PredictionRow


def prediction_rows_from(rows: Iterable[Mapping[str, Json]]) -> Iterator[PredictionRow]:
    """Yield the rows of what ``exported_predictions`` told. Raises ValueError on other shapes."""
    with _read_back():
        yield from map(_prediction_from_json, rows)


def outcome_rows_from(rows: Iterable[Mapping[str, Json]]) -> Iterator[OutcomeRow]:
    """Yield the rows of what ``exported_outcomes`` told. Raises ValueError on other shapes."""
    with _read_back():
        for row in rows:
            yield str(row["habit"]), _day(str(row["day"])), bool(row["done"]), _instant(str(row["closed_at"]))


@contextmanager
def _read_back() -> Iterator[None]:
    try:
        yield
    except (KeyError, TypeError, OverflowError, struct.error) as error:
        raise ValueError("The file's predictions cannot be read.") from error


def _prediction_from_json(row: Mapping[str, Json]) -> PredictionRow:
    inputs, prior = row["inputs"], row.get("prior")
    if not isinstance(inputs, list):
        raise TypeError("inputs")
    packed = INPUTS.pack(*map(_finite, inputs))
    served, rules, network, low, high = (_chance(row[name]) for name in ("served", "rules", "network", "low", "high"))
    return (
        str(row["habit"]),
        _day(str(row["day"])),
        _instant(str(row["made_at"])),
        ORIGINS[str(row["origin"])],
        _version(row["version"]),
        served,
        rules,
        network,
        low,
        high,
        None if prior is None else _chance(prior),
        packed,
    )


def _number(value: Json) -> float:
    return value if type(value) is float else float(str(value))


def _finite(value: Json) -> float:
    number = _number(value)
    if not isfinite(number):
        raise ValueError(f"{value!r} is no number that can be kept")
    return number


def _chance(value: Json) -> float:
    chance = _number(value)
    if not 0 <= chance <= 1:
        raise ValueError(f"{value!r} is no chance")
    return chance


def _version(value: Json) -> int:
    version = int(str(value))
    if not 0 <= version < 2**63:
        raise ValueError(f"{value!r} is the number of no version")
    return version


@lru_cache(2**13)
def _day(text: str) -> str:
    """Return a day as it is kept; the days of one habit after the other are made out once."""
    return date.fromisoformat(text).isoformat()


@lru_cache(2**13)
def _instant(text: str) -> str:
    """Return an instant as it is kept; all that was said on one morning has the same."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text!r} is no instant")
    return at.astimezone(UTC).isoformat()
