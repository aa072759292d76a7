"""By how much an amount grows at a press."""

import pytest

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.step import step_of, step_towards


@pytest.mark.parametrize(
    ("target", "step"), [(6000, 500), (10000, 1000), (8, 1), (30, 5), (100, 10), (2, 0.2), (0, 1), (1, 0.1), (12, 1)]
)
def test_steps_are_round_and_reach_the_target_in_about_a_dozen(target: float, step: float) -> None:
    assert step_towards(target) == pytest.approx(step)


def test_what_is_to_stay_below_a_limit_grows_by_whole_things() -> None:
    cups = Habit("cups", "Coffee", kind=Kind.NUMERIC, target=2.0)
    assert step_of(cups) == pytest.approx(0.2)
    assert step_of(Habit("cups", "Coffee", kind=Kind.NUMERIC, target=2.0, goal=Goal.AT_MOST)) == 1.0
    assert step_of(Habit("cups", "Coffee", kind=Kind.NUMERIC, target=1.0, goal=Goal.AT_MOST)) == 1.0
    assert step_of(Habit("wine", "Wine", kind=Kind.NUMERIC, target=0.5, goal=Goal.AT_MOST)) == pytest.approx(0.05)
