"""An event as a row of the log, and back."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from habit_desktop.domain.event import Event, Order, Via
from habit_desktop.domain.fact_json import decode_fact, encode_fact, fact_type
from habit_desktop.language import _
from habit_desktop.storage.database import Damaged

COLUMNS = "id, lamport, device, sequence, at, zone, day, habit, via, change, type, data"
Row = tuple[str | int | None, ...]


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
        json.dumps(encode_fact(event.fact), ensure_ascii=False, allow_nan=False),
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
            date.fromisoformat(day),
            habit,
            Via(via),
            change,
            decode_fact(type_name, json.loads(data)),
        )
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Damaged(
            _("An event of the habit database cannot be read ({event_id}). Nothing was changed.").format(
                event_id=event_id
            )
        ) from error
