"""Habo's JSON backup, of both kinds: a list of habits, and since 2024 a document around it.

Source: the program's own code, version 10 of its database.
"""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import TypeGuard

from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Json, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, integer, line, number, shown, text
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling, objects
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "habo-json"

_WORDS = ("cue", "routine", "reward", "sanction", "accountant")
_NUMERIC = 1


def read_habo(document: Json) -> ForeignFile:
    """Return the habits of a backup in their order. Raises NotThatFormat."""
    if not is_habo(document):
        raise NotThatFormat(_("This JSON file is no backup from Habo."))
    telling = Telling(FORMAT)
    habits = sorted(enumerate(_habits(document), start=1), key=lambda numbered: _place(numbered[1]))
    for count, habit in habits:
        _tell_habit(habit, telling, f"habit {count}")
    return telling.told()


def is_habo(document: Json) -> TypeGuard[Json]:
    """Tell whether a JSON document is a backup."""
    return any({"title", "twoDayRule"} <= habit.keys() for habit in _habits(document))


def _habits(document: Json) -> list[Mapping[str, Json]]:
    return objects(document.get("habits") if isinstance(document, dict) else document)


def _place(habit: Mapping[str, Json]) -> int:
    return integer(habit.get("position")) or 0


def _tell_habit(habit: Mapping[str, Json], telling: Telling, where: str) -> None:
    title = line(habit.get("title"))
    if habit.get("deleted_at"):
        telling.leave_out(where, _("{name} was deleted there").format(name=shown(title)))
        return
    kind = Kind.NUMERIC if integer(habit.get("habitType")) == _NUMERIC else Kind.YES_NO
    target = number(habit.get("targetValue"))
    definition = Habit(
        _key(habit, title),
        telling.name(title, where),
        description="\n\n".join(_described(habit)),
        tags=tuple(name for category in objects(habit.get("categories")) if (name := line(category.get("title")))),
        kind=kind,
        unit=line(habit.get("unit")) if kind is Kind.NUMERIC else "",
        target=target if kind is Kind.NUMERIC and target is not None and abs(target) <= AMOUNT_LIMIT else 0.0,
        reminders=_reminders(habit, telling, where),
    )
    if integer(habit.get("twoDayRule")):
        telling.leave_out(where, _("its rule that one day may be missed, but not two"))
    days, events = HabitDays(), habit.get("events")
    for written, event in (events if isinstance(events, dict) else {}).items():
        with telling.attempt(f"{where}, {shown(written)}"):
            _tell_day(written, event, definition, days)
    telling.add(definition, days, archived=bool(integer(habit.get("archived"))))


def _key(habit: Mapping[str, Json], title: str) -> str:
    if uuid := line(habit.get("uuid")):
        return f"habo:uuid:{uuid}"
    number_there = integer(habit.get("id"))
    return f"habo:id:{title if number_there is None else number_there}"


def _described(habit: Mapping[str, Json]) -> Iterator[str]:
    """Yield what Habo keeps of a habit in words, each under its name there."""
    for name in _WORDS:
        if words := text(habit.get(name)).strip():
            yield f"{name.capitalize()}: {words}"


def _reminders(habit: Mapping[str, Json], telling: Telling, where: str) -> tuple[ReminderTime, ...]:
    if not integer(habit.get("notification")):
        return ()
    hour, _mark, minute = text(habit.get("notTime")).partition(":")
    try:
        return (ReminderTime(time(int(hour), int(minute))),)
    except ValueError:
        telling.leave_out(where, _("its reminder: {value} is no time of day").format(value=shown(habit.get("notTime"))))
        return ()


def _tell_day(written: str, event: Json, habit: Habit, days: HabitDays) -> None:
    """Take in a day. Its date is the one that is written, whatever zone stands behind it."""
    day = calendar_date(written[:10])
    if day is None:
        raise InvalidValue(_("it has no day"))
    if not isinstance(event, list) or not event:
        raise InvalidValue(_("it says nothing about the day"))
    if len(event) > 1:
        days.note(day, text(event[1]))
    if mark := _mark(event, habit):
        days.answer(day, mark)


def _mark(event: list[Json], habit: Habit) -> ForeignMark | None:
    match text(event[0]).removeprefix("DayType.").lower():
        case "clear":
            return None
        case "skip":
            return ForeignMark(Answer.SKIPPED)
        case "fail":
            return ForeignMark(Answer.MISSED)
        case "check":
            return ForeignMark(Answer.DONE, _reached(event, habit) if habit.kind is Kind.NUMERIC else None)
        case "progress" if habit.kind is Kind.NUMERIC:
            return ForeignMark(Answer.DONE, _amount(event[2] if len(event) > 2 else None))
    raise InvalidValue(_("{value} is no answer").format(value=shown(event[0])))


def _reached(event: list[Json], habit: Habit) -> float:
    """Return the amount of a day that reached its target: the larger of what was counted and the target of then."""
    counted = [_amount(value) for value in event[2:4] if value is not None]
    return max(counted, default=habit.target)


def _amount(value: Json) -> float:
    amount = number(value)
    if amount is None or not 0 <= amount <= AMOUNT_LIMIT:
        raise InvalidValue(_("{value} is no amount").format(value=shown(value)))
    return amount
