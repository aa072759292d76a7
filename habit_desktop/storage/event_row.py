"""An event as a row of the log, and back."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from habit_desktop.domain.event import Event, Fact, Order, Via
from habit_desktop.domain.fact_json import decode_fact, encode_fact, fact_type
from habit_desktop.language import _
from habit_desktop.storage.database import Damaged

COLUMNS = "id, lamport, device, sequence, at, zone, day, habit, via, change, type, data"
Row = tuple[str | int | None, ...]

_SHORT = 48
"""What says so little is said again and again, and made out once."""
_via = lru_cache(Via)  # thrice as quick as asking the enum, for a million events
_day = lru_cache(2**13)(date.fromisoformat)
_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def row_of(event: Event) -> Row:
    """Return the values of an event's columns."""
    return (
        event.id,
        *event.order,
        event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        event.zone,
        event.day.isoformat(),
        event.habit,
        event.via,
        event.change,
        fact_type(event.fact),
        _encoded(encode_fact(event.fact)),
    )


def event_of(row: Sequence[Any]) -> Event:
    """Return the event of a row. Raises Damaged."""
    event_id, lamport, device, sequence, at, zone, day, habit, via, change, type_name, data = row
    try:
        return Event(
            event_id,
            Order(int(lamport), device, int(sequence)),
            datetime.fromisoformat(at),
            zone,
            _day(day),
            habit,
            _via(via),
            change,
            _said(type_name, data) if len(data) < _SHORT else _fact(type_name, data),
        )
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Damaged(
            _("An event of the habit database cannot be read ({event_id}). Nothing was changed.").format(
                event_id=event_id
            )
        ) from error


def _fact(type_name: str, data: str) -> Fact:
    return decode_fact(type_name, json.loads(data))


_said = lru_cache(2**12)(_fact)
