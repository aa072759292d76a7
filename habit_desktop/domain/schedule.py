"""When a habit is due: the schedules, their notation, and Loop's frequency for each."""

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from habit_desktop.domain.value import value
from habit_desktop.language import _

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class InvalidSchedule(ValueError):
    """A schedule that cannot be understood, with a sentence that says what can."""


class Period(StrEnum):
    """A calendar period within which completions are counted."""

    WEEK = "week"
    MONTH = "month"


@value
class Daily:
    """Due every day."""


@value
class Weekdays:
    """Due on fixed weekdays, Monday 0."""

    days: frozenset[int]


@value
class EveryDays:
    """Due when so many days have passed since the last done day, or the start."""

    days: int


@value
class TimesPerPeriod:
    """Due each day of a calendar period until so many are done."""

    times: int
    period: Period


@value
class TimesPerWindow:
    """Due each day while fewer than so many lie in the last days, today included."""

    times: int
    days: int


Schedule = Daily | Weekdays | EveryDays | TimesPerPeriod | TimesPerWindow


class Frequency(NamedTuple):
    """Loop's frequency: so many times in so many days."""

    times: int
    days: int


def parse_schedule(text: str) -> Schedule:
    """Return the schedule a notation such as ``times:3/week`` stands for.

    Raises InvalidSchedule with a sentence for the person.
    """
    notation = text.strip().lower()
    if notation == "daily":
        return Daily()
    if notation.startswith("weekdays:"):
        return _weekdays(notation.removeprefix("weekdays:"))
    if match := re.fullmatch(r"every:(\d{1,4})d", notation):
        days = _within(int(match[1]), 1, 3650, _days_beyond())
        return Daily() if days == 1 else EveryDays(days)
    if match := re.fullmatch(r"times:(\d{1,4})/(week|month)", notation):
        period = Period(match[2])
        return TimesPerPeriod(_within(int(match[1]), 1, 7 if period is Period.WEEK else 31, _times_beyond()), period)
    if match := re.fullmatch(r"times:(\d{1,4})/(\d{1,4})d", notation):
        days = _within(int(match[2]), 1, 3650, _days_beyond())
        times = _within(int(match[1]), 1, days, _times_beyond())
        return Daily() if times == days else TimesPerWindow(times, days)
    raise InvalidSchedule(
        _(
            "“{text}” is no schedule: write daily, weekdays:mon,wed, every:3d, times:3/week, times:10/month or "
            "times:3/7d."
        ).format(text=text)
    )


def format_schedule(schedule: Schedule) -> str:
    """Return the notation of a schedule, as ``parse_schedule`` reads it."""
    match schedule:
        case Daily():
            return "daily"
        case Weekdays(days):
            return "weekdays:" + ",".join(WEEKDAYS[day] for day in sorted(days))
        case EveryDays(days):
            return f"every:{days}d"
        case TimesPerPeriod(times, period):
            return f"times:{times}/{period}"
        case TimesPerWindow(times, days):
            return f"times:{times}/{days}d"


def frequency(schedule: Schedule) -> Frequency:
    """Return Loop's frequency of a schedule, which its strength formula uses."""
    match schedule:
        case Daily():
            return Frequency(1, 1)
        case Weekdays(days):
            return Frequency(1, 1) if len(days) == 7 else Frequency(len(days), 7)
        case EveryDays(days):
            return Frequency(1, days)
        case TimesPerPeriod(times, period):
            return Frequency(times, 7 if period is Period.WEEK else 30)
        case TimesPerWindow(times, days):
            return Frequency(times, days)


def period_of(day: date, period: Period, week_start: int) -> tuple[date, date]:
    """Return the first and last day of the calendar period around a day; ``week_start`` counts from Monday 0."""
    if period is Period.WEEK:
        first = day - timedelta(days=(day.weekday() - week_start) % 7)
        return first, first + timedelta(days=6)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _weekdays(names: str) -> Schedule:
    days = frozenset(WEEKDAYS.index(name) for name in names.split(",") if name in WEEKDAYS)
    if not days or any(name not in WEEKDAYS for name in names.split(",")):
        raise InvalidSchedule(
            _("“{names}” are no weekdays: write some of {list}, with commas between.").format(
                names=names, list=", ".join(WEEKDAYS)
            )
        )
    return Weekdays(days)


def _within(number: int, low: int, high: int, else_said: str) -> int:
    if not low <= number <= high:
        raise InvalidSchedule(else_said.format(low=low, high=high, number=number))
    return number


def _days_beyond() -> str:
    return _("In a schedule the number of days must lie between {low} and {high}, and {number} does not.")


def _times_beyond() -> str:
    return _("In a schedule the number of times must lie between {low} and {high}, and {number} does not.")
