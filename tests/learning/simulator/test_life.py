"""Facts about simulated days and their true chances."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.simulator.life import Life, live, simulate
from tests.learning.simulator.crowd import crowd, lived

LIFE = simulate(300, 300, np.random.default_rng(1))


def rows(life: Life, day: int) -> list[bool]:
    """Which habits have a row on a day."""
    return [bool(row) for row in ~np.isnan(life.outcomes[:, day])]


def test_the_same_seed_gives_the_same_lives_and_another_seed_others() -> None:
    first, again, other = (simulate(20, 60, np.random.default_rng(seed)) for seed in (5, 5, 6))
    assert first.chance.tobytes() == again.chance.tobytes()
    assert first.outcomes.tobytes() == again.outcomes.tobytes()
    assert first.outcomes.tobytes() != other.outcomes.tobytes()


@pytest.mark.parametrize("decile", range(10))
def test_what_is_said_to_be_true_comes_true(decile: int) -> None:
    known = ~np.isnan(LIFE.chance)
    chance, done = LIFE.chance[known], LIFE.outcomes[known]
    place = (chance >= decile / 10) & (chance < (decile + 1) / 10)
    assert place.sum() > 1000
    assert done[place].mean() == pytest.approx(chance[place].mean(), abs=0.02)


@pytest.mark.parametrize("shown", [True, False])
def test_each_of_the_two_worlds_comes_true(shown: bool) -> None:
    world = ~np.isnan(LIFE.chance) & (LIFE.reminded == shown)
    said = LIFE.with_reminder if shown else LIFE.on_own
    assert LIFE.outcomes[world].mean() == pytest.approx(said[world].mean(), abs=0.01)


def test_a_true_chance_lies_between_never_and_always() -> None:
    known = ~np.isnan(LIFE.chance)
    for chance in (LIFE.chance, LIFE.on_own, LIFE.with_reminder):
        assert ((chance[known] > 0) & (chance[known] < 1)).all()


def test_a_first_row_is_done_and_its_chance_is_not_told() -> None:
    begun = [row for row in range(len(LIFE.person)) if (~np.isnan(LIFE.outcomes[row])).any()]
    first = [int(np.flatnonzero(~np.isnan(LIFE.outcomes[row]))[0]) for row in begun]
    assert (LIFE.outcomes[begun, first] == 1).all()
    assert np.isnan(LIFE.chance[begun, first]).all()
    assert (np.isnan(LIFE.chance) != np.isnan(LIFE.outcomes)).sum() == len(begun)


def test_short_histories_are_as_common_as_long_ones() -> None:
    lengths = (~np.isnan(LIFE.outcomes)).sum(axis=1)
    assert 0.2 < (lengths < 30).mean() < 0.5
    assert 0.1 < (lengths > 200).mean() < 0.4


def test_a_habit_has_rows_only_while_it_is_tracked() -> None:
    traits = crowd(2, level=4.6)
    life = live(traits, np.array([0, 10]), np.array([20, 25]), 30, np.random.default_rng(0))
    assert [rows(life, day) for day in (5, 15, 22, 27)] == [[True, False], [True, True], [False, True], [False, False]]


def test_skipped_days_are_no_rows() -> None:
    traits = replace(crowd(100, level=4.6), skip_chance=np.full(100, 0.2))
    assert np.isnan(lived(traits, 200).outcomes).mean() == pytest.approx(0.2, abs=0.02)


def test_a_busy_day_is_shared_by_a_persons_habits_and_by_nobody_else() -> None:
    traits = replace(crowd(200, people=100), busy_chance=np.full(100, 0.3), busy_cost=np.full(200, 4.0))
    done = lived(traits, 400).outcomes[:, 1:] == 1
    own, other = np.corrcoef(done[0:100].ravel(), done[100:200].ravel())[0, 1], np.corrcoef(done[0], done[101])[0, 1]
    assert own > 0.15
    assert abs(other) < 0.15
