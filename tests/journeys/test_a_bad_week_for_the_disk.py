"""Things break in the data folder, one after the other, and the person loses nothing."""

import shutil
from pathlib import Path

import pytest

from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.storage.backup_series import back_up, backups
from habit_desktop.storage.database import Damaged, DiskFull
from tests.engine.living import StandingClock, day, live, made, marks, opened


def closed_up(session: Session) -> Path:
    """The database of a session that has ended."""
    session.folder.close()
    return session.folder.path / "habits.db"


def test_a_bad_week_for_the_disk(tmp_path: Path) -> None:
    clock = StandingClock()
    session = opened(tmp_path, clock)
    walk = made(session)
    live(session, clock, {walk: "xxxxx..xxxxx..xxxxx"})
    train_now(session, Cause.ASKED)
    keep_up(session)
    served = chances(outlook(session))[walk].probability

    # The disk is full: the tick is refused, not half kept, and works again when there is room.
    connection = session.folder.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        session.write_note(walk, session.today(), "a long note " * 2000)
    assert session.histories()[walk].notes == {}
    connection.execute("PRAGMA max_page_count = 1000000")
    session.write_note(walk, session.today(), "room again")

    # The network's newest version turns to noise: the one before takes over, and the next gets a new number.
    train_now(session, Cause.ASKED)
    session.folder.checkpoints.save(2, b"noise")
    assert network_in_charge(session.folder).version == 1
    assert chances(outlook(session))[walk].probability == pytest.approx(served, abs=1e-12)
    assert train_now(session, Cause.ASKED).version == 3
    assert network_in_charge(session.folder).version == 3

    # At night a copy is made; then the database itself is cut short, and says so instead of starting anew.
    back_up(session.folder, session.now())
    before = marks(session, walk)
    database = closed_up(session)
    database.write_bytes(database.read_bytes()[:9000])
    with pytest.raises(Damaged, match="backups"):
        opened(tmp_path, clock)

    # Yesterday's copy, put in its place, is all there was.
    (copy,) = backups(tmp_path / "backups")
    shutil.copyfile(copy, database)
    session = opened(tmp_path, clock)
    assert marks(session, walk) == before
    assert session.histories()[walk].notes == {day(19): "room again"}
    session.complete(walk, session.today())
    keep_up(session)
    (noise,) = find_problems(session)
    assert noise.startswith("network version 2")
    session.folder.close()
