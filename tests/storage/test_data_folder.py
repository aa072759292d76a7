"""Facts about the folder everything is kept in."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitArchived, HabitCompleted
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import NotWritable, StorageError
from habit_desktop.storage.integrity import problems
from tests.storage.facts import before_the_trash, created, draft


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    DataFolder.open(tmp_path / "new" / "data").close()
    assert (tmp_path / "new" / "data" / "habits.db").is_file()


def test_what_was_recorded_is_there_when_opened_again(tmp_path: Path) -> None:
    first = DataFolder.open(tmp_path)
    first.events.append([created(), draft(HabitCompleted())])
    events, device = first.events.events(), first.events.device
    first.checkpoints.save(1, b"weights")
    first.close()
    second = DataFolder.open(tmp_path)
    assert second.events.events() == events
    assert second.events.device == device
    assert second.checkpoints.versions() == [1]
    second.close()


def test_a_folder_from_before_there_was_a_trash_says_the_same_and_more(tmp_path: Path) -> None:
    first = DataFolder.open(tmp_path)
    first.events.append([created(), draft(HabitCompleted()), draft(HabitArchived(), day=3)])
    before = first.events.histories()
    before_the_trash(first.connection)
    first.close()
    again = DataFolder.open(tmp_path)
    assert again.events.histories() == before
    assert before["walk"].away
    assert problems(again.connection) == []
    again.close()


def test_two_folders_are_two_devices(tmp_path: Path) -> None:
    one, two = DataFolder.open(tmp_path / "one"), DataFolder.open(tmp_path / "two")
    assert one.events.device != two.events.device
    one.close()
    two.close()


def test_a_file_in_its_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(NotWritable, match="data folder"):
        DataFolder.open(tmp_path / "data")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_a_new_folder_is_closed_to_others(folder: DataFolder) -> None:
    assert folder.path.stat().st_mode & 0o777 == 0o700


def test_a_folder_can_be_asked_until_it_is_closed(tmp_path: Path) -> None:
    folder = DataFolder.open(tmp_path / "data")
    assert folder.is_open
    folder.close()
    assert not folder.is_open


def test_a_folder_that_cannot_be_opened_is_let_go_of(tmp_path: Path) -> None:
    DataFolder.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "habits.db", isolation_level=None)) as other:
        other.execute("UPDATE projection_form SET form = 0")  # told by an older version: to be told anew
        other.execute("DROP TABLE habit_projection")
        with pytest.raises(StorageError):
            DataFolder.open(tmp_path)
        other.execute("PRAGMA journal_mode = DELETE")  # which nobody can who is not alone
        assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)
