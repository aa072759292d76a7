"""What a row says, summed up in a number beside it: a flipped bit, which SQLite does not notice, does not fit."""

from collections.abc import Callable
from typing import Any
from zlib import crc32

Value = str | int | float | bytes | None
_BETWEEN, _NOTHING = "\x1f", "\x00"


def row_sum(*values: Value) -> int:
    """Return the sum of a row's values, as they are read back from the database: CRC-32, which misses no single bit."""
    return crc32(_BETWEEN.join([v if type(v) is str else _text(v) for v in values]).encode())


def summed(row: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return a row with its sum behind it."""
    return *row, row_sum(*row)


def summed_event(row: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return a row of the log with its sum behind it."""
    return *row, event_sum(*row)


def event_sum(*row: Any) -> int:
    """Return the same as ``row_sum`` of a row of the log, in half the time: there are a million of them."""
    event, lamport, device, sequence, at, zone, day, habit, via, change, kind, data = row
    told = _NOTHING if habit is None else habit
    try:
        first = event, repr(lamport + 0.0), device, repr(sequence + 0.0), at, zone, day
        summed_up = crc32(_BETWEEN.join((*first, told, via, change, kind, "")).encode())
        return crc32(str.encode(data), summed_up)  # of an import of a million changes it is large
    except TypeError:  # no text where one should be: the row is damaged
        return row_sum(*row)


def prediction_sum(*row: Any) -> int:
    """Return the same as ``row_sum`` of a prediction's row, in two thirds of the time."""
    habit, day, made_at, origin, version, served, rules, network, low, high, prior, inputs = row
    try:
        numbers = [repr(each + 0.0) for each in (version, served, rules, network, low, high)]
        told = _NOTHING if prior is None else repr(prior + 0.0)
        return crc32(_BETWEEN.join((habit, day, made_at, origin, *numbers, told, bytes.hex(inputs))).encode())
    except TypeError:
        return row_sum(*row)


def outcome_sum(*row: Any) -> int:
    """Return the same as ``row_sum`` of an outcome's row, in half the time."""
    habit, day, done, closed_at = row
    try:
        return crc32(_BETWEEN.join((habit, day, repr(done + 0.0), closed_at)).encode())
    except TypeError:
        return row_sum(*row)


SUMS: dict[str, Callable[..., int]] = {"event": event_sum, "prediction": prediction_sum, "outcome": outcome_sum}
"""What sums up the rows of each table that has sums."""


def _text(value: Value) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, str):  # of an enum
        return str(value)
    return repr(float(value) + 0.0)  # SQLite gives back 1 as 1.0 where the column says so, and no negative nought
