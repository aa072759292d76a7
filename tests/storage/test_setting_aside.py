"""Facts about a recovered database taking the place of a damaged one."""

from pathlib import Path

import pytest

from habit_desktop.storage.setting_aside import ready_path, take_its_place
from tests.storage.facts import NOON


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A damaged database with its log, and a recovered one that waits."""
    path = tmp_path / "habits.db"
    path.write_text("damaged")
    path.with_name("habits.db-wal").write_text("log")
    ready_path(path, NOON).write_text("recovered")
    return path


def contents(folder: Path) -> dict[str, str]:
    """What lies in a folder."""
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_the_damaged_one_is_kept_with_its_log_under_the_time_of_the_recovery(database: Path) -> None:
    aside = take_its_place(database)
    assert aside == database.with_name("habits-damaged-2026-03-02T12-00-00Z.db")
    assert contents(database.parent) == {
        "habits.db": "recovered",
        "habits-damaged-2026-03-02T12-00-00Z.db": "damaged",
        "habits-damaged-2026-03-02T12-00-00Z.db-wal": "log",
    }


def test_without_one_that_waits_nothing_happens(database: Path) -> None:
    ready_path(database, NOON).unlink()
    before = contents(database.parent)
    assert take_its_place(database) is None
    assert contents(database.parent) == before


def test_where_there_was_none_nothing_is_set_aside(database: Path) -> None:
    database.unlink()
    database.with_name("habits.db-wal").unlink()
    assert take_its_place(database) is None
    assert contents(database.parent) == {"habits.db": "recovered"}


def test_whatever_was_moved_before_a_crash_the_rest_follows(database: Path) -> None:
    database.with_name("habits.db-wal").rename(database.with_name("habits-damaged-2026-03-02T12-00-00Z.db-wal"))
    take_its_place(database)
    assert len(contents(database.parent)) == 3


def test_what_was_set_aside_before_is_never_written_over(database: Path) -> None:
    database.with_name("habits-damaged-2026-03-02T12-00-00Z.db").write_text("older")
    take_its_place(database)
    assert contents(database.parent)["habits-damaged-2026-03-02T12-00-00Z.db"] == "older"
    assert contents(database.parent)["habits-damaged-2-2026-03-02T12-00-00Z.db"] == "damaged"
