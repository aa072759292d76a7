"""Facts about a data folder after damage."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.domain.recovery import Condition, RecoveryStage
from habit_desktop.engine.recovering import condition_of, recover, recover_steps
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.backup_series import make_backup
from habit_desktop.storage.database import NotWritable
from tests.engine.living import StandingClock, live, made, marks, opened
from tests.storage.facts import NOON

STRIP = "xx.xxx.x"


@pytest.fixture
def path(session: Session, clock: StandingClock) -> Path:
    """A folder with marks, a trained network and a backup, that nobody has open."""
    live(session, clock, {made(session): STRIP})
    train_now(session, Cause.ASKED)
    make_backup(session.folder, session.now())
    session.folder.close()
    return session.folder.path


def overwritten(path: Path) -> None:
    """The disk has lost the database's first page."""
    content = (path / "habits.db").read_bytes()
    (path / "habits.db").write_bytes(b"\xaa" * 4096 + content[4096:])


def test_what_was_lived_is_sound_and_nothing_is_done(path: Path) -> None:
    before = (path / "habits.db").read_bytes()
    done = recover(path, NOON)
    assert done is not None
    assert (done.condition, done.brought, done.networks) == (Condition.SOUND, None, ())
    assert (path / "habits.db").read_bytes() == before


def test_after_damage_everything_is_there_again(path: Path, clock: StandingClock) -> None:
    overwritten(path)
    assert condition_of(path) is Condition.DAMAGED
    done = recover(path, NOON)
    assert done is not None
    assert done.brought is not None
    assert (done.brought.lost, done.brought.habits) == (0, 1)
    session = opened(path, clock)
    (habit,) = session.histories()
    assert marks(session, habit).startswith(STRIP)
    assert find_problems(session) == []
    session.folder.close()


def test_only_looking_leaves_the_damage_as_it_is(path: Path) -> None:
    overwritten(path)
    before = (path / "habits.db").read_bytes()
    done = recover(path, NOON, only_look=True)
    assert done is not None
    assert done.brought is not None
    assert done.set_aside is None
    assert (path / "habits.db").read_bytes() == before


def test_what_was_worked_out_wrongly_is_worked_out_anew(path: Path) -> None:
    with closing(sqlite3.connect(path / "habits.db", isolation_level=None)) as connection:
        connection.execute("UPDATE day_projection SET note = 'never written'")
    assert condition_of(path) is Condition.UNTRUE
    recover(path, NOON, only_look=True)
    assert condition_of(path) is Condition.UNTRUE
    recover(path, NOON)
    assert condition_of(path) is Condition.SOUND


def test_a_damaged_network_comes_from_the_backup(path: Path) -> None:
    network = path / "checkpoints" / "network-000001.checkpoint"
    before = network.read_bytes()
    network.write_bytes(before[:-1])
    looked, done = recover(path, NOON, only_look=True), recover(path, NOON)
    assert looked is not None
    assert done is not None
    assert looked.networks == done.networks == (1,)
    assert network.read_bytes() == before


def test_a_network_that_has_gone_with_the_database_comes_from_the_backup(path: Path) -> None:
    network = path / "checkpoints" / "network-000001.checkpoint"
    before = network.read_bytes()
    network.unlink()
    overwritten(path)
    recover(path, NOON)
    assert network.read_bytes() == before


def test_stopped_in_time_nothing_has_happened(path: Path) -> None:
    overwritten(path)
    steps = recover_steps(path, NOON, should_stop=lambda: True)
    assert next(steps) is RecoveryStage.READING
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value is None


def test_where_nothing_can_be_found_out_nothing_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NotWritable):
        condition_of(tmp_path / "file")


def test_a_word_that_is_not_as_it_was_written_is_damage_though_the_database_opens(path: Path) -> None:
    content = (path / "habits.db").read_bytes()
    (path / "habits.db").write_bytes(content.replace(b'"name": "Walk"', b'"name": "Wolk"'))
    assert content != (path / "habits.db").read_bytes()
    assert condition_of(path) is Condition.DAMAGED


def test_a_network_that_was_copied_damaged_stays_so_and_is_not_called_mended(path: Path, clock: StandingClock) -> None:
    network = path / "checkpoints" / "network-000001.checkpoint"
    network.write_bytes(network.read_bytes()[:-1])
    before = network.read_bytes()
    (backup,) = (path / "backups").glob("*.db")
    backup.unlink()
    session = opened(path, clock)
    make_backup(session.folder, session.now())
    session.folder.close()
    done = recover(path, NOON)
    assert done is not None
    assert done.networks == ()
    assert network.read_bytes() == before
