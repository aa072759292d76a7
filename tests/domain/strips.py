"""Histories drawn as strips, a sign a day: ``x`` done, ``-`` said to be missed, ``s`` skipped, ``.`` unanswered."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from habit_desktop.domain.calendar import HabitDay, Mark, habit_days
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.domain.schedule import Schedule, parse_schedule

MONDAY = date(2024, 1, 1)
NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)

_ANSWERS = {"x": Answer.DONE, "-": Answer.MISSED, "s": Answer.SKIPPED}
_SIGNS = {
    Mark.DONE: "x",
    Mark.MISSED: "-",
    Mark.SKIPPED: "s",
    Mark.PAUSED: "p",
    Mark.AUTO: "a",
    Mark.PENDING: "?",
    Mark.UNKNOWN: ".",
    Mark.NOT_DUE: "_",
}


def day(offset: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(days=offset)


def history(strip: str, schedule: str = "daily", **changes: Any) -> History:
    """A history that begins on a Monday; ``changes`` are other fields of the history."""
    answers = {day(at): Answered(_ANSWERS[sign], NOON, Via.WINDOW) for at, sign in enumerate(strip) if sign in _ANSWERS}
    made = History("h", ((MONDAY, Habit("h", "Run", schedule=parse_schedule(schedule))),), answers)
    return replace(made, **changes)


def amounts(given: Iterable[float | None], **habit: Any) -> History:
    """A numeric habit's history that begins on a Monday, an amount a day."""
    answers = {
        day(at): Answered(Answer.DONE, NOON, Via.WINDOW, amount)
        for at, amount in enumerate(given)
        if amount is not None
    }
    return History("h", ((MONDAY, Habit("h", "Run", **habit)),), answers)


def with_schedules(told: History, later: Mapping[int, Schedule]) -> History:
    """The history with other schedules from later days on."""
    first = told.habit
    changed = [(day(offset), replace(first, schedule=schedule)) for offset, schedule in later.items()]
    return replace(told, definitions=((MONDAY, first), *changed))


def days_of(told: History, length: int, week_start: int = 0) -> list[HabitDay]:
    """The first days of a history, the last of them being today."""
    return habit_days(told, day(length - 1), week_start)


def marks(days: Iterable[HabitDay]) -> str:
    """The marks as a strip: also ``p`` paused, ``a`` auto, ``?`` pending, ``.`` unknown, ``_`` not due."""
    return "".join(_SIGNS[d.mark] for d in days)


def dues(days: Iterable[HabitDay]) -> str:
    """A strip with ``d`` for each due day."""
    return "".join("d" if d.due else "_" for d in days)


def outcomes(days: Iterable[HabitDay]) -> str:
    """A strip of what counts: ``1`` done, ``0`` not done, a blank for nothing."""
    return "".join({True: "1", False: "0", None: " "}[d.outcome] for d in days)
