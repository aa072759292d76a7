"""The log of everything that happened, appended to and never changed; and the projections kept true to it.

The one exception is what the person has erased.
"""

import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby, islice
from operator import itemgetter

from habit_desktop.domain.event import ChangeRedone, ChangeUndone, DaysErased, Event, Fact, Order, Via
from habit_desktop.domain.fold import HISTORIC, fold
from habit_desktop.domain.history import History
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.database import StorageError, much_at_hand, sorted_errors, sound_rows, transaction
from habit_desktop.storage.event_log import EventLog
from habit_desktop.storage.event_row import COLUMNS, Row, event_of, row_of
from habit_desktop.storage.ordered_id import new_device, ordered_id
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
from habit_desktop.storage.row_sum import summed_event
from habit_desktop.storage.scope import Scope, delete_rows, without_days

_AT_ONCE = 5000
_MANY = 20_000
_TURNS = ChangeUndone.__name__, ChangeRedone.__name__
_HABIT, _TYPE = map(COLUMNS.split(", ").index, ("habit", "type"))
_HISTORIC = [fact.__name__ for fact in HISTORIC]
_IS_HISTORIC = f"type IN ({','.join('?' * len(_HISTORIC))})"
_OF_HABIT = f"SELECT {COLUMNS} FROM event INDEXED BY event_of_habit WHERE habit = ? AND {_IS_HISTORIC}"
_BY_HABIT = f"SELECT {COLUMNS} FROM event NOT INDEXED WHERE habit IS NOT NULL AND {_IS_HISTORIC} ORDER BY habit"
_INSERT = f"INSERT INTO event ({COLUMNS}, sum) VALUES ({','.join('?' * 13)})"


@value
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
            _(
                "This export tells something else of what is known here: it is damaged, or was written by a copy of "
                "this data folder. Nothing was changed."
            )
        )


class EventStore(EventLog):
    """Appends events and answers what they amount to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._not_appended = 0
        self._become_a_device()
        with sorted_errors():
            form = form_of(connection)
        if form != FORM:
            self.rebuild_projections()

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

    def merge_rows(self, rows: Iterable[Row], then: Sequence[Draft] = (), about: int = 0) -> int:
        """Do what ``merge`` does with rows of sound events; only some of them at a time are in memory.

        ``about`` is how many they are, where that is known: many are soon put in order.
        """
        from habit_desktop.storage.late_indexes import late_indexes  # at the start nothing is merged

        self._not_appended += 1
        rest, touched, turns = iter(rows), set[str](), list[Row]()
        many = about > max(self.size(), _MANY)
        # What is put in order at once goes to no place twice, and in small heaps it is nearer to the processor.
        with nullcontext() if many else much_at_hand(self._connection), transaction(self._connection):
            with late_indexes(self._connection, "event") if many else nullcontext():
                before = self._connection.total_changes
                while batch := [*islice(rest, _AT_ONCE)]:
                    self._insert_new(batch)
                    touched |= {str(habit) for row in batch if (habit := row[_HABIT])}
                    turns += [row for row in batch if row[_TYPE] in _TURNS]
                new = self._connection.total_changes - before
            self._refold(touched | self._touched(turns), many=many)
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
        self._connection.execute("UPDATE device SET id = ?", (new_device(),))
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

    def counts(self) -> tuple[int, int]:
        """Return how many habits there are, those in the trash included, and how many answered days."""
        with sorted_errors():
            (habits,) = self._connection.execute("SELECT count(*) FROM habit_projection").fetchone()
            (answers,) = self._connection.execute("SELECT count(answer) FROM day_projection").fetchone()
        return habits, answers

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
            habits = self._connection.execute("SELECT DISTINCT habit FROM event WHERE habit IS NOT NULL").fetchall()
            for _habit, history in self._sorted({habit for (habit,) in habits}):
                if history:
                    yield history

    def rebuild_projections(self) -> None:
        """Make the projections anew from the events."""
        with transaction(self._connection):
            self._rebuild()

    def state(self) -> tuple[int, int]:
        """Return what stays as long as this connection alone writes, and does no more than append."""
        return self._not_appended, self.data_version()

    def data_version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _become_a_device(self) -> None:
        with sorted_errors():
            known = self._connection.execute("SELECT 1 FROM device").fetchone()
        if not known:
            with transaction(self._connection):
                self._connection.execute(
                    "INSERT INTO device (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM device)", (new_device(),)
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
        self._connection.executemany(f"{_INSERT} {but}", map(summed_event, rows))

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
        habits = set[str]()
        for row in rows:
            if habit := row[_HABIT]:
                habits.add(str(habit))
            if row[_TYPE] in _TURNS:
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

    def _refold(self, habits: set[str], *, many: bool = False) -> None:
        """Tell habits' events to the projections from the start; those of many are read in one go."""
        for habit, history in self._sorted(habits) if many else self._one_by_one(habits):
            delete_projections(self._connection, habit)
            if history:
                write_history(self._connection, None, history)

    def _one_by_one(self, habits: Iterable[str]) -> Iterator[tuple[str, History | None]]:
        undone = self.undone_changes()
        for habit in habits:
            yield habit, _told(self._connection.execute(_OF_HABIT, (habit, *_HISTORIC)), undone)

    def _sorted(self, habits: Container[str]) -> Iterator[tuple[str, History | None]]:
        """Yield habits with their histories as ``_one_by_one`` does, in one go through the log: less is looked for."""
        undone, rows = self.undone_changes(), self._connection.execute(_BY_HABIT, _HISTORIC)
        for habit, told in groupby(rows, key=itemgetter(_HABIT)):
            if habit in habits:
                yield habit, _told(told, undone)


def _told(rows: Iterable[Row], undone: frozenset[str]) -> History | None:
    """Return a habit's history, told from the first event; reminders say nothing of it and are none of the rows."""
    with sound_rows():
        return fold(map(event_of, rows), undone)
