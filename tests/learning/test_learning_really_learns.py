"""Facts about people whose habits no rule and no prior can know: after two months their own network does.

Each is lived twice with the same luck, once with training and once without, and scored from day 60 on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from habit_desktop.learning.hours import shares_later
from habit_desktop.learning.inputs import Column, day_so_far
from habit_desktop.learning.look import LivedDay, Look
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import from_bytes
from habit_desktop.learning.replay import Learner
from habit_desktop.resources import resource

DAYS, SCORED_FROM = 120, 60
LEAST_GAIN = 0.05


@dataclass(frozen=True)
class Evening:
    """How a day came out: what was said of one habit at the moment it was looked at, and whether it was then done."""

    chance: float
    done: bool


@cache
def shipped() -> Floats:
    """The network everybody starts with."""
    return from_bytes(resource("prior.network").read_bytes()).parameters


def gain(life: Callable[[Learner, np.random.Generator, int], list[Evening]], habits: int = 1, seed: int = 0) -> float:
    """How much the log loss after two months is lower for who trains every night."""
    losses = []
    for training in (False, True):
        learner = Learner(habits, 0, person="p", seed=0, prior=shipped())
        rng, scored = np.random.default_rng(seed), []
        for day in range(DAYS):
            if training and day:
                learner.train()
            evenings = life(learner, rng, day)
            scored += evenings if day >= SCORED_FROM else []
        losses.append(np.mean([-np.log(each.chance if each.done else 1 - each.chance) for each in scored]))
    return float(losses[0] - losses[1])


class LookedAtOnce:
    """A life with one habit, looked at once a day and then done or not, by a rule about that moment."""

    def __init__(self, rule: Callable[[dict[Column, float]], bool], moment: Callable[..., dict[Column, float]]) -> None:
        self._rule, self._moment = rule, moment
        self._done_hours: list[float] = []

    def __call__(self, learner: Learner, rng: np.random.Generator, day: int) -> list[Evening]:
        """Live a day: look, do, close."""
        if day == 0:
            self._done_hours = []
        now = self._moment(rng)
        hour = now.get(Column.HOUR, 17.0)
        today = day_so_far(
            now.get(Column.APP_OPENINGS, 0),
            hour,
            [now.get(Column.REMINDERS_OPENED, 0)],
            [now.get(Column.REMINDED, 0)],
            [False],
        )
        look = Look(today, shares_later([self._done_hours], hour), np.array([True]))
        done = day == 0 or self._rule(now)
        said = learner.look(look)
        learner.close(learner.day(), np.array([float(done)]), LivedDay((look,), today.reminded))
        if done:
            self._done_hours.append(hour)
        return [Evening(float(said.now[0]), done)]


class ShortHabits:
    """A person who takes up a new habit every five days for fifteen days each: no rule has time to know one."""

    habits = DAYS // 5

    def __init__(self, likely: Callable[[Floats], bool]) -> None:
        self._likely = likely

    def __call__(self, learner: Learner, rng: np.random.Generator, day: int) -> list[Evening]:
        """Live a day: each habit in use is likely or unlikely by a rule about its own last days."""
        said, outcomes, evenings = learner.day(), np.full(self.habits, np.nan), []
        for habit in range(self.habits):
            age = day - 5 * habit
            if 0 <= age < 15:
                likely = self._likely(said.forecast.morning.raw[habit])
                done = age == 0 or rng.random() < (0.9 if likely else 0.1)
                outcomes[habit] = done
                if age > 0:
                    evenings.append(Evening(float(said.forecast.served[habit]), done))
        learner.close(said, outcomes)
        return evenings


def openings(rng: np.random.Generator) -> dict[Column, float]:
    """An evening after none, one or more openings."""
    return {Column.APP_OPENINGS: float(rng.poisson(1.6))}


def reminded(rng: np.random.Generator) -> dict[Column, float]:
    """An evening after a reminder that was opened or not."""
    return {Column.REMINDED: 1.0, Column.REMINDERS_OPENED: float(rng.random() < 0.5)}


def any_hour(rng: np.random.Generator) -> dict[Column, float]:
    """Some hour between six in the morning and two at night."""
    return {Column.APP_OPENINGS: 1.0, Column.HOUR: float(rng.uniform(3, 23))}


@pytest.mark.parametrize(
    ("rule", "moment"),
    [
        pytest.param(lambda now: now[Column.APP_OPENINGS] >= 2, openings, id="on days with two or more openings"),
        pytest.param(lambda now: now[Column.REMINDERS_OPENED] >= 1, reminded, id="after an answered reminder"),
        pytest.param(lambda now: now[Column.HOUR] > 19, any_hour, id="when looked at late in the evening"),
        pytest.param(lambda now: 12 < now[Column.HOUR] < 16, any_hour, id="when looked at in the late afternoon"),
    ],
)
def test_what_a_day_brings_is_learned(
    rule: Callable[[dict[Column, float]], bool], moment: Callable[..., dict[Column, float]]
) -> None:
    assert gain(LookedAtOnce(rule, moment)) > LEAST_GAIN


@pytest.mark.parametrize(
    "likely",
    [
        pytest.param(lambda raw: raw[Column.STREAK] < 3, id="until three days in a row are done"),
        pytest.param(lambda raw: raw[Column.STREAK] < -1, id="after two days without"),
        pytest.param(lambda raw: raw[Column.RATE_30D] < 0.6, id="while the month is thin"),
    ],
)
def test_how_a_person_keeps_habits_is_learned_for_the_next_one(likely: Callable[[Floats], bool]) -> None:
    assert gain(ShortHabits(likely), ShortHabits.habits) > LEAST_GAIN


def test_what_another_habit_brought_yesterday_is_learned_and_costs_that_one_less() -> None:
    yesterday = [True]

    def life(learner: Learner, rng: np.random.Generator, day: int) -> list[Evening]:
        leading, following = day == 0 or bool(rng.random() < 0.5), day == 0 or yesterday[0]
        said = learner.day()
        learner.close(said, np.array([leading, following], dtype=np.float64))
        yesterday[0] = leading
        chances = said.forecast.served.tolist()
        return [Evening(chances[0], leading), Evening(chances[1], following)]

    assert gain(life, habits=2) > LEAST_GAIN
