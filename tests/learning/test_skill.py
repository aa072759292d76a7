"""Facts about which habits are understood."""

import numpy as np
import pytest

from habit_desktop.learning.account import FEWEST_TO_RANK
from habit_desktop.learning.skill import drawn_together, skills_of
from habit_desktop.learning.track import Track, track


def habits(*each: tuple[float, int]) -> Track:
    """Habits done every other day, each told on its good days with a chance, on the others with the rest, for days."""
    rows = [
        (habit, day, good if day % 2 else 1 - good, day % 2)
        for habit, (good, days) in enumerate(each)
        for day in range(1, days + 1)
    ]
    habit, day, chance, done = zip(*rows, strict=True)
    return track(habit, day, (1,) * len(rows), chance, chance, chance, (None,) * len(rows), done)


def test_the_best_understood_habit_comes_first() -> None:
    skills = skills_of(habits((0.5, 100), (0.9, 100), (0.7, 100)))
    assert [skill.habit for skill in skills] == [1, 2, 0]
    assert all(skill.low < skill.skill < skill.high for skill in skills)


def test_a_habit_that_was_hardly_seen_is_not_ranked() -> None:
    skills = skills_of(habits((0.9, FEWEST_TO_RANK), (0.9, FEWEST_TO_RANK + 1)))
    assert [(skill.habit, skill.days) for skill in skills] == [(1, FEWEST_TO_RANK)]


def test_nothing_known_ranks_nobody() -> None:
    assert skills_of(habits((0.9, 3))) == ()


def test_a_few_lucky_days_do_not_outrank_many_good_ones() -> None:
    means, spreads = drawn_together(np.array([0.10, 0.12, 0.0, 0.01]), np.array([0.01, 0.2, 0.01, 0.01]))
    assert means[0] > means[1]
    assert means[1] < 0.06
    assert spreads[0] < spreads[1]


def test_measures_without_error_stay_as_they_are() -> None:
    means, _spreads = drawn_together(np.array([0.1, -0.1]), np.array([0.0, 0.0]))
    assert means == pytest.approx([0.1, -0.1], abs=1e-4)
