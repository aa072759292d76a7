"""What may be said about a day, and the facts that say it."""

from datetime import date, datetime, time, tzinfo

from habit_desktop.domain.day import EARLIEST_DAY, LATEST_DAY, instant_of
from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Kind
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine.refusal import Refused

_KEPT_DECIMALS = 9  # so that a tenth added ten times is one


def check_day(day: date, today: date) -> None:
    """Refuse a day nothing can be said about yet, or any more."""
    if day > today:
        raise Refused(f"{day.isoformat()} lies in the future; nothing was changed.")
    check_possible(day)


def check_possible(day: date) -> None:
    """Refuse a day beyond all calendars of ours."""
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        ago = "ago" if day < EARLIEST_DAY else "ahead"
        raise Refused(f"{day.isoformat()} is too long {ago}; nothing was changed.")


def amount_done(habit: Habit, amount: float | None) -> float | None:
    """Return the amount a done day is recorded with: a numeric habit without one has reached its target.

    Raises Refused where the habit cannot take it.
    """
    if habit.kind is Kind.NUMERIC and amount is None:
        amount = habit.target
    if amount is not None and (habit.kind is Kind.YES_NO or not 0 <= amount <= AMOUNT_LIMIT):
        raise Refused(f"“{habit.name}” cannot take the amount {amount:g}; nothing was changed.")
    return amount


def added(history: History, day: date, by: float) -> float | None:
    """Return a numeric habit's amount on a day and so much more. Raises Refused where it cannot take that."""
    habit, given, so_far = history.defined_on(day), history.answers.get(day), 0.0
    if given and given.answer is Answer.DONE:
        so_far = habit.target if given.amount is None else given.amount
    return amount_done(habit, round(so_far + by, _KEPT_DECIMALS))


def time_done(day: date, wall: time, now: datetime, zone: tzinfo, day_starts_at: time) -> datetime:
    """Return when a day was done by the clock on the wall. Raises Refused for a time yet to come."""
    at = instant_of(day, wall, zone, day_starts_at)
    if at > now:
        raise Refused(f"{wall:%H:%M} on {day.isoformat()} is yet to come; nothing was changed.")
    return at
