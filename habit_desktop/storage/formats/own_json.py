"""Our own export: everything there is, as one JSON document that is the same text each time for the same content.

Events stand in their order with every field; predictions, outcomes and checkpoints are handed in and out as they are.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Protocol

from habit_desktop.domain.day import EARLIEST_DAY, LATEST_DAY
from habit_desktop.domain.event import (
    Event,
    Order,
    Via,
)
from habit_desktop.domain.fact_check import check_fact
from habit_desktop.domain.fact_json import decode_fact, encode_fact, fact_type
from habit_desktop.domain.habit import Json
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.json_text import read_json
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

FORMAT = "habit-desktop"
VERSION = 1

_MOST = 2**53
"""Nobody records so many events: from the largest number on, the next ones could not be counted."""

LISTS = ("events", "predictions", "outcomes", "checkpoints")
_EVENT_FIELDS = frozenset(
    {"id", "lamport", "device", "sequence", "at", "zone", "day", "habit", "via", "change", "type", "data"}
)

Rows = Sequence[Mapping[str, Json]]


class Holding(Protocol):
    """Everything there is, in memory or wherever it can be read again and again."""

    @property
    def exported_at(self) -> datetime: ...
    @property
    def zone(self) -> str: ...
    @property
    def events(self) -> Iterable[Event]: ...
    @property
    def predictions(self) -> Iterable[Mapping[str, Json]]: ...
    @property
    def outcomes(self) -> Iterable[Mapping[str, Json]]: ...
    @property
    def checkpoints(self) -> Iterable[Mapping[str, Json]]: ...


@value
class Export:
    """Everything there is; ``predictions``, ``outcomes`` and ``checkpoints`` are JSON objects of their owners."""

    exported_at: datetime
    zone: str
    events: Sequence[Event]
    predictions: Rows = ()
    outcomes: Rows = ()
    checkpoints: Rows = ()


def encode(export: Holding) -> Iterator[str]:
    """Yield the document piece by piece: a line for each event and each row."""
    yield (
        f'{{"format": {_json(FORMAT)}, "version": {VERSION},'
        f' "exported_at": {_json(_instant(export.exported_at))}, "zone": {_json(export.zone)}'
    )
    rows: tuple[Iterator[Mapping[str, Json]], ...] = (
        (_event_row(event) for event in export.events),
        iter(export.predictions),
        iter(export.outcomes),
        iter(export.checkpoints),
    )
    for name, lines in zip(LISTS, rows, strict=True):
        yield f',\n"{name}": ['
        for number, row in enumerate(lines):
            yield f"{',' if number else ''}\n{_json(row)}"
        yield "\n]"
    yield "\n}\n"


def decode(content: bytes) -> Export:
    """Return what a file holds, as ``export_of`` does."""
    return export_of(read_json(content))


def export_of(document: Json) -> Export:
    """Return what a document holds, once every habit in it can be made.

    Raises UnreadableFile, or NotThatFormat for another program's JSON.
    """
    known = _known(document)
    lists = {name: _rows(known, name) for name in LISTS}
    with told_damage():
        at, zone = _dated(known)
        return Export(at, zone, tuple(event_of_row(row) for row in lists.pop("events")), **lists)


def dated(document: Json) -> tuple[datetime, str]:
    """Return when and in which zone a document says it was written. Raises as ``export_of``."""
    known = _known(document)
    with told_damage():
        return _dated(known)


@contextmanager
def told_damage() -> Iterator[None]:
    """Turn what is wrong with an event, or is missing, into a sentence."""
    try:
        yield
    except KeyError as error:
        raise UnreadableFile(_("This export is damaged: it lacks {error}.").format(error=error)) from error
    except (TypeError, ValueError, OverflowError) as error:
        raise UnreadableFile(_("This export is damaged, or holds what only a newer version knows.")) from error


def _known(document: Json) -> Mapping[str, Json]:
    """Return a document of ours that this version can read."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotThatFormat(_("This JSON file is no export from Habit Desktop."))
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise UnreadableFile(_("This export is damaged: it does not say which version it has."))
    if version > VERSION:
        raise UnreadableFile(_("This export was written by a newer version of Habit Desktop; update to read it."))
    return document


def _dated(document: Mapping[str, Json]) -> tuple[datetime, str]:
    return _aware(document["exported_at"]), _text(document["zone"])


def _event_row(event: Event) -> dict[str, Json]:
    return {
        "id": event.id,
        "lamport": event.order.lamport,
        "device": event.order.device,
        "sequence": event.order.sequence,
        "at": _instant(event.at),
        "zone": event.zone,
        "day": event.day.isoformat(),
        "habit": event.habit,
        "via": event.via,
        "change": event.change,
        "type": fact_type(event.fact),
        "data": encode_fact(event.fact),
    }


def event_of_row(row: Mapping[str, Json]) -> Event:
    """Return the event of a row, once the habit in it can be made. Raises what ``told_damage`` tells."""
    habit, data = row["habit"], row["data"]
    if row.keys() != _EVENT_FIELDS or not isinstance(data, dict):
        raise ValueError("an event has other fields")
    fact = decode_fact(_text(row["type"]), data)
    check_fact(fact)
    return Event(
        _text(row["id"]),
        Order(_count(row["lamport"]), _text(row["device"]), _count(row["sequence"])),
        _aware(row["at"]),
        _text(row["zone"]),
        _day(_text(row["day"])),
        None if habit is None else _text(habit),
        _via(_text(row["via"])),
        _text(row["change"]),
        fact,
    )


def _rows(document: Mapping[str, Json], name: str) -> tuple[dict[str, Json], ...]:
    rows = document.get(name)
    if not isinstance(rows, list):
        raise UnreadableFile(_("This export is damaged: its {name} are missing.").format(name=name))
    objects = tuple(row for row in rows if isinstance(row, dict))
    if len(objects) != len(rows):
        raise UnreadableFile(_("This export is damaged: its {name} cannot be read.").format(name=name))
    return objects


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True).encode


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _aware(value: Json) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError("an instant has no zone")
    return at.astimezone(UTC)


@lru_cache(2**13)
def _day(text: str) -> date:
    """Return a day; years of a hundred habits say the same days again and again."""
    day = date.fromisoformat(text)
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        raise ValueError("a day lies beyond all that can be recorded")
    return day


_via = lru_cache(Via)


def _text(value: Json) -> str:
    if type(value) is not str:
        raise TypeError(f"{value!r} is no text")
    return value


def _count(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST:
        raise TypeError(f"{value!r} counts nothing")
    return value
