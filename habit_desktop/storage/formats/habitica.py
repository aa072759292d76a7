"""Habitica's history of tasks: a row for each time a task was scored, with its value since then.

A value that has risen was scored as done, one that has fallen as not done.
Source: formats as read by other importers, and the export's own header.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, line, number, shown
from habit_desktop.storage.formats.csv_rows import CsvRow, header_of, read_rows
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "habitica-csv"

_REQUIRED = {"Task Name", "Task ID", "Task Type", "Date", "Value"}
_TO_DO = "todo"


class _Scored(NamedTuple):
    """A task at one moment: ``at`` as written, which sorts by time."""

    at: str
    day: date
    value: float


def read_habitica(content: bytes) -> ForeignFile:
    """Return the habits and dailies of an export in the order of their first rows. Raises UnreadableFile."""
    if not is_habitica(content):
        raise NotThatFormat(_("This file is no history from Habitica."))
    telling = Telling(FORMAT)
    tasks: dict[str, list[CsvRow]] = {}
    for row in read_rows(content):
        tasks.setdefault(row.cell("Task ID") or row.cell("Task Name"), []).append(row)
    for task, rows in tasks.items():
        first = rows[0]
        if line(first.cell("Task Type")).lower() == _TO_DO:
            telling.leave_out(
                first.where, _("{value} is a to-do, and no habit").format(value=shown(first.cell("Task Name")))
            )
            continue
        name = line(first.cell("Task Name"))
        habit = Habit(f"habitica:uuid:{task}", telling.name(name, first.where))
        telling.add(habit, _days(_scored(rows, telling)))
    return telling.told()


def is_habitica(content: bytes) -> bool:
    """Tell whether a file begins with the header of an export."""
    return set(header_of(content)) >= _REQUIRED


def _scored(rows: Sequence[CsvRow], telling: Telling) -> list[_Scored]:
    """Return what the rows of a task tell, oldest first."""
    found = []
    for row in rows:
        with telling.attempt(row.where):
            written = line(row.cell("Date"))
            day, value = calendar_date(written[:10]), number(row.cell("Value"))
            if day is None:
                raise InvalidValue(_("{value} is no day").format(value=shown(written)))
            if value is None:
                raise InvalidValue(_("{value} is no value").format(value=shown(row.cell("Value"))))
            found.append(_Scored(written, day, value))
    return sorted(found, key=lambda scored: scored.at)


def _days(scored: Sequence[_Scored]) -> HabitDays:
    """Return a task's days: a day on which its value rose at all is done."""
    days, before = HabitDays(), 0.0
    for each in scored:
        if each.value > before:
            days.marks[each.day] = ForeignMark(Answer.DONE)
        elif each.value < before:
            days.marks.setdefault(each.day, ForeignMark(Answer.MISSED))
        before = each.value
    return days
