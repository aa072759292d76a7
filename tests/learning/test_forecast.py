"""Facts about the chances of a day."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.forecast import chance_range, forecast
from habit_desktop.learning.gate import START, Gate, Predictor
from habit_desktop.learning.inputs import Today
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats, logit
from habit_desktop.learning.prior import prior
from tests.learning.strips import grids, some_days

NETWORK = np.random.default_rng(0).normal(0, 0.3, SIZE)
MEMORY = Memory.of(some_days(9, 5, 60), 2)


def test_an_untrained_network_serves_exactly_the_rules() -> None:
    said = forecast(MEMORY, prior(), Gate())
    assert said.served.tobytes() == said.rules.tobytes() == said.network.tobytes()
    assert said.rules == pytest.approx(MEMORY.rules.predict().mixture, abs=1e-15)


def test_the_served_chance_lies_between_the_rules_the_prior_and_the_network() -> None:
    said = forecast(MEMORY, NETWORK, Gate(), prior=-NETWORK)
    assert logit(said.served) == pytest.approx(START @ said.logits)
    assert (said.logits[Predictor.PRIOR] != said.logits[Predictor.RULES]).all()
    assert said.logits[Predictor.NETWORK] == pytest.approx(logit(said.network))


def test_the_day_so_far_reaches_the_network_and_not_the_rules() -> None:
    so_far = Today(np.full(5, 2.0), np.zeros(5), np.full(5, 18.0), np.ones(5))
    start, now = forecast(MEMORY, NETWORK, Gate()), forecast(MEMORY, NETWORK, Gate(), so_far)
    assert start.rules.tobytes() == now.rules.tobytes()
    assert (start.network != now.network).all()


def test_without_the_hour_the_chance_now_is_the_days() -> None:
    said = forecast(MEMORY, NETWORK, Gate())
    assert said.now.tobytes() == said.served.tobytes()


def test_not_done_yet_when_half_are_usually_done_halves_the_odds() -> None:
    said = forecast(MEMORY, NETWORK, Gate(), later=np.full(5, 0.5))
    assert said.now / (1 - said.now) == pytest.approx(0.5 * said.served / (1 - said.served))
    assert (said.low <= said.now).all()
    assert (said.now <= said.high).all()


@given(outcomes=grids())
def test_the_range_holds_the_chance(outcomes: Floats) -> None:
    said = forecast(Memory.of(outcomes, 0), NETWORK, Gate())
    assert (said.low <= said.served).all()
    assert (said.served <= said.high).all()


@given(chance=st.floats(0, 1), rows=st.floats(0, 1e4))
def test_a_range_stays_within_zero_and_one_and_holds_any_chance(chance: float, rows: float) -> None:
    low, high = chance_range(np.array([chance]), np.array([rows]))
    assert 0 <= low[0] <= chance <= high[0] <= 1


def test_a_range_is_wide_for_a_new_habit_and_narrows_with_what_is_known() -> None:
    low, high = chance_range(np.full(3, 0.5), np.array([0.0, 10.0, 40.0]))
    width = high - low
    assert width[0] > 0.7
    assert width[0] > width[1] > width[2] > 0.1


def test_a_range_of_eighty_percent_holds_four_of_five_true_rates() -> None:
    rng, rows = np.random.default_rng(1), 40
    true_rates = rng.uniform(0.1, 0.9, 4000)
    low, high = chance_range(rng.binomial(rows, true_rates) / rows, np.full(4000, rows - 1.0))
    assert ((low <= true_rates) & (true_rates <= high)).mean() == pytest.approx(0.8, abs=0.03)
