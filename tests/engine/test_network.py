"""Facts about which version of the network is in charge."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from habit_desktop.domain.event import ModelRolledBack, TrainingRan, Via
from habit_desktop.engine.network import (
    keep_network,
    network_in_charge,
    networks_on_disk,
    next_version,
    turns_of,
    unreadable,
)
from habit_desktop.engine.own_export import export_all, take_in
from habit_desktop.engine.session import Session
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import Pretrained, to_bytes
from habit_desktop.storage.formats.own_json import decode
from tests.engine.living import StandingClock, day, opened


def kept(session: Session, schema: str = SCHEMA, rows: int = 30) -> Checkpoint:
    """One more version, a little different from the one before, as a training leaves it behind."""
    version = next_version(session.folder.checkpoints)
    parameters: Floats = np.full(SIZE, 0.001 * version + rows)
    checkpoint = Checkpoint(version, parameters, "2026-03-02T09:00:00+00:00", rows, 0.6, 0.5, schema)
    keep_network(session.folder.checkpoints, checkpoint)
    ran = TrainingRan("asked", rows, 20, 0.1, True, "accepted", 0.6, 0.5, version)
    session.record([(None, session.today(), ran)])
    return checkpoint


def in_charge(session: Session) -> int:
    """The number of the version in charge."""
    return network_in_charge(session.folder).version


def rolled_back(session: Session, version: int) -> None:
    """An earlier version takes charge."""
    session.record([(None, session.today(), ModelRolledBack(version))])


def brought(session: Session, other: Session, tmp_path: Path) -> None:
    """All that another machine knows is taken in."""
    export_all(other, tmp_path / "all.json")
    take_in(session, decode((tmp_path / "all.json").read_bytes()), "all.json")


def test_at_first_the_prior_is_in_charge(session: Session) -> None:
    network = network_in_charge(session.folder)
    assert (network.version, network.checkpoint) == (0, None)
    assert network.parameters.shape == (SIZE,)


def test_a_prior_handed_in_is_in_charge_until_something_was_learned(session: Session) -> None:
    made = Pretrained(simulator=1, seed=7, parameters=np.arange(SIZE) / 7, rows=10, loss_before=0.5, loss_after=0.4)
    shipped = to_bytes(made)
    assert np.array_equal(network_in_charge(session.folder, shipped).parameters, made.parameters)
    newest = kept(session)
    assert np.array_equal(network_in_charge(session.folder, shipped).parameters, newest.parameters)
    rolled_back(session, 0)
    assert np.array_equal(network_in_charge(session.folder, shipped).parameters, made.parameters)


def test_the_newest_version_is_in_charge_bit_for_bit(session: Session) -> None:
    kept(session)
    newest = kept(session)
    network = network_in_charge(session.folder)
    assert network.version == 2
    assert np.array_equal(network.parameters, newest.parameters)


def test_a_damaged_version_is_passed_over_and_named(session: Session) -> None:
    sound, store = kept(session), session.folder.checkpoints
    kept(session)
    content = store.load(2)
    store.save(2, content[:-100])
    assert np.array_equal(network_in_charge(session.folder).parameters, sound.parameters)
    ((version, why),) = unreadable(store)
    assert version == 2
    assert "damaged" in why


def test_a_version_trained_on_other_inputs_is_passed_over_and_named(session: Session) -> None:
    kept(session)
    kept(session, schema="another")
    assert in_charge(session) == 1
    assert "other inputs" in unreadable(session.folder.checkpoints)[0][1]


def test_the_prior_takes_over_where_no_version_can_be_read(session: Session) -> None:
    for _ in range(2):
        session.folder.checkpoints.save(kept(session).version, b"noise")
    assert in_charge(session) == 0
    assert [version for version, _ in unreadable(session.folder.checkpoints)] == [2, 1]


def test_the_number_of_a_damaged_version_is_not_given_again(session: Session) -> None:
    session.folder.checkpoints.save(4, b"noise")
    assert next_version(session.folder.checkpoints) == 5


def test_a_version_nobody_put_in_charge_is_not(session: Session) -> None:
    keep_network(session.folder.checkpoints, replace(kept(session), version=2))
    assert in_charge(session) == 1


def test_who_was_in_charge_when_survives_an_undo_and_a_restart(session: Session, clock: StandingClock) -> None:
    for offset in range(2):
        clock.show(offset, "09:00")
        kept(session)
    clock.show(2, "09:00")
    rolled_back(session, 1)
    clock.show(5, "09:00")
    session.undo()
    session.folder.close()
    again = opened(session.folder.path, clock)
    found = turns_of(again.folder, networks_on_disk(again.folder))
    assert [(turn.version, turn.day) for turn in found] == [(1, day(0)), (2, day(1)), (1, day(2)), (2, day(5))]
    assert in_charge(again) == 2
    again.folder.close()


def test_another_machines_versions_of_the_same_numbers_change_nothing(
    session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    other = opened(tmp_path / "other", clock, Via.WINDOW)
    for _ in range(2):
        kept(session)
    for _ in range(3):
        kept(other, rows=40)
    rolled_back(other, 1)
    brought(session, other, tmp_path)
    assert in_charge(session) == 2
    rolled_back(other, 0)
    brought(session, other, tmp_path)
    assert in_charge(session) == 2
    other.folder.close()


def test_on_a_new_machine_what_was_rolled_back_on_the_old_one_stays_so(
    session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    new = opened(tmp_path / "new", clock, Via.WINDOW)
    for _ in range(3):
        kept(session)
    rolled_back(session, 2)
    brought(new, session, tmp_path)
    assert in_charge(new) == 2
    rolled_back(new, 1)
    assert in_charge(new) == 1
    new.folder.close()


def test_an_import_undone_takes_its_networks_out_of_charge(
    session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    new = opened(tmp_path / "new", clock, Via.WINDOW)
    kept(session)
    brought(new, session, tmp_path)
    assert in_charge(new) == 1
    new.undo()
    assert in_charge(new) == 0
    new.redo()
    assert in_charge(new) == 1
    new.folder.close()
