"""Facts about changes of a rate, on habits of which the truth is known."""

import numpy as np
import pytest

from habit_desktop.learning.statistics.change_point import Change, latest_change
from tests.learning.statistics.people import at_rates


def streaky(rng: np.random.Generator, rows: int) -> np.ndarray:
    """A habit of one rate that comes in runs."""
    rate, draws = rng.uniform(0.3, 0.8), rng.random(rows)
    outcomes = np.empty(rows)
    before = rate
    for row in range(rows):
        before = outcomes[row] = draws[row] < 0.65 * rate + 0.35 * before
    return outcomes


@pytest.mark.parametrize("rows", [60, 150, 300])
def test_a_rate_that_never_changes_is_told_of_in_at_most_one_of_twenty_people(rows: int) -> None:
    rng = np.random.default_rng(30)
    people, habits = 60, 6
    false = sum(any(latest_change(streaky(rng, rows), habits) for _habit in range(habits)) for _person in range(people))
    assert false <= people / 20


def test_a_clear_change_is_found_and_dated_within_days() -> None:
    rng = np.random.default_rng(31)
    found = [latest_change(at_rates(rng, (150, 0.85), (50, 0.4)), 6) for _run in range(20)]
    dated = [each.first for each in found if each]
    assert len(dated) >= 18
    assert np.median(np.abs(np.array(dated) - 150)) <= 4


def test_both_rates_and_their_rows_are_told() -> None:
    change = latest_change(np.array([1.0] * 60 + [0.0] * 40), 1)
    assert change is not None
    assert change == Change(60, 1.0, 0.0, 60, 40, change.surprise)


def test_the_latest_of_two_changes_is_told_against_the_stretch_before_it() -> None:
    outcomes = at_rates(np.random.default_rng(32), (100, 0.9), (60, 0.1), (60, 0.8))
    change = latest_change(outcomes, 6)
    assert change is not None
    assert abs(change.first - 160) <= 5
    assert change.before < 0.2
    assert change.after > 0.7


def test_a_change_of_which_few_rows_are_known_waits() -> None:
    assert latest_change(at_rates(np.random.default_rng(36), (60, 0.8), (14, 0.4)), 1) is None


def test_a_small_change_is_not_told_however_sure() -> None:
    rng = np.random.default_rng(33)
    assert latest_change(at_rates(rng, (200, 0.95), (200, 0.85)), 1) is None


def test_the_more_habits_the_surer_a_change_must_be() -> None:
    outcomes = at_rates(np.random.default_rng(34), (80, 0.8), (40, 0.42))
    change = latest_change(outcomes, 1)
    assert change is not None
    assert latest_change(outcomes, int(np.exp(change.surprise))) is None


def test_rows_of_long_ago_do_not_count_but_keep_their_numbers() -> None:
    outcomes = np.concatenate([np.zeros(1000), at_rates(np.random.default_rng(35), (300, 0.9), (100, 0.3))])
    change = latest_change(outcomes, 1)
    assert change is not None
    assert abs(change.first - 1300) <= 5


def test_weekends_off_are_no_change() -> None:
    assert latest_change(np.array(([1.0] * 5 + [0.0] * 2) * 30), 1) is None


def test_too_few_rows_tell_nothing() -> None:
    assert latest_change(np.array([1.0] * 13 + [0.0] * 14), 1) is None


def test_a_habit_always_done_has_no_change() -> None:
    assert latest_change(np.ones(200), 1) is None
