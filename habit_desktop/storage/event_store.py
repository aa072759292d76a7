"""The log of everything that happened: appended to, read, never changed; and the projections kept true to it.

The one exception is what the person has erased.
"""

import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice

from habit_desktop.domain.event import ChangeRedone, ChangeUndone, DaysErased, Event, Fact, Order, Via
from habit_desktop.domain.fold import HISTORIC, fold, undone_changes
from habit_desktop.domain.history import History
from habit_desktop.storage.database import StorageError, much_at_hand, sorted_errors, sound_rows, transaction
from habit_desktop.storage.event_row import COLUMNS, Row, event_of, row_of
from habit_desktop.storage.ordered_id import ordered_id
from habit_desktop.storage.projection import (
    FORM,
    delete_projections,
    first_days,
    form_of,
    read_histories,
    read_history,
    write_form,
    write_history,
)
from habit_desktop.storage.row_sum import summed
from habit_desktop.storage.scope import Scope, delete_rows, without_days

_AT_ONCE = 5000
_OF_LATE = 300
_TURNS = ChangeUndone.__name__, ChangeRedone.__name__
_IN_ORDER = "INDEXED BY event_order ORDER BY lamport, device, sequence"
_INSERT = f"INSERT INTO event ({COLUMNS}, sum) VALUES ({','.join('?' * 13)})"


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


class Contradicted(StorageError):
    """An event from elsewhere has the place of another one: of one device, two have one number."""

    def __init__(self) -> None:
        super().__init__(
            "This export tells something else of what is known here: it is damaged, or was written by a copy of this"
            " data folder. Nothing was changed."
        )


