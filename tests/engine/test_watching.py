"""The newest backup of a phone is found in a folder, once, and only when it is all there."""

import os
import shutil
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.engine.import_run import run_import
from habit_desktop.engine.session import Session
from habit_desktop.engine.watching import Handled, Look, look
from tests.engine.living import day
from tests.storage.formats.loop_builder import loop_database, timestamp

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sync").mkdir()
    return tmp_path / "sync"


def backup(session: Session, path: Path, days: int, ago: timedelta = AN_HOUR) -> Path:
    """A phone's backup of a habit done on so many days, written so long ago."""
    path.unlink(missing_ok=True)
    repetitions = [{"habit": 1, "timestamp": timestamp(day(-n)), "value": 2} for n in range(1, days + 1)]
    loop_database(path, [{"name": "Run", "uuid": "a" * 32}], repetitions)
    return written(session, path, ago)


def written(session: Session, path: Path, ago: timedelta) -> Path:
    at = (session.now() - ago).timestamp()
    os.utime(path, (at, at))
    return path


def test_the_newest_backup_is_found_with_what_it_would_add(session: Session, folder: Path) -> None:
    backup(session, folder / "old.db", 3, 2 * AN_HOUR)
    newest = backup(session, folder / "new.db", 5)
    (folder / "notes.txt").write_text("words")
    found = look(session, folder, Handled(), Look()).found
    assert found
    assert (found.path, found.plan.habits, found.plan.marks) == (newest, 1, 5)
    assert session.all_histories() == {}


def test_a_zip_is_known_by_what_is_in_it(session: Session, folder: Path, tmp_path: Path) -> None:
    inner = backup(session, tmp_path / "inner.db", 4)
    with zipfile.ZipFile(folder / "phone.backup", "w") as archive:
        archive.write(inner, "Loop Habits Backup.db")
    with zipfile.ZipFile(folder / "holiday.zip", "w") as archive:
        archive.writestr("beach.txt", "sand")
    written(session, folder / "phone.backup", 2 * AN_HOUR)
    written(session, folder / "holiday.zip", AN_HOUR)
    seen = look(session, folder, Handled(), Look())
    assert seen.found
    assert seen.found.path.name == "phone.backup"
    again = look(session, folder, Handled(), seen)
    assert [name for name, _shape in again.passed] == ["holiday.zip"]


def test_the_same_content_is_never_found_twice(session: Session, folder: Path) -> None:
    path = backup(session, folder / "loop.db", 3)
    found = look(session, folder, Handled(), Look()).found
    assert found
    handled = Handled().and_also(found)
    assert look(session, folder, handled, Look()).found is None
    written(session, path, AN_HOUR / 2)
    (folder / "copy.db").write_bytes(path.read_bytes())
    written(session, folder / "copy.db", AN_HOUR / 4)
    assert look(session, folder, handled, Look()).found is None


def test_what_is_older_than_the_last_one_is_not_looked_at(session: Session, folder: Path) -> None:
    backup(session, folder / "new.db", 3)
    found = look(session, folder, Handled(), Look()).found
    assert found
    backup(session, folder / "old.db", 9, 2 * AN_HOUR)
    assert look(session, folder, Handled().and_also(found), Look()).found is None
    backup(session, folder / "newer.db", 4, AN_HOUR / 2)
    newer = look(session, folder, Handled().and_also(found), Look()).found
    assert newer
    assert newer.path.name == "newer.db"


def test_a_file_that_is_still_being_written_waits(session: Session, folder: Path) -> None:
    path = backup(session, folder / "loop.db", 3, timedelta(seconds=5))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    written(session, path, timedelta(seconds=5))
    first = look(session, folder, Handled(), Look())
    assert (first.found, first.unfinished) == (None, True)
    path.write_bytes(whole)
    written(session, path, timedelta(seconds=2))
    second = look(session, folder, Handled(), first)
    assert (second.found, second.unfinished) == (None, True)
    third = look(session, folder, Handled(), second)
    assert third.found
    assert third.found.plan.marks == 3


def test_half_a_file_that_stays_so_is_passed_over_until_it_changes(session: Session, folder: Path) -> None:
    backup(session, folder / "old.db", 2, 2 * AN_HOUR)
    path = backup(session, folder / "loop.db", 3)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    written(session, path, AN_HOUR)
    seen = look(session, folder, Handled(), Look())
    assert seen.found
    assert seen.found.path.name == "old.db"
    path.write_bytes(whole)
    written(session, path, AN_HOUR)
    seen = look(session, folder, Handled(), seen)
    assert seen.found
    assert seen.found.path.name == "loop.db"


def test_what_was_brought_in_already_would_add_nothing(session: Session, folder: Path) -> None:
    path = backup(session, folder / "loop.db", 3)
    for _step in run_import(session, path):
        pass
    found = look(session, folder, Handled(), Look()).found
    assert found
    assert (found.plan.habits, found.plan.marks, found.plan.notes) == (0, 0, 0)


def test_a_folder_that_cannot_be_reached_holds_nothing(session: Session, tmp_path: Path) -> None:
    assert look(session, tmp_path / "gone", Handled(), Look()) == Look()


def test_files_that_a_program_is_syncing_are_hidden_and_passed_over(session: Session, folder: Path) -> None:
    backup(session, folder / ".syncthing.loop.db.tmp", 3)
    assert look(session, folder, Handled(), Look()).found is None


def test_among_real_files_the_newest_of_loop_is_found(session: Session, folder: Path, samples: Path) -> None:
    for ago, name in enumerate(("habitbull.csv", "loop.db", "022.db", "021.db"), start=1):
        shutil.copy(samples / "fixtures" / name, folder / name)
        written(session, folder / name, ago * AN_HOUR)
    handled, seen, told = Handled(), Look(), []
    while (seen := look(session, folder, handled, seen)).found:
        told.append((seen.found.path.name, seen.found.plan.habits, seen.found.plan.marks))
        handled = handled.and_also(seen.found)
    assert told == [("loop.db", 9, 164)]
