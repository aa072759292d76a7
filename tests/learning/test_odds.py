"""Facts about chances and log-odds."""

import warnings

import numpy as np
import pytest

from habit_desktop.learning.odds import LEAST_CHANCE, clipped, logit, sigmoid


def test_sigmoid_undoes_logit() -> None:
    chances = np.linspace(0.01, 0.99, 99)
    assert sigmoid(logit(chances)) == pytest.approx(chances, abs=1e-15)


def test_even_odds_are_exactly_one_half() -> None:
    assert sigmoid(np.zeros(1))[0] == 0.5


def test_the_largest_log_odds_overflow_nowhere() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sigmoid(np.array([-1e308, -800.0, 800.0, np.inf])).tolist() == [0.0, 0.0, 1.0, 1.0]


def test_clipped_chances_keep_away_from_certainty() -> None:
    assert clipped(np.array([0.0, 0.5, 1.0])).tolist() == [LEAST_CHANCE, 0.5, 1 - LEAST_CHANCE]


def test_a_chance_is_the_same_bits_alone_and_among_others() -> None:
    log_odds = np.random.default_rng(0).normal(0, 3, 65)
    together = sigmoid(log_odds)
    assert [sigmoid(log_odds[i : i + 1])[0] for i in range(65)] == together.tolist()
