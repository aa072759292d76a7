"""Facts about what habits have to do with each other, on people of whom the truth is known."""

import numpy as np
import pytest

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.statistics.false_discovery import standing_out
from habit_desktop.learning.statistics.interference import Interference, interferences
from tests.learning.statistics.people import unrelated_habits


def told(outcomes: Floats) -> list[Interference]:
    return [found for found in standing_out(interferences(outcomes, 0)) if found.is_worth_telling]


def planted(rng: np.random.Generator, days_later: int, with_rate: float, without_rate: float) -> Floats:
    """Six habits over a year, of which the second hangs on the first."""
    outcomes = unrelated_habits(rng, 6, 365)
    cause = (rng.random(365) < 0.5).astype(float)
    chance = np.where(np.roll(cause, days_later) > 0, with_rate, without_rate)
    outcomes[0], outcomes[1] = cause, rng.random(365) < chance
    return outcomes


@pytest.mark.parametrize(("habits", "days"), [(4, 90), (8, 200), (8, 365)])
def test_habits_that_have_nothing_to_do_with_each_other_are_told_of_in_at_most_one_run_of_twenty(
    habits: int, days: int
) -> None:
    rng = np.random.default_rng(20)
    runs = 60
    assert sum(bool(told(unrelated_habits(rng, habits, days))) for _run in range(runs)) <= runs / 20


@pytest.mark.parametrize("days_later", [0, 1])
def test_thirty_points_in_a_year_are_found(days_later: int) -> None:
    rng = np.random.default_rng(21)
    runs = 20
    sides = [
        {(found.cause, found.effect, found.days_later) for found in told(planted(rng, days_later, 0.75, 0.45))}
        for _run in range(runs)
    ]
    right = {(0, 1, days_later)} | ({(1, 0, 0)} if days_later == 0 else set())
    assert sum(bool(found & right) for found in sides) >= 0.9 * runs
    wrong = [pair for found in sides for pair in found - right]
    assert len(wrong) <= runs / 10


def test_what_hinders_is_a_negative_difference() -> None:
    outcomes = planted(np.random.default_rng(22), 0, 0.3, 0.7)
    found = next(each for each in told(outcomes) if {each.cause, each.effect} == {0, 1})
    assert found.difference == pytest.approx(-0.4, abs=0.12)


def test_the_plain_counts_go_along_as_evidence() -> None:
    outcomes = planted(np.random.default_rng(22), 1, 0.9, 0.3)
    found = next(each for each in told(outcomes) if (each.cause, each.effect) == (0, 1))
    pairs = list(zip(outcomes[0, :-1], outcomes[1, 1:], strict=True))
    assert (found.with_days, found.with_done) == (
        sum(first == 1 for first, _ in pairs),
        sum(first == second == 1 for first, second in pairs),
    )
    assert found.without_days + found.with_days == 364


def test_a_weekday_both_share_is_not_told() -> None:
    rng = np.random.default_rng(23)
    chance = np.where(np.arange(365) % 7 < 5, 0.9, 0.3)
    assert not told((rng.random((4, 365)) < chance).astype(float))


def test_a_slow_decline_both_share_is_not_told() -> None:
    rng = np.random.default_rng(24)
    assert not told((rng.random((4, 365)) < np.linspace(0.9, 0.3, 365)).astype(float))


def test_too_few_common_days_are_not_compared() -> None:
    outcomes = planted(np.random.default_rng(25), 0, 0.95, 0.1)[:2, :29]
    assert not interferences(outcomes, 0)


def test_a_habit_hardly_ever_left_out_is_not_compared() -> None:
    outcomes = planted(np.random.default_rng(26), 0, 0.95, 0.1)[:2]
    outcomes[0] = 1.0
    outcomes[0, ::60] = 0.0
    assert not interferences(outcomes, 0)


def test_habits_due_on_different_weekdays_meet_a_day_apart_only() -> None:
    outcomes = planted(np.random.default_rng(27), 0, 0.8, 0.2)[:2]
    outcomes[0, 1::2] = np.nan
    outcomes[1, 0::2] = np.nan
    assert {found.days_later for found in interferences(outcomes, 0)} == {1}


def test_a_small_difference_is_not_worth_telling() -> None:
    small = Interference(0, 1, 0, 0.09, 400, 240, 400, 204, 1e-9)
    assert not small.is_worth_telling


def test_a_difference_the_plain_counts_deny_is_not_worth_telling() -> None:
    denied = Interference(0, 1, 0, 0.2, 100, 50, 100, 60, 1e-9)
    assert not denied.is_worth_telling
