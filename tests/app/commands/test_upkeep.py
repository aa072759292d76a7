"""settings and check keep their contract, and what is wrong with a data folder is said in one line."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.app.main import main
from tests.app.command_line import CommandLine, strict_json
from tests.storage.facts import of_a_newer_version


def test_all_settings_are_told_with_their_values(cli: CommandLine) -> None:
    said = cli.json("settings", "get")
    assert (said["day_starts_at"], said["remind_below"], said["quiet_above"]) == ("03:00", 0.4, 0.8)


def test_one_setting_is_told_alone(cli: CommandLine) -> None:
    assert cli.json("settings", "get", "week_start") == {"week_start": "mon"}


def test_a_setting_is_kept(cli: CommandLine) -> None:
    assert cli.json("settings", "set", "day_starts_at", "05:30") == {"day_starts_at": "05:30"}
    assert cli.json("settings", "get")["day_starts_at"] == "05:30"


def test_a_later_start_of_the_day_makes_the_evening_longer(cli: CommandLine) -> None:
    cli.add()
    cli.json("settings", "set", "day_starts_at", "05:00")
    cli.now = "2026-03-03T04:30+01:00"
    assert cli.json("done", "Walk")["day"] == "2026-03-02"


@pytest.mark.parametrize(
    "words",
    [
        ("get", "colour"), ("get", "week_start", "sun"), ("set",), ("set", "week_start"), ("set", "week_start", "x"),
        ("set", "day_starts_at", "25:00"), ("set", "remind_below", "nan"), ("set", "remind_below", "0.9"),
        ("set", "colour", "red"),
    ],
)  # fmt: skip
def test_what_is_no_setting_is_refused(cli: CommandLine, words: tuple[str, ...]) -> None:
    before = cli.json("settings", "get")
    cli.refused("settings", *words)
    assert cli.json("settings", "get") == before


def test_a_sound_folder_is_said_to_be(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    cli.json("train")
    assert cli.json("check") == {"ok": True, "problems": []}


def test_a_projection_that_differs_from_the_events_is_found(cli: CommandLine) -> None:
    cli.add()
    cli.json("done", "Walk")
    with closing(sqlite3.connect(cli.folder / "habits.db")) as connection:
        connection.execute("UPDATE day_projection SET answer = 'missed'")
        connection.commit()
    said = cli.run("check", "--json")
    assert said.status == 1
    assert not strict_json(said.out)["ok"]
    assert len(strict_json(said.out)["problems"]) == 1


def cut(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:9000])


def overwrite(database: Path) -> None:
    database.write_bytes(b"no database at all" * 300)


def from_the_future(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        of_a_newer_version(connection)
        connection.commit()


def belong_to_another_program(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("create table Songs(id integer primary key)")
        connection.commit()


@pytest.mark.parametrize("harm", [cut, overwrite, from_the_future, belong_to_another_program])
@pytest.mark.parametrize("words", [("list",), ("done", "Walk"), ("events",), ("predict",), ("undo",)])
def test_a_database_that_cannot_be_read_is_refused_and_left_as_it_is(
    cli: CommandLine, harm: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    cli.add()
    database = cli.folder / "habits.db"
    harm(database)
    before = database.read_bytes()
    cli.refused(*words)
    assert database.read_bytes() == before
    said = cli.run("check", "--json")
    assert (said.status, strict_json(said.out)["ok"]) == (1, False)


def test_a_database_another_program_holds_is_refused(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("habit_desktop.storage.database.BUSY_TIMEOUT_MS", 50)
    cli.add()
    cli.json("done", "Walk")
    with closing(sqlite3.connect(cli.folder / "habits.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "another program" in cli.refused("done", "Walk").casefold()
        assert cli.marks() == ["done"]
        other.execute("ROLLBACK")
    assert cli.json("done", "Walk")["mark"] == "done"


def test_a_data_folder_that_is_a_file_is_refused(cli: CommandLine) -> None:
    cli.folder.write_bytes(b"")
    cli.refused("list")


def test_a_data_folder_without_a_name_is_wrong_usage(cli: CommandLine) -> None:
    assert "--data-dir" in cli.misused("--data-dir", "", "list")


def test_each_day_s_first_command_leaves_a_backup(cli: CommandLine) -> None:
    cli.add()
    for day in range(3, 13):
        cli.now = f"2026-03-{day:02}T12:00+01:00"
        cli.json("done", "Walk")
    kept = sorted(path.name for path in (cli.folder / "backups").iterdir())
    assert kept == [f"habits-2026-03-{day:02}T11-00-00Z.db" for day in range(3, 13)]


def test_a_backup_opens_as_a_data_folder_of_the_morning(cli: CommandLine, tmp_path: Path) -> None:
    cli.add()
    cli.json("done", "Walk")
    cli.now = "2026-03-03T12:00+01:00"
    cli.json("skip", "Walk")
    morning = CommandLine(tmp_path / "morning", cli.capsys, cli.now)
    morning.folder.mkdir()
    shutil.copy(cli.folder / "backups" / "habits-2026-03-03T11-00-00Z.db", morning.folder / "habits.db")
    assert morning.marks() == ["done", "pending"]


def test_a_clock_set_back_is_told_and_everything_goes_on(cli: CommandLine, capsys: pytest.CaptureFixture[str]) -> None:
    cli.now = "2050-03-02T20:00+01:00"
    cli.add()
    cli.json("done", "Walk")
    capsys.readouterr()
    assert main(["--data-dir", str(cli.folder), "list", "--all"]) == 0  # by the machine's own clock
    printed = capsys.readouterr()
    assert "clock stands before" in printed.err
    assert "Walk" in printed.out
    cli.now = "2026-03-02T20:00+01:00"
    for words in (("list",), ("predict",), ("history", "Walk"), ("check",), ("train",), ("done", "Walk"), ("undo",)):
        assert cli.run(*words).status == 0


def test_on_a_network_drive_check_says_so_and_finds_nothing_wrong(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("storage.database", "app.commands.upkeep"):
        monkeypatch.setattr(f"habit_desktop.{module}.is_on_network", lambda _folder: True)
    cli.add()
    assert cli.json("done", "Walk")["mark"] == "done"
    said = cli.run("check")
    assert said.status == 0
    assert "one computer at a time" in said.out
