"""Facts about amounts that go together."""

import numpy as np

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.statistics.correlation import Correlation, amount_grid, correlations
from habit_desktop.learning.statistics.false_discovery import standing_out


def told(amounts: Floats) -> list[Correlation]:
    return [found for found in standing_out(correlations(amounts, 0)) if found.is_worth_telling]


def test_amounts_that_have_nothing_to_do_with_each_other_are_not_told_of() -> None:
    rng = np.random.default_rng(1)
    runs = 40
    assert sum(bool(told(rng.lognormal(8.0, 0.6, (6, 200)))) for _run in range(runs)) <= runs / 20


def test_amounts_that_go_together_are_found_however_they_are_spread() -> None:
    rng = np.random.default_rng(2)
    shared = rng.normal(size=200)
    walked, read = np.exp(8 + shared + rng.normal(size=200)), np.round(10 + 4 * (shared + rng.normal(size=200)))
    found = told(np.stack([rng.normal(size=200), walked, read]))
    assert [(each.first, each.second) for each in found] == [(1, 2)]
    assert 0.3 < found[0].correlation < 0.7


def test_more_of_one_with_less_of_the_other_is_negative() -> None:
    rng = np.random.default_rng(3)
    amounts = rng.normal(size=100)
    assert told(np.stack([amounts, -amounts]))[0].correlation < -0.9


def test_a_common_weekday_is_taken_out() -> None:
    rng = np.random.default_rng(4)
    weekend = 5.0 * (np.arange(200) % 7 >= 5)
    assert not told(weekend + rng.normal(size=(2, 200)))


def test_a_habit_with_hardly_any_different_amounts_is_left_out() -> None:
    rng = np.random.default_rng(5)
    same = np.where(rng.random(100) < 0.5, 1.0, 2.0)
    assert not correlations(np.stack([same, same]), 0)


def test_only_days_both_have_an_amount_count() -> None:
    amounts = np.random.default_rng(6).normal(size=(2, 60))
    amounts[0, :20] = np.nan
    amounts[1, -5:] = np.nan
    assert [found.days for found in correlations(amounts, 0)] == [35]


def test_amounts_of_plain_columns_become_a_grid() -> None:
    amounts = amount_grid([{0: 2.5}, {1: 4.0}], 2)
    assert np.array_equal(amounts, [[2.5, np.nan], [np.nan, 4.0]], equal_nan=True)
