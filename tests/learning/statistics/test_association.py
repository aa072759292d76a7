"""Facts about how two series are compared."""

import numpy as np
import pytest

from habit_desktop.learning.statistics.association import associations


def test_a_series_goes_with_itself_completely() -> None:
    series = np.random.default_rng(1).normal(size=(1, 100))
    found = associations(series, series, 0)
    assert found.correlation[0, 0] == pytest.approx(1.0)
    assert found.slope[0, 0] == pytest.approx(1.0)
    assert found.p[0, 0] < 1e-4


def test_the_slope_is_what_one_more_of_the_first_adds_to_the_second() -> None:
    first = np.random.default_rng(1).normal(size=(1, 100))
    assert associations(first, 0.3 * first, 0).slope[0, 0] == pytest.approx(0.3)


def test_a_day_later_is_found_at_its_lag_alone() -> None:
    rng = np.random.default_rng(2)
    first = rng.normal(size=200)
    second = np.concatenate([[0.0], first[:-1]])
    both = np.stack([first, second])
    assert associations(both, both, 1).p[0, 1] < 1e-6
    assert associations(both, both, 1).p[1, 0] > 0.01


def test_only_days_both_have_are_counted() -> None:
    series = np.array([[1.0, np.nan, -1.0, 1.0], [1.0, 1.0, np.nan, -1.0]])
    assert associations(series, series, 0).days[0, 1] == 2
    assert associations(series, series, 1).days[0, 1] == 2


def test_nothing_in_common_is_no_surprise_and_no_error() -> None:
    series = np.array([[1.0, np.nan], [np.nan, 1.0]])
    assert np.isnan(associations(series, series, 0).p[0, 1])


def test_chance_alone_gives_every_p_value_as_often_as_it_says() -> None:
    rng = np.random.default_rng(3)
    series = rng.normal(size=(40, 200))
    p = associations(series, series, 0).p[np.triu_indices(40, 1)]
    assert 0.02 < float((p < 0.05).mean()) < 0.06


def test_runs_make_days_count_for_less() -> None:
    rng = np.random.default_rng(4)
    steps = rng.normal(size=(30, 400))
    for day in range(1, 400):
        steps[:, day] += 0.8 * steps[:, day - 1]
    p = associations(steps, steps, 0).p[np.triu_indices(30, 1)]
    assert float((p < 0.01).mean()) < 0.03
