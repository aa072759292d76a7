"""Facts about the weights everybody starts with."""

import numpy as np

from habit_desktop.learning.inputs import INPUTS, Moment
from habit_desktop.learning.mlp import forward, layers
from habit_desktop.learning.prior import prior


def test_the_prior_corrects_nothing() -> None:
    x = np.random.default_rng(0).normal(0, 3, (50, 10))
    assert forward(prior(), x).tolist() == [0.0] * 50


def test_the_prior_is_the_same_each_time() -> None:
    assert prior().tolist() == prior().tolist()


def test_no_unit_is_the_copy_of_another() -> None:
    (first, _), (second, _), _ = layers(prior())
    assert len(np.unique(first, axis=1).T) == 16
    assert len(np.unique(second, axis=1).T) == 8


def test_what_is_read_during_the_day_has_no_weight_yet() -> None:
    (first, _), *_ = layers(prior())
    assert [bool((row == 0).all()) for row in first] == [item.moment is Moment.NOW for item in INPUTS]
