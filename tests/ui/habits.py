"""A habit's page put together from a strip of days, without a data folder."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from habit_desktop.domain.abstinence import abstinence
from habit_desktop.domain.calendar import Mark, habit_days
from habit_desktop.domain.credit import day_credits
from habit_desktop.domain.history import History
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.domain.tally import runs
from habit_desktop.engine.habit_reading import HabitReading, StrengthReading, StrengthStep
from habit_desktop.engine.readings import Chance, ChancePoint
from tests.domain.strips import day


def habit_reading(
    told: History, length: int, week_start: int = 0, hours: Mapping[int, int] | None = None, predicted: int = 0
) -> HabitReading:
    """The page of a history whose last day, so many days after its first Monday, is today.

    ``hours`` are the hours of some days' answers, ``predicted`` is how many days before today have a chance.
    """
    today = day(length - 1)
    days = tuple(habit_days(told, today, week_start))
    return HabitReading(
        history=told,
        today=today,
        week_start=week_start,
        day_starts_hour=3,
        days=days,
        credits=tuple(day_credits(told, days, week_start)),
        strength=_strength(told, today, pending=bool(days) and days[-1].mark is Mark.PENDING),
        chances=tuple(_point(today - timedelta(days=back)) for back in range(predicted, 0, -1)),
        chance=Chance(0.72, 0.6, 0.8) if predicted else None,
        answered_at={day(at): datetime.combine(day(at), time(hour, 40), UTC) for at, hour in (hours or {}).items()},
        streak=current_streak(days),
        runs=tuple(runs(days)),
        abstinence=abstinence(told, today) if told.habit.to_quit else None,
    )


def _strength(told: History, today: date, *, pending: bool) -> StrengthReading:
    known = habit_strengths(told.habit, told.loop_entries(today), today)
    values = tuple(known.values())[: len(known) - pending]
    after = values[-1] if values else 0.0
    last = StrengthStep(today - timedelta(days=pending), 0.5, 1.0, 0.052, after)
    return StrengthReading(min(known), values, last, pending, 0.6 if pending else None, 0.4 if pending else None)


def _point(on: date) -> ChancePoint:
    share = 0.5 + (on.toordinal() % 7) / 100
    origin = Origin.MADE if on.toordinal() % 2 else Origin.REPLAYED
    return ChancePoint(on, Chance(share, share - 0.1, share + 0.1), origin, 1, on.toordinal() % 3 == 0)
