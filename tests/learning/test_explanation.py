"""Facts about why a chance is what it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.contribution import Feature
from habit_desktop.learning.explanation import Explanation, explain
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.inputs import INPUTS, Today
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import prior
from tests.learning.strips import grid, grids


def explained(
    outcomes: Floats, network: Floats, today: Today | None = None, gate: Gate | None = None, later: float = 1.0
) -> Explanation:
    """Why the first habit has its chance."""
    memory, gate = Memory.of(outcomes, 0), gate or Gate()
    said = forecast(memory, network, gate, today, np.full(len(outcomes), later))
    return explain(said, memory, outcomes[0], 0, network, gate, np.zeros(10))


def a_network(seed: int, size: float) -> Floats:
    """Any network."""
    return np.random.default_rng(seed).normal(0, size, SIZE)


def points(explanation: Explanation) -> dict[Feature, float]:
    """The points of each feature."""
    return {part.feature: part.points for part in explanation.contributions}


def counts(explanation: Explanation) -> dict[Feature, tuple[int | None, int | None]]:
    """The evidence of each feature."""
    return {part.feature: (part.done, part.of) for part in explanation.contributions}


@given(outcomes=grids(), seed=st.integers(0, 9), size=st.sampled_from([0.0, 1e-7, 0.1, 0.5]), later=st.floats(0.001, 1))
def test_the_points_add_up_to_the_way_from_the_long_run_rate_to_the_chance(
    outcomes: Floats, seed: int, size: float, later: float
) -> None:
    told = explained(outcomes, a_network(seed, size), later=later)
    assert sum(points(told).values()) == pytest.approx(100 * (told.chance - told.base), abs=1e-9)


def test_every_feature_is_told_once() -> None:
    told = [part.feature for part in explained(grid("x.x"), prior()).contributions]
    assert sorted(told) == sorted(Feature)


def test_the_features_of_the_network_carry_the_keys_of_its_inputs() -> None:
    assert [feature.value for feature in list(Feature)[-10:]] == [item.key for item in INPUTS]


def test_a_silent_network_moves_nothing() -> None:
    told = explained(grid("xx.x-.xx.."), prior())
    assert [part.points for part in told.contributions[3:]] == [0.0] * 11


def test_a_good_spell_lifts_the_chance_over_the_long_run_rate() -> None:
    told = points(explained(grid("." * 60 + "x" * 20), prior()))
    assert told[Feature.RECENT] > 10


def test_a_weekday_that_is_always_kept_lifts_its_own_chance() -> None:
    told = explained(grid("x......" * 8), prior())
    assert points(told)[Feature.WEEKDAY_RULE] > 5
    assert counts(told)[Feature.WEEKDAY_RULE] == (8, 8)


def test_the_usual_correction_of_the_network_is_a_pattern_of_its_own() -> None:
    network = prior()
    network[-1] = 1.0
    told = points(explained(grid("x.xx"), network))
    assert told[Feature.OTHER_RULES] > 3
    assert told[Feature.STREAK] == pytest.approx(0, abs=1e-12)


def test_what_the_prior_corrects_is_told_with_the_network() -> None:
    outcomes, prior_network = grid("xx.x.xxx"), a_network(4, 0.3)
    memory, gate = Memory.of(outcomes, 0), Gate()
    said = forecast(memory, prior(), gate, prior=prior_network)
    told = explain(said, memory, outcomes[0], 0, prior(), gate, np.zeros(10), prior=prior_network)
    assert points(told)[Feature.STREAK] != 0
    assert sum(points(told).values()) == pytest.approx(100 * (told.chance - told.base), abs=1e-9)


def test_hours_that_passed_without_a_mark_take_away() -> None:
    told = points(explained(grid("x.xxx"), prior(), later=0.1))
    assert told[Feature.HOUR] < -20
    assert points(explained(grid("x.xxx"), prior()))[Feature.HOUR] == 0


def test_a_rhythm_of_two_days_is_told_by_the_days_since_done() -> None:
    told = explained(grid("x." * 30), prior())
    assert points(told)[Feature.SINCE_DONE_RULE] > 20
    assert counts(told)[Feature.SINCE_DONE_RULE] == (16, 16)


def test_the_strongest_reasons_come_first_whatever_their_sign() -> None:
    strongest = explained(grid("x......" * 8), a_network(1, 0.3)).strongest(3)
    sizes = [abs(part.points) for part in strongest]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3


def test_what_happened_today_counts_where_the_network_has_learned_of_it() -> None:
    so_far = Today(np.array([3.0]), np.zeros(1), np.array([18.5]), np.zeros(1))
    told = points(explained(grid("x.xx"), a_network(2, 0.3), so_far))
    assert told[Feature.APP_OPENINGS] != 0
    assert told[Feature.HOUR] != 0
    assert told[Feature.REMINDED] == 0


def test_without_any_row_no_count_is_told() -> None:
    assert set(counts(explained(grid("--"), prior())).values()) == {(None, None)}


def test_a_network_that_lost_its_say_moves_less() -> None:
    outcomes, network = grid("x.xxx.x"), a_network(3, 0.3)
    gate = Gate()
    gate.weights = gate.weights * [1.0, 1.0, 0.1]
    usual, tenth = points(explained(outcomes, network)), points(explained(outcomes, network, gate=gate))
    assert abs(tenth[Feature.STREAK]) < 0.3 * abs(usual[Feature.STREAK])
