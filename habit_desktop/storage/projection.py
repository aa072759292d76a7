"""What the events amount to, kept in tables so that nothing has to be told from the start."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import habit_fields, habit_from_fields
from habit_desktop.domain.history import Answer, Answered, History, Pause
from habit_desktop.storage.database import sound_rows

_ANSWERS = {str(answer): answer for answer in Answer}  # thrice as quick as asking the enum, for years of days
_VIAS = {str(via): via for via in Via}
_day = lru_cache(2**15)(date.fromisoformat)  # a day of a hundred habits is kept once
_FEW_DAYS = 100  # more are read faster with all the others
FORM = 1
"""Grows whenever the fold says something else of the same events: projections of an older form are made anew."""

_HABIT = "id, definitions, pauses, archived, source, deleted, away"
_DAY = "day, answer, at, via, amount, note, edited_here, done_at"
_HabitRow = tuple[str, str, str, int, str, str | None, str]
_DayRow = tuple[str | None, str | None, str | None, float | None, str | None, int, str | None]


def read_histories(connection: sqlite3.Connection, since: date | None = None) -> Iterator[History]:
    """Yield every habit's history, or only its days since one. Raises Damaged."""
    rows = connection.execute(f"SELECT {_HABIT} FROM habit_projection").fetchall()
    found = f"SELECT {_DAY} FROM day_projection WHERE habit = ? AND day >= ?"  # each one's days lie together
    first = since.isoformat() if since else ""
    with sound_rows():
        for row in rows:
            yield _history(row, connection.execute(found, (row[0], first)))


def read_history(connection: sqlite3.Connection, habit: str, days: Collection[date] | None = None) -> History | None:
    """Return one habit's history, or what it says of some days; None where it was never created. Raises Damaged."""
    row = connection.execute(f"SELECT {_HABIT} FROM habit_projection WHERE id = ?", (habit,)).fetchone()
    found = f"SELECT {_DAY} FROM day_projection WHERE habit = ?"
    if days is None or len(days) > _FEW_DAYS:
        told = connection.execute(found, (habit,))
    else:
        named = f"{found} AND day IN ({','.join('?' * len(days))})"
        told = connection.execute(named, (habit, *(day.isoformat() for day in days)))
    with sound_rows():
        return _history(row, told) if row else None


def first_days(connection: sqlite3.Connection) -> dict[str, date]:
    """Return the day from which each habit has days at all: that of its first mark, or of its making."""
    marked = "SELECT min(day) FROM day_projection WHERE habit = id AND answer IS NOT NULL"
    made = "json_extract(definitions, '$[0][0]')"
    rows = connection.execute(f"SELECT id, min({made}, ifnull(({marked}), {made})) FROM habit_projection")
    with sound_rows():
        return {habit: date.fromisoformat(first) for habit, first in rows}


def write_history(connection: sqlite3.Connection, before: History | None, after: History | None) -> None:
    """Bring the tables from one history of a habit to the next, touching only the days that differ."""
    if after is None:
        return
    connection.execute(
        f"INSERT OR REPLACE INTO habit_projection ({_HABIT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            after.id,
            json.dumps(
                [[first.isoformat(), habit_fields(habit)] for first, habit in after.definitions], ensure_ascii=False
            ),
            _encoded(after.pauses),
            after.archived,
            after.source,
            after.deleted.isoformat() if after.deleted else None,
            _encoded(after.away),
        ),
    )
    old = _day_rows(before) if before else {}
    new = _day_rows(after)
    connection.executemany(
        f"INSERT OR REPLACE INTO day_projection (habit, {_DAY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(after.id, day.isoformat(), *row) for day, row in new.items() if old.get(day) != row],
    )
    connection.executemany(
        "DELETE FROM day_projection WHERE habit = ? AND day = ?",
        [(after.id, day.isoformat()) for day in old if day not in new],
    )


def delete_projections(connection: sqlite3.Connection, habit: str | None = None) -> None:
    """Empty the projections of one habit, or of all."""
    for table, key in (("habit_projection", "id"), ("day_projection", "habit")):
        if habit is None:
            connection.execute(f"DELETE FROM {table}")
        else:
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (habit,))


def form_of(connection: sqlite3.Connection) -> int:
    """Return the form the projections have."""
    with sound_rows():
        return int(connection.execute("SELECT form FROM projection_form").fetchone()[0])


def write_form(connection: sqlite3.Connection) -> None:
    """Remember that the projections have the present form."""
    connection.execute("UPDATE projection_form SET form = ?", (FORM,))


def _day_rows(history: History) -> dict[date, _DayRow]:
    rows: dict[date, _DayRow] = {}
    for day in {*history.answers, *history.notes, *history.edited_here}:
        given, note, edited = history.answers.get(day), history.notes.get(day), day in history.edited_here
        if given:
            done_at = given.done_at.isoformat() if given.done_at else None
            rows[day] = (given.answer, given.at.isoformat(), given.via, given.amount, note, edited, done_at)
        else:
            rows[day] = (None, None, None, None, note, edited, None)
    return rows


def _history(row: _HabitRow, days: Iterable[tuple[str, *_DayRow]]) -> History:
    habit_id, definitions, pauses, archived, source, deleted, away = row
    answers, notes, edited_here = {}, {}, set()
    for day_text, answer, at, via, amount, note, edited, done_at in days:
        day = _day(day_text)
        if answer and at and via:
            really = datetime.fromisoformat(done_at) if done_at else None
            answers[day] = Answered(_ANSWERS[answer], datetime.fromisoformat(at), _VIAS[via], amount, really)
        if note is not None:
            notes[day] = note
        if edited:
            edited_here.add(day)
    told = json.loads(definitions)
    if not told:
        raise ValueError("a habit was never made")
    return History(
        habit_id,
        tuple((date.fromisoformat(first), habit_from_fields(habit_id, fields)) for first, fields in told),
        answers,
        notes,
        _decoded(pauses),
        bool(archived),
        source,
        frozenset(edited_here),
        date.fromisoformat(deleted) if deleted else None,
        _decoded(away),
    )


def _encoded(pauses: Iterable[Pause]) -> str:
    return json.dumps([[p.first.isoformat(), p.last.isoformat() if p.last else None] for p in pauses])


def _decoded(pauses: str) -> tuple[Pause, ...]:
    return tuple(Pause(date.fromisoformat(a), date.fromisoformat(b) if b else None) for a, b in json.loads(pauses))