class EventStore:
    """Appends events and answers what they amount to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._not_appended = 0
        self._become_a_device()
        with sorted_errors():
            form = form_of(connection)
        if form != FORM:
            self.rebuild_projections()

    @property
    def device(self) -> str:
        """The name this folder's events go by; another one after each erasure."""
        with sorted_errors():
            return str(self._connection.execute("SELECT id FROM device").fetchone()[0])

    def append(self, drafts: Sequence[Draft]) -> list[Event]:
        """Record facts, all or none, and bring the projections along; synced to disk when this returns."""
        with transaction(self._connection):
            return self._append(drafts)

    def append_many(self, drafts: Iterable[Draft]) -> None:
        """Record facts as ``append`` does, however many: only some of them at a time are in memory."""
        rest = iter(drafts)
        with much_at_hand(self._connection), transaction(self._connection):
            while batch := [*islice(rest, _AT_ONCE)]:
                self._append(batch)

    def merge(self, events: Iterable[Event], then: Sequence[Draft] = ()) -> int:
        """Take in events recorded elsewhere, in any order, and record facts about it; all or none.

        Return how many events were new. Raises a StorageError: Contradicted where one has another's place.
        """
        return self.merge_rows(map(row_of, events), then)

    def merge_rows(self, rows: Iterable[Row], then: Sequence[Draft] = ()) -> int:
        """Do what ``merge`` does with rows of sound events; only some of them at a time are in memory."""
        self._not_appended += 1
        rest, touched = iter(rows), set[str]()
        with much_at_hand(self._connection), transaction(self._connection):
            before = self._connection.total_changes
            while batch := [*islice(rest, _AT_ONCE)]:
                self._insert_new(batch)
                touched |= self._touched(batch)
            new = self._connection.total_changes - before
            self._refold(touched)
            self._append(then)
        return new

    def forget(self, scope: Scope, rest: Draft | None = None) -> None:
        """Let go of what lies within a scope, as part of the caller's transaction.

        ``rest`` holds the ``DaysErased`` that each habit concerned is to have on record. The folder becomes another
        device: the numbers of erased events are never given again, should an older export bring these back.
        """
        self._not_appended += 1
        starts = first_days(self._connection)
        told_of = read_histories(self._connection, scope.first) if scope.has_days else ()
        concerned = {history.id: history for history in told_of}
        delete_rows(self._connection, scope)
        self._connection.execute("UPDATE device SET id = ?", (str(uuid.uuid4()),))
        if not scope.has_days:
            delete_projections(self._connection, scope.habit)
            return
        until = rest.fact.until if rest and isinstance(rest.fact, DaysErased) else date.min
        told = [habit for habit in concerned if scope.habit in (None, habit)]
        events = self._events([replace(rest, habit=habit) for habit in told if rest and starts[habit] <= until])
        self._insert(map(row_of, events))
        for habit in told:
            before = concerned[habit]
            after = fold((e for e in events if e.habit == habit), frozenset(), without_days(before, scope))
            write_history(self._connection, before, after)

    def events(self, since: datetime | None = None) -> list[Event]:
        """Return the events in their order, those recorded at or after an instant."""
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event WHERE at >= ? ORDER BY lamport, device, sequence",
                (since.astimezone(UTC).isoformat(timespec="microseconds") if since else "",),
            )
            return [event_of(row) for row in rows]

    def each_event(self) -> Iterator[Event]:
        """Yield the events in their order; only the one asked for is in memory."""
        with sorted_errors():
            yield from map(event_of, self._connection.execute(f"SELECT {COLUMNS} FROM event {_IN_ORDER}"))

    def last_event(self) -> Event | None:
        """Return the event that stands last, None where there is none."""
        with sorted_errors():
            row = self._connection.execute(
                f"SELECT {COLUMNS} FROM event INDEXED BY event_order"
                " ORDER BY lamport DESC, device DESC, sequence DESC LIMIT 1"
            ).fetchone()
            return event_of(row) if row else None

    def size(self) -> int:
        """Return how many events there are."""
        with sorted_errors():
            return int(self._connection.execute("SELECT count(*) FROM event").fetchone()[0])

    def counts(self) -> tuple[int, int]:
        """Return how many habits there are, those in the trash included, and how many answered days."""
        with sorted_errors():
            (habits,) = self._connection.execute("SELECT count(*) FROM habit_projection").fetchone()
            (answers,) = self._connection.execute("SELECT count(answer) FROM day_projection").fetchone()
        return habits, answers

    def known(self, ids: Sequence[str]) -> set[str]:
        """Return those of some ids that are of events in the log."""
        with sorted_errors():
            return {
                row[0]
                for row in self._connection.execute(
                    f"SELECT id FROM event WHERE id IN ({','.join('?' * len(ids))})", ids
                )
            }

    def events_of(
        self,
        types: Iterable[type[Fact]],
        since_day: date | None = None,
        habit: str | None = None,
        before_day: date | None = None,
    ) -> list[Event]:
        """Return the events of some types in their order: those about a habit day or later ones, or about one habit.

        With ``before_day``, those about that day and later ones are left out.
        """
        names = [fact.__name__ for fact in types]
        first, end = since_day.isoformat() if since_day else "", before_day.isoformat() if before_day else "~"
        about, whom = ("habit = ? AND", [habit]) if habit else ("", [])
        found_by = "INDEXED BY event_of_habit" if habit and not since_day else ""  # else the days are soon found
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event {found_by}"
                f" WHERE {about} type IN ({','.join('?' * len(names))}) AND day >= ? AND day < ?"
                " ORDER BY lamport, device, sequence",
                (*whom, *names, first, end),
            )
            return [event_of(row) for row in rows]

    def events_telling(self, field: str, types: Iterable[type[Fact]], since_day: date) -> list[Event]:
        """Return the events of some types that tell a field at all, those about a habit day or later ones."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event WHERE type IN ({','.join('?' * len(names))}) AND day >= ?"
                " AND json_extract(data, '$.' || ?) IS NOT NULL ORDER BY lamport, device, sequence",
                (*names, since_day.isoformat(), field),
            )
            return [event_of(row) for row in rows]

    def habit_days_of(self, types: Iterable[type[Fact]], since_day: date) -> frozenset[tuple[str, date]]:
        """Return the habits and days that events of some types are about, from a day on; none of them is made out."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT DISTINCT habit, day FROM event WHERE type IN ({','.join('?' * len(names))}) AND day >= ?"
                " AND habit IS NOT NULL",
                (*names, since_day.isoformat()),
            )
            return frozenset((habit, date.fromisoformat(day)) for habit, day in rows)

    def first_day_of(self, types: Iterable[type[Fact]]) -> date | None:
        """Return the first habit day that events of some types are about, None where there are none."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            first = self._connection.execute(
                f"SELECT min(day) FROM event WHERE type IN ({','.join('?' * len(names))})", names
            ).fetchone()[0]
        return date.fromisoformat(first) if first else None

    def newest(self, types: Iterable[type[Fact]]) -> Iterator[Event]:
        """Yield the events of some types, the newest first; only those asked for are made out."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event WHERE type IN ({','.join('?' * len(names))})"
                " ORDER BY lamport DESC, device DESC, sequence DESC",
                names,
            )
            yield from map(event_of, rows)

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
                f"SELECT {COLUMNS} FROM event WHERE change = ? ORDER BY lamport, device, sequence", (change,)
            )
            return [event_of(row) for row in rows]

    def undone_changes(self) -> frozenset[str]:
        """Return the changes that do not count at present."""
        return undone_changes(self.events_of((ChangeUndone, ChangeRedone)))

    def histories(self, since: date | None = None, known: Mapping[str, History] | None = None) -> dict[str, History]:
        """Return all habits' histories, from the projections, or what they hold since a day.

        Those that are as they are ``known`` are the same objects: there are never two of each in memory.
        """
        before, found = known or {}, dict[str, History]()
        with sorted_errors():
            for history in read_histories(self._connection, since):
                found[history.id] = before[history.id] if before.get(history.id) == history else history
        return found

    def habits(self) -> list[str]:
        """Return the ids of all habits."""
        with sorted_errors():
            return [row[0] for row in self._connection.execute("SELECT id FROM habit_projection")]

    def history(self, habit: str) -> History | None:
        """Return one habit's history, None where it was never created."""
        with sorted_errors():
            return read_history(self._connection, habit)

    def refolded_histories(self) -> Iterator[History]:
        """Yield each habit's history, told again from the first event; the projections must equal them."""
        with sorted_errors():
            undone = self.undone_changes()
            habits = self._connection.execute("SELECT DISTINCT habit FROM event WHERE habit IS NOT NULL").fetchall()
            for (habit,) in habits:
                rows = self._connection.execute(f"SELECT {COLUMNS} FROM event WHERE habit = ?", (habit,))
                with sound_rows():
                    history = fold(map(event_of, rows), undone)
                if history:
                    yield history

    def rebuild_projections(self) -> None:
        """Make the projections anew from the events."""
        with transaction(self._connection):
            self._rebuild()

    def state(self) -> tuple[int, int]:
        """Return what stays as long as this connection alone writes, and does no more than append."""
        return self._not_appended, self.data_version()

    def last_lamport(self) -> int:
        """Return the number the last event goes by, 0 where there is none; those appended later have larger ones."""
        with sorted_errors():
            return int(self._connection.execute("SELECT max(lamport) FROM event").fetchone()[0] or 0)

    def events_after(self, lamport: int, types: Iterable[type[Fact]]) -> list[Event]:
        """Return the events of some types that have larger numbers, in their order; quick where these are few."""
        names = [fact.__name__ for fact in types]
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT {COLUMNS} FROM event INDEXED BY event_order"
                f" WHERE lamport > ? AND type IN ({','.join('?' * len(names))}) ORDER BY lamport, device, sequence",
                (lamport, *names),
            )
            return [event_of(row) for row in rows]

    def latest_of_late(self) -> datetime | None:
        """Return the latest instant of this device's last events, None where it has none. Raises a StorageError."""
        with sorted_errors(), sound_rows():
            row = self._connection.execute(
                "SELECT max(at) FROM (SELECT at FROM event WHERE device = ? ORDER BY sequence DESC LIMIT ?)",
                (self.device, _OF_LATE),
            ).fetchone()
            return datetime.fromisoformat(row[0]) if row[0] else None

    def data_version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _become_a_device(self) -> None:
        with sorted_errors():
            known = self._connection.execute("SELECT 1 FROM device").fetchone()
        if not known:
            with transaction(self._connection):
                self._connection.execute(
                    "INSERT INTO device (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM device)", (str(uuid.uuid4()),)
                )

    def _last_numbers(self, device: str) -> tuple[int, int]:
        sequence = self._connection.execute("SELECT max(sequence) FROM event WHERE device = ?", (device,)).fetchone()[0]
        return self.last_lamport(), sequence or 0

    def _append(self, drafts: Sequence[Draft]) -> list[Event]:
        events = self._events(drafts)
        self._insert(map(row_of, events))
        self._project(events)
        return events

    def _events(self, drafts: Sequence[Draft]) -> list[Event]:
        """Return drafts as the next events of this device."""
        device = self.device
        lamport, sequence = self._last_numbers(device)
        return [
            Event(
                ordered_id(draft.at, lamport + number),
                Order(lamport + number, device, sequence + number),
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

    def _insert(self, rows: Iterable[Row], but: str = "") -> None:
        self._connection.executemany(f"{_INSERT} {but}", map(summed, rows))

    def _insert_new(self, rows: Iterable[Row]) -> None:
        """Put rows in the log unless they are there already."""
        try:
            self._insert(rows, "ON CONFLICT (id) DO NOTHING")
        except (sqlite3.IntegrityError, OverflowError) as error:
            raise Contradicted from error

    def _project(self, newest: Sequence[Event]) -> None:
        """Tell the newest events to the projections; an undo or redo tells its habits' events from the start."""
        if any(isinstance(event.fact, ChangeUndone | ChangeRedone) for event in newest):
            self._refold(self._touched(map(row_of, newest)))
            return
        by_habit: dict[str, list[Event]] = {}
        for event in newest:
            if event.habit:
                by_habit.setdefault(event.habit, []).append(event)
        for habit, events in by_habit.items():
            # An event says something of its own day alone: the others need not be read for it.
            before = read_history(self._connection, habit, {event.day for event in events})
            write_history(self._connection, before, fold(events, frozenset(), before))

    def _rebuild(self) -> None:
        delete_projections(self._connection)
        for history in self.refolded_histories():
            write_history(self._connection, None, history)
        write_form(self._connection)

    def _touched(self, rows: Iterable[Row]) -> set[str]:
        """Return the habits whose history may differ because of some events."""
        habits = set()
        for row in rows:
            *_, habit, _via, _change, type_name, _data = row
            if habit:
                habits.add(str(habit))
            if type_name in _TURNS:
                habits |= self._turned(event_of(row))
        return habits

    def _turned(self, event: Event) -> set[str]:
        """Return the habits of the change that an event undoes or redoes."""
        assert isinstance(event.fact, ChangeUndone | ChangeRedone)
        change = event.fact.undone if isinstance(event.fact, ChangeUndone) else event.fact.redone
        rows = self._connection.execute(
            "SELECT DISTINCT habit FROM event WHERE change = ? AND habit IS NOT NULL", (change,)
        )
        return {row[0] for row in rows}

    def _refold(self, habits: Iterable[str]) -> None:
        undone = self.undone_changes()
        for habit in habits:
            with sound_rows():
                history = fold(self.events_of(HISTORIC, habit=habit), undone)
            delete_projections(self._connection, habit)
            if history:
                write_history(self._connection, None, history)
