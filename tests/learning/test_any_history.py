"""Facts that hold for every history, however odd, and whatever a training made of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import Learner, ReplayedDay, replay
from habit_desktop.learning.training import Recipe
from tests.learning.strips import grid, grids, some_days

LOUD = np.random.default_rng(1).normal(0, 2, SIZE)
"""A network whose corrections are far too bold."""


def lived(outcomes: Floats, recipe: Recipe, prior: Floats | None = None) -> tuple[list[ReplayedDay], Learner]:
    """What was said before each day, and who said it."""
    learner = Learner(len(outcomes), 5, person="p", seed=0, prior=prior, recipe=recipe)
    return list(replay(learner, outcomes)), learner


def assert_chances(days: list[ReplayedDay]) -> None:
    """Everything that is said is a chance: a number, and neither 0 nor 1."""
    for day in days:
        said = day.forecast
        chances = np.stack([said.rules, said.network, said.served, said.now])
        assert ((chances > 0) & (chances < 1)).all()
        assert ((said.low >= 0) & (said.low <= said.now) & (said.now <= said.high) & (said.high <= 1)).all()


@settings(max_examples=40)
@given(outcomes=grids(most_habits=5, most_days=30), is_loud=st.booleans())
def test_every_history_gives_chances_between_zero_and_one(outcomes: Floats, is_loud: bool) -> None:
    days, _ = lived(outcomes, Recipe(epochs=2), LOUD if is_loud else None)
    assert_chances(days)


ODD = {
    "nothing at all": "-" * 60,
    "always": "x" * 60,
    "never but once": "x" + "." * 59,
    "once a month": ("x" + "-" * 29) * 2,
    "every other day": "x." * 30,
    "a gap of a season": "xxxxx.x" + "-" * 46 + "xx.xxxx",
}


@pytest.mark.parametrize("days", ODD.values(), ids=ODD)
def test_an_odd_history_gives_chances_too(days: str) -> None:
    assert_chances(lived(grid(days, "x" * 60), Recipe())[0])


@pytest.mark.parametrize("learning_rate", [1e3, 1e6, 1e300, float("inf"), float("nan")])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_training_that_diverges_never_takes_charge(learning_rate: float) -> None:
    outcomes = some_days(2, 3, 30)
    recipe = Recipe(epochs=3, learning_rate=learning_rate)
    days, learner = lived(outcomes, recipe)
    assert learner.version == 0
    assert_chances(days)
