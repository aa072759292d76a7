"""Facts about what moves a habit from day to day."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.simulator.traits import Traits
from tests.learning.simulator.crowd import crowd, lived

HABITS = 400


def same(value: float) -> Floats:
    """The same number for every habit."""
    return np.full(HABITS, value)


def after(traits: Traits, yesterday: float, days: int = 120) -> float:
    """How often a habit is done on the day after one that was done (1) or not (0)."""
    outcomes = lived(traits, days).outcomes
    return float(np.nanmean(outcomes[:, 1:][outcomes[:, :-1] == yesterday]))


def share_by_day(traits: Traits, days: int) -> Floats:
    """The share of habits done on each day."""
    share: Floats = np.nanmean(lived(traits, days).outcomes[:, 1:], axis=0)
    return share


@pytest.mark.parametrize("level", [-3.0, 0.0, 3.0])
def test_without_anything_special_the_rate_is_the_base_rate(level: float) -> None:
    life = lived(crowd(HABITS, level), 300)
    assert np.nanmean(life.outcomes) == pytest.approx(1 / (1 + np.exp(-level)), abs=0.015)
    assert np.nanmax(life.chance) == pytest.approx(np.nanmin(life.chance), abs=1e-12)


def test_weekdays_and_weekends_differ_where_a_plan_says_so() -> None:
    weekday = np.tile([2.0, 2, 2, 2, 2, -2, -2], (HABITS, 1))
    life = lived(replace(crowd(HABITS), weekday=weekday), 140)
    weekend = (np.arange(140) + life.first_weekday) % 7 >= 5
    assert np.nanmean(life.outcomes[:, ~weekend]) == pytest.approx(0.88, abs=0.02)
    assert np.nanmean(life.outcomes[:, weekend]) == pytest.approx(0.12, abs=0.02)


def test_a_resting_person_seldom_does_it_twice_in_a_row() -> None:
    resting = replace(crowd(HABITS), yesterday=same(-3))
    assert after(resting, 1) < 0.3 < 0.7 < after(resting, 0)


def test_a_cyclic_habit_comes_back_when_its_rest_is_over() -> None:
    life = lived(replace(crowd(HABITS, 3.0), cycle_days=same(4), cycle_pull=same(6)), 200)
    gaps = np.concatenate([np.diff(np.flatnonzero(row == 1)) for row in life.outcomes])
    assert (gaps == 4).mean() > 0.7


def test_momentum_makes_runs_of_done_days() -> None:
    moving = replace(crowd(HABITS), momentum=same(3))
    assert after(moving, 1) - after(moving, 0) > 0.07
    assert abs(after(crowd(HABITS), 1) - after(crowd(HABITS), 0)) < 0.02


def test_drift_wanders_around_the_base_rate() -> None:
    chance = lived(replace(crowd(HABITS), drift=same(1), drift_days=same(20)), 200).chance
    log_odds = np.log(chance / (1 - chance))
    assert np.nanmean(log_odds) == pytest.approx(0, abs=0.05)
    assert np.nanstd(log_odds) == pytest.approx(1, abs=0.05)


def test_a_turning_point_moves_the_base_rate_for_good() -> None:
    chance = lived(replace(crowd(HABITS), turn_chance=same(0.02)), 200).chance
    assert np.nanstd(chance[:, 2]) < np.nanstd(chance[:, 50]) < np.nanstd(chance[:, 199])


def test_lapses_come_and_go() -> None:
    lapsing = replace(crowd(HABITS, 2.0), lapse_chance=same(0.05), lapse_days=same(10), lapse_depth=same(5))
    chance = lived(lapsing, 300).chance[:, 100:]
    assert np.unique(chance[~np.isnan(chance)].round(6)).size == 2
    assert np.nanmean(chance < 0.5) == pytest.approx(0.05 / (0.05 + 0.1), abs=0.03)


def test_some_give_up_for_good() -> None:
    share = share_by_day(replace(crowd(HABITS, 3.0), end_chance=same(0.01), lapse_depth=same(6)), 300)
    assert share[:5].mean() > 0.9
    assert share[-20:].mean() == pytest.approx(0.95 * 0.99**290 + 0.05, abs=0.04)


def test_a_season_has_its_peak_and_its_low() -> None:
    share = share_by_day(replace(crowd(HABITS), season=same(1.5), season_peak=same(100)), 366)
    assert share[90:110].mean() > 0.78
    assert share[273:293].mean() < 0.22


def test_enthusiasm_fades() -> None:
    share = share_by_day(replace(crowd(HABITS), enthusiasm=same(2), enthusiasm_days=same(10)), 100)
    assert share[:4].mean() > 0.8
    assert share[60:].mean() == pytest.approx(0.5, abs=0.02)
