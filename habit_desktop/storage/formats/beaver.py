"""Beaver Habits' JSON export.

Source: the program's own code, version 0.9.
"""

from collections.abc import Mapping
from typing import TypeGuard

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily, Period, Schedule, TimesPerPeriod, TimesPerWindow
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, integer, line, shown, text
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling, objects
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "beaver-json"

_SKIP = "#skip"
_PERIOD_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_CALENDAR = {"W": (Period.WEEK, 7), "M": (Period.MONTH, 31)}


def read_beaver(document: Json) -> ForeignFile:
    """Return the habits of an export, as they stand in it. Raises NotThatFormat."""
    if not is_beaver(document):
        raise NotThatFormat(_("This JSON file is no export from Beaver Habits."))
    telling = Telling(FORMAT)
    for count, habit in enumerate(objects(document["habits"]), start=1):
        _tell_habit(habit, telling, f"habit {count}")
    return telling.told()


def is_beaver(document: Json) -> TypeGuard[dict[str, Json]]:
    """Tell whether a JSON document is an export."""
    if not isinstance(document, dict) or not isinstance(document.get("habits"), list):
        return False
    habits = objects(document["habits"])
    return "user_email" in document or any(
        {"day", "done"} <= record.keys() for habit in habits for record in objects(habit.get("records"))
    )


def _tell_habit(habit: Mapping[str, Json], telling: Telling, where: str) -> None:
    name, status = line(habit.get("name")), text(habit.get("status")) or "active"
    if status == "soft_delete":
        telling.leave_out(where, _("{name} was deleted there").format(name=shown(name)))
        return
    if habit.get("star"):
        telling.leave_out(where, _("its star"))
    definition = Habit(
        f"beaver:id:{line(habit.get('id')) or name}",
        telling.name(name, where),
        description="\n".join(_words(habit.get("chips"))),
        tags=tuple(_words(habit.get("tags"))),
        schedule=_schedule(habit.get("period"), telling, where),
    )
    days = HabitDays()
    for record in objects(habit.get("records")):
        with telling.attempt(f"{where}, {shown(record.get('day'))}"):
            _tell_day(record, days)
    telling.add(definition, days, archived=status == "archive")


def _tell_day(record: Mapping[str, Json], days: HabitDays) -> None:
    """Take in a day. A note alone is written there as not done: it answers nothing."""
    day = calendar_date(text(record.get("day")))
    if day is None:
        raise InvalidValue(_("it has no day"))
    note = text(record.get("text"))
    if _SKIP in note.split():
        days.answer(day, ForeignMark(Answer.SKIPPED))
    elif record.get("done") or not note.strip():
        days.answer(day, ForeignMark(Answer.DONE if record.get("done") else Answer.MISSED))
    days.note(day, note)


def _schedule(period: Json, telling: Telling, where: str) -> Schedule:
    if not isinstance(period, dict):
        return Daily()
    kind = text(period.get("period_type"))
    count, times = integer(period.get("period_count")) or 1, integer(period.get("target_count")) or 1
    if kind in _CALENDAR and count == 1 and 1 <= times <= _CALENDAR[kind][1]:
        return Daily() if kind == "W" and times == 7 else TimesPerPeriod(times, _CALENDAR[kind][0])
    window = _PERIOD_DAYS.get(kind, 0) * count
    if not 1 <= times <= window <= 3650:
        telling.leave_out(
            where,
            _("{times} times in {count} {what} is no schedule here; read as daily").format(
                times=times, count=count, what=kind or "periods"
            ),
        )
        return Daily()
    return Daily() if times == window else TimesPerWindow(times, window)


def _words(value: Json) -> list[str]:
    return [words for item in value if (words := line(item))] if isinstance(value, list) else []
