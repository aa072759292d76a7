"""A made-up person: six habits on a Thursday in March, and what was learned about one of them."""

from datetime import UTC, date, datetime, time, timedelta
from math import exp, sin

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit, Kind, ReminderTime
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.schedule import Daily, EveryDays, Period, TimesPerPeriod, Weekdays
from habit_desktop.engine.readings import (
    Bell,
    Chance,
    ChancePoint,
    DayMark,
    InsightReading,
    ModelVersion,
    TodayReading,
    TodayRow,
)
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.reminders.policy import Action, Decision, Reason, Thresholds

TODAY = date(2026, 3, 19)
NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)

MEDITATE = Habit("meditate", "Meditate", "Did you sit for ten minutes?", color="#7A5AD0", tags=("Morning",))
STRETCH = Habit("stretch", "Stretch", color="#118C84", tags=("Morning",), schedule=EveryDays(2))
GYM = Habit("gym", "Gym", color="#C05A1E", tags=("Body",), schedule=Weekdays(frozenset({1, 3, 5})))
WALK = Habit(
    "walk",
    "Walk 6,000 steps",
    color="#2B7A5B",
    tags=("Body",),
    kind=Kind.NUMERIC,
    unit="steps",
    target=6000.0,
    reminders=(ReminderTime(time(19, 30)),),
)
READ = Habit("read", "Read", color="#3557C8", tags=("Evening",), schedule=TimesPerPeriod(3, Period.WEEK))
PHONE = Habit("phone", "No phone in bed", color="#A8406A", tags=("Evening",), schedule=Daily())
COFFEE = Habit("coffee", "Coffee", tags=("Body",), kind=Kind.NUMERIC, unit="cups", target=2.0, goal=Goal.AT_MOST)
HABITS = (MEDITATE, STRETCH, GYM, WALK, READ, PHONE)

_MARKS = {"x": Mark.DONE, ".": Mark.MISSED, "-": Mark.NOT_DUE, "s": Mark.SKIPPED, "?": Mark.UNKNOWN, "p": Mark.PAUSED}
REMIND = Decision(Action.REMIND, Reason.UNSURE)
UNLIKELY = Decision(Action.REMIND, Reason.UNLIKELY, 0.4)
LIKELY = Decision(Action.QUIET, Reason.LIKELY, 0.8)


def week(strip: str, until: date = TODAY) -> tuple[DayMark, ...]:
    """The marks of the days before a day, oldest first: ``xx.x-xx``."""
    first = until - timedelta(days=len(strip))
    return tuple(DayMark(first + timedelta(days=n), _MARKS[letter]) for n, letter in enumerate(strip))


def at(hour: int, minute: int) -> datetime:
    """A time on the day that is today."""
    return datetime.combine(TODAY, time(hour, minute), UTC)


def row(
    habit: Habit,
    mark: Mark = Mark.PENDING,
    *,
    amount: float | None = None,
    note: str = "",
    answered_at: datetime | None = None,
    strip: str = "xx.xxxx",
    streak: int = 0,
    chance: Chance | None = None,
    bell: Bell | None = None,
) -> TodayRow:
    """One row of a day."""
    return TodayRow(habit, mark, amount, note, answered_at, week(strip), streak, chance, bell)


def thursday() -> TodayReading:
    """The day in the pictures: two of six answered."""
    rows = (
        row(MEDITATE, Mark.DONE, answered_at=at(7, 12), strip="xx.xxxx", streak=23, chance=Chance(0.91, 0.89, 0.93)),
        row(STRETCH, strip="x-x-x-.", streak=3, chance=Chance(0.72, 0.6, 0.81), bell=Bell(REMIND, at(20, 30))),
        row(GYM, strip="-x-x--x", streak=6, chance=Chance(0.84, 0.8, 0.88), bell=Bell(LIKELY)),
        row(
            WALK,
            amount=4120.0,
            strip="xx.xx.x",
            streak=2,
            chance=Chance(0.58, 0.5, 0.68),
            bell=Bell(REMIND, at(19, 30)),
        ),
        row(
            READ,
            note="Chapter 4 of 12",
            strip="x.x..x.",
            streak=1,
            chance=Chance(0.34, 0.25, 0.46),
            bell=Bell(UNLIKELY, at(21, 0)),
        ),
        row(PHONE, Mark.SKIPPED, strip="xxsx.xs", chance=Chance(0.5, 0.48, 0.52)),
    )
    return TodayReading(TODAY, TODAY, rows, hidden=1, can_undo=True, can_redo=False)


def nobody() -> TodayReading:
    """The first minute: no habit yet."""
    return TodayReading(TODAY, TODAY, (), hidden=0, can_undo=False, can_redo=False)


def version(number: int, *, days_ago: int = 1, accepted: bool = True, in_charge: bool = False) -> ModelVersion:
    """One trained version."""
    trained_at = datetime(2026, 3, 18, 23, 14, tzinfo=UTC) - timedelta(days=days_ago - 1)
    reason = "" if accepted else "no_better"
    return ModelVersion(number, trained_at, 412 - 7 * days_ago, accepted, reason, 0.4523, 0.4471, in_charge)


def chances(days: int = 120, until: date = TODAY) -> tuple[ChancePoint, ...]:
    """A chance that fell in February and is coming back; the first third was worked out afterwards."""
    return tuple(_point(until - timedelta(days=days - n), n / days, n) for n in range(days))


def _point(day: date, along: float, number: int) -> ChancePoint:
    middle = 0.67 - 0.36 * exp(-(((along - 0.73) / 0.11) ** 2)) - 0.12 * exp(-((along / 0.05) ** 2))
    noise = 0.035 * sin(number * 1.7) + 0.025 * sin(number * 0.61 + 1)
    probability = min(0.95, max(0.05, middle + noise))
    spread = 0.1 * exp(-along * 2) + 0.03
    return ChancePoint(
        day=day,
        chance=Chance(probability, probability - spread, probability + spread),
        origin=Origin.REPLAYED if along < 0.34 else Origin.MADE,
        version=0 if along < 0.34 else 12 + int(along > 0.58) + int(along > 0.8),
        outcome=(number * 37 % 100) / 100 < probability,
    )


def reading(points: tuple[ChancePoint, ...] | None = None) -> InsightReading:
    """What was learned about reading."""
    return InsightReading(
        habit=READ,
        points=chances() if points is None else points,
        thresholds=Thresholds(),
        today=Chance(0.34, 0.28, 0.46),
        base=0.56,
        contributions=(
            Contribution(Feature.WEEKDAY_RULE, -11.0, 4, 16),
            Contribution(Feature.STREAK, -7.0, value=-2.0),
            Contribution(Feature.APP_OPENINGS, 5.0),
            Contribution(Feature.BLEND, -3.0),
        ),
        versions=(version(14, in_charge=True), version(13, days_ago=3, accepted=False), version(12, days_ago=29)),
    )
