"""Full, read-only, locked and vanished disks, all of them real: by command and in the window nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.engine.session import Session
from habit_desktop.storage.integrity import problems
from habit_desktop.ui.main_window import MainWindow
from tests.app.command_line import CommandLine
from tests.app.saying import said
from tests.engine.living import StandingClock, made, marks, opened
from tests.small_disk import SmallDisk, small_disk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small disk."""
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The data folder, on the small disk where the test asks for one."""
    wants_disk = "disk" in request.fixturenames
    return request.getfixturevalue("disk").path / "data" if wants_disk else tmp_path / "data"


@pytest.fixture
def cli(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CommandLine]:
    """Commands on that folder, in which there is a habit with a mark."""
    before = os.umask(0o022)
    commands = CommandLine(folder, capsys)
    commands.add()
    commands.json("done", "Walk", "--day", "2026-03-01")
    yield commands
    os.umask(before)


@contextmanager
def start(folder: Path, act: str) -> Iterator[subprocess.Popen[str]]:
    """The program is being started in a process of its own."""
    command = [sys.executable, "-m", "tests.app.one_start", str(folder), act]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def holding(database: Path) -> Iterator[None]:
    """Another program, a process of its own, holds the database."""
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA locking_mode = EXCLUSIVE'); c.execute('BEGIN EXCLUSIVE');"
        "c.execute('UPDATE device SET id = id'); print('held', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", code, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate("\n")


def read_line(process: subprocess.Popen[str]) -> str:
    """The next line a process prints."""
    assert process.stdout
    return process.stdout.readline()


def test_on_a_full_disk_a_command_is_refused_and_what_was_there_stays(cli: CommandLine, disk: SmallDisk) -> None:
    for left in (0, 20_000, 60_000):
        disk.fill(left)
        assert "The disk is full" in cli.refused("note", "Walk", "rain " * 20_000)
        disk.make_room()
        assert cli.days()[-1]["note"] is None
    assert cli.marks()[0] == "done"
    assert cli.json("check")["ok"]
    assert cli.json("done", "Walk")["mark"] == "done"


@pytest.mark.parametrize(
    "words", [("backup",), ("export", "{disk}/all.json"), ("restore", "{backup}"), ("import", "{export}"), ("train",)]
)
def test_what_needs_much_room_leaves_nothing_half_done(
    cli: CommandLine, disk: SmallDisk, tmp_path: Path, words: tuple[str, ...]
) -> None:
    backup = cli.json("backup", str(tmp_path / "elsewhere.db"))["file"]
    cli.json("export", str(tmp_path / "other.json"))
    cli.json("note", "Walk", "since the backup")
    before = cli.days()
    disk.fill()
    places = {"disk": disk.path, "backup": backup, "export": tmp_path / "other.json"}
    cli.refused(*(word.format(**places) for word in words))
    disk.make_room()
    assert cli.days() == before
    assert cli.json("check")["ok"]
    assert [path.name for path in disk.path.rglob("*") if "unfinished" in path.name or "restoring" in path.name] == []
    assert not (disk.path / "all.json").exists()


def test_a_recovery_on_a_full_disk_leaves_the_damaged_file_for_later(cli: CommandLine, disk: SmallDisk) -> None:
    cli.json("backup")
    database = cli.folder / "habits.db"
    database.write_bytes(b"\xaa" * 4096 + database.read_bytes()[4096:])
    damaged = database.read_bytes()
    disk.fill(8192)
    assert "The disk is full" in cli.refused("recover")
    assert database.read_bytes() == damaged
    disk.make_room()
    assert cli.json("recover")["lost"] == 0
    assert cli.marks()[0] == "done"


def test_on_a_full_disk_the_window_says_so_and_takes_the_tick_once_there_is_room(
    disk: SmallDisk, session: Session, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    habit = made(session)
    desk.refresh()
    disk.fill()
    for _ in range(60):  # until what SQLite keeps in store for its log is used up
        window.today.row(habit).mark.click()
        if "disk is full" in said(window):
            break
        window.undo_requested.emit()
    assert "disk is full" in said(window)
    before = marks(session, habit)
    disk.make_room()
    session.write_note(habit, session.today(), "room again")
    assert marks(session, habit) == before
    assert problems(session.folder.connection) == []


def test_a_start_on_a_full_disk_says_so_and_goes_on_once_there_is_room(cli: CommandLine, disk: SmallDisk) -> None:
    disk.fill()
    with start(cli.folder, "try again") as process:
        assert "The disk is full" in read_line(process)
        assert read_line(process) == "ready\n"
        disk.make_room()
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
        assert read_line(process) == "window\n"
        process.wait(300)
    assert cli.marks()[0] == "done"


def test_a_disk_that_may_only_be_read_is_said_to_be(cli: CommandLine, disk: SmallDisk) -> None:
    disk.let_write(may=False)
    for words in (("done", "Walk"), ("list",), ("check",), ("recover",)):
        assert "whether its drive may be written" in cli.refused(*words)
    with start(cli.folder, "try again") as process:
        assert "whether its drive may be written" in read_line(process)
        assert read_line(process) == "ready\n"
        disk.let_write(may=True)
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
        assert read_line(process) == "window\n"
        process.wait(300)
    assert cli.marks()[0] == "done"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can be somebody else")
def test_a_folder_that_is_another_person_s_is_said_to_be(cli: CommandLine) -> None:
    code = (
        "import os, sys; from habit_desktop.app.main import main; main([*sys.argv[1:], 'list']); os.setuid(65534);"
        "sys.exit(main([*sys.argv[1:], 'done', 'Walk']))"  # all is loaded: others may not read the program, either
    )
    command = [sys.executable, "-c", code, "--data-dir", str(cli.folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_another_program_holds_is_waited_for_and_then_said_to_be(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.storage.database.BUSY_TIMEOUT_MS", 50)
    with holding(cli.folder / "habits.db"):
        for words in (("done", "Walk"), ("list",)):
            assert "Another program is using the habit database" in cli.refused(*words)
        assert cli.run("check").status == 1
        with start(cli.folder, "leave") as process:
            assert "Another program is using the habit database" in read_line(process)
            assert process.wait(300) == 1
    assert cli.marks()[0] == "done"
    assert cli.json("check")["ok"]


def test_a_tick_while_another_program_writes_is_not_shown_as_done(
    session: Session, desk: Desk, window: MainWindow
) -> None:
    habit = made(session)
    desk.refresh()
    session.folder.connection.execute("PRAGMA busy_timeout = 50")
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE');"
        "print('held', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", code, str(session.folder.path / "habits.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert read_line(other) == "held\n"
        window.today.row(habit).mark.click()
        assert "Another program is using the habit database" in said(window)
        other.communicate("\n")
    assert marks(session, habit) == "?"
    window.today.row(habit).mark.click()
    assert marks(session, habit) == "x"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not move what is open")
def test_a_folder_that_has_gone_while_the_window_is_open_takes_no_tick_that_nobody_would_find_again(
    session: Session, desk: Desk, window: MainWindow, clock: StandingClock
) -> None:
    habit = made(session)
    desk.refresh()
    away = session.folder.path.with_name("unplugged")
    session.folder.path.rename(away)
    window.today.row(habit).mark.click()
    assert "not where it was" in said(window)
    away.rename(session.folder.path)
    window.today.row(habit).mark.click()
    assert marks(session, habit) == "x"
    other = opened(session.folder.path, clock)
    assert marks(other, habit) == "x"
    other.folder.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not move what is open")
def test_a_database_that_another_has_taken_the_place_of_takes_no_tick(
    session: Session, desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    habit = made(session)
    desk.refresh()
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        session.folder.connection.backup(other)
    (tmp_path / "other.db").replace(session.folder.path / "habits.db")
    window.today.row(habit).mark.click()
    assert "not where it was" in said(window)
