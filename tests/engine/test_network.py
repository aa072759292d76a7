"""Facts about which version of the network is in charge."""

from pathlib import Path

import numpy as np
import pytest

from habit_desktop.engine.network import keep_network, network_in_charge, next_version
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import Pretrained, to_bytes
from habit_desktop.storage.checkpoint_store import CheckpointStore


@pytest.fixture
def store(tmp_path: Path) -> CheckpointStore:
    """No version yet."""
    return CheckpointStore(tmp_path / "checkpoints")


def kept(store: CheckpointStore, schema: str = SCHEMA) -> Checkpoint:
    """One more version, a little different from the one before."""
    version = next_version(store)
    parameters: Floats = np.full(SIZE, 0.001 * version)
    checkpoint = Checkpoint(version, parameters, "2026-03-02T09:00:00+00:00", 30, 0.6, 0.5, schema)
    keep_network(store, checkpoint)
    return checkpoint


def test_at_first_the_prior_is_in_charge(store: CheckpointStore) -> None:
    network = network_in_charge(store)
    assert (network.version, network.checkpoint, network.refused) == (0, None, ())
    assert network.parameters.shape == (SIZE,)


def test_a_prior_handed_in_is_in_charge_until_something_was_learned(store: CheckpointStore) -> None:
    made = Pretrained(simulator=1, seed=7, parameters=np.arange(SIZE) / 7, rows=10, loss_before=0.5, loss_after=0.4)
    shipped = to_bytes(made)
    assert np.array_equal(network_in_charge(store, shipped).parameters, made.parameters)
    newest = kept(store)
    assert np.array_equal(network_in_charge(store, shipped).parameters, newest.parameters)


def test_the_newest_version_is_in_charge_bit_for_bit(store: CheckpointStore) -> None:
    kept(store)
    newest = kept(store)
    network = network_in_charge(store)
    assert network.version == 2
    assert np.array_equal(network.parameters, newest.parameters)


def test_a_damaged_version_is_passed_over_and_named(store: CheckpointStore) -> None:
    sound = kept(store)
    kept(store)
    content = store.load(2)
    store.save(2, content[:-100])
    network = network_in_charge(store)
    assert network.version == 1
    assert np.array_equal(network.parameters, sound.parameters)
    ((version, why),) = network.refused
    assert version == 2
    assert "damaged" in why


def test_a_version_trained_on_other_inputs_is_passed_over_and_named(store: CheckpointStore) -> None:
    kept(store)
    kept(store, schema="another")
    network = network_in_charge(store)
    assert network.version == 1
    assert "other inputs" in network.refused[0][1]


def test_the_prior_takes_over_where_no_version_can_be_read(store: CheckpointStore) -> None:
    for version in (1, 2):
        store.save(version, b"noise")
    network = network_in_charge(store)
    assert network.version == 0
    assert [version for version, _ in network.refused] == [2, 1]


def test_the_number_of_a_damaged_version_is_not_given_again(store: CheckpointStore) -> None:
    store.save(4, b"noise")
    assert next_version(store) == 5
