"""Facts about two versions of the network beside each other."""

import numpy as np
import pytest

from habit_desktop.learning import mlp
from habit_desktop.learning.comparison import largest_changes, own_chances, share_moved
from tests.learning.networks import a_network, some_rows


def test_the_largest_changes_are_named_by_layer_and_unit() -> None:
    before, after = a_network(), a_network()
    (first, _), (_, second_biases), (last, _) = mlp.layers(after)
    first[2, 5] += 3
    second_biases[1] -= 2
    last[7, 0] += 1
    changes = largest_changes(before, after, 5)
    assert [(change.layer, change.source, change.target) for change in changes] == [(1, 2, 5), (2, None, 1), (3, 7, 0)]
    assert [change.after - change.before for change in changes] == pytest.approx([3, -2, 1])


def test_no_more_changes_are_told_than_asked_for() -> None:
    assert len(largest_changes(a_network(0), a_network(1), 4)) == 4
    assert largest_changes(a_network(), a_network(), 4) == []


def test_how_far_two_versions_lie_apart_is_a_share_of_the_first() -> None:
    before = a_network()
    assert share_moved(before, 1.5 * before) == pytest.approx(0.5)
    assert share_moved(before, before) == 0
    assert share_moved(np.zeros(mlp.SIZE), before) == 0


def test_a_silent_network_by_itself_says_what_the_rules_say() -> None:
    x, rules, _, _ = some_rows(3)
    assert own_chances(np.zeros(mlp.SIZE), x, rules) == pytest.approx(1 / (1 + np.exp(-rules)))
