"""Databases of other programs, with any tables and any values in them."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress

from fuzz.described import cell, entries, items, text
from fuzz.outcome import reading
from fuzz.reader import NotBuilt, Reader
from habit_desktop.domain.habit import Json
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.loop_db import read_loop_db
from habit_desktop.storage.formats.rewire import read_rewire
from habit_desktop.storage.formats.tickmate import read_tickmate
from habit_desktop.storage.formats.unreadable import UnreadableFile

_DAY_MS = 1_704_067_200_000

_LOOP_HABIT: dict[str, Json] = {
    "Id": 1,
    "archived": 0,
    "color": 8,
    "description": "in the park",
    "freq_den": 7,
    "freq_num": 3,
    "name": "Run",
    "position": 0,
    "reminder_days": 127,
    "reminder_hour": 8,
    "reminder_min": 30,
}
_LATER: dict[str, Json] = {
    "type": 1,
    "target_type": 0,
    "target_value": 2.5,
    "unit": "km",
    "question": "Far?",
    "uuid": "u",
}


def _table(name: str, *rows: Json, types: str = "") -> Json:
    """Describe a table: its columns are those of its first row."""
    columns: list[Json] = [f"{column} {types}".strip() for column in entries(rows[0])]
    return {"name": name, "columns": columns, "rows": [[*entries(row).values()] for row in rows]}


def _loop() -> Sequence[Json]:
    done: dict[str, Json] = {"id": 1, "habit": 1, "timestamp": _DAY_MS, "value": 2, "notes": "rain"}
    older = {name: done[name] for name in ("habit", "timestamp")}
    return (
        {
            "user_version": 25,
            "tables": [
                _table("Habits", _LOOP_HABIT | _LATER, _LOOP_HABIT | _LATER | {"Id": 2, "type": 0, "uuid": "v"}),
                _table("Repetitions", done, done | {"id": 2, "habit": 2, "value": 3}),
            ],
        },
        {"user_version": 13, "tables": [_table("Habits", _LOOP_HABIT), _table("Repetitions", older, older)]},
    )


def _tickmate() -> Sequence[Json]:
    tick: dict[str, Json] = {"_id": 1, "_track_id": 1, "year": 2024, "month": 0, "day": 1}
    track: dict[str, Json] = {"_id": 1, "name": "Run", "description": "any", "enabled": 1, '"order"': 0}
    return (
        {
            "user_version": 10,
            "tables": [
                _table("tracks", track),
                _table("ticks", tick, tick | {"day": 2}),
                _table("groups", {"_id": 1, "name": "Body"}),
                _table("track2groups", {"_id": 1, "_track_id": 1, "_group_id": 1}),
            ],
        },
    )


def _rewire() -> Sequence[Json]:
    habit: dict[str, Json] = {"_id": 1, "name": "Run", "description": "far", "archived": 0, "category": 1, "unit": 1}
    planned: dict[str, Json] = {"schedule": 0, "active_days": "1,3", "days": 3, "period": 0, "repeating_count": 2}
    aimed: dict[str, Json] = {"target_count": 2.5, "order_num": 0, "start_date": "20240101"}
    tick: dict[str, Json] = {"habit_id": 1, "date": "20240101", "type": 2, "actual_count": 3, "note": "rain"}
    return (
        {
            "user_version": 1,
            "tables": [
                _table("Habits", habit | planned | aimed),
                _table("CHECKINS", tick, tick | {"date": "20240102", "type": 1}),
                _table("unit", {"_id": 1, "unit_name": "km"}),
                _table("category", {"_id": 1, "category_name": "Body"}),
                _table("REMINDERS", {"habit_id": 1, "time": 485, "active_days": "0,1"}),
                _table("reasons", {"habit_id": 1, "message": "to be well"}),
            ],
        },
    )


def built(description: Json) -> bytes:
    """Return the database of a description; what SQLite itself refuses is not in it. Raises NotBuilt."""
    told = entries(description)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _run(connection, f"PRAGMA page_size = {text(told.get('page_size')) or 512}")
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)  # no statement reaches any other file
        for statement in items(told.get("schema")):
            _run(connection, text(statement))
        for table in map(entries, items(told.get("tables"))):
            _fill(connection, table)
        for name in ("user_version", "application_id"):
            if isinstance(number := told.get(name), int):
                _run(connection, f"PRAGMA {name} = {number}")
        try:
            return connection.serialize()
        except sqlite3.Error as error:  # nothing was put in
            raise NotBuilt from error


def _fill(connection: sqlite3.Connection, table: Mapping[str, Json]) -> None:
    name = '"' + text(table.get("name")).replace('"', '""') + '"'
    if columns := items(table.get("columns")):
        _run(connection, f"CREATE TABLE {name} ({', '.join(map(text, columns))}) {text(table.get('options'))}")
    for row in map(items, items(table.get("rows"))):
        _run(connection, f"INSERT INTO {name} VALUES ({','.join('?' * len(row))})", [cell(value) for value in row])


def _run(connection: sqlite3.Connection, statement: str, values: Sequence[object] = ()) -> None:
    with suppress(sqlite3.Error, sqlite3.Warning, ValueError, OverflowError):
        connection.execute(statement, values)


def _of_either(content: bytes) -> ForeignFile:
    try:
        return read_tickmate(content)
    except UnreadableFile:
        return read_rewire(content)


LOOP = Reader("loop-db", _loop, built, reading(read_loop_db))
TICKMATE_AND_REWIRE = Reader("tickmate-db, rewire-db", lambda: (*_tickmate(), *_rewire()), built, reading(_of_either))
