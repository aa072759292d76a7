"""Facts about measuring where the truth is known."""

import numpy as np
import pytest
from evaluate.scoring import Age
from evaluate.simulated import Said, Voice, coverage, expected_loss, joined, tenths

from habit_desktop.learning.odds import Floats


def said(truth: Floats, served: Floats, reach: float = 0.1) -> Said:
    """Mornings of one habit, all voices but the truth and the range saying what is served."""
    chances = np.tile(served, (len(Voice), 1))
    chances[Voice.TRUTH] = truth
    chances[Voice.LOW], chances[Voice.HIGH] = served - reach, served + reach
    return Said(chances, np.arange(len(truth)), np.ones(len(truth)))


TRUTH = np.linspace(0.05, 0.95, 100)


def test_nobody_loses_less_than_the_truth() -> None:
    near, far = said(TRUTH, TRUTH + 0.02), said(TRUTH, np.full(100, 0.5))
    assert expected_loss(near, Voice.TRUTH) == expected_loss(far, Voice.TRUTH)
    assert expected_loss(near, Voice.TRUTH) < expected_loss(near, Voice.SERVED) < expected_loss(far, Voice.SERVED)


def test_the_expected_loss_is_that_of_many_outcomes() -> None:
    one = said(np.array([0.3]), np.array([0.6]))
    assert expected_loss(one, Voice.SERVED) == pytest.approx(-(0.3 * np.log(0.6) + 0.7 * np.log(0.4)))


def test_ten_groups_hold_all_rows_in_the_order_of_what_was_said() -> None:
    groups = tenths(said(TRUTH, TRUTH[::-1]))
    assert [group.rows for group in groups] == [10] * 10
    assert [group.served for group in groups] == sorted(group.served for group in groups)
    assert groups[0].truth > groups[-1].truth


def test_coverage_is_the_share_of_mornings_on_which_the_range_holds_the_truth() -> None:
    half = said(TRUTH, np.where(np.arange(100) < 50, TRUTH, TRUTH + 0.2))
    assert coverage(half) == pytest.approx((0.5, 0.2))


def test_an_age_takes_the_rows_of_its_days_and_all_leave_the_first_out() -> None:
    assert said(TRUTH, TRUTH).at(Age.FIRST_WEEKS).age.tolist() == list(range(15, 60))
    assert len(said(TRUTH, TRUTH).at(Age.ALL).age) == 99


def test_rows_that_weigh_nothing_count_for_nothing() -> None:
    right, wrong = said(TRUTH, TRUTH), said(TRUTH, 1 - TRUTH)
    unheard = Said(wrong.chances, wrong.age, np.zeros(100))
    assert expected_loss(joined([right, unheard]), Voice.SERVED) == pytest.approx(expected_loss(right, Voice.SERVED))
