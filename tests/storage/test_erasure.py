"""Facts about an erasure: nothing is left of what went, and everything of what stays."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import DaysErased, HabitCompleted, NoteWritten
from habit_desktop.domain.history import Pause
from habit_desktop.storage import erasure
from habit_desktop.storage.backup import back_up_daily, copy_to, verdict
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import DiskFull, Locked, transaction
from habit_desktop.storage.erasure import copies, erase
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.migrate import APPLICATION_ID
from habit_desktop.storage.scope import Scope
from tests.storage.facts import MONDAY, NOON, before_the_trash, created, draft

SECRET = "Nägel kauen"
WALK = Scope(SECRET)


@pytest.fixture
def lived(folder: DataFolder) -> DataFolder:
    """A folder with a habit to be erased and another one, three daily copies and two versions of the network."""
    folder.connection.execute("PRAGMA secure_delete = OFF")  # as SQLite is built on most machines
    folder.events.append([created(SECRET, "1"), created("read", "2")])
    for offset in range(3):
        noted = draft(NoteWritten(f"{SECRET} bei Regen"), habit=SECRET, day=offset, change=f"n{offset}")
        folder.events.append([draft(HabitCompleted(), habit=SECRET, day=offset, change=f"w{offset}"), noted])
        folder.events.append([draft(HabitCompleted(), habit="read", day=offset, change=f"r{offset}")])
        back_up_daily(folder.connection, folder.backups, MONDAY + timedelta(offset))
    for version in (1, 2):
        folder.checkpoints.save(version, b"learned from everything")
    return folder


def files_with(folder: DataFolder, words: str) -> list[str]:
    """The files of a data folder that hold some words, however they came there."""
    files = [path for path in folder.path.rglob("*") if path.is_file()]
    return sorted(path.name for path in files if words.encode() in path.read_bytes())


def in_copy(path: Path) -> tuple[list[str], list[str]]:
    """The habits a copy knows when it is opened, and what is wrong with it."""
    copy = sqlite3.connect(path)
    try:
        habits = [row[0] for row in copy.execute("SELECT id FROM habit_projection")]
        return habits, problems(copy)
    finally:
        copy.close()


def test_a_habit_s_name_is_nowhere_in_the_folder_any_more(lived: DataFolder) -> None:
    assert len(files_with(lived, SECRET)) > 3
    assert erase(lived, WALK) == erasure.Erased((), compact=True)
    assert files_with(lived, SECRET) == []


def test_the_file_is_as_small_as_what_it_holds(lived: DataFolder) -> None:
    long = [draft(NoteWritten("x" * 5000), habit=SECRET, day=day, change="long") for day in range(20)]
    lived.events.append(long)
    erase(lived, WALK)
    assert (lived.path / "habits.db").stat().st_size < 100_000
    assert (lived.path / "habits.db-wal").stat().st_size == 0


def test_the_other_habits_are_as_they_were_here_and_in_every_copy(lived: DataFolder) -> None:
    before = lived.events.histories()["read"]
    erase(lived, WALK)
    assert lived.events.histories() == {"read": before}
    assert problems(lived.connection) == []
    assert [in_copy(path) for path in copies(lived)] == [(["read"], [])] * 3
    assert [verdict(path) for path in copies(lived)] == ["ok"] * 3


def test_every_version_of_the_network_goes(lived: DataFolder) -> None:
    erase(lived, WALK)
    assert lived.checkpoints.versions() == []


def test_of_everything_no_copy_is_left_and_the_folder_can_be_used_on(lived: DataFolder) -> None:
    erase(lived, Scope())
    assert copies(lived) == []
    assert files_with(lived, SECRET) == []
    assert lived.events.histories() == {}
    lived.events.append([created("read", "3")])
    assert problems(lived.connection) == []


def test_erased_days_are_on_record_as_such_here_and_in_every_copy(lived: DataFolder) -> None:
    rest = draft(DaysErased(MONDAY + timedelta(1)), habit=None, change="erasure")
    erase(lived, Scope(first=MONDAY, last=MONDAY + timedelta(1)), rest)
    for habit, history in lived.events.histories().items():
        assert [*history.answers] == [MONDAY + timedelta(2)]
        assert history.away == (Pause(MONDAY, MONDAY + timedelta(1)),), habit
    assert [in_copy(path)[1] for path in copies(lived)] == [[]] * 3
    assert problems(lived.connection) == []


def test_an_erasure_that_cannot_be_finished_has_not_happened(
    lived: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lived.events.events(), lived.events.histories(), lived.events.device

    def full(*_: object) -> None:
        raise DiskFull("no room")

    monkeypatch.setattr(erasure, "copy_to", full)
    with pytest.raises(DiskFull):
        erase(lived, WALK)
    assert (lived.events.events(), lived.events.histories(), lived.events.device) == before
    assert [path.name for path in copies(lived)] == [f"habits-{MONDAY + timedelta(day)}.db" for day in range(3)]


def test_while_another_program_writes_nothing_is_touched(lived: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(lived.path / "habits.db", isolation_level=None)
    lived.connection.execute("PRAGMA busy_timeout = 0")
    with transaction(other), pytest.raises(Locked):
        erase(lived, WALK)
    other.close()
    assert SECRET in lived.events.histories()
    assert SECRET in in_copy(copies(lived)[0])[0]
    assert lived.checkpoints.versions() == [1, 2]


def test_while_another_program_reads_the_file_stays_large_and_holds_nothing_all_the_same(lived: DataFolder) -> None:
    lived.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    lived.connection.execute("PRAGMA busy_timeout = 0")
    reader = sqlite3.connect(lived.path / "habits.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    assert not erase(lived, WALK).compact
    reader.close()
    lived.close()
    again = DataFolder.open(lived.path)
    assert files_with(again, SECRET) == []
    again.close()


def test_where_there_is_no_room_to_make_the_file_small_it_holds_nothing_all_the_same(lived: DataFolder) -> None:
    def no_vacuum(action: int, *_: object) -> int:
        return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK

    lived.connection.set_authorizer(no_vacuum)
    assert not erase(lived, WALK).compact
    assert files_with(lived, SECRET) == []


def test_a_copy_of_an_older_form_is_brought_along(lived: DataFolder) -> None:
    path = lived.path / "habits-before-form-3.db"
    copy_to(lived.connection, path, before_the_trash)
    erase(lived, WALK)
    assert in_copy(path) == (["read"], [])
    assert [*lived.path.glob("*before*")] == [path]
    assert files_with(lived, SECRET) == []


def test_a_damaged_copy_is_deleted_and_named(lived: DataFolder) -> None:
    damaged, newer = copies(lived)[:2]
    damaged.write_bytes(damaged.read_bytes()[:5000])
    future = sqlite3.connect(newer)
    future.execute("PRAGMA user_version = 99")
    future.close()
    assert erase(lived, WALK).lost_copies == (damaged.name, newer.name)
    assert files_with(lived, SECRET) == []


def test_another_program_s_file_among_the_copies_is_left_alone(lived: DataFolder) -> None:
    theirs = lived.backups / "theirs.db"
    other = sqlite3.connect(theirs)
    other.execute("CREATE TABLE event (habit TEXT)")
    other.close()
    before = theirs.read_bytes()
    erase(lived, WALK)
    assert theirs.read_bytes() == before


def test_what_broken_off_copies_left_goes_too(lived: DataFolder) -> None:
    copy = copies(lived)[0]
    left = [copy.with_name(copy.name + ending) for ending in (".4711.unfinished", "-wal", "-journal")]
    for path in left:
        path.write_text(SECRET, encoding="utf-8")
    erase(lived, WALK)
    assert files_with(lived, SECRET) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_every_file_stays_closed_to_others(lived: DataFolder) -> None:
    erase(lived, WALK)
    assert {path.stat().st_mode & 0o777 for path in lived.path.rglob("*.db")} == {0o600}


def test_no_number_of_an_erased_event_is_given_again(lived: DataFolder) -> None:
    """An older export can be taken in afterwards, and brings back what it holds."""
    before = lived.events.events()
    erase(lived, WALK)
    after = lived.events.append([draft(HabitCompleted(), habit="read", day=3, change="later", at=NOON)])
    assert after[0].order.device not in {event.order.device for event in before}
    assert lived.events.merge(before) == 1 + 3 * 2
    assert SECRET in lived.events.histories()


def test_a_window_that_was_open_meanwhile_counts_on_as_the_new_device(lived: DataFolder) -> None:
    window = DataFolder.open(lived.path)
    erase(lived, WALK)
    (event,) = window.events.append([created("call", "4")])
    assert event.order.device == lived.events.device
    window.close()


@pytest.fixture(autouse=True)
def our_files_are_ours(folder: DataFolder) -> Iterator[None]:
    """After each erasure the database is still this program's."""
    yield
    database = sqlite3.connect(folder.path / "habits.db")
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    database.close()
