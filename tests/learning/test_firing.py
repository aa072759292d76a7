"""Facts about the network as plain numbers."""

import numpy as np
import pytest

from habit_desktop.learning import mlp
from habit_desktop.learning.firing import dead, firing, inputs_of, raw_inputs, weights_of
from habit_desktop.learning.inputs import normalised
from tests.learning.networks import a_network, a_path

DAYS = [[day % 5, day / 20, day % 3, 0, day, 0.4 + day / 50, 0.1, 0.5, 0, 0] for day in range(20)]


def test_the_weights_are_told_layer_by_layer() -> None:
    told = weights_of(a_path())
    assert [(len(layer), len(layer[0])) for layer in told.layers] == [(10, 16), (16, 8), (8, 1)]
    assert (told.layers[0][0][0], told.layers[1][0][0], told.layers[2][0][0]) == (1, 2, 3)
    assert [len(biases) for biases in told.biases] == [16, 8, 1]
    assert told.biases[2] == (0.5,)


def test_what_the_last_neuron_says_is_the_correction() -> None:
    x = np.random.default_rng(0).normal(size=10)
    told = firing(a_network(), x)
    assert [len(layer) for layer in told.layers] == [10, 16, 8, 1]
    assert told.layers[0] == tuple(x.tolist())
    assert told.layers[3][0] == mlp.forward(a_network(), x[None])[0]


def test_every_neuron_says_what_its_weights_make_of_the_layer_before() -> None:
    x = np.random.default_rng(1).normal(size=10)
    told, weights = firing(a_network(), x), weights_of(a_network())
    for layer in (0, 1):
        sums = np.array(told.layers[layer]) @ np.array(weights.layers[layer]) + weights.biases[layer]
        assert told.layers[layer + 1] == pytest.approx(np.tanh(sums))


def test_kept_inputs_are_seen_as_they_were_on_the_day() -> None:
    assert inputs_of(DAYS[3]).tolist() == normalised(np.array(DAYS[3], dtype=float)).tolist()


def test_inputs_are_read_as_they_are_kept() -> None:
    packed = np.array(DAYS, dtype="<f8").tobytes()
    assert raw_inputs(packed).tolist() == np.array(DAYS, dtype=float).tolist()
    assert raw_inputs(b"").shape == (0, 10)


def test_neurons_off_the_only_path_are_dead() -> None:
    first, second = dead(a_path(), DAYS)
    assert first == (False, *[True] * 15)
    assert second == (False, *[True] * 7)


def test_a_neuron_that_says_the_same_of_every_day_is_dead() -> None:
    assert all(map(all, dead(a_network(), DAYS[:1] * 5)))
    assert not any(map(any, dead(a_network(), DAYS)))


def test_without_a_day_no_neuron_is_called_dead() -> None:
    assert dead(a_path(), []) == ((False,) * 16, (False,) * 8)
