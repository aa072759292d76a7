"""Facts about the day others are weighed against."""

import numpy as np
import pytest

from habit_desktop.learning.dataset import build
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.usual_day import YEAR_DAYS, UsualDay
from tests.learning.strips import some_days


def test_before_any_day_the_usual_one_is_nothing() -> None:
    assert UsualDay().x.tolist() == [0.0] * 10


def test_the_usual_day_is_the_mean_of_how_days_began() -> None:
    outcomes = some_days(6, 2, 30)
    memory, usual = Memory(2, 0), UsualDay()
    for day in outcomes.T:
        usual.close(memory.morning().x, ~np.isnan(memory.lessons(day)))
        memory.close(day)
    rows, _ = build(outcomes, 0)
    assert usual.x == pytest.approx(rows.x.mean(axis=0))


def test_a_day_that_counts_for_no_habit_changes_nothing() -> None:
    usual = UsualDay()
    usual.close(np.ones((2, 10)), np.array([True, True]))
    usual.close(np.full((2, 10), 9.0), np.array([False, False]))
    assert usual.x.tolist() == [1.0] * 10


def test_only_the_last_year_is_usual() -> None:
    usual = UsualDay()
    for value in [9.0, *[1.0] * YEAR_DAYS]:
        usual.close(np.full((1, 10), value), np.array([True]))
    assert usual.x.tolist() == [1.0] * 10
