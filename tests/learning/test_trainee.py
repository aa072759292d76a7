"""Proofs that slopes are what they claim to be."""

import numpy as np
import pytest

from habit_desktop.learning import trainee
from habit_desktop.learning.mlp import SIZE, forward, layers, loss
from habit_desktop.learning.odds import Floats, logit, sigmoid
from habit_desktop.learning.trainee import Trainee, homogeneous, loss_and_gradient, plain, with_constant
from tests.learning.networks import a_network, a_path, some_rows


def test_the_gradient_agrees_with_finite_differences_over_every_parameter() -> None:
    parameters, rows, step = a_network(), some_rows(12), 1e-6
    _, gradient = loss_and_gradient(parameters, *rows)
    for place in range(SIZE):
        nudge = np.zeros(SIZE)
        nudge[place] = step
        above, below = loss(parameters + nudge, *rows), loss(parameters - nudge, *rows)
        assert gradient[place] == pytest.approx((above - below) / (2 * step), abs=1e-8), place


def test_the_gradient_of_the_path_is_the_one_worked_out_by_hand() -> None:
    x = np.zeros((1, 10))
    x[0, 0] = 0.5
    rules_logit, done, weight = np.array([-2.6836832]), np.ones(1), np.ones(1)
    met, gradient = loss_and_gradient(a_path(), x, rules_logit, done, weight)
    (first, _), (second, _), (last, bias) = layers(gradient)
    # Even odds on a day that was done: the loss is ln 2 and its slope by the output is .5 - 1.
    assert met == pytest.approx(np.log(2), abs=1e-6)
    assert bias[0] == pytest.approx(-0.5, abs=1e-6)
    assert last[0, 0] == pytest.approx(-0.5 * 0.7278944, abs=1e-6)
    by_second = -0.5 * 3 * (1 - 0.7278944**2)
    assert second[0, 0] == pytest.approx(by_second * 0.4621172, abs=1e-6)
    assert first[0, 0] == pytest.approx(by_second * 2 * (1 - 0.4621172**2) * 0.5, abs=1e-6)


def test_with_only_an_output_bias_the_best_network_is_the_log_odds_of_the_rate() -> None:
    x, _, _, _ = some_rows(10)
    outcomes, nothing, even = np.array([1.0] * 7 + [0.0] * 3), np.zeros(10), np.ones(10)
    parameters = np.zeros(SIZE)
    parameters[-1] = logit(np.array(0.7))
    least, gradient = loss_and_gradient(parameters, x, nothing, outcomes, even)
    assert gradient == pytest.approx(np.zeros(SIZE), abs=1e-15)
    assert least == pytest.approx(-0.7 * np.log(0.7) - 0.3 * np.log(0.3))


def test_with_silent_hidden_layers_the_bias_learns_as_in_logistic_regression() -> None:
    x, rules_logit, outcomes, weight = some_rows(9)
    _, gradient = loss_and_gradient(np.zeros(SIZE), x, rules_logit, outcomes, weight)
    assert gradient[:-1].tolist() == [0.0] * (SIZE - 1)
    assert gradient[-1] == pytest.approx(np.average(sigmoid(rules_logit) - outcomes, weights=weight))


def test_a_row_that_weighs_twice_counts_as_two_rows() -> None:
    x, rules_logit, outcomes, _ = some_rows(3)
    twice = [0, 0, 1, 2]
    met, gradient = loss_and_gradient(a_network(), x, rules_logit, outcomes, np.array([2.0, 1, 1]))
    repeated = loss_and_gradient(a_network(), x[twice], rules_logit[twice], outcomes[twice], np.ones(4))
    assert met == pytest.approx(repeated[0])
    assert gradient == pytest.approx(repeated[1])


def some_batch(rows: int) -> tuple[Floats, Floats, Floats, Floats]:
    """The same rows as a trainee takes them: inputs with their constant, and shares instead of weights."""
    x, rules_logit, outcomes, weight = some_rows(rows)
    return with_constant(x), rules_logit, outcomes, weight / weight.sum()


def test_a_trainees_slopes_follow_weights_that_change_in_place() -> None:
    network = Trainee(a_network(0))
    network.weights[:] = homogeneous(a_network(1))
    network.work_out(*some_batch(12))
    assert plain(network.slopes) == pytest.approx(loss_and_gradient(a_network(1), *some_rows(12))[1])


def test_a_trainee_says_what_the_network_says() -> None:
    x, rules_logit, *_ = some_rows(12)
    said = Trainee(a_network()).work_out(*some_batch(12))
    assert said == pytest.approx(rules_logit + forward(a_network(), x), abs=1e-14)


def test_homogeneous_coordinates_hold_each_parameter_once_and_have_no_slope_by_what_is_constant() -> None:
    network = Trainee(a_network())
    network.work_out(*some_batch(12))
    assert plain(network.weights).tolist() == a_network().tolist()
    constant = homogeneous(np.zeros(SIZE)) == homogeneous(np.ones(SIZE))
    assert constant.sum() == trainee.SIZE - SIZE
    assert network.slopes[constant].tolist() == [0.0] * constant.sum()
