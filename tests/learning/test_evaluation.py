"""Facts about losses, yardsticks and calibration."""

import numpy as np
import pytest

from habit_desktop.learning.evaluation import (
    calibration,
    climatology,
    ew7,
    log_loss,
    reliability,
    scoreboard,
)
from habit_desktop.learning.odds import logit, sigmoid
from tests.learning.strips import strip


def test_the_loss_is_the_surprise_at_what_happened() -> None:
    losses = log_loss(np.array([1.0, 0.0, np.nan]), np.array([0.8, 0.8, 0.8]))
    assert losses[:2] == pytest.approx([-np.log(0.8), -np.log(0.2)])
    assert np.isnan(losses[2])


def test_a_certain_mistake_costs_no_more_than_one_at_99_percent() -> None:
    assert log_loss(np.array([0.0]), np.array([1.0]))[0] == pytest.approx(-np.log(0.01))


def test_the_running_mean_starts_at_one_half_and_knows_earlier_days_alone() -> None:
    assert climatology(strip("x.-x")) == pytest.approx([0.5, 1.5 / 2, 1.5 / 3, 1.5 / 3])


def test_the_seven_row_rate_forgets_by_half_in_seven_rows() -> None:
    assert ew7(strip("x.......x"))[-1] == pytest.approx((0.5 + 1) / ((1 - 0.5 ** (8 / 7)) / (1 - 0.5 ** (1 / 7)) + 2))


def test_the_scoreboard_counts_what_all_three_predicted_and_was_answered() -> None:
    y = np.array([1.0, 0.0, np.nan, 1.0])
    board = scoreboard(y, np.array([0.9, 0.1, 0.5, 0.9]), np.array([0.8, 0.2, 0.5, np.nan]), np.full(4, 0.5))
    assert board is not None
    assert board.predictions == 2
    assert board.network == pytest.approx(-np.log(0.9))
    assert board.rules == pytest.approx(-np.log(0.8))
    assert board.climatology == pytest.approx(np.log(2))


def test_there_is_no_scoreboard_before_the_first_answer() -> None:
    nothing = np.array([np.nan])
    assert scoreboard(nothing, nothing, nothing, nothing) is None


def test_true_chances_have_a_slope_of_one_and_no_intercept() -> None:
    chance = np.repeat([0.2, 0.5, 0.8], 100)
    found = calibration(np.concatenate([strip("x" * done + "." * (100 - done)) for done in (20, 50, 80)]), chance)
    assert (found.slope, found.intercept) == pytest.approx((1, 0), abs=1e-6)


def test_chances_twice_too_bold_in_log_odds_have_a_slope_of_one_half() -> None:
    chance = np.repeat([0.2, 0.5, 0.8], 100)
    y = np.concatenate([strip("x" * done + "." * (100 - done)) for done in (20, 50, 80)])
    assert calibration(y, sigmoid(2 * logit(chance))).slope == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize("outcomes", ["x", "xxxx", "...."])
def test_too_few_or_equal_outcomes_give_a_finite_slope_and_a_large_error(outcomes: str) -> None:
    found = calibration(strip(outcomes), np.linspace(0.3, 0.7, len(outcomes)))
    assert np.isfinite([found.slope, found.intercept, found.slope_error]).all()
    assert found.slope_error > 1


def test_reliability_counts_each_answered_prediction_once() -> None:
    y, p = np.array([1.0, 0, 1, np.nan, 1]), np.array([0.11, 0.19, 0.95, 0.5, 1.0])
    low, high = reliability(y, p)
    assert (low.low, low.high, low.count, low.share_done) == (0.1, 0.2, 2, 0.5)
    assert low.mean_chance == pytest.approx(0.15)
    assert (high.low, high.high, high.count, high.share_done) == (0.9, 1.0, 2, 1)
