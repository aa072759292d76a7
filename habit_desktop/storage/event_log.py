"""The log of everything that happened, as it is read: in its order, from its end, or what is asked for of it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from habit_desktop.domain.event import ChangeRedone, ChangeUndone, Event, Fact, Order
from habit_desktop.domain.fold import undone_changes
from habit_desktop.storage.database import sorted_errors, sound_rows
from habit_desktop.storage.event_row import COLUMNS, event_of

_OF_LATE = 300
_IN_ORDER = "ORDER BY lamport, device, sequence"
_FROM_ITS_END = "ORDER BY lamport DESC, device DESC, sequence DESC"
_BY_ORDER = "INDEXED BY event_order"


class EventLog:
    """Answers what happened. Every question may raise a StorageError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def device(self) -> str:
        """The name this folder's events go by; another one after each erasure."""
        with sorted_errors():
            return str(self._connection.execute("SELECT id FROM device").fetchone()[0])

    def events(self, since: datetime | None = None) -> list[Event]:
        """Return the events in their order, those recorded at or after an instant."""
        return self._found("at >= ?", (since.astimezone(UTC).isoformat(timespec="microseconds") if since else "",))

    def each_event(self) -> Iterator[Event]:
        """Yield the events in their order; only the one asked for is in memory."""
        with sorted_errors():
            yield from map(event_of, self._connection.execute(f"SELECT {COLUMNS} FROM event {_BY_ORDER} {_IN_ORDER}"))

    def last_event(self) -> Event | None:
        """Return the event that stands last, None where there is none."""
        with sorted_errors():
            row = self._connection.execute(
                f"SELECT {COLUMNS} FROM event {_BY_ORDER} {_FROM_ITS_END} LIMIT 1"
            ).fetchone()
            return event_of(row) if row else None

    def size(self) -> int:
        """Return how many events there are."""
        with sorted_errors():
            return int(self._connection.execute("SELECT count(*) FROM event").fetchone()[0])

    def known(self, ids: Sequence[str]) -> set[str]:
        """Return those of some ids that are of events in the log."""
        with sorted_errors():
            return {row[0] for row in self._connection.execute(f"SELECT id FROM event WHERE id IN {_any(ids)}", ids)}

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
        names = _names(types)
        first, end = since_day.isoformat() if since_day else "", before_day.isoformat() if before_day else "~"
        about, whom = ("habit = ? AND", [habit]) if habit else ("", [])
        found_by = "INDEXED BY event_of_habit" if habit and not since_day else ""  # else the days are soon found
        where = f"{about} type IN {_any(names)} AND day >= ? AND day < ?"
        return self._found(where, (*whom, *names, first, end), found_by)

    def events_telling(self, field: str, types: Iterable[type[Fact]], since_day: date) -> list[Event]:
        """Return the events of some types that tell a field at all, those about a habit day or later ones."""
        names = _names(types)
        where = f"type IN {_any(names)} AND day >= ? AND json_extract(data, '$.' || ?) IS NOT NULL"
        return self._found(where, (*names, since_day.isoformat(), field))

    def events_of_change(self, change: str) -> list[Event]:
        """Return the events of one change in their order."""
        return self._found("change = ?", (change,))

    def events_after(self, lamport: int, types: Iterable[type[Fact]]) -> list[Event]:
        """Return the events of some types that have larger numbers, in their order; quick where these are few."""
        names = _names(types)
        return self._found(f"lamport > ? AND type IN {_any(names)}", (lamport, *names), _BY_ORDER)

    def habit_days_of(self, types: Iterable[type[Fact]], since_day: date) -> frozenset[tuple[str, date]]:
        """Return the habits and days that events of some types are about, from a day on; none of them is made out."""
        names = _names(types)
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT DISTINCT habit, day FROM event WHERE type IN {_any(names)} AND day >= ? AND habit IS NOT NULL",
                (*names, since_day.isoformat()),
            )
            return frozenset((habit, date.fromisoformat(day)) for habit, day in rows)

    def first_day_of(self, types: Iterable[type[Fact]]) -> date | None:
        """Return the first habit day that events of some types are about, None where there are none."""
        names = _names(types)
        with sorted_errors():
            first = self._connection.execute(f"SELECT min(day) FROM event WHERE type IN {_any(names)}", names)
            day = first.fetchone()[0]
        return date.fromisoformat(day) if day else None

    def newest(self, types: Iterable[type[Fact]]) -> Iterator[Event]:
        """Yield the events of some types, the newest first; only those asked for are made out."""
        names = _names(types)
        with sorted_errors():
            yield from map(
                event_of,
                self._connection.execute(
                    f"SELECT {COLUMNS} FROM event WHERE type IN {_any(names)} {_FROM_ITS_END}", names
                ),
            )

    def last_changes(self, types: Iterable[type[Fact]], count: int) -> list[tuple[str, Order]]:
        """Return the newest changes that hold a fact of some types, newest first, each with its last order."""
        names = _names(types)
        with sorted_errors():
            rows = self._connection.execute(
                f"SELECT change, lamport, device, sequence FROM event {_BY_ORDER}"
                f" WHERE type IN {_any(names)} {_FROM_ITS_END}",
                names,
            )
            newest: dict[str, Order] = {}
            for change, lamport, device, sequence in rows:
                newest.setdefault(change, Order(lamport, device, sequence))
                if len(newest) == count:
                    break
        return list(newest.items())

    def undone_changes(self) -> frozenset[str]:
        """Return the changes that do not count at present."""
        return undone_changes(self.events_of((ChangeUndone, ChangeRedone)))

    def last_lamport(self) -> int:
        """Return the number the last event goes by, 0 where there is none; those appended later have larger ones."""
        with sorted_errors():
            return int(self._connection.execute("SELECT max(lamport) FROM event").fetchone()[0] or 0)

    def latest_of_late(self) -> datetime | None:
        """Return the latest instant of this device's last events, None where it has none."""
        with sorted_errors(), sound_rows():
            row = self._connection.execute(
                "SELECT max(at) FROM (SELECT at FROM event WHERE device = ? ORDER BY sequence DESC LIMIT ?)",
                (self.device, _OF_LATE),
            ).fetchone()
            return datetime.fromisoformat(row[0]) if row[0] else None

    def _found(self, where: str, values: Sequence[str | int], found_by: str = "") -> list[Event]:
        """Return the events a condition holds for, in their order; ``found_by`` names the index to look in."""
        with sorted_errors():
            rows = self._connection.execute(f"SELECT {COLUMNS} FROM event {found_by} WHERE {where} {_IN_ORDER}", values)
            return [event_of(row) for row in rows]


def _names(types: Iterable[type[Fact]]) -> list[str]:
    return [fact.__name__ for fact in types]


def _any(values: Sequence[str]) -> str:
    """Return as many places for values as there are, to be looked for ``IN`` them."""
    return f"({','.join('?' * len(values))})"
