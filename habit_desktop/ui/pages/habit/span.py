"""How much of the past all charts show, and the days in it."""

from datetime import date, timedelta
from enum import Enum

from habit_desktop.domain.calendar import HabitDay
from habit_desktop.domain.credit import Credit
from habit_desktop.engine.habit_reading import HabitReading


class Span(Enum):
    """How much of the past all charts show: (days, or None for all)."""

    MONTH = 30
    QUARTER = 91
    YEAR = 365
    ALL = None


def seen_days(reading: HabitReading, span: Span) -> tuple[HabitDay, ...]:
    """The days of a span, up to today."""
    return reading.days if span.value is None else reading.days[-span.value :]


def seen_credits(reading: HabitReading, span: Span) -> tuple[Credit, ...]:
    """What the days of a span count in a rate."""
    return reading.credits if span.value is None else reading.credits[-span.value :]


def first_seen(reading: HabitReading, span: Span) -> date:
    """The day on which a span begins."""
    begin = reading.days[0].day if reading.days else reading.today
    return begin if span.value is None else reading.today - timedelta(days=span.value - 1)
