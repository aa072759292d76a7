"""Facts about an erasure: nothing is left of what went, and everything of what stays."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.domain.event import DaysErased, HabitCompleted, NoteWritten
from habit_desktop.domain.history import Pause
from habit_desktop.domain.prediction import Origin, Prediction
from habit_desktop.storage import erasure
from habit_desktop.storage.backup import copy_to, verdict
from habit_desktop.storage.backup_series import back_up, backups, make_backup, written_at
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import DiskFull, Locked, transaction
from habit_desktop.storage.erasure import Erased, NotFinished, copies, erase_steps, finish_steps
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.migrate import APPLICATION_ID
from habit_desktop.storage.scope import Scope
from tests.storage.facts import MONDAY, NOON, before_the_trash, created, draft, of_a_newer_version
from tests.storage.killed_eraser import AT_A_RENAME, IN_THE_LOG, KILLED

Result = TypeVar("Result")
ROOT = Path(__file__).parents[2]
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
        back_up(folder, NOON + timedelta(offset))
    for version in (1, 2):
        folder.checkpoints.save(version, b"learned from everything")
    return folder


def erase(folder: DataFolder, scope: Scope, rest: Draft | None = None) -> Erased:
    """Erase to the end."""
    return to_the_end(erase_steps(folder, scope, rest))


def to_the_end(steps: Generator[ErasureProgress, None, Erased | None]) -> Erased:
    """What an erasure that nobody stops has to say."""
    result = result_of(steps)
    assert isinstance(result, Erased)
    return result


def result_of(steps: Generator[ErasureProgress, None, Result]) -> Result:
    """What steps return once all are done."""
    results: list[Result] = []

    def done() -> Iterator[ErasureProgress]:
        results.append((yield from steps))

    for _ in done():
        pass
    return results[0]


def finished(folder: DataFolder) -> bool:
    """Whether there was an erasure to be finished."""
    return result_of(finish_steps(folder))


def kill(folder: DataFolder, moment: str) -> int:
    """Let a process erase the secret habit and die at a moment; return how it ended."""
    command = [sys.executable, "-m", "tests.storage.killed_eraser", str(folder.path), SECRET, moment]
    return subprocess.run(command, cwd=ROOT, check=False, timeout=300).returncode


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
    assert erase(lived, WALK) == Erased((), compact=True)
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

    monkeypatch.setattr(erasure, "prepared_copy", full)
    with pytest.raises(DiskFull):
        erase(lived, WALK)
    assert (lived.events.events(), lived.events.histories(), lived.events.device) == before
    assert [written_at(path) for path in copies(lived)] == [NOON + timedelta(day) for day in range(3)]


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
    of_a_newer_version(future)
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


def unwanted(folder: DataFolder) -> list[str]:
    """What an erasure leaves behind only where it is not through."""
    left = [*folder.path.rglob("*.unfinished*"), *folder.path.glob("erasing.db*")]
    return [path.name for path in left]


def test_step_by_step_it_says_what_it_does(lived: DataFolder) -> None:
    told = [(progress.stage, progress.done, progress.of) for progress in erase_steps(lived, WALK)]
    assert told == [
        *((Stage.BACKUPS, done, 3) for done in range(3)),
        (Stage.LOG, 0, 0),
        (Stage.NETWORKS, 0, 0),
        (Stage.COMPACTING, 0, 0),
    ]
    assert unwanted(lived) == []


@pytest.mark.parametrize("until", [0, 1, 3])
def test_stopped_before_the_log_s_turn_nothing_has_happened(lived: DataFolder, until: int) -> None:
    before = {path: path.read_bytes() for path in [*copies(lived), *lived.path.glob("checkpoints/*")]}
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > until

    assert result_of(erase_steps(lived, WALK, should_stop=stop)) is None
    assert SECRET in lived.events.histories()
    assert {path: path.read_bytes() for path in before} == before
    assert unwanted(lived) == []


def test_left_alone_in_the_middle_it_has_not_happened_either(lived: DataFolder) -> None:
    steps = erase_steps(lived, WALK)
    for _ in range(3):
        next(steps)
    steps.close()
    assert SECRET in lived.events.histories()
    assert unwanted(lived) == []


def test_one_at_a_time(lived: DataFolder) -> None:
    steps, other = erase_steps(lived, WALK), DataFolder.open(lived.path)
    next(steps)
    for another in (erase_steps(other, Scope("read")), finish_steps(other)):
        with pytest.raises(Locked, match="just being erased"):
            next(another)
    other.close()
    to_the_end(steps)
    assert [*lived.events.histories()] == ["read"]


def test_until_the_log_s_turn_others_write_and_what_they_add_goes_too(lived: DataFolder) -> None:
    steps, window = erase_steps(lived, WALK), DataFolder.open(lived.path)
    next(steps)
    noted = draft(NoteWritten(f"{SECRET} again"), habit=SECRET, day=4, change="late")
    window.events.append([noted, draft(HabitCompleted(), habit="read", day=4, change="late too")])
    window.close()
    to_the_end(steps)
    assert files_with(lived, SECRET) == []
    assert MONDAY + timedelta(4) in lived.events.histories()["read"].answers


def test_a_copy_made_meanwhile_goes_the_same_way(lived: DataFolder) -> None:
    steps, other = erase_steps(lived, WALK), DataFolder.open(lived.path)
    next(steps)
    make_backup(other, NOON + timedelta(3))
    other.close()
    to_the_end(steps)
    assert len(copies(lived)) == 4
    assert files_with(lived, SECRET) == []
    assert [in_copy(path) for path in copies(lived)] == [(["read"], [])] * 4


@pytest.mark.parametrize("moment", ["backups-0", "backups-2", "log-0", IN_THE_LOG])
def test_killed_before_there_was_no_way_back_it_has_not_happened(lived: DataFolder, moment: str) -> None:
    before, copied = lived.events.histories(), {path: path.read_bytes() for path in copies(lived)}
    assert kill(lived, moment) == KILLED
    assert unwanted(lived) != []
    assert finished(lived) is False
    assert lived.events.histories() == before
    assert {path: path.read_bytes() for path in copies(lived)} == copied
    assert lived.checkpoints.versions() == [1, 2]
    assert problems(lived.connection) == []
    assert unwanted(lived) == []


@pytest.mark.parametrize("moment", ["networks-0", AT_A_RENAME, "compacting-0"])
@pytest.mark.parametrize("scope", [None, Scope("read", MONDAY, MONDAY)])
def test_killed_later_it_is_finished_the_next_time(lived: DataFolder, moment: str, scope: Scope | None) -> None:
    assert kill(lived, moment) == KILLED
    assert [*lived.events.histories()] == ["read"]
    assert problems(lived.connection) == []
    if scope is None:
        assert finished(lived) is True
        assert finished(lived) is False
    else:
        erase(lived, scope)  # another one finishes it first
    assert files_with(lived, SECRET) == []
    assert lived.checkpoints.versions() == []
    assert [in_copy(path) for path in copies(lived)] == [(["read"], [])] * 3
    assert unwanted(lived) == []


def test_broken_off_days_are_on_record_in_the_copies_as_they_were_to_be(lived: DataFolder) -> None:
    rest = draft(DaysErased(MONDAY + timedelta(1)), habit=None, change="erasure")
    steps = erase_steps(lived, Scope(first=MONDAY, last=MONDAY + timedelta(1)), rest)
    while next(steps).stage is not Stage.NETWORKS:
        pass
    steps.close()
    assert finished(lived) is True
    for path in copies(lived):
        folder = sqlite3.connect(path)
        (away,) = set(folder.execute("SELECT away FROM habit_projection"))
        assert away == ('[["2026-03-02", "2026-03-03"]]',)
        folder.close()


def test_where_the_rest_cannot_be_done_it_says_so_and_does_it_later(
    lived: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("There is no room.")

    with monkeypatch.context() as crowded:
        crowded.setattr(erasure, "put_in_place", full)
        with pytest.raises(NotFinished, match=r"gone from the log.* There is no room\. .*next start"):
            erase(lived, WALK)
    assert SECRET not in lived.events.histories()
    assert finished(lived) is True
    assert files_with(lived, SECRET) == []


def test_a_record_nobody_can_read_stops_nothing(lived: DataFolder) -> None:
    (lived.path / "erasing.db").write_bytes(b"no database" * 100)
    assert finished(lived) is False
    erase(lived, WALK)
    assert unwanted(lived) == []


def test_what_the_window_keeps_of_a_habit_goes_and_the_rest_of_it_stays(lived: DataFolder) -> None:
    kept, timed = "[General]\ngeometry=@1\n\n[habits]\n", f"stopwatch=2026-03-02T12:00:00+00:00 2026-03-02 {SECRET}\n"
    file = lived.path / "window.ini"
    file.write_text(f"{kept}recent=train, habit-{SECRET}\n{timed}\n[today]\nview=grid\n", encoding="utf-8")
    erase(lived, WALK)
    assert file.read_text() == f"{kept}\n[today]\nview=grid\n"
    assert files_with(lived, SECRET) == []


@pytest.fixture(autouse=True)
def our_files_are_ours(folder: DataFolder) -> Iterator[None]:
    """After each erasure the database is still this program's."""
    yield
    database = sqlite3.connect(folder.path / "habits.db")
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    database.close()


