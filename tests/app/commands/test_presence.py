"""pause-reminders keeps its contract, and so does autostart."""

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
