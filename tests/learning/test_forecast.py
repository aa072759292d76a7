"""Facts about the chances of a day."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import START, Gate, Predictor
from habit_desktop.learning.hours import shares_later
from habit_desktop.learning.look import look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats, logit
from habit_desktop.learning.prior import from_bytes, prior
from habit_desktop.resources import resource
from tests.learning.strips import grids, some_days

NETWORK = np.random.default_rng(0).normal(0, 0.3, SIZE)
MEMORY = Memory.of(some_days(9, 5, 60), 2)
EVENING = look(18.0, 2, [0] * 5, [1] * 5, [False] * 5, [True] * 5, shares_later([[7.0, 12.0, 19.0, 20.0]] * 5, 18))
SHIPPED = from_bytes(resource("prior.network").read_bytes())
SPREAD = SHIPPED.spread


def test_an_untrained_network_serves_exactly_the_rules() -> None:
    said = forecast(MEMORY, prior(), Gate(5))
    assert said.served.tobytes() == said.rules.tobytes() == said.network.tobytes()
    assert said.rules == pytest.approx(MEMORY.rules.predict().mixture, abs=1e-15)


def test_the_served_chance_lies_between_the_rules_the_prior_and_the_network() -> None:
    said = forecast(MEMORY, NETWORK, Gate(5), prior=-NETWORK)
    assert logit(said.served) == pytest.approx(START @ said.logits)
    assert (said.logits[Predictor.PRIOR] != said.logits[Predictor.RULES]).all()
    assert said.logits[Predictor.NETWORK] == pytest.approx(logit(said.network))


def test_the_day_so_far_moves_the_chance_that_is_left_and_not_the_days() -> None:
    start, now = forecast(MEMORY, NETWORK, Gate(5)), forecast(MEMORY, NETWORK, Gate(5), EVENING)
    assert start.served.tobytes() == now.served.tobytes()
    assert (start.now != now.now).all()


def test_a_reminder_shown_today_has_no_part_in_the_chance_on_ones_own() -> None:
    said = forecast(MEMORY, NETWORK, Gate(5), EVENING)
    alone = forecast(MEMORY, NETWORK, Gate(5), EVENING.without_reminders())
    assert said.on_own.tolist() == alone.now.tolist() == alone.on_own.tolist()
    assert (said.on_own != said.now).all()


def test_without_a_look_the_chance_now_is_the_days() -> None:
    said = forecast(MEMORY, NETWORK, Gate(5))
    assert said.now.tobytes() == said.on_own.tobytes() == said.served.tobytes()


def test_not_done_yet_when_half_are_usually_done_halves_the_odds() -> None:
    said = forecast(MEMORY, prior(), Gate(5), replace(EVENING, later=np.full(5, 0.5)))
    assert said.now / (1 - said.now) == pytest.approx(0.5 * said.served / (1 - said.served))
    assert (said.low < said.now).all()
    assert (said.now < said.high).all()


@given(outcomes=grids())
def test_the_range_holds_the_chance(outcomes: Floats) -> None:
    said = forecast(Memory.of(outcomes, 0), NETWORK, Gate(len(outcomes)), spread=SPREAD)
    assert (said.low <= said.served).all()
    assert (said.served <= said.high).all()


def test_the_range_is_that_of_the_rows_seen() -> None:
    said = forecast(MEMORY, NETWORK, Gate(5), spread=SPREAD)
    below, above = SPREAD.around(logit(said.served), MEMORY.rules.situation.rows_seen)
    assert logit(said.low) == pytest.approx(logit(said.served) + below)
    assert logit(said.high) == pytest.approx(logit(said.served) + above)


def test_during_the_day_the_range_moves_as_far_as_the_chance() -> None:
    start, now = (forecast(MEMORY, NETWORK, Gate(5), at, spread=SPREAD) for at in (None, EVENING))
    moved = logit(now.now) - logit(start.now)
    assert (moved != 0).all()
    assert logit(now.low) - logit(start.low) == pytest.approx(moved)
    assert logit(now.high) - logit(start.high) == pytest.approx(moved)


def test_a_new_habit_is_served_the_priors_chance_and_nearly_any_other_would_be_no_surprise() -> None:
    blank = Memory(1, 0)
    said = forecast(blank, SHIPPED.parameters, Gate(1), prior=SHIPPED.parameters, spread=SHIPPED.spread)
    assert said.rules == pytest.approx(0.5)
    assert said.network.tolist() == said.prior.tolist()
    assert said.rules[0] > said.served[0] > said.prior[0] > 0.4
    assert said.low[0] < 0.2
    assert said.high[0] > 0.95


def test_without_a_measured_spread_nothing_is_known_of_the_truth() -> None:
    said = forecast(MEMORY, NETWORK, Gate(5))
    assert logit(said.high) - logit(said.low) == pytest.approx(6.0)
