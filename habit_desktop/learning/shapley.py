"""Exact Shapley values: what each input adds to a function's value, averaged over every order of adding them."""

from collections.abc import Callable
from functools import cache
from math import comb

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Flags, Floats, Ints


def shapley(value_of: Callable[[Floats], Floats], x: Floats, reference: Floats) -> Floats:
    """The share of each input in value_of(x) - value_of(reference): x, reference: (inputs,) → (inputs,).

    `value_of` maps (rows, inputs) to (rows,); it is asked once, for all 2**inputs mixtures of x and the reference.
    An input that never changes the value has a share of exactly zero.
    """
    all_of = _coalitions(len(x))
    values = value_of(np.where(all_of.members, x, reference))
    gains = values.take(all_of.joined) - values.take(all_of.without)
    shares: Floats = (all_of.weight * gains).sum(axis=1)
    return shares


@value
class _Coalitions:
    """All coalitions of the inputs, members: (coalitions, inputs); the rest are (inputs, coalitions / 2).

    Each input has the coalitions without it, the same once it has joined, and in what part of all orders it joins them.
    """

    members: Flags
    without: Ints
    joined: Ints
    weight: Floats


@cache
def _coalitions(inputs: int) -> _Coalitions:
    members = (np.arange(2**inputs)[:, None] >> np.arange(inputs)) & 1 == 1
    without = np.array([np.flatnonzero(~member) for member in members.T])
    joined = without | 1 << np.arange(inputs)[:, None]
    weight = np.array([1 / (inputs * comb(inputs - 1, size)) for size in range(inputs)])
    return _Coalitions(members, without, joined, weight[members.sum(axis=1)[without]])
