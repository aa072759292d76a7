"""Facts about the served chance and its range, told by simulated people whose true chances are known."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import pytest

from habit_desktop.learning.dataset import build
from habit_desktop.learning.forecast import Forecast
from habit_desktop.learning.odds import Flags, Floats, Ints, logit, sigmoid
from habit_desktop.learning.pretraining import rows_before, served_to_beginners
from habit_desktop.learning.prior import from_bytes
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.learning.simulator.life import simulate
from habit_desktop.resources import resource
from tests.learning.strips import grid

SHIPPED = from_bytes(resource("prior.network").read_bytes())
AGES = [(1, 3), (4, 7), (8, 14), (15, 29), (30, 59), (60, 119), (120, 299), (300, 500)]


@dataclass(frozen=True)
class Days:
    """What was served, after how many rows of the habit, the truth, and whether the range held it: (rows,) each."""

    served: Floats
    rows: Ints
    truth: Floats

    @cached_property
    def held(self) -> Flags:
        """Where the range holds the truth."""
        below, above = SHIPPED.spread.around(logit(self.served), self.rows)
        distance = logit(self.truth) - logit(self.served)
        return (below <= distance) & (distance <= above)


@cache
def beginners() -> Days:
    """The days of many strangers whose learner never trains."""
    life = simulate(200, 500, np.random.default_rng(20))
    rows, _ = build(life.outcomes, life.first_weekday, life.person)
    served = sigmoid(served_to_beginners(SHIPPED.parameters, rows.x, rows.rules_logit))
    return Days(served, rows_before(rows), life.chance[rows.habit, rows.day])


@cache
def learners() -> Days:
    """The days of a few strangers whose learners train every week."""
    people = 20
    life = simulate(people, 130, np.random.default_rng(21))
    served = np.empty(life.outcomes.shape)
    for person in range(people):
        theirs = life.person == person
        served[theirs] = np.stack([said.served for said in replayed(life.outcomes[theirs], life.first_weekday)], axis=1)
    is_row = ~np.isnan(life.outcomes)
    rows: Ints = is_row.cumsum(axis=1) - is_row
    known = ~np.isnan(life.chance)
    return Days(served[known], rows[known], life.chance[known])


def replayed(outcomes: Floats, first_weekday: int = 0, *, training: bool = True) -> list[Forecast]:
    """What the shipped prior's learner says before each day; outcomes: (habits, days)."""
    learner = Learner(len(outcomes), first_weekday, person="p", seed=1, prior=SHIPPED.parameters)
    return [day.forecast for day in replay(learner, outcomes, training=training)]


@pytest.mark.parametrize(("first", "last"), AGES)
def test_the_range_holds_four_of_five_true_chances_at_every_age(first: int, last: int) -> None:
    days = beginners()
    assert 0.75 <= days.held[(first <= days.rows) & (last >= days.rows)].mean() <= 0.85


@pytest.mark.parametrize("decile", range(10))
def test_the_range_holds_four_of_five_true_chances_whatever_is_served(decile: int) -> None:
    days = beginners()
    assert 0.75 <= days.held[np.floor(10 * days.served) == decile].mean() <= 0.85


@pytest.mark.parametrize("decile", range(10))
def test_what_is_served_is_near_the_truth_whatever_is_served(decile: int) -> None:
    days = beginners()
    place = np.floor(10 * days.served) == decile
    assert days.served[place].mean() == pytest.approx(days.truth[place].mean(), abs=0.03)


@pytest.mark.parametrize(("first", "last"), AGES[:-2])
def test_training_on_the_device_leaves_the_range_right_at_every_age(first: int, last: int) -> None:
    days = learners()
    # A few hundred rows of eighty habits: luck moves their share by some hundredths.
    assert 0.72 <= days.held[(first <= days.rows) & (last >= days.rows)].mean() <= 0.88


def test_training_on_the_device_leaves_the_range_right_on_the_whole() -> None:
    assert 0.75 <= learners().held.mean() <= 0.85


@pytest.mark.parametrize("fifth", range(5))
def test_training_on_the_device_leaves_what_is_served_near_the_truth(fifth: int) -> None:
    days = learners()
    place = np.floor(5 * days.served) == fifth
    # Twenty people are few: luck has its part in this distance.
    assert days.served[place].mean() == pytest.approx(days.truth[place].mean(), abs=0.05)


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("before", ["x", "", "xxx"])
def test_after_two_weeks_of_never_the_chance_is_small(before: str, *, training: bool) -> None:
    said = replayed(grid(before + 14 * "." + "-"), training=training)[-1]
    assert said.served[0] < 0.15


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("before", ["x", "", "..."])
def test_after_two_weeks_of_always_the_chance_is_great(before: str, *, training: bool) -> None:
    said = replayed(grid(before + 14 * "x" + "-"), training=training)[-1]
    assert said.served[0] > 0.85
