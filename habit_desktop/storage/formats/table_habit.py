"""Table Habit's JSON export.

Source: the program's own code, version 1.26.
"""

from collections.abc import Mapping
from datetime import date, time
from enum import IntEnum
from typing import TypeGuard

from habit_desktop.domain.habit import ALL_WEEKDAYS, AMOUNT_LIMIT, Goal, Habit, Json, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily, Period, Schedule, TimesPerPeriod, TimesPerWindow
from habit_desktop.language import _, ngettext
from habit_desktop.storage.formats.cells import InvalidValue, integer, line, number, shown, text
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.json_text import read_json
from habit_desktop.storage.formats.telling import HabitDays, Telling, objects
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

FORMAT = "table-habit-json"

_EPOCH = date(1970, 1, 1).toordinal()
_COLORS = ("6750A4", "F44336", "9C27B0", "3F51B5", "009688", "4CAF50", "FFC107", "FF9800", "8BC34A", "673AB7")
_NEGATIVE = 2
_USUAL_TARGET_DAYS = 66


class _Status(IntEnum):
    DELETED, ARCHIVED = 2, 3


class _Frequency(IntEnum):
    WEEKLY, MONTHLY, CUSTOM = 1, 2, 3


class _Reminder(IntEnum):
    WHEN_DUE, DAILY, ON_WEEKDAYS = 1, 2, 3


class _Record(IntEnum):
    DONE, SKIPPED = 1, 2


def read_table_habit(document: Json) -> ForeignFile:
    """Return the habits of an export, as they stand in it. Raises NotThatFormat."""
    if not is_table_habit(document):
        raise NotThatFormat(_("This JSON file is no export from Table Habit."))
    groups = {text(group.get("uuid")): line(group.get("name")) for group in objects(document.get("groups"))}
    telling = Telling(FORMAT)
    for count, habit in enumerate(objects(document["habits"]), start=1):
        _tell_habit(habit, groups, telling, f"habit {count}")
    return telling.told()


def is_table_habit(document: Json) -> TypeGuard[dict[str, Json]]:
    """Tell whether a JSON document is an export."""
    habits = objects(document.get("habits")) if isinstance(document, dict) else []
    return any({"freq_type", "daily_goal"} & habit.keys() for habit in habits)


def _tell_habit(habit: Mapping[str, Json], groups: Mapping[str, str], telling: Telling, where: str) -> None:
    name, status = line(habit.get("name")), integer(habit.get("status"))
    if status == _Status.DELETED:
        telling.leave_out(where, _("{name} was deleted there").format(name=shown(name)))
        return
    records = objects(habit.get("records"))
    kind, group = _kind(habit, records), groups.get(text(habit.get("group_id")), "")
    definition = Habit(
        f"table-habit:id:{integer(habit.get('create_t'))}:{name}",
        telling.name(name, where),
        question=text(habit.get("reminder_quest")),
        description=text(habit.get("desc")),
        color=_color(habit),
        tags=(group,) if group else (),
        kind=kind,
        unit=line(habit.get("daily_goal_unit")) if kind is Kind.NUMERIC else "",
        target=_target(habit) if kind is Kind.NUMERIC else 0.0,
        goal=Goal.AT_MOST if integer(habit.get("type")) == _NEGATIVE else Goal.AT_LEAST,
        schedule=_schedule(habit, telling, where),
        reminders=_reminders(habit, telling, where),
        starts=_started(habit),
    )
    _leave_out_goals(habit, telling, where)
    days = HabitDays()
    for number_there, record in enumerate(records, start=1):
        with telling.attempt(f"{where}, record {number_there}"):
            _tell_day(record, kind, definition.goal, days)
    telling.add(definition, days, archived=status == _Status.ARCHIVED)


def _kind(habit: Mapping[str, Json], records: list[Mapping[str, Json]]) -> Kind:
    """Return the kind the file does not name: all its habits have amounts, most of them 1 of 1."""
    plain = _target(habit) == 1 and not line(habit.get("daily_goal_unit")) and integer(habit.get("type")) != _NEGATIVE
    yes_no = plain and all(number(record.get("record_value")) in (0, 1, None) for record in records)
    return Kind.YES_NO if yes_no else Kind.NUMERIC


def _target(habit: Mapping[str, Json]) -> float:
    target = number(habit.get("daily_goal"))
    return target if target is not None and abs(target) <= AMOUNT_LIMIT else 1.0


