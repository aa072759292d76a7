"""Facts about bringing an older database to the newest form."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from habit_desktop.storage import migrate as module
from habit_desktop.storage.database import FILE_NAME, open_database
from habit_desktop.storage.migrate import APPLICATION_ID, ContradictoryHeader, ForeignDatabase, migrate, newest_form
from tests.storage.facts import of_a_newer_version

NEWER = "CREATE TABLE colour (name TEXT);\nINSERT INTO colour VALUES ('blue');\n"
BROKEN = "CREATE TABLE colour (name TEXT);\nINSERT INTO nowhere VALUES (1);\n"

Upgrade = Callable[[str], int]


@pytest.fixture
def older(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database of today's form, holding a word, as a later version would find it."""
    connection = open_database(tmp_path)
    connection.execute("INSERT INTO device VALUES ('mine')")
    yield connection
    connection.close()


@pytest.fixture
def upgrade_to(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Upgrade:
    """Makes this a program with one more migration; returns its number."""
    scripts = tmp_path_factory.mktemp("scripts")
    shutil.copytree(module._FOLDER, scripts, dirs_exist_ok=True)
    monkeypatch.setattr(module, "_FOLDER", scripts)

    def upgrade(sql: str) -> int:
        number = newest_form() + 1
        (scripts / f"{number:04}_more.sql").write_text(sql)
        return number

    return upgrade


def form_of(connection: sqlite3.Connection) -> int:
    """The form a database has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables(connection: sqlite3.Connection) -> set[str]:
    """The names of the tables."""
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_a_new_database_has_the_newest_form_and_our_name_without_a_copy(tmp_path: Path) -> None:
    connection = open_database(tmp_path)
    assert form_of(connection) == newest_form()
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    connection.close()
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_an_older_database_is_brought_further_with_what_it_holds(
    older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade
) -> None:
    number = upgrade_to(NEWER)
    migrate(older, tmp_path / FILE_NAME)
    assert form_of(older) == number
    assert older.execute("SELECT name FROM colour").fetchall() == [("blue",)]
    assert older.execute("SELECT id FROM device").fetchall() == [("mine",)]


def test_a_copy_of_the_older_form_stays_beside_it(
    older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade
) -> None:
    number = upgrade_to(NEWER)
    migrate(older, tmp_path / FILE_NAME)
    path = tmp_path / f"habits-before-form-{number}.db"
    copy = sqlite3.connect(path)
    assert form_of(copy) == number - 1
    assert copy.execute("SELECT id FROM device").fetchall() == [("mine",)]
    copy.close()
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600


def test_without_a_path_no_copy_is_made(older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade) -> None:
    number = upgrade_to(NEWER)
    migrate(older)
    assert form_of(older) == number
    assert not [*tmp_path.glob("*before*")]


def test_a_migration_that_breaks_half_way_changes_nothing(
    older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade
) -> None:
    number = upgrade_to(BROKEN)
    with pytest.raises(sqlite3.OperationalError):
        migrate(older, tmp_path / FILE_NAME)
    assert form_of(older) == number - 1
    assert "colour" not in tables(older)


def test_of_two_migrations_that_wait_none_is_done_where_the_second_breaks(
    older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade
) -> None:
    upgrade_to(NEWER)
    number = upgrade_to("INSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(sqlite3.OperationalError):
        migrate(older, tmp_path / FILE_NAME)
    assert form_of(older) == number - 2
    assert "colour" not in tables(older)
    assert [path.name for path in tmp_path.glob("*before*")] == [f"habits-before-form-{number}.db"]


def test_a_copy_that_was_broken_off_is_made_anew(
    older: sqlite3.Connection, tmp_path: Path, upgrade_to: Upgrade
) -> None:
    number = upgrade_to(NEWER)
    (tmp_path / f"habits-before-form-{number}.db.{os.getpid()}.unfinished").write_bytes(b"half")
    migrate(older, tmp_path / FILE_NAME)
    assert [path.name for path in tmp_path.glob("*before*")] == [f"habits-before-form-{number}.db"]


def test_a_database_of_the_newest_form_is_not_touched(older: sqlite3.Connection, tmp_path: Path) -> None:
    before = older.total_changes
    migrate(older, tmp_path / FILE_NAME)
    assert older.total_changes == before
    assert not [*tmp_path.glob("*before*")]


def test_a_form_of_the_future_is_refused_with_its_number(older: sqlite3.Connection, tmp_path: Path) -> None:
    of_a_newer_version(older)
    with pytest.raises(ForeignDatabase) as found:
        migrate(older, tmp_path / FILE_NAME)
    assert found.value.found == 99


def test_a_database_that_says_nonsense_beside_its_header_is_contradictory(older: sqlite3.Connection) -> None:
    older.execute("DROP TABLE database_form")
    older.execute("CREATE TABLE database_form (application, form, tables)")
    older.execute("INSERT INTO database_form VALUES (?, '[]', NULL)", (APPLICATION_ID,))
    with pytest.raises(ContradictoryHeader):
        module.form_of(older)
