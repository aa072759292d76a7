"""Rewire's database.

Source: the importer of Loop Habit Tracker 2.3.1 and the database it is tested with.
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, time
from enum import IntEnum
from typing import NamedTuple

from habit_desktop.domain.habit import ALL_WEEKDAYS, AMOUNT_LIMIT, Habit, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
)
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, integer, line, number, shown, text
from habit_desktop.storage.formats.database_copy import Row, opened_database, rows_of, tables_of
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "rewire-db"

_TABLES = {"habits", "checkins", "unit"}
_DAY = re.compile(r"\s*(\d{4})(\d{2})(\d{2})\s*")
_DAY_MIN = 24 * 60


class _Ticked(IntEnum):
    MISSED, DONE, SKIPPED = 1, 2, 3


class _Schedule(IntEnum):
    ON_WEEKDAYS, TIMES, EVERY = 0, 1, 2


class _Period(IntEnum):
    WEEK, MONTH, YEAR = 0, 1, 2


class _Tables(NamedTuple):
    """What the tables hold; rows about a habit by its number, each with its place in its table."""

    habits: list[Row]
    checkins: list[Row]
    reminders: dict[int | None, list[tuple[int, Row]]]
    reasons: dict[int | None, list[tuple[int, Row]]]
    units: dict[int | None, str]
    categories: dict[int | None, str]


def read_rewire(content: bytes, side_files: Mapping[str, bytes] | None = None) -> ForeignFile:
    """Return the habits of a database in their order. Raises UnreadableFile."""
    with opened_database(content, side_files) as connection:
        if not is_rewire(connection):
            raise NotThatFormat(_("This database is not from Rewire."))
        tables = _tables(connection)
    telling = Telling(FORMAT)
    days, told = _days(tables, telling), set[int]()
    numbered = sorted(enumerate(tables.habits, start=1), key=lambda each: integer(each[1].get("order_num")) or 0)
    for count, habit in numbered:
        where = f"Habits, row {count}"
        number_there = integer(habit.get("_id"))
        if number_there is None:
            telling.leave_out(where, _("it has no number"))
        elif number_there in told:
            telling.leave_out(where, _("another habit has the number {number}").format(number=number_there))
        else:
            told.add(number_there)
            definition = _definition(number_there, habit, tables, telling, where)
            telling.add(definition, days[number_there], archived=bool(integer(habit.get("archived"))))
    return telling.told()


def is_rewire(connection: sqlite3.Connection) -> bool:
    """Tell whether a database is Rewire's."""
    return tables_of(connection) >= _TABLES


def _tables(connection: sqlite3.Connection) -> _Tables:
    return _Tables(
        list(rows_of(connection, "habits")),
        list(rows_of(connection, "checkins")),
        _by_habit(connection, "reminders"),
        _by_habit(connection, "reasons"),
        _names(connection, "unit", "unit_name"),
        _names(connection, "category", "category_name"),
    )


def _days(tables: _Tables, telling: Telling) -> dict[int, HabitDays]:
    """Return the days of each habit by its number."""
    days = {found: HabitDays() for row in tables.habits if (found := integer(row.get("_id"))) is not None}
    kinds = {integer(row.get("_id")): _kind(row) for row in tables.habits}
    for count, row in enumerate(tables.checkins, start=1):
        with telling.attempt(f"CHECKINS, row {count}"):
            _tell_day(row, days, kinds)
    return days


def _definition(number_there: int, habit: Row, tables: _Tables, telling: Telling, where: str) -> Habit:
    category = tables.categories.get(integer(habit.get("category")))
    kind = _kind(habit)
    return Habit(
        f"rewire:id:{number_there}",
        telling.name(line(habit.get("name")), where),
        description="\n\n".join(_described(habit, tables.reasons.get(number_there, ()))),
        tags=(category,) if category else (),
        kind=kind,
        unit=tables.units.get(integer(habit.get("unit")), "") if kind is Kind.NUMERIC else "",
        target=(number(habit.get("target_count")) or 0.0) if kind is Kind.NUMERIC else 0.0,
        schedule=_schedule(habit, telling, where),
        reminders=_reminders(tables.reminders.get(number_there, ()), telling),
        starts=_date(habit.get("start_date")),
    )


def _kind(row: Row) -> Kind:
    target = number(row.get("target_count"))
    return Kind.NUMERIC if target is not None and 0 < target <= AMOUNT_LIMIT else Kind.YES_NO