def _color(habit: Mapping[str, Json]) -> str:
    own, place = integer(habit.get("custom_color")), integer(habit.get("color"))
    if own:
        return f"#{own & 0xFFFFFF:06X}"
    return f"#{_COLORS[(place or 1) - 1 if place and 1 <= place <= len(_COLORS) else 0]}"


def _schedule(habit: Mapping[str, Json], telling: Telling, where: str) -> Schedule:
    kind, written = integer(habit.get("freq_type")), text(habit.get("freq_custom"))
    if kind is None or not written:
        return Daily()
    match kind, _numbers(_inner(written)):
        case (_Frequency.WEEKLY, [int(times)]) if 1 <= times <= 7:
            return Daily() if times == 7 else TimesPerPeriod(times, Period.WEEK)
        case (_Frequency.MONTHLY, [int(times)]) if 1 <= times <= 31:
            return TimesPerPeriod(times, Period.MONTH)
        case (_Frequency.CUSTOM, [int(times), int(days)]) if 1 <= times <= days <= 3650:
            return Daily() if times == days else TimesPerWindow(times, days)
    telling.leave_out(where, _("{value} is no schedule; read as daily").format(value=shown(written)))
    return Daily()


def _reminders(habit: Mapping[str, Json], telling: Telling, where: str) -> tuple[ReminderTime, ...]:
    match _inner(text(habit.get("reminder"))):
        case {"type": int(kind), "time": {"hour": int(hour), "minute": int(minute)}, **rest} if (
            0 <= hour < 24 and 0 <= minute < 60
        ):
            days = rest.get("extra")
            if kind in (_Reminder.WHEN_DUE, _Reminder.DAILY):
                return (ReminderTime(time(hour, minute)),)
            weekdays = frozenset(day - 1 for day in days if isinstance(day, int)) if isinstance(days, list) else set()
            if kind == _Reminder.ON_WEEKDAYS and weekdays and weekdays <= ALL_WEEKDAYS:
                return (ReminderTime(time(hour, minute), frozenset(weekdays)),)
            telling.leave_out(
                where,
                _("its reminder at {hour}:{minute} on some days of the month").format(hour=hour, minute=f"{minute:02}"),
            )
        case None:
            pass
        case _other:
            telling.leave_out(where, _("its reminder cannot be understood"))
    return ()


def _inner(written: str) -> Json:
    """Return a JSON value that the export holds as a string, None where it holds none."""
    try:
        return read_json(written.encode()) if written.strip() else None
    except UnreadableFile:
        return ""


def _numbers(values: Json) -> list[int | None]:
    """Return the whole numbers of a list, true as 1."""
    return [integer(value) for value in values] if isinstance(values, list) else []


def _started(habit: Mapping[str, Json]) -> date | None:
    started = integer(habit.get("start_date"))
    return _date(started) if started is not None else None


def _date(epoch_days: int) -> date | None:
    try:
        return date.fromordinal(_EPOCH + epoch_days)
    except (ValueError, OverflowError):
        return None


def _leave_out_goals(habit: Mapping[str, Json], telling: Telling, where: str) -> None:
    if extra := number(habit.get("daily_goal_extra")):
        telling.leave_out(where, _("its second target of {extra}").format(extra=f"{extra:g}"))
    if (days := integer(habit.get("target_days"))) and days != _USUAL_TARGET_DAYS:
        telling.leave_out(
            where, ngettext("its target of {days} day", "its target of {days} days", days).format(days=days)
        )


def _tell_day(record: Mapping[str, Json], kind: Kind, goal: Goal, days: HabitDays) -> None:
    day = _date(when) if (when := integer(record.get("record_date"))) is not None else None
    if day is None:
        raise InvalidValue(_("it has no day"))
    days.note(day, text(record.get("reason")))
    match integer(record.get("record_type")):
        case _Record.SKIPPED:
            days.answer(day, ForeignMark(Answer.SKIPPED))
        case _Record.DONE:
            days.answer(day, _mark(record, kind, goal))
        case _other:
            raise InvalidValue(_("{value} is no answer").format(value=shown(record.get("record_type"))))


def _mark(record: Mapping[str, Json], kind: Kind, goal: Goal) -> ForeignMark:
    amount = number(record.get("record_value"))
    if amount is None or not 0 <= amount <= AMOUNT_LIMIT:
        raise InvalidValue(_("{value} is no amount").format(value=shown(record.get("record_value"))))
    if amount == 0 and goal is Goal.AT_LEAST:
        return ForeignMark(Answer.MISSED)
    return ForeignMark(Answer.DONE, amount if kind is Kind.NUMERIC else None)
