"""How right the chances of a made-up person were."""

from datetime import date, timedelta

from habit_desktop.engine.calibration import RightReading, Understood
from habit_desktop.engine.reminder_hits import Hits, ReminderHits
from habit_desktop.learning.account import Charge, Course, Dot, Lean, Reliability, Skill, Voice
from tests.ui.people import MEDITATE, READ, TODAY, WALK

DAYS = 100
_FIRST = TODAY - timedelta(days=DAYS)
COURSE = Course(
    days=tuple(_FIRST.toordinal() + n for n in range(DAYS)),
    network=(*tuple(0.445 + 0.2 / (n + 1) for n in range(DAYS - 1)), 0.445),
    rules=(*tuple(0.455 + 0.2 / (n + 1) for n in range(DAYS - 1)), 0.455),
    average=(*tuple(0.5 + 0.2 / (n + 1) for n in range(DAYS - 1)), 0.5),
    judged=tuple(range(1, DAYS + 1)),
    network_gain=(0.055, 0.01),
    rules_gain=(0.045, 0.01),
)


def right() -> RightReading:
    """Chances that were nearly right, by a network that leads."""
    return RightReading(
        Reliability(81, 12, 0.63, 0.65, (Dot(20, 0.3, 7, 0.2, 0.5), Dot(61, 0.72, 45, 0.66, 0.8)), Lean.EVEN),
        COURSE,
        (Charge(None, Voice.PRIOR), Charge(date(2026, 2, 2), Voice.NETWORK)),
        (
            Understood(MEDITATE.name, 100, Skill(0, 100, 0.2, 0.15, 0.25)),
            Understood(READ.name, 90, Skill(1, 90, 0.02, -0.03, 0.07)),
            Understood(WALK.name, 12, None),
        ),
        ReminderHits(Hits(40, 36), Hits(25, 9), Hits(0, 0)),
    )


def many_habits(ranked: int, unknown: int) -> RightReading:
    """A person with many habits, some of them hardly seen."""
    known = tuple(
        Understood(f"Habit {n}", 100, Skill(n, 100, 0.3 - n / 100, 0.25 - n / 100, 0.35 - n / 100))
        for n in range(ranked)
    )
    new = tuple(Understood(f"New {n}", 20 - n % 20, None) for n in range(unknown))
    return RightReading(right().reliability, COURSE, right().charges, (*known, *new), right().hits)


def nothing_right() -> RightReading:
    """The first morning."""
    return RightReading(
        Reliability(0, 0, 0.0, 0.0, (), Lean.EVEN),
        None,
        (Charge(None, Voice.PRIOR),),
        (),
        ReminderHits(Hits(0, 0), Hits(0, 0), Hits(0, 0)),
    )
