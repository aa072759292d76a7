"""Facts about who is in charge."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.dataset import build
from habit_desktop.learning.gate import START, Gate, Predictor, Refusal, judge
from habit_desktop.learning.mlp import SIZE, layers
from habit_desktop.learning.odds import Floats, logit
from habit_desktop.learning.prior import prior
from habit_desktop.learning.training import Trained
from tests.learning.strips import some_days

ROWS = build(some_days(8, 4, 200), 0)[0]


def candidate(correction: float = 0.1) -> Trained:
    """A network that adds the same correction to every chance."""
    parameters = prior()
    layers(parameters)[-1][1][0] = correction
    return Trained(parameters, len(ROWS), loss_before=0.6, loss_after=0.5)


def said(rules: float, network: float, habits: int = 1, prior: float = 0.5) -> Floats:
    """The log-odds of the predictors for some habits."""
    return logit(np.tile([[rules], [prior], [network]], habits))


def earned(*weights: float) -> Floats:
    """The weights after a day, from what the predictors earned on it."""
    gained: Floats = 0.95 * np.array(weights) / sum(weights) + 0.05 * START
    return gained


def test_before_anything_was_predicted_the_prior_has_most_to_say() -> None:
    assert Gate().weights == pytest.approx([1 / 9, 6 / 9, 2 / 9])


def test_who_was_right_gains_weight() -> None:
    gate = Gate()
    gate.learn(said(rules=0.5, network=0.8), np.array([1.0]))
    assert gate.weights == pytest.approx(earned(1 * 5, 6 * 5, 2 * 8))


def test_a_day_of_several_habits_is_one_step() -> None:
    gate = Gate()
    gate.learn(said(0.5, 0.8, habits=2), np.array([1.0, 1.0]))
    assert gate.weights == pytest.approx(earned(1 * 25, 6 * 25, 2 * 64))


def test_a_day_without_outcomes_or_predictions_moves_nothing() -> None:
    gate = Gate()
    gate.learn(said(0.5, 0.8), np.array([np.nan]))
    gate.learn(np.array([[0.0], [np.nan], [0.0]]), np.array([1.0]))
    assert gate.weights.tolist() == START.tolist()


def test_the_weights_are_the_same_bits_whatever_the_habits_order_and_the_absent_ones() -> None:
    rng = np.random.default_rng(0)
    logits, outcomes = rng.normal(size=(3, 30)), (rng.random(30) < 0.5).astype(np.float64)
    gate, shuffled = Gate(), Gate()
    order = rng.permutation(30)
    gate.learn(logits, outcomes)
    absent = np.full(12, np.nan)
    shuffled.learn(np.hstack([logits[:, order], rng.normal(size=(3, 12))]), np.hstack([outcomes[order], absent]))
    assert gate.weights.tobytes() == shuffled.weights.tobytes()


def test_a_predictor_that_fails_keeps_a_little_weight_and_can_return() -> None:
    gate = Gate()
    for _ in range(500):
        gate.learn(said(rules=0.9, network=0.1, prior=0.1), np.array([1.0]))
    assert gate.weights[Predictor.NETWORK] >= 0.01
    for _ in range(10):
        gate.learn(said(rules=0.1, network=0.9, prior=0.1), np.array([1.0]))
    assert gate.weights[Predictor.NETWORK] > 0.9


def test_the_served_log_odds_are_the_weighted_mean() -> None:
    served = Gate().serve(np.array([[1.0, -2.0], [1.0, 7.0], [10.0, -2.0]]))
    assert served == pytest.approx([3.0, 4.0])


def test_a_network_that_says_what_the_rules_say_is_served_as_exactly_that() -> None:
    gate = Gate()
    gate.learn(said(0.5, 0.8), np.array([1.0]))
    rules = np.random.default_rng(1).normal(size=100)
    assert gate.serve(np.stack([rules, rules, rules])).tobytes() == rules.tobytes()


def test_a_modest_candidate_that_fits_better_is_accepted() -> None:
    assert judge(candidate(), prior(), ROWS) is None


def test_a_candidate_for_other_inputs_is_refused() -> None:
    assert judge(candidate(), prior(), ROWS, schema="0123456789abcdef") is Refusal.SCHEMA
    assert judge(replace(candidate(), parameters=np.zeros(SIZE + 1)), prior(), ROWS) is Refusal.SCHEMA


@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_a_candidate_with_a_broken_number_is_refused(number: float) -> None:
    broken = candidate()
    broken.parameters[17] = number
    assert judge(broken, prior(), ROWS) is Refusal.NOT_FINITE
    assert judge(replace(candidate(), loss_after=number), prior(), ROWS) is Refusal.NOT_FINITE


def test_a_candidate_that_fits_no_better_is_refused() -> None:
    assert judge(replace(candidate(), loss_after=0.6), prior(), ROWS) is Refusal.NO_BETTER


def test_a_candidate_that_moves_the_chances_too_far_is_refused() -> None:
    assert judge(candidate(correction=1.01), prior(), ROWS) is Refusal.MOVED_TOO_FAR
    assert judge(candidate(correction=1.01), candidate(correction=0.5).parameters, ROWS) is None


def test_a_candidate_whose_chances_are_far_too_bold_is_refused_once_rows_can_say_so() -> None:
    rng = np.random.default_rng(3)
    even = (rng.random(len(ROWS)) < 0.5).astype(np.float64)
    bold = replace(ROWS, rules_logit=rng.choice([-2.0, 2.0], len(ROWS)), y=even)
    assert judge(candidate(), prior(), bold) is Refusal.CALIBRATION
    assert judge(candidate(), prior(), bold.latest(3)) is None
