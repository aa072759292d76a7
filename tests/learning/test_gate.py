"""Facts about who is in charge."""

import numpy as np
import pytest

from habit_desktop.learning.gate import START, Gate, Predictor, day_gate
from habit_desktop.learning.odds import Floats, logit


def said(rules: float, network: float, habits: int = 1, prior: float = 0.5) -> Floats:
    """The log-odds of the predictors for some habits."""
    return logit(np.tile([[rules], [prior], [network]], habits))


def earned(*weights: float) -> Floats:
    """The weights after a day, from what the predictors earned on it."""
    gained: Floats = 0.95 * np.array(weights) / sum(weights) + 0.05 * START
    return gained


def test_before_anything_was_predicted_the_prior_has_most_to_say() -> None:
    assert pytest.approx(np.array([[1, 6, 2], [1, 6, 2]]) / 9) == Gate(2).weights.T


def test_who_was_right_gains_weight() -> None:
    gate = Gate(1)
    gate.learn(said(rules=0.5, network=0.8), np.array([1.0]))
    assert gate.pooled == pytest.approx(earned(1 * 5, 6 * 5, 2 * 8))


def test_a_day_of_several_habits_is_one_step() -> None:
    gate = Gate(2)
    gate.learn(said(0.5, 0.8, habits=2), np.array([1.0, 1.0]))
    assert gate.pooled == pytest.approx(earned(1 * 25, 6 * 25, 2 * 64))


def test_a_day_without_outcomes_or_predictions_moves_nothing() -> None:
    gate = Gate(1)
    gate.learn(said(0.5, 0.8), np.array([np.nan]))
    gate.learn(np.array([[0.0], [np.nan], [0.0]]), np.array([1.0]))
    assert gate.pooled.tolist() == START.tolist()


def test_the_weights_are_the_same_bits_whatever_the_habits_order_and_the_absent_ones() -> None:
    rng = np.random.default_rng(0)
    logits, outcomes = rng.normal(size=(3, 30)), (rng.random(30) < 0.5).astype(np.float64)
    gate, shuffled = Gate(30), Gate(42)
    order = rng.permutation(30)
    gate.learn(logits, outcomes)
    absent = np.full(12, np.nan)
    shuffled.learn(np.hstack([logits[:, order], rng.normal(size=(3, 12))]), np.hstack([outcomes[order], absent]))
    assert gate.pooled.tobytes() == shuffled.pooled.tobytes()
    assert gate.weights[:, order].tobytes() == np.ascontiguousarray(shuffled.weights[:, :30]).tobytes()


def test_a_predictor_that_fails_keeps_a_little_weight_and_can_return() -> None:
    gate = Gate(1)
    for _ in range(500):
        gate.learn(said(rules=0.9, network=0.1, prior=0.1), np.array([1.0]))
    assert gate.pooled[Predictor.NETWORK] >= 0.01
    for _ in range(10):
        gate.learn(said(rules=0.1, network=0.9, prior=0.1), np.array([1.0]))
    assert gate.pooled[Predictor.NETWORK] > 0.9


def test_the_served_log_odds_are_the_weighted_mean() -> None:
    served = Gate(2).serve(np.array([[1.0, -2.0], [1.0, 7.0], [10.0, -2.0]]))
    assert served == pytest.approx([3.0, 4.0])


def test_a_network_that_says_what_the_rules_say_is_served_as_exactly_that() -> None:
    gate = Gate(100)
    gate.learn(said(0.5, 0.8, habits=100), np.ones(100))
    rules = np.random.default_rng(1).normal(size=100)
    assert gate.serve(np.stack([rules, rules, rules])).tobytes() == rules.tobytes()


def test_what_is_right_of_one_habit_and_wrong_of_another_leans_each_its_own_way() -> None:
    gate = Gate(2)
    for _ in range(30):
        gate.learn(said(rules=0.5, network=0.8, habits=2), np.array([1.0, 0.0]))
    right, wrong = gate.weights[Predictor.NETWORK]
    assert right > 0.5 > 5 * wrong


def test_several_looks_at_a_habits_day_weigh_as_one() -> None:
    once, thrice = day_gate(1), day_gate(1)
    voices = logit(np.array([[0.5], [0.8]]))
    once.learn(voices, np.array([1.0]))
    thrice.learn(np.stack([voices] * 3), np.ones((3, 1)))
    assert thrice.weights == pytest.approx(once.weights)


def test_a_look_at_a_day_already_done_teaches_nothing() -> None:
    gate = day_gate(1)
    gate.learn(logit(np.array([[[0.5], [0.8]]])), np.array([[np.nan]]))
    assert gate.weights.tolist() == day_gate(1).weights.tolist()
