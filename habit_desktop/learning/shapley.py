"""Exact Shapley values: what each input adds to a function's value, averaged over every order of adding them."""

from collections.abc import Callable
from math import comb

import numpy as np

from habit_desktop.learning.odds import Floats


def shapley(value_of: Callable[[Floats], Floats], x: Floats, reference: Floats) -> Floats:
    """The share of each input in value_of(x) - value_of(reference): x, reference: (inputs,) → (inputs,).

    `value_of` maps (rows, inputs) to (rows,); it is asked once, for all 2**inputs mixtures of x and the reference.
    """
    inputs = len(x)
    coalitions = np.arange(2**inputs)
    member = (coalitions[:, None] >> np.arange(inputs)) & 1
    values = value_of(np.where(member == 1, x, reference))
    others = member.sum(axis=1)
    weight = np.array([1 / (inputs * comb(inputs - 1, size)) for size in range(inputs)])
    shares = np.empty(inputs)
    for place in range(inputs):
        without = coalitions[member[:, place] == 0]
        gains = values[without | 1 << place] - values[without]
        shares[place] = weight[others[without]] @ gains
    return shares
