"""Which units count time, so that a stopwatch can count it."""

from habit_desktop.domain.habit import Habit, Kind

SECONDS_PER_UNIT = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
}


def seconds_per_unit(habit: Habit) -> int | None:
    """Return how many seconds one of a habit's unit lasts; None where it is not counted in time."""
    if habit.kind is Kind.YES_NO or habit.to_quit:
        return None
    return SECONDS_PER_UNIT.get(habit.unit.strip().rstrip(".").casefold())


def timed_amount(habit: Habit, elapsed_s: float) -> float:
    """Return an elapsed time in a habit's unit: whole seconds and minutes, hours to the minute; 0 for too little."""
    unit_s = seconds_per_unit(habit) or 60
    counted_s = 1 if unit_s == 1 else 60
    return round(elapsed_s / counted_s) * counted_s / unit_s
