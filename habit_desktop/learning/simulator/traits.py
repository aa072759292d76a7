"""What simulated people and their habits are like: broad ranges that are reasoned, not estimated from anyone's log.

Three were set after comparing some thirty populations by cross-validation on a benchmark of real logs: how high the
base rates lie, how few habits are cyclic, and how few end for good. All effects are in log-odds unless a name says
otherwise. Ideas from: tracking that is abandoned and taken up again (Lazar et al. 2015), slow and uneven forming of
habits (Lally et al. 2010), reminders that help some and hinder others (HeartSteps; Stawarz et al. 2015).
"""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints

YEAR_DAYS = 365.25
_WEEKEND = np.array([0, 0, 0, 0, 0, 1.0, 1.0])
_USUAL_HOURS = np.array([7.0, 8.5, 12.5, 18.0, 20.0, 22.0])

# A third helped by 15 points, a third indifferent, a third annoyed: 5 points less, wearing off.
REMINDER_POINTS = np.array([15.0, 0.0, -5.0])


@dataclass(frozen=True, slots=True)
class Traits:
    """Arrays are (habits,) where nothing else is said; chances are per day, hours are counted from the day's start.

    ``person`` says whose the habit is. ``weekday``: (habits, 7) from Monday. ``cycle_days``: the rest a cyclic habit
    needs, 0 for none, and ``cycle_pull`` how sharply it returns. ``yesterday`` answers to the last day alone (negative
    for those who rest) and ``momentum`` to the last weeks. ``busy_chance`` and ``openings`` are (people,).
    """

    person: Ints
    level: Floats
    weekday: Floats
    cycle_days: Floats
    cycle_pull: Floats
    yesterday: Floats
    momentum: Floats
    drift: Floats
    drift_days: Floats
    turn_chance: Floats
    lapse_chance: Floats
    lapse_days: Floats
    lapse_depth: Floats
    end_chance: Floats
    season: Floats
    season_peak: Floats
    enthusiasm: Floats
    enthusiasm_days: Floats
    busy_cost: Floats
    skip_chance: Floats
    usual_hour: Floats
    hour_spread: Floats
    reminder_chance: Floats
    reminder_points: Floats
    busy_chance: Floats
    openings: Floats

    @property
    def habits(self) -> int:
        """How many habits these people have together."""
        return len(self.person)


def draw_traits(people: int, rng: np.random.Generator) -> Traits:
    """People with one to twelve habits each; base rates reach from 2 to 99 %.

    Most habits are done more often than not: people track what they mean to do.
    """
    person = np.repeat(np.arange(people), np.clip(rng.geometric(0.25, people), 1, 12))
    habits = len(person)
    planned, cyclic, rare = _kinds(habits, rng)
    discipline = rng.normal(0, 0.7, people)
    level = discipline[person] + rng.normal(1.3, 1.7, habits)
    level[rare] = rng.normal(-1.5, 0.8, rare.sum())
    level[planned] = rng.normal(2.0, 1.0, planned.sum())
    level[cyclic] = rng.normal(1.7, 0.8, cyclic.sum())
    rests = rng.random(habits) < 0.15
    reminded = rng.random(people)[person] < 0.5
    return Traits(
        person=person,
        level=np.clip(level, -4.0, 4.6),
        weekday=_weekdays(planned, rng),
        cycle_days=np.where(cyclic, rng.choice([2, 3, 4, 5, 7, 10, 14], habits), 0.0),
        cycle_pull=rng.uniform(0.8, 3.0, habits),
        yesterday=np.where(rests, -rng.uniform(0.5, 3.0, habits), rng.normal(0.3, 0.4, habits)),
        momentum=np.where(cyclic, 0.0, np.abs(rng.normal(0, 1.5, habits))),
        drift=rng.exponential(0.6, habits),
        drift_days=_between(10, 200, habits, rng),
        turn_chance=1 / _between(60, 2000, habits, rng),
        lapse_chance=1 / _between(30, 800, habits, rng),
        lapse_days=_between(3, 40, habits, rng),
        lapse_depth=rng.uniform(1.5, 6.0, habits),
        end_chance=1 / _between(750, 25000, habits, rng),
        season=np.abs(rng.normal(0, 0.4, habits)),
        season_peak=rng.uniform(0, YEAR_DAYS, habits),
        enthusiasm=rng.exponential(0.7, habits),
        enthusiasm_days=_between(5, 90, habits, rng),
        busy_cost=rng.uniform(0.3, 2.5, habits),
        skip_chance=np.where(rng.random(habits) < 0.15, rng.uniform(0, 0.15, habits), 0.0),
        usual_hour=np.clip(rng.choice(_USUAL_HOURS, habits) + rng.normal(0, 1, habits), 0, 24),
        hour_spread=_between(0.3, 4, habits, rng),
        reminder_chance=np.where(reminded, rng.uniform(0.2, 0.9, habits), 0.0),
        reminder_points=rng.choice(REMINDER_POINTS, habits),
        busy_chance=rng.beta(1.5, 12, people),
        openings=rng.gamma(2.0, 1.0, people),
    )


def _kinds(habits: int, rng: np.random.Generator) -> tuple[Flags, Flags, Flags]:
    """Which habits follow a weekly plan, which return after a rest, which are rare; three of five are none of these."""
    kind = rng.random(habits)
    return kind < 0.2, (kind >= 0.2) & (kind < 0.24), (kind >= 0.24) & (kind < 0.4)


def _weekdays(planned: Flags, rng: np.random.Generator) -> Floats:
    """(habits, 7): a taste for each weekday, for or against weekends, and what is off where a plan says so."""
    habits = len(planned)
    weekend = np.where(rng.random(habits) < 0.5, rng.normal(0, 0.8, habits), 0.0)
    taste = rng.normal(0, 1, (habits, 7)) * rng.exponential(0.3, habits)[:, None]
    days_planned = rng.integers(1, 6, habits)
    is_off = rng.random((habits, 7)).argsort(axis=1) >= days_planned[:, None]
    off = np.where(planned, rng.uniform(1.5, 6.0, habits), 0.0)[:, None] * is_off
    effect: Floats = taste + weekend[:, None] * _WEEKEND - off
    return effect


def _between(low: float, high: float, size: int, rng: np.random.Generator) -> Floats:
    """Log-uniform draws: (size,)."""
    drawn: Floats = np.exp(rng.uniform(np.log(low), np.log(high), size))
    return drawn
