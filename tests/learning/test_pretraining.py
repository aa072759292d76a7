"""Facts about learning the prior from simulated people."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.dataset import build
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.mlp import forward, loss
from habit_desktop.learning.odds import sigmoid
from habit_desktop.learning.pretraining import Course, equal_habits, pretrained, rows_before, served_to_beginners
from habit_desktop.learning.prior import from_bytes, prior, to_bytes
from habit_desktop.learning.simulator.life import simulate
from habit_desktop.resources import resource
from tests.learning.strips import grid, some_days

SHORT = Course(people=20, people_held_out=10, people_measured=10, days=60, epochs=2)
SHIPPED = from_bytes(resource("prior.network").read_bytes())
LIFE = simulate(300, 300, np.random.default_rng(98765))
ROWS, _ = build(LIFE.outcomes, LIFE.first_weekday, LIFE.person)


def test_the_same_seed_gives_the_same_bits_and_another_seed_other_ones() -> None:
    first, again, other = (to_bytes(pretrained(seed, SHORT)) for seed in (1, 1, 2))
    assert first == again != other


def test_how_many_people_are_measured_moves_no_weight() -> None:
    few, more = (pretrained(1, replace(SHORT, people_measured=people)) for people in (5, 10))
    assert few.parameters.tobytes() == more.parameters.tobytes()
    assert few.spread.below.tobytes() != more.spread.below.tobytes()


def test_a_prior_that_helps_no_stranger_is_not_taken() -> None:
    wild = Course(people=2, people_held_out=20, people_measured=2, days=30, epochs=1, learning_rate=10.0)
    made = pretrained(1, wild)
    assert made.parameters.tolist() == prior().tolist()
    assert made.loss_after == made.loss_before


def test_all_habits_weigh_the_same() -> None:
    rows, _ = build(grid("xx.x", "-.x-", "--xx"), 0)
    weight = equal_habits(rows)
    assert np.bincount(rows.habit, weight) == pytest.approx([1, 1, 1])


def test_the_rows_before_a_row_count_its_habits_first_one() -> None:
    rows, _ = build(grid("xx.x", "-.x-", "--xx"), 0)
    assert list(zip(rows.habit.tolist(), rows_before(rows).tolist(), strict=True)) == [
        (0, 1),
        (0, 2),
        (1, 1),
        (0, 3),
        (2, 1),
    ]


def test_beginners_are_served_what_a_learner_serves_before_any_outcome() -> None:
    memory = Memory.of(some_days(3, 5, 40), 0)
    said = forecast(memory, SHIPPED.parameters, Gate(5), prior=SHIPPED.parameters)
    morning = said.morning
    assert sigmoid(served_to_beginners(SHIPPED.parameters, morning.x, morning.rules_logit)).tolist() == (
        said.served.tolist()
    )


def test_the_shipped_prior_knows_simulated_strangers_better_than_the_rules() -> None:
    weight = equal_habits(ROWS)
    by_rules, by_prior = (loss(p, ROWS.x, ROWS.rules_logit, ROWS.y, weight) for p in (prior(), SHIPPED.parameters))
    assert by_prior < by_rules - 0.005


@pytest.mark.parametrize("decile", range(10))
def test_the_chances_of_the_shipped_prior_are_near_the_truth_of_strangers(decile: int) -> None:
    chance = sigmoid(ROWS.rules_logit + forward(SHIPPED.parameters, ROWS.x))
    place = (chance >= decile / 10) & (chance < (decile + 1) / 10)
    truth = LIFE.chance[ROWS.habit[place], ROWS.day[place]]
    assert chance[place].mean() == pytest.approx(truth.mean(), abs=0.03)