def test_the_networks_in_backups_go_too(lived: DataFolder) -> None:
    assert all(networks_of(path) for path in copies(lived))
    erase(lived, WALK)
    assert not any(networks_of(path) for path in copies(lived))


def networks_of(path: Path) -> bool:
    """Whether a backup holds a network."""
    with closing(sqlite3.connect(path)) as copy:
        return bool(copy.execute("SELECT 1 FROM sqlite_schema WHERE name = 'network'").fetchone())


def test_backups_in_another_folder_go_the_same_way(lived: DataFolder, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    make_backup(lived, NOON + timedelta(days=5), stick)
    (stick / "mine.db").write_bytes(SECRET.encode())
    to_the_end(erase_steps(lived, WALK, elsewhere=stick))
    (backup,) = backups(stick)
    assert SECRET.encode() not in backup.read_bytes()
    assert (stick / "mine.db").exists()


def test_a_copy_that_never_held_the_habit_stays_byte_by_byte(folder: DataFolder) -> None:
    folder.checkpoints.save(1, b"learned from reading")
    folder.events.append([created("read", "1")])
    older = make_backup(folder, NOON)
    before = older.read_bytes()
    folder.events.append([created(SECRET, "2")])
    newer = make_backup(folder, NOON + timedelta(days=1))
    erase(folder, WALK)
    assert older.read_bytes() == before
    assert networks_of(older)
    assert in_copy(newer) == (["read"], [])
    assert files_with(folder, SECRET) == []


def test_what_sqlite_has_left_lying_in_a_copy_goes_though_nothing_there_names_the_habit(folder: DataFolder) -> None:
    folder.connection.execute("PRAGMA secure_delete = OFF")
    folder.events.append([created("read", "1")])
    folder.predictions.add([Prediction(SECRET, MONDAY, NOON, Origin.REPLAYED, 1, 0.5, 0.5, 0.5, 0.4, 0.6, (0.0,) * 10)])
    folder.predictions.forget_replayed(MONDAY)
    copy = make_backup(folder, NOON)
    assert copy.name in files_with(folder, SECRET)
    folder.events.append([created(SECRET, "2")])
    erase(folder, WALK)
    assert files_with(folder, SECRET) == []


@pytest.mark.parametrize("at", [0, 4, 5, 9, 10, 13, 26])
def test_a_name_is_found_wherever_pieces_of_a_file_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(erasure, "_PIECE", 8)
    path = tmp_path / "copy.db"
    path.write_bytes(b"." * at + b"walks" + b"." * (26 - at))
    assert not erasure.never_held(path, Scope("walks"))
    assert erasure.never_held(path, Scope("talks"))
