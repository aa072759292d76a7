"""A start over a folder something is wrong with, a process for each: the person is asked, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.domain.recovery import Condition
from habit_desktop.engine.recovering import condition_of
from habit_desktop.storage import damage_note
from habit_desktop.storage.backup_series import make_backup
from tests.engine.living import StandingClock, live, made, marks, opened
from tests.storage.facts import of_a_newer_version

ROOT = Path(__file__).parents[2]
STRIP = "xx.xxx.x"


@pytest.fixture
def lived(folder: Path, clock: StandingClock) -> Path:
    """A folder with a week of marks, a backup, and a note since."""
    session = opened(folder, clock)
    habit = made(session)
    live(session, clock, {habit: STRIP})
    make_backup(session.folder, session.now())
    session.write_note(habit, session.today(), "since the backup")
    session.set("snooze_min", 25)
    session.folder.close()
    return folder


def started(folder: Path, act: str) -> tuple[int, list[str]]:
    """Start the program and do what the act does; return its status and what it said, line by line."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.one_start", str(folder), act],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=os.environ | {"HABIT_DESKTOP_DATA_DIR": str(folder)},
    )
    heard = ("This plugin does not support", "habit-desktop: ")
    assert [line for line in done.stderr.splitlines() if not line.startswith(heard)] == []
    return done.returncode, done.stdout.splitlines()


def lose_the_first_page(folder: Path) -> None:
    """The disk has lost the first page of the database."""
    database = folder / "habits.db"
    database.write_bytes(b"\xaa" * 4096 + database.read_bytes()[4096:])


def assert_all_is_there(folder: Path, clock: StandingClock) -> None:
    """Every mark and the note since the backup."""
    session = opened(folder, clock)
    (habit,) = session.histories()
    assert marks(session, habit).startswith(STRIP)
    assert [*session.histories()[habit].notes.values()] == ["since the backup"]
    session.folder.close()


def test_a_damaged_database_is_brought_back_before_the_window_opens(lived: Path, clock: StandingClock) -> None:
    lose_the_first_page(lived)
    status, said = started(lived, "bring back")
    assert status == 0
    assert "Can be brought back: 1 habit, 6 marks." in said[0]
    assert "kept beside it as “habits-damaged-" in said[1]
    assert said[2] == "window"
    assert_all_is_there(lived, clock)


def test_whoever_would_rather_leave_finds_the_damaged_file_where_it_was(lived: Path) -> None:
    lose_the_first_page(lived)
    before = (lived / "habits.db").read_bytes()
    status, _said = started(lived, "leave")
    assert status == 1
    assert (lived / "habits.db").read_bytes() == before


def test_with_nothing_left_to_read_it_says_how_to_begin_anew(folder: Path) -> None:
    folder.mkdir()
    (folder / "habits.db").write_bytes(b"no database at all" * 300)
    status, said = started(folder, "leave")
    assert status == 1
    assert "Move habits.db out of the folder" in said[0]


def test_a_database_that_is_gone_is_not_begun_anew(lived: Path, clock: StandingClock) -> None:
    (lived / "habits.db").unlink()
    status, said = started(lived, "bring back")
    assert (status, said[-1]) == (0, "window")
    session = opened(lived, clock)
    (habit,) = session.histories()
    assert marks(session, habit).startswith(STRIP)
    session.folder.close()


def test_damage_noted_while_it_was_open_is_mended_at_the_next_start(lived: Path, clock: StandingClock) -> None:
    with closing(sqlite3.connect(lived / "habits.db", isolation_level=None)) as connection:
        connection.execute("UPDATE outcome SET sum = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage_note.note(lived)
    status, said = started(lived, "bring back")
    assert (status, said[-1]) == (0, "window")
    assert not damage_note.is_noted(lived)
    assert condition_of(lived) is Condition.SOUND
    assert_all_is_there(lived, clock)


def test_damage_met_only_when_the_window_is_filled_is_mended_too(lived: Path, clock: StandingClock) -> None:
    database = lived / "habits.db"
    content = database.read_bytes()
    assert content.count(b'"snooze_min"') == 1
    database.write_bytes(content.replace(b'"snooze_min"', b'"snooze_\xff\xfe\xff"'))
    status, said = started(lived, "begin anew")
    assert status == 0
    assert "1 fact can be read nowhere any more" in said[1]
    assert said[2] == f"begun anew --data-dir {lived}"
    assert_all_is_there(lived, clock)


def test_a_newer_version_s_database_is_left_alone_with_the_sentence_why(lived: Path) -> None:
    with closing(sqlite3.connect(lived / "habits.db")) as connection:
        of_a_newer_version(connection)
    before = (lived / "habits.db").read_bytes()
    status, said = started(lived, "leave")
    assert status == 1
    assert "cannot open just now" in said[0]
    assert "newer version" in said[0]
    assert (lived / "habits.db").read_bytes() == before
