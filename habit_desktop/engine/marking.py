"""What may be said about a day, and the facts that say it."""

from datetime import date, datetime, time, tzinfo

from habit_desktop.domain.day import EARLIEST_DAY, LATEST_DAY, instant_of
from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Kind
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine.refusal import Refused
from habit_desktop.language import _

_KEPT_DECIMALS = 9  # so that a tenth added ten times is one


def check_day(day: date, today: date) -> None:
    """Refuse a day nothing can be said about yet, or any more."""
    if day > today:
        raise Refused(_("{day} lies in the future; nothing was changed.").format(day=day.isoformat()))
    check_possible(day)


def check_possible(day: date) -> None:
    """Refuse a day beyond all calendars of ours."""
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        sentence = (
            _("{day} is too long ago; nothing was changed.")
            if day < EARLIEST_DAY
            else _("{day} is too long ahead; nothing was changed.")
        )
        raise Refused(sentence.format(day=day.isoformat()))


def amount_done(habit: Habit, amount: float | None) -> float | None:
    """Return the amount a done day is recorded with: a numeric habit without one has reached its target.

    Raises Refused where the habit cannot take it.
    """
    if habit.kind is Kind.NUMERIC and amount is None:
        amount = habit.target
    if amount is not None and (habit.kind is Kind.YES_NO or not 0 <= amount <= AMOUNT_LIMIT):
        raise Refused(
            _("“{name}” cannot take the amount {amount}; nothing was changed.").format(
                name=habit.name, amount=f"{amount:g}"
            )
        )
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
        raise Refused(
            _("{wall} on {day} is yet to come; nothing was changed.").format(wall=f"{wall:%H:%M}", day=day.isoformat())
        )
    return at
