"""Facts about finding what is wrong with the database."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from habit_desktop.domain.event import HabitCompleted, NoteWritten
from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, Damaged, Locked
from habit_desktop.storage.integrity import damage, problems
from tests.storage.facts import MONDAY, NOON, before_the_sums, created, draft


def recorded(folder: DataFolder) -> sqlite3.Connection:
    """The connection to a folder with a habit, a mark and a note."""
    folder.events.append([created(), draft(HabitCompleted()), draft(NoteWritten("rain"))])
    return folder.connection


def prediction(day: date) -> Prediction:
    """A chance of 44 % that was made."""
    return Prediction("walk", day, NOON, Origin.MADE, 0, 0.44, 0.4, 0.5, 0.3, 0.6, (0.0,) * 10, 0.2)


def test_a_sound_database_has_no_problems(folder: DataFolder) -> None:
    assert problems(recorded(folder)) == []


def test_a_mark_the_events_do_not_know_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE day_projection SET answer = 'skipped'")
    assert problems(connection) == ["projection differs from the events: habit walk"]


def test_a_habit_missing_from_the_projections_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("DELETE FROM habit_projection")
    assert problems(connection) == ["projection differs from the events: habit walk"]


def test_a_habit_nobody_made_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE habit_projection SET id = 'ghost'")
    assert sorted(problems(connection)) == [
        "projection differs from the events: habit ghost",
        "projection differs from the events: habit walk",
    ]


def test_rebuilding_from_the_events_mends_the_projections(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE day_projection SET note = 'sun'")
    folder.events.rebuild_projections()
    assert problems(connection) == []


def test_a_page_of_noise_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder.path / "habits.db"
    content = bytearray(path.read_bytes())
    content[8192 : 8192 + 4096] = b"\xaa" * 4096
    path.write_bytes(content)
    damaged = sqlite3.connect(path)
    assert problems(damaged) != []
    damaged.close()


def edited(folder: DataFolder, before: bytes, after: bytes) -> sqlite3.Connection:
    """The connection to a folder's database in which the disk has changed some bytes, each time they are there."""
    recorded(folder).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    folder.close()
    path = folder.path / "habits.db"
    content = path.read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after))
    return sqlite3.connect(path, isolation_level=None)


def test_a_letter_that_has_changed_in_the_log_is_found_though_sqlite_sees_none(folder: DataFolder) -> None:
    with closing(edited(folder, b'"rain"', b'"pain"')) as damaged:
        assert damaged.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (problem,) = problems(damaged)
    assert "“event” is not as it was written" in problem


def test_a_chance_that_has_changed_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    folder.predictions.add([prediction(MONDAY)])
    assert problems(connection) == []
    connection.execute("UPDATE prediction SET served = 0.31")
    assert "“prediction”" in problems(connection)[0]


def test_an_outcome_that_has_changed_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    folder.predictions.close([Outcome("walk", MONDAY, done=True, closed_at=NOON)])
    assert problems(connection) == []
    connection.execute("UPDATE outcome SET done = 0")
    assert "“outcome”" in problems(connection)[0]


def test_a_text_that_is_none_any_more_is_found(folder: DataFolder) -> None:
    with closing(edited(folder, b"Europe/Berlin", b"Europe/\xff\xfferlin"[:13])) as damaged:
        assert "damaged" in problems(damaged)[0]


def test_tables_that_are_not_as_they_were_made_are_damage(folder: DataFolder) -> None:
    with closing(edited(folder, b"events are append-only", b"events are append/only")) as damaged:
        assert "damaged" in problems(damaged)[0]
    with pytest.raises(Damaged):
        DataFolder.open(folder.path)


def test_a_header_that_tells_another_form_is_damage_and_not_a_newer_version(folder: DataFolder) -> None:
    recorded(folder).execute("PRAGMA user_version = 99")
    with pytest.raises(Damaged):
        DataFolder.open(folder.path)


def test_rows_of_an_older_version_get_their_sums(folder: DataFolder) -> None:
    connection = recorded(folder)
    folder.predictions.add([prediction(MONDAY)])
    before_the_sums(connection)
    folder.close()
    again = DataFolder.open(folder.path)
    assert problems(again.connection) == []
    again.connection.execute("UPDATE prediction SET served = 0.31")
    assert problems(again.connection) != []
    again.close()


def test_a_line_a_row_is_too_much_of_a_good_thing(folder: DataFolder) -> None:
    recorded(folder)
    folder.predictions.add([prediction(MONDAY + timedelta(number)) for number in range(30)])
    folder.connection.execute("UPDATE prediction SET served = 0.31")
    found = problems(folder.connection)
    assert (len(found), found[-1]) == (21, "and 10 more")


def test_what_cannot_be_found_out_is_a_problem_and_no_damage(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(folder.path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Locked):
            damage(connection)
        (problem,) = problems(connection)
    assert problem.startswith("Another program is using the habit database.")
