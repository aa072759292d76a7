"""Facts about bringing back a damaged database by command."""

import socket
import sys
from contextlib import closing

import pytest

from habit_desktop.system.telling import addresses
from tests.app.command_line import CommandLine


@pytest.fixture
def lived(cli: CommandLine) -> CommandLine:
    """A habit with marks on three days, a backup, and a note since."""
    cli.add()
    for day in ("2026-02-27", "2026-02-28", "2026-03-01"):
        cli.json("done", "Walk", "--day", day)
    cli.json("backup")
    cli.json("note", "Walk", "since the backup")
    return cli


def harm(cli: CommandLine) -> None:
    """The disk has lost the first page of the database."""
    database = cli.folder / "habits.db"
    database.write_bytes(b"\xaa" * 4096 + database.read_bytes()[4096:])


def test_damage_is_told_with_what_to_do_and_nothing_is_lost(lived: CommandLine) -> None:
    before = lived.marks()
    harm(lived)
    assert "habit-desktop recover" in lived.refused("list")
    assert "habit-desktop recover" in lived.run("check").out
    done = lived.json("recover")
    assert (done["condition"], done["lost"], done["habits"]) == ("damaged", 0, 1)
    assert lived.marks() == before
    assert lived.days()[-1]["note"] == "since the backup"
    assert lived.json("check")["ok"]


def test_a_dry_run_says_what_would_come_back_and_changes_nothing(lived: CommandLine) -> None:
    harm(lived)
    before = (lived.folder / "habits.db").read_bytes()
    said = lived.run("recover", "--dry-run")
    assert said.out.startswith("Can be brought back: 1 habit, 3 marks.")
    assert (lived.folder / "habits.db").read_bytes() == before


def test_people_are_told_where_the_damaged_file_is(lived: CommandLine) -> None:
    harm(lived)
    said = lived.run("recover")
    assert said.out.startswith("Brought back: 1 habit, 3 marks.")
    assert "habits-damaged-2026-03-02T19-00-00Z.db" in said.out


def test_a_database_that_is_gone_is_not_begun_anew(lived: CommandLine) -> None:
    (lived.folder / "habits.db").unlink()
    assert "missing" in lived.refused("list")
    assert not (lived.folder / "habits.db").exists()
    assert lived.json("recover")["backup"] == "2026-03-02T19:00:00+00:00"
    assert lived.marks()[:3] == ["done"] * 3


def test_what_is_sound_is_left_alone(lived: CommandLine) -> None:
    before = (lived.folder / "habits.db").read_bytes()
    said = lived.run("recover")
    assert (said.status, said.out) == (0, "The habit database is sound. Nothing was changed.\n")
    assert (lived.folder / "habits.db").read_bytes() == before


def test_what_was_worked_out_wrongly_and_a_damaged_network_are_mended(lived: CommandLine) -> None:
    lived.json("train")
    lived.json("backup")
    (network,) = (lived.folder / "checkpoints").iterdir()
    network.write_bytes(network.read_bytes()[:-1])
    assert "Version 1" in lived.run("recover", "--dry-run").out
    assert lived.json("recover")["networks"] == [1]


def test_with_nothing_left_to_read_it_is_refused(cli: CommandLine) -> None:
    cli.folder.mkdir()
    (cli.folder / "habits.db").write_bytes(b"no database at all" * 300)
    assert "anything that can be read" in cli.refused("recover")


@pytest.mark.skipif(sys.platform == "win32", reason="the window of Windows listens on a named pipe")
def test_beside_an_open_window_it_is_refused(lived: CommandLine) -> None:
    harm(lived)
    with closing(socket.socket(socket.AF_UNIX)) as window:
        window.bind(addresses(lived.folder)[0])
        window.listen()
        assert "quit Habit Desktop" in lived.refused("recover")
