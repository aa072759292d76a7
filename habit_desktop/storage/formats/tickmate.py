"""Tickmate's database.

Source: the importer of Loop Habit Tracker 2.3.1 and the database it is tested with.
"""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import date

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.language import _, ngettext
from habit_desktop.storage.formats.cells import InvalidValue, integer, line, text
from habit_desktop.storage.formats.database_copy import Row, opened_database, rows_of, tables_of
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "tickmate-db"

_TABLES = {"tracks", "ticks"}


def read_tickmate(content: bytes, side_files: Mapping[str, bytes] | None = None) -> ForeignFile:
    """Return the habits of a database in their order. Raises UnreadableFile."""
    with opened_database(content, side_files) as connection:
        if not is_tickmate(connection):
            raise NotThatFormat(_("This database is not from Tickmate."))
        telling = Telling(FORMAT)
        ticks = _ticks(connection, telling)
        groups = _groups(connection)
        tracks = list(rows_of(connection, "tracks"))
    told = set[int]()
    for count, track in sorted(enumerate(tracks, start=1), key=lambda numbered: integer(numbered[1].get("order")) or 0):
        found = integer(track.get("_id"))
        if found is None:
            telling.leave_out(f"tracks, row {count}", _("it has no number"))
        elif found in told:
            telling.leave_out(f"tracks, row {count}", _("another track has the number {number}").format(number=found))
        else:
            told.add(found)
            _tell(track, ticks.pop(found, Counter()), groups.get(found, ()), telling, f"tracks, row {count}")
    for number_there, days in ticks.items():
        telling.leave_out(
            f"ticks of track {number_there}",
            ngettext(
                "{total} tick of a track that is not in this file",
                "{total} ticks of a track that is not in this file",
                days.total(),
            ).format(total=days.total()),
        )
    return telling.told()


def is_tickmate(connection: sqlite3.Connection) -> bool:
    """Tell whether a database is Tickmate's."""
    return tables_of(connection) >= _TABLES


def _ticks(connection: sqlite3.Connection, telling: Telling) -> dict[int, Counter[date]]:
    """Return how often each track was ticked on which day."""
    found: dict[int, Counter[date]] = {}
    for count, row in enumerate(rows_of(connection, "ticks"), start=1):
        with telling.attempt(f"ticks, row {count}"):
            track = integer(row.get("_track_id"))
            if track is None:
                raise InvalidValue(_("it belongs to no track"))
            found.setdefault(track, Counter())[_day(row)] += 1
    return found


def _day(row: Row) -> date:
    """Return a tick's day; months count from 0."""
    year, month, day = (integer(row.get(part)) for part in ("year", "month", "day"))
    try:
        return date(year or 0, -1 if month is None else month + 1, day or 0)
    except (ValueError, OverflowError) as error:
        raise InvalidValue(_("it has no day")) from error


def _groups(connection: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """Return the names of the groups each track is in."""
    names = {integer(row.get("_id")): line(row.get("name")) for row in rows_of(connection, "groups")}
    found: dict[int, list[str]] = {}
    for row in rows_of(connection, "track2groups"):
        track, name = integer(row.get("_track_id")), names.get(integer(row.get("_group_id")))
        if track is not None and name:
            found.setdefault(track, []).append(name)
    return {track: tuple(named) for track, named in found.items()}


def _tell(track: Row, ticks: Counter[date], groups: tuple[str, ...], telling: Telling, where: str) -> None:
    """Take in a track; one that was ticked more than once on a day counts its ticks."""
    kind = Kind.NUMERIC if any(count > 1 for count in ticks.values()) else Kind.YES_NO
    name = line(track.get("name"))
    habit = Habit(
        f"tickmate:id:{integer(track['_id'])}",
        telling.name(name, where),
        description=text(track.get("description")),
        tags=groups,
        kind=kind,
        target=1.0 if kind is Kind.NUMERIC else 0.0,
    )
    days = HabitDays()
    for day, count in ticks.items():
        days.answer(day, ForeignMark(Answer.DONE, float(count) if kind is Kind.NUMERIC else None))
    telling.add(habit, days, archived=integer(track.get("enabled")) == 0)
