"""The log of everything that happened: appended to, read, never changed; and the projections kept true to it."""

import json
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from habit_desktop.domain.event import (
    ChangeRedone,
    ChangeUndone,
    Event,
    Fact,
    Order,
    UnknownEvent,
    Via,
    decode_fact,
    encode_fact,
    fact_type,
)
from habit_desktop.domain.history import History, fold, undone_changes
from habit_desktop.storage.database import Damaged, sorted_errors, transaction
from habit_desktop.storage.projection import delete_projections, read_histories, read_history, write_history

_COLUMNS = "id, lamport, device, sequence, at, zone, day, habit, via, change, type, data"


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact about to be recorded; the store gives it its id and its place in the order."""

    at: datetime
    zone: str
    day: date
    habit: str | None
    via: Via
    change: str
    fact: Fact


class EventStore:
    """Appends events and answers what they amount to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.device = self._own_device()

    def append(self, drafts: Sequence[Draft]) -> list[Event]:
        """Record facts, all or none, and bring the projections along; synced to disk when this returns."""
        with transaction(self._connection):
            return self._append(drafts)

    def merge(self, events: Iterable[Event], then: Sequence[Draft] = ()) -> int:
        """Take in events recorded elsewhere, in any order, and record facts about it; all or none.

        Return how many events were new.
        """
        with transaction(self._connection):
            known = {row[0] for row in self._connection.execute("SELECT id FROM event")}
            new = [*{event.id: event for event in events if event.id not in known}.values()]
            self._insert(new)
            self._refold(self._touched(new))
            self._append(then)
        return len(new)

    def events(self, since: datetime | None = None) -> list[Event]:
        """Return the events in their order, those recorded at or after an instant."""
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE at >= ? ORDER BY lamport, device, sequence",
                (since.astimezone(UTC).isoformat(timespec="microseconds") if since else "",),
            )
            return [_event(row) for row in rows]

    def events_of(self, types: Iterable[type[Fact]], since_day: date | None = None) -> list[Event]:
        """Return the events of some types in their order, those about a habit day or later ones."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE type IN ({','.join('?' * len(names))}) AND day >= ?"
                " ORDER BY lamport, device, sequence",
                (*names, since_day.isoformat() if since_day else ""),
            )
            return [_event(row) for row in rows]

    def last_changes(self, types: Iterable[type[Fact]], count: int) -> list[tuple[str, Order]]:
        """Return the newest changes that hold a fact of some types, newest first, each with its last order."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                "SELECT change, lamport, device, sequence FROM event INDEXED BY event_order"
                f" WHERE type IN ({','.join('?' * len(names))})"
                " ORDER BY lamport DESC, device DESC, sequence DESC",
                names,
            )
            newest: dict[str, Order] = {}
            for change, lamport, device, sequence in rows:
                newest.setdefault(change, Order(lamport, device, sequence))
                if len(newest) == count:
                    break
        return list(newest.items())

    def events_of_change(self, change: str) -> list[Event]:
        """Return the events of one change in their order."""
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE change = ? ORDER BY lamport, device, sequence", (change,)
            )
            return [_event(row) for row in rows]

    def undone_changes(self) -> frozenset[str]:
        """Return the changes that do not count at present."""
        return undone_changes(self.events_of((ChangeUndone, ChangeRedone)))

    def histories(self) -> dict[str, History]:
        """Return all habits' histories, from the projections."""
        with sorted_errors():
            return read_histories(self._connection)

    def history(self, habit: str) -> History | None:
        """Return one habit's history, None where it was never created."""
        with sorted_errors():
            return read_history(self._connection, habit)

    def refolded_histories(self) -> dict[str, History]:
        """Return all habits' histories, told again from the first event; the projections must equal them."""
        undone, by_habit = self.undone_changes(), dict[str, list[Event]]()
        for event in self.events():
            if event.habit:
                by_habit.setdefault(event.habit, []).append(event)
        folded = {habit: fold(events, undone) for habit, events in by_habit.items()}
        return {habit: history for habit, history in folded.items() if history}

    def rebuild_projections(self) -> None:
        """Make the projections anew from the events."""
        histories = self.refolded_histories()
        with transaction(self._connection):
            delete_projections(self._connection)
            for history in histories.values():
                write_history(self._connection, None, history)

    def data_version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _own_device(self) -> str:
        with sorted_errors():
            row = self._connection.execute("SELECT id FROM device").fetchone()
        if row:
            return str(row[0])
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO device (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM device)", (str(uuid.uuid4()),)
            )
            return str(self._connection.execute("SELECT id FROM device").fetchone()[0])

    def _last_numbers(self) -> tuple[int, int]:
        lamport = self._connection.execute("SELECT max(lamport) FROM event").fetchone()[0]
        sequence = self._connection.execute(
            "SELECT max(sequence) FROM event WHERE device = ?", (self.device,)
        ).fetchone()[0]
        return lamport or 0, sequence or 0

    def _append(self, drafts: Sequence[Draft]) -> list[Event]:
        lamport, sequence = self._last_numbers()
        events = [
            Event(
                str(uuid.uuid4()),
                Order(lamport + number, self.device, sequence + number),
                draft.at.astimezone(UTC),
                draft.zone,
                draft.day,
                draft.habit,
                draft.via,
                draft.change,
                draft.fact,
            )
            for number, draft in enumerate(drafts, start=1)
        ]
        self._insert(events)
        self._project(events)
        return events

    def _insert(self, events: Iterable[Event]) -> None:
        self._connection.executemany(f"INSERT INTO event ({_COLUMNS}) VALUES ({','.join('?' * 12)})", map(_row, events))

    def _project(self, newest: Sequence[Event]) -> None:
        """Tell the newest events to the projections; an undo or redo tells its habits' events from the start."""
        if any(isinstance(event.fact, ChangeUndone | ChangeRedone) for event in newest):
            self._refold(self._touched(newest))
            return
        by_habit: dict[str, list[Event]] = {}
        for event in newest:
            if event.habit:
                by_habit.setdefault(event.habit, []).append(event)
        for habit, events in by_habit.items():
            before = read_history(self._connection, habit)
            write_history(self._connection, before, fold(events, frozenset(), before))

    def _touched(self, events: Iterable[Event]) -> set[str]:
        """Return the habits whose history may differ because of some events."""
        habits = set()
        for event in events:
            if event.habit:
                habits.add(event.habit)
            if isinstance(event.fact, ChangeUndone | ChangeRedone):
                change = event.fact.undone if isinstance(event.fact, ChangeUndone) else event.fact.redone
                rows = self._connection.execute(
                    "SELECT DISTINCT habit FROM event WHERE change = ? AND habit IS NOT NULL", (change,)
                )
                habits.update(row[0] for row in rows)
        return habits

    def _refold(self, habits: Iterable[str]) -> None:
        undone = self.undone_changes()
        for habit in habits:
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM event WHERE habit = ?", (habit,))
            history = fold(map(_event, rows.fetchall()), undone)
            delete_projections(self._connection, habit)
            if history:
                write_history(self._connection, None, history)


def _row(event: Event) -> tuple[str | int | None, ...]:
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


def _event(row: Sequence[str]) -> Event:
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
    except (ValueError, UnknownEvent) as error:
        raise Damaged(f"An event of the habit database cannot be read ({event_id}). Nothing was changed.") from error
