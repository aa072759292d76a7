"""Facts about a look at a day."""

import numpy as np

from habit_desktop.learning.look import lived_day, look


def test_a_look_is_told_in_plain_numbers() -> None:
    at_noon = look(9.0, 2, [1, 0], [1, 0], [False, True], [True, False], np.array([0.05, 0.6]))
    assert at_noon.today.app_openings.tolist() == [2, 2]
    assert at_noon.open.tolist() == [True, False]
    assert at_noon.later.tolist() == [0.05, 0.6]


def test_without_its_reminders_a_look_is_the_same_moment() -> None:
    seen = look(9.0, 2, [1], [2], [False], [True], np.array([0.6]))
    alone = seen.without_reminders()
    assert alone.today.reminded.tolist() == alone.today.reminders_opened.tolist() == [0]
    assert (alone.today.hour.tolist(), alone.later.tolist()) == (seen.today.hour.tolist(), seen.later.tolist())


def test_a_lived_day_counts_the_reminders_of_each_habit() -> None:
    assert lived_day([], [0, 3]).reminded.tolist() == [0, 3]


def test_at_another_hour_it_is_the_same_day_so_far() -> None:
    seen = look(9.0, 2, [1], [2], [False], [True], np.array([0.6]))
    late = seen.at(15.0, np.array([0.2]))
    assert (late.today.hour.tolist(), late.later.tolist()) == ([15], [0.2])
    assert late.today.app_openings.tolist() == [2]
