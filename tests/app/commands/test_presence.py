"""pause-reminders keeps its contract, and so does autostart."""

import sys
from pathlib import Path

import pytest

from tests.app.command_line import CommandLine


def test_a_pause_is_told_and_another_process_knows_it(cli: CommandLine) -> None:
    until = cli.json("pause-reminders", "hour")["paused_until"]
    assert cli.json("pause-reminders") == {"paused_until": until}
    assert cli.json("settings", "get", "reminders_paused_until") == {"reminders_paused_until": until}


def test_a_pause_until_tomorrow_ends_when_the_day_does(cli: CommandLine) -> None:
    cli.now = "2026-03-02T20:15+01:00"
    cli.json("pause-reminders", "tomorrow")
    assert "tomorrow, 03:00" in cli.run("pause-reminders").out


def test_a_pause_is_called_off(cli: CommandLine) -> None:
    cli.json("pause-reminders", "hour")
    assert cli.json("pause-reminders", "off") == {"paused_until": None}
    assert cli.json("undo")["undone"]
    assert cli.json("pause-reminders")["paused_until"]


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems keep it elsewhere")
def test_the_start_at_login_is_turned_on_and_off(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert cli.json("autostart")["autostart"] == "off"
    assert cli.json("autostart", "on")["autostart"] == "on"
    entry = (tmp_path / "autostart" / "habit-desktop.desktop").read_text()
    assert f"--data-dir {cli.folder} --background" in entry
    assert cli.json("autostart", "off")["autostart"] == "off"


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems keep it elsewhere")
def test_a_start_at_login_that_cannot_be_written_is_refused(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert "could not be changed" in cli.refused("autostart", "on")
