"""Facts about what was said beside what happened."""

import numpy as np
import pytest

from habit_desktop.learning.account import FEWEST_OUTCOMES, Lean
from habit_desktop.learning.odds import logit, sigmoid
from habit_desktop.learning.rightness import reliability_of, wilson
from habit_desktop.learning.track import Track, track


def said(chances: list[float], outcomes: list[int], made: int = 1) -> Track:
    """One habit's judged days; a first row, which is never judged, stands before them."""
    p, y = [0.5, *chances], [1, *outcomes]
    return track((0,) * len(p), range(1, len(p) + 1), (made,) * len(p), p, p, p, (None,) * len(p), y)


def lived(stretch: float, days: int = 2000) -> Track:
    """Days whose truth lies `stretch` times as far from even as what is said of them."""
    rng = np.random.default_rng(3)
    chances = rng.uniform(0.1, 0.9, days)
    outcomes = (rng.random(days) < sigmoid(stretch * logit(chances))).astype(int)
    return said(chances.tolist(), outcomes.tolist())


def test_counts_and_means_of_a_hand_worked_case() -> None:
    told = reliability_of(said([0.15] * 30 + [0.75] * 40, [1, 0, 0] * 10 + [1, 1, 1, 0] * 10))
    assert (told.days, told.replayed) == (70, 0)
    assert (told.said, told.happened) == pytest.approx(((0.15 * 30 + 0.75 * 40) / 70, 40 / 70))
    assert [(dot.count, dot.done) for dot in told.dots] == [(30, 10), (40, 30)]
    assert [dot.said for dot in told.dots] == pytest.approx([0.15, 0.75])


def test_before_sixty_outcomes_there_are_no_dots() -> None:
    few = said([0.5] * (FEWEST_OUTCOMES - 1), [1] * (FEWEST_OUTCOMES - 1))
    assert (reliability_of(few).days, reliability_of(few).dots) == (59, ())
    assert reliability_of(said([0.5] * FEWEST_OUTCOMES, [1] * FEWEST_OUTCOMES)).dots


def test_days_worked_out_afterwards_are_counted_as_such() -> None:
    assert reliability_of(said([0.5] * 3, [1, 0, 1], made=0)).replayed == 3


def test_nothing_judged_is_nothing_claimed() -> None:
    assert reliability_of(said([], [])).days == 0


@pytest.mark.parametrize(("stretch", "lean"), [(1.0, Lean.EVEN), (0.5, Lean.TOO_SURE), (2.0, Lean.TOO_CAREFUL)])
def test_a_clear_lean_is_told(stretch: float, lean: Lean) -> None:
    assert reliability_of(lived(stretch)).lean is lean


def test_always_the_same_chance_has_no_lean() -> None:
    assert reliability_of(said([0.5] * 60, [1, 0] * 30)).lean is Lean.EVEN


def test_wilsons_range_of_a_worked_example() -> None:
    assert wilson(8, 10, z=1.96) == pytest.approx((0.490, 0.943), abs=1e-3)


@pytest.mark.parametrize("done", [0, 5])
def test_a_range_stays_between_nothing_and_all(done: int) -> None:
    low, high = wilson(done, 5)
    assert 0 <= low < high <= 1
