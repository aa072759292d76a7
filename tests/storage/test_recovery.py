"""Facts about bringing back a damaged database."""

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.erasure import Stage
from habit_desktop.domain.event import HabitCompleted, NoteWritten, SettingChanged
from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.domain.recovery import Brought, RecoveryStage
from habit_desktop.storage.backup_series import make_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, Damaged
from habit_desktop.storage.erasure import erase_steps
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.recovery import NothingToBringBack, Recovered, Stopped, recovery_steps
from habit_desktop.storage.restore import restore
from habit_desktop.storage.scope import Scope
from habit_desktop.storage.setting_aside import ready_path
from tests.storage.facts import MONDAY, NOON, before_the_sums, created, draft

NOTE = "a long walk in the rain " * 300  # lies on pages of its own


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A data folder with a month of marks, a long note, a chance and an outcome."""
    with closing(DataFolder.open(tmp_path / "data")) as folder:
        marks = [draft(HabitCompleted(), day=number) for number in range(28)]
        folder.events.append([created(), *marks, draft(NoteWritten(NOTE), day=3)])
        folder.predictions.add([_prediction()])
        folder.predictions.close([Outcome("walk", MONDAY, done=True, closed_at=NOON)])
    return tmp_path / "data"


def _prediction() -> Prediction:
    return Prediction("walk", MONDAY, NOON, Origin.MADE, 0, 0.44, 0.4, 0.5, 1.0, 0.0, (0.0,) * 10, None)


def recover(path: Path, *, only_look: bool = False) -> Recovered:
    """Carry a recovery through."""
    steps = recovery_steps(path, NOON, only_look=only_look)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done: Recovered = end.value
            return done


def backed_up(path: Path, days: int = 0) -> Path:
    """Make a backup, so many days after noon."""
    with closing(DataFolder.open(path)) as folder:
        return make_backup(folder, NOON + timedelta(days))


def recorded(path: Path, text: str) -> str:
    """Write a note and return its event."""
    with closing(DataFolder.open(path)) as folder:
        (event,) = folder.events.append([draft(NoteWritten(text), day=5)])
        return event.id


def events(path: Path) -> set[str]:
    """The ids of all that is on record; the database is sound."""
    with closing(DataFolder.open(path)) as folder:
        assert problems(folder.connection) == []
        return {event.id for event in folder.events.events()}


def edit(path: Path, before: bytes, after: bytes) -> None:
    """The disk has changed some bytes."""
    content = path.read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after))


def noise(path: Path, first: int, last: int | None = None) -> None:
    """The disk has lost some of a file."""
    content = bytearray(path.read_bytes())
    places = range(first, len(content) if last is None else last)
    content[first:last] = bytes(random.Random(1).randrange(256) for _ in places)
    path.write_bytes(content)


def test_without_its_first_page_everything_is_read_from_the_others(path: Path) -> None:
    before = events(path)
    noise(path / FILE_NAME, 0, 4096)
    done = recover(path)
    assert done.brought == Brought(30, None, 30, 0, 1, 28, part_gone=True)
    assert events(path) == before
    with closing(DataFolder.open(path)) as folder:
        history = folder.events.histories()["walk"]
        assert history.notes[MONDAY + timedelta(3)] == NOTE
        assert folder.predictions.of_habit("walk") == {MONDAY: _prediction()}
        assert folder.predictions.outcomes_of("walk") == {MONDAY: True}


def test_the_damaged_file_is_set_aside_as_it_was(path: Path) -> None:
    noise(path / FILE_NAME, 0, 4096)
    damaged = (path / FILE_NAME).read_bytes()
    aside = recover(path).set_aside
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert sorted(entry.name for entry in path.iterdir()) == [aside.name, FILE_NAME]


def test_what_the_backup_lacks_comes_from_the_damaged_file_and_the_other_way_round(path: Path) -> None:
    backed_up(path)
    late = recorded(path, "since the backup")
    before = events(path)
    edit(path / FILE_NAME, b"a long walk in", b"a wrong walk i")
    done = recover(path)
    assert (done.brought.readable, done.brought.facts, done.brought.lost) == (30, 31, 0)
    assert done.brought.backup_at == NOON
    assert events(path) == before
    assert late in before


def test_a_fact_that_is_nowhere_else_is_counted_as_lost(path: Path) -> None:
    recorded(path, "since the backup")
    edit(path / FILE_NAME, b"since the backup", b"since the bickup")
    done = recover(path)
    assert (done.brought.readable, done.brought.facts, done.brought.lost) == (30, 30, 1)


def test_a_fact_damaged_in_the_newest_backup_too_comes_from_an_older_one(path: Path) -> None:
    backed_up(path)
    edit(path / FILE_NAME, b"a long walk in", b"a wrong walk i")
    newer = path / "backups" / "habits-2026-03-03T12-00-00Z.db"
    shutil.copyfile(path / FILE_NAME, newer)  # it was copied before anybody noticed
    assert recover(path).brought.lost == 0


def test_a_missing_database_is_missed_and_comes_back_from_the_backup(path: Path) -> None:
    before = events(path)
    backed_up(path)
    for left in (b"", None):
        (path / FILE_NAME).unlink()
        if left is not None:
            (path / FILE_NAME).write_bytes(left)
        with pytest.raises(Damaged, match="missing or empty"):
            DataFolder.open(path)
        recover(path)
        assert events(path) == before


def test_a_file_cut_short_gives_what_it_still_holds(path: Path) -> None:
    backed_up(path)
    late = recorded(path, "since the backup")
    content = (path / FILE_NAME).read_bytes()
    for size in range(0, len(content), len(content) // 7):
        (path / FILE_NAME).write_bytes(content[:size])
        done = recover(path).brought
        assert (done.facts in (30, 31), done.part_gone) == (True, True)
    (path / FILE_NAME).write_bytes(content[:-1])
    recover(path)
    assert late in events(path)


def test_without_a_backup_and_a_readable_fact_nothing_is_changed(path: Path) -> None:
    noise(path / FILE_NAME, 0)
    before = {entry.name: entry.read_bytes() for entry in path.iterdir()}
    with pytest.raises(NothingToBringBack):
        recover(path)
    assert {entry.name: entry.read_bytes() for entry in path.iterdir()} == before


def test_only_looking_changes_nothing(path: Path) -> None:
    noise(path / FILE_NAME, 0, 4096)
    before = {entry.name: entry.read_bytes() for entry in path.iterdir()}
    assert recover(path, only_look=True).brought.facts == 30
    assert {entry.name: entry.read_bytes() for entry in path.iterdir()} == before


def test_whoever_stops_it_finds_everything_as_it_was(path: Path) -> None:
    noise(path / FILE_NAME, 0, 4096)
    before = {entry.name: entry.read_bytes() for entry in path.iterdir()}
    with pytest.raises(Stopped):
        [*recovery_steps(path, NOON, should_stop=lambda: True)]
    assert {entry.name: entry.read_bytes() for entry in path.iterdir()} == before


def test_a_recovery_broken_off_while_files_are_moved_is_finished_by_whoever_opens_the_folder(path: Path) -> None:
    before = events(path)
    shutil.copyfile(path / FILE_NAME, ready_path(path / FILE_NAME, NOON))
    noise(path / FILE_NAME, 0, 4096)
    damaged = (path / FILE_NAME).read_bytes()
    assert events(path) == before
    assert (path / "habits-damaged-2026-03-02T12-00-00Z.db").read_bytes() == damaged


def test_the_log_beside_the_file_is_read_too(path: Path, tmp_path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        (event,) = folder.events.append([draft(NoteWritten("only in the log"), day=6)])
        shutil.copytree(path, tmp_path / "killed")
    noise(tmp_path / "killed" / FILE_NAME, 0, 4096)
    assert recover(tmp_path / "killed").brought.facts == 31
    assert event.id in events(tmp_path / "killed")


def test_of_a_log_that_is_damaged_itself_the_rest_is_read(path: Path, tmp_path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        for number in range(3):
            folder.events.append([draft(NoteWritten(f"only in the log {number}"), day=6)])
        shutil.copytree(path, tmp_path / "killed")
    edit(tmp_path / "killed" / f"{FILE_NAME}-wal", b"only in the log 0", b"only in the fog 0")
    noise(tmp_path / "killed" / FILE_NAME, 0, 4096)
    done = recover(tmp_path / "killed")
    assert (done.brought.facts, done.brought.lost) == (32, 1)


def test_a_database_of_an_older_version_is_brought_back_too(path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        before_the_sums(folder.connection)
    noise(path / FILE_NAME, 0, 4096)
    assert recover(path).brought.facts == 30
    with closing(DataFolder.open(path)) as folder:
        assert folder.predictions.of_habit("walk") == {MONDAY: _prediction()}


def test_what_a_restore_has_turned_back_from_does_not_come_back(path: Path) -> None:
    older = backed_up(path)
    unwanted = recorded(path, "unwanted")
    backed_up(path, 1)
    with closing(DataFolder.open(path)) as folder:
        restore(folder, older, NOON + timedelta(2))
        (wanted,) = folder.events.append([draft(NoteWritten("wanted"), day=5)])
    noise(path / FILE_NAME, 0, 4096)
    assert recover(path).brought.backup_at == NOON
    assert wanted.id in events(path)
    assert unwanted not in events(path)


def test_the_other_folder_with_backups_is_found_in_what_can_be_read(path: Path, tmp_path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        change = SettingChanged("backup_folder", str(tmp_path / "stick"))
        folder.events.append([draft(change, habit=None)])
        make_backup(folder, NOON, tmp_path / "stick")
    edit(path / FILE_NAME, b"a long walk in", b"a wrong walk i")
    shutil.rmtree(path / "backups")
    assert recover(path).brought == Brought(30, NOON, 31, 0, 1, 28)


def test_the_stages_come_in_their_order(path: Path) -> None:
    noise(path / FILE_NAME, 0, 4096)
    assert [*recovery_steps(path, NOON)] == [RecoveryStage.READING, RecoveryStage.CHECKING, RecoveryStage.PLACING]


def test_a_database_that_is_read_while_it_is_whole_gives_all_of_it(path: Path) -> None:
    with closing(sqlite3.connect(path / FILE_NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert recover(path, only_look=True).brought == Brought(30, None, 30, 0, 1, 28)


def test_a_second_backup_is_looked_into_only_for_what_is_lacking(path: Path) -> None:
    backed_up(path)
    late = recorded(path, "since the first backup")
    backed_up(path, 1)
    before = events(path)
    noise(path / FILE_NAME, 0, 4096)
    done = recover(path).brought
    assert (done.backup_at, done.lost) == (NOON + timedelta(1), 0)
    assert events(path) == before
    assert late in before


def test_what_an_erasure_was_taking_away_does_not_come_back_from_a_backup(path: Path) -> None:
    with closing(DataFolder.open(path)) as folder:
        folder.events.append([created("read", "2"), draft(HabitCompleted(), habit="read")])
        make_backup(folder, NOON)
        erasing = erase_steps(folder, Scope("walk"))
        while next(erasing).stage is not Stage.NETWORKS:
            pass
        erasing.close()
    noise(path / FILE_NAME, 0, 4096)
    recover(path)
    with closing(DataFolder.open(path)) as folder:
        assert [*folder.events.histories()] == ["read"]
        assert problems(folder.connection) == []
