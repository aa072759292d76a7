"""Facts about how far the truth lies from what is served."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.odds import Floats, logit, sigmoid
from habit_desktop.learning.prior import from_bytes
from habit_desktop.learning.spread import UNMEASURED, Spread, measured
from habit_desktop.resources import resource

SHIPPED = from_bytes(resource("prior.network").read_bytes()).spread
AGES = np.array([0, 1, 3, 7, 15, 30, 60, 120, 240])
NEWCOMERS: Floats = np.linspace(-2, 3, 101)


def range_of(spread: Spread, chance: float, rows: int) -> tuple[float, float]:
    """The range around one chance."""
    served = logit(np.array([chance]))
    below, above = spread.around(served, np.array([rows]))
    return float(sigmoid(served + below)[0]), float(sigmoid(served + above)[0])


def luck(samples: int, seed: int) -> tuple[Floats, Floats]:
    """Log-odds of any size, and normal luck."""
    rng = np.random.default_rng(seed)
    return rng.uniform(-4, 4, samples), rng.normal(0, 1, samples)


def test_the_tails_of_normal_luck_are_found_at_every_age() -> None:
    served, distance = luck(60_000, 1)
    rows = np.random.default_rng(2).choice(AGES[1:], 60_000)
    spread = measured(served, rows, served + distance, NEWCOMERS)
    assert spread.below[1:] == pytest.approx(-1.28, abs=0.16)
    assert spread.above[1:] == pytest.approx(1.28, abs=0.16)


def test_what_is_measured_at_one_age_says_little_of_another() -> None:
    served, distance = luck(20_000, 3)
    rows = np.where(np.arange(20_000) % 2, 3, 120)
    spread = measured(served, rows, served + np.where(rows == 3, 2, 1) * distance, NEWCOMERS)
    assert spread.above[[2, 7]].mean(axis=1) == pytest.approx([2.56, 1.28], abs=0.1)


def test_before_its_first_row_a_habit_may_be_like_any_habit_whatever_is_served() -> None:
    served, distance = luck(1000, 4)
    spread = measured(served, np.full(1000, 7), served + distance, NEWCOMERS)
    ranges = [range_of(spread, chance, 0) for chance in (0.2, 0.45, 0.8)]
    assert logit(np.array(ranges)) == pytest.approx(np.tile([-1.5, 2.5], (3, 1)))


def test_log_odds_that_were_never_met_take_after_the_nearest_that_were() -> None:
    served, distance = np.zeros(1000), luck(1000, 5)[1]
    spread = measured(served, np.full(1000, 7), distance, NEWCOMERS)
    assert np.ptp(spread.below[3]) == np.ptp(spread.above[3]) == 0


def test_an_age_that_was_never_met_takes_after_the_younger_one() -> None:
    served, distance = luck(1000, 6)
    spread = measured(served, np.full(1000, 7), served + distance, NEWCOMERS)
    assert spread.below[2].tolist() == spread.below[0].tolist()
    assert spread.below[8].tolist() == spread.below[3].tolist()


@given(chance=st.floats(1e-6, 1 - 1e-6), rows=st.integers(0, 5000))
def test_a_range_is_never_without_its_chance_and_never_certain(chance: float, rows: int) -> None:
    low, high = range_of(SHIPPED, chance, rows)
    rounding = 1e-12
    assert 0 < low <= chance + rounding
    assert chance - rounding <= high < 1


@given(served=st.floats(-4.5, 4.5), rows=st.integers(8, 2000))
def test_one_more_day_moves_a_range_a_little(served: float, rows: int) -> None:
    here, later = (
        SHIPPED.around(np.array([at]), np.array([seen])) for at, seen in ((served, rows), (served, rows + 1))
    )
    assert np.ravel(later) == pytest.approx(np.ravel(here), abs=0.2)


@pytest.mark.parametrize("chance", [0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95])
def test_a_range_narrows_as_more_is_known(chance: float) -> None:
    widths = [high - low for low, high in (range_of(SHIPPED, chance, rows) for rows in (1, 7, 30, 120, 365))]
    assert widths == sorted(widths, reverse=True)


def test_nothing_is_claimed_of_a_habit_without_a_row() -> None:
    low, high = range_of(SHIPPED, 0.5, 0)
    assert low < 0.2
    assert high > 0.95


def test_a_person_without_habits_has_no_range() -> None:
    below, above = SHIPPED.around(np.zeros(0), np.zeros(0, dtype=np.int64))
    assert below.tolist() == above.tolist() == []


def test_what_nobody_measured_is_wide_at_every_age() -> None:
    assert range_of(UNMEASURED, 0.5, 0) == range_of(UNMEASURED, 0.5, 1000) == pytest.approx((0.047, 0.953), abs=0.001)


@pytest.mark.parametrize("torn", [np.zeros((9, 8)), np.zeros(81), np.full((9, 9), np.inf)])
def test_a_table_that_cannot_be_read_everywhere_is_refused(torn: Floats) -> None:
    with pytest.raises(ValueError, match="each knot"):
        Spread(UNMEASURED.below, torn)
