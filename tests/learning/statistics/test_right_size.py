"""Facts about targets that fit."""

import pytest

from habit_desktop.learning.statistics.right_size import Aim, plain, right_size

STEPS = [float(amount) for amount in range(1000, 11000, 200)]


def test_a_target_met_four_times_of_five_is_suggested() -> None:
    found = right_size(STEPS, 8000.0, Aim.AT_LEAST)
    assert found is not None
    assert found.suggested == 3000.0
    assert found.would_meet == pytest.approx(0.8)
    assert found.meets == pytest.approx(0.3)


def test_a_target_that_is_met_all_the_time_may_grow() -> None:
    found = right_size(STEPS, 500.0, Aim.AT_LEAST)
    assert found is not None
    assert found.suggested == 3000.0


def test_a_target_that_fits_is_left_alone() -> None:
    assert right_size(STEPS, 3500.0, Aim.AT_LEAST) is None


def test_a_limit_is_kept_four_times_of_five() -> None:
    found = right_size([float(cups) for cups in (1, 2, 3, 4, 5) * 8], 2.0, Aim.AT_MOST)
    assert found is not None
    assert found.suggested == 4.0
    assert found.would_meet == pytest.approx(0.8)


def test_times_a_week_are_whole() -> None:
    found = right_size([5.0, 2.0, 3.0, 3.0, 4.0, 3.0, 1.0, 3.0, 4.0, 3.0], 5.0, Aim.TIMES_A_WEEK)
    assert found is not None
    assert found.suggested == 3.0


def test_of_two_counts_the_one_met_closer_to_four_times_of_five_is_suggested() -> None:
    found = right_size([1.0] * 3 + [2.0] * 9, 7.0, Aim.TIMES_A_WEEK)
    assert found is not None
    assert (found.suggested, found.would_meet) == (2.0, 0.75)


def test_few_days_suggest_nothing() -> None:
    assert right_size(STEPS[:29], 8000.0, Aim.AT_LEAST) is None


def test_few_weeks_suggest_nothing() -> None:
    assert right_size([3.0] * 7, 5.0, Aim.TIMES_A_WEEK) is None


def test_a_habit_rarely_done_is_offered_no_target_of_nothing() -> None:
    assert right_size([0.0] * 40 + [5000.0] * 20, 8000.0, Aim.AT_LEAST) is None


def test_where_no_plain_number_is_met_often_enough_nothing_is_suggested() -> None:
    assert right_size([10.0] * 28 + [1.0] * 17, 20.0, Aim.AT_LEAST) is None


def test_what_is_done_every_time_is_suggested() -> None:
    found = right_size([3.0] * 12, 7.0, Aim.TIMES_A_WEEK)
    assert found is not None
    assert (found.suggested, found.would_meet) == (3.0, 1.0)


def test_about_the_same_target_is_not_worth_a_word() -> None:
    amounts = [100.0] * 32 + [90.0] * 8
    assert right_size(amounts, 101.0, Aim.AT_LEAST) is None


@pytest.mark.parametrize(
    ("amount", "below", "above"), [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (4130.0, 4000.0, 5000.0), (0.17, 0.15, 0.2)]
)
def test_plain_numbers_lie_around_an_amount(amount: float, below: float, above: float) -> None:
    assert plain(amount, up=False) == pytest.approx(below)
    assert plain(amount, up=True) == pytest.approx(above)
