"""The simple counters of a Super Productivity backup.

Source: the program's own model of a counter.
"""

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from habit_desktop.domain.habit import ALL_WEEKDAYS, AMOUNT_LIMIT, Habit, Json, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily, Schedule, Weekdays
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, integer, line, number, shown
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.telling import HabitDays, Telling
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "super-productivity-json"

_STOPWATCH = "StopWatch"
_MINUTE_MS = 60_000


def read_super_productivity(document: Json) -> ForeignFile:
    """Return the counters of a backup in their order; its tasks are none of ours. Raises NotThatFormat."""
    if not is_super_productivity(document):
        raise NotThatFormat(_("This JSON file has no counters from Super Productivity."))
    telling = Telling(FORMAT)
    for name, counter in _counters(document):
        _tell(name, counter, telling)
    return telling.told()


def is_super_productivity(document: Json) -> TypeGuard[dict[str, Json]]:
    """Tell whether a JSON document is a backup with counters."""
    return isinstance(document, dict) and _entities(document) is not None


def _entities(document: Mapping[str, Json]) -> Mapping[str, Json] | None:
    """Return the counters by their ids, wherever this version keeps them."""
    inner = document.get("data")
    for holder in (document, inner if isinstance(inner, dict) else {}):
        counters = holder.get("simpleCounter")
        if isinstance(counters, dict) and isinstance(entities := counters.get("entities"), dict):
            return entities
    return None


def _counters(document: Mapping[str, Json]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    for name, counter in (_entities(document) or {}).items():
        if isinstance(counter, dict):
            yield name, counter


def _tell(name: str, counter: Mapping[str, Json], telling: Telling) -> None:
    where = f"counter {shown(name)}"
    timed = counter.get("type") == _STOPWATCH
    scale = _MINUTE_MS if timed else 1
    counts = counter.get("countOnDay")
    days, amounts = HabitDays(), dict(counts) if isinstance(counts, dict) else {}
    target = _target(counter, scale)
    plain = not timed and target == 1 and all(number(value) in (0, 1) for value in amounts.values())
    habit = Habit(
        f"super-productivity:id:{name}",
        telling.name(line(counter.get("title")), where),
        kind=Kind.YES_NO if plain else Kind.NUMERIC,
        unit="min" if timed else "",
        target=0.0 if plain else target,
        schedule=_schedule(counter),
    )
    for written, value in amounts.items():
        with telling.attempt(f"{where}, {shown(written)}"):
            day, amount = calendar_date(written), number(value)
            if day is None:
                raise InvalidValue(_("it has no day"))
            if amount is None or not 0 <= amount <= AMOUNT_LIMIT:
                raise InvalidValue(_("{value} is no count").format(value=shown(value)))
            days.answer(day, _mark(amount / scale, habit.kind))
    telling.add(habit, days, archived=counter.get("isEnabled") is False)


def _target(counter: Mapping[str, Json], scale: int) -> float:
    """Return what a day counts from; a counter that aims for nothing counts from one on."""
    least = number(counter.get("streakMinValue")) if counter.get("isTrackStreaks") else None
    return least / scale if least is not None and 0 < least <= AMOUNT_LIMIT else 1.0


def _schedule(counter: Mapping[str, Json]) -> Schedule:
    """Return the weekdays a streak counts; Sunday is 0."""
    told = counter.get("streakWeekDays")
    if not counter.get("isTrackStreaks") or not isinstance(told, dict):
        return Daily()
    found = {integer(day) for day, counts in told.items() if counts}
    days = frozenset((day - 1) % 7 for day in found if day is not None and 0 <= day <= 6)
    return Weekdays(days) if days and days != ALL_WEEKDAYS else Daily()


def _mark(amount: float, kind: Kind) -> ForeignMark:
    if kind is Kind.NUMERIC:
        return ForeignMark(Answer.DONE, amount)
    return ForeignMark(Answer.DONE if amount else Answer.MISSED)
