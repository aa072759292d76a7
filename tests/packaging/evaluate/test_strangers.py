"""Facts about simulated people nothing was designed on."""

import numpy as np
import pytest
from evaluate.strangers import STRANGERS

from habit_desktop.learning.odds import sigmoid
from habit_desktop.learning.simulator.traits import REMINDER_POINTS, Traits, draw_traits
from habit_desktop.learning.training import seeded

KNOWN = draw_traits(400, seeded(1))


def drawn(name: str, seed: int = 0) -> Traits:
    """A crowd of them."""
    return STRANGERS[name](400, seed)


@pytest.mark.parametrize("name", STRANGERS)
def test_their_reminders_do_something_else_than_those_of_the_people_known(name: str) -> None:
    points = drawn(name).reminder_points
    assert np.isfinite(points).all()
    assert len(np.unique(points)) > 100 > len(REMINDER_POINTS)


@pytest.mark.parametrize("name", STRANGERS)
def test_the_same_seed_draws_the_same_people_and_another_seed_others(name: str) -> None:
    first, again, other = drawn(name), drawn(name), drawn(name, 1)
    assert first.reminder_points.tolist() == again.reminder_points.tolist() != other.reminder_points.tolist()


@pytest.mark.parametrize("name", STRANGERS)
def test_the_habits_of_a_person_are_more_alike_than_those_of_two(name: str) -> None:
    traits = drawn(name)
    same = np.flatnonzero(traits.person[1:] == traits.person[:-1])
    first, second = traits.reminder_points[same], traits.reminder_points[same + 1]
    others = seeded(2).permutation(second)
    assert np.mean((first - second) ** 2) < 0.95 * np.mean((first - others) ** 2)


def test_effects_differ_from_crowd_to_crowd() -> None:
    means = {name: float(drawn(name).reminder_points.mean()) for name in STRANGERS}
    assert means["stronger effects"] > 6 > means["often done"] > 2 > means["weaker effects"] > 0
    assert (drawn("every other annoyed").reminder_points < -2).mean() > 0.3


def test_base_rates_differ_from_crowd_to_crowd() -> None:
    often, seldom, usual = (
        float(sigmoid(traits.level).mean()) for traits in (drawn("often done"), drawn("seldom done"), KNOWN)
    )
    assert seldom < usual - 0.1 < usual + 0.1 < often


def test_the_restless_lapse_and_turn_twice_as_often() -> None:
    restless, others = drawn("restless"), drawn("often done")
    for name in ("lapse_chance", "turn_chance", "busy_cost", "drift"):
        ratio = getattr(restless, name).mean() / getattr(others, name).mean()
        assert ratio == pytest.approx(2, rel=0.3)