def _names(connection: sqlite3.Connection, table: str, column: str) -> dict[int | None, str]:
    return {integer(row.get("_id")): line(row.get(column)) for row in rows_of(connection, table)}


def _by_habit(connection: sqlite3.Connection, table: str) -> dict[int | None, list[tuple[int, Row]]]:
    """Return a table's rows by the habit they are about, each with its place in the table."""
    found: dict[int | None, list[tuple[int, Row]]] = {}
    for count, row in enumerate(rows_of(connection, table), start=1):
        found.setdefault(integer(row.get("habit_id")), []).append((count, row))
    return found


def _described(habit: Row, reasons: Sequence[tuple[int, Row]]) -> list[str]:
    """Return what a habit is described with: its own words, and the reasons for it."""
    told = [text(reason.get("message")) for _, reason in reasons]
    return [words for words in (text(habit.get("description")), *told) if words.strip()]


def _schedule(habit: Row, telling: Telling, where: str) -> Schedule:
    times, every = integer(habit.get("days")) or 0, integer(habit.get("repeating_count")) or 0
    match integer(habit.get("schedule")):
        case _Schedule.ON_WEEKDAYS:
            days = _weekdays(habit.get("active_days"))
            if days:
                return Daily() if days == ALL_WEEKDAYS else Weekdays(days)
        case _Schedule.TIMES:
            match integer(habit.get("period")):
                case _Period.WEEK if 1 <= times <= 7:
                    return Daily() if times == 7 else TimesPerPeriod(times, Period.WEEK)
                case _Period.MONTH if 1 <= times <= 31:
                    return TimesPerPeriod(times, Period.MONTH)
                case _Period.YEAR if 1 <= times <= 365:
                    return TimesPerWindow(times, 365)
        case _Schedule.EVERY if 1 <= every <= 3650:
            return Daily() if every == 1 else EveryDays(every)
    telling.leave_out(where, _("its schedule cannot be understood; read as daily"))
    return Daily()


def _weekdays(cell: object) -> frozenset[int]:
    """Return weekdays, Monday 0, of a list in which Sunday is 0."""
    found = {integer(part) for part in text(cell).split(",")}
    return frozenset((day - 1) % 7 for day in found if day is not None and 0 <= day <= 6)


def _reminders(rows: Sequence[tuple[int, Row]], telling: Telling) -> tuple[ReminderTime, ...]:
    found = []
    for count, row in rows:
        minute, weekdays = integer(row.get("time")), _weekdays(row.get("active_days"))
        if minute is None or not 0 <= minute < _DAY_MIN or not weekdays:
            telling.leave_out(
                f"REMINDERS, row {count}", _("{value} is no time of day").format(value=shown(row.get("time")))
            )
        else:
            found.append(ReminderTime(time(minute // 60, minute % 60), weekdays))
    return tuple(found)


def _date(cell: object) -> date | None:
    match = _DAY.fullmatch(text(cell))
    return calendar_date("-".join(match.groups())) if match else None


def _tell_day(row: Row, days: Mapping[int, HabitDays], kinds: Mapping[int | None, Kind]) -> None:
    habit, day = integer(row.get("habit_id")), _date(row.get("date"))
    if habit is None or habit not in days:
        raise InvalidValue(_("its habit is not in this file"))
    if day is None:
        raise InvalidValue(_("{value} is no day").format(value=shown(row.get("date"))))
    days[habit].note(day, text(row.get("note")))
    days[habit].answer(day, _mark(row, kinds[habit]))


def _mark(row: Row, kind: Kind) -> ForeignMark:
    match integer(row.get("type")):
        case _Ticked.MISSED:
            return ForeignMark(Answer.MISSED)
        case _Ticked.SKIPPED:
            return ForeignMark(Answer.SKIPPED)
        case _Ticked.DONE if kind is Kind.YES_NO:
            return ForeignMark(Answer.DONE)
        case _Ticked.DONE:
            amount = number(row.get("actual_count"))
            if amount is None or not 0 <= amount <= AMOUNT_LIMIT:
                raise InvalidValue(_("{value} is no amount").format(value=shown(row.get("actual_count"))))
            return ForeignMark(Answer.DONE, amount)
    raise InvalidValue(_("{value} is no answer").format(value=shown(row.get("type"))))
